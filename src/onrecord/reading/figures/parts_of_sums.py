"""Amounts that are told of the one right before them, without its measure: a part of it, or more.

"700 million marks, of which *90 million* was insured"; "84 billion euros, *2 billion* more than
last year"; "the deficit is 2.8 percent; the auditors put it at *3.4*"; "62 percent in the north, in
the south *39*".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.figures.between import words_between
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, ends_with, word_at
from onrecord.reading.figures.wording import verb_forms


def told_of_it(tape: Sequence[Token], before: Sequence[Amount], one: Amount) -> Amount | None:
    """The amount with the measure of the one right before it, where words tell it of that.

    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.figures.tape import tokens
    >>> def units(text):
    ...     tape = tokens(text)
    ...     first, second = read_amounts(tape)
    ...     told = told_of_it(tape, [first], second)
    ...     return told and (told.sort, told.unit)
    >>> units("It lost 700 million euros, of which only 90 million was insured.")
    ('money', 'EUR')
    >>> units("It lost 700 million euros, of which 90 million customers knew.")
    >>> units("The budget is 84 billion euros, 2 billion more than last year.")
    ('money', 'EUR')
    >>> units("It would fall to 2.8 percent. The auditors put it at 3.4 in June.")
    ('percent', 'percent')
    >>> units("It stood at 62 percent in the north, in the south 39.")
    ('percent', 'percent')
    >>> units("It stood at 62 percent in the north, in the south 39 mills shut.")
    """
    first = before[-1] if before else None
    if first is not None and first.sort == "count" and one.number.scaled and len(before) > 1:
        first = before[-2]  # "moved 340 million to three countries, of which *90 million* was …"
    if first is None or first.sort not in ("money", "percent", "measure"):
        return None
    told = (
        _of_which(tape, first, one)
        or _more_than(tape, first, one)
        or _put_at(tape, first, one)
        or _where(tape, first, one)
        or _other_level(tape, first, one)
    )
    return replace(one, sort=first.sort, unit=first.unit) if told else None


def _is_less(first: Amount, one: Amount) -> bool:
    """Whether an amount may be a part of the one before it: no "84 billion, of which 12"."""
    whole, part = first.size, one.value or 0
    return part < whole and (first.sort != "money" or part * _LEAST > whole)


_LEAST = 1000  # a part of a sum is seldom less than a thousandth of it


def _is_near(first: Amount, one: Amount) -> bool:
    """Whether an amount may be another number for the one before it."""
    size, value = first.size, one.value or 0
    return size < value * _TIMES and value < size * _TIMES


_TIMES = 3


def _of_which(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "700 million, *of which* 90 million *was* insured", "*11 million of it* owed to him"; no
    part of a share, which is of those asked."""
    if first.sort == "percent" or not _is_less(first, one):
        return False
    between = words_between(tape, first, one)
    if not _STOPS.isdisjoint(between) or len(between) > _NEAR:
        return False
    behind = [word_at(tape, one.last + k) for k in (0, 1)]
    if behind in (["of", "it"], ["of", "that"], ["of", "which"]):
        return True
    lead = one.first - (word_at(tape, one.first - 1) in ("only", "just", "some", "about"))
    return ends_with(tape, lead, ("of", "which")) and behind[0] in _BEING


def _more_than(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "84 billion euros, *2 billion more than* last year"."""
    more = word_at(tape, one.last) in _MORE and word_at(tape, one.last + 1) == "than"
    more = more and one.number.scaled  # not "a pass costs 18 francs, 4 less than two tickets"
    between = words_between(tape, first, one)  # also over who says it: ", the minister said, "
    apart = between[-1:] == [","] and len(between) <= _TELLER
    plain = _STOPS.isdisjoint(between) and between.count(",") <= 2
    return more and apart and plain and _is_less(first, one)


def _put_at(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "Would fall to 2.8 percent. The auditors *put it at* 3.4": another number for the same."""
    ends = word_at(tape, one.last) in (*_STOPS, ",", "in", "on", "for", "last", "this", "and", "")
    if not ends or one.first - first.last > _SENTENCES or first.sort == "measure":
        return False
    if not any(ends_with(tape, one.first, lead) for lead in _IT_AT):
        return False
    place = next(k for k in range(one.first - 1, -1, -1) if tape[k].lower == "at") - 2
    return _is_near(first, one) and not _PUTTING.isdisjoint(verb_forms(tape, place))


def _where(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "62 percent in the north*, in the south 39*": the verb is not said again."""
    if first.sort != "percent" or word_at(tape, one.last) not in (".", ",", ";", "and"):
        return False
    between = words_between(tape, first, one)
    lead = next((k for k in range(len(between) - 1, -1, -1) if between[k] in (",", ";")), -1)
    where = between[lead + 1 :]
    if where[:1] in (["and"], ["but"], ["while"]):
        where = where[1:]
    known = where[:1] in (["in"], ["among"]) and where[1:2] in (["the"], ["women"], ["men"])
    short = len(where) <= _WORDS and all(word.isalpha() for word in where)
    apart = _STOPS.isdisjoint(between[:lead]) and "," not in between[:lead]
    return lead >= 0 and known and short and apart and (one.value or 0) > 1


def _other_level(tape: Sequence[Token], first: Amount, one: Amount) -> bool:
    """ "Cut its forecast *from 3 percent to 2*", "inflation was 4 percent in May. The bank *expects
    6*": another share for the same, where the number ends its clause."""
    after = word_at(tape, one.last)
    if first.sort != "percent" or after not in (".", ",", ";", "", "in", "for"):
        return False
    between = words_between(tape, first, one)
    if between == ["to"] and word_at(tape, first.first - 1) == "from":
        return True
    if after == "for" or (after == "in" and word_at(tape, one.last + 2) in _HOURS):
        return False  # "it was 6 in the morning"
    stands = any(ends_with(tape, one.first, lead) for lead in _IT_WAS)
    expects = stands or not _EXPECTING.isdisjoint(verb_forms(tape, one.first - 1))
    return _is_near(first, one) and expects and len(between) <= _SENTENCES


_HOURS = ("morning", "afternoon", "evening")
_IT_WAS = (("it", "was"), ("it", "is"), ("it", "stood", "at"), ("it", "had", "been"))
_EXPECTING = frozenset(("expect", "forecast", "predict", "project"))
_STOPS = frozenset((".", ";", ":", "?", "!", "”", '"'))
_NEAR = 16  # tokens from a sum to its part
_TELLER = 9  # tokens: ", the minister said on Monday, "
_SENTENCES = 30  # tokens from an amount to where another puts it
_WORDS = 5  # at most, as in "in the two southern provinces"
_BEING = ("was", "were", "is", "are", "had", "has", "have", "will", "would", "went", "goes", "came",
          "remains", "remain", "remained")  # fmt: skip
_MORE = ("more", "less", "higher", "lower", "fewer")
_IT_AT = (("it", "at"), ("that", "at"), ("them", "at"), ("it", "at", "only"), ("it", "at", "just"))
_PUTTING = frozenset(("put", "place", "estimate", "see", "reckon", "set", "count"))
