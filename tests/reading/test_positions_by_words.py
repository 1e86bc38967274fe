"""Positions by the words that tell them: what is wanted, sought, given or turned down, what a plan
draws, what is flatly said not to have been, what somebody is assured of."""

import pytest

from tests.reading.rules import read
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
    ("calls it a crime", "Foreign minister Mara Tolen called it piracy.", "Orland", "accuse",
     "piracy"),
    ("calls a thing an act of war", "Premier Jon Berge called the closure an act of war and left.",
     "Jon Berge", "accuse", "an act of war"),
    ("describes as", "The teachers' league described the cut as theft.", "teachers' league",
     "accuse", "theft"),
    ("wants them to", "The teachers' union wants them to be paid in full.", "teachers' union",
     "demand", "be paid in full"),
    ("a group wants", "The parents want a bus for their children.", "parents", "demand",
     "a bus for their children"),
    ("accepts this", "The railway company has accepted this.", "railway company", "accept",
     "this"),
    ("for a reason behind a colon", "The shopkeepers oppose it: thieves would rejoice.",
     "shopkeepers", "oppose", "it"),
    ("is against it", "The police union is strictly against it.", "police union", "oppose", "it"),
    ("bats away", "The city council batted away the call for a vote.", "city council", "reject",
     "the call for a vote"),
    ("laughs it off", "The dockers' union laughed it off.", "dockers' union", "reject", "it"),
    ("will not hear of", "The dockers' union will not hear of a delay.", "dockers' union",
     "reject", "a delay"),
    ("have none of it", "The city council would have none of it.", "city council", "reject", "it"),
    ("assured them that it would", "The premier assured parents that the school would reopen.",
     "premier", "promise", "the school would reopen"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words"), [one[1:] for one in TOLD], ids=[one[0] for one in TOLD]
)
def test_position(text: str, holder: str, act: str, words: str) -> None:
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
        "The teacher protested at the entrance.",
        "The firm is seeking 300 workers for its new mill.",
        "The firm is seeking new customers in Orland.",
        "The report suggested 40 percent of the trees were dead.",
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
        "The odds are against it.",
        "The pilots had not heard of the delay.",
        "The city council has none of the money.",
        "The keeper batted away the ball.",
        "The family will not hear of the verdict until Monday.",
        "The villagers would not hear of the war for three years.",
        "The city council will have none of the votes of the Greens.",
        "Fishermen call it piracy when a net is cut.",
        "The mayor almost called it treason.",
        "Lisa Korn used to call it piracy.",
        "The mayor laughed off the fall.",
        "The mayor called the fire an accident.",
        "The union's leaders called the plan a stroke of luck.",
        "“There is some truth in the report,” the ministry said.",
    ],
)
def test_no_position(text: str) -> None:
    assert held_in(read(BORDER + text)) == []
