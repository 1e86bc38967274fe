"""How fast the ledger is as it grows: adding, linking, searching, and what a story's page asks.

    python -m benchmarks.ledger_scale 10000
    python -m benchmarks.ledger_scale 100000 --ledger scale.db      (can be cut off and goes on)
    python -m benchmarks.ledger_scale 100000 --ledger postgresql://localhost/press
    python -m benchmarks.ledger_scale 10000 --archive    (stories in no order of time)
    python -m benchmarks.ledger_scale 100000 --link-from 93000    (the earlier ones are only stored)
    python -m benchmarks.ledger_scale 200 --read    (texts alone: read, stored and linked)

Reports are invented (`benchmarks.generate_reports`) and come with their records, so nothing is
read unless `--read` asks for it. They come as on a newsroom's wire, about as many a day whatever
the number, so that what grows is the ledger alone. With `--archive` they come as from an archive:
the days fill up as the ledger grows, and linking has more to compare with.

A line is printed for each thousand. The first two thousand and that which ends each tenth are
measured (the first begins with an empty ledger, in which every story has just begun: what linking
costs at 1,000 reports is told by the second): linked in portions of `PORTION`, as `onrecord add`
does; those between only make the ledger large and are linked in portions of `BETWEEN`. Rates are
told by the clock, and by the processor's time, which other programs on the machine disturb less.
With `--ledger` the lines are kept beside the ledger (`NAME.scale.jsonl`), and a run that was cut
off goes on behind the last one. Times of queries are medians of distinct queries, each asked once,
on the ledger just opened; the slowest stands beside.
"""

import argparse
import datetime
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

import msgspec

from benchmarks.composing import DEEDS, OUTLETS, QUALITIES, THINGS
from benchmarks.generate_reports import START, records
from onrecord.filing import Linking, file_reports
from onrecord.intake import Taken
from onrecord.ledger import Addition, Item, Ledger, open_ledger

PORTION = 16  # reports in one transaction of linking, as in `onrecord.filing`
BETWEEN = 200
STEP = 1000


def additions(number: int, *, archive: bool = False) -> Iterator[Addition]:
    """What to add, in the order of arrival."""
    for record in records(number, archive=archive):
        yield Addition(report=record.report, record=record, reader="invented")


class Clock(msgspec.Struct):
    """Wall and processor time, in seconds, of what is done under it."""

    wall: float = 0.0
    processor: float = 0.0
    reports: int = 0

    def time(self, call: Callable[[], Any], reports: int) -> Any:
        """What a call gives, which deals with so many reports."""
        wall, processor = time.perf_counter(), time.process_time()
        found = call()
        self.wall += time.perf_counter() - wall
        self.processor += time.process_time() - processor
        self.reports += reports
        return found

    def __str__(self) -> str:
        if not self.reports:
            return "nothing"
        rate = self.reports / self.wall
        return f"{rate:6.0f}/s ({1000 * self.processor / self.reports:5.1f} ms of processor each)"


class Line(msgspec.Struct):
    """What one thousand took, when so many `reports` were in the ledger."""

    reports: int
    portion: int
    stored: Clock
    linked: Clock
    again: int = 0  # of these, stored before the run was cut off: no measure then

    def __str__(self) -> str:
        return (
            f"  {self.reports:>7} reports   stored {self.stored}"
            f"   linked {self.linked}, {self.portion} at once"
            + (f" ({self.again} of them there already)" if self.again else "")
        )


