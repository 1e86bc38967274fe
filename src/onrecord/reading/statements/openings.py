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


_QUANTIFIED = re.compile(
    r" (?:in|at|for|across|among|on|with) (?:most|many|some|all|several|both|certain|other|half)"
    r" (?:of )?[^,;:()“”\"]{3,60}, "
)
_BY_RULE = re.compile(
    r" under (?:the |a |an |its |their |his |her |this |that )[^,;:()“”\"]{3,60}, "
)


def with_scope(draft: Draft, one: Candidate) -> Candidate:
    """A clause with the many for which it holds, or the rule by which, where these stand behind the
    cue: "said [in most valleys, the wells were dry]", "said [under the new law, owners must pay]".
    Nobody says a thing in most valleys; he may in several interviews or under the old oak."""
    if one.anchor is None or one.frame != "clause" or not one.cue or len(one.content) != 1:
        return one
    start, end = one.content[0]
    cue = one.cue[-1][1]
    by_rule = _BY_RULE.match(draft.text, cue)
    found = _QUANTIFIED.match(draft.text, cue) or by_rule
    if found is None or found.end() != start or in_quote(draft, cue):
        return one
    words = draft.syntax.nodes((cue, found.end()))
    nouns = [word for word in words if word.is_noun and word.relation != "compound"]
    known = lexicon().words
    elsewhere = known["channels"] | known["occasions"]
    if not nouns or any(
        word.lower in elsewhere or word.lemma.lower() in elsewhere for word in nouns
    ):
        return one
    if any(told_time(draft, word) or word.tag in TENSED for word in words):
        return one
    scope = nouns[0].lower in known["rules"] if by_rule else nouns[0].tag == "NNS"
    return replace(one, content=((cue + 1, end),)) if scope else one
