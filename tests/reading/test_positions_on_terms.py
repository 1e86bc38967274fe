"""Conditions: which are read, what they ask of others, and whether an act under one threatens."""

import pytest

from onrecord.reading import read as read_whole
from tests.reading.rules import read
from tests.reading.views import held_in

HELD = [
    # label, text, holder, act, object, condition
    ("beyond the cue: only if", "Mara Tolen leads the Harvest Party. Her party would return, she"
     " added, only if the toll on barges was dropped.", "Harvest Party", "offer", "return",
     "if the toll on barges was dropped"),
    ("beyond the cue: but only if", "The government of Orle has offered to free 40 men, one of the"
     " envoys said, but only if the rebels hand over a list.", "government of Orle",
     "offer", "free 40 men", "if the rebels hand over a list"),
    ("kept unless", "The Harbour Union said it would stay in the coalition unless the cabinet cut"
     " wages.", "Harbour Union", "promise", "stay in the coalition",
     "unless the cabinet cut wages"),
    ("a truce kept unless", "A spokesman for the Ridge Front said the Front would abide by the"
     " truce unless troops entered the valley.", "Ridge Front", "promise", "abide by the truce",
     "unless troops entered the valley"),
    ("unless things go so", "The Bank of Orle said that it would raise the rate in May unless"
     " prices fell.", "Bank of Orle", "promise", "raise the rate in May", "unless prices fell"),
    ("walks onto", "“I will walk into the court myself if they let me speak,” Jon Berge"
     " said.", "Jon Berge", "offer", "walk into the court myself", "if they let me speak"),
    ("walks out", "“We will walk out if they do not pay us,” Mara Tolen, chair of the Harbour"
     " Union, said.", "Harbour Union", "threaten", "walk out", "if they do not pay us"),
    ("closed unless", "The Harbour Union said it would close the road unless the army left.",
     "Harbour Union", "threaten", "close the road", "unless the army left"),
    ("a passive that presses", "The Northern Council said that it would cut a loan if they were"
     " not released.", "Northern Council", "threaten", "cut a loan",
     "if they were not released"),
    ("once another is gone", "President Falk promised to lift the ban once Orle's troops left the"
     " valley.", "Falk", "demand", "Orle's troops left the valley", ""),
    ("torn from its noun", "The Harbour Union's envoy said 30 miners detained below the village"
     " Oriel would not be released until the coal came.", "Harbour Union", "reject",
     "30 miners detained below the village Oriel would not be released", "until the coal came"),
    ("whom it befalls", "Mara Tolen, the Ridge Front's envoy, warned that the miners would be put"
     " on trial if shelling went on.", "Ridge Front", "threaten",
     "the miners would be put on trial", "if shelling went on"),
    ("told on after a but", "Jon Berge told reporters he was drawing up a list of tariffs but"
     " would shelve it should Tarsk agree to talks.", "Jon Berge", "demand", "Tarsk agree to talks",
     ""),
    ("as another tells", "According to a source close to the cabinet, agriculture minister Mara"
     " Tolen is ready to release half of the money before May.", "Mara Tolen", "offer",
     "release half of the money before May", ""),
    ("a bare number", "The Harbour Company has so far offered 35,000.", "Harbour Company", "offer",
     "35,000", ""),
    ("a quote that is the condition's", "Orle's envoy Mara Tolen said the state of Orle would stay"
     " at the table “as long as there is one”.", "Orle", "offer", "stay at the table",
     "as long as there is one"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words", "condition"),
    [one[1:] for one in HELD],
    ids=[one[0] for one in HELD],
)
def test_on_what_it_hangs(text: str, holder: str, act: str, words: str, condition: str) -> None:
    assert (holder, act, words, condition) in [one[:4] for one in held_in(read(text))]


ASKS_NOTHING = [
    ("wanted", "The Northern Council said it would send a judge if both sides wanted one."),
    ("asked for", "The Northern Council said it would send troops if Orle requested them."),
    ("as long as there is", "The Harbour Union said it would stay in the coalition as long as"
     " there was one."),
    ("as long as it lasts", "The Harbour Union said it would pay its men as long as the fund"
     " lasted."),
    ("once reached", "President Falk promised that Orle would resume payments once the first"
     " convoy reached the lake."),
    ("should it emerge", "Mara Tolen said she would resign should it emerge that ballots had been"
     " bought."),
    ("unless they come", "The Harbour Union said it would stay in the coalition unless the cabinet"
     " cut wages."),
]  # fmt: skip


@pytest.mark.parametrize("text", [one[1] for one in ASKS_NOTHING], ids=[o[0] for o in ASKS_NOTHING])
def test_a_condition_that_asks_nothing_of_anybody(text: str) -> None:
    held = held_in(read(text))
    assert held != []
    assert "demand" not in [one.act for one in held]


@pytest.mark.parametrize(
    "terms",
    ["new signs of life are detected", "a wreck is spotted", "more bodies are discovered"],
)
def test_a_plan_that_a_find_would_change_threatens_nobody(terms: str) -> None:
    assert not held_in(read(f"The army of Orle will end the search on Friday unless {terms}."))


def test_a_plan_that_others_can_change_threatens() -> None:
    told = held_in(read("Orle will halt deliveries on Friday unless its envoys are freed."))
    assert [one[1] for one in told] == ["threaten", "demand"]


def test_a_condition_that_others_have_to_meet_asks_it_of_them() -> None:
    text = "The Northern Council said it would host talks if both sides laid down their arms."
    assert "demand" in [one.act for one in held_in(read(text))]


def test_what_is_promised_is_not_offered_beside_it() -> None:
    text = (
        "President Falk promised that Orle would resume payments once the first convoy reached"
        " the lake."
    )
    assert [one.act for one in held_in(read(text))] == ["promise"]


def test_what_the_network_alone_asks_where_a_threat_hangs_on_it() -> None:
    record = read_whole(
        "The closure was called shameful by Mara Tolen, who leads the Harvest Party. The Rampart"
        " League backed it on Friday and threatened to bring down the coalition if a single family"
        " was let in. The city has closed two shelters since May, and 400 people sleep in tents."
    )
    assert "a single family was let in" not in [one.object for one in held_in(record)]
