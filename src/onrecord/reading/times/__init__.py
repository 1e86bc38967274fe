"""Finds times."""

from onrecord.reading.draft import Draft


def find_times(draft: Draft) -> Draft:
    """The draft with its times."""
    return draft
