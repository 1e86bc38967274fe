"""Sentences that look like sayings, counts or names of the same, and are none: what somebody does
by a verb that tells elsewhere, what has room for things, who is told of beside another."""

import pytest

from onrecord import Report, read
from tests.reading.views import contents, mentions_named, sayings


@pytest.mark.parametrize(
    "text",
    [
        # a deed brings it about, and nobody has spoken of it
        "The ministry raised the prospect of floods by felling the wood above Selm.",
        "The army raised the spectre of a wider war when it shelled the port.",
        "The army gave a warning of two hours.",
        # whoever comes upon somebody rules nothing
        "The miller was found dead by his wife on Monday.",
        "The safe was found empty by police.",
        # no one stands behind this "by"
        "The yard was declared safe by noon.",
        "The pair were declared winners by a margin of two votes.",
        "The 3,100 ballots were counted by hand.",
        # what is registered is had
        "Two trademarks were registered by the firm.",
        # a strike is over pay, and no strike is over
        "Dockers declared a dispute over staffing levels.",
        # placed and worked out
        "Police placed the miller under house arrest last month.",
        "The firm placed an order ahead of the sale.",
        "The two sides worked out a truce in 2029.",
        "The ship logged 3,100 miles.",
        # words that are spoken of, not spoken
        "For the union, being called “wreckers” was nothing new.",
        "For Jon Berge, it was the so-called “double” that he had missed.",
        # how often and how long somebody calls
        "Calls came from the union for the third time.",
        "Demands have come from the union for years.",
        # heard at a place, from nobody knows whom
        "Reports have emerged from Selm that shots were fired.",
        # a poem is read out
        "In her reading of the poem, Mara Tolen stumbled twice.",
        # seen on a screen
        "She featured in the video as a dancer.",
        "The club owned up to 40 percent of the ground.",
    ],
)
def test_what_is_done_says_nothing(text: str) -> None:
    assert sayings(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The army said it had freed 31 men, some of whom told the Courier they had walked out.",
            ["it had freed 31 men"],
        ),
        # the third dash parts nothing from the rest
        (
            "He had one wish - he told reporters the club should – at last – win.",
            ["the club should – at last – win"],
        ),
        # the man between the commas fled: he is no apposition of the police
        (
            "According to police, a man in his forties, the driver of the van, fled the scene.",
            ["a man in his forties, the driver of the van, fled the scene"],
        ),
        # the helpline has counted them
        ("The helpline recorded 310 calls in May.", ["310 calls"]),
        ("A television reporter noted that the mayor looked ill.", ["that the mayor looked ill"]),
        ("Mara Tolen declared herself winner of the race.", ["herself winner of the race"]),
    ],
)
def test_what_is_said_ends_where_it_ends(text: str, said: list[str]) -> None:
    assert [content for _, content in contents(text)] == said


def test_who_gives_no_reason_may_be_who_did_it() -> None:
    text = "The union said the firm had sacked 31 drivers but gave no reason."
    assert ("union", "gave no reason") not in [one[:2] for one in sayings(text)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The college chose 900 boys. Of those admitted, 61 were Selmers.", ["other", "other"]),
        ("The rebels let 12 nurses go. The clinic had cut jobs in May.", ["released"]),
        ("Two people died in the fire. The damage was 40 according to its owner.", ["killed"]),
        (
            "The clinic received 40 children for check-ups. An attack killed two.",
            ["other", "killed"],
        ),
    ],
)
def test_figures_are_of_what_their_own_words_tell(text: str, counts: list[str]) -> None:
    assert [one.counts for one in read(Report.of(text)).figures] == counts


@pytest.mark.parametrize("place", ["car park", "harbour", "kennel"])
def test_what_has_room_for_things_holds_no_people(place: str) -> None:
    figures = read(Report.of(f"The {place} has room for 40, the mayor said.")).figures
    assert all(one.unit != "person" for one in figures)


@pytest.mark.parametrize(
    "text",
    [
        "Woman killed in crash. A woman who saw the crash said the bus was too fast.",
        "Man shot dead in Selm. A man was charged with murder on Monday.",
    ],
)
def test_who_does_something_else_is_not_whom_the_headline_tells_of(text: str) -> None:
    record = read(Report.of(text))
    assert all(len(actor.mentions) == 1 for actor in record.actors)


def test_another_nations_army_is_not_the_one_told_of_first() -> None:
    record = read(
        Report.of("Tavora is at war. The army shelled the coast. The Sarvian army fired back.")
    )
    assert mentions_named(record, "Sarvian army") == ["The Sarvian army"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Union claimed responsibility for the strike.",
        "Norland claimed responsibility for the attack.",
    ],
)
def test_unions_and_states_are_no_armed_groups(text: str) -> None:
    kinds = [one.kind for one in read(Report.of(text)).actors]
    assert kinds
    assert "armed_group" not in kinds
