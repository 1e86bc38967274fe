"""How well marked reports are read beside which no rule was made, by the scorer of records.

    python -m training.unread [--read] [--whole]

Statements and figures are scored where they are marked; nothing is learnt from them there, save
whom "he" and "she" mean and whether an amount is a figure. Positions and events are those that
rules alone read: the network that these are weighed with has learnt from all of the reports
(`training.weighing` judges it on reports left out in turn); with `--whole` all of reading, which
flatters there and tells of statements and figures what users see.
With `--read` those that rules were made beside, for comparison: they flatter.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from itertools import chain
from pathlib import Path

from benchmarks.marked import lay_out, table
from onrecord.reading.assembly import assemble
from onrecord.reading.steps import drafts
from onrecord.reading.weighing import weigh
from onrecord.report import Report, text_id

from .marked_reports import Json, Marked, invented, real


def marked_and_read(
    some: list[Marked], *, whole: bool = False
) -> tuple[dict[str, Json], list[Json]]:
    """The marks by report, as records, and what rules, or all of reading (`whole`), make of it."""
    marked, read = {}, []
    before = None if whole else weigh
    for one, draft in zip(
        some, drafts([Report.of(one.text) for one in some], before=before), strict=True
    ):
        record = one.record | {
            "schema": "onrecord/1", "report": {"id": text_id(one.text), "text": one.text},
        }  # fmt: skip
        for kind in ("statements", "figures", "positions", "events"):
            record[kind] = [
                {"id": f"{kind[0]}{number}"} | each for number, each in enumerate(record[kind])
            ]
        ours: Json = json.loads(assemble(draft).to_json())
        if not one.with_figures:
            ours["figures"] = []
        if not record["statements"]:
            ours["statements"] = []
        marked[one.name] = record
        read.append(ours)
    return marked, read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--read", action="store_true")
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    some = [one for one in chain(invented(), real()) if one.unread is not options.read]
    with tempfile.TemporaryDirectory() as temporary:
        lay_out(Path(temporary), *marked_and_read(some, whole=options.whole))
        print(table(Path(temporary)))


if __name__ == "__main__":
    main()
