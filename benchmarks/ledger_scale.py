"""How fast the ledger is as it grows: adding, linking, searching, and what a story's page asks.

    python -m benchmarks.ledger_scale 10000
    python -m benchmarks.ledger_scale 100000 --ledger postgresql://localhost/press
    python -m benchmarks.ledger_scale 200 --read    (texts alone: read, stored and linked)

Reports are invented (`benchmarks.generate_reports`) and come with their records, so nothing is
read unless `--read` asks for it. Stories come mixed, `MIXED` reports at a time, as on a day's
wire. The first and the last `MEASURED` reports are linked in portions of `PORTION`, as
`onrecord add` does; those between, which only make the ledger large, in portions of `BETWEEN`. Rates
are told by the clock, and by the processor's time, which other programs on the machine disturb
less. Times of queries are medians of distinct queries, each asked once, on the ledger just opened;
the slowest stands beside.
"""

import argparse
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.generate_reports import _DEEDS, _OUTLETS, _QUALITIES, _THINGS, records
from onrecord.filing import Linking, file_reports
from onrecord.intake import Taken
from onrecord.ledger import Addition, Item, Ledger, open_ledger

MIXED = 400
PORTION = 16  # reports in one transaction of linking, as in `onrecord.filing`
MEASURED = 1000
BETWEEN = 200


def additions(number: int) -> Iterator[Addition]:
    stream = records(number)
    while some := list(itertools.islice(stream, MIXED)):
        random.Random(some[0].report.id).shuffle(some)
        for record in some:
            yield Addition(report=record.report, record=record, reader="invented")


class Clock:
    """Wall and processor time of what is done under it."""

    def __init__(self) -> None:
        self.wall = self.processor = 0.0
        self.reports = 0

    def time(self, call: Callable[[], Any], reports: int) -> Any:
        wall, processor = time.perf_counter(), time.process_time()
        found = call()
        self.wall += time.perf_counter() - wall
        self.processor += time.process_time() - processor
        self.reports += reports
        return found

    def __str__(self) -> str:
        rate = self.reports / self.wall
        return f"{rate:6.0f}/s ({1000 * self.processor / self.reports:5.1f} ms of processor each)"


def fill(ledger: Ledger, number: int) -> list[str]:
    """Adds and links reports; prints the rates of each tenth, generating left out."""
    refs: list[str] = []
    stream = additions(number)
    linking = Linking(ledger)
    tenth = max(MEASURED, number // 10)
    marks = [MEASURED, *range(tenth, number - MEASURED, tenth), number - MEASURED, number]
    for mark in sorted({one for one in marks if one > 0}):
        step = mark - len(refs)
        some = list(itertools.islice(stream, step))
        portion = PORTION if mark in (MEASURED, number) else BETWEEN
        adding, linked = Clock(), Clock()
        stored = adding.time(lambda some=some: list(ledger.add_many(some)), len(some))
        came = [added.ref for added in stored]
        for start in range(0, len(came), portion):
            part = came[start : start + portion]
            linked.time(partial(linking.link, part), len(part))
        refs += came
        print(f"  {len(refs):>7} reports   stored {adding}   linked {linked}, {portion} at once")
        sys.stdout.flush()
    return refs


def read(ledger: Ledger, number: int) -> None:
    """Adds texts end to end: stored, read and linked; prints the rate."""
    taken = [
        Taken(f"{n}.txt", one.report, one.report.text.encode(), "text/plain")
        for n, one in enumerate(additions(number))
    ]
    words = sum(len(one.report.text.split()) for one in taken) / number
    list(file_reports(ledger, taken[:PORTION]))  # models are loaded
    clock = Clock()
    rest = taken[PORTION:]
    clock.time(lambda: list(file_reports(ledger, rest)), len(rest))
    print(f"  end to end, {words:.0f} words a report: {clock}")


def ask(what: str, calls: Iterable[Callable[[], Any]]) -> None:
    times = []
    for call in calls:
        started = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - started))
    times.sort()
    print(f"  {what:<44} {statistics.median(times):7.1f} ms   slowest {times[-1]:7.1f} ms")


def questions(ledger: Ledger, refs: list[str]) -> None:
    chance = random.Random(7)

    def some(number: int = 20) -> range:
        return range(number)

    def phrase() -> str:
        return f'"{chance.choice(_DEEDS)} the {chance.choice(_QUALITIES)} {chance.choice(_THINGS)}"'

    def rare() -> str:
        parts = phrase().strip('"').split()
        return f"{parts[-1]} {chance.choice(_QUALITIES)} {chance.choice(_DEEDS).split()[0]}"

    search = ledger.search
    common = ("the", "they", "of", "winter", "harvest")
    words = [phrase().strip('"').split()[-1] for _ in some()]
    ask("statements, a phrase", [partial(search, phrase()) for _ in some()])
    ask("statements, three words", [partial(search, rare()) for _ in some()])
    ask("statements, a frequent word", [partial(search, one) for one in common])
    ask(
        "…with outlet and manner",
        [partial(search, one, outlet=chance.choice(_OUTLETS), manner="direct") for one in words],
    )
    ask(
        "…within three months",
        [
            partial(search, one, since=f"2028-0{n}-01", until=f"2028-0{n + 2}-28")
            for n, one in enumerate(words[:7], start=1)
        ],
    )
    names = sources(ledger, refs, chance)
    ask("…by a source", [partial(search, "winter", source=one) for one in names])
    reports = partial(search, within="reports")
    ask("reports, a phrase", [partial(reports, phrase()) for _ in some()])
    ask("reports, a frequent word", [partial(reports, one) for one in common])
    ask("facets of a frequent word", [partial(ledger.facets, one) for one in common])
    picked = chance.sample(refs, 20)
    ask("a report", [partial(ledger.report, one) for one in picked])
    ask("a record", [partial(ledger.record, one) for one in picked])
    ask("latest reports", [ledger.reports for _ in some(5)])
    ask("people by name", [partial(ledger.links.people, one) for one in names])
    groups = [ledger.links.group_of("story", Item(ref)) for ref in picked]
    pages = [partial(story_page, ledger, group.ref) for group in groups if group]
    ask("a story's page, all queries", pages)
    ask("latest stories", [ledger.links.stories for _ in some(5)])


def story_page(ledger: Ledger, ref: str) -> None:
    view = ledger.links.story(ref)
    ledger.links.select(story=ref)
    ledger.records([one.ref for one in view.reports])


def sources(ledger: Ledger, refs: list[str], chance: random.Random) -> list[str]:
    found = ledger.records(chance.sample(refs, 20)).values()
    return [record.actors[0].name.split()[-1] for record in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=10_000)
    parser.add_argument("--ledger", help="an empty place for it; a temporary file if not told")
    parser.add_argument("--read", action="store_true", help="take texts alone, and read them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = options.ledger or str(Path(folder) / "scale.db")
        with open_ledger(where) as ledger:
            if options.read:
                return read(ledger, options.number)
            refs = fill(ledger, options.number)
        if Path(where).exists():
            size = Path(where).stat().st_size
            print(f"  {size / 2**20:.0f} MiB, {size / options.number / 1024:.1f} KiB a report")
        with open_ledger(where) as ledger:
            print(f"  {ledger.counts()}")
            questions(ledger, refs)


if __name__ == "__main__":
    main()
