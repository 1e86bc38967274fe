"""Quantities: a number with its bound, its partner in a range, and its money, percent or measure.

A grammar over the tokens of `numbers`; it says how much, not yet of what or by whom. The words
stand in `data/bounds.toml`, `data/currencies.toml` and `data/measures.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from onrecord.reading.figures.cardinals import Number
from onrecord.reading.figures.misread import is_denied, misread, of_talk, tells_change
from onrecord.reading.figures.numbers import read_number, starts
from onrecord.reading.figures.pounds import are_a_weight
from onrecord.reading.figures.signs import (
    before_of,
    bounds_after,
    bounds_before,
    codes,
    measures,
    money_names,
    percent_words,
    range_leads,
    sign_starts,
    signs,
)
from onrecord.reading.figures.tape import Token, ends_with, joined, word_at
from onrecord.record import Bound
from onrecord.report import Span

Sort = Literal["count", "money", "percent", "measure"]


class Amount(Struct, frozen=True):
    """How much: tokens `first` to `last` (exclusive) of the tape; limits as in a record's figure.

    `number` is the number (of a range the first). `unit` is an ISO 4217 code, "percent", a
    measure's name, or None. `bounded` says whether a word bounds it.
    """

    first: int
    last: int
    number: Number
    sort: Sort
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None = None

    def span(self, tape: list[Token]) -> Span:
        """Its characters."""
        return tape[self.first].start, tape[self.last - 1].end

    @property
    def size(self) -> float:
        """How much it is, by its value or else by the limit it has."""
        return self.value or self.high or self.low or 0

    @property
    def in_millions(self) -> bool:
        """Whether it is told by a word for so many that bare ones are sums: no "two hundred"."""
        return self.number.scaled and self.size >= _LAKH

    @property
    def bounded(self) -> bool:
        """Whether words bound it."""
        return self.bound not in ("exact", "vague")


_LAKH = 100_000


def read_amounts(tape: list[Token]) -> list[Amount]:
    """All amounts on the tape, in order, none over another.

    >>> from onrecord.reading.figures.tape import tokens
    >>> def amounts(text):
    ...     tape = tokens(text)
    ...     return [(text[slice(*one.span(tape))], one.bound, one.value, one.low, one.high)
    ...             for one in read_amounts(tape)]
    >>> amounts("killed more than 34,600 Palestinians")
    [('more than 34,600', 'more_than', 34600.0, 34600.0, None)]
    >>> amounts("Between 65,000 and 70,000 people")
    [('Between 65,000 and 70,000', 'range', None, 65000.0, 70000.0)]
    >>> amounts("five to six million US dollars"), amounts("no more than 2.3 million crowns")
    ([('five to six million US dollars', 'range', None, 5000000.0, 6000000.0)], \
[('no more than 2.3 million crowns', 'up_to', 2300000.0, None, 2300000.0)])
    >>> amounts("nearly half a million"), amounts("roughly a fifth of them")
    ([('nearly half a million', 'nearly', 500000.0, None, 500000.0)], \
[('roughly a fifth', 'about', 20.0, None, None)])
    >>> amounts("dozens died, 40 or more fled")
    [('dozens', 'vague', None, 24.0, None), ('40 or more', 'at_least', 40.0, 40.0, None)]
    >>> amounts("rose from 10 to 12 cases")
    [('10', 'exact', 10.0, 10.0, 10.0), ('12', 'exact', 12.0, 12.0, 12.0)]
    >>> amounts("All but one of the sixteen died")
    [('All but one', 'exact', 15.0, 15.0, 15.0), ('sixteen', 'exact', 16.0, 16.0, 16.0)]
    """
    found: list[Amount] = []
    place, floor = 0, 0
    signs, words = sign_starts(), starts()
    while place < len(tape):
        token = tape[place]
        may = token.lower in words or token.text in signs or token.text[0].isdigit()
        amount = _amount(tape, place, floor) if may else None
        if amount is None:
            place += 1
            continue
        amount = _converted(tape, amount)
        found.append(amount)
        place = floor = max(amount.last, place + 1)
    return found


def _converted(tape: list[Token], amount: Amount) -> Amount:
    """With the same amount in other units after it: "eight kilometres (five miles)"."""
    if amount.sort not in ("measure", "money") or word_at(tape, amount.last) != "(":
        return amount
    place = amount.last + 1
    while place < len(tape):
        if word_at(tape, place) in _ROUNDLY:
            place += 1
            continue
        other = _amount(tape, place, place)
        if other is None or other.sort != amount.sort:
            return amount
        if word_at(tape, other.last) == ")":
            return replace(amount, last=other.last + 1)
        place = other.last + 1 if word_at(tape, other.last) in (",", ";", "/", "or") else len(tape)
    return amount


_ROUNDLY = ("~", "about", "around", "or", "roughly", "approximately", "some", "nearly", "over")


def _amount(tape: list[Token], i: int, floor: int) -> Amount | None:
    sign = _sign(tape, i)
    start = i + (sign[1] if sign else 0)
    number = read_number(tape, start) if start < len(tape) else None
    if number is None:
        return None
    rest = _all_but(tape, i, number)
    if rest is not None:
        return rest
    amount = _range(tape, i, sign, number) or _single(tape, i, sign, number)
    return _bounded(tape, amount, floor)


def _single(tape: list[Token], i: int, sign: tuple[str, int] | None, number: Number) -> Amount:
    value = number.value
    bound: Bound = "vague" if number.kind == "vague" else "exact"
    low = number.floor if number.kind == "vague" else value
    unit, sort, last = _unit(tape, number, sign)
    changed = _changed_to(tape, i, number) if sort == "count" and sign is None else None
    if changed is not None:
        unit, sort, value = changed
        low = value
    elif sort == "count" and _points(tape, number):
        unit, sort, last = "percent", "percent", last + 1
    return Amount(i, last, number, sort, value, low, value, bound, unit)


def _changed_to(tape: list[Token], i: int, number: Number) -> tuple[str | None, Sort, float] | None:
    """What the first of two amounts takes from the second: "cut from *22* to 15 percent", "went up
    from *two* to three million crowns"."""
    led = number.kind == "cardinal" and number.value is not None and ends_with(tape, i, ("from",))
    goes_on = led and word_at(tape, number.last) == "to" and word_at(tape, number.last + 1)
    second = read_number(tape, number.last + 1) if goes_on else None
    if second is None or second.kind != "cardinal":
        return None
    unit, sort, _ = _unit(tape, second, None)
    shared = sort in ("percent", "money")
    return (unit, sort, _same_scale(tape, number, second)[0]) if shared else None


