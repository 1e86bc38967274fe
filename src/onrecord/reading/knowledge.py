"""What people know about news, from the files in `reading/data`: versioned, with its reasons."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `data/NAME.toml`, read once in a process; not to be changed.

    >>> "courtesy" in table("titles")
    True
    """
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
