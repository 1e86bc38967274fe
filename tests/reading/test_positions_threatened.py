"""Threats told of things and of a side's own people, and for whom nobody speaks."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in, positions_in

THREATENED = [
    # label, text, holder, words that the object has to hold
    ("widened", "The Bar Council said that the boycott would be extended to all courts unless the "
     "police chief was suspended.", "Bar Council", "the boycott would be extended"),
    ("goes ahead", "The Miners' League said the walkout would go ahead on 4 April if the levy had "
     "not been dropped by then.", "Miners' League", "the walkout would go ahead"),
    ("back again", "The Growers' League warned that the tractors would be back if the Mill Board "
     "went on cheating.", "Growers' League", "the tractors would be back"),
    ("halted", "The Harbour Company said deliveries would stop on Monday unless half of the sum "
     "was paid.", "Harbour Company", "deliveries would stop"),
    ("its own", "The Nurses' Union said staff would no longer handle parcels unless a guard was "
     "hired.", "Nurses' Union", "staff would no longer handle parcels"),
    ("to rule", "The Drivers' Union said drivers would work strictly to rule unless the fine was "
     "lifted.", "Drivers' Union", "drivers would work strictly to rule"),
    ("a curb", "Tavora met its allies on Monday. It rained. The government of Tavora said the "
     "sanctions would be extended unless Ostmark freed the crew.", "Tavora",
     "sanctions would be extended"),
    ("a licence", "The Port Authority said that the Harbour Company would lose its licence if it "
     "hid a report again.", "Port Authority", "lose its licence"),
]  # fmt: skip

NO_THREAT = [
    # label, text
    ("weather", "The Harbour Company said deliveries would stop unless the storm passed."),
    (
        "a fire",
        "The Selm Council met on Monday. It rained. It said the fire would spread unless "
        "the army sent planes.",
    ),
    ("at work", "The Miners' League said its men would be back at work if the levy was not paid."),
    ("talks go on", "The Ashmar Front said talks would continue if the army did not move."),
    ("a lesson", "The teacher said pupils would occupy two rooms if the roof was not mended."),
    ("seen", "Witnesses said the shelling would go on unless somebody gave in."),
    ("a match", "The Rowing League said the race would go ahead if nobody withdrew."),
]


@pytest.mark.parametrize(
    ("text", "holder", "words"), [one[1:] for one in THREATENED], ids=[one[0] for one in THREATENED]
)
def test_what_is_in_store_unless_another_gives_way(text: str, holder: str, words: str) -> None:
    held = [one for one in positions_in(read(text)) if one[1] == "threaten"]
    assert [one[0] for one in held] == [holder]
    assert words in held[0][2]


@pytest.mark.parametrize("text", [one[1] for one in NO_THREAT], ids=[one[0] for one in NO_THREAT])
def test_what_comes_or_goes_on_threatens_nobody(text: str) -> None:
    assert "threaten" not in [one[1] for one in positions_in(read(text))]


NOT_THEIRS = [
    # label, text, who holds none of what the last sentence tells
    ("a name alone", "One of the gunmen, who gave his name as Rory, demanded a ship. Interior "
     "Minister Mara Tolen ruled out a ship.", "Rory"),
    ("a spokesman", "The League called for a march. It wants a new judge. Government spokesman Jon "
     "Berge denied any interference.", "League"),
    ("former", "The trial of a former Red Star commander, Jon Berge, opened on Monday. Red Star, "
     "an armed group, said nothing. Berge denied the charge.", "Red Star"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "other"), [one[1:] for one in NOT_THEIRS], ids=[one[0] for one in NOT_THEIRS]
)
def test_whoever_is_told_of_before_is_not_spoken_for(text: str, other: str) -> None:
    held = [(one.holder, one.act) for one in held_in(read(text)) if one.act in ("deny", "reject")]
    assert held != []
    assert other not in [one[0] for one in held]
