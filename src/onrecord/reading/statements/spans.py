"""Spans of content made exact: quotation marks in, outer punctuation out."""

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft, Quote, covers, inside
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

_LEADING = re.compile(r"[\s,;:.!?—–\-…)\]]+")
_TRAILING = " \t\n\u00a0,;:—–-(["


def tidy(draft: Draft, span: Span) -> Span | None:
    """A span without white space and outer punctuation; None where no word is left.

    Punctuation within quotation marks stays: `“We lost,”`. A final stop outside them goes; an
    abbreviation's stays as the sentence's own.
    """
    text = draft.text
    start, end = span
    leading = _LEADING.match(text, start, end)
    if leading:
        start = leading.end()
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    while end > start and text[end - 1] in ".!?" and not _closes_sentence_within(text, start, end):
        end -= 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    start, end = _balance(draft, start, end)
    if not any(char.isalnum() for char in text[start:end]):
        return None
    return start, end


def _closes_sentence_within(text: str, start: int, end: int) -> bool:
    """Whether a final stop is an abbreviation's: "the U.S.", "2 a.m.", "Orle Foods Inc."."""
    if text[end - 1] != ".":
        return False
    return _ABBREVIATED.search(text, start, end) is not None


_ABBREVIATED = re.compile(
    r"\b(?:(?:[A-Z]\.)+|[ap]\.m\.|(?<=\w )(?:Inc|Corp|Cos?|Ltd|Bros|Jr|Sr)\.)\Z"
)


def _balance(draft: Draft, start: int, end: int) -> Span:
    """Takes in marks of a quote that stand just outside; drops a lone mark that opens nothing."""
    for quote in draft.quotes:
        if quote.span[1] <= start or quote.span[0] >= end:
            continue
        if start <= quote.span[0] and quote.span[1] <= end:
            continue
        if quote.span[0] <= start and end <= quote.span[1]:
            inner_start, inner_end = start - quote.span[0], quote.span[1] - end
            closing = draft.text[end : quote.span[1]]
            if inner_start <= 1 and not any(char.isalnum() for char in closing):
                start, end = quote.span
            elif inner_start == 0 and inner_end > 0:
                start += 1
            continue
        if start <= quote.span[0]:  # begins here, ends outside
            end = quote.span[1]
        elif quote.span[1] <= end:
            start = quote.span[0]
    return start, end


def without(spans: Sequence[Span], hole: Span) -> list[Span]:
    """Spans with a stretch cut out."""
    left: list[Span] = []
    for start, end in spans:
        if hole[1] <= start or end <= hole[0]:
            left.append((start, end))
            continue
        if start < hole[0]:
            left.append((start, hole[0]))
        if hole[1] < end:
            left.append((hole[1], end))
    return left


def tidied(draft: Draft, spans: Sequence[Span]) -> tuple[Span, ...]:
    """All spans tidied, in order, those that came to overlap made one."""
    found: list[Span] = []
    for span in sorted(filter(None, (tidy(draft, one) for one in spans))):
        if found and span[0] < found[-1][1]:
            found[-1] = (found[-1][0], max(span[1], found[-1][1]))
        else:
            found.append(span)
    return tuple(found)


def quote_around(draft: Draft, span: Span) -> Quote | None:
    """The innermost quote that a span stands in, marks not counted, or None."""
    if span not in draft.quoted_in:
        around = (one for one in draft.quotes if one.span[0] < span[0] and span[1] <= one.span[1])
        draft.quoted_in[span] = max(around, key=lambda one: (one.within, one.span[0]), default=None)
    return draft.quoted_in[span]


def whole_quotes(draft: Draft, spans: Sequence[Span], home: Span, anchor: Span) -> list[Span]:
    """Spans of the model brought to the marks: a piece of a quotation becomes all of it, and what
    lies outside the cue's sentence (`home`) without being a quotation is left out.

    A cue that itself stands in a quotation keeps to that quotation.
    """
    around = quote_around(draft, anchor)
    found: list[Span] = []
    for span in spans:
        quote = _piece_of(draft, span)
        over = _over_paragraphs(draft, span) if quote is None and around is None else []
        if over:
            found.extend(over)
        elif quote is None or (around is not None and quote.span[0] <= around.span[0]):
            if around is not None or (home[0] <= span[0] and span[1] <= home[1] + 1):
                found.append(span)
            elif span[0] < home[1] and home[0] < span[1]:
                begins = _begun_before(draft, span, home[0])
                found.append((max(span[0], begins), min(span[1], home[1])))
        elif quote.span[0] < home[1] + 3 and home[0] < quote.span[1] + 3:
            found.append(quote.span)
    return found


