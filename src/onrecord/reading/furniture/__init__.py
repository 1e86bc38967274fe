"""Finds what is not prose: headings, captions, bylines, credits, related links; the dateline.

What intake knew from markup stays as it is; the rest is told from the shape of a paragraph, its
place among the others and the words of `reading/data/furniture.toml`. Where a paragraph could be
either, it is prose: a lost statement is worse than a caption read as a sentence.

>>> from onrecord.reading.draft import Draft, covers
>>> from onrecord.report import Report
>>> text = "Port closed\\n\\nREXMOUTH (Trident Wire) - The port is closed, the mayor said."
>>> draft = find_furniture(Draft(Report.of(text)))
>>> [(piece.kind, draft.words(piece.span)) for piece in draft.report.furniture]
[('heading', 'Port closed'), ('dateline', 'REXMOUTH (Trident Wire) -')]
>>> [draft.words(span) for span in draft.prose]
['The port is closed, the mayor said.']
>>> draft.report.dateline.place
'Rexmouth'
"""

import re

from msgspec.structs import replace

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.draft import Draft, covers
from onrecord.reading.furniture.blocks import blocks, trimmed
from onrecord.reading.furniture.datelines import dateline
from onrecord.reading.furniture.kinds import credit_in_caption, kinds_of, line_kind
from onrecord.reading.furniture.labels import parted
from onrecord.report import Dateline, Furniture, FurnitureKind, Span

__all__ = ["find_furniture"]

# A credit or link at the end of a paragraph, after its last sentence, on the same line.
_RUN_ON = re.compile(
    r"(?<=[.!?”\"’)])\s+(?:"
    r"(?P<credit>\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|With inputs?) (?:by|from)"
    r"[^()]{2,200}\)|\([A-Z]{2,5}\))"
    r"|(?P<dash>[—–-]\s?(?:(?:With|Additional) [^.\n]{3,80}|[A-Z][\w&]*(?: [A-Z][\w&]*){0,3}))"
    r"|(?P<link>[(\[](?:Also read|Read more|Read also|READ MORE|See also|Related)\s?[:|][^()\[\]]*"
    r"[)\]]))\.?\Z"
)


def find_furniture(draft: Draft) -> Draft:
    """The draft with its report's furniture and dateline complete, and the spans of its prose."""
    report = draft.report
    text = report.text
    given = sorted(report.furniture, key=lambda piece: piece.span)
    found: list[Furniture] = []
    prose: list[Span] = []
    place = report.dateline
    free = [span for span in blocks(text, _stands_alone) if not _covered(span, given)]
    known = [*given, *([Furniture(place.span, "dateline")] if place else [])]
    kinds = kinds_of(text, free, title=report.title, byline=report.byline)
    turns = parted(text, [span for span, kind in zip(free, kinds, strict=True) if kind is None])
    for span, kind in zip(free, kinds, strict=True):
        if kind is not None:
            found.extend(_parts(text, span, kind))
            continue
        if span in turns:
            prose.extend(turns[span])
            continue
        rest: Span | None = span
        opening = dateline(text[span[0] : min(span[0] + 160, span[1])], agency_only=bool(prose))
        if opening and not _covered((span[0], span[0] + opening.end), known):
            found.append(Furniture((span[0], span[0] + opening.end), "dateline"))
            where = (span[0] + opening.span[0], span[0] + opening.span[1])
            place = place or (Dateline(where, opening.place) if opening.place else None)
            rest = trimmed(text, (span[0] + opening.end, span[1]))
        if rest and (end := _run_on(text, rest, last=span == free[-1])):
            found.append(end)
            rest = trimmed(text, (rest[0], end.span[0]))
        prose.extend(_uncovered(text, rest, known) if rest else ())
    pieces = sorted({*given, *found}, key=lambda piece: (piece.span, piece.kind))
    return draft.with_(
        report=replace(
            report,
            furniture=tuple(one for one in pieces if draft.words(one.span).strip()),
            dateline=place,
        ),
        prose=tuple(one for one in prose if draft.words(one).strip()),
    )


def _stands_alone(line: str) -> bool:
    return line_kind(line) is not None


def _parts(text: str, span: Span, kind: FurnitureKind) -> list[Furniture]:
    """A caption and the credit at its end are two pieces; all else is one."""
    at = credit_in_caption(text[span[0] : span[1]]) if kind == "caption" else None
    caption = trimmed(text, (span[0], span[0] + at)) if at else None
    if at is None or caption is None:
        return [Furniture(span, kind)]
    credit = trimmed(text, (span[0] + at, span[1]))
    return [Furniture(caption, kind), *([Furniture(credit, "credit")] if credit else [])]


def _covered(span: Span, pieces: list[Furniture]) -> bool:
    return any(covers(one.span, span) for one in pieces)


def _uncovered(text: str, span: Span, pieces: list[Furniture]) -> list[Span]:
    """What is left of a paragraph where markup made furniture of a part of it."""
    left, start = [], span[0]
    for piece in sorted(pieces, key=lambda one: one.span):
        a, b = piece.span
        if span[0] < b and a < span[1]:
            left.append((start, a))
            start = max(start, b)
    left.append((start, span[1]))
    return [rest for one in left if one[0] < one[1] and (rest := trimmed(text, one))]


def _run_on(text: str, span: Span, *, last: bool) -> Furniture | None:
    """A credit or a link that ends a paragraph; after a dash, only the report's last one."""
    start = max(span[0], span[1] - 260)
    match = _RUN_ON.search(text[start : span[1]])
    if match is None or (match["dash"] and not last):
        return None
    if match["dash"] and _names_speaker(text[start : start + match.start()], match["dash"]):
        return None
    kind = "related_link" if match["link"] else "credit"
    group = match.lastgroup or "credit"
    return Furniture((start + match.start(group), span[1]), kind)  # type: ignore[arg-type]


def _names_speaker(before: str, dash: str) -> bool:
    """Whether a name behind a dash is whose the quotation before it is: "“It sank.” — Ada Lund"."""
    name = dash.lstrip("—–- ")
    if not before.rstrip().endswith(("”", '"')) or " " not in name or name.isupper():
        return False
    return name.split()[-1].casefold() not in lexicon().outlet_endings | lexicon().agency_endings
