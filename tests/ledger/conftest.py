"""Ledgers to test: a new file for each test, and a PostgreSQL server for those marked so."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from onrecord.ledger import Ledger, open_ledger

SERVER_USER = "postgres"


def _as_server(command: list[str]) -> list[str]:
    # PostgreSQL refuses to run as root.
    return ["runuser", "-u", SERVER_USER, "--", *command] if os.geteuid() == 0 else command


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of the one database of a PostgreSQL server of our own."""
    path = os.pathsep.join(
        [os.environ.get("PATH", ""), *map(str, Path("/usr/lib/postgresql").glob("*/bin"))]
    )
    initdb, server_ctl = shutil.which("initdb", path=path), shutil.which("pg_ctl", path=path)
    assert initdb is not None
    assert server_ctl is not None
    # A socket's path must be short, so not in pytest's folder.
    folder = Path(tempfile.mkdtemp(prefix="onrecord-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, SERVER_USER)
    data, log = folder / "data", folder / "log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet = {"check": True, "cwd": folder, "stdout": subprocess.DEVNULL}
    subprocess.run(
        _as_server([initdb, "-D", str(data), "-A", "trust", "-U", "desk", "-E", "UTF8", "-N"]),
        **quiet,
    )
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    start = [server_ctl, "-D", str(data), "-l", str(log), "-w", "-o", options, "start"]
    subprocess.run(_as_server(start), **quiet)
    try:
        yield f"postgresql://desk@127.0.0.1:{port}/postgres"
    finally:
        stop = [server_ctl, "-D", str(data), "-m", "immediate", "stop"]
        subprocess.run(_as_server(stop), **quiet)
        shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """The URL of an empty database."""
    engine = create_engine(
        postgres_server.replace("postgresql:", "postgresql+psycopg:"),
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return postgres_server


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger may be made: a file, then a PostgreSQL database."""
    if request.param == "sqlite":
        return str(tmp_path / "press.db")
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with open_ledger(where) as opened:
        yield opened
