"""Events: who did what to whom, told once; what tells of none stands in `test_no_events.py`."""

import pytest

import onrecord
from onrecord.reading.events.kinds import features
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.model import event_model
from onrecord.reading.events.when import _days
from onrecord.reading.pattern_lines import by_head, parse_pattern
from onrecord.record import Event, Record
from tests.reading.rules import read
from tests.reading.views import names_of

TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def told(record: Record) -> list[tuple[str, str, set[str], set[str]]]:
    """Type, trigger and names of each event of a record."""
    names = names_of(record)

    def of(ids: tuple[str, ...]) -> set[str]:
        return {names[one] for one in ids}

    return [
        (one.type, words(record, one), of(one.actors), of(one.recipients)) for one in record.events
    ]


def words(record: Record, event: Event) -> str:
    """The trigger's characters."""
    return record.report.text[event.trigger[0] : event.trigger[1]]


CASES = [
    # label, text, (type, trigger, actors, recipients)
    (
        "active",
        "Police arrested Jorun Halvik on Monday.",
        ("COERCE", "arrested", {"Police"}, {"Jorun Halvik"}),
    ),
    (
        "passive with an agent",
        "Jorun Halvik was arrested by police on Monday.",
        ("COERCE", "arrested", {"police"}, {"Jorun Halvik"}),
    ),
    (
        "an accusation is told by its verb",
        "Mara Tolen accused Jorun Halvik of lying to the council.",
        ("ACCUSE", "accused", {"Mara Tolen"}, {"Jorun Halvik"}),
    ),
    (
        "whoever steps down suffers nothing",
        "Jorun Halvik resigned on Tuesday.",
        ("RETREAT", "resigned", {"Jorun Halvik"}, set()),
    ),
    (
        "a clause of its own is not undone by the one above it",
        "Mara Tolen, who was arrested by police on Monday, did not testify.",
        ("COERCE", "arrested", {"police"}, {"Mara Tolen"}),
    ),
    (
        "whoever signs acts through what is signed",
        "Jorun Halvik signed a decree banning hawkers.",
        ("COERCE", "banning", {"Jorun Halvik"}, {"hawkers"}),
    ),
    (
        "each side does to itself what it does to the other",
        "Each side accused the other of shelling the town.",
        ("ACCUSE", "accused", {"Each side"}, {"Each side"}),
    ),
    (
        "sanctions fall on those they are imposed on",
        "The council imposed sanctions on the Harbour Union.",
        ("SANCTION", "imposed", {"council"}, {"Harbour Union"}),
    ),
    (
        "the murdered did not murder",
        "Police spoke after the assassination of Mara Tolen.",
        ("ASSAULT", "assassination", set(), {"Mara Tolen"}),
    ),
    (
        "where people march is no side of it",
        "Hundreds of dockers marched through Velmouth on Monday.",
        ("PROTEST", "marched", {"Hundreds of dockers"}, set()),
    ),
    (
        "a country after which a clause hangs acts as its government",
        "Jorun Halvik fled to Keldland, which has refused to extradite him.",
        ("REJECT", "refused", {"Keldland"}, set()),
    ),
    (
        "who approves an act does it",
        "The senate of Norway approved the expulsion of Jorun Halvik.",
        ("SANCTION", "expulsion", {"senate of Norway"}, {"Jorun Halvik"}),
    ),
    (
        "one who goes on a spree does it",
        "Jorun Halvik, 34, went on a stabbing spree in the harbour on Monday.",
        ("ASSAULT", "stabbing spree", {"Jorun Halvik"}, set()),
    ),
    (
        "a lawsuit is of whoever is named before it",
        "Mara Tolen went to court. A judge dismissed a Tolen lawsuit on Friday.",
        ("REJECT", "dismissed", {"A judge"}, {"Mara Tolen"}),
    ),
    (
        "two sides are both sides",
        "The two sides agreed in March to a ceasefire.",
        ("AGREE", "agreed", {"two sides"}, {"two sides"}),
    ),
    (
        "the model reads what no pattern has",
        "France voiced solidarity with Norway on Sunday.",
        ("SUPPORT", "voiced", {"France"}, {"Norway"}),
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), CASES, ids=[one[0] for one in CASES])
def test_event(label: str, text: str, expected: tuple[str, str, set[str], set[str]]) -> None:
    assert expected in told(read(text))


def test_one_happening_is_one_event() -> None:
    record = read("Police arrested Jorun Halvik on Monday. The arrest of Jorun Halvik took hours.")
    assert [one.type for one in record.events].count("COERCE") == 1


