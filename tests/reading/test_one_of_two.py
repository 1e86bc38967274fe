"""Which of two a noun or a surname means: whom the sentence is about, who is not named besides."""

import pytest

from tests.reading.casts import mentions, read


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # Of two told by name it is whom the sentence is about, unless somebody answers.
        ("Foreign Minister Mara Tolen met Sarvian Foreign Minister Karl Strand on Monday. The"
         " minister said the talks had been useful.", "The minister", "Mara Tolen"),
        ("Norland Bank sued Kesh Bank on Monday. The bank said it had been cheated.", "The bank",
         "Norland Bank"),
        ("Norland Bank accused Kesh Bank of fraud on Monday. The bank denied it.", "The bank",
         "Kesh Bank"),
        ("Mayor Sadiq Khan met Mayor Anne Hidalgo on Monday. The mayor said she would cycle home.",
         "The mayor", "Anne Hidalgo"),
        ("President Joe Biden called President Volodymyr Zelensky on Monday. The president thanked"
         " the United States.", "The president", "Volodymyr Zelensky"),
        # Whoever is named in what is said is not who says it.
        ("Norland Bank and Kesh Bank met in court on Monday. The bank's lawyer, Jon Berge, said"
         " Kesh Bank had lied.", "The bank", "Norland Bank"),
        # Only a central bank has a governor.
        ("The Bank of Sarvia raised rates on Monday. Norland Bank said the step was right. The"
         " bank's governor, Jon Berge, said prices were too high.", "The bank", "Bank of Sarvia"),
        ("The Bank of Sarvia raised rates on Monday. Norland Bank cut jobs. The bank's chairman,"
         " Jon Berge, said times were hard.", "The bank", "Norland Bank"),
        # Generations of one name.
        ("Former President Karl Tolen was arrested on Monday with his son, Emil Tolen. The elder"
         " Tolen denied the charge.", "The elder Tolen", "Karl Tolen"),
        ("Former President Karl Tolen was arrested on Monday with his son, Emil Tolen. The younger"
         " Tolen denied the charge.", "The younger Tolen", "Emil Tolen"),
        ("Jon Berge was killed on Monday. Berge's son Emil said he had been threatened. The younger"
         " Berge said he knew the gunman.", "The younger Berge", "Emil"),
        # "Ms" is whoever is known for a woman.
        ("Kim Yong Su met voters on Monday. Kim's sister, Kim Yo Ran, smiled. Ms Kim said nothing.",
         "Ms Kim", "Kim Yo Ran"),
        ("Keith Dahl won the race. Ms Dahl said she was glad.", "Ms Dahl", "Keith Dahl"),
        # The owner that "it" tells is a firm, and not what is owned.
        ("Tallow Creek's owner said on Monday it would close the mine.", "it would",
         "Tallow Creek's owner"),
        # The state that another has for its neighbour.
        ("Sarvia closed its border on Monday. Its neighbour Tolmia protested.",
         "Its neighbour Tolmia", "Tolmia"),
        ("The governor of the Bank of Kesh, Jon Berge, said prices were too high.",
         "the Bank of Kesh", "Bank of Kesh"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, words: str, who: str) -> None:
    draft = read(text)
    (named,) = [one for one in draft.cast.characters if one.name == who]
    assert words in mentions(draft, named) or text.index(words) in {
        start for start, _ in named.mentions
    }


@pytest.mark.parametrize(
    ("text", "who", "kind"),
    [
        ("Tallow Creek's owner said it would close the mine.", "Tallow Creek's owner",
         "organisation"),
        ("The dog's owner said it had bitten nobody.", "dog's owner", "person"),
        ("The pub's owner said it would sell beer. She said it would be cheap.", "pub's owner",
         "person"),
        ("Norland accused its neighbour Sarvia of an attack. Sarvia denied it.", "Sarvia",
         "government"),
        ("Her neighbour Tolmia Strand saw the fire. Strand called the police.", "Tolmia Strand",
         "person"),
        ("Militants of the Open Road Union said they would march.", "Open Road Union",
         "organisation"),
        ("The BBC went to the port of Dover. The BBC said it was sorry.", "BBC", "outlet"),
        ("Gunmen from the Sons of the Lake attacked a bus. The Sons of the Lake have fought the"
         " army for years.", "Sons of the Lake", "armed_group"),
    ],
)  # fmt: skip
def test_what_kind_somebody_is(text: str, who: str, kind: str) -> None:
    draft = read(text)
    (named,) = [one for one in draft.cast.characters if one.name == who]
    assert named.kind == kind


def test_his_wife_is_nobody_that_has_his_given_name() -> None:
    text = "Karl Tolen was killed on Monday. Mrs Tolen said she had warned the police."
    draft = read(text)
    (husband,) = [one for one in draft.cast.characters if one.name == "Karl Tolen"]
    assert mentions(draft, husband) == ["Karl Tolen"]


def test_he_who_wrote_between_his_own_words_is_he() -> None:
    text = (
        "Mr Berge announced that he was suing the Plain Dealer for libel; he will not, he wrote,"
        " step aside."
    )
    draft = read(text)
    (berge,) = [one for one in draft.cast.characters if one.name == "Berge"]
    assert mentions(draft, berge) == ["Mr Berge", "he", "he", "he"]
