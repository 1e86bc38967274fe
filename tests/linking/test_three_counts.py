"""Counts that stand side by side: three bodies in one report, and numbers of before."""

from typing import Any

import pytest

from onrecord.ledger import Item
from onrecord.linking import Filed, link_items
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.people import body_name, person_links
from onrecord.linking.tallies import series


def told(
    story: Any, ref: str, day: str, text: str, counts: list[tuple[str, str, float, bool]]
) -> Filed:
    """A report with counts: the body, the number's words, the number, whether it is a total."""
    one = story(ref, text, published=day)
    actors: dict[str, str] = {}
    for body, words, value, running in counts:
        actor = actors.setdefault(body, "") or one.actor(body, "organisation")
        actors[body] = actor
        one.counted(actor, words, value, "killed", running=running)
    filed: Filed = one.filed
    return filed


def clashes(collection: list[Filed]) -> list[list[str]]:
    def words(item: Item) -> str:
        filed = next(one for one in collection if one.ref == item.report)
        return f"{item.report} {filed.words(filed.figures[item.item].span)}"

    links = [one for one in link_items(collection) if one.kind == "disagreement"]
    return sorted(sorted(map(words, one.items)) for one in links)


def test_three_counts_of_one_report_exclude_each_other(story: Any) -> None:
    text = (
        "Nineteen died, the ministry said. The clinic has counted 31 deaths. The board comes to 26."
    )
    counts = [
        ("the ministry", "Nineteen", 19, False),
        ("The clinic", "31", 31, True),
        ("The board", "26", 26, True),
    ]
    pairs = clashes([told(story, "a", "2031-05-06", text, counts)])
    assert pairs == [["a 26", "a 31"], ["a 26", "a Nineteen"], ["a 31", "a Nineteen"]]


def later(story: Any, first: int, second: int) -> list[list[str]]:
    def report(ref: str, day: str, one: int, two: int) -> Filed:
        text = f"The ministry counts {one} dead. The union puts the toll at {two}."
        counts = [
            ("The ministry", str(one), float(one), True),
            ("The union", str(two), float(two), True),
        ]
        return told(story, ref, day, text, counts)

    return clashes([report("a", "2031-05-06", 17, 19), report("b", "2031-05-09", first, second)])


def test_two_new_numbers_are_a_new_disagreement(story: Any) -> None:
    assert later(story, 21, 23) == [["a 17", "a 19"], ["b 21", "b 23"]]


def test_the_same_two_numbers_again_are_none(story: Any) -> None:
    assert later(story, 17, 19) == [["a 17", "a 19"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The union insists that the dead number at least 24.", 1),
        ("The union buried 24 of its members in March.", 0),
    ],
)
def test_a_toll_beside_a_count_of_the_day_needs_words_for_a_toll(
    story: Any, words: str, expected: int
) -> None:
    counts = [("The port", "21", 21, False), ("The union", "24", 24, True)]
    text = f"The port says 21 people died. {words}"
    assert len(clashes([told(story, "a", "2031-05-06", text, counts)])) == expected


@pytest.mark.parametrize(("before", "expected"), [(9, 0), (8, 1)])
def test_a_number_of_before_told_again_is_not_of_today(
    story: Any, before: int, expected: int
) -> None:
    def one(ref: str, day: str, body: str, value: int) -> Filed:
        text = f"{body} counts {value} dead."
        return told(story, ref, day, text, [(body, str(value), float(value), True)])

    collection = [
        one("a", "2031-05-06", "Crane Clinic", before),
        one("b", "2031-05-08", "Orle Board", 14),
        one("c", "2031-05-09", "Selm Office", 9),
    ]
    assert len(clashes(collection)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("put the army's dead at 5", 0), ("put the dead at 5", 1)],
)
def test_a_forces_dead_are_soldiers(story: Any, words: str, expected: int) -> None:
    counts = [("The capital", "5", 5, True), ("The clinic", "19", 19, True)]
    text = f"The capital {words}. The clinic counts 19."
    assert len(clashes([told(story, "a", "2031-05-06", text, counts)])) == expected


