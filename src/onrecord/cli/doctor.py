"""`onrecord doctor`: what is installed, what is missing, and what is known to be at fault."""

import importlib.metadata
import importlib.util
import platform
import sqlite3
from collections.abc import Iterator
from typing import Literal, NamedTuple

import typer

app = typer.Typer(rich_markup_mode="markdown")

_EXTRAS = {
    "batch": ("pyarrow",),
    "postgres": ("psycopg",),
    "warc": ("warcio",),
    "web": ("starlette", "jinja2", "uvicorn", "python-multipart"),
}
_LIBRARIES = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "msgspec", "sqlalchemy")

# SQLite 3.7.0 to 3.51.2: two connections that write or checkpoint a WAL file at the same time can
# corrupt it (https://sqlite.org/wal.html, "The WAL-reset bug"); some older branches have the fix.
_WAL_SOUND = (3, 51, 3)
_WAL_BACKPORTS = ((3, 50, 7), (3, 44, 6))
# Upserts on full-text tables and `RETURNING` need these.
_SQLITE_LEAST = (3, 35, 0)

Mark = Literal["ok", "note", "fault"]


class Finding(NamedTuple):
    """One line of the report; a `fault` keeps onrecord from working."""

    mark: Mark
    subject: str
    words: str


@app.callback()
def _health() -> None:
    """Health."""


@app.command()
def doctor() -> None:
    """Say which versions, weights and extras are here, and which known faults they have.

    The exit code is 1 where something keeps onrecord from working.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    styles = {"ok": "green", "note": "yellow", "fault": "bold red"}
    signs = {"ok": "ok", "note": "note", "fault": "FAULT"}
    grid = Table.grid(padding=(0, 2, 0, 0))
    findings = list(examine())
    for one in findings:
        grid.add_row(
            Text(signs[one.mark], styles[one.mark]),
            Text(one.subject, "bold"),
            Text(one.words, overflow="fold"),
        )
    console = Console(highlight=False, emoji=False)
    # What is piped is for another program, or for a mail: one line stays one line.
    width = console.width if console.is_terminal else 1000
    Console(highlight=False, emoji=False, width=width).print(grid)
    if any(one.mark == "fault" for one in findings):
        raise typer.Exit(1)


def examine() -> Iterator[Finding]:
    """All that `doctor` tells, line by line."""
    from onrecord import __version__
    from onrecord.reading import VERSION
    from onrecord.record import SCHEMA

    yield Finding("ok", "onrecord", f"{__version__}, reader {VERSION}, schema {SCHEMA}")
    yield Finding("ok", "Python", f"{platform.python_version()} on {platform.system()}")
    yield from _weights()
    yield _sqlite()
    for name in _LIBRARIES:
        version = _version(name)
        yield Finding("ok" if version else "fault", name, version or "missing")
    for extra, names in _EXTRAS.items():
        missing = [name for name in names if _version(name) is None]
        words = f"not installed (pip install 'onrecord[{extra}]')" if missing else "installed"
        yield Finding("note" if missing else "ok", f"extra {extra}", words)


def _version(distribution: str) -> str | None:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def _weights() -> Iterator[Finding]:
    import hashlib
    from pathlib import Path

    import onrecord.tagger
    from onrecord.errors import TaggerError
    from onrecord.tagger import Tagger

    folder = Path(onrecord.tagger.__file__).parent / "weights"
    try:
        Tagger.load()
        yield Finding("ok", "weights", "loaded; their hashes are the recorded ones")
    except TaggerError as error:
        yield Finding("fault", "weights", str(error))
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".onnx", ".json"):
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            size = file.stat().st_size / 2**20
            yield Finding("ok", str(file.relative_to(folder)), f"sha256 {digest}, {size:.1f} MiB")


def _sqlite() -> Finding:
    version = sqlite3.sqlite_version
    numbers = sqlite3.sqlite_version_info
    if numbers < _SQLITE_LEAST:
        return Finding("fault", "SQLite", f"{version}, too old (3.35 at least)")
    if not _full_text():
        return Finding("fault", "SQLite", f"{version}, built without FTS5 (full-text search)")
    if wal_fault(numbers):
        words = (
            f"{version}; WAL files can be corrupted by two writers (fixed in 3.51.3): "
            "the ledger uses a rollback journal, which is not affected"
        )
        return Finding("note", "SQLite", words)
    return Finding("ok", "SQLite", version)


def wal_fault(version: tuple[int, ...]) -> bool:
    """Whether this SQLite has the WAL-reset fault.

    >>> wal_fault((3, 51, 2)), wal_fault((3, 51, 3)), wal_fault((3, 50, 7))
    (True, False, False)
    """
    if version >= _WAL_SOUND:
        return False
    return not any(version[:2] == sound[:2] and version >= sound for sound in _WAL_BACKPORTS)


def _full_text() -> bool:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True
