"""What people decide about links and names: done, written down, and taken back."""

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import Connection, select, update

from onrecord.errors import LedgerError, UsageError
from onrecord.ledger import history, linkage, naming, schema
from onrecord.ledger.links import PERSON, Happened, Item, Link, LinkKind

ACTIONS = frozenset({"link", "unlink", "take out", "name"})
"""What `switch` can do again or take back."""


def unlink(connection: Connection, link: int, *, by: str, reason: str) -> Happened:
    """Takes one link back."""
    touched = linkage.set_states(connection, off=[link])
    payload = {"on": [], "off": [link]}
    return history.note(
        connection, by=by, action="unlink", reason=reason, payload=payload, reports=touched
    )


def join(
    connection: Connection, kind: LinkKind, items: Sequence[Item], *, by: str, reason: str
) -> Happened:
    """Links items."""
    if len(set(items)) < 2:
        raise UsageError("a link needs two items or more")
    link = Link(kind, tuple(items), 1.0, reason or f"{by} said so", PERSON)
    (number,) = linkage.save(connection, [link], by=by)
    ids = linkage.report_ids(connection, (item.report for item in items))
    payload = {"on": [number], "off": []}
    return history.note(
        connection, by=by, action="link", reason=reason, payload=payload, reports=ids.values()
    )


def take_out(
    connection: Connection, kind: LinkKind, item: Item, *, by: str, reason: str
) -> Happened:
    """Parts an item from its group, and links its neighbours where it was all that joined them."""
    node = (linkage.report_ids(connection, [item.report])[item.report], item.item)
    off, neighbours = linkage.taking_out(connection, kind, node)
    if not neighbours:
        raise LedgerError(f"{item.report} {item.item}: in no {kind} with others".replace(" :", ":"))
    refs = {
        row.id: row.ref
        for row in connection.execute(
            select(schema.report.c.id, schema.report.c.ref).where(
                schema.report.c.id.in_([number for number, _ in neighbours])
            )
        )
    }
    others = [Item(refs[number], name) for number, name in neighbours]
    why = f"kept together when {by} took {item.report} {item.item}".rstrip() + " out"
    links = [Link(kind, (first, second), 1.0, why, PERSON) for first, second in pairwise(others)]
    links.append(Link(kind, (item,), 1.0, reason or f"{by} said so", PERSON))
    on = linkage.save(connection, links, by=by)
    touched = linkage.set_states(connection, off=off)
    return history.note(
        connection,
        by=by,
        action="take out",
        reason=reason,
        payload={"on": on, "off": off},
        reports=touched,
    )


def rename(connection: Connection, ref: str, name: str, *, by: str, reason: str) -> Happened:
    """Names a group."""
    number = naming.group_id(connection, ref)
    grouping = schema.grouping
    before = connection.execute(
        select(grouping.c.name, grouping.c.named_by).where(grouping.c.id == number)
    ).one()
    _set_name(connection, number, name, by)
    payload = {"group": number, "before": list(before), "after": [name, by]}
    return history.note(connection, by=by, action="name", reason=reason, payload=payload)


def _set_name(connection: Connection, number: int, name: str | None, by: str | None) -> None:
    grouping = schema.grouping
    connection.execute(
        update(grouping).where(grouping.c.id == number).values(name=name, named_by=by)
    )


def switch(connection: Connection, happened: Happened, *, back: bool) -> set[int]:
    """Does once more, or takes `back`, what an entry about links or names did."""
    payload = happened.payload
    if happened.action == "name":
        _set_name(connection, payload["group"], *payload["before" if back else "after"])
        return set()
    on, off = payload["on"], payload["off"]
    if back:
        return linkage.set_states(connection, on=off, off=on, pinned=False)
    return linkage.set_states(connection, on=on, off=off)
