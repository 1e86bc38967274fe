"""The amounts that are wanted or offered: "4 percent", then "6 percent" for the same nurses."""

from collections.abc import Mapping
from typing import NamedTuple

from onrecord.linking.filed import Filed
from onrecord.linking.words import idea, stem
from onrecord.record import Position


class Terms(NamedTuple):
    """An amount that is wanted or offered, and the ideas in the words for what it counts."""

    unit: str
    value: float
    counted: frozenset[str]


def terms_of(filed: Filed, one: Position) -> Terms | None:
    """The amount that somebody wants or offers, where it is the only one."""
    start, end = one.object
    amounts = [
        each for each in filed.record.figures if start <= each.span[0] and each.span[1] <= end
    ]
    if len(amounts) != 1:
        return None
    figure, value = amounts[0], amounts[0].value
    if value is None:
        return None
    unit = figure.unit or figure.counts
    words = filed.ideas([figure.span, *([figure.population.span] if figure.population else [])])
    return Terms(unit, value, frozenset(words) | {idea(stem(unit))})


def differ(
    one: Terms | None,
    matter: Mapping[str, float],
    two: Terms | None,
    other: Mapping[str, float],
    *,
    raised: bool,
) -> bool:
    """Whether two amounts of one unit differ, and are of one matter: by a word besides the amount
    and what it counts ("buses for *schools*"), because one of them has none, or for the later is
    told as the former `raised`."""
    if one is None or two is None or one.unit != two.unit or one.value == two.value:
        return False
    left = {key for key in matter if not key[0].isdigit()} - one.counted
    right = {key for key in other if not key[0].isdigit()} - two.counted
    return raised or not left or not right or bool(left & right)
