"""Numbers in news prose, as a small grammar over plain tokens: digits, words, fractions, vague.

It needs no parse and no capital letters. What bounds or counts a number is not decided here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

from msgspec import Struct

from onrecord.reading.knowledge import table

Kind = Literal["cardinal", "vague", "fraction"]


class Token(Struct, frozen=True, gc=False):
    """A run of letters, a run of digits with its separators, or one other character."""

    start: int
    end: int
    text: str
    lower: str


class Number(Struct, frozen=True):
    """One number: tokens `first` to `last` (exclusive); `value` is None for a vague one.

    `floor` is the least that a vague number asks for; a fraction's value is in percent. `word` is
    True where no digit was written, `scaled` where a magnitude ("million", "bn") took part.
    """

    first: int
    last: int
    kind: Kind
    value: float | None
    floor: float | None = None
    word: bool = False
    scaled: bool = False


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """The words of `data/numbers.toml`."""
    return table("numbers")


# Digits with thousands marks (comma, thin or no-break space) and a decimal part; or letters; or
# one character of anything else. Apostrophes stay with their word ("driver's").
_TOKEN = re.compile(
    r"\d{1,3}(?:[,\u202f\u2009\u00a0]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*|\S"
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text, with their places in the whole.

    >>> [token.text for token in tokens("$1.2m for 34,600 (twenty-one)")]
    ['$', '1.2', 'm', 'for', '34,600', '(', 'twenty', '-', 'one', ')']
    """
    stop = len(text) if end is None else end
    return [
        Token(*one.span(), (found := one.group()), found.lower())
        for one in _TOKEN.finditer(text, start, stop)
    ]


@lru_cache(maxsize=1)
def starts() -> frozenset[str]:
    """The words with which a number in words may start."""
    table = words()
    openers = (phrase.split()[0] for phrase in table["few"])
    named = (*table["units"], *table["tens"], *table["vague"], *openers)
    return frozenset((*named, "half", "a", "an", "quarter", "few", "tens"))


def read_number(tape: list[Token], i: int) -> Number | None:
    """The longest number that starts at token `i`, or None.

    >>> def number(text):
    ...     found = read_number(tokens(text), 0)
    ...     return found and (found.kind, found.value, found.floor)
    >>> number("34,600 people")
    ('cardinal', 34600.0, None)
    >>> number("Thirty-one people"), number("two hundred and six men")
    (('cardinal', 31.0, None), ('cardinal', 206.0, None))
    >>> number("half a million"), number("two and a half million"), number("1.2m")
    (('cardinal', 500000.0, None), ('cardinal', 2500000.0, None), ('cardinal', 1200000.0, None))
    >>> number("tens of thousands"), number("several hundred"), number("a couple of guns")
    (('vague', None, 20000.0), ('vague', None, 300.0), ('vague', None, 2.0))
    >>> number("two-thirds"), number("three in four"), number("a fifth of them")
    (('fraction', 66.67, None), ('fraction', 75.0, None), ('fraction', 20.0, None))
    >>> number("a third ship"), number("half-mast"), number("a man")
    (None, None, None)
    """
    if not tape[i].text[0].isdigit() and tape[i].lower not in starts():
        return None
    for rule in (_share, _vague, _cardinal):
        found = rule(tape, i)
        if found is not None:
            return found
    return None


def _at(tape: list[Token], i: int) -> str:
    return tape[i].lower if 0 <= i < len(tape) else ""


def ends_with(tape: list[Token], i: int, words: tuple[str, ...]) -> bool:
    """Whether `words` stand just before token `i`."""
    return tuple(_at(tape, i - len(words) + k) for k in range(len(words))) == words


def _joined(tape: list[Token], i: int) -> bool:
    """Whether token `i` is written against the one before it."""
    return 0 < i < len(tape) and tape[i - 1].end == tape[i].start


def _is_digits(text: str) -> bool:
    return text[:1].isdigit()


def _figure(text: str) -> float:
    return float(re.sub(r"[^\d.]", "", text))


def _magnitude(tape: list[Token], i: int) -> tuple[float, int]:
    """The product of the magnitudes from token `i` on ("hundred thousand"), and where they end."""
    factor = 1.0
    while (size := words()["magnitudes"].get(_at(tape, i))) is not None:
        factor *= size
        i += 1
    return factor, i


def _cardinal(tape: list[Token], i: int) -> Number | None:
    token = _at(tape, i)
    if _is_digits(token):
        return _digits(tape, i)
    if token == "half" and _at(tape, i + 1) in ("a", "-"):
        factor, after = _magnitude(tape, i + 2)
        if after > i + 2:
            return Number(i, after, "cardinal", factor / 2, word=True, scaled=True)
        return None
    if token in ("a", "an", "quarter"):
        start = i + 1
        share = 1.0
        if _at(tape, start) == "quarter":
            share, start = 0.25, start + 1
            start += _at(tape, start) == "of"
            start += _at(tape, start) == "a"
        factor, after = _magnitude(tape, start)
        if token != "quarter" and after > start:
            half = _and_a_half(tape, after)
            if half > after:  # "a million and a half"
                return Number(i, half, "cardinal", factor * 1.5, word=True, scaled=True)
            return Number(i, after, "cardinal", factor * share, word=True, scaled=True)
        return None
    return _spelled(tape, i)


