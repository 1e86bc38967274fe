"""Who the model says speaks: its source made exact, one speaker where it has two."""

import re
from itertools import pairwise

from onrecord.reading.draft import Draft, inside
from onrecord.reading.knowledge import weekdays
from onrecord.reading.statements.agreed import finite
from onrecord.reading.statements.candidate import whole
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.source import RELATIVES, noun_before, noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def snapped(
    draft: Draft, source: tuple[Span, ...], cue: tuple[Span, ...], anchor: Node | None
) -> tuple[Span, ...]:
    """A source as the model has it, without outer punctuation; "who" and "which" become the noun
    phrase that they stand for."""
    if not source:
        return ()
    if cue and len(source) > 1:
        before = tuple(span for span in source if span[1] <= cue[0][0])
        after = tuple(span for span in source if span[0] >= cue[-1][1])
        if before and after:
            source = before  # what stands behind the cue is its hearer or who quotes it
            speaker = anchor.child("nsubj") if anchor is not None else None
            if speaker is not None and inside(speaker.span, after):
                source = after  # "“Yes,” Orle said; “no,” said *Mara Tolen*"
    source = tuple(_behind_whose(draft, span) for span in _nearest(draft, source, cue))
    span = whole(source)
    head = draft.syntax.head(span)
    if head is not None and head.lower in RELATIVES and len(draft.syntax.nodes(span)) == 1:
        noun = noun_before(head)
        return (noun_phrase(noun, without=whole(cue) if cue else None),) if noun else ()
    source = tuple(_before_report(draft, span, anchor) for span in source)
    source = tuple(_behind_opening(draft, span) for span in source)
    source = tuple(_behind_site(draft, span, anchor) for span in source)
    source = tuple(_to_name_end(draft, span, cue) for span in source)
    source = tuple(_not_through(draft, span, anchor) for span in source)
    return tidied(draft, [_bare(draft, before_channel(draft, span)) for span in source])


def _not_through(draft: Draft, span: Span, anchor: Node | None) -> Span:
    """Who speaks through somebody, and not the one between: "*He* denies it and through his
    counsel *accused* the board"."""
    nodes = draft.syntax.nodes(span)
    case = nodes[0] if nodes and nodes[0].relation == "case" else nodes[0].before()
    first = anchor.head if anchor is not None and anchor.relation == "conj" else None
    if case is None or first is None or case.lower not in ("through", "via"):
        return span
    subject = first.child(*SUBJECTS)
    return noun_phrase(subject, without=first.span) if subject is not None else span


def _before_report(draft: Draft, span: Span, anchor: Node | None) -> Span:
    """A source without who reports it behind a comma: "said [Mara Tolen, the head of the office],
    *reported Interline*"."""
    for verb in draft.syntax.nodes(span):
        if verb.tag != "VBD" or verb.lemma.lower() not in lexicon().words["passing"]:
            continue
        comma = verb.before()
        if comma is None or comma.text != ",":
            continue
        if verb.head is anchor and comma.span[0] > span[0] and verb.child("nsubj", "obj"):
            return span[0], comma.span[0]
    return span


def _behind_opening(draft: Draft, span: Span) -> Span:
    """A source without what opens its sentence: "In an assessment *the Hallam Trust*, a charity,
    reckons that …". No noun stands right before the article of its own."""
    nodes = draft.syntax.nodes(span)
    before = nodes[0].before() if nodes else None
    if before is None or before.index or before.relation != "case":
        return span
    for last, first in pairwise(nodes):
        if first.tag in ("DT", "PRP$") and last.is_noun:
            return first.span[0], span[1]
    return span


def _behind_site(draft: Draft, span: Span, anchor: Node | None) -> Span:
    """A source without the name of a noun before it: "posted on the network Pavo, *Tolen* asked",
    where grammar knows who asked."""
    nodes = draft.syntax.nodes(span)
    subject = anchor.child(*SUBJECTS) if anchor is not None else None
    if subject is None or not nodes or subject not in nodes or subject == nodes[0]:
        return span
    noun = nodes[0].head
    if nodes[0].relation != "appos" or noun is None or noun != nodes[0].before():
        return span
    return (max(span[0], noun_phrase(subject)[0]), span[1])


def _to_name_end(draft: Draft, span: Span, cue: tuple[Span, ...]) -> Span:
    """A source with all of the body's name that it ends in: "the charity *Doctors First*"."""
    end, stop = span[1], next((start for start, _ in cue if start >= span[1]), span[1])
    own = draft.syntax.nodes(span)
    for node in draft.syntax.nodes((span[1], stop)):
        begun = own and node.word.entity == "B-ORGANIZATION" and own[-1].head is node
        if node.word.entity != "I-ORGANIZATION" and not (begun and own[-1].relation == "compound"):
            break
        end = node.span[1]
    return span[0], end


