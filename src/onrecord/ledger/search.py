"""Full-text search over reports, statements and sources; answers come latest first.

The index runs through identifiers, and identifiers through time (`schema.first_id`), so that the
newest answers to a frequent word are found without looking at the others.
"""

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, Literal, TypedDict

import msgspec
from sqlalchemy import Connection, RowMapping, text

from onrecord.errors import UsageError
from onrecord.ledger import schema
from onrecord.ledger.answers import Facets, Hit, Page, answer
from onrecord.ledger.index import weight
from onrecord.ledger.rows import facet
from onrecord.ledger.words import Term, match_string, parse, tsquery

Within = Literal["statements", "reports"]

_COUNTED: Final = 2_000  # answers that facets are counted over: enough to choose by, soon done
_AROUND: Final = 120  # characters of a report shown before and after the place found


class Filters(TypedDict, total=False):
    """What may be asked of a search beside words; each narrows the answers.

    `within`: "statements" (which has attitudes too) or "reports". `source`: words of the source's
    name. `outlet`: compared without case, accents and punctuation. `manner`: direct, indirect,
    mixed. `kind`: statement, attitude. `since`, `until`: days of publication, both included.
    `story`, `person`: a group's reference or name.
    """

    within: Within
    source: str | None
    outlet: str | None
    manner: str | None
    kind: str | None
    since: str | None
    until: str | None
    story: str | None
    person: str | None


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched for, with the numbers of groups; see `Filters`."""

    query: str | None = None
    within: Within = "statements"
    source: str | None = None
    outlet: str | None = None
    manner: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    story: int | None = None
    person: int | None = None


_STATEMENTS = """
    SELECT statement.id, report.ref AS report, statement.item, statement.kind,
           statement.content AS words, statement.spans, report.title, report.outlet,
           report.published, report.url, actor.name AS source, actor.item AS source_item,
           statement.cue, statement.manner, statement.polarity, statement.relays,
           report.day, report.id AS report_id
    FROM {found} JOIN report ON report.id = statement.report_id
    LEFT JOIN actor ON actor.id = statement.source_id"""

_REPORTS = """
    SELECT report.id, report.ref AS report, report.title, report.outlet, report.published,
           report.url, text.body, report.day, report.id AS report_id
    FROM {found} JOIN text ON text.id = report.text_id"""


def search(connection: Connection, wanted: Wanted, *, limit: int, cursor: str | None) -> Page[Hit]:
    """One page of answers."""
    rows = _rows(connection, wanted, limit + 1, cursor)
    terms = parse(wanted.query) if wanted.query else []
    hits = tuple(_hit(row, wanted.within, terms) for row in rows[:limit])
    return Page(hits, str(rows[limit - 1]["id"]) if len(rows) > limit else None)


def facets(connection: Connection, wanted: Wanted) -> Facets:
    """How the newest answers divide."""
    rows = _rows(connection, wanted, _COUNTED + 1, None)
    complete, rows = len(rows) <= _COUNTED, rows[:_COUNTED]
    stories = _stories(connection, {row["report_id"] for row in rows})

    def count(values: Sequence[str | None]) -> tuple[tuple[str, int], ...]:
        counted = Counter(value for value in values if value)
        return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))

    return Facets(
        source=count([row.get("source") for row in rows]),
        outlet=count([row["outlet"] for row in rows]),
        manner=count([row.get("manner") for row in rows]),
        month=count([(row["day"] or "")[:7] for row in rows]),
        story=count([stories.get(row["report_id"]) for row in rows]),
        of=len(rows),
        complete=complete,
    )


def _rows(
    connection: Connection, wanted: Wanted, limit: int, cursor: str | None
) -> Sequence[RowMapping]:
    what = "statement" if wanted.within == "statements" else "report"
    postgres = connection.dialect.name == "postgresql"
    match = _match(wanted, what, postgres)
    # Without words to look for, the table itself is read from its end.
    key = f"{what}.id"
    found, conditions = what, list[str]()
    values: dict[str, Any] = {"limit": limit}
    if match and postgres:
        key = f"{what}_words.id"
        found = f"{what}_words JOIN {what} ON {what}.id = {what}_words.id"
        conditions.append(f"{what}_words.words @@ CAST(:match AS tsquery)")
    elif match:
        key = f"{what}_fts.rowid"
        # CROSS JOIN keeps SQLite from turning the order round.
        found = f"{what}_fts CROSS JOIN {what} ON {what}.id = {what}_fts.rowid"
        conditions.append(f"{what}_fts MATCH :match")
    if match:
        values["match"] = match
    low, high = _days(wanted)
    if low is not None:
        conditions.append(f"{key} >= :low")
        values["low"] = low
    if cursor is not None:
        high = min(_cursor(cursor), high) if high is not None else _cursor(cursor)
    if high is not None:
        conditions.append(f"{key} < :high")
        values["high"] = high
    if wanted.story is not None:
        conditions.append(
            "report.id IN (SELECT report_id FROM grouping_item WHERE grouping_id = :story)"
        )
        values["story"] = wanted.story
    if wanted.person is not None:
        conditions.append(_OF_PERSON if what == "statement" else _NAMES_PERSON)
        values["person"] = wanted.person
    select = (_STATEMENTS if what == "statement" else _REPORTS).format(found=found)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    query = text(f"{select}{where} ORDER BY {key} DESC LIMIT :limit")
    return connection.execute(query, values).mappings().all()


_OF_PERSON = """statement.source_id IN (
    SELECT one.id FROM grouping_item JOIN actor AS one
    ON one.report_id = grouping_item.report_id AND one.item = grouping_item.item
    WHERE grouping_item.grouping_id = :person)"""
_NAMES_PERSON = "report.id IN (SELECT report_id FROM grouping_item WHERE grouping_id = :person)"


def _match(wanted: Wanted, what: str, postgres: bool) -> str | None:
    """The full-text query, or None where nothing of it needs the index."""
    asked: list[tuple[tuple[str, ...], list[Term]]] = []
    words = ("content", "source") if what == "statement" else ("title", "body")
    if wanted.query:
        asked.append((words, parse(wanted.query)))
    if wanted.source:
        # Who is the source is told of statements; among reports it is a word like others.
        asked.append((("source",) if what == "statement" else words, parse(wanted.source)))
    for name, value in (
        ("outlet", wanted.outlet),
        ("manner", wanted.manner),
        ("kind", wanted.kind),
    ):
        if value and (what == "statement" or name == "outlet"):
            asked.append((("facets",), [Term((facet(name, value),))]))
    if not asked:
        return None
    if postgres:
        return " & ".join(
            f"({tsquery(terms, ''.join(weight(what, one) for one in columns))})"
            for columns, terms in asked
        )
    return " AND ".join(f"({match_string(terms, ' '.join(columns))})" for columns, terms in asked)


def _days(wanted: Wanted) -> tuple[int | None, int | None]:
    low = schema.first_id(_day(wanted.since)) if wanted.since else None
    after = _day(wanted.until) + datetime.timedelta(days=1) if wanted.until else None
    return low, schema.first_id(after) if after else None


def _day(value: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        raise UsageError(f"{value!r} is no date; write it as 2027-03-09") from None


def _cursor(value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise UsageError(f"{value!r} is no cursor; use `next` of the page before") from None


def _stories(connection: Connection, report_ids: set[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    wanted = sorted(report_ids)
    item, grouping = schema.grouping_item.c, schema.grouping.c
    for start in range(0, len(wanted), 500):
        rows = connection.execute(
            schema.grouping_item.join(schema.grouping, grouping.id == item.grouping_id)
            .select()
            .with_only_columns(item.report_id, grouping.ref)
            .where(item.kind == "story", item.report_id.in_(wanted[start : start + 500]))
        )
        found.update({row.report_id: row.ref for row in rows})
    return found


def _hit(row: RowMapping, within: Within, terms: Sequence[Term]) -> Hit:
    if within == "reports":
        span, words = _place(row["body"], terms)
        plain = {name: row[name] for name in ("report", "title", "outlet", "published", "url")}
        return Hit(item="", kind="report", words=words, spans=(span,) if span else (), **plain)
    spans = row["spans"]
    if isinstance(spans, str):  # SQLite gives JSON as text to plain SQL
        spans = msgspec.json.decode(spans)
    return answer(Hit, row, spans=spans)


def _place(body: str, terms: Sequence[Term]) -> tuple[tuple[int, int] | None, str]:
    """The first place that a report was found by, and the words around it."""
    for term in terms:
        if term.excluded:
            continue
        words = r"[\W_]+".join(map(re.escape, term.words))
        end = "" if term.prefix else r"(?![^\W_])"
        if match := re.search(rf"(?<![^\W_]){words}{end}", body, re.IGNORECASE):
            start = max(0, match.start() - _AROUND)
            around = body[start : match.end() + _AROUND]
            return match.span(), " ".join(around.split())
    # Found by its title, or by words that are written with accents.
    return None, " ".join(body[: 2 * _AROUND].split())
