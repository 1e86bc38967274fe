"""Where accounts cannot both hold: counts of two bodies, and statements that deny each other.

Nothing is judged. Both passages stand side by side, with the rule that brought them together.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations

from onrecord.ledger.links import Item, Link
from onrecord.linking.answers import (
    answered_charges,
    crossed,
    disowned_charges,
    rejected_accounts,
    sides_in,
    told_first,
)
from onrecord.linking.claims import may_be_one_time
from onrecord.linking.clashes import clashes, told_otherwise
from onrecord.linking.contraries import contraries, days_apart, has_a_voice, taken_in
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.knowledge import words
from onrecord.linking.people import Copies
from onrecord.linking.sayings import Saying, against, sayings
from onrecord.linking.tallies import Series, series
from onrecord.linking.words import containment

NEAR = 5
"""Statements between a charge and its denial, at most, in one report."""

ALIKE_DENIED = 0.28
"""Part of the lighter statement's telling words that a denial shares with what it denies, unless
that is a charge or the denial is as short as "denied the report"."""

AT_ONCE = 0.6
"""How sure it is that "denied this" is of the statement before."""

RETOLD, ALIKE_RETOLD = 3, 0.8
"""Telling words that two reports of one statement share at least, numbers aside, and which part of
the lighter one's they are."""


def disagreement_links(
    collection: Sequence[Filed],
    people: Iterable[Link] | Groups,
    claims: Iterable[Link] | Groups = (),
    copies: Copies = frozenset(),
    *,
    counted: Sequence[Series] | None = None,
) -> list[Link]:
    """Links between figures, and between statements, that cannot both hold.

    `counted` are the series of counts where they are known already. Each disagreement stands once:
    not again for every reprint, nor for every later report in which the same two bodies repeat
    their numbers.
    """
    groups, same = groups_of(people), groups_of(claims)
    found = [
        *clashes(series(collection, groups) if counted is None else counted),
        *told_otherwise(collection, groups),
        *_between_statements(collection, groups, same, copies),
    ]
    return sorted(found, key=lambda link: link.items)


def _between_statements(
    collection: Sequence[Filed], groups: Groups, same: Groups, copies: Copies
) -> Iterator[Link]:
    said = {
        filed.ref: [one for one in sayings(filed, groups) if one.said.polarity == "affirmed"]
        for filed in collection
    }
    found: list[Link] = []
    for filed in sorted(collection, key=lambda one: one.order):
        denials = list(_denials(said[filed.ref]))
        denied = {item for link in denials for item in link.items}
        found += denials
        found += answered_charges(filed, said[filed.ref], denied)
        denied = {item for link in found for item in link.items}
        found += disowned_charges(filed, said[filed.ref], denied)
        found += rejected_accounts(filed, said[filed.ref], groups)
        found += _mutual_charges(filed, said[filed.ref], denied)
    found += _retold([one for filed in collection for one in said[filed.ref]])
    found += contraries(collection, said, groups)
    order = {filed.ref: filed.order for filed in collection}
    seen: set[frozenset[Item]] = set()
    taken: set[Item] = set()
    told = told_first(found, said, order, copies)
    for link in sorted(
        told, key=lambda x: (-x.score, sorted(order[i.report] for i in x.items), x.items)
    ):
        key = frozenset(same.first(item) for item in link.items)
        if key in seen or len(key) < 2:
            continue
        if link.rule != "contrary" or not taken & key:
            seen.add(key)
            taken |= key
            yield link


def _retold(said: Sequence[Saying]) -> Iterator[Link]:
    """Two reports of one statement that cannot both be right: the same speaker, the same words,
    another number. What a person said again later may differ, and is no disagreement."""
    by_speaker: dict[Item, list[Saying]] = {}
    for one in said:
        if one.speaker is not None and one.numbers:
            by_speaker.setdefault(one.speaker, []).append(one)
    for voiced in by_speaker.values():
        for one, two in combinations(voiced, 2):
            if one.filed is two.filed or one.numbers & two.numbers:
                continue
            if len(one.numbers) != len(two.numbers) or one.negative != two.negative:
                continue
            left = {key: telling for key, telling in one.ideas.items() if not key[0].isdigit()}
            right = {key: telling for key, telling in two.ideas.items() if not key[0].isdigit()}
            shared = left.keys() & right.keys()
            alike = containment(left, right)
            if len(shared) < RETOLD or alike < ALIKE_RETOLD or _counted_on(one, two):
                continue
            if may_be_one_time(one, two):
                told = f"{_numbers(one)} against {_numbers(two)}"
                reason = f"two reports of one statement give other numbers: {told}"
                yield against(one, two, 0.6 * alike, reason, "retold")


