"""Reports of talks between two that fight, in agencies' words: whose attacks are, whom mediators
bring together, for whom a prime minister speaks to whom no words give a state."""

import pytest

from onrecord import Report, read
from onrecord.record import Record
from tests.reading.rules import draft_of
from tests.reading.rules import read as by_rules
from tests.reading.views import acts_in, held_in, mentions_named, sayings, sayings_in

TALKS = """Indirect talks between Tarsk and the Dene Front on a ceasefire in the Velm valley hit a \
snag on Tuesday after the rebel group insisted that any deal lead to a complete Tarskan \
pullout, two officials briefed on the negotiations told Norpress.

Tarsk has offered a 45-day pause in exchange for the release of ten captives, according to \
the officials. The Dene Front, which the mediators Orle and Selm met separately on Monday, \
said it would free all captives only if the war ended for good.

“We will not hand over a single prisoner for a few weeks of quiet,” Ruan Sabel, a senior \
Dene Front official, told Interline. He accused Prime Minister Benno Karsten of \
“torpedoing every proposal for his own survival”.

Karsten's office denied the accusation. “The Front is the only obstacle to a deal,” it \
said in a statement.

Norland blamed the Dene Front for the impasse. The Norlandic envoy, Stefan Wick, warned it \
would face consequences if it did not accept the proposal by Saturday.

Tarskan air strikes killed at least 34 people across the valley on Tuesday, including 11 \
children, the Front-run health ministry said. The Tarskan military said it had struck a \
command centre in a former school.

The ministry says 53,822 people have been killed since the war began.
"""


@pytest.fixture(scope="module")
def talks() -> Record:
    return read(Report.of(TALKS, published="2026-05-13"))


def test_whoever_was_briefed_tells_all_that_stands_before(talks: Record) -> None:
    first = sayings_in(talks)[0]
    assert first.who == "two officials briefed on the negotiations"
    assert first.content[0].startswith("Indirect talks")
    assert first.content[0].endswith("complete Tarskan pullout")


def test_a_prime_minister_is_of_no_ministry_of_the_other_side(talks: Record) -> None:
    denials = [one.holder for one in held_in(talks) if one.act == "deny"]
    assert denials
    assert not any("Front" in holder for holder in denials)


def test_air_strikes_are_of_those_whose_adjective_they_have(talks: Record) -> None:
    strikes = [one for one in acts_in(talks) if one.type == "ASSAULT"]
    assert {"Tarsk"} in [one.actors for one in strikes]
    assert {"Dene Front"} not in [one.actors for one in strikes]


BRIEFED = [
    "Talks hit a snag on Tuesday, two officials briefed on the negotiations told Norpress.",
    "Sarn will reopen the crossing on Monday, three people briefed on the plan told Norpress on"
    " condition of anonymity.",
]


@pytest.mark.parametrize("text", BRIEFED)
def test_who_was_briefed_tells_it(text: str) -> None:
    ((who, cue, content, _),) = sayings(text)
    assert who is not None
    assert "briefed on the" in who
    assert (cue, content) == ("told", text.partition(",")[0])


def test_whoever_briefs_somebody_is_not_briefed() -> None:
    assert [who for who, *_ in sayings("Officials briefed him on the raid, the envoy said.")] == [
        "envoy"
    ]


LED = "Sarn and the Dene Front are at war. "
DONE_BY = [
    ("The Front-led attack on northern Sarn killed 40 people.", {"Dene Front"}),
    ("The Sarn-led raid on the Front's camp killed 40 people.", {"Sarn"}),
]


@pytest.mark.parametrize(("text", "actors"), DONE_BY)
def test_who_leads_an_attack_makes_it(text: str, actors: set[str]) -> None:
    """Also what is told of its victims is not done by those whom the attack was on."""
    acts = [one for one in acts_in(by_rules(LED + text)) if one.type == "ASSAULT"]
    assert acts
    assert all(one.actors == actors for one in acts)


def test_rebel_attacks_are_the_rebels() -> None:
    text = "The rebels seized the port. A rebel attack on northern Sarn killed 40 people."
    assert [one.actors for one in acts_in(by_rules(text))] == [{"rebels"}, {"rebels"}]


def test_whose_drones_kill_and_not_where() -> None:
    text = (
        "Ukraine denied it. In Russia's Rostov region, Ukrainian drones killed three people in the"
        " port, its governor said."
    )
    (killed,) = [one for one in by_rules(text).events if one.type == "ASSAULT"]
    names = {one.id: one.name for one in by_rules(text).actors}
    assert [names[key] for key in killed.actors] == ["Ukraine"]
    assert killed.place is not None
    assert killed.place.name == "Rostov"


def test_a_region_without_a_name_is_where_its_state_is() -> None:
    (killed,) = by_rules("In Russia's far north, soldiers killed three people on Monday.").events
    assert killed.place is not None
    assert killed.place.name == "Russia"


def test_who_ends_a_war_attacks_nobody() -> None:
    told = acts_in(by_rules("Ole Brask has a plan for ending the war with the Dene Front."))
    assert not any("Ole Brask" in one.actors for one in told if one.type == "ASSAULT")


CALLS = [
    ("Aid groups renewed their calls for the army to lift its blockade.", "army"),
    ("The union renewed its call for the ministry to reopen the port.", "ministry"),
]


@pytest.mark.parametrize(("text", "toward"), CALLS)
def test_calls_are_toward_whoever_is_to_act(text: str, toward: str) -> None:
    (demand,) = [one for one in held_in(by_rules(text)) if one.act == "demand"]
    assert demand.toward == toward


