"""Positions in clauses of what somebody says: what must be, what is in store, what never was."""

import pytest

from onrecord.reading import read
from tests.reading.views import positions_in

CASES = [
    # text, act, words that the object has to hold
    ("The Straits Union sent monitors. The monitors would be recalled, the Straits Union warned.",
     "threaten", "would be recalled"),
    ("Jon Berge, head of a ferry firm, said the company would lower its fares.", "promise",
     "lower its fares"),
    ("Mara Tolen claimed that Jon Berge had taken the money.", "accuse", "taken the money"),
    ("Mara Tolen argued that Jon Berge had illegally split the district.", "accuse", "split the"),
    ("Mara Tolen called the notion a “waste of time”.", "oppose", "the notion"),
    ("Mara Tolen said: “Release the captives now.”", "demand", "Release the captives"),
    ("Mara Tolen said, “Do not shoot at the boats.”", "demand", "Do not shoot"),
    ("Mara Tolen complained of abuse.", "accuse", "abuse"),
    ("The Dock Union put 4 percent on the table.", "offer", "4 percent"),
    ("“The owner read that report and sat on it,” Mara Tolen complained.", "accuse", "read that"),
    ("Mara Tolen offered to free the captives provided that its neighbour, Tarsk, opened the road.",
     "demand", "its neighbour, Tarsk, opened the road"),
    ("The Dock Union refused to return before its men are freed by Tarsk.", "demand",
     "its men are freed"),
    ("Should the offer lapse, the Dock Union warned, it would strike.", "threaten", "strike"),
    ("Mara Tolen called the raid “a burglary with a stamp on it”.", "accuse",
     "a burglary with a stamp on it"),
    ("Mara Tolen called the accord “a great step for the coast”.", "support", "the accord"),
    ("“We need to do more for the drivers,” Mara Tolen said.", "demand", "do more"),
    ("“We must defend our city,” Mara Tolen said.", "demand", "defend our city"),
    ("“We have to improve pay,” Mara Tolen said.", "demand", "improve pay"),
    ("Mara Tolen said Jon Berge should be ashamed of himself.", "demand", "be ashamed"),
    ("“Tarsk must take them,” Mara Tolen said. Tarsk refused.", "demand", "take them"),
    ("Mara Tolen believes the boy should go home.", "demand", "go home"),
    ("Mara Tolen said more money is needed.", "demand", "more money"),
    ("“Let him resign,” Mara Tolen said.", "demand", "Let him resign"),
    ("“Take it back,” Mara Tolen said.", "demand", "Take it back"),
    ("“If she wants to talk, let her come down the shaft,” Mara Tolen said.", "demand",
     "let her come down"),
    ("“We do not pay kidnappers,” the Dock Union said.", "reject", "pay kidnappers"),
    ("Any ship that lands there would forfeit its catch, Mara Tolen said.", "threaten",
     "forfeit its catch"),
    ("A truce held. Mara Tolen said that Tarsk broke it at dawn.", "accuse", "broke it at dawn"),
    ("Mara Tolen said that a written apology would be enough.", "accept", "a written apology"),
    ("The Dock Union said a rise of 5 percent would not be enough.", "reject", "a rise of 5"),
    ("The captives can be freed if Tarsk reopens the road, the Dock Union said.", "offer",
     "The captives can be freed"),
    ("Mara Tolen said Tarsk “will pay for every window”. Tarsk refused.", "threaten",
     "pay for every window"),
    ("“The owner is a fraud,” Mara Tolen said.", "accuse", "fraud"),
    ("Mara Tolen said guards had deprived her of sleep.", "accuse", "deprived her of sleep"),
    ("Mara Tolen said the owner took advantage of the flood.", "accuse", "took advantage"),
    ("Mara Tolen insists her guards touched no one.", "deny", "touched no one"),
    ("Mara Tolen insisted nobody had been turned away.", "deny", "turned away"),
    ("The Straits Union said its forces had not opened fire on a village.", "deny", "opened fire"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "some"), CASES)
def test_a_clause_takes_a_position(text: str, act: str, some: str) -> None:
    found = positions_in(read(text))
    assert any(one[1] == act and some in one[2] for one in found), found


NONE = [
    ("Mara Tolen said the talks would resume, days after Tarsk broke them off.", "accuse"),
    ("The Dock Union ruled out paying anybody until an inquiry was over.", "demand"),
    ("Mara Tolen said that one spark would be enough.", "accept"),
    ("Mara Tolen said that the money would be enough to live on.", "accept"),
    ("The patient can be moved if the doctor agrees, the hospital said.", "offer"),
    ("A visa can be granted if the applicant has a job, the embassy said.", "offer"),
    ("The data can be handed over if the court orders it, the firm said.", "offer"),
    ("The firm said its proposal would be enough.", "accept"),
    ("Mara Tolen said a vote of 60 percent would be enough.", "accept"),
    ("The pilot said a cut in speed would be enough.", "accept"),
    ("Should the rain return, Mara Tolen said, the fields would flood.", "demand"),
    ("The Dock Union ruled out a return before a court had ruled.", "demand"),
    ("Mara Tolen described the heat as “insane”.", "oppose"),
    ("Mara Tolen called him “a boy”.", "oppose"),
    ("“Do we have to discuss this?” Mara Tolen said.", "demand"),
    ("“We have to play better,” Mara Tolen said.", "demand"),
    ("“We need to grow faster in the east,” Mara Tolen said.", "demand"),
    ("Mara Tolen said any owner would have to charge less.", "demand"),
    ("Mara Tolen said she did not own the mill.", "deny"),
    ("Aides told how Mara Tolen will pay for the road.", "threaten"),
    ("Mara Tolen claimed that Jon Berge had won the race.", "accuse"),
    ("Mara Tolen refused to call Jon Berge a liar.", "accuse"),
    ("Mara Tolen denied that she had called Jon Berge a traitor.", "accuse"),
    ("Anyone who calls Jon Berge a traitor should apologise, Mara Tolen said.", "accuse"),
]


@pytest.mark.parametrize(("text", "act"), NONE)
def test_other_clauses_take_none(text: str, act: str) -> None:
    assert act not in {one[1] for one in positions_in(read(text))}


def test_what_a_side_is_for_begins_behind_the_preposition() -> None:
    record = read(
        "“We are for the freedom to fish, but today we ask for patience,” Mara Tolen said."
    )
    told = [(act, words) for _, act, words in positions_in(record)]
    assert ("support", "the freedom to fish") in told
