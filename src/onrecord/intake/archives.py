"""Pages in archives: WARC (ISO 28500), and MHTML (RFC 2557) as browsers save it."""

import email
import email.message
import email.policy
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from onrecord.errors import InputError
from onrecord.intake.limits import PAGE_BYTES, mebibytes


class Archived(NamedTuple):
    """A page out of an archive: its bytes, what was said of their encoding, its address."""

    data: bytes
    charset: str | None
    url: str | None


def page_in_mhtml(data: bytes, source: str) -> Archived:
    """The page that a browser saved with all its parts in one file.

    Raises `InputError` where there is none.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    page = next((one for one in message.walk() if one.get_content_type() == "text/html"), None)
    body = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(body, bytes):
        raise InputError(source, "an archive without a page", "save the article's page again")
    url = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    return Archived(body, page.get_content_charset(), url or None)


def pages_in_warc(stream: BinaryIO, source: str) -> Iterator[tuple[str, Archived | InputError]]:
    """The pages of a WARC file, gzipped or not, one at a time, named by their addresses.

    Only successful responses in HTML are pages. One that is too large is an error in its place,
    and so is one that the file's end cuts off: half a page would pass for an edition of the whole.
    Raises `InputError` where the bytes are no WARC file.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    found = False
    try:
        responses = WarcRecordType.response
        for record in ArchiveIterator(stream, record_types=responses, parse_http=False):
            found = True
            url = record.headers.get("WARC-Target-URI") or "page without an address"
            name = f"{source} {url}"
            told = record.headers.get("Content-Length")
            if record.content_length <= PAGE_BYTES:
                record.freeze()  # after this its length is that of the bytes which are there
            if told is None or record.content_length < int(told):
                problem = "cut off, the archive ends within it"
                yield name, InputError(name, problem, "copy the archive again, whole")
                continue
            if not record.is_http:
                continue
            record.parse_http(auto_decode="all")
            http = record.http_headers
            if http is None or http.status_code != 200:
                continue
            if "html" not in (record.http_content_type or ""):
                continue
            data = record.reader.read(PAGE_BYTES + 1)
            if len(data) > PAGE_BYTES:
                size = f"more than {mebibytes(PAGE_BYTES)}"
                yield name, InputError(name, f"{size}, too large for a page", "leave it out")
            else:
                yield name, Archived(data, record.http_charset, url)
    except (OSError, ValueError, RuntimeError) as error:
        problem = f"not a whole WARC file ({error})"
        raise InputError(source, problem, "check that it was copied whole") from None
    if not found:
        raise InputError(source, "no WARC responses in it", "give a .warc or .warc.gz file")
