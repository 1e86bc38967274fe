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
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_other_labels_name_no_speaker(text: str) -> None:
    assert uncued(text) == []
