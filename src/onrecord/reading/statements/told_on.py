"""What a newspaper reports that somebody said: his statement, which the newspaper passes on."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.agreed import finite
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.carriers import passed_by
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.polarity import polarity_of
from onrecord.report import Span

_LINK = re.compile(r"[\s,]*(?:(?:and|but) )?(?:that )?")


def told_on(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """ "[Harbour Radio] [reported] that [the governor] [had said] …": the governor's statement, the
    radio's word is that he made it. What the radio tells besides keeps the whole its own."""
    found = list(candidates)
    for outer in candidates:
        if not _tells(draft, outer):
            continue
        inner = _chain(draft, outer, found)
        if not inner:
            continue
        relays = passed_by(draft, outer)
        found = [
            replace(one, relays=(*one.relays, *relays, *outer.relays)) if one in inner else one
            for one in found
            if one is not outer
        ]
    return found


def _tells(draft: Draft, one: Candidate) -> bool:
    """Whether a newspaper or the like tells something in a clause behind its verb."""
    verb = one.anchor
    if verb is None or len(one.source) != 1 or len(one.content) != 1 or not one.speech:
        return False
    if verb.lemma.lower() not in lexicon().words["telling"] or not verb.is_verb:
        return False
    if one.cue[-1][1] > one.content[0][0] or polarity_of(draft, one) != "affirmed":
        return False
    if any(word.tag == "MD" for word in verb.auxiliaries):
        return False
    head = draft.syntax.head(one.source[0])
    if head is None:
        return False
    site = verb.lemma.lower() == "report" and head.lower in lexicon().words["sites"]
    return site or (passes_on(head) and not is_document(head))


def _chain(draft: Draft, outer: Candidate, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The sayings that follow each other from the first to the last word of a content; none where
    it holds anything else."""
    place, end = outer.content[0]
    chain: list[Candidate] = []
    while True:
        link = _LINK.match(draft.text, place)
        place = link.end() if link is not None else place
        if place >= end:
            return chain
        following = next(
            (one for one in candidates if one is not outer and _begins(draft, one) == place), None
        )
        if following is None or not following.source or not following.speech:
            return []
        if not chain and not inside(following.source[0], outer.content):
            return []
        chain.append(following)
        place = max(stop for _, stop in (*following.content, *following.cue))


def _begins(draft: Draft, one: Candidate) -> int:
    """Where a saying begins in which the speaker stands right before the verb; -1 for another."""
    if not one.cue or not one.content or one.content[0][0] < one.cue[-1][1]:
        return -1
    spans: tuple[Span, ...] = (*one.source, *one.cue)
    first, verb = min(spans)[0], one.cue[0][0]
    between = one.source[-1][1] if one.source else verb, verb
    aside = re.fullmatch(r", .+, ", draft.text[slice(*between)]) is not None  # ", whom it knew, "
    acts = not aside and finite(draft, between)  # "Orle sent men and demanded"
    return -1 if acts or first > verb else first
