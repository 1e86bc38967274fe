"""Words that look like "confirmed" and "reported" said of something, in a count or a vote."""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate


def of_count_or_vote(draft: Draft, one: Candidate) -> bool:
    """Whether what looks like a cue is a sort of those counted, or how somebody was voted in."""
    return one.lemma in _LIKE_CUES and (_sort_of_toll(draft, one) or _votes_in(draft, one))


_LIKE_CUES = ("confirm", "report", "suspect", "record")


def _sort_of_toll(draft: Draft, one: Candidate) -> bool:
    """ "Deaths rose to 40 and [confirmed] *infections* to 1,200", "[reported] *thefts* are up": how
    sure it is of those counted, whom no number confirms."""
    verb = one.anchor
    if verb is None or verb.lower not in ("confirmed", "reported", "suspected", "recorded"):
        return False
    noun, before = verb.after(), verb.before()
    if noun is None or noun.lower not in _OF_TOLLS or verb.auxiliaries:
        return False
    if before is not None and before.lower not in ("and", "but", "while", ",", ";"):
        return False
    if not one.source:
        return True
    teller = draft.syntax.head(one.source[0])
    return teller is not None and (teller.lower in _OF_TOLLS or teller.lemma == "number")


_OF_TOLLS = frozenset(
    ("dead", "deaths", "fatalities", "casualties", "wounded", "injured", "injuries", "missing",
     "cases", "infections", "thefts", "robberies", "burglaries", "murders", "killings", "rapes",
     "assaults", "attacks", "arrests", "crimes", "losses")
)  # fmt: skip


def _votes_in(draft: Draft, one: Candidate) -> bool:
    """ "The senate [confirmed] her by 51 votes to 48", "him as a judge": a vote, and none where a
    club confirms him as its coach."""
    if one.lemma != "confirm" or not one.content:
        return False
    words = draft.words(one.content[-1])
    if _BY_VOTES.search(words) is not None:
        return True
    head = draft.syntax.head(one.source[0]) if one.source else None
    return head is not None and head.lower in _VOTING and _AS_WHAT.match(words) is not None


_BY_VOTES = re.compile(r"\b(?:by|with) (?:a vote of )?\d+(?: votes)?(?:[-–]| to | against )\d")
_AS_WHAT = re.compile(r"(?:him|her|them) (?:as|by) ")
_VOTING = ("senate", "senators", "parliament", "congress", "assembly", "house", "lawmakers",
           "legislature", "mps", "deputies", "council", "chamber", "committee")  # fmt: skip
