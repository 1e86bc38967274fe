"""The command `onrecord`.

Its options are read by Typer (`app.py`), which takes longer to load than a report takes to read.
So plain reading, `onrecord read [--json] [--explain] SOURCE…`, goes without it.
"""

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from onrecord.errors import OnrecordError

__all__ = ["complain", "failures_told", "main"]

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it


def main() -> None:
    """The command `onrecord`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    plain = _plain_reading(sys.argv[1:])
    if plain is None:
        with failures_told():
            from onrecord.cli.app import app

            app()
        return
    sources, flags = plain
    with failures_told():
        from onrecord.cli.reading import show_records

        whole = show_records(sources, as_json="--json" in flags, explain="--explain" in flags)
        sys.stdout.flush()
    if not whole:
        sys.exit(2)


def _plain_reading(arguments: Sequence[str]) -> tuple[list[str], set[str]] | None:
    """The sources and flags of a `read` that asks for nothing else; None for anything more.

    >>> _plain_reading(["read", "--json", "a.txt", "-"])
    (['a.txt', '-'], {'--json'})
    >>> _plain_reading(["read", "--title", "Port shut", "a.txt"])
    """
    if not arguments or arguments[0] != "read":
        return None
    flags = {"--json", "--explain"}.intersection(arguments)
    sources = [one for one in arguments[1:] if one not in flags]
    if not sources or any(one.startswith("-") and one != "-" for one in sources):
        return None
    return sources, flags


@contextmanager
def failures_told() -> Iterator[None]:
    """What is raised on purpose within becomes one line on standard error, and an exit code."""
    try:
        yield
    except OnrecordError as error:
        complain(str(error))
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read our output has had enough: `onrecord read … | head`.
        _no_more_output()
        sys.exit(0)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _no_more_output()
        complain(f"the output cannot be written ({error.strerror}); make room, or write elsewhere")
        sys.exit(2)
    except KeyboardInterrupt:
        complain("stopped")
        sys.exit(INTERRUPTED)


def _no_more_output() -> None:
    """What is still buffered goes nowhere, lest Python fails on it again as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str) -> None:
    """One line on standard error, without control characters that a source's name may hold."""
    line = "".join(one if one.isprintable() else "�" for one in message)
    print(f"onrecord: {line}", file=sys.stderr, flush=True)
