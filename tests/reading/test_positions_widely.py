"""Support, opposition, denials and promises in words of other kinds: what a plan draws, what is
flatly said not to have been, what somebody is assured of."""

import pytest

from onrecord.reading import read
from tests.reading.views import held_in

BORDER = "Orland and Tavia closed their border on Monday. "

TOLD = [
    # label, text, holder, act, object
    ("has the backing of", "The plan has the backing of the Greens.", "Greens", "support",
     "The plan"),
    ("drew fire from", "The plan drew fire from the union.", "union", "oppose", "The plan"),
    ("met with", "The plan met with resistance from the union.", "union", "oppose", "The plan"),
    ("we took nobody", "“We took nobody,” the Front said.", "Front", "deny", "We took nobody"),
    ("nobody shot", "“Nobody shot at the crowd,” the police chief, Jon Berge, said.", "Jon Berge",
     "deny", "Nobody shot at the crowd"),
    ("no order", "“No order was ever given,” the company said.", "company", "deny",
     "No order was ever given"),
    ("no truth in it", "There is no truth in the report, the ministry said.", "ministry", "deny",
     "the report"),
    ("a quotation", "The ministry's staff called that quotation a fabrication.",
     "ministry's staff", "deny", "that quotation"),
    ("not one", "“Not one village will be forgotten,” President Jon Berge told the nation.",
     "Jon Berge", "promise", "Not one village will be forgotten"),
    ("committed himself to", "The premier committed himself to reopening the school.", "premier",
     "promise", "reopening the school"),
    ("assured them that it would", "The premier assured parents that the school would reopen.",
     "premier", "promise", "the school would reopen"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words"), [one[1:] for one in TOLD], ids=[one[0] for one in TOLD]
)
def test_in_other_words(text: str, holder: str, act: str, words: str) -> None:
    assert (holder, act, words) in [one[:3] for one in held_in(read(BORDER + text))]


@pytest.mark.parametrize(
    "text",
    [
        "The troops met with resistance from the Front.",
        "The column met resistance from the Front.",
        "The bill has the support of nobody in the Front.",
        "Forecasters assured farmers that it would rain.",
        "The doctor assured the parents that the child would recover.",
        "“We paid nothing for the hall,” the union said.",
        "“We took no breaks,” the union said.",
        "“Nobody ordered a second helping,” the union said.",
        "There is no truth in advertising, the union said.",
        "The plan has no support from the union.",
        "The premier assured parents that the school was safe.",
        "“Nobody was hurt,” the police said.",
        "“Nobody told us anything,” said Lisa Korn of the Greens.",
        "“We saw nobody,” the Front said.",
        "“There is some truth in the report,” the ministry said.",
    ],
)
def test_no_position_is_taken_by_it(text: str) -> None:
    assert held_in(read(BORDER + text)) == []
