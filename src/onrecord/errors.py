"""Every error onrecord raises on purpose.

OnrecordError                 one line that names the input and the remedy
├── InputError                a source that cannot become a report
├── RecordError               a report or record that contradicts its own text
├── TaggerError               weights that are missing, damaged or unknown
├── LedgerError               a ledger that cannot be opened, migrated or written
└── UsageError                a request that cannot be carried out as it is put
"""


class OnrecordError(Exception):
    """The root: `except OnrecordError` catches all that onrecord raises on purpose."""


class InputError(OnrecordError):
    """A source that cannot become a report; the message names it and what would help."""

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(f"{source}: {problem}; {remedy}")
        self.source = source
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, str]]:
        # The default would rebuild it from the one joined message, and fail across processes.
        return type(self), (self.source, self.problem, self.remedy)


class RecordError(OnrecordError, ValueError):
    """A report or record whose spans or references do not hold in its own text."""


class TaggerError(OnrecordError):
    """The tagger's weights are missing, damaged, or not the ones this version was made for."""


class LedgerError(OnrecordError):
    """A ledger that cannot be opened, migrated, read or written; nothing acknowledged is lost."""


class UsageError(OnrecordError):
    """A request that cannot be carried out as it is put; the message says how to put it."""
