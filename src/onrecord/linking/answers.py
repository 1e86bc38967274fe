"""Statements that answer another's charge or account, as the positions of a report tell it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.people import Copies
from onrecord.linking.sayings import Saying, against
from onrecord.linking.words import containment, idea, stemmed, stems
from onrecord.record import Position

NEAR = 5
"""Statements between a charge and what answers it, at most."""


def answered_charges(filed: Filed, said: Sequence[Saying], denied: Set[Item]) -> Iterator[Link]:
    """A charge and the denial of the party charged that comes next, whatever words they share: "the
    union broke a promise", "no such promise was ever made"."""
    place = {one.said.id: at for at, one in enumerate(said)}
    charges = [one for one in filed.record.positions if one.act == "accuse"]
    for denial in filed.record.positions:
        if denial.act != "deny" or denial.statement not in place:
            continue
        at = place[denial.statement]
        before = [
            place[one.statement]
            for one in charges
            if one.statement in place and 0 < at - place[one.statement] <= NEAR
            if crossed(filed, one, denial)
        ]
        if not before:
            continue
        charge, answer = said[max(before)], said[at]
        if denied.isdisjoint((charge.item, answer.item)):
            reason = "one charges what the other, whom it charges, denies"
            yield against(charge, answer, 0.55, reason, "denial")


def of_one_kind(filed: Filed, party: str, speaker: str) -> bool:
    """Whether a crowd charged and the one who answers are of one body: soldiers and a captain."""
    if filed.actors[party].name != filed.actors[party].name.lower():
        return False
    told = filed.actors[speaker]
    mentions = (filed.words(span) for span in told.mentions)
    own = sides_in([*told.affiliations, *told.roles, *mentions])
    return not own.isdisjoint(sides_in([filed.actors[party].name]))


def sides_in(texts: Iterable[str]) -> set[str]:
    """The words for a kind of side in some texts: "rebels", "soldiers"."""
    sides = stemmed("meaning", "turns", "sides")
    return {idea(key) for text in texts for key in stems(text) if key in sides}


def told_first(
    found: Iterable[Link],
    said: Mapping[str, Sequence[Saying]],
    order: Mapping[str, tuple[object, ...]],
    copies: Copies,
) -> list[Link]:
    """Disagreements without those within a copy whose two statements stand in a report that it was
    copied from, or that was copied from the same: there they stand first, against each other or
    not."""
    kept = []
    for link in found:
        one, two = link.items[0], link.items[-1]
        within = one.report == two.report
        earlier = [
            ref
            for ref in said
            if within and frozenset({ref, one.report}) in copies and order[ref] < order[one.report]
        ]
        if not any(_stands(one, said, ref) and _stands(two, said, ref) for ref in earlier):
            kept.append(link)
    return kept


def _stands(item: Item, said: Mapping[str, Sequence[Saying]], ref: str) -> bool:
    """Whether a report has a statement in much the same words."""
    one = next(one for one in said[item.report] if one.item == item)
    return bool(one.ideas) and any(
        containment(one.ideas, other.ideas) >= ALIKE
        and len(one.ideas.keys() & other.ideas.keys()) * 2 >= len(one.ideas)
        for other in said[ref]
        if one.denies == other.denies
    )


ALIKE = 0.7
"""Part of the lighter statement's telling words that stand in the report copied, at least."""


def crossed(filed: Filed, one: Position, two: Position) -> bool:
    """Whether each of two positions is toward the party that holds the other."""
    return _one_side(filed, one.holder, two.toward) and _one_side(filed, two.holder, one.toward)


def _one_side(filed: Filed, one: str, two: str | None) -> bool:
    return is_of(filed, one, two) or (two is not None and is_of(filed, two, one))


def is_of(filed: Filed, party: str, actor: str | None) -> bool:
    """Whether an actor is a party or belongs to it."""
    if actor is None or actor == party:
        return actor is not None
    name = filed.actors[party].name.lower().removeprefix("the ")
    telling = name.removeprefix("government of ")
    return any(telling in one.lower() for one in filed.actors[actor].affiliations)
