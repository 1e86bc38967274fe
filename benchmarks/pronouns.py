"""Pronouns on GUM and on hand-made records: how often the cast takes them back to the right one.

    python -m benchmarks.pronouns [GUM.jsonl.gz] [--genre news] [--split dev] [--gold GOLD_DIR] [-v]

Asked is every pronoun of the third person that GUM's annotators gave to a person, organisation or
place which another mention names or describes. It is right where the last mention before it in its
character that is no pronoun (the first after it where there is none) is a mention of the gold's
chain: the same end, or half of the characters of both. "speakers" are those among them that are
the source of an attribution. With `--gold`, the pronouns that are the source of a statement in the
records of these folders, right where the source's mentions are mostly those of the gold's actor.
`-v` prints the wrong ones.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.gum import ACTORS, cast_of, documents
from benchmarks.records import report_of
from benchmarks.shared import SHARED
from onrecord import read_many

Span = tuple[int, int]
THIRD = {
    word: group
    for group, words in {
        "he, she": "he him his she her hers himself herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
    }.items()
    for word in words.split()
}
ALL = THIRD.keys() | set("i me my mine we us our ours you your yours who that which this".split())


def alike(one: Span, other: Span) -> bool:
    """Whether two spans share half of their characters, or one ends the other as its name does."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    if common <= 0:
        return False
    return one[1] == other[1] or 2 * common / (one[1] - one[0] + other[1] - other[0]) >= 0.5


def antecedent(pronoun: Span, mentions: Iterable[Span], text: str) -> Span | None:
    """The mention that tells whom a pronoun means."""
    told = sorted(one for one in mentions if text[slice(*one)].lower() not in ALL)
    before = [one for one in told if one[0] < pronoun[0]]
    return before[-1] if before else next(iter(told), None)


def asked(document: dict[str, Any]) -> Iterator[tuple[Span, list[Span], bool]]:
    """Each pronoun of a GUM document, the mentions of its chain, whether it is a speaker."""
    text = document["text"]
    chains: defaultdict[str, list[Span]] = defaultdict(list)
    kinds: dict[str, str] = {}
    for one in document["entities"]:
        chains[one["chain"]].append((one["span"][0], one["span"][1]))
        kinds.setdefault(one["chain"], one["type"])
    speakers = {tuple(span) for one in document["attributions"] for span in one["source"]}
    for chain, mentions in chains.items():
        told = [one for one in mentions if text[slice(*one)].lower() not in ALL]
        if kinds[chain] not in ACTORS or not told:
            continue
        for span in mentions:
            if text[slice(*span)].lower() in THIRD:
                yield span, mentions, span in speakers


def on_gum(path: Path, genres: Sequence[str], splits: list[str], verbose: bool) -> None:
    """Prints the share that is right, given to another or left open, for each kind of pronoun."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for genre in genres:
        for document in documents(path, genre, splits):
            text = document["text"]
            cast = cast_of(text, document.get("published"))
            of = {span: one for one in cast for span in one}
            for span, mentions, speaks in asked(document):
                found = antecedent(span, of.get(span, ()), text)
                right = found is not None and any(alike(found, one) for one in mentions)
                which = 0 if right else 1 if found is not None else 2
                groups = [THIRD[text[slice(*span)].lower()], "all"]
                for group in [*groups, "speakers"] if speaks else groups:
                    counts[group][which] += 1
                if verbose and which:
                    low = max(0, span[0] - 300)
                    meant = antecedent(span, mentions, text)
                    print(f"{document['id']}: {text[low : span[0]]}[[{text[slice(*span)]}]]")
                    print(f"    {text[slice(*meant)] if meant else None} / ", end="")
                    print(text[slice(*found)] if found else None)
    print(f"{'':10}{'right':>8}{'wrong':>8}{'open':>8}{'count':>8}")
    for group, found in sorted(counts.items()):
        shares = "".join(f"{one / sum(found):8.1%}" for one in found)
        print(f"{group:10}{shares}{sum(found):8}")


def on_records(folder: Path, verbose: bool) -> None:
    """Prints how many pronouns that speak are given to the right actor."""
    golds = [msgspec.json.decode(one.read_bytes()) for one in sorted(folder.glob("records/*.json"))]
    right = count = 0
    for gold, record in zip(golds, read_many(map(report_of, golds)), strict=True):
        text = gold["report"]["text"]
        of = {span: actor for actor in record.actors for span in actor.mentions}
        actors = {one["id"]: [tuple(span) for span in one["mentions"]] for one in gold["actors"]}
        for statement in gold["statements"]:
            source = statement["source"]
            if source is None or len(source["spans"]) != 1:
                continue
            span = tuple(source["spans"][0])
            if text[slice(*span)].lower() not in THIRD:
                continue
            count += 1
            found = antecedent(span, of[span].mentions if span in of else (), text)
            if found is not None and any(alike(found, one) for one in actors[source["actor"]]):
                right += 1
            elif verbose:
                print(text[max(0, span[0] - 200) : span[1]], "/", found and text[slice(*found)])
    print(f"{folder.name}: {right} of {count} pronouns that speak are right: {right / count:.1%}")


def main() -> None:
    """Prints the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", default=SHARED / "corpora/gum/gum.jsonl.gz")
    parser.add_argument("--genre", action="append", default=[])
    parser.add_argument("--split", action="append", default=[])
    parser.add_argument("--gold", type=Path, action="append", default=[])
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    for folder in options.gold:
        on_records(folder, options.verbose)
    if not options.gold:
        on_gum(options.path, options.genre or ["news"], options.split, options.verbose)


if __name__ == "__main__":
    main()
