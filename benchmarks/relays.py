"""Relays over the statements that are found: which of them a record names, by the scorer's names.

    python -m benchmarks.relays GOLD_DIR …

Statements are paired as `score_records.py` of ONRECORD_SHARED pairs them; of each pair, a relay is
right where one of the gold's goes by the same name. `score_records.py` itself tells only whether
all relays of a statement are right, which most are by having none.
"""

import importlib
import sys
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.records import report_of
from benchmarks.shared import SHARED
from onrecord import read_many


def scorers() -> tuple[Any, Any, Any]:
    """The scorer's own modules for pairing, for names and for records."""
    sys.path.insert(0, str(SHARED / "scoring"))
    names = ("measures", "score_records", "record")
    measures, records, record = (importlib.import_module(name) for name in names)
    return measures, records, record


def relays_in(folder: Path) -> tuple[int, int, int]:
    """Relays that are right, that are given, and that the gold has, in a folder of gold records."""
    measures, records, record = scorers()
    golds = [msgspec.json.decode(one.read_bytes()) for one in sorted(folder.glob("records/*.json"))]
    right = given = wanted = 0
    for raw, made in zip(golds, read_many(map(report_of, golds)), strict=True):
        gold = record.read_record("gold", raw).statements
        ours = record.read_record("ours", msgspec.json.decode(made.to_json())).statements
        for one, two in measures.match(gold, ours, records.by_content).items():
            left = list(ours[two].relays)
            given += len(left)
            for relay in gold[one].relays:
                wanted += 1
                same = next((other for other in left if record.same_name(relay, other)), None)
                if same is not None:
                    left.remove(same)
                    right += 1
    return right, given, wanted


def main(folders: list[str]) -> None:
    """Prints precision, recall and F1 for each folder, and for all together."""
    counts = {Path(folder).name: relays_in(Path(folder)) for folder in folders}
    right, given, wanted = (sum(column) for column in zip(*counts.values(), strict=True))
    for name, (good, made, gold) in {**counts, "together": (right, given, wanted)}.items():
        shares = f"P {good / max(made, 1):.1%}  R {good / max(gold, 1):.1%}"
        print(f"{name:14} {shares}  F1 {2 * good / max(made + gold, 1):.1%}  of {gold}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
