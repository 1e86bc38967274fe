"""Statements that answer another's charge or account, as the positions of a report tell it."""

from collections.abc import Iterator, Sequence, Set

from onrecord.ledger.links import Item, Link
from onrecord.linking.contraries import taken_in
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.sayings import Saying
from onrecord.record import Position

NEAR = 5
"""Statements between a charge and what answers it, at most."""

SOON = 250
"""Characters between "the union rejected that" and what it then says itself."""


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
            yield Link(
                "disagreement",
                tuple(sorted((charge.item, answer.item))),
                0.55,
                "one charges what the other, whom it charges, denies",
                "denial",
            )


def rejected_accounts(filed: Filed, said: Sequence[Saying], people: Groups) -> Iterator[Link]:
    """An account that a party rejects as "that", and what the party says at once instead: "the
    owner said the sensors were sound. The union rejected *that*. They had been dead for weeks, its
    chairman said"."""
    for one in filed.record.positions:
        start, end = one.object
        pointer = filed.text[start:end].lower() in ("that", "this", "it")
        if one.act not in ("reject", "deny") or not pointer or one.statement is not None:
            continue
        holder = people.first(filed.item(one.holder))
        before = [each for each in said if 0 <= start - each.said.content[-1][1] <= SOON]
        after = [each for each in said if 0 <= each.said.content[0][0] - end <= SOON]
        if not before or not after or holder in (before[-1].speaker, *before[-1].bodies):
            continue
        account, answer = before[-1], after[0]
        told = account.said.source is not None and not taken_in(account)
        if told and holder in (answer.speaker, *answer.bodies):
            yield Link(
                "disagreement",
                tuple(sorted((account.item, answer.item))),
                0.5,
                f"{filed.actors[one.holder].name} rejects that and tells it otherwise",
                "denial",
            )


def crossed(filed: Filed, one: Position, two: Position) -> bool:
    """Whether each of two positions is toward the party that holds the other."""
    return _is_of(filed, one.holder, two.toward) and _is_of(filed, two.holder, one.toward)


def _is_of(filed: Filed, party: str, actor: str | None) -> bool:
    """Whether an actor is a party or belongs to it."""
    if actor is None or actor == party:
        return actor is not None
    name = filed.actors[party].name.lower().removeprefix("the ")
    telling = name.removeprefix("government of ")
    return any(telling in one.lower() for one in filed.actors[actor].affiliations)
