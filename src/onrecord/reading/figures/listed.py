"""Who counted the rest of a list: "recorded six deaths, one of them a girl's, *and 40 injuries*".

The words that a counting verb is said of may end at the first of several counts; the others, too,
are by whoever counted that one, as is a count before what is said of it.
"""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft, Said
from onrecord.reading.figures.lexicon import counting_verbs
from onrecord.reading.syntax import PASSIVE_SUBJECTS, SUBJECTS
from onrecord.report import Span


def listed_with(draft: Draft, span: Span) -> Span | None:
    """Who counted what stands in a list before the figure at `span`, with nothing told between:
    "*the chamber* counted 17 ships at anchor, holding *29,000* containers"; not "*the chamber*
    counted 17 ships, and police seized *two* of them"."""
    if not _GOES_ON.search(draft.text, max(0, span[0] - _NEAR), span[0]):
        return None
    clause = draft.syntax.clause_at(span[0])
    if clause is None or _does_something(draft, span):
        return None
    return next(
        (
            said.source[0]
            for said in draft.said
            if said.source
            and said.content
            and said.lemma in counting_verbs()
            and said.polarity == "affirmed"
            and clause.span[0] <= said.content[0][0]
            and said.content[-1][1] <= span[0]
            and _is_listed(draft, said, span)
        ),
        None,
    )


def acknowledged_by(draft: Draft, span: Span) -> Span | None:
    """ "*The border guard* acknowledged *two deaths*, “a captain and a conscript”": who says it of
    the words that follow."""
    return next(
        (
            said.source[0]
            for said in draft.said
            if said.source
            and said.cue
            and said.content
            and said.lemma in _ADMITTING
            and said.polarity == "affirmed"
            and span[0] - said.cue[-1][1] == 1
            and span[1] <= said.content[0][0]
        ),
        None,
    )


_ADMITTING = ("acknowledge", "admit", "concede", "confirm", "report", "announce")


def _does_something(draft: Draft, span: Span) -> bool:
    """ "Recorded 30 births, *and 40 nurses resigned*": whose verb opens another clause."""
    node = draft.syntax.node_at(span[1] - 1)
    for _ in range(4):
        if node is None or node.is_verb:
            return False
        if node.relation in SUBJECTS or node.relation in PASSIVE_SUBJECTS:
            return True
        node = node.head
    return False


def _is_listed(draft: Draft, said: Said, span: Span) -> bool:
    """Whether a statement is of a count and only nouns and participles stand behind it."""
    start, end = said.content[-1]
    if not any(one.tag == "CD" for one in draft.syntax.nodes((start, end))):
        return False
    between = draft.syntax.nodes((end, span[0])) if end < span[0] else []
    own = (one.subject for one in between if one.is_verb)
    told = any(one.tag in ("MD", "VBZ", "VBP") or one.text in (";", ":", "“") for one in between)
    return not told and all(one is None or one.span[0] < end for one in own)


_NEAR = 16
_GOES_ON = re.compile(
    r"(?:,|,? and|,? as well as|,? plus|, (?:holding|carrying|containing|including|with|worth"
    r"|covering|employing|affecting|involving)) \Z"
)
