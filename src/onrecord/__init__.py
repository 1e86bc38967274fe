"""onrecord: who said what, according to whom.

>>> import onrecord
>>> record = onrecord.read("The port is closed, the harbour master said.")
>>> record.statements[0].cue.lemma
'say'
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.errors import (
    InputError,
    LedgerError,
    OnrecordError,
    RecordError,
    TaggerError,
    UsageError,
)
from onrecord.record import Record
from onrecord.report import Report

if TYPE_CHECKING:
    from onrecord.ledger import Ledger
    from onrecord.reading import read, read_many

__version__ = "0.1.0"

__all__ = [
    "InputError",
    "LedgerError",
    "OnrecordError",
    "Record",
    "RecordError",
    "Report",
    "TaggerError",
    "UsageError",
    "__version__",
    "open",
    "read",
    "read_many",
]


def __getattr__(name: str) -> Any:
    """`read` and `read_many`: the tagger's runtime is loaded when somebody asks for them."""
    if name not in ("read", "read_many"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from onrecord import reading

    return getattr(reading, name)


def open(ledger: str | Path | None = None, *, create: bool = True) -> "Ledger":  # noqa: A001
    """A ledger: a file's path, a PostgreSQL URL, or None for the user's own.

    It is made where it is missing, unless `create` is false. Raises `LedgerError`.
    """
    # Reading one report needs no database; its library takes longer to load than reading takes.
    from onrecord.ledger import open_ledger

    return open_ledger(ledger, create=create)
