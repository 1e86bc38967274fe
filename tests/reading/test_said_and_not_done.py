"""What somebody says by a verb that as often tells of an act, and where what he says ends."""

import pytest

from tests.reading.views import sayings


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("The ministry called the attack barbaric.", "ministry", "called", "the attack barbaric"),
        (
            "The families' lawyer called the sum blood money.",
            "families' lawyer",
            "called",
            "the sum blood money",
        ),
        ("They met in what Sorrel calls bad taste.", "Sorrel", "calls", "bad taste"),
        (
            "Sales fell amid what the firm called lower demand and prices for cloth.",
            "firm",
            "called",
            "lower demand and prices for cloth",
        ),
        (
            "The union reproached the minister for having slept.",
            "union",
            "reproached",
            "the minister for having slept",
        ),
        (
            "The guild criticised that the door had been locked.",
            "guild",
            "criticised",
            "that the door had been locked",
        ),
        (
            "The sale will go through by June, he assured the creditors of the island, who had "
            "waited since May.",
            "he",
            "assured",
            "The sale will go through by June",
        ),
        (
            "A council resolution blames the town of Orle, which cut the grant by four percent.",
            "A council resolution",
            "blames",
            "the town of Orle, which cut the grant by four percent",
        ),
        (
            "She accused Orla of theft: in May two men took a pump from the quay.",
            "She",
            "accused",
            "Orla of theft: in May two men took a pump from the quay",
        ),
        (
            "The union proposes to link pay to output: for each point, the firm would pay more.",
            "union",
            "proposes",
            "to link pay to output: for each point, the firm would pay more",
        ),
        (
            "The governor put off the vote, citing the risk of floods.",
            "governor",
            "citing",
            "the risk of floods",
        ),
        (
            "The miners' union holds the state responsible as well.",
            "miners' union",
            "holds",
            "the state responsible",
        ),
        (
            "The researchers found in nine districts most of the trees were dead.",
            "researchers",
            "found",
            "in nine districts most of the trees were dead",
        ),
        (
            "The inspectors will stay, the mayor has let it be known.",
            "mayor",
            "has let it be known",
            "The inspectors will stay",
        ),
        (
            "The mayor held out the prospect of returning the wreck.",
            "mayor",
            "held out the prospect of",
            "returning the wreck",
        ),
        ("She says no to the cameras.", "She", "says", "no to the cameras"),
        (
            "The council deplored that it had taken so long.",
            "council",
            "deplored",
            "that it had taken so long",
        ),
        (
            "The firm rejected the charge: it had been willing to fly on Sunday.",
            "firm",
            "rejected",
            "it had been willing to fly on Sunday",
        ),
        ("The group disputes his readings.", "group", "disputes", "his readings"),
        (
            "We would urge all who saw the van to call us.",
            "We",
            "would urge",
            "all who saw the van to call us",
        ),
    ],
)
def test_it_is_said(text: str, who: str, cue: str, content: str) -> None:
    assert (who, cue, content, "affirmed") in sayings(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Nobody knows who pays. No official would explain the change.", "the change"),
        ("The mayor would not speculate about a sale.", "about a sale"),
        ("The surgeon could not be reached for comment.", ""),
        ("The mayor would not confirm the figure.", "the figure"),
        ("The firm issued one line. It would not say more.", "more"),
    ],
)
def test_it_is_kept_back(text: str, content: str) -> None:
    assert [one[2:] for one in sayings(text)] == [(content, "declined")]


@pytest.mark.parametrize(
    "text",
    [
        "The Dock Union wants the fines dropped.",
        "Should it fail, the mayor would ask the council to name a chair.",
        "She will ask the harbour board to move the crane.",
        "The premier asked for patience.",
        "The residents of Quarry Lane accepted an offer by the firm to fit new filters.",
        "The surgeon could not be reached by road.",
        "The airline cancelled the flight, citing unnamed officials.",
        "Two states dispute the island.",
        "The guild rejected the plan: two members were ill.",
        "She would not say no to an offer.",
        "The railway holds a reserve responsible owners would envy.",
        "The union called the second sit-in.",
        "High costs alone would not explain the closure.",
        "That would not explain the delay.",
        "The senate would not confirm the judge.",
        "The pupil would not repeat the year.",
        "The law holds owners liable.",
        "Voters will hold the mayor accountable.",
        "The deal holds out the prospect of peace.",
        "The plant was closed, citing high costs.",
        "He would resign, citing his health, if asked.",
        "The committee met, citing no reason.",
        "The wall does not dispute the sea.",
        "The team found the pitch was frozen.",
        "The band called its second album Winter Bread.",
        "The minister called the energy firm chiefs to his office.",
        "The trail passes what locals call the Devil's Stair.",
        "She rejected the offer: she had found a better one.",
        "Did the mayor call the strike blackmail?",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert sayings(text) == []
