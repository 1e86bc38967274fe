"""What is said between dashes or in brackets, without the sentence around them: "The firm — [whose
owner is in custody], prosecutors say — has lost its licence"."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.report import Span

_DASH = re.compile(r"\s*—\s*|\s+(?:–|--?)\s+")


def parted(draft: Draft, one: Candidate) -> Candidate:
    """The saying with no more than stands between the marks that its cue stands between; where
    nothing of it does ("The treaty — *he says* — is dead"), as it is."""
    if one.anchor is None or not one.cue or not one.content or in_quote(draft, one.cue[0][0]):
        return one
    cue = one.cue[0][0], one.cue[-1][1]
    stretch, told = _stretch(draft, one.anchor.sentence.span, cue), one.anchor.head
    if stretch is None or (
        one.anchor.relation == "acl:relcl" and told is not None and inside(told.span, one.content)
    ):
        return one  # "[the league] – which they accuse [of fraud] –"
    start, end = stretch
    within = [(max(a, start), min(b, end)) for a, b in one.content if a < end and b > start]
    if not within or all(start <= a and b <= end for a, b in one.content):
        return one
    content = tidied(draft, within)
    return replace(one, content=content) if content else one


def _stretch(draft: Draft, sentence: Span, cue: Span) -> Span | None:
    """What stands between the two dashes, or the brackets, around a cue."""
    (first, last), text = sentence, draft.text
    opening, closing = text.rfind("(", first, cue[0]), text.find(")", cue[1], last)
    if opening >= 0 and closing >= 0 and ")" not in text[opening : cue[0]]:
        return opening + 1, closing
    before = list(_DASH.finditer(text, first, cue[0]))
    behind = list(_DASH.finditer(text, cue[1], last))
    if not len(before) % 2 or not len(behind) % 2:
        return None  # a dash too many: "He had a wish – the club, he said, should – at last – win"
    if before[-1][0].strip() != behind[0][0].strip():
        return None
    return before[-1].end(), behind[0].start()
