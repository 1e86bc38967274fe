"""Finds figures."""

from onrecord.reading.draft import Draft


def find_figures(draft: Draft) -> Draft:
    """The draft with its figures."""
    return draft
