"""Who is in a story, and which positions its parties hold, as its view shows them."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.material import View
from onrecord.linking.passages import item_passage
from onrecord.linking.people import body_name
from onrecord.linking.stands import LONG_AGO, Stand, homes, party, stands
from onrecord.linking.story import (
    Cast,
    Pair,
    Party,
    Stance,
)
from onrecord.linking.when import days_of

Told = TypeVar("Told")


def parties(view: View, shifts: Sequence[Pair]) -> tuple[Party, ...]:
    """Who holds positions in a story, with how they moved; most positions first."""
    held: dict[Item, list[tuple[str, Stance]]] = {}
    speaks_for = homes(view.story, view.people)
    for filed in view.story:
        for one in stands(filed, view.people, speaks_for, shifting=False):
            stance = _stance(view.collection, view.people, filed, one)
            held.setdefault(one.holder, []).append((filed.ref, stance))
    moved: dict[Item, list[Pair]] = {}
    for link, pair in zip(view.of_kind("shift"), shifts, strict=True):
        filed = view.collection[link.items[0].report]
        held_then = stands(filed, view.people, speaks_for)
        holder = next(one.holder for one in held_then if one.item == link.items[0])
        moved.setdefault(holder, []).append(pair)
    found = [
        Party(
            view.key(holder),
            view.name(holder),
            _kind(view, holder),
            _stances(view, [stance for _, stance in held[holder]]),
            tuple(moved.get(holder, ())),
        )
        for holder in held
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.positions), one.name)))


def party_stances(
    story: Sequence[Filed], people: Groups, holder: frozenset[Item]
) -> tuple[Stance, ...]:
    """The positions of one party, given by its group of actors, by date, and those of a body that
    it voices; what several reports have in the same words within days stands once."""
    collection = {filed.ref: filed for filed in story}
    speaks_for = homes(story, people)
    found = []
    for filed in story:
        for one in stands(filed, people, speaks_for, shifting=False):
            said = filed.statements.get(one.position.statement or "")
            source = said.source.actor if said and said.source else None
            voiced = source is not None and filed.item(source) in holder
            if one.holder in holder:
                found.append(_stance(collection, people, filed, one))
            elif voiced and _voices(filed, people, speaks_for, one):
                body = body_name(one.holder, collection, people)
                stance = _stance(collection, people, filed, one)
                found.append(msgspec.structs.replace(stance, holder=body))
    found.sort(key=lambda one: (one.date, one.passage.report, one.passage.item))

    def key(one: Stance) -> Hashable:
        return one.act, one.object.casefold(), (one.condition or "").casefold()

    return tuple(_as_one(group) for group in told_within_days(found, key, lambda one: one.date))


def _voices(filed: Filed, people: Groups, speaks_for: Mapping[Item, Item], one: Stand) -> bool:
    """Whether who tells a position that another holds speaks for that one. Where no report tells
    for whom he does, whom he names is told of: "dismissed *the Front's* proposal"."""
    said = filed.statements[one.position.statement or ""]
    assert said.source is not None
    home = party(filed, said.source.actor, people)
    home = speaks_for.get(home, home)
    if home != people.first(filed.item(said.source.actor)):
        return one.holder == home
    named = filed.actors[one.position.holder].mentions
    return not any(first <= start < last for start, _ in named for first, last in said.content)


def told_within_days(
    told: Iterable[Told], words: Callable[[Told], Hashable], date: Callable[[Told], str | None]
) -> list[list[Told]]:
    """What is told by day, grouped with what tells it again in the same words within days, as
    reprints do. What has no day may be of any."""
    groups: list[list[Told]] = []
    latest: dict[Hashable, list[Told]] = {}
    for one in told:
        group = latest.get(words(one))
        if group is None or not _within_days(date(group[0]), date(one)):
            group = latest[words(one)] = []
            groups.append(group)
        group.append(one)
    return groups


def _within_days(one: str | None, two: str | None) -> bool:
    first, second = days_of(one), days_of(two)
    return first is None or second is None or first.apart(second) <= LONG_AGO.days


def _as_one(group: Sequence[Stance]) -> Stance:
    """The first of some positions, with the reports of all."""
    told_by = tuple(report for one in group for report in one.told_by)
    return msgspec.structs.replace(group[0], told_by=told_by)


def _stance(collection: Mapping[str, Filed], people: Groups, filed: Filed, one: Stand) -> Stance:
    said = filed.statements.get(one.position.statement or "")
    speaker = (
        body_name(filed.item(said.source.actor), collection, people)
        if said and said.source
        else None
    )
    condition = filed.words(one.position.condition) if one.position.condition else None
    return Stance(
        one.day.isoformat(),
        one.position.act,
        one.recalled,
        speaker,
        filed.words(one.position.object),
        condition,
        item_passage(collection, one.item),
        (filed.ref,),
        body_name(filed.item(one.position.toward), collection, people)
        if one.position.toward
        else None,
    )


def _stances(view: View, stances: Sequence[Stance]) -> tuple[Stance, ...]:
    """A party's positions by date; one that a copy has in the same words stands once."""
    origin_of = {ref: at for at, origin in enumerate(view.origins) for ref in origin.reports}

    groups: dict[Hashable, list[Stance]] = {}
    for one in sorted(stances, key=lambda one: (one.date, one.passage.published or "")):
        words = one.object.lower().split()
        key = origin_of[one.passage.report], one.act, tuple(words[:3])
        groups.setdefault(key, []).append(one)
    return tuple(map(_as_one, groups.values()))


def _kind(view: View, item: Item) -> str:
    kinds = Counter(
        view.collection[one.report].actors[one.item].kind
        for one in sorted(view.people.of(item))
        if one.report in view.collection
    )
    return kinds.most_common(1)[0][0]


def cast(view: View) -> tuple[Cast, ...]:
    """Everyone in a story, who says most first."""
    members: dict[Item, list[Item]] = {}
    for filed in view.story:
        for actor in filed.record.actors:
            if actor.kind not in ("group", "document"):
                item = filed.item(actor.id)
                members.setdefault(min(view.people.of(item)), []).append(item)
    found = [cast_line(view.collection, view.people, items) for items in members.values()]
    return tuple(sorted(found, key=lambda one: (-one.statements, -len(one.reports), one.name)))


def cast_line(collection: Mapping[str, Filed], people: Groups, items: Sequence[Item]) -> Cast:
    """One person or body with all that the reports tell of it."""
    actors = [collection[item.report].actors[item.item] for item in items]
    first = people.first(items[0])
    said = sum(
        statement.source is not None and statement.source.actor == item.item
        for item in items
        for statement in collection[item.report].record.statements
    )
    kinds = Counter(actor.kind for actor in actors)
    return Cast(
        f"{first.report}/{first.item}",
        body_name(items[0], collection, people),
        kinds.most_common(1)[0][0],
        tuple(dict.fromkeys(actor.name for actor in actors)),
        tuple(dict.fromkeys(role for actor in actors for role in actor.roles)),
        tuple(dict.fromkeys(one for actor in actors for one in actor.affiliations)),
        tuple(item.report for item in items),
        said,
    )
