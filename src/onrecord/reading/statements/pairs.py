"""The whole of who says something: two who are named as the source of one saying, each of whom says
it, and one of whom the model has but a part."""

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.joint import joint_speakers
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import Node
from onrecord.report import Span


def each(draft: Draft, one: Candidate) -> Candidate:
    """A saying of two who are named, where grammar found no subject: "candidate Mara Tolen and
    former president Paul Imre announced", "both Selm and the Federation of Orle charge", "Orle
    Steel Corp. and Dal Rail Inc. say"."""
    if one.joint or len(one.source) != 1 or " and " not in draft.words(one.source[0]):
        return one
    head = draft.syntax.head(one.source[0])
    both = paired = draft.words(one.source[0]).lower().startswith("both ")
    both = both or (head is not None and head.tag == "NNS")
    if head is None or not (both or head.entity in _NAMED):
        return one
    speakers = joint_speakers(head)
    inner = all(inside(each.span, one.source) for each in speakers)
    named = inner and all(both or _named_apart(each) for each in speakers)
    if len(speakers) != _TWO or not named:
        return one
    spans = [noun_phrase(each, conjuncts=False) for each in speakers]
    start = one.source[0][0] + (len("both ") if paired else 0)
    first = (start, max(spans[0][1], speakers[0].span[1]))
    return replace(one, source=(first,), joint=(spans[1],))


_TWO = 2
_NAMED = ("PERSON", "ORGANIZATION")


def _named_apart(noun: Node) -> bool:
    """Whether it is the name of a person or a firm, and no part of one with an "and" in it: "the
    *Bakers* and Millers' League"."""
    link = noun.child("cc")
    apart = noun.entity == "PERSON" or noun.tag == "NNP"
    return noun.entity in _NAMED and apart and (link is None or link.entity == "O")


def of_whole_subject(
    draft: Draft, rule: Candidate, content: tuple[Span, ...], source: tuple[Span, ...]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Content and source, where the model's source is but a part of the verb's subject and the
    rest no source or even said: "*the judge hearing the case*, Mara Tolen, said", "*the ministry
    in Orle*, Norland confirmed it"."""
    subject = rule.anchor.subject if rule.anchor is not None and rule.speech else None
    if subject is None or subject.relation != "nsubj" or not source:
        return content, source
    whole = (noun_phrase(subject),)
    if not all(inside(one, whole) for one in source):
        return content, source
    said = tuple(span for span in content if not inside(span, whole))
    if 0 < len(said) < len(content):
        return said, whole
    return content, whole if _only_where(draft, source[0], subject) else source


def _only_where(draft: Draft, source: Span, subject: Node) -> bool:
    """Whether a source is but the country of the town where the subject is."""
    country = draft.syntax.head(source)
    town = country.head if country is not None and country.relation == "appos" else None
    return town is not None and town != subject and town.entity == "LOCATION"
