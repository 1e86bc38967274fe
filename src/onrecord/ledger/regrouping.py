"""Groups worked out anew: after links came into force and went out of it, or were taken back.

Only the groups that this touches are looked at, whole.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from onrecord.ledger import schema
from onrecord.ledger.grouping import Node, groups_of, sizes_of
from onrecord.ledger.rows import Numbers

_FEW = 250


Place = tuple[str, int, str]
"""A node among the groups of one kind: kind, report's row number, item."""

Whole = TypeVar("Whole", Node, Place)


def rebuild(connection: Connection, nodes: Mapping[str, Iterable[Node]]) -> None:
    """Works out anew the groups of some nodes, by kind, after links came into force and went out of
    it; for kinds of which nobody parted anything (`parted_kinds`). A group goes on where most of it
    does."""
    wanted = {(kind, *node) for kind, some in nodes.items() for node in some}
    old = _groups(connection, wanted)
    old |= _members(connection, sorted(set(old.values())))
    parts = sorted(_components(_edges(connection, {*old, *wanted})), key=lambda part: min(part)[0])
    heirs = _heirs(connection, parts, old)
    numbers = Numbers(connection)
    fresh: dict[int, str] = {}
    into: dict[int, int] = {}
    new: dict[Place, int] = {}
    for part in parts:
        first = min(part)
        mine = heirs[first]
        group = mine[0] if mine else numbers.next(schema.grouping)
        if not mine:
            fresh[group] = first[0]
        into |= dict.fromkeys(mine[1:], group)
        new |= dict.fromkeys(part, group)
    numbers.save()
    _store(connection, fresh, old, new)
    sizes = Counter(new.values())
    grouping = schema.grouping.c
    changes = [
        {"number": group, "into": into.get(group), "now": sizes.get(group, 0)}
        for group in sorted({*old.values(), *fresh})
    ]
    if changes:
        connection.execute(
            update(schema.grouping)
            .where(grouping.id == bindparam("number"))
            .values(merged_into=bindparam("into"), size=bindparam("now")),
            changes,
        )


def _groups(connection: Connection, wanted: Set[Place]) -> dict[Place, int]:
    """The group of each node that is in one."""
    item = schema.grouping_item.c
    kinds = sorted({kind for kind, _, _ in wanted})
    reports = sorted({report_id for _, report_id, _ in wanted})
    found: dict[Place, int] = {}
    for start in range(0, len(reports), _FEW):
        # By reports alone: for a list of nodes SQLite would read all items of a kind.
        rows = connection.execute(
            select(item.kind, item.report_id, item.item, item.grouping_id).where(
                item.kind.in_(kinds), item.report_id.in_(reports[start : start + _FEW])
            )
        )
        for row in rows.all():
            place = (row.kind, row.report_id, row.item)
            if place in wanted:
                found[place] = row.grouping_id
    return found


def _members(connection: Connection, groups: Sequence[int]) -> dict[Place, int]:
    item = schema.grouping_item.c
    found: dict[Place, int] = {}
    for start in range(0, len(groups), _FEW):
        rows = connection.execute(
            select(item.kind, item.report_id, item.item, item.grouping_id).where(
                item.grouping_id.in_(groups[start : start + _FEW])
            )
        )
        found.update({(kind, report_id, one): group for kind, report_id, one, group in rows.all()})
    return found


def _edges(connection: Connection, nodes: Set[Place]) -> Iterable[Sequence[Place]]:
    """The nodes of each link in force that leads to some nodes."""
    held = schema.link_item.c
    # Not by the index of kinds, which would read all links of a kind.
    kind = func.coalesce(schema.link.c.kind, "")
    kinds = sorted({kind for kind, _, _ in nodes})
    reports = sorted({report_id for _, report_id, _ in nodes})
    edges: dict[int, set[Place]] = defaultdict(set)
    for start in range(0, len(reports), _FEW):
        rows = connection.execute(
            select(held.link_id, schema.link.c.kind, held.report_id, held.item)
            .join_from(schema.link_item, schema.link)
            .where(held.report_id.in_(reports[start : start + _FEW]))
            .where(kind.in_(kinds), schema.link.c.state == "on")
        )
        for link_id, its_kind, report_id, item in rows.all():
            edges[link_id].add((its_kind, report_id, item))
    return [sorted(edge) for _, edge in sorted(edges.items()) if not edge.isdisjoint(nodes)]


