"""Finds actors."""

from onrecord.reading.draft import Draft


def find_actors(draft: Draft) -> Draft:
    """The draft with its actors."""
    return draft
