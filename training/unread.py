"""How well marked reports are read beside which no rule was made, by the scorer of records.

    python -m training.unread [--read]

Statements and figures (of 209 reports) have nothing learnt from these reports, save whom "he" and
"she" mean. Positions and events are those that rules alone read: the network that these are weighed
with has learnt from all of the reports (`training.weighing` judges it on reports left out in turn).
With `--read` those that rules were made beside, for comparison: they flatter.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from itertools import chain
from pathlib import Path

from benchmarks.shared import SHARED
from onrecord.reading.assembly import assemble
from onrecord.reading.steps import drafts
from onrecord.reading.weighing import weigh
from onrecord.report import Report, text_id

from .marked_reports import Json, Marked, invented, real


def write(some: list[Marked], folder: Path) -> None:
    """Writes the marks as the scorer wants them, and beside them what is read."""
    (folder / "records").mkdir(parents=True)
    read = drafts([Report.of(one.text) for one in some], before=weigh)
    with (folder / "predicted.jsonl").open("w", encoding="utf-8") as file:
        for one, draft in zip(some, read, strict=True):
            marked = one.record | {
                "schema": "onrecord/1", "report": {"id": text_id(one.text), "text": one.text},
            }  # fmt: skip
            for kind in ("statements", "figures", "positions", "events"):
                marked[kind] = [
                    {"id": f"{kind[0]}{number}"} | each for number, each in enumerate(marked[kind])
                ]
            made: Json = json.loads(assemble(draft).to_json())
            if not one.with_figures:
                made["figures"] = []
            (folder / "records" / f"{one.name}.json").write_text(json.dumps(marked), "utf-8")
            file.write(json.dumps(made) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    some = [one for one in chain(invented(), real()) if one.unread is not options.read]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "marked"
        write(some, folder)
        scorer = SHARED / "scoring" / "score_records.py"
        told = subprocess.run(
            [sys.executable, scorer, folder, folder / "predicted.jsonl"],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
    print("\n".join(one for one in told.splitlines() if not re.match("actors|furn|date|ment", one)))


if __name__ == "__main__":
    main()