def _points(tape: list[Token], number: Number) -> bool:
    """ "Fell *three points* to 17 percent", "up two points at 31 percent": of a hundred."""
    if word_at(tape, number.last) not in ("point", "points"):
        return False
    second = read_number(tape, number.last + 2) if number.last + 2 < len(tape) else None
    share = second is not None and _match(tape, second.last, percent_words())
    return bool(share) and word_at(tape, number.last + 1) in ("to", "at", "from", "on")


def _unit(
    tape: list[Token], number: Number, sign: tuple[str, int] | None
) -> tuple[str | None, Sort, int]:
    """What the amount is measured in, and where its words end."""
    if sign is not None:
        code, last = sign[0], number.last
        width = _match(tape, last, money_names())
        return code, "money", last + width
    if number.kind == "fraction":
        return "percent", "percent", number.last
    link, value = word_at(tape, number.last), number.value or 0
    sorts: tuple[tuple[Mapping[str, str], Sort], ...] = (
        (percent_words(), "percent"),
        (money_names(), "money"),
        (measures(), "measure"),
    )
    for table, sort in sorts:
        for gap in (0, 1) if number.kind == "vague" or number.scaled or link == "-" else (0,):
            if gap and link != "of" and not (link == "-" and sort == "money" and value >= 100):
                continue  # "a 92-million-crown debt", not "a 40-km road", "a five-crown note"
            width = _match(tape, number.last + gap, table)
            if width:
                words = _words(tape, number.last + gap, width)
                last = number.last + gap + width
                if sort == "money" and (are_a_weight(tape, number, last) or _named_so(tape, last)):
                    continue
                if words == "mark" and value != 1 and word_at(tape, number.first - 1) == "the":
                    continue  # "passed the 10,000 mark"
                return table[words] or None, sort, last
    return _of_a_country(tape, number.last) or (None, "count", number.last)


