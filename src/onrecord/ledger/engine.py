"""Connections that lose nothing that was acknowledged, and errors that say what to do.

SQLite: a rollback journal (never WAL, which the SQLite of CPython 3.11 can corrupt), every commit
synchronised to the disk, one writer at a time. PostgreSQL: its own commit, and an advisory lock
for the same one writer, since identifiers and links are worked out from what is there.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from onrecord.errors import LedgerError
from onrecord.ledger.location import name
from onrecord.ledger.schema import APPLICATION_ID

_SQLITE_ERRORS = {
    "SQLITE_BUSY": "another process is writing to it; let it finish, or stop it, and try again",
    "SQLITE_LOCKED": "another connection holds it; let it finish and try again",
    "SQLITE_NOTADB": "not a ledger (nor any SQLite file); name another file with --ledger",
    "SQLITE_CORRUPT": "damaged; restore a backup, and keep the damaged file for inspection",
    "SQLITE_FULL": "the disk is full; free some space and try again (nothing stored was lost)",
    "SQLITE_READONLY": "not writable; change its permissions, or name another with --ledger",
    "SQLITE_CANTOPEN": "cannot be opened; does its folder exist, and may you write there?",
    "SQLITE_IOERR": "the disk refused to read or write; look at its health and free space",
    "SQLITE_PERM": "access refused; change its permissions, or name another with --ledger",
}

_POSTGRES_ERRORS = {
    "53100": "the server's disk is full; free some space and try again",
    "42501": "permission refused; ask for the right to create and write tables",
    "25006": "the server is read-only; is it a standby?",
    "3D000": "no such database; create it first (createdb NAME)",
    "28P01": "user name or password refused",
    "28000": "user name or password refused",
}

# Written into PostgreSQL's advisory lock: the same number in every process of every version.
_WRITER = APPLICATION_ID

_JSON: Any = {
    "json_serializer": lambda value: msgspec.json.encode(value).decode(),
    "json_deserializer": msgspec.json.decode,
}


def connect(url: URL, *, create: bool = True, wait: float = 30.0) -> Engine:
    """An engine for a ledger's URL; `wait` is how long, in seconds, to wait for another writer.

    The folder of a file is made where it is missing, if `create` is true: who only asks a ledger
    that is not there finds no folder made for it.

    Raises `LedgerError` where the driver for PostgreSQL is not installed.
    """
    if url.drivername == "sqlite":
        path = Path(url.database or "")
        if path.is_dir():
            raise LedgerError(f"{path}: is a folder; name a file with --ledger")
        try:
            if create:
                path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(
                f"{path}: its folder cannot be made ({error.strerror}); name another with --ledger"
            ) from None
        options = {"timeout": wait, "check_same_thread": False}
        engine = create_engine(url, poolclass=QueuePool, connect_args=options, **_JSON)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        options = {"connect_timeout": max(2, int(wait))}
        return create_engine(url, connect_args=options, **_JSON)
    except ImportError:
        raise LedgerError(
            f"{name(url)}: PostgreSQL needs a driver; pip install 'onrecord[postgres]'"
        ) from None


def _set_up_sqlite(connection: sqlite3.Connection, _entry: Any) -> None:
    # sqlite3 would begin transactions on its own, and not before reads; see _begin_sqlite.
    connection.isolation_level = None
    for pragma in (
        "journal_mode = DELETE",
        "synchronous = FULL",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cache_size = -65536",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and then writes can be refused half-way when another one
    # wrote in between; a writer therefore takes the lock before it reads.
    writes = connection.get_execution_options().get("onrecord_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """A connection in one transaction, so that all its queries see the same moment."""
    with translated(engine.url), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection that is the ledger's one writer until it commits, at the end of the block.

    When the block has ended without an error, what it wrote is on the disk.
    """
    with translated(engine.url), engine.connect() as plain:
        connection = plain.execution_options(onrecord_writes=True)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")
            yield connection


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turns the database's own errors into `LedgerError`s that name the ledger and the remedy."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{name(url)}: {_remedy(error)}") from error
    except SQLAlchemyError as error:
        raise LedgerError(f"{name(url)}: {error}") from error


def _remedy(error: DBAPIError) -> str:
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorname", "")
        for known, remedy in _SQLITE_ERRORS.items():
            if code.startswith(known):
                return remedy
    state = getattr(cause, "sqlstate", None)
    if state in _POSTGRES_ERRORS:
        return _POSTGRES_ERRORS[state]
    if (
        state is None
        and isinstance(error, OperationalError)
        and not isinstance(cause, sqlite3.Error)
    ):
        lines = str(cause).split("\n")
        reason = next((line.strip() for line in reversed(lines) if line.strip()), "no answer")
        return f"the server cannot be reached ({reason}); check the address, and that it runs"
    return f"the database refused: {str(cause).strip().splitlines()[0]}"
