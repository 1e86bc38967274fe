"""Accounts that a party rejects in so many words, and what it says instead.

"The owner said the sensors were sound. The union rejected *that*. They had been dead for weeks, its
chairman said": the account stands against what is said instead, and only where nothing is, against
the rejection.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from onrecord.ledger.links import Item, Link
from onrecord.linking.answers import is_of
from onrecord.linking.contraries import taken_in
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.knowledge import words
from onrecord.linking.sayings import Saying, against, is_spokesman
from onrecord.linking.words import containment
from onrecord.report import Span

SOON = 250
"""Characters between "the union rejected that" and what it then says itself, at most."""

NEAR = 5
"""Statements between a charge and "rejected the accusation", at most."""

SURE = 0.65
"""How sure it is that what follows a rejection is told instead; more than that the rejection itself
denies something, for it says what."""

_POINTER = re.compile(r"(?:(?:the|this|that|these|those|his|her|its|their|an?) )?(\w+)(?: as\b.*)?")


class Rejection(NamedTuple):
    """Who rejects something that was told, where its words are, whether it is a charge, and the
    statement that rejects it, if that is one."""

    actor: str
    span: Span
    charge: bool
    own: Saying | None


def retorts(filed: Filed, said: Sequence[Saying], people: Groups) -> Iterator[tuple[Link, Item]]:
    """Links of accounts with what is said instead of them, each with the rejecting statement, if
    that is one, or else with the answer."""
    for actor, (start, end), charge, own in _rejections(filed, said):
        holder = people.first(filed.item(actor))
        others = [each for each in said if each is not own]
        before = _outermost([each for each in others if each.said.content[-1][1] <= start])
        after = [each for each in others if 0 <= each.said.content[0][0] - end <= SOON]
        if not before or not after:
            continue
        answer = after[0]
        account = _account(filed, before, answer, start, charge=charge)
        if account is None or holder in sides_of(filed, account, people):
            continue
        if holder not in sides_of(filed, answer, people) and not is_spokesman(answer):
            continue
        at_once = filed.sentence_of((start, end)) == filed.sentence_of(answer.said.content[0])
        if at_once or _on_the_same(account, answer):
            reason = f"{filed.actors[actor].name} rejects that and tells it otherwise"
            yield against(account, answer, SURE, reason, "denial"), (own or answer).item


def _outermost(said: Sequence[Saying]) -> list[Saying]:
    """Statements without those told within others: "[they found [lead]], its author said"."""
    return [
        one
        for one in said
        if not any(
            start <= one.said.content[0][0] and one.said.content[-1][1] <= end
            for other in said
            for start, end in other.said.content
            if other is not one and other.said.content != one.said.content
        )
    ]


def _rejections(filed: Filed, said: Sequence[Saying]) -> Iterator[Rejection]:
    """What is rejected without being named, as positions have it or, without one, statements."""
    voiced = {one.said.id: one for one in said}
    for position in filed.record.positions:
        pointer = _pointer(filed, position.object)
        if position.act in ("reject", "deny") and pointer:
            own = voiced.pop(position.statement or "", None)
            if own is None or own.said.content[-1][1] <= position.object[1] + SOON:
                yield Rejection(position.holder, position.object, pointer == "charge", own)
    for one in voiced.values():
        pointer = _pointer(filed, one.said.content[0])
        if pointer and one.denies and one.said.source is not None:
            yield Rejection(one.said.source.actor, one.said.content[0], pointer == "charge", one)
        elif (end := _shrugged_off(one)) is not None and one.said.source is not None:
            yield Rejection(one.said.source.actor, (end, end), False, None)


def _shrugged_off(one: Saying) -> int | None:
    """Where the sentence ends in which somebody laughs at what was told, or shakes his head, before
    words of his that have no other cue."""
    source = one.said.source
    if source is None or one.said.cue is not None or not source.spans:
        return None
    end = one.filed.sentence_of(source.spans[0])[1]
    if end > one.said.content[0][0] or not _AT_THAT.search(one.filed.text, source.spans[0][1], end):
        return None
    return end


_AT_THAT = re.compile(
    r"\b(?:of|about|at|by|to|with) (?:this|that|it)\b|\b(?:shook|shakes) (?:his|her) head\b"
    r"|\b(?:scoff|snort|disagree|bristle)"
)


def _pointer(filed: Filed, span: Span) -> str:
    """What a rejection points at: "that" or "the report" ("account"), "the accusation"
    ("charge"); "" where it names what it rejects."""
    told = _POINTER.fullmatch(filed.words(span).lower())
    if told is None:
        return ""
    if told[1] in words("meaning", "turns", "charges"):
        return "charge"
    bare = told[0] == told[1]
    pointing = ("that", "this", "it") if bare else words("meaning", "turns", "accounts")
    return "account" if told[1] in pointing else ""


def _account(
    filed: Filed, before: Sequence[Saying], answer: Saying, start: int, *, charge: bool
) -> Saying | None:
    """The statement that is rejected: the last charge, or the last that was made. Of two that one
    speaker made right before, it is the one which the answer is more like."""
    if charge:
        charges = {one.statement for one in filed.record.positions if one.act == "accuse"}
        charged = [one for one in before[-NEAR:] if one.said.id in charges]
        if charged:
            return charged[-1]
    told = [
        one
        for one in before[-2:]
        if one.speaker == before[-1].speaker and start - one.said.content[-1][1] <= SOON
        if one.said.source is not None and not _own_will(one)
    ]
    return max(reversed(told), key=lambda one: containment(one.ideas, answer.ideas), default=None)


def _own_will(one: Saying) -> bool:
    """Whether somebody tells of what he, or his body, wants or will do: no account to reject."""
    source = one.said.source
    return source is not None and any(
        is_of(one.filed, position.holder, source.actor) for position in taken_in(one)
    )


def sides_of(filed: Filed, one: Saying, people: Groups) -> Set[Item | None]:
    """Who speaks in a statement: the speaker, his bodies, and those whose positions he voices."""
    source = one.said.source.actor if one.said.source else None
    voiced = {
        each.id for each in filed.record.statements if each.source and each.source.actor == source
    }
    return one.side | {
        people.first(filed.item(each.holder))
        for each in filed.record.positions
        if each.statement in voiced
    }


def _on_the_same(account: Saying, answer: Saying) -> bool:
    """Whether what is said instead is of what the account is of: by a word, a "not", or a pronoun
    that opens it ("they had been dead for weeks"), and no other matter ("members would vote")."""
    points = answer.opening in words("meaning", "turns", "pointing") | words(
        "meaning", "turns", "wholes"
    )
    return points or answer.negative or not account.ideas.keys().isdisjoint(answer.ideas)
