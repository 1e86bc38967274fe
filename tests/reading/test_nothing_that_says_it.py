"""What stands where a source stands and says nothing: a day, a place, a loss, a factor."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in


def heard(text: str) -> list[tuple[str | None, str]]:
    """Speaker and cue of each statement of a text."""
    return [(one.who, " ".join(one.cue)) for one in sayings_in(read(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The dispute highlights the possibility that the council could lose the harbour.",
        "The loss raises the possibility that the council's majority is an illusion.",
        "The stream of new money confirms that the party's elite is behind her.",
        "The labour market had showed signs of cooling.",
        "The prolonged regimen, which includes days of rest, has shown a low rate of failure.",
        "Her email practices suggested she was careless.",
        "As its name suggests, the party wants a dry city.",
        "Average earnings rose 0.4 percent after showing no increase in September.",
        "The city will have to prioritize according to other factors as well, like speed.",
        "Voters pull the lever according to their instinctive preference.",
        "Speaking of which, there is no shortage of cotton candy at the fair.",
        "All 15 confirmed cases in Orsava had close contact with birds.",
        "Since last week's announcement of the closure, 500 people have left.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert heard(f"The port of Selm was shut on Monday. {text} The ferry left at noon.") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The evidence suggests that the bridge is sinking.", "evidence"),
        ("New research shows that the bridge is sinking.", "New research"),
        ("The paper suggests that the bridge is sinking.", "paper"),
        (
            "The scorecards of Orsava showed that only one of 22 mines was safe.",
            "scorecards of Orsava",
        ),
        ("A batch of letters showed that the mayor knew of it.", "A batch of letters"),
        ("According to the law, the council must meet.", "law"),
        ("According to tradition, the bridge was built by a saint.", "tradition"),
    ],
)
def test_what_is_read_or_measured_tells_it(text: str, source: str) -> None:
    told = heard(f"The port of Selm was shut on Monday. {text} The ferry left at noon.")
    assert [who for who, _ in told] == [source]


def test_a_day_is_no_speaker() -> None:
    text = "Mayor Orle Dant left on Monday. The next day on Twitter Dant accused the council of it."
    assert heard(text) == [("Orle Dant", "accused")]


def test_where_cases_are_reported_nobody_reports_them() -> None:
    text = "The clinics are full. Over ninety cases of the flu have been reported across Orsava."
    assert [who for who, _ in heard(text)] == [None]


def test_brackets_are_closed() -> None:
    text = "Former Selm Gov. Martin Orle (D) and ex-Gov. Mike Dant (R) said they would run."
    mentions = [text[a:b] for one in read(text).actors for a, b in one.mentions]
    assert "Former Selm Gov. Martin Orle (D)" in mentions
    assert all(one.count("(") == one.count(")") for one in mentions)


def test_a_phrase_may_end_with_its_brackets_and_the_text() -> None:
    text = "The bridge was shut on Monday.\n\nMayor Orle Dant met the Selm Rowing Club (old boys)"
    assert "Orle Dant" in {one.name for one in read(text).actors}
