"""What reports of force tell: by whose weapons, upon whom, with what, and what was only settled,
averted or named like an attack."""

import pytest

from tests.reading.truce import read_within
from tests.reading.views import names_of

Told = tuple[str, str | None, str, tuple[str, ...], tuple[str, ...]]


def told(text: str) -> list[Told]:
    """Type, mode, happening, actors and recipients of the events that a sentence tells."""
    record, inside = read_within(text)
    names = names_of(record)
    return [
        (
            one.type,
            one.mode,
            one.happening,
            tuple(names[key] for key in one.actors),
            tuple(names[key] for key in one.recipients),
        )
        for one in record.events
        if one.trigger[0] in inside
    ]


def sides(text: str, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients of the one event of a type that a sentence tells."""
    ((*_, actors, recipients),) = (one for one in told(text) if one[0] == kind)
    return actors, recipients


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A Norland warship fired on a fishing boat in the strait.", ()),
        ("A bomb exploded outside a bank in Velm, wounding eleven people.", ("eleven people",)),
        ("The town of Velm was shelled overnight.", ("Velm",)),
    ],
)
def test_none_of_those_at_war_did_it(text: str, hit: tuple[str, ...]) -> None:
    assert sides(text, "ASSAULT") == ((), hit)


def test_who_is_named_in_the_report_and_not_here_ordered_nothing() -> None:
    text = "A judge ordered the release of Emil Strand."
    assert sides(text, "RETREAT") == (("A judge",), ("Emil Strand",))


def test_the_front_still_fires_its_rockets() -> None:
    actors, _ = sides("The Front fired 20 rockets at the port of Arl.", "ASSAULT")
    assert actors == ("Teshen Front",)


def test_a_town_that_is_hit_need_not_be_of_the_other_side() -> None:
    text = "The town of Velm was shelled by Kesh's army overnight."
    assert sides(text, "ASSAULT") == (("Kesh's army",), ("Velm",))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norland is holding 26 sailors after its coastguard seized two boats.", "its coastguard"),
        ("Three men who seized a plane on Thursday released 51 passengers.", "Three men"),
    ],
)
def test_a_thing_is_not_taken_from_those_in_other_clauses(text: str, actors: str) -> None:
    seized = [one for one in told(text) if one[:2] == ("COERCE", "seize")]
    assert [one[3:] for one in seized] == [((actors,), ())]


def test_whose_it_is_by_a_pronoun_loses_it() -> None:
    text = "Norland froze the funds of the Front's bank and banned imports of its wheat."
    assert any(one[0] == "COERCE" for one in told(text))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Police fired rubber bullets into the crowd.", "crowd-control"),
        ("Police fired bullets and tear gas at crowds in Velm.", "crowd-control"),
        ("Police fired several bullets into the crowd.", "firearms"),
        ("Youths threw stones at police and burned two cars.", "primitive"),
        ("A patrol was attacked with grenades.", "explosives"),
        ("A man killed a guard with a knife at the station.", "primitive"),
        ("The army killed Emil Strand in an air strike on Friday.", "heavy-weapons"),
        ("The army attacked a convoy carrying rockets.", None),
        ("Thieves attacked the owner in a gun shop on Friday.", None),
        ("Two tourists were attacked in a stone cottage near the lake.", None),
        ("A guard was killed by a gun dealer in Arl on Monday.", None),
        ("The minister was attacked in a helicopter factory by a former worker.", None),
    ],
)
def test_with_what_an_attack_is_made(text: str, mode: str | None) -> None:
    assert [one[1] for one in told(text) if one[0] == "ASSAULT"] == [mode]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A raid on a police station in Tarn killed three officers on Sunday.", "ASSAULT"),
        ("The strikes targeted rebel positions around Tarn, the army said.", "ASSAULT"),
        ("Police raided the offices of a newspaper.", "COERCE"),
        ("The strike by pilots hurt 40,000 passengers.", "PROTEST"),
        ("The drone strike flattened a school in Arl.", "ASSAULT"),
    ],
)
def test_raids_and_strikes_by_what_they_did(text: str, kind: str) -> None:
    assert [one[0] for one in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Strikes hurt the economy, the central bank said.",
        "The rail strike targeted commuters.",
        "The dock strike targeted the port of Arl.",
    ],
)
def test_a_strike_of_workers_may_hurt(text: str) -> None:
    assert not any(one[0] == "ASSAULT" for one in told(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The regulator rejected the implant after three trials.", "REJECT"),
        ("The thief stole from the old to feed himself.", "COERCE"),
        ("Police withdrew from the market after two hours of clashes.", "RETREAT"),
        ("The army withdrew its men from the market in Arl.", "RETREAT"),
        ("The government set up a commission to establish who shot the students.", "ACCUSE"),
    ],
)
def test_what_is_done_in_earnest(text: str, kind: str) -> None:
    assert kind in [one[0] for one in told(text)]


def test_those_killed_in_shelling_shelled_nobody() -> None:
    assert sides("Nine people were killed in shelling of the town.", "ASSAULT") == (
        (),
        ("Nine people",),
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland has decided to send troops to the border.", "MOBILIZE"),
        ("Lawmakers voted to send 500 soldiers to the border.", "MOBILIZE"),
        ("Drivers voted to strike from Monday.", "PROTEST"),
    ],
)
def test_what_is_settled_is_to_come(text: str, kind: str) -> None:
    assert [one[2] for one in told(text) if one[0] == kind] == ["planned"]


def test_what_is_feared_may_not_come() -> None:
    events = told("Residents fear that the army will shell the town again.")
    assert [one[:3] for one in events] == [("ASSAULT", "heavy-weapons", "hypothetical")]


@pytest.mark.parametrize(
    "text",
    [
        "The strike was averted at the last minute.",
        "Drivers voted against a strike.",
        "Arrests of journalists are common in Kesh.",
        "He suffered a heart attack on stage.",
        "Her body rejected the new kidney.",
        "The company raided its reserves to pay the dividend.",
        "The shooting of the film starts in May.",
        "Scientists bombarded the crystal with electrons.",
        "The proposal sparked a war of words between the two firms.",
        "The two firms fought over the patent.",
        "A hotel in the capital caught fire yesterday.",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text) == []


def test_shell_is_a_firm() -> None:
    events = told("Environmentalists threatened to sue Shell.")
    assert [one[:2] for one in events] == [("THREATEN", None)]


def test_who_drives_a_strike_threatens_no_violence() -> None:
    events = told("The union threatened to strike if the cuts went ahead.")
    assert [one[:2] for one in events] == [("THREATEN", "restrict")]


def test_access_that_is_blocked_is_no_protest() -> None:
    (event,) = told("The regulator blocked access to three news sites.")
    assert event[:2] == ("COERCE", "censor")
    for what in ("port with tractors", "building site", "platform", "channel"):
        (event,) = told(f"Farmers blocked access to the {what}.")
        assert event[:2] == ("PROTEST", "obstruct")


def test_a_protest_is_not_against_whom_the_deed_befell() -> None:
    text = "The arrest of Emil Strand drew protests from lawyers."
    assert sides(text, "PROTEST") == (("lawyers",), ())
    text = "Norland's seizure of the ship drew a protest from the Sarvian government."
    assert sides(text, "PROTEST") == (("Sarvian government",), ("Norland",))


@pytest.mark.parametrize("verb", ["suspended", "ended"])
def test_who_stops_aid_gives_none(verb: str) -> None:
    assert [one[0] for one in told(f"Norland {verb} aid to Sarvia.")] == ["SANCTION"]


def test_a_report_is_no_captive() -> None:
    assert told("A judge ordered the release of a report on the crash.") == []
    text = "The minister ordered the release of 40 prisoners."
    assert sides(text, "RETREAT") == (("minister",), ("prisoners",))
    text = "The minister ordered the release of 300 million crowns in aid."
    assert [one[0] for one in told(text)] == ["RETREAT"]


def test_who_answers_an_attack_did_not_make_it() -> None:
    text = "Norland shelled Arl and the rebels answered with rockets."
    assert sides(text, "ASSAULT") == (("Norland",), ("Arl",))


def test_who_fines_others_is_not_fined() -> None:
    text = "Mara Tolen was elected mayor and fined 300 drivers in a week."
    assert sides(text, "SANCTION") == (("Mara Tolen",), ("drivers",))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Three men appeared in court charged with murder.",
            "SANCTION",
            ((), ("Three men",)),
        ),
        (
            "Emil Strand was found guilty of fraud and fined 3,000 crowns.",
            "SANCTION",
            ((), ("Emil Strand",)),
        ),
        (
            "Norland vowed revenge for the killing of its ambassador.",
            "ASSAULT",
            ((), ("envoy",)),
        ),
    ],
)
def test_who_did_it_is_not_told(
    text: str, kind: str, expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert sides(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two men opened fire on Emil Strand on Monday.", None),
        ("Some 300 workers staged a walkout at Halden Steel.", None),
        ("Two farmers were shot dead by border guards near Tarn.", "Tarn"),
    ],
)
def test_a_name_that_a_town_has_too_is_no_place(text: str, place: str | None) -> None:
    record, inside = read_within(text)
    (event,) = (one for one in record.events if one.trigger[0] in inside)
    assert (event.place and event.place.name) == place
