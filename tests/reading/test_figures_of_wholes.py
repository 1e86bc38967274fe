"""A part and its whole, who sides in a vote, and words beside a number that bound nothing."""

import pytest

from onrecord import Report, read


def _kinds(text: str) -> list[tuple[str, str]]:
    record = read(Report.of(text))
    return [
        (record.report.text[slice(*one.span)], one.counts)
        for one in sorted(record.figures, key=lambda one: one.span)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("By the union's count, 9,000 of the firm's 12,000 drivers stopped work.",
                     [("9,000", "participants"), ("12,000", "other")], id="past-the-whole"),
        pytest.param("Forty of the ship's 62 crew lost their lives.",
                     [("Forty", "killed"), ("62", "other")], id="part-of-a-crew"),
        pytest.param("Of the 62 people killed, 40 were women, the hospital said.",
                     [("62", "killed"), ("40", "killed")], id="whole-first"),
        pytest.param("Of 120 patients examined, 17 tested positive.",
                     [("120", "sick"), ("17", "sick")], id="whole-first-told-otherwise"),
        pytest.param("Fifteen of those killed were from one family.",
                     [("Fifteen", "killed")], id="of-those"),
        pytest.param("Twenty-nine of those detained have been released.",
                     [("Twenty-nine", "released")], id="of-those-who-have-gone"),
        pytest.param("The toll includes 58 police officers and more than 200 civilians.",
                     [("58", "killed"), ("more than 200", "killed")], id="toll-includes"),
        pytest.param("The 20 people killed included four children, the governor said.",
                     [("20", "killed"), ("four", "killed")], id="the-killed-included"),
        pytest.param("The 112 wounded include 30 women, the hospital said.",
                     [("112", "injured"), ("30", "injured")], id="the-wounded-include"),
        pytest.param("The hostages include three boys, the group said.",
                     [("three", "held")], id="the-hostages-include"),
        pytest.param("The dead are believed to include two pilots, the airline said.",
                     [("two", "killed")], id="believed-to-include"),
        pytest.param("Five people were shot in the square, one of whom later died.",
                     [("Five", "injured"), ("one", "killed")], id="one-of-whom-died"),
        pytest.param("Five people heard the speech, one of whom later spoke.",
                     [("Five", "other")], id="one-of-whom-spoke"),
        pytest.param("He stabbed four people, three of them fatally.",
                     [("four", "injured"), ("three", "killed")], id="of-them-fatally"),
        pytest.param("Two officers were fatally shot during the raid.",
                     [("Two", "killed")], id="fatally-shot"),
        pytest.param("Soldiers shot to death six peasants.", [("six", "killed")], id="to-death"),
        pytest.param("Police shot six protesters.", [("six", "injured")], id="only-shot"),
        pytest.param("Of the 56 drones launched, 41 were shot down.",
                     [("56", "other"), ("41", "damaged")], id="shot-down"),
        pytest.param("The blast destroyed three houses and damaged a dozen others.",
                     [("three", "damaged"), ("a dozen", "damaged")], id="others-damaged"),
        pytest.param("Nine members voted for the motion and six against.",
                     [("Nine", "votes"), ("six", "votes")], id="against"),
        pytest.param("Eleven of the council's 15 members backed the resolution.",
                     [("Eleven", "votes"), ("15", "other")], id="members-back-a-motion"),
        pytest.param("Some 300 groups backed the proposal.",
                     [("Some 300", "other")], id="groups-have-no-vote"),
        pytest.param("Nine sailors are in the navy's custody.", [("Nine", "held")], id="custody"),
        pytest.param("Forty-two people are being kept in the mine.",
                     [("Forty-two", "held")], id="kept"),
        pytest.param("Rebels took 30 children into the forest.", [("30", "held")], id="along"),
        pytest.param("Four men held up a bank and fled with $90,000.",
                     [("Four", "other"), ("$90,000", "money")], id="with-loot"),
        pytest.param("Some 400 families fled with their belongings.",
                     [("Some 400", "displaced")], id="with-belongings"),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, told: list[tuple[str, str]]) -> None:
    assert _kinds(text) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A dispute over 14 islands has soured ties.", ["14"], id="dispute"),
        pytest.param("Flames spread over 300 hectares of forest.", ["300 hectares"], id="spread"),
        pytest.param("They clashed over 12 border villages.", ["12"], id="clash"),
        pytest.param("Police arrested over 100 people.", ["over 100"], id="more-than"),
        pytest.param("Over two million people have fled.", ["Over two million"], id="scaled"),
        pytest.param(
            "Support for the Greens fell three points to 17 percent.",
            ["three points", "17 percent"],
            id="points",
        ),
        pytest.param(
            "The bank raised its key rate by half a percentage point to 6.25 percent.",
            ["half a percentage point", "6.25 percent"],
            id="half-a-point",
        ),
        pytest.param("The bank cut rates by a quarter point.", ["a quarter point"], id="quarter"),
        pytest.param("Brent crude rose $1.20 to $84.35 a barrel.", ["$1.20", "$84.35"], id="rose"),
        pytest.param("A barrel may cost $80 to $85.", ["$80 to $85"], id="from-to"),
        pytest.param("The fee will rise by 25 pence to £3.40.", ["25 pence", "£3.40"], id="pence"),
        pytest.param("Police found 3,000 rounds of ammunition.", ["3,000"], id="ammunition"),
        pytest.param("The envoys held three rounds of talks.", [], id="rounds-of-talks"),
        pytest.param("For further information call 0800 555 1212.", [], id="telephone"),
        pytest.param("The hotline number is 116 123.", [], id="hotline"),
    ],
)
def test_words_of_a_figure(text: str, words: list[str]) -> None:
    assert [one for one, _ in _kinds(text)] == words


def test_half_a_point_is_half_a_percent() -> None:
    record = read(Report.of("The bank raised its rate by half a percentage point."))
    assert [(one.value, one.counts) for one in record.figures] == [(0.5, "percent")]


def test_a_part_is_linked_to_the_whole_that_opens_its_sentence() -> None:
    record = read(Report.of("Of the 62 people killed, 40 were women, the hospital said."))
    whole, part = sorted(record.figures, key=lambda one: one.span)
    assert part.subset_of == whole.id


@pytest.mark.parametrize(
    ("text", "counter"),
    [
        pytest.param(
            "Interior ministry figures show that 1,284 people were killed last year.",
            "Interior ministry",
            id="ministry-figures",
        ),
        pytest.param("Police records show 1,700 complaints were filed.", "Police", id="records"),
        pytest.param(
            "A count by the Orlin Press based on reports shows that 412 people died.",
            "Orlin Press",
            id="count-based-on",
        ),
        pytest.param("The bank cut its forecast for growth to 1.8 percent.", "bank", id="forecast"),
        pytest.param(
            "The union said it would call off the strike if 60 sacked workers were reinstated.",
            None,
            id="if-condition",
        ),
        pytest.param(
            "The ministry said it would reopen the ward once it had received 10,000 test kits.",
            None,
            id="once-condition",
        ),
        pytest.param("The union said 60 sacked workers were reinstated.", "union", id="told"),
    ],
)
def test_who_counts(text: str, counter: str | None) -> None:
    record = read(Report.of(text))
    names = {actor.id: actor.name for actor in record.actors}
    (one,) = record.figures
    found = names[one.counted_by.actor] if one.counted_by else None
    assert found == counter
