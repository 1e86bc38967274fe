"""What somebody stops short of saying, what had happened earlier, and who has said nothing."""

import pytest

from tests.reading.views import sayings


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        (
            "Observers from the Northern League stopped short of alleging fraud.",
            "Observers from the Northern League",
            "stopped short of alleging",
            "fraud",
        ),
        (
            "The report stopped short of calling the vote fraudulent.",
            "report",
            "stopped short of calling",
            "the vote fraudulent",
        ),
        (
            "The minister refrained from blaming Orania for the attack.",
            "minister",
            "refrained from blaming",
            "Orania for the attack",
        ),
        (
            "The ministry would not name them.",
            "ministry",
            "would not name",
            "them",
        ),
        (
            "The guild said it was “working fully” and had twice asked the owner to wait.",
            "guild",
            "said",
            "it was “working fully” and had twice asked the owner to wait",
        ),
        (
            "The firm said it was “shaken” and promised to pay.",
            "firm",
            "said",
            "it was “shaken”",
        ),
        (
            "The guild demanded that fares be cut and the port threatened to close.",
            "guild",
            "demanded",
            "that fares be cut",
        ),
        (
            "The council demanded that the board resign and the workers be paid.",
            "council",
            "demanded",
            "that the board resign and the workers be paid",
        ),
        (
            "He blamed “groups paid from abroad” for the unrest, without naming them.",
            "He",
            "blamed",
            "“groups paid from abroad” for the unrest",
        ),
        (
            "The mayor said the firm had left without giving notice.",
            "mayor",
            "said",
            "the firm had left without giving notice",
        ),
        (
            "She was reported missing on Tuesday by the police.",
            "police",
            "was reported",
            "She … missing",
        ),
        (
            "The foreign ministry named the diplomat as Viktor Harin, 44, who has worked at the "
            "consulate in Orad since 2022.",
            "foreign ministry",
            "named",
            "the diplomat as Viktor Harin, 44, who has worked at the consulate in Orad since 2022",
        ),
    ],
)
def test_what_is_said(text: str, who: str, cue: str, content: str) -> None:
    assert (who, cue, content) in [saying[:3] for saying in sayings(text)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        (
            "Officials announced that two guards reported missing had been found alive, one of "
            "them seriously injured.",
            ["announced"],
        ),
        ("The notebook was admitted as evidence over the protests of the defence.", []),
        ("Lena Marr refused to concede defeat on Friday.", []),
        ("The police refused to concede that shots were fired.", ["refused to concede"]),
        (
            "Orania rejected a truce, two officials briefed on the secret talks said, but agreed "
            "to wait.",
            ["said"],
        ),
    ],
)
def test_nothing_said(text: str, cues: list[str]) -> None:
    assert [saying[1] for saying in sayings(text)] == cues


def test_held_off_is_negated() -> None:
    (saying,) = sayings("The report stopped short of calling the vote fraudulent.")
    assert saying[3] == "negated"
    (saying,) = sayings("She did not stop short of accusing him of theft.")
    assert saying[3] == "affirmed"