def _digits(tape: list[Token], i: int) -> Number | None:
    value, after = _figure(tape[i].text), i + 1
    torn = _at(tape, after) == "," and _joined(tape, after) and _joined(tape, after + 1)
    if torn and _is_digits(_at(tape, after + 1)):
        return None  # "200,0000": a slip of the keys, of which no number may be made
    suffix = words()["suffixes"].get(_at(tape, after))
    if suffix is not None and _joined(tape, after):
        return Number(i, after + 1, "cardinal", _round(value * suffix), scaled=True)
    if _at(tape, after) in ("bn", "mn", "mln", "tn"):
        return Number(i, after + 1, "cardinal", _round(value * suffix), scaled=True)
    hyphen = int(_at(tape, after) == "-" and _at(tape, after + 1) in ("million", "billion"))
    factor, end = _magnitude(tape, after + hyphen)
    if end > after + hyphen:
        return Number(i, end, "cardinal", _round(value * factor), scaled=True)
    if _joined(tape, after) and tape[after].text[0].isalpha():
        return None  # "5th", "4x4", "9mm", "10pm"
    return Number(i, after, "cardinal", value)


def _round(value: float) -> float:
    return round(value, 4)  # 1.1 * 1e6 must give 1100000


def _spelled(tape: list[Token], i: int) -> Number | None:
    """ "two hundred and six", "one hundred thousand", "two and a half million"."""
    total, group, last, scaled, place = 0.0, 0.0, i, False, i
    while True:
        small = _below_hundred(tape, place)
        if small is not None:
            if group % 100 and last > i:
                break
            group, place = group + small[0], small[1]
        elif _at(tape, place) in words()["magnitudes"] and last > i:
            size = words()["magnitudes"][_at(tape, place)]
            group = group * size if size <= 100 else group
            if size > 100:
                total, group = total + group * size, 0.0
            scaled, place = True, place + 1
        elif _at(tape, place) == "and" and last > i and scaled and _small_next(tape, place + 1):
            place += 1
            continue
        elif (half := _and_a_half(tape, place)) > place and last > i:
            group, place = group + 0.5, half
        elif _at(tape, place) == "-" and _at(tape, place + 1) in ("million", "billion"):
            place += 1
            continue
        else:
            break
        last = place
    if last == i:
        return None
    return Number(i, last, "cardinal", total + group, word=True, scaled=scaled)


def _and_a_half(tape: list[Token], i: int) -> int:
    """Where "and a half" or "-and-a-half" from token `i` on ends; `i` where it is not there."""
    place = i
    for word in ("and", "a", "half"):
        place += _at(tape, place) == "-" and _joined(tape, place)
        if _at(tape, place) != word:
            return i
        place += 1
    return place


def _small_next(tape: list[Token], i: int) -> bool:
    """Whether "and" goes on inside a number: "hundred and six", but not "a hundred and 20 men"."""
    found = _below_hundred(tape, i)
    return found is not None and _at(tape, found[1]) not in words()["magnitudes"]


def _below_hundred(tape: list[Token], i: int) -> tuple[float, int] | None:
    units, tens = words()["units"], words()["tens"]
    token = _at(tape, i)
    if token in units:
        return float(units[token]), i + 1
    if token in tens:
        after = i + 1 + (_at(tape, i + 1) == "-")
        unit = units.get(_at(tape, after), 0)
        if 0 < unit < 10:
            return float(tens[token] + unit), after + 1
        return float(tens[token]), i + 1
    return None


def _vague(tape: list[Token], i: int) -> Number | None:
    vague, few = words()["vague"], words()["few"]
    token = _at(tape, i)
    if token in ("tens", "hundreds", "dozens", "scores"):
        # "tens *or hundreds* of thousands": the lesser of two
        two = token in ("tens", "dozens") and _at(tape, i + 1) == "or" and _at(tape, i + 2) in vague
        of = i + 3 if two else i + 1
        greater = vague.get(_at(tape, of + 1)) if _at(tape, of) == "of" else None
        if greater is not None and (two or _at(tape, of + 1) != "hundreds"):
            # "tens of thousands" is 20,000 at least: two times ten of one thousand
            return _plural(i, of + 2, greater * (10 if token == "tens" else vague[token] / 2))
    if token in vague:
        return _plural(i, i + 1, float(vague[token]))
    for width in (3, 2, 1):
        phrase = " ".join(_at(tape, i + k) for k in range(width))
        if phrase in few:
            factor, after = _magnitude(tape, i + width)
            return _plural(i, after, few[phrase] * factor)
    if token == "few":
        factor, after = _magnitude(tape, i + 1)
        if after > i + 1:
            return _plural(i, after, few["a few"] * factor)
    return None


def _plural(first: int, last: int, floor: float) -> Number:
    return Number(first, last, "vague", None, float(floor), word=True, scaled=floor > 20)


