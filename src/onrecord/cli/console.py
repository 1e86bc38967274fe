"""The terminal that the views are printed on."""

from typing import Any

from rich.console import Console

__all__ = ["terminal"]


class _Terminal(Console):
    """A console that leaves it to the command to end where nobody reads its output any more;
    rich's own would end as a failure, and `set -o pipefail` would make one of `… | head`."""

    def on_broken_pipe(self) -> None:
        raise


def terminal(**options: Any) -> Console:
    """Standard output, on which nothing of a report is taken for markup or an emoji."""
    return _Terminal(highlight=False, emoji=False, markup=False, **options)
