"""Whom "the owner", "the company", "the rebels" and "their" mean: who does so, who acts, who is
apposed, and not whoever stands nearest."""

import pytest

from onrecord.reading.draft import Draft
from tests.reading.casts import mentions, of, read


def _one(draft: Draft, words: str, name: str) -> bool:
    """Whether a mention with these words and one with those are one character's."""
    told = [set(mentions(draft, one)) for one in draft.cast.characters]
    assert any(words in one for one in told), f"nobody at {words!r}"
    assert any(name in one for one in told), f"nobody at {name!r}"
    return any(words in one and name in one for one in told)


SAME = [
    # whoever is told to do it
    ("Mara Tolen, who chairs the club, left. The chairwoman said no.",
     "The chairwoman", "Mara Tolen, who chairs the club"),
    ("Jon Berge, who heads the fire service, left. The head of the fire service said no.",
     "The head of the fire service", "Jon Berge, who heads the fire service"),
    ("Mara Tolen, the woman who founded Open Hands, left. The founder said no.", "The founder",
     "Mara Tolen, the woman who founded Open Hands"),
    ("The tower, designed by Jon Berge, leaks. The architect said no.",
     "The architect", "Jon Berge"),
    ("The choir, led by Mara Tolen, sang. Its leader said no.", "Its leader", "Mara Tolen"),
    ("Orle Steel sold its mine to Selm Mills. The seller said no.", "The seller", "Orle Steel"),
    ("Orle Steel sold its mine to Selm Mills. The buyer said no.", "The buyer", "Selm Mills"),
    ("Miners came, the owner, Orle Funds, said. The owner denied it.",
     "The owner", "the owner, Orle Funds"),
    # the trade before a name
    ("Gem dealer Jon Berge was robbed. The dealer said no.", "The dealer", "Gem dealer Jon Berge"),
    # who buys, of two firms
    ("Orle Steel bought Selm Mills. The company said it would hire.", "The company", "Orle Steel"),
    ("Orle Steel agreed to buy Selm Mills. The firm said it would hire.", "The firm", "Orle Steel"),
    # … but not where what is bought resists
    ("Orle Steel bought Selm Mills. The company rejected the charge.", "The company", "Selm Mills"),
    # who acts, not who was told
    ("Two drowned, the Rescue Agency told Coris news agency. The agency said one was a boy.",
     "The agency", "the Rescue Agency"),
    # bodies behind their nouns
    ("The think tank Agora said wages fell. The institute blamed taxes.",
     "The institute", "The think tank Agora"),
    ("The broadcaster Nord 3 cut it. The station said no.",
     "The station", "The broadcaster Nord 3"),
    ("A spokesman for the regulator, the Energy Board, said no. The board will meet.", "The board",
     "the regulator, the Energy Board"),
    ("A lawyer for the lender, Norbank, said no. The lender will pay.",
     "The lender", "the lender, Norbank"),
    # short names
    ("The Coastal Fishers' Association (CFA) left. CFA said no.",
     "CFA", "The Coastal Fishers' Association (CFA)"),
    ("Grand Vasa Hotels (Vasa) posted a loss. Vasa said no.", "Vasa", "Grand Vasa Hotels (Vasa)"),
    # those in arms
    ("The Northern Shield ambushed a convoy. The rebels said they had won.",
     "The rebels", "The Northern Shield"),
    ("The Northern Shield seized the town. The militants said no.",
     "The militants", "The Northern Shield"),
    # words before their noun
    ("By his own account, Berge fired first.", "his", "Berge"),
    ("Despite her promise, Mara Tolen said no.", "her", "Mara Tolen"),
    # two who are taken up together
    ("The guild and the drivers signed it. Their lawyer said no.",
     "Their", "The guild and the drivers"),
    ("The army and the rebels each lied. They met on Monday.", "They", "The army and the rebels"),
]  # fmt: skip

OTHERS = [
    # who did so once, may do so, or is one of two
    ("Mara Tolen, who led the union until 2019, left. The leader said no.", "The leader",
     "Mara Tolen, who led the union until 2019"),
    ("Jon Berge, who hopes to lead the party, left. The leader said no.", "The leader",
     "Jon Berge"),
    ("Police asked whether the note was written by Jon Berge. The writer said no.",
     "The writer", "Jon Berge"),
    ("Orle Steel and Selm Mills own the dam. The owner said no.", "The owner", "Orle Steel"),
    ("Jon Berge, who owns three hotels, left. The owner of the bar said no.",
     "The owner of the bar",
     "Jon Berge, who owns three hotels"),
    # a newspaper is not the firm of which it tells
    ("The Daily Crier reported that the mine had flooded. The company said no.",
     "The company", "The Daily Crier"),
    ("Coris reported that the ferry had sunk. The operator said no.", "The operator", "Coris"),
    # another union, another trade
    ("The Union for Change said no. The union of dockers said yes.",
     "The union of dockers", "The Union for Change"),
    ("The bakers' union said no. The union of dockers said yes.",
     "The union of dockers", "The bakers' union"),
    ("The jet was made by Avex. The manufacturer said no. The airline said yes.",
     "The airline", "The manufacturer"),
    # soldiers and firms are no rebels
    ("Orle Freight seized the town. The militants said no.", "The militants", "Orle Freight"),
    ("The army ambushed a convoy. The rebels said no.", "The rebels", "The army"),
    # the spokesman is not the name
    ("A spokesman for the airline, Gull Air, said no.", "the airline, Gull Air",
     "A spokesman for the airline, Gull Air"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_means(text: str, words: str, name: str) -> None:
    assert _one(read(text), words, name)


@pytest.mark.parametrize(("text", "words", "name"), OTHERS)
def test_means_another(text: str, words: str, name: str) -> None:
    assert not _one(read(text), words, name)


def test_a_pair_told_as_each() -> None:
    """Each is told as a part of neither name."""
    draft = read("The army and the Red Dawn rebels each accused the other. Neither gave proof.")
    assert not any("each" in one.name for one in draft.cast.characters)


def test_offices_are_no_acronyms() -> None:
    """ "MP" stays anybody's office, though a report spells it out."""
    draft = read("Ada Tolen became a Member of Parliament, or MP, in May. One MP said no.")
    assert of(draft, "One MP").kind != "organisation"
