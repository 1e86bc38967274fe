"""What the ledger answers with: plain frozen types, in the words of the record."""

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

import msgspec
from sqlalchemy import RowMapping

from onrecord.ledger.editions import Change
from onrecord.ledger.links import Group
from onrecord.report import Report, Span

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)


def answer(kind: type[S], row: RowMapping | Mapping[str, Any], **more: Any) -> S:
    """An answer out of the columns of a row that are called like its fields."""
    names = [name for name in kind.__struct_fields__ if name not in more]
    return msgspec.convert({**{name: row[name] for name in names}, **more}, kind)


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some of the answers; `next` is the cursor to ask on with, null where these were the last."""

    items: tuple[T, ...]
    next: str | None = None


class StoredReport(msgspec.Struct, frozen=True):
    """One report as the ledger keeps it.

    `ref` names it here and stays the same; `report.id` names its text, which reprints share.
    `origin` is the file or address it was taken from; `edition` counts from 1 among the texts of
    one address; `read` tells whether there is a record.
    """

    ref: str
    report: Report
    media_type: str | None
    origin: str | None
    added_at: str
    edition: int
    read: bool


class ReportLine(msgspec.Struct, frozen=True):
    """One report in a list: without its text, but for the `opening` (200 characters)."""

    ref: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    text_id: str
    added_at: str
    read: bool
    opening: str


class Edition(msgspec.Struct, frozen=True):
    """One of the texts that stood at one address, first to last.

    `changes` pairs places of the edition before with those that replaced them here, half-open
    code points of each text; empty for the first.
    """

    ref: str
    number: int
    published: str | None
    added_at: str
    changes: tuple[Change, ...]


class Reading(msgspec.Struct, frozen=True):
    """One record of a report, without the record itself (`Ledger.record(ref, reading=id)`).

    `made_by` is "reader", or the person whose correction made it.
    """

    id: int
    schema: str
    reader: str
    weights: str | None
    made_by: str
    made_at: str
    current: bool


class Hit(msgspec.Struct, frozen=True):
    """One answer to a search: a statement or attitude of a report, or the report as a whole.

    For a statement, `spans` are its content's, half-open code points of the report's text, and
    `words` the content in one line. For a report they are the first place found, with some words
    around it, and `item` is "". `relays` is nearest the source first, "Meridian ← The Courier".
    """

    report: str
    item: str
    kind: Literal["statement", "attitude", "report"]
    words: str
    spans: tuple[Span, ...]
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    source: str | None = None
    source_item: str | None = None
    cue: str | None = None
    manner: str | None = None
    polarity: str | None = None
    relays: str | None = None


class Facets(msgspec.Struct, frozen=True):
    """How the answers to a search divide: value and number, most frequent first.

    Counted over the newest `of` answers; `complete` tells whether these are all. `month` is
    "2027-03"; `story` the reference of the story.
    """

    source: tuple[tuple[str, int], ...]
    outlet: tuple[tuple[str, int], ...]
    manner: tuple[tuple[str, int], ...]
    month: tuple[tuple[str, int], ...]
    story: tuple[tuple[str, int], ...]
    of: int
    complete: bool


class ActorLine(msgspec.Struct, frozen=True):
    """An actor of one report."""

    report: str
    item: str
    name: str
    kind: str
    roles: tuple[str, ...]
    outlet: str | None
    published: str | None


class Known(msgspec.Struct, frozen=True):
    """Somebody found by name: the group that linking made, or one unlinked actor (`ref` null).

    `name` is the fullest name, `names` all of them, `reports` the number of reports.
    """

    ref: str | None
    name: str
    names: tuple[str, ...]
    kind: str
    reports: int
    actors: tuple[ActorLine, ...]


class StoryLine(msgspec.Struct, frozen=True):
    """One story in a list; `first` and `last` are days of publication."""

    ref: str
    name: str | None
    reports: int
    outlets: int
    first: str | None
    last: str | None


class StoryView(msgspec.Struct, frozen=True):
    """One story: its reports by date, and what linking found within them.

    `groups` are those of any other kind with an item in these reports (an actor's group may reach
    into other stories), `links` are in force; both as `Links.groups` and `Links.select` give them.
    """

    line: StoryLine
    group: Group
    reports: tuple[ReportLine, ...]


class Counts(msgspec.Struct, frozen=True):
    """How much there is; texts and outlets are distinct ones."""

    reports: int
    texts: int
    outlets: int
    statements: int
    stories: int
