"""Objects whole and no longer, toward nobody whom the words leave out, each with a near miss."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

WORDS = [
    # label, text, act, the object
    ("a claim by somebody", "Anna Berg denied a claim by Mr. Tolen that the owners had hired"
     " drivers.", "deny", "a claim by Mr. Tolen that the owners had hired drivers"),
    ("fears that are dismissed", "The ministry rejected fears voiced by farmers that the dam would"
     " break.", "reject", "fears voiced by farmers that the dam would break"),
    ("claims of what would be", "The firm rejected claims that it would close the mill, saying it"
     " had orders.", "reject", "claims that it would close the mill"),
    ("without telling whom", "The mayor blamed Tarsk for the fire, without offering evidence.",
     "accuse", "for the fire"),
    ("without telling, as charged", "The guild accused the owner of acting without naming a"
     " successor.", "accuse", "of acting without naming a successor"),
    ("what another did meanwhile", "Talks failed after Orle demanded that the bridge be opened and"
     " Tarsk threatened to leave.", "demand", "the bridge be opened"),
    ("another thing demanded", "Orle demanded that the bridge be opened and that Tarsk leave the"
     " lake.", "demand", "the bridge be opened and that Tarsk leave the lake"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in WORDS], ids=[one[0] for one in WORDS]
)
def test_the_words_of_an_object(text: str, act: str, words: str) -> None:
    assert words in [one.object for one in held_in(read(text)) if one.act == act]


NONE = [
    # label, text, act that is none, somebody or nobody who takes none
    ("not to be named", "A banker who declined to be named because of the talks said the gap was"
     " wide.", "reject"),
    ("a plan in a charge", "Prosecutors accused the firm of running a ring that planned to rob"
     " trains.", "promise"),
    ("an aide to somebody", "Jon Berge resigned, saying he had been pressured by a senior aide to"
     " the president.", "demand"),
    ("a go-between's price", "Ostmark proposed that the Front should free ten men in return for 210"
     " prisoners.", "demand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE])
def test_no_position_of_that_kind(text: str, act: str) -> None:
    assert act not in [one.act for one in held_in(read(text))]


STILL = [
    # label, text, act, the object
    ("a plan of one's own", "Belton Lines plans to buy four ships, it said.", "promise",
     "buy four ships"),
    ("a price of one's own", "Tarsk offered to free ten men in return for 40 captives.", "demand",
     "40 captives"),
    ("a go-between's deed", "The mediator proposed that the Front free ten men in return for a full"
     " withdrawal.", "demand", "a full withdrawal"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in STILL], ids=[one[0] for one in STILL]
)
def test_a_position_for_all_that(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


TOWARD = [
    # label, text, holder, act, toward
    ("who did what is called a move", "Wardens have closed the lake for a year. The move was"
     " welcomed by Anna Berg.", "Anna Berg", "support", "Wardens"),
    ("who said so", "The council said it had closed the lake. The move was criticised by Jon"
     " Berge.", "Jon Berge", "oppose", "council"),
    ("one's own men", "Tarsk agreed to leave its envoys in the capital until May.", "Tarsk",
     "agree", None),
    ("one's creditors", "Ostmark agreed to meet its creditors in May.", "Ostmark", "agree",
     "its creditors"),
    ("one's own people's strike", "The Miners' League called for a general strike. The Labour"
     " Ministry refused to talk with the Miners' League. The Miners' League rejected the Labour"
     " Ministry's offer.", "Miners' League", "demand", None),
    ("another's strike", "The mayor called for the strike to end. The Miners' League rejected the"
     " call.", "mayor", "demand", "Miners' League"),
    ("whose offer is accepted", "Orle accused Tarsk of lying. The regional league offered to send"
     " observers. Tarsk accepted the proposal.", "Tarsk", "accept", "regional league"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "toward"), [one[1:] for one in TOWARD], ids=[one[0] for one in TOWARD]
)
def test_toward_whom(text: str, holder: str, act: str, toward: str | None) -> None:
    found = [one.toward for one in held_in(read(text)) if (one.holder, one.act) == (holder, act)]
    assert toward in found
