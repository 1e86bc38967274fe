"""How well two annotators of PolNeAR agree, in the metrics that the model is scored by.

    python -m training.agreement

Eighteen training articles and two development ones were annotated by five or six people. Each
person's version is scored against each other's as if it were a system's output, both ways; the
mean over all ordered pairs is a ceiling of what the metrics can be expected to show.
"""

from __future__ import annotations

import sys
from itertools import permutations
from typing import Any

from .corpora import read_lines, shared


def main() -> None:
    sys.path.insert(0, str(shared() / "scoring"))
    import measures
    import score_attribution as scorer

    totals: dict[str, dict[str, Any]] = {}
    articles = pairs = 0
    for split in ("train", "dev"):
        for article in read_lines(f"polnear/{split}"):
            text, versions = article["text"], article["annotations"]
            if len(versions) < 2:
                continue
            articles += 1
            read = [
                frozenset(
                    scorer.Attribution(
                        *(measures.Extent.of(text, one.get(role) or []) for role in scorer.ROLES)
                    )
                    for one in version
                )
                for version in versions
            ]
            for gold, other in permutations(read, 2):
                pairs += 1
                for lenient in (False, True):
                    found = scorer.score([scorer.Article(text, gold, other)], lenient)
                    mode = totals.setdefault("lenient" if lenient else "strict", {})
                    for name, score in found.items():
                        mode[name] = mode.get(name, measures.Score()) + score
    print(f"{articles} articles, {pairs} ordered pairs of annotators")
    for mode, scores in totals.items():
        for name, score in scores.items():
            print(f"{mode:8} {name:16} F1 {100 * score.f1:.1f}")


if __name__ == "__main__":
    main()
