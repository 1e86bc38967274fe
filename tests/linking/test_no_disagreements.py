"""What only looks like a disagreement: other people, other places, other days, another matter."""

from typing import Any

import pytest

from onrecord.linking import Filed, link_items


def clashes(*collection: Filed) -> list[str]:
    return [one.rule for one in link_items(list(collection)) if one.kind == "disagreement"]


def two_speakers(story: Any, one: str, two: str, *, cue: str = "say", names: str = "") -> list[str]:
    first, second = names.split("|") if names else ("Isak Noor", "Lurdes Abreu")
    report = story("a", f"{first} said {one}. {second} said {two}.")
    report.said(report.actor(first), one)
    report.said(report.actor(second), two, cue=cue)
    return clashes(report.filed)


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("the ferry pump was repaired in May", "the ferry pump had not been repaired", True),
        (
            "the union wants a rise of 12 percent for nurses",
            "nurses got no rise of 12 percent",
            True,
        ),
        # The "not" stands by another word than those that both say.
        (
            "nurses would strike for a rise of 12 percent",
            "he could not afford a rise of 12 percent for nurses",
            False,
        ),
        # One is of what was, the other of what will be; one of what somebody expects.
        ("the nurses had no gauze masks", "the union would buy gauze masks for nurses", False),
        ("nobody could be expected to row to the weir", "he expected to see the weir", False),
        # It denies a manner, a wish, nothing at all.
        ("the captain sailed with a partner", "the captain sailed early without a partner", False),
        ("the dike act was weakened", "they should not have weakened the dike act", False),
    ],
)
def test_a_not_contradicts_what_it_stands_by(story: Any, one: str, two: str, clash: bool) -> None:
    assert two_speakers(story, one, two) == (["contrary"] if clash else [])


def test_i_and_you_of_an_interview_contradict_nobody(story: Any) -> None:
    one, two = "the ferry pump was repaired in May", "the ferry pump had not been repaired"
    assert two_speakers(story, one, two, names="Isak Noor|I") == []


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("the mill was funded by the state", "that the mill was funded", True),
        ("the mill had funding and a wall", "funding for the mill and its wall", False),
        ("the mill had a wall of stone", "the sluice was opened before the flood", False),
    ],
)
def test_a_denial_calls_something_false_that_was_said(
    story: Any, one: str, two: str, clash: bool
) -> None:
    assert ("denial" in two_speakers(story, one, two, cue="deny")) == clash


@pytest.mark.parametrize("charged", [True, False])
def test_who_denies_a_deed_of_theirs_denies_the_charge_and_no_toll(
    story: Any, charged: bool
) -> None:
    """That people died in a shelling says of nobody that they shelled."""
    toll, charge = "18 had been killed in shelling of the market", "the army of firing on it"
    report = story(
        "a", f"The ministry said {toll}. The Front accused {charge}. Denied that it had shelled the"
        " market: so the corps.",
    )  # fmt: skip
    front, ministry = (report.actor(one, "government") for one in ("The Front", "The ministry"))
    corps = report.actor("it had", "government", name="army", of=("the army",))
    report.actor("the army", "government", name="army")
    report.said(ministry, toll)
    if charged:
        report.said(front, charge, cue="accuse")
    report.said(corps, "that it had shelled the market", cue="deny")
    told = link_items([report.filed])
    denied = [sorted(i.item for i in one.items) for one in told if one.rule == "denial"]
    assert denied == ([["s2", "s3"]] if charged else [])


@pytest.mark.parametrize("voiced", ["by the other side", "by one side", "as a threat"])
def test_nobody_denies_an_own_threat_or_what_their_own_side_says(story: Any, voiced: str) -> None:
    one, two = "the Front would leave the dam talks", "that it had offered to leave the dam talks"
    report = story("a", f"Front and Dam Board. Abreu said {one}. Noor denied {two}.")
    front, board = report.actor("Front", "armed_group"), report.actor("Dam Board", "organisation")
    first = report.actor(
        "Abreu", of=("Front",) if voiced != "by the other side" else ("Dam Board",)
    )
    second = report.actor("Noor", of=("Front",) if voiced != "as a threat" else ())
    said = report.said(first, one)
    report.said(second, two, cue="deny")
    if voiced == "as a threat":
        report.holds(first, "threaten", one, statement=said)
    assert front != board
    assert clashes(report.filed) == (["denial"] if voiced == "by the other side" else [])


