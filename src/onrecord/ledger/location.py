"""Where a ledger is: a file, SQLite's; or a URL, PostgreSQL's."""

import os
import sys
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from onrecord.errors import LedgerError

FILE_NAME = "onrecord.db"


def default_path() -> Path:
    """The user's own ledger: `onrecord.db` in the folder that the platform keeps user data in
    (XDG Base Directory on Linux, Application Support on macOS, LOCALAPPDATA on Windows)."""
    home = Path.home()
    if sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        # The standard says to ignore a path that is not absolute.
        told = Path(os.environ.get("XDG_DATA_HOME") or ".")
        folder = told if told.is_absolute() else home / ".local" / "share"
    return folder / "onrecord" / FILE_NAME


def locate(ledger: str | Path | None) -> URL:
    """The database URL of a ledger that is told as a path, a URL, or not at all.

    >>> locate("press.db").database
    'press.db'
    >>> locate("postgres://desk@db.example/press").drivername
    'postgresql+psycopg'
    >>> locate("mysql://db.example/press")
    Traceback (most recent call last):
    onrecord.errors.LedgerError: mysql://db.example/press: not a ledger's address; \
give a file's path, sqlite:///PATH or postgresql://USER@HOST/NAME

    Raises `LedgerError` where it is the URL of something else.
    """
    if ledger is None:
        return URL.create("sqlite", database=str(default_path()))
    told = str(ledger)
    if isinstance(ledger, Path) or "://" not in told:
        return URL.create("sqlite", database=str(Path(told).expanduser()))
    try:
        url = make_url(told)
    except ArgumentError:
        url = URL.create("unknown")
    kind = url.drivername.partition("+")[0]
    if kind in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and url.database:
        return url.set(drivername="sqlite")
    shown = url.render_as_string() if kind != "unknown" else told
    raise LedgerError(
        f"{shown}: not a ledger's address; "
        "give a file's path, sqlite:///PATH or postgresql://USER@HOST/NAME"
    )


def name(url: URL) -> str:
    """How errors and messages call it: the path, or the URL without its password."""
    return url.database or "" if url.drivername == "sqlite" else url.render_as_string()
