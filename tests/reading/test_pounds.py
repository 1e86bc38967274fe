"""Pounds that are money and pounds that are a weight."""

import pytest

from onrecord import Report, read

MONEY, WEIGHT = "money", "other"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The fine was 50 pounds, the court said.", [MONEY]),
        ("The bear weighed about 50 pounds, wardens said.", [WEIGHT]),
        ("The boxer weighed at least 200 pounds, his trainer said.", [WEIGHT]),
        ("Customs found 12 pounds of cocaine in the bag, police said.", [WEIGHT]),
        ("Farmers got 5 million pounds of public money, the council said.", [MONEY]),
        ("She lost 200 pounds of savings, the court said.", [MONEY]),
        ("He lost 40 pounds in prison, his lawyer said.", [WEIGHT]),
        ("He lost 40 pounds at the races. The ticket cost £3, he said.", [MONEY, MONEY]),
        ("He faces a 300-pound fine, the court said.", [MONEY]),
        ("A 300-pound boulder fell on the road, police said.", []),
    ],
)  # fmt: skip
def test_pounds_are_money_or_a_weight(text: str, counts: list[str]) -> None:
    found = read(Report.of(text)).figures
    assert [one.counts for one in found] == counts
    assert all((one.unit == "pound") is (one.counts == WEIGHT) for one in found)
