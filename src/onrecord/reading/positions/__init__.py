"""Finds positions."""

from onrecord.reading.draft import Draft


def find_positions(draft: Draft) -> Draft:
    """The draft with its positions."""
    return draft
