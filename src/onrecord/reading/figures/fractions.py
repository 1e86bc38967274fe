"""Fractions, as percent: "half", "two-thirds", "three in four", "nine out of every ten"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.figures.cardinals import Number, below_hundred, magnitude, rounded
from onrecord.reading.figures.tape import Token, ends_with, is_digits, word_at, words
from onrecord.reading.lemmas import lemma_of


def share(tape: list[Token], i: int) -> Number | None:
    """Fractions as percent: "half", "two-thirds", "three in four", "nine out of every ten"."""
    token = word_at(tape, i)
    points = _of_a_point(tape, i)
    if points is not None:
        return points
    if token == "half":
        return _half(tape, i)
    small = below_hundred(tape, i)
    if token in ("a", "an"):
        small = (1.0, i + 1)
    if small is None and is_digits(token) and re.fullmatch(r"\d{1,2}", token):
        small = (float(token), i + 1)
    if small is None:
        return None
    count, after = small
    named = _named_fraction(tape, i, count, after)
    if named is not None:
        return named
    if token in ("a", "an"):
        return None
    return _one_in(tape, i, count, after) or _of_so_many(tape, i, count, after)


def _of_a_point(tape: list[Token], i: int) -> Number | None:
    """ "*Half a percentage point*", "rates by *a quarter point*": so much of a percent."""
    if word_at(tape, i) == "half":
        size, place = 0.5, i + 1
    else:
        count = {"a": 1, "one": 1, "three": 3}.get(word_at(tape, i))
        place = i + 1 + (word_at(tape, i + 1) == "-")
        if count is None or word_at(tape, place) not in ("quarter", "quarters"):
            return None
        size, place = count / 4, place + 1
    place += word_at(tape, place) in ("of", "-")
    place += word_at(tape, place) in ("a", "-")
    whole = word_at(tape, place) == "percentage"
    place += whole
    near = {one.lower for one in tape[max(0, i - _RATE) : place + _RATE // 2]}
    if word_at(tape, place) not in ("point", "points") or not (whole or near & _RATES):
        return None
    return Number(i, place + 1, "fraction", size, word=True)


_RATE = 12  # tokens from the rate to the points by which it moves
_RATES = frozenset(("rate", "rates", "percent", "inflation", "yield", "yields", "interest"))
_BY_A_SHARE = frozenset(
    ("", ".", ",", ";", "in", "since", "over", "last", "this", "to", "compared", "from", "and",
     "but", "on", "within", "during", "after", "between", "of")
)  # fmt: skip


def _named_fraction(tape: list[Token], i: int, count: float, after: int) -> Number | None:
    after += word_at(tape, after) == "-"
    word = word_at(tape, after)
    plural = count > 1
    base = word.removesuffix("s") if plural else word
    size = words()["fractions"].get(base)
    if size is None or size == 2 or plural != word.endswith("s"):
        return None
    follows = word_at(tape, after + 1)
    ranges = _to_another(tape, i, after + 1)
    if not plural and not (ranges or _goes_on(tape, i, follows) or are_asked(tape, i, follows)):
        return None  # "a third ship", "the first quarter"
    if _one_more(tape, i, after) or (size == _QUARTER and count == 2):
        return None  # "sales fell for two quarters"
    if [word_at(tape, after + k) for k in (1, 2)] == ["of", "a"]:
        factor, end = magnitude(tape, after + 3)
        if end > after + 3:  # "three quarters of a million"
            value = rounded(count / size * factor)
            return Number(i, end, "cardinal", value, word=True, scaled=True)
    return Number(i, after + 1, "fraction", round(100 * count / size, 2), word=True)


_QUARTER = 4


def _to_another(tape: list[Token], i: int, after: int) -> bool:
    """Whether a share is the first of two limits: "between *half* and two-thirds", "*a quarter* to
    a third of them"; not "cut from a third to a fifth", which are two."""
    before = word_at(tape, i - 1)
    joiner = "and" if before == "between" else "to"
    if before in _CHANGING or word_at(tape, after) != joiner or after + 1 >= len(tape):
        return False
    second = share(tape, after + 1)
    return second is not None and second.kind == "fraction"


