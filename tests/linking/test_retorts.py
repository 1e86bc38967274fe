"""What is told instead of an account that somebody rejects, and denials that point back at it."""

from typing import Any

import pytest
from msgspec.structs import replace

from onrecord.linking import Filed, link_items


def pairs(filed: Filed) -> list[list[str]]:
    found = [one for one in link_items([filed]) if one.kind == "disagreement"]
    return [[item.item for item in one.items] for one in found]


@pytest.mark.parametrize(
    ("denied", "expected"),
    [
        ("that it had received any such letter", [["s1", "s2"]]),
        ("that it had paid for it", [["s1", "s2"]]),  # its own act, of which she had told
        ("that fares would rise in May", []),
    ],
)
def test_a_denial_is_of_what_was_told_of_the_denier_right_before(
    story: Any, denied: str, expected: list[list[str]]
) -> None:
    account = "crews had written to Norjet about the doors"
    one = story("a", f"Ana Brand said {account}. Norjet denied {denied}.")
    one.said(one.actor("Ana Brand"), account)
    one.actor("Norjet", "organisation")
    one.said("a2", denied, cue="deny")
    assert pairs(one.filed) == expected


@pytest.mark.parametrize(
    ("between", "who", "expected"),
    [
        ("", "They", [["s1", "s2"]]),
        (" Taxes rose again in May.", "They", []),
        ("", "Rats", []),
    ],
)
def test_they_are_whoever_denies_it_next(
    story: Any, between: str, who: str, expected: list[list[str]]
) -> None:
    account = f"“{who} took coins at the gate every night,”"
    one = story("a", f"{account} said Ana Brand.{between} The port denied having taken bribes.")
    one.said(one.actor("Ana Brand"), account, manner="direct")
    one.said(one.actor("The port", "organisation"), "having taken bribes", cue="deny")
    assert pairs(one.filed) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("no such warning had come in", [["s1", "s2"]]),
        ("no line about it had come in", [["s1", "s2"]]),
        ("such warnings were passed on at once", []),
        ("there was no such thing as a free dam", []),
    ],
)
def test_no_such_thing_points_back_whatever_its_words(
    story: Any, answer: str, expected: list[list[str]]
) -> None:
    account = "farmers had written to the ministry in May"
    one = story("a", f"Ana Brand said {account}. The ministry said {answer}.")
    one.said(one.actor("Ana Brand"), account)
    one.said(one.actor("The ministry", "government"), answer)
    assert pairs(one.filed) == expected


@pytest.mark.parametrize(
    ("rejected", "answer", "expected"),
    [
        ("the accusation", "He had never signed it", [["s1", "s3"]]),
        ("the idea", "He had never signed it", []),
        ("this", "They had fallen twice", [["s2", "s3"]]),
    ],
)
def test_the_accusation_is_the_last_one_made(
    story: Any, rejected: str, answer: str, expected: list[list[str]]
) -> None:
    charge, told = "Tom Pell of breaking the pact", "taxes had risen twice"
    one = story(
        "a", f"Unions accused {charge}. A clerk said {told}. Tom Pell rejected {rejected}."
        f" {answer}, he said.",
    )  # fmt: skip
    unions, pell = one.actor("Unions", "organisation"), one.actor("Tom Pell")
    said = one.said(unions, charge, cue="accuse")
    one.holds(unions, "accuse", "breaking the pact", statement=said, toward=pell)
    one.said(one.actor("A clerk"), told)
    one.holds(pell, "reject", rejected)
    one.said(pell, answer)
    assert pairs(one.filed) == expected


@pytest.mark.parametrize(
    ("deed", "expected"),
    [("laughed when told of this", [["s1", "s2"]]), ("laughed and drank his tea", [])],
)
def test_words_of_his_own_behind_a_laugh_at_that_answer_it(
    story: Any, deed: str, expected: list[list[str]]
) -> None:
    account, answer = "the mayor had bought the mill", "“I own no stone of it.”"
    one = story("a", f"Ana Brand said {account}. Tom Pell {deed}. {answer}")
    one.said(one.actor("Ana Brand"), account)
    one.said(one.actor("Tom Pell"), answer, manner="direct")
    one.statements[-1] = replace(one.statements[-1], cue=None)
    assert pairs(one.filed) == expected


@pytest.mark.parametrize(("later", "expected"), [("filming colleagues", 1), ("eating lamb", 2)])
def test_what_two_parties_charge_and_deny_again_is_told_once(
    story: Any, later: str, expected: int
) -> None:
    reports = []
    for ref, charge, day in (("a", "filming colleagues", "06"), ("b", later, "12")):
        one = story(
            ref, f"Tom Pell blamed the league for {charge} at the gate. The league denied {charge}"
            f" on day {day}.", published=f"2031-05-{day}",
        )  # fmt: skip
        pell, league = one.actor("Tom Pell"), one.actor("the league", "organisation")
        one.said(pell, f"the league for {charge} at the gate", cue="blame")
        one.said(league, f"{charge} on day {day}", cue="deny")
        reports.append(one.filed)
    assert sum(one.kind == "disagreement" for one in link_items(reports)) == expected
