"""Tolls that grow over days, and when two bodies' tolls exclude each other."""

from typing import Any

import msgspec
import pytest

from onrecord.ledger import Item
from onrecord.linking import Filed, link_items, story_view
from onrecord.linking.joining import Groups
from onrecord.linking.people import body_name, person_links
from onrecord.linking.tallies import series
from onrecord.record import Figure, Population, Time


def toll(
    story: Any, ref: str, day: str, body: str, value: float, *, running: bool = True,
    counts: str = "killed",
) -> Filed:  # fmt: skip
    one = story(ref, f"{body} counted {value:g} in the pit.", published=day)
    one.counted(one.actor(body, "organisation"), f"{value:g}", value, counts, running=running)
    filed: Filed = one.filed
    return filed


def points(collection: list[Filed]) -> list[list[float | None]]:
    return [
        [point.value for point in one.points]
        for one in series(collection, person_links(collection))
    ]


def test_the_first_count_of_a_disaster_opens_the_toll_that_goes_on_from_it(story: Any) -> None:
    collection = [
        toll(story, "a", "2031-05-06", "Rescue Service", 4, running=False),
        toll(story, "b", "2031-05-07", "Rescue Service", 6),
        toll(story, "c", "2031-05-08", "Rescue Service", 9),
    ]
    assert points(collection) == [[4, 6, 9]]


@pytest.mark.parametrize(
    ("day", "value"),
    [("2031-05-20", 6), ("2031-05-07", 3), ("2031-05-07", 400)],
    ids=["a fortnight later", "lower", "a hundred times as high"],
)
def test_a_total_of_something_else_does_not_go_on_from_one_happening(
    story: Any, day: str, value: float
) -> None:
    collection = [
        toll(story, "a", "2031-05-06", "Rescue Service", 4, running=False),
        toll(story, "b", day, "Rescue Service", value),
    ]
    assert sorted(map(len, points(collection))) == [1, 1]


def test_counts_of_two_happenings_are_no_first_count_of_a_toll(story: Any) -> None:
    collection = [
        toll(story, "a", "2031-05-06", "Rescue Service", 4, running=False),
        toll(story, "b", "2031-05-08", "Rescue Service", 7, running=False),
        toll(story, "c", "2031-05-09", "Rescue Service", 9),
    ]
    assert [9] in points(collection)


@pytest.mark.parametrize(
    ("counts", "first", "second", "expected"),
    [("killed", 9, 15, 0), ("killed", 15, 9, 1), ("missing", 17, 14, 0), ("missing", 14, 17, 0)],
)
def test_a_day_later_only_a_lower_toll_of_the_dead_excludes_the_other_bodys(
    story: Any, counts: str, first: float, second: float, expected: int
) -> None:
    collection = [
        toll(story, "a", "2031-05-06", "Rescue Service", first, counts=counts),
        toll(story, "b", "2031-05-07", "Miners League", second, counts=counts),
    ]
    found = [one for one in link_items(collection) if one.kind == "disagreement"]
    assert len(found) == expected


def test_the_time_line_tells_how_a_claim_was_made_and_parties_show_what_they_charge(
    story: Any,
) -> None:
    collection = []
    for ref, outlet in (("a", "Corvane Press"), ("b", "Listra Post")):
        one = story(
            ref, "denied that the pit was unsafe, the union blamed it.", published="2031-05-06",
            outlet=outlet,
        )  # fmt: skip
        firm = one.actor("it", "organisation", name="Pit Co")
        union = one.actor("the union", "organisation")
        said = one.said(firm, "that the pit was unsafe", cue="deny")
        one.holds(union, "accuse", "the pit was unsafe", statement=said)
        collection.append(one.filed)
    view = story_view(collection, link_items(collection))
    (claim,) = [one for one in view.timeline if one.kind == "claim"]
    assert (claim.who, claim.cue) == ("Pit Co", "d")  # the newsroom's cue is the first letter
    assert {stance.act for party in view.parties for stance in party.positions} == {"accuse"}


def test_what_is_demanded_is_counted_by_nobody(story: Any) -> None:
    one = story("a", "The Front demands that 240 prisoners be freed.", published="2031-05-06")
    front = one.actor("The Front", "armed_group")
    said = one.said(front, "that 240 prisoners be freed", cue="demand")
    one.counted(front, "240", 240, "released", statement=said)
    assert points([one.filed]) == [[240]]
    one.holds(front, "demand", "240 prisoners be freed", statement=said)
    assert points([one.filed]) == []


@pytest.mark.parametrize(
    ("population", "later", "expected"),
    [
        ("passengers", 4, [[5, 4]]),
        ("children", 4, [[4], [5]]),  # a part by its nature
        ("passengers", 60, [[60], [5]]),  # another size is of others
    ],
)
def test_a_group_that_is_all_of_them_opens_the_toll(
    story: Any, population: str, later: float, expected: list[list[float]]
) -> None:
    one = story("a", f"Coastguard: five {population} died.", published="2031-05-06")
    one.counted(one.actor("Coastguard", "organisation"), "five", 5)
    people = Population(one.span(population), None)
    one.figures[0] = msgspec.structs.replace(one.figures[0], population=people)
    two = toll(story, "b", "2031-05-07", "Coastguard", later)
    assert points([one.filed, two]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Coastguard lowered its count of the dead to 4.", [[5, 4]]),
        ("The Coastguard's toll was revised to 4.", [[5, 4]]),
        ("The Coastguard counted 4 in the other boat.", [[4], [5]]),
    ],
)
def test_a_first_count_that_is_lowered_is_corrected(
    story: Any, words: str, expected: list[list[float]]
) -> None:
    one = toll(story, "a", "2031-05-06", "Coastguard", 5, running=False)
    one = Filed("a", msgspec.structs.replace(one.record, figures=(_dated(one, "2031-05-06"),)))
    two = story("b", words, published="2031-05-07")
    two.counted(two.actor("Coastguard", "organisation"), "4", 4)
    two = Filed("b", msgspec.structs.replace(two.filed.record, figures=(_dated(two.filed, None),)))
    assert points([one, two]) == expected


