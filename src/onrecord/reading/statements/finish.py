"""From candidates to statements: two for two speakers, then relays, polarity, manner, nesting."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Said, inside
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.channels import without_document
from onrecord.reading.statements.content import after_cue, without_pronoun, without_relay
from onrecord.reading.statements.enclosed import without_enclosed
from onrecord.reading.statements.hearers import hears
from onrecord.reading.statements.issued import by_paper, by_signer, shown_by_nobody
from onrecord.reading.statements.leads import with_leads
from onrecord.reading.statements.manner import manner_of
from onrecord.reading.statements.nesting import (
    within_of,
    without_denied,
    without_nobody,
    without_own_words,
    without_told_deeds,
)
from onrecord.reading.statements.onward import carried_on
from onrecord.reading.statements.polarity import polarity_of
from onrecord.reading.statements.relays import relays_of
from onrecord.reading.statements.setting import place_of, time_of, with_day_to_come
from onrecord.reading.statements.snapping import before_channel
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote
from onrecord.reading.statements.supposed import is_supposed
from onrecord.reading.statements.thoughts import felt
from onrecord.reading.statements.when import told_then, without_others_day
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span


def finished(draft: Draft, candidates: list[Candidate]) -> tuple[Said, ...]:
    """The statements of a report, in order of their first words, each complete."""
    said: list[Said] = []
    anchors = frozenset(one.anchor for one in candidates if one.anchor is not None)
    for one in candidates:
        if not is_supposed(draft, one):
            said.extend(_said(draft, one, anchors))
    said.sort(key=lambda one: (min((*one.content, *one.cue, *one.source)), one.source))
    said = without_own_words(draft, without_denied(carried_on(draft, without_others_day(said))))
    said = without_nobody(draft, said)
    said = with_leads(draft, without_told_deeds(draft, said))
    said = [one for one in said if not (one.attitude and one.lemma == "cite")]  # nobody's thought
    nested = within_of(said)
    return tuple(replace(one, within=outer) for one, outer in zip(said, nested, strict=True))


def _said(draft: Draft, one: Candidate, anchors: frozenset[Node]) -> list[Said]:
    one = without_enclosed(draft, replace(one, cue=without_document(draft, one.cue)))
    if shown_by_nobody(one):
        return []
    one = with_day_to_come(draft, by_paper(by_signer(one)))
    if one.content and one.source and all(inside(part, one.source) for part in one.content):
        return []  # a speaker alone
    one, others = _neither(draft, one)
    if others is not None:
        return [*_said(draft, one, anchors), *_said(draft, others, anchors)]
    also = _as_did(draft, one)
    if also is not None:
        cut, other = also
        content = tuple((start, min(end, cut)) for start, end in one.content if start < cut)
        one = replace(one, content=content, joint=(*one.joint, other))
    sources = [one.source, *((span,) for span in one.joint)]
    told = tuple(
        without_pronoun(draft, after_cue(draft, part, one.cue), one.cue) for part in one.content
    )
    relays = relays_of(draft, one, anchors)
    if not one.speech and not one.source and felt(draft, one.cue) and one.addressee is not None:
        one = replace(one, source=(one.addressee,), addressee=None)  # "*they* are worried that"
        sources = [one.source]
    first = Said(
        content=tuple(without_relay(draft, part, relays) for part in _without_pointer(draft, told)),
        cue=one.cue,
        lemma=one.lemma,
        manner=manner_of(draft, one.content),
        polarity=polarity_of(draft, one),
        relays=relays,
        addressee=_hearer(draft, one),
        time=time_of(draft, one) or told_then(draft, one, relays),
        place=place_of(draft, one),
        attitude=not one.speech,
        why=one.why,
    )
    return [replace(first, source=source) for source in sources]


def _hearer(draft: Draft, one: Candidate) -> Span | None:
    """Who hears it, without the document in which he is told: "told *staff* in an email"."""
    if one.addressee is None or not hears(draft, one.addressee):
        return None
    return before_channel(draft, one.addressee)


# What is said has no verb that others may have done as well ("said he had fled, as have others").
_WITHOUT_CLAUSE = frozenset(["declined", "no answer", "phrase", "gerund", "accusing"])
_AS_DID = re.compile(r",? as (?:did|do|does|have|has|had) (?=[\w“])")


def _as_did(draft: Draft, one: Candidate) -> tuple[int, Span] | None:
    """Where "…, as did the laboratory" begins, and who says the same; None without it."""
    if one.anchor is None or not one.speech or not one.source or one.frame not in _WITHOUT_CLAUSE:
        return None
    found = _AS_DID.search(draft.text, one.anchor.span[1], one.anchor.sentence.span[1])
    if found is None or in_quote(draft, found.start()):
        return None
    behind = [n for n in one.anchor.sentence.nodes if n.span[0] >= found.end()]
    head = next((node for node in behind if node.is_noun and node.tag != "PRP"), None)
    while head is not None and head.head in behind and head.head.is_noun:
        head = head.head  # "the Lausen *laboratory*"
    if head is None:
        return None
    span = noun_phrase(head)
    ends = draft.text[span[1] : span[1] + 1] in (".", ",", ";", "")
    return (found.start(), span) if ends and span[0] == found.end() else None


_CHARGED = ("of", "with", "for")


def _without_pointer(draft: Draft, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "[an allegation] [that] the police denied": the pronoun right behind what it stands for; and
    the "it" of "*It* was reported on Monday [the mayor had gone]", which stands for the clause."""
    if len(content) > 1 and draft.words(content[0]) in ("It", "it"):
        told = draft.text[content[0][1]] in " '’"  # no comma: "*It*, she said, was sold"
        first = draft.syntax.node_at(content[1][0])  # "*It* was accused *of hiding the books*"
        told = told and not (first is not None and first.lower in _CHARGED)
        content = content[1:] if told and content[0][1] + 1 < content[1][0] else content
    return tuple(
        span
        for at, span in enumerate(content)
        if not (
            at
            and span[0] - content[at - 1][1] <= 1
            and draft.words(span).lower() in ("that", "which", "who", "whom")
        )
    )


