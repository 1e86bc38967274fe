"""What stands within paragraphs: no word of a sentence is lost, none that nobody sees is kept."""

import pytest

from onrecord.intake.pages import page_of

FRAME = (
    "<html><body><article><h1>Dock strike goes on in Alder</h1>{}<p>The Harbour Board met in the "
    "evening, and its chairman left the hall without a word to the men who had waited outside it "
    "since the morning.</p></article></body></html>"
)


def text(markup: str) -> str:
    return page_of(FRAME.format(markup), "page.html").item.text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            "<p>The strike began on <time datetime='2031'>Monday</time>, said Mara Tolen.</p>",
            "The strike began on Monday, said Mara Tolen.",
        ),
        (
            "<p>Ten <label for='a'>crane drivers</label><input id='a'> stayed away on Friday.</p>",
            "Ten crane drivers stayed away on Friday.",
        ),
        (
            "<p>Mara Tolen said: <q>We will wait, <q>to the last</q>.</q> The board did not.</p>",
            "Mara Tolen said: “We will wait, ‘to the last’.” The board did not.",
        ),
        (
            "<p>Mara Tolen said: <q>“We will wait.”</q> The board refused to say the same.</p>",
            "Mara Tolen said: “We will wait.” The board refused to say the same.",
        ),
        (
            "<p>Mara Tolen said: “<q>We will wait.</q>” The board refused to say the same.</p>",
            "Mara Tolen said: “We will wait.” The board refused to say the same.",
        ),
        (
            "<p>The mayor <del>resigned</del> fell ill on Friday, <s>she</s> her office said.</p>",
            "The mayor fell ill on Friday, her office said.",
        ),
        (
            "<p>See <a href='/r'>the report<span class='sr-only'> (opens in a new tab)</span></a> "
            "that the coast guard sent <span hidden>nobody</span>to the board.</p>",
            "See the report that the coast guard sent to the board.",
        ),
        (
            "<p>Water was scarce<sup><a href='#n1'>1</a></sup> within 3 km<sup>2</sup> of the "
            "port.</p>",
            "Water was scarce within 3 km2 of the port.",
        ),
    ],
)
def test_a_paragraph_reads_as_the_browser_shows_it(markup: str, words: str) -> None:
    assert words in text(markup).split("\n\n")


@pytest.mark.parametrize(
    "below",
    [
        "<footer>— Ruben Asch, chairman</footer>",
        "<cite>— Ruben Asch, chairman</cite>",
        "&mdash; Ruben Asch, <a href='https://example.org/1'>chairman</a>",
    ],
)
def test_who_said_it_stays_below_a_quotation(below: str) -> None:
    markup = f"<blockquote><p>We are not afraid of a long strike.</p>{below}</blockquote>"
    lines = text(markup).split("\n\n")
    at = lines.index("We are not afraid of a long strike.")
    assert lines[at + 1] == "— Ruben Asch, chairman"


def test_a_line_that_only_dates_the_page_is_left_out() -> None:
    assert "6 May" not in text("<p>Published <time>6 May 2031</time></p>")


def test_a_brief_keeps_its_paragraphs() -> None:
    brief = (
        "<html><body><nav><a href='/'>Home</a></nav><article><h1>Dock strike goes on</h1>"
        "<p>The Harbour Board met in the evening, and its chairman left without a word.</p>"
        "<p>“We wait,” said Mara Tolen, the secretary of the Dockers’ League.</p></article>"
        "<footer>All rights reserved</footer></body></html>"
    )
    lines = page_of(brief, "page.html").item.text.split("\n\n")
    assert lines[-2:] == [
        "The Harbour Board met in the evening, and its chairman left without a word.",
        "“We wait,” said Mara Tolen, the secretary of the Dockers’ League.",
    ]
