"""Intake: hostile bytes in, a `Report` or a clear error out.

>>> import tempfile, pathlib
>>> path = pathlib.Path(tempfile.mkdtemp()) / "port.txt"
>>> _ = path.write_text("The port is closed, the harbour master said.", encoding="utf-8")
>>> taken, missing = take([path, path.with_name("ferry.txt")])
>>> taken.report.text
'The port is closed, the harbour master said.'
>>> missing.problem
'no such file'
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import msgspec

from onrecord.errors import InputError, RecordError
from onrecord.front_matter import front_matter
from onrecord.intake.decoding import decoded
from onrecord.intake.languages import other_language
from onrecord.intake.limits import PAGE_BYTES, REPORT_CHARACTERS, TEXT_BYTES
from onrecord.intake.news import Item, item_of, parts_of, told_before
from onrecord.intake.sources import lines, name_of, opened, whole
from onrecord.intake.web import is_address
from onrecord.markdown import first_heading
from onrecord.report import Furniture, Report

if TYPE_CHECKING:
    from onrecord.intake.archives import Archived

__all__ = ["Known", "Taken", "take", "take_bytes"]


class Taken(NamedTuple):
    """A report as it was taken in, and what it was made from.

    `source` names it in messages ("reports.jsonl line 3"); `raw` are the bytes as they came, of
    the page, file or line; `media_type` says what they are.
    """

    source: str
    report: Report
    raw: bytes
    media_type: str


class Known(NamedTuple):
    """What the user knows of the sources: it fills what they do not tell of themselves.

    `encoding` is taken at its word. With `any_language`, a text that is not English is read as if
    it were.
    """

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    encoding: str | None = None
    any_language: bool = False


Outcome = Taken | InputError
_NOTHING = Known()

_FEED = re.compile(rb"<(?:rss|feed|rdf:rdf)[\s>]")
_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".mhtml": "archive",
    ".mht": "archive",
    ".rss": "feed",
    ".atom": "feed",
    ".json": "json",
    ".jsonld": "json",
    ".ninjs": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
}


def take(sources: Iterable[str | Path], known: Known = _NOTHING) -> Iterator[Outcome]:
    """The reports of files, web addresses, or standard input ("-"), in order; errors in place.

    A source that cannot be read, or is no report, gives one `InputError`; the others go on.
    """
    for source in sources:
        try:
            if is_address(str(source)):
                yield from _from_address(str(source), known)
                continue
            with opened(source) as stream:
                yield from _stream(stream, source, known)
        except InputError as error:
            yield error


def take_bytes(
    data: bytes, source: str, known: Known = _NOTHING, *, media_type: str | None = None
) -> Iterator[Outcome]:
    """The reports in bytes that came from elsewhere: an upload, a download, an archive."""
    kind = _kind_of(data, media_type)
    try:
        yield from _WAYS[kind](data, source, known)
    except InputError as error:
        yield error


def _stream(stream: BinaryIO, source: str | Path, known: Known) -> Iterator[Outcome]:
    name = name_of(source)
    if name.casefold().endswith((".warc", ".warc.gz")):
        yield from _from_warc(stream, name, known)
        return
    kind = _SUFFIXES.get(Path(source).suffix.casefold())
    head = b""
    if kind is None:
        head = stream.readline(TEXT_BYTES)
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            head += stream.read(1024)  # what kind of markup it is often stands in its second line
        kind = "lines" if _is_object(head) else _sniffed(head)
    if kind == "lines":
        yield from _json_lines(stream, name, known, head)
        return
    limit = TEXT_BYTES if kind == "text" else PAGE_BYTES
    yield from _WAYS[kind](whole(stream, name, limit, head=head), name, known)


def _kind_of(data: bytes, media_type: str | None) -> str:
    return _kind_of_type(media_type) or _sniffed(data[:1024])


def _sniffed(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if start.startswith(b"<") and _FEED.search(start):
        return "feed"
    if start.startswith((b"{", b"[")):
        return "json"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<!--")):
        return "page"
    if b"multipart/related" in start:
        return "archive"
    return "text"


def _kind_of_type(media_type: str | None) -> str | None:
    bare = (media_type or "").split(";")[0].strip().casefold()
    if "html" in bare:
        return "page"
    if bare == "multipart/related":
        return "archive"
    if bare.endswith(("ndjson", "jsonl", "json-lines")):
        return "lines"
    if bare.endswith("json"):
        return "json"
    if bare.endswith(("rss+xml", "atom+xml", "rdf+xml")):
        return "feed"
    return "text" if bare in ("text/plain", "text/markdown") else None


def _is_object(line: bytes) -> bool:
    """Whether a line is a whole JSON object, so that there may be one in each line."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(_json(line, ""), dict)
    except InputError:
        return False


def _from_text(data: bytes, source: str, known: Known) -> Iterator[Outcome]:
    _check_not_empty(data, source)
    text = decoded(data, source, named=known.encoding)
    before = front_matter(text)
    item = told_before(before.told) if before else Item()
    begins = before.begins if before else 0
    item = item._replace(text=text, title=item.title or first_heading(text[begins:]))
    yield _taken(item, source, data, "text/plain", known, begins=begins)


def _from_page(data: bytes, source: str, known: Known) -> Iterator[Outcome]:
    from onrecord.intake.pages import declared_encoding, page_of

    _check_not_empty(data, source)
    markup = decoded(data, source, named=known.encoding, declared=declared_encoding(data))
    page = page_of(markup, source, url=known.url)
    yield _taken(page.item, source, data, "text/html", known, page.furniture)


