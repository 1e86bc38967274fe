"""What a sentence opens with before a saying set between commas belongs to what is said."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied, told_time
from onrecord.reading.syntax import TENSED

_BEHIND = re.compile(r",\s+(?!that\b|adding\b)")


def with_opening(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content with what its sentence opens with: "[If it rains], Orle announced, [the race is
    off]", "[The order], she complained, [“hands them the keys”]". Where and when it was said stands
    before a quotation that is a sentence, or before "that"."""
    if one.anchor is None or not one.anchor.is_verb or one.frame == "according":
        return one
    if not one.source or not one.cue or len(one.content) != 1:
        return one
    group = whole((*one.source, *one.cue))
    low, (start, end) = one.anchor.sentence.span[0], one.content[0]
    behind = _BEHIND.match(draft.text, group[1])
    if behind is None or behind.end() != start or group[0] - low < _LEAST or in_quote(draft, low):
        return one
    opening = draft.text[low : group[0]].rstrip()
    if not opening.endswith(",") or draft.text[start : start + 2].strip("“\"‘'")[:1].isupper():
        return one
    if any(sign in opening for sign in ';:—–“”"('):
        return one
    words = draft.syntax.nodes((low, low + len(opening) - 1))
    named = lexicon().words["channels"] | lexicon().words["occasions"]
    if not words or words[0].tag in ("VBG", "VBN") or any(each.lower in named for each in words):
        return one
    if told_time(draft, words[-1]) and not any(word.tag in TENSED for word in words):
        return one
    if len(words) == 1 and (words[0].is_verb or words[0].lower != "otherwise"):
        return one
    if any(low <= cue[0] < group[0] for other in others if other is not one for cue in other.cue):
        return one
    content = tidied(draft, [(low, low + len(opening) - 1), (start, end)])
    return replace(one, content=content) if content else one


_LEAST = 6  # characters before a saying that open a sentence