def _begun_before(draft: Draft, span: Span, home: int) -> int:
    """Where the content of a sentence begins: at the sentence's own start, or at that of the one
    in which its quotation was opened, "*The dam “is old.* It will fail,” she said"."""
    for quote in draft.quotes:
        if quote.within == 0 and span[0] < quote.span[0] < home < quote.span[1] <= span[1]:
            clause = draft.syntax.clause_at(quote.span[0])
            return clause.span[0] if clause is not None else home
    return home


def _piece_of(draft: Draft, span: Span) -> Quote | None:
    """The outermost quotation in which a span lies."""
    for quote in draft.quotes:
        if quote.within == 0 and covers(quote.span, span):
            return quote
    return None


def _over_paragraphs(draft: Draft, span: Span) -> list[Span]:
    """The parts of the quotation over paragraphs that a span begins and ends in, or none."""
    outer = [one for one in draft.quotes if one.within == 0]
    first = next((one for one in outer if one.span[0] <= span[0] < one.span[1]), None)
    last = next((one for one in outer if one.span[0] < span[1] <= one.span[1]), None)
    if first is None or last is None or first == last or first.chain != last.chain:
        return []
    return [one.span for one in outer if first.span[0] <= one.span[0] <= last.span[0]]


def until_semicolon(draft: Draft, span: Span) -> Span:
    """A span cut before a ";" that stands outside quotation marks: a new clause begins there,
    unless "that" takes up the first: "found [that it leaked; and that nobody had looked]"."""
    place = draft.text.find("; ", span[0], span[1])
    while place >= 0 and _THAT.match(draft.text, place):
        place = draft.text.find("; ", place + 1, span[1])
    return span if place < 0 or in_quote(draft, place) else (span[0], place)


_THAT = re.compile(r"; (?:(?:and|or|but) )?(?:that|whether) ")


def comma_before(draft: Draft, place: int, start: int) -> int | None:
    """Where the comma right before a place stands, behind `start`; None where a word is between."""
    comma = draft.text.rfind(",", start, place)
    return comma if comma > start and not draft.text[comma + 1 : place].strip() else None


def first_word(draft: Draft, spans: Sequence[Span]) -> Node | None:
    """The word that the first of some spans begins with, or None."""
    return next(iter(draft.syntax.nodes(spans[0])), None) if spans else None


def in_quote(draft: Draft, place: int) -> bool:
    """Whether a place lies within a quotation."""
    for quote in draft.quotes:  # noqa: SIM110  (a generator takes twice as long; asked often)
        if quote.span[0] < place < quote.span[1]:
            return True
    return False


def is_quote(draft: Draft, span: Span) -> bool:
    """Whether a span is a quotation, marks and all."""
    return any(quote.span == span for quote in draft.quotes)


def last_sign(text: str, end: int) -> str:
    """The last character within a quotation that ends at `end`, before its closing marks.

    >>> last_sign("''We lost.''", 12), last_sign('"No"', 4)
    ('.', 'o')
    """
    inner = text[max(0, end - 3) : end].rstrip("”\"’'»")
    return inner[-1:]


def has_marks(draft: Draft, spans: Sequence[Span]) -> bool:
    """Whether a mark of quotation stands in one of the spans."""
    return any(_MARK.search(draft.words(span)) for span in spans)


_MARK = re.compile(r"[“\"‘]|(?<!\w)'")  # no apostrophe


def told_time(draft: Draft, node: Node) -> bool:
    """Whether a word tells a time."""
    return inside(node.span, [one.span for one in draft.times])


def whole_clause(nodes: Sequence[Node]) -> int:
    """The last of some words, and of a clause that opens among them but whose verb the parse hangs
    elsewhere: "any truce [*before* 12 captured] *pilots are back*"."""
    last = nodes[-1]
    for mark in last.sentence.nodes[nodes[0].index : last.index]:
        clause = mark.head if mark.relation == "mark" else None
        if clause is None or clause.index <= last.index or clause.sentence is not mark.sentence:
            continue
        following = last.after()
        if following is not None and following.is_noun:
            return max(one.index for one in clause.subtree())
    return last.index


def with_torn(verb: Node, branch: Node) -> list[Node]:
    """A clause with the participle or the condition right behind it that the parse tore off:
    "showed [that the van was reported *stolen on Friday*]", "said [it would go *if it rained*]"."""
    found, last = [branch], branch.subtree()[-1].index
    for one in sorted(verb.children, key=lambda child: child.index):
        words = one.subtree() if one.relation in ("ccomp", "xcomp", "advcl") else []
        if not words or words[0].index != last + 1:
            continue
        condition = one.relation == "advcl" and words[0].lower in _CONDITIONS
        torn = one.relation != "advcl" and one.tag in ("VBN", "VBG", "JJ")
        torn = torn and words[0].relation not in ("mark", "cc", "punct")
        if not condition and (not torn or one.child(*SUBJECTS) is not None):
            continue
        found.append(one)
        last = words[-1].index
    return found


_CONDITIONS = ("if", "unless", "until", "once", "because")
