"""`onrecord schema`: the JSON Schema of a record, made from the types."""

import json

import typer

app = typer.Typer(rich_markup_mode="markdown")


@app.callback()
def _contract() -> None:
    """The contract."""


@app.command()
def schema() -> None:
    """Write the JSON Schema of the records that `onrecord read --json` writes."""
    from onrecord.record import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
