"""Scores the reader on the invented reports of `benchmarks/marked`, by the scorer of records.

    python -m benchmarks.marked [--write FOLDER]

`score_records.py` of ONRECORD_SHARED does the scoring; see `benchmarks/marked/README.md` for the
marks. Statements and figures are scored on the reports that have them marked. With `--write` the
records made of the marks are left in FOLDER, one folder of the scorer's kind for each of ours.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.records import report_of
from benchmarks.shared import scored
from onrecord import read_many
from onrecord.report import text_id

MARKED = Path(__file__).with_name("marked")
FOLDERS = ("open", "apart", "retold", "retold_apart", "careful", "careful_apart")
SHORT = ("short", "short_apart")
Span = list[int]
Item = dict[str, Any]

_FIELD = re.compile(r"(?<!\|)\|(?!\|)")
_SAME = str.maketrans("“”’‘\u00a0\n–—", "\"\"''  --")
_ACRONYM = re.compile(r" \([A-Z][A-Za-z&.-]+\)$")


class Marks:
    """The marks of one report as a record; `Marks(text, lines).record` has schema `onrecord/1`.

    Raises ValueError, naming the line, where words do not stand in the text exactly once.
    """

    def __init__(self, text: str, lines: Iterable[str]) -> None:
        self.text = text
        self._plain = text.translate(_SAME)
        self._actors: dict[str, Item] = {}
        make = {
            "S": self._statement, "F": self._figure, "P": self._position, "E": self._event,
        }  # fmt: skip
        made: dict[str, list[Item]] = {name: [] for name in make}
        for number, line in enumerate(lines, 1):
            kind, _, rest = line.partition(" ")
            fields = [one.strip() for one in _FIELD.split(rest)]
            if kind == "R":
                continue  # relays count with their statements, which these reports have not marked
            try:
                item = make[kind](*fields)
                made[kind].append(item | {"id": f"{kind.lower()}{number}"})
            except (KeyError, TypeError, ValueError) as problem:
                raise ValueError(f"line {number}, {line!r}: {problem}") from problem
        self.record: Item = {
            "schema": "onrecord/1",
            "report": {"id": text_id(text), "text": text},
            "actors": list(self._actors.values()), "statements": made["S"],
            "figures": made["F"], "positions": made["P"], "events": made["E"],
        }  # fmt: skip

    def _span(self, snippet: str) -> Span:
        """Where the words between « and » stand."""
        before, _, rest = snippet.partition("«")
        inner, closed, after = rest.partition("»")
        whole = (before + inner + after).translate(_SAME)
        if not closed or self._plain.count(whole.strip()) != 1:
            raise ValueError(f"{whole.strip()!r} does not stand in the text exactly once")
        lead = len(whole) - len(whole.lstrip())
        start = self._plain.index(whole.strip()) + len(before) - lead
        return [start, start + len(inner)]

    def _spans(self, field: str) -> list[Span]:
        return [] if field == "-" else [self._span(one.strip()) for one in field.split("||")]

    def _actor(self, name: str) -> str:
        """The id of the actor of that name; a description has the article of its first telling."""
        if name[:1].isupper():  # "a report by the Harbour Board (HB)" keeps the letters
            name = _ACRONYM.sub("", name)
        words = name.translate(_SAME)
        first = re.search(rf"(?<!\w)(an? )?{re.escape(words)}(?!\w)", self._plain, re.IGNORECASE)
        if first is not None and first[1] and name[:1].islower():
            name = first[1] + name
        if name not in self._actors:
            self._actors[name] = {
                "id": f"a{len(self._actors) + 1}", "name": name, "kind": "group", "roles": [],
                "mentions": [list(first.span())] if first is not None else [],
            }  # fmt: skip
        return str(self._actors[name]["id"])

    def _those(self, field: str) -> list[str]:
        return [
            self._actor(one.strip()) for one in field.split(";") if one.strip() not in ("", "-")
        ]

    def _one(self, field: str) -> str | None:
        return next(iter(self._those(field)), None)

    def _statement(self, source: str, cue: str, content: str, name: str, *more: str) -> Item:
        manner, polarity, relays = (*more, "", "", "")[:3]
        return {
            "content": self._spans(content),
            "source": {"actor": self._one(name), "spans": self._spans(source)},
            "cue": {"spans": self._spans(cue)},
            "manner": manner or "indirect", "polarity": polarity or "affirmed",
            "relays": [{"actor": one} for one in self._those(relays)],
        }  # fmt: skip

    def _figure(self, span: str, count: str, bound: str, counts: str, *more: str) -> Item:
        counter, relays = (*more, "", "")[:2]
        low, ranged, high = count.partition("..")
        value = None if ranged else float(low)
        bounds = [float(one) if one else None for one in (low, high)] if ranged else [None, None]
        if bound in ("exact", "more_than", "at_least") and not ranged:
            bounds[0] = value
        if bound in ("exact", "fewer_than", "up_to", "nearly") and not ranged:
            bounds[1] = value
        by = self._one(counter)
        return {
            "span": self._span(span), "value": value, "low": bounds[0], "high": bounds[1],
            "bound": bound, "counts": counts, "counted_by": {"actor": by} if by else None,
            "relays": [{"actor": one} for one in self._those(relays)],
        }  # fmt: skip

    def _position(self, act: str, who: str, content: str, condition: str = "") -> Item:
        holder, _, toward = who.partition(">")
        return {
            "act": act, "holder": self._one(holder), "toward": self._one(toward),
            "object": self._span(content),
            "condition": self._span(condition) if condition else None,
        }  # fmt: skip

    def _event(self, kind: str, trigger: str, who: str, state: str = "") -> Item:
        name, _, mode = kind.partition("/")
        actors, _, recipients = who.partition(">")
        return {
            "type": name, "mode": mode or None, "trigger": self._span(trigger),
            "actors": self._those(actors), "recipients": self._those(recipients),
            "happening": state or "actual",
        }  # fmt: skip


def marks_of(path: Path) -> Marks:
    """The marks beside a report's text. Raises ValueError, naming the file, where one is amiss."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    try:
        return Marks(text, path.read_text(encoding="utf-8").splitlines())
    except ValueError as problem:
        raise ValueError(f"{path.name}, {problem}") from problem


