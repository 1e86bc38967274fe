"""Times as a reader of the record sees them: words and ISO 8601 values."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import read
from onrecord.reading.draft import Draft
from onrecord.reading.times import find_times, ground_of, read_resolved
from onrecord.reading.times.grammar import read_times
from onrecord.reading.times.patterns import RULES
from onrecord.report import Report
from tests.reading.rules import draft_of

PUBLISHED = "2027-03-09"  # a Tuesday

CASES = [
    ("the last Monday", "The envoy arrived on Monday.", "Monday", "2027-03-08"),
    ("the same day counts", "Tavora closed its border on Tuesday.", "Tuesday", "2027-03-09"),
    ("still to come", "The talks resume on Wednesday.", "Wednesday", "2027-03-10"),
    ("will", "The board will vote on Friday.", "Friday", "2027-03-12"),
    ("told, not planned", "The envoy said on Friday that he would stay.", "Friday", "2027-03-05"),
    ("failed to", "The envoy failed to appear on Friday.", "Friday", "2027-03-05"),
    ("without preposition", "He spoke late on Monday.", "Monday", "2027-03-08"),
    ("last week", "Guards fired last week.", "last week", "2027-W09"),
    ("last month", "The mine closed last month.", "last month", "2027-02"),
    ("a week ago", "It was 40 a week ago.", "a week ago", "2027-03-02"),
    ("weekend", "Shells fell over the weekend.", "the weekend", "2027-03-06/2027-03-07"),
    ("day without year", "Fighting began on 11 January.", "11 January", "2027-01-11"),
    ("years", "They met between 2019 and 2022.", "2019 and 2022", "2019/2022"),
    ("deadline kept", "All had paid or left by the Monday deadline.", "Monday", "2027-03-08"),
    ("deadline set", "The envoy demanded an answer by Friday.", "Friday", "2027-03-12"),
    ("vote to come", "Friday's vote will decide it.", "Friday", "2027-03-12"),
    ("vote gone by", "He lost Friday's vote.", "Friday", "2027-03-05"),
    ("gone along with", "Crowds gathered to mark the day on Friday.", "Friday", "2027-03-05"),
    ("the first to", "Orsava was the first to sign on Friday.", "Friday", "2027-03-05"),
    ("sentenced to years", "He was sentenced to nine years on Friday.", "Friday", "2027-03-05"),
    (
        "first in a body",
        "Orsava was the first to accede to PACT on Friday.",
        "Friday",
        "2027-03-05",
    ),
    ("of last year", "Two were held in May of last year.", "May of last year", "2026-05"),
    ("day of last year", "He fell on 4 May of last year.", "4 May of last year", "2026-05-04"),
    ("day of this year", "He fell on March 2 of this year.", "March 2 of this year", "2027-03-02"),
    ("agreed then", "Both sides agreed in January to a truce.", "January", "2027-01"),
    ("soon rather than last year", "The offer was extended to 28 March.", "28 March", "2027-03-28"),
    (
        "just gone rather than next year",
        "He will rue what he said on 2 March.",
        "2 March",
        "2027-03-02",
    ),
    ("since is never to come", "Nine have died since it began in April.", "April", "2026-04"),
    ("counted off", "Two days after the 3 March attack they met.", "Two days", "2027-03-05"),
    ("holiday", "The army left on New Year's Day.", "New Year's Day", "2027-01-01"),
    ("a plan for", "Unions called a march for Friday.", "Friday", "2027-03-12"),
    ("damage paid for", "Families paid for Friday's damage.", "Friday", "2027-03-05"),
    ("time until", "They have until Friday to answer.", "Friday", "2027-03-12"),
    ("put off", "The vote has been put off until Friday.", "Friday", "2027-03-12"),
    ("adjourned then", "A judge adjourned the trial on Friday.", "Friday", "2027-03-05"),
    ("ahead of", "Ahead of talks on Friday, the army held its fire.", "Friday", "2027-03-12"),
    ("ahead of another", "Ahead of the poll, a bomb on Friday killed 12.", "Friday", "2027-03-05"),
    ("on the move", "The tanker is sailing on Friday.", "Friday", "2027-03-12"),
    ("may come", "A storm could reach the coast on Friday.", "Friday", "2027-03-12"),
    ("could not then", "She could not attend the hearing on Friday.", "Friday", "2027-03-05"),
    ("not done then", "The ship did not leave on Friday.", "Friday", "2027-03-05"),
    ("could not leave", "Residents could not leave on Friday.", "Friday", "2027-03-05"),
    ("moved to tears", "He was moved to tears on Friday.", "Friday", "2027-03-05"),
    ("noticed then", "People could smell smoke on Friday.", "Friday", "2027-03-05"),
    ("wanted for", "Police arrested a man wanted for Friday.", "Friday", "2027-03-05"),
    ("before its time", "Tavora struck ahead of schedule on Friday.", "Friday", "2027-03-05"),
    ("ahead of a party", "A poll put it ahead of the Greens on Friday.", "Friday", "2027-03-05"),
    ("to the polls", "Voters go to the polls on Friday.", "Friday", "2027-03-12"),
    ("a march then", "Thousands joined a march on Friday.", "Friday", "2027-03-05"),
    ("past hours", "It rose in the past 24 hours.", "the past 24 hours", "2027-03-08/2027-03-09"),
]


def times_of(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    report = Report.of(text, published=published)
    draft = find_times(Draft(report, prose=((0, len(text)),)))
    return [(draft.words(one.span), one.value) for one in draft.times]


@pytest.mark.parametrize(
    ("text", "words", "value"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_a_time_is_resolved_by_news_convention(text: str, words: str, value: str) -> None:
    assert (words, value) in times_of(text)


FORMS = [
    "2027-03-04", "4 March", "March 4", "March 2027", "in March", "Christmas Day",
    "later this week, on Monday", "Monday to Friday", "every Monday", "Mondays", "Monday",
    "yesterday evening", "last night", "this morning", "the day before yesterday", "the same day",
    "that week", "the very day", "at the time", "at that time", "the following day",
    "the coming 12 months", "the past decade", "two hours earlier", "a week from now",
    "three days beforehand", "a year-ago", "weeks later", "the coming month",
    "the current fiscal year", "the summer of 2026", "that weekend", "the end of the year",
    "year-end", "the third quarter", "the 1990s", "2025-26", "2026", "nowadays", "at present",
    "once a week", "each month", "annually", "34-year-old", "three-day", "hours",
]  # fmt: skip


def test_a_rule_finds_nothing_without_the_words_it_is_sought_by() -> None:
    matched = set()
    for text in FORMS:
        lower = text.lower()
        for rule in RULES:
            for match in rule.pattern.finditer(lower):
                matched.add(rule.name)
                assert not rule.has or any(one in match[0] for one in rule.has), (rule.name, text)
        assert read_times(text), text
    assert matched == {rule.name for rule in RULES}  # each has been tried


@pytest.mark.parametrize(
    "text",
    [
        "Mrs May said she may march on.",
        "It was June Rose who sang, and the 34-year-old April Klein danced.",
        "The siege lasted three days.",
        "About 5000 troops stayed.",
        "The bridge will open six months later than it was planned.",
        "The road will march uphill.",
    ],
)
def test_no_time_is_told(text: str) -> None:
    assert times_of(text) == []


def test_counting_on_from_the_time_told_before() -> None:
    told = times_of("It began on 3 March. Two days later they met.")
    assert told == [("3 March", "2027-03-03"), ("Two days later", "2027-03-05")]


def test_without_publication_a_date_line_is_the_ground() -> None:
    text = "Tuesday, March 9, 2027\n\nThe envoy left on Monday."
    assert str(ground_of(Report.of(text))) == "2027-03-09"


def test_without_any_date_a_weekday_has_no_value() -> None:
    assert times_of("The envoy left on Monday.", published=None) == [("Monday", None)]


def test_an_impossible_day_is_no_fault() -> None:
    assert all(value is None for _, value in times_of("It snowed on February 30, 2027 there."))


@given(st.text(alphabet="Monday Marchly 2027-,./’s\n13ago", max_size=120))
def test_any_text_gives_spans_in_order(text: str) -> None:
    spans = [one.expression.span for one in read_resolved(text, ((0, len(text)),), None)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


def test_the_record_dates_a_count() -> None:
    text = "The number of dead was 1,240 a week ago, the health board of Kessel said on Monday."
    figures = read(text, published=PUBLISHED).figures
    assert [one.as_of and one.as_of.value for one in figures] == ["2027-03-02"]


@pytest.mark.parametrize(
    "head",
    [
        "Rider dies on a peak. 9 March 2027 Last updated at 12:42 GMT",
        "Gifts to players Updated: March 9, 2027, 6:03 PM ET",
        "TRIAL DATE SET Last updated at 11:24, Tuesday, 9 March 2027",
        "Riot in Velm Tuesday, March 9, 2027 23:51",
    ],
)
def test_without_publication_the_day_stamped_on_a_page_is_the_ground(head: str) -> None:
    text = f"{head} A man was shot by police in the old town of Velm on Monday, officials have said"
    assert times_of(text, published=None) == [("Monday", "2027-03-08")]


def test_a_day_beside_a_clock_time_in_a_sentence_is_no_stamp() -> None:
    text = (
        "On 9 March 2027 at 10:15 a bomb went off in the very crowded market hall of Velm, it said"
    )
    assert times_of(text, published=None) == [("9 March 2027", "2027-03-09")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brask, fired on April 8, is suing the bank.", "2026-04-08"),
        ("Brask was fired on April 8 by the bank.", "2026-04-08"),
        ("The concert was scheduled on April 8 by the band.", "2027-04-08"),
        ("The ministers meet on April 8 in Velm.", "2027-04-08"),
    ],
)
def test_what_was_done_on_a_day_was_done_before_the_report(text: str, value: str) -> None:
    draft = draft_of(Report.of(text, published=PUBLISHED))
    assert [one.value for one in draft.times] == [value]
