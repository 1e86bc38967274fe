"""The positions of a report as those of a party: whose, of which day, on what matter."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.matters import matter_of, toward
from onrecord.linking.recalling import looks_back
from onrecord.linking.terms import Terms, terms_of
from onrecord.linking.turning import turned_to, turns
from onrecord.linking.when import days_of
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

LONG_AGO = datetime.timedelta(days=3)
"""From so long before publication a position is told as history, not as news."""


@dataclass(frozen=True)
class Stand:
    """One position with its holder's group, its day and its matter.

    `dated` says that its day is told, and not that of the report;
    `recalled` marks what a report tells of an earlier day ("last week she had insisted"); `terms`
    are the amounts that are wanted or offered, with what they count and their ideas ("4 percent");
    `toward` are those to whom it is held out, or with whom it is to be;
    `voices` are all who stand for it: the holder, his body, and who tells it for them; `turned`
    where the report says itself that somebody moved, and `loose` where nothing else tells of a
    position than that (`turning.turned_to`).
    """

    filed: Filed
    position: Position
    holder: Item
    voices: frozenset[Item]
    side: Side | None
    day: datetime.date
    dated: bool
    recalled: bool
    matter: Mapping[str, float]
    condition: Mapping[str, float]
    terms: tuple[Terms, ...]
    toward: frozenset[Item]
    turned: bool
    loose: bool = False

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


def offices(collection: Iterable[Filed], people: Groups) -> list[frozenset[Item]]:
    """What a minister is told to speak for in one report and in another, by the groups: a ministry
    and its state, "the government" and its defence ministry."""
    found: dict[Item, set[Item]] = {}
    for filed in collection:
        for actor in filed.record.actors:
            if actor.kind == "person" and any("minister" in role.lower() for role in actor.roles):
                body = next(filed.works_for(actor.id), None)
                if body is not None and body.kind == "government":
                    own = people.first(filed.item(actor.id))
                    found.setdefault(own, set()).add(people.first(filed.item(body.id)))
    return [frozenset(bodies) for bodies in found.values() if len(bodies) > 1]


def stands(
    filed: Filed, people: Groups, speaks_for: Mapping[Item, Item], *, shifting: bool = True
) -> list[Stand]:
    """The positions of a report that can shift, or all of them, charges and denials too; none
    where the report has no date. `speaks_for` are the `homes` of its story."""
    if filed.date is None:
        return []
    found = [
        _stand(filed, filed.date, one, people, speaks_for)
        for one in filed.record.positions
        if one.act in SIDES or not shifting
    ]
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


def told_to_have_moved(
    filed: Filed, people: Groups, speaks_for: Mapping[Item, Item]
) -> list[Stand]:
    """The statements by which a report tells that somebody moved, where no position is read in
    them; none where the report has no date."""
    if filed.date is None:
        return []
    return [
        replace(_stand(filed, filed.date, one, people, speaks_for), loose=True)
        for one in turned_to(filed)
    ]


def _stand(
    filed: Filed,
    date: datetime.date,
    one: Position,
    people: Groups,
    speaks_for: Mapping[Item, Item],
) -> Stand:
    said = filed.statements.get(one.statement or "")
    when = days_of(said.time.value) if said and said.time else None
    day = min(when.last, date) if when else date
    holder = party(filed, _holder(filed, one), people)
    home = speaks_for.get(holder, holder)
    return Stand(
        filed,
        one,
        home,
        _voices(filed, one, people, home),
        _side(filed, one),
        day,
        when is not None,
        date - day >= LONG_AGO or looks_back(filed, one),
        matter_of(filed, one),
        filed.ideas([one.condition] if one.condition else []),
        terms_of(filed, one),
        frozenset(people.first(filed.item(each)) for each in toward(filed, one)),
        turns(filed, one),
    )


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


def _voices(filed: Filed, one: Position, people: Groups, home: Item) -> frozenset[Item]:
    """Who stands for a position: whoever holds it, and who tells it for them. By the minister who
    tells both, what one report has of "the ministry" is of the same side as what another has of
    her country."""
    found = {home, people.first(filed.item(one.holder))}
    said = filed.statements.get(one.statement or "")
    if said is not None and said.source is not None and said.source.actor != one.holder:
        speaker = filed.actors[said.source.actor]
        if speaker.kind == "person" and party(filed, speaker.id, people) in found:
            found.add(people.first(filed.item(speaker.id)))
    return frozenset(found)