AFTERWARDS = " Kesh and the Dene Front have fought for years. Premier Ina Solt is in Velm."


def test_a_mediator_is_no_side_of_the_talks_that_it_announces() -> None:
    record = read(
        Report.of(
            "Kesh will not give up the dam, its foreign minister said on Wednesday, as the mediator"
            " Oman announced that indirect talks with Norway would be held in Muscat on Sunday."
            + AFTERWARDS,
            published="2026-05-13",
        )
    )
    talks = [one for one in acts_in(record) if one.type == "CONSULT"]
    assert talks
    assert not any("Oman" in one.actors | one.recipients for one in talks)


def test_whom_nobody_else_is_called_upon_for() -> None:
    """Europe is nobody in the report, and nobody else is asked in its place."""
    record = read(
        Report.of(
            "Solt called on Europe to keep up pressure on Kesh after a meeting with the chancellor,"
            " Mara Tolen." + AFTERWARDS,
            published="2026-05-13",
        )
    )
    asked = [one for one in acts_in(record) if one.type == "REQUEST"]
    assert all(not one.recipients for one in asked)


SEAS = [
    ("Drones flew over several regions and the Black Sea.", "Black Sea"),
    ("A ship sank in the Red Sea.", "Red Sea"),
    ("Two crews were rescued in the Sea of Azov.", "Sea of Azov"),
    ("A tanker was seized in the Gulf of Aden.", "Gulf of Aden"),
    ("Rates were raised by the Bank of England.", "England"),
]


@pytest.mark.parametrize(("text", "name"), SEAS)
def test_a_sea_has_its_whole_name(text: str, name: str) -> None:
    assert name in [one.name for one in draft_of(text).places]


def test_the_two_sides_are_those_just_told_as_two() -> None:
    text = (
        "Kesh accused Norway of arming the rebels. Norway rejected the charge, and Kesh accused"
        " Norway again. Orle has hosted talks between the government of Kesh and the Dene Front."
        " The two sides agreed to exchange prisoners within ten days."
    )
    (exchange,) = [one for one in acts_in(by_rules(text)) if one.type == "RETREAT"]
    assert any("Dene Front" in name for name in exchange.actors)
    assert "Norway" not in exchange.actors


def test_two_that_sign_do_so_with_each_other() -> None:
    text = (
        "President Ole Brask of Kesh and President Ina Solt of Norway signed an accord hosted by"
        " Premier Jon Berge in Velm on Monday. Kesh will reopen the border. Norway will follow."
    )
    signed = [one for one in acts_in(read(Report.of(text))) if one.type == "AGREE"]
    assert signed
    assert all("Jon Berge" not in one.recipients for one in signed)


def test_soldiers_that_are_massed_attack_nobody() -> None:
    acts = acts_in(by_rules("Kesh has massed 20,000 soldiers at the border, Norway said."))
    assert [(one.type, one.actors) for one in acts] == [("MOBILIZE", {"Kesh"})]


def test_whoever_puts_a_loss_at_a_sum_says_so() -> None:
    told = sayings(
        "The bank said it was assessing the damage, which a Selm think-tank, Advoka, put at between"
        " $6 billion and $7 billion."
    )
    assert (
        "Advoka",
        "put",
        "the damage … at between $6 billion and $7 billion",
        "affirmed",
    ) in told


SECOND_NAMES = [
    (
        "Ruan Sabel, the Front leader known as Hemo, left. Hemo spoke on Monday.",
        "Ruan Sabel",
        "Hemo",
    ),
    (
        "Joaquin Selm, known as El Topo, escaped. El Topo was seen in May.",
        "Joaquin Selm",
        "El Topo",
    ),
]


@pytest.mark.parametrize(("text", "name", "second"), SECOND_NAMES)
def test_a_second_name_is_the_same_man(text: str, name: str, second: str) -> None:
    assert text.count(second) == 2
    assert mentions_named(by_rules(text), name).count(second) == 2


def test_whoever_is_identified_as_another_is_not_called_so() -> None:
    record = by_rules("Police identified Mara Tolen as Jon Berge. Berge left.")
    assert {"Mara Tolen", "Jon Berge"} <= {one.name for one in record.actors}


def test_a_states_agency_is_not_the_worlds() -> None:
    record = by_rules(
        "The International Grain Agency met on Monday. Norway will go on, said Ole Brask, the"
        " spokesman for Norway's grain agency. The agency voted."
    )
    assert "Norway's grain agency" not in mentions_named(record, "International Grain Agency")


def test_whose_navy_is_not_the_other_states() -> None:
    record = by_rules(
        "Norway, whose navy also sent a ship, complained of delays. The navy of Kesh denied it."
    )
    assert mentions_named(record, "navy of Kesh") == ["The navy of Kesh"]


def test_nobody_votes_against_himself() -> None:
    record = by_rules("Russia and China voted against it, a diplomat said. The board met in May.")
    assert mentions_named(record, "China") == ["China"]


UNREACHED = [
    ("A spokesman for the yard could not be reached on Monday.", ["A spokesman for the yard"]),
    ("The army denied it, and a lawyer for the Front could not be reached.",
     ["army", "a lawyer for the Front"]),
    ("The village could not be reached. The agent could not be reached by road.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), UNREACHED)
def test_whoever_speaks_for_others_and_is_not_reached(text: str, speakers: list[str]) -> None:
    assert [who for who, *_ in sayings(text)] == speakers
