"""Short names and stand-ins: of teams, of bodies of states, of double surnames, of so many."""

import pytest

from tests.reading.casts import mentions, read


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # Bodies of states by what all news calls them.
        ("The United Nations welcomed the deal. The world body said it would send monitors.",
         "The world body", "United Nations"),
        ("The European Union froze the funds. The 27-nation bloc said the law was unfair.",
         "The 27-nation bloc", "European Union"),
        ("NATO moved troops on Monday. The alliance said it was ready.", "The alliance", "NATO"),
        # Teams by the last word.
        ("Dahl left Orle Rovers on Friday. Rovers said they had not wanted to sell him.", "Rovers",
         "Orle Rovers"),
        # Double surnames, and those behind "de la".
        ("José García Moreno was arrested on Monday. García Moreno's lawyer said he was innocent.",
         "García Moreno", "José García Moreno"),
        ("Gabriela Fernández de Kessel was arrested on Monday. Fernández denied taking bribes.",
         "Fernández", "Gabriela Fernández de Kessel"),
        ("A court convicted Ramón Ortega de la Cruz of murder. Ortega de la Cruz will appeal.",
         "Ortega de la Cruz", "Ramón Ortega de la Cruz"),
        ("Dahl's agent, Karl Marks, denied reports that he would earn more. Marks said the fee was"
         " a record.", "Marks", "Karl Marks"),
        ("PM Narendra Modi spoke in Delhi. The PM said growth was strong.", "The PM",
         "Narendra Modi"),
        ("Mary Jones, 71, said the fire was quick. The retired nurse said she would rebuild.",
         "The retired nurse", "Mary Jones"),
        ("The Times published the letter. The paper argues that the war must end.", "The paper",
         "Times"),
        # As many as have just been told of.
        ("Soldiers shot dead two protesters in Kandar on Monday, witnesses said. A spokesman said"
         " the two had attacked a police post.", "the two", "two protesters in Kandar"),
        # Who does something to somebody is not he; a shadow minister is no minister.
        ("A judge jailed Karl Strand for 12 years. Strand, a former priest, had abused two boys."
         " The judge, Ada Lund, told the 71-year-old he had betrayed them.", "the 71-year-old",
         "Karl Strand"),
        ("Chancellor Mara Tolen said taxes would rise. The shadow chancellor, Jon Berge, said the"
         " chancellor had lied.", "the chancellor", "Mara Tolen"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, words: str, who: str) -> None:
    draft = read(text)
    (named,) = [one for one in draft.cast.characters if one.name == who]
    assert words in mentions(draft, named)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("NATO moved troops on Monday. The opposition alliance said it was wrong.",
         "The opposition alliance", "NATO"),
        ("The United Nations welcomed the deal. The governing body of football said it was ready.",
         "The governing body of football", "United Nations"),
        ("NATO met. The alliance between Renault and Nissan ended on Monday.",
         "The alliance between Renault and Nissan", "NATO"),
        ("Mara Jonsen was ill. Jon Mara said he was glad.", "Jon Mara", "Mara Jonsen"),
        ("Two men and two women were hurt on Monday. The two were brave.", "The two", "Two men"),
        ("Two soldiers died in the blast. Macron called Scholz on Monday. The two agreed to send"
         " tanks.", "The two", "Two soldiers"),
        ("United Airlines sued Boeing. Manchester United won.", "Manchester United",
         "United Airlines"),
        ("The Selm cartel fought police. OPEC met in Vienna. The cartel killed three officers,"
         " police said.", "The cartel", "OPEC"),
        ("The Wagner militia left. The Azov militia stayed in Mariupol.", "The Azov militia",
         "Wagner"),
        ("Donald Trump spoke in Iowa. He attacked Joe Biden. The retired farmer said he was glad.",
         "The retired farmer", "Donald Trump"),
    ],
)  # fmt: skip
def test_who_is_not(text: str, words: str, who: str) -> None:
    draft = read(text)
    assert not any(
        words in mentions(draft, one) for one in draft.cast.characters if one.name == who
    )
