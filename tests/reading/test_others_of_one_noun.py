"""Crowds of one noun that are not the same, and a body that is the same in its capital."""

from onrecord.reading import read
from tests.reading.views import sayings_in


def cast(text: str) -> dict[str, list[str]]:
    """The mentions of each actor of a text, by name."""
    return {one.name: [text[a:b] for a, b in one.mentions] for one in read(text).actors}


def test_families_of_others_are_others() -> None:
    text = (
        "Strikes hit a school sheltering displaced families in the town of Beth Marr. "
        "Families of the captives blocked a road on Monday and called on Adar Holm to resign. "
        "Holm left the hall."
    )
    assert {one.who for one in sayings_in(read(text))} == {"Families of the captives"}


def test_told_with_the_same_words_they_are_the_same() -> None:
    text = (
        "Members of the union marched on Monday. The members of the union said they would go on. "
        "Mayor Dant left."
    )
    assert cast(text)["Members of the union"] == [
        "Members of the union",
        "The members of the union",
        "they",
    ]


def test_a_capital_keeps_a_body_together() -> None:
    text = "Norland fought the Front. Rain fell on Monday. Norland said no. The Front denied it."
    assert cast(text)["Front"] == ["the Front", "The Front"]


def test_mediators_ask_for_nobody_elses_prisoners() -> None:
    text = (
        "The war began in May. Mediators from Quorra had proposed a 45-day pause under which 28 "
        "captives would be freed in exchange for some 600 prisoners. Talks go on."
    )
    assert [one.act for one in read(text).positions] == ["propose"]
