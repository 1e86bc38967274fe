"""Groups by reference and name: stories, people, and what they hold."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    RowMapping,
    and_,
    column,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql import Select

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.answers import ActorLine, Known, Page, StoryLine, answer
from onrecord.ledger.index import weight
from onrecord.ledger.links import Group, Item
from onrecord.ledger.words import match_string, parse, tsquery

_FEW = 500
_FOUND = 1_000  # actors of a name that are looked at, latest first; each lies on a page of its own


def group_id(connection: Connection, ref: str, kind: str | None = None) -> int:
    """The number of a group by its reference, or, where a kind is told, by (part of) its name.

    A story is also known by who is in it and by its headlines, where that leaves one.

    Raises `LedgerError` where it means none or several.
    """
    grouping = schema.grouping.c
    row = connection.execute(
        select(grouping.id, grouping.merged_into).where(grouping.ref == ref)
    ).one_or_none()
    while row is not None and row.merged_into is not None:
        row = connection.execute(
            select(grouping.id, grouping.merged_into).where(grouping.id == row.merged_into)
        ).one()
    if row is not None:
        return int(row.id)
    if kind is None:
        raise LedgerError(f"no group {ref} in this ledger")
    named = select(grouping.id, grouping.name).where(grouping.kind == kind, grouping.size > 0)
    exact = connection.execute(named.where(func.lower(grouping.name) == ref.lower())).all()
    found = (
        exact
        or connection.execute(
            named.where(func.lower(grouping.name).contains(ref.lower(), autoescape=True)).limit(4)
        ).all()
    )
    if not found and kind == "story":
        found = connection.execute(_stories_about(ref)).all()
    if len(found) != 1:
        names = ", ".join(f"“{one.name}”" for one in found[:3])
        problem = f"“{ref}” means several: {names}" if found else f"no {kind} “{ref}”"
        remedy = "who NAME` finds" if kind == "person" else "story` lists"
        raise LedgerError(f"{problem}; `onrecord {remedy} them")
    return int(found[0].id)


def _stories_about(words: str) -> Select[Any]:
    """Stories with somebody of this name in them, or with these words in a report's headline."""
    grouping, held, report, actor = (
        schema.grouping.c, schema.grouping_item.c, schema.report.c, schema.actor.c,
    )  # fmt: skip
    named = select(actor.report_id).where(
        func.lower(actor.name).contains(words.lower(), autoescape=True)
    )
    headed = func.lower(report.title).contains(words.lower(), autoescape=True)
    return (
        select(grouping.id, grouping.name)
        .join_from(schema.grouping, schema.grouping_item, held.grouping_id == grouping.id)
        .join(schema.report, report.id == held.report_id)
        .where(held.kind == "story", or_(report.id.in_(named), headed))
        .distinct()
        .limit(4)
    )


def describe(
    connection: Connection, ref: str, *, name: str | None, data: dict[str, Any] | None
) -> None:
    """Gives a group the name and data that rules have for it."""
    grouping = schema.grouping
    mine = grouping.c.id == group_id(connection, ref)
    if data is not None:
        connection.execute(update(grouping).where(mine).values(data=data))
    if name is not None:
        free = grouping.c.named_by.is_(None)
        connection.execute(update(grouping).where(mine, free).values(name=name))


def groups(connection: Connection, numbers: Sequence[int]) -> list[Group]:
    """Groups by number, in the order asked for, with all their items."""
    grouping, held, report = schema.grouping.c, schema.grouping_item.c, schema.report.c
    items: dict[int, list[Item]] = defaultdict(list)
    found: dict[int, Group] = {}
    for start in range(0, len(numbers), _FEW):
        some = numbers[start : start + _FEW]
        rows = connection.execute(
            select(held.grouping_id, report.ref, held.item)
            .join_from(schema.grouping_item, schema.report)
            .where(held.grouping_id.in_(some))
            .order_by(report.day, report.ref, held.item)
        )
        for row in rows:
            items[row.grouping_id].append(Item(row.ref, row.item))
        for row in connection.execute(schema.grouping.select().where(grouping.id.in_(some))):
            members = tuple(items[row.id])
            found[row.id] = Group(row.kind, row.ref, row.name, members, row.data)
    return [found[number] for number in numbers]


def reports_of(connection: Connection, number: int) -> list[int]:
    """The row numbers of the reports in which a group has items."""
    held = schema.grouping_item.c
    query = select(held.report_id).where(held.grouping_id == number).distinct()
    return sorted(connection.scalars(query))


def links_of(number: int) -> Select[Any]:
    """A query for the numbers of the links whose items are in a group."""
    held, of = schema.grouping_item.c, schema.link_item.c
    return (
        select(of.link_id)
        .join_from(
            schema.grouping_item,
            schema.link_item,
            and_(of.report_id == held.report_id, of.item == held.item),
        )
        .join(schema.link, and_(schema.link.c.id == of.link_id, schema.link.c.kind == held.kind))
        .where(held.grouping_id == number)
    )


def stories(
    connection: Connection, *, name: str | None, limit: int, cursor: str | None
) -> Page[StoryLine]:
    """One page of stories, those begun last first."""
    grouping = schema.grouping.c
    query = select(grouping.id).where(grouping.kind == "story", grouping.size > 0)
    if name is not None:
        query = query.where(func.lower(grouping.name).contains(name.lower(), autoescape=True))
    if cursor is not None:
        query = query.where(grouping.id < int(cursor))
    numbers = list(connection.scalars(query.order_by(grouping.id.desc()).limit(limit + 1)))
    shown = numbers[:limit]
    lines = story_lines(connection, shown)
    return Page(tuple(lines), str(shown[-1]) if len(numbers) > limit else None)


