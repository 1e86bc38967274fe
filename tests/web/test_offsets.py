"""Code points and UTF-16 code units, and the slices of a marked text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.web.marking import Mark, paragraphs, slices
from onrecord.web.offsets import from_utf16, to_utf16, utf16_length
from tests.web.conftest import Served

TEXTS = st.text(st.sampled_from("ab 📰éً́دמ\n😀"), max_size=40)


@st.composite
def text_and_spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(TEXTS.filter(bool))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=6))
    return text, [(min(one), max(one)) for one in pairs if one[0] != one[1]]


@given(text_and_spans())
def test_a_span_survives_the_way_to_the_browser_and_back(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    units = text.encode("utf-16-le")
    for span in spans:
        start, end = to_utf16(text, span)
        assert units[2 * start : 2 * end].decode("utf-16-le") == text[span[0] : span[1]]
        assert from_utf16(text, (start, end)) == span


@pytest.mark.parametrize("span", [(1, 2), (0, 1), (0, 9), (-1, 2), (3, 2)])
def test_half_a_character_and_ends_outside_the_text_are_refused(span: tuple[int, int]) -> None:
    assert utf16_length("📰a") == 3
    with pytest.raises(UsageError, match="no characters at"):
        from_utf16("📰a", span)


@given(text_and_spans())
def test_slices_joined_are_the_text_and_know_what_covers_them(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    marks = [Mark(span, "content", f"s{n}", n) for n, span in enumerate(spans)]
    cut = slices(text, marks)
    assert "".join(one.text for one in cut) == text
    for one in cut:
        over = {mark.item for mark in one.marks}
        middle = range(one.start, one.start + len(one.text))
        assert over == {
            mark.item for mark in marks if mark.span[0] <= middle[0] and middle[-1] < mark.span[1]
        }


@given(text_and_spans())
def test_every_marked_item_has_one_anchor_at_its_first_slice(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    marks = [Mark(span, "content", f"s{n}", n) for n, span in enumerate(spans)]
    anchors = [item for one in slices(text, marks) for item in one.first_of]
    assert sorted(anchors) == sorted({mark.item for mark in marks})


def test_paragraphs_keep_their_offsets_and_leave_out_blank_lines() -> None:
    text = "First.\n\n\n\nSecond 📰.\n\nThird"
    found = paragraphs(text, [])
    assert [text[one[0].start :][: len(one[0].text)] for one in found] == [
        "First.",
        "Second 📰.",
        "Third",
    ]


@pytest.mark.browser
def test_the_browser_converts_as_the_server_does(empty: Served, page: Any) -> None:
    cases = [
        ("📰 news from Kelmar", (2, 6)),
        ("e\u0301 and é", (0, 2)),
        ("said שרה כהן on Monday", (5, 12)),
        ("👩‍👩‍👧 \U0001f1fa\U0001f1f3 x", (0, 5)),
        ("plain", (5, 5)),
    ]
    page.goto(empty.address)
    for text, span in cases:
        found = page.evaluate(
            """async ([text, from, to]) => {
              const offsets = await import("/static/offsets.js");
              const units = offsets.fromCodePoints(text, from, to);
              return [units, offsets.toCodePoints(text, ...units), text.slice(...units)];
            }""",
            [text, *span],
        )
        assert found == [list(to_utf16(text, span)), list(span), text[slice(*span)]]
