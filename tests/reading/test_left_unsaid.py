"""What is left unsaid or told in no saying's order: questions before a refusal, "neither … nor",
"no comment from", terms behind a saying, whom a passive urges, and what is nobody's word."""

import pytest

from onrecord import Report, read
from tests.reading.views import contents, sayings


@pytest.mark.parametrize(
    ("text", "who", "cue", "content", "polarity"),
    [
        (
            "The envoy arrived on Monday. Whether that amounts to a deadline he would not say.",
            "envoy",
            "would not say",
            "Whether that amounts to a deadline",
            "declined",
        ),
        (
            "The minister met the press. How many soldiers had died he did not say.",
            "minister",
            "did not say",
            "How many soldiers had died",
            "negated",
        ),
        (
            "The talks ended. On whose orders the police had acted, the mayor did not say.",
            "mayor",
            "did not say",
            "On whose orders the police had acted",
            "negated",
        ),
        (
            "Mara Tolen spoke. Which of the two had left, she declined to say, adding that it"
            " was late.",
            "Mara Tolen",
            "declined to say",
            "Which of the two had left",
            "declined",
        ),
        (
            "The army shelled the port. There was no immediate response from the army on the raid.",
            "army",
            "no immediate response",
            "on the raid",
            "declined",
        ),
        (
            "The army shelled the port. There has been no comment from Mara Tolen.",
            "Mara Tolen",
            "no comment",
            "",
            "declined",
        ),
    ],
)
def test_what_is_left_unsaid(text: str, who: str, cue: str, content: str, polarity: str) -> None:
    assert (who, cue, content, polarity) in sayings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor came on Monday. Whether he stays is up to the party.",
        "The house was dark. There was no answer from the house.",
        "The siege went on. There was no help from the army.",
        "The fire was seen. When the fire broke out the guards did not tell.",
        "Why the bridge fell nobody could say.",
    ],
)
def test_nobody_leaves_it_unsaid(text: str) -> None:
    assert sayings(text) == []


def test_neither_of_two_speaks() -> None:
    assert sayings(
        "The firm lost money. Neither Norvik nor its owner was available for comment."
    ) == [
        ("Norvik", "Neither … was available for comment", "", "declined"),
        ("its owner", "nor … was available for comment", "", "declined"),
    ]
    found = sayings(
        "Neither the mayor nor his deputy, who left in May, could be reached for comment."
    )
    assert [one[:2] for one in found] == [
        ("mayor", "Neither … could be reached"),
        ("his deputy", "nor … could be reached"),
    ]


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "Passengers were asked by the airport not to come to the terminal.",
            "airport",
            "Passengers … not to come to the terminal",
        ),
        (
            "The army will leave the valley, its commander was quoted by Radio Orle as saying on"
            " Monday, but only if the Front disarms.",
            "its commander",
            "The army will leave the valley … but only if the Front disarms",
        ),
        (
            "The port will stay shut, the minister was quoted as saying, but the union met.",
            "minister",
            "The port will stay shut",
        ),
        (
            "The charity says nurses work at night and warns that they may leave.",
            "charity",
            "that they may leave",
        ),
        (
            "The charity says nurses work at night and warns that they may leave.",
            "charity",
            "nurses work at night",
        ),
        (
            "Olo went further: the ministry had known of the deaths, he told parliament, and it had"
            " kept quiet. It rains. The talks go on.",
            "Olo",
            "the ministry had known of the deaths … and it had kept quiet",
        ),
        (
            "Mara Tolen leads the union; the firm, she said, “has no plan”.",
            "Mara Tolen",
            "the firm … “has no plan”",
        ),
        (
            "Reis said all was open, but hastened to add that nobody wanted a war. It rains.",
            "Reis",
            "that nobody wanted a war",
        ),
        (
            "Workers were told by letter that they would be sacked.",
            None,
            "that they would be sacked",
        ),
        (
            "Staff were told by a letter from the firm that it would close.",
            "a letter from the firm",
            "Staff … that it would close",
        ),
    ],
)
def test_each_says_its_own(text: str, who: str | None, content: str) -> None:
    assert (who, content) in contents(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Health Agency says it is too early to speak of a peak.", 1),
        ("Radio Orle reported that the mayor had ordered the port to close.", 1),
        ("The mayor is worried. So far, he complained, nobody has answered him.", 1),
        ("Medics rushed to report to the base.", 0),
        ("He said there was no response from the pilots.", 1),
    ],
)
def test_nobody_says_more(text: str, count: int) -> None:
    assert len(contents(text)) == count


def test_a_saying_ends_with_those_it_stands_in() -> None:
    text = "The mayor told the court the firm had urged him to sign, a charge it rejects. It rains."
    assert all("charge" not in content for _, content in contents(text))


def test_the_second_of_two_ends_with_his_words() -> None:
    text = "Neither the mayor nor his deputy, who left in May, could be reached for comment."
    record = read(Report.of(text))
    ends = [
        text[start:end]
        for one in record.statements
        if one.source
        for start, end in one.source.spans
    ]
    assert ends == ["the mayor", "his deputy, who left in May"]
