"""Pages as they lie about: saved by browsers, with everything around the article."""

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.intake import Taken, take_bytes
from onrecord.report import Report

EXAMPLE = Path(__file__).parents[2] / "examples" / "bridge-closure.html"
FIRST = "The ferry to Selkow was halted on Monday after its ramp gave way, the port office said."
SECOND = "“It just bent,” said the captain, Ada Lund, who was waiting for the morning’s first cars."
THIRD = "Passengers were sent to the old pier, where buses waited for them until late in the day."


def taken(page: str | bytes) -> Report:
    data = page.encode("utf-8") if isinstance(page, str) else page
    (outcome,) = take_bytes(data, "page.html", media_type="text/html")
    assert isinstance(outcome, Taken), outcome
    return outcome.report


def page(*blocks: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>'
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article>{''.join(blocks)}"
        "</article><footer>© 2027 The Lantern</footer></body></html>"
    )


def p(*paragraphs: str) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def kinds(report: Report) -> list[tuple[str, str]]:
    return [(one.kind, report.text[slice(*one.span)]) for one in report.furniture]


def test_a_page_as_a_browser_saved_it() -> None:
    report = taken(EXAMPLE.read_bytes())
    assert report.title == "Hallow Bridge to stay shut until spring, engineers warn"
    assert report.outlet == "The Aldmere Courier"
    assert report.byline == ("Tamsin Oduya", "Joren Malik")
    assert report.published == "2031-11-18T17:05:00+01:00"
    assert report.url == "https://courier.example/2031/11/18/hallow-bridge-closure/"
    assert report.text.startswith("Hallow Bridge will stay closed")
    assert "“Nobody drives over that bridge on my watch,” Mayor Delphine Astor" in report.text
    for outside in ("cookies", "Most read", "Sign up", "All rights reserved", "Opinion"):
        assert outside not in report.text
    assert kinds(report)[:2] == [
        ("heading", "‘A slow-motion failure’"),
        ("heading", "What happens now"),
    ]


def test_paragraphs_and_repeated_sentences_are_kept() -> None:
    report = taken(page(p(FIRST, SECOND, THIRD, FIRST)))
    assert report.text.split("\n\n") == [FIRST, SECOND, THIRD, FIRST]


def test_line_breaks_within_a_paragraph_part_it() -> None:
    report = taken(page(p(f"{FIRST}<br><br>{SECOND}", THIRD)))
    assert report.text.split("\n\n") == [FIRST, SECOND, THIRD]


def test_inline_markup_does_not_change_words_or_spaces() -> None:
    linked = SECOND.replace("Ada Lund", '<a href="/ada"><b>Ada</b>\n   Lund</a>')
    assert taken(page(p(FIRST, linked, THIRD))).text.split("\n\n")[1] == SECOND


def test_captions_credits_and_links_in_the_article_are_furniture() -> None:
    report = taken(
        page(
            p(FIRST),
            '<p class="wp-caption-text">The ramp after it had bent on Monday.</p>',
            p(SECOND, '<a href="/pier">How the old pier was built in a single winter</a>', THIRD),
        )
    )
    found = kinds(report)
    assert all(kind in ("caption", "related_link") for kind, words in found), found
    for kind, words in (
        ("caption", "The ramp after it had bent on Monday."),
        ("related_link", "How the old pier was built in a single winter"),
    ):
        assert (kind, words) in found or words not in report.text


def test_meta_elements_where_there_is_no_json_ld() -> None:
    head = (
        '<meta property="og:title" content="Ferry halted"><meta property="og:site_name" '
        'content="The Lantern"><meta name="author" content="Ada Lund"><meta '
        'property="article:published_time" content="2027-03-09T10:00:00Z">'
        '<link rel="canonical" href="https://lantern.example/ferry">'
    )
    report = taken(page(p(FIRST, SECOND, THIRD), head=head))
    assert (report.title, report.outlet, report.byline) == (
        "Ferry halted", "The Lantern", ("Ada Lund",))  # fmt: skip
    assert (report.published, report.url) == (
        "2027-03-09T10:00:00Z", "https://lantern.example/ferry")  # fmt: skip


def test_broken_json_ld_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    assert taken(page(p(FIRST, SECOND, THIRD), head=head)).text.startswith(FIRST)


def test_an_article_that_stands_only_in_json_ld() -> None:
    body = f"{FIRST}\\n\\n{SECOND}\\n\\n{THIRD}"
    article = f'{{"@type":"NewsArticle","articleBody":"{body}"}}'
    head = f'<script type="application/ld+json">{article}</script>'
    report = taken(f"<html><head>{head}</head><body><div id=app></div></body></html>")
    assert report.text.split("\n\n") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1"])
def test_a_declared_encoding_is_followed(declared: str) -> None:
    markup = page(p(FIRST, SECOND, THIRD)).replace('charset="utf-8"', f'charset="{declared}"')
    assert SECOND in taken(markup.encode("windows-1252")).text


def test_an_xml_declaration_does_no_harm() -> None:
    markup = '<?xml version="1.0" encoding="iso-8859-1"?>' + page(p(FIRST, SECOND, THIRD))
    assert SECOND in taken(markup).text


def test_a_page_saved_in_one_file_with_its_parts() -> None:
    body = page(p(FIRST, SECOND, THIRD))
    archive = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://lantern.example/ferry\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n'
        "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"\r\n{body}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        "\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    (outcome,) = take_bytes(archive.encode("utf-8"), "a.mhtml", media_type="multipart/related")
    assert isinstance(outcome, Taken), outcome
    assert outcome.report.url == "https://lantern.example/ferry"
    assert outcome.report.text.split("\n\n") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><p>Please enable JavaScript.</p></body></html>",
        "<html><body><ul>" + "<li><a href='/x'>News item</a></li>" * 40 + "</ul></body></html>",
        "<html></html>",
        "<p",
        "\0" * 3 + "<html>",
    ],
)
def test_a_page_without_an_article(markup: str) -> None:
    (outcome,) = take_bytes(markup.encode(), "a.html", media_type="text/html")
    assert isinstance(outcome, InputError)
