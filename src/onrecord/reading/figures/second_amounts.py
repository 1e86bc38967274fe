"""Second amounts that are told without their measure: "34 percent, up from *29* in May".

What the first is told in, percent, a currency or a measure, is what the second is in, where words
set one beside the other or somebody answers one with the other ("asked for 8 percent; the board
has offered *3*").
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.figures.between import words_between
from onrecord.reading.figures.numbers import read_number
from onrecord.reading.figures.parts_of_sums import told_of_it
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, ends_with, word_at
from onrecord.reading.figures.wording import verb_forms


def in_same_measure(tape: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, bare ones with the measure of the one before that they are set beside.

    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.figures.tape import tokens
    >>> def units(text):
    ...     tape = tokens(text)
    ...     return [one.sort for one in in_same_measure(tape, read_amounts(tape))]
    >>> units("It fell to 31 percent, down from 38 a month ago.")
    ['percent', 'percent']
    >>> units("It fell to 31 percent, down from 38 seats.")
    ['percent', 'count']
    >>> units("It spent 14 million euros, up from nine.")
    ['money', 'money']
    >>> units("It shows Venn beating Rost 45 to 40 percent.")
    ['percent', 'percent']
    >>> units("They asked for 90,000 euros. The insurer offered 35,000.")
    ['money', 'money']
    """
    found: list[Amount] = []
    for place, one in enumerate(amounts):
        if one.sort == "count" and _is_bare(one):
            following = amounts[place + 1] if place + 1 < len(amounts) else None
            one = (
                _set_beside(tape, found, one)
                or told_of_it(tape, found, one)
                or _in_its_millions(tape, found, one)
                or _before_percent(tape, one, following)
                or one
            )
        found.append(one)
    return found


def _before_percent(tape: Sequence[Token], one: Amount, following: Amount | None) -> Amount | None:
    """ "Beats him *45* to 40 percent", "stands at *3*, 4 percent": the first of two shares."""
    if following is None or following.sort != "percent" or following.first != one.last + 1:
        return None
    value, second = one.value or 0, following.value or 0
    link = word_at(tape, one.last)
    near = link == "to" or (link in (",", "or") and second == value + 1)
    if not near or value > _WHOLE or following.number.kind == "fraction":
        return None
    return replace(one, sort="percent", unit="percent")


def _set_beside(tape: Sequence[Token], before: Sequence[Amount], one: Amount) -> Amount | None:
    """An amount with the measure of the one before it, where it is set beside that."""
    first = _first(before, one)
    beside = first is not None and (
        _compared(tape, first, one) or _dealt(tape, first, one) or _shared(tape, first, one)
    )
    if first is None or not beside:
        return None
    return replace(one, sort=first.sort, unit=first.unit)


def _in_its_millions(tape: Sequence[Token], before: Sequence[Amount], one: Amount) -> Amount | None:
    """ "14 million crowns, up from *nine*": in the millions of the amount right before it, where
    nothing else is counted between ("14 million on 30 beds, up from 25")."""
    first = before[-1] if before else None
    if first is None or first.sort not in ("money", "measure") or not first.number.scaled:
        return None
    plain = read_number(list(tape[: first.number.first + 1]), first.number.first)
    if plain is None or not plain.value or not first.value or (one.value or 0) >= _THOUSAND:
        return None
    times = first.value / plain.value
    value = (one.value or 0) * times
    scaled = replace(one.number, value=value, scaled=True)
    low, high = (None if each is None else each * times for each in (one.low, one.high))
    told = replace(one, number=scaled, value=value, low=low, high=high)
    return _set_beside(tape, [first], told)


_THOUSAND = 1000


def _is_bare(one: Amount) -> bool:
    return one.number.kind == "cardinal" and one.value is not None


def _first(before: Sequence[Amount], one: Amount) -> Amount | None:
    """The last amount before that has a measure and may be set beside this one, by its size."""
    first = next((each for each in reversed(before) if each.sort != "count"), None)
    if first is None or one.first - first.last > _FAR:
        return None
    if first.sort == "percent":
        return first if (one.value or 0) <= _WHOLE else None
    low, high = sorted((first.size, one.value or 0))
    return first if low > 0 and high <= low * _TIMES else None


_FAR = 60  # tokens back to the first amount: a sentence or two
_WHOLE = 100
_TIMES = 10  # sums and measures set beside each other are seldom further apart


