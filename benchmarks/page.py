"""How long the page's views take over a ledger, beside a trivial page of the same server.

    python -m benchmarks.page [--reports 10000] [--times 15] [--ledger KEPT.db]

Fills a ledger with invented reports and links (a story of each ten), makes one person of a speaker
in 500 reports, serves it over a real connection, and asks for each view several times, each time of
another report, story or person. Prints a JSON object: for each view the first, the median and the slowest time in milliseconds, kilobytes, and `ratio`, the median
against that of a small static file, which is what the server costs without a view; and `cpu`, the
median of the processor's time, which other programs on the machine do not lengthen. The first page
is also timed right after the ledger is opened anew. With `--ledger` the file is kept, and used
again.
"""

import argparse
import contextlib
import http.client
import itertools
import json
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn

from benchmarks.generate_reports import records
from onrecord.ledger import Addition, Item, Ledger, Link, open_ledger
from onrecord.web.app import create_app
from onrecord.web.server import allowed_hosts, free_port

TRIVIAL = "/static/icon.svg"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=15)
    parser.add_argument("--ledger", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.ledger or Path(folder) / "press.db"
        if not path.exists():
            with open_ledger(path) as ledger:
                fill(ledger, asked.reports)
        with open_ledger(path) as ledger, served(ledger) as (host, ask):
            first = timed(ask, "/")
            views = measured(ledger, ask, asked.times)
    opened = {"opened_anew": round(first[0], 1), "opened_anew_cpu": round(first[2], 1)}
    print(json.dumps({"host": host, **opened, "views": views}, indent=1))


def fill(ledger: Ledger, number: int) -> None:
    additions = (
        Addition(report=record.report, record=record, reader="invented")
        for record in records(number)
    )
    refs = [added.ref for added in ledger.add_many(additions)]
    for start in range(0, len(refs), 1000):
        links = []
        for first in range(start, min(start + 1000, len(refs)), 10):
            for one, two in itertools.pairwise(refs[first : first + 10]):
                links.append(Link("story", (Item(one), Item(two)), 0.9, "one story", "invented"))
                pair = (Item(one, "a1"), Item(two, "a1"))
                links.append(Link("person", pair, 0.9, "one name", "invented"))
        ledger.links.save(links)
    # Somebody whom many reports let speak, over stories: an agency, a head of state.
    many = refs[5::20][:500]
    pairs = itertools.pairwise(Item(ref, "a2") for ref in many)
    ledger.links.save([Link("person", pair, 0.9, "one name", "invented") for pair in pairs])


def measured(ledger: Ledger, ask: Callable[[str], int], times: int) -> dict[str, dict[str, float]]:
    chance = random.Random(11)
    lines = ledger.reports(limit=500).items
    refs = [one.ref for one in chance.sample(lines, min(times, len(lines)))]
    groups = [ledger.links.group_of("story", Item(ref)) for ref in refs]
    people = [ledger.links.group_of("person", Item(ref, "a1")) for ref in refs]
    known = [one.ref for one in people if one]
    sizes = {one.ref: len(one.items) for one in ledger.links.groups("person", reports=refs)}
    everywhere = max(ledger.links.groups("person"), key=lambda one: len(one.items)).ref
    paths: dict[str, list[str]] = {
        "trivial": [TRIVIAL] * times,
        "first page": ["/"] * times,
        "reports": ["/reports"] * times,
        "stories": ["/stories"] * times,
        "a report": [f"/report/{ref}" for ref in refs],
        "a story": [f"/story/{one.ref}" for one in groups if one],
        "a person": [f"/who/{ref}" for ref in known if sizes.get(ref, 0) < 50],
        "who is in 500 reports": [f"/who/{everywhere}"] * times,
        "search, a rare phrase": [f"/search?q=%22{w}+harvest%22" for w in ("after+the",)] * times,
        "search, a frequent word": [f"/search?q={w}" for w in ("the", "winter", "harvest")] * 3,
        "search, all, latest": ["/search"] * times,
        "people by name": ["/people?name=Relief", "/people?name=Council"] * 3,
        "history": ["/history"] * times,
    }
    results: dict[str, dict[str, float]] = {}
    base = 0.0
    for name, asked in paths.items():
        taken = [timed(ask, path) for path in asked]
        spent = [one[0] for one in taken]
        median = statistics.median(spent)
        base = base or median
        results[name] = {
            "first": round(spent[0], 1),
            "median": round(median, 1),
            "cpu": round(statistics.median(one[2] for one in taken), 1),
            "slowest": round(max(spent), 1),
            "kilobytes": round(statistics.median(one[1] for one in taken) / 1000),
            "ratio": round(median / base, 1),
        }
    return results


def timed(ask: Callable[[str], int], path: str) -> tuple[float, int, float]:
    started, busy = time.perf_counter(), time.process_time()
    size = ask(path)
    spent, used = time.perf_counter() - started, time.process_time() - busy
    return 1000 * spent, size, 1000 * used


@contextlib.contextmanager
def served(ledger: Ledger) -> Iterator[tuple[str, Callable[[str], int]]]:
    bound = free_port("127.0.0.1", 0)
    port = bound.getsockname()[1]
    app = create_app(ledger, token="benchmark", hosts=allowed_hosts("127.0.0.1", port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def ask(path: str) -> int:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status)
        return len(body)

    yield f"127.0.0.1:{port}", ask
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    main()
