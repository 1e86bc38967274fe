"""What those say at once who are charged or told of: an answer, or something else."""

from typing import Any

import pytest

from onrecord.linking import link_items


def answered(story: Any, answer: str, *, cue: str = "say", charge: bool = True) -> int:
    told = "the mill of dumping oil" if charge else "“They dumped oil here at night,”"
    one = story("a", f"Ana Brand accused {told}. The mill, which is old, said {answer}.")
    brand, mill = one.actor("Ana Brand"), one.actor("The mill", "organisation")
    manner = "indirect" if charge else "direct"
    said = one.said(brand, told, cue="accuse" if charge else "say", manner=manner)
    if charge:
        one.holds(brand, "accuse", "dumping oil", statement=said, toward=mill)
    one.said(mill, answer, cue=cue)
    return sum(each.kind == "disagreement" for each in link_items([one.filed]))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("every barrel had been sold", 1),
        ("it was the railway that had spilt oil", 1),
        ("the oil had come from a wreck", 0),
        ("he had dreamt that", 1),
        ("it was too early to judge", 0),
        ("oil is its livelihood", 0),
        ("every barrel would be sold", 0),  # to come
        ("he was sorry", 0),  # admits it
        ("the harvest had been good", 0),
    ],
)
def test_who_is_charged_tells_it_otherwise(story: Any, answer: str, expected: int) -> None:
    assert answered(story, answer) == expected


@pytest.mark.parametrize(("cue", "expected"), [("reply", 1), ("admit", 0)])
def test_what_the_charged_reply_or_admit(story: Any, cue: str, expected: int) -> None:
    assert answered(story, "the oil had come from a wreck", cue=cue) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("every barrel had been sold", 1),
        ("not a single barrel had leaked", 1),
        ("it had been founded in May", 0),
    ],
)
def test_of_whom_they_tell_says_that_all_was_otherwise(
    story: Any, answer: str, expected: int
) -> None:
    assert answered(story, answer, charge=False) == expected


@pytest.mark.parametrize(
    ("account", "answer", "expected"),
    [
        ("the mayor had known of the leak since May", "he had first heard of it on Sunday", 1),
        ("the city had been warned in May", "he had read of it in May", 0),
        ("the city had been warned in May", "he had learnt of it from the newspapers", 1),
        ("the mayor knew the captain", "he had seen the ferry for the first time", 0),
        ("the mayor had driven the boat", "he was abroad that day", 1),
        ("the weir had burst at noon", "he was abroad that day", 0),
    ],
)
def test_who_is_said_to_have_known_or_been_there_knew_later_or_was_not(
    story: Any, account: str, answer: str, expected: int
) -> None:
    one = story("a", f"Ana Brand said {account}. Mayor Tom Pell of the city said that {answer}.")
    one.said(one.actor("Ana Brand"), account)
    one.said(one.actor("Mayor Tom Pell", of=("the mayor", "the city")), answer)
    assert sum(each.kind == "disagreement" for each in link_items([one.filed])) == expected


@pytest.mark.parametrize(("between", "expected"), [("mill", 1), ("court", 0)])
def test_the_next_side_to_speak_answers(story: Any, between: str, expected: int) -> None:
    charge, first, answer = "the mill of dumping oil", "it was built in May", "no oil had leaked"
    one = story(
        "a", f"Ana Brand accused {charge}. The {between}, it said, {first}. The mill, which is old,"
        f" said {answer}.",
    )  # fmt: skip
    brand, mill = one.actor("Ana Brand"), one.actor("The mill, which", "organisation", name="mill")
    said = one.said(brand, charge, cue="accuse")
    one.holds(brand, "accuse", "dumping oil", statement=said, toward=mill)
    one.said(mill if between == "mill" else one.actor("The court", "organisation"), first)
    one.said(mill, answer)
    assert sum(each.kind == "disagreement" for each in link_items([one.filed])) == expected