def _named_so(tape: list[Token], last: int) -> bool:
    """ "8 *Rand* Paul": a name that is also a currency's."""
    following = tape[last].text if last < len(tape) else ""
    return tape[last - 1].text.istitle() and following.istitle()


def _of_a_country(tape: list[Token], i: int) -> tuple[str | None, Sort, int] | None:
    """ "100,000 *Merran dinars*": whose money it is, before its name. A dollar is any country's."""
    if i + 1 >= len(tape) or not tape[i].text.istitle() or not tape[i + 1].text.islower():
        return None
    width = _match(tape, i + 1, money_names())
    code = money_names()[_words(tape, i + 1, width)] if width else ""
    return ((code or None) if code != "USD" else None, "money", i + 1 + width) if width else None


def _range(
    tape: list[Token], i: int, sign: tuple[str, int] | None, number: Number
) -> Amount | None:
    """Two limits: "65,000 to 70,000", "between A and B", "$33-$34", "two or three"."""
    if number.kind not in ("cardinal", "fraction") or number.value is None:
        return None
    shared = _unit(tape, number, sign)
    link = shared[2]
    joiner = word_at(tape, link)
    between = ends_with(tape, i, ("between",)) and joiner == "and"
    if joiner == "-" and [word_at(tape, link + k) for k in (1, 2)] == ["to", "-"]:
        link, joiner = link + 2, "-to-"
    if not between and joiner not in ("to", "-", "–", "—", "or", "-to-"):
        return None
    second_sign = _sign(tape, link + 1) if link + 1 < len(tape) else None
    place = link + 1 + (second_sign[1] if second_sign else 0)
    second = read_number(tape, place) if place < len(tape) else None
    if second is None or second.kind != number.kind or second.value is None:
        return None
    if joiner == "to" and ends_with(tape, i, ("from",)) and word_at(tape, i - 2) not in _SPREAD:
        return None  # "rose from 10 to 12" tells a change, two figures
    unit, sort, last = _unit(tape, second, second_sign or sign)
    low, high = _same_scale(tape, number, second)
    apart = (high - low) * number.value / low if low else high  # "one or two hundred" are one apart
    if not low < high or (joiner == "or" and apart > max(2, number.value * 0.5)):
        return None
    if shared[1] != "count" and shared[1] != sort:
        return None
    if joiner == "to" and tells_change(tape, i, shared[1], high / low if low else 1):
        return None
    if joiner in ("-", "–", "—", "-to-") and not _spread_out(tape, number, second, last, sort):
        return None
    whole = replace(number, last=second.last, scaled=number.scaled or second.scaled)
    return Amount(i, last, whole, sort, None, low, high, "range", unit)


_SPREAD = ("anywhere", "somewhere", "ranging", "ranged", "ranges", "range", "of", "estimates")


def _same_scale(tape: list[Token], first: Number, second: Number) -> tuple[float, float]:
    """ "five to six million": the first takes the magnitude of the second."""
    low, high = first.value or 0.0, second.value or 0.0
    if second.scaled and not first.scaled and low < 1000:
        plain = [read_number(tape[: k + 1], second.first) for k in range(second.first, second.last)]
        bare = next((one.value for one in plain if one and one.value), None)
        if bare and bare >= low:
            low *= high / bare
    return low, high


def _spread_out(tape: list[Token], first: Number, second: Number, last: int, sort: Sort) -> bool:
    """Whether a hyphen joins limits rather than a score, a number's halves or a date."""
    if sort != "count" or second.scaled:
        return True
    after = word_at(tape, last)
    plural = after.endswith("s") or after in _PLURALS  # not "a 737-800 jet"
    return (first.value or 0) >= 5 and after.isalpha() and plural


_PLURALS = ("people", "men", "women", "children", "police", "personnel", "staff", "fishermen")


