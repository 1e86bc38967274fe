"""`onrecord read` with all its options; see `reading.py` for what it does."""

from typing import Annotated

import typer

from onrecord.cli.reading import show_records
from onrecord.errors import UsageError
from onrecord.intake import Known
from onrecord.report import published_date

app = typer.Typer(rich_markup_mode="markdown")


@app.callback()
def _reading() -> None:
    """Reading."""


@app.command()
def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Files (.txt, .html, .json, .jsonl, .warc …), web addresses, or - for input.",
            show_default=False,
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Write one record a line, in the order of the sources.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say why each item was read: rule or model, score.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication, such as 2027-03-09, where unknown."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who printed the report, where unknown.")
    ] = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The report's headline, where unknown.")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="How the sources are encoded, such as windows-1252."),
    ] = None,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Read texts that do not seem to be English.")
    ] = False,
) -> None:
    """Read reports and show who said what, according to whom.

    What a source tells of itself (title, outlet, date) is used; the options fill what it does
    not tell. A source that cannot be read gives one line on standard error; the others are read,
    and the exit code is 2.
    """
    if published is not None and published_date(published) is None:
        raise UsageError(f"--published {published}: no date; write it as 2027-03-09")
    known = Known(
        title=title,
        outlet=outlet,
        published=published,
        encoding=encoding,
        any_language=any_language,
    )
    if not show_records(sources, known, as_json=as_json, explain=explain):
        raise typer.Exit(2)
