"""Who is meant by a pronoun, a name or a noun, where the words around it decide."""

import pytest

from onrecord.reading import read as whole
from onrecord.report import Report
from tests.reading.casts import mentions, of, read
from tests.reading.views import mentions_of

MEANT = [
    ("Asked by Jon Orle whether he would pay, Martin Tolen said the bill was wrong.",
     "Martin Tolen", "he"),
    ("Pushed by host Karl Tamm on what could bring him to run, Mark Ruban demurred.",
     "Mark Ruban", "him"),
    ("Continuing to explain his vote, Senator Paul Carven rejected the charge.",
     "Paul Carven", "his"),
    ("Mara Tolen met workers and spoke with Irene Rosen in hopes of persuading her to sign.",
     "Irene Rosen", "her"),
    ("Cory Levan attacked the bureau. James Omey defended it. But Levan went after him on Monday.",
     "James Omey", "him"),
    ("Ted Cray continued his onslaught against Donal Trent on Saturday, casting him as a fraud.",
     "Donal Trent", "him"),
    ("The two sides agreed to meet. The Elders had shuttled between them for weeks.",
     "two sides", "them"),
    ("The treaty was signed by Orsava. Parliament ratified it on Monday.", "treaty", "it"),
    ("Orle Motors Corp. said it would close a plant. OM employs 300 people there.",
     "Orle Motors Corp.", "OM"),
    ("Orle PLC said it would spin off its fibre arm. The new company will be called Orle Textiles."
     " Orle's shares rose.", "Orle PLC", "Orle"),
    ("Syrian President Omar al-Sarri left for Moscow. Sarri said he would return.",
     "Omar al-Sarri", "Sarri"),
    ("On Monday Pres. Mara Tolen said nothing. Tolen was in Rome.", "Mara Tolen", "Tolen"),
    ("The conservative Selm People's Party, or SPP, won on Sunday. The SPP said it would govern.",
     "Selm People's Party", "The SPP"),
    ("A draft was seen by the newspaper Al-Risala. Sarvan said no, according to state television."
     " The channel quoted the mayor as saying so.", "state television", "The channel"),
    ("The strike killed three, a commander said in a statement carried by the Front's Voice of"
     " Selm radio.", "Voice of Selm radio", "the Front's Voice of Selm radio"),
    ("The toll rose, Hezbollah's al-Manar television reported.", "al-Manar",
     "Hezbollah's al-Manar television"),
    ("The U.S. Harbour and Fisheries Service said it had ruled. The HFS said the boy would stay.",
     "U.S. Harbour and Fisheries Service", "The HFS"),
    ("Hundreds of villagers fled when the Ridge Front shelled the port in what they called an"
     " answer to the blockade.", "Ridge Front", "they"),
    ("Workers lost pay after the company shut the gates in what it called a precaution.",
     "company", "it"),
    ("Mara Tolen told reporters that both sides had until Sunday, and urged them to sign.",
     "both sides", "them"),
    ("Mara Tolen told the two unions that time was short, and urged them to sign.",
     "two unions", "them"),
]  # fmt: skip
APART = [
    ("The Clinic Board met on Monday. It became clear that nobody would pay.", "It"),
    ("The Clinic Board met on Monday. It was a day of joy.", "It"),
    ("The Clinic Board met on Monday. It was agreed a new ward would open.", "It"),
    ("The Clinic Board met. It seems some convincing was needed.", "It"),
    ("Mara Tolen told reporters that the bridge was unsafe, and urged them to leave.", "them"),
    ("Sela Imran of the Clinic Board made it clear that nobody would pay.", "it"),
    ("The Republic of Orsava met Velmark in May. The two countries agreed to talk.",
     "The two countries"),
    ("Orle Mining fought Selm Steel. It was backed by a group led by three of the company's"
     " founders.", "a group led by three of the company's founders"),
    ("These are dark days for Republican Jews, she said. European Jews fear worse.",
     "European Jews"),
    ("The United States closed its border. The United States Department of Health and Human"
     " Services declared an emergency.",
     "The United States Department of Health and Human Services"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words"), MEANT)
def test_the_words_around_tell_who_is_meant(text: str, name: str, words: str) -> None:
    draft = read(text)
    (one,) = [one for one in draft.cast.characters if one.name == name]
    assert words in mentions(draft, one)


@pytest.mark.parametrize(("text", "words"), APART)
def test_what_is_nobody_of_before_is_joined_to_nobody(text: str, words: str) -> None:
    draft = read(text)
    together = [mentions(draft, one) for one in draft.cast.characters]
    assert not [one for one in together if words in one and len(one) > 1]


def test_the_it_of_somebody_is_kept() -> None:
    draft = read("The Clinic Board met on Monday. It was praised by the minister on Tuesday.")
    assert mentions(draft, of(draft, "The Clinic Board")) == ["The Clinic Board", "It"]
    court = read("The Clinic Board met on Monday. It appeared in court on Tuesday.")
    assert mentions(court, of(court, "The Clinic Board")) == ["The Clinic Board", "It"]


def test_a_secretary_of_state_tells_of_no_state() -> None:
    record = whole(Report.of("Mara Tolen left as secretary of State under President Jon Berge."))
    assert "State" not in {name for one in record.actors for name in mentions_of(record, one)}


SIDES = [
    ("Talks between the government of Tavora and the Ashmar Front resumed in May.",
     {"government of Tavora", "Ashmar Front"}),
    ("The mayor of Selm and the Harbour Workers' Union signed the contract on Friday.",
     {"mayor of Selm", "Harbour Workers' Union"}),
    ("Talks between Orlen and Vasia broke off on Monday, two people briefed on the talks told"
     " Tidal Press.", {"Orlen", "Vasia"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_two_that_deal_with_one_another_are_both_told(text: str, sides: set[str]) -> None:
    record = whole(Report.of(text))
    names = {one.id: one.name for one in record.actors}
    (event,) = [one for one in record.events if one.type in ("CONSULT", "AGREE")]
    assert {names[one] for one in (*event.actors, *event.recipients)} == sides


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A deal is close, one official briefed on the negotiations told the Herald.",
         "one official briefed on the negotiations"),
        ("“They will not sign,” said two people briefed on the talks.",
         "two people briefed on the talks"),
    ],
)  # fmt: skip
def test_who_was_briefed_speaks(text: str, source: str) -> None:
    record = whole(Report.of(text))
    names = {one.id: one.name for one in record.actors}
    (said,) = record.statements
    assert said.source is not None
    assert names[said.source.actor] == source
    assert not record.figures


def test_a_bare_name_is_one_whatever_it_is_taken_for() -> None:
    text = (
        "By the time the last of them had reached the bank yesterday, Ostravia had got back 57"
        " soldiers and Lethgar 73 of its fighters.\n\nLethgar objected to the absence of Colonel"
        " Radko Ismen, whose release it regarded as settled. Ostravia said he had refused to go."
        "\n\nPavle Drennick called on Lethgar to tell where they are. Lethgar's commissioner,"
        " Sunniva Haldt, accused him of lying. Lethgar denied ill-treatment. It claimed that two of"
        " its own men had been hurt."
    )
    record = whole(Report.of(text))
    (one,) = [one for one in record.actors if one.name == "Lethgar"]
    assert one.kind == "organisation"
    assert "It" in mentions_of(record, one)
