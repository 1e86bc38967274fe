"""Coreference on GUM: the CoNLL score of the cast that reading makes, from plain text.

    python -m benchmarks.gum [GUM.jsonl.gz] [--genre news] [--split dev --split test]

Without a path it reads `corpora/gum/gum.jsonl.gz` of ONRECORD_SHARED. GUM's documents carry a
`split`; the tagger is trained on `train`, so the headline is over `dev` and `test`. Mentions count
only where both ends are exact. GUM counts the 's of a possessive to its mention and a record does
not: spans are compared without it, and once with it. Two golds: chains of persons, organisations and places, which a cast
is about; and all chains of GUM (things, events, times, abstract nouns too), where recall is bounded
by design. Chains of one mention are left out, as in CoNLL-2012.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.coreference import Conll, Ratio
from benchmarks.shared import SHARED, read_lines
from onrecord.reading.figures import find_figures
from onrecord.reading.steps import drafts
from onrecord.report import Report

ACTORS = ("person", "organization", "place")


def cast_of(text: str, published: str | None) -> list[frozenset[Any]]:
    """The mentions of every character that reading finds in a text."""
    # GUM annotates headings too; reading leaves them out, which costs recall.
    (draft,) = drafts([Report.of(text, published=published)], before=find_figures)
    return [frozenset(one.mentions) for one in draft.cast.characters]


def gold_of(document: dict[str, Any], kinds: tuple[str, ...] | None) -> list[frozenset[Any]]:
    """The chains of a document whose first mention is of one of the kinds."""
    chains: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    kind: dict[str, str] = {}
    for entity in document["entities"]:
        chains[entity["chain"]].add((entity["span"][0], entity["span"][1]))
        kind.setdefault(entity["chain"], entity["type"])
    return [
        frozenset(spans) for chain, spans in chains.items() if kinds is None or kind[chain] in kinds
    ]


def without_possessive(text: str, chains: list[frozenset[Any]]) -> list[frozenset[Any]]:
    """The chains with the mark of a possessive cut from each mention."""
    marks = ("'s", "’s", "'", "’")

    def cut(start: int, end: int) -> tuple[int, int]:
        mark = next((one for one in marks if text[start:end].endswith(one)), "")
        return start, end - len(mark)

    return [frozenset(cut(*span) for span in chain) for chain in chains]


def documents(path: Path, genre: str, splits: list[str]) -> Iterator[dict[str, Any]]:
    """The documents of a genre in the splits."""
    for document in read_lines(path):
        if document["genre"] == genre and (not splits or document["split"] in splits):
            yield document


def line(name: str, ratio: Ratio) -> str:
    return f"{name:24}{ratio.precision:8.1%}{ratio.recall:8.1%}{ratio.f1:8.1%}"


def main() -> None:
    """Prints the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", default=SHARED / "corpora/gum/gum.jsonl.gz")
    parser.add_argument("--genre", default="news")
    parser.add_argument("--split", action="append", default=[])
    options = parser.parse_args()
    actors, marked, everything, count = Conll(), Conll(), Conll(), 0
    for document in documents(options.path, options.genre, options.split):
        published = document.get("published")
        text = document["text"]
        cast = cast_of(text, published)
        gold = gold_of(document, ACTORS)
        marked.add(gold, cast)
        actors.add(without_possessive(text, gold), cast)
        everything.add(without_possessive(text, gold_of(document, None)), cast)
        count += 1
    print(f"{count} documents of genre {options.genre}, splits {options.split or 'all'}")
    print(f"{'':24}{'P':>8}{'R':>8}{'F1':>8}")
    for title, conll in (("persons, bodies, places", actors), ("all chains", everything)):
        for name, ratio in (
            ("MUC", conll.muc),
            ("B-cubed", conll.b_cubed),
            ("CEAF-e", conll.ceaf_e),
        ):
            print(line(f"{title[:14]} {name}", ratio))
        print(f"{title + ': CoNLL':40}{conll.score:8.1%}")
    print(f"{'persons, bodies, places with GUM’s ’s':40}{marked.score:8.1%}")


if __name__ == "__main__":
    main()
