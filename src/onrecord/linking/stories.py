"""Which reports tell one story: by their telling words, names and dates, and by their company.

Two reports are alike by TF-IDF against a fixed background (`words.weight`), with names counted
threefold and dates drawn in. Reports that have the same neighbours are alike too, which brings
together a first flash and the long piece of a week later. Groups are made by average linkage.
Plain TF-IDF, measured beside it in `benchmarks/merging.py`, has no company and no dates.
"""

import datetime
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.ledger.links import Link
from onrecord.linking.filed import Filed
from onrecord.linking.words import stem, weight

TERMS = 80
"""Terms kept of a report, the weightiest: what a long report is about is in them, and the cost of
comparing two reports stays the same whatever their length."""

TELLING = 1.3
"""Weight below which a word is in every fourth report and tells no story."""

EDGE = 0.08
"""Likeness from which two reports are neighbours at all."""

COMPANY = 10
"""How many of its nearest neighbours are a report's company."""

SAME_STORY = 0.14
"""Average likeness from which groups are one story; chosen on ECB+ by topics left out in turn
(`python -m benchmarks.merging`)."""

_NAME, _LEADING = 3.0, 1.5  # times that a name counts, and a word of the opening
_LEAD = 500  # characters: a report opens with what it is about
_FADES = 60.0  # days: a report of two months later seldom tells the same story in the same words
_OWN, _COMPANYS = 0.3, 0.35  # shares of the reports' own likeness and of their company's

Edges = Mapping[str, Mapping[str, float]]
"""For each report its neighbours with their likeness, both ways round."""


def terms(filed: Filed) -> dict[str, float]:
    """What a report is about: its `TERMS` weightiest words, as a vector of length 1."""
    counted: dict[str, float] = defaultdict(float)
    for token in filed.prose_tokens:
        times = _NAME if token.name else 1.0
        counted[token.key] += times * (_LEADING if token.start < _LEAD else 1.0)
    weighed = {
        key: (1.0 + math.log(times)) * weight(key)
        for key, times in counted.items()
        if weight(key) >= TELLING
    }
    kept = sorted(weighed, key=lambda key: (-weighed[key], key))[:TERMS]
    length = math.sqrt(sum(weighed[key] ** 2 for key in kept)) or 1.0
    return {key: weighed[key] / length for key in kept}


def alike(
    one: Mapping[str, float],
    two: Mapping[str, float],
    days: tuple[datetime.date | None, datetime.date | None] = (None, None),
) -> float:
    """The likeness of two reports' terms, less for reports far apart in time; from 0 to 1."""
    if len(two) < len(one):
        one, two = two, one
    product = sum(value * two[key] for key, value in one.items() if key in two)
    return product * fading(*days)


def fading(one: datetime.date | None, two: datetime.date | None) -> float:
    """How much of their likeness two reports keep over the days between them.

    >>> day = datetime.date(2027, 3, 1)
    >>> [round(fading(day, day + datetime.timedelta(days=n)), 2) for n in (0, 14, 60, 180)]
    [1.0, 0.95, 0.37, 0.0]
    """
    if one is None or two is None:
        return 1.0
    return math.exp(-(((one - two).days / _FADES) ** 2))


Apart = Callable[[str, str], bool]


