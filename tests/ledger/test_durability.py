"""A writer that is killed loses nothing that was acknowledged, and leaves the ledger whole.

By default it dies at some steps; with ONRECORD_EVERY_STEP=1 at every one, which takes minutes.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EVERY_STEP = bool(os.environ.get("ONRECORD_EVERY_STEP"))


def dies(folder: Path, *options: str, every: int) -> str:
    command = [sys.executable, "-m", "tests.ledger.dying", str(folder), *options]
    command += ["--every", str(1 if EVERY_STEP else every)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_killed_between_statements_and_around_commits(tmp_path: Path) -> None:
    told = dies(tmp_path, every=23)
    assert int(told.split()[0]) >= 9


@pytest.mark.slow
def test_killed_within_statements(tmp_path: Path) -> None:
    told = dies(tmp_path, "--inside", every=151)
    assert int(told.split()[0]) >= 9


@pytest.mark.slow
def test_killed_while_the_ledger_is_made(tmp_path: Path) -> None:
    told = dies(tmp_path, "--making", "--inside", every=263)
    assert int(told.split()[0]) >= 5


@pytest.mark.slow
@pytest.mark.postgres
def test_killed_between_statements_on_postgres(tmp_path: Path, postgres_url: str) -> None:
    told = dies(tmp_path, "--ledger", postgres_url, every=41)
    assert int(told.split()[0]) >= 5