def _share(tape: list[Token], i: int) -> Number | None:
    """Fractions as percent: "half", "two-thirds", "three in four", "nine out of every ten"."""
    token = _at(tape, i)
    if token == "half":
        return _half(tape, i)
    small = _below_hundred(tape, i)
    if token in ("a", "an"):
        small = (1.0, i + 1)
    if small is None and _is_digits(token) and re.fullmatch(r"\d{1,2}", token):
        small = (float(token), i + 1)
    if small is None:
        return None
    count, after = small
    named = _named_fraction(tape, i, count, after)
    if named is not None:
        return named
    return None if token in ("a", "an") else _one_in(tape, i, count, after)


_BY_A_SHARE = frozenset(
    ("", ".", ",", ";", "in", "since", "over", "last", "this", "to", "compared", "from", "and",
     "but", "on", "within", "during", "after", "between", "of")
)  # fmt: skip


def _named_fraction(tape: list[Token], i: int, count: float, after: int) -> Number | None:
    after += _at(tape, after) == "-"
    word = _at(tape, after)
    plural = count > 1
    base = word.removesuffix("s") if plural else word
    size = words()["fractions"].get(base)
    if size is None or size == 2 or plural != word.endswith("s"):
        return None
    if not plural and not _goes_on(tape, i, _at(tape, after + 1)):
        return None  # "a third ship", "the first quarter"
    if _one_more(tape, i, after):
        return None
    if [_at(tape, after + k) for k in (1, 2)] == ["of", "a"]:
        factor, end = _magnitude(tape, after + 3)
        if end > after + 3:  # "three quarters of a million"
            value = _round(count / size * factor)
            return Number(i, end, "cardinal", value, word=True, scaled=True)
    return Number(i, after + 1, "fraction", round(100 * count / size, 2), word=True)


def _goes_on(tape: list[Token], i: int, word: str) -> bool:
    """Whether a sentence goes on so after a share: "a fifth *of* them", "less than a third."."""
    if _at(tape, i - 1) in ("by", "up", "down"):
        return word in _BY_A_SHARE  # "cut the budget by a fifth"
    return word in _SHARE_DOES or (word in _ENDS and _bounded(tape, i))


_ENDS = (".", ",", ";")
_THAN = (("than",), ("at", "least"), ("nearly",), ("almost",), ("roughly",))


def _bounded(tape: list[Token], i: int) -> bool:
    """Whether words of how much stand before a share that nothing follows: "less than a third."."""
    return any(ends_with(tape, i, one) for one in _THAN)


def _one_more(tape: list[Token], i: int, after: int) -> bool:
    """ "Two were killed and a third was hurt": one person more, no share."""
    if _at(tape, i) != "a" or _at(tape, after + 1) not in ("was", "is", "has", "had", "said"):
        return False
    before = range(max(0, i - 30), i)
    told = {"third": ("two", "2"), "fourth": ("three", "3"), "fifth": ("four", "4")}
    wanted = told.get(_at(tape, after), ())
    return any(_at(tape, place) in wanted for place in before)


def _one_in(tape: list[Token], i: int, count: float, after: int) -> Number | None:
    place = after
    if _at(tape, place) == "out" and _at(tape, place + 1) == "of":
        place += 2
    elif _at(tape, place) == "in":
        place += 1
    else:
        return None
    place += _at(tape, place) == "every"
    whole = _below_hundred(tape, place)
    parts = r"1\d|20|100|[3-9]" if count == 1 else r"10|20|100|[3-9]"
    if whole is None and re.fullmatch(parts, _at(tape, place)):
        whole = (float(_at(tape, place)), place + 1)
    if whole is None or not count < whole[0] or _at(tape, whole[1]) in _PERIODS:
        return None
    return Number(i, whole[1], "fraction", round(100 * count / whole[0], 2), word=True)


_SHARE_DOES = (
    "of", "are", "is", "were", "was", "have", "had", "said", "say", "more", "fewer", "less",
    "higher", "lower",
)  # fmt: skip
_PERIODS = {f"{unit}s" for unit in ("minute", "hour", "day", "week", "month", "year", "decade")}
_HALF_OF_WHAT = {"of", "the", "its", "their", "his", "her", "our", "all", "those", "that", "were"}
_NOT_HALVES = {
    "sentence",
    "term",
    "life",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "century",
    "time",
    "decade",
}


_CLOSING = ("”", '"', "’")


def _half(tape: list[Token], i: int) -> Number | None:
    """ "half of us", "half the fleet", "half were children"; not "half-mast", "first half"."""
    after = i + 1 + (_at(tape, i + 1) in _CLOSING and _at(tape, i + 2) == "of")
    if _at(tape, after) not in _HALF_OF_WHAT or _at(tape, i - 1) in ("first", "second", "a", "-"):
        return None
    if _at(tape, i - 1) in ("other", "latter", "the") or _at(tape, i + 2) in _NOT_HALVES:
        return None
    return Number(i, i + 1, "fraction", 50.0, word=True)
