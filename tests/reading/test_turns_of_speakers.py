"""Interviews and transcripts: who speaks in each turn, and what is no turn."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in

Told = list[tuple[str | None, str]]


def uncued(text: str) -> Told:
    """Who says what without a verb that says it."""
    return [(one.who, " … ".join(one.content)) for one in sayings_in(read(text)) if not one.cue]


BROADCAST = """THE LATE HOUR

MARA TOLEN, ANCHOR: Good evening. The quay at Selm is shut tonight. Jon Berge is there.

JON BERGE, CORRESPONDENT: The gates were locked at noon. Nobody has told the crews why.

(BEGIN VIDEO CLIP)

SHERIFF DAN ORTH, SELM COUNTY: Nobody called me. I have six men.

(END VIDEO CLIP)

BERGE (voice-over): Shopkeepers have waited for the ferry all day.

TOLEN: Thank you, Jon."""

QUESTIONS = """Hanna Vries ran the dam at Orle for nine years. She spoke to Petra Lund at home.

Q: When did you see that something was wrong?

A: In the autumn. I wrote to the director the same day.

Q: What did he answer?

A: He wrote that it was rain. I told him that it had not rained for a month."""

NEWSPAPER = """Milan Hask took the job on Tuesday after three others had refused it.

SPORT DAILY: You have signed for three years. Is that wise?

HASK: I think we can finish in the top half.

SPORT DAILY: The club owes the players two months of wages.

HASK: The president promised me that they will be paid."""

TURNS: dict[str, tuple[str, Told]] = {
    "a broadcast": (
        BROADCAST,
        [
            (
                "MARA TOLEN",
                "Good evening. The quay at Selm is shut tonight. Jon Berge is there",
            ),
            ("Jon Berge", "The gates were locked at noon. Nobody has told the crews why"),
            ("DAN ORTH", "Nobody called me. I have six men"),
            ("Jon Berge", "Shopkeepers have waited for the ferry all day"),
            ("MARA TOLEN", "Thank you, Jon"),
        ],
    ),
    "letters of question and answer": (
        QUESTIONS,
        [
            ("Hanna Vries", "In the autumn. I wrote to the director the same day"),
            (
                "Hanna Vries",
                "He wrote that it was rain. I told him that it had not rained for a month",
            ),
        ],
    ),
    "a newspaper's questions": (
        NEWSPAPER,
        [
            ("Milan Hask", "I think we can finish in the top half"),
            ("Milan Hask", "The president promised me that they will be paid"),
        ],
    ),
    "a label on a line of its own": (
        BROADCAST.replace("ANCHOR: Good", "ANCHOR:\n\nGood").replace("THE LATE HOUR\n\n", ""),
        [
            (
                "MARA TOLEN",
                "Good evening. The quay at Selm is shut tonight. Jon Berge is there",
            ),
            ("Jon Berge", "The gates were locked at noon. Nobody has told the crews why"),
            ("DAN ORTH", "Nobody called me. I have six men"),
            ("Jon Berge", "Shopkeepers have waited for the ferry all day"),
            ("MARA TOLEN", "Thank you, Jon"),
        ],
    ),
    "a member of parliament": (
        "Sir Hugh Dane asked whether the ferry would sail again.\n\nMr Strand: I hope so. The "
        "crew hope so.\n\nThe motion was approved by 301 votes to 288.",
        [("Strand", "I hope so. The crew hope so")],
    ),
    "answers without an I": (
        "Hanna Vries ran the dam at Orle. She talked to us.\n\nQ: Was it "
        "rain?\n\nA: It was never rain.\n\nQ: And the wall?\n\nA: Rotten.",
        [("Hanna Vries", "It was never rain"), ("Hanna Vries", "Rotten")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TURNS.values(), ids=TURNS)
def test_a_turn_is_of_whom_its_label_names(text: str, expected: Told) -> None:
    assert uncued(text) == expected


def test_a_turn_opens_no_report_as_its_dateline() -> None:
    assert read(BROADCAST.replace("THE LATE HOUR\n\n", "")).report.dateline is None


def test_i_in_a_turn_is_whoever_speaks_and_he_is_another() -> None:
    sayings = [(one.who, one.content) for one in sayings_in(read(QUESTIONS)) if one.cue]
    assert ("Hanna Vries", ("that it had not rained for a month",)) in sayings
    assert ("director", ("that it was rain",)) in sayings


NONE = {
    "two are presented above the questions": QUESTIONS.replace(
        "Hanna Vries ran", "Hanna Vries and Jon Berge ran"
    ),
    "labels of a desk": "LATEST: The quay is shut.\n\nLATEST: The quay is open again.\n\nUPDATE: "
    "The crews have gone home.",
    "results": "Selm: The Harbour Party won both seats.\n\nOrle: The count goes on until noon.\n\n"
    "Kesh: Nobody has won so far, and there may be a second round.",
    "a portrait": "Shares fell.\n\nMr Strand: the man who would be premier, as his friends put it.",
    "an answer told": "Shares fell.\n\nMs Tolen's answer: nobody did.",
    "a show": "Lady Tolen: The Musical opens in Orle on Friday, and tickets have sold out.",
    "a pageant": "Miss Norland: Ada Lund of Selm won the crown on Saturday.",
    "a scene of a play": "A man and a woman come on.\n\nHe: Where were you?\n\nShe: Out.\n\nHe: "
    "Out where?\n\nShe: Only out.",
    "what a paper answers": "Mayor Ada Lund has opened the bridge. We answer your questions."
    "\n\nQ: When does it open to cars?\n\nA: On Monday at six.\n\nQ: Is there a toll?\n\nA: No.",
    "what we know": "Mara Tolen, the health minister, will speak later today.\n\nQ: Is the flu new?"
    "\n\nA: No. It was first seen in 1998.\n\nQ: Is there a vaccine?\n\nA: Yes, but it is scarce.",
    "the weather": "NORTH COAST: Gales later.\n\nMONDAY: Rain in the north.\n\nNORTH COAST: Calm "
    "by night.",
    "markets": "NEW YORK: Stocks fell as bond yields rose.\n\nLONDON: The index closed up.\n\nNEW "
    "YORK: The Dow fell 300 points.",
    "candidates": "Emil Strand: A former soldier who wants lower taxes.\n\nMara Tolen: The sitting "
    "minister, tired but popular.\n\nEmil Strand: The favourite of the bookmakers.",
    "subjects": "Girls did better than boys in the exams.\n\nMaths: girls 71 percent, boys 70.\n\n"
    "Physics: boys 64 percent.\n\nMaths: the subject that most pupils fear.",
    "a verdict": "VERDICT: Guilty on all counts.\n\nSENTENCE: Nine years.\n\nJUDGE: Petra Lund.\n\n"
    "VERDICT: Not guilty of arson.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_other_labels_name_no_speaker(text: str) -> None:
    assert uncued(text) == []
