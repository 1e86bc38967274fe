"""Quotations below a line with a colon, words that tell nothing, what is said behind "was"."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in

LEAD = "The vote split the harbour town on Tuesday, and nobody expected it to go so far."
Told = list[tuple[str | None, str]]


def told(text: str) -> Told:
    return [(one.who, " … ".join(one.content)) for one in sayings_in(read(text))]


INTRODUCED: dict[str, tuple[str, Told]] = {
    "a round-up of reactions": (
        f"{LEAD}\n\nTavian President Mara Tolen, speaking to Radio Orle:\n\n“We won.\n\n“We go "
        "on.”\n\nEmil Strand, in a statement:\n\n“We lost.”",
        [("Mara Tolen", "“We won. … “We go on.”"), ("Emil Strand", "“We lost.”")],
    ),
    "names in capitals": (
        f"{LEAD}\n\nPRESIDENT MARA TOLEN, IN A TELEVISED ADDRESS:\n\n“We won.”",
        [("MARA TOLEN", "“We won.”")],
    ),
    "a post": (
        f"{LEAD}\n\nPost from Emil Strand on X:\n\n“We lost.”",
        [("Emil Strand", "“We lost.”")],
    ),
    "on the same line": (
        f"{LEAD}\n\nCaptain Emil Strand on his last match: “I never thought I would get here.”",
        [("Emil Strand", "“I never thought I would get here.”")],
    ),
    "whoever says it by a verb": (
        f"{LEAD}\n\nMara Tolen said of the vote: “We won.”",
        [("Mara Tolen", "“We won.”")],
    ),
    "a paper": (
        f"{LEAD}\n\nThe letter to Mara Tolen read in full:\n\n“You have ruined us.”",
        [("letter to Mara Tolen", "“You have ruined us.”")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INTRODUCED.values(), ids=INTRODUCED)
def test_a_quotation_is_of_whom_the_line_above_introduces(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "line", ["Letter to Mara Tolen, the minister:", "Among the slogans at the march:"]
)
def test_whoever_a_line_only_tells_of_has_not_said_it(line: str) -> None:
    assert told(f"{LEAD}\n\n{line}\n\n“Bread, not bombs.”") == []


@pytest.mark.parametrize(
    "line",
    [
        "Emil Strand’s last film: “The Quay”\n\nIt opens on Friday.",
        "Orle Playhouse, Friday, 8pm:\n\n“The Quay” by Milan Hask.",
        "Ada Lund and Jon Berge, together: “We do.”",
    ],
)
def test_no_film_and_no_pair_is_introduced(line: str) -> None:
    assert told(f"{LEAD}\n\n{line}") == []


def test_what_another_says_stays_his() -> None:
    reading = "Mara Tolen’s list:\n\n“The Quay” is on it. “I read it twice,” said Dan Orth."
    assert told(f"{LEAD}\n\n{reading}") == [("Dan Orth", "“I read it twice,”")]
    posed = "Question from Emil Strand: “Who pays?” Answer from Mara Tolen: “You do.”"
    assert told(f"{LEAD}\n\n{posed}") == [("Emil Strand", "“Who pays?”")]


SAID: dict[str, tuple[str, Told]] = {
    "what was said": (
        "What she said was that the town was lost.",
        [("she", "that the town was lost")],
    ),
    "what was promised": (
        "What the minister promised was a new bridge.",
        [("minister", "a new bridge")],
    ),
    "a judgement of it": ("What she said was not true.", []),
    "what it was": ("What she said was a surprise to everybody in the hall.", []),
    "what it led to": ("What the minister said was to cost him his job.", []),
    "a saying once more": ("They said that yesterday.", [("They", "that yesterday")]),
    "a reference": ("Anyone with information can call 101, quoting reference 4471.", []),
    "a source that is quoted": (
        "The Selm Courier reported the deal, quoting a diplomat.",
        [("a diplomat", "the deal")],
    ),
    "worth mentioning": ("It is worth mentioning that the fair drew a crowd.", []),
    "nameless": (
        "A man, who asked me not to use his name, told me that the state was broke.",
        [("A man", "that the state was broke")],
    ),
    "said before": (
        "“They said that in 2018, too,” Tolen said.",
        [("Tolen", "“They said that in 2018, too,”")],
    ),
    "that is ruled out": ("Tolen did not rule that out.", [("Tolen", "that")]),
    "a paper of scholars": (
        "Mara Tolen studied bees. “It is odd,” she told The Mercury. The paper concludes that bees "
        "can count.",
        [("Mara Tolen", "“It is odd,”"), ("paper", "that bees can count")],
    ),
    "a newspaper": (
        "The Mercury said the mayor had lied. The paper reported that he had taken money.",
        [("Mercury", "the mayor had lied"), ("Mercury", "that he had taken money")],
    ),
    "a trade that one has left": (
        "Paul Ames, 71, a plumber, fell on Saturday. “I was lucky,” the retired plumber said.",
        [("Paul Ames", "“I was lucky,”")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_what_is_said_and_what_is_not(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_nobody_hears_to_what_tune_it_is() -> None:
    record = read("He submitted that funds to the tune of Rs 8 crore were awaited.")
    assert [one.addressee for one in record.statements] == [None]
