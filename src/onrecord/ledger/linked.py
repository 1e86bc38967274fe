"""Links, groups, stories and people of a ledger: `Ledger.links`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.sql import Select

from onrecord.errors import LedgerError
from onrecord.ledger import decisions, linkage, naming, schema
from onrecord.ledger.answers import Known, Page, StoryLine, StoryView
from onrecord.ledger.engine import snapshot, writing
from onrecord.ledger.linkage import report_ids
from onrecord.ledger.links import Group, Happened, Item, Link, LinkKind, LinkState, StoredLink
from onrecord.ledger.memory import Memory
from onrecord.ledger.retrieval import line_query, lines, report_id
from onrecord.ledger.shelf import Shelf
from onrecord.ledger.stored import selected


class Links:
    """What holds reports together. Get it as `Ledger.links`.

    Linking writes with `save`, `describe` and `shelf`; people decide with `join`, `unlink` and
    `take_out`, which `Ledger.undo` takes back; everybody reads with the rest. Every method is one
    transaction and raises `LedgerError` where a reference leads nowhere.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # What linking writes

    def save(self, links: Sequence[Link], *, withdraw: Sequence[int] = ()) -> list[int | None]:
        """Stores what rules found; gives each link's number, or None where a person's decision
        keeps its items apart. `withdraw`: numbers of rules' links that hold no longer (those that
        a person decided about are left alone). Saving the same link again renews it."""
        with writing(self._engine) as connection:
            return linkage.save(connection, links, withdraw=withdraw)

    def describe(
        self, ref: str, *, name: str | None = None, data: dict[str, Any] | None = None
    ) -> None:
        """Gives a group its name and data; a name that a person gave stays."""
        with writing(self._engine) as connection:
            naming.describe(connection, ref, name=name, data=data)

    @contextmanager
    def shelf(self, memory: Memory | None = None) -> Iterator[Shelf]:
        """What linking reads and writes to place reports among their neighbours, in one
        transaction: nobody else writes meanwhile, and all of it is stored at the end, or none.

        `memory` spares what follows in the next transaction from reading again what this one had.
        """
        memory = memory or Memory()
        try:
            with writing(self._engine) as connection:
                shelf = Shelf(connection, memory)
                yield shelf
                shelf.flush()
                memory.rest(connection)
        except BaseException:
            memory.forget()
            raise
        memory.trim()

    # What people decide

    def join(self, kind: LinkKind, items: Sequence[Item], *, by: str, reason: str = "") -> Happened:
        """A person says that items belong together; parts from an earlier decision if need be."""
        with writing(self._engine) as connection:
            return decisions.join(connection, kind, items, by=by, reason=reason)

    def unlink(self, link: int, *, by: str, reason: str = "") -> Happened:
        """A person takes a link back; rules will not make it again, nor join its items else."""
        with writing(self._engine) as connection:
            return decisions.unlink(connection, link, by=by, reason=reason)

    def take_out(self, kind: LinkKind, item: Item, *, by: str, reason: str = "") -> Happened:
        """A person takes an item out of its group; the others stay together."""
        with writing(self._engine) as connection:
            return decisions.take_out(connection, kind, item, by=by, reason=reason)

    def rename(self, ref: str, name: str, *, by: str, reason: str = "") -> Happened:
        """A person names a group; rules will not name it otherwise."""
        with writing(self._engine) as connection:
            return decisions.rename(connection, ref, name, by=by, reason=reason)

    # What everybody reads

    def get(self, number: int) -> StoredLink:
        """One link."""
        with snapshot(self._engine) as connection:
            found = selected(connection, _links().where(schema.link.c.id == number))
        if not found:
            raise LedgerError(f"no link {number} in this ledger")
        return found[0]

    def select(
        self,
        *,
        kind: LinkKind | None = None,
        report: str | None = None,
        item: str | None = None,
        story: str | None = None,
        group: str | None = None,
        state: LinkState | None = "on",
    ) -> list[StoredLink]:
        """Links, in the order of their numbers: of a kind, of a report (or one `item` in it), of
        a story's reports, of a group; in force unless `state` says otherwise (None: any)."""
        link, held = schema.link.c, schema.link_item.c
        with snapshot(self._engine) as connection:
            query = _links()
            if kind is not None:
                query = query.where(link.kind == kind)
            if state is not None:
                query = query.where(link.state == state)
            if report is not None:
                mine = held.report_id == report_id(connection, report)
                if item is not None:
                    mine &= held.item == item
                query = query.where(link.id.in_(select(held.link_id).where(mine)))
            if story is not None:
                ids = naming.reports_of(connection, naming.group_id(connection, story, "story"))
                within = select(held.link_id).where(held.report_id.in_(ids))
                query = query.where(link.id.in_(within))
            if group is not None:
                number = naming.group_id(connection, group)
                query = query.where(link.id.in_(naming.links_of(number)))
            return selected(connection, query)

    def group(self, ref: str) -> Group:
        """One group, by its reference, even one that it had before it was merged into another."""
        with snapshot(self._engine) as connection:
            return naming.groups(connection, [naming.group_id(connection, ref)])[0]

    def group_of(self, kind: LinkKind, item: Item) -> Group | None:
        """The group of a kind that holds an item, if any."""
        with snapshot(self._engine) as connection:
            held = schema.grouping_item.c
            number = connection.scalar(
                select(held.grouping_id).where(
                    held.kind == kind,
                    held.report_id == report_id(connection, item.report),
                    held.item == item.item,
                )
            )
            return naming.groups(connection, [number])[0] if number is not None else None

    def groups(
        self,
        kind: LinkKind | None = None,
        *,
        reports: Sequence[str] | None = None,
        story: str | None = None,
    ) -> list[Group]:
        """Groups of a kind, of all or of those with an item in some reports or in a story's, by
        reference. A group is given whole, with its items in other reports."""
        with snapshot(self._engine) as connection:
            held = schema.grouping_item.c
            query = select(held.grouping_id).distinct()
            if kind is not None:
                query = query.where(held.kind == kind)
            if story is not None:
                number = naming.group_id(connection, story, "story")
                query = query.where(held.report_id.in_(naming.reports_of(connection, number)))
            if reports is not None:
                ids = report_ids(connection, reports)
                query = query.where(held.report_id.in_(ids.values()))
            return naming.groups(connection, sorted(connection.scalars(query)))

    def stories(
        self, *, name: str | None = None, limit: int = 50, cursor: str | None = None
    ) -> Page[StoryLine]:
        """Stories, those begun last first; of those whose name holds `name`."""
        with snapshot(self._engine) as connection:
            return naming.stories(connection, name=name, limit=limit, cursor=cursor)

    def story(self, story: str) -> StoryView:
        """One story, by reference, or by a name or part of one that means no other."""
        with snapshot(self._engine) as connection:
            number = naming.group_id(connection, story, "story")
            line = naming.story_lines(connection, [number])[0]
            held = schema.grouping_item.c
            mine = select(held.report_id).where(held.grouping_id == number)
            number_of = schema.report.c.id
            query = line_query().where(number_of.in_(mine)).order_by(number_of)
            return StoryView(
                line=line,
                group=naming.groups(connection, [number])[0],
                reports=tuple(lines(connection, query)),
            )

    def people(self, name: str, *, limit: int = 20) -> list[Known]:
        """Who is known by a name, or by words of it: groups first, most reports first."""
        with snapshot(self._engine) as connection:
            return naming.people(connection, name, limit=limit)

    def person(self, ref: str) -> Known:
        """One person or body, by the group's reference."""
        with snapshot(self._engine) as connection:
            return naming.person(connection, ref)


def _links() -> Select[Any]:
    return schema.link.select().order_by(schema.link.c.id)
