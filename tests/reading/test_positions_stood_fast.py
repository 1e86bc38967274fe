"""Refusals and denials that say only how things stand, or what one's own have not done."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

REFUSED = [
    # label, text, holder, toward, words that the object has to hold
    ("it stays", "The Growers' League asked the Selm Council to drop the tax. The council said the "
     "tax would stay.", "Selm Council", "Growers' League", "the tax would stay"),
    ("it goes ahead", "Mara Tolen asked the Reform Party to call off the march. A party spokesman "
     "said that the march would go ahead.", "Reform Party", "Mara Tolen", "would go ahead"),
    ("it goes on", "Ostmark offered to return the relief if Tavora dropped its suit. Tavora's "
     "envoy, Mara Tolen, said that the suit would go on.", "Tavora", "Ostmark", "the suit would"),
    ("no sum", "The Harbour Company offered the Fishers' League 3 million crowns. The league said "
     "that no sum would be enough.", "Fishers' League", "Harbour Company", "no sum"),
    ("too little", "The Harbour Company offered the Fishers' League a pier. The league said this "
     "was too little.", "Fishers' League", "Harbour Company", "this was too little"),
    ("in one breath", "The Growers' League asked the Selm Council to drop the tax, and the council "
     "said the tax would stay. It rained. Snow fell.", "Selm Council", "Growers' League",
     "the tax would stay"),
    ("no money", "The Fishers' League asked the Port Authority to mend two cranes. The Port "
     "Authority said there was no money for that.", "Port Authority", "Fishers' League",
     "there was no money"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "toward", "words"),
    [one[1:] for one in REFUSED],
    ids=[one[0] for one in REFUSED],
)
def test_how_things_stand_answers_what_was_asked(
    text: str, holder: str, toward: str, words: str
) -> None:
    held = [one for one in held_in(read(text)) if one.act == "reject"]
    assert [(one.holder, one.toward) for one in held] == [(holder, toward)]
    assert words in held[0].object


NOT_REFUSED = [
    # label, text
    ("nobody asked", "The Selm Council met on Monday. It said the tax would stay."),
    ("another asked", "The Growers' League asked the Selm Council to drop the tax. The Harbour "
     "Company said the tax would stay."),
    ("long before", "The Growers' League asked the Selm Council to drop the tax. It rained. Snow "
     "fell. Roads froze. The council said the show would go on."),
    ("other things go on", "The Growers' League asked the Selm Council to drop the tax. It rained. "
     "The council said the rain would continue."),
    ("its own matter", "The Growers' League asked the Selm Council to drop the tax. It rained. The "
     "council said this was not a matter for the league."),
    ("no worry", "The Growers' League asked the Selm Council to drop the tax. It rained. The "
     "council said there was no need to worry."),
    ("a question", "The Growers' League asked the Selm Council to drop the tax. It rained. The "
     "council asked whether there was no money."),
    ("perhaps", "The Harbour Company offered the Fishers' League a pier. It rained. The league "
     "said this might not be enough."),
    ("enough", "The Harbour Company offered the Fishers' League a pier. It rained. The league "
     "said this was not too little."),
    ("something else", "The Harbour Company offered the Fishers' League a pier. It rained. The "
     "league said it was too late to turn the boats back."),
    ("on terms", "The Growers' League asked the Selm Council to drop the tax. The council said the "
     "tax would stay if the budget failed."),
]  # fmt: skip


@pytest.mark.parametrize("text", [one[1] for one in NOT_REFUSED], ids=[o[0] for o in NOT_REFUSED])
def test_what_only_stands_so_refuses_nobody(text: str) -> None:
    assert "reject" not in [one.act for one in held_in(read(text))]


BLAMED = "The Ashmar Front blamed Tavora's air force for the raid. "
DENIED = [
    # label, text, toward, words that the object has to hold
    ("none was there", BLAMED + "Tavora's defence ministry said none of its aircraft had been in "
     "the area.", None, "none of its aircraft had been"),
    ("none fired", BLAMED + "Tavora's defence ministry said that none of its men had fired.", None,
     "none of its men had fired"),
    ("as another claims", "Tavora denied that it had sent troops, as the Ashmar Front maintains.",
     "Ashmar Front", "it had sent troops"),
]  # fmt: skip


def test_an_as_that_tells_why_names_no_accuser() -> None:
    text = "Tavora denied that it had fired, as the Ashmar Front says its men slept. It rained. "
    held = [one for one in held_in(read(text + "Snow fell.")) if one.act == "deny"]
    assert [one.toward for one in held] == [None]


@pytest.mark.parametrize(
    ("text", "toward", "words"), [one[1:] for one in DENIED], ids=[one[0] for one in DENIED]
)
def test_what_ones_own_have_not_done_is_denied(text: str, toward: str | None, words: str) -> None:
    held = [one for one in held_in(read(text)) if one.act == "deny"]
    assert len(held) == 1
    assert words in held[0].object
    assert toward in (None, held[0].toward)


NOT_DENIED = [
    # label, text
    ("a storm", "The Harbour Company met on Monday. It rained. It said none of its ships had left "
     "the port because of the storm."),
    ("out of danger", "The Harbour Company met on Monday. It rained. It said none of its staff "
     "were in danger."),
    ("unhurt", BLAMED + "Tavora's defence ministry said that none of its men had been hurt."),
    ("without", "The Harbour Company said that none of its ships had a doctor."),
]  # fmt: skip


@pytest.mark.parametrize("text", [one[1] for one in NOT_DENIED], ids=[o[0] for o in NOT_DENIED])
def test_what_ones_own_lack_is_the_news(text: str) -> None:
    assert "deny" not in [one.act for one in held_in(read(text))]


def test_a_state_rejects_a_charge_that_a_judge_may_dismiss() -> None:
    text = "Ostmark accused Tavora of a raid. The government of Tavora dismissed the charge."
    held = [one for one in held_in(read(text)) if one.act == "reject"]
    assert [(one.holder, one.toward) for one in held] == [("government of Tavora", "Ostmark")]
    judge = held_in(read("Judge Mara Tolen heard two men on Monday. She dismissed the charge."))
    assert [one for one in judge if one.act == "reject"] == []


def test_nobody_speaks_for_whoever_charges_him() -> None:
    text = "Ostmark accused Tavora of a raid. The information minister, Jon Berge, rejected the "
    held = [one for one in held_in(read(text + "charge.")) if one.act == "reject"]
    assert held != []
    assert "Ostmark" not in [one.holder for one in held]


CLAIMED = [
    # label, text, holder, toward, object; None where nothing is claimed back
    ("fees", "The Harbour Company claims 4 million crowns in unpaid fees. It rained. Snow fell.",
     ("Harbour Company", None, "4 million crowns in unpaid fees")),
    ("from somebody", "The Ashmar Front claimed 3 million crowns from the Harbour Company. It "
     "rained. Snow fell.", ("Ashmar Front", "Harbour Company", "3 million crowns")),
    ("votes", "The Reform Party claimed a million votes. It rained. Snow fell.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [o[1:] for o in CLAIMED], ids=[o[0] for o in CLAIMED])
def test_what_is_owed_is_claimed_back(text: str, told: tuple[str, str | None, str] | None) -> None:
    held = [one for one in held_in(read(text)) if one.act == "demand"]
    assert [(one.holder, one.toward, one.object) for one in held] == ([told] if told else [])
