"""What nobody has said; how far what is said reaches; when it was said; who was told it."""

import pytest

from onrecord import Report, read
from tests.reading.views import contents, held_in, names_of, sayings


@pytest.mark.parametrize(
    "text",
    [
        "The relatives could also request a new hearing.",
        "If the test confirms the disease, the herd will be killed.",
        "No one will ever complain about the ranges.",
    ],
)
def test_what_is_supposed_is_not_said(text: str) -> None:
    assert sayings(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Officials could not say how many had died.", "Officials"),
        ("The Herald can reveal that she left Selm.", "Herald"),
        ("No group claimed responsibility for the attack.", "No group"),
        ("If, as Mara Tolen put it, “Norland gives way”, talks will follow.", "Mara Tolen"),
    ],
)
def test_what_is_said_or_kept_back_stays(text: str, who: str) -> None:
    assert [one[0] for one in sayings(text)] == [who]


def test_a_sentence_is_said_from_its_opening() -> None:
    text = (
        "The sale, subject to approval by a judge, is a “rare chance for buyers,” Mara Tolen, an"
        " officer of the firm, said."
    )
    ((_, said),) = contents(text)
    assert said.startswith("The sale, subject to approval")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Until Thursday the police had not called Jon Berge a suspect.", None),
        ("Orle Inc. reported a loss of 4 million crowns for the third quarter.", None),
        ("Mara Tolen said on Thursday that she would go.", "2019-07-11"),
    ],
)
def test_a_time_of_something_else_is_no_time_of_saying(text: str, when: str | None) -> None:
    times = [one.time for one in read(Report.of(text, published="2019-07-17")).statements]
    assert [one.value if one else None for one in times] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "“I like Paul,” Mara Tolen told The Washington Post.",
        "Mara Tolen told the Washington Post she liked Paul.",
    ],
)
def test_a_newspaper_hears(text: str) -> None:
    record = read(Report.of(text))
    assert [names_of(record).get(one.addressee or "") for one in record.statements] == [
        "Washington Post"
    ]


def test_the_police_hear_of_somebody() -> None:
    record = read(Report.of("Witnesses told police Berge got upset."))
    ((who, said),) = contents("Witnesses told police Berge got upset.")
    assert (who, said) == ("Witnesses", "Berge got upset")
    assert [names_of(record).get(one.addressee or "") for one in record.statements] == ["police"]


def test_a_turn_is_said_whole_whoever_speaks_once() -> None:
    text = (
        "The campaign says it will not debate, Selm Radio reported on Monday.\n\n"
        "KATE BOULD: You were open to talks. Why not here?\n\n"
        "JON BERGE: He runs bad ads. He runs more now.\n\nBOULD: Thank you for coming."
    )
    assert "He runs bad ads. He runs more now" in [said for _, said in contents(text)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Forecasters said the rain should taper off by Friday.", []),
        ("The firm does not offer paid leave to its workers. Jon Berge said so on Monday.", []),
        ("“Believe me, it will not work,” Mara Tolen said. She left Selm.", []),
        ("The agency denied the boy an asylum hearing on Monday. He left.", ["reject"]),
        ("Mara Tolen denied the charge on Monday. She left.", ["deny"]),
    ],
)
def test_what_is_no_position(text: str, acts: list[str]) -> None:
    assert [one.act for one in held_in(read(Report.of(text)))] == acts
