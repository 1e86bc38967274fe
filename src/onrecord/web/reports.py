"""What the page of one report shows: its marked text and its items in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from onrecord.errors import UsageError
from onrecord.markdown import shown
from onrecord.record import Actor, Figure, Position, Record, Statement
from onrecord.report import Report, Span
from onrecord.web.marking import HUES, blocks, marks_of, paragraphs

_FEW = 5  # words at each end of a text fragment: enough to be met once in a report
_OPENING = 90  # characters

COLUMNS = (
    "id", "kind", "who", "cue", "words", "spans", "manner", "polarity", "via", "to", "time",
    "within", "value", "low", "high", "bound", "counts", "unit", "stance", "type", "condition",
    "told_as", "roles",
)  # fmt: skip
"""The columns of a report's CSV twin: one line for each item of the record, of any kind."""


@dataclass(frozen=True, slots=True)
class Name:
    """An actor as the page names it, and where its own page is."""

    name: str
    kind: str
    roles: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Card:
    """One statement in the side column."""

    statement: Statement
    hue: int
    depth: int
    words: str
    addressee: Name | None
    outside: str | None


def report_page(record: Record, *, report_key: str, asked: Sequence[Span] = ()) -> dict[str, Any]:
    """The template's variables for a record; `report_key` is what its address ends in, `asked`
    are the spans that the address asks for."""
    marks = marks_of(record, asked)
    depths = {mark.item: mark.depth for mark in marks if mark.hue is not None}
    names = {one.id: _name(one, report_key) for one in record.actors}
    text, url = record.report.text, record.report.url

    def card(number: int, one: Statement) -> Card:
        return Card(
            one,
            number % HUES,
            depths.get(one.id, 0),
            quoted(record, one.content),
            names[one.addressee] if one.addressee else None,
            f"{url.partition('#')[0]}#{fragment(text, one.content[0])}"
            if url and one.content
            else None,
        )

    return {
        "record": record,
        "report": record.report,
        "key": report_key,
        "title": title_of(record.report),
        "names": names,
        "paragraphs": paragraphs(text, marks),
        # By their place in the text, in which a statement that was put back may be out of turn.
        "cards": sorted(
            (card(number, one) for number, one in enumerate(record.statements)),
            key=lambda one: min(_spans(one.statement), default=(0, 0)),
        ),
        "thoughts": [card(number, one) for number, one in enumerate(record.attitudes)],
        "figures": [(one, bound_words(one)) for one in record.figures],
        "positions": _by_holder(record, names),
        "asked": asked,
        "words": lambda *spans: quoted(record, spans),
    }


def _spans(one: Statement) -> list[Span]:
    return [*one.content, *(one.cue.spans if one.cue and not one.content else ())]


def _inside(span: Span, wider: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in wider)


def title_of(report: Report) -> str:
    """A report's headline, or the first words of its prose where it has none."""
    if report.title:
        return report.title
    aside = [one.span for one in report.furniture if one.kind == "boilerplate"]
    prose = (span for span in blocks(report.text) if not _inside(span, aside))
    start, end = next(prose, (0, 0))
    for piece in report.furniture:
        if piece.kind == "dateline" and piece.span[0] == start and piece.span[1] < end:
            start = piece.span[1]
    opening = " ".join(shown(report.text[start:end]).split()).lstrip("-–— ")
    if len(opening) <= _OPENING:
        return opening or "Untitled report"
    return opening[:_OPENING].rsplit(" ", 1)[0] + " …"


def quoted(record: Record, spans: tuple[Span, ...]) -> str:
    """The words of spans, parted by an ellipsis where something between them is left out."""
    return " … ".join(record.report.text[start:end] for start, end in spans)


def asked_spans(text: str, asked: str | None) -> tuple[Span, ...]:
    """The spans that an address asks for: "66-180" or "66-180,201-260", in code points.

    >>> asked_spans("The port is closed.", "4-8,12-18")
    ((4, 8), (12, 18))

    Raises `UsageError` for what is no span of the text.
    """
    if not asked:
        return ()
    found = []
    for part in asked.split(",")[:200]:
        start, _, end = part.partition("-")
        if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(text)):
            raise UsageError(f"no characters {part[:40]} in this report; it has {len(text):,}")
        found.append((int(start), int(end)))
    return tuple(sorted(found))


