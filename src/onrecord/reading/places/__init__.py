"""Finds places."""

from onrecord.reading.draft import Draft


def find_places(draft: Draft) -> Draft:
    """The draft with its places."""
    return draft
