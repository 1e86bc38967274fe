"""Where accounts cannot both hold: counts of two bodies, and statements that deny each other.

Nothing is judged. Both passages stand side by side, with the rule that brought them together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from onrecord.ledger.links import Item, Link
from onrecord.linking.across import denied_elsewhere, opposed_elsewhere
from onrecord.linking.answers import (
    answered_charges,
    crossed,
    told_first,
)
from onrecord.linking.charged import disowned_charges, gainsaid_accounts
from onrecord.linking.claims import may_be_one_time
from onrecord.linking.clashes import clashes, told_otherwise
from onrecord.linking.contraries import contraries, days_apart
from onrecord.linking.denials import denials
from onrecord.linking.facing import faced
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.people import Copies
from onrecord.linking.retorts import retorts
from onrecord.linking.sayings import Saying, against, sayings
from onrecord.linking.stands import homes
from onrecord.linking.tallies import Series, series
from onrecord.linking.words import containment

NEAR = 5
"""Statements between two charges that answer each other, at most, in one report."""

AGAIN = 0.5
"""Part of the telling words of a disagreement that two parties had in an earlier report, at least,
by which it is the same one told again."""

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
        retold = list(retorts(filed, said[filed.ref], groups))
        answered = {item for _, item in retold}
        found += (link for link, _ in retold)
        found += denials([one for one in said[filed.ref] if one.item not in answered])
        found += answered_charges(filed, said[filed.ref], _opposed(found))
        denied = _opposed(found)
        found += disowned_charges(filed, said[filed.ref], denied)
        found += gainsaid_accounts(said[filed.ref], _opposed(found))
        found += _mutual_charges(filed, said[filed.ref], denied)
        found += faced(said[filed.ref])
    found += _retold([one for filed in collection for one in said[filed.ref]])
    found += contraries(collection, said, groups)
    speaks_for = homes(collection, groups)
    apart = [
        *denied_elsewhere(said, _opposed(found)),
        *opposed_elsewhere(collection, said),
    ]
    speakers = {one.item: one.speaker for some in said.values() for one in some}
    found += [link for link in apart if len(_parties(link, speakers, speaks_for)) == 2]
    order = {filed.ref: filed.order for filed in collection}
    seen: set[frozenset[Item]] = set()
    taken: set[Item] = set()
    told = _once(told_first(found, said, order, copies), said, order, speaks_for)
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


def _opposed(found: Iterable[Link]) -> set[Item]:
    """Statements that stand in a disagreement already."""
    return {item for link in found for item in link.items}


def _once(
    found: Iterable[Link],
    said: Mapping[str, Sequence[Saying]],
    order: Mapping[str, tuple[object, ...]],
    speaks_for: Mapping[Item, Item],
) -> list[Link]:
    """Disagreements without those that two parties have again in a later report, in much the same
    words on either side."""
    sayings_of = {one.item: one for some in said.values() for one in some}
    kept: list[tuple[frozenset[Item], Mapping[str, float], Link]] = []
    for link in sorted(found, key=lambda one: sorted(order[item.report] for item in one.items)):
        two = [sayings_of[item] for item in link.items]
        parties = _parties(link, {one.item: one.speaker for one in two}, speaks_for)
        ideas = {key: weight for one in two for key, weight in one.ideas.items()}
        again = any(
            parties == others
            and {i.report for i in link.items} != {i.report for i in first.items}
            and containment(ideas, told) >= AGAIN
            for others, told, first in kept
        )
        if not again:
            kept.append((parties, ideas, link))
    return [link for _, _, link in kept]


def _parties(
    link: Link, speakers: Mapping[Item, Item | None], speaks_for: Mapping[Item, Item]
) -> frozenset[Item]:
    """Who stands against whom: the bodies of two speakers, those that are known."""
    known = [who for item in link.items if (who := speakers[item]) is not None]
    return frozenset(speaks_for.get(who, who) for who in known)


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
