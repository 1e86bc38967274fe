"""Words of a text as linking compares them: stems, names, numbers, and how telling each is."""

import math
import re
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import compress
from tomllib import loads
from typing import NamedTuple

from onrecord.linking.knowledge import table, words
from onrecord.report import Span

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_SENTENCE_END = '.!?:“"‘\n'


class Token(NamedTuple):
    """One word: its stem, its span in the text, and whether it looks like part of a name."""

    key: str
    start: int
    end: int
    name: bool

    @property
    def number(self) -> bool:
        """Whether the word is written in digits."""
        return self.key[0].isdigit()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the forms of one word have in common; a rough cut, for comparing only.

    >>> stem("trawlers"), stem("Belmarra’s"), stem("ruling"), stem("ruled"), stem("12,000")
    ('trawler', 'belmarra', 'rul', 'rul', '12000')
    """
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    key = word.lower().replace("’", "'")
    key = key.removesuffix("'s").strip("'")
    for ending, rest in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ing", ""),
        ("ed", ""),
        ("es", "e"),
        ("s", ""),
    ):
        if ending == "s" and key.endswith(("ss", "us", "is")):
            continue
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            key = key[: -len(ending)] + rest
            break
    return key[:-1] if key.endswith("e") and len(key) > 3 else key


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]`, with their offsets in `text`.

    A capital marks a name unless it begins a sentence or a quotation.
    """
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        first, last = match.span()
        name = False
        if word[0].isupper() and first > 1:
            before = text[first - 2 : first].strip()
            name = before != "" and before[-1] not in _SENTENCE_END
        found.append(_new_token(Token, (stem(word), first, last, name)))
    return found


_new_token = tuple.__new__  # half the time of Token(…), for the hottest loop of linking


class Tape(NamedTuple):
    """The words of a text, column by column, as `Token` has them one by one: a collection of
    reports keeps half a million, and as many objects would weigh on the garbage collector."""

    keys: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    names: bytes  # 1 where the word looks like part of a name

    def only(self, chosen: Sequence[bool]) -> "Tape":
        """The words that are chosen."""
        return Tape(
            tuple(compress(self.keys, chosen)),
            array("L", compress(self.starts, chosen)),
            array("L", compress(self.ends, chosen)),
            bytes(compress(self.names, chosen)),
        )


def tape(text: str, spans: Iterable[Span]) -> Tape:
    """The words of some stretches of a text."""
    found = [token for start, end in spans for token in tokens(text, start, end)]
    if not found:
        return Tape((), array("L"), array("L"), b"")
    keys, starts, ends, names = zip(*found, strict=True)
    return Tape(keys, array("L", starts), array("L", ends), bytes(names))


