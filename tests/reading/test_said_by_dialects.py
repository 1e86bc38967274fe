"""Who said what in the manner of courts, of wires and of dailies that write offices by letters."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in

Told = list[tuple[str | None, str, str]]


def told(text: str) -> Told:
    """Of each statement its source, its cue and its content."""
    return [
        (one.who, " … ".join(one.cue), " … ".join(one.content)) for one in sayings_in(read(text))
    ]


SAID: dict[str, tuple[str, Told]] = {
    "who asks in court is not who answers": (
        "Questioned by Daniel Frost, the witness said the door was shut. He denied lying.",
        [("witness", "said", "the door was shut"), ("witness", "denied", "lying")],
    ),
    "who comes along does not speak": (
        "Accompanied by Emil Strand, the president saw the school. He said it would be rebuilt.",
        [("president", "said", "it would be rebuilt")],
    ),
    "a quotation behind a question is its answer": (
        "Asked by Judge Irma Vogel whether an alarm had sounded, Stern shook his head.\n\n"
        "“No, Your Honour. It had been broken since Easter.”",
        [
            ("Irma Vogel", "Asked by", "whether an alarm had sounded"),
            ("Stern", "", "“No, Your Honour. It had been broken since Easter.”"),
        ],
    ),
    "a court with a name of several words": (
        "A driver was awake for 20 hours, jurors at Selm Crown Court were told.",
        [(None, "were told", "A driver was awake for 20 hours")],
    ),
    "an aide through whom somebody speaks": (
        "The governor, who spoke through his aide, Mrs Tolu Bako, said the market would reopen.",
        [("governor", "said", "the market would reopen")],
    ),
    "a row of deeds": (
        "“We asked them, we warned them, we wrote to them,” Tolen said.",
        [("Tolen", "said", "“We asked them, we warned them, we wrote to them,”")],
    ),
    "words between commas": (
        "“The road is shut, I told them, and it will stay shut,” Tolen said.",
        [
            ("Tolen", "said", "“The road is shut, I told them, and it will stay shut,”"),
            ("Tolen", "told", "The road is shut"),
        ],
    ),
    "how long they argued": (
        "The two men had argued for weeks, the court heard.",
        [(None, "heard", "The two men had argued for weeks")],
    ),
    "what they argued for": (
        "The union argued for a shorter week.",
        [("union", "argued for", "a shorter week")],
    ),
    "a sum, and what it beats": (
        "The firm reported a profit of 9 million crowns, beating forecasts of 8 million.",
        [("firm", "reported", "a profit of 9 million crowns")],
    ),
    "what was seen": (
        "Witnesses reported seeing two men on the roof.",
        [("Witnesses", "reported", "seeing two men on the roof")],
    ),
    "an office in letters": (
        "Chief Minister Harish Nanda came. The CM said the tax would go. He blamed farmers.",
        [("Harish Nanda", "said", "the tax would go"), ("Harish Nanda", "blamed", "farmers")],
    ),
    "a chief of police in letters": (
        "The DGP, when contacted, said all was ready. He refused to give details.",
        [("DGP", "said", "all was ready"), ("DGP", "refused to give", "details")],
    ),
    "a premier": (
        "The prime minister ruled out talks. The premier said the war was won.",
        [("prime minister", "ruled out", "talks"), ("prime minister", "said", "the war was won")],
    ),
    "another's premier": (
        "Norland's premier, Doug Dahl, said yes. Prime Minister Lena Varga said no. The premier "
        "said she was wrong.",
        [
            ("Doug Dahl", "said", "yes"),
            ("Lena Varga", "said", "no"),
            ("Doug Dahl", "said", "she was wrong"),
        ],
    ),
    "letters of a firm": (
        "CM Group is based in Orle. CM said it would cut jobs.",
        [("CM Group", "said", "it would cut jobs")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_who_said_what(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_correspondent_passes_on_what_somebody_told_journalists() -> None:
    (one,) = sayings_in(
        read("There are no grounds for talks, Tolen told journalists, a Norpress correspondent "
             "reports.")
    )  # fmt: skip
    assert (one.who, one.content, one.relays) == (
        "Tolen",
        ("There are no grounds for talks",),
        ("a Norpress correspondent",),
    )


def test_a_correspondent_alone_is_a_source() -> None:
    (one,) = sayings_in(read("Shots were heard at dawn, a Norpress correspondent reported."))
    assert (one.who, one.relays) == ("a Norpress correspondent", ())


def test_whoever_is_sentenced_is_told() -> None:
    record = read(
        "Denise Hallam stole the card. Farah Aziz said her client was ashamed. Sentencing Hallam "
        "to two years, Judge Peter Lyle told her: “You stole in the dark.”"
    )
    names = {one.id: one.name for one in record.actors}
    assert names.get(record.statements[-1].addressee or "") == "Denise Hallam"
