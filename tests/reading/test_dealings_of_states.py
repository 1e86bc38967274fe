"""What states and bodies do with each other, as agencies tell it: who freed whom, by a noun; who
called, summoned, visited or gave way to whom; and people of two states who meet."""

import pytest

from onrecord.reading import read
from tests.reading.truce import read_within
from tests.reading.views import names_of

Deed = tuple[str, tuple[str, ...], tuple[str, ...]]


def deeds(text: str) -> list[Deed]:
    """Type, actors and recipients of the events that a sentence tells, between others."""
    record, inside = read_within(text)
    names = names_of(record)
    return [
        (
            one.type,
            tuple(names[key] for key in one.actors),
            tuple(names[key] for key in one.recipients),
        )
        for one in record.events
        if one.trigger[0] in inside
    ]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "The release of two Estonian pilots by Peru ended the dispute.",
            ("RETREAT", ("Peru",), ("two Estonian pilots",)),
        ),
        (
            "Norway welcomed the release of two pilots by Peru.",
            ("RETREAT", ("Peru",), ("two pilots",)),
        ),
        (
            "Norway welcomed the release of two pilots by Peru.",
            ("SUPPORT", ("Norway",), ("Peru",)),
        ),
        (
            "The killing of two nurses by Kenyan troops was condemned by Norway.",
            ("ASSAULT", ("Kenyan troops",), ("two nurses",)),
        ),
        (
            "The killing of a nurse and her son by soldiers angered Norway.",
            ("ASSAULT", ("soldiers",), ("a nurse", "her son")),
        ),
    ],
)
def test_who_did_what_a_noun_tells_is_not_part_of_whom_it_befell(text: str, deed: Deed) -> None:
    assert deed in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The museum mourned the loss of a painting by Emil Strand.",
        "Norway ended the occupation of the plant by lunchtime.",
        "Norway carried out the removal of the mines by hand.",
    ],
)
def test_what_is_by_somebody_or_at_a_time_is_left_where_it_is(text: str) -> None:
    assert not any("Emil Strand" in actors or "hand" in actors for _, actors, _ in deeds(text))


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Talks between Norwegian and Estonian negotiators began on Monday.", "CONSULT",
         "Norwegian and Estonian negotiators"),
        ("The talks between the Norwegian and Estonian governments resumed on Monday.", "CONSULT",
         "Norwegian and Estonian governments"),
        ("Norwegian and Estonian officials met in Vienna on Monday.", "CONSULT",
         "Norwegian and Estonian officials"),
        ("The Kenyan and Peruvian presidents spoke by phone on Sunday.", "CONSULT",
         "Kenyan and Peruvian presidents"),
        ("Norwegian and Estonian negotiators reached a deal on Monday.", "AGREE",
         "Norwegian and Estonian negotiators"),
    ],
)  # fmt: skip
def test_people_of_two_states_deal_with_each_other(text: str, kind: str, name: str) -> None:
    assert deeds(text) == [(kind, (name,), (name,))]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian and Estonian officials condemned the raid.",
        "Norwegian and Estonian tourists visited the castle.",
    ],
)
def test_people_of_two_states_need_not_deal_with_each_other(text: str) -> None:
    assert all(not recipients for _, _, recipients in deeds(text))


def test_two_who_are_named_are_not_taken_for_adjectives() -> None:
    record = read("Mara Tolen and Jon Berge met nurses in Velm on Monday.")
    assert {"Mara Tolen", "Jon Berge"} <= {one.name for one in record.actors}


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway and Estonia broke off talks on Monday.",
         ("SANCTION", ("Norway", "Estonia"), ("Norway", "Estonia"))),
        ("Norway and Estonia cut ties with Peru in May.",
         ("SANCTION", ("Norway", "Estonia"), ("Peru",))),
        ("Norway's ambassador was summoned to the Peruvian foreign ministry on Monday.",
         ("ACCUSE", ("Peruvian foreign ministry",), ("Norway's ambassador",))),
        ("Peru summoned Norway's ambassador to protest at the raid.",
         ("ACCUSE", ("Peru",), ("Norway's ambassador",))),
        ("The general surrendered to Peruvian forces on Monday.",
         ("RETREAT", ("general",), ("Peruvian forces",))),
        ("The company bowed to the union's demands on Monday.",
         ("CONCEDE", ("company",), ("union",))),
        ("Estonia's foreign minister welcomed the truce between Peru and Norway.",
         ("SUPPORT", ("Estonia's foreign minister",), ("Peru", "Norway"))),
        ("Kenya's parliament ratified the treaty with Norway on Monday.",
         ("AGREE", ("Kenya's parliament", "Norway"), ("Kenya's parliament", "Norway"))),
        ("Norway and Peru carried out joint patrols in the strait.",
         ("COOPERATE", ("Norway", "Peru"), ("Norway", "Peru"))),
        ("Peru received a loan of 300 million dollars from the World Bank.",
         ("AID", ("World Bank",), ("Peru",))),
        ("Peru's president received an invitation from Norway to attend a summit in Vienna.",
         ("REQUEST", ("Norway",), ("Peru's president",))),
        ("On a visit to Peru on Monday, the Estonian premier praised the miners.",
         ("CONSULT", ("Estonian premier",), ("Peru",))),
    ],
)  # fmt: skip
def test_who_deals_with_whom(text: str, deed: Deed) -> None:
    assert deed in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two unions broke off talks on Monday after the rail company refused to pay more.",
        "Both unions suspended negotiations on Monday.",
        "Tolen and Berge broke off negotiations after the bank refused to extend the loan.",
    ],
)
def test_two_who_break_off_talks_with_a_third_do_nothing_to_each_other(text: str) -> None:
    assert not any(kind == "SANCTION" and set(actors) & set(whom)
                   for kind, actors, whom in deeds(text))  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "During the visit of the pope, police closed ten streets.",
        "After a UN visit to the camp, Norway said conditions were good.",
        "Following a visit to the bakery by inspectors, the owner closed its doors.",
    ],
)
def test_whose_visit_it_is_the_clause_beside_it_does_not_tell(text: str) -> None:
    for kind, actors, _ in deeds(text):
        assert kind != "CONSULT" or not {"police", "Norway", "owner"} & set(actors)


