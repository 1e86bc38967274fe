"""`onrecord doctor` tells what is here and what is wrong with it."""

import sqlite3

import onrecord
from onrecord.cli.doctor import examine, wal_fault


def test_it_tells_versions_weights_and_sqlite() -> None:
    findings = {one.subject: one for one in examine()}
    assert findings["onrecord"].words.startswith(onrecord.__version__)
    assert sqlite3.sqlite_version in findings["SQLite"].words
    assert findings["weights"].mark == "ok"
    assert any("sha256" in one.words for one in findings.values())
    assert not [one for one in findings.values() if one.mark == "fault"]


def test_the_wal_fault_by_version() -> None:
    versions = [(3, 40, 1), (3, 44, 6), (3, 45, 0), (3, 50, 7), (3, 51, 2), (3, 51, 3), (3, 52, 0)]
    assert [wal_fault(version) for version in versions] == [
        True, False, True, False, True, False, False]  # fmt: skip
