"""Place names as keys: case, accents, full stops and the spelling of "Saint" do not tell apart."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_DROPPED = ".'’‘`ʻʼ"
_PLAIN = {
    code: None if chr(code) in _DROPPED else " " for code in range(128) if not chr(code).isalnum()
}


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """The key under which a name is looked up.

    >>> [name_key(name) for name in ("Gdańsk", "St. Petersburg", "Ak-Terek", "the Hague", "U.S.")]
    ['gdansk', 'saint petersburg', 'ak terek', 'hague', 'us']
    """
    if name.isascii():  # nothing to fold, as in most names
        words = name.lower().translate(_PLAIN).split()
    else:
        folded = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
        letters = "".join(c for c in folded if not unicodedata.combining(c) and c not in _DROPPED)
        words = "".join(c if c.isalnum() else " " for c in letters).split()
    if len(words) > 1:
        words = [
            _LONG.get(word, word) if i < len(words) - 1 else word for i, word in enumerate(words)
        ]
        if words[0] == "the":
            words = words[1:]
    return " ".join(words)
