"""Who of several is meant by a surname, a child's name or an office; and whose body is told of."""

import pytest

from onrecord import Report, read
from tests.reading.views import mentions_named, speakers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Whoever is called by his given name is not meant by the surname.
        ("Elian Orth is six. His father, Juan Orth, lives in Norland. Elian likes Selm. Orth said"
         " he would come.", "Juan Orth"),
        # The title knows better than the given name.
        ("Keith Dahl, a friend, left Selm. “She had a career,” Ms. Dahl said.", "Keith Dahl"),
        ("6-year-old Elian Orth was found at sea. The boy's father, Juan Orth, wants him back."
         " Elian's father said he would come.", "Juan Orth"),
        ("Ohio has closed its schools. The state said it would pay.", "Ohio"),
        ("Former striker Jon Berge backs Mara Tolen. The football legend said so often.",
         "Jon Berge"),
        ("The Foreign and Trade Minister, Ada Lund, said she would go.", "Ada Lund"),
        ("Norland's Health and Child Welfare Secretary, Ada Lund, said she would go.", "Ada Lund"),
        ("Director of Medical Service Dr. Jon Berge said it could become worse.", "Jon Berge"),
        ("The Selm Harbour Union (SHU) spokesman Jon Berge said the port would close.",
         "Jon Berge"),
        ("Selm Harbour Union (SHU) leader Jon Berge said the port would close.", "Jon Berge"),
        ("A spokesman for the Selm Harbour Union (SHU), Jon Berge, said the port would close.",
         "Jon Berge"),
        ("World Health Organization (WHO) Norland representative Jon Berge said it fell.",
         "Jon Berge"),
        ("Selm Bank chief economist for Europe Jon Berge said prices fell.", "Jon Berge"),
        ("Det. Supt. Jon Berge said two men were held.", "Jon Berge"),
        ("Some in the Dawn Party say talks failed.", "Some in the Dawn Party"),
        ("Many in Selm said talks failed.", "Many in Selm"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, who: str) -> None:
    assert set(speakers(read(Report.of(text)))) == {who}


def test_counsel_for_somebody_is_not_he() -> None:
    text = "Jon Berge died in the crash. Counsel for Mr Berge's widow said the firm had lied."
    assert "Jon Berge" not in speakers(read(Report.of(text)))


def test_an_administration_told_of_thrice_is_one() -> None:
    text = (
        "Tolen said his administration would act. The Tolen administration sent troops. His"
        " administration denied that it had."
    )
    record = read(Report.of(text))
    assert len(mentions_named(record, "Tolen administration")) >= 3


def test_both_and_speak_apart() -> None:
    text = "Both Mrs Tolen and her campaign had said the server was never opened."
    assert len(speakers(read(Report.of(text)))) == 2
