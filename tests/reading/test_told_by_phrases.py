"""Sayings that no plain verb carries: nouns behind light verbs, whose eyes it is in, word that
came, quotations of which it is told who put them so, papers, counts, and what is pronounced."""

import pytest

from tests.reading.views import contents, sayings

AFFIRMED = [
    # a light verb and a noun of saying
    (
        "Survivors gave a grim account of the fire.",
        "Survivors",
        "gave a grim account of",
        "the fire",
    ),
    (
        "Mara Tolen makes no secret of her wish to lead the party.",
        "Mara Tolen",
        "makes no secret of",
        "her wish to lead the party",
    ),
    (
        "The envoy raised the prospect of a wider war.",
        "envoy",
        "raised the prospect of",
        "a wider war",
    ),
    (
        "The judges reached the conclusion that the law was void.",
        "judges",
        "reached the conclusion",
        "that the law was void",
    ),
    ("Jon Berge voiced doubts about the count.", "Jon Berge", "voiced", "doubts about the count"),
    # no verb at all
    (
        "For the union, the offer is “an insult wrapped in a promise”.",
        "union",
        "For",
        "the offer is “an insult wrapped in a promise”",
    ),
    ("To Mara Tolen it was “daylight robbery”.", "Mara Tolen", "To", "it was “daylight robbery”"),
    (
        "In Mara Tolen's account of the night, nobody slept.",
        "Mara Tolen",
        "In … account",
        "nobody slept",
    ),
    # a noun whose holder stands behind a verb or a preposition
    (
        "Word came from the palace late on Monday that the general had resigned.",
        "palace",
        "Word",
        "that the general had resigned",
    ),
    (
        "Complaints by residents that the water smelled of diesel went unheeded for months.",
        "residents",
        "Complaints",
        "that the water smelled of diesel",
    ),
    (
        "Assurances from the company that the wells are clean have not calmed the town.",
        "company",
        "Assurances",
        "that the wells are clean",
    ),
    (
        "Calls have come from the bar association for the judge to step down.",
        "bar association",
        "Calls",
        "for the judge to step down",
    ),
    # a quotation, and whose it is
    ("“Reckless” was how the inspector put it.", "inspector", "put it", "“Reckless”"),
    (
        "“A slow poison” is how the doctor described the water.",
        "doctor",
        "described",
        "“A slow poison” … the water",
    ),
    ("“Butchery” was the bishop's word for it.", "bishop", "word", "“Butchery”"),
    ("The bishop's word for the raid was “butchery”.", "bishop", "word", "“butchery”"),
    ("“We lost” was all the captain said.", "captain", "said", "“We lost”"),
    # papers that nobody speaks through
    (
        "It emerges from the minutes that the board had been warned twice.",
        "minutes",
        "emerges from",
        "that the board had been warned twice",
    ),
    (
        "Mara Tolen is listed in the register as the owner of two flats.",
        "register",
        "is listed in",
        "Mara Tolen … as the owner of two flats",
    ),
    (
        "It emerges from letters seen by the Courier that the bishop paid the driver.",
        "letters",
        "emerges from",
        "that the bishop paid the driver",
    ),
    # asking to be told
    (
        "Relatives asked to be told whether the search would go on.",
        "Relatives",
        "asked",
        "to be told whether the search would go on",
    ),
    # those who keep count
    (
        "The coastguard has logged 61 distress calls since Friday.",
        "coastguard",
        "has logged",
        "61 distress calls since Friday",
    ),
    (
        "Some 512 deaths were registered by hospitals in March.",
        "hospitals",
        "were registered by",
        "Some 512 deaths",
    ),
    (
        "The magazine ranked her among the richest women in the country.",
        "magazine",
        "ranked",
        "her among the richest women in the country",
    ),
    (
        "Engineers worked out that the bolt had been too short.",
        "Engineers",
        "worked out",
        "that the bolt had been too short",
    ),
    # what stands at the head of its sentence
    ("A return to the old border she ruled out.", "she", "ruled out", "A return to the old border"),
    # pronounced, owned up to, thanked for
    (
        "The bridge was pronounced safe by inspectors on Friday.",
        "inspectors",
        "was pronounced",
        "The bridge … safe",
    ),
    ("The court declared the vote void.", "court", "declared", "the vote void"),
    ("The clerk owned up to taking the money.", "clerk", "owned up to", "taking the money"),
    (
        "The mayor thanked the voters for “a mandate to clean up this town”.",
        "mayor",
        "thanked",
        "the voters for “a mandate to clean up this town”",
    ),
]


