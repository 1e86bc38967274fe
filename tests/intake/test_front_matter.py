"""What clippers and site generators write before a text tells of the report, and stays in it."""

import io
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.front_matter import front_matter
from onrecord.intake import Known, Taken, take, take_bytes
from onrecord.report import Report

BODY = "The port is shut, the harbour master said.\n\nIt opens on Friday.\n"

OBSIDIAN = """---
title: "Port shut: no ferry before Friday"
source: "https://lantern.example/port"
author:
  - "[[Ada Lund]]"
  - "[[people/fontaine|Idris Fontaine]]"
published: 2031-05-06
created: 2031-05-07
description: "The harbour master has shut the port."
tags:
  - "clippings"
---
"""
TRAFILATURA = """---
title: "Port shut: no ferry before Friday"
author: Ada Lund; Idris Fontaine
url: https://lantern.example/port
hostname: lantern.example
sitename: The Lantern
date: 2031-05-06
categories: ['News']
tags: []
---
"""
JEKYLL = """---
layout: post
title:  Port shut
date:   2031-05-06 10:15:00 +0200
authors:
- name: Ada Lund
  email: ada@lantern.example
- name: Idris Fontaine
publisher: {name: The Lantern}
canonical: https://lantern.example/port
url: /2031/port
draft: false
---
"""
UNQUOTED = """---
title: Port shut: no ferry before Friday
author: 'Ada Lund and Idris Fontaine'
hostname: lantern.example
date: May 6, 2031
link: https://lantern.example/port
...

"""
LONG = "Port shut: no ferry before Friday"
BOTH = ("Ada Lund", "Idris Fontaine")
URL = "https://lantern.example/port"


def taken(text: str, known: Known | None = None) -> Taken:
    (outcome,) = take_bytes(text.encode(), "a.md", known or Known())
    assert isinstance(outcome, Taken), outcome
    return outcome


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (OBSIDIAN, {"title": LONG, "published": "2031-05-06"}),
        (TRAFILATURA, {"title": LONG, "outlet": "The Lantern", "published": "2031-05-06"}),
        (
            JEKYLL,
            {
                "title": "Port shut",
                "outlet": "The Lantern",
                "published": "2031-05-06 10:15:00+0200",
            },
        ),
        (UNQUOTED, {"title": LONG, "outlet": "lantern.example", "published": "2031-05-06"}),
    ],
    ids=["Obsidian", "trafilatura", "Jekyll", "no YAML for its colon"],
)
@pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.txt", "a"])
def test_the_report_is_told_of(
    tmp_path: Path, name: str, before: str, told: dict[str, str]
) -> None:
    path = tmp_path / name
    path.write_bytes((before + BODY).encode())
    (outcome,) = take([path])
    assert isinstance(outcome, Taken)
    assert outcome.report == Report.of(before + BODY, byline=BOTH, url=URL, **told)
    assert outcome.raw == path.read_bytes()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO((OBSIDIAN + BODY).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    (outcome,) = take(["-"])
    assert isinstance(outcome, Taken)
    assert outcome.report.title == LONG


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark(line_end: str, mark: str) -> None:
    text = mark + (OBSIDIAN + BODY).replace("\n", line_end)
    report = taken(text).report
    assert (report.text, report.title, report.byline) == (text, LONG, BOTH)


def test_it_goes_before_what_the_user_knows() -> None:
    known = Known(title="Port", outlet="The Buoy", published="2030-01-01")
    report = taken(OBSIDIAN + BODY, known).report
    assert (report.title, report.outlet, report.published) == (LONG, "The Buoy", "2031-05-06")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("headline: Port <i>shut</i> &amp; closed", "title", "Port shut & closed"),
        ("title: 2031", "title", "2031"),
        ("title: null\nheadline: Port shut", "title", "Port shut"),
        ("title:\ntags: [port]", "title", None),
        ("title: |\n  Port\n  shut", "title", "Port shut"),
        ("TITLE: Port shut", "title", "Port shut"),
        ("site: The Lantern\nhostname: lantern.example", "outlet", "The Lantern"),
        ("source: The Lantern", "outlet", "The Lantern"),
        ("source: https://lantern.example/port", "url", URL),
        ("url: /2031/port\nsource_url: https://lantern.example/port", "url", URL),
        ("author: [[Ada Lund]]", "byline", ("Ada Lund",)),
        ("author: By Ada Lund and Idris Fontaine", "byline", BOTH),
        ("authors: [Ada Lund, Idris Fontaine]", "byline", BOTH),
        ("date: 2031-05-06T10:15:00Z", "published", "2031-05-06T10:15:00Z"),
        ("date: 20310506", "published", "2031-05-06"),
        ("published: soon\ndate: 2031-05-06", "published", "2031-05-06"),
        ("created: 2031-05-07", "published", None),
    ],
)
def test_names_and_values(line: str, field: str, value: object) -> None:
    assert getattr(taken(f"---\n{line}\n---\n{BODY}").report, field) == value


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Port *shut* #\n\nThe port is shut, he said.", "Port shut"),
        ("![The quay](quay.jpg)\n\n## [Port](/port) shut\nThe port is shut.", "Port shut"),
        ("---\ndate: 2031-05-06\n---\n# Port shut\n\nThe port is shut.", "Port shut"),
        ("---\ntitle: Quay shut\n---\n# Port shut\n\nThe port is shut.", "Quay shut"),
        ("The port is shut.\n\n# Port shut\n\nIt is.", None),
        ("#port is shut, he said.", None),
        ("# 5 in the charts: Selm.", None),
        ("Port shut\n\nThe port is shut.", None),
    ],
)
def test_a_heading_at_the_beginning_is_the_title(text: str, title: str | None) -> None:
    assert taken(text).report == Report.of(
        text, title=title, published=taken(text).report.published
    )


