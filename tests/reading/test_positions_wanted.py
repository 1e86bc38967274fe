"""Demands, offers and refusals by what is wanted, sought, given or turned down."""

import pytest

from onrecord.reading import read
from tests.reading.views import held_in

BORDER = "Orland and Tavia closed their border on Monday. "

TOLD = [
    # label, text, holder, act, object
    ("wants to see it gone", "The Front wants to see the governor gone.", "Front", "demand",
     "the governor gone"),
    ("wants to see them leave", "Orland wants to see foreign troops leave Selm.", "Orland",
     "demand", "foreign troops leave Selm"),
    ("wants him out", "The Greens want the minister out.", "Greens", "demand", "the minister out"),
    ("wants them let out", "The hijackers want a dozen comrades let out of prison.", "hijackers",
     "demand", "a dozen comrades let out of prison"),
    ("seeks a sum", "The widow seeks 2 million crowns in damages from the airline.", "widow",
     "demand", "2 million crowns in damages from the airline"),
    ("pushes for", "Teachers are pushing for smaller classes.", "Teachers", "demand",
     "smaller classes"),
    ("stipulates", "The council stipulated that the owner repair the roof.", "council", "demand",
     "the owner repair the roof"),
    ("suggests a share", "A mediator had suggested 5 percent over two years.", "A mediator",
     "propose", "5 percent"),
    ("to the families of the dead, a sum", "The firm offered the families of the dead 15,000"
     " crowns each.", "firm", "offer", "15,000 crowns"),
    ("down, somebody's offer", "The union turned down the company's offer of 3 percent.", "union",
     "reject", "the company's offer of 3 percent"),
    ("flings back", "The mayor flung the offer back.", "mayor", "reject", "the offer"),
    ("calls a strike", "The miners' union has called a one-day walkout for Thursday.",
     "miners' union", "threaten", "a one-day walkout"),
    ("disputes this", "Lisa Korn disputed this.", "Lisa Korn", "deny", "this"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words"), [one[1:] for one in TOLD], ids=[one[0] for one in TOLD]
)
def test_what_is_wanted(text: str, holder: str, act: str, words: str) -> None:
    assert (holder, act, words) in [one[:3] for one in held_in(read(BORDER + text))]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Berge wants to see the sea.",
        "Jon Berge wants his breakfast hot.",
        "The union called the strike a success.",
        "The union has called a strike meeting for Monday.",
        "The union announced its strike figures.",
        "The tenants hit back at the ball.",
        "The climbers pushed for the summit before dawn.",
        "Farmers protested at the gate of the mill.",
        "The firm is seeking 300 workers for its new mill.",
        "The firm is seeking new customers in Orland.",
        "The report suggested 40 percent of the trees were dead.",
    ],
)
def test_what_is_wanted_of_nobody(text: str) -> None:
    assert held_in(read(BORDER + text)) == []
