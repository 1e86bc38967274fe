"""Who is in the cast of a report: names whole, kinds by their words, nobody who is none."""

import pytest

import onrecord
from tests.reading.views import kinds_of, mentions_named, names_of


def cast(text: str) -> dict[str, str]:
    """The actors of a report: name to kind."""
    return kinds_of(onrecord.read(text))


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
    (
        "the day is no given name",
        "On Tuesday Berge left the council. Berge said on Wednesday that the dam was safe.",
        ("Berge", "person"),
    ),
    (
        "a bank with a person's name",
        "Orle Lambert Berge, an investment bank, said on Monday that it would close.",
        ("Orle Lambert Berge", "organisation"),
    ),
    (
        "a retailer called after a town",
        "UK-based retailer Leeds said on Monday that it would close 40 shops.",
        ("Leeds", "organisation"),
    ),
    (
        "a corps of a state",
        "The Revolutionary Guard Corps of Iran said on Monday that a ship had been stopped.",
        ("Revolutionary Guard Corps of Iran", "government"),
    ),
    (
        "told of as one of a party, and by name",
        "The law failed. “It is bad,” said a Republican, Mara Tolen, who had voted against it.",
        ("Mara Tolen", "person"),
    ),
    (
        "a news broadcaster is no agency",
        "The dam burst, news broadcaster NRK reported on Monday.",
        ("NRK", "outlet"),
    ),
    (
        "whoever operates a site may be a person",
        "Police arrested its operator Jon Berge on Monday. He denied all.",
        ("Jon Berge", "person"),
    ),
    (
        "the surname of a news agency",
        "Mara Bloomberg left the race on Monday. Bloomberg said she would vote for the mayor.",
        ("Mara Bloomberg", "person"),
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
    ("a fever", "Doctors fought Ebola in 2014. Over 1,800 had died of Ebola by then.", "Ebola"),
    (
        "a faith",
        "Mara Tolen wrote about Islam. Islamic scholars said that Islam was a religion of peace.",
        "Islam",
    ),
    ("one of a party", "She is ahead of any other Democrat running against Berge.", "Democrat"),
    ("me who is told something", "“They told me to wait.” The hall was full of people.", "me"),
    ("a member of a party", "He ran as a Republican in 2010 and lost.", "Republican"),
    ("I in a thought that nobody has", "“I think it is a bad law.” The hall was full.", "I"),
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
    (
        "the secretary of something, and her name",
        "Secretary of Trade Mara Tolen sent a letter to the mayor. Tolen said that she would go.",
        "Mara Tolen",
        "Secretary of Trade Mara Tolen",
    ),
    (
        "an adviser is not whom he advises",
        "A former adviser for U.S. President Mara Tolen was jailed. Tolen said it was unjust.",
        "Mara Tolen",
        "U.S. President Mara Tolen",
    ),
    (
        "by the trade before the name",
        "Actress Mara Tolen opened the fair. The crowd was large. The actress said she was glad.",
        "Mara Tolen",
        "The actress",
    ),
    (
        "a princess by her own name",
        "Princess Mara Tolen stood for election. The palace was silent. Princess Mara said on "
        "Monday that she would go on.",
        "Mara Tolen",
        "Princess Mara",
    ),
    (
        "the government of a state named in full",
        "The US has banned the airline. The United States government said on Monday it was unsafe.",
        "US",
        "The United States government",
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "words"), [one[1:] for one in TOGETHER], ids=[n[0] for n in TOGETHER]
)
def test_is_a_mention_of(text: str, name: str, words: str) -> None:
    record = onrecord.read(text)
    told = mentions_named(record, name)
    assert told.count(words) == max(1, text.count(words) if words == name else 1)


def test_a_phrase_ends_where_something_else_begins() -> None:
    record = onrecord.read("Police detained eight people for “spreading rumours” on Monday.")
    assert "eight people" in {one.name for one in record.actors}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Police said in a statement they had detained 37 people. Six officers were hurt, they "
            "said.",
            "Police",
        ),
        (
            "Police said 37 people had been there.\n\nTavoran prosecutors charged the driver with "
            "murder on Monday, they said.",
            "Tavoran prosecutors",
        ),
    ],
)
def test_who_has_just_spoken_speaks_on(text: str, speaker: str) -> None:
    record = onrecord.read(text)
    names = names_of(record)
    last = record.statements[-1]
    assert last.source is not None
    assert names[last.source.actor] == speaker


def test_a_state_speaks_by_its_governor() -> None:
    record = onrecord.read(
        "A bomber crashed in Connecticut. Connecticut Governor Mara Tolen said at a hospital, "
        "“My heart goes out to the families. We will give them what we have.”"
    )
    assert ("Connecticut", "government") in {(one.name, one.kind) for one in record.actors}
    assert mentions_named(record, "Connecticut") == ["Connecticut", "We", "we"]


def test_other_members_of_a_party_are_called_so() -> None:
    actors = cast(
        "Other Republicans have broken with Mara Tolen and have urged her to move forward with the "
        "handover, such as former governor Jon Berge."
    )
    assert actors.get("Other Republicans") == "group"


def test_a_fiancee_is_no_he() -> None:
    text = "Her fiancée, a nurse, left the house with Jon Berge. He said she was ill."
    (said,) = onrecord.read(text).statements
    assert [one.name for one in onrecord.read(text).actors if one.id == said.source.actor] == [
        "Jon Berge"
    ]


def test_faiths_and_illnesses_are_nobody() -> None:
    record = onrecord.read(
        "Zika spread to Orle in May. Zika has killed nine. Hinduism is older than Buddhism, Mara"
        " Tolen said."
    )
    assert {one.name for one in record.actors}.isdisjoint({"Zika", "Hinduism", "Buddhism"})


def test_those_whose_number_is_asked_are_nobody() -> None:
    record = onrecord.read("Mara Tolen declined to say how many hostages the Front was holding.")
    assert not any(one.name.startswith("how many") for one in record.actors)


def test_a_surname_that_is_a_month_too() -> None:
    record = onrecord.read("Theresa May met the fishermen in Selkow. They accused May of lying.")
    assert "Theresa May" in {one.name for one in record.actors}


def test_a_body_that_only_its_acronym_shows() -> None:
    record = onrecord.read(
        "Norway said it would allow the World Food Program (WFP) to deliver rice."
    )
    assert ("World Food Program", "organisation") in {(a.name, a.kind) for a in record.actors}


def test_a_name_may_be_all_of_a_sentence() -> None:
    record = onrecord.read("U.S.\nmilitary airstrikes in the area have killed dozens of men.")
    assert record.report.text.startswith("U.S.")


def test_a_neighbouring_republic_is_not_the_government_at_home() -> None:
    made = onrecord.read(
        "The neighbouring republic of Selmia congratulated President Berge on Monday. The Lakes "
        "Council called on the government to free the nine dockers."
    )
    names = {one.id: one.name for one in made.actors}
    assert [names[str(one.toward)] for one in made.positions if one.toward] == ["government"]


@pytest.mark.parametrize(("which", "own"), [("is mediating", True), ("is at war", False)])
def test_a_state_that_mediates_is_not_the_government_at_home(which: str, own: bool) -> None:
    made = onrecord.read(
        f"The Emirate of Hadrim, which {which}, said the hostages were safe. Interior Minister Ivo "
        "Duarte said the government was ready to talk."
    )
    assert ("government" in {one.name for one in made.actors}) is own