def test_every_event_says_why_and_stands_on_words() -> None:
    record = read("Mara Tolen accused Jorun Halvik of lying.", explain=True)
    assert {one.item for one in record.explain} >= {one.id for one in record.events}
    assert all(words(record, one).strip() for one in record.events)


def test_the_lexicon_knows_only_plover_types() -> None:
    known = lexicon()
    patterns = [one for many in (*known.verbs.values(), *known.nouns.values()) for one in many]
    assert {one.sense for one in patterns} == TYPES


def test_the_most_demanding_pattern_comes_first() -> None:
    found = by_head([parse_pattern("fire", "A"), parse_pattern("fire on: convoy", "B")])
    assert [one.sense for one in found["fire"]] == ["B", "A"]


def test_a_day_is_after_the_month_before() -> None:
    assert _days("2031-03-02") > _days("2031-02") > _days("2030")


def test_what_is_awaited_is_only_supposed() -> None:
    record = read("The council will not sign a truce until the Front frees its prisoners.")
    freed = [one for one in record.events if one.type == "RETREAT"]
    assert [one.happening for one in freed] == ["hypothetical"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said it would recall its ambassador to Sweden.", "planned"),
        ("Norway said it would free the captives if Sweden paid.", "hypothetical"),
        ("Norway stepped up an effort to free the captives.", "hypothetical"),
    ],
)
def test_what_was_said_to_come_is_planned(text: str, expected: str) -> None:
    (only,) = read(text).events
    assert only.happening == expected


def test_a_time_told_of_one_side_is_not_the_acts() -> None:
    record = read("Norway and Sweden, which fought a border war in 1998, agreed to share data.")
    (agreed,) = [one for one in record.events if one.type == "AGREE"]
    assert agreed.time is None


def test_what_is_done_after_an_act_has_its_time() -> None:
    record = read("Norway arrested nine fishermen in 2025 and freed them after a trial.")
    freed = next(one for one in record.events if one.type == "RETREAT")
    assert freed.time is not None
    assert freed.time.value == "2025"


def test_an_attack_of_today_is_none_of_those_told_as_history() -> None:
    record = read("The Ondar Front carried out several attacks in 2019. Troops attacked Tessaly.")
    assert [one.type for one in record.events].count("ASSAULT") == 2


def test_what_the_model_reads_says_so_with_its_score() -> None:
    record = read("France conveyed its solidarity to Norway on Sunday.", explain=True)
    event = next(one for one in record.events if one.type == "SUPPORT")
    reason = next(one for one in record.explain if one.item == event.id)
    assert (reason.by, reason.name) == ("model", "dyad")
    assert reason.score is not None
    assert 0 < reason.score <= 1


def test_a_refusal_to_help_is_no_help() -> None:
    shares = event_model().type_shares(
        features("France refused to send aid to Norway.", (0, 6), (29, 35))
    )
    assert max(shares, key=lambda kind: shares[kind]) == "REJECT"
    assert sum(shares.values()) == pytest.approx(1, abs=1e-5)


ELSEWHERE = [
    # label, text, the only attack: actors
    (
        "who claims responsibility",
        "A bomb attack killed nine people in the market of Tessaly on Monday. "
        "The Ondar Front claimed responsibility.",
        {"Ondar Front"},
    ),
    (
        "who is told to own it",
        "Nine people died on Monday in an attack on the Tessaly Grain Company. "
        "The attack was claimed by the Ondar Front.",
        {"Ondar Front"},
    ),
    (
        "a claim that was not made",
        "Nine people died on Monday in an attack on the Tessaly Grain Company. "
        "The Ondar Front has not claimed responsibility.",
        set(),
    ),
    (
        "the only gunman of the report",
        "Two teachers were shot at a school in Tessaly on Monday. "
        "The gunman fled across the river, police said.",
        {"gunman"},
    ),
]


