"""What those say right away who are charged with something, or of whom somebody has just told.

"Accused soldiers of beating men", "a captain said that nobody was touched": no word need be the
same. But not all that the charged say is an answer; `gainsays` tells which is.
"""

import re
from collections.abc import Iterator, Sequence, Set

from onrecord.ledger.links import Item, Link
from onrecord.linking.answers import is_of, of_one_kind
from onrecord.linking.contraries import has_a_voice, is_wish, taken_in
from onrecord.linking.denials import named_in, of_them
from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import words
from onrecord.linking.sayings import Saying, against, is_spokesman
from onrecord.linking.words import stemmed, stems

SOON = 250
"""Characters between a charge and what answers it, at most."""

MOST = 4
"""Statements after a charge among which its answer may stand."""

SURE, LESS = 0.5, 0.35
"""How sure it is that the charged deny a charge with a "not", and that they do otherwise."""

_WILL = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|can|could|won[’']t|cannot|can[’']t)\b"
)


def disowned_charges(filed: Filed, said: Sequence[Saying], denied: Set[Item]) -> Iterator[Link]:
    """A charge and what the party charged, or one of it, says was not so, or was otherwise, as the
    next to speak."""
    charged = {
        one.statement: one for one in filed.record.positions if one.act == "accuse" and one.toward
    }
    found = []
    for charge, answer, far in _exchanges(said):
        one = charged.get(charge.said.id)
        if one is None or one.toward is None or answer.said.source is None:
            continue
        speaker = answer.said.source.actor
        own = is_of(filed, speaker, one.toward) or is_of(filed, one.toward, speaker)
        if not own and not of_one_kind(filed, one.toward, speaker):
            continue
        if _tells(answer) and (answer.negative or gainsays(charge, answer)):
            reason = "one charges what the other, whom it charges, says was not so"
            score = SURE if answer.negative and not far else LESS
            found.append((far, against(charge, answer, score, reason, "denial")))
    yield from _nearest(found, denied)


def gainsaid_accounts(said: Sequence[Saying], denied: Set[Item]) -> Iterator[Link]:
    """An account of somebody, and what he says as the next to speak: that all or none of it was so,
    or otherwise, by the word for it ("they sold us sand", "every load had been tested, it said");
    that he had first heard of it on Sunday, or was elsewhere."""
    found = []
    for account, answer, far in _exchanges(said):
        if not _tells(answer) or not _tells(account):
            continue
        if not (has_a_voice(account) and has_a_voice(answer)):
            continue
        named = named_in(answer, account) or of_them(account) or _by_kind(answer, account)
        if named and _otherwise(account, answer):
            reason = "of whom one tells that, he says that it was otherwise"
            found.append((far, against(account, answer, LESS, reason, "denial")))
    yield from _nearest(found, denied)


def _otherwise(account: Saying, answer: Saying) -> bool:
    """Whether an answer tells otherwise what was told of its speaker."""
    if _learnt(account, answer) or _ELSEWHERE.search(answer.words):
        return True
    alike = of_them(account) or not account.ideas.keys().isdisjoint(answer.ideas)
    alike = alike or (not answer.negative and _HAD.search(answer.words) is not None)
    if answer.opening in words("meaning", "turns", "wholes") and not alike:
        return False  # "the bank lent him money", "every branch was open on Sunday"
    return _flatly(account, answer)


def _learnt(account: Saying, answer: Saying) -> bool:
    """Whether one tells that somebody knew, and he that he did not until later."""
    if account.negative or _KNEW.search(account.words) is None:
        return False
    return _FIRST.search(answer.words) is not None


_KNEW = re.compile(
    r"\b(?:knew|known|know|aware)(?: \w+)? (?:of|about|that|since|for)\b"
    r"|\b(?:warned|told|informed|notified|alerted)\b"
)
_FIRST = re.compile(
    r"\b(?:first|only) (?:learnt|learned|heard|saw|seen|read|found|told|informed)\b"
    r"|\b(?:heard|learnt|learned|read) of (?:it|this|that|\w+) (?:only|first)\b"
    r"|\bfor the first time\b"
    r"|\bfrom [“\"]?(?:the )?(?:newspapers?|radio|television|media|press|news)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:kilomet(?:re|er)s|miles|hours) away\b"
    r"|\b(?:was|were|been) (?:elsewhere|abroad|nowhere near|on the ground|at home|in bed|asleep)\b"
)


