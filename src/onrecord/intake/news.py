"""News as JSON: schema.org NewsArticle, IPTC ninjs 2 and 3, records, and plain objects.

A plain object has `text` and may have `title`, `outlet`, `byline`, `url`, `published` and `name`,
or what other tools call these (`CALLED`); what stands in YAML before a text is called so as well.
schema.org: https://schema.org/NewsArticle. ninjs: https://iptc.org/standards/ninjs/;
generation 2 writes `versioncreated` where generation 3 writes `versionCreated`, so names are
compared without regard to case.
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from onrecord.errors import InputError
from onrecord.front_matter import CALLED
from onrecord.intake.markup import paragraphs, plain
from onrecord.report import published_date


class Item(NamedTuple):
    """A report as some metadata tells of it; `text` is None where it has only metadata."""

    text: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    name: str | None = None


_ARTICLE = re.compile(r"(?:\w*News|Reportage\w*|Blog|LiveBlog)?(?:Article|Posting)$|^Report$")


def parts_of(value: Any, source: str) -> list[tuple[str, Any]]:
    """The objects in a JSON value, which may be a list of them, with their names.

    Raises `InputError` for an empty list.
    """
    if not isinstance(value, list):
        return [(source, value)]
    if not value:
        raise InputError(source, "an empty JSON list", "give objects that have a `text`")
    return [(f"{source} item {number}", one) for number, one in enumerate(value, 1)]


def item_of(value: Any, source: str) -> Item:
    """One object's report.

    Raises `InputError` where it has no text, or a publication date that is none.
    """
    if not isinstance(value, dict):
        raise InputError(source, "JSON, but not an object", "give an object that has a `text`")
    article = article_in(value)
    if article is not None:
        item = article
    elif _is_ninjs(value):
        item = _ninjs(value)
    else:
        report = value.get("report")  # of a record
        item = _flat(report if isinstance(report, dict) else value)
    if item.text is None or not item.text.strip():
        raise InputError(
            source,
            "JSON without a text",
            "give `text`, a NewsArticle's `articleBody`, or the `bodies` of ninjs",
        )
    return item


def article_in(value: Any) -> Item | None:
    """The first schema.org article in a JSON-LD value, or None.

    >>> article_in({"@graph": [{"@type": "NewsArticle", "headline": "Port closed",
    ...                         "publisher": {"name": "The Lantern"}}]}).outlet
    'The Lantern'
    """
    for node in _nodes(value, 0):
        kinds = node.get("@type") or node.get("type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLE.search(_local(kind)) for kind in kinds):
            return _article(node)
    return None


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@context" in value or "@graph" in value or depth:
            yield value
        for key in ("@graph", "mainEntity", "itemListElement", "item"):
            yield from _nodes(value.get(key), depth + 1)


def _local(name: str) -> str:
    return re.split(r"[/#:]", name)[-1]


def _article(node: Mapping[str, Any]) -> Item:
    body = _string(node.get("articleBody") or node.get("text"))
    if body and re.search(r"</?(?:p|br|div)\b", body):
        body = "\n\n".join(paragraphs(body))
    page = node.get("mainEntityOfPage")
    url = node.get("url") or (page.get("@id") if isinstance(page, dict) else page)
    publisher = node.get("publisher") or node.get("sourceOrganization") or node.get("isPartOf")
    return Item(
        text=body,
        title=_line(node.get("headline") or node.get("name")),
        outlet=next(iter(_names(publisher)), None),
        byline=_names(node.get("author") or node.get("creator")),
        url=_line(url),
        published=date_of(node.get("datePublished") or node.get("dateCreated")),
    )


def _is_ninjs(value: Mapping[str, Any]) -> bool:
    keys = {key.casefold() for key in value}
    standard = value.get("standard") or value.get("$standard")
    named = isinstance(standard, dict) and standard.get("name") == "ninjs"
    told = keys & {"bodies", "headlines", "body_text", "body_xhtml", "body_html", "versioncreated"}
    return named or ("uri" in keys and bool(told)) or "bodies" in keys


def _ninjs(value: Mapping[str, Any]) -> Item:
    known = {key.casefold(): one for key, one in value.items()}
    bodies = _parts(known.get("bodies") or known.get("body"))
    bodies += [
        (key, None, one)
        for key in ("body_xhtml", "body_html", "body_text")
        if isinstance(one := known.get(key), str)
    ]
    headlines = _parts(known.get("headlines") or known.get("headline"))
    headlines.sort(key=lambda part: part[0] != "main")
    holders = known.get("infosources") or known.get("copyrightholder") or known.get("source")
    created = known.get("firstcreated"), known.get("versioncreated"), known.get("contentcreated")
    byline = _line(known.get("by") or known.get("byline"))
    return Item(
        text=_body(bodies),
        title=_line(headlines[0][2]) if headlines else None,
        outlet=next(iter(_names(holders)), None),
        byline=split_byline(byline),
        url=_line(known.get("url")) or _address(known.get("uri")),
        published=next((date for one in created if (date := date_of(one))), None),
    )


def _parts(value: Any) -> list[tuple[str, str | None, str]]:
    """Role, content type and words of `headlines` and `bodies`, or of a plain string."""
    if isinstance(value, str):
        return [("main", None, value)]
    parts = []
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, dict):
            known = {key.casefold(): one for key, one in part.items()}
            words = known.get("value") or known.get("text")
            if isinstance(words, str) and words.strip():
                role = str(known.get("role") or known.get("name") or "main").casefold()
                kind = known.get("contenttype")
                parts.append((role, kind if isinstance(kind, str) else None, words))
    return parts


def _body(bodies: list[tuple[str, str | None, str]]) -> str | None:
    """The body with markup where there is one, for its paragraphs; else the plain one."""
    for role, kind, words in bodies:
        if "html" in (kind or role) or (kind is None and re.match(r"\s*<\w", words)):
            return "\n\n".join(paragraphs(words))
    return bodies[0][2] if bodies else None


def told_before(told: Mapping[str, Any]) -> Item:
    """What stands before a text in its own file tells of it.

    >>> told_before({"title": "Port shut", "source": "https://lantern.example/port",
    ...              "author": ["Ada Lund"], "site": "The Lantern", "created": "2027-03-10"})[1:5]
    ('Port shut', 'The Lantern', ('Ada Lund',), 'https://lantern.example/port')
    """
    return _flat(told)._replace(text=None, name=None)


def _flat(value: Mapping[str, Any]) -> Item:
    dates = [line for one in _told(value, "published") if (line := _line(one))]
    addresses = (address for one in _told(value, "url") if (address := _address(one)))
    outlets = (name for one in _told(value, "outlet") for name in _names(one))
    return Item(
        text=_string(value.get("text")),
        title=next((line for one in _told(value, "title") if (line := _line(one))), None),
        outlet=next(outlets, None),
        byline=next((names for one in _told(value, "byline") if (names := _bylines(one))), ()),
        url=next(addresses, None) or _line(value.get("url")),
        # One that is no date is told as it is, so that whoever wrote it hears of it.
        published=next((date for one in dates if (date := date_of(one))), next(iter(dates), None)),
        name=_line(value.get("name") or value.get("id")),
    )


def _told(value: Mapping[str, Any], what: str) -> Iterator[Any]:
    return (value[name] for name in CALLED[what] if value.get(name))


def _bylines(value: Any) -> tuple[str, ...]:
    return split_byline(_line(value)) if isinstance(value, str) else _names(value)


def split_byline(line: str | None) -> tuple[str, ...]:
    """The names in a byline.

    >>> split_byline("By Ada Lund and Idris Fontaine, Meridian News")
    ('Ada Lund', 'Idris Fontaine', 'Meridian News')
    """
    bare = re.sub(r"^(?:by|from|words by|story by)[:\s]+", "", line or "", flags=re.IGNORECASE)
    names = re.split(r"\s*(?:,|;|\band\b|&|\|)\s*", bare)
    return tuple(name for name in names if name)


def _names(value: Any) -> tuple[str, ...]:
    """The names of a person, an organisation, or a list of them."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, list):
            name = name[0] if name else None
        name = _line(name)
        if name and not name.startswith(("http://", "https://")) and name not in found:
            found.append(name)
    return tuple(found)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _line(value: Any) -> str | None:
    """A string as one line of plain text, or None."""
    if not isinstance(value, str):
        return None
    return plain(value) or None


