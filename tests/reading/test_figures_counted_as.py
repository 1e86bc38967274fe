"""What befell those counted, where words beside them tell: seized, pulled out, among bodies."""

import pytest

from onrecord import Report, read
from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Envoys want news of each of the 46 people seized at the refinery.", ["held"]),
        ("Some 40 rebels seized power.", ["other"]),
        ("The 40 rifles seized in May are missing.", ["other"]),
        ("The clinic counted 19 bodies, among them four children.", ["other", "killed"]),
        ("Divers brought up 30 bodies, including those of two boys.", ["other", "killed"]),
        ("Divers brought up 30 bodies and 12 boxes.", ["other", "other"]),
        ("The navy has found 133 bodies; the bishopric speaks of 171 victims.",
         ["other", "killed"]),
        ("The Union pulled its four ministers out of the cabinet.", ["other"]),
        ("Rescuers pulled four ministers out of the wreck.", ["evacuated"]),
        ("The Union holds 61 of the 140 seats in parliament.",
         ["votes", "other"]),
        ("Thousands of farmers drove into the capital in the largest protest for years.",
         ["participants"]),
        ("Hundreds of officers drove into the capital in the largest protest for years.",
         ["other"]),
        ("A strike involving 300 nurses ended.", ["participants"]),
        ("A crash involving 300 nurses ended.", ["other"]),
        ("More than 26,000 residents were moved to tents.", ["evacuated"]),
        ("Some 20 demonstrators were taken away.", ["arrested"]),
        ("Some 20 demonstrators were taken away in an ambulance.", ["participants"]),
        ("Two boats sank, leaving five miners missing. Her son is one of the five.",
         ["damaged", "missing", "missing"]),
        ("The crash cost 48,000 savers their money. “They wanted forty billion,” she said.",
         ["other", "money"]),
    ],
)  # fmt: skip
def test_what_those_counted_are(text: str, counts: list[str]) -> None:
    assert [one[1] for one in figures(text)] == counts


def test_a_vague_number_is_no_part_of_those_counted() -> None:
    record = read(Report.of("Police in Orle arrested several opposition members on Monday."))
    (one,) = record.figures
    assert one.population is not None
    assert record.report.text[slice(*one.population.span)] == "opposition members"
