"""What reports of indirect talks tell: whose government it is, what a clause sums up, whom
mediators ask, who only leaves something open, and of whom the dead are counted."""

import pytest

from onrecord.reading import read
from tests.reading.truce import held, read_within
from tests.reading.views import names_of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The administration of President Ana Teles denied the charge.",
            "administration of President Ana Teles",
        ),
        (
            "The charge was denied by the government of Prime Minister Halvard Ruse.",
            "government of Prime Minister Halvard Ruse",
        ),
        (
            "The party of former Premier Tove Berge said the vote was void.",
            "party of former Premier Tove Berge",
        ),
    ],
)
def test_whose_body_it_is_does_not_speak(text: str, body: str) -> None:
    record = read(text)
    names = names_of(record)
    assert [one.source and names[one.source.actor] for one in record.statements] == [body]


def test_an_office_with_its_name_is_a_person() -> None:
    record = read("The Council of State President Mara Tolen denied it.")
    assert [one.name for one in record.actors] == ["Mara Tolen"]


@pytest.mark.parametrize(
    "text",
    [
        "The Front has so far insisted that any release be tied to a permanent end to the war, a "
        "demand that Karsovia has repeatedly dismissed as “a recipe for surrender”.",
        "The Front wants the men freed, a demand that Karsovia rejected on Monday.",
    ],
)
def test_what_a_clause_sums_up_is_rejected(text: str) -> None:
    assert ("Karsovia", "reject", "Teshen Front") in held(text)


def test_mediators_do_not_ask_where_they_come_from() -> None:
    text = (
        "Mediators from Lusenia were pressing both sides on Tuesday to accept a pause in the "
        "fighting, officials said."
    )
    assert not [one for one in held(text) if one[2] == "Lusenia"]


@pytest.mark.parametrize(
    "text",
    ["The Front refused to rule out a boycott.", "The Front declined to rule out a boycott."],
)
def test_what_is_not_ruled_out_is_not_rejected(text: str) -> None:
    record, inside = read_within(text)
    assert not [one.act for one in record.positions if one.object[0] in inside]
    assert not [one.type for one in record.events if one.trigger[0] in inside]
    whole = record.report.text
    said = [whole[slice(*span)] for one in record.statements if one.cue for span in one.cue.spans]
    cues = [one for one in said if "rule" in one]
    assert cues == [text.removeprefix("The Front ").removesuffix(" a boycott.")]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The Observatory put civilian deaths at 640.", "civilian deaths"),
        ("Civilian deaths rose to 640, the Observatory said.", "Civilian deaths"),
        ("The Observatory puts the number of civilian dead at 640.", "civilian dead"),
        ("The Observatory put the number of deaths at 640.", None),
    ],
)
def test_whose_deaths_stand_before_the_number(text: str, whom: str | None) -> None:
    record = read(text)
    (one,) = record.figures
    assert (one.population and text[slice(*one.population.span)]) == whom


def test_where_a_body_is_based_is_no_place_of_the_dead() -> None:
    text = (
        "The Observatory, a monitoring group based in Lusenia, puts the number of civilian dead at "
        "640, including 173 children."
    )
    assert [one.place for one in read(text).figures] == [None, None]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Talks between the two sides resumed. The men were freed on Friday.", "the two sides"),
        (
            "The owner said it was in touch with the families. The men were seized at a pit.",
            "the families",
        ),
        (
            "The miners were seized in May. The mayor “pays no kidnappers”, he said. The men were "
            "well on Friday.",
            "kidnappers",
        ),
    ],
)
def test_the_men_are_not_whom_only_talks_have(text: str, others: str) -> None:
    record = read(text)
    told = {text[slice(*span)] for one in record.actors for span in one.mentions}
    assert "The men" in told
    for one in record.actors:
        words = [text[slice(*span)] for span in one.mentions]
        assert others not in words or "The men" not in words


def test_what_somebody_runs_is_no_person() -> None:
    text = (
        "The National Violent Injury Statistic System indicates that 82 of them died, officials "
        "said."
    )
    assert "person" not in {one.kind for one in read(text).actors}


def test_who_describes_nothing_turns_nothing_down() -> None:
    text = (
        "The Front sent its terms. The bishop, Tomas Arrel, confirmed that he had passed on a "
        "letter but declined to describe its contents."
    )
    assert [one.type for one in read(text).events if one.type == "REJECT"] == []


def test_what_is_set_against_an_account_is_not_its_own() -> None:
    text = (
        "The Movement has killed at least 230 people since 2011, according to the Selda Institute "
        "for Peace, though the group says most were soldiers."
    )
    record = read(text)
    names = names_of(record)
    said = {
        one.cue.lemma: one.source and names[one.source.actor]
        for one in record.statements
        if one.cue
    }
    assert said == {"according to": "Selda Institute for Peace", "say": "Movement"}
