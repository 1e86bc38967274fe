"""Links in the ledger: what rules found, what people decided, and the groups that follow."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, insert, literal, or_, select, update

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.grouping import Node, join, parted_kinds, rename
from onrecord.ledger.history import now
from onrecord.ledger.links import GROUPING, Item, Link, LinkState, StoredLink
from onrecord.ledger.regrouping import rebuild, regroup
from onrecord.ledger.rows import Numbers
from onrecord.ledger.stored import selected

_FEW = 500


def report_ids(connection: Connection, refs: Iterable[str]) -> dict[str, int]:
    """The row numbers of reports by reference.

    Raises `LedgerError` where there is no report of such a reference.
    """
    wanted = sorted(set(refs))
    found: dict[str, int] = {}
    report = schema.report.c
    for start in range(0, len(wanted), _FEW):
        rows = connection.execute(
            select(report.ref, report.id).where(report.ref.in_(wanted[start : start + _FEW]))
        )
        found.update({row.ref: row.id for row in rows.all()})
    missing = [ref for ref in wanted if ref not in found]
    if missing:
        raise LedgerError(f"no report {missing[0]} in this ledger")
    return found


def save(
    connection: Connection,
    links: Sequence[Link],
    *,
    withdraw: Sequence[int] = (),
    by: str | None = None,
    known: Mapping[str, int] | None = None,
) -> list[int | None]:
    """Stores links within a writing transaction, and the groups that follow from them.

    Gives each link's number, or None for a link that would bring together what a person parted.
    Links that were there keep their number; of those that no person decided about, score, reason
    and data become the newer ones. `withdraw` are the numbers of rules' links that no longer hold.
    `by` is the person who makes these links; None: a rule. `known` are row numbers of reports
    that need not be looked up.
    """
    # Where a person parted something, groups grow link by link, so that each can be refused.
    careful = parted_kinds(connection) | (GROUPING if by is not None else set())
    regrouped = _withdraw(connection, _not_pinned(connection, withdraw), careful)
    ids = dict(known or {})
    ids |= report_ids(
        connection, {item.report for link in links for item in link.items} - ids.keys()
    )
    there = _by_key(connection, links)
    numbers = Numbers(connection)
    saved: list[int | None] = []
    fresh: list[tuple[int, Link]] = []
    to_join: list[tuple[int, Link]] = []
    for link in links:
        old = there.get(link.key)
        if old is None:
            number = numbers.next(schema.link)
            fresh.append((number, link))
            to_join.append((number, link))
            there[link.key] = _There(number, "on", by is not None, link)
            saved.append(number)
            continue
        if by is None and old.pinned:
            saved.append(old.number if old.state == "on" else None)
            continue
        if by is not None or old.state != "on" or old.link != link:
            _renew(connection, old.number, link, by)
        if old.state != "on":
            to_join.append((old.number, link))
        saved.append(old.number)
    numbers.save()
    _insert(connection, fresh, ids, by)
    for _, link in to_join:
        if link.kind in GROUPING - careful:
            nodes = ((ids[item.report], item.item) for item in link.items)
            regrouped.setdefault(link.kind, []).extend(nodes)
    if regrouped:
        rebuild(connection, regrouped)
    kept = [one for one in to_join if one[1].kind in careful]
    refused = _join(connection, kept, ids, forced=by is not None)
    return [None if number in refused else number for number in saved]


def _withdraw(
    connection: Connection, numbers: Sequence[int], careful: Set[str]
) -> dict[str, list[Node]]:
    """Puts rules' links out of force; gives the nodes by kind whose groups are to be rebuilt."""
    found = _nodes(connection, numbers) if numbers else {}
    at_once = [number for number, (kind, _) in found.items() if kind in careful]
    set_states(connection, off=at_once, pinned=False)
    others = [number for number in found if number not in set(at_once)]
    for start in range(0, len(others), _FEW):
        where = schema.link.c.id.in_(others[start : start + _FEW])
        connection.execute(update(schema.link).where(where).values(state="off", pinned=False))
    nodes: dict[str, list[Node]] = {}
    for number in others:
        kind, its = found[number]
        if kind in GROUPING:
            nodes.setdefault(kind, []).extend(its)
    return nodes