def _heirs(
    connection: Connection, parts: Sequence[set[Place]], old: Mapping[Place, int]
) -> dict[Place, list[int]]:
    """Under the first node of each part the old groups that it goes on with, the one whose name it
    keeps first: the larger, or the older."""
    sizes = sizes_of(connection, set(old.values()))
    shares: dict[int, Counter[Place]] = defaultdict(Counter)
    found: dict[Place, list[int]] = {}
    for part in parts:
        first = min(part)
        found[first] = []
        for node in part:
            if node in old:
                shares[old[node]][first] += 1
    for group, share in shares.items():
        found[min(share, key=lambda first: (-share[first], first))].append(group)
    return {
        first: sorted(groups, key=lambda one: (-sizes[one], one)) for first, groups in found.items()
    }


def _store(
    connection: Connection,
    fresh: Mapping[int, str],
    old: Mapping[Place, int],
    new: Mapping[Place, int],
) -> None:
    item = schema.grouping_item
    if fresh:
        rows = [
            {"id": one, "kind": kind, "ref": f"{kind}-{one}", "data": {}, "size": 0}
            for one, kind in fresh.items()
        ]
        connection.execute(insert(schema.grouping), rows)
    item_of = ("its_kind", "its_report", "its_item")
    changed = [place for place in sorted({*old, *new}) if old.get(place) != new.get(place)]
    values: dict[Place, dict[str, Any]] = {
        place: {**dict(zip(item_of, place, strict=True)), "its_group": new.get(place)}
        for place in changed
    }
    this = (
        (item.c.kind == bindparam("its_kind"))
        & (item.c.report_id == bindparam("its_report"))
        & (item.c.item == bindparam("its_item"))
    )
    gone = [values[place] for place in changed if place not in new]
    there = [values[place] for place in changed if place in new and place in old]
    come = [place for place in changed if place not in old]
    if gone:
        connection.execute(delete(item).where(this), gone)
    if there:
        connection.execute(
            update(item).where(this).values(grouping_id=bindparam("its_group")), there
        )
    if come:
        connection.execute(
            insert(item),
            [
                {"kind": kind, "report_id": report_id, "item": one, "grouping_id": new[place]}
                for place in come
                for kind, report_id, one in [place]
            ],
        )


def regroup(connection: Connection, kind: str, nodes: Iterable[Node]) -> None:
    """Works out anew the groups of some nodes, after links were taken back."""
    groups = set(groups_of(connection, kind, sorted(set(nodes))).values())
    for group in sorted(groups):
        _split(connection, kind, group)


def _split(connection: Connection, kind: str, group: int) -> None:
    item, held = schema.grouping_item.c, schema.link_item.c
    members = {
        (row.report_id, row.item)
        for row in connection.execute(
            select(item.report_id, item.item).where(item.grouping_id == group)
        )
    }
    rows = connection.execute(
        select(held.link_id, held.report_id, held.item)
        .join_from(schema.link_item, schema.link)
        .join(
            schema.grouping_item,
            (item.report_id == held.report_id) & (item.item == held.item) & (item.kind == kind),
        )
        .where(item.grouping_id == group)
        .where(schema.link.c.kind == kind, schema.link.c.state == "on")
    )
    edges: dict[int, list[Node]] = defaultdict(list)
    for row in rows.all():
        edges[row.link_id].append((row.report_id, row.item))
    parts = _components(edges.values())
    # The largest part, or the one with the earliest report, stays the group.
    parts.sort(key=lambda one: (-len(one), min(one)))
    kept = parts[0] if parts else set()
    numbers = Numbers(connection)
    for each in parts[1:]:
        number = numbers.next(schema.grouping)
        connection.execute(
            insert(schema.grouping).values(
                id=number, kind=kind, ref=f"{kind}-{number}", data={}, size=len(each)
            )
        )
        _move(connection, kind, each, number)
    numbers.save()
    _remove(connection, kind, members - set().union(*parts))
    connection.execute(
        update(schema.grouping).where(schema.grouping.c.id == group).values(size=len(kept))
    )


def _components(edges: Iterable[Sequence[Whole]]) -> list[set[Whole]]:
    parts: dict[Whole, set[Whole]] = {}
    for nodes in edges:
        merged = set(nodes).union(*(parts.get(node, ()) for node in nodes))
        for node in merged:
            parts[node] = merged
    return list({id(part): part for part in parts.values()}.values())


def _move(connection: Connection, kind: str, nodes: Iterable[Node], group: int) -> None:
    item = schema.grouping_item.c
    for node in sorted(nodes):
        connection.execute(
            update(schema.grouping_item)
            .where(item.kind == kind, item.report_id == node[0], item.item == node[1])
            .values(grouping_id=group)
        )


def _remove(connection: Connection, kind: str, nodes: Iterable[Node]) -> None:
    item = schema.grouping_item.c
    for node in sorted(nodes):
        connection.execute(
            delete(schema.grouping_item).where(
                item.kind == kind, item.report_id == node[0], item.item == node[1]
            )
        )
