"""How a run is shared out to processes (`pytest -n`): by file, and the files that share a stack together."""

from pathlib import PurePath

from xdist.scheduler import LoadScopeScheduling

WHOLE = {"browser", "stack"}  # a folder whose tests need a running stack: it starts once


class BySetUp(LoadScopeScheduling):
    """Tests that share an expensive set-up run one after another in one process."""

    def _split_scope(self, nodeid: str) -> str:
        path = PurePath(nodeid.split("::", 1)[0])
        return path.parts[1] if path.parts[1] in WHOLE else str(path)