def fragment(text: str, span: Span) -> str:
    """A text fragment (WICG scroll-to-text) that leads a browser to a span of a page.

    >>> fragment("The port is closed, he said.", (0, 18))
    ':~:text=The%20port%20is%20closed'

    Of long passages, and of those that go over a paragraph's end, the first and last words.
    """
    words = text[slice(*span)].split()
    if len(words) <= 2 * _FEW and "\n" not in text[slice(*span)].strip():
        return f":~:text={_escaped(words)}"
    lines = [line.split() for line in text[slice(*span)].splitlines() if line.split()]
    return f":~:text={_escaped(lines[0][:_FEW])},{_escaped(lines[-1][-_FEW:])}"


def _escaped(words: Sequence[str]) -> str:
    # A hyphen parts a fragment's prefix and suffix; `quote` leaves it as it is.
    return quote(" ".join(words), safe="").replace("-", "%2D")


def bound_words(figure: Figure) -> str:
    """A figure's limits in signs: "> 34,600", "65,000–70,000", "≤ 41,000", "≈ 45,000".

    An open side stays open: nothing is filled in.
    """
    signs = {"more_than": "> ", "at_least": "≥ ", "fewer_than": "< ", "up_to": "≤ ", "about": "≈ "}
    if figure.bound == "range" and figure.low is not None and figure.high is not None:
        return f"{number(figure.low)}–{number(figure.high)}"
    if figure.bound == "nearly" and figure.value is not None:
        return f"just under {number(figure.value)}"
    if figure.value is None:
        return f"at least {number(figure.low)}, vague" if figure.low is not None else "vague"
    return signs.get(figure.bound, "") + number(figure.value)


def number(value: float) -> str:
    """A number with thousands parted, without a needless fraction.

    >>> number(34600.0), number(2.35)
    ('34,600', '2.35')
    """
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def _name(actor: Actor, report_key: str) -> Name:
    return Name(actor.name, actor.kind, actor.roles, f"{quote(report_key)}.{quote(actor.id)}")


def _by_holder(record: Record, names: dict[str, Name]) -> list[tuple[Name, list[Position]]]:
    lanes: dict[str, list[Position]] = {}
    for one in record.positions:
        lanes.setdefault(one.holder, []).append(one)
    return [(names[holder], ones) for holder, ones in lanes.items()]


def rows(record: Record) -> Iterator[dict[str, Any]]:
    """Every item of a record as a line of `COLUMNS`."""
    text = record.report.text
    names = {actor.id: actor.name for actor in record.actors}

    def line(item: str, kind: str, spans: Sequence[Span], **more: Any) -> dict[str, Any]:
        return {
            "id": item,
            "kind": kind,
            "words": " … ".join(text[a:b] for a, b in spans),
            "spans": [f"{a}-{b}" for a, b in spans],
            **more,
        }

    for kind, ones in (("statement", record.statements), ("attitude", record.attitudes)):
        for one in ones:
            yield line(
                one.id,
                kind,
                one.content,
                who=names[one.source.actor] if one.source else None,
                cue=one.cue.lemma if one.cue else None,
                manner=one.manner,
                polarity=one.polarity,
                via=[names[relay.actor] for relay in one.relays],
                to=names[one.addressee] if one.addressee else None,
                time=one.time.value if one.time else None,
                within=one.within,
            )
    for figure in record.figures:
        yield line(
            figure.id,
            "figure",
            (figure.span,),
            who=names[figure.counted_by.actor] if figure.counted_by else None,
            via=[names[relay.actor] for relay in figure.relays],
            time=figure.as_of.value if figure.as_of else None,
            within=figure.statement,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            bound=figure.bound,
            counts=figure.counts,
            unit=figure.unit,
            stance=figure.stance,
        )
    for position in record.positions:
        condition = position.condition
        yield line(
            position.id,
            "position",
            (position.object,),
            who=names[position.holder],
            to=names[position.toward] if position.toward else None,
            within=position.statement,
            type=position.act,
            condition=text[slice(*condition)] if condition else None,
        )
    for event in record.events:
        yield line(
            event.id,
            "event",
            (event.trigger,),
            who=[names[one] for one in event.actors],
            to=[names[one] for one in event.recipients],
            time=event.time.value if event.time else None,
            within=event.statement,
            type=event.type,
            told_as=event.happening + (", background" if event.background else ""),
        )
    for actor in record.actors:
        yield line(
            actor.id,
            "actor",
            actor.mentions,
            who=actor.name,
            type=actor.kind,
            roles=actor.roles,
        )
    for piece in record.report.furniture:
        yield line("", "furniture", (piece.span,), type=piece.kind)
