"""A record for the eye: the report with its statements marked in place, then tables.

On a wide terminal each paragraph has its statements' sources beside it; on a narrow one the tables
become lists. Colours appear only on a terminal, and not where NO_COLOR is set.
"""

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from onrecord.cli.console import terminal
from onrecord.cli.view.chains import moment, plain
from onrecord.cli.view.marked import LEGEND, marked_report
from onrecord.cli.view.tables import tables
from onrecord.intake import Taken
from onrecord.record import Record

__all__ = ["show", "view"]

_WIDE = 120  # columns from which sources stand beside the text
_WIDEST = 180  # a line longer than that is no pleasure


def show(taken: Taken, record: Record, *, first: bool = True) -> None:
    """Prints a record's view to standard output."""
    console = terminal(soft_wrap=False)
    if not first:
        console.print()
    coloured = _coloured(console)
    shown = view(record, console.width, source=taken.source, colour=coloured)
    if coloured:
        console.print(shown)
        return
    with console.capture() as capture:
        console.print(shown)
    for line in capture.get().splitlines():  # what is piped has no use for filled-up lines
        console.out(line.rstrip(), highlight=False)


def _coloured(console: Console) -> bool:
    return console.is_terminal and not console.no_color


def view(record: Record, width: int, *, source: str = "", colour: bool = True) -> RenderableType:
    """A record's view for a terminal of `width` columns.

    Without `colour`, brackets show where a statement's content ends, braces what is no prose.
    """
    width = min(width, _WIDEST)
    wide = width >= _WIDE
    parts: list[RenderableType] = [_header(record, source), Text()]
    parts.append(marked_report(record, width, beside=wide, colour=colour))
    if colour and (record.statements or record.attitudes):
        parts.append(Padding(LEGEND, (1, 0, 0, 0)))
    for heading, table in tables(record, width):
        parts.append(Text())
        parts.append(Rule(Text(heading, "bold"), align="left", characters="─", style="dim"))
        parts.append(table)
    return Group(*parts)


def _header(record: Record, source: str) -> Text:
    report = record.report
    head = Text()
    head.append(plain(report.title or source or "Untitled report"), "bold")
    known = [
        report.outlet,
        f"by {' and '.join(report.byline)}" if report.byline else None,
        moment(report.published) or None,
        report.dateline.place if report.dateline else None,
        report.url,
        source if report.title else None,
    ]
    line = " · ".join(plain(one) for one in known if one)
    if line:
        head.append("\n" + line, "dim")
    return head
