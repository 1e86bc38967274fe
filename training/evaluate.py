"""Scores a set of weights on PolNeAR's development part and on CofeNet's validation sentences.

    python -m training.evaluate [FOLDER] [--articles N] [--sentences N]

Uses the project's scorers in $ONRECORD_SHARED/scoring and the very code that runs in production.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from onrecord.tagger.tagger import Tagger
from onrecord.tagger.tagging import Attribution
from onrecord.tagger.weights import SHA256, model_of

from .corpora import read_lines, shared
from .export import WEIGHTS

Json = dict[str, Any]


def tagger_in(folder: Path) -> Tagger:
    """The tagger with the weights in this folder, whatever their hashes."""
    return Tagger(model_of({name: (folder / name).read_bytes() for name in SHA256}))


def as_record(text: str, attributions: Sequence[Attribution]) -> Json:
    """Attributions in the form of a record, as far as `score_attribution.py` looks at one."""
    statements = [
        {
            "id": f"s{number}",
            "manner": "indirect",
            "source": {"actor": "a1", "spans": one.source} if one.source else None,
            "cue": {"spans": one.cue, "lemma": ""},
            "content": one.content,
            "relays": [],
            "polarity": "affirmed",
            "addressee": None,
            "time": None,
            "place": None,
            "within": None,
        }
        for number, one in enumerate(attributions, start=1)
        if one.content
    ]
    report = {
        "id": "sha256:" + sha256(text.encode()).hexdigest(), "text": text, "title": None,
        "outlet": None, "byline": [], "url": None, "language": "en", "published": None,
        "dateline": None, "furniture": [],
    }  # fmt: skip
    actor = {
        "id": "a1", "name": "?", "kind": "unnamed", "roles": [], "affiliations": [], "mentions": [],
    }  # fmt: skip
    return {
        "schema": "onrecord/1", "report": report, "actors": [actor], "statements": statements,
        "attitudes": [], "figures": [], "positions": [], "events": [],
    }  # fmt: skip


def run_scorer(name: str, gold: Sequence[Json], predicted: Sequence[Json], *options: str) -> Json:
    """What one of the project's scorers says, as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / one for one in ("gold.jsonl", "predicted.jsonl")]
        for path, lines in zip(paths, (gold, predicted), strict=True):
            path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        done = subprocess.run(
            [sys.executable, shared() / "scoring" / name, *paths, "--json", *options],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)
    found: Json = json.loads(done.stdout)
    return found


def sentences(tagger: Tagger, count: int | None) -> Json:
    """CofeNet's validation sentences: exact F1 of each role."""
    gold = [
        {"tokens": one["words"], "labels": one["labels"]}
        for one in list(read_lines("polnear/cofenet_valid"))[:count]
    ]
    predicted = [{"labels": labels} for labels in tagger.label([one["tokens"] for one in gold])]
    return run_scorer("score_sentences.py", gold, predicted, "--decoding", "cofenet")


def articles(tagger: Tagger, count: int | None) -> tuple[Json, Json]:
    """PolNeAR's development articles, strict and lenient."""
    gold = list(read_lines("polnear/dev"))[:count]
    records = [
        as_record(one["text"], found.attributions)
        for one, found in zip(gold, tagger.tag([one["text"] for one in gold]), strict=True)
    ]
    strict, lenient = (
        run_scorer("score_attribution.py", gold, records, *options)["scores"]
        for options in ((), ("--lenient",))
    )
    return strict, lenient


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--sentences", type=int)
    options = parser.parse_args()
    tagger = tagger_in(options.folder)
    began = time.monotonic()
    found = sentences(tagger, options.sentences)
    for kind in ("exact", "begin"):
        scores = {role: round(100 * one["f1"], 1) for role, one in found[kind].items()}
        print("sentences", kind, scores, f"{time.monotonic() - began:.0f} s")
    began = time.monotonic()
    strict, lenient = articles(tagger, options.articles)
    for name, one in lenient.items():
        row = [round(100 * one[key], 1) for key in ("precision", "recall", "f1")]
        print(f"articles {name:16} lenient {row}   strict F1 {100 * strict[name]['f1']:.1f}")
    print(f"{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
