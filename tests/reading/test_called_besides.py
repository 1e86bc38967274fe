"""What somebody is called besides the name: a nickname, a kind, an office lost, a side in court."""

import pytest

from tests.reading.casts import of, read


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # A nickname in marks is part of the name, and may be told alone.
        ('Emil "Duke" Strand was elected mayor on Sunday. Duke said he was proud.', "Duke said",
         'Emil "Duke" Strand'),
        ("Police shot Jon “Red” Berge on Monday. Berge's lawyer said Red was unarmed.",
         "Red was", "Jon “Red” Berge"),
        ("Mayor Jon “The Hook” Berge said on Monday he would resign. The Hook told reporters he was"
         " tired.", "The Hook told", "Jon “The Hook” Berge"),
        ('Mayor "Big" Tolen said he would resign. Tolen is 40.', "Tolen is", "Tolen"),
        # A name that the tagger overlooks where a sentence begins.
        ("The charity, Open Door, said 40 families were homeless. Open Door called for help.",
         "Open Door called", "Open Door"),
        ("Aung Min, a monk, was arrested on Monday. Aung Min denied it.", "Aung Min denied",
         "Aung Min"),
        # A militia by its name and by its noun; a place before the noun tells but where it is.
        ("The Silver Hand militia attacked a village on Monday. The Silver Hand has fought the army"
         " since 2012.", "The Silver Hand has", "Silver Hand"),
        ("Fighters of the Silver Hand attacked a village on Monday. The militia said it had killed"
         " six soldiers.", "The militia", "Silver Hand"),
        ("The North Norland militia attacked a village on Monday. North Norland denied it.",
         "The North Norland militia", "North Norland militia"),
        # A party without the noun; a firm's union is not the firm.
        ("The Clear River party won on Sunday. Clear River said it would govern.",
         "Clear River said", "Clear River party"),
        ("The Norland Rail union called a strike on Monday. Norland Rail said it was illegal.",
         "Norland Rail said", "Norland Rail"),
        # Who lost an office is a former holder of it.
        ("Interior Minister Jon Berge dismissed police chief Karl Strand on Monday. The former"
         " police chief said he was shocked.", "The former police chief", "Karl Strand"),
        ("Finance Minister Mara Tolen resigned on Monday. Jon Berge will take over. The former"
         " finance minister said she was tired.", "The former finance minister", "Mara Tolen"),
        # Who sued, and who was sued.
        ("Mara Tolen sued Emil Strand on Monday. The defendant said the plaintiff had lied.",
         "The defendant", "Emil Strand"),
        ("Mara Tolen sued Emil Strand on Monday. The defendant said the plaintiff had lied.",
         "the plaintiff", "Mara Tolen"),
        ("Orle Steel was sued by Mara Tolen on Monday. The defendant said it would fight.",
         "The defendant", "Orle Steel"),
        # The counterpart holds the same office.
        ("Kesh's finance minister, Jon Berge, met his Tarn counterpart, Karl Strand, on Monday. The"
         " Tarn minister said he was glad.", "The Tarn minister", "Karl Strand"),
        ("Foreign Minister Mara Tolen met Sarvian Foreign Minister Karl Strand in Kesh on Monday."
         " Strand said his counterpart had been frank.", "his counterpart", "Mara Tolen"),
    ],
)  # fmt: skip
def test_who_is_called_so(text: str, words: str, who: str) -> None:
    draft = read(text)
    (named,) = [one for one in draft.cast.characters if one.name == who]
    assert text.index(words) in {start for start, _ in named.mentions}


def test_a_firms_union_is_not_the_firm() -> None:
    draft = read("The Ford union called a strike on Monday. Ford said it was illegal.")
    assert draft.text.index("Ford said") not in {
        start for start, _ in of(draft, "The Ford union").mentions
    }


def test_nobody_is_taken_for_the_counterpart_of_another_nation() -> None:
    draft = read(
        "Prime Minister Mara Tolen met Prime Minister Jon Berge on Monday. Tolen said her Danish"
        " counterpart had lied."
    )
    assert of(draft, "her Danish counterpart").name == "her Danish counterpart"


def test_the_former_minister_of_another_office_is_nobody_told_of() -> None:
    draft = read(
        "Health Minister Mara Tolen resigned on Monday. The former finance minister said he would"
        " take over."
    )
    assert of(draft, "The former finance minister").name != "Mara Tolen"