def _compared(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "6.4 percent, *compared with* 5.9 a year earlier", "40,000 crowns, *not the* 60,000 it had
    promised": set beside the first in one sentence."""
    between = words_between(tape, first, one)
    if not _MARKS.isdisjoint(between) or not _ends(tape, one):
        return False
    if between == ["to"] and word_at(tape, first.first - 1) == "by":
        return True  # "will rise *by 5 crowns to 40*"
    if ends_with(tape, one.first, ("from",)):
        return len(between) <= _NEAR or between[-2:-1] in (["up"], ["down"])
    return any(ends_with(tape, one.first, lead) for lead in _LEADS)


_MARKS = frozenset((".", ";", "?", "!", ":"))
_NEAR = 5  # tokens: "to 20 percent in 2019 from 25"
_LEADS = tuple(
    (*lead.split(), *article)
    for article in ((), ("the",), ("a",), ("just",), ("only",))
    for lead in (
        "compared with", "compared to", "against", "versus", "rather than", "instead of",
        "as opposed to", "up from", "down from", "after",
    )
) + tuple(tuple(lead.split()) for lead in (
    "not the", "than the", "above the", "below the", "over the", "under the", "short of the",
    "from the", "double the", "exceeding the",
))  # fmt: skip


def _dealt(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "Wants 8 percent; the ministry has *offered* 4.5", "having *asked for* 6": what somebody
    asks for or offers, and nothing counted behind it."""
    if not _ends(tape, one):
        return False
    on_table = [word_at(tape, one.last + k) for k in range(3)] == ["on", "the", "table"]
    place = one.first - 1
    case = word_at(tape, place)
    if on_table and "put" in verb_forms(tape, place):
        return True
    if case in _WITH_CASE:
        return not _WITH_CASE[case].isdisjoint(verb_forms(tape, place - 1))
    return not _DEALS.isdisjoint(verb_forms(tape, place))


_DEALS = frozenset(
    ("offer", "propose", "demand", "want", "seek", "accept", "suggest", "pledge", "promise",
     "request", "concede")
)  # fmt: skip
_WITH_CASE: dict[str, frozenset[str]] = {
    "for": frozenset(("ask", "settle", "push", "press", "call", "hold", "out", "bid")),
    "on": frozenset(("insist", "agree", "settle")),
    "to": frozenset(("agree",)),
}


def _ends(tape: Sequence[Token], one: Amount) -> bool:
    """Whether nothing that is counted stands behind a number."""
    after, following = (word_at(tape, one.last + k) for k in (0, 1))
    if after in ("a", "the", "one", "two", "three", "last", "this", "next"):
        return following in _PERIODS
    return not after or after in _FOLLOWING


def _shared(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "Gave it 36 percent, *against 24 for the premier's Union and nine for Harvest*": the share
    of another party, as the name behind it says; not "and 20 for the week"."""
    between = words_between(tape, first, one)
    near = first.sort == "percent" and len(between) <= _TO_NEXT and _MARKS.isdisjoint(between)
    if not near or word_at(tape, one.first - 1) not in _TO_ANOTHER:
        return False
    if word_at(tape, one.last) != "for":
        return False
    whom = tape[one.last + 1 : one.last + _NAME]
    end = next((k for k, token in enumerate(whom) if token.text in _STOPS), len(whom))
    return any(token.text[0].isupper() or token.lower in _RIVALS for token in whom[:end])


_TO_NEXT = 14  # tokens from one share to the next
_NAME = 6  # tokens to the name of a party: "for the premier's own Civic Union"
_STOPS = frozenset((",", ".", ";", ":", "and", "in", "on", "at", "?", "!", "”", '"'))
_TO_ANOTHER = frozenset((",", "against", "to", "with", "and", "versus", "just", "only"))
_RIVALS = frozenset(
    ("rival", "rivals", "opponent", "challenger", "opposition", "incumbent", "party", "coalition",
     "alliance", "bloc", "candidate", "government", "her", "him", "them")
)  # fmt: skip
_PERIODS = frozenset(
    ("year", "years", "month", "months", "week", "weeks", "quarter", "day", "days", "decade",
     "previous", "before", "time", "summer", "winter", "autumn", "spring", "season")
)  # fmt: skip
_FOLLOWING = frozenset(
    (",", ".", ";", ":", ")", "”", '"', "’", "—", "–", "?", "!", "in", "on", "at", "during",
     "under", "before", "earlier", "previously", "now", "today", "it", "he", "she", "they", "that",
     "and", "but", "while", "if", "when", "demanded", "offered", "proposed", "sought", "promised",
     "requested", "asked", "recorded", "reported", "registered", "forecast", "expected", "paid",
     "agreed")
)  # fmt: skip
