"""Sayings by wider classes of words: phrases that tell whose words a clause has, verbs with a noun
of their own, numbers that are given, urging by force, and verbs that no table knows."""

import pytest

from onrecord import Report, read
from tests.reading.views import sayings, sayings_in


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("In the words of the judge, the firm “sold hope by the gram”.",
         "judge", "In the words of", "the firm “sold hope by the gram”"),
        ("It was, in the words of Dr Lena Marsh, “a wasted decade”.",
         "Lena Marsh", "in the words of", "It was … “a wasted decade”"),
        ("By the ministry's account, no shots were fired.",
         "ministry", "By … account", "no shots were fired"),
        ("Going by witness accounts, he wore a grey coat.",
         "witness accounts", "Going by", "he wore a grey coat"),
        ("On the testimony of two guards, the door was open.",
         "two guards", "On the testimony of", "the door was open"),
        ("As the mayor put it, “the river won”.", "mayor", "put it", "“the river won”"),
        ("Dorn confided to a friend that the firm was bankrupt.",
         "Dorn", "confided", "that the firm was bankrupt"),
        ("Dorn radioed that the engine had failed.",
         "Dorn", "radioed", "that the engine had failed"),
        ("The deputy likened the sentence to “a last rite of the old guard”.",
         "deputy", "likened", "the sentence to “a last rite of the old guard”"),
        ("Valmere has pointed the finger at Kest for the wreck.",
         "Valmere", "has pointed the finger at", "Kest for the wreck"),
        ("Farmers hold the dam's owners responsible for the flood.",
         "Farmers", "hold", "the dam's owners responsible for the flood"),
        ("The bank was charged by its rivals with rigging rates.",
         "its rivals", "was charged by", "The bank … with rigging rates"),
        ("The three judges considered that the sale was lawful.",
         "three judges", "considered", "that the sale was lawful"),
        ("The weather office rated the storm at category four.",
         "weather office", "rated", "the storm at category four"),
        ("The mayor stood by her charge: the mill had sold sand, “and we have the bills”.",
         "mayor", "stood by her charge", "the mill had sold sand, “and we have the bills”"),
        ("The mill sticks to its account that the scales were checked.",
         "mill", "sticks to its account", "that the scales were checked"),
        ("The mill denied having made any such promise.",
         "mill", "denied", "having made any such promise"),
        ("The inspector gave the cause as engine failure.",
         "inspector", "gave", "the cause as engine failure"),
        ("The board has pressed the miners to return to the pit.",
         "board", "has pressed", "the miners to return to the pit"),
        ("The ambassador pleaded with the generals to spare the town.",
         "ambassador", "pleaded with", "the generals to spare the town"),
        ("Unions are pushing for a full account of the fire.",
         "Unions", "are pushing for", "a full account of the fire"),
        ("The minister refused to set anyone free until judges had ruled.",
         "minister", "refused", "to set anyone free until judges had ruled"),
        ("Two men were hit when the camp was stormed, claimed a diplomat who would not be named.",
         "a diplomat", "claimed", "Two men were hit when the camp was stormed"),
        ("The valve burst under pressure, concludes an inquiry led by two professors.",
         "an inquiry led by two professors", "concludes", "The valve burst under pressure"),
        ("Two earlier letters, the report goes on, drew no reply.",
         "report", "goes on", "Two earlier letters … drew no reply"),
        ("“We have waited long enough.” According to the mayor, the bridge will open in May.",
         "mayor", "According to", "the bridge will open in May"),
        ("Police named a nurse as a suspect.", "Police", "named", "a nurse as a suspect"),
        ("The agency had classified the fever as a pandemic.",
         "agency", "had classified", "the fever as a pandemic"),
        ("Udaya said no.", "Udaya", "said", "no"),
        ("He assured the families of 500,000 crowns each.",
         "He", "assured", "the families of 500,000 crowns each"),
        ("Survivors told of beatings and cold.", "Survivors", "told of", "beatings and cold"),
        ("The clerk told the court of threats against his sons.",
         "clerk", "told", "of threats against his sons"),
        ("Sarvia appealed to both camps for restraint.",
         "Sarvia", "appealed", "to both camps for restraint"),
        ("Hemsing put the injured at 21: everybody on board, plus one track worker.",
         "Hemsing", "put", "the injured at 21: everybody on board, plus one track worker"),
        ("The party wants to see the troops gone.",
         "party", "wants", "to see the troops gone"),
    ],
)  # fmt: skip
def test_somebody_says_it(text: str, who: str, cue: str, content: str) -> None:
    assert sayings(text) == [(who, cue, content, "affirmed")]


