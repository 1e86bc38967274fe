"""Who is in the cast of a report: names whole, kinds by their words, nobody who is none."""

import pytest

import onrecord
from onrecord.record import Record


def cast(text: str) -> dict[str, str]:
    """The actors of a report: name to kind."""
    return {one.name: one.kind for one in onrecord.read(text).actors}


def mentions(record: Record, name: str) -> list[str]:
    text = record.report.text
    return [text[a:b] for one in record.actors if one.name == name for a, b in one.mentions]


NAMED = [
    (
        "one committee, called after two things",
        "The House Budget and Rivers Committee said on Monday that it would ask the mayor.",
        ("House Budget and Rivers Committee", "organisation"),
    ),
    (
        "a body's name goes on behind and",
        "The Centers for Flood Control and Prevention said on Monday that the dam was safe.",
        ("Centers for Flood Control and Prevention", "organisation"),
    ),
    (
        "a centre that has a database",
        "The Centre for Aviation's database of ferries lists Orle as a port of call and says that "
        "it was built in 1962.",
        ("Centre for Aviation", "organisation"),
    ),
    (
        "the owner of a director",
        "The National Institute of Rivers and Marshes' director, Dr. Mara Tolen, said that the dam "
        "was safe.",
        ("Mara Tolen", "person"),
    ),
    (
        "president and chief executive are one",
        "Orle Coal President and CEO Mara Tolen said the pit was safe.",
        ("Mara Tolen", "person"),
    ),
    (
        "the given name stands behind",
        "Han Mi-rae, the mayor of Selm, was found on Monday, police said. Han was 52 years old.",
        ("Han Mi-rae", "person"),
    ),
    (
        "members of a party",
        "Republicans said on Monday that they would vote against the law.",
        ("Republicans", "group"),
    ),
    (
        "the movement of an armed group",
        "The Houthi movement said on Monday that it had fired at the port.",
        ("Houthi movement", "armed_group"),
    ),
    (
        "an air force is a state's",
        "The Royal Tavoran Air Force said on Monday that its jets had not been there.",
        ("Royal Tavoran Air Force", "government"),
    ),
    (
        "foreign powers are states",
        "President Mara Tolen said that foreign powers should leave the gulf and called on foreign"
        " powers to talk.",
        ("foreign powers", "group"),
    ),
    (
        "told of first as one of many",
        "A local official said on Monday that the dam had burst. The official said 12 had died.",
        ("A local official", "unnamed"),
    ),
    (
        "several senators have one title",
        "Senators Mara Tolen and Jon Berge said on Monday that they would vote against the law.",
        ("Mara Tolen", "person"),
    ),
    (
        "what is done to a parliament is no name of it",
        "The court met on Monday. Suspending Parliament is lawful, the minister said.",
        ("Parliament", "organisation"),
    ),
]


@pytest.mark.parametrize(("text", "actor"), [one[1:] for one in NAMED], ids=[n[0] for n in NAMED])
def test_is_in_the_cast(text: str, actor: tuple[str, str]) -> None:
    assert actor in cast(text).items()


NOBODY = [
    ("a storm", "Hurricane Orla struck the coast. Orla had hit Selm before.", "Orla"),
    (
        "an order",
        "The president signed an executive order that the court stopped on Monday.",
        "order",
    ),
    ("an office", "The party named Mara Tolen for Vice President on Monday.", "Vice President"),
    (
        "one of those who are told of together",
        "Tavora's neighbouring states including Orsava and Selmia have said they will close ports.",
        "Orsava",
    ),
    ("weeks", "The last couple of weeks have seen talks. They were seen by many.", "couple"),
    (
        "a half of two speakers that are one",
        "Orle Coal President and CEO Mara Tolen said the pit was safe.",
        "President",
    ),
]


@pytest.mark.parametrize(("text", "words"), [one[1:] for one in NOBODY], ids=[n[0] for n in NOBODY])
def test_is_nobody(text: str, words: str) -> None:
    assert not [name for name in cast(text) if name.endswith(words)]


TOGETHER = [
    (
        "a parliament by its country",
        "The Parliament of Norway met on Monday. The government closed the Norwegian parliament for"
        " a week.",
        "Parliament of Norway",
        "the Norwegian parliament",
    ),
    (
        "a surname of several words",
        "Ana de la Roca left the council. De la Roca said on Monday she would not be back.",
        "Ana de la Roca",
        "De la Roca",
    ),
    (
        "the authorities go on speaking",
        "Authorities said on Monday that the dam had burst. Police were called. Authorities said it"
        " would be mended.",
        "Authorities",
        "Authorities",
    ),
    (
        "with the office before the name",
        'A member of the Tavoran Parliament, Mara Tolen said, "Every measure is understandable".',
        "Mara Tolen",
        "A member of the Tavoran Parliament, Mara Tolen",
    ),
    (
        "the government of those who protest",
        "Protesters filled the squares of Kenya on Monday. Kenyan citizens criticised their "
        "government, and the police arrested them.",
        "Kenya",
        "their government",
    ),
    (
        "one of a list of states",
        "A coalition was joined by Kenya, Egypt, Saudi Arabia, Norway and Chile. Egypt said on "
        "Monday it would send ships.",
        "Egypt",
        "Egypt",
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "words"), [one[1:] for one in TOGETHER], ids=[n[0] for n in TOGETHER]
)
def test_is_a_mention_of(text: str, name: str, words: str) -> None:
    record = onrecord.read(text)
    told = mentions(record, name)
    assert told.count(words) == max(1, text.count(words) if words == name else 1)


def test_a_phrase_ends_where_something_else_begins() -> None:
    record = onrecord.read("Police detained eight people for “spreading rumours” on Monday.")
    assert "eight people" in {one.name for one in record.actors}
