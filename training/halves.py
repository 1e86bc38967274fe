"""Positions and events of the newest marked reports by halves: beside one rules are mended.

    python -m training.halves A|B [--every N]

The reports are those of `marked_reports.unlearnt`, from which the network has not learnt, though
the weights of events have. Which half a report is in hangs on its name alone. Half A may be read
while rules are made; half B is only counted, so that its scores tell what carries over. Scores are
those of `training.weighing`: found by the words, right with everybody who takes part. `--every`
takes every N-th report.
"""

from __future__ import annotations

import argparse

import numpy as np

from onrecord.reading.weighing import weigh

from .lessons import lessons
from .marked_reports import unlearnt
from .weighing import counts, part_of, told_of

HALVES = ("A", "B")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    mine = [one for one in unlearnt() if HALVES[part_of(one.name, 2)] == options.half]
    found = np.zeros((2, 4))
    for lesson, draft in lessons(mine[:: options.every]):
        read = weigh(draft)
        found += counts(lesson, draft, (read.stands, read.deeds))
    print(f"half {options.half}: {told_of(found)}")


if __name__ == "__main__":
    main()
