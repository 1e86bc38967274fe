"""How the positions of a party moved: same party, same matter, another act or condition."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.ledger.links import Item, Link
from onrecord.linking.cabinets import cabinets
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.matters import matter_of, on_that, spans_of
from onrecord.linking.people import Copies
from onrecord.linking.recalling import looks_back
from onrecord.linking.terms import Terms, differ, terms_of
from onrecord.linking.when import days_of
from onrecord.linking.words import as_written, containment
from onrecord.record import Act, Position

Side = Literal["for", "against", "wants"]

SIDES: Mapping[Act, Side] = {
    "accept": "for",
    "offer": "for",
    "promise": "for",
    "agree": "for",
    "support": "for",
    "propose": "for",
    "reject": "against",
    "oppose": "against",
    "threaten": "against",
    "demand": "wants",
}
"""On which side of a matter an act stands. Charges and denials are about what was, and shift
nothing."""

MATTER = 2.3
"""Weight of shared telling words from which two positions are on one matter."""

BY_THAT = 0.6
"""The same as a part of the lighter one, where one is on "that": "rejected *that*" is of all that
was offered, and not of the pits that the offer names, too."""

LONG_AGO = datetime.timedelta(days=3)
"""From so long before publication a position is told as history, not as news."""


@dataclass(frozen=True)
class Stand:
    """One position with its holder's group, its day and its matter.

    `dated` says that its day is told, and not that of the report;
    `recalled` marks what a report tells of an earlier day ("last week she had insisted"); `terms`
    is the one amount that is wanted or offered, with what it counts and its ideas ("4 percent").
    """

    filed: Filed
    position: Position
    holder: Item
    side: Side | None
    day: datetime.date
    dated: bool
    recalled: bool
    matter: Mapping[str, float]
    condition: Mapping[str, float]
    terms: Terms | None

    @property
    def item(self) -> Item:
        """The ledger's name for the position."""
        return self.filed.item(self.position.id)

    @property
    def order(self) -> tuple[datetime.date, str, str]:
        """What positions are sorted by."""
        return self.day, self.item.report, self.item.item


def homes(collection: Iterable[Filed], people: Groups) -> dict[Item, Item]:
    """The body for which a person speaks, by the groups of both, where some report has that body
    in its cast and no two reports tell of different ones."""
    found: dict[Item, set[Item]] = {}
    for filed in collection:
        for actor in filed.record.actors:
            if actor.kind == "person":
                own = people.first(filed.item(actor.id))
                body = party(filed, actor.id, people)
                if body != own:
                    found.setdefault(own, set()).add(body)
    return {person: min(bodies) for person, bodies in found.items() if len(bodies) == 1}


def stands(
    filed: Filed, people: Groups, speaks_for: Mapping[Item, Item], *, shifting: bool = True
) -> list[Stand]:
    """The positions of a report that can shift, or all of them, charges and denials too; none
    where the report has no date. `speaks_for` are the `homes` of its story."""
    if filed.date is None:
        return []
    found = []
    for one in filed.record.positions:
        if shifting and one.act not in SIDES:
            continue
        said = filed.statements.get(one.statement or "")
        when = days_of(said.time.value) if said and said.time else None
        day = min(when.last, filed.date) if when else filed.date
        holder = party(filed, _holder(filed, one), people)
        found.append(
            Stand(
                filed,
                one,
                speaks_for.get(holder, holder),
                _side(filed, one),
                day,
                when is not None,
                filed.date - day >= LONG_AGO or looks_back(filed, one),
                matter_of(filed, one),
                filed.ideas([one.condition] if one.condition else []),
                terms_of(filed, one),
            )
        )
    # Among positions of told days the latest is the news. One without is as new as the report:
    # nothing tells that it is newer than what was said the day before.
    latest: dict[Item, datetime.date] = {}
    for stand in found:
        if stand.dated:
            latest[stand.holder] = max(stand.day, latest.get(stand.holder, stand.day))
    return [
        replace(stand, recalled=True) if stand.dated and stand.day < latest[stand.holder] else stand
        for stand in found
    ]


def _side(filed: Filed, one: Position) -> Side | None:
    """On which side a party stands: what gives in to a demand is no threat."""
    start, end = filed.sentence_of(one.object)
    gives_in = one.act == "threaten" and any(
        other.holder == one.holder
        and other.act in ("accept", "agree")
        and start <= other.object[0] < end
        for other in filed.record.positions
    )
    return "for" if gives_in else SIDES.get(one.act)


_THEIRS = frozenset({"her", "his", "its", "their", "my", "our"})


def _holder(filed: Filed, one: Position) -> str:
    """Who holds a position; of "her government" the one whose government it is."""
    said = filed.statements.get(one.statement or "")
    if filed.actors[one.holder].name.split(" ")[0].lower() in _THEIRS and said and said.source:
        return said.source.actor
    return one.holder


def party(filed: Filed, holder: str, people: Groups) -> Item:
    """The group of the body for which a holder speaks, if his report has it, else his own."""
    actor = filed.actors[holder]
    body = next(filed.works_for(holder), actor) if actor.kind == "person" else actor
    return people.first(filed.item(body.id))


