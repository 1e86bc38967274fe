"""Search finds what was said, by whom, where and when, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import LedgerError, UsageError
from onrecord.ledger import Filters, Item, Ledger, Link
from onrecord.ledger.words import match_string, parse, tsquery
from tests.ledger.told import port, told


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    reports = [
        port(),
        told(
            "Mara Tolen told reporters that the port reopens. Zoë Łukasik feared nothing new.",
            ("Mara Tolen", "told", "the port reopens"),
            outlet="Harbour Radio",
            published="2027-04-01",
            title="Cranes move again",
        ),
        told(
            "The café owner said “Until ships come we wait; Friday or not.”",
            ("The café owner", "said", "“Until ships come we wait; Friday or not.”"),
            outlet="The Quay",
            published="2026-12-31",
        ),
    ]
    for record in reports:
        ledger.add(record.report, record)
    return ledger


CASES: list[tuple[str | None, Filters, list[str]]] = [
    ("port", {}, ["2027-04-01 s1", "2027-03-09 s1"]),
    ("PORT friday", {}, ["2027-03-09 s1"]),
    ('"until friday"', {}, ["2027-03-09 s1"]),
    ("“until friday”", {}, ["2027-03-09 s1"]),
    ("until friday", {}, ["2027-03-09 s1", "2026-12-31 s1"]),
    ("until -ships", {}, ["2027-03-09 s1"]),
    ("reopen", {}, []),
    ("reopen*", {}, ["2027-04-01 s1"]),
    ("cafe", {}, ["2026-12-31 s1"]),
    ("tolen", {}, ["2027-04-01 s1", "2027-03-09 s1"]),
    ("port", {"source": "mara tolen"}, ["2027-04-01 s1", "2027-03-09 s1"]),
    (None, {"source": "brandt"}, ["2027-03-09 s2"]),
    ("port", {"outlet": "harbour radio"}, ["2027-04-01 s1"]),
    (None, {"manner": "direct"}, ["2027-03-09 s1", "2026-12-31 s1"]),
    (None, {"manner": "direct", "outlet": "The Quay"}, ["2026-12-31 s1"]),
    (None, {"since": "2027-03-09", "until": "2027-03-09"}, ["2027-03-09 s1", "2027-03-09 s2"]),
    (None, {"since": "2027-03-10"}, ["2027-04-01 s1"]),
    ("ships", {"until": "2026-12-31"}, ["2026-12-31 s1"]),
    ("nowhere", {}, []),
    ("direct", {}, []),  # a facet's word is no word of the text
    ("cranes", {"within": "reports"}, ["2027-04-01 "]),
    ("lukasik", {"within": "reports"}, []),  # ł is a letter of its own, no l with an accent
    ("zoe", {"within": "reports"}, ["2027-04-01 "]),
    ("friday", {"within": "reports", "outlet": "the lantern"}, ["2027-03-09 "]),
]


@pytest.mark.parametrize(("query", "filters", "expected"), CASES)
def test_finds(filled: Ledger, query: str | None, filters: Filters, expected: list[str]) -> None:
    hits = filled.search(query, **filters).items
    found = sorted(f"{hit.published} {hit.item}" for hit in hits)
    assert found == sorted(expected)
    days = [hit.published or "" for hit in hits]
    assert days == sorted(days, reverse=True)


def test_a_hit_says_all_that_a_reader_asks(filled: Ledger) -> None:
    (hit,) = filled.search('"port stays closed"').items
    assert hit.words == "“The port stays closed until Friday,”"
    assert (hit.source, hit.source_item, hit.cue, hit.manner) == (
        "Mara Tolen",
        "a1",
        "said",
        "direct",
    )
    assert (hit.outlet, hit.published, hit.kind) == ("The Lantern", "2027-03-09", "statement")
    text = filled.report(hit.report).report.text
    assert [text[start:end] for start, end in hit.spans] == [hit.words]


def test_a_report_is_shown_where_it_was_found(filled: Ledger) -> None:
    (hit,) = filled.search('"ships had"', within="reports").items
    text = filled.report(hit.report).report.text
    assert [text[start:end] for start, end in hit.spans] == ["ships had"]
    assert "ships had" in hit.words


def test_pages_join_without_gap(filled: Ledger) -> None:
    whole = filled.search(None).items
    seen, cursor = [], None
    while True:
        page = filled.search(None, limit=1, cursor=cursor)
        seen += page.items
        if (cursor := page.next) is None:
            break
    assert tuple(seen) == whole
    assert len(whole) == 4


def test_facets_count_what_search_finds(filled: Ledger) -> None:
    facets = filled.facets("port")
    assert facets.outlet == (("Harbour Radio", 1), ("The Lantern", 1))
    assert facets.manner == (("direct", 1), ("indirect", 1))
    assert facets.source == (("Mara Tolen", 2),)
    assert facets.month == (("2027-03", 1), ("2027-04", 1))
    assert (facets.of, facets.complete) == (2, True)


def test_within_a_story_and_of_a_person(filled: Ledger) -> None:
    refs = {one.published: one.ref for one in filled.reports().items}
    march, april = refs["2027-03-09"], refs["2027-04-01"]
    filled.links.save(
        [
            Link("story", (Item(march), Item(april)), 0.9, "one port", "test"),
            Link("person", (Item(march, "a1"), Item(april, "a1")), 0.9, "one name", "test"),
        ]
    )
    story = filled.links.group_of("story", Item(march))
    person = filled.links.group_of("person", Item(april, "a1"))
    assert story is not None
    assert person is not None
    assert len(filled.search(None, story=story.ref).items) == 3
    assert len(filled.search(None, person=person.ref).items) == 2
    assert filled.facets("friday", story=story.ref).story == ((story.ref, 1),)


@pytest.mark.parametrize("query", ["", "  ", "-port", '""', "…", "*"])
def test_a_search_for_nothing_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match="asks for no word"):
        parse(query)


def test_a_date_that_is_none_is_refused(filled: Ledger) -> None:
    with pytest.raises(UsageError, match="no date"):
        filled.search("port", since="March")
    with pytest.raises(LedgerError, match="no story"):
        filled.search("port", story="story-99")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_query_or_refused(query: str) -> None:
    try:
        terms = parse(query)
    except UsageError:
        return
    assert match_string(terms, "content").count('"') % 2 == 0
    assert tsquery(terms, "A")


HOSTILE = ['a" OR "b', "content:x", "NEAR(a b)", "a AND", "x'; DROP TABLE report; --", "a^2", "(("]


@pytest.mark.parametrize("query", HOSTILE)
def test_the_databases_own_syntax_is_only_words(filled: Ledger, query: str) -> None:
    try:
        filled.search(query)
    except UsageError:
        assert not any(one.isalnum() for one in query)
    assert filled.counts().reports == 3
