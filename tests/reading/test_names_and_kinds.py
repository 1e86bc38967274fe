"""What a character is called and of which kind it is, case by case."""

import pytest

from tests.reading.casts import of, read

NAMED = [
    (
        "an office of two words with a hyphen",
        "Registrar-General Dora Marl wrote to Governor-elect Alun Marsh on Tuesday.",
        "Governor-elect Alun Marsh",
        "Alun Marsh",
        "person",
    ),
    (
        "an office with its holder's name",
        "The Chancellor, Giles Marr, called the claim absurd.",
        "The Chancellor, Giles Marr",
        "Giles Marr",
        "person",
    ),
    (
        "a trade at a sentence's beginning",
        "Schoolteacher Dina Akhmetova stood outside her home.",
        "Schoolteacher Dina Akhmetova",
        "Dina Akhmetova",
        "person",
    ),
    (
        "a name that ends in an adverb",
        "Vote Now said most of them were its stewards.",
        "Vote Now",
        "Vote Now",
        "organisation",
    ),
    (
        "a body that many own",
        "The Lower Selkow Fishermen's Cooperative is suing the ministry.",
        "The Lower Selkow Fishermen's Cooperative",
        "Lower Selkow Fishermen's Cooperative",
        "organisation",
    ),
    ("courtesy title", "Ms Lund said no. Mr Berge said yes.", "Ms Lund", "Lund", "person"),
    (
        "office before the name",
        "Foreign Minister Ada Lund said talks had begun.",
        "Foreign Minister Ada Lund",
        "Ada Lund",
        "person",
    ),
    (
        "the fullest name",
        "Lund said no. Ada Lund, the minister, said it twice.",
        "Lund",
        "Ada Lund",
        "person",
    ),
    (
        "agency",
        "The news agency Reuters reported it.",
        "The news agency Reuters",
        "Reuters",
        "agency",
    ),
    (
        "unnamed source",
        "A senior official said the road was open.",
        "A senior official",
        "A senior official",
        "unnamed",
    ),
    (
        "a country in the title",
        "First Minister of Scotland Nicola Turlin said no.",
        "First Minister of Scotland Nicola Turlin",
        "Nicola Turlin",
        "person",
    ),
    (
        "a body's name with an and",
        "The Institute of Rivers and Marsh Life said no.",
        "The Institute of Rivers and Marsh Life",
        "Institute of Rivers and Marsh Life",
        "organisation",
    ),
    (
        "a report by a body with initials",
        "According to a 1989 report from the Selkow Safety Board (SSB), it fell.",
        "a 1989 report from the Selkow Safety Board (SSB)",
        "a 1989 report from the Selkow Safety Board (SSB)",
        "document",
    ),
    (
        "several who speak as one",
        "Mara Tolen and her team have said the count was wrong.",
        "Mara Tolen and her team",
        "Mara Tolen and her team",
        "group",
    ),
    (
        "named after the noun",
        "A woman named Ada Lund left the town on Monday.",
        "A woman named Ada Lund",
        "Ada Lund",
        "person",
    ),
    (
        "a body of justice",
        "The European Court of Justice ruled on Monday.",
        "The European Court of Justice",
        "European Court of Justice",
        "organisation",
    ),
    (
        "an ambassador to many",
        "Former Ambassador to the United Nations Nikki Hale said no.",
        "Former Ambassador to the United Nations Nikki Hale",
        "Nikki Hale",
        "person",
    ),
    (
        "a city in the title",
        "Mayor of Selkow Sadiq Khalid said no.",
        "Mayor of Selkow Sadiq Khalid",
        "Sadiq Khalid",
        "person",
    ),
    ("a continent", "Africa won, an African leader said.", "Africa", "Africa", "place"),
    ("initials like a pronoun", "Tolen flew to the US.", "the US", "US", "government"),
    ("document", "A report said the dam was weak.", "A report", "A report", "document"),
    (
        "ministry without a name",
        "The labour ministry said it would mediate.",
        "The labour ministry",
        "labour ministry",
        "government",
    ),
    ("crowd", "Residents said the water was brown.", "Residents", "Residents", "group"),
    ("police", "Police said the road was open.", "Police", "Police", "organisation"),
    (
        "a bounded number is no part of a group's name",
        "Over 100 security experts said the vote was fair.",
        "Over 100 security experts",
        "security experts",
        "group",
    ),
    (
        "an exact number is",
        "Two fishermen of Orle said they were beaten.",
        "Two fishermen of Orle",
        "Two fishermen of Orle",
        "group",
    ),
    (
        "a party named in apposition, its last word no name by itself",
        "Reiss’s party, the Civic List, called the verdict a disgrace.",
        "Reiss’s party, the Civic List",
        "Civic List",
        "organisation",
    ),
    (
        "a document keeps its owner's pronoun",
        "In her written ruling, Judge Ada Lund said the sale was void.",
        "her written ruling",
        "her written ruling",
        "document",
    ),
    (
        "an agency by the words before its name",
        "The news agency Harn said on Monday that the dam had held.",
        "The news agency Harn",
        "Harn",
        "agency",
    ),
    (
        "an outlet by the words before its name",
        "News website Harn Today said on Monday that the dam had held.",
        "News website Harn Today",
        "Harn Today",
        "outlet",
    ),
    (
        "a firm that goes by its trade keeps its kind",
        "Sarn Mining said it had paid. The miner denied that the dam leaked.",
        "The miner",
        "Sarn Mining",
        "organisation",
    ),
    (
        "a saint's house is no saint",
        "Two patients died at St Orle's hospital. The hospital's director, Jon Berge, denied it.",
        "St Orle's hospital",
        "St Orle's hospital",
        "organisation",
    ),
    (
        "who presents the news is no outlet",
        "Selm News Daily host Mara Tolen said on Monday that the dam had held.",
        "Selm News Daily host Mara Tolen",
        "Mara Tolen",
        "person",
    ),
    (
        "somebody of a body is not the body",
        "A Department for Works source told the Selm Mail that the mayor was livid.",
        "A Department for Works source",
        "A Department for Works source",
        "unnamed",
    ),
    (
        "people who open a sentence",
        "Lawmakers voted on Monday to strip Mara Tolen of her powers.",
        "Lawmakers",
        "Lawmakers",
        "group",
    ),
    (
        "a site of the press by what it is for",
        "Two runners tested positive, according to papers seen by the sports website Lane Five.",
        "the sports website Lane Five",
        "Lane Five",
        "outlet",
    ),
    (
        "who has an envoy is a state",
        "A ceasefire brokered by Marresh held. Marresh's envoy, Yusuf Adan, said it was fragile.",
        "Marresh",
        "Marresh",
        "government",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED]
)
def test_name_and_kind(text: str, words: str, name: str, kind: str) -> None:
    character = of(read(text), words)
    assert (character.name, character.kind) == (name, kind)
