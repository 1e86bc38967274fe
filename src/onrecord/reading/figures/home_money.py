"""Whose money a report means by "$", "cents" or "rupees": that of the country it tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity
from onrecord.reading.knowledge import table

_DOLLARS = re.compile(r"(?<![A-Za-z])\$|(?<!US )(?<!U\.S\. )(?<!American )\bdollars?\b", re.I)
_CENTS = re.compile(r"(?<!euro )\bcents?\b")
_PENCE = re.compile(r"\bpence\b|\dp\b")
_AMERICAN = re.compile(r"US\$|\bU\.?S\.? dollars?\b|\bAmerican dollars?\b")
_EUROS = re.compile(r"€|\beuros?\b")
_HUNDRED = 100
_OFTEN = 2  # mentions of a country from which on a report tells of it
_DATELINE = 3  # … of which the town that a report comes from counts so many


def in_home_money(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures, money with the unit that the report's country gives it.

    A bare "$" in a report from Sydney is no American dollar, unless the report tells these apart
    ("US$"). "50 cents" are half a dollar, "40 pence" less than half a pound. Where most places of
    a report lie in no one country, what the words leave open stays open.
    """
    if all(one.counts != "money" for one in quantities):
        return list(quantities)
    home = _home(draft)
    settled = [_settled(draft, one, home) if one.counts == "money" else one for one in quantities]
    return _in_the_same(draft, settled)


def _in_the_same(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Bare millions in the currency of the report's other sums, where all of these have the same
    one: "fined 212 million euros in all. The heaviest penalty, *96 million*, fell on Grobeton"."""
    bare = [
        one.counts == "money" and _BARE.fullmatch(draft.words(one.span)) is not None
        for one in quantities
    ]
    told = {
        place: one.unit
        for place, one in enumerate(quantities)
        if one.counts == "money" and not bare[place]
    }
    if len(set(told.values())) != 1:
        return list(quantities)
    first, unit = next(iter(told.items()))
    return [
        replace(one, unit=unit) if bare[place] and one.unit is None and place > first else one
        for place, one in enumerate(quantities)
    ]


# a sum with no currency: "96 million", "between 12 and 30 million"; small ones may be shares, too
_BARE = re.compile(r"[^$£€¥₹]*\b(?:thousand|million|billion|trillion|hundred|m|bn)", re.IGNORECASE)


@cache
def _units() -> dict[str, dict[str, str]]:
    """The code of a currency by its name, where many have it, and the country."""
    found: dict[str, dict[str, str]] = {}
    for name, listed in table("currencies")["home"].items():
        found[name] = dict(pair.split(":") for pair in listed.split())
    return found


def _home(draft: Draft) -> str:
    """The country in which most of a report's places lie, or nothing."""
    told = Counter(place.country for place in draft.places if place.country)
    dateline = draft.report.dateline
    if dateline is not None:
        start, end = dateline.span
        told.update(
            {
                place.country: _DATELINE
                for place in draft.places
                if place.country and start <= place.span[0] < end
            }
        )
    if not told:
        return ""
    country, count = told.most_common(1)[0]
    return country if count >= _OFTEN and 2 * count > told.total() else ""


def _settled(draft: Draft, one: Quantity, home: str) -> Quantity:
    """One sum of money with its unit."""
    said, units = draft.words(one.span), _units()
    dollar = units["dollar"].get(home, "USD")
    if _AMERICAN.search(draft.text):
        dollar = "USD"
    if _CENTS.search(said):
        euros = _EUROS.search(draft.text) and not _DOLLARS.search(draft.text)
        return _in_hundreds(one, "EUR" if euros else dollar)
    if _PENCE.search(said):
        return _in_hundreds(one, "GBP")
    if said.startswith("Rs"):
        return replace(one, unit=units["rupees?"].get(home))
    if one.unit == "USD" and _DOLLARS.search(said) and dollar != "USD":
        return replace(one, unit=dollar)
    if one.unit is None:
        for name, codes in units.items():
            if home in codes and re.search(rf"\b{name}\b", said):
                return replace(one, unit=codes[home])
    return one


def _in_hundreds(one: Quantity, unit: str) -> Quantity:
    """Cents and pence as parts of the whole."""
    value, low, high = (
        None if each is None else round(each / _HUNDRED, 4)
        for each in (one.value, one.low, one.high)
    )
    return replace(one, value=value, low=low, high=high, unit=unit)
