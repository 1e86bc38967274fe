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
    text = "Police arrested 412 people at the rally, the NLF said, revising an earlier figure of 350."
    assert figures(text)["350"].counts == "arrested"


def test_treated_in_hospital_is_hurt_where_nobody_is_ill() -> None:
    text = "A bus overturned near Tarn. The ministry said 212 people had been treated in hospital."
    assert figures(text)["212"].counts == "injured"
    ill = "Cholera broke out near Tarn. The ministry said 212 people had been treated in hospital."
    assert figures(ill)["212"].counts == "sick"


def test_an_assessment_is_whoevers_it_is() -> None:
    text = "The slide hit 380 homes, according to an early assessment by the Relief Office."
    assert counters(text) == {"380": "Relief Office"}
