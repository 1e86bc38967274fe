"""From candidates to statements: two for two speakers, then relays, polarity, manner, nesting."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, Said
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.manner import manner_of
from onrecord.reading.statements.nesting import within_of, without_denied
from onrecord.reading.statements.onward import carried_on
from onrecord.reading.statements.polarity import polarity_of
from onrecord.reading.statements.relays import relays_of
from onrecord.reading.statements.setting import place_of, time_of
from onrecord.reading.syntax import Node
from onrecord.report import Span


def finished(draft: Draft, candidates: list[Candidate]) -> tuple[Said, ...]:
    """The statements of a report, in order of their first words, each complete."""
    said: list[Said] = []
    anchors = frozenset(one.anchor for one in candidates if one.anchor is not None)
    for one in candidates:
        said.extend(_said(draft, one, anchors))
    said.sort(key=lambda one: (min((*one.content, *one.cue, *one.source)), one.source))
    said = without_denied(carried_on(draft, said))
    said = [one for one in said if not (one.attitude and one.lemma == "cite")]  # nobody's thought
    nested = within_of(said)
    return tuple(replace(one, within=outer) for one, outer in zip(said, nested, strict=True))


def _said(draft: Draft, one: Candidate, anchors: frozenset[Node]) -> list[Said]:
    one, others = _neither(draft, one)
    if others is not None:
        return [*_said(draft, one, anchors), *_said(draft, others, anchors)]
    sources = [one.source, *((span,) for span in one.joint)]
    first = Said(
        content=tuple(
            _without_pronoun(draft, _after_cue(draft, part, one.cue)) for part in one.content
        ),
        cue=one.cue,
        lemma=one.lemma,
        manner=manner_of(draft, one.content),
        polarity=polarity_of(draft, one),
        relays=relays_of(draft, one, anchors),
        addressee=one.addressee,
        time=time_of(draft, one),
        place=place_of(draft, one),
        attitude=not one.speech,
        why=one.why,
    )
    told = tuple(_without_relay(draft, part, first.relays) for part in first.content)
    return [replace(first, source=source, content=told) for source in sources]


def _without_relay(draft: Draft, part: Span, relays: tuple[RelayWords, ...]) -> Span:
    """A content's words without those that tell who passed it on: "…, the paper reported"."""
    for one in relays:
        inner = part[0] < one.span[0] and one.span[1] <= part[1]
        comma = draft.text.rfind(",", part[0], one.span[0])
        near = part[1] - one.span[1] < 16 and not draft.text[comma + 1 : one.span[0]].strip()
        if inner and comma > part[0] and near:
            return part[0], comma
    return part


def _after_cue(draft: Draft, part: Span, cue: tuple[Span, ...]) -> Span:
    """A content's words without those of the cue that it was read to begin with: "called [on]"."""
    for start, end in cue:
        if start < part[0] < end < part[1]:
            blank = len(draft.text[end : part[1]]) - len(draft.text[end : part[1]].lstrip())
            return end + blank, part[1]
    return part


def _without_pronoun(draft: Draft, part: Span) -> Span:
    """ "the share [which] the agency recommends": the pronoun only points back."""
    words = draft.text[slice(*part)]
    found = re.search(r"\s+(?:which|that|who|whom)$", words)
    return (part[0], part[0] + found.start()) if found else part


_NOR = re.compile(r",?\s+(nor)\s+")


def _neither(draft: Draft, one: Candidate) -> tuple[Candidate, Candidate | None]:
    """ "[Neither] the Civic List [nor] the mayor [has commented]": two statements, each with its
    half of the negation."""
    if not one.source or not draft.words(one.source[0]).lower().startswith("neither "):
        return one, None
    start, end = whole(one.source)
    if not one.cue or one.cue[-1][0] - end > 1:
        return one, None
    nor = _NOR.search(draft.text, start, end)
    if nor is None:
        return one, None
    neither = (start, start + len("neither"))
    verb = tuple(span for span in one.cue if span != neither)
    first = (start + len("neither "), nor.start())
    second = (nor.end(), end)
    return (
        replace(one, source=(first,), cue=(neither, *verb), joint=()),
        replace(one, source=(second,), cue=(nor.span(1), *verb), joint=()),
    )
