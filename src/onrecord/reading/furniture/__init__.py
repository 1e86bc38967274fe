"""Finds furniture."""

import re

from onrecord.reading.draft import Draft


def find_furniture(draft: Draft) -> Draft:
    """The draft with its furniture."""
    return draft.with_(
        prose=tuple(match.span() for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", draft.text))
    )
