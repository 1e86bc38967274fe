"""How the positions of a party moved: same party, same matter, another act or condition."""

from collections.abc import Iterable, Iterator, Sequence, Set

from onrecord.ledger.links import Item, Link
from onrecord.linking.cabinets import cabinets
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.moves import MATTER, Move, moved
from onrecord.linking.people import Copies
from onrecord.linking.stands import Stand, homes, offices, stands, told_to_have_moved
from onrecord.linking.words import containment


def shift_links(
    collection: Sequence[Filed],
    people: Iterable[Link] | Groups,
    claims: Iterable[Link] | Groups = (),
    copies: Copies = frozenset(),
) -> list[Link]:
    """Links from an earlier position of a party to the later one that took its place.

    Each position of the later report is met by one of the last report before that has its matter;
    what a report tells again of an earlier day counts for that day.
    """
    groups, same = groups_of(people), groups_of(claims)
    speaks_for = homes(collection, groups) | cabinets(collection, groups)
    told = [
        one
        for filed in collection
        for one in (
            *stands(filed, groups, speaks_for),
            *told_to_have_moved(filed, groups, speaks_for),
        )
    ]
    found: list[Link] = []
    for party in _parties(told, offices(collection, groups)):
        found += _shifts(party, same, copies)
    return sorted(found, key=lambda link: link.items)


def _parties(told: Sequence[Stand], offices: Iterable[Set[Item]]) -> list[list[Stand]]:
    """The positions of each party in order: those that share somebody who stands for them, or of
    whose holders somebody tells as of one (`offices`)."""
    sides: list[tuple[set[Item], list[Stand]]] = [(set(one), []) for one in offices]
    for one in sorted(told, key=lambda one: one.order):
        voices, members = set(one.voices), [one]
        apart = []
        for others in sides:
            if others[0].isdisjoint(voices):
                apart.append(others)
            else:
                voices |= others[0]
                members = others[1] + members
        sides = [*apart, (voices, members)]
    return [sorted(members, key=lambda one: one.order) for _, members in sides]


def _shifts(all_stands: Sequence[Stand], same: Groups, copies: Copies) -> Iterator[Link]:
    reports = sorted({one.filed for one in all_stands}, key=lambda filed: filed.order)
    originals = [
        filed
        for at, filed in enumerate(reports)
        if not any(frozenset({filed.ref, other.ref}) in copies for other in reports[:at])
    ]
    positions = [one for one in all_stands if not one.loose]
    copied = [one for one in positions if _copied(one, all_stands, copies)]
    firsts = [one for one in positions if one not in copied]
    for later in originals:
        new = [one for one in all_stands if one.filed is later and not _of_before(one)]
        told_again = [one for one in positions if one.filed is later and one.recalled]
        before = [
            filed for filed in reports if filed.order < later.order and filed.date != later.date
        ]
        taken: list[Stand] = []
        sure = [one for one in new if not one.loose]
        for later_ones in (sure, [one for one in new if one.loose]):
            for told in (firsts, copied):
                for earlier in reversed(before):
                    old = [one for one in told if one.filed is earlier and not one.recalled]
                    yield from _best(old, later_ones, told_again, same, taken)
            if later_ones is sure:
                yield from _best(told_again, sure, told_again, same, taken)


def _copied(one: Stand, all_stands: Sequence[Stand], copies: Copies) -> bool:
    """Whether the report that a copy goes back to has the position, too."""
    return any(
        other.filed.order < one.filed.order
        and frozenset({one.filed.ref, other.filed.ref}) in copies
        and other.position.act == one.position.act
        and containment(one.matter, other.matter) >= 0.5
        for other in all_stands
    )


def _best(
    old: Sequence[Stand],
    new: Sequence[Stand],
    told_again: Sequence[Stand],
    same: Groups,
    taken: list[Stand],
) -> Iterator[Link]:
    """The likeliest shifts from some positions to others, one on each matter; `taken` are the
    positions between which the later report has shifts already, to which these are added."""
    scored: list[tuple[Move, Stand, Stand]] = []
    for one in old:
        if _still_held(one, new):
            continue
        for two in new:
            if one is not two and not _one_saying(one, two, same):
                move = moved(one, two, recalled=_told(one, two, told_again, same))
                if move.score:
                    scored.append((move, one, two))
    for move, one, two in sorted(scored, key=lambda x: (-x[0].score, x[1].order, x[2].order)):
        known = any(_on_one(each, other) for each in (one, two) for other in taken)
        if not known and (two.loose or not (move.loose and taken)):
            taken += one, two
            acts = {"from": one.position.act, "to": None if two.loose else two.position.act}
            score = round(min(1.0, move.score / 20), 3)
            yield Link("shift", (one.item, two.item), score, move.why, "positions", acts)


def _still_held(one: Stand, new: Sequence[Stand]) -> bool:
    """Whether the later report tells an amount still offered or demanded, so that another amount
    beside it is for something else: "its 300 crowns for the cooks stand"."""
    amounts = {(each.unit, each.value) for each in one.terms}
    return bool(amounts) and any(
        two is not one
        and two.side == one.side
        and not amounts.isdisjoint((each.unit, each.value) for each in two.terms)
        for two in new
    )


def _on_one(one: Stand, other: Stand) -> bool:
    """Whether two positions have a matter in common, so that a party moves on both but once."""
    shared = one.matter.keys() & other.matter.keys()
    return one is other or sum(one.matter[key] for key in shared) >= MATTER


def _of_before(one: Stand) -> bool:
    """Whether a position is told as one held before; who "repeats" it has not moved, either."""
    return one.recalled or one.filed.repeats(one.position.statement)


def _one_saying(one: Stand, two: Stand, same: Groups) -> bool:
    """Whether two reports tell of one statement: who quotes it short may turn it round, and the
    one who made it has not moved."""
    left, right = one.position.statement, two.position.statement
    return (
        left is not None
        and right is not None
        and same.first(one.filed.item(left)) == same.first(two.filed.item(right))
    )


def _told(one: Stand, two: Stand, told_again: Sequence[Stand], same: Groups) -> bool:
    """Whether the later report itself recalls the earlier position, which says that it is past: by
    the statement in which it was taken, or in the very sentence of the new one."""
    return any(
        other.side == one.side
        and (
            (other is not one and _one_saying(one, other, same))
            or (_in_one_sentence(other, two) and _alike(one, other))
        )
        for other in told_again
    )


def _in_one_sentence(earlier: Stand, new: Stand) -> bool:
    """Whether one sentence has both: "agreed to withdraw, nine days after it had refused to"."""
    first, last = sorted((earlier.position.object[0], new.position.object[0]))
    return earlier.filed is new.filed and any(
        start <= first and last < end for start, end in new.filed.sentences
    )


def _alike(one: Stand, other: Stand) -> bool:
    """Whether a position told again may be the earlier one: the same act on little else."""
    return one.position.act == other.position.act and (
        one is other or not one.matter or containment(one.matter, other.matter) >= 0.6
    )
