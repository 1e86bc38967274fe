"""Whose name a report gives later, and whom it calls something else for a change."""

import pytest

from tests.reading.casts import mentions, read


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # The first sentence tells of an office of which a place has but one.
        ("Rescuers dug on for bodies on Tuesday, as the mayor ordered an inquiry. Twelve people are"
         " missing. Lena Marks heard a crack. Her brother is missing. Fire chief Karl Strand said"
         " he would go on. Mayor Mara Tolen said the city would check every block.", "the mayor",
         "Mara Tolen"),
        ("The chief executive of Norland Bank stepped down on Monday. Mara Tolen said it was time"
         " to go.", "The chief executive of Norland Bank", "Mara Tolen"),
        # Owners and unions that are named once they have been told of.
        ("The building's owner denied that it had ignored warnings. Police came. The owner, Strand"
         " Estates, said it had repaired the roof.", "The building's owner", "Strand Estates"),
        ("The pub's owner wept. He said he was sorry. The owner, Jon Berge, will sell it.",
         "The pub's owner", "Jon Berge"),
        ("The union that represents train drivers called off a strike on Monday. The Rail Workers'"
         " League said its members had won 6 percent.",
         "The union that represents train drivers", "Rail Workers' League"),
        # What somebody is called for a change.
        ("The board's former chairman, Lord Berge, told a paper last month that he knew nothing."
         " The peer declined to comment on Wednesday.", "The peer", "Lord Berge"),
        ('"We were stunned," said Mara Tolen, who led the team. The biologist said the frog was'
         " tiny.", "The biologist", "Mara Tolen"),
        ('"Nobody asked us," said one, Anna Dahl. The 62-year-old, who grows rice, said the farmers'
         " would march.", "The 62-year-old, who grows rice", "Anna Dahl"),
        # A title with a participle before the name.
        ('"Our people were told to leave," said its head, retired teacher Ada Lund, on Monday.',
         "its head, retired teacher Ada Lund", "Ada Lund"),
        ("The engineer, Dr Abel Okoro, told Channel Nine he had never seen the cellar.",
         "Channel Nine", "Channel Nine"),
        # Whose a person is with whom a sentence begins.
        ("A police officer was killed on Monday in a raid. Sergeant Karl Strand, 38, was shot as he"
         " entered. Two men were held. The officer joined the force in 2010. One of the suspects,"
         " Jon Berge, is wanted in Norland. His lawyer said nothing.", "His", "Jon Berge"),
        ("A witness said the police had fired. Another witness said they had not.", "they",
         "police"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, words: str, who: str) -> None:
    draft = read(text)
    (named,) = [one for one in draft.cast.characters if one.name == who]
    assert words in mentions(draft, named)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The president will visit Selm on Monday. Police came. Some cried. Club president Jon"
         " Berge said he was glad.", "The president", "Jon Berge"),
        ("A pilot and the captain were hurt on Monday. Police came. Nobody died. Some cried. Some"
         " ran. Captain Jon Berge of the police said it was an accident.", "the captain",
         "Jon Berge"),
        ("The plant's owner was jailed. The owner of the shop, Tesco, said no.",
         "The owner of the shop, Tesco", "plant's owner"),
        ("The building's owner said she was sorry. Police came. The owner, Strand Estates, said"
         " nothing.", "The building's owner", "Strand Estates"),
        # Whoever is one of two storms or persons.
        ("Storm Orla killed four people in Norland on Monday. Mayor Orla Berge said the city had no"
         " power. The weather service said Orla would move on.", "Orla", "Orla Berge"),
        ("Talks failed on Monday. A Western diplomat said they would resume in May.", "they",
         "A Western diplomat"),
        ("The governor signed the law on Monday. Police cheered. It rained. Nobody was hurt.", "It",
         "Police"),
    ],
)  # fmt: skip
def test_who_is_not(text: str, words: str, who: str) -> None:
    draft = read(text)
    (named,) = [one for one in draft.cast.characters if one.name == who]
    assert words not in mentions(draft, named)


def test_a_ship_is_nobody_by_what_it_does() -> None:
    draft = read(
        "The Norland Star went down at dawn with 60 people on board. The Norland Star was old."
    )
    assert "Norland Star" not in {one.name for one in draft.cast.characters}


def test_the_body_that_they_are_busy_with_is_no_person() -> None:
    draft = read(
        "Rebels freed two aid workers on Monday, the charity they work for said. Open Door said the"
        " two were in good health."
    )
    kinds = {one.name: one.kind for one in draft.cast.characters}
    assert kinds["charity"] == "organisation"