def test_a_publication_date_that_is_none() -> None:
    (outcome,) = take_bytes(f"---\ndate: last week\n---\n{BODY}".encode(), "a.md")
    assert isinstance(outcome, InputError)
    assert str(outcome).startswith("a.md: published 'last week' is no")


@pytest.mark.parametrize("body", ["", "\n\n", "\n***\n"])
def test_nothing_behind_it(body: str) -> None:
    (outcome,) = take_bytes((OBSIDIAN + body).encode(), "a.md")
    assert isinstance(outcome, InputError)
    assert outcome.problem == "a text without words"


def test_only_the_text_says_in_which_language_it_is() -> None:
    german = "Der Hafen bleibt nach Angaben der Stadt bis zum Freitag geschlossen, wie sie sagte. "
    before = OBSIDIAN.replace("description", "excerpt: The port is shut, he said.\ndescription")
    (outcome,) = take_bytes((before + german * 3).encode(), "a.md")
    assert isinstance(outcome, InputError)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThe port is shut, he said.\n\n---\n\nIt opens on Friday.",
        "---\nTolen: We will not sign.\nStrand: Why not?\n---\nThe talks went on.",
        "---\nTolen: We will not sign.\nSource: We heard otherwise.\n---\nThe talks went on.",
        "---\n- We will not sign.\n- Why not?\n---\nThe talks went on.",
        "---\nMara Tolen: the last interview, the title: none\n---\nThe talks went on.",
        "---\ntitle: Port shut\n\nThe port is shut, he said.",
        "--- \n---\nThe port is shut, he said.",
        "The port is shut.\n---\ntitle: no\n---\n",
        "----\ntitle: no\n----\nThe port is shut.",
        "---title: no\n---\nThe port is shut.",
    ],
)
def test_what_is_none_is_text(text: str) -> None:
    assert front_matter(text) is None
    assert taken(text).report == Report.of(text)


ALIASES = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
)
HOSTILE = {
    "aliases": f"title: x\n{ALIASES}author: *u",
    "merged": f"title: x\n{ALIASES.replace('[x', '[{x: y}').replace(': &', ': &')}<<: *u",
    "itself": "title: &a [*a, *a]\nauthor: &b {name: *b}",
    "deep": "title: " + "[" * 100_000,
    "deep mappings": "title: " + "{a: " * 3_000,
    "deep lists": "title: x\n" + "- " * 8_000,
    "many keys": "title: x\n" + "a: b\n" * 3_000,
    "many marks": "title: x\n" + "&a " * 5_000,
    "objects": "title: !!python/object/apply:os.system ['exit 1']",
    "a tag of nobody's": "title: !nobody x",
    "no character": "title: x\x01",
    "tabs": "title:\t- x\n\t- y",
    "keys that are lists": "? [a, b]\n: c\ntitle: x",
    "huge": "title: x\nabout: " + "words " * 100_000,
    "never closed": "title: 'x",
    "directive": "%YAML 9.9\ntitle: x",
}


@pytest.mark.parametrize("block", HOSTILE.values(), ids=HOSTILE)
def test_hostile_blocks_give_reports_in_time(block: str) -> None:
    text = f"---\n{block}\n---\n{BODY}"
    begun = time.process_time()
    report = taken(text, Known(any_language=True)).report
    assert time.process_time() - begun < 5
    assert report.text == text


@given(
    st.lists(
        st.sampled_from(
            ["title", "author", ":", " ", "\n", "- ", "[", "]", "{", "}", "&a", "*a", "!", "|", "'",
             '"', "x", "2031-05-06", "---\n", "...\n", "?", "%", "\t", "#", "\r\n", "<<", ","]
        ),
        max_size=30,
    ).map("".join)
)  # fmt: skip
def test_whatever_stands_there_the_text_is_kept(block: str) -> None:
    text = f"---\n{block}\n---\n{BODY}"
    found = front_matter(text)
    if found is not None:
        assert text[slice(*found.span)].startswith("---\n")
        assert text[: found.begins].rstrip() == text[slice(*found.span)]
    for outcome in take_bytes(text.encode(), "a.md", Known(any_language=True)):
        assert isinstance(outcome, InputError) or outcome.report.text == text
