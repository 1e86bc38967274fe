"""Labels single sentences with source, cue and content, as the published systems are scored.

    python -m benchmarks.sentences GOLD.txt > PREDICTED.txt

GOLD.txt has one JSON object a line, {"tokens": [...], "labels": [...]}; the labels are not read.
PREDICTED.txt gets {"labels": [...]} for each line, in order, ready for `score_sentences.py`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from onrecord.tagger import Tagger


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    try:
        lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
        sentences = [json.loads(line)["tokens"] for line in lines if line.strip()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{sys.argv[1]}: not lines of {{'tokens', 'labels'}} ({error})") from error
    for labels in Tagger.load().label(sentences):
        sys.stdout.write(json.dumps({"labels": labels}) + "\n")


if __name__ == "__main__":
    main()
