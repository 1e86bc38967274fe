"""Figures: how much, of what, counted by whom; and the numbers that are none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import read
from onrecord.reading.figures.numbers import tokens
from onrecord.reading.figures.quantities import read_amounts

AMOUNTS = [
    ("exact", "killed 19 traders", ("19", "exact", 19, 19, 19)),
    ("more than", "more than 34,600 people", ("more than 34,600", "more_than", 34600, 34600, None)),
    ("at least", "at least eight people", ("at least eight", "at_least", 8, 8, None)),
    ("after", "40 or more cases", ("40 or more", "at_least", 40, 40, None)),
    ("ceiling", "no more than 41,000", ("no more than 41,000", "up_to", 41000, None, 41000)),
    ("fewer", "fewer than 3,000 cases", ("fewer than 3,000", "fewer_than", 3000, None, 3000)),
    ("nearly", "nearly half a million", ("nearly half a million", "nearly", 500000, None, 500000)),
    ("about", "some 30 vehicles", ("some 30", "about", 30, None, None)),
    ("between", "between 4,000 and 6,500", ("between 4,000 and 6,500", "range", None, 4000, 6500)),
    ("to", "40 to 50 guards", ("40 to 50", "range", None, 40, 50)),
    ("dozens", "dozens of rebels", ("dozens", "vague", None, 24, None)),
    ("tens", "tens of thousands marched", ("tens of thousands", "vague", None, 20000, None)),
    ("couple", "a couple of guns", ("a couple of", "vague", None, 2, None)),
    ("words", "Thirty-one people", ("Thirty-one", "exact", 31, 31, 31)),
    ("suffix", "1.2m people", ("1.2m", "exact", 1200000, 1200000, 1200000)),
    ("money", "$2.3 million in aid", ("$2.3 million", "exact", 2.3e6, 2.3e6, 2.3e6)),
    ("share", "three in four voters", ("three in four", "exact", 75, 75, 75)),
]


@pytest.mark.parametrize(
    ("text", "amount"), [case[1:] for case in AMOUNTS], ids=[c[0] for c in AMOUNTS]
)
def test_an_amount_has_its_bound_and_limits(text: str, amount: tuple[object, ...]) -> None:
    tape = tokens(text)
    (one,) = read_amounts(tape)
    start, end = one.span(tape)
    assert (text[start:end], one.bound, one.value, one.low, one.high) == amount


COUNTS = [
    ("killed", "Shelling killed 19 traders in Kessel.", 19, "killed"),
    ("died", "Thirty-one people died in the storm.", 31, "killed"),
    ("missing", "Twelve people remain missing after the storm.", 12, "missing"),
    ("held", "Orsava is holding 26 fishermen.", 26, "held"),
    ("arrested", "Officers detained 37 people in Selm.", 37, "arrested"),
    ("hurt", "Six officers were hurt in the clashes.", 6, "injured"),
    ("money", "The firm paid $4.6 billion for its rival.", 4.6e9, "money"),
    ("percent", "Shares in Norvane rose 17 percent.", 17, "percent"),
]


@pytest.mark.parametrize(
    ("text", "value", "counts"), [c[1:] for c in COUNTS], ids=[c[0] for c in COUNTS]
)
def test_what_is_counted(text: str, value: float, counts: str) -> None:
    assert [(one.value, one.counts) for one in read(text).figures] == [(value, counts)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen, 34, spoke for two hours.",
        "The quake had a magnitude of 6.1.",
        "Flight 302 left at 8:30 on 3 May 2027.",
        "One of them waved.",
        "The siege lasted three weeks.",
        "No one died and no casualties were reported.",
        "The team won 3-1.",
    ],
)
def test_these_numbers_are_no_figures(text: str) -> None:
    assert read(text, published="2027-05-04").figures == ()


def test_the_speaker_counted() -> None:
    record = read("The health board of Kessel said 19 traders had been killed.")
    names = {actor.id: actor.name for actor in record.actors}
    (figure,) = record.figures
    assert figure.counted_by is not None
    assert names[figure.counted_by.actor] == "health board of Kessel"
    assert figure.statement == record.statements[0].id


def test_the_reports_own_count_has_no_counter() -> None:
    (figure,) = read("Thirty-one people died in the storm.").figures
    assert figure.counted_by is None


def test_a_part_is_linked_to_its_whole_and_nothing_is_summed() -> None:
    record = read("Shelling killed 40 people, including 12 children.")
    whole, part = record.figures
    assert (whole.value, part.value) == (40, 12)
    assert part.subset_of == whole.id


@given(st.text(alphabet="0123456789,.-–$€% millonthuxdsreweAbf", max_size=80))
def test_any_text_gives_amounts_in_order(text: str) -> None:
    tape = tokens(text)
    spans = [one.span(tape) for one in read_amounts(tape)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