@pytest.mark.parametrize(
    ("text", "actors"), [one[1:] for one in ELSEWHERE], ids=[one[0] for one in ELSEWHERE]
)
def test_an_attack_is_done_by_whoever_the_report_says_elsewhere(
    text: str, actors: set[str]
) -> None:
    attacks = [one for one in told(read(text)) if one[0] == "ASSAULT"]
    assert [{name.removeprefix("The ") for name in one[2]} for one in attacks] == [actors]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tessaly Mills said the union's demand would cost 38 million crowns.", "REQUEST"),
        ("Tessaly will recall its envoy if Jorun Halvik is not freed within a week.", "RETREAT"),
        ("Rescuers are still pulling people out.", "RETREAT"),
    ],
    ids=["a demand made before", "what a threat asks for", "who is pulled out withdraws nothing"],
)
def test_what_is_only_pointed_at_or_asked_is_no_event(text: str, kind: str) -> None:
    assert kind not in {one[0] for one in told(read(text))}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Mara Tolen received violent threats from the Ondar Front.",
            ("THREATEN", "threats", {"Ondar Front"}, {"Mara Tolen"}),
        ),
        (
            "Mara Tolen condemned the attack by the Ondar Front.",
            ("ASSAULT", "attack", {"Ondar Front"}, set()),
        ),
        (
            "Police said a man was arrested after Mara Tolen, mayor of Tessaly, was stabbed "
            "last night.",
            ("ASSAULT", "stabbed", set(), {"Mara Tolen"}),
        ),
        (
            "Two rounds of talks, in Cairo last year, ended without agreement.",
            ("CONSULT", "talks", set(), set()),
        ),
    ],
    ids=[
        "who receives threats makes none",
        "who condemns an attack is not attacked",
        "the second of two passives",
        "rounds of talks are talks",
    ],
)
def test_each_has_the_part_that_the_words_give(
    text: str, event: tuple[str, str, set[str], set[str]]
) -> None:
    assert event in told(read(text))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A bomb exploded in a market in Selm, wounding nine people.", "explosives"),
        ("Shells hit a hospital in Olm on Monday.", "heavy-weapons"),
    ],
    ids=["bomb", "shells"],
)
def test_a_weapon_does_the_deed_where_nobody_is_named(text: str, mode: str) -> None:
    (event,) = read(text).events
    assert (event.type, event.mode, event.actors) == ("ASSAULT", mode, ())


def test_a_burst_pipe_attacks_nobody() -> None:
    assert read("A gas pipe exploded in Olm.").events == ()


def test_whom_an_attack_kills_is_told_with_the_attack() -> None:
    record = read(
        "Velland and Canterra met. Canterran jets bombed a bridge in Velland, killing two soldiers."
    )
    names = names_of(record)
    attacks = [one for one in record.events if one.type == "ASSAULT"]
    assert len(attacks) == 1
    assert [names[one] for one in attacks[0].actors] == ["Canterran jets"]
    assert "two soldiers" in [names[one] for one in attacks[0].recipients]


def test_what_a_flood_destroys_nobody_attacked() -> None:
    record = read("About 14,000 people were evacuated and 3,200 homes destroyed, officials said.")
    assert [one.type for one in record.events if one.type == "ASSAULT"] == []


def test_what_nobody_did_is_no_event() -> None:
    record = read(
        "Norda says it has fired no shells. The army has made no arrests. The guards attacked no "
        "one. Neither claim could be checked: journalists have been barred from the valley."
    )
    assert [(one.type, one.happening) for one in record.events] == [("COERCE", "actual")]


def test_what_others_make_of_it_and_what_is_not_refused_are_no_refusals() -> None:
    record = read(
        "The minister urged both sides to accept arbitration, an idea Quayle thought of as "
        "“surrender”. Eide did not rule out using the army. Relatives walked out of a briefing. "
        "Marsh said that Kesh had committed “an act of war by water”."
    )
    assert [one.type for one in record.events] == ["REQUEST"]


def test_a_condition_is_not_what_is_threatened() -> None:
    record = read("He warned that companies would move cargo abroad if the strike went on.")
    assert [one.mode for one in record.events if one.type == "THREATEN"] in ([], [None])


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The union threatened to call a strike over pay.", "restrict"),
        ("Orle threatened a military strike on the port.", "violence"),
        ("Orle threatened to strike the port.", "violence"),
    ],
)
def test_a_strike_of_workers_is_no_violence(text: str, mode: str) -> None:
    assert [one.mode for one in read(text).events if one.type == "THREATEN"] == [mode]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Brask was let go by his employer last Thursday.", ("SANCTION", "expel")),
        ("The rebels let go three nurses.", ("RETREAT", "release")),
        ("Norda's troops deployed along the border on Monday.", ("MOBILIZE", "troops")),
    ],
)
def test_what_is_done_tells_its_mode(text: str, expected: tuple[str, str | None]) -> None:
    record = onrecord.read(text + " The weather was mild. Nobody spoke.")
    assert [(one.type, one.mode) for one in record.events] == [expected]


def test_an_adverb_at_a_participle_makes_no_history_of_the_act() -> None:
    record = read("Troops attacked the previously quiet town of Velm. Brask was previously jailed.")
    assert [one.background for one in record.events] == [False, True]


def test_who_dies_in_an_attack_is_hit_by_it() -> None:
    record = read("At least nine soldiers died in an ambush near Orle.")
    assert [one.type for one in record.events] == ["ASSAULT"]
    assert read("At least nine soldiers died in the floods near Orle.").events == ()
