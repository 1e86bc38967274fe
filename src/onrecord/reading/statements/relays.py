"""Who passed a statement on: agencies, outlets and documents beside its source."""

from onrecord.reading.draft import Draft, RelayWords
from onrecord.reading.statements.candidate import Candidate


def relays_of(draft: Draft, one: Candidate) -> tuple[RelayWords, ...]:
    """The relays of a statement, nearest the source first."""
    return ()
