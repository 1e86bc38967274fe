"""Denials, each with the statement of the same report that it denies."""

import re
from collections.abc import Iterator, Sequence

from onrecord.ledger.links import Link
from onrecord.linking.answers import sides_in
from onrecord.linking.contraries import has_a_voice, taken_in
from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import words
from onrecord.linking.sayings import Saying, against, points_back
from onrecord.linking.words import containment, idea, stem, stemmed, stems

NEAR = 5
"""Statements between a charge and its denial, at most."""

ALIKE_DENIED = 0.28
"""Part of the lighter statement's telling words that a denial shares with what it denies, unless
that is a charge or the denial is as short as "denied the report"."""

AT_ONCE = 0.6
"""How sure it is that "denied this" is of the statement before."""

RIGHT_AFTER = 0.45
"""How sure it is that "denied having paid" is of what somebody said of them right before."""

ENOUGH = 0.3
"""How sure it has to be, at least, that a statement is what is denied."""


def denials(said: Sequence[Saying]) -> Iterator[Link]:
    """Each denial with the statement that it denies: the nearest one on the same matter."""
    told = set()
    for at, denial in enumerate(said):
        if not denial.denies or denial.said.content in told:
            continue
        told.add(denial.said.content)  # what aides and a minister deny in one breath, once
        near = [
            (other, place)
            for place, other in enumerate(said)
            if other is not denial
            and abs(at - place) <= NEAR
            and other.speaker != denial.speaker
            and not other.denies
            and not _one_side(denial, other)
            and not own_wish(other)
            and (place < at or not denial.ideas.keys().isdisjoint(other.ideas))
            and (has_a_voice(denial) or denial.said.within != other.said.id)  # "we deny" is theirs
        ]
        back = points_back(denial.words)
        scored = [
            (
                max(_denied(denial, other), _pointed_at(denial, other) if back else 0.0)
                - 0.05 * abs(at - place)
                + 0.04 * (place < at),
                abs(at - place),
                other,
            )
            for other, place in near
        ]
        best = max(scored, key=lambda one: (one[0], -one[1]), default=None)
        if best is None or best[0] < ENOUGH:
            continue
        reason = f"what one says, the other denies (“{_cue(denial)}”)"
        yield against(denial, best[2], min(1.0, best[0]), reason, "denial")


_OWN_ACT = re.compile(
    r"(?:(?:that )?(?:it|he|she|they|we|I)\b|that (?:its|his|her|their|our|my)\b"
    r"|(?:that )?(?:ever )?(?!anything|nothing|something|everything)\w+ing\b)",
    re.IGNORECASE,
)
_THEM = re.compile(r"(?:^|[.!?])\W*(?:that )?(?:they\b|(?:i|we) \w+ them\b)", re.IGNORECASE)


def _pointed_at(denial: Saying, other: Saying) -> float:
    """How surely one statement is what "any such report" points back at: by that noun, by the one
    who denies, by standing right before."""
    if denial.said.content[0][0] < other.said.content[0][0]:
        return 0.0
    nouns = {idea(key) for key in _after_such(denial)}
    told = {idea(key) for key in other.keys}
    if other.said.cue is not None:  # "warned" is "no such warning"
        told |= {idea(stem(word)) for word in other.said.cue.lemma.split()}
    named = named_in(denial, other) or of_them(other)
    return 0.45 * (not nouns.isdisjoint(told)) + 0.3 * named + 0.35 * right_after(other, denial)


def _after_such(denial: Saying) -> list[str]:
    """The first words after "any such", in which its noun stands, or after the "no" of "no report
    about them"."""
    _, such, after = denial.words.partition("such ")
    keys = stems(after if such else re.split(r"\b(?:any|no) ", denial.words, flags=re.I)[-1])
    return [key for key in keys if key not in ("a", "an")][: 2 if such else 1]


def right_after(one: Saying, two: Saying) -> bool:
    """Whether a statement begins in the sentence after another's last, or in the same."""
    end, start = one.said.content[-1][1], two.said.content[0][0]
    return end <= start and sum(end <= at < start for at, _ in one.filed.sentences) <= 1


