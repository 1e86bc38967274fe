"""Links as the ledger has them: whole with their items, or in outline to see what has changed."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, Text, cast, func, select
from sqlalchemy.sql import Select

from onrecord.ledger import schema
from onrecord.ledger.links import Item, Link, StoredLink

_FEW = 500


class Outline(NamedTuple):
    """A link in the ledger as far as it takes to see whether a rule still finds it; `data` as the
    JSON that is stored, since most links have none and it is seldom asked for."""

    id: int
    key: str
    kind: str
    state: str
    made_by: str
    pinned: bool
    score: float
    reason: str
    rule: str
    data: str

    def tells(self, link: Link) -> bool:
        """Whether the ledger has a link of this key as it stands."""
        told = (link.kind, link.score, link.reason, link.rule)
        if told != (self.kind, self.score, self.reason, self.rule):
            return False
        if not link.data or self.data == "{}":
            return not link.data and self.data == "{}"
        kept: dict[str, Any] = msgspec.json.decode(self.data)
        return kept == link.data


def outlines(connection: Connection, report_numbers: Sequence[int]) -> list[Outline]:
    """The links of all kinds but story, in force and not, with an item in some reports."""
    held, link = schema.link_item.c, schema.link.c
    columns = [link[name] for name in Outline._fields[:-1]]
    found: dict[int, Outline] = {}
    for start in range(0, len(report_numbers), _FEW):
        mine = select(held.link_id).where(held.report_id.in_(report_numbers[start : start + _FEW]))
        # Not by the index of kinds, which would read all links of a kind.
        query = select(*columns, cast(link.data, Text)).where(
            link.id.in_(mine), func.coalesce(link.kind, "") != "story"
        )
        found.update({row[0]: Outline._make(row) for row in connection.execute(query).all()})
    return [found[number] for number in sorted(found)]


def selected(connection: Connection, query: Select[Any]) -> list[StoredLink]:
    """The links of a query over the table `link`, with their items."""
    rows: list[Row[Any]] = list(connection.execute(query).all())
    items: dict[int, list[Item]] = defaultdict(list)
    numbers = [row.id for row in rows]
    for start in range(0, len(numbers), _FEW):
        found = connection.execute(
            select(schema.link_item.c.link_id, schema.report.c.ref, schema.link_item.c.item)
            .join_from(schema.link_item, schema.report)
            .where(schema.link_item.c.link_id.in_(numbers[start : start + _FEW]))
            .order_by(schema.link_item.c.link_id, schema.link_item.c.n)
        )
        for one in found.all():
            items[one.link_id].append(Item(one.ref, one.item))
    return [
        StoredLink(
            id=row.id,
            link=Link(
                kind=row.kind,
                items=tuple(items[row.id]),
                score=row.score,
                reason=row.reason,
                rule=row.rule,
                data=row.data,
            ),
            state=row.state,
            made_by=row.made_by,
            made_at=row.made_at,
            pinned=row.pinned,
        )
        for row in rows
    ]
