"""Fits `reading/data/figures.toml`: which amounts are figures, where no rule is sure.

    python -m training.figures [--write]

It is learnt from the reports whose figures are marked. Prints of how many amounts rules alone and
the weights say rightly that they are figures or none, of reports left out in turn. Without
`--write` nothing is changed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from onrecord.reading.figures import find_figures
from onrecord.reading.figures.likely import Asked, is_told
from onrecord.reading.knowledge import DATA
from onrecord.reading.steps import drafts
from onrecord.report import Report

from .marked_reports import Marked, invented, ours, real
from .weighing import PARTS, one_of, part_of, write_weights

PENALTY = 4.0


class Amount(NamedTuple):
    """An amount of a report, and whether it is marked."""

    report: str
    asked: Asked
    right: bool


def amounts(some: Iterable[Marked]) -> Iterator[Amount]:
    """All that may be figures; of two that meet one marked figure the first is it."""
    for marked in some:
        (draft,) = drafts([Report.of(marked.text)], before=find_figures)
        seen: list[Asked] = []
        find_figures(draft, told_of=lambda one, seen=seen: seen.append(one) or True)  # type: ignore[misc]
        left = [tuple(one["span"]) for one in marked.record["figures"]]
        for one in seen:
            met = next((each for each in left if _meet(each, one.span)), None)
            if met is not None:
                left.remove(met)
            yield Amount(marked.name, one, met is not None)


def _meet(one: Sequence[int], other: Sequence[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def fitted(some: Sequence[Amount]) -> dict[str, float]:
    """The weights by which what is marked is likeliest to be a figure, and the rest none."""
    groups = [([{}, dict.fromkeys(one.asked.signs, 1.0)], {int(one.right)}) for one in some]
    return one_of(groups, penalty=PENALTY)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    marked = [one for one in chain(invented(), real()) if one.with_figures]
    some = list(amounts([*marked, *(one for one in ours() if one.record["figures"])]))
    counts = np.zeros((2, 2), dtype=int)  # read and right; by rules, by weights
    for left_out in range(PARTS):
        own = fitted([one for one in some if part_of(one.report) != left_out])
        for one in some:
            if part_of(one.report) == left_out:
                counts[0] += (one.asked.found == "kept") * np.array((1, one.right))
                counts[1] += is_told(one.asked, own) * np.array((1, one.right))
    whole = sum(one.right for one in some)
    for name, (read, right) in zip(("rules", "weights"), counts.tolist(), strict=True):
        print(f"{name}: P {right / read:.1%} R {right / whole:.1%} of {whole}")
    if options.write:
        kept = sorted((sign, round(one, 2)) for sign, one in fitted(some).items())
        write_weights(DATA / "figures.toml", "weights", dict(kept))


if __name__ == "__main__":
    main()
