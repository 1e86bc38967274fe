"""Accounts and terms that answer each other: pits, strikes, votes between two sides."""

from typing import Any

import pytest

from onrecord.linking import Filed, link_items


def reasons(collection: list[Filed], kind: str) -> list[str]:
    return [one.reason for one in link_items(collection) if one.kind == kind]


def offers(story: Any, ref: str, day: str, words: str, value: float, text: str) -> Filed:
    one = story(ref, text, published=day)
    firm = one.actor("Ostline", "organisation")
    one.holds(firm, "offer", words)
    one.counted(firm, words.split(" ")[0], value, "percent")
    filed: Filed = one.filed
    return filed


def test_an_offer_of_another_amount_is_a_shift(story: Any) -> None:
    first = "The tram firm Ostline has offered its drivers 4 percent."
    later = "The tram firm Ostline raised its offer to the drivers to 6 percent on Sunday."
    collection = [
        offers(story, "a", "2031-05-06", "4 percent", 4, first),
        offers(story, "b", "2031-05-12", "6 percent", 6, later),
    ]
    assert len(reasons(collection, "shift")) == 1


def test_the_same_amount_again_is_no_shift(story: Any) -> None:
    text = "The tram firm Ostline has offered its drivers 4 percent."
    collection = [
        offers(story, "a", "2031-05-06", "4 percent", 4, text),
        offers(story, "b", "2031-05-12", "4 percent", 4, text + " Talks go on."),
    ]
    assert reasons(collection, "shift") == []


def test_who_turns_that_down_moves_when_he_does_it_after_all(story: Any) -> None:
    one = story(
        "a", "The union wanted all pits to be closed. Ana Perko turned that down at once.",
        published="2031-05-06",
    )  # fmt: skip
    union, premier = one.actor("The union", "organisation"), one.actor("Ana Perko")
    one.holds(union, "demand", "all pits to be closed")
    one.holds(premier, "reject", "that")
    two = story("b", "Ana Perko promised to close the pits by June.", published="2031-05-10")
    two.holds(two.actor("Ana Perko"), "promise", "close the pits by June")
    assert len(reasons([one.filed, two.filed], "shift")) == 1


def test_a_demand_that_becomes_the_condition_is_demanded_still(story: Any) -> None:
    one = story(
        "a", "Camila Otero wants the tally sheets published in full.", published="2031-05-06"
    )
    one.holds(one.actor("Camila Otero"), "demand", "the tally sheets published in full")
    two = story(
        "b", "Camila Otero would accept a new count if the tally sheets were published in full.",
        published="2031-05-10",
    )  # fmt: skip
    two.holds(
        two.actor("Camila Otero"), "accept", "a new count",
        condition="if the tally sheets were published in full",
    )  # fmt: skip
    assert reasons([one.filed, two.filed], "shift") == []


def test_two_positions_that_share_but_a_partys_name_are_of_two_matters(story: Any) -> None:
    one = story("a", "Norvia demanded that Quell leave the ridge.", published="2031-05-06")
    norvia, quell = one.actor("Norvia", "government"), one.actor("Quell", "government")
    one.holds(norvia, "demand", "Quell leave the ridge")
    two = story("b", "Norvia offered Quell bread and salt.", published="2031-05-08")
    two.actor("Quell", "government")
    two.holds(two.actor("Norvia", "government"), "offer", "Quell bread and salt")
    two.holds("a1", "accept", "salt")
    assert norvia
    assert quell
    assert reasons([one.filed, two.filed], "shift") == []


def test_few_words_said_again_in_the_past_are_one_claim(story: Any) -> None:
    one = story("a", "“The count is over,” said Dario Pineda.", published="2031-05-06")
    one.said(one.actor("Dario Pineda"), "The count is over", manner="direct")
    two = story("b", "Dario Pineda had said that the count was over.", published="2031-05-07")
    two.said(two.actor("Dario Pineda"), "the count was over")
    assert len(reasons([one.filed, two.filed], "claim")) == 1


def two_voices(story: Any, second: str, content: str) -> Filed:
    text = f"Her people had been shut out of 60 halls, Ingrid Solberg said. The commission {second}"
    one = story("a", text)
    solberg, body = one.actor("Ingrid Solberg"), one.actor("The commission", "organisation")
    one.said(solberg, "Her people had been shut out of 60 halls")
    one.said(body, content, cue="deny")
    filed: Filed = one.filed
    return filed


def test_what_is_denied_as_this_was_said_just_before(story: Any) -> None:
    assert len(reasons([two_voices(story, "denied this.", "this")], "disagreement")) == 1
    assert reasons([two_voices(story, "denied a bribe.", "a bribe")], "disagreement") == []


def charged(story: Any, act: str) -> Filed:
    one = story("a", "The union broke its word, Ostline said. No promise was made, the union said.")
    firm, union = one.actor("Ostline", "organisation"), one.actor("The union", "organisation")
    charge = one.said(firm, "The union broke its word")
    answer = one.said(union, "No promise was made")
    one.holds(firm, "accuse", "broke its word", statement=charge, toward=union)
    one.holds(union, act, "No promise was made", statement=answer, toward=firm)
    filed: Filed = one.filed
    return filed


