"""Figures told of others: parts of another whole, levels without a measure, counts of others."""

import pytest

from onrecord import Report, read
from onrecord.record import Record
from tests.reading.views import figures_in, names_of


def _read(text: str) -> Record:
    return read(Report.of(text, published="2031-05-14"))


def _counts(text: str) -> list[tuple[str, str]]:
    """Words and kind of each figure."""
    return [(one.words, one.counts) for one in figures_in(_read(text))]


def _by(text: str) -> list[tuple[str, str | None, list[str]]]:
    """Words of each figure, who counted it and who passes it on."""
    record = _read(text)
    names = names_of(record)
    passed_on = [[names[relay.actor] for relay in one.relays] for one in record.figures]
    told = figures_in(record)
    return [(one.words, one.by, relays) for one, relays in zip(told, passed_on, strict=True)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The mill fire killed 31 workers, of whom 14 had been locked in.", ["killed", "killed"]),
        ("The blast hurt 31 workers, of whom 14 sat in the canteen.", ["injured", "injured"]),
        ("The blast hurt 31 workers, five of whom have died.", ["injured", "killed"]),
        ("The clinic admitted 31, of whom 14 died.", ["injured", "killed"]),
        ("Troops shot dead 31 workers. Of those arrested, 60 were boys.", ["killed", "arrested"]),
        ("The fever killed 31 people. Of those admitted, 60 were boys.", ["killed", "sick"]),
        ("The gale killed 31 people, and 14 more were driven to Selm.", ["killed", "other"]),
        ("The gale killed 31 people and 14 more were treated for cuts.", ["killed", "injured"]),
    ],
)
def test_what_befell_some_did_not_befall_others(text: str, counts: list[str]) -> None:
    assert [one[1] for one in _counts(text)] == counts


def test_those_of_another_whole_are_no_part_of_the_one_told_before() -> None:
    text = "Troops shot dead 31 workers. Of those arrested, 60 were boys."
    assert [one.subset_of for one in read(Report.of(text)).figures] == [None, None]


@pytest.mark.parametrize(
    ("text", "value", "counts"),
    [
        ("The junta took in 90 clerks, all but 20 of whom were freed.", 70, "released"),
        ("Nobody was spared. All but 20 were shot dead.", 20, "other"),
    ],
)
def test_all_but_so_many_are_the_rest_or_what_did_not_befall_them(
    text: str, value: float, counts: str
) -> None:
    last = read(Report.of(text)).figures[-1]
    assert (last.value, last.counts) == (value, counts)


def test_what_a_part_is_called_is_its_population() -> None:
    text = "Police held 31 marchers, 14 of them foreign students, and let nine of them in."
    populations = [one.population for one in read(Report.of(text)).figures]
    assert populations[1] is not None
    assert text[slice(*populations[1].span)] == "foreign students"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The fund lost 80 million euros, of which just 12 million was its own.",
         [("money", "EUR")] * 2),
        ("It owes 80 million euros on Friday's count, 12 million more than in May.",
         [("money", "EUR")] * 2),
        ("It was fined 80 million euros. Its rival got off with 12 million.",
         [("money", "EUR")] * 2),
        ("It was fined 80 million euros and $3 million. Its rival must pay 12 million.",
         [("money", "EUR"), ("money", "USD"), ("money", None)]),
        ("Turnout was 61 percent in the hills, in the plains 44.", [("percent", "percent")] * 2),
        ("The ministry sees growth of 3.1 percent. The institute puts it at 2.4.",
         [("percent", "percent")] * 2),
        ("The institute cut its forecast from 3.1 percent to 2.4.", [("percent", "percent")] * 2),
        ("The clerk was let out on bail of 700.", [("money", None)]),
    ],
)  # fmt: skip
def test_a_measure_that_is_not_said_again(text: str, figures: list[tuple[str, str | None]]) -> None:
    assert [(one.counts, one.unit) for one in read(Report.of(text)).figures] == figures


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A tug picked up 31 sailors from a raft.", "evacuated"),
        ("Thirty-one sailors were picked up by a trawler.", "evacuated"),
        ("By noon 31 miners had been hoisted to the surface.", "evacuated"),
        ("Thirty-one cooks were burned, the clinic said.", "injured"),
        ("The militia took 31 captive in the raid.", "held"),
        ("The militia took 31 prisoner in the raid.", "held"),
        ("The gale has claimed 31 victims in Selm.", "killed"),
        ("Thirty-one households are living in tents.", "displaced"),
        ("The ward treats 31 toddlers with measles.", "sick"),
        ("Since the blast the town's hospitals have taken in 31 people.", "injured"),
        ("The van was licensed for 31.", "other"),
    ],
)
def test_what_is_counted(text: str, counts: str) -> None:
    assert [one[1] for one in _counts(text)] == [counts]


@pytest.mark.parametrize(
    ("text", "counters"),
    [
        ("The union's figure of 31 dead was dismissed by the mill.", ["union"]),
        ("The union's claim that 31 workers died was denied by the mill.", ["union"]),
        ("The union counted 3,100 strikers; the mill, 1,400.", ["union", "mill"]),
        ("Nine were hurt according to the union, 12 according to the clinic.",
         ["union", "clinic"]),
        ("The clinic said 31 people had died. It had given 24 at noon.", ["clinic"] * 2),
        ("Thirty-one deaths are known, the clinic said at noon, up from 24 on Monday.",
         ["clinic"] * 2),
        ("Of the 31 deaths recorded by the clinic, 12 were of boys.", ["clinic"] * 2),
        ("The union fears that 31 workers have drowned.", ["union"]),
        ("A poll of 900 drivers by Lodra found that 31 percent smoke.", ["Lodra"] * 2),
        ("Lusenia publishes no list, but a jailer there, speaking on condition of anonymity, said "
         "310 convicts were in its cells.", ["a jailer"]),
        ("The militia claimed to have killed 31 guards and taken 12 prisoner.", ["militia"] * 2),
        ("The report names 31 suspects.", ["report"]),
    ],
)  # fmt: skip
def test_who_counted(text: str, counters: list[str]) -> None:
    assert [one[1] for one in _by(text)] == counters


def test_a_strike_counts_nobody() -> None:
    text = "The strike was joined by 3,100, said the union; 1,400, said the mill."
    assert [one[1] for one in _by(text)] == ["union", "mill"]


def test_the_press_passes_on_whom_it_quotes() -> None:
    text = (
        "The Trident agency, quoting the ministry, put the dead at 31 and said 12 boys were hurt."
    )
    assert [one[1:] for one in _by(text)] == [("ministry", ["Trident"])] * 2


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A harbour spokeswoman said 31 sailors were hurt.", "reported"),
        ("A spokesman for the harbour said 31 sailors were hurt.", "reported"),
        ("A spokesman said 31 sailors were hurt.", "unverified"),
        ("A harbour spokesman, speaking on condition of anonymity, said 31 sailors were hurt.",
         "unverified"),
        ("The mill will cut 310 jobs by June.", "expected"),
        ("The mill has cut 310 jobs since June.", "reported"),
    ],
)  # fmt: skip
def test_how_firmly_it_is_told(text: str, stance: str) -> None:
    assert [one.stance for one in read(Report.of(text)).figures] == [stance]
