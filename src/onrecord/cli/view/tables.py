"""The record as tables: statements, figures, positions by party, events on a time line, reasons."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.cli.view.chains import ARROW, Cast, chain, number, passed_on, plain, words
from onrecord.cli.view.marked import CONTENT, CUE, MARK, SOURCE
from onrecord.record import Event, Figure, Position, Record, Statement

_NARROW = 100  # columns below which a table's rows become lists
_LABELLED = frozenset(
    ["Condition", "Counted by", "Passed on by", "As of", "Toward", "In", "Told as", "Score"]
)
_LONGEST = 220  # characters of a content in a table; all of it stands in the text above


class Cell(NamedTuple):
    """One field of a row: its column's heading, its words, its colour."""

    column: str
    words: str
    style: str = ""


Row = Sequence[Cell]


def tables(record: Record, width: int) -> Iterator[tuple[str, RenderableType]]:
    """Headings and tables of what a record holds; kinds without items are left out."""
    cast = Cast(record)
    said = [_statement(record, one, cast) for one in record.statements]
    if said:
        yield _counted(len(said), "statement"), _sheet(said, width)
    else:
        yield "No statements", Text("Nobody is recorded as saying anything.", "dim")
    if record.attitudes:
        rows = [_statement(record, one, cast) for one in record.attitudes]
        yield _counted(len(rows), "thought or wish", "thoughts and wishes"), _sheet(rows, width)
    if record.figures:
        rows = [_figure(record, one, cast) for one in record.figures]
        yield _counted(len(rows), "figure"), _sheet(rows, width)
    if record.positions:
        rows = [_position(record, *one, cast) for one in _by_party(record)]
        yield _counted(len(rows), "position") + ", by party", _sheet(rows, width)
    if record.events:
        rows = [_event(record, one, cast) for one in sorted(record.events, key=_when)]
        yield _counted(len(rows), "event") + ", in time", _sheet(rows, width)
    if record.explain:
        yield "Why each item was read", _sheet(_reasons(record), width)


