"""onrecord: who said what, according to whom.

>>> import onrecord
>>> record = onrecord.read("The port is closed, the harbour master said.")
>>> record.statements[0].cue.lemma
'say'
"""

from onrecord.errors import (
    InputError,
    LedgerError,
    OnrecordError,
    RecordError,
    TaggerError,
    UsageError,
)
from onrecord.reading import read, read_many
from onrecord.record import Record
from onrecord.report import Report

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
    "read",
    "read_many",
]
