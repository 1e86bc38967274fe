"""Measures who is taken for the same across reports, on the names of ECB+ (`corpora/merging`).

    python -m benchmarks.names

Within a report, who is who is taken from the corpus: each cluster that a checked sentence names (a
word with a capital) is one actor under its longest name. What is measured is how linking joins
these across the reports of a topic, beside three simple rules: the same name, the same last word,
and, for persons alone, the same last word. MUC, B-cubed and CEAF-e leave out whoever is in one
report alone, on either side, as CoNLL's scorer does.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from benchmarks.coreference import Conll
from benchmarks.gum import line
from benchmarks.shared import SHARED, read_lines
from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.joining import groups_of
from onrecord.linking.names import plain
from onrecord.linking.people import person_links
from onrecord.record import SCHEMA, Actor, ActorKind, Record
from onrecord.report import Report

KINDS: dict[str, ActorKind] = {
    "HUMAN_PART_PER": "person",
    "HUMAN_PART_ORG": "organisation",
    "HUMAN_PART_GPE": "government",
    "HUMAN_PART_MET": "organisation",
    "LOC_GEO": "place",
}
PRONOUNS = frozenset("he she it they him her them his its their who we i you us our my".split())

Chains = Sequence[frozenset[Hashable]]


def named(raw: dict[str, Any]) -> Iterator[tuple[str, Actor]]:
    """The clusters of a document that are named, each as an actor."""
    checked = {one["n"] for one in raw["sentences"] if one["checked"]}
    clusters: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in raw["mentions"]:
        name = any(word[:1].isupper() and word.lower() not in PRONOUNS for word in mention["words"])
        if mention["sentence"] in checked and mention["kind"] in KINDS and name:
            alone = f"{raw['id']} {mention['spans']}"
            clusters[mention["cluster"] or alone].append(mention)
    for number, (cluster, mentions) in enumerate(sorted(clusters.items()), start=1):
        longest = max(mentions, key=lambda one: sum(map(len, one["words"])))
        spans = sorted({tuple(one["spans"][0]) for one in mentions})
        kind = KINDS[mentions[0]["kind"]]
        name = " ".join(longest["words"])
        yield cluster, Actor(f"a{number}", name, kind, (), (), tuple(spans))  # type: ignore[arg-type]


def topics() -> dict[int, tuple[list[Filed], Chains]]:
    """For each topic its reports, and who is the same in them."""
    filed: dict[int, list[Filed]] = defaultdict(list)
    same: dict[int, dict[str, set[Hashable]]] = defaultdict(lambda: defaultdict(set))
    for raw in read_lines(SHARED / "corpora" / "merging" / "ecbplus_1_35.jsonl.gz"):
        found = list(named(raw))
        actors = tuple(actor for _, actor in found)
        record = Record(SCHEMA, Report.of(raw["text"]), actors, (), (), (), (), ())
        filed[raw["topic"]].append(Filed(raw["id"], record))
        for cluster, actor in found:
            same[raw["topic"]][cluster].add(Item(raw["id"], actor.id))
    return {
        topic: (filed[topic], [frozenset(one) for one in same[topic].values()]) for topic in filed
    }


def linked(filed: Sequence[Filed]) -> Chains:
    """Who is the same according to linking."""
    return [frozenset(group) for group in groups_of(person_links(filed)).all()]


def by(key: Callable[[Actor], Hashable]) -> Callable[[Sequence[Filed]], Chains]:
    """A simple rule: actors with one key are one."""

    def found(filed: Sequence[Filed]) -> Chains:
        groups: dict[Hashable, set[Hashable]] = defaultdict(set)
        for report in filed:
            for actor in report.record.actors:
                groups[key(actor)].add(report.item(actor.id))
        return [frozenset(one) for one in groups.values()]

    return found


def last_word(actor: Actor) -> str:
    """The last word of a name, without titles."""
    return (plain(actor.name) or ("",))[-1]


RULES = {
    "linking": linked,
    "the same name": by(lambda actor: " ".join(plain(actor.name))),
    "the same last word": by(last_word),
    "the last word of persons": by(
        lambda actor: last_word(actor) if actor.kind == "person" else " ".join(plain(actor.name))
    ),
}


def main() -> None:
    """Prints the scores."""
    found = topics()
    actors = sum(len(one.record.actors) for filed, _ in found.values() for one in filed)
    print(f"{len(found)} topics, {actors} actors")
    print(f"{'':24}{'P':>8}{'R':>8}{'F1':>8}")
    for title, rule in RULES.items():
        conll = Conll()
        for filed, same in found.values():
            conll.add(same, rule(filed))
        for name, ratio in (("MUC", conll.muc), ("B3", conll.b_cubed), ("CEAF-e", conll.ceaf_e)):
            print(line(f"{title[-16:]} {name}", ratio))
        print(f"{title + ': CoNLL':40}{conll.score:8.1%}")


if __name__ == "__main__":
    sys.exit(main())
