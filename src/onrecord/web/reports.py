"""What the page of one report shows: its marked text and its items in words."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from onrecord.record import Actor, Figure, Record, Statement
from onrecord.report import Span
from onrecord.web.marking import HUES, Slice, marks_of, paragraphs


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


def report_page(record: Record, *, report_key: str) -> dict[str, Any]:
    """The template's variables for a record; `report_key` is what its address ends in."""
    marks = marks_of(record)
    depths = {mark.item: mark.depth for mark in marks if mark.role == "content"}
    names = {one.id: _name(one, report_key) for one in record.actors}
    return {
        "record": record,
        "report": record.report,
        "key": report_key,
        "names": names,
        "paragraphs": paragraphs(record.report.text, marks),
        "cards": [
            Card(
                one,
                number % HUES,
                depths.get(one.id, 0),
                quoted(record, one.content),
                names[one.addressee] if one.addressee else None,
            )
            for number, one in enumerate(record.statements)
        ],
        "figures": [(one, bound_words(one)) for one in record.figures],
        "positions": _by_holder(record, names),
        "words": lambda *spans: quoted(record, spans),
    }


def quoted(record: Record, spans: tuple[Span, ...]) -> str:
    """The words of spans, parted by an ellipsis where something between them is left out."""
    return " … ".join(record.report.text[start:end] for start, end in spans)


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


def _by_holder(record: Record, names: dict[str, Name]) -> list[tuple[Name, list[Any]]]:
    lanes: dict[str, list[Any]] = {}
    for one in record.positions:
        lanes.setdefault(one.holder, []).append(one)
    return [(names[holder], ones) for holder, ones in lanes.items()]


def text_of(slices: list[Slice]) -> str:
    """The text of some slices."""
    return "".join(one.text for one in slices)
