"""The commands: `onrecord read`, `onrecord doctor`, and what the ledger and the page add.

A subcommand's module is imported when it is called for, so that reading starts fast. Each such
module has a Typer `app` that holds the commands listed for it in `_HOMES`.
"""

import importlib
import importlib.util
from typing import Any

import typer
from typer.core import TyperGroup

from onrecord.cli import failures_told

__all__ = ["app"]

# Every command and the module of this package that has it; a room that is not built yet is left
# out. In the order in which the help lists them.
_HOMES = {
    "read": "read",
    "add": "ledger",
    "story": "ledger",
    "who": "ledger",
    "tally": "ledger",
    "search": "ledger",
    "link": "ledger",
    "serve": "serve",
    "doctor": "doctor",
    "schema": "schema",
}


class _Rooms(TyperGroup):
    """The commands, imported one by one when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [name for name in _HOMES if self.get_command(ctx, name) is not None]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        home = _HOMES.get(cmd_name)
        if home is None or importlib.util.find_spec(f"onrecord.cli.{home}") is None:
            return None
        module = importlib.import_module(f"onrecord.cli.{home}")
        return typer.main.get_group(module.app).commands.get(cmd_name)

    def invoke(self, ctx: Any) -> Any:
        """Runs a command; what it raises on purpose becomes one line and an exit code."""
        with failures_told():
            return super().invoke(ctx)


app = typer.Typer(
    cls=_Rooms,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from onrecord import __version__

        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def _about(
    version: bool = typer.Option(
        False, "--version", is_eager=True, callback=_show_version, help="Show the version."
    ),
) -> None:
    """Who said what, according to whom: turns news reports into a record that can be checked."""
