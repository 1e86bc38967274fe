"""Reports in, their records out, as JSON Lines or for the eye."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from onrecord.cli import complain
from onrecord.errors import InputError

if TYPE_CHECKING:
    from onrecord.intake import Known


def show_records(
    sources: Sequence[str], known: "Known | None" = None, *, as_json: bool, explain: bool
) -> bool:
    """Reads the sources and writes their records; says whether all could be read.

    A source that cannot be read gives one line on standard error, and the others are read.
    """
    threading.Thread(target=_load_weights).start()  # beside the rules' modules and tables
    from onrecord.cli.stream import records
    from onrecord.intake import Known, take

    failures = 0
    with _progress(len(sources), shown=as_json) as step:
        outcomes = records(take(sources, known or Known()), explain=explain)
        for number, outcome in enumerate(outcomes):
            if number == 0:
                gc.freeze()  # what is loaded by now lives as long as the command
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
    return not failures


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
