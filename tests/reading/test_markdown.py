"""A report in Markdown is read as it is shown, and a plain one as it is written."""

import json
import re
import time
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading import read
from onrecord.reading.as_seen import seen
from onrecord.record import Record
from onrecord.report import Furniture, Report

FERRY = """Ferry talks fail

By Ada Lund and Idris Fontaine

SELM (Orlan Press) - Talks between the Open Road union and the owners of the ferries of Tarn \
failed on Monday, Mara Tolen, the union's chairwoman, said.

“We will not sign a paper that cuts the night crews’ pay,” she told The Lantern.

What the owners want

Emil Strand, who speaks for the owners, said that they had offered at least 2 million crowns.

At least 40 people were hurt in a crush at the quay on Sunday, according to the ministry of \
health.

The government of Norland demanded that both sides return to the talks.
"""
FERRY_MARKED = """---
title: "Ferry talks fail"
author: [Ada Lund, Idris Fontaine]
---
![The quay of *Selm*](https://lantern.example/img/the_quay_1.jpg "Selm (Tarn)")

# Ferry talks fail #

By **Ada Lund** and [**Idris Fontaine**](/people/fontaine)

**SELM (Orlan Press)** - Talks between the [Open Road union][1] and the owners of the ferries of \
*Tarn* failed on Monday, ***Mara Tolen***, the union\\'s chairwoman, said.

> “We will **not** sign a paper that cuts \
[the night crews](https://lantern.example/n_(c)_d)’ pay,” she told *The Lantern*.[[1]](#cite_note-1)

## What the owners want

__Emil Strand__, who speaks for the owners, said that they ~~had~~ offered _at least_ \
==2 million== crowns.

At least **40** people were hurt in a [crush](https://lantern.example/crush#quay) at the quay on \
Sunday, according to the `ministry` of health.

* * *

The government of [[countries/norland|Norland]] demanded that both sides return to the talks.
""".replace("[1] and", '(https://lantern.example/topics/open_road "The union") and')

COURT = """A court in Kesh sentenced the former mayor, Doug Andres, to prison on Friday.

Judge Ana Reyl said the mayor had taken 300,000 crowns from a builder. Andres denies it.

“This is a political trial,” his lawyer, Ivo Marr, told reporters. He said that they would \
appeal.

Some 200 supporters marched to the court, police said.
"""
COURT_MARKED = """A **court in [Kesh](/c/kesh)** sentenced the former mayor, Doug Andres, \
to *prison* on Friday.
***
Judge [**Ana Reyl**](https://kesh.example/reyl?a=b&c=d_e_f) said the mayor had taken \
*300,000 crowns* from a builder. _Andres_ denies it.
> “This is a **political** trial,” his lawyer, [*Ivo* Marr](/marr), told reporters. He said that \
they would appeal.

Some 200 supporters [marched \
to the court](https://kesh.example/march), **police** said[^2].
"""


def places_of(text: str) -> tuple[str, Any]:
    found = seen(Report.of(text))
    return found.report.text, found.places


def told(record: Record) -> Any:
    """All of a record but where its words stand: every span is told by the words seen there."""
    text = record.report.text
    shown, places = places_of(text)

    def words(span: list[int]) -> str:
        start, end = span
        if places is not None:
            assert places[0][bisect_left(places[0], start)] == start
            assert places[1][bisect_right(places[1], end) - 1] == end
            start, end = bisect_right(places[1], start), bisect_left(places[0], end)
        return re.sub(r"\s+", " ", shown[start:end])

    def of(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: of(one) for key, one in value.items()}
        if isinstance(value, list):
            if len(value) == 2 and all(type(one) is int for one in value):
                return words(value)
            return [of(one) for one in value]
        return value

    whole = json.loads(record.to_json())
    report = whole["report"]
    pieces = [one for one in report.get("furniture", ()) if one["kind"] != "boilerplate"]
    whole["report"] = {"dateline": report.get("dateline"), "furniture": pieces}
    return of(whole)


