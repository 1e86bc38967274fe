"""What is only supposed or asked of others, and so is nobody's position, however far above it that
is told; and what the near misses of these are."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

NONE = [
    ("found by an inquiry", "Mayor Mara Tolen offered to resign if auditors find that her men took"
     " bribes.", "accuse"),
    ("turned out", "Mara Tolen said she would resign if it turned out that the police had lied to"
     " her.", "accuse"),
    ("asked of nobody", "Mara Tolen said she would resign if it turned out that the police had lied"
     " to her.", "demand"),
    ("had they", "Jon Berge said that had the ministry lied, he would have known.", "accuse"),
    ("supposed", "“Suppose the union rejects the deal,” said Jon Berge.", "reject"),
    ("pushed to", "Jon Berge is pushing fellow delegates to reject the deal.", "reject"),
    ("to what end", "Mara Tolen asked members to give money to condemn the hatred of Jon Berge.",
     "oppose"),
    ("to stop", "Mara Tolen told the league to stop blaming the umpires.", "accuse"),
    ("needs to stop", "He needs to stop blaming everyone else, Mara Tolen told reporters.",
     "accuse"),
    ("demanded to stop", "The union demanded that the mayor stop accusing teachers of neglect.",
     "accuse"),
    ("not far enough", "Jon Berge said the pact did not go far enough to demand action from towns.",
     "demand"),
    ("put as words", "“It is not honest to tell the men we will reopen the pit,” Jon Berge, head of"
     " the Harbour Union, said.", "promise"),
    ("no breakdown", "The bank declined to give a breakdown of the loans.", "reject"),
]  # fmt: skip
SOME = [
    ("found", "Mara Tolen said her men had found that the police lied to her.", "accuse",
     "lied to her"),
    ("once", "Jon Berge once accused the mayor of theft.", "accuse", "of theft"),
    ("in a relative clause", "Mara Tolen will resign if the owner pays the men who rejected his"
     " offer.", "reject", "his offer"),
    ("to an end of one's own", "The union went on strike to demand a new contract.", "demand",
     "a new contract"),
    ("voted to", "The union voted to reject the offer.", "reject", "the offer"),
    ("pushed to do", "Jon Berge is pushing delegates to reject the deal.", "demand",
     "reject the deal"),
    ("to be heard", "Mara Tolen said she was willing to be heard by the court.", "offer",
     "be heard by the court"),
    ("refuses to disavow", "Jon Berge refuses to disavow the praise of Mara Tolen.", "reject",
     "disavow the praise of Mara Tolen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE])
def test_what_is_only_supposed_or_asked_for_is_no_position(text: str, act: str) -> None:
    assert act not in [one.act for one in held_in(read(text))]


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in SOME], ids=[one[0] for one in SOME]
)
def test_what_is_told_as_so_stays(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


def test_a_court_that_rules_is_not_the_other_side() -> None:
    text = "Jon Berge offered to leave if the court found that his party had stolen the vote."
    assert [one.toward for one in held_in(read(text)) if one.act == "offer"] == [None]