_CHANGING = ("from", "by", "up", "down", "of")


def _goes_on(tape: list[Token], i: int, word: str) -> bool:
    """Whether a sentence goes on so after a share: "a fifth *of* them", "less than a third."."""
    if word_at(tape, i - 1) in ("by", "up", "down"):
        return word in _BY_A_SHARE  # "cut the budget by a fifth"
    return word in _SHARE_DOES or (word in _ENDS and _bounded(tape, i))


def are_asked(tape: Sequence[Token], i: int, word: str) -> bool:
    """ "*Only* a fifth *opposed* it", "barely a third *want* him": what a share of those asked
    does, where words of how much stand before it; not "only a third party"."""
    bound = word_at(tape, i - 1) in (*_HOW_MUCH, "only", "just", "barely", "some", "hardly")
    return bound and (word in _THINK or lemma_of(word, "VBD") in _THINK)


_THINK = frozenset(
    ("oppose", "support", "back", "want", "think", "believe", "favour", "favor", "prefer",
     "approve", "disapprove", "reject", "agree", "disagree", "trust", "expect", "fear", "plan",
     "know", "vote", "attend", "earn", "go", "come", "live", "work", "own", "use", "pay", "need",
     "lack", "remain", "face", "do", "will", "would", "can", "could", "did", "does", "get", "see",
     "feel", "thought", "knew", "saw", "felt", "got", "went", "came", "paid", "survive", "return",
     "speak", "spoke", "die", "arrive", "reply", "answer", "turn", "leave", "left", "lose", "lost")
)  # fmt: skip
_ENDS = (".", ",", ";")
_THAN = (("than",), ("at", "least"), ("nearly",), ("almost",), ("roughly",))


def _bounded(tape: list[Token], i: int) -> bool:
    """Whether words of how much stand before a share that nothing follows: "less than a third."."""
    return any(ends_with(tape, i, one) for one in _THAN)


def _one_more(tape: list[Token], i: int, after: int) -> bool:
    """ "Two were killed and a third was hurt": one person more, no share."""
    follows = word_at(tape, after + 1)
    if word_at(tape, i) != "a" or follows not in ("was", "is", "has", "had", "said"):
        return False
    before = range(max(0, i - 30), i)
    told = {"third": ("two", "2"), "fourth": ("three", "3"), "fifth": ("four", "4")}
    wanted = told.get(word_at(tape, after), ())
    return any(word_at(tape, place) in wanted for place in before)


def _one_in(tape: list[Token], i: int, count: float, after: int) -> Number | None:
    place = after
    if word_at(tape, place) == "out" and word_at(tape, place + 1) == "of":
        place += 2
    elif word_at(tape, place) == "in":
        place += 1
    else:
        return None
    place += word_at(tape, place) == "every"
    whole = below_hundred(tape, place) or _round_number(tape, place)
    parts = r"\d\d|100|[3-9]" if count == 1 else r"10|20|100|[3-9]"
    if whole is None and re.fullmatch(parts, word_at(tape, place)):
        whole = (float(word_at(tape, place)), place + 1)
    if whole is None or not count < whole[0] or word_at(tape, whole[1]) in _PERIODS:
        return None
    return Number(i, whole[1], "fraction", round(100 * count / whole[0], 2), word=True)


def _of_so_many(tape: list[Token], i: int, count: float, after: int) -> Number | None:
    """ "*Nine loads in ten*", "only *one case in four* is tested": a share, where nothing counted
    stands behind it ("one visit in six months", "two of ten")."""
    noun, follows = word_at(tape, after), word_at(tape, after + 3)
    if word_at(tape, after + 1) != "in" or not noun.isalpha() or noun in (*_PERIODS, *_NO_NOUNS):
        return None
    if not tape[after].text.islower() or word_at(tape, after + 2) not in _SO_MANY:
        return None
    whole = _SO_MANY[word_at(tape, after + 2)]
    if not count < whole or (follows and follows not in _AFTER_SHARE):
        return None
    return Number(i, after + 3, "fraction", round(100 * count / whole, 2), word=True)