@pytest.mark.parametrize(
    ("marked", "plain"), [(FERRY_MARKED, FERRY), (COURT_MARKED, COURT)], ids=["ferry", "court"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_report_in_markdown_has_the_record_of_the_plain_one(
    marked: str, plain: str, line_end: str
) -> None:
    record = read(marked.replace("\n", line_end), published="2031-05-06", explain=True)
    assert record.report.text == marked.replace("\n", line_end)
    assert record.statements
    plain = plain.replace("\n", line_end)
    assert told(record) == told(read(plain, published="2031-05-06", explain=True))


def test_spans_cover_what_is_shown() -> None:
    text = (
        "> “No,” [**Mara** Tolen](/people/tolen) said. She *opposed* [the *deal*](/deal), she said."
    )
    record = read(text)
    (spoken, _) = record.statements
    assert spoken.source is not None
    (source,) = spoken.source.spans
    assert text[slice(*source)] == "Mara** Tolen"
    assert "Mara Tolen" in {one.name for one in record.actors}
    record = read("Talks on [the port](/port_1) **failed**, the mayor said.")
    (content,) = record.statements[0].content
    assert record.report.text[slice(*content)] == "Talks on [the port](/port_1) **failed"


def test_what_stands_before_the_text_is_furniture() -> None:
    block = "---\ntitle: The mayor said no\ndescription: Strand accuses Tolen.\n---"
    text = f"{block}\n\n“Yes,” Mara Tolen said."
    record = read(text)
    assert record.report.furniture == (Furniture((0, len(block)), "boilerplate"),)
    assert [one.name for one in record.actors] == ["Mara Tolen"]
    again = read(record.report)
    assert again == record


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Kesh**, __Tarn__, *Selm*, _Orle_ and ***all*** ~~of~~ ==it==",
         "Kesh, Tarn, Selm, Orle and all of it"),
        ("“*No*,” (**never**)—**Kesh**’s _Lantern_-led", "“No,” (never)—Kesh’s Lantern-led"),
        ("***one* two** and **three *four***", "one two and three four"),
        ("**the _b_ one**, **s**t**", "the b one, s**t"),
        ("**bold over\nlines** here", "bold over\nlines here"),
        ("*Updated 6 May 2031*", "Updated 6 May 2031"),
        ("the *40* and *2 of 40* hurt", "the 40 and 2 of 40 hurt"),
        ("[a](b.md) [c](<d.md>) [e [f] g](http://h.i/(j)) [k](l/m 'n') [o](mailto:p@q.r)",
         "a c e [f] g k o"),
        ("[one\ntwo](https://a.example/b) three", "one\ntwo three"),
        ("So ![a [b] quay](quay.png)it is[^1]. No [^note-2], [[3]](#cite-3) yes[4](#n4)",
         "So it is. No,  yes"),
        ("[![quay](a.jpg)](https://a.example) is", " is"),
        ("[[Mara Tolen]] met [[p/strand|Strand]]![[quay.png]]", "Mara Tolen met Strand"),
        ("[^1]: See Orle\n[^b]:Tarn", "See Orle\nTarn"),
        ("# One\nTwo\n###### Three ##\n\nFour", "One\n\nTwo\n\nThree\n\n\nFour"),
        ("## 5 things\n# “No”", "5 things\n\n“No”"),
        ("One\n> two\n> > three\n>\n> 4 five\n\nsix", "One\n\ntwo\nthree\n\n4 five\n\nsix"),
        ("> **over\n> lines** here", "over\nlines here"),
        ("1\\. \\*One\\* \\_two\\_ \\[3\\] 4\\-5 \\! \\# \\\\ six\\\nseven",
         "1. *One* _two_ [3] 4-5 ! # \\ six\nseven"),
        ("One\n---\ntwo\n\n* * *\n___\nthree\n===", "One\n\n\ntwo\n\n\n\n\n\nthree\n\n"),
        ("<https://a.example/b_c_d> `e_f_` <!-- g -->h", "https://a.example/b_c_d e_f_ h"),
        ("&gt; one &#42;two&#42;", "one two"),
    ],
)  # fmt: skip
def test_what_is_shown(text: str, shown: str) -> None:
    assert places_of(text)[0] == shown