_NOR = re.compile(r",?\s+(nor)\s+")


def _neither(draft: Draft, one: Candidate) -> tuple[Candidate, Candidate | None]:
    """ "[Neither] the Civic List [nor] the mayor [has commented]": two statements, each with its
    half of the negation."""
    if not one.source or not draft.words(one.source[0]).lower().startswith("neither "):
        return _neither_before(draft, one)
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
    return _each_denied(one, (neither, first), (nor.span(1), second), verb)


# "*Neither Norgrain nor its owner, who is ill,* was available": up to the cue
_NEITHER_NOR = re.compile(
    r"\b([Nn]either)\s+([^,;:“”\"]+?),?\s+(nor)\s+"
    r"([^,;:“”\"]+?(?:, (?:who|which|whose) [^,;:“”\"]+?)?),?\s*\Z"
)
_NEITHER = re.compile(r"\b([Nn]either)\s+([^;“”\"]+?),?\s+(nor)\s+\Z")


def _neither_before(draft: Draft, one: Candidate) -> tuple[Candidate, Candidate | None]:
    """The same where the source has but the second: "[Neither] the army, which holds the town,
    [nor] the governor [responded]"."""
    if one.anchor is None or not one.source or len(one.source) > 1:
        return one, None
    start = one.anchor.sentence.span[0]
    if draft.text.find("either", start, max(one.cue[:1] + one.source)[0]) < 0:
        return one, None  # as nearly always
    if one.cue and (both := _NEITHER_NOR.search(draft.text, start, one.cue[0][0])) is not None:
        within = both.start(2) <= one.source[0][0] and one.source[0][1] <= both.end(4)
        words = draft.syntax.nodes((both.start(2), both.end(4)))
        clause = [one for one in words if one.tag in TENSED and one.relation != "acl:relcl"]
        if within and not clause:
            first, second = (both.span(1), both.span(2)), (both.span(3), both.span(4))
            return _each_denied(one, first, second, one.cue)
    found = _NEITHER.search(draft.text, start, one.source[0][0])
    if found is None or not one.cue or not 0 <= one.cue[0][0] - one.source[0][1] <= 1:
        return one, None
    first, second = (found.span(1), found.span(2)), (found.span(3), one.source[0])
    return _each_denied(one, first, second, one.cue)


def _each_denied(
    one: Candidate, first: tuple[Span, Span], second: tuple[Span, Span], verb: tuple[Span, ...]
) -> tuple[Candidate, Candidate]:
    """Two statements of one saying, each with its half of the negation and its source."""
    (neither, one_source), (nor, other_source) = first, second
    return (
        replace(one, source=(one_source,), cue=(neither, *verb), joint=()),
        replace(one, source=(other_source,), cue=(nor, *verb), joint=()),
    )
