"""Saying that two are one: find the other person, story or statement, look at both, join them."""

from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import UsageError
from onrecord.ledger import Item, Ledger
from onrecord.web.desk import desk
from onrecord.web.persons import key_of
from onrecord.web.reports import quoted

Kind = Literal["person", "story", "claim"]

_WORDS = {
    "person": "person or body",
    "story": "story",
    "claim": "claim",
}
_MOST = 30


@dataclass(frozen=True, slots=True)
class Candidate:
    """One that might be the same: what shows it, and the item to join by."""

    item: str
    words: str
    told: str
    link: str


def join_form(request: Request) -> Response:
    """Shows one item and what a search finds that might be the same, each to be joined with it.

    Nothing is joined here, and never more than two at a time: every merge is looked at.
    """
    ledger = desk(request).ledger
    kind = request.query_params.get("kind", "")
    if kind not in _WORDS:
        raise UsageError(f"no such thing to join as “{kind[:40]}”")
    report, _, name = request.query_params.get("item", "").partition("/")
    item = Item(report, name)
    shown, words, back = _shown(ledger, kind, item)
    asked = request.query_params.get("name")
    found = _found(ledger, kind, item, words if asked is None else asked.strip())
    return desk(request).page(
        request,
        "join.html",
        kind=kind,
        what=_WORDS[kind],
        item=f"{report}/{name}".rstrip("/"),
        shown=shown,
        name=words if asked is None else asked,
        found=found,
        back=back,
    )


def _shown(ledger: Ledger, kind: str, item: Item) -> tuple[str, str, str]:
    """How the item is shown, what is looked for at first, and the page to come back to."""
    group = ledger.links.group_of(_kind(kind), item)
    if kind == "story":
        report = ledger.report(item.report).report
        name = (group.name if group else None) or report.title or item.report
        return name, _telling(name), f"/story/{group.ref}" if group else f"/report/{item.report}"
    record = ledger.record(item.report)
    if record is not None and kind == "person":
        for actor in record.actors:
            if actor.id == item.item:
                key = group.ref if group else f"{item.report}.{item.item}"
                return actor.name, actor.name.split()[-1], f"/who/{quote(key)}"
    if record is not None and kind == "claim":
        for said in record.statements:
            if said.id == item.item:
                words = quoted(record, said.content)
                key = f"/claim/{group.ref}" if group else f"/report/{item.report}"
                return words, _telling(words), key
    raise UsageError(f"no {_WORDS[kind]} {item.report} {item.item} in this ledger")


def _telling(words: str) -> str:
    """A few long words of a passage: likely to stand in another telling of it too."""
    long = sorted({one.strip(".,;:!?“”\"'’()") for one in words.split()}, key=len, reverse=True)
    return " ".join(long[:2])


def _found(ledger: Ledger, kind: str, item: Item, name: str) -> list[Candidate]:
    if not name:
        return []
    if kind == "person":
        group = ledger.links.group_of("person", item)
        return [
            Candidate(
                f"{one.actors[0].report}/{one.actors[0].item}",
                one.name,
                f"{one.kind.replace('_', ' ')}, in {one.reports} report"
                + ("" if one.reports == 1 else "s"),
                f"/who/{quote(key_of(one))}",
            )
            for one in ledger.links.people(name, limit=_MOST)
            if (one.ref is None or group is None or one.ref != group.ref)
            and all((line.report, line.item) != (item.report, item.item) for line in one.actors)
        ]
    group = ledger.links.group_of(_kind(kind), item)
    if kind == "story":
        found = []
        lines = {}
        for word in name.split():
            for line in ledger.links.stories(name=word, limit=_MOST).items:
                lines[line.ref] = line
        for line in list(lines.values())[:_MOST]:
            if group is None or line.ref != group.ref:
                first = ledger.links.group(line.ref).items[0]
                told = f"{line.reports} reports, {line.first or 'undated'} to {line.last or ''}"
                found.append(Candidate(first.report, line.name or "", told, f"/story/{line.ref}"))
        return found
    mine = {(one.report, one.item) for one in group.items} if group else set()
    hits = ledger.search(name, limit=_MOST, kind="statement").items
    return [
        Candidate(
            f"{one.report}/{one.item}",
            one.words,
            f"{one.source or 'nobody named'}, {one.outlet or 'outlet not told'}"
            + (f", {one.published[:10]}" if one.published else ""),
            f"/report/{one.report}#{one.item}",
        )
        for one in hits
        if (one.report, one.item) not in mine | {(item.report, item.item)}
    ]


def _kind(kind: str) -> Any:
    return kind