def _own_act(denial: Saying) -> bool:
    """Whether somebody denies to have done something himself: "denied taking them", "that it"."""
    return _OWN_ACT.match(denial.words) is not None


def of_them(account: Saying) -> bool:
    """Whether an account is of others whom it does not name: "They let people on", "I saw them"."""
    # "Police said *they* were at a loss" is of themselves.
    return account.said.manner != "indirect" and _THEM.search(account.words) is not None


def _one_side(denial: Saying, other: Saying) -> bool:
    """Whether one speaks for the other's body, or both for one: a party does not deny itself. What
    is told within another's statement may be an account of what they said."""
    return other.said.within is None and (
        denial.speaker in other.bodies
        or other.speaker in denial.bodies
        or not denial.bodies.isdisjoint(other.bodies)
    )


def own_wish(one: Saying) -> bool:
    """Whether somebody demands, offers or threatens something: no account that could be denied."""
    return one.said.source is not None and any(
        position.holder == one.said.source.actor for position in taken_in(one)
    )


def _cue(one: Saying) -> str:
    """The words that deny: "denied", "have disputed"; "no such warning had ever …"."""
    if one.said.cue is None or (points_back(one.words) and not one.calls_false):
        return one.words[:40]
    return one.filed.words(*one.said.cue.spans)


def _denied(denial: Saying, other: Saying) -> float:
    """How surely one statement is what the other denies."""
    if not denial.ideas:  # "the commission denied *this*": what was said just before
        told = denial.filed.record.statements
        before = told.index(denial.said) - told.index(other.said)
        return AT_ONCE if before == 1 else 0.0
    anybody = stemmed("meaning", "turns", "anybody")
    ideas = {key: weight for key, weight in denial.ideas.items() if key not in anybody}
    alike = containment(ideas, other.ideas)
    charge = other.said.cue is not None and other.said.cue.lemma in words(
        "meaning", "cues", "accusing"
    )
    nested = other.said.within is not None
    named = named_in(denial, other)
    accused = denial.calls_false and _own_act(denial) and (named or of_them(other))
    if accused and right_after(other, denial):
        return RIGHT_AFTER + 0.2 * alike
    if not charge and not nested and len(denial.ideas) > 2 and alike < ALIKE_DENIED:
        return 0.0
    if not (charge or nested or named) and named_in(denial, denial):
        return 0.0  # "denied that *it* had shelled the market": nobody's "died in the shelling"
    score = 0.7 * alike + 0.2 * charge
    if named:
        score += 0.3
        if nested:
            score += 0.12  # "a remark her office called invented": it, not the telling of it
    return score


def named_in(denial: Saying, other: Saying) -> bool:
    """Whether the one who denies, or his body, is spoken of in the other statement."""
    if denial.said.source is None:
        return False
    filed = denial.filed
    denier = filed.actors[denial.said.source.actor]
    about = {denier.id}
    for actor in filed.record.actors:
        named = {one.removeprefix("the ").lower() for one in (*denier.affiliations, denier.name)}
        if actor.name.lower() in named:
            about.add(actor.id)
    spans = [span for actor in about for span in filed.actors[actor].mentions]
    inside = any(a <= start < b for start, _ in spans for a, b in other.said.content)
    alike = not denial.ideas.keys().isdisjoint(other.ideas)
    # "Rebels" are "the rebel Kisanga Front".
    inside = inside or (
        alike and not sides_in(filed.words(span) for span in spans).isdisjoint(other.ideas)
    )
    nested = other.said.within is not None and (
        other.said.source is not None and _kin(filed, other.said.source.actor, denier.id)
    )
    return inside or nested


def _kin(filed: Filed, one: str, two: str) -> bool:
    """Whether two actors belong together: "her office" and the one whose office it is."""
    if one == two:
        return True
    spans = filed.actors[one].mentions
    return any(
        a <= start and end <= b for a, b in filed.actors[two].mentions for start, end in spans
    )
