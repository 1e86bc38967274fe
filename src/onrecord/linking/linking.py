"""All links between the reports of one story, of every kind, in the order in which they build on
each other: origins, people, claims, tallies, disagreements, shifts."""

from collections.abc import Sequence
from itertools import combinations

from onrecord.ledger.links import Link
from onrecord.linking.claims import claim_links, shortened_links
from onrecord.linking.disagreements import disagreement_links
from onrecord.linking.filed import Filed
from onrecord.linking.joining import groups_of
from onrecord.linking.origins import origin_links
from onrecord.linking.people import Copies, person_links
from onrecord.linking.shifts import shift_links
from onrecord.linking.tallies import tally_links


def link_items(collection: Sequence[Filed], origins: Sequence[Link] | None = None) -> list[Link]:
    """Every link between the items of some reports that tell one story.

    `origins` are the links between copies where they are known already. The outcome is the same
    whatever the order of `collection`.
    """
    collection = sorted(collection, key=lambda filed: filed.order)
    copied = origin_links(collection) if origins is None else list(origins)
    copies = copied_pairs(copied)
    people = person_links(collection, copies)
    claims = claim_links(collection, people, copies)
    return [
        *copied,
        *people,
        *claims,
        *shortened_links(collection, people),
        *tally_links(collection, people),
        *disagreement_links(collection, people, claims, copies),
        *shift_links(collection, people, claims, copies),
    ]


def copied_pairs(origins: Sequence[Link]) -> Copies:
    """Pairs of reports that stand on one origin, by the links between copies."""
    groups = groups_of(link for link in origins if link.kind == "origin")
    return {
        frozenset({one.report, two.report})
        for group in groups.all() for one, two in combinations(group, 2)
    }
