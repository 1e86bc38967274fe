"""Feeds (RSS, Atom, RDF) to reports: the entries that carry their text."""

import datetime
import io
from collections.abc import Iterator
from typing import Any

from onrecord.errors import InputError
from onrecord.intake.markup import paragraphs, plain
from onrecord.intake.news import Item, date_of, split_byline

_FEWEST = 25  # words: most feeds have only a teaser, which is not the report


def entries_in(data: bytes, source: str) -> Iterator[tuple[str, Item | InputError]]:
    """The entries of a feed with their names; one without its text is an error in its place.

    Raises `InputError` where the bytes are no feed.
    """
    import feedparser

    # A stream, for feedparser takes a string that looks like an address for one and fetches it.
    feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    if not feed.entries:
        raise InputError(source, "XML without a feed's entries", "give RSS, Atom, or the page")
    outlet = plain(str(feed.feed.get("title") or "")) or None
    for number, entry in enumerate(feed.entries, 1):
        name = f"{source} entry {number}"
        item = _item(entry, outlet)
        if len((item.text or "").split()) < _FEWEST:
            where = f"the page at {item.url}" if item.url else "the page itself"
            yield name, InputError(name, "a feed's teaser, not a report", f"read {where}")
        else:
            yield name, item


def _item(entry: Any, outlet: str | None) -> Item:
    bodies = [str(one.get("value") or "") for one in entry.get("content") or ()]
    body = max([*bodies, str(entry.get("summary") or "")], key=len)
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    told = date_of(entry.get("published") or entry.get("updated"))
    if told is None and parsed:
        year, month, day, hour, minute, second, *_ = parsed
        moment = datetime.datetime(year, month, day, hour, minute, second, tzinfo=datetime.UTC)
        told = moment.isoformat()
    url = entry.get("link")
    return Item(
        text="\n\n".join(paragraphs(body)),
        title=plain(str(entry.get("title") or "")) or None,
        outlet=outlet,
        byline=split_byline(plain(str(entry.get("author") or ""))),
        url=url if isinstance(url, str) and url.startswith(("http://", "https://")) else None,
        published=told,
    )
