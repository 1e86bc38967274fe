"""Making and migrating a ledger: forward only, and never without a backup that was verified."""

import datetime
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, inspect, text

from onrecord.errors import LedgerError
from onrecord.ledger.engine import snapshot, writing
from onrecord.ledger.location import name
from onrecord.ledger.schema import APPLICATION_ID

HEAD: Final = "0003"
"""The version of the schema that this program reads and writes."""

STEPS: Final = Path(__file__).parent / "migrations"


def prepare(engine: Engine, *, create: bool = True) -> Path | None:
    """Sees to it that a ledger is there and of this program's version.

    Gives the path of the backup, where one was made. Raises `LedgerError` where it is no ledger,
    is missing while `create` is false, or was written by a newer program.
    """
    if engine.dialect.name == "sqlite" and not create and not _file(engine).exists():
        raise LedgerError(f"{name(engine.url)}: no such ledger; `onrecord add` makes one")
    with snapshot(engine) as connection:
        found = version(connection)
    if found == HEAD:
        return None
    if found is None and not create:
        raise LedgerError(f"{name(engine.url)}: an empty file, no ledger yet; add a report first")
    backup = back_up(engine) if found is not None and engine.dialect.name == "sqlite" else None
    with writing(engine) as connection:
        # Another process may have done it while this one waited for its turn.
        if version(connection) != HEAD:
            _migrate(connection)
    return backup


def version(connection: Connection) -> str | None:
    """The schema's version of a ledger; None where the database is empty.

    Raises `LedgerError` where it holds something else, or a newer version.
    """
    called = name(connection.engine.url)
    tables = inspect(connection).get_table_names()
    sqlite = connection.dialect.name == "sqlite"
    if sqlite and tables:
        told = connection.exec_driver_sql("PRAGMA application_id").scalar()
        if told != APPLICATION_ID:
            raise LedgerError(f"{called}: a database, but not a ledger; name another file")
    if "alembic_version" not in tables:
        if sqlite or "report" not in tables:
            return None
        raise LedgerError(f"{called}: a database, but not a ledger; name another database")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found > HEAD:
        raise LedgerError(
            f"{called}: written by a newer onrecord (schema {found}, this one knows {HEAD}); "
            "update onrecord"
        )
    return found


def _migrate(connection: Connection, to: str = "head") -> None:
    # Needed here only, and slow to import.
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    steps = ScriptDirectory(str(STEPS))

    def upgrade(found: Any, _context: Any) -> Any:
        return steps._upgrade_revs(to, found)

    environment = EnvironmentContext(Config(), steps, fn=upgrade)
    # SQLite's DDL is transactional here (engine.py begins transactions itself): a process that
    # dies half-way leaves the ledger as it was.
    environment.configure(connection=connection, transactional_ddl=True)
    environment.run_migrations()


def back_up(engine: Engine, to: Path | None = None) -> Path:
    """Copies an SQLite ledger while it is at rest, and checks the copy.

    Without `to` it lies beside the ledger, with the time in its name. Raises `LedgerError` where
    the ledger is PostgreSQL's (use `pg_dump`), the copy exists, or is not whole.
    """
    if engine.dialect.name != "sqlite":
        raise LedgerError(f"{name(engine.url)}: back it up with pg_dump")
    source = _file(engine)
    moment = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = to or source.with_name(f"{source.stem}.backup-{moment}{source.suffix}")
    if target.exists():
        raise LedgerError(f"{target}: exists; name another file for the backup")
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            _verify(old, new, target)
    except (sqlite3.Error, OSError) as error:
        raise LedgerError(
            f"{target}: the backup failed ({error}); the ledger was not changed"
        ) from None
    return target


def _verify(old: sqlite3.Connection, new: sqlite3.Connection, target: Path) -> None:
    whole = new.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    if not whole or _counts(old) != _counts(new):
        raise LedgerError(f"{target}: the backup is not whole; the ledger was not changed")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each ordinary table has."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    return {
        table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        for (table,) in tables
    }


def _file(engine: Engine) -> Path:
    return Path(engine.url.database or "")
