"""Figures beside others of one report: parts, wholes and numbers that somebody will not have."""

import pytest

from onrecord import Report, read
from onrecord.record import Figure, Record


def figures(text: str) -> dict[str, Figure]:
    """The figures by their words."""
    record = read(Report.of(text, published="2031-05-14"))
    return {record.report.text[slice(*one.span)]: one for one in record.figures}


def counters(text: str) -> dict[str, str | None]:
    """Who counted each figure, by its words."""
    record: Record = read(Report.of(text, published="2031-05-14"))
    names = {one.id: one.name for one in record.actors}
    return {
        record.report.text[slice(*one.span)]: names[one.counted_by.actor]
        if one.counted_by
        else None
        for one in record.figures
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The clashes left 300 dead, including 45 Belmar soldiers by the ministry's own count.",
            {"300": None, "45": "ministry"},
        ),
        (
            "Some 120 people died, 30 of them soldiers by the army's own reckoning.",
            {"Some 120": None, "30": "army"},
        ),
        (
            "The clashes left 300 dead, including 45 soldiers, by the ministry's count.",
            {"300": "ministry", "45": "ministry"},
        ),
        (
            "More than 300 people died by the army's own count, including 45 soldiers.",
            {"More than 300": "army", "45": "army"},
        ),
    ],
)
def test_whose_count_a_part_is(text: str, told: dict[str, str | None]) -> None:
    assert counters(f"Fighting broke out near Tarn. {text}") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marrak spoke. The Front said only 640 had been let go, not 700 as Marrak maintains.",
            {"640": "Front", "700": "Marrak"},
        ),
        ("The mayor said 12 houses had burned, not 20.", {"12": "mayor", "20": None}),
        ("The mayor said dozens, if not 100, had died.", {"dozens": "mayor", "100": "mayor"}),
    ],
)
def test_who_will_not_have_a_number_has_not_counted_it(
    text: str, told: dict[str, str | None]
) -> None:
    found = counters(text)
    assert {words: found[words] for words in told} == told


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Some 350,000 doses came, out of 1.2 million that were promised.", "1.2 million", "dose"),
        ("Only 310 workers came, out of 2,000 who had been asked.", "2,000", "person"),
        ("Some 4,000 tonnes were landed, out of 12,000 that were pledged.", "12,000", "tonne"),
    ],
)
def test_out_of_how_many_is_of_the_same(text: str, words: str, unit: str) -> None:
    one = figures(text)[words]
    assert (one.counts, one.unit) == ("other", unit)


def test_out_of_how_much_is_money_where_the_part_is() -> None:
    found = figures("It received 40 million dollars, out of 200 million that were promised.")
    assert found["200 million"].counts == "money"


@pytest.mark.parametrize(
    "text",
    [
        "Police, who had expected 50, called in two dozen extra officers.",
        "The toll rose to 86, up from 50 a day ago, as divers dug for another 140 people.",
    ],
)
def test_whom_a_later_clause_counts_are_no_others(text: str) -> None:
    assert figures(f"More than 200 people came, staff said. {text}")["50"].population is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Police held 40 men. Twelve were later released, 20 charged and eight fined.",
            {"Twelve": "released", "20": "other", "eight": "other"},
        ),
        (
            "Seven men were arrested. Three have been convicted, two acquitted.",
            {"Three": "other", "two": "other"},
        ),
        ("Twelve people were killed and 30 injured.", {"Twelve": "killed", "30": "injured"}),
    ],
)
def test_a_participle_of_its_own(text: str, told: dict[str, str]) -> None:
    found = figures(text)
    assert {words: (found[words].counts, found[words].unit) for words in told} == {
        words: (kind, "person") for words, kind in told.items()
    }


def test_only_so_many_of_those_told_before() -> None:
    found = figures("The court has named 62 witnesses. Only nine have been heard so far.")
    assert (found["nine"].counts, found["nine"].unit) == ("other", "person")


def test_a_bare_number_of_damaged_things_is_of_no_people() -> None:
    text = "Of the 40 ships, the ministry said, nine were damaged. The port is shut."
    assert figures(text)["nine"].unit is None


@pytest.mark.parametrize(
    ("text", "words", "stance"),
    [
        ("The Front wants 900 detainees, including 74 women, freed.", "74", "expected"),
        ("The Front wants 900 detainees, 74 of whom were taken in May, freed.", "74", "reported"),
    ],
)
def test_what_is_wanted_of_a_whole_is_wanted_of_its_parts(
    text: str, words: str, stance: str
) -> None:
    assert figures(text)[words].stance == stance


def test_a_whole_is_told_over_who_speaks() -> None:
    found = figures("Of the 114 containers, prosecutors allege, at least 17 held weapons.")
    assert found["at least 17"].subset_of == found["114"].id


def test_an_earlier_figure_is_of_what_is_revised() -> None:
    text = "Police arrested 412 people at the rally, it said, revising an earlier figure of 350."
    assert figures(text)["350"].counts == "arrested"


def test_treated_in_hospital_is_hurt_where_nobody_is_ill() -> None:
    text = "A bus overturned near Tarn. The ministry said 212 people had been treated in hospital."
    assert figures(text)["212"].counts == "injured"
    ill = "Cholera broke out near Tarn. The ministry said 212 people had been treated in hospital."
    assert figures(ill)["212"].counts == "sick"