PLAIN = [
    "5 * 3 * 2 = 30 and 5*3*2, 2**3**2, a * b",
    "snake_case_names, __init__x, mara_, @_tolen_ and @mara_tolen_1; _ and __ and ____",
    "F*** you, s**t, sh** and **ck, the f***ing ***t; c**p, b*****d; ***k off, f***",
    "The figure* was 5, the sum** 6.\n*Not counting Selm.\n** Counting Tarn.",
    "* one\n* two*\n+ three\n- four\n1. five\n2) six",
    "*Tolen 45, Lund 3*, Strand 12*; Reyl 3*",
    "5*-3, 6-4*, 7* (7-3), *6-4",
    "It costs $5* or £6*, or ~5 to ~~6; ~7~",
    "| a | b |\n|---|:--|\n| 1* | c_d |",
    "``We will not,'' he said. ``No,'' she said. `Yes' and (`no')",
    "He [the mayor](who is ill) and [sic] (no), [1] [a](b)",
    "https://a.example/_b_/c*d* and www.a.example/__e__ here",
    "#tag #5\n# 5 in the charts\n####### seven\n#",
    "> 40 people were hurt\n>40 were held, a->b, 5 > 3 > 2",
    "a -- b --- c\n--\n-- Mara Tolen",
    "a == b == c, x==y",
    "C:\\dir\\sub AC\\DC \\o/",
    "[^ and ^] [] [[]] ]( (), [[applause]] and [[CROSSTALK]]",
    "“*” means a guess, * * means two",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_stays(text: str) -> None:
    assert places_of(text) == (text, None)


WORDS = [*re.finditer(r"\S+", FERRY)]
MARKS = [("**", "**"), ("__", "__"), ("*", "*"), ("_", "_"), ("***", "***"), ("~~", "~~"),
         ("==", "=="), ("[", "](https://lantern.example/a_(b)_c?d=*e* \"f *g*\")"), ("[", "](/h)"),
         ("![i](j.png)", ""), ("", "[^1]"), ("[**", "**](/k)"), ("**[", "](/l_m_n)**")]  # fmt: skip


@lru_cache(maxsize=1)
def told_plain() -> Any:
    return told(read(FERRY, explain=True))


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_marks_change_nothing_but_where_words_stand(data: st.DataObject) -> None:
    at, text = 0, FERRY
    put: list[tuple[int, str]] = []
    while at < len(WORDS):
        skipped = data.draw(st.integers(0, 25))
        last = at + skipped + data.draw(st.integers(0, 4))
        at += skipped
        if last >= len(WORDS):
            break
        begin, end = WORDS[at].start(), WORDS[last].end()
        at = last + 1
        if "\n" in FERRY[begin:end]:
            continue
        before, after = data.draw(st.sampled_from(MARKS))
        put += [(begin, before), (end, after)]
    for place, mark in reversed(put):
        text = text[:place] + mark + text[place:]
    lines = [
        (data.draw(st.sampled_from(["", "> ", "> > ", ""])) if len(line) > 60 else "") + line
        for line in text.split("\n")
    ]
    text = "\n".join(lines)
    record = read(text, explain=True)
    assert record.report.text == text
    assert places_of(text)[0] == FERRY
    assert told(record) == told_plain()


PIECES = [
    "Mara Tolen ", "said ", "“No,” ", "the mayor ", ". ", "\n", "\n\n", "\r\n", "*", "**", "***",
    "_", "__", "~~", "==", "`", "[", "]", "](", "](/a)", "](https://b.example \"c\")", "![", "[^1]",
    "[[", "]]", "|", "# ", "## ", "> ", ">", "---\n", "* * *\n", "\\", "<https://d.example>",
    "&amp;", "<b>", "</b>", "<!--", "-->", "e\u0301", "\u00ad", "5", "(", ")", "title: x\n",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_is_seen_stands_in_the_text_in_its_order(text: str) -> None:
    shown, places = places_of(text)
    if places is None:
        assert shown == text
        return
    starts, ends = places
    assert len(starts) == len(ends) == len(shown)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    rest = iter(text.replace("&amp;", "&").replace("e\u0301", "é"))
    assert all(letter in rest for letter in "".join(shown.split()))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_text_can_be_read(text: str) -> None:
    assert read(text, explain=True).report.text == text


LETTERS = st.characters(exclude_characters="*_~=`\\[]<>#&-", exclude_categories=["Cf", "Mn", "Cs"])


@given(st.text(LETTERS))
def test_a_text_without_marks_is_seen_as_it_is(text: str) -> None:
    assert places_of(text) == (text, None)


@pytest.mark.parametrize(
    "piece",
    ["[*a ", "*a ]", "](", "](x.y ", "[](", "`a ", "<!--", "**a ", "> ", "# a\n", "- ", "---\n",
     "[[a|", "[^", "\\", "***a** b* ", "_", "\n ", "## a #", "[a]("],
)  # fmt: skip
def test_no_heap_of_marks_takes_long(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    begun = time.process_time()
    places_of(text)
    assert time.process_time() - begun < 5