def _join(
    connection: Connection, links: Sequence[tuple[int, Link]], ids: Mapping[str, int], forced: bool
) -> set[int]:
    """Brings groups together; gives the numbers of links that a person's decision refuses."""
    by_kind: dict[str, list[tuple[int, list[Node]]]] = defaultdict(list)
    for number, link in links:
        if link.kind in GROUPING:
            nodes = [(ids[item.report], item.item) for item in link.items]
            by_kind[link.kind].append((number, nodes))
    refused: set[int] = set()
    for kind, edges in by_kind.items():
        refused |= join(connection, kind, edges, forced=forced)
    if refused:
        where = schema.link.c.id.in_(refused)
        connection.execute(update(schema.link).where(where).values(state="off"))
    return refused


class _There(NamedTuple):
    """A link that the ledger has already."""

    number: int
    state: str
    pinned: bool
    link: Link


def _by_key(connection: Connection, links: Sequence[Link]) -> dict[str, _There]:
    link = schema.link.c
    wanted = {one.key: one for one in links}
    keys = list(wanted)
    found = {}
    for start in range(0, len(keys), _FEW):
        rows = connection.execute(
            schema.link.select().where(link.key.in_(keys[start : start + _FEW]))
        )
        for row in rows.all():
            same = Link(row.kind, wanted[row.key].items, row.score, row.reason, row.rule, row.data)
            found[row.key] = _There(row.id, row.state, row.pinned, same)
    return found


def _renew(connection: Connection, number: int, link: Link, by: str | None) -> None:
    values: dict[str, Any] = {
        "score": link.score,
        "reason": link.reason,
        "rule": link.rule,
        "data": link.data,
        "state": "on",
    }
    if by is not None:
        values |= {"made_by": by, "pinned": True}
    connection.execute(update(schema.link).where(schema.link.c.id == number).values(values))


def _insert(
    connection: Connection,
    links: Sequence[tuple[int, Link]],
    ids: Mapping[str, int],
    by: str | None,
) -> None:
    if not links:
        return
    made_at = now()
    connection.execute(
        insert(schema.link),
        [
            {
                "id": number,
                "key": link.key,
                "kind": link.kind,
                "score": link.score,
                "reason": link.reason,
                "rule": link.rule,
                "made_by": by or "rule",
                "made_at": made_at,
                "state": "on",
                "pinned": by is not None,
                "data": link.data,
            }
            for number, link in links
        ],
    )
    connection.execute(
        insert(schema.link_item),
        [
            {"link_id": number, "n": n, "report_id": ids[item.report], "item": item.item}
            for number, link in links
            for n, item in enumerate(link.items)
        ],
    )


def _not_pinned(connection: Connection, numbers: Sequence[int]) -> list[int]:
    if not numbers:
        return []
    link = schema.link.c
    chosen = link.id.in_(numbers) & link.pinned.is_(False)
    return list(connection.scalars(select(link.id).where(chosen)))


def set_states(
    connection: Connection,
    *,
    on: Sequence[int] = (),
    off: Sequence[int] = (),
    pinned: bool = True,
    state: LinkState = "off",
) -> set[int]:
    """Puts links in and out of force, with their groups; gives the reports that this touches.

    What is `pinned` a person decided: rules leave it as it is, and a pinned link out of force
    keeps its items in different groups.

    Raises `LedgerError` where there is no such link.
    """
    touched: set[int] = set()
    # First what joins, so that a group which is held otherwise now keeps its reference and name.
    for numbers, new in ((on, "on"), (off, state)):
        if not numbers:
            continue
        found = _nodes(connection, numbers)
        for number in numbers:
            if number not in found:
                raise LedgerError(f"no link {number}; `Ledger.links` lists them")
        link = schema.link
        # A person's own link in force stays a person's; all else is pinned as asked.
        keeps = pinned if new != "on" else or_(literal(pinned), link.c.made_by != "rule")
        where = link.c.id.in_(numbers)
        connection.execute(update(link).where(where).values(state=new, pinned=keeps))
        by_kind: dict[str, list[tuple[int, list[Node]]]] = defaultdict(list)
        for number, (kind, nodes) in found.items():
            touched.update(report_id for report_id, _ in nodes)
            if kind in GROUPING:
                by_kind[kind].append((number, nodes))
        for kind, edges in by_kind.items():
            if new == "on":
                join(connection, kind, edges, forced=True)
            else:
                regroup(connection, kind, [node for _, nodes in edges for node in nodes])
    return touched