def fill(
    ledger: Ledger, number: int, *, archive: bool, link_from: int, diary: Path | None
) -> list[Line]:
    """Adds and links reports; prints what each thousand took, generating left out."""
    lines: list[Line] = []
    if diary and diary.exists():
        lines = [msgspec.json.decode(one, type=Line) for one in diary.read_bytes().splitlines()]
    done = lines[-1].reports if lines else 0
    stream = itertools.islice(additions(number, archive=archive), done, None)
    tenth = max(STEP, number // 10)
    linking = Linking(ledger)
    while some := list(itertools.islice(stream, STEP)):
        done += len(some)
        measured = done <= 2 * STEP or done % tenth == 0 or done == number
        line = Line(done, PORTION if measured else BETWEEN, Clock(), Clock())
        stored = line.stored.time(lambda some=some: list(ledger.add_many(some)), len(some))
        line.again = sum(added.status == "duplicate" for added in stored)
        came = [added.ref for added in stored]
        for start in range(0, len(came) if done > link_from else 0, line.portion):
            part = came[start : start + line.portion]
            line.linked.time(partial(linking.link, part), len(part))
        print(line)
        sys.stdout.flush()
        lines.append(line)
        if diary:
            with diary.open("ab") as file:
                file.write(msgspec.json.encode(line) + b"\n")
    return lines


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


def questions(ledger: Ledger) -> None:
    """Asks what a desk asks, and prints the times."""
    chance = random.Random(7)

    refs = some_reports(ledger, chance)

    def some(number: int = 20) -> range:
        return range(number)

    def phrase() -> str:
        return f'"{chance.choice(DEEDS)} the {chance.choice(QUALITIES)} {chance.choice(THINGS)}"'

    def rare() -> str:
        parts = phrase().strip('"').split()
        return f"{parts[-1]} {chance.choice(QUALITIES)} {chance.choice(DEEDS).split()[0]}"

    search = ledger.search
    common = ("the", "they", "of", "winter", "harvest")
    words = [phrase().strip('"').split()[-1] for _ in some()]
    ask("statements, a phrase", [partial(search, phrase()) for _ in some()])
    ask("statements, three words", [partial(search, rare()) for _ in some()])
    ask("statements, a frequent word", [partial(search, one) for one in common])
    ask(
        "…with outlet and manner",
        [partial(search, one, outlet=chance.choice(OUTLETS), manner="direct") for one in words],
    )
    ask(
        "…within three months",
        [
            partial(search, one, since=f"2027-0{n}-01", until=f"2027-0{n + 2}-28")
            for n, one in enumerate(words[:7], start=1)
        ],
    )
    names = sources(ledger, refs[20:])
    ask("…by a source", [partial(search, "winter", source=one) for one in names])
    reports = partial(search, within="reports")
    ask("reports, a phrase", [partial(reports, phrase()) for _ in some()])
    ask("reports, a frequent word", [partial(reports, one) for one in common])
    ask("facets of a frequent word", [partial(ledger.facets, one) for one in common])
    picked = linked(ledger, chance)
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


def some_reports(ledger: Ledger, chance: random.Random, number: int = 40) -> list[str]:
    """Reports of days all over the ledger."""
    last = str(ledger.reports(limit=1).items[0].published)
    days = (datetime.date.fromisoformat(last[:10]) - START).days
    found: list[str] = []
    while len(found) < number:
        day = str(START + datetime.timedelta(days=chance.randint(0, days)))
        page = ledger.reports(since=day, until=day, limit=50).items
        if page and (ref := chance.choice(page).ref) not in found:
            found.append(ref)
    return found


def linked(ledger: Ledger, chance: random.Random, number: int = 20) -> list[str]:
    """Reports of some of the latest thousand stories."""
    found: list[str] = []
    cursor: str | None = None
    for _ in range(20):
        page = ledger.links.stories(limit=50, cursor=cursor)
        for line in page.items:
            found.append(ledger.links.group(line.ref).items[0].report)
        if (cursor := page.next) is None:
            break
    return chance.sample(found, min(number, len(found)))


def sources(ledger: Ledger, refs: list[str]) -> list[str]:
    """The family names of who is cited in some reports."""
    found = ledger.records(refs).values()
    return [record.actors[0].name.split()[-1] for record in found]


def main() -> None:
    """Fills a ledger, then asks it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=10_000)
    parser.add_argument("--ledger", help="a place for it, to go on with; a temporary file if none")
    parser.add_argument("--archive", action="store_true", help="stories in no order of time")
    parser.add_argument("--link-from", type=int, default=0, help="link none of the first so many")
    parser.add_argument("--read", action="store_true", help="take texts alone, and read them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = options.ledger or str(Path(folder) / "scale.db")
        is_file = "://" not in where
        with open_ledger(where) as ledger:
            if options.read:
                return read(ledger, options.number)
            diary = Path(f"{where}.scale.jsonl") if is_file and options.ledger else None
            fill(
                ledger,
                options.number,
                archive=options.archive,
                link_from=options.link_from,
                diary=diary,
            )
        if is_file:
            size = Path(where).stat().st_size
            print(f"  {size / 2**20:.0f} MiB, {size / options.number / 1024:.1f} KiB a report")
        with open_ledger(where) as ledger:
            print(f"  {ledger.counts()}")
            questions(ledger)


if __name__ == "__main__":
    main()
