"""What a saying goes on to tell of those it has counted: "put the dead at 14, *among them three
nurses*, and left"."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import frames_of
from onrecord.reading.statements.spans import in_quote
from onrecord.reading.syntax import TENSED
from onrecord.report import Span

_OF_THEM = re.compile(
    r", (?:among (?:them|whom)|(?:most|many|all|half|some|none|more than half|at least \w+|\w+) of"
    r" (?:them|whom|these|those)|mostly)\b[^,;:.“”\"()—–]*(?=[,;.—–]|$)"
)
_COUNTED = 4  # words from a number to the end of what is counted: "12 of the port's cranes"


def with_those(draft: Draft, one: Candidate) -> Candidate:
    """The saying with what is told of those counted last, right behind the content."""
    if not one.speech or not one.content or not one.cue:
        return one
    last = max(one.content)
    if last[0] < one.cue[0][0] or in_quote(draft, last[1]) or not _ends_counted(draft, last):
        return one
    found = _OF_THEM.match(draft.text, last[1])
    if found is None or draft.text[last[0] : last[1]].endswith(found[0]):
        return one
    told = draft.syntax.nodes(found.span())
    if any(each.tag in TENSED and frames_of(each.lemma.lower()) for each in told):
        return one  # "freed 40 hostages, *some of whom told* the Courier they had walked out"
    whole = last[0], found.end()
    return replace(one, content=tuple(whole if part == last else part for part in one.content))


def _ends_counted(draft: Draft, part: Span) -> bool:
    """Whether a content ends with a number, or with those it counts."""
    words = draft.syntax.nodes(part)[-_COUNTED:]
    at = next((place for place, one in enumerate(words) if one.tag == "CD"), None)
    return at is not None and not any(one.is_verb or one.text == "," for one in words[at:])
