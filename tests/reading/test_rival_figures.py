"""One body's number beside another's: who counts it, and what, where little is said."""

import pytest

from onrecord.reading import read

CASES = [
    ("no verb, a name", "The ministry counts 30 captives in the valley, the Front 22.",
     [(30, "held", "ministry"), (22, "held", "Front")]),
    ("no verb, a noun", "The ministry says 40 people died in the camp, the rebels 112.",
     [(40, "killed", "ministry"), (112, "killed", "rebels")]),
    ("a line with a number", "The army counted 30 tanks in Orle, on Route 41.",
     [(30, "other", "army")]),
    ("a thought on the number", "The union says 850 people took part. A guard thought it was nearer"
     " 300.", [(850, "participants", "union"), (300, "participants", "A guard")]),
    ("a thought on something else", "A guard thought 300 people had left.", [(300, "other", None)]),
    ("names on a list", "Seventeen men are dead, the ministry said. The miners' union has written"
     " 19 names on its list.", [(17, "killed", "ministry"), (19, "killed", "miners' union")]),
    ("names elsewhere", "Seventeen men are dead, the ministry said. The cat has 19 names.",
     [(17, "killed", "ministry"), (19, "other", None)]),
    ("cases of an office", "The institute reported 389 cases and four deaths. The city's health"
     " office had 251 cases.", [(389, "sick", "institute"), (4, "killed", "institute"),
     (251, "sick", "city's health office")]),
    ("who fell ill, and some who died", "The number of people who have fallen ill rose to 212, two"
     " of whom have died, the clinic said.", [(212, "sick", "clinic"), (2, "killed", "clinic")]),
    ("what another claims", "The group says it pulled 140 people from the water, not 96 as the navy"
     " claims.", [(140, "evacuated", "group"), (96, "evacuated", "navy")]),
    ("a list of so many", "Ten miners are dead, the board said. Relatives have drawn up a list of"
     " 24.", [(10, "killed", "board"), (24, "killed", "Relatives")]),
    ("so many on a list", "The board says 19 men died. The coastguard has 11 on its list.",
     [(19, "killed", "board"), (11, "killed", "coastguard")]),
    ("a number lowered in passing", "Ten miners have died, the board said, lowering the number of"
     " missing to five.", [(10, "killed", "board"), (5, "missing", "board")]),
    ("a list that grew", "Ten miners died, the board said. The union's list has grown to 14 names.",
     [(10, "killed", "board"), (14, "killed", "union")]),
    ("a list of demands", "Ten miners died, the board said. The union's list of 14 demands grew.",
     [(10, "killed", "board"), (14, "other", None)]),
    ("a count that stood at no hour", "Ten miners are dead, the board said. The ministry's count"
     " stood at 17 last night.", [(10, "killed", "board"), (17, "killed", "ministry")]),
    ("told to leave at no age", "Ana Reth put the number of those told to leave at 17.",
     [(17, "other", "Ana Reth")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_whose_number_it_is(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    record = read(text)
    names = {one.id: one.name for one in record.actors}
    found = [
        (one.value, one.counts, names[one.counted_by.actor] if one.counted_by else None)
        for one in record.figures
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("words", "bound"),
    [("there had never been more than 500", "up_to"), ("there were more than 500", "more_than")],
)
def test_never_more_is_a_limit_above(words: str, bound: str) -> None:
    (figure,) = read(f"Police said {words} people on the square.").figures
    assert figure.bound == bound


def test_who_helps_some_of_them_counts_no_part() -> None:
    text = (
        "Five people are in custody, the police said. The League, which defends some of them, knows"
        " of seven."
    )
    assert [one.subset_of for one in read(text).figures] == [None, None]


def test_who_counts_is_a_body_and_no_paper() -> None:
    record = read("The line sold 112 seats, it said. The airport at Torne put the number at 114.")
    assert {one.name: one.kind for one in record.actors}["airport at Torne"] == "organisation"


@pytest.mark.parametrize(
    ("words", "kind"), [("captured soldiers", "group"), ("soldiers", "government")]
)
def test_soldiers_who_were_captured_are_not_the_army(words: str, kind: str) -> None:
    record = read(f"The Front offered on Friday to exchange {words} of Tavora for rebels.")
    assert {one.kind for one in record.actors if "soldiers" in one.name} <= {kind}


@pytest.mark.parametrize(
    ("words", "known"),
    [("One of them is Milo Dvor, a welder.", True), ("The goal of them is Milo Dvor.", False)],
)
def test_one_of_them_who_is_named_is_somebody(words: str, known: bool) -> None:
    record = read(f"Three men were arrested on Monday. {words}")
    assert ("Milo Dvor" in {one.name for one in record.actors}) is known
