"""What reports are about, and how far two are about the same: by telling words, names and dates.

Two reports are alike by TF-IDF against a fixed background (`words.weight`), with names counted
threefold and dates drawn in; `neighbours` makes stories of it. Plain TF-IDF, measured beside it in
`benchmarks/merging.py`, has no names, no dates and no company.
"""

import datetime
import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.ledger.links import Link
from onrecord.linking.filed import Filed
from onrecord.linking.words import stem, weight

NAMES_MOST, NAMES_ALONE = 2.0, 0.1
"""What names add to the likeness of two reports, at most: so many times what their other words do,
and so much more. Two reports of one country name its premier, its capital and itself, and may tell
of a ferry and of a pension law."""

_FADES = 60.0  # days: a report of two months later seldom tells the same story in the same words


def alike(
    one: Mapping[str, float],
    two: Mapping[str, float],
    days: tuple[datetime.date | None, datetime.date | None] = (None, None),
) -> float:
    """The likeness of two reports' terms, less for reports far apart in time; from 0 to 1."""
    names = matter = 0.0
    for key in sorted(one.keys() & two.keys()):  # in one order, so that rounding has one outcome
        first, second = one[key], two[key]
        if first < 0 > second:
            names += first * second
        else:
            matter += abs(first * second)
    return (matter + min(names, NAMES_MOST * matter + NAMES_ALONE)) * fading(*days)


def fading(one: datetime.date | None, two: datetime.date | None) -> float:
    """How much of their likeness two reports keep over the days between them.

    >>> day = datetime.date(2027, 3, 1)
    >>> [round(fading(day, day + datetime.timedelta(days=n)), 2) for n in (0, 14, 60, 180)]
    [1.0, 0.95, 0.37, 0.0]
    """
    if one is None or two is None:
        return 1.0
    return math.exp(-(((one - two).days / _FADES) ** 2))


def story_link(filed: Filed, earlier: Filed, likeness: float) -> Link:
    """The link that holds a report in its story; taking it back splits the story there."""
    told = ", ".join(common_terms(filed, earlier))
    reason = f"both tell of {told}" if told else "they keep the same company of reports"
    items = tuple(sorted((filed.item(), earlier.item())))
    return Link("story", items, round(min(1.0, likeness), 3), reason, "likeness")


def common_terms(one: Filed, two: Filed, most: int = 4) -> list[str]:
    """The words by which two reports are alike, as the first writes them."""
    left, right = one.terms, two.terms
    shared = sorted(
        left.keys() & right.keys(), key=lambda key: (-abs(left[key] * right[key]), key)
    )[:most]
    tape = one.prose_words
    first = [tape.keys.index(key) for key in shared]
    return [one.text[tape.starts[at] : tape.ends[at]] for at in first]


_NAME_RUN = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z])*")
"""Words with capitals that follow a small word, so that no sentence begins with them."""


def weighty_names(collection: Sequence[Filed], most: int = 3) -> list[str]:
    """The names that stand out in some reports, by how many reports have them and how rare they
    are; a name within another is left out.
    """
    reports: dict[str, set[str]] = defaultdict(set)
    for filed in collection:
        for start, end in filed.prose:
            for match in _NAME_RUN.finditer(filed.text, start, end):
                name = match.group().replace("’", "'").removesuffix("'s")
                reports[name].add(filed.ref)
    rarity = {name: max(weight(stem(word)) for word in name.split()) for name in reports}
    ranked = sorted(reports, key=lambda name: (-len(reports[name]) * rarity[name], name))
    chosen: list[str] = []
    for name in ranked:
        if rarity[name] > 2 and not any(set(name.split()) & set(other.split()) for other in chosen):
            chosen.append(name)
    return chosen[:most]
