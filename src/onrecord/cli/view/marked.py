"""The report's text with sources, cues and contents marked in place."""

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.view.chains import ARROW, Cast, chain, number, plain
from onrecord.record import Record, Statement
from onrecord.report import Report, Span

SOURCE, CUE, CONTENT = "bold cyan", "yellow", "green"
RELAY, FURNITURE, MARK = "magenta", "dim", "bold"
LEGEND = Text.assemble(
    ("source", SOURCE), "  ", ("cue", CUE), "  ", ("content", CONTENT), "  ",
    ("passed on by", RELAY), "  ", ("not prose", FURNITURE),
)  # fmt: skip
_COLUMN = 84  # characters of a comfortable line
_RAISED = str.maketrans("0123456789t", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵗ")
_PARAGRAPH = re.compile(r"[^\n]*[^\s][^\n]*")


def marked_report(
    record: Record, width: int, *, beside: bool, colour: bool = True
) -> RenderableType:
    """The report paragraph by paragraph; with `beside`, each has its statements' ways beside it."""
    whole = _styled(record)
    marks = _marks(record, colour)
    cast = Cast(record)
    said = [*record.statements, *record.attitudes]
    if not beside:
        return Group(
            *(
                Padding(_paragraph(whole, span, marks), (0, 0, 1, 0))
                for span in _paragraphs(record.report)
            )
        )
    column = min(_COLUMN, width * 3 // 5)
    grid = Table.grid(padding=(0, 3, 1, 0))
    grid.add_column(width=column)
    grid.add_column(width=width - column - 3, overflow="fold")
    for span in _paragraphs(record.report):
        notes = [_note(record, one, cast) for one in said if span[0] <= _first(one) < span[1]]
        grid.add_row(_paragraph(whole, span, marks), Text("\n").join(notes))
    return grid


def _paragraphs(report: Report) -> Iterator[Span]:
    """Every line that is not blank; what stands before the text in a file is one paragraph."""
    blocks = [one.span for one in report.furniture if one.kind == "boilerplate"]
    shown = 0
    for match in _PARAGRAPH.finditer(report.text):
        start, end = match.span()
        if start >= shown:
            shown = max([end, *(last for first, last in blocks if first <= start < last)])
            yield start, shown


def _first(one: Statement) -> int:
    spans = [*one.content, *(one.cue.spans if one.cue else ())]
    return min(spans)[0] if spans else -1


def _note(record: Record, one: Statement, cast: Cast) -> Text:
    links = chain(record, one, cast, printed=False)
    note = Text(f"{number(one.id)} ".rjust(3), MARK)
    note.append(links[0], SOURCE)
    for index, link in enumerate(links[1:]):
        note.append(ARROW, "dim")
        note.append(link, CUE if index == 0 and one.cue else RELAY)
    return note


def _styled(record: Record) -> Text:
    """The whole text with the colours of its parts. A later colour lies over an earlier one."""
    text = Text(plain(record.report.text))
    for piece in record.report.furniture:
        text.stylize(FURNITURE, *piece.span)
    said = [*record.statements, *record.attitudes]
    for one in said:
        for span in one.content:
            text.stylize(CONTENT, *span)
    for one in said:
        for relay in one.relays:
            text.stylize(RELAY, *relay.span)
        for span in one.cue.spans if one.cue else ():
            text.stylize(CUE, *span)
        for span in one.source.spans if one.source else ():
            text.stylize(SOURCE, *span)
    return text


def _marks(record: Record, colour: bool) -> list[tuple[int, str]]:
    """The marks to set into the text: a number where a content begins; where there are no colours
    also a bracket around it, and braces around what is no prose."""
    marks: list[tuple[int, int, str]] = []
    for piece in record.report.furniture if not colour else ():
        start, end = piece.span
        marks += [(start, -end - 1, "{"), (end, -start - len(record.report.text), "}")]
    for one in (*record.statements, *record.attitudes):
        raised = number(one.id).translate(_RAISED)
        for start, end in one.content:
            marks.append((start, -end, raised if colour else f"[{raised}"))
            if not colour:
                marks.append((end, -start - len(record.report.text), "]"))
        if not one.content and one.cue:
            marks.append((one.cue.spans[0][0], 0, raised))
    # At one place brackets close before others open, and the wider of two opens first.
    return [(at, words) for at, _, words in sorted(marks)]


def _paragraph(whole: Text, span: Span, marks: list[tuple[int, str]]) -> Text:
    """One paragraph with its marks set in."""
    here = [(at, words) for at, words in marks if span[0] <= at <= span[1]]
    result = Text()
    before = span[0]
    for at, words in here:
        result.append_text(whole[before:at])
        result.append(words, MARK)
        before = at
    result.append_text(whole[before : span[1]])
    return result
