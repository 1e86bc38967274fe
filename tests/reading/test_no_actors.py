"""What the words name that is nobody: money, ships, premises, towns, and nobody at all."""

import pytest

import onrecord
from tests.reading.views import kinds_of

NOBODY = [
    ("money in aid", "He promised 40 million florins in aid. Two million talers were lent.",
     {"florins", "talers", "talers in aid", "florins in aid"}),
    ("ships by name", "The tanker Marlow Star ran aground. The minesweeper Gull was hit. The yacht"
     " Bella capsized.", {"Marlow Star", "Gull", "Bella"}),
    ("aircraft", "Norlia sent two water bombers on Monday.", {"two water bombers"}),
    ("premises", "Police raided its offices in the capital, Tolmar.",
     {"its offices", "offices", "its offices in the capital, Tolmar"}),
    ("no man of a nation", "She insisted that no Tavoran had set foot on the bank.", {"Tavoran"}),
    ("a town where somebody speaks", "“We go on,” Omarin told a crowd in the capital, Morsan.",
     {"Morsan"}),
    ("being a member", "A poll found that 79% of Georgians backed EU membership.",
     {"EU membership"}),
    ("what a state wages", "Norway's campaign has killed 40 people. The army's campaign in the"
     " north began in May. It has killed hundreds. The air campaign has emptied the town.",
     {"Norway's campaign", "army's campaign in the north", "air campaign"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [n[1:] for n in NOBODY], ids=[n[0] for n in NOBODY])
def test_is_nobody(text: str, names: set[str]) -> None:
    assert names.isdisjoint(one.name for one in onrecord.read(text).actors)


SOMEBODY = [
    ("who throws bombs", "Two bombers were arrested on Monday.", "Two bombers", "group"),
    ("the members", "The club's membership voted for the move.", "club's membership", "group"),
    ("the seat of a government", "The Kremlin denied it. Its spokesman, Dmitry Orlov, called the"
     " protests a plot.", "Kremlin", "government"),
    ("who runs", "The Tolen campaign accused the governor of lying.", "Tolen campaign",
     "organisation"),
    ("an officer", "Captain Mara Destroyer denied it.", "Mara Destroyer", "person"),
    ("no body of any kind", "No union has agreed to it.", "No union", "group"),
    ("no official", "No official would confirm it.", "No official", "group"),
    ("neither of two", "Neither minister denied it.", "Neither minister", "group"),
    ("none of several", "None of the ministers denied it.", "None of the ministers", "group"),
    ("who speaks from a capital", "In the capital, Tolen said that he was ill.", "Tolen", "person"),
    ("a minister of justice", "Orland's Minister of Justice Parvin Lohr denied it.", "Parvin Lohr",
     "person"),
    ("a minister for a matter", "Minister for Education Runa Holt denied it.", "Runa Holt",
     "person"),
    ("who asked not to be named", "Its representative in Selm, who asked not to be named, denied "
     "it.", "Its representative in Selm", "unnamed"),
    ("who is named", "Its representative in Selm, who asked to be heard, denied it.",
     "Its representative in Selm", "person"),
    ("people who are ill", "The army handed over the women and the sick on Monday.", "sick",
     "group"),
    ("a secretary of state", "Secretary of State for Energy Jon Berge denied it.", "Jon Berge",
     "person"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "kind"), [n[1:] for n in SOMEBODY], ids=[n[0] for n in SOMEBODY]
)
def test_is_somebody(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == kind
