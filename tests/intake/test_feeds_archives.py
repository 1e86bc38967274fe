"""Feeds and archives: many reports in one source, and what in them is none."""

import gzip
import zlib
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.intake import Taken, take

FIRST = "The ferry to Selkow was halted on Monday after its ramp gave way, the port office said."
SECOND = "“It just bent,” said the captain, Ada Lund, who was waiting for the morning’s first cars."
PAGE = (
    "<html><head><meta charset='utf-8'><title>Ferry halted</title></head><body><article>"
    f"<p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p></article></body></html>"
)

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Lantern</title><link>https://lantern.example/</link>
<item><title>Ferry halted</title><link>https://lantern.example/ferry</link>
<dc:creator>Ada Lund</dc:creator><pubDate>Mon, 01 Mar 2027 10:00:00 +0100</pubDate>
<description>A ramp gave way.</description>
<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded></item>
<item><title>Teaser</title><link>https://lantern.example/teaser</link>
<description>Only a line.</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Nordlys</title>
<entry><title>Ferry halted</title><link href="https://nordlys.example/ferry"/>
<author><name>Luis Tran</name></author><updated>2027-03-01T10:00:00Z</updated>
<content type="html">
&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</content></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text(RSS, encoding="utf-8")
    first, second = take([tmp_path / "feed.rss"])
    assert isinstance(first, Taken)
    report = first.report
    assert report.text == f"{FIRST}\n\n{SECOND}"
    assert (report.title, report.outlet, report.byline) == (
        "Ferry halted", "The Lantern", ("Ada Lund",))  # fmt: skip
    assert report.url == "https://lantern.example/ferry"
    assert report.published == "2027-03-01T10:00:00+01:00"
    assert isinstance(second, InputError)
    assert second.remedy == "read the page at https://lantern.example/teaser"


def test_atom_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(ATOM, encoding="utf-8")
    (one,) = take([tmp_path / "feed.xml"])
    assert isinstance(one, Taken), one
    assert one.report.published == "2027-03-01T10:00:00Z"
    assert one.report.outlet == "Nordlys"


def test_a_broken_feed_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text("<rss><channel>", encoding="utf-8")
    (one,) = take([tmp_path / "feed.rss"])
    assert isinstance(one, InputError)


def warc(path: Path, *, zipped: bool) -> Path:
    """A WARC file, written by hand so that the reader is checked against the format."""
    with path.open("wb") as stream:
        for url, status, kind, body, coding in (
            ("https://lantern.example/ferry", "200 OK", "text/html; charset=utf-8",
             PAGE.encode(), None),
            ("https://lantern.example/zipped", "200 OK", "text/html", gzip.compress(PAGE.encode()),
             "gzip"),
            ("https://lantern.example/gone", "404 Not Found", "text/html", b"<p>No.</p>", None),
            ("https://lantern.example/a.png", "200 OK", "image/png", b"\x89PNG", None),
            ("https://lantern.example/menu", "200 OK", "text/html", b"<p>Menu</p>", None),
        ):  # fmt: skip
            coded = f"Content-Encoding: {coding}\r\n" if coding else ""
            http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{coded}\r\n".encode() + body
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
                "WARC-Date: 2027-03-01T10:00:00Z\r\nContent-Type: application/http; "
                f"msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            record = head.encode() + http + b"\r\n\r\n"
            stream.write(gzip.compress(record) if zipped else record)
    return path


def test_pages_of_a_warc_file(tmp_path: Path) -> None:
    for path in (
        warc(tmp_path / "a.warc", zipped=False),
        warc(tmp_path / "a.warc.gz", zipped=True),
    ):
        first, zipped, menu = take([path])
        assert isinstance(first, Taken), first
        assert isinstance(zipped, Taken), zipped
        assert isinstance(menu, InputError)
        assert first.report.text == zipped.report.text == f"{FIRST}\n\n{SECOND}\n\n{FIRST}"
        assert first.report.url == "https://lantern.example/ferry"
        assert first.raw == PAGE.encode()
        assert menu.source == f"{path} https://lantern.example/menu"


@pytest.mark.parametrize("at", ["in its words", "in its head"])
@pytest.mark.parametrize("zipped", [False, True])
def test_a_page_that_an_archives_end_cuts_off_is_an_error_and_no_report(
    tmp_path: Path, zipped: bool, at: str
) -> None:
    whole = warc(tmp_path / "whole.warc", zipped=False).read_bytes()
    first = whole[: whole.index(b"WARC/1.0", 1)]
    page = first.replace(b"/ferry", b"/later")
    cut = page[: page.index(b"Ada Lund") if at == "in its words" else page.index(b"WARC-Date") + 14]
    path = tmp_path / ("cut.warc.gz" if zipped else "cut.warc")
    if zipped:
        stream = zlib.compressobj(wbits=31)
        begun = stream.compress(cut) + stream.flush(zlib.Z_SYNC_FLUSH)
        path.write_bytes(gzip.compress(first) + begun)
    else:
        path.write_bytes(first + cut)
    taken, error = take([path])
    assert isinstance(taken, Taken), taken
    assert isinstance(error, InputError), error
    assert error.source == f"{path} https://lantern.example/later"
    assert "cut off" in str(error)


def test_what_is_no_warc_file(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"The port is shut.")
    (one,) = take([tmp_path / "a.warc"])
    assert isinstance(one, InputError)
    (tmp_path / "b.warc.gz").write_bytes(b"\x1f\x8b\x08\x00broken")
    (one,) = take([tmp_path / "b.warc.gz"])
    assert isinstance(one, InputError)
