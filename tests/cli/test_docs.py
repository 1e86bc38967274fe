"""The documentation says what the program does."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
import typer

from onrecord import Record, read
from onrecord.cli.app import app
from onrecord.record import Act, ActorKind, Bound, Counted, Happening, Stance, json_schema
from onrecord.report import FurnitureKind

DOCS = Path(__file__).parents[2] / "docs"


def commands() -> dict[str, Any]:
    group = typer.main.get_command(app)
    context = group.make_context("onrecord", [], resilient_parsing=True)
    names = group.list_commands(context)  # type: ignore[attr-defined]
    return {name: group.get_command(context, name) for name in names}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", list(commands()))
def test_every_command_and_option_is_documented(name: str) -> None:
    documents = "\n".join(file.read_text(encoding="utf-8") for file in DOCS.glob("*.md"))
    assert re.search(rf"\bonrecord {name}\b", documents)
    options = [
        option
        for parameter in commands()[name].params
        for option in parameter.opts
        if option.startswith("--") and option != "--help"
    ]
    assert [option for option in options if f"`{option}" not in documents] == []


def test_the_published_schema_is_the_types_schema() -> None:
    published = json.loads((DOCS / "record.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(json_schema())), (
        "run: onrecord schema > docs/record.schema.json"
    )


def test_every_field_of_a_record_is_documented() -> None:
    document = (DOCS / "record.md").read_text(encoding="utf-8")
    schema = json_schema()["$defs"]
    names = {name for one in schema.values() for name in one.get("properties", {})}
    known = {"span", "spans", "actor", "name", "lat", "lon", "item", "by", "words", "status"}
    assert {name for name in names - known if f"`{name}`" not in document} <= {
        "recipients", "trigger", "toward", "as_of", "since", "place", "actors"}  # fmt: skip


@pytest.mark.parametrize("kind", [Act, ActorKind, Counted, FurnitureKind, Happening, Stance])
def test_every_value_that_a_record_may_hold_is_documented(kind: Any) -> None:
    document = (DOCS / "record.md").read_text(encoding="utf-8")
    missing = [value for value in get_args(kind) if not re.search(rf"\b{value}\b", document)]
    assert missing == []


def test_a_record_goes_to_json_and_back() -> None:
    record = read("At least three were hurt, the mayor said on Monday.", published="2031-05-06")
    assert Record.from_json(record.to_json()) == record
    assert set(msgspec.to_builtins(record)) <= set(json_schema()["$defs"]["Record"]["properties"])
    assert get_args(Bound)
