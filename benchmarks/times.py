"""Measures the reading of times on texts with TIMEX3 marks (TimeBank, AQUAINT).

    python -m benchmarks.times [CORPUS.jsonl.gz] [--wrong N]

Default corpus: `corpora/times/timebank_aquaint.jsonl.gz` of the shared data. Two measures:

- weekdays: of the marks that name a bare weekday ("Friday", "late Monday", "Tuesday night") and
  whose value is a calendar day, the share that we find at that place with that day (a part of the
  day, as in 1998-02-13TNI, is not compared); and the same over the marks that can be right: whose
  day is the weekday named, and within a week of publication (the others are slips of annotation);
- values: precision, recall and F1 of all marks, matched by overlap: of extents alone; right if the
  value is TIMEX3's, as TempEval-3 counts; right if the type is as well ("strict").

For comparison: HeidelTime on the TempEval-3 test, which are other texts: value F1 77.61, relaxed
extent F1 90.30 (UzZaman et al. 2013).
"""

import argparse
import datetime
import re
import sys
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED, read_lines
from onrecord.reading.times import Resolved, read_resolved
from onrecord.report import published_date

CORPUS = SHARED / "corpora" / "times" / "timebank_aquaint.jsonl.gz"
_WEEKDAY = re.compile(
    r"(?:(?:early|late|earlier|later|last|next|this|on) )*"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "quarter": "Q", "decade": "DE"}
_SETS = {"day": "P1D", "daily": "P1D", "week": "P1W", "month": "P1M"} | dict.fromkeys(
    ("year", "annual", "annually"), "P1Y"
)
_CLOCK = {"hour": "H", "minute": "M", "second": "S"}


def timex(one: Resolved) -> tuple[str, str]:
    """Type and value as TIMEX3 writes them."""
    it, value = one.expression, one.value or ""
    if it.sort == "duration":
        return "DURATION", _duration(it.unit, it.shift)
    if it.sort == "past":
        return "DURATION", _duration(it.unit, 1 if it.rule == "past-one" else it.shift)
    if it.sort == "set":
        return "SET", _SETS.get(it.unit, "")
    if it.sort == "now":
        return "DATE", "PRESENT_REF"
    if it.unit == "weekend" and "/" in value:
        day = datetime.date.fromisoformat(value.split("/")[0])
        return "DATE", "{}-W{:02}-WE".format(*day.isocalendar()[:2])
    if it.sort == "ago" and it.unit == "week" and value:
        return "DATE", "{}-W{:02}".format(*datetime.date.fromisoformat(value).isocalendar()[:2])
    if "quarter" in (it.sort, it.unit) and "/" in value:
        return "DATE", f"{value[:4]}-Q{(int(value[5:7]) + 2) // 3}"
    if it.sort == "decade" or it.unit == "decade":
        return "DATE", value[:3]
    if it.part and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return "TIME", f"{value}T{it.part}"
    return "DATE", value


def _duration(unit: str, count: float | None) -> str:
    number = "X" if count is None else f"{count:g}"
    if unit in _CLOCK:
        return f"PT{number}{_CLOCK[unit]}"
    if unit == "century":
        return f"P{number}CE"
    return f"P{number}{_UNITS.get(unit, '?')}"


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the lines of a text."""
    return tuple(match.span() for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))


def main() -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--wrong", type=int, default=0, help="show N weekdays and N values missed")
    options = parser.parse_args()
    weekdays, sound = [0, 0], [0, 0]
    marks = found = overlaps = right = strict = 0
    wrong_days: list[str] = []
    wrong_values: list[str] = []
    for document in read_lines(options.corpus):
        text = document["text"]
        day = published_date(document["published"])
        read = read_resolved(text, paragraphs(text), day)
        ours = [one for one in read if one.expression.sort != "age"]
        found += len(ours)
        taken: set[int] = set()
        for mark in document["timexes"]:
            marks += 1
            best = _best(mark["span"], ours, taken)
            context = text[max(0, mark["span"][0] - 60) : mark["span"][1] + 30].replace("\n", " ")
            told = f"{document['published'][:10]} {mark['type']} {mark['value']}: …{context}…"
            if _WEEKDAY.fullmatch(mark["words"]) and re.match(r"\d{4}-\d\d-\d\d", mark["value"]):
                value = ours[best].value if best is not None else None
                hit = value == mark["value"][:10]
                for count in (weekdays, sound) if _is_sound(mark, day) else (weekdays,):
                    count[0] += hit
                    count[1] += 1
                if not hit:
                    wrong_days.append(f"{value} for {told}")
            if best is None:
                wrong_values.append(f"none for {told}")
                continue
            taken.add(best)
            overlaps += 1
            strict += timex(ours[best]) == (mark["type"], mark["value"])
            if timex(ours[best])[1] == mark["value"]:
                right += 1
            else:
                wrong_values.append(f"{timex(ours[best])} for {told}")
    print(f"weekdays right  {_ratio(*weekdays)}  ({weekdays[0]} of {weekdays[1]})")
    print(f"  of sound marks {_ratio(*sound)}  ({sound[0]} of {sound[1]})")
    print(f"extents         {_prf(overlaps, found, marks)}")
    print(f"values          {_prf(right, found, marks)}")
    print(f"values strict   {_prf(strict, found, marks)}")
    for line in [*wrong_days[: options.wrong], *wrong_values[: options.wrong]]:
        print(line)


def _is_sound(mark: dict[str, Any], published: datetime.date | None) -> bool:
    """Whether a mark's day is the weekday that it names, within a week of publication."""
    day = datetime.date.fromisoformat(mark["value"][:10])
    name = day.strftime("%A").lower()
    return name in mark["words"].lower() and (published is None or abs((day - published).days) <= 7)


def _best(span: list[int], ours: list[Resolved], taken: set[int]) -> int | None:
    common = {
        index: min(span[1], one.expression.span[1]) - max(span[0], one.expression.span[0])
        for index, one in enumerate(ours)
        if index not in taken
    }
    best = max(common, key=lambda index: common[index], default=None)
    return best if best is not None and common[best] > 0 else None


def _ratio(right: int, of: int) -> str:
    return f"{100 * right / of:.1f}" if of else "-"


def _prf(right: int, found: int, marks: int) -> str:
    return (
        f"P {_ratio(right, found)}  R {_ratio(right, marks)}  F1 {_ratio(2 * right, found + marks)}"
    )


if __name__ == "__main__":
    sys.exit(main())
