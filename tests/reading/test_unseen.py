"""Characters that nobody sees change nothing but where words stand."""

import json
import re
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
