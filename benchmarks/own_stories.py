"""Scores stories of our own, in `benchmarks/own_stories`, by the scorer of stories.

    python -m benchmarks.own_stories [--write FOLDER]

Every story is a folder of reports and a `story.txt` with the truth across them; see the README
there for the marks. `open` and `second` are there to be read; of `apart` and `second_apart` only
the totals are printed, and nobody reads their errors. With `--write` the scorer's gold and what was found are left in FOLDER.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.shared import scored
from benchmarks.stories import link, story_json
from onrecord import read_many
from onrecord.linking import Filed, Linker
from onrecord.record import SCHEMA, Record
from onrecord.report import Report, text_id

STORIES = Path(__file__).with_name("own_stories")
FOLDERS = ("open", "apart", "second", "second_apart")
Json = dict[str, Any]
_WORDS = re.compile(r"(\d)«([^»]*)»")


class Story:
    """The marks of one story: `reports` by name, `gold` and `records` as the scorer has them.

    Raises ValueError, naming the folder and the line, where words do not stand in their report.
    """

    def __init__(self, folder: Path) -> None:
        self.reports: dict[str, Report] = {}
        self._items: dict[str, dict[str, list[Json]]] = {}
        self._called: list[list[str]] = []
        self.gold: Json = {
            "story": folder.name, "reports": [], "origins": [], "people": [], "claims": [],
            "tallies": [], "contradictions": [], "position_shifts": [],
        }  # fmt: skip
        add = {
            "R": self._report, "O": self._origin, "P": self._people, "C": self._claim,
            "T": self._tally, "X": self._contradiction, "H": self._shift,
        }  # fmt: skip
        for line in (folder / "story.txt").read_text(encoding="utf-8").splitlines():
            kind, _, rest = line.strip().partition(" ")
            try:
                if kind == "R":
                    name = rest.split("|")[0].strip()
                    rest = f"{rest}|{(folder / f'{name}.txt').read_text(encoding='utf-8')}"
                if kind:
                    add[kind](rest)
            except (KeyError, IndexError, OSError, ValueError) as problem:
                raise ValueError(f"{folder.name}, {line!r}: {problem}") from problem

    @property
    def bodies(self) -> dict[str, set[str]]:
        """The counting bodies by name, each with all words by which the reports call it."""
        made: dict[str, set[str]] = {}
        for tally in self.gold["tallies"]:
            name = tally["counted_by"]
            made[name] = _telling(name)
            for group in self._called:
                if any(_telling(words) <= made[name] for words in group if _telling(words)):
                    made[name] = made[name].union(*map(_telling, group))
        return made

    def _report(self, rest: str) -> None:
        name, published, outlet, text = (one.strip() for one in rest.split("|", 3))
        self.reports[name] = Report.of(text, published=published, outlet=outlet)
        self._items[name] = {"actor": [], "statement": [], "position": []}
        self.gold["reports"].append(name)

    def _origin(self, rest: str) -> None:
        self.gold["origins"].append({"reports": [one for one in rest.split() if self._items[one]]})

    def _people(self, rest: str) -> None:
        told = _WORDS.findall(rest)
        self._called.append([words for _, words in told])
        self.gold["people"].append([self._item("actor", *one) for one in told])

    def _claim(self, rest: str) -> None:
        self.gold["claims"].append([self._item("statement", *one) for one in _WORDS.findall(rest)])

    def _tally(self, rest: str) -> None:
        body, points = rest.split("|")
        told = [point.split() for point in points.split(";")]
        self.gold["tallies"].append(
            {
                "counted_by": body.strip(),
                "points": [{"report": self._name(n), "value": float(value)} for n, value in told],
            }
        )

    def _contradiction(self, rest: str) -> None:
        one, two = (self._item("statement", *each) for each in _WORDS.findall(rest))
        self.gold["contradictions"].append({"between": [one, two]})

    def _shift(self, rest: str) -> None:
        one, two = (self._item("position", *each) for each in _WORDS.findall(rest))
        self.gold["position_shifts"].append({"from": one, "to": two})

    def _name(self, number: str) -> str:
        name: str = self.gold["reports"][int(number) - 1]
        return name

    def _item(self, kind: str, number: str, words: str) -> Json:
        """Some words of a report as an item of a kind, made once."""
        name = self._name(number)
        spans = [self._span(name, each) for each in words.split("||")]
        known = self._items[name][kind]
        found = next((one for one in known if one["spans"] == spans), None)
        if found is None:
            found = {"id": f"{kind[0]}{len(known) + 1}", "spans": spans, "words": words}
            known.append(found)
        return {"report": name, kind: found["id"]}

    def _span(self, name: str, words: str) -> list[int]:
        start = self.reports[name].text.index(words)
        return [start, start + len(words)]

    def in_marked_copy(self, shift: Json) -> None:
        """Takes for the positions of a shift the marked ones of other copies of their reports, if
        those have most of their words: whether the original or its copy is meant, a mark cannot
        tell."""
        for marked in self.gold["position_shifts"]:
            if all(self._alike(shift[end], marked[end]) for end in ("from", "to")):
                for end in ("from", "to"):
                    span = self._words_of(marked[end])[0]
                    shift[end] = {"report": marked[end]["report"], "span": span}
                return

    def _alike(self, found: Json, marked: Json) -> bool:
        """Whether what was found is a marked position, or what another copy has for it."""
        span, report = self._words_of(marked)[0], marked["report"]
        if found["report"] == report:
            return found["span"][0] < span[1] and span[0] < found["span"][1]
        copies = next(o["reports"] for o in self.gold["origins"] if report in o["reports"])
        words = _content(self.reports[found["report"]].text[slice(*found["span"])])
        told = _content(self.reports[report].text[slice(*span)])
        shared = 2 * len(words & told) >= min(len(words), len(told)) > 0
        return found["report"] in copies and shared

    def _words_of(self, end: Json) -> list[list[int]]:
        """Where the words of a marked position stand."""
        items = self._items[end["report"]]["position"]
        spans: list[list[int]] = next(x["spans"] for x in items if x["id"] == end["position"])
        return spans

    def records(self) -> Iterator[tuple[str, Json]]:
        """The reports with the items that the marks name, as records."""
        for name, items in self._items.items():
            text = self.reports[name].text
            yield name, {
                "schema": SCHEMA, "report": {"id": text_id(text), "text": text},
                "actors": [
                    {
                        "id": one["id"], "name": one["words"], "kind": "organisation", "roles": [],
                        "affiliations": [], "mentions": _places(text, one["words"]),
                    }
                    for one in items["actor"]
                ],
                "statements": [
                    {
                        "id": one["id"], "content": one["spans"], "manner": "indirect",
                        "polarity": "affirmed",
                    }
                    for one in items["statement"]
                ],
                "positions": [
                    {"id": one["id"], "holder": None, "act": "demand", "object": one["spans"][0]}
                    for one in items["position"]
                ],
                "figures": [], "events": [],
            }  # fmt: skip


def _telling(name: str) -> set[str]:
    """The words of a name that tell whose it is."""
    plain = re.findall(
        r"\w+", name.lower().replace("’", "'").replace("'s", "").replace("s' ", "s ")
    )
    return set(plain) - {"the", "a", "of", "in", "its", "and"}


def _content(words: str) -> set[str]:
    """The longer words of a passage, cut to what their forms share."""
    return {word[:5] for word in re.findall(r"[a-z]{4,}|\d+", words.lower())}


def _places(text: str, words: str) -> list[list[int]]:
    return [list(one.span()) for one in re.finditer(re.escape(words), text)]


def stories(folder: str) -> list[Story]:
    """The stories of a folder, by name."""
    return [Story(one.parent) for one in sorted((STORIES / folder).glob("*/story.txt"))]


def found(some: list[Story]) -> list[Json]:
    """What reading and linking make of the reports of some stories."""
    told = [each for one in some for each in one.reports.items()]
    records = read_many(report for _, report in told)
    linker = link(zip((name for name, _ in told), records, strict=True))
    of_report = {name: one for one in some for name in one.reports}
    return [_as_marked(linker, story, of_report[story[0].ref]) for story in linker.stories()]


def _as_marked(linker: Linker, story: tuple[Filed, ...], marks: Story) -> Json:
    """A story whose people are given by their names alone, as the marks have them, whose counting
    bodies go by the names that the marks give them, and whose positions stand in that one of several
    copies in which they are marked."""
    told, bodies = story_json(linker, story), marks.bodies
    for shift in told["position_shifts"]:
        marks.in_marked_copy(shift)
    for one in told["tallies"]:
        words = _telling(one["counted_by"])
        known = [name for name, also in bodies.items() if words and words <= also]
        one["counted_by"] = min(known, key=len, default=one["counted_by"])
    filed = {one.ref: one for one in story}
    for group in told["people"]:
        for one in group:
            one["span"] = _name_in(filed[one["report"]].record, tuple(one["span"]))
    return told


def _name_in(record: Record, mention: tuple[int, int]) -> tuple[int, int]:
    """Where a name stands in its mention, or the mention."""
    text = record.report.text
    names = [one.name for one in record.actors if mention in one.mentions]
    at = text.find(names[0], *mention) if names else -1
    return (at, at + len(names[0])) if at >= 0 else mention


def write(folder: Path, some: list[Story]) -> None:
    """Leaves the scorer's gold and what was found in a folder."""
    for kind in ("records", "stories"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for one in some:
        gold = json.dumps(one.gold)
        (folder / "stories" / f"{one.gold['story']}.json").write_text(gold, encoding="utf-8")
        for name, record in one.records():
            (folder / "records" / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "found.json").write_text(json.dumps(found(some)), encoding="utf-8")


def scores(folder: Path) -> Json:
    """The scorer's numbers for what `write` left."""
    told: Json = json.loads(scored("score_stories.py", folder, folder / "found.json", "--json"))
    return told


def main() -> None:
    """Prints a line for each folder and kind."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    for name in FOLDERS:
        with tempfile.TemporaryDirectory() as temporary:
            place = (options.write or Path(temporary)) / name
            write(place, stories(name))
            print(name, json.dumps(scores(place)))


if __name__ == "__main__":
    main()
