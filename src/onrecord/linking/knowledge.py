"""What linking knows about words, agencies and offices, from the files in `data/`."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, Any]:
    """The content of `data/NAME.toml`."""
    path = files("onrecord.linking") / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def words(name: str, section: str, key: str) -> frozenset[str]:
    """The words of one entry of `data/NAME.toml`, parted by spaces.

    >>> "deny" in words("meaning", "cues", "denying")
    True
    """
    return frozenset(table(name)[section][key].split())
