"""Where the corpora and gold records are, and how files of them are read."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[1] / ".." / "shared"))


def read_lines(path: Path | str) -> Iterator[dict[str, Any]]:
    """The JSON objects of a JSON Lines file, gzipped or not, or of standard input for "-"."""
    if str(path) == "-":
        yield from map(json.loads, filter(str.strip, sys.stdin))
        return
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def scored(program: str, *arguments: Path | str) -> str:
    """What one of the shared scorers prints. Raises CalledProcessError where it cannot score."""
    return subprocess.run(
        [sys.executable, SHARED / "scoring" / program, *arguments],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
