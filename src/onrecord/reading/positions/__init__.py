"""Positions: what a party demands, offers, accepts, refuses, promises, threatens, denies, backs.

A position needs a verb that takes it ("rejected the bid"), or a clause in somebody's statement that
does ("we will not sign"). Where neither stands there, none is read, whatever the report implies.
"""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.reading.draft import Draft, Stand, Why, inside
from onrecord.reading.parties import Parties
from onrecord.reading.positions.explicit import explicit
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.modal import modal
from onrecord.reading.positions.words import trimmed
from onrecord.reading.syntax import Node

__all__ = ["find_positions"]

# Acts that are taken toward the other side where the words name nobody, and how much has to speak
# for there being one; the acts left out are as often toward nobody.
TOWARD_OTHERS = {
    "accept": 1,
    "reject": 1,
    "offer": 1,
    "threaten": 1,
    "agree": 1,
    "demand": 3,
    "oppose": 6,
    "propose": 8,
}
# Acts that may answer what somebody else did before: "rejected that claim", "criticised the move".
ANSWERS = ("accept", "reject", "oppose", "support")


def find_positions(draft: Draft) -> Draft:
    """The draft with its positions, each with the rule that read it (see `explicit`, `modal`);
    `condition` marks one that was read from the condition of another."""
    parties = Parties(draft, without=("place", "document"))
    holders = Holders(draft, parties)
    furniture = [one.span for one in draft.report.furniture]
    found: list[Stand] = []
    for word in draft.syntax.all_nodes():
        if not _may_tell(word) or inside(word.span, furniture):
            continue
        stands = explicit(draft, parties, holders, word) or modal(draft, parties, holders, word)
        for one in stands:
            if one.object[0] >= one.object[1]:
                continue  # what is proposed stands nowhere: "like that proposed from the league"
            found.append(_answering(draft, found, one))
            found += _from_condition(draft, parties, holders, one)
    facing = Facing(draft, parties, holders)
    return draft.with_(stands=tuple(_toward_the_other(facing, _distinct(found))))


def _may_tell(word: Node) -> bool:
    if word.tag in ("NN", "NNS"):  # only "there will be no release" is told by a noun
        before = (word.before(), word.before(2))
        return any(one is not None and one.lower == "no" for one in before)
    return word.is_verb or word.lower in lexicon().ready


def _from_condition(
    draft: Draft, parties: Parties, holders: Holders, stand: Stand
) -> Iterable[Stand]:
    """A condition that somebody else has to meet is itself a demand on him."""
    if stand.condition is None:
        return
    words = draft.syntax.nodes(stand.condition)
    if len(words) < 3 or words[0].lower not in ("unless", "once", "until"):
        return
    span = (words[1].word.start, stand.condition[1])
    toward = next(iter(holders.first_party(span)), None)
    if toward is not None and holders.holder(toward) == stand.holder:
        return
    yield Stand(
        holder=stand.holder,
        act="demand",
        object=trimmed(draft, span),
        toward=holders.holder(toward) if toward is not None else stand.toward,
        said=draft.said_at(span),
        why=Why("condition", words=(stand.condition,)),
    )


def _answering(draft: Draft, before: list[Stand], one: Stand) -> Stand:
    """Toward whom an answer is, where its object only points back ("that claim", "this", "the
    offer"): the one whose position was told last before it."""
    if one.act == "deny" and one.toward is None:
        accusers = [
            each.holder for each in before if each.act == "accuse" and each.toward == one.holder
        ]
        return replace(one, toward=accusers[-1]) if accusers else one
    if one.toward is not None or one.act not in ANSWERS:
        return one
    words = draft.syntax.nodes(one.object)
    if not words or len(words) > 3 or words[0].lower not in ("the", "that", "this", "it"):
        return one
    other = next((each for each in reversed(before) if each.holder != one.holder), None)
    return replace(one, toward=other.holder) if other is not None else one


def _distinct(stands: Iterable[Stand]) -> list[Stand]:
    """Each holder's position on some words once; of two on the same words, the first read."""
    kept: list[Stand] = []
    for one in stands:
        # Cutting a condition off can leave nothing of the words that it stood in.
        if one.object[0] < one.object[1] and not any(
            one.holder == other.holder
            and one.object[0] < other.object[1]
            and other.object[0] < one.object[1]
            and (one.act == other.act or one.object == other.object)
            for other in kept
        ):
            kept.append(one)
    return kept


def _toward_the_other(facing: Facing, stands: list[Stand]) -> list[Stand]:
    """Fills in the other side where the words leave it open (see `Facing`)."""
    facing.learn(one for one in stands if one.why.name != "condition")
    return [
        replace(one, toward=facing.other(one.holder, least=TOWARD_OTHERS[one.act]))
        if one.toward is None and one.act in TOWARD_OTHERS
        else one
        for one in stands
    ]