_SO_MANY = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "twenty": 20, "hundred": 100, "10": 10, "20": 20, "100": 100,
}  # fmt: skip
_NO_NOUNS = (
    "of", "and", "or", "to", "in", "percent", "per", "million", "billion", "thousand", "hundred",
    "dozen", "were", "was", "are", "is", "died", "people",
)  # fmt: skip
_AFTER_SHARE = frozenset(
    (".", ",", ";", ":", "”", '"', "’", ")", "—", "–", "is", "are", "was", "were", "has", "have",
     "had", "will", "would", "can", "could", "may", "does", "do", "did", "now", "still", "who",
     "that", "which", "and", "but", "goes", "comes", "says", "said", "say", "backs", "wants",
     "thinks", "lives", "lacks", "needs", "from", "across", "there", "here", "never", "no", "at",
     "ends", "fails", "dies")
)  # fmt: skip


def _round_number(tape: list[Token], i: int) -> tuple[float, int] | None:
    """ "One out of every *thousand*", "one in *a hundred*", "one in *10,000*"."""
    start = i + (word_at(tape, i) == "a")
    factor, end = magnitude(tape, start)
    if end > start:
        return factor, end
    round_one = re.fullmatch(r"10+|10{0,2}(?:,000)+", word_at(tape, i)) is not None
    return (float(word_at(tape, i).replace(",", "")), i + 1) if round_one else None


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


_HOW_MUCH = ("over", "under", "than", "about", "nearly", "almost", "roughly", "around", "least")
_OF_TWO = ("first", "second", "other", "latter", "last", "the", "a", "-")  # "the other half"
_CLOSING = ("”", '"', "’")


# "the city would *take half*, if the state took the rest"
_TAKING = frozenset(
    ("take", "takes", "took", "taken", "taking", "keep", "keeps", "kept", "keeping", "pay", "pays",
     "paid", "paying", "own", "owns", "owned", "owning", "sell", "sells", "sold", "selling", "want",
     "wants", "wanted", "get", "gets", "got", "lose", "loses", "lost", "losing", "claim", "claims",
     "claimed", "offer", "offers", "offered", "demand", "demands", "demanded")
)  # fmt: skip


def _of_halves(tape: list[Token], i: int) -> bool:
    """ "*Half* clergy and *half* civil servants", "half the square for trees, *half* for tomatoes":
    one of two told of together."""
    for other in (*range(i - _NEAR, i - 1), *range(i + 2, i + _NEAR)):
        if word_at(tape, other) == "half" and word_at(tape, other - 1) in ("and", ",", ":", "("):
            between = [word_at(tape, k) for k in range(min(i, other) + 1, max(i, other))]
            return not {".", ";", "time"} & set(between) and bool({",", "and"} & set(between))
    return word_at(tape, i - 1) in ("and", ",") and any(
        word_at(tape, k) == "half" for k in range(i - _NEAR, i - 1)
    )


_NEAR = 7  # tokens from one half to the other


def _half(tape: list[Token], i: int) -> Number | None:
    """ "half of us", "half the fleet", "half were children"; not "half-mast", "first half"."""
    after = i + 1 + (word_at(tape, i + 1) in _CLOSING and word_at(tape, i + 2) == "of")
    bound = word_at(tape, i - 1) in _HOW_MUCH and word_at(tape, after) in (*_SHARE_DOES, *_ENDS)
    if word_at(tape, i - 1) in _OF_TWO:
        return None
    if _to_another(tape, i, i + 1):
        return Number(i, i + 1, "fraction", 50.0, word=True)
    alone = word_at(tape, after) in _ENDS and word_at(tape, i - 1) in _TAKING
    apart = _of_halves(tape, i) or word_at(tape, after) in ("price", "full", "empty")
    if not (bound or alone or apart) and word_at(tape, after) not in _HALF_OF_WHAT:
        return None
    if word_at(tape, i + 2) in _NOT_HALVES:
        return None
    return Number(i, i + 1, "fraction", 50.0, word=True)
