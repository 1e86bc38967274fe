"""Reads PolNeAR articles and writes records for `score_attribution.py`, one a line.

    python -m benchmarks.polnear GOLD.jsonl > predicted.jsonl

GOLD.jsonl (or .jsonl.gz) has one article a line with `text`, and `title` and `published` where
known. PolNeAR marks thoughts and wishes as well as speech, and attributions in headlines; so the
attitudes of each record are written among its statements.
"""

import sys
from pathlib import Path

import msgspec

from benchmarks.records import report_of
from benchmarks.shared import read_lines
from onrecord import Record, read_many


def with_attitudes(record: Record) -> Record:
    """The record with its attitudes among its statements."""
    return msgspec.structs.replace(
        record, statements=(*record.statements, *record.attitudes), attitudes=()
    )


def main(path: Path) -> None:
    """Writes the record of every article to standard output."""
    for record in read_many(map(report_of, read_lines(path))):
        sys.stdout.buffer.write(with_attitudes(record).to_json() + b"\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