def _counted(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _sheet(rows: Sequence[Row], width: int) -> Table:
    """Rows as a table, or, where the terminal is narrow, each as a short list."""
    if width < _NARROW:
        return _list(rows)
    columns = [
        cell.column for index, cell in enumerate(rows[0]) if any(row[index].words for row in rows)
    ]
    table = Table(
        *columns, box=box.SIMPLE_HEAD, header_style="dim", show_edge=False, pad_edge=False,
        padding=(0, 2, 0, 0), expand=False,
    )  # fmt: skip
    for column in table.columns:
        column.overflow = "fold"
    for row in rows:
        table.add_row(*(Text(cell.words, cell.style) for cell in row if cell.column in columns))
    return table


def _list(rows: Sequence[Row]) -> Table:
    """Each row as two or three lines: what it is, its words, the rest in one line."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", style=MARK, min_width=2)
    grid.add_column(overflow="fold")
    for mark, head, *rest in rows:
        lines = Text.assemble((head.words, head.style))  # a base style would colour all of it
        body = [cell for cell in rest if cell.words]
        if body and body[0].style == CONTENT:
            lines.append(f"\n{body[0].words}" if head.words else body[0].words, body[0].style)
            body = body[1:]
        for index, cell in enumerate(body):
            lines.append("\n" if not index and lines else " · " if index else "", "dim")
            runs = cell.column == "As of" and cell.words.startswith("since ")
            if cell.column in _LABELLED and not runs:
                lines.append(f"{cell.column.lower()} ", "dim")
            lines.append(cell.words, cell.style)
        grid.add_row(mark.words, lines)
    return grid


def _statement(record: Record, one: Statement, cast: Cast) -> Row:
    manner = one.manner if one.polarity == "affirmed" else f"{one.manner}, {one.polarity}"
    place = plain(one.place.name) if one.place else ""
    time = (one.time.value or words(record.report, [one.time.span])) if one.time else ""
    return (
        Cell("#", number(one.id), MARK),
        Cell("Who, and by what way", ARROW.join(chain(record, one, cast)), SOURCE),
        Cell("What is said", words(record.report, one.content, _LONGEST), CONTENT),
        Cell("How", manner),
        Cell("When", " ".join(part for part in (time, place) if part)),
    )


def _figure(record: Record, one: Figure, cast: Cast) -> Row:
    report = record.report
    population = words(report, [one.population.span], 60) if one.population else ""
    if one.population and one.population.status:
        population += f" ({one.population.status})"
    as_of = one.as_of.value or words(report, [one.as_of.span]) if one.as_of else ""
    since = one.since.value or words(report, [one.since.span]) if one.since else ""
    when = ", ".join(part for part in (as_of, f"since {since}" if since else "") if part)
    return (
        Cell("#", one.id, MARK),
        Cell("Figure", words(report, [one.span]), "bold"),
        Cell("Of whom or what", population),
        Cell("Counts", one.counts),
        Cell("Limits", limits(one)),
        Cell("Counted by", cast.name(one.counted_by.actor, "") if one.counted_by else "", SOURCE),
        Cell("Passed on by", ", ".join(passed_on(report, relay, cast) for relay in one.relays)),
        Cell("As of", when),
        Cell("Stance", one.stance),
        Cell("In", number(one.statement)),
    )


def limits(one: Figure) -> str:
    """A figure's limits in signs: "≥ 6,200", "30–45", "≈ 12,000", and its unit if it is money's or
    percent."""
    shown = {
        "more_than": f"> {_number(one.low)}",
        "at_least": f"≥ {_number(one.low)}",
        "fewer_than": f"< {_number(one.high)}",
        "up_to": f"≤ {_number(one.high)}",
        "nearly": f"< {_number(one.high)}, nearly",
        "about": f"≈ {_number(one.value)}",
        "range": f"{_number(one.low)}–{_number(one.high)}",
        "vague": f"≥ {_number(one.low)}, vague",
    }.get(one.bound, _number(one.value))
    unit = {"percent": " %", "person": "", None: ""}.get(one.unit, f" {one.unit}")
    return plain(shown + unit)


def _number(value: float | None) -> str:
    return "?" if value is None else f"{value:,.10g}" if value % 1 else f"{value:,.0f}"


def _by_party(record: Record) -> list[tuple[Position, bool]]:
    """The positions, those of one party together, and whether each is its party's first."""
    order: dict[str, list[Position]] = {}
    for one in record.positions:
        order.setdefault(one.holder, []).append(one)
    return [(one, not index) for some in order.values() for index, one in enumerate(some)]


_ACTS = {
    "demand": "demands", "offer": "offers", "accept": "accepts", "reject": "rejects",
    "promise": "promises", "threaten": "threatens", "accuse": "accuses", "deny": "denies",
    "support": "supports", "oppose": "opposes", "propose": "proposes", "agree": "agrees",
}  # fmt: skip


def _position(record: Record, one: Position, first: bool, cast: Cast) -> Row:
    report = record.report
    toward = cast.name(one.toward, "") if one.toward else ""
    return (
        Cell("Party", cast.name(one.holder) if first else "", SOURCE),
        Cell("Act", _ACTS[one.act], CUE),
        Cell("What", words(report, [one.object], _LONGEST), CONTENT),
        Cell("Condition", words(report, [one.condition], _LONGEST) if one.condition else ""),
        Cell("Toward", toward),
        Cell("In", number(one.statement)),
    )


def _when(one: Event) -> tuple[bool, str, int]:
    """Events without a date come last, in the order of the text."""
    value = one.time.value if one.time else None
    return (value is None, value or "", one.trigger[0])


def _event(record: Record, one: Event, cast: Cast) -> Row:
    told = "" if one.happening == "actual" else one.happening
    kind = one.type if one.mode is None else f"{one.type}/{one.mode}"
    who = ", ".join(cast.name(actor) for actor in one.actors)
    # What they did with each other has them all on both sides; once is enough to read.
    others = () if set(one.recipients) == set(one.actors) else one.recipients
    whom = ", ".join(cast.name(actor) for actor in others)
    when = (one.time.value or words(record.report, [one.time.span])) if one.time else "undated"
    return (
        Cell("When", when, MARK),
        Cell("Who to whom", f"{who or '?'} → {whom}" if whom else who, SOURCE),
        Cell("What", words(record.report, [one.trigger], 60), CONTENT),
        Cell("Type", kind),
        Cell("Where", plain(one.place.name) if one.place else ""),
        Cell("Told as", ", ".join(part for part in (told, "background" * one.background) if part)),
        Cell("In", number(one.statement)),
    )


def _reasons(record: Record) -> list[Row]:
    return [
        (
            Cell("Item", one.item, MARK),
            Cell("Read by", f"{one.by} {one.name}", CUE),
            Cell("Score", "" if one.score is None else f"{one.score:.2f}"),
            Cell("Words", words(record.report, one.words, _LONGEST), CONTENT),
        )
        for one in record.explain
    ]
