"""Short names and the full ones that they stand for, and names that are but alike."""

import pytest

from tests.reading.casts import read


def called(text: str, words: str) -> str:
    """The name of whoever the last place of some words stands for."""
    draft, start = read(text), text.rindex(words)
    key = draft.cast.at((start, start + len(words)))
    assert key is not None, f"nobody at {words!r}"
    return draft.cast.characters[key].name


SHORT = [
    (
        "the noun before of",
        "The General Forum of Nations met in Selm on Monday. Nobody spoke. The Forum rejected it.",
        "The Forum",
        "General Forum of Nations",
    ),
    (
        "the last word of a name",
        "Orle joined the Western Compact last year. Then the Compact raised its fees.",
        "the Compact",
        "Western Compact",
    ),
    (
        "the noun before a place",
        "She wrote to the Office for the Convention in Selm. The Office did not answer.",
        "The Office",
        "Office for the Convention in Selm",
    ),
    (
        "a name before the noun that says what it is",
        "He was kidnapped in June by the River Wolves militia. The Wolves asked for money.",
        "The Wolves",
        "River Wolves militia",
    ),
    (
        "one adjective before it",
        "The bill goes to the House of Deputies on Monday. The full House will vote on Friday.",
        "The full House",
        "House of Deputies",
    ),
    (
        "a full name that only tells who somebody is",
        "The poet fled in May. The poet is Nora Tolen. On Monday Tolen said that she was well.",
        "Tolen",
        "Nora Tolen",
    ),
    (
        "a full name among titles",
        "It will hear Commerce Secretary Nora Tolen and Attorney General Jon Berge. Tolen said no.",
        "Tolen",
        "Nora Tolen",
    ),
    (
        "a full name before a noun",
        "The Velterra Airways jet burnt out. Velterra, which has twelve, said nobody was hurt.",
        "Velterra, which has twelve",
        "Velterra Airways",
    ),
    (
        "a ministry told the other way round",
        "Nora Tolen sued the Ministry of Health. The Health Ministry did not answer.",
        "The Health Ministry",
        "Ministry of Health",
    ),
    (
        "a state",
        "The Brenn Confederation recalled its envoy. Brenn said that it was alarmed.",
        "Brenn",
        "Brenn Confederation",
    ),
    (
        "two words of three",
        "Police accused the contractor, Green Heron Disposal. Green Heron said it had a permit.",
        "Green Heron",
        "Green Heron Disposal",
    ),
    (
        "a firm that looks like a person where it is named in full",
        "Its maker, Castor Nordica, was fined. Castor keeps its licence. Castor would not comment.",
        "Castor",
        "Castor Nordica",
    ),
    (
        "a party by its members",
        "The junior partner, the Agrarian Bloc, may leave. That, the Agrarians say, is no threat.",
        "the Agrarians",
        "Agrarian Bloc",
    ),
    (
        "a party of two words by its members",
        "The Social Democratic Party won in Selm. The Social Democrats will govern alone.",
        "The Social Democrats",
        "Social Democratic Party",
    ),
    (
        "a service that looks like a place",
        "The streaming service Velora was sued. Velora denied it. The firm will appeal.",
        "The firm",
        "Velora",
    ),
    (
        "a start-up that looks like a thing",
        "The regulator barred the start-up Marlo Pay from trading. Marlo says its money is safe.",
        "Marlo",
        "Marlo Pay",
    ),
    (
        "an army of no state",
        "The Army of the Pure attacked a shrine in Selm. The group denied it.",
        "The group",
        "Army of the Pure",
    ),
    (
        "the only person told of by age",
        "Former king Imad Boden came home on Sunday. Some 300 people lined the road, police said."
        " Monarchists spoke of 1,000.\n\nThe 77-year-old said no.",
        "The 77-year-old",
        "Imad Boden",
    ),
    (
        "letters with one capital",
        "The Federal Office of Banking (Fobank) fined the lender. Fobank said it was serious.",
        "Fobank",
        "Federal Office of Banking",
    ),
    (
        "what a gang calls itself",
        "A gang calling itself Red Lantern asked for money. Nobody paid. The gang has the files.",
        "The gang",
        "Red Lantern",
    ),
    (
        "what many call themselves",
        "Hackers calling themselves Red Lantern asked for money. The hackers have the files.",
        "The hackers",
        "Red Lantern",
    ),
    (
        "two surnames",
        "Governor Imad Orle-Khel spoke in Selm. Orle-Khel said that he would stay.",
        "Orle-Khel",
        "Imad Orle-Khel",
    ),
]


@pytest.mark.parametrize(
    ("text", "short", "full"), [one[1:] for one in SHORT], ids=[one[0] for one in SHORT]
)
def test_is_called_by_the_full_name(text: str, short: str, full: str) -> None:
    assert called(text, short) == full


ALIKE = [
    (
        "two names end so",
        "The Eastern Command spoke to the Northern Command. The Command sent soldiers.",
        "The Command",
        ("Eastern Command", "Northern Command"),
    ),
    (
        "what stands behind of",
        "She founded the Sons of the Ford. The Ford said nothing.",
        "The Ford",
        ("Sons of the Ford",),
    ),
    (
        "a person's own foundation",
        "The Castor Berge Foundation paid for it. Castor Berge said he was glad.",
        "Castor Berge",
        ("Castor Berge Foundation",),
    ),
    (
        "some of a party's members",
        "The Liberal Union rejected it. The Liberals met in Selm. Two Liberals voted for it.",
        "Two Liberals",
        ("Liberal Union",),
    ),
    (
        "those of a faith",
        "The Christian Union condemned the raid. The Christians in the town were afraid.",
        "The Christians in the town",
        ("Christian Union",),
    ),
    (
        "a group that calls itself nothing",
        "A group calling itself Dawn claimed it. A group of women fled.",
        "A group of women",
        ("Dawn",),
    ),
    (
        "somebody else by age",
        "Nora Tolen was shot. Police arrested a suspect. The 27-year-old said no.",
        "The 27-year-old",
        ("Nora Tolen",),
    ),
    (
        "a place in brackets",
        "The Office for Harbours (Selm) wrote to the mayor. Selm did not answer.",
        "Selm",
        ("Office for Harbours",),
    ),
    (
        "an office of the whole",
        "The Upland Nations Relief Office closed. The Upland Nations voted for it.",
        "The Upland Nations",
        ("Upland Nations Relief Office",),
    ),
    (
        "another ministry",
        "Nora Tolen sued the Ministry of Health. The Defence Ministry did not answer.",
        "The Defence Ministry",
        ("Ministry of Health",),
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "others"), [one[1:] for one in ALIKE], ids=[one[0] for one in ALIKE]
)
def test_is_no_other(text: str, words: str, others: tuple[str, ...]) -> None:
    assert called(text, words) not in others
