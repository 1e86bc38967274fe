"""Finds quotes."""

from onrecord.reading.draft import Draft


def find_quotes(draft: Draft) -> Draft:
    """The draft with its quotes."""
    return draft