@pytest.mark.parametrize(
    "text",
    [
        "By all accounts, he was a quiet man.",
        "In the account of the firm there were 40 crowns.",
        "Going by train, he arrived in Selm at noon.",
        "Dorn sensed that the mood had changed.",
        "Dorn gambled that the rain would stop.",
        "The council banned “loud and wild music” on the quay.",
        "They pointed the cannon at the gate.",
        "She held a responsible post.",
        "Prosecutors charged him with theft.",
        "The court considered whether the sale was lawful.",
        "The treaty established a court in Selm.",
        "Dorn values honesty.",
        "She gave him the job as a favour.",
        "The council pressed the button to open the lock.",
        "Low rates encouraged firms to borrow.",
        "The engine refused to start.",
        "Some dockers refused to unload the ship.",
        "She wants to be a nurse.",
        "The editor asked that no name be printed.",
        "When the rain stopped, the players went on.",
        "The show, which opened in May, goes on.",
        "The storm sank two boats, killed a guard and cut the line.",
        "The firm sold its boats, claimed a grant and moved to Kest.",
        "The club named Dorn as its new chairman.",
        "The driver would not go into the tunnel.",
        "The mayor would not go into politics again.",
        "The prisoner refused to eat.",
        "The mayor refused to leave the hall.",
        "By the count of ten, the runner was on his feet again.",
        "On the word of the captain, the crew opened fire on the boat.",
        "On the evidence of one witness, the court convicted the guard.",
        "The boy pointed his finger at the window.",
        "Critics could lay the blame on the minister.",
        "A new law would hold directors accountable for spills.",
        "The boat pressed for home before dark.",
        "The ruins tell of a great fire.",
        "She named the child as her heir.",
        "The coach named the boy as a substitute.",
        "She gave her strength as a nurse to the poor.",
        "The hotel charged that night's guests double.",
        "The general placed men at three checkpoints.",
        "The mayor told himself that the war would end.",
        "The nurse reminded herself that the door was open.",
    ],
)
def test_nobody_says_what_only_looks_like_it(text: str) -> None:
    assert sayings(text) == []


def test_a_number_that_another_puts_lower_is_told_with_it() -> None:
    found = sayings("The Movement says 63 are held, a number the army puts at 58.")
    assert ("army", "puts", "a number … at 58", "affirmed") in found


def test_whoever_declines_through_another_is_cut_in_two() -> None:
    (one,) = sayings_in(
        read(Report.of("The firm declined, through a lawyer, to say who had paid."))
    )
    assert (one.cue, one.content, one.polarity) == (
        ("declined", "to say"), ("who had paid",), "declined",
    )  # fmt: skip
    assert one.relays == ("a lawyer",)
    assert sayings("The list makes no mention of the barge.") == [
        ("list", "makes no mention of", "the barge", "negated")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She gave no answer when asked if troops would be sent.", "if troops would be sent"),
        ("He did not reply when asked who had paid.", "who had paid"),
        ("On whether the wall had since been mended, it would not be drawn.",
         "On whether the wall had since been mended"),
        ("On the sums involved, neither side would be drawn.", "On the sums involved"),
        ("On the future of the mill, she declined to comment.", "On the future of the mill"),
        ("The maker would not go into the original fittings.", "into the original fittings"),
        ("On Monday, the firm declined to comment.", ""),
        ("On the steps of the court, she declined to comment.", ""),
        ("On the phone, she would not comment.", ""),
        ("About a mile from the gate, the guards refused to comment.", ""),
        ("The firm would not go into the reasons for the sale.",
         "into the reasons for the sale"),
        ("On the way home, she declined to comment.", ""),
    ],
)  # fmt: skip
def test_what_is_asked_or_begun_with_is_kept_back(text: str, content: str) -> None:
    assert [(words, how) for _, _, words, how in sayings(text)] == [(content, "declined")]