def test_a_charge_stands_against_the_denial_that_shares_no_word_with_it(story: Any) -> None:
    assert len(reasons([charged(story, "deny")], "disagreement")) == 1
    assert reasons([charged(story, "reject")], "disagreement") == []


@pytest.mark.parametrize(
    ("wish", "expected"), [(False, 1), (True, 0)], ids=["an account", "a demand"]
)
def test_who_rejects_that_tells_it_otherwise(story: Any, wish: bool, expected: int) -> None:
    one = story(
        "a", "The sensors were sound, Karven said. The union rejected that. They had been dead for "
        "weeks, the union’s Borut Zelnik said.",
    )  # fmt: skip
    owner, union = one.actor("Karven", "organisation"), one.actor("The union", "organisation")
    chair = one.actor("Borut Zelnik", of=("The union",))
    said = one.said(owner, "The sensors were sound")
    if wish:
        one.holds(owner, "demand", "The sensors were sound", statement=said)
    one.said(chair, "They had been dead for weeks")
    one.holds(union, "reject", "that")
    assert len(reasons([one.filed], "disagreement")) == expected


def killed(story: Any, told: str) -> Filed:
    one = story("a", f"The blast killed 21 people, the ministry said. The union {told} 23.")
    ministry, union = (
        one.actor("the ministry", "government"), one.actor("The union", "organisation"),
    )  # fmt: skip
    one.counted(ministry, "21", 21, running=False)
    one.counted(union, "23", 23, running=True)
    filed: Filed = one.filed
    return filed


def test_a_toll_beside_the_count_of_one_happening_is_of_the_same_dead(story: Any) -> None:
    assert len(reasons([killed(story, "puts the death toll at")], "disagreement")) == 1
    for told in ("has since January buried", "says another crash brought the toll to",
                 "puts the toll in the south at"):  # fmt: skip
        assert reasons([killed(story, told)], "disagreement") == []


def test_a_crowd_told_by_its_number_is_followed_nowhere(story: Any) -> None:
    text = "Nine miners died at Sveta Ana on Monday morning when the western gallery fell in."
    collection = []
    for ref in ("a", "b"):
        one = story(ref, text)
        one.counted(one.actor("Nine miners", "group"), "Nine", 9)
        collection.append(one.filed)
    assert reasons(collection, "origin")
    assert reasons(collection, "person") == []


def test_who_rejects_that_and_goes_on_to_other_matters_denies_nothing(story: Any) -> None:
    one = story(
        "a", "The sensors were sound, Karven said. The union rejected that. Members would vote on "
        "Friday, the union’s Borut Zelnik said.",
    )  # fmt: skip
    owner, union = one.actor("Karven", "organisation"), one.actor("The union", "organisation")
    one.said(owner, "The sensors were sound")
    one.said(one.actor("Borut Zelnik", of=("The union",)), "Members would vote on Friday")
    one.holds(union, "reject", "that")
    assert reasons([one.filed], "disagreement") == []


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("a duty of care for harbours", "a tax on harbours"),
        ("she felt relief at the news from Tarsk", "the news of aid for Tarsk was good"),
        ("the body lay near a mill", "the remains of a mill"),
        ("the scheme was illegal and had been cut",
         "the plan was not unlawful and would not be reduced"),
        ("a famine had been seen in Dorn", "hunger had been seen in Dorn"),
    ],
)  # fmt: skip
def test_words_of_two_meanings_make_no_claim(story: Any, first: str, later: str) -> None:
    both = []
    for ref, content in (("a", first), ("b", later)):
        one = story(ref, f"Ines Corda said {content}.", published="2031-05-06")
        one.said(one.actor("Ines Corda"), content)
        both.append(one.filed)
    assert reasons(both, "claim") == []


def test_amounts_for_two_things_are_no_shift(story: Any) -> None:
    both = []
    for ref, day, words, value in (
        ("a", "2031-05-06", "40 buses for the school run", 40),
        ("b", "2031-05-09", "12 buses for the night lines", 12),
    ):
        one = story(ref, f"The union demanded {words}.", published=day)
        union = one.actor("The union", "organisation")
        one.holds(union, "demand", words)
        one.counted(union, str(value), value, "other", of="buses")
        both.append(one.filed)
    assert reasons(both, "shift") == []


def test_a_deputy_is_not_the_minister_of_her_family_name(story: Any) -> None:
    one = story("a", "Marta Dorn, deputy to the finance minister, left.", published="2031-05-06")
    one.actor("Marta Dorn", roles=("deputy to the finance minister",))
    two = story("b", "Finance Minister Dorn stayed.", published="2031-05-07")
    two.actor("Dorn", roles=("Finance Minister",))
    assert reasons([one.filed, two.filed], "person") == []
