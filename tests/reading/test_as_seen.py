"""What is in a text beside what people see changes nothing but where words stand."""

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading import read
from onrecord.record import Record
from onrecord.report import Dateline, Furniture, Report

TEXT = (
    "Ferry talks fail\n\n"
    "SELM (Orlan Press) - “We will not sign,” said Doug Andres, the union’s chairman, on Monday. "
    "At least 40 people were hurt, according to the ministry of health, and the city offered to "
    "pay 2 million crowns if the strike ended.\n\n(Writing by J. Osei)"
)
UNSEEN = "\u00ad\u200b\u200d\u200e\u2060\ufeff"


def words_of(record: Record) -> Any:
    """All of a record, every span told by the words that stand there and are seen."""
    text = record.report.text

    def told(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: told(one) for key, one in value.items()}
        if isinstance(value, list):
            if len(value) == 2 and all(type(one) is int for one in value):
                return re.sub(f"[{UNSEEN}]", "", text[value[0] : value[1]])
            return [told(one) for one in value]
        return value

    whole = json.loads(record.to_json())
    whole["report"] = {key: whole["report"].get(key) for key in ("dateline", "furniture")}
    return told(whole)


PLAIN = words_of(read(TEXT, explain=True))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.sampled_from(UNSEEN)), max_size=40))
def test_a_report_reads_alike_with_what_nobody_sees(put: list[tuple[int, str]]) -> None:
    text = TEXT
    for place, one in sorted(put, reverse=True):
        text = text[:place] + one + text[place:]
    record = read(text, explain=True)
    assert record.report.text == text
    assert words_of(record) == PLAIN


def test_a_name_is_written_without_them() -> None:
    record = read("The plan is dead, Doug \u00adAnd\u00adres, a spokes\u00adman, told reporters.")
    assert "Doug Andres" in [one.name for one in record.actors]
    (span,) = record.statements[0].source.spans if record.statements[0].source else ()
    assert record.report.text[slice(*span)] == "Doug \u00adAnd\u00adres, a spokes\u00adman"


def test_what_intake_knew_stays_where_it_is() -> None:
    text = (
        "\u200bSe\u00adlm\n\nThe quay is shut, the union said.\n\n\u00ad\u00ad\n\nA crane in port"
    )
    caption = len(text) - len("A crane in port"), len(text)
    known = (Furniture((1, 6), "heading"), Furniture(caption, "caption"))
    record = read(Report.of(text, furniture=known, dateline=Dateline((1, 6), "Selm")))
    assert set(known) <= set(record.report.furniture)
    assert record.report.dateline == Dateline((1, 6), "Selm")
    assert [text[slice(*one.content[0])] for one in record.statements] == ["The quay is shut"]


@pytest.mark.parametrize("text", ["\u00ad", "\ufeff\n\n\u200b", " \u200b "])
def test_nothing_seen_is_nothing_said(text: str) -> None:
    record = read(text)
    assert record.report.text == text
    assert not record.statements


@pytest.mark.parametrize(
    "as_it_came",
    [
        TEXT.replace("“", "&ldquo;").replace("”", "&#8221;").replace("’", "&#x2019;"),
        TEXT.replace("Doug Andres", '<a href="/people?id=1&amp;of=2">Doug <b>Andres</b></a>'),
        f"<div><p>{TEXT}</p></div>".replace("\n\n", "</p>\n\n<p>"),
        TEXT.replace("according to the", "accord-\ning to the"),
        TEXT.replace("hurt", "hurt&#8203;&shy;"),
    ],
    ids=["entities", "tags within", "tags around", "a word at a line's end", "unseen entities"],
)
def test_what_is_seen_is_read(as_it_came: str) -> None:
    assert as_it_came != TEXT
    record = read(as_it_came, explain=True)
    plain = read(TEXT, explain=True)
    assert record.report.text == as_it_came

    def told(one: Record) -> Any:
        names = {actor.id: actor.name for actor in one.actors}
        return [
            [(names[each.source.actor], each.manner) for each in one.statements if each.source],
            [(each.value, each.bound, each.counts) for each in one.figures],
            [(names[each.holder], each.act) for each in one.positions],
        ]

    assert told(record) == told(plain)


def test_a_letter_and_its_accent_are_one_letter() -> None:
    text = unicodedata.normalize("NFD", "Aña Núñez said no. “No,” Núñez said.")
    record = read(text)
    assert {one.name for one in record.actors} == {"Aña Núñez"}
    (span,) = record.actors[0].mentions[:1]
    assert unicodedata.normalize("NFC", text[slice(*span)]) == "Aña Núñez"


@pytest.mark.parametrize(
    "text", ["Sums: a<b and b>a & c; the mayor said.", "See ?a=1&b;c=2, the mayor said."]
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert [one.manner for one in read(text).statements] == ["indirect"]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["The ", "mayor ", "said ", "“", "”", ".", "\n", "&quot;", "&", ";", "<p>", "<b",
             ">", "</p>",
             "e\u0301", "\u0301", "\u00ad", "-\n", "&#10;", "&#0;", "<br/>", "Ann Tarn "]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_every_text_can_be_read(text: str) -> None:
    assert read(text, explain=True).report.text == text
