"""Taking back what the history tells, whatever it was."""

from sqlalchemy import Connection

from onrecord.errors import UsageError
from onrecord.ledger import corrections, decisions, history
from onrecord.ledger.links import Happened


def undo(connection: Connection, number: int, *, by: str, reason: str) -> Happened:
    """Takes an entry back and writes that down; to undo an undo is to redo."""
    happened = history.entry(connection, number)
    if happened.undone:
        raise UsageError(f"entry {number} has been taken back already")
    # What was undone and redone before is in force by its last redo: that is what is taken back.
    while (later := history.undone_by(connection, happened.id)) is not None:
        happened = history.entry(connection, later)
    first, back = happened, True
    while first.undoes is not None:
        first, back = history.entry(connection, first.undoes), not back
    if first.action == "correct":
        touched = corrections.switch(connection, first, back=back, by=by)
    elif first.action in decisions.ACTIONS:
        touched = decisions.switch(connection, first, back=back)
    else:
        raise UsageError(f"entry {number} ({first.action}) is a note; there is nothing to undo")
    return history.note(
        connection,
        by=by,
        action="undo" if back else "redo",
        reason=reason,
        payload={},
        reports=touched,
        undoes=happened.id,
    )
