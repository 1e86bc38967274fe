"""How many items of reports that nobody had read are right, by people who read them beside the text.

    python -m benchmarks.judged
    python -m benchmarks.judged --add JUDGED_DIR

Reads the 176 beginnings of articles in `judged/reports.jsonl` (local newspapers of LGL, Wikinews of
GeoVirus, TimeBank and AQUAINT, PolNeAR's training articles; found in ONRECORD_SHARED, no text is
kept here) and prints for each kind of item how many are made now, how many of these were judged
right and wrong, and how many nobody has judged; beside them what reader 19, which was judged first,
had missed. An item is known by a hash of all that it tells, so that whatever changes is judged anew.
A third of the reports is only counted: nobody who mends rules looks at them.

With `--add`, verdicts are taken in from a folder with `N.json` (`{"kind item": "ok" or a code}` by
the report's number), as `lines` prints the items.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED, read_lines
from onrecord import Record, Report, read_many
from onrecord.report import Span

JUDGED = Path(__file__).parent / "judged" / "reports.jsonl"
KINDS = {
    "S": "statements", "T": "attitudes", "F": "figures", "P": "positions", "E": "events",
    "A": "actors",
}  # fmt: skip
_MENTIONS = 14


def lines(record: Record) -> Iterator[str]:
    """The items of a record, one a line, as those who judge them see them; the kind comes first."""
    text = record.report.text
    names = {one.id: one.name for one in record.actors}

    def words(spans: tuple[Span, ...] | Span | None) -> str:
        if not spans:
            return ""
        every = (spans,) if isinstance(spans[0], int) else spans
        return " … ".join(text[a:b] for a, b in every).replace("\n", " / ")  # type: ignore[misc]

    def who(key: str | None) -> str:
        return names.get(key or "", "-")

    for kind, said in (("S", record.statements), ("T", record.attitudes)):
        for one in said:
            speaker = who(one.source.actor if one.source else None)
            cue = words(one.cue.spans if one.cue else None)
            told = f"{kind} | {speaker} | cue «{cue}» | «{words(one.content)}»"
            if one.relays:
                told += " | relayed by " + ", ".join(who(relay.actor) for relay in one.relays)
            if one.addressee:
                told += f" | to {who(one.addressee)}"
            if one.polarity != "affirmed":
                told += f" | polarity {one.polarity}"
            if one.time:
                told += f" | when {words(one.time.span)} = {one.time.value}"
            yield told
    for figure in record.figures:
        told = f"F | «{words(figure.span)}» | value {figure.value}"
        fields = {
            "low": figure.low, "high": figure.high, "bound": figure.bound, "unit": figure.unit,
            "counts": figure.counts,
            "population": words(figure.population.span) if figure.population else None,
            "as_of": figure.as_of.value if figure.as_of else None,
            "stance": figure.stance,
            "counted by": who(figure.counted_by.actor) if figure.counted_by else None,
            "relayed by": ", ".join(who(relay.actor) for relay in figure.relays),
        }  # fmt: skip
        for name, value in fields.items():
            if value not in (None, "", "exact"):
                told += f" | {name} {value}"
        yield told
    for stand in record.positions:
        told = f"P | {stand.act} | {who(stand.holder)} > {who(stand.toward)}"
        told += f" | «{words(stand.object)}»"
        yield told + (f" | condition «{words(stand.condition)}»" if stand.condition else "")
    for deed in record.events:
        sides = " > ".join(
            ", ".join(map(who, keys)) or "-" for keys in (deed.actors, deed.recipients)
        )
        told = f"E | {deed.type}/{deed.mode} | «{words(deed.trigger)}» | {sides}"
        if deed.happening != "actual":
            told += f" | {deed.happening}"
        if deed.time:
            told += f" | when «{words(deed.time.span)}» = {deed.time.value}"
        yield told + (f" | at {words(deed.place.span)}" if deed.place else "")
    for actor in record.actors:
        mentions = "; ".join(words((span,)) for span in actor.mentions[:_MENTIONS])
        roles, bodies = ", ".join(actor.roles), ", ".join(actor.affiliations)
        yield f"A | {actor.name} | {actor.kind} | {roles} | {bodies} | {mentions}"


def key_of(line: str) -> str:
    """The kind of an item and a hash of all that it tells."""
    return f"{line[0]}{hashlib.sha1(line.encode()).hexdigest()[:12]}"


def reports() -> Iterator[tuple[dict[str, Any], Report]]:
    """The judged reports, each with what was judged."""
    judged = list(read_lines(JUDGED))
    texts: dict[tuple[str, str], dict[str, Any]] = {}
    wanted = {(one["corpus"], one["id"]) for one in judged}
    for corpus in dict.fromkeys(one["corpus"] for one in judged):
        for raw in read_lines(SHARED / "corpora" / f"{corpus}.jsonl.gz"):
            if (corpus, raw["id"]) in wanted:
                texts[corpus, raw["id"]] = raw
    for one in judged:
        raw = texts[one["corpus"], one["id"]]
        yield one, Report.of(raw["text"][: one["length"]], published=one["published"])


def counted(only: bool) -> dict[str, Counter[str]]:
    """For each kind how many items of the reports that are only counted are made now and were
    judged right, wrong, not at all, and how many were missed by the reader that was judged; of the
    others without `only`."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    some = [each for each in reports() if each[0]["counted"] is only]
    for (one, _), record in zip(some, read_many(report for _, report in some), strict=True):
        for line in lines(record):
            verdict = one["verdicts"].get(key_of(line), "unjudged")
            found[line[0]][verdict if verdict in ("ok", "unjudged") else "wrong"] += 1
        for kind, missed in one["missed"].items():
            found[kind]["missed"] += missed
    return found


def add(folder: Path) -> None:
    """Takes in verdicts."""
    judged = list(read_lines(JUDGED))
    for number, one in enumerate(judged):
        path = folder / f"{number}.json"
        if path.exists():
            told = json.loads(path.read_text(encoding="utf-8"))
            one["verdicts"].update({key_of(line): verdict for line, verdict in told.items()})
            one["verdicts"] = dict(sorted(one["verdicts"].items()))
    JUDGED.write_text("".join(json.dumps(one) + "\n" for one in judged), encoding="utf-8")


def main() -> None:
    """Prints the counts of all reports, and of those that are only counted."""
    apart, others = counted(True), counted(False)
    every = {kind: told + others[kind] for kind, told in apart.items()}
    for found, label in ((every, "all reports"), (apart, "only counted")):
        print(
            f"{label:<14}{'made':>6}{'right':>7}{'wrong':>7}{'unjudged':>10}{'right of judged':>17}"
            f"{'missed then':>13}"
        )
        for kind, told in found.items():
            right, wrong, rest = told["ok"], told["wrong"], told["unjudged"]
            share = f"{100 * right / (right + wrong):.1f}" if right + wrong else "-"
            made = right + wrong + rest
            print(
                f"  {KINDS[kind]:<12}{made:>6}{right:>7}{wrong:>7}{rest:>10}{share:>17}"
                f"{told['missed']:>13}"
            )


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--add":
        add(Path(sys.argv[2]))
    elif len(sys.argv) == 1:
        main()
    else:
        sys.exit(__doc__)
