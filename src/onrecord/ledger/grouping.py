"""Groups: what is connected by the links in force of one kind.

Groups grow link by link at a cost that does not depend on how many there are; only when a link
is taken back is its own group worked out anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text, update

from onrecord.ledger import schema
from onrecord.ledger.rows import Numbers

Node = tuple[int, str]
"""An item as the tables have it: the report's row number, and the item's identifier or ""."""

_FEW = 250


def join(
    connection: Connection,
    kind: str,
    edges: Sequence[tuple[int, list[Node]]],
    *,
    forced: bool,
) -> set[int]:
    """Connects nodes by links (number, nodes); gives the numbers of those that are refused.

    Unless `forced`, a link is refused that would bring into one group what a person parted.
    """
    parted = [] if forced else _parted(connection, kind)
    nodes = {node for _, held in edges for node in held}
    nodes.update(node for pair in parted for node in pair)
    forest = _Forest(connection, kind, nodes)
    refused = set()
    for number, held in edges:
        if any(forest.would_meet(held, pair) for pair in parted):
            refused.add(number)
        else:
            forest.union(held)
    forest.save()
    return refused


def parted_kinds(connection: Connection) -> set[str]:
    """The kinds of links of which a person took one back."""
    # In plain SQL, so that the index over just these links is seen to serve.
    return set(connection.scalars(text(f"SELECT DISTINCT kind FROM link WHERE {_PARTED}")))


_PARTED = "pinned AND state = 'off'"


def _parted(connection: Connection, kind: str) -> list[tuple[Node, Node]]:
    """The pairs whose link a person took back."""
    item, link = schema.link_item.c, schema.link.c
    rows = connection.execute(
        select(item.link_id, item.report_id, item.item)
        .join_from(schema.link_item, schema.link)
        .where(link.kind == kind, text(f"link.{_PARTED}"))
        .order_by(item.link_id, item.n)
    )
    held: dict[int, list[Node]] = defaultdict(list)
    for row in rows.all():
        held[row.link_id].append((row.report_id, row.item))
    return [
        (first, second)
        for nodes in held.values()
        for n, first in enumerate(nodes)
        for second in nodes[n + 1 :]
    ]


class _Forest:
    """The groups of some nodes, as they merge."""

    def __init__(self, connection: Connection, kind: str, nodes: Iterable[Node]) -> None:
        self._connection = connection
        self._kind = kind
        self._group = groups_of(connection, kind, sorted(nodes))
        self._into: dict[int, int] = {}
        self._fresh: set[int] = set()
        self._joined: dict[Node, int] = {}
        self._sizes = sizes_of(connection, set(self._group.values()))
        self._numbers = Numbers(connection)

    def _root(self, node: Node) -> int | None:
        group = self._group.get(node)
        while group in self._into:
            group = self._into[group]
        return group

    def would_meet(self, held: Sequence[Node], pair: tuple[Node, Node]) -> bool:
        """Whether a link would bring this pair into one group, in which it is not yet."""
        ends: list[int | Node] = [self._root(node) or node for node in pair]
        touched: set[int | Node] = {self._root(node) or node for node in held}
        return ends[0] != ends[1] and all(end in touched for end in ends)

    def union(self, held: Sequence[Node]) -> None:
        """Makes the groups of some nodes one."""
        roots = {root for node in held if (root := self._root(node)) is not None}
        if roots:
            # The larger group, or the older, gives its name to the whole.
            target = min(roots, key=lambda group: (-self._sizes[group], group))
        else:
            target = self._numbers.next(schema.grouping)
            self._fresh.add(target)
            self._sizes[target] = 0
        for other in sorted(roots - {target}):
            self._into[other] = target
            self._sizes[target] += self._sizes.pop(other)
        for node in held:
            if node not in self._group:
                self._group[node] = self._joined[node] = target
                self._sizes[target] += 1

    def save(self) -> None:
        """Stores what changed."""
        self._numbers.save()
        connection, grouping = self._connection, schema.grouping.c
        if self._fresh:
            connection.execute(
                insert(schema.grouping),
                [
                    {
                        "id": number,
                        "kind": self._kind,
                        "ref": f"{self._kind}-{number}",
                        "data": {},
                        "size": 0,
                    }
                    for number in sorted(self._fresh)
                ],
            )
        if self._joined:
            connection.execute(
                insert(schema.grouping_item),
                [
                    {
                        "kind": self._kind,
                        "report_id": node[0],
                        "item": node[1],
                        "grouping_id": group,
                    }
                    for node, group in self._joined.items()
                ],
            )
        for old, new in self._into.items():
            item = schema.grouping_item.c
            root = new
            while root in self._into:
                root = self._into[root]
            connection.execute(
                update(schema.grouping_item).where(item.grouping_id == old).values(grouping_id=root)
            )
            connection.execute(
                update(schema.grouping).where(grouping.id == old).values(merged_into=root, size=0)
            )
        for group, size in self._sizes.items():
            connection.execute(
                update(schema.grouping)
                .where(grouping.id == group, grouping.size != size)
                .values(size=size)
            )


def groups_of(connection: Connection, kind: str, nodes: Sequence[Node]) -> dict[Node, int]:
    """The group of each node that is in one."""
    item, wanted = schema.grouping_item.c, set(nodes)
    # By reports alone: for a list of pairs SQLite would read all items of the kind.
    reports = sorted({report_id for report_id, _ in nodes})
    found: dict[Node, int] = {}
    for start in range(0, len(reports), _FEW):
        rows = connection.execute(
            select(item.report_id, item.item, item.grouping_id).where(
                item.kind == kind, item.report_id.in_(reports[start : start + _FEW])
            )
        )
        found.update(
            {
                node: row.grouping_id
                for row in rows.all()
                if (node := (row.report_id, row.item)) in wanted
            }
        )
    return found


def sizes_of(connection: Connection, groups: set[int]) -> dict[int, int]:
    """How many items some groups have."""
    grouping = schema.grouping.c
    wanted, found = sorted(groups), {}
    for start in range(0, len(wanted), _FEW):
        rows = connection.execute(
            select(grouping.id, grouping.size).where(grouping.id.in_(wanted[start : start + _FEW]))
        )
        found.update({row.id: row.size for row in rows.all()})
    return found


def rename(connection: Connection, report_id: int, to: Mapping[str, str | None]) -> None:
    """Gives a report's items in groups their new identifiers, after it was read anew."""
    item = schema.grouping_item.c
    mine = (item.report_id == report_id) & (item.item != "")
    rows = [
        dict(row)
        for row in connection.execute(schema.grouping_item.select().where(mine)).mappings()
    ]
    connection.execute(delete(schema.grouping_item).where(mine))
    moved: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        new = to.get(row["item"])
        if new is not None:
            moved.setdefault((row["kind"], new), row | {"item": new})
    if moved:
        connection.execute(insert(schema.grouping_item), list(moved.values()))
    for group in {row["grouping_id"] for row in rows}:
        size = select(func.count()).where(item.grouping_id == group).scalar_subquery()
        connection.execute(
            update(schema.grouping).where(schema.grouping.c.id == group).values(size=size)
        )
