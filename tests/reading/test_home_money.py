"""Whose money "$", "cents" and "rupees" are, and which of a poll's shares the poll has counted."""

import pytest

from onrecord import Report, read
from tests.reading.views import figures_in


def money(text: str) -> list[tuple[float | None, str | None]]:
    """The sums of a report: value and currency."""
    found = read(Report.of(text, published="2019-07-17")).figures
    return [(one.value, one.unit) for one in found if one.counts == "money"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dividend rose to 50 cents a share, the New York firm said.", [(0.5, "USD")]),
        ("The bread costs 80 cents, not 1 euro, she said.", [(0.8, "EUR"), (1, "EUR")]),
        ("A pint costs 40 pence in London.", [(0.4, "GBP")]),
        ("SYDNEY – Canberra will pay $1 million to farmers in Queensland, it said in Melbourne.",
         [(1_000_000, "AUD")]),
        ("SYDNEY – Canberra will pay $1 million, or US$700,000, to farmers in Queensland.",
         [(1_000_000, "USD"), (700_000, "USD")]),
        ("Washington will pay $1 million to farmers in Texas and Ohio.", [(1_000_000, "USD")]),
        ("Nairobi paid KSh17.3 million for the drugs, Kenya said.", [(17_300_000, "KES")]),
        ("He was fined 200,000 dinars in Algiers. Algeria said so. The Algiers court said so.",
         [(200_000, "DZD")]),
        ("He was fined 200,000 dinars.", [(200_000, None)]),
        ("He was fined 200,000 Kenyan shillings.", [(200_000, "KES")]),
        ("He was fined 200,000 Merran shillings.", [(200_000, None)]),
        ("Norvia asked for dlrs 50 million.", [(50_000_000, "USD")]),
        ("Norvia asked for AUD$50 million.", [(50_000_000, "AUD")]),
        ("The mill lost 3 million Belarusian rubles.", [(3_000_000, "BYN")]),
    ],
)  # fmt: skip
def test_money_has_its_country(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert money(text) == expected


def test_a_report_goes_on_with_its_poll() -> None:
    text = (
        "According to a new poll by Orle Data, 41 percent of voters back Tolen.\n\n"
        "Some 59 percent of those surveyed want him gone.\n\n"
        "She won 50 percent in 2012. Sales rose 4 percent."
    )
    by = {one.words: one.by for one in figures_in(read(Report.of(text, published="2019-07-17")))}
    assert by == {
        "41 percent": "Orle Data", "Some 59 percent": "Orle Data", "50 percent": None,
        "4 percent": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Orle said the 486 chip had flaws.", 0),
        ("A 911 dispatcher heard of it.", 0),
        ("Police searched a house in the 2400 block of Selm Street.", 0),
        ("The fire killed a 2 1/2-year-old boy.", 0),
        ("The club is a 501 c3 group.", 0),
        ("The sum was in the seven figures.", 0),
        ("Sales fell in the last half of 1989 and for two quarters before.", 0),
        ("The fire left 31 hurt and killed 12 sheep.", 2),
        ("Thieves asked for 400 bitcoin.", 1),
    ],
)
def test_a_number_before_one_thing_counts_nothing(text: str, count: int) -> None:
    assert len(read(Report.of(text)).figures) == count


def test_animals_are_no_persons() -> None:
    units = [
        one.unit
        for one in read(Report.of("Eight race horses and 40 grooms fell ill, a vet said.")).figures
    ]
    assert units == ["horse", "person"]


def test_each_share_has_its_own_month() -> None:
    text = "Unemployment fell to 4.1 percent in May from 4.3 percent in April, a ministry said."
    found = read(Report.of(text, published="2019-07-17")).figures
    assert [one.as_of.value if one.as_of else None for one in found] == ["2019-05", "2019-04"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Tolen led in an Orle poll. She polled at two percent in the Selm poll, and 3 percent of"
         " those asked were unsure.", ["Selm poll", "Selm poll"]),
        ("Tolen led in an Orle poll. She received 3.27 percent of the vote on Election Day, as she"
         " would have wanted.", [None]),
        ("Tolen led in an Orle poll. The law needs a two-thirds majority of those who vote.",
         [None]),
    ],
)  # fmt: skip
def test_a_vote_is_no_poll(text: str, by: list[str | None]) -> None:
    found = [one for one in figures_in(read(Report.of(text))) if one.counts == "percent"]
    assert [one.by for one in found] == by
