"""Reports of the dead and missing: how people were found is nobody's saying; who passes on what a
clause has somebody tell."""

import pytest

from onrecord.reading import read
from tests.reading.views import figures, names_of, sayings


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The number of people confirmed dead rose to 58.", []),
        (
            "The number of people confirmed dead in the sinking of the ferry rose to 58 on "
            "Thursday, the coastguard said.",
            ["coastguard"],
        ),
        ("Officials confirmed dead were counted twice.", []),
        ("Doctors confirmed that 12 were dead.", ["Doctors"]),
        (
            "Thirty-three passengers are still listed as missing, according to the ministry.",
            ["ministry"],
        ),
    ],
)
def test_who_says_how_they_were_found(text: str, speakers: list[str]) -> None:
    assert [one[0] for one in sayings(text)] == speakers


def test_the_number_counts_nobody() -> None:
    text = "The number of people confirmed dead in the sinking rose to 58, the coastguard said."
    assert [one[0] for one in figures(text)] == ["58"]
    (one,) = read(text).figures
    assert one.counted_by is not None
    assert names_of(read(text))[one.counted_by.actor] == "coastguard"


def test_an_account_passes_on_what_its_clause_has_told() -> None:
    text = (
        "That was contradicted by the first officer, who according to a transcript leaked to the "
        "daily Meridian told investigators that the captain had forbidden a call."
    )
    record = read(text)
    names = names_of(record)
    (one,) = [each for each in record.statements if each.cue and each.cue.lemma == "tell"]
    assert one.source is not None
    assert names[one.source.actor] == "first officer"
    assert [text[slice(*relay.span)] for relay in one.relays if relay.span] == [
        "a transcript leaked to the daily Meridian"
    ]
    assert not [each for each in record.statements if each.cue and each.cue.lemma == "according to"]