def story_lines(connection: Connection, numbers: Sequence[int]) -> list[StoryLine]:
    """Stories by number, in the order asked for."""
    grouping, held, report = schema.grouping.c, schema.grouping_item.c, schema.report.c
    query = (
        select(
            grouping.id,
            grouping.ref,
            grouping.name,
            func.count().label("reports"),
            func.count(report.outlet.distinct()).label("outlets"),
            func.min(report.day).label("first"),
            func.max(report.day).label("last"),
        )
        .join_from(schema.grouping, schema.grouping_item, held.grouping_id == grouping.id)
        .join(schema.report, report.id == held.report_id)
        .where(grouping.id.in_(numbers))
        .group_by(grouping.id, grouping.ref, grouping.name)
    )
    found = {row["id"]: row for row in connection.execute(query).mappings()}
    return [answer(StoryLine, found[one]) for one in numbers if one in found]


_LINE = [
    schema.report.c.ref.label("report"),
    *(schema.actor.c[name] for name in ("item", "name", "kind", "roles")),
    schema.report.c.outlet,
    schema.report.c.published,
]
"""The columns of an `ActorLine`."""


def people(connection: Connection, name: str, *, limit: int) -> list[Known]:
    """Who is known by words of a name: groups first, those with most of the latest actors first,
    and of equals those told of last."""
    found = _called(connection, name)
    sizes = Counter(group for _, group in found if group is not None)
    groups = sorted(sizes, key=lambda group: -sizes[group])[:limit]
    # Without a link nobody knows whether two of one name are one.
    alone = [actor for actor, group in found if group is None][: limit - len(groups)]
    rows = _rows(connection, alone)
    return _groups(connection, groups) + [_known(rows[one]) for one in alone]


def _called(connection: Connection, name: str) -> list[tuple[int, int | None]]:
    """The latest actors of a name, each with the group that holds it, as numbers: of a name that
    thousands bear, only those who are shown are read."""
    terms = parse(name)
    if connection.dialect.name == "postgresql":
        match = tsquery(terms, weight("actor", "name"))
        named = "SELECT id FROM actor_words WHERE words @@ CAST(:match AS tsquery)"
    else:
        match = match_string(terms, "name")
        named = "SELECT rowid AS id FROM actor_fts WHERE actor_fts MATCH :match"
    actor, held = schema.actor.c, schema.grouping_item.c
    latest = text(f"{named} ORDER BY id DESC LIMIT {_FOUND}").bindparams(match=match)
    its = latest.columns(column("id", BigInteger)).subquery()
    in_group = (held.report_id == actor.report_id) & (held.item == actor.item)
    query = (
        select(actor.id, held.grouping_id)
        .join_from(its, schema.actor, actor.id == its.c.id)
        .outerjoin(schema.grouping_item, in_group & (held.kind == "person"))
        .order_by(actor.id.desc())
    )
    return [(row[0], row[1]) for row in connection.execute(query).all()]


def person(connection: Connection, ref: str) -> Known:
    """One person or body, by reference or name."""
    return _groups(connection, [group_id(connection, ref, "person")])[0]


def _rows(connection: Connection, actors: Sequence[int]) -> dict[int, list[RowMapping]]:
    """Actors by number, each in a list of its own."""
    actor, report = schema.actor.c, schema.report.c
    query = select(actor.id.label("number"), *_LINE).join_from(schema.actor, schema.report)
    return _by_number(connection, query.order_by(report.id, actor.id), actor.id, actors)


def _groups(connection: Connection, groups: Sequence[int]) -> list[Known]:
    """Groups of actors, in the order asked for."""
    actor, report, held = schema.actor.c, schema.report.c, schema.grouping_item.c
    # From the group to its items: asked the other way, SQLite reads all reports.
    query = (
        select(held.grouping_id.label("number"), *_LINE)
        .join_from(schema.grouping_item, schema.report, report.id == held.report_id)
        .join(schema.actor, (actor.report_id == held.report_id) & (actor.item == held.item))
        .order_by(report.id, actor.id)
    )
    members = _by_number(connection, query, held.grouping_id, groups)
    grouping = schema.grouping.c
    query = select(grouping.id.label("number"), grouping.ref, grouping.name)
    called = _by_number(connection, query, grouping.id, groups)
    return [
        _known(members[group], row["ref"], row["name"]) for group in groups for row in called[group]
    ]


def _by_number(
    connection: Connection, query: Select[Any], by: ColumnElement[int], numbers: Sequence[int]
) -> dict[int, list[RowMapping]]:
    """The rows that a query has for some numbers, under these."""
    found: dict[int, list[RowMapping]] = defaultdict(list)
    for start in range(0, len(numbers), _FEW):
        rows = connection.execute(query.where(by.in_(numbers[start : start + _FEW])))
        for row in rows.mappings().all():
            found[row["number"]].append(row)
    return found


def _known(rows: Sequence[RowMapping], ref: str | None = None, name: str | None = None) -> Known:
    actors = tuple(answer(ActorLine, row) for row in rows)
    names = sorted({one.name for one in actors}, key=lambda one: (-len(one), one))
    kinds = sorted({one.kind for one in actors})
    return Known(
        ref=ref,
        name=name or names[0],
        names=tuple(names),
        kind=max(kinds, key=lambda kind: sum(one.kind == kind for one in actors)),
        reports=len({one.report for one in actors}),
        actors=actors,
    )
