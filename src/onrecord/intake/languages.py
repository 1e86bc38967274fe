"""Whether a text is English: onrecord reads no other language, and says so rather than guess."""

import re
import tomllib
from collections import Counter
from functools import lru_cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SAMPLE = 4000  # characters from the start, and as many from the middle
_FEWEST = 20  # words; a shorter text tells too little to refuse it
_RARE = 0.10  # running English news has 0.30 and more of its words on the list, titles 0.15
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


@lru_cache(maxsize=1)
def _profiles() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    raw = (Path(__file__).parent / "data" / "languages.toml").read_text(encoding="utf-8")
    table = tomllib.loads(raw)
    names = table.pop("names")
    return {code: frozenset(line.split()) for code, line in table.items()}, names


def other_language(text: str) -> str | None:
    """What the text is where it is clearly not English, in words for a message; else None.

    >>> other_language("The port is closed, he said.") is None
    True
    >>> other_language("Der Hafen ist geschlossen, und das bleibt auch nach dem Wochenende so, "
    ...                "wie die Stadt mit einer Mitteilung auf ihrer Seite erklärte.")
    'German'
    """
    middle = len(text) // 2
    sample = (
        text[:_SAMPLE]
        if len(text) <= 2 * _SAMPLE
        else (text[:_SAMPLE] + text[middle : middle + _SAMPLE])
    )
    letters = "".join(filter(str.isalpha, sample))
    if len(letters) >= _FEWEST and len(_LATIN.findall(letters)) < 0.5 * len(letters):
        return "a language in another script"
    tokens = [token.casefold() for token in _WORD.findall(sample)]
    if len(tokens) < _FEWEST:
        return None
    profiles, names = _profiles()
    counts = Counter(tokens)
    shares = {
        code: sum(counts[token] for token in counts.keys() & known) / len(tokens)
        for code, known in profiles.items()
    }
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    if best != "en" and shares[best] > 1.5 * shares["en"] and shares[best] > _RARE:
        return names[best]
    return None if shares["en"] >= _RARE / 2 or len(tokens) < 2 * _FEWEST else "not English"
