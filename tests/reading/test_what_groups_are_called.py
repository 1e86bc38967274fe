"""What a group without a name is called: with a small number, without a large one or a deed."""

import pytest

import onrecord

CALLED = [
    ("a small number", "Police arrested two suspects. The suspects said no.", "two suspects"),
    ("a large number", "Orle freed 78 engineers. The engineers said no.", "engineers"),
    ("a bound", "At least nine clerks said no.", "clerks"),
    ("a bound and no noun", "At least nine were arrested, police said.", "At least nine"),
    ("a crowd", "Hundreds of miners said no.", "Hundreds of miners"),
    ("nobody but people", "Police detained 60 people in Selm.", "60 people"),
    ("what was done to them", "Orle freed eleven soldiers captured in May.", "eleven soldiers"),
    ("what they did", "Three men who seized a bus said no.", "Three men"),
    ("who alone says nothing", "People who lost homes said no.", "People who lost homes"),
    ("three", "Envoys of Orle, Selm and Dorn said no.", "Envoys of Orle, Selm and Dorn"),
    ("a row", "Unions of cooks, porters and clerks met.", "Unions of cooks, porters and clerks"),
    ("names", "Leaders of the guild, Ada Tolen and Jon Berge, met.", "Leaders of the guild"),
    ("nouns", "Members of the board, cooks and clerks, said no.", "Members of the board"),
    ("both of two peoples", "Both Swedish and Danish cooks said no. They left.",
     "Swedish and Danish cooks"),
    ("both sides", "Both sides said no. Both sides left.", "Both sides"),
    ("what he is held for", "Police held an old man on suspicion of theft. He wept.", "an old man"),
    ("what it has to do with", "Police held a tall man in connection with a theft. He wept.",
     "a tall man"),
    ("where troops are", "Orle wants Harnian troops to go. The Harnian troops in Selm said no.",
     "Harnian troops"),
    ("what they are doing", "Bondholders represented by Orle Law said no.", "Bondholders"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in CALLED], ids=[n[0] for n in CALLED])
def test_is_the_name(text: str, name: str) -> None:
    assert name in [one.name for one in onrecord.read(text).actors]


def test_a_source_that_begins_a_phrase_is_no_second_actor() -> None:
    record = onrecord.read("A letter seen by Orle TV says no. The letter is short.")
    assert [len(one.mentions) for one in record.actors if one.kind == "document"] == [2]
