"""Finds statements."""

from onrecord.reading.draft import Draft


def find_statements(draft: Draft) -> Draft:
    """The draft with its statements."""
    return draft
