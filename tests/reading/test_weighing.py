"""Positions and events weighed: what rules and network propose, and what becomes of it."""

import pytest

from onrecord.reading import read
from onrecord.reading.weighing.choice import weights
from onrecord.record import Record
from tests.reading.rules import read as by_rules
from tests.reading.views import held_in, positions_in

DOCKERS = """Dockers and Port of Velm still apart

VELM (Norrin News) - The dockers' union and the Port of Velm broke off talks on Tuesday night.

"There is room for three per cent and for not one crown more," said Inga Moe, who negotiates for \
the port. She would sooner see the cranes rust than pay for Sundays off, she added.

The union wants the port to keep its hands off the pension fund. "Leave our savings where they \
are and you will have your ships unloaded by Friday," its secretary, Per Dahl, wrote to members.

The mayor, Ruth Kolb, urged the two sides to come back. Police cleared a picket at the north gate \
and took nine dockers into custody; the union spoke of an attack on the right to strike.
"""

MARKET = (
    "A bomb killed four people in a market in Selm on Sunday. The army blamed the Front. The Front "
    "denied it and called for an inquiry. The union has called a strike for Monday."
)


@pytest.fixture(scope="module")
def dockers() -> Record:
    """The report, read with reasons."""
    return read(DOCKERS, explain=True)


def test_what_rules_read_for_certain_stays(dockers: Record) -> None:
    held = positions_in(dockers)
    assert ("dockers' union", "demand", "keep its hands off the pension fund") in held
    assert ("Ruth Kolb", "demand", "come back") in held


def test_the_network_proposes_what_no_rule_reads() -> None:
    rules, record = by_rules(MARKET), read(MARKET, explain=True)
    read_by_model = {one.item for one in record.explain if one.name == "acts"}
    assert all(
        one.by == "model" and one.score is not None for one in record.explain if one.name == "acts"
    )
    told = {one.trigger for one in record.events if one.id in read_by_model}
    assert told - {one.trigger for one in rules.events}


def test_every_position_and_event_says_how_likely_it_is(dockers: Record) -> None:
    scores = {one.item: one.score for one in dockers.explain}
    for item in (*dockers.positions, *dockers.events):
        score = scores[item.id]
        assert score is not None
        assert 0.0 < score <= 1.0


def test_the_same_text_gives_the_same_record() -> None:
    assert read(DOCKERS).to_json() == read(DOCKERS).to_json()


def test_nobody_holds_the_same_words_twice(dockers: Record) -> None:
    held = [(one.holder, one.act, one.object) for one in held_in(dockers)]
    assert len(held) == len(set(held))


def test_nobody_is_toward_himself(dockers: Record) -> None:
    assert not [one for one in held_in(dockers) if one.toward == one.holder]


@pytest.mark.parametrize("text", ["", "\n\n", "Weather", "Rain fell on Velm. It was cold."])
def test_where_nobody_wants_or_does_anything_nothing_is_read(text: str) -> None:
    record = read(text)
    assert not record.positions
    assert not record.events


def test_long_reports_are_read_to_the_end() -> None:
    filler = "The lamps along the quay were lit at six and the nets hung out to dry. " * 150
    record = read(f"{filler}\n\nThe dockers' union urged the port to pay them by Friday.")
    assert ("dockers' union", "demand", "pay them by Friday") in positions_in(record)


def test_a_lone_sentence_is_read_by_rules() -> None:
    sentence = "The mayor called the offer a joke and urged the port to pay by Friday."
    assert read(sentence).to_json() == by_rules(sentence).to_json()


def test_of_a_lone_sentence_the_network_tells_what_rules_do_not() -> None:
    sentence = "Tavora let free some 74 members of a tiny rebel group."
    assert by_rules(sentence).events == ()
    assert [one.type for one in read(sentence).events] == ["RETREAT"]


def test_who_is_to_resign_is_not_weighed() -> None:
    record = read(
        "Thousands marched in Selmstad on Sunday. They demanded the resignation of Prime Minister "
        "Olga Barrow. Police arrested nine people."
    )
    told = [(one.act, one.toward) for one in held_in(record)]
    assert ("demand", "Olga Barrow") in told


def test_every_decision_has_weights() -> None:
    assert set(weights()) == {"stand", "holder", "toward", "deed", "actor", "recipient"}


def test_the_end_of_a_long_text_is_weighed_beside_those_named_at_its_begin() -> None:
    """Each part that the network reads at once is weighed alone, with whomever its rules name."""
    filler = "The cranes of Velm are painted every spring, and it takes nine days. " * 12 + "\n\n"
    end = "The dockers' union demands that the port reopen the north gate."
    long = read(DOCKERS + "\n" + filler * 12 + end)
    asked = {one for one in positions_in(read(DOCKERS)) if one[1] == "demand"}
    assert asked < set(positions_in(long))
    assert ("dockers' union", "demand", "the port reopen the north gate") in positions_in(long)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Police used tear gas and water cannon on the dockers.", "ASSAULT"),
        ("The harbour board has opened an inquiry into the fire.", "ACCUSE"),
        ("Gunmen ambushed and killed nine guards at the mine on Friday.", "ASSAULT"),
    ],
)
def test_words_side_by_side_tell_one_event(told: str, kind: str) -> None:
    text = f"Rexmouth\n\n{told} The dockers have been out since May. Talks are due on Friday."
    record = read(text)
    assert [one.type for one in record.events if one.type == kind] == [kind]


@pytest.mark.parametrize(
    ("told", "kind", "times"),
    [
        ("Police entered the union hall on Monday and carried off nine computers.", "COERCE", 1),
        (
            "Rebels attacked a post near Velm in the night, leaving six soldiers dead and burning "
            "down the barracks.",
            "ASSAULT",
            1,
        ),
        ("The union blamed the port; the port blamed the union.", "ACCUSE", 2),
        (
            "Police arrested the leader of the miners on Monday while customs officers seized a "
            "ship of the Salt Company.",
            "COERCE",
            2,
        ),
    ],
)
def test_one_sentence_tells_an_act_once_unless_others_do_it(
    told: str, kind: str, times: int
) -> None:
    text = f"Rexmouth\n\n{told} The dockers have been out since May. Talks are due on Friday."
    assert [one.type for one in read(text).events if one.type == kind] == [kind] * times


def test_the_network_does_not_make_happen_what_words_deny() -> None:
    record = read(
        "The interior ministry of Norda has brought no charges against those who blocked the road. "
        "The mayor of Velm, Ina Solt, spoke of a mistake. The drivers will meet on Monday."
    )
    assert "ACCUSE" not in [one.type for one in record.events]
