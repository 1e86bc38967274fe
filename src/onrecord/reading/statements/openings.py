"""What a sentence opens with before a saying set between commas belongs to what is said."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied, told_time
from onrecord.reading.syntax import TENSED
from onrecord.report import Span

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
    low, (start, end) = _clause_begins(draft, one.anchor.sentence.span[0], group[0]), one.content[0]
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


def _clause_begins(draft: Draft, low: int, end: int) -> int:
    """Where the clause begins that a saying interrupts, of those that a semicolon parts: "She left;
    *the firm*, she said, “has no plan”"."""
    place = draft.text.rfind("; ", low, end)
    return low if place < 0 or in_quote(draft, place) else place + 2


_QUANTIFIED = re.compile(
    r"\s?(?:in|at|for|across|among|on|with) (?:most|many|some|all|several|both|certain|other|half)"
    r" (?:of )?[^,;:()“”\"]{3,60}, ",
    re.IGNORECASE,
)
_BY_RULE = re.compile(
    r"\s?under (?:the|a|an|its|their|his|her|this|that) [^,;:()“”\"]{3,60}, ", re.IGNORECASE
)


def with_scope(draft: Draft, one: Candidate) -> Candidate:
    """A clause with the many for which it holds, the rule or the condition by which, where these
    stand behind the cue or open the sentence: "said [in most valleys, the wells were dry]", "[If it
    rains], she said [the race is off]". Nobody says a thing in most valleys; he may in several
    interviews, under the old oak or, if asked, on the quay."""
    verb = one.anchor
    if verb is None or one.frame != "clause" or not one.cue or len(one.content) != 1:
        return one
    start, end = one.content[0]
    cue = one.cue[-1][1]
    if _holds_for(draft, (cue, start)):
        return replace(one, content=((cue + 1, end),))
    low, stop = verb.sentence.span[0], min((*one.source, *one.cue))[0]
    opening = draft.text[low:stop]
    if not opening.endswith(", ") or start - cue > 1 or stop > cue or in_quote(draft, low + 1):
        return one
    words = draft.syntax.nodes((low, stop))
    if any(sign in opening[:-2] for sign in ',;:—–“”"(') or len(words) < _SHORTEST:
        return one
    second = words[1]
    given = words[0].lower in _GIVEN and second.tag not in ("VBN", "VBG", "RB", "JJ")
    without_it = words[0].lower in ("without", "unlike") and second.lower in _KNOWN
    that = draft.text.startswith("that ", start)
    if given or (not that and (without_it or _holds_for(draft, (low, stop)))):
        return replace(one, content=tidied(draft, [(low, stop - 2), (start, end)]))
    return one


_SHORTEST = 3  # words and the comma of "If so,"
_GIVEN = ("if", "unless")
_KNOWN = ("the", "these", "those", "this", "such", "its", "their", "his", "her", "last")


def _holds_for(draft: Draft, span: Span) -> bool:
    """Whether a phrase with its comma tells for how many a thing holds, or by which rule."""
    by_rule = _BY_RULE.fullmatch(draft.text, *span)
    if by_rule is None and _QUANTIFIED.fullmatch(draft.text, *span) is None:
        return False
    words = draft.syntax.nodes(span)
    nouns = [word for word in words if word.is_noun and word.relation != "compound"]
    known = lexicon().words
    elsewhere = known["channels"] | known["occasions"]
    if not nouns or any({word.lower, word.lemma.lower()} & elsewhere for word in nouns):
        return False
    if in_quote(draft, span[0]) or any(told_time(draft, word) for word in words):
        return False
    if any(word.tag in TENSED for word in words):
        return False
    return nouns[0].lower in known["rules"] if by_rule else nouns[0].tag == "NNS"
