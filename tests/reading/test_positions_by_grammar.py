"""Positions told in another grammar than a verb with its subject and object, and what is none."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

TOLD = [
    # label, text, holder, act, object, toward
    ("criticised for", "The Tide Party criticised the army for shelling the market at Orle.",
     "Tide Party", "accuse", "for shelling the market at Orle", "army"),
    ("for its failure", "The Harbour Union slammed Orle Rail for its failure to open the road.",
     "Harbour Union", "accuse", "for its failure to open the road", "Orle Rail"),
    ("blasted for", "Mara Tolen has blasted the press for letting Ion Stavro go unasked.",
     "Mara Tolen", "accuse", "for letting Ion Stavro go unasked", "press"),
    ("praised for", "Mara Tolen praised the league for taking in 400 refugees.",
     "Mara Tolen", "support", "taking in 400 refugees", "league"),
    ("a statement that promises", "Orle Rail denied the report in a statement, which also promised"
     " 12 million drens for the bereaved.", "Orle Rail", "promise",
     "12 million drens for the bereaved", None),
    ("a lawsuit filed before", "The Harbour Union filed a lawsuit against Orle Rail on Monday. The"
     " lawsuit accuses Orle Rail of hiding two reports.", "Harbour Union", "accuse",
     "of hiding two reports", "Orle Rail"),
    ("done nothing illegal", "“We did nothing illegal,” said Mara Tolen, the mayor of Orle.",
     "Mara Tolen", "deny", "did nothing illegal", None),
    ("an allegation that it rejects", "Her brother says that guards beat her, an allegation that"
     " the prison service rejects.", "prison service", "reject", "an allegation", None),
    ("a claim it contests", "A boy of 15 was shot by the police, Mara Tolen said, a claim the"
     " force contests.", "force", "deny", "a claim", None),
    ("a bid, which it rejected", "Mara Tolen made a bid, which the bank's founder, Ion Stavro, has"
     " rejected.", "Ion Stavro", "reject", "a bid", None),
    ("a decision it called unlawful", "Six fishermen of Selm were expelled, a decision the Harbour"
     " Union called unlawful.", "Harbour Union", "oppose", "a decision", None),
    ("given when", "The girls would be returned, Mara Tolen said, when the government frees her"
     " brothers.", "Mara Tolen", "offer", "The girls would be returned", "government"),
    ("none will be granted", "He asked for a corridor, but the Harbour Union told him that none"
     " would be granted.", "Harbour Union", "reject", "none would be granted", None),
    ("closed if they are not home", "If the sailors are not home by Sunday, the strait will be"
     " closed, said Ion Stavro of the navy.", "Ion Stavro", "threaten", "the strait will be closed",
     None),
    ("any further strike", "Any further strike would be answered “at the port of origin”, said"
     " President Falk.", "Falk", "threaten",
     "Any further strike would be answered “at the port of origin”", None),
    ("stay out until", "The Harbour Union says its drivers will stay out until the allowance is"
     " restored.", "Harbour Union", "threaten", "stay out", None),
]  # fmt: skip

NONE = [
    # label, text, holder, act
    ("scolded", "Mara Tolen scolded Ion Stavro on Monday.", "Mara Tolen", "accuse"),
    ("done nothing wrong", "The bank, Mara Tolen said in a statement, had done nothing wrong.",
     "Mara Tolen", "accuse"),
    ("lies ahead", "“We need to win the towns that lie ahead,” said Mara Tolen of the Tide Party.",
     "Mara Tolen", "accuse"),
    ("resistance to", "Mara Tolen spoke of her party's resistance to welcoming the refugees.",
     "Mara Tolen", "support"),
    ("only hoped", "“I hope we will close the mine,” Mara Tolen said.", "Mara Tolen", "promise"),
    ("afraid that", "“He is afraid we'll sue them,” Mara Tolen said.", "Mara Tolen", "threaten"),
    ("asked", "“Will we close the mine?” Mara Tolen asked.", "Mara Tolen", "promise"),
    ("to ease it, ordered", "To ease the shortage, Orle Rail ordered bigger coaches from Selm.",
     "Orle Rail", "demand"),
    ("anonymity", "The officials of Orle requested anonymity.", "officials of Orle", "demand"),
    ("withheld", "Mara Tolen asked that her surname be withheld.", "Mara Tolen", "demand"),
    ("no third term", "Falk had sought no third term.", "Falk", "demand"),
    ("his family", "Ion Stavro loved and supported his son.", "Ion Stavro", "support"),
    ("tried to strike a deal", "Mara Tolen tried to strike a deal with the union.", "Mara Tolen",
     "agree"),
    ("a deal, of what is not told", "Mara Tolen struck a deal with Ion Stavro on Friday.",
     "Mara Tolen", "agree"),
    ("how to", "Mara Tolen advised the dockers how to sell their boats.", "Mara Tolen", "demand"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words", "toward"),
    [one[1:] for one in TOLD],
    ids=[o[0] for o in TOLD],
)
def test_told_by_other_grammar(
    text: str, holder: str, act: str, words: str, toward: str | None
) -> None:
    held = [(one.holder, one.act, one.object) for one in held_in(read(text))]
    assert (holder, act, words) in held
    found = next(one for one in held_in(read(text)) if one.object == words)
    assert toward is None or found.toward == toward


SYNONYMS = [
    # text, holder, act, object
    ("The Harbour Union exhorted the dockers to hold out.", "Harbour Union", "demand", "hold out"),
    ("The Lakes Union prodded Falk to open the road.", "Lakes Union", "demand", "open the road"),
    ("Mara Tolen warned the owners against closing the mine.", "Mara Tolen", "oppose",
     "closing the mine"),
    ("The Tide Party pushed back against the new tax.", "Tide Party", "oppose", "the new tax"),
    ("Mara Tolen came out in favour of the new tax.", "Mara Tolen", "support", "the new tax"),
    ("The Tide Party shot down the proposal.", "Tide Party", "reject", "the proposal"),
    ("Mara Tolen acceded to the request.", "Mara Tolen", "accept", "the request"),
    ("The Lakes Union volunteered to host the talks.", "Lakes Union", "offer", "host the talks"),
    ("The Tide Party mooted a joint patrol.", "Tide Party", "propose", "a joint patrol"),
    ("The Harbour Union rebutted the claim.", "Harbour Union", "deny", "the claim"),
    ("The Lakes Union attributed the fire to Orle Rail.", "Lakes Union", "accuse", "the fire"),
    ("The Lakes Union suspects Orle Rail of hiding a report.", "Lakes Union", "accuse",
     "of hiding a report"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder", "act", "words"), SYNONYMS)
def test_other_verbs_of_the_same_class(text: str, holder: str, act: str, words: str) -> None:
    assert (holder, act, words) in [(o.holder, o.act, o.object) for o in held_in(read(text))]


def test_left_out_in_favour_of_somebody_is_no_support() -> None:
    record = read("Mara Tolen was left off the list in favour of Ion Stavro.")
    assert not held_in(record)


def test_once_again_and_do_so_ask_for_nothing() -> None:
    again = read("“We will once again meet the union,” Mara Tolen said.")
    assert [one.act for one in held_in(again)] == ["promise"]
    so = read("“Selm must pull back its guns, and it must do so by Friday,” Mara Tolen said.")
    assert [one.act for one in held_in(so)] == ["demand"]


@pytest.mark.parametrize(
    ("text", "holder", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE]
)
def test_no_position_is_told(text: str, holder: str, act: str) -> None:
    assert (holder, act) not in [(one.holder, one.act) for one in held_in(read(text))]
