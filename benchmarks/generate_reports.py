"""Invented reports with their records, as many as wanted, the same ones every time.

    python -m benchmarks.generate_reports 10000 > records.jsonl

They measure the ledger and linking, not the reader: the records are made with the text
(`benchmarks.composing`). Reports arrive as at a newsroom: about `A_DAY`, from the stories that run
on that day, so that a larger number means more years, not busier days. A story has from one report
to two dozen (`SIZES`) over up to eight days and several outlets; an agency's dispatch is reprinted,
whole and trimmed; counts rise, positions move. With `--archive` the stories come in no order of
time, as where a newsroom adds its archive.
"""

import argparse
import datetime
import itertools
import random
import sys
from collections.abc import Iterator
from heapq import heappop, heappush

from benchmarks.composing import (
    AGENCIES,
    BODIES,
    COUNTED,
    OFFICES,
    OUTLETS,
    QUALITIES,
    THINGS,
    Composer,
    Party,
    Story,
    given,
    word,
)
from onrecord.record import Record

START = datetime.date(2027, 1, 1)

A_DAY = 67
"""Reports a day: 100,000 are four years of a middling newsroom."""

SIZES = (10, 1, 24, 3, 8, 2, 16, 6, 14, 4, 12)
"""Reports in the stories, in turn: a hundred in eleven."""


def story(seed: int) -> Story:
    """What the reports of one story have in common; those with higher numbers begin later."""
    chance = random.Random(f"story {seed}")
    place = word(chance)
    people = [
        Party(f"{given(chance)} {word(chance)}", "person", chance.choice(OFFICES))
        for _ in range(chance.randint(3, 5))
    ]
    bodies = [
        Party(f"{word(chance)} {chance.choice(BODIES)}", "organisation", None)
        for _ in range(chance.randint(2, 3))
    ]
    return Story(
        place=place,
        country=word(chance) + "ia",
        thing=chance.choice(THINGS),
        quality=chance.choice(QUALITIES),
        parties=people + bodies,
        start=START + datetime.timedelta(days=_before(seed) // A_DAY),
        counted=chance.choice(COUNTED),
        toll=chance.randint(3, 900),
        seed=seed,
    )


def _before(seed: int) -> int:
    """How many reports the stories before one have."""
    whole, part = divmod(seed, len(SIZES))
    return whole * sum(SIZES) + sum(SIZES[:part])


def story_records(seed: int, size: int) -> Iterator[Record]:
    """The first reports of a story, a few a day. Of ten three reprint the dispatch with which
    those ten begin: one as it is, two shortened."""
    told = story(seed)
    for n in range(size):
        begins, place = n - n % 10, n % 10
        chance = random.Random(f"report {seed}.{n}")
        agency = AGENCIES[seed % 3] if place in (0, 1, 4, 7) else None
        written = begins if place in (1, 4, 7) else n
        words = f"dispatch {seed}.{begins}" if agency else f"report {seed}.{n}"
        day = told.start + datetime.timedelta(days=written // 3)
        composer = Composer(told, day, agency, words)
        composer.write(12 if place in (4, 7) else 20)
        yield composer.record(chance.choice(OUTLETS), 100 * seed + n)


def records(number: int, *, archive: bool = False) -> Iterator[Record]:
    """So many records in the order of arrival: day by day, a day's in no order; or, of an
    archive, story by story, the stories in no order."""
    if archive:
        return itertools.islice(_shuffled(number), number)
    return itertools.islice(_by_day(), number)


def _by_day() -> Iterator[Record]:
    waiting: list[tuple[str, float, str, Record]] = []
    for seed in itertools.count():
        began = story(seed).start.isoformat()
        while waiting and waiting[0][0] < began:
            yield heappop(waiting)[-1]
        chance = random.Random(f"arrival {seed}")
        for one in story_records(seed, SIZES[seed % len(SIZES)]):
            published = one.report.published or ""
            heappush(waiting, (published, chance.random(), one.report.url or "", one))


def _shuffled(number: int) -> Iterator[Record]:
    stories = [seed for seed in range(number) if _before(seed) < number]
    random.Random(number).shuffle(stories)
    for seed in stories:
        yield from story_records(seed, SIZES[seed % len(SIZES)])


def main() -> None:
    """Writes records, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int)
    parser.add_argument("--archive", action="store_true", help="stories in no order of time")
    options = parser.parse_args()
    for record in records(options.number, archive=options.archive):
        sys.stdout.buffer.write(record.to_json() + b"\n")


if __name__ == "__main__":
    main()
