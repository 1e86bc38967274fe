"""Positions that a report tells as those of before, beside the new ones."""

import re

from onrecord.linking.filed import Filed
from onrecord.record import Position

_BEFORE = re.compile(
    r"\b(?:had(?: \w+ly| already| also| once| earlier)? |(?:days?|weeks?|months?|hours?) after"
    r" (?:(?:the |its |his |her )?[\w’']+ ))\w+(?: (?:out|to|that))?\W*$"
)
"""Words before what somebody wanted or refused that put it before what the report tells."""

_WHEN = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|hours) (?:after|before|since)|earlier|previously"
    r"|until then|last (?:week|month|year))\b",
    re.IGNORECASE,
)

_WHO = re.compile(
    r",? (?:who|which) (?:[^.,;:]{0,60} )?had(?: \w+ly| already| also| once)? \w+"
    r"(?: (?:out|to|off|down))?\W*$"
)
"""A clause about somebody that tells what he had wanted before the sentence goes on about him."""

_SAID = re.compile(r"\b(?:said|says?|saying|told|that)\b")


def looks_back(filed: Filed, one: Position) -> bool:
    """Whether a position is told as one of before: "a day after she had refused to", "earlier in
    the week he had ruled out", or "she had refused" where the report itself tells it. "Said that it
    had refused" is the news itself."""
    before = filed.text[filed.sentence_of(one.object)[0] : one.object[0]]
    own = one.statement is None and not _SAID.search(before)
    return bool(_BEFORE.search(before) and (own or _WHEN.search(before) or _WHO.search(before)))
