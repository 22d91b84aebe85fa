"""python -m infra.simulator [--port 4567] [--data .local]: serve until told to stop."""

import argparse
from pathlib import Path

from infra.simulator.server import serve


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m infra.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=4567)
    parser.add_argument("--data", type=Path, default=Path(".local"), help="the folder of its file")
    asked = parser.parse_args()
    serve(asked.port, asked.data / "simulator" / "simulator.sqlite")


if __name__ == "__main__":
    main()