def story_groups(
    edges: Edges,
    *,
    threshold: float = SAME_STORY,
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> list[tuple[str, ...]]:
    """Reports grouped into stories, each in the order of its references, alone ones included.

    `together` and `apart` are pairs that a person decided on. The outcome hangs on the reports
    alone, not on the order in which they came.
    """
    found = []
    for members in components(edges, together):
        if len(members) == 1:
            found.append(tuple(members))
            continue
        similarity = with_company(members, edges)
        _decide(similarity, members, together, apart)
        found += [
            tuple(members[at] for at in group) for group in average_linkage(similarity, threshold)
        ]
    return sorted(found)


def components(edges: Edges, together: Iterable[tuple[str, str]] = ()) -> list[list[str]]:
    """What hangs together by any neighbourhood, each sorted."""
    also: dict[str, list[str]] = defaultdict(list)
    for one, two in together:
        also[one].append(two)
        also[two].append(one)
    found, seen = [], set()
    for first in sorted(edges):
        if first in seen:
            continue
        seen.add(first)
        open_, members = [first], []
        while open_:
            ref = open_.pop()
            members.append(ref)
            for other in (*edges.get(ref, ()), *also.get(ref, ())):
                if other in edges and other not in seen:
                    seen.add(other)
                    open_.append(other)
        found.append(sorted(members))
    return found


def with_company(members: Sequence[str], edges: Edges) -> NDArray[np.float64]:
    """The likeness of reports, their own and their company's together, as a matrix."""
    place = {ref: at for at, ref in enumerate(members)}
    own = np.zeros((len(members), len(members)))
    company = np.eye(len(members))
    for ref, at in place.items():
        near = sorted(((-score, other) for other, score in edges[ref].items() if other in place))
        for rank, (score, other) in enumerate(near):
            own[at, place[other]] = own[place[other], at] = -score
            if rank < COMPANY - 1:
                company[at, place[other]] = -score
    company /= np.linalg.norm(company, axis=1, keepdims=True)
    both: NDArray[np.float64] = _OWN * own + _COMPANYS * (company @ company.T)
    return both


def _decide(
    similarity: NDArray[np.float64],
    members: Sequence[str],
    together: Iterable[tuple[str, str]],
    apart: Iterable[tuple[str, str]],
) -> None:
    place = {ref: at for at, ref in enumerate(members)}
    for pairs, value in ((together, 1e6), (apart, -1e6)):
        for one, two in pairs:
            if one in place and two in place:
                similarity[place[one], place[two]] = similarity[place[two], place[one]] = value


def average_linkage(similarity: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Groups joined, the likest first, while their items are alike by `threshold` on average.

    Equally like groups are joined in the order of their first items.
    """
    matrix = similarity.copy()
    size = len(matrix)
    np.fill_diagonal(matrix, -np.inf)
    count = np.ones(size)
    groups: list[list[int]] = [[at] for at in range(size)]
    best = matrix.argmax(axis=1)
    value = matrix[np.arange(size), best]
    while True:
        first = int(value.argmax())
        if not value[first] >= threshold:
            break
        second = int(best[first])
        first, second = min(first, second), max(first, second)
        row = (matrix[first] * count[first] + matrix[second] * count[second]) / (
            count[first] + count[second]
        )
        row[[first, second]] = -np.inf
        matrix[first] = matrix[:, first] = row
        matrix[second] = matrix[:, second] = -np.inf
        count[first] += count[second]
        groups[first] += groups[second]
        groups[second] = []
        value[second] = -np.inf
        stale = np.flatnonzero((best == first) | (best == second) | (row > value))
        for at in {first, *stale.tolist()}:
            if groups[at]:
                best[at] = matrix[at].argmax()
                value[at] = matrix[at, best[at]]
    return [sorted(group) for group in groups if group]


def story_links(group: Sequence[str], edges: Edges, collection: Mapping[str, Filed]) -> list[Link]:
    """Links that hold a story together: each report to the earlier one that it is likest to.

    Taking one back splits the story there.
    """
    ordered = sorted((collection[ref] for ref in group), key=lambda filed: filed.order)
    found = []
    for at, filed in enumerate(ordered[1:], start=1):
        near = max(
            ordered[:at], key=lambda other: (edges[filed.ref].get(other.ref, 0.0), other.order)
        )
        score = edges[filed.ref].get(near.ref, 0.0)
        told = ", ".join(common_terms(filed, near))
        reason = f"both tell of {told}" if told else "they keep the same company of reports"
        items = tuple(sorted((filed.item(), near.item())))
        found.append(Link("story", items, round(min(1.0, score), 3), reason, "likeness"))
    return found


@lru_cache(maxsize=4096)
def _terms_of(filed: Filed) -> Mapping[str, float]:
    return terms(filed)


def common_terms(one: Filed, two: Filed, most: int = 4) -> list[str]:
    """The words by which two reports are alike, as the first writes them."""
    left, right = _terms_of(one), _terms_of(two)
    shared = sorted(left.keys() & right.keys(), key=lambda key: (-left[key] * right[key], key))[
        :most
    ]
    written = {token.key: one.text[token.start : token.end] for token in reversed(one.prose_tokens)}
    return [written[key] for key in shared]


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
