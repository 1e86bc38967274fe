"""What of a sentence is told by another one than who is heard last in it: behind a colon, and in a
relative clause in which somebody else speaks."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.source import RELATIVES
from onrecord.reading.statements.spans import in_quote
from onrecord.reading.syntax import SUBJECTS, TENSED


def without_asides(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each without what only another one tells."""
    return [
        _before_relative(draft, _behind_colon(draft, one, candidates), candidates)
        for one in candidates
    ]


def _behind_colon(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """ "She accused the owner of delay: [eleven claims are settled], according to the union": the
    union tells no more than stands behind the colon."""
    if len(one.content) != 1 or not one.cue or not one.source or one.anchor is None:
        return one
    start, end = one.content[0]
    colon = draft.text.rfind(": ", start, end)
    if end > one.cue[0][0] or colon < 0 or in_quote(draft, colon):
        return one
    words = draft.syntax.nodes((colon + 1, end))
    clause = any(word.relation in SUBJECTS for word in words)
    if not clause or not any(word.tag in TENSED for word in words):
        return one
    speaks = any(
        other is not one
        and other.speech
        and other.cue
        and other.source
        and other.content
        and start <= other.cue[0][0]
        and max(other.content[-1][1], other.cue[-1][1]) <= colon
        for other in others
    )
    return replace(one, content=((colon + 2, end),)) if speaks else one


def _before_relative(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """ "Tarsk blamed [the raid on the Front], *which denies it*": what the Front says is the
    report's to tell."""
    if one.frame not in _BARE or not one.content or one.anchor is None:
        return one
    start, end = one.content[-1]
    for other in others:
        verb = other.anchor
        if other is one or verb is None or verb.relation != "acl:relcl" or not other.cue:
            continue
        link = next((word for word in verb.subtree() if word.lower in RELATIVES), None)
        comma = link.before() if link is not None else None
        if comma is None or comma.text != "," or not start < comma.span[0] < other.cue[0][0] < end:
            continue
        last = max(span[1] for span in (*other.content, *other.cue))
        if abs(last - end) <= 1 and not in_quote(draft, comma.span[0]):
            return replace(one, content=(*one.content[:-1], (start, comma.span[0])))
    return one


_BARE = ("accusing", "phrase", "gerund", "naming", "urging")
