"""Kills a process that writes to a ledger, at one step after another, and looks at what is left.

    python -m tests.ledger.dying FOLDER [--every N] [--inside] [--making] [--ledger URL]

Each death is a process of its own (a fork, so that nothing is imported anew) that sends itself
SIGKILL: before an SQL statement, before or after a commit, or, with --inside, in the middle of a
statement, from SQLite's progress handler. It tells on a pipe what was acknowledged to it. The
parent then looks: is the file whole, is everything acknowledged there, is every transaction there
wholly or not at all, and can the work be finished. Ends with 1 and a reason if not.
"""

import argparse
import itertools
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Engine, create_engine, event

from benchmarks.generate_reports import records
from onrecord.ledger import Addition, Item, Ledger, Link, open_ledger
from onrecord.record import Record

RECORDS = list(records(6))
BATCH = 2
INSIDE = 20  # instructions of SQLite's machine between two chances to die within a statement


class Death:
    """Counts steps and dies at one of them; 0 never."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.steps = 0

    def step(self, *_: Any, **__: Any) -> None:
        self.steps += 1
        if self.steps == self.at:
            os.kill(os.getpid(), signal.SIGKILL)

    def inside(self, connection: sqlite3.Connection, _: Any) -> None:
        connection.set_progress_handler(lambda: self.step(), INSIDE)

    def watch(self, *, inside: bool) -> None:
        if inside:
            event.listen(Engine, "connect", self.inside)
            return
        for name in ("before_cursor_execute", "commit"):
            event.listen(Engine, name, self.step)
        # The event "commit" comes before it is done; the connection is given back after it.
        event.listen(Engine, "checkin", self.step)


def work(ledger: Ledger, told: Callable[[str], None]) -> None:
    """All kinds of writing; tells what was acknowledged, as it is."""
    additions = [Addition(report=one.report, record=one, reader="1") for one in RECORDS]
    refs = []
    for added in ledger.add_many(additions, batch=BATCH):
        refs.append(added.ref)
        told(f"report {added.ref}")
    shorter = again(RECORDS[0])
    if ledger.put_record(refs[0], shorter, reader="2"):
        told(f"reread {refs[0]}")
    links = [Link("story", (Item(refs[2]), Item(refs[n])), 0.9, "one", "test") for n in (3, 4, 5)]
    numbers = ledger.links.save(links)
    told(f"links {len(numbers)}")
    if not ledger.history():
        entry = ledger.links.unlink(numbers[1] or 0, by="ada")
        told(f"history {entry.id}")
    if len(ledger.history()) < 2:
        entry = ledger.correct(refs[5], again(RECORDS[5]), by="ada")
        told(f"history {entry.id}")


def again(record: Record) -> Record:
    """The record with its first statement read otherwise."""
    first = msgspec.structs.replace(record.statements[0], manner="mixed")
    return msgspec.structs.replace(record, statements=(first, *record.statements[1:]))


def check(where: str, acknowledged: list[str]) -> None:
    """Raises `AssertionError` unless the ledger is whole and holds what was acknowledged."""
    if "://" not in where:
        check_file(where)
    with open_ledger(where) as ledger:
        by_text = {one.report.id + (one.report.outlet or ""): one for one in RECORDS}
        for word, one in (line.split() for line in acknowledged):
            if word in ("report", "reread"):
                report = ledger.report(one).report
                known = by_text[report.id + (report.outlet or "")]
                assert ledger.record(one) in (known, again(known)), f"{one} has another record"
                if word == "reread":
                    assert len(ledger.readings(one)) >= 2, f"{one} lost a reading"
            elif word == "links":
                kept = ledger.links.select(state=None)
                assert len(kept) >= int(one), "links are lost"
            else:
                assert int(one) in [each.id for each in ledger.history()], f"entry {one} is lost"
        number = ledger.counts().reports
        whole = number % BATCH == 0 or number == len(RECORDS)
        assert whole, f"{number} reports: half a batch"
        for ref, record in ledger.iterate():
            found = len(ledger.search(None, limit=1000, since=record.report.published,
                                      until=record.report.published).items)  # fmt: skip
            assert found >= len(record.statements), f"{ref} is not in the index"


def check_file(where: str) -> None:
    connection = sqlite3.connect(where)
    (whole,) = connection.execute("PRAGMA integrity_check").fetchone()
    assert whole == "ok", whole
    assert not connection.execute("PRAGMA foreign_key_check").fetchall()
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'statement_fts'").fetchone():
        connection.execute("INSERT INTO statement_fts(statement_fts) VALUES ('integrity-check')")
    connection.close()


def die(where: str, at: int, *, inside: bool) -> tuple[bool, list[str]]:
    """Writes in a process of its own that dies at a step; whether it did, and what it was told."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        Death(at).watch(inside=inside)
        with open_ledger(where) as ledger:
            work(ledger, lambda words: os.write(into, f"{words}\n".encode()) and None)
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as pipe:
        acknowledged = pipe.read().splitlines()
    _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert killed or status == 0, f"the writer failed: {status}"
    return killed, acknowledged


def places(where: str | None, folder: Path, *, making: bool) -> Iterator[str]:
    """A place for each death: a fresh copy of an empty ledger, or nothing where it is `making`."""
    if where is not None:
        while True:
            clear(where)
            yield where
    empty = folder / "empty.db"
    open_ledger(empty).close()
    for n in itertools.count():
        path = folder / f"{n}.db"
        if not making:
            shutil.copyfile(empty, path)
        yield str(path)
        for one in folder.glob(f"{n}.*"):
            one.unlink()


def clear(url: str) -> None:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    open_ledger(url).close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--inside", action="store_true")
    parser.add_argument("--making", action="store_true")
    parser.add_argument("--ledger")
    options = parser.parse_args()
    deaths = 0
    told: list[int] = []
    for n, where in enumerate(places(options.ledger, options.folder, making=options.making)):
        at = 1 + n * options.every
        killed, acknowledged = die(where, at, inside=options.inside)
        try:
            check(where, acknowledged)
            if n % 10 == 0:
                finished, _ = die(where, 0, inside=False)
                check(where, acknowledged + [f"report {ref}" for ref in all_refs(where)])
                assert not finished
        except AssertionError as error:
            print(f"after a death at step {at}: {error}")
            return 1
        told.append(len(acknowledged))
        if not killed:
            break
        deaths += 1
    print(f"{deaths} deaths, 0 to {max(told)} acknowledgements before them, nothing lost")
    return 0


def all_refs(where: str) -> list[str]:
    with open_ledger(where) as ledger:
        refs = [one.ref for one in ledger.reports(limit=1000).items]
    assert len(refs) == len(RECORDS), "the work could not be finished"
    return refs


if __name__ == "__main__":
    sys.exit(main())