def _address(value: Any) -> str | None:
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else None


_OFFSET = re.compile(r"(:\d\d) ([+-]\d\d:?\d\d)$")  # "2027-03-03 10:15:00 +0100", of Jekyll


def date_of(value: object) -> str | None:
    """A publication date in RFC 3339, from what pages and feeds write; None where it is none.

    >>> date_of("2027-03-03T10:15:00+0100"), date_of("Wed, 03 Mar 2027 10:15:00 GMT")
    ('2027-03-03T10:15:00+0100', '2027-03-03T10:15:00+00:00')
    >>> date_of("March 3, 2027"), date_of("3 March 2027"), date_of("yesterday")
    ('2027-03-03', '2027-03-03', None)
    """
    if not isinstance(value, str):
        return None
    value = _OFFSET.sub(r"\1\2", value.strip())
    if published_date(value) is not None:
        return value
    for form in ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%Y/%m/%d", "%Y%m%d"):
        try:
            return datetime.datetime.strptime(value, form).date().isoformat()
        except ValueError:
            continue
    # Few sources write dates as e-mail does, whose library takes long to load.
    from email.utils import parsedate_to_datetime

    try:
        return str(parsedate_to_datetime(value).isoformat())
    except (ValueError, TypeError):
        cut = value[:10]
        return cut if published_date(cut) is not None else None