def _all_but(tape: list[Token], i: int, number: Number) -> Amount | None:
    """ "all but one of the sixteen" is fifteen."""
    if number.value is None or not ends_with(tape, i, ("all", "but")):
        return None
    if word_at(tape, number.last) != "of" or word_at(tape, number.last + 1) not in _THE:
        return None
    whole = read_number(tape, number.last + 2) if number.last + 2 < len(tape) else None
    if whole is None or whole.value is None or whole.value <= number.value:
        return None
    rest = whole.value - number.value
    return Amount(i - 2, number.last, number, "count", rest, rest, rest, "exact")


_THE = ("the", "its", "their", "his", "her", "our")


# what a bound becomes with "never": "would never go above 30,000", "has not fallen below 300"
_TURNED: dict[Bound, Bound] = {"more_than": "up_to", "fewer_than": "at_least"}


def _bounded(tape: list[Token], amount: Amount, floor: int) -> Amount:
    """The amount with the words that bound it, before and after."""
    if amount.bound == "range":
        width = _match_back(tape, amount.first, floor, range_leads())
        amount = replace(amount, first=amount.first - width)
        width = _match_back(tape, amount.first, floor, before_of("about"))
        if width == 1 and of_talk(tape, amount.first - 1):
            width = 0
        return replace(amount, first=amount.first - width)
    bounds = bounds_before()
    width = _match_back(tape, amount.first, floor, bounds)
    bound: Bound | None = None
    if width:
        words = _words(tape, amount.first - width, width)
        bound = bounds[words]
        turned = _TURNED.get(bound)
        if turned is not None and is_denied(tape, amount.first - width, words):
            bound = turned
        if misread(tape, amount.first, words, amount.number.kind, amount.sort):
            width, bound = 0, None
    amount = replace(amount, first=amount.first - width)
    if bound is None:
        after = bounds_after()
        wide = _match(tape, amount.last, after)
        if wide:
            bound = after[_words(tape, amount.last, wide)]
            amount = replace(amount, last=amount.last + wide)
        elif word_at(tape, amount.last) == "+" and joined(tape, amount.last):
            bound = "at_least"
            amount = replace(amount, last=amount.last + 1)
    return _limited(amount, bound) if bound else amount


def _limited(amount: Amount, bound: Bound) -> Amount:
    """The limits that a bound gives (conventions of the record: null is open)."""
    if amount.number.kind == "vague":
        return amount  # "at least several hundred": the floor says it already
    value = amount.value
    if bound in ("more_than", "at_least"):
        return replace(amount, bound=bound, low=value, high=None)
    if bound in ("fewer_than", "up_to", "nearly"):
        return replace(amount, bound=bound, low=None, high=value)
    return replace(amount, bound=bound, low=None, high=None)


# ---- words -------------------------------------------------------------------------------------


def _words(tape: list[Token], i: int, width: int) -> str:
    return " ".join(tape[k].lower for k in range(i, i + width))


def _match(tape: list[Token], i: int, table: Mapping[str, object]) -> int:
    """How many tokens from `i` on make an entry of the table; 0 for none."""
    words = [token.lower for token in tape[i : i + 5]]  # "U . S . dollars"
    while words and " ".join(words) not in table:
        words.pop()
    return len(words)


def _match_back(tape: list[Token], i: int, floor: int, table: dict[str, Bound]) -> int:
    words = [token.lower for token in tape[max(floor, i - 5) : i]]
    while words and " ".join(words) not in table:
        del words[0]
    return len(words)


def _sign(tape: list[Token], i: int) -> tuple[str, int] | None:
    """A currency sign or code before the number: its code and its width in tokens."""
    if tape[i].text not in sign_starts():
        return None
    known = signs()
    for width in (3, 2, 1):
        if i + width >= len(tape):
            continue
        if all(joined(tape, k) for k in range(i + 1, i + width)):
            sign = "".join(tape[k].text for k in range(i, i + width))
            if sign in known:
                return known[sign], width
    if i + 1 < len(tape) and tape[i].text in codes():
        return tape[i].text, 1
    return None
