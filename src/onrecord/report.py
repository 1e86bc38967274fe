"""One news report: its text, which never changes again, and what is known about it.

Every offset in onrecord is a half-open range of Unicode code points of `Report.text`.
"""

import datetime
import hashlib
import re
from typing import Literal

import msgspec

from onrecord.errors import RecordError

Span = tuple[int, int]
"""Half-open `(start, end)`, in code points of `Report.text`; never empty in a record."""

FurnitureKind = Literal[
    "related_link", "heading", "caption", "byline", "dateline", "credit", "boilerplate"
]


class Furniture(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the text that is not the report's prose."""

    span: Span
    kind: FurnitureKind


class Dateline(msgspec.Struct, frozen=True, gc=False):
    """Where a report says that it was written: the span of the place name alone."""

    span: Span
    place: str


class Report(msgspec.Struct, frozen=True, gc=False):
    """A report as it was taken in, or, within a record, as it was read.

    `furniture` and `dateline` hold what intake knew from markup; reading completes them.
    `published` is an RFC 3339 date or date-time. Build one with `Report.of`, which works out `id`.

    Raises `RecordError` on an `id` that is not the text's, a span outside the text, or a
    publication date that is none.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = "en"
    published: str | None = None
    dateline: Dateline | None = None
    furniture: tuple[Furniture, ...] = ()

    @classmethod
    def of(
        cls,
        text: str,
        *,
        title: str | None = None,
        outlet: str | None = None,
        byline: tuple[str, ...] = (),
        url: str | None = None,
        language: str | None = "en",
        published: str | None = None,
        dateline: Dateline | None = None,
        furniture: tuple[Furniture, ...] = (),
    ) -> "Report":
        """A report with the identifier of its text."""
        return cls(
            id=text_id(text),
            text=text,
            title=title,
            outlet=outlet,
            byline=byline,
            url=url,
            language=language,
            published=published,
            dateline=dateline,
            furniture=furniture,
        )

    def __post_init__(self) -> None:
        if self.id != text_id(self.text):
            raise RecordError(f"report id {self.id} is not the SHA-256 of its text")
        if self.published is not None and published_date(self.published) is None:
            raise RecordError(f"published {self.published!r} is no RFC 3339 date or date-time")
        for piece in self.furniture:
            check_span(self.text, piece.span, "furniture")
        if self.dateline is not None:
            check_span(self.text, self.dateline.span, "dateline")


def text_id(text: str) -> str:
    """The identifier of a text: `sha256:` and the digest of its UTF-8 bytes.

    >>> text_id("")
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

    Raises `RecordError` where the text holds lone surrogates, which are no characters.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RecordError(f"the text holds a lone surrogate at character {error.start}") from None
    return "sha256:" + hashlib.sha256(data).hexdigest()


def check_span(text: str, span: Span, what: str) -> None:
    """Raises `RecordError` unless `span` is a stretch of at least one character of `text`."""
    start, end = span
    if not 0 <= start < end <= len(text):
        raise RecordError(f"{what}: span {list(span)} is not within 0 to {len(text)}")


# RFC 3339, section 5.6: a full-date, or a date-time with its offset. Feeds and pages leave the
# offset out so often that a local date-time is taken as well.
_RFC_3339 = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})"
    r"(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?"
)


def published_moment(published: str | None) -> str | None:
    """A publication date-time in UTC, to sort by; None where only the day is known.

    A time without an offset is taken for UTC.

    >>> published_moment("2027-03-09T23:30:00+02:00")
    '2027-03-09T21:30:00'
    >>> published_moment("2027-03-09") is None
    True
    """
    if published_date(published) is None or not published or len(published) <= 10:
        return None
    try:
        told = datetime.datetime.fromisoformat(published)
    except ValueError:
        return None
    if told.tzinfo is not None:
        told = told.astimezone(datetime.UTC).replace(tzinfo=None)
    return told.isoformat(timespec="seconds")


def publication_order(published: str | None, ref: str) -> tuple[str, str, str]:
    """What reports are sorted by: the day of publication, the time, then the reference.

    A report of which only the day is known comes before the others of that day, one without a date
    last.

    >>> publication_order("2027-03-09T08:00:00Z", "r2") < publication_order("2027-03-10", "r1")
    True
    """
    day = published_date(published)
    return day.isoformat() if day else "9999", published_moment(published) or "", ref


def published_date(published: str | None) -> datetime.date | None:
    """The calendar day of a publication date or date-time, in its own time zone.

    >>> published_date("2027-03-09T23:30:00+02:00")
    datetime.date(2027, 3, 9)
    >>> published_date("last week") is None
    True
    """
    match = _RFC_3339.fullmatch(published or "")
    if match is None:
        return None
    try:
        return datetime.date(*map(int, match.groups()))
    except ValueError:
        return None