@pytest.mark.parametrize(("text", "who", "cue", "content"), AFFIRMED)
def test_a_phrase_tells_who_says_what(text: str, who: str, cue: str, content: str) -> None:
    assert (who, cue, content, "affirmed") in sayings(text)


@pytest.mark.parametrize(
    ("text", "who", "cue", "content", "polarity"),
    [
        (
            "Jon Berge left the question unanswered.",
            "Jon Berge",
            "left the question unanswered",
            "",
            "declined",
        ),
        (
            "Asked to name the buyer, the broker declined.",
            "broker",
            "declined",
            "to name the buyer",
            "declined",
        ),
        (
            "The mayor had no answer to the charge that the levees had been neglected.",
            "mayor",
            "had no answer",
            "to the charge that the levees had been neglected",
            "declined",
        ),
        (
            "The purchase is not mentioned in the company's report.",
            "company's report",
            "is not mentioned in",
            "The purchase",
            "negated",
        ),
        (
            "That the army would leave the town he did not rule out.",
            "he",
            "did not rule out",
            "That the army would leave the town",
            "negated",
        ),
    ],
)
def test_what_is_kept_back_or_denied(
    text: str, who: str, cue: str, content: str, polarity: str
) -> None:
    assert (who, cue, content, polarity) in sayings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The widow will tell the court on Monday that her husband had been threatened.",
        "The opposition would blame the government if the dam burst.",
        "The president will be told by doctors that he must rest.",
        "A Courier reporter counted eleven coaches outside the stadium.",
        "“Heritage” describes a place in which nobody is allowed to live.",
        "“Soon” tells the villagers very little.",
        "Wexler Motors is recalling every van built since 2015.",
        "The band recorded three albums in Orle.",
        "The witness recorded the attack on her phone.",
        "The striker tallied 12 goals last season.",
        "Urged to apologise, Jon Berge refused.",
        "Warned to stay indoors, residents of Orle filled bathtubs with water.",
        "Told that the bridge was shut, drivers turned back.",
        "The army had no answer to the rebels' drones.",
        "The fire raised the prospect of a shortage.",
        "The boxer gave a good account of himself.",
        "The report left many questions unanswered.",
        "The spokesman left open whether the general would resign.",
        "For the fishermen, the ban is a disaster.",
        "To children he was “Uncle Bo”.",
        "No word came from the palace that he was ill.",
        "Water came from the hills that had been burned.",
        "It is clear from the smell that the fish is old.",
        "The sums were recorded in the ledger.",
        "The boys were recorded on video as they ran.",
        "Defence lawyers invoked the right to silence.",
        "The lake was declared a reserve by the state.",
        "In the end Kesh ranked fourth.",
        "The couple worked out a plan.",
        "The man they excluded.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert not sayings(text)


def test_words_known_beforehand_are_said() -> None:
    """A speech that is given out before it is held is quoted from."""
    assert contents("The premier will tell the congress on Friday: “We will not turn back.”") == [
        ("premier", "“We will not turn back.”")
    ]


def test_what_will_be_said_is_told_by_who_foretells_it() -> None:
    found = sayings("Mara Tolen will argue that she acted alone, her lawyer said.")
    assert [who for who, *_ in found] == ["her lawyer"]
