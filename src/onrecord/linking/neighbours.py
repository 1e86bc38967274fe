"""An index of reports by their telling words, so that a new one need not be compared with all."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from onrecord.linking.stories import EDGE, alike

KEYS = 16
"""Terms by which a report is found, the weightiest."""

SHARED = 2
"""Of these two reports must have at least so many in common to be compared."""

COMPARED = 40
"""Reports with which a new one is compared at most: those that share the most keys."""

CROWDED = 256
"""Reports of one month under one key beyond which the key leads only to the latest: such a word
tells little. Below it the outcome does not hang on the order of arrival."""

MONTH = 30  # days in a drawer of the index


class Neighbours:
    """Terms of reports and the reports that have them, by month."""

    def __init__(self) -> None:
        self.terms: dict[str, Mapping[str, float]] = {}
        self.days: dict[str, datetime.date | None] = {}
        self._drawers: dict[tuple[str, int | None], list[str]] = defaultdict(list)

    def add(
        self, ref: str, terms: Mapping[str, float], day: datetime.date | None
    ) -> dict[str, float]:
        """Files a report and gives its neighbours with their likeness, from `EDGE` on."""
        keys = sorted(terms, key=lambda key: (-terms[key], key))[:KEYS]
        near = {}
        for other in self._candidates(keys, day):
            score = alike(terms, self.terms[other], (day, self.days[other]))
            if score >= EDGE:
                near[other] = round(score, 6)
        self.terms[ref], self.days[ref] = terms, day
        for key in keys:
            self._drawers[key, _month(day)].append(ref)
        return near

    def _candidates(self, keys: Iterable[str], day: datetime.date | None) -> list[str]:
        month = _month(day)
        months = [None, *range(month - 2, month + 3)] if month is not None else None
        shared: Counter[str] = Counter()
        for key in keys:
            for drawer in months if months is not None else self._all_months(key):
                shared.update(self._drawers.get((key, drawer), ())[-CROWDED:])
        found = [(times, ref) for ref, times in shared.items() if times >= SHARED]
        return [ref for _, ref in sorted(found, key=lambda one: (-one[0], one[1]))[:COMPARED]]

    def _all_months(self, key: str) -> list[int | None]:
        # Only reports without a date look into every drawer.
        return [month for known, month in self._drawers if known == key]


def _month(day: datetime.date | None) -> int | None:
    return day.toordinal() // MONTH if day is not None else None
