"""Whose "the government" is: what a minister says it wants is told of his ministry elsewhere."""

from collections.abc import Iterable

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.record import Position


def cabinets(collection: Iterable[Filed], people: Groups) -> dict[Item, Item]:
    """The body for which a minister holds positions, for a "government" without a name of which he
    tells some others, by the group of that government; none where he speaks for two bodies."""
    bodies: dict[Item, set[Item]] = {}
    unnamed: dict[Item, set[Item]] = {}
    for filed in collection:
        for one in filed.record.positions:
            minister = _minister(filed, one)
            if minister is None:
                continue
            holder = filed.actors[one.holder]
            found = unnamed if holder.name.lower() == "government" else bodies
            if holder.kind == "government":
                by = people.first(filed.item(minister))
                found.setdefault(by, set()).add(people.first(filed.item(holder.id)))
    return {
        government: min(bodies[minister])
        for minister, governments in sorted(unnamed.items())
        for government in governments
        if len(bodies.get(minister, ())) == 1
    }


def _minister(filed: Filed, one: Position) -> str | None:
    said = filed.statements.get(one.statement or "")
    if said is None or said.source is None:
        return None
    speaker = filed.actors[said.source.actor]
    return speaker.id if any("minister" in role.lower() for role in speaker.roles) else None