def _dated(filed: Filed, day: str | None) -> Figure:
    (figure,) = filed.record.figures
    return msgspec.structs.replace(figure, as_of=Time((0, 1), day) if day else None)


def killed(story: Any, ref: str, day: str, text: str, *told: tuple[str, float, bool]) -> Filed:
    """A report of the ministry's counts: words, value, and whether they are told as a total."""
    one = story(ref, text, published=day)
    ministry = one.actor("ministry", "government")
    for words, value, running in told:
        one.counted(ministry, words, value, running=running)
    filed: Filed = one.filed
    return filed


@pytest.mark.parametrize(
    ("later", "told", "expected"),
    [
        ("The ministry raised the death toll to 23.", [("23", 23)], [[17, 23]]),
        (
            "Twenty died, the ministry said, correcting its earlier figure of 17.",
            [("Twenty", 20), ("17", 17)],
            [[17, 20, 17]],
        ),
    ],
)
def test_words_make_a_number_a_total(
    story: Any, later: str, told: list[tuple[str, float]], expected: list[list[float]]
) -> None:
    collection = [
        killed(story, "a", "2031-05-06", "The ministry said 17 died.", ("17", 17, False)),
        killed(story, "b", "2031-05-07", later, *((words, value, False) for words, value in told)),
    ]
    assert points(collection) == expected


def test_of_two_numbers_in_a_sentence_the_one_beside_earlier_is_the_earlier(story: Any) -> None:
    text = "Twenty died, the ministry said, correcting its earlier figure of 17."
    collection = [
        killed(story, "a", "2031-05-06", "The ministry said 17 died.", ("17", 17, True)),
        killed(story, "b", "2031-05-07", text, ("Twenty", 20, False), ("17", 17, False)),
    ]
    (tally,) = story_view(collection, link_items(collection)).tallies
    assert [(one.value, one.revised, one.former) for one in tally.points] == [
        (17, None, False),
        (20, 17, False),
        (17, None, True),
    ]


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("the company", "the company", "Marenline"), "Marenline"),
        (("Rehn", "Tomas Rehn", "Rehn"), "Tomas Rehn"),
        (("the ministry", "the health ministry"), "health ministry"),
        (("Seafarers Union", "Seafarers Union", "Torvik Seafarers Union"), "Seafarers Union"),
    ],
)
def test_a_proper_name_names_better_than_a_description(
    story: Any, names: tuple[str, ...], called: str
) -> None:
    collection = {}
    for at, name in enumerate(names):
        one = story(f"r{at}", f"Now {name} said so.")
        one.actor(name, "person" if "Rehn" in name else "organisation")
        collection[one.ref] = one.filed
    group = frozenset(Item(ref, "a1") for ref in collection)
    assert body_name(min(group), collection, Groups([group])) == called


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("The union: 15500 nurses left.", "nurses", ("nurses",)),
        ("The union: 15500 police officers left.", "police officers", ("officers", "police")),
        ("The union: 15500 of the dead were young.", None, ("some of them",)),
    ],
)
def test_who_were_counted_is_told_in_words(
    story: Any, text: str, words: str | None, part: tuple[str, ...]
) -> None:
    one = story("a", text)
    one.counted(one.actor("The union", "organisation"), "15500", 15500, of=words)
    (tally,) = story_view([one.filed], link_items([one.filed])).tallies
    assert tally.part == part
    assert all(word in " ".join(link.reason for link in link_items([one.filed])) for word in part)


@pytest.mark.parametrize(("verb", "expected"), [("raised its count to", 1), ("counted", 2)])
def test_a_count_that_is_raised_a_week_later_goes_on_from_the_first(
    story: Any, verb: str, expected: int
) -> None:
    first = toll(story, "a", "2031-05-06", "Clinic", 22, running=False, counts="injured")
    two = story("b", f"The Clinic {verb} 26 injured.", published="2031-05-13")
    two.counted(two.actor("Clinic", "organisation"), "26", 26, "injured")
    assert len(points([first, two.filed])) == expected


def test_since_when_they_are_held_is_no_other_count(story: Any) -> None:
    text = "The Union said 14 drivers had been held since Saturday. The Ministry said nine were."
    one = story("a", text, published="2031-05-06")
    one.counted(one.actor("The Union", "organisation"), "14", 14, "held", since="2031-05-03")
    one.counted(one.actor("The Ministry", "government"), "nine", 9, "held")
    kinds = [(link.kind, link.rule) for link in link_items([one.filed])]
    assert ("disagreement", "counts") in kinds


@pytest.mark.parametrize(
    ("day", "value", "corrects"),
    [("2031-05-07", 13, None), ("2031-05-06", 13, 12), ("2031-05-07", 11, 12)],
    ids=["more a day later", "another number the same day", "fewer a day later"],
)
def test_a_higher_number_a_day_later_corrects_nobody(
    story: Any, day: str, value: float, corrects: float | None
) -> None:
    collection = [
        toll(story, "a", "2031-05-06", "Health Office", 12, running=False, counts="injured"),
        toll(story, "b", day, "Health Office", value, running=False, counts="injured"),
    ]
    (tally,) = story_view(collection, link_items(collection)).tallies
    assert [point.revised for point in tally.points] == [None, corrects]
