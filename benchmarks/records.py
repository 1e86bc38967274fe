"""Reads reports and writes their records, one a line: predictions for `score_records.py`.

    python -m benchmarks.records GOLD_DIR > predicted.jsonl
    python -m benchmarks.records REPORTS.jsonl > predicted.jsonl
    python -m benchmarks.records report.txt … > predicted.jsonl

GOLD_DIR is a folder with `records/*.json`, of which only the report is read: its text and what a
newsroom knows beforehand (title, outlet, byline, url, publication date). A JSON Lines file has one
report a line, as such a `report` object or with its fields at the top; a `.txt` file is a text.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.shared import read_lines
from onrecord import Report, read_many


def report_of(raw: dict[str, Any]) -> Report:
    """The report that a record, a `report` object or a flat object tells of."""
    raw = raw.get("report", raw)
    known = {key: raw.get(key) for key in ("title", "outlet", "url", "published")}
    byline = raw.get("byline") or ()
    byline = (byline,) if isinstance(byline, str) else tuple(byline)
    return Report.of(raw["text"], byline=byline, **known)


def reports_in(path: Path) -> Iterator[Report]:
    """The reports of a gold folder, a JSON or JSON Lines file, or a text file."""
    if path.is_dir():
        for record in sorted((path / "records").glob("*.json")):
            yield report_of(msgspec.json.decode(record.read_bytes()))
    elif path.suffix == ".json":
        yield report_of(msgspec.json.decode(path.read_bytes()))
    elif path.suffix == ".txt":
        yield Report.of(path.read_bytes().decode("utf-8"))
    else:
        yield from map(report_of, read_lines(path))


def main(paths: list[str]) -> None:
    """Writes the record of every report to standard output."""
    reports = (report for path in paths for report in reports_in(Path(path)))
    for record in read_many(reports):
        sys.stdout.buffer.write(record.to_json() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