def _nodes(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[str, list[Node]]]:
    item = schema.link_item.c
    found: dict[int, tuple[str, list[Node]]] = {}
    rows = connection.execute(
        select(item.link_id, item.report_id, item.item, schema.link.c.kind)
        .join_from(schema.link_item, schema.link)
        .where(item.link_id.in_(numbers))
        .order_by(item.link_id, item.n)
    )
    for row in rows.all():
        found.setdefault(row.link_id, (row.kind, []))[1].append((row.report_id, row.item))
    return found


def taking_out(connection: Connection, kind: str, node: Node) -> tuple[list[int], list[Node]]:
    """The links in force that hold an item in its group, and its direct neighbours there."""
    item, other = schema.link_item.alias(), schema.link_item.alias()
    rows = connection.execute(
        select(item.c.link_id, other.c.report_id, other.c.item)
        .join(schema.link, schema.link.c.id == item.c.link_id)
        .join(other, other.c.link_id == item.c.link_id)
        .where(item.c.report_id == node[0], item.c.item == node[1])
        .where(schema.link.c.kind == kind, schema.link.c.state == "on")
        .order_by(item.c.link_id, other.c.n)
    ).all()
    neighbours = {(row.report_id, row.item) for row in rows} - {node}
    return sorted({row.link_id for row in rows}), sorted(neighbours)


def follow(connection: Connection, report_id: int, ref: str, to: Mapping[str, str | None]) -> None:
    """After a report was read anew: links follow its items under their new identifiers.

    `to` gives the new identifier of each old one, or None where the item is gone; a link to an
    item that is gone is *lost*, and comes back when a rule finds it again.
    """
    item = schema.link_item.c
    mine = select(item.link_id).where(item.report_id == report_id, item.item != "")
    query = schema.link.select().where(schema.link.c.id.in_(mine), schema.link.c.state != "lost")
    links = selected(connection, query.order_by(schema.link.c.id))
    moved: list[tuple[StoredLink, Link]] = []
    lost: list[int] = []
    taken: set[str] = set()
    for one in links:
        items = tuple(
            Item(ref, to.get(each.item) or "") if each.report == ref and each.item else each
            for each in one.link.items
        )
        gone = any(
            new.report == ref and not new.item
            for new, old in zip(items, one.link.items, strict=True)
            if old.item
        )
        link = Link(one.link.kind, items, one.link.score, one.link.reason, one.link.rule)
        if gone or link.key in taken or len(set(items)) < len(items):
            lost.append(one.id)
        else:
            taken.add(link.key)
            moved.append((one, link))
    set_states(connection, off=lost, pinned=False, state="lost")
    # Lost links give up their keys, so that the same link may be found again, by its new name.
    _rekey(connection, [(number, f"lost {number}") for number in lost])
    moved = [(one, link) for one, link in moved if link.items != one.link.items]
    _rekey(connection, [(one.id, f"moving {one.id}") for one, _ in moved])
    _rekey(connection, [(one.id, link.key) for one, link in moved])
    for one, link in moved:
        for n, each in enumerate(link.items):
            connection.execute(
                update(schema.link_item)
                .where(item.link_id == one.id, item.n == n)
                .values(item=each.item)
            )
    rename(connection, report_id, to)


def _rekey(connection: Connection, keys: Sequence[tuple[int, str]]) -> None:
    if keys:
        where = schema.link.c.id == bindparam("number")
        connection.execute(
            update(schema.link).where(where).values(key=bindparam("new")),
            [{"number": number, "new": key} for number, key in keys],
        )
