"""What the model says of a statement, brought together with what grammar and marks say."""

from dataclasses import replace

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate, common, length, whole
from onrecord.reading.statements.lexicon import cue_lemma, lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import Node
from onrecord.report import Span
from onrecord.tagger import Attribution

SURE = 0.5
"""From this score on the model's word is enough."""
POSSIBLE = 0.4


def anchor_of(draft: Draft, attribution: Attribution) -> Node | None:
    """The word that an attribution hangs on."""
    return draft.syntax.node_at(attribution.anchor[0])


def from_model(draft: Draft, attribution: Attribution) -> Candidate:
    """The model's attribution as it is, its spans made tidy."""
    anchor = anchor_of(draft, attribution)
    lemma = cue_lemma(anchor) if anchor is not None else ""
    return Candidate(
        anchor=anchor,
        lemma=lemma,
        source=snapped(draft, attribution.source),
        cue=attribution.cue,
        content=tidied(draft, attribution.content),
        why=Why("model", by="model", score=round(attribution.score, 3), words=attribution.cue),
        frame="model",
        speech=is_speech(lemma, attribution),
        certain=attribution.score >= SURE,
    )


def is_speech(lemma: str, attribution: Attribution) -> bool:
    """Speech or thought: the tables where they know the lemma in one sense only, else the model."""
    saying, thinking = lemma in lexicon().frames, lemma in lexicon().attitudes
    if saying != thinking:
        return saying
    return attribution.speech >= 0.5


def snapped(draft: Draft, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """A source grown or cut to the noun phrase that it most likely means."""
    if not source:
        return ()
    span = whole(source)
    head = draft.syntax.head(span)
    if head is None or not head.is_noun:
        return (span,)
    phrase = noun_phrase(head)
    shared = common((phrase,), (span,))
    if 2 * shared / (phrase[1] - phrase[0] + span[1] - span[0]) > 0.5:
        return (phrase,)
    return (span,)


def joined(draft: Draft, rule: Candidate, model: Candidate) -> Candidate:
    """One candidate of two with the same anchor: marks and grammar for what they are sure of.

    Quotations are exact, so a rule's quotation stands. Elsewhere the model's content is kept where
    it agrees with the grammar or the grammar is unsure; the source is the grammar's noun phrase.
    """
    content = rule.content
    if rule.frame not in ("quote",) and model.content:
        overlap = common(rule.content, model.content)
        likeness = 2 * overlap / max(1, length(rule.content) + length(model.content))
        if likeness < 0.95:
            content = model.content
    source = rule.source or model.source
    if rule.source and model.source and not common(rule.source, model.source):
        source = model.source
    return replace(
        rule,
        content=content,
        source=source,
        joint=rule.joint if source == rule.source else (),
        speech=rule.speech,
        certain=rule.certain or model.certain,
        why=Why(rule.why.name, by="model", score=model.why.score, words=rule.cue),
    )