def test_what_two_deny_in_one_breath_is_denied_once(story: Any) -> None:
    report = story("a", "Noor said the mill was sold. Aides and Abreu denied that it was sold.")
    report.said(report.actor("Noor"), "the mill was sold")
    for name in ("Aides", "Abreu"):
        report.said(report.actor(name), "that it was sold", cue="deny")
    assert clashes(report.filed) == ["denial"]


def counted(story: Any, text: str, *figures: tuple[str, str, float, str], **known: Any) -> Filed:
    """A report of killed; a figure is who counted, its words, its value, who were counted."""
    report = story("a", text, published="2031-05-06")
    for who, words, value, people in figures:
        report.counted(report.actor(who, "organisation"), words, value, of=people or None, **known)
    filed: Filed = report.filed
    return filed


@pytest.mark.parametrize(
    ("text", "one", "two", "clash"),
    [
        ("Police: 17 died. The League: 31 died.", ("17", ""), ("31", ""), True),
        ("Police: 17 people. The League: 31 dead.", ("17", "people"), ("31", "dead"), True),
        # Some of them, others than they, another time, another thing altogether.
        ("Police: 17 people. The League: 2 pilgrims.", ("17", "people"), ("2", "pilgrims"), False),
        (
            "Police: 17 Dovrian soldiers. The League: 31 Marentan soldiers.",
            ("17", "Dovrian soldiers"), ("31", "Marentan soldiers"), False,
        ),
        ("Police: 17 died. The League: 4 deaths were of children.", ("17", ""), ("4", ""), False),
        ("Police: 17 died. The League: 66, including 9 at sea.", ("17", ""), ("9", ""), False),
        ("Police: 17 died. The League: 2 more people died.", ("17", ""), ("2", ""), False),
        ("Police: 17 died. The League: another 2 died.", ("17", ""), ("2", ""), False),
        ("Police: 17 died. The League: in May 2029 it was 31.", ("17", ""), ("31", ""), False),
        ("Police: 17 died. The League: in a mill built in 2029 31.", ("17", ""), ("31", ""), True),
        ("Police: 17. The League: it won in 2029, on Monday 31.", ("17", ""), ("31", ""), True),
        ("Police: 17 died. The League: since May 2029 it was 31.", ("17", ""), ("31", ""), True),
        ("Police: 17 died. The League: 4000 died.", ("17", ""), ("4000", ""), False),
    ],
)  # fmt: skip
def test_two_bodies_disagree_about_one_crowd_at_one_time(
    story: Any, text: str, one: tuple[str, str], two: tuple[str, str], clash: bool
) -> None:
    filed = counted(
        story, text,
        ("Police", one[0], float(one[0]), one[1]), ("The League", two[0], float(two[0]), two[1]),
    )  # fmt: skip
    assert clashes(filed) == (["counts"] if clash else [])


def test_another_number_for_what_was_just_counted_counts_the_same(story: Any) -> None:
    text = "The union: 15500 nurses were out. The ministry put the number at 9800."
    figures = ("The union", "15500", 15500.0, "nurses"), ("The ministry", "9800", 9800.0, "")
    assert clashes(counted(story, text, *figures, counts="participants")) == ["counts"]


def test_a_count_begun_again_contradicts_none_that_ran_on(story: Any) -> None:
    first = story("a", "The League: 75 died.", published="2031-07-01")
    first.counted(first.actor("The League", "organisation"), "75", 75)
    text = "The ministry began its count anew. Since 12 July 9 died. The League: 121 died."
    second = story("b", text, published="2031-07-14")
    second.counted(second.actor("ministry", "government"), "9", 9, since="2031-07-12")
    second.counted(second.actor("The League", "organisation"), "121", 121)
    assert clashes(first.filed, second.filed) == []


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("Pesek: it cost 90 marks. The treasury put the cost at 60.", True),
        ("Pesek: it cost 90 marks. The treasury put them at 60.", True),
        ("Pesek: it cost 90 marks. The treasury paid 60.", False),
    ],
)
def test_sums_that_a_report_sets_against_each_other_disagree(
    story: Any, text: str, clash: bool
) -> None:
    figures = ("Pesek", "90", 90.0, ""), ("The treasury", "60", 60.0, "")
    assert clashes(counted(story, text, *figures, counts="money")) == ["counts"] * clash


def test_the_matter_is_told_in_the_words_of_the_report(story: Any) -> None:
    text = "Noor said the ferry pumps had not been repaired. Abreu said they repaired the pumps."
    report = story("a", text)
    report.said(report.actor("Noor"), "the ferry pumps had not been repaired")
    report.said(report.actor("Abreu"), "they repaired the pumps")
    (link,) = [one for one in link_items([report.filed]) if one.kind == "disagreement"]
    assert "(pumps, repaired)" in link.reason