def stems(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The stems of the words of `text[start:end]`."""
    return [stem(word) for word in _WORD.findall(text, start, len(text) if end is None else end)]


@lru_cache(maxsize=1)
def _background() -> tuple[int, Mapping[str, int]]:
    raw = table("background")
    counts = {stem_: int(n) for n, stems in raw["stems"].items() for stem_ in stems.split()}
    return raw["reports"], counts


@lru_cache(maxsize=100_000)
def weight(key: str) -> float:
    """How telling a stem is: its inverse report frequency in a fixed background of news.

    The background never changes with the collection, so a comparison of two reports has the same
    outcome whatever else was added before.

    >>> weight("the") < 0.1 < weight("said") < weight("minister") < weight("trawler")
    True
    """
    reports, counts = _background()
    return math.log((reports + 1) / (counts.get(key, 1) + 0.5))


@lru_cache(maxsize=1)
def _ideas() -> Mapping[str, str]:
    groups = table("meaning")["same"]
    found = {stem(form): first for first, forms in groups.items() for form in forms.split()}
    for form, base in irregular_forms().items():
        found.setdefault(stem(form), found.get(stem(base), stem(base)))
    return found


@lru_cache(maxsize=1)
def irregular_forms() -> Mapping[str, str]:
    """The base form of each irregular form of a verb, auxiliaries aside: "given" is of "give"."""
    # Reading's table of forms is the only one; linking keeps none of its own.
    raw = loads((files("onrecord.reading") / "data" / "lemmas.toml").read_text(encoding="utf-8"))
    helping = words("meaning", "turns", "helping")
    return {
        form: base
        for base, forms in raw["verbs"].items()
        for form in forms.split()
        if base not in helping
    }


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    """The first words of the ideas that are told in two: "pull" of "pull back"."""
    return frozenset(key.partition("-")[0] for key in _ideas() if "-" in key)


def idea(key: str) -> str:
    """The stem under which words of much the same meaning meet.

    >>> idea(stem("freed")) == idea(stem("release")), idea(stem("gave")) == idea(stem("given"))
    (True, True)
    """
    return _ideas().get(key, key)


@lru_cache(maxsize=16)
def stemmed(name: str, section: str, key: str) -> frozenset[str]:
    """The stems of the words of one entry of `data/NAME.toml`.

    >>> stem("passengers") in stemmed("counts", "populations", "may_be_all")
    True
    """
    return frozenset(map(stem, words(name, section, key)))


@lru_cache(maxsize=1)
def _idle() -> re.Pattern[str]:
    return re.compile(table("meaning")["turns"]["idle"])


_CONTRACTED = re.compile(r"\b\w+n[’']t\b", re.IGNORECASE)


def negations(text: str) -> int:
    """How many words of a text turn its meaning round.

    >>> [negations(said) for said in ("it did not", "it didn’t", "nobody was hurt", "all left")]
    [1, 1, 1, 0]
    >>> negations("no more than forty, and not only here")
    0
    """
    text = _idle().sub(" ", text)
    negative = stemmed("meaning", "turns", "negations")
    turned = sum(key in negative for key in stems(text))
    return turned + len(_CONTRACTED.findall(text))


def turned_round(text: str) -> frozenset[str]:
    """The ideas that the negative words of a text turn round: the next one after each.

    "Nothing" and "without" turn nothing that another could have affirmed, what should not be is no
    account of what was, and what one does not think or expect is another's own matter.

    >>> sorted(turned_round("it could not afford to pay")), sorted(turned_round("no ward was shut"))
    (['afford'], ['ward'])
    >>> turned_round("he left without a partner, and they should not weaken the act")
    frozenset()
    """
    found: set[str] = set()
    text = _idle().sub(" ", text)
    negative = stemmed("meaning", "turns", "negations") - stemmed("meaning", "turns", "elsewhere")
    wishing = stemmed("meaning", "turns", "wishing")
    opinions = stemmed("opposites", "turns", "opinions")
    waits = wished = False
    for match in _WORD.finditer(text):
        key = stem(match[0])
        wished = wished or key in wishing
        if key in negative or _CONTRACTED.fullmatch(match[0]):
            waits = not wished
        elif waits and key not in opinions and (telling := idea_weights((key,))):
            found |= telling.keys()
            waits = False
    return frozenset(found)


def idea_weights(keys: Iterable[str]) -> dict[str, float]:
    """Each idea among the stems with its weight; words that tell nothing are left out.

    A word takes the weight of its idea's first word where that is smaller; two words that are
    one ("pulled back") are an idea besides those of each.
    """
    found: dict[str, float] = {}
    empty, ideas, pairs = stemmed("meaning", "turns", "function"), _ideas(), _pairs()
    before = ""
    for key in keys:
        if before in pairs and (both := ideas.get(f"{before}-{key}")) is not None:
            found[both] = max(found.get(both, 0.0), weight(before), TELLING)
        before = key
        telling = weight(key)
        if telling >= 1.0 and key not in empty:
            meant = ideas.get(key, key)
            if telling > found.get(meant, 0.0):
                found[meant] = telling
    return found


def as_written(keys: Iterable[str], text: str, spans: Iterable[Span]) -> list[str]:
    """Ideas in the words in which a text has them first: "nurses" for "nurs".

    >>> as_written(["nurs", "pay"], "Nurses want higher wages.", [(0, 25)])
    ['Nurses', 'wages']
    """
    found: dict[str, str] = {}
    for start, end in spans:
        for token in tokens(text, start, end):
            found.setdefault(idea(token.key), text[token.start : token.end])
    return [found.get(key, key) for key in keys]


def containment(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The weight that two sets of ideas share, as a part of the lighter set; from 0 to 1."""
    shared = one.keys() & two.keys()
    lighter = min(sum(one.values()), sum(two.values())) if shared else 0.0
    if not lighter:
        return 0.0
    return min(1.0, sum([min(one[key], two[key]) for key in sorted(shared)]) / lighter)


def likeness(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The cosine of two sets of weighted words; from 0 to 1."""
    product = sum(one[key] * two[key] for key in one.keys() & two.keys())
    length = math.sqrt(sum(x * x for x in one.values()) * sum(x * x for x in two.values()))
    return product / length if length else 0.0


def shingles(keys: Sequence[str], width: int) -> frozenset[int]:
    """Every run of `width` stems, as a number that is the same on every machine."""
    return frozenset(runs(keys, width))


def runs(keys: Sequence[str], width: int) -> Iterator[int]:
    """The same one by one, as they stand."""
    for at in range(len(keys) - width + 1):
        yield zlib.crc32(" ".join(keys[at : at + width]).encode())


TERMS = 80
"""Terms kept of a report, the weightiest: what a long report is about is in them, and the cost of
comparing two reports stays the same whatever their length."""

TELLING = 1.3
"""Weight below which a word is in every fourth report and tells no story."""

_NAME, _LEADING = 3.0, 1.5  # times that a name counts, and a word of the opening
_LEAD = 500  # characters: a report opens with what it is about


def report_terms(prose: Tape) -> dict[str, float]:
    """What a report is about: its `TERMS` weightiest words, as a vector of length 1; names, of
    whom and where it tells, with their weights below zero."""
    counted: dict[str, float] = {}
    named: dict[str, int] = {}
    for key, start, name in zip(prose.keys, prose.starts, prose.names, strict=True):
        times = (_NAME if name else 1.0) * (_LEADING if start < _LEAD else 1.0)
        counted[key] = counted.get(key, 0.0) + times
        named[key] = named.get(key, 0) + (1 if name else -1)
    weighed = {
        key: (1.0 + math.log(times)) * telling
        for key, times in counted.items()
        if (telling := weight(key)) >= TELLING
    }
    kept = sorted(weighed, key=lambda key: (-weighed[key], key))[:TERMS]
    length = math.sqrt(sum(weighed[key] ** 2 for key in kept)) or 1.0
    return {key: weighed[key] / (-length if named[key] >= 0 else length) for key in kept}