def short(half: str) -> dict[str, Marks]:
    """The marks of the short reports of a file, by name; see the README for its form."""
    found = {}
    for part in (MARKED / f"{half}.txt").read_text(encoding="utf-8").split("== ")[1:]:
        told, _, marks = part.partition("\n--\n")
        name, _, text = told.partition("\n")
        found[name] = Marks(text.strip(), filter(None, marks.splitlines()))
    return found


def marked_in(half: str) -> dict[str, Item]:
    """The records made of the marks of a half, by the name of their report."""
    if half in SHORT:
        return {name: one.record for name, one in short(half).items()}
    return {one.stem: marks_of(one).record for one in sorted((MARKED / half).glob("*.marks"))}


def write(half: str, folder: Path) -> None:
    """Writes the records of a half, and ours beside them; see `lay_out`."""
    marked = marked_in(half)
    read = [json.loads(one.to_json()) for one in read_many(map(report_of, marked.values()))]
    for record, ours in zip(marked.values(), read, strict=True):
        for kind in ("statements", "figures") if not record["statements"] else ():
            ours[kind] = []
        if half in SHORT:  # nothing but positions is marked in them
            ours["events"] = []
    lay_out(folder, marked, read)


def lay_out(folder: Path, marked: Mapping[str, Item], read: Iterable[Item]) -> None:
    """Writes marks by their report's name, and what is read beside them, as the scorer wants it."""
    (folder / "records").mkdir(parents=True, exist_ok=True)
    for name, record in marked.items():
        (folder / "records" / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    lines = "".join(json.dumps(one) + "\n" for one in read)
    (folder / "predicted.jsonl").write_text(lines, encoding="utf-8")


def table(folder: Path) -> str:
    """What the scorer prints of a folder that `lay_out` has written, of what is marked."""
    told = scored("score_records.py", folder, folder / "predicted.jsonl")
    kept = [one for one in told.splitlines() if not re.match("actors|furn|date|ment", one)]
    return "\n".join(kept)


def main() -> None:
    """Prints the scorer's table for each folder of reports."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", type=Path, help="leave the records in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for half in (*FOLDERS, *SHORT):
            folder = (options.write or Path(temporary)) / half
            write(half, folder)
            print(f"{half}: {table(folder)}")


if __name__ == "__main__":
    main()
