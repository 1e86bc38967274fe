"""All links between the reports of one story, of every kind, in the order in which they build on
each other: origins, people, claims, tallies, disagreements, shifts."""

from collections.abc import Collection, Sequence
from itertools import combinations

from onrecord.ledger.links import Link
from onrecord.linking.claims import claim_links
from onrecord.linking.disagreements import disagreement_links
from onrecord.linking.filed import Filed
from onrecord.linking.joining import groups_of
from onrecord.linking.origins import origin_links
from onrecord.linking.people import Copies, person_links
from onrecord.linking.shifts import shift_links
from onrecord.linking.shortened import shortened_links
from onrecord.linking.tallies import series, series_links


def link_items(
    collection: Sequence[Filed],
    origins: Sequence[Link] | None = None,
    *,
    made: Sequence[Link] = (),
    taken_back: Collection[str] = (),
) -> list[Link]:
    """Every link between the items of some reports that tell one story.

    `origins` are the links between copies where they are known already. `made` are links that a
    person made, `taken_back` the keys of links that a person took back: what builds on them is
    worked out accordingly. The outcome is the same whatever the order of `collection`.
    """
    collection = sorted(collection, key=lambda filed: filed.order)
    inside = {filed.ref for filed in collection}
    made = [link for link in made if {item.report for item in link.items} <= inside]

    def decided(found: Sequence[Link]) -> list[Link]:
        return [link for link in found if link.key not in taken_back]

    def by_hand(kind: str) -> list[Link]:
        return [link for link in made if link.kind == kind]

    copied = decided(origin_links(collection) if origins is None else origins)
    copies = copied_pairs([*copied, *by_hand("origin")])
    people = decided(person_links(collection, copies)) + by_hand("person")
    who = groups_of(people)
    counted = series(collection, who)
    claims = decided(claim_links(collection, who, copies)) + by_hand("claim")
    same = groups_of(claims)
    return [
        *copied,
        *people,
        *claims,
        *decided(shortened_links(collection, who)),
        *decided([link for one in counted for link in series_links(one)]),
        *decided(disagreement_links(collection, who, same, copies, counted=counted)),
        *decided(shift_links(collection, who, same, copies)),
    ]


def copied_pairs(origins: Sequence[Link]) -> Copies:
    """Pairs of reports that stand on one origin, by the links between copies."""
    groups = groups_of(link for link in origins if link.kind == "origin")
    return {
        frozenset({one.report, two.report})
        for group in groups.all()
        for one, two in combinations(group, 2)
    }
