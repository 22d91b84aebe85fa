"""python -m infra.demo [URL]: load the demo shop into a running stack (again)."""

import json
import sys

from infra import demo

if __name__ == "__main__":
    print(json.dumps(demo.load(*sys.argv[1:2])))
