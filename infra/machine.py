"""Is this machine fit for Mancrel? It runs before anything is installed, so it must parse on any Python since 3.7.

python3 infra/machine.py [run]     with `run`, Node.js is looked at, too
"""

import re
import shutil
import socket
import subprocess
import sys
from typing import List  # noqa: UP035  # see above

PYTHON = (3, 11)
NODE = 20


def python_trouble() -> str:
    """What is wrong with this Python, or nothing."""
    if sys.version_info < PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        return f"Mancrel needs Python 3.11 or newer, and python3 is {found}: install a newer one, first on PATH."
    return ""


def node_trouble() -> str:
    """What is wrong with Node.js and npm, or nothing."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return "Node.js and npm are missing: install Node.js 20 or newer (Debian: apt-get install nodejs npm)."
    said = subprocess.run([node, "--version"], stdout=subprocess.PIPE, text=True, check=False).stdout.strip()
    found = re.match(r"v(\d+)", said)
    if found is None or int(found.group(1)) < NODE:
        return (
            f"Mancrel needs Node.js 20 or newer, and node is {said or 'unknown'}: install a newer one, first on PATH."
        )
    return ""


def port_trouble(name: str, port: int) -> str:
    """Why *port* cannot be used, or nothing; *name* is the variable that moves it."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return f"Port {port} is in use by another program: stop that, or choose another one with {name}=…"
    return ""


def main(arguments: List[str]) -> int:  # noqa: UP006  # see above
    """Print the first trouble and answer 1, or say nothing."""
    trouble = python_trouble() or (node_trouble() if "run" in arguments else "")
    if trouble:
        sys.stderr.write(trouble + "\n")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
