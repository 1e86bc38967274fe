"""Who acts or suffers himself, whoever he is called after; who has others talk; what only is said,
asked or kept back and is nobody's act."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = (
    " The Selm Front accused the army of shelling a market. The army rejected the Front's offer"
    " of a pause. The army demanded that the Front leave Velm. Orle's mayor said so on Tuesday."
)
"""What makes a report of a sentence, so that it is weighed."""

Sides = list[tuple[list[str], list[str]]]


def _sides(text: str, kind: str, *, rest: str = REST) -> Sides:
    record = read(Report.of(text + rest, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind and record.report.text.find(text) <= one.trigger[0] < len(text)
    ]


def test_whose_a_firm_is_does_not_act() -> None:
    told = _sides("Norda's largest meat processor apologised after the recall.", "CONCEDE")
    assert told == [([], [])]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The army's tanks shelled the town of Orle on Monday.", "army"),
        ("Tarsk's army shelled the town of Orle on Monday.", "Tarsk's army"),
    ],
)
def test_whose_an_army_or_its_tanks_are_does(text: str, actor: str) -> None:
    assert _sides(text, "ASSAULT", rest="") == [([actor], ["Orle"])]


def test_a_body_is_surrounded_and_not_the_country_it_is_called_after() -> None:
    ((_, whom),) = _sides("Soldiers stormed the central bank of Norda on Monday.", "ASSAULT")
    assert "Norda" not in whom


def test_who_convened_talks_does_not_meet_himself() -> None:
    told = _sides(
        "Norda, which convened the talks together with Tarsk, said it was hopeful.", "CONSULT"
    )
    assert told
    for hosts, whom in told:
        assert "Norda" in hosts
        assert not set(hosts) & set(whom)


def test_who_hosts_talks_with_another_is_met() -> None:
    told = _sides("Norda hosted talks with Tarsk in Velm on Monday.", "CONSULT")
    assert len(told) == 1
    assert "Norda" in told[0][0]
    assert "Tarsk" in told[0][1]


def test_a_clause_tells_of_those_who_are_held_not_of_who_is_to_yield_first() -> None:
    text = (
        "Rebels offered to release 23 engineers they have held since January if the government"
        " lifts its blockade."
    )
    ((_, whom),) = _sides(text, "COERCE")
    assert len(whom) == 1
    assert whom[0].startswith("engineers")


@pytest.mark.parametrize("where", ["at neighbouring Selm", "in Norda"])
def test_a_strike_is_not_against_the_town_it_is_in(where: str) -> None:
    told = _sides(f"A strike {where} lasted 35 days.", "PROTEST", rest="")
    assert told == [([], [])]


def test_a_strike_at_a_firm_is_against_it() -> None:
    told = _sides("A strike at Metroline entered its ninth day.", "PROTEST", rest="")
    assert told == [([], ["Metroline"])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry called that wrong, while declining to offer a number of its own.", "REJECT"),
        ("The ministry declined to give a reason.", "REJECT"),
        ("The official, who requested anonymity, said the talks had failed.", "REQUEST"),
        ("The official, who asked to remain anonymous, said the talks had failed.", "REQUEST"),
    ],
)
def test_what_is_only_kept_back_turns_down_and_asks_nothing(text: str, kind: str) -> None:
    assert _sides(text, kind) == []
    assert _sides(text, kind, rest="") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry declined to offer talks to the union.", "REJECT"),
        ("The governor declined to release the prisoners.", "REJECT"),
        ("The union requested talks with the ministry.", "REQUEST"),
    ],
)
def test_who_refuses_or_asks_for_something_else_does(text: str, kind: str) -> None:
    assert len(_sides(text, kind, rest="")) == 1


def test_an_answer_may_be_asked_of_anybody() -> None:
    told = _sides("The Front had asked only for clarification on the skies.", "REQUEST")
    assert all(not whom for _, whom in told)
    ((_, whom),) = _sides("The army asked the Front for clarification.", "REQUEST", rest="")
    assert whom == ["Front"]


def test_that_account_is_of_who_told_it_and_of_nobody_told_of_later() -> None:
    first = "Norda's border service said a mortar had been fired at its post. "
    text = first + "Tarsk's officials rejected that account."
    rest = " The Eastern Pact, an alliance of both, offered to send observers. Norda agreed."
    assert _sides(text, "REJECT", rest=rest) == [
        (["Tarsk's officials"], ["Norda's border service"])
    ]


def test_a_war_of_long_ago_is_not_the_attack_of_today() -> None:
    record = read(
        Report.of(
            "Shelling of a market killed 31 people on Monday, a committee said. The war between"
            " the army and the Selm Front began in April 2023. The mayor of Orle mourned them.",
            published="2026-05-13",
        )
    )
    (shelling,) = (one for one in record.events if one.mode == "heavy-weapons")
    assert shelling.time is None or not (shelling.time.value or "").startswith("2023")
    assert not shelling.background


def test_a_deed_of_which_somebody_is_only_accused_is_none_of_the_report_s_own() -> None:
    text = "Police held four men accused of killing a judge."
    assert _sides(text, "ASSAULT", rest="") == []
    text = "Norda accused the army of shelling a hospital in Orle."
    assert len(_sides(text, "ASSAULT", rest="")) == 1  # told within what Norda says