@pytest.mark.parametrize(("of", "body"), [("hospital", "hospital"), ("museum", "Ana Maroun")])
def test_who_works_for_a_body_of_the_report_counts_for_it(story: Any, of: str, body: str) -> None:
    one = story(
        "a", "At the hospital Ana Maroun speaks of 19 dead, more than in the museum.",
        published="2031-05-06",
    )  # fmt: skip
    one.actor("the hospital", "organisation", name="hospital")
    one.actor("the museum", "organisation", name="museum")
    one.counted(one.actor("Ana Maroun", of=(of,)), "19", 19, "killed")
    two = story("b", "The hospital counts 22 dead.", published="2031-05-09")
    two.counted(two.actor("The hospital", "organisation", name="hospital"), "22", 22, "killed")
    collection = [one.filed, two.filed]
    groups = groups_of(person_links(collection))
    names = {
        point.value: body_name(each.body, {x.ref: x for x in collection}, groups)
        for each in series(collection, groups)
        for point in each.points
    }
    assert names[19.0] == body


@pytest.mark.parametrize(
    ("words", "expected"), [("once 12 leaders were", 0), ("because 12 leaders were", 1)]
)
def test_whose_release_is_a_condition_are_counted_by_nobody(
    story: Any, words: str, expected: int
) -> None:
    one = story("a", f"They would go, the Column said, {words} set free.")
    one.counted(one.actor("the Column", "organisation"), "12", 12, "released")
    assert len(series([one.filed], Groups([]))) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("20 people died, the port said.", "The union spoke of 23 dead.", 1),
        ("20 people died, the port said.", "Relatives believe the true number is 23.", 1),
        ("20 people died, the port said.", "The union counted 23 dead in a second crash.", 0),
        ("20 people died, the port said.", "The union wept at the chapel, where it counted 23.", 0),
        ("20 people died, the port said.", "The union had earlier reported 23 dead.", 0),
        ("20 people died, the port said.", "In the east the union counted 23 dead.", 0),
        ("20 people died, the port said.", "In a statement the union counted 23 dead.", 1),
        ("20 people died, the port said.", "In the next valley the union buried 23.", 0),
        ("Since May 20 have died, the port said.", "Monday's fire killed 23, the union said.", 0),
    ],
)
def test_another_number_is_of_the_same_where_nothing_else_is_told(
    story: Any, first: str, second: str, expected: int
) -> None:
    counts = [("the port", "20", 20, False), (second.split()[0], "23", 23, True)]
    text = f"{first} {second}"
    assert len(clashes([told(story, "a", "2031-05-06", text, counts)])) == expected


@pytest.mark.parametrize(("all_of_them", "expected"), [("nine", 1), ("14", 0)])
def test_all_cannot_be_fewer_than_a_part(story: Any, all_of_them: str, expected: int) -> None:
    one = story(
        "a", f"The fire killed 12 workers, the mill said. Police spoke of {all_of_them} dead."
    )
    one.counted(one.actor("the mill", "organisation"), "12", 12, "killed", of="workers")
    value = {"nine": 9, "14": 14}[all_of_them]
    one.counted(one.actor("Police", "organisation"), all_of_them, value, "killed")
    assert len(clashes([one.filed])) == expected


@pytest.mark.parametrize(("words", "expected"), [("all 40", 1), ("40", 0)])
def test_all_who_are_held_are_counted_where_their_release_is_asked_for(
    story: Any, words: str, expected: int
) -> None:
    one = story("a", f"Orsava wants the Front to free {words} captives. The Front spoke of 31.")
    state, front = one.actor("Orsava", "government"), one.actor("The Front", "armed_group")
    one.holds(state, "demand", f"free {words} captives")
    one.counted(state, "40", 40, "held", of="captives")
    one.counted(front, "31", 31, "held")
    assert len(clashes([one.filed])) == expected


def test_whom_police_arrested_they_hold(story: Any) -> None:
    one = story("a", "Police arrested six pickets. The union said that nine were in custody.")
    one.counted(one.actor("Police", "organisation"), "six", 6, "arrested")
    one.counted(one.actor("The union", "organisation"), "nine", 9, "held")
    assert len(clashes([one.filed])) == 1


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" and says that six more died in a raid.", 1),
        (".", 1),
        (" guards and says that six more died in a raid.", 0),
    ],
)
def test_a_rivals_number_of_the_held_stands_beside_what_else_he_says(
    story: Any, behind: str, expected: int
) -> None:
    one = story("a", f"Orsava says 41 soldiers are held. The Front puts the number at 29{behind}")
    one.counted(one.actor("Orsava", "government"), "41", 41, "held", of="soldiers")
    one.counted(one.actor("The Front", "armed_group"), "29", 29, "held")
    assert len(clashes([one.filed])) == expected