def _counted_on(one: Saying, two: Saying) -> bool:
    """Whether a later day's statement may be the same count gone on: a toll is told daily."""
    if days_apart(one, two) == 0 or (one.dated and two.dated):
        return False
    return any(
        figure.statement == each.said.id and figure.counts not in ("money", "percent", "other")
        for each in (one, two)
        for figure in each.filed.record.figures
    )


def _numbers(one: Saying) -> str:
    told = [
        one.filed.words(figure.span)
        for figure in one.filed.record.figures
        if figure.statement == one.said.id
    ]
    return "“" + "”, “".join(told) + "”"


def _denials(said: Sequence[Saying]) -> Iterator[Link]:
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
            and not _own_wish(other)
            and (place < at or not denial.ideas.keys().isdisjoint(other.ideas))
            and (has_a_voice(denial) or denial.said.within != other.said.id)  # "we deny" is theirs
        ]
        scored = [
            (
                _denied(denial, other) - 0.05 * abs(at - place) + 0.04 * (place < at),
                abs(at - place),
                other,
            )
            for other, place in near
        ]
        best = max(scored, key=lambda one: (one[0], -one[1]), default=None)
        if best is None or best[0] < 0.3:
            continue
        reason = f"what one says, the other denies (“{_cue(denial)}”)"
        yield against(denial, best[2], min(1.0, best[0]), reason, "denial")


def _one_side(denial: Saying, other: Saying) -> bool:
    """Whether one speaks for the other's body, or both for one: a party does not deny itself. What
    is told within another's statement may be an account of what they said."""
    return other.said.within is None and (
        denial.speaker in other.bodies
        or other.speaker in denial.bodies
        or not denial.bodies.isdisjoint(other.bodies)
    )


def _own_wish(one: Saying) -> bool:
    """Whether somebody demands, offers or threatens something: no account that could be denied."""
    return one.said.source is not None and any(
        position.holder == one.said.source.actor for position in taken_in(one)
    )


def _cue(one: Saying) -> str:
    return one.filed.words(*one.said.cue.spans) if one.said.cue else one.words[:40]


def _denied(denial: Saying, other: Saying) -> float:
    """How surely one statement is what the other denies."""
    if not denial.ideas:  # "the commission denied *this*": what was said just before
        told = denial.filed.record.statements
        before = told.index(denial.said) - told.index(other.said)
        return AT_ONCE if before == 1 else 0.0
    alike = containment(denial.ideas, other.ideas)
    charge = other.said.cue is not None and other.said.cue.lemma in words(
        "meaning", "cues", "accusing"
    )
    nested = other.said.within is not None
    if not charge and not nested and len(denial.ideas) > 2 and alike < ALIKE_DENIED:
        return 0.0
    named = _named_in(denial, other)
    if not (charge or nested or named) and _named_in(denial, denial):
        return 0.0  # "denied that *it* had shelled the market": nobody's "died in the shelling"
    score = 0.7 * alike + 0.2 * charge
    if named:
        score += 0.3
        if nested:
            score += 0.12  # "a remark her office called invented": it, not the telling of it
    return score


def _named_in(denial: Saying, other: Saying) -> bool:
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


def _mutual_charges(filed: Filed, said: Sequence[Saying], denied: Set[Item]) -> Iterator[Link]:
    """Two parties that charge each other in neighbouring statements: "they fired first". A charge
    that is denied stands against its denial, and is of another matter than the other's."""
    place = {one.said.id: (at, one) for at, one in enumerate(said)}
    charges = [
        one
        for one in filed.record.positions
        if one.act == "accuse" and one.toward and one.statement in place
    ]
    pairs = []
    for one, two in combinations(charges, 2):
        if one.statement != two.statement and crossed(filed, one, two):
            (first, a), (second, b) = place[one.statement or ""], place[two.statement or ""]
            if a.item in denied or b.item in denied:
                continue
            pairs.append((abs(first - second), min(first, second), a, b))
    taken: set[str] = set()
    for far, _, a, b in sorted(pairs, key=lambda pair: pair[:2]):
        if far <= NEAR and not {a.said.id, b.said.id} & taken:
            taken |= {a.said.id, b.said.id}
            reason = "each of two parties charges the other"
            yield against(a, b, 0.7 - 0.05 * far, reason, "mutual charges")
