"""How a statement came here: who said it, who was told, who passed it on, who printed it."""

import re
import unicodedata
from collections.abc import Sequence

from onrecord.record import Actor, Record, Relay, Statement
from onrecord.report import Report, Span

ARROW = " ← "
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?$", re.ASCII
)
NOBODY = "somebody not named"
_TELLERS = ("agency", "outlet")  # whoever is told by a source and prints it is a link of the chain


def moment(published: str | None) -> str:
    """A time of publication for the eye, to the minute.

    >>> moment("2031-03-14T10:00:12.000Z"), moment("2031-09-02T19:30:00-05:00"), moment("2031-03")
    ('2031-03-14 10:00 UTC', '2031-09-02 19:30 UTC-05:00', '2031-03')
    """
    match = _MOMENT.match(published or "")
    if match is None:
        return published or ""
    date, minute, zone = match.groups()
    if zone is not None:
        zone = " UTC" if zone in ("Z", "z", "+00:00", "-00:00") else f" UTC{zone}"
    return f"{date} {minute}{zone or ''}"


def day(published: str | None) -> str:
    """The day of a time of publication, for lists: the ten places of a date, or "undated"."""
    return (published or "undated")[:10].ljust(10)


def plain(words: str) -> str:
    """Words without what could command a terminal or turn its writing direction, each such
    character as one visible one, so that offsets stay.

    >>> plain("a\\x1b[31mb\\u202ec")
    'a�[31mb�c'
    """
    if words.isprintable():
        return words
    return "".join(
        one
        if one.isprintable() or one in "\n\u00a0\u200d\u2028\u3000"
        else " "
        if one.isspace() or unicodedata.category(one) == "Zs"
        else "�"
        for one in words
    )


class Cast:
    """A record's actors by their id."""

    def __init__(self, record: Record) -> None:
        self._actors = {actor.id: actor for actor in record.actors}

    def actor(self, actor_id: str | None) -> Actor | None:
        """The actor with this id, or None."""
        return self._actors.get(actor_id) if actor_id else None

    def name(self, actor_id: str | None, otherwise: str = NOBODY) -> str:
        """An actor's name for the eye."""
        actor = self.actor(actor_id)
        return plain(actor.name) if actor else otherwise


def words(report: Report, spans: Sequence[Span], limit: int | None = None) -> str:
    """The words of some spans on one line, parts joined by an ellipsis, cut to `limit`."""
    joined = " … ".join(" ".join(report.text[start:end].split()) for start, end in spans)
    joined = plain(joined)
    if limit is None or len(joined) <= limit:
        return joined
    return joined[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def number(item_id: str | None) -> str:
    """The number by which an item is marked: "3" for s3, "t1" for a thought."""
    if not item_id:
        return ""
    return item_id[1:] if item_id.startswith("s") else item_id


def chain(record: Record, statement: Statement, cast: Cast, *, printed: bool = True) -> list[str]:
    """The links of a statement's way, from who said it to who printed it.

    "Haddad", "told", "Meridian", "printed by The Courier": to be joined by `ARROW`.
    """
    report = record.report
    links = [cast.name(statement.source.actor if statement.source else None)]
    if statement.cue is not None:
        links.append(words(report, statement.cue.spans))
    told = cast.actor(statement.addressee)
    if told is not None and told.kind in _TELLERS:
        links.append(plain(told.name))
    for relay in statement.relays:
        name = passed_on(report, relay, cast)
        if name not in links:
            links.append(name)
    if statement.within:
        links.append(f"in {number(statement.within)}")
    elif printed and report.outlet and plain(report.outlet) != links[-1]:
        links.append(f"printed by {plain(report.outlet)}")
    return links


def passed_on(report: Report, relay: Relay, cast: Cast) -> str:
    """Who passed something on, with the words of it: "Northline (reported)"."""
    name = cast.name(relay.actor)
    return f"{name} ({words(report, [relay.cue])})" if relay.cue else name
