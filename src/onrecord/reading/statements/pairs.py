"""Two who are named as the source of one saying, each of whom says it."""

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.joint import joint_speakers
from onrecord.reading.statements.source import noun_phrase


def each(draft: Draft, one: Candidate) -> Candidate:
    """A saying of two who are named, where grammar found no subject: "candidate Mara Tolen and
    former president Paul Imre announced", "both Selm and the Federation of Orle charge"."""
    if one.joint or len(one.source) != 1 or " and " not in draft.words(one.source[0]):
        return one
    head = draft.syntax.head(one.source[0])
    both = paired = draft.words(one.source[0]).lower().startswith("both ")
    both = both or (head is not None and head.tag == "NNS")
    if head is None or not (both or head.entity == "PERSON"):
        return one
    speakers = joint_speakers(head)
    inner = all(inside(each.span, one.source) for each in speakers)
    named = inner and all(both or each.entity == "PERSON" for each in speakers)
    if len(speakers) != _TWO or not named:
        return one
    spans = [noun_phrase(each, conjuncts=False) for each in speakers]
    start = one.source[0][0] + (len("both ") if paired else 0)
    first = (start, max(spans[0][1], speakers[0].span[1]))
    return replace(one, source=(first,), joint=(spans[1],))


_TWO = 2
