"""Reports with statements, positions and events marked by hand, to learn from.

`marked/invented.jsonl.gz` has 3,851 reports of invented news with their marks (`benchmarks/marked`
tells the format), written for this; `marked/real.jsonl.gz` has the marks of 1,079 articles of
CORPORA or the beginnings of them (`from`, `until`), whose texts are not ours to hand on: offsets
alone, an actor being where he is first named. `benchmarks/marked/open` and `retold` are learnt from
too. Some of the former and all of the latter were read while rules were made (`read`): what is
judged by them flatters the rules.

The positions and events of 4,585 of them are marked `careful`ly. 1,085 by sixteen who had each
marked five of the gold reports blind before, and seen where they differed: so marked, these reports
and the gold agree on positions by 42 to 62 and on events by 37 to 61 right F1 (found 62 to 81, 72
to 83), as two good annotators do. 2,356 (their names begin with q or r) are short, 149 words on
average, and were marked by the eleven who wrote them, in ever other words, after each had marked
three gold reports blind (positions found 69 to 83, right 62 to 83; events 64 to 87 and 45 to 70).
The newest 1,144 are of plain prose: 355 written by four in the manner of agencies (names with s),
789 beginnings of real articles, by seven, each after three or four gold reports: of 169 positions
of these gold reports they found 114 and had 72 right, of 193 events 157 and 86, fast and in one
reading. The rest was marked in haste: denser, by other judgement. The newest 3,995 have no
statements marked; of 495 of the first 1,085 175, and articles, have their figures too.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.marked import MARKED, Marks, marks_of

from .corpora import read_lines

FOLDER = Path(__file__).with_name("marked")
JUDGEMENTS = ("in haste", "careful", "coded")
"""By whom reports are marked. Who marks decides more than what is marked, so the network is told;
what it says is by the judgement of those who first learnt where they differ from the gold. By the
last, sentences of `corpora/events` are given one event each."""
CORPORA = (
    "wikinews/wikinews", "times/timebank_aquaint", "polnear/train", "merging/ecbplus_1_35",
)  # fmt: skip
READ_BEFORE = ("open", "retold")
Json = dict[str, Any]


class Marked(NamedTuple):
    """A report and its marks: a record's statements, positions and events, with their actors."""

    name: str
    text: str
    record: Json
    unread: bool  # whether rules were made without it
    with_figures: bool = False  # whether its figures are marked: a record without has none
    careful: bool = False  # marked by those who had first compared their marks with the gold's


def _lines(name: str) -> Iterator[Json]:
    for line in gzip.decompress((FOLDER / name).read_bytes()).decode().splitlines():
        yield json.loads(line)


def invented() -> Iterator[Marked]:
    """The invented reports."""
    for one in _lines("invented.jsonl.gz"):
        record = Marks(one["text"], [*one["marks"], *one.get("figures", ())]).record
        careful = one.get("careful", False)
        yield Marked(one["name"], one["text"], record, not one["read"], "figures" in one, careful)


def ours() -> Iterator[Marked]:
    """Those of `benchmarks/marked` that may be read."""
    for folder in READ_BEFORE:
        for path in sorted((MARKED / folder).glob("*.marks")):
            marks = marks_of(path)
            yield Marked(f"{folder} {path.stem}", marks.text, marks.record, False)


def real() -> Iterator[Marked]:
    """The articles, or their beginnings. Raises ValueError where a corpus has another text than was
    marked."""
    texts = {(name, one["id"]): one["text"] for name in CORPORA for one in read_lines(name)}
    for one in _lines("real.jsonl.gz"):
        text = texts[one["corpus"], one["id"]][one.get("from", 0) : one.get("until")]
        if hashlib.sha256(text.encode()).hexdigest() != one["sha256"]:
            raise ValueError(f"{one['corpus']} {one['id']}: not the text that was marked")
        record = _record(text, one)
        careful = one.get("careful", False)
        yield Marked(one["id"], text, record, not one["read"], "figures" in one, careful)


def _record(text: str, one: Json) -> Json:
    """The marks as in a record: each actor by an id, named by where he is first told."""
    actors: dict[tuple[int, int], Json] = {}

    def who(span: list[int] | None) -> str | None:
        if span is None:
            return None
        start, end = span
        actor = actors.setdefault(
            (start, end),
            {"id": f"a{len(actors) + 1}", "name": text[start:end], "mentions": [span]},
        )
        return str(actor["id"])

    def all_of(spans: list[list[int] | None]) -> list[str]:
        return [key for key in map(who, spans) if key is not None]

    record: Json = {
        "statements": [
            {
                "content": each["content"], "cue": {"spans": each["cue"]},
                "source": {"actor": who(each["who"]), "spans": each["source"]},
                "manner": each["manner"], "polarity": each["polarity"],
                "relays": [{"actor": one} for one in all_of(each["relays"])],
            }
            for each in one["statements"]
        ],
        "positions": [
            each | {"holder": who(each["holder"]), "toward": who(each["toward"])}
            for each in one["positions"]
        ],
        "events": [
            each
            | {"actors": all_of(each["actors"]), "recipients": all_of(each["recipients"])}
            for each in one["events"]
        ],
        "figures": [
            each
            | {
                "counted_by": {"actor": who(each["counted_by"])} if each["counted_by"] else None,
                "relays": [{"actor": one} for one in all_of(each["relays"])],
            }
            for each in one.get("figures", ())
        ],
    }  # fmt: skip
    return record | {"actors": list(actors.values())}


def unlearnt() -> list[Marked]:
    """The newest, from which the shipped network of positions and events has not learnt: what it
    says of them tells how far to trust it."""
    parts = {one["id"] for one in _lines("real.jsonl.gz") if "until" in one}
    written = [one for one in invented() if re.fullmatch(r"s\d+", one.name)]
    return [*written, *(one for one in real() if one.name in parts)]


def everything() -> list[Marked]:
    """All of them."""
    return [*invented(), *real(), *ours()]
