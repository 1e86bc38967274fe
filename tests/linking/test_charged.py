"""What those say at once who are charged or told of: an answer, or something else."""

from typing import Any

import pytest

from onrecord.linking import link_items


def answered(story: Any, answer: str, *, cue: str = "say", charge: bool = True) -> int:
    told = "the mill of dumping oil" if charge else "“They dumped oil here at night,”"
    one = story("a", f"Ana Brand accused {told}. The mill, which is old, said {answer}.")
    brand, mill = one.actor("Ana Brand"), one.actor("The mill", "organisation")
    said = one.said(brand, told, cue="accuse" if charge else "say")
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