def shift_links(
    collection: Sequence[Filed],
    people: Iterable[Link] | Groups,
    claims: Iterable[Link] | Groups = (),
    copies: Copies = frozenset(),
) -> list[Link]:
    """Links from an earlier position of a party to the later one that took its place.

    Each party shifts at most once between two reports, from the last report before that has the
    matter; what a report tells again of an earlier day counts for that day.
    """
    groups, same = groups_of(people), groups_of(claims)
    by_holder: dict[Item, list[Stand]] = {}
    speaks_for = homes(collection, groups) | cabinets(collection, groups)
    for filed in collection:
        for one in stands(filed, groups, speaks_for):
            by_holder.setdefault(one.holder, []).append(one)
    found: list[Link] = []
    for holder in sorted(by_holder):
        found += _shifts(sorted(by_holder[holder], key=lambda one: one.order), same, copies)
    return sorted(found, key=lambda link: link.items)


def _shifts(all_stands: Sequence[Stand], same: Groups, copies: Copies) -> Iterator[Link]:
    reports = sorted({one.filed for one in all_stands}, key=lambda filed: filed.order)
    originals = [
        filed
        for at, filed in enumerate(reports)
        if not any(frozenset({filed.ref, other.ref}) in copies for other in reports[:at])
    ]
    firsts = [one for one in all_stands if not _copied(one, all_stands, copies)]
    for later in originals:
        new = [one for one in all_stands if one.filed is later and not _of_before(one)]
        told_again = [one for one in all_stands if one.filed is later and one.recalled]
        before = [
            filed for filed in reports if filed.order < later.order and filed.date != later.date
        ]
        for earlier in reversed(before):
            old = [one for one in firsts if one.filed is earlier and not one.recalled]
            best = _best(old, new, told_again, same)
            if best is not None:
                yield best
                break
        else:
            best = _best(told_again, new, told_again, same)
            if best is not None:
                yield best


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
    old: Sequence[Stand], new: Sequence[Stand], told_again: Sequence[Stand], same: Groups
) -> Link | None:
    scored = [
        (score, one, two, why)
        for one in old
        for two in new
        if not _one_saying(one, two, same)
        for score, why in [_moved(one, two, _told(one, two, told_again, same))]
        if score
    ]
    if not scored:
        return None
    score, one, two, why = min(scored, key=lambda x: (-x[0], x[1].order, x[2].order))
    return Link(
        "shift",
        (one.item, two.item),
        round(min(1.0, score / 20), 3),
        why,
        "positions",
        {"from": one.position.act, "to": two.position.act},
    )


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


def _moved(one: Stand, two: Stand, recalled: bool) -> tuple[float, str]:
    """How surely a party moved from one position to the other; 0 if not at all."""
    shared = one.matter.keys() & two.matter.keys()
    weight = sum(min(one.matter[key], two.matter[key]) for key in shared)
    other_amount = _other_amount(one, two)
    if weight < MATTER and not (recalled and one.side != two.side) and not other_amount:
        return 0.0, ""
    if on_that(one.filed, one.position) and containment(one.matter, two.matter) < BY_THAT:
        return 0.0, ""
    if one.side == "wants" and two.side == "for" and shared <= two.condition.keys():
        return 0.0, ""  # what was demanded is now the condition: it is demanded still
    turned = {one.side, two.side} == {"for", "against"} or (
        one.side == "wants" and two.position.act == "offer"
    )
    other_side = one.side != two.side
    other_terms = (
        bool(two.condition or one.condition) and containment(one.condition, two.condition) < 0.5
    )
    if not (turned or (recalled and other_side) or (other_side and other_terms) or other_amount):
        return 0.0, ""
    keys = sorted(shared, key=lambda key: (-one.matter[key], key))[:3]
    told = ", ".join(as_written(keys, one.filed.text, spans_of(one.position)))
    why = f"{one.position.act} becomes {two.position.act}"
    why += f" on the same matter ({told})" if told else ", as the later report itself recalls"
    if other_amount and not told:
        why = f"{one.position.act} of another amount"
    score = weight + 6.0 * turned + 6.0 * recalled + 2.0 * other_terms + 4.0 * other_amount
    return score, why


def _other_amount(one: Stand, two: Stand) -> bool:
    """Whether one demand or offer became another by its one amount: "4 percent", then "6 percent".

    Both stand alone in what is wanted, but for what both are about."""
    acts = ["offer" if each.position.act == "promise" else each.position.act for each in (one, two)]
    if acts[0] != acts[1] or acts[0] not in ("demand", "offer"):
        return False
    start, end = two.filed.sentence_of(two.position.object)[0], two.position.object[0]
    said = _RAISED.search(two.filed.text, start, end) is not None
    return differ(one.terms, one.matter, two.terms, two.matter, raised=said)


_RAISED = re.compile(
    r"\b(?:rais|increas|improv|doubl|tripl|lower|reduc|sweeten)\w* (?:its|their|his|her)"
    r" (?:\w+ )?(?:offer|bid|demand|promise)\b"
)
"""Words before an amount by which it takes the place of another."""