def test_an_assessment_is_whoevers_it_is() -> None:
    text = "The slide hit 380 homes, according to an early assessment by the Relief Office."
    assert counters(text) == {"380": "Relief Office"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The rally drew 85,000 people by the organisers' count and 20,000 according to police.",
            {"85,000": "organisers", "20,000": "police"},
        ),
        (
            'An officer conceded that "two or three" shells had gone astray but put the number of '
            "dead at no more than four.",
            {"no more than four": "An officer"},
        ),
    ],
)
def test_who_counted_beside_others(text: str, told: dict[str, str]) -> None:
    found = counters(text)
    assert {words: found[words] for words in told} == told


def test_no_part_over_a_full_stop_nor_of_a_number_denied() -> None:
    found = figures("Some 118 people were saved, 17 of them unconscious. Two later died.")
    assert (found["17"].subset_of, found["Two"].subset_of) == (found["Some 118"].id, None)
    held = figures('"We hold eleven, not nineteen," she told us. "Three of them are wounded."')
    assert held["Three"].subset_of == held["eleven"].id


@pytest.mark.parametrize(
    ("text", "words", "kind", "unit"),
    [
        ("It listed 164 names, but she said as many as 300 had been on board.",
         "as many as 300", "other", "person"),
        ("It listed 3,042 infections. That was an increase of 410 on the week before.",
         "410", "sick", "person"),
        ("Some 71 patients were in isolation and 12 on ventilators.", "12", "sick", "person"),
        ("He blamed the doors: of the six exits, four had been chained.", "four", "other", "exit"),
        ("She said 300 nurses were there and that 200 more were being sought.",
         "200", "other", "person"),
        ("It has shut 60 factories and reopened 52.", "52", "other", "factory"),
        ("It had fired 140 shells. He put the army's breaches at 312.", "312", "other", "breach"),
        ("The mayor put the arrests at 40.", "40", "arrested", "person"),
        ("It sold 3,000 cars. That was an increase of 400 crowns.", "400 crowns", "money", None),
    ],
)  # fmt: skip
def test_what_a_bare_number_is_of(text: str, words: str, kind: str, unit: str | None) -> None:
    one = figures(f"Rain fell on Tarn for a week. {text}")[words]
    assert (one.counts, one.unit) == (kind, unit)


def test_half_of_which_is_of_those_right_before() -> None:
    record = read(Report.of("He said 2 million doses were ordered, half of which come by October."))
    half = next(one for one in record.figures if one.counts == "percent")
    assert half.population is not None
    assert record.report.text[slice(*half.population.span)] == "doses"


def test_what_a_share_is_of_is_no_share() -> None:
    text = 'She said: "A third of the planes would fly. Count the planes: 46 out of 260."'
    assert figures(text)["260"].counts == "other"
    assert "46" not in figures(text) or figures(text)["46"].counts != "percent"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Some 300 people died, says the office, which does not separate rebels from civilians.",
         "mixed"),
        ("The war killed 300 people, by a tally of the office that does not distinguish between "
         "combatants and civilians.", "mixed"),
        ("The office said 300 people had died. Its count makes no distinction between civilians "
         "and fighters.", "mixed"),
        ("The office said 300 people had died. Doctors do not distinguish between civilians and "
         "soldiers.", None),
        ("The office said 300 people had died. Its count does not include soldiers.", None),
        ("The office said 300 people, civilians and soldiers, had died.", None),
    ],
)  # fmt: skip
def test_who_counts_fighters_with_civilians(text: str, status: str | None) -> None:
    (one,) = read(Report.of(f"Fighting went on near Tarn. {text}")).figures
    assert one.population is not None
    assert one.population.status == status


def test_most_estimates_are_estimates() -> None:
    (one,) = read(Report.of("Some 60,000 people died in the war, by most estimates.")).figures
    assert one.stance == "estimated"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The union wants 9 percent more pay and 400 new hires.", "expected"),
        ("The firm has offered a rise of 4 percent and 400 new jobs.", "expected"),
        ("The fund asked for 60 tents and 400 beds.", "expected"),
        ("The union wants a rise and 400 workers walked out.", "reported"),
        ("The firm has hired 30 men and 400 women.", "reported"),
        ("The group rejected the offer and 400 members left.", "reported"),
    ],
)
def test_what_is_wanted_besides(text: str, stance: str) -> None:
    assert figures(text)["400"].stance == stance


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        ("The charity, which sent away 14 of its staff, treated more than 300 wounded, nearly a "
         "third of them children.", "nearly a third", "wounded"),
        ("The bus carried 60 pilgrims, half of them women.", "half", "pilgrims"),
        ("It does not count the 70 or so fishermen who are lost.", "70 or so", "fishermen"),
    ],
)  # fmt: skip
def test_of_whom_it_is_told(text: str, words: str, people: str) -> None:
    record = read(Report.of(f"Rain fell on Tarn. {text}"))
    told = {record.report.text[slice(*one.span)]: one for one in record.figures}
    population = told[words].population
    assert population is not None
    assert record.report.text[slice(*population.span)] == people


def test_who_speaks_beside_a_count_has_not_counted() -> None:
    text = "Water is short, the mayor said. The town waits, she said, as the toll reached 329."
    assert counters(text)["329"] is None


def test_a_part_is_no_antecedent() -> None:
    text = "The clinic said it had 88 bodies, 60 of them in uniform; the mayor put it at 95."
    assert figures(text)["95"].unit == "body"
