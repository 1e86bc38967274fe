"""From candidates to statements: two for two speakers, then relays, polarity, manner, nesting."""

from dataclasses import replace

from onrecord.reading.draft import Draft, Said
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.manner import manner_of
from onrecord.reading.statements.nesting import within_of
from onrecord.reading.statements.polarity import polarity_of
from onrecord.reading.statements.relays import relays_of
from onrecord.reading.statements.setting import place_of, time_of
from onrecord.reading.syntax import Node


def finished(draft: Draft, candidates: list[Candidate]) -> tuple[Said, ...]:
    """The statements of a report, in order of their first words, each complete."""
    said: list[Said] = []
    anchors = frozenset(one.anchor for one in candidates if one.anchor is not None)
    for one in candidates:
        said.extend(_said(draft, one, anchors))
    said.sort(key=lambda one: (min((*one.content, *one.cue, *one.source)), one.source))
    nested = within_of(said)
    return tuple(replace(one, within=outer) for one, outer in zip(said, nested, strict=True))


def _said(draft: Draft, one: Candidate, anchors: frozenset[Node]) -> list[Said]:
    sources = [one.source, *((span,) for span in one.joint)]
    first = Said(
        content=one.content,
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
    return [replace(first, source=source) for source in sources]
