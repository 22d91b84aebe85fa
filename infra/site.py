"""The built site: made anew when its sources changed, and published to the bucket behind CloudFront on AWS."""

from __future__ import annotations

import hashlib
import mimetypes
import os
import shutil
import subprocess
import time
from pathlib import Path

import boto3

from infra.place import ROOT, SetupError

FRONTEND = ROOT / "frontend"
DIST = FRONTEND / "dist"
SOURCES = (
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "vite.chat.config.ts",
    "tsconfig.json",
)


def build() -> bool:
    """Build the site unless nothing changed since the last time; False when there is no site to build yet.

    Raises:
        SetupError: npm is missing, or the build failed.
    """
    if not (FRONTEND / "package-lock.json").exists() or not (FRONTEND / "src").exists():
        return False
    mark, state = DIST / ".sources", _digest(SOURCES)
    if mark.exists() and mark.read_text() == state:
        return True
    install()
    _npm("run", "build")
    mark.write_text(state)
    return True


def install() -> None:
    """Install the site's packages unless those of the lockfile are there."""
    mark, state = FRONTEND / "node_modules" / ".mancrel", _digest(("package-lock.json",))
    if mark.exists() and mark.read_text() == state:
        return
    _npm("ci", "--no-audit", "--no-fund")
    mark.write_text(state)


def publish(outputs: dict[str, str]) -> None:
    """Copy the site to its bucket: hashed files to be cached for ever, the page itself to be asked for each time."""
    s3 = boto3.client("s3")
    for path in sorted(DIST.rglob("*")):
        if path.is_file() and path.name != ".sources":
            key = path.relative_to(DIST).as_posix()
            kind = mimetypes.guess_type(key)[0] or "application/octet-stream"
            more = {"ContentType": kind, "CacheControl": cache_control(key)}
            s3.upload_file(str(path), outputs["SiteBucket"], key, ExtraArgs=more)
    boto3.client("cloudfront").create_invalidation(
        DistributionId=outputs["SiteId"],
        InvalidationBatch={"Paths": {"Quantity": 1, "Items": ["/*"]}, "CallerReference": str(time.time_ns())},
    )


def cache_control(key: str) -> str:
    """How long a browser may keep the file *key*: Vite puts a hash into the names below ``assets/``."""
    return "public, max-age=31536000, immutable" if key.startswith("assets/") else "no-cache"


def _npm(*arguments: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SetupError("npm is missing: install Node.js 20 or newer (Debian: apt-get install nodejs npm).")
    environment = {**os.environ, "NO_COLOR": "1", "CI": "1"}
    answer = subprocess.run(
        [npm, *arguments], cwd=FRONTEND, capture_output=True, text=True, check=False, env=environment
    )
    if answer.returncode:
        words = "\n".join((answer.stdout + answer.stderr).strip().splitlines()[-15:])
        raise SetupError(f"`npm {' '.join(arguments)}` failed in frontend/:\n{words}")


def _digest(names: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for path in _each(names):
        digest.update(str(path.relative_to(FRONTEND)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _each(names: tuple[str, ...]) -> list[Path]:
    found = [FRONTEND / name for name in names]
    files = [path for path in found if path.is_file()]
    return sorted(files + [path for folder in found if folder.is_dir() for path in folder.rglob("*") if path.is_file()])