def test_both_who_are_named_say_it() -> None:
    found = sayings(
        "Both Sahlan and the Federation of Valmere charge that Kest was behind the raid."
    )
    assert [one[0] for one in found] == ["Sahlan", "Federation of Valmere"]


def test_a_saying_put_in_tells_of_no_noun() -> None:
    (one,) = sayings_in(read(Report.of("The mayor, the Selm Courier reported, has denied it.")))
    assert (one.who, one.content, one.relays) == ("mayor", ("it",), ("Selm Courier",))
    (one,) = sayings_in(read(Report.of("The firm, its owner said on Monday, refuses to pay.")))
    assert one.content == ("The firm", "refuses to pay")


def test_an_act_within_a_list_of_acts_has_its_own_subject() -> None:
    text = "The army had left, warned villagers of mines, and burned the bridge."
    assert [one[0] for one in sayings(text)] == ["army"]
    text = "The storm, warned forecasters, would reach Selm by noon."
    assert [one[0] for one in sayings(text)] == ["forecasters"]
    text = "The judge asked that no name be read out before noon."
    assert [one[0] for one in sayings(text)] == ["judge"]


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("“No order was given,” the owner said in a notice to the Bourse.",
         ("a notice to the Bourse",)),
        ("“I owe nobody,” he wrote in a letter from his cell.", ("a letter from his cell",)),
        ("In a video sent to the company, a masked man threatens to shoot both.", ("a video",)),
        ("The ministry said in a statement released late on Friday that the dam was safe.",
         ("a statement",)),
        ("The ministry said in an open letter to the Gulf Council, seen by Argus Wire, that the "
         "dam was safe.", ("an open letter to the Gulf Council", "Argus Wire")),
    ],
)  # fmt: skip
def test_a_document_is_called_by_whom_it_is_for_and_not_by_what_was_done_with_it(
    text: str, relays: tuple[str, ...]
) -> None:
    assert [one.relays for one in sayings_in(read(Report.of(text)))] == [relays]


def test_witnesses_and_staff_are_two_sources_and_nothing_is_said_of_what_is_left_out() -> None:
    found = sayings("Witnesses and hospital staff said the square was full.")
    assert [one[0] for one in found] == ["Witnesses", "hospital staff"]
    (one,) = sayings("The draft says nothing of the 212 men held since spring.")
    assert one[3] == "negated"


def test_a_paper_of_somebody_elses_tells_what_others_have_said() -> None:
    text = "According to the court's judgment, Zembla has promised not to seek the death penalty."
    assert [(one.who, one.relays) for one in sayings_in(read(Report.of(text)))] == [
        ("court's judgment", ()), ("Zembla", ()),
    ]  # fmt: skip
    text = "“We will not sign,” the envoy told them, according to minutes of the session."
    assert [(one.who, one.relays) for one in sayings_in(read(Report.of(text)))] == [
        ("envoy", ("minutes of the session",))
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mara Tolen laughed when told of this. “I never shook his hand.”", ["Mara Tolen"]),
        ("The mayor, Jon Berge, shook his head. “I was never there.”", ["Jon Berge"]),
        ("The windows shook in the town. “Long live the league.”", []),
    ],
)
def test_words_alone_behind_what_one_did_at_them_are_his(text: str, who: list[str]) -> None:
    assert [one[0] for one in sayings(text)] == who
