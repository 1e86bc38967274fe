"""Somebody named is called something else for a change, and a body's name stands for no person."""

import pytest

import onrecord
from tests.reading.views import kinds_of, mentions_named, names_of


def persons(text: str) -> list[str]:
    return [one.name for one in onrecord.read(text).actors if one.kind == "person"]


ANEW = [
    (
        "by his party",
        "Candidate Ben Tolen spoke in Selm. “It drives prices up,” the Republican said.",
        "Ben Tolen",
    ),
    (
        "by his state and party",
        "Senator Ben Tolen spoke in Selm. The Florida Republican denied it.",
        "Ben Tolen",
    ),
    (
        "by what he is",
        "Ben Tolen spoke on Monday in Selm. The brash billionaire denied all of it.",
        "Ben Tolen",
    ),
    (
        "by what stood beside his name",
        "Voters chose Ben Tolen, the Harvest nominee, on Monday. Mara Orle said that she liked "
        "him. Police said that the Harvest nominee was late.",
        "Ben Tolen",
    ),
    (
        "an office before the name",
        "The Tavoran finance minister rejected it. The finance minister, Ben Tolen, said no.",
        "Ben Tolen",
    ),
    (
        "an office after the name",
        "Tolen visits Selm. The president renewed his promise. President Tolen told voters so.",
        "Tolen",
    ),
]


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in ANEW], ids=[n[0] for n in ANEW])
def test_is_the_person_of_before(text: str, name: str) -> None:
    assert [one for one in persons(text) if one != "Mara Orle"] == [name]


APART = [
    (
        "who stands beside is not meant",
        "Ben Tolen spoke in Selm. Tolen attacked the billionaire.",
        "billionaire",
    ),
    (
        "a pronoun needs no other words",
        "Ben Tolen left. On Saturday his campaign wrote of the front-runner.",
        "front-runner",
    ),
    (
        "two are named and neither is the subject",
        "The news pleased Ben Tolen and Jon Berge. The billionaire denied it.",
        "billionaire",
    ),
    (
        "who bears another office",
        "Governor Ben Tolen spoke in Selm. The senator denied it.",
        "senator",
    ),
]


@pytest.mark.parametrize(("text", "noun"), [one[1:] for one in APART], ids=[n[0] for n in APART])
def test_is_somebody_else(text: str, noun: str) -> None:
    record = onrecord.read(text)
    words = record.report.text
    for one in record.actors:
        if one.name == "Ben Tolen":
            assert not any(words[a:b].endswith(noun) for a, b in one.mentions)


BODIES = [
    (
        "a firm for short",
        "Tavora banned the airline Orlan Air. Orlan said it would appeal.",
        "Orlan Air",
    ),
    ("a party", "Labour's transport spokesman, Colin Tolen, said no. Labour denied it.", "Labour"),
    (
        "named in a list of firms",
        "Orle Bank, Deutsche Post, Dalgen, and Siemens have left Tavora. Dalgen denied it.",
        "Dalgen",
    ),
]


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in BODIES], ids=[n[0] for n in BODIES])
def test_is_a_body(text: str, name: str) -> None:
    assert kinds_of(onrecord.read(text)).get(name) == "organisation"


def test_who_has_a_governor_is_no_person() -> None:
    told = persons("A block of flats collapsed. Chelyabinsk's governor has promised money.")
    assert told == ["Chelyabinsk's governor"]


def test_a_relative_is_not_called_by_the_other_s_name() -> None:
    record = onrecord.read(
        "The daughter of former president Jon Berge, Mara Berge, who lives in Selm, denied that "
        "she had paid."
    )
    (said,) = record.statements
    assert said.source is not None
    assert names_of(record)[said.source.actor] == "Mara Berge"


def test_several_behind_a_plural_are_no_one_of_them() -> None:
    told = onrecord.read("Two senators, Mara Tolen and Jon Berge, said no.")
    kinds = kinds_of(told)
    assert kinds == {"Two senators": "group", "Mara Tolen": "person", "Jon Berge": "person"}
    record = onrecord.read("Jon Berge, a lawyer, and former professor at Selm, said no.")
    assert record.actors[0].roles == ("lawyer", "former professor at Selm")


NAMED = [
    ("a station", "Mara Tolen told Radio Orle that she had written.", "Radio Orle"),
    ("a group", "Residents' group Quiet Halvern sued the airport on Monday.", "Quiet Halvern"),
]


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in NAMED], ids=[n[0] for n in NAMED])
def test_is_one_name(text: str, name: str) -> None:
    assert name in {one.name for one in onrecord.read(text).actors}


def test_a_queen_is_called_so_and_a_crown_prince_is_the_prince() -> None:
    text = "The premier asked the Queen to speak. Queen Orla II agreed."
    queens = [one for one in onrecord.read(text).actors if "Queen" in one.name]
    assert [(one.name, len(one.mentions)) for one in queens] == [("Queen Orla II", 2)]
    told = persons("Crown Prince Jon bin Salman denied it. Jon bin Salman is the ruler.")
    assert told == ["Jon bin Salman"]


def test_a_relative_is_told_of_from_the_other_side() -> None:
    text = "Jon Tolen was held with his wife, Helga Tolen. She said her husband was innocent."
    assert mentions_named(onrecord.read(text), "Jon Tolen") == ["Jon Tolen", "his", "her husband"]
    text = "Jon Tolen left his son, Peter. Peter said his mother had died. Peter wept."
    assert "his mother" not in mentions_named(onrecord.read(text), "Jon Tolen")


def test_a_clause_before_its_verb_tells_of_the_same_person() -> None:
    text = "Jon Tolen spoke. Declaring that he alone can win, the billionaire mogul left the hall."
    assert mentions_named(onrecord.read(text), "Jon Tolen") == [
        "Jon Tolen",
        "he",
        "the billionaire mogul",
    ]


def test_the_men_are_not_the_women_of_before_and_a_head_is_no_chief() -> None:
    text = "Dozens of women sued Jon Tolen and Karl Orle. Women cheered. The men denied it."
    assert "The men" not in mentions_named(onrecord.read(text), "women")
    text = "Jon Tolen smiled in court. As the judge spoke, Tolen held his head in his hands."
    assert not any("head" in one.name for one in onrecord.read(text).actors)
