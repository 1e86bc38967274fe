"""How fast the ledger is as it grows: adding, searching, and what the pages of a story ask.

    python -m benchmarks.ledger_scale 10000
    python -m benchmarks.ledger_scale 100000 --ledger postgresql://localhost/press

Reports are invented (`benchmarks.generate_reports`) and come with their records, so nothing is
read. One commit, and so one wait for the disk, for each 200 reports. Times of queries are medians
of distinct queries, each asked once, on the ledger just opened; the slowest stands beside.
"""

import argparse
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.generate_reports import _DEEDS, _OUTLETS, _QUALITIES, _THINGS, records
from onrecord.ledger import Addition, Item, Ledger, Link, open_ledger


def additions(number: int) -> Iterator[Addition]:
    for record in records(number):
        yield Addition(report=record.report, record=record, reader="invented")


def fill(ledger: Ledger, number: int) -> list[str]:
    """Adds reports; prints the rate of each tenth, generating left out."""
    refs: list[str] = []
    stream = additions(number)
    step = max(1, number // 10)
    while some := list(itertools.islice(stream, step)):
        started = time.perf_counter()
        refs.extend(added.ref for added in ledger.add_many(some))
        spent = time.perf_counter() - started
        print(f"  {len(refs):>7} reports   {len(some) / spent:6.0f} reports/s", flush=True)
    return refs


def link(ledger: Ledger, refs: list[str]) -> None:
    """Makes a story of each ten reports, with its leading speaker as one person."""
    step = max(10, len(refs) // 50 * 10)
    started = time.perf_counter()
    for start in range(0, len(refs), step):
        links = []
        for first in range(start, min(start + step, len(refs)), 10):
            ten = refs[first : first + 10]
            for one, two in itertools.pairwise(ten):
                links.append(Link("story", (Item(one), Item(two)), 0.9, "one story", "invented"))
                pair = (Item(one, "a1"), Item(two, "a1"))
                links.append(Link("person", pair, 0.9, "one name", "invented"))
        ledger.links.save(links)
    spent = time.perf_counter() - started
    print(f"  links stored: {len(refs) / spent:.0f} reports/s")


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
    ledger.links.groups(story=ref)
    ledger.links.select(story=ref)
    ledger.records([one.ref for one in view.reports])


def sources(ledger: Ledger, refs: list[str], chance: random.Random) -> list[str]:
    found = ledger.records(chance.sample(refs, 20)).values()
    return [record.actors[0].name.split()[-1] for record in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=10_000)
    parser.add_argument("--ledger", help="an empty place for it; a temporary file if not told")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = options.ledger or str(Path(folder) / "scale.db")
        with open_ledger(where) as ledger:
            refs = fill(ledger, options.number)
            link(ledger, refs)
        if Path(where).exists():
            size = Path(where).stat().st_size
            print(f"  {size / 2**20:.0f} MiB, {size / options.number / 1024:.1f} KiB a report")
        with open_ledger(where) as ledger:
            print(f"  {ledger.counts()}")
            questions(ledger, refs)


if __name__ == "__main__":
    main()
