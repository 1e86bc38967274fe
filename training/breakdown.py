"""Scores on PolNeAR's development part by manner of attribution and by publisher.

    python -m training.breakdown [FOLDER]

A gold attribution is found if some predicted one is right by the measure "linked overlap".
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .corpora import read_lines, shared
from .evaluate import tagger_in
from .export import WEIGHTS

MARKS = "“”\"'‘’`"


def manner(text: str, content: Sequence[Sequence[int]]) -> str:
    """Direct if every span is in quotation marks, mixed if some words are, else indirect."""
    spans = [text[start:end].strip() for start, end in content]
    quoted = [span[:1] in MARKS and span.rstrip(".,!?;:")[-1:] in MARKS for span in spans if span]
    if quoted and all(quoted):
        return "direct"
    if any(mark in span for span in spans for mark in '“”"') or any(quoted):
        return "mixed"
    return "indirect"


def main() -> None:
    sys.path.insert(0, str(shared() / "scoring"))
    import measures
    import score_attribution as scorer

    def made(text: str, roles: Sequence[Sequence[Sequence[int]]]) -> Any:
        return scorer.Attribution(*(measures.Extent.of(text, spans) for spans in roles))

    tagger = tagger_in(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS)
    articles = list(read_lines("polnear/dev"))
    found = tagger.tag([one["text"] for one in articles])
    by_publisher: dict[str, Any] = defaultdict(measures.Score)
    by_manner: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for article, tagging in zip(articles, found, strict=True):
        text = article["text"]
        gold = [
            made(text, [one.get(role) or [] for role in scorer.ROLES])
            for one in article["annotations"][0]
        ]
        predicted = frozenset(
            made(text, (one.source, one.cue, one.content))
            for one in tagging.attributions
            if one.content
        )
        whole = scorer.Article(text, frozenset(gold), predicted)
        by_publisher[article["publisher"]] += scorer.linked_overlap(whole)
        for one in set(gold):
            kind = by_manner[manner(text, one.content.spans)]
            kind[0] += any(
                one.content.f1(other.content) >= scorer.ENOUGH_CONTENT
                and one.cue.overlaps(other.cue)
                and scorer.head(text, one.source).overlaps(scorer.head(text, other.source))
                for other in predicted
            )
            kind[1] += 1
    for name, (right, count) in sorted(by_manner.items()):
        print(f"{name:10} found {right} of {count}, {100 * right / count:.1f} %")
    for name, score in sorted(by_publisher.items()):
        print(f"{name:20} linked overlap F1 {100 * (score.f1 or 0):.1f} ({score.gold} in gold)")


if __name__ == "__main__":
    main()
