"""`onrecord read`: reports in, their records out, as JSON Lines or for the eye."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Annotated

import typer

from onrecord.cli import complain
from onrecord.errors import InputError, UsageError
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
    threading.Thread(target=_load_weights).start()  # beside the rules' modules and tables
    from onrecord.cli.stream import records
    from onrecord.intake import Known, take

    known = Known(
        title=title,
        outlet=outlet,
        published=published,
        encoding=encoding,
        any_language=any_language,
    )
    failures = 0
    with _progress(len(sources), shown=as_json) as step:
        for number, outcome in enumerate(records(take(sources, known), explain=explain)):
            if isinstance(outcome, InputError):
                failures += 1
                complain(str(outcome))
            elif as_json:
                sys.stdout.buffer.write(outcome[1].to_json() + b"\n")
                sys.stdout.buffer.flush()
            else:
                from onrecord.cli.view import show

                show(*outcome, first=number == 0)
            step()
    if failures:
        raise typer.Exit(2)


def _load_weights() -> None:
    """Loads what takes longest; where it fails, reading tries again and tells what is wrong."""
    from onrecord.tagger import Tagger, TaggerError

    with suppress(TaggerError):
        Tagger.load()


@contextmanager
def _progress(total: int, *, shown: bool) -> Iterator[Callable[[], None]]:
    """A count on standard error while many sources are read and the records go elsewhere."""
    if not (shown and total > 1 and sys.stderr.isatty() and not sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda: progress.advance(task)
