"""Positions: what a party demands, offers, accepts, refuses, promises, threatens, denies, backs.

A position needs a verb that takes it ("rejected the bid"), or a clause in somebody's statement that
does ("we will not sign"). Where neither stands there, none is read, whatever the report implies.
"""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.reading.draft import Draft, Stand, Why, inside
from onrecord.reading.parties import Parties
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.explicit import explicit, without_to
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.modal import modal
from onrecord.reading.syntax import SUBJECTS, Node

__all__ = ["find_positions"]

# Acts that are taken toward the other side where the words name nobody, and how much has to speak
# for there being one; the acts left out are as often toward nobody.
TOWARD_OTHERS = {
    "accept": 1,
    "reject": 1,
    "offer": 1,
    "threaten": 1,
    "demand": 3,
    "oppose": 3,
    "agree": 1,
    "deny": 6,
}


def find_positions(draft: Draft) -> Draft:
    """The draft with its positions, each with the rule that read it (see `explicit`, `modal`);
    `condition` marks one that was read from the condition of another."""
    parties = Parties(draft.cast, without=("place", "document"))
    holders = Holders(draft, parties)
    furniture = [one.span for one in draft.report.furniture]
    found: list[Stand] = []
    for word in draft.syntax.all_nodes():
        if inside(word.span, furniture) or not (word.is_verb or word.tag.startswith("JJ")):
            continue
        stands = explicit(draft, parties, holders, word) or modal(draft, parties, holders, word)
        found += stands
        found += [
            more
            for one in stands
            if one.condition is not None
            for more in _from_condition(draft, parties, holders, one, word)
        ]
    return draft.with_(
        stands=tuple(_toward_the_other(Facing(draft, parties, holders), _distinct(found)))
    )


def _from_condition(
    draft: Draft, parties: Parties, holders: Holders, stand: Stand, verb: Node
) -> Iterable[Stand]:
    """A condition that somebody else has to meet is itself a demand on him."""
    condition = condition_of(verb)
    if (
        condition is None
        or condition.verb is None
        or condition.word not in ("unless", "once", "until")
    ):
        return
    subject = condition.verb.child(*SUBJECTS)
    if subject is None or holders.same_side(subject, stand.holder):
        return
    toward = next(iter(parties.of(subject)), None)
    start, end = without_to(condition.verb)
    if condition.span[0] == start:
        start = subject.extent()[0]
    span = (start, end)
    yield Stand(
        holder=stand.holder,
        act="demand",
        object=span,
        toward=holders.holder(toward) if toward is not None else None,
        said=draft.said_at(span),
        why=Why("condition", words=(condition.span,)),
    )


def _distinct(stands: Iterable[Stand]) -> list[Stand]:
    """Each holder's position on some words once; of two on the same words, the first read."""
    kept: list[Stand] = []
    for one in stands:
        if not any(
            one.holder == other.holder
            and one.act == other.act
            and one.object[0] < other.object[1]
            and other.object[0] < one.object[1]
            for other in kept
        ):
            kept.append(one)
    return kept


def _toward_the_other(facing: Facing, stands: list[Stand]) -> list[Stand]:
    """Fills in the other side where the words leave it open (see `Facing`)."""
    facing.learn(stands)
    return [
        replace(one, toward=facing.other(one.holder, least=TOWARD_OTHERS[one.act]))
        if one.toward is None and one.act in TOWARD_OTHERS
        else one
        for one in stands
    ]
