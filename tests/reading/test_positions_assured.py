"""Positions that somebody takes by telling what will be done, what he is ready to do, or what has
never been: and what he says before he takes any."""

import pytest

from tests.reading.rules import read
from tests.reading.views import positions_in

TAKEN = [
    # label, text, holder, act, words that the object has to hold
    ("none prosecuted", "Tavora's interior minister, Mara Tolen, said nobody would be prosecuted.",
     "Tavora", "promise", "nobody would be prosecuted"),
    ("lists published", "Tavora's interior minister, Mara Tolen, said the lists would be "
     "published in May.", "Tavora", "promise", "the lists would be published"),
    ("looked into", "The Port Authority said the crash would be examined by an outside engineer.",
     "Port Authority", "promise", "the crash would be examined"),
    ("a law at hand", "Health Minister Mara Tolen said a new law would be ready by the autumn.",
     "Mara Tolen", "promise", "a new law would be ready"),
    ("no ransom", "The Miners' League said no ransom had been paid.", "Miners' League", "deny",
     "no ransom had been paid"),
    ("no such call", "The Miners' League said there had been no call. The finance ministry said "
     "no such promise had been given.", "finance ministry", "deny", "no such promise"),
    ("knew nothing", "Mara Tolen told the council that she had known nothing about the letter.",
     "Mara Tolen", "deny", "known nothing about the letter"),
    ("a client's part", "Mara Tolen's lawyer, Jon Berge, said his client had nothing to do with "
     "the theft.", "Jon Berge", "deny", "nothing to do with the theft"),
    ("never told", "The Harbour Company replied that it had never told anyone how to vote.",
     "Harbour Company", "deny", "never told anyone"),
    ("prepared, in fact", "The finance ministry is prepared to waive the levy, provided that the "
     "league ends its walkout.", "finance ministry", "offer", "waive the levy"),
    ("willing on terms", "Mara Tolen is willing to reopen the mill if the league drops its suit.",
     "Mara Tolen", "offer", "reopen the mill"),
    ("the hour", "The Miners' League said it would lift its blockade the hour the owner paid.",
     "Miners' League", "offer", "lift its blockade"),
    ("damages", "Mara Tolen welcomed the ruling but wants damages.", "Mara Tolen", "demand",
     "damages"),
    ("I want", "“I want pumps,” Mara Tolen said.", "Mara Tolen", "demand", "pumps"),
    ("moved away", "The Miners' League backs the road but wants it moved away from the creek.",
     "Miners' League", "demand", "it moved away"),
    ("an appeal", "Mara Tolen was jailed. Her counsel, Jon Berge, announced an appeal.",
     "Mara Tolen", "promise", "an appeal"),
    ("a sit-in", "The students announced a sit-in at the harbour.", "students", "threaten",
     "a sit-in"),
]  # fmt: skip

UNTAKEN = [
    # label, text, words that no object may have
    ("studied", "The Harbour Company said it would study the offer.", "study"),
    ("heard first", "Mara Tolen, the league's leader, said she would listen first.", "listen"),
    ("looked at", "The Harbour Company's board said it would examine the proposal.", "examine"),
    ("ruled on", "The judges said they would rule on the matter next week.", "rule"),
    ("hurt", "The Harbour Company said 300 workers would be dismissed.", "dismissed"),
    ("by witnesses", "Witnesses said the lists would be published.", "published"),
    ("seen by nobody", "The fisherman said he had never seen such a flood.", "flood"),
    ("got none", "The survivors said no food had been given to them.", "no food"),
    ("ready for work", "The hospital is ready to take patients.", "patients"),
    ("a dismissal", "Mara Tolen announced the dismissal on television.", "dismissal"),
    ("wants no more", "Mara Tolen wants a rest.", "rest"),
    ("ready herself", "Mara Tolen is ready to retire.", "retire"),
    ("found by others", "Reporters found that no order had been given.", "no order"),
    ("given by others", "Mara Tolen said that no guarantee had been given by the ministry.",
     "guarantee"),
    ("not yet", "The Salt League said no deal had been signed yet.", "no deal"),
    ("never so fast", "The Salt Company said it had never moved so fast.", "moved"),
    ("never a loss", "The Salt Company said it had never made a loss.", "loss"),
    ("his time", "Mara Tolen said the minister had nothing to do with his time.", "time"),
    ("opens the shop", "Mara Tolen said the shop would open when her son came home.", "the shop"),
    ("by others", "Students announced a sit-in by teachers.", "sit-in"),
    ("ready to strike", "The dockers are ready to walk out if the port does not pay.", "walk"),
    ("ready to defend", "The army is prepared to defend the strait.", "strait"),
    ("never stronger", "The Salt Company said it had never been stronger.", "stronger"),
    ("a quiet life", "“I want a quiet life,” Mara Tolen said.", "life"),
    ("a judge's award", "The judge announced compensation of 400 crowns for Mara Tolen.",
     "compensation"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "told"), [row[1:] for row in TAKEN], ids=[row[0] for row in TAKEN]
)
def test_what_somebody_tells_will_or_will_not_be_is_his_position(
    text: str, holder: str, act: str, told: str
) -> None:
    held = positions_in(read(text))
    assert [one for one in held if one[:2] == (holder, act) and told in one[2]], held


@pytest.mark.parametrize(
    ("text", "told"), [row[1:] for row in UNTAKEN], ids=[row[0] for row in UNTAKEN]
)
def test_what_binds_nobody_is_no_position(text: str, told: str) -> None:
    assert not [one for one in positions_in(read(text)) if told in one[2]]
