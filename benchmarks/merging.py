"""Measures how reports are brought together, on ECB+ (`corpora/merging`).

    python -m benchmarks.merging

*Stories*: B-cubed of the groups against ECB+'s events, where two look-alike events share a topic.
Thresholds are chosen by topics left out in turn: on all topics but a fifth, then applied to that
fifth. Plain TF-IDF of the same documents, by the same average linkage, is measured beside it.
*Copies*: how many pairs are linked as copies, and how many of these tell of different events.

ECB+ has no dates of publication, so what dates add is not in these numbers.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from benchmarks.shared import SHARED, read_lines
from onrecord.ledger.links import Sheet
from onrecord.linking import neighbours
from onrecord.linking.filed import Filed
from onrecord.linking.neighbours import SAME_STORY, Memory, arrive
from onrecord.linking.origins import copy_link
from onrecord.record import SCHEMA, Record
from onrecord.report import Report

FOLDS = 5
THRESHOLDS = [at / 100 for at in range(6, 42, 2)]
Grouping = Callable[[float], list[tuple[str, ...]]]
Method = Callable[[Sequence[Filed]], Grouping]


def documents() -> list[tuple[int, str, Filed]]:
    """Topic, event and report of every document; an address that stands for a sentence is cut."""
    found = []
    for raw in read_lines(SHARED / "corpora" / "merging" / "ecbplus_1_35.jsonl.gz"):
        text = raw["text"][raw["sentences"][0]["span"][1] :] if raw["url"] else raw["text"]
        record = Record(SCHEMA, Report.of(text.strip()), (), (), (), (), (), ())
        found.append((raw["topic"], raw["event"], Filed(raw["id"], record)))
    return found


def ours(filed: Sequence[Filed]) -> Grouping:
    """The groups that linking makes, through its own index."""
    shelf = Memory()
    kept, neighbours.SAME_STORY = neighbours.SAME_STORY, min(THRESHOLDS)
    try:  # whom a report joins is found once, and cut at each threshold
        for one in filed:
            arrive(shelf, [Sheet(one.ref, one.date, one.terms)])
    finally:
        neighbours.SAME_STORY = kept

    def groups(threshold: float) -> list[tuple[str, ...]]:
        first: dict[str, str] = {}
        found: dict[str, list[str]] = defaultdict(list)
        for ref in sorted(shelf.all):  # without dates, this is their order
            sheet = shelf.all[ref]
            joins = sheet.joins if sheet.bond >= threshold else None
            first[ref] = first[joins] if joins else ref
            found[first[ref]].append(ref)
        return [tuple(group) for group in found.values()]

    return groups


def plain(filed: Sequence[Filed]) -> Grouping:
    """The groups of plain TF-IDF: words in lower case, log counts, weights from these reports."""
    ordered = sorted(filed, key=lambda one: one.ref)
    cosines = _cosines([one.text for one in ordered])
    return lambda threshold: [
        tuple(ordered[at].ref for at in group) for group in average_linkage(cosines, threshold)
    ]


def _cosines(texts: Sequence[str]) -> NDArray[np.float64]:
    counts = [Counter(re.findall(r"\w\w+", text.lower())) for text in texts]
    reports = Counter(word for one in counts for word in one)
    place = {word: at for at, word in enumerate(reports)}
    matrix = np.zeros((len(texts), len(place)))
    for row, one in enumerate(counts):
        for word, times in one.items():
            rarity = math.log((1 + len(texts)) / (1 + reports[word])) + 1
            matrix[row, place[word]] = (1 + math.log(times)) * rarity
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    found: NDArray[np.float64] = matrix @ matrix.T
    return found


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


def b_cubed(
    groups: Sequence[Sequence[str]], event: Mapping[str, str]
) -> tuple[float, float, float]:
    """Precision, recall and F1 over the reports in the groups."""
    of_event: dict[str, set[str]] = defaultdict(set)
    members = [ref for group in groups for ref in group]
    for ref in members:
        of_event[event[ref]].add(ref)
    precision = recall = 0.0
    for group in groups:
        for ref in group:
            both = len(set(group) & of_event[event[ref]])
            precision += both / len(group) / len(members)
            recall += both / len(of_event[event[ref]]) / len(members)
    return precision, recall, 2 * precision * recall / (precision + recall)


def cross_validated(
    found: Sequence[tuple[int, str, Filed]], method: Method
) -> tuple[tuple[float, float, float], list[float]]:
    """B-cubed over all folds, each grouped at the threshold that was best on the others; and the
    thresholds. Topics are dealt to the folds in turn."""
    event = {filed.ref: name for _, name, filed in found}
    topics = sorted({topic for topic, _, _ in found})
    groups: list[tuple[str, ...]] = []
    chosen = []
    for fold in range(FOLDS):
        held = set(topics[fold::FOLDS])
        train = method([filed for topic, _, filed in found if topic not in held])
        best = best_threshold(train, event)
        chosen.append(best)
        groups += method([filed for topic, _, filed in found if topic in held])(best)
    return b_cubed(groups, event), chosen


def best_threshold(grouping: Grouping, event: Mapping[str, str]) -> float:
    """The threshold with the highest F1, the lowest of equals."""
    scores = {threshold: b_cubed(grouping(threshold), event)[2] for threshold in THRESHOLDS}
    return max(THRESHOLDS, key=lambda threshold: (scores[threshold], -threshold))


def copies(found: Sequence[tuple[int, str, Filed]]) -> tuple[int, int, int]:
    """Pairs of one topic that are linked as copies, those of different events, pairs compared."""
    linked = false = compared = 0
    for (topic, event, one), (other_topic, other_event, two) in combinations(found, 2):
        if topic == other_topic:
            compared += 1
            if copy_link(one, two) is not None:
                linked += 1
                false += event != other_event
    return linked, false, compared


def main() -> None:
    """Prints the measures."""
    found = documents()
    event = {filed.ref: name for _, name, filed in found}
    everything = [filed for _, _, filed in found]
    print(f"{len(found)} reports, {len(set(event.values()))} events")
    for name, method in (("plain TF-IDF", plain), ("linking", ours)):
        scores, chosen = cross_validated(found, method)
        print(f"{name:>14}, by topics left out: {_told(scores)}, thresholds {chosen}")
        grouping = method(everything)
        best = best_threshold(grouping, event)
        print(f"{'':>14}  all, best threshold: {_told(b_cubed(grouping(best), event))}, {best}")
    shipped = b_cubed(ours(everything)(SAME_STORY), event)
    print(f"{'':>14}  all, as shipped:     {_told(shipped)}, {SAME_STORY}")
    linked, false, compared = copies(found)
    print(f"copies: {linked} of {compared} pairs of one topic, {false} of them of different events")


def _told(scores: tuple[float, float, float]) -> str:
    return "B-cubed P {:.1%} R {:.1%} F1 {:.1%}".format(*scores)


if __name__ == "__main__":
    sys.exit(main())
