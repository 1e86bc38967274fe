"""Who answers a question or a charge is whoever was asked, unless the asker goes on."""

import pytest

from onrecord import read

ASKED = [
    ("whether", "The judge asked Quist whether he had fired. He said he had not.", "Quist"),
    ("quoted", "“Did you fire?” the judge asked Quist. He said he had not.", "Quist"),
    ("pressed", "Senator Hatcher pressed Foss on the costs. “I do not know,” she replied.", "Foss"),
    ("charged", "Mayor Jan Roth accused Otto Lind of taking bribes. He denied it.", "Otto Lind"),
    ("told", "Roth told Lind that the contract was void. He replied that he would sue.", "Lind"),
    ("a body", "The union asked the ministry whether it would pay. It said it would.", "ministry"),
    (
        "put to him",
        "Tchaikov put it to the witness, Dragan Iwu, that he lied. “A disgrace,” he snapped.",
        "Dragan Iwu",
    ),
]
GOES_ON = [
    ("adds", "The judge asked Quist whether he fired. He added that there was time.", "judge"),
    ("charges", "Jan Roth accused Otto Lind of theft. He said it began in May.", "Jan Roth"),
    ("asks to do", "Roth asked Lind to resign. He said it had gone on too long.", "Roth"),
    ("tells", "Roth told Lind that the contract was void. He said it was signed in May.", "Roth"),
]


@pytest.mark.parametrize(
    ("text", "name"),
    [case[1:] for case in (*ASKED, *GOES_ON)],
    ids=[case[0] for case in (*ASKED, *GOES_ON)],
)
def test_who_was_asked_answers(text: str, name: str) -> None:
    record = read(text)
    actors = {one.id: one.name for one in record.actors}
    said = [one.source.actor for one in record.statements if one.source is not None]
    assert actors[said[-1]] == name
