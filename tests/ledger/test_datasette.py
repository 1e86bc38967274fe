"""The metadata for Datasette names only what a ledger has, so that it shows what it promises."""

import json
import sqlite3
from pathlib import Path

from onrecord.ledger import open_ledger

METADATA = Path(__file__).parents[2] / "docs" / "datasette.json"


def test_the_metadata_fits_the_tables_and_its_questions_can_be_asked(tmp_path: Path) -> None:
    open_ledger(tmp_path / "onrecord.db").close()
    connection = sqlite3.connect(tmp_path / "onrecord.db")
    told = json.loads(METADATA.read_text(encoding="utf-8"))["databases"]["onrecord"]
    for table, about in told["tables"].items():
        columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
        assert columns, table
        named = {about.get("label_column"), about.get("sort_desc"), about.get("fts_pk")} - {None}
        assert named | set(about.get("facets", ())) <= columns, table
        if fts := about.get("fts_table"):
            assert connection.execute(f'PRAGMA table_info("{fts}")').fetchall()
    for query in told["queries"].values():
        connection.execute(query["sql"]).fetchall()
    connection.close()
