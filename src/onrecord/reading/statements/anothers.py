"""Parts of a content that are another saying's: a charge that is denied, what is said next.

`bounds` asks these of all sayings of a report together.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate, common
from onrecord.reading.statements.lexicon import lexicon, untrue
from onrecord.reading.syntax import Node


def charges_denied(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """ "He was accused of [taking bribes in Selm], which [he] denied": the whole charge is denied,
    not the noun that stands before "which", and the denial is no part of the charge. So is what
    somebody says, with a "which" behind it."""
    found = list(candidates)
    for here, one in enumerate(found):
        if one.anchor is None or one.lemma not in untrue() or len(one.content) != 1 or not one.cue:
            continue
        end = _before_which(one.anchor) or one.content[0][1]
        if one.cue[0][0] < end or not re.match(r", which\b", draft.text[end : end + 8]):
            continue
        for there, other in enumerate(found):
            if other is one:
                continue
            start, stop = other.content[-1] if other.content else (0, 0)
            if len(other.content) > 1 and start == end + len(", "):
                # "[He owes money], the paper said, which he denied"
                found[here] = replace(one, content=other.content[:-1])
                found[there] = replace(other, content=other.content[:-1])
                continue
            if stop < end == max(other.cue, default=(0, 0))[1]:
                found[here] = replace(one, content=other.content)
                continue
            says = other.frame == "clause" or "accusing" in lexicon().frames.get(other.lemma, ())
            if says and start <= one.content[0][0] and start < end <= stop:
                of = re.match(r"(?:of|for|that) ", draft.text[start:end])
                begins = start + (of.end() if of else 0)
                found[here] = replace(one, content=((begins, end),))
                found[there] = replace(other, content=(*other.content[:-1], (start, end)))
    return found


def _before_which(verb: Node) -> int | None:
    """Where the comma stands before the "which" that a verb has for its object."""
    which = next((one for one in verb.children if one.lower == "which"), None)
    comma = which.before() if which is not None and which.index < verb.index else None
    return comma.span[0] if comma is not None and comma.text == "," else None


def without_participles(one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content without a part that begins with the speaker's next saying, or with the verb of
    somebody who is not named in it: "[Turnout was high], she said, putting it at 74 percent",
    "…, she said, though the paper, which had asked, gave it as 70"."""
    if len(one.content) < 2:
        return one
    cues = {
        other.cue[0][0]
        for other in others
        if other is not one and other.cue and other.source
        if common(other.source, one.source) or not common(other.source, one.content)
    }
    content = tuple(span for span in one.content if span[0] not in cues)
    return replace(one, content=content) if content else one


def without_later(one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content without a part that is of the speaker's next saying: "said [it had sent salts] and
    warned that the rains could [make matters worse]"."""
    if len(one.content) < 2 or not one.cue:
        return one
    later = [
        other.content
        for other in others
        if other is not one
        and other.cue
        and other.anchor is not None
        and other.anchor.head is one.anchor
        and one.cue[-1][1] <= other.cue[0][0]
        and common(other.source, one.source)
    ]
    content = tuple(span for span in one.content if not any(inside(span, spans) for spans in later))
    return replace(one, content=content) if content else one


def without_remark(one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content without a part that is somebody else's remark: "[The state has paid 9 million],
    the ministry said, a sum the mayor called “a plaster”", "…, a claim the army denies"."""
    if len(one.content) < 2 or not one.cue:
        return one
    remarks = [
        other.content[0][0]
        for other in others
        if other.cue and other.content and not common(other.source, one.source)
        if other.frame == "naming" or _met(other)
    ]
    last = one.content[-1][0]
    kept = last not in remarks or last < one.cue[-1][1]
    return one if kept else replace(one, content=one.content[:-1])


def _met(one: Candidate) -> bool:
    """Whether somebody meets a claim told before: "a claim *the army denies*"."""
    claim, verb = one.content[0], one.anchor
    return bool(
        verb is not None
        and len(one.content) == 1
        and one.frame == "phrase"
        and one.source
        and claim[1] < one.source[0][0] < one.cue[0][0]
        and verb.relation in ("acl:relcl", "acl", "parataxis", "ccomp", "dep")
    )
