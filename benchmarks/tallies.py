"""Checks series and epochs of counts against published ones (`corpora/tallies`).

    python -m benchmarks.tallies

Every row becomes one report as a newsroom would write it, with its record made by rule: the body
that counted, a relay where another passed the count on, a running total. What the reports do not
say is the start of the count, so that a new epoch must be seen from the numbers alone. Printed is,
for each place, in how many series the totals end up, how many points stand in the epoch they were
published in, how many corrections are shown, and how many disagreements are made out of nothing.
"""

import sys
from collections import Counter as Tallied
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from benchmarks.shared import SHARED, read_lines
from onrecord.linking.disagreements import disagreement_links
from onrecord.linking.filed import Filed
from onrecord.linking.joining import groups_of
from onrecord.linking.people import person_links
from onrecord.linking.tallies import revised, series
from onrecord.record import SCHEMA, Actor, Counter, Figure, Population, Record, Relay
from onrecord.report import Report

# Who passed on a count and counted nothing, by the traps told in the corpora's README.
RELAYS = {"ocha": "OCHA", "who": "World Health Organization", "un": "United Nations"}
COUNTERS = {"lebanon": "Ministry of Public Health", "gaza": "Ministry of Health"}
FIELDS = {
    "lebanon": (("killed", "killed_cum_reported"), ("injured", "injured_cum_reported")),
    "gaza": (("killed", "killed_cum"), ("injured", "injured_cum"), ("women", "killed_women_cum")),
}


def report(place: str, row: Mapping[str, Any], number: int) -> Filed | None:
    """One row as a report with its record; None where the row has no total."""
    totals = [(what, int(row[field])) for what, field in FIELDS[place] if row.get(field)]
    if not totals:
        return None
    body = COUNTERS[place]
    relay = RELAYS.get(row["source"])
    text = f"{body} said"
    spans = []
    for what, value in totals:
        told = "women had been killed" if what == "women" else f"people had been {what}"
        start = len(text) + 1
        text += f" {value:,} {told},"
        spans.append((what, value, (start, start + len(f"{value:,}")), told.split()[0]))
    text = text.rstrip(",") + (f", {relay} reported." if relay else ".")
    actors = [Actor("a1", body, "government", (), (), ((0, len(body)),))]
    relays: tuple[Relay, ...] = ()
    if relay:
        at = (text.index(relay), text.index(relay) + len(relay))
        actors.append(Actor("a2", relay, "organisation", (), (), (at,)))
        relays = (Relay("a2", at, None),)
    figures = tuple(
        Figure(
            f"f{n}",
            span,
            float(value),
            float(value),
            float(value),
            "exact",
            "killed" if what == "women" else what,
            "person",  # type: ignore[arg-type]
            Population((span[1] + 1, span[1] + 1 + len(noun)), None),
            None,
            None,
            None,
            True,
            Counter("a1", (0, len(body))),
            relays,
            "reported",
            None,
        )
        for n, (what, value, span, noun) in enumerate(spans, start=1)
    )
    found = Report.of(text, published=row["date"], outlet=f"Outlet {number % 7}")
    return Filed(
        f"{place}-{number:04}", Record(SCHEMA, found, tuple(actors), (), (), figures, (), ())
    )


def rows(place: str) -> Iterator[tuple[dict[str, Any], Filed]]:
    """The rows that have a total, each with its report."""
    path = SHARED / "corpora" / "tallies" / f"{place}.jsonl.gz"
    for number, row in enumerate(read_lines(path)):
        filed = report(place, row, number)
        if filed is not None:
            yield row, filed


def main() -> None:
    """Prints the measures."""
    for place in FIELDS:
        found = list(rows(place))
        collection = [filed for _, filed in found]
        phase = {filed.ref: row.get("phase", 1) for row, filed in found}
        people = person_links(collection)
        relayed = sum(bool(filed.record.figures[0].relays) for filed in collection)
        print(
            f"{place}: {len(found)} reports, {relayed} of them passed on by another body,"
            f" {len(groups_of(people).all())} bodies under more than one report"
        )
        for one in series(collection, people):
            phases = Tallied(phase[point.filed.ref] for point in one.points)
            corrected = sum(revised(a, b) for a, b in pairwise(one.points))
            print(
                f"  {one.counts}{' of ' + ', '.join(one.part) if one.part else ''}, epoch"
                f" {one.epoch}: {len(one.points)} points, by published phase {dict(phases)},"
                f" {corrected} corrections"
            )
        print(f"  disagreements: {len(disagreement_links(collection, people))}")


if __name__ == "__main__":
    sys.exit(main())