def _from_archive(data: bytes, source: str, known: Known) -> Iterator[Outcome]:
    from onrecord.intake.archives import page_in_mhtml

    _check_not_empty(data, source)
    yield _archived(page_in_mhtml(data, source), source, known, raw=data)


def _from_warc(stream: BinaryIO, source: str, known: Known) -> Iterator[Outcome]:
    from onrecord.intake.archives import pages_in_warc

    for name, found in pages_in_warc(stream, source):
        try:
            if isinstance(found, InputError):
                raise found
            yield _archived(found, name, known)
        except InputError as error:
            yield error


def _archived(page: "Archived", source: str, known: Known, raw: bytes | None = None) -> Taken:
    from onrecord.intake.pages import declared_encoding, page_of

    _check_not_empty(page.data, source)
    declared = page.charset or declared_encoding(page.data)
    markup = decoded(page.data, source, named=known.encoding, declared=declared)
    found = page_of(markup, source, url=known.url or page.url)
    media_type = "text/html" if raw is None else "multipart/related"
    return _taken(found.item, source, raw or page.data, media_type, known, found.furniture)


def _from_feed(data: bytes, source: str, known: Known) -> Iterator[Outcome]:
    from onrecord.intake.feeds import entries_in

    _check_not_empty(data, source)
    for name, item in entries_in(data, source):
        try:
            if isinstance(item, InputError):
                raise item
            yield _taken(item, name, data, "application/xml", known)
        except InputError as error:
            yield error


def _from_address(url: str, known: Known) -> Iterator[Outcome]:
    from onrecord.intake.archives import Archived
    from onrecord.intake.web import fetch

    got = fetch(url)
    known = known._replace(url=known.url or got.url)
    if _kind_of(got.data, got.media_type) == "page":
        yield _archived(Archived(got.data, got.charset, got.url), url, known)
    else:
        yield from take_bytes(got.data, url, known, media_type=got.media_type)


def _from_json(data: bytes, source: str, known: Known) -> Iterator[Outcome]:
    _check_not_empty(data, source)
    for name, part in parts_of(_json(data, source), source):
        try:
            yield _taken(item_of(part, name), name, data, "application/json", known)
        except InputError as error:
            yield error


def _json_lines(
    stream: BinaryIO, source: str, known: Known, head: bytes = b""
) -> Iterator[Outcome]:
    empty = True
    numbered = lines(stream, source)
    if head:
        before: Iterator[tuple[int, bytes | InputError]] = iter([(1, head)])
        numbered = _after(before, ((number + 1, line) for number, line in numbered))
    for number, line in numbered:
        empty = False
        name = f"{source} line {number}"
        try:
            if isinstance(line, InputError):
                raise line
            yield _taken(item_of(_json(line, name), name), name, line, "application/json", known)
        except InputError as error:
            yield error
    if empty:
        yield InputError(source, "empty", "check that it was saved whole")


def _after(
    first: Iterator[tuple[int, bytes | InputError]],
    then: Iterator[tuple[int, bytes | InputError]],
) -> Iterator[tuple[int, bytes | InputError]]:
    yield from first
    yield from then


def _from_lines(data: bytes, source: str, known: Known) -> Iterator[Outcome]:
    import io

    yield from _json_lines(io.BytesIO(data), source, known)


_WAYS: dict[str, Callable[[bytes, str, Known], Iterator[Outcome]]] = {
    "text": _from_text,
    "page": _from_page,
    "feed": _from_feed,
    "archive": _from_archive,
    "json": _from_json,
    "lines": _from_lines,
}


def _json(data: bytes, source: str) -> object:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        problem = f"not JSON ({error})"
        raise InputError(source, problem, "check that it was saved whole, in UTF-8") from None
    except RecursionError:
        raise InputError(source, "JSON nested too deeply", "give the article alone") from None


def _check_not_empty(data: bytes, source: str) -> None:
    if not data.strip():
        raise InputError(source, "empty", "check that it was saved whole")


def _taken(
    item: Item,
    source: str,
    raw: bytes,
    media_type: str,
    known: Known,
    furniture: tuple[Furniture, ...] = (),
    begins: int = 0,
) -> Taken:
    """The report that an item tells of; what the user knows fills what it does not tell.

    `begins` is where the words begin, behind what a file tells of itself before them.
    """
    text = item.text or ""
    if len(text) > REPORT_CHARACTERS:
        problem = f"a text of {len(text):,} characters, too long for one report"
        raise InputError(source, problem, "split it into single reports")
    words = text[begins:]
    if not any(map(str.isalpha, words)):
        raise InputError(source, "a text without words", "give the report's text")
    if not known.any_language:
        _check_english(words, source)
    try:
        report = Report.of(
            text,
            title=item.title or known.title,
            outlet=item.outlet or known.outlet,
            byline=item.byline,
            url=item.url or known.url,
            language="en",
            published=item.published or known.published,
            furniture=furniture,
        )
    except RecordError as error:
        remedy = "write dates as 2027-03-09, and text as whole Unicode characters"
        raise InputError(source, str(error), remedy) from None
    return Taken(source, report, raw, media_type)


def _check_english(text: str, source: str) -> None:
    """Raises `InputError` for another language. The text decides: what pages declare of their
    language is too often their template's."""
    other = other_language(text)
    if other is not None:
        what = other if other.startswith("not") else f"in {other}"
        raise InputError(
            source,
            f"the text seems to be {what}",
            "onrecord reads English; --any-language reads it as if it were",
        )