def _exchanges(said: Sequence[Saying]) -> Iterator[tuple[Saying, Saying, int]]:
    """Each statement with what the next to speak say, one side of them, and how many statements
    stand between."""
    for at, account in enumerate(said):
        side: Set[Item | None] = frozenset()
        for far, later in enumerate(said[at + 1 : at + 1 + MOST]):
            if later.said.within is not None:
                continue
            if not later.side.isdisjoint(account.side):
                if side:
                    break
                continue  # whoever told that goes on
            if side and side.isdisjoint(later.side) and not is_spokesman(later):
                break
            side = side or later.side
            close = 0 <= later.said.content[0][0] - account.said.content[-1][1] <= SOON * (1 + far)
            if close and not account.denies and not later.denies:
                yield account, later, far


def _nearest(found: list[tuple[int, Link]], denied: Set[Item]) -> Iterator[Link]:
    """Links, those of neighbours first, so that each statement has one."""
    taken = set(denied)
    for _, link in sorted(found, key=lambda one: (one[0], one[1].items)):
        if taken.isdisjoint(link.items):
            taken |= set(link.items)
            yield link


def _by_kind(speaker: Saying, account: Saying) -> bool:
    """Whether an account is of those by whose kind, or body, a speaker goes: "a *navy* boat rammed
    them", "rebels of the Green *Column*"."""
    source = speaker.said.source
    if source is None:
        return False
    actor = speaker.filed.actors[source.actor]
    names = [*actor.affiliations, *([actor.name] if actor.name == actor.name.lower() else [])]
    return any(not set(stems(name)[-1:]).isdisjoint(account.keys) for name in names)


def _tells(one: Saying) -> bool:
    """Whether somebody says what is or was: he neither wants it nor admits it."""
    lemma = one.said.cue.lemma if one.said.cue else ""
    admits = not stemmed("meaning", "cues", "admitting").isdisjoint(one.keys)
    if admits or lemma.split(" ")[0] in words("meaning", "cues", "admitting"):
        return False
    return not (is_wish(one.said) or taken_in(one) or _WILL.search(one.words))


def gainsays(charge: Saying, answer: Saying) -> bool:
    """Whether those charged tell it otherwise: of all or none ("every dose had been sent out"), of
    "it" or "them" that is not themselves, or in so many words ("replied that …")."""
    if answer.numbers:
        return False
    return _flatly(charge, answer) or (_of_it(answer) and not of_speaker(answer))


_HAD = re.compile(r"\bhad\b")
_OF_IT = re.compile(  # not "it was too early to say", nor "a dark day for both"
    r"\W*(?:that )?(?:(?:they|he|she|these|those|it (?:had|has|did))\b"
    r"|it (?:was|is|were) [^,.]+ (?:that|who|which) )"
)


def _of_it(answer: Saying) -> bool:
    return _OF_IT.match(answer.words[:1].lower() + answer.words[1:]) is not None


_NOT_ONE = re.compile(
    r"\W*(?:that )?not (?:a single|one)\b|\W*(?:that )?the\b.* never ", re.IGNORECASE
)


def _flatly(account: Saying, answer: Saying) -> bool:
    """Whether an answer is of all or none, or its very cue tells that it answers and they have a
    word in common: "a boat rammed them", "the navy *insists* their *boat* had turned"."""
    wholes = words("meaning", "turns", "wholes")
    if answer.opening in wholes or _NOT_ONE.match(answer.words) or "innocent" in answer.keys:
        return True
    lemma = answer.said.cue.lemma.replace(" ", "_") if answer.said.cue else ""
    shared = answer.ideas.keys() & account.ideas.keys()
    return lemma in words("meaning", "cues", "answering") and bool(shared)


def of_speaker(one: Saying) -> bool:
    """Whether the pronoun that opens a statement is whoever makes it: "police said *they* …"."""
    start = one.said.content[0][0]
    opening = one.filed.text[start : start + len("that ")].lower() == "that "
    start += len("that ") * opening
    source = one.said.source
    return source is not None and any(
        first == start for first, _ in one.filed.actors[source.actor].mentions
    )
