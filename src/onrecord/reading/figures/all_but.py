"""All but so many, where the whole is told before: "210 spies, *all but 30* of whom were freed".

"All but one of the sixteen" is read as fifteen by the grammar of amounts; here the whole stands in
words before. Where nothing tells the whole, what befell the others did not befall these.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity


def with_exceptions(draft: Draft, quantities: list[Quantity]) -> list[Quantity]:
    """The figures, those behind "all but" as what is left of the whole, or as what they are not."""
    return [_settled(draft, one, quantities) for one in quantities]


def _settled(draft: Draft, one: Quantity, quantities: list[Quantity]) -> Quantity:
    if one.value is None or one.bound != "exact" or one.counts not in _BEFALLING:
        return one
    if not draft.text.endswith(_ALL_BUT, 0, one.span[0]):
        return one
    whole = quantities[one.part_of] if one.part_of is not None else None
    if whole is not None and whole.bound == "exact" and (whole.value or 0) > one.value:
        left = (whole.value or 0) - one.value
        span = (one.span[0] - len("all but "), one.span[1])
        return replace(one, span=span, value=left, low=left, high=left)
    return replace(one, counts="other")


_ALL_BUT = ("all but ", "All but ")
# who is "missing" behind "all but" is so by what is told of the others: "accounted for all but two"
_BEFALLING = ("killed", "injured", "held", "released", "arrested", "evacuated", "displaced", "sick")
