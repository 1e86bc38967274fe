"""Positions that a verb or noun names, class of words by class of words."""

import pytest

from onrecord.reading import read
from tests.reading.views import positions_in

CASES = [
    # text, holder, act, words that the object has to hold
    ("The Dock Union holds out for eight weeks of pay.", "Dock Union", "demand", "eight weeks"),
    ("The Dock Union is suing to stop the sale.", "Dock Union", "demand", "stop the sale"),
    ("The Dock Union seeks the removal of Jon Berge.", "Dock Union", "demand", "the removal"),
    ("Mara Tolen wants the owners barred from the port.", "Mara Tolen", "demand", "barred"),
    ("The council asked it to reply by Friday.", "council", "demand", "reply by Friday"),
    ("The Dock Union had been asked by Mara Tolen to return on Monday.", "Mara Tolen", "demand",
     "return"),
    ("Mara Tolen offered the prosecutors her letters.", "Mara Tolen", "offer", "her letters"),
    ("Mara Tolen introduced a bill to close the pit.", "Mara Tolen", "propose", "close the pit"),
    ("The Dock Union plans to sit out the vote.", "Dock Union", "promise", "sit out the vote"),
    ("The government intends to close the pit.", "government", "promise", "close the pit"),
    ("The Dock Union disowned the raid.", "Dock Union", "deny", "the raid"),
    ("The Dock Union would not object to a delay.", "Dock Union", "accept", "a delay"),
    ("Mara Tolen brushed the warning aside.", "Mara Tolen", "reject", "the warning"),
    ("The Dock Union defied a ban on marches.", "Dock Union", "reject", "a ban on marches"),
    ("The Dock Union complains that the port hides its costs.", "Dock Union", "accuse",
     "the port hides its costs"),
    ("Jon Berge charged the Harbour Board with hiding its costs.", "Jon Berge", "accuse",
     "hiding its costs"),
    ("The Dock Union backs the walkout.", "Dock Union", "support", "the walkout"),
    ("The Dock Union has advocated free ferries.", "Dock Union", "support", "free ferries"),
    ("Mara Tolen, who supported the mine, is to leave.", "Mara Tolen", "support", "the mine"),
    ("Mara Tolen is supporting Jon Berge.", "Mara Tolen", "support", "Jon Berge"),
    ("Mara Tolen disagreed strongly with his plan.", "Mara Tolen", "oppose", "his plan"),
    ("The Dock Union has come out against the sale.", "Dock Union", "oppose", "the sale"),
    ("The Dock Union is suing the port for $40 million.", "Dock Union", "demand", "40 million"),
    ("Mara Tolen would like the owners to leave.", "Mara Tolen", "demand", "leave"),
    ("The Straits Union has pressed both camps to sign by Friday.", "Straits Union", "demand",
     "sign by Friday"),
    ("Some welcomed Mara Tolen's suggestion that the pit be closed.", "Mara Tolen", "propose",
     "the pit be closed"),
    ("Mara Tolen celebrated the ruling.", "Mara Tolen", "support", "the ruling"),
    ("Mara Tolen threw her support behind the strike.", "Mara Tolen", "support", "the strike"),
    ("Mara Tolen complained about the tender.", "Mara Tolen", "oppose", "the tender"),
    ("Mara Tolen questioned the findings.", "Mara Tolen", "oppose", "the findings"),
    ("Parliament threw out the cuts.", "Parliament", "reject", "the cuts"),
    ("The Dock Union declined to renew the lease.", "Dock Union", "reject", "renew the lease"),
    ("The Harbour Board has put 51 cents on the table.", "Harbour Board", "offer", "51 cents"),
    ("Mara Tolen was an outspoken critic of the mine.", "Mara Tolen", "oppose", "the mine"),
    ("The Dock Union is supportive of the bid.", "Dock Union", "support", "the bid"),
    ("Mara Tolen marched in support of the strike.", "Mara Tolen", "support", "the strike"),
    ("Some liked Mara Tolen's plan to close the pit.", "Mara Tolen", "propose", "close the pit"),
    ("The Dock Union branded its chairwoman a deserter.", "Dock Union", "accuse", "a deserter"),
    ("The Dock Union is opposed to selling the port.", "Dock Union", "oppose", "selling the port"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder", "act", "some"), CASES)
def test_a_position_is_read_from_its_verb(text: str, holder: str, act: str, some: str) -> None:
    found = positions_in(read(text))
    assert any(one[:2] == (holder, act) and some in one[2] for one in found), found


NONE = [
    "Jon Berge was planning to see some hills.",
    "Prosecutors charged Jon Berge with murder.",
    "Mara Tolen backed away from the deal.",
    "A poll suggests that Jon Berge and Mara Tolen are level.",
    "The hotel offered guests advice.",
    "Mara Tolen would like to see the sea.",
    "People laughed at Mara Tolen's suggestion that the sea could rise.",
    "Mara Tolen declined to speculate on the vote.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_verb_in_another_sense_takes_none(text: str) -> None:
    assert not positions_in(read(text))