def test_police_of_two_states_agree_with_each_other() -> None:
    two = ("Norwegian and Estonian police",)
    assert deeds("Norwegian and Estonian police agreed to share data.") == [("AGREE", two, two)]


@pytest.mark.parametrize(
    "text",
    [
        "Emil Strand resigned himself to a long wait.",
        "The party gained support among young voters.",
        "Emil Strand won support for the bill.",
        "Students get grants of 500 crowns a month.",
        "The caterer supplied the stadium with food.",
        "The court ratified the agreement between the bank and its clients.",
        "The yard withdrew the ship from service in May.",
        "The pianist received a letter from a pupil.",
    ],
)
def test_what_is_nothing_of_the_kind(text: str) -> None:
    assert deeds(text) == []


def test_a_call_to_say_sorry_asks_for_nothing() -> None:
    text = "President Mara Tolen called Estonian Premier Emil Strand on Monday to apologise."
    assert [kind for kind, _, _ in deeds(text)] == ["CONSULT"]


def test_what_is_put_off_is_still_to_come() -> None:
    record, inside = read_within("The release of 40 prisoners was postponed.")
    told = [one.happening for one in record.events if one.trigger[0] in inside]
    assert told == ["planned"]


def test_the_same_evening_is_no_part_of_whom_it_befell() -> None:
    text = "Norway summoned Peru's ambassador the same evening to protest."
    assert ("ACCUSE", ("Norway",), ("Peru's ambassador",)) in deeds(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway lifted its embargo on Peru on Monday.", ("CONCEDE", ("Norway",), ("Peru",))),
        ("The embargo on Peru was lifted by Norway.", ("CONCEDE", ("Norway",), ("Peru",))),
        ("Norway refused to lift its embargo on Peru.", ("REJECT", ("Norway",), ("Peru",))),
        ("Norway agreed to lift its embargo on Peru.", ("AGREE", ("Norway",), ("Peru",))),
        ("Norway has eased restrictions on travellers from Peru.",
         ("CONCEDE", ("Norway",), ("travellers from Peru",))),
    ],
)  # fmt: skip
def test_what_is_lifted_weighed_on_somebody(text: str, deed: Deed) -> None:
    assert deed in deeds(text)


def test_what_weighs_on_nobody_is_lifted_for_nobody() -> None:
    assert ("Norway", "Karsovia") not in [
        (*actors, *recipients)
        for _, actors, recipients in deeds("Norway eased its ban on plastic bags on Monday.")
    ]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway flew 40 tonnes of medicine to Peru on Monday.", ("AID", ("Norway",), ("Peru",))),
        ("The premier is being investigated over a loan.", ("ACCUSE", (), ("premier",))),
        ("Norway and Peru agreed on a joint search for the trawler.",
         ("AGREE", ("Norway", "Peru"), ("Norway", "Peru"))),
    ],
)  # fmt: skip
def test_only_those_take_part_whom_the_words_name(text: str, deed: Deed) -> None:
    assert deeds(text) == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Norway will set up a joint commission.",
        "Planes carrying aid from Norway landed in Peru on Monday.",
        "The theft of the painting is being investigated.",
    ],
)
def test_nobody_of_other_sentences_did_it(text: str) -> None:
    assert deeds(text) == []


def test_a_state_supplies_what_a_firm_would_sell() -> None:
    told = deeds("Norway provided the port with three ambulances on Monday.")
    assert [(kind, actors) for kind, actors, _ in told] == [("AID", ("Norway",))]


def test_what_the_navy_withdraws_it_had_sent() -> None:
    text = "Norway withdrew its patrol boats from the strait in June."
    assert deeds(text) == [("RETREAT", ("Norway",), ())]


def test_who_is_told_to_get_aid_gives_none() -> None:
    told = deeds("Questions remain how much Norwegian aid is received by the rebels of Peru.")
    assert not any(kind == "AID" and "rebels" in str(actors) for kind, actors, _ in told)