def _nearest(draft: Draft, source: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of two speakers the one right before the cue, where another verb stands between them: "*Orle*
    said the vote was calm, and the *observers*, who left, *said* it was not"."""
    if len(source) < 2 or not cue or source[-1][1] > cue[0][0]:
        return source
    first, last = source[0], source[-1]
    if not finite(draft, (first[1], last[0])) or draft.syntax.nodes((last[1], cue[0][0]))[1:]:
        return source
    nodes = draft.syntax.nodes(last)
    start = nodes[1].span[0] if len(nodes) > 1 and nodes[0].tag == "CC" else last[0]
    return ((start, last[1]),)


def _behind_whose(draft: Draft, span: Span) -> Span:
    """A source without the body before it: "the association, *whose chairman*, Orle, said"."""
    words = draft.syntax.nodes(span)
    whose = next((at for at, one in enumerate(words[:-1]) if one.lower == "whose"), None)
    if whose is None or finite(draft, (words[whose].span[0], span[1])):
        return span
    return words[whose + 1].span[0], span[1]


def _bare(draft: Draft, span: Span) -> Span:
    """A source without the preposition before it ("named in [media reports]"), without the "'s" of
    "[the minister]'s claim", a pronoun without the adverb behind it: "[it] further wrote", anybody
    without the day: "[officials] Tuesday said"."""
    nodes = draft.syntax.nodes(span)
    if len(nodes) > 1 and nodes[-1].lower in weekdays() and nodes[-1].word.entity == "O":
        told = nodes[: -2 if nodes[-2].lower == "on" and nodes[2:] else -1]
        if told[-1].is_noun:  # not "the poll released Monday"
            nodes, span = told, (span[0], told[-1].span[1])
    if len(nodes) > 1 and nodes[-1].lower == "each" and nodes[-2].is_noun:
        nodes, span = nodes[:-1], (span[0], nodes[-2].span[1])  # "the two firms *each* said"
    if len(nodes) > 1 and nodes[-1].tag == "POS" and nodes[-1].span[1] == span[1]:
        nodes, span = nodes[:-1], (span[0], nodes[-2].span[1])
    if len(nodes) > 1 and nodes[0].lower in ("by", "from", "in"):
        return nodes[1].span[0], span[1]
    adverb = len(nodes) == 2 and nodes[0].tag == "PRP" and nodes[1].tag == "RB"
    return nodes[0].span if adverb else span


_CHANNEL = re.compile(
    r",? (?:in|via|on|by|through) (?:an?|the|its|his|her|their) (?:[\w’'-]+ ){0,3}?([\w-]+)(?=\W|$)"
)


def before_channel(draft: Draft, span: Span) -> Span:
    """A source without the document through which it spoke: "the artist[, in an e-mail to …]"."""
    for node in draft.syntax.nodes(span):
        before = node.before()
        site = node.text in lexicon().words["platforms"] and before is not None
        if site and before is not None and before.lower in ("on", "via") and before.index:
            return span[0], max(span[0] + 1, len(draft.text[: before.span[0]].rstrip()))
    for match in _CHANNEL.finditer(draft.text, *span):
        if match.group(1).lower() in lexicon().words["channels"]:
            return span[0], match.start()
    return span


def without_passer(draft: Draft, anchor: Node | None, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """A source without whoever only attributes the sentence: "The draft, according to *the radio*,
    described the sums as unexplained", "The mayor, *the radio* reported, said …"."""
    if anchor is None or not anchor.is_verb or anchor.lower == "according":
        return source
    subject = anchor.child(*SUBJECTS)
    told = (
        span
        for span in source
        if draft.text.endswith("according to ", 0, span[0]) or _reports(draft, span, anchor)
    )
    passer = next(told, None)
    between = passer is not None and passer[1] <= anchor.span[0]
    return () if between and subject is not None else source


def _reports(draft: Draft, span: Span, anchor: Node) -> bool:
    """Whether a source is that of another verb, set between commas before a saying's own: "The
    mayor, [the radio] *reported*, said …"."""
    nodes = draft.syntax.nodes(span)
    verb = nodes[-1].after() if nodes else None
    if verb is None or verb.index >= anchor.index or verb.tag not in TENSED:
        return False
    after, before = verb.after(), nodes[0].before()
    if after is None or after.text != "," or before is None or before.text != ",":
        return False
    subject = anchor.child(*SUBJECTS)
    return subject is not None and subject.index < nodes[0].index and subject not in nodes
