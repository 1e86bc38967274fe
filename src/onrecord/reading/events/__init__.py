"""Finds events."""

from onrecord.reading.draft import Draft


def find_events(draft: Draft) -> Draft:
    """The draft with its events."""
    return draft
