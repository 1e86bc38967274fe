"""Numbers in rarer words, what they count, who counted where nobody is named, and when."""

import pytest

from onrecord import Report, read
from onrecord.record import Figure

Told = tuple[str, float | None, str | None]


def _figures(text: str) -> tuple[list[Figure], str]:
    record = read(Report.of(text, published="2031-05-14"))  # a Wednesday
    return sorted(record.figures, key=lambda one: one.span), record.report.text


def _told(text: str) -> list[Told]:
    """Words, value and population of each figure."""
    figures, words = _figures(text)
    return [
        (
            words[slice(*one.span)],
            one.value if one.value is not None else one.low,
            words[slice(*one.population.span)] if one.population else None,
        )
        for one in figures
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An estimated one-to-two hundred people came.",
         [("An estimated one-to-two hundred", 100, "people")]),
        ("About 10-to-15 people were held.", [("About 10-to-15", 10, "people")]),
        ("The board split five-to-four on it.", []),
        ("Another dozen people hid in the cellar.", [("dozen", 12, "people")]),
        ("Another million people fled.", [("million", 1_000_000, "people")]),
        ("There are more than a half-dozen books about him.",
         [("more than a half-dozen", 6, "books")]),
        ("The firm hired a trio of lawyers.", [("a trio of", 3, "lawyers")]),
        ("Police arrested a pair of brothers.", [("a pair of", 2, "brothers")]),
        ("He bought a pair of black trousers.", []),
        ("The handful of survivors were flown home.", [("handful of", 3, "survivors")]),
    ],
)  # fmt: skip
def test_numbers_in_other_words(text: str, told: list[Told]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Union won 17 out of 18 of the area’s districts.",
         [("17", 17, "districts"), ("18", 18, "districts")]),
        ("He swept seven out of 11 states.", [("seven", 7, "states"), ("11", 11, "states")]),
        ("He toured seven states.", []),
        ("The union said 40 of its more than 300 members had left.",
         [("40", 40, "members"), ("more than 300", 300, "members")]),
        ("A court sentenced two people smugglers to four years.", [("two", 2, "people smugglers")]),
        ("The clinic treated five women’s football players.", [("five", 5, "football players")]),
        ("The trial was one of three facing Avel Tarn.", []),
        ("There are four million fewer players in Norvia.",
         [("four million", 4_000_000, "players")]),
        ("The firm offered it to as many as 1,100 clerks.", [("as many as 1,100", 1100, "clerks")]),
        ("The quake left hundreds homeless and 2,300 dead.",
         [("hundreds", 200, None), ("2,300", 2300, "dead")]),
        ("Three more suspects were held.", [("Three", 3, "suspects")]),
        ("The number of refugees rose by 12,000 to 140,000.",
         [("12,000", 12_000, "refugees"), ("140,000", 140_000, "refugees")]),
        ("The party lost by 12 to 15 seats.", [("12 to 15", 12, "seats")]),
        ("Of the 200 aboard, 140 were saved.", [("200", 200, None), ("140", 140, None)]),
        ("A 300-strong crew left.", [("300", 300, "crew")]),
    ],
)  # fmt: skip
def test_who_is_counted(text: str, told: list[Told]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "counters"),
    [
        ("It has been blamed for an illness affecting 200 villagers, according to a local official,"
         " Jorun Lodz.", ["Jorun Lodz"]),
        ("The smoke was blamed for 40 deaths, according to the clinic.", ["clinic"]),
        ("The clerk said the gas had reportedly killed 40 people.", [None]),
        ("The fire killed 12 men, reportedly the worst toll in years, according to the clinic.",
         ["clinic"]),
        ("Forty climbers were said to have been saved, the consulate told reporters.", [None]),
    ],
)  # fmt: skip
def test_who_counts_where_a_passive_names_nobody(text: str, counters: list[str | None]) -> None:
    record = read(Report.of(text, published="2031-05-14"))
    names = {actor.id: actor.name for actor in record.actors}
    found = [names[one.counted_by.actor] if one.counted_by else None for one in record.figures]
    assert found == counters


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The bank earned $132,000, or three cents a share, a year ago.", ["2030", "2030"]),
        ("The bank earned $132,000, and lost three cents a share, a year ago.", [None, "2030"]),
        ("Sales rose to $1.8 billion from last year’s $1.6 billion.", [None, "2030"]),
        ("Last week rebels killed three soldiers and wounded six others.",
         ["2031-W19", "2031-W19"]),
    ],
)  # fmt: skip
def test_when_it_was_so(text: str, days: list[str | None]) -> None:
    assert [one.as_of.value if one.as_of else None for one in _figures(text)[0]] == days


@pytest.mark.parametrize(
    ("text", "running"),
    [
        ("The cholera has killed 1,000 people and infected 9,000.", [True, True]),
        ("The cholera killed 1,000 people and infected 9,000.", [False, False]),
        ("The gang may have killed 12 men.", [None]),
    ],
)
def test_whether_a_count_runs_on(text: str, running: list[bool | None]) -> None:
    assert [one.cumulative for one in _figures(text)[0]] == running


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An online poll of 800 likely voters found him ahead.", [("other", 800)]),
        ("Norvia has 11 million registered voters.", [("other", 11_000_000)]),
        ("Some 12 million voters cast ballots.", [("votes", 12_000_000)]),
        ("Some 40,000 voters went to the polls.", [("votes", 40_000)]),
        ("Five Tarn supporters sit on the board.", [("other", 5)]),
        ("He spoke to 500 supporters.", [("participants", 500)]),
        ("One person died and 12 were hurt.", [("killed", 1), ("injured", 12)]),
        ("They arrested one person for theft.", [("arrested", 1)]),
        ("One person said the fire spread fast.", []),
        ("He has not held one this year.", []),
        ("One in 45 children is ill.", [("percent", 2.22)]),
        ("The play begins at the 15:20 mark.", []),
        ("The army had shot down 14 of 17 drones.", [("damaged", 14), ("other", 17)]),
    ],
)
def test_voters_supporters_and_one(text: str, told: list[tuple[str, float]]) -> None:
    assert [(one.counts, one.value) for one in _figures(text)[0]] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fifty of the nation’s top elected national security officers signed it.",
         [("Fifty", 50, "top elected national security officers")]),
        ("Some 200 uniformed and plainclothes officers were there.",
         [("Some 200", 200, "plainclothes officers")]),
        ("Nine out of ten young voters stayed away.", [("Nine out of ten", 90, "young voters")]),
    ],
)  # fmt: skip
def test_whose_noun_stands_far_off(text: str, told: list[Told]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Some 300 workers were set to lose their jobs.", ["expected"]),
        ("Up to 40 homes are to be torn down.", ["expected"]),
        ("Nearly 800 guests were scheduled to be moved.", ["expected"]),
        ("The 300 workers were set to lose their jobs.", ["reported"]),
        ("Two men are due to appear in court.", ["reported"]),
        ("Some 300 officers are ready to fight.", ["reported"]),
        ("Some 300 officers are to blame.", ["reported"]),
    ],
)
def test_what_those_counted_are_yet_to_do(text: str, stances: list[str]) -> None:
    assert [one.stance for one in _figures(text)[0]] == stances
