"""What a report itself says of what somebody has said, in a noun behind the saying: "the army will
leave, two officials said, *a move likely to anger Kesh*"; "it was ready to free ten men, *its first
concession since the talks began*"."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.spans import in_quote
from onrecord.reading.syntax import SUBJECTS, TENSED


def without_summary(draft: Draft, one: Candidate) -> Candidate:
    """A saying in mid-sentence without the noun that the report ends with: of 13 such behind
    attributions in PolNeAR's training articles annotators left out 11. Nothing is taken of a
    quotation, nor of a clause that goes on ("the talks failed, he said, *a day after it left*")."""
    if len(one.content) < 2 or one.anchor is None or not one.cue:
        return one
    start, end = one.content[-1]
    if start < one.cue[-1][1] or one.content[-2][1] > one.cue[0][0] or in_quote(draft, start):
        return one
    if not any(each.tag in (*TENSED, "MD") for each in draft.syntax.nodes(one.content[-2])):
        return one  # "there is, *he thinks*, a sense of unease": all of it is one clause
    words = [each for each in draft.syntax.nodes((start, end)) if each.text.isalnum()]
    if len(words) < _LEAST or words[0].lower not in ("a", "an"):
        return one
    noun = words[0].head
    if noun is None or not noun.is_noun:
        return one
    verb = noun.head if noun.relation in SUBJECTS and noun.head != one.anchor else None
    if verb is not None and (verb.tag in TENSED or verb.child("aux", "cop") is not None):
        return one  # not what the saying itself is told of
    inside = set(noun.subtree())
    if any(each.tag in (*TENSED, "MD") and each not in inside for each in words):
        return one
    return replace(one, content=one.content[:-1])


_LEAST = 4  # words: "a day later" tells when


def without_rank(draft: Draft, one: Candidate) -> Candidate:
    """A clause that somebody says without where the report ranks what it tells: "said [it would
    close two plants], *the first such move in a decade*". Annotators of PolNeAR's training articles
    left out five of six such; what is ranked against no past ("the biggest prize of the season")
    they took in three times of four."""
    if not one.content or one.anchor is None or not one.speech or one.frame == "phrase":
        return one
    start, end = one.content[-1]
    if not one.cue or start < one.cue[-1][1]:
        return one  # "the first such move in a decade, *the firm said*"
    told = _RANK.search(draft.text, start, end)
    if told is None or told.end() != end or in_quote(draft, told.start()):
        return one
    before = draft.syntax.nodes((start, told.start()))
    if not any(each.tag in (*TENSED, "MD") for each in before):
        return one
    return replace(one, content=(*one.content[:-1], (start, told.start())))


def ranked_until(draft: Draft, end: int) -> int:
    """How far it goes on where the report ranks what ends here, "the first since *May*"; else as
    far as it has come."""
    told = _RANK.match(draft.text, end)
    return told.end() if told is not None else end


_RANK = re.compile(
    r", (?:the|its|his|her|their) (?:[a-z]+ )?(?:first|latest|[a-z]{3,}est)\b(?! the\b)"
    r"[^,;:.“”\"]{0,80}? (?:since\b[^,;:.“”\"]*|ever|so far|yet|to date|on record"
    r"|(?:in|for) (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|many|several|nearly"
    r"|almost|more than|over) ?[a-z ]*(?:day|week|month|year|decade|centur)[a-z]*)"
)
