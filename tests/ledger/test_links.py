"""Links, the groups that follow from them, and what people decide about both."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import LedgerError, UsageError
from onrecord.ledger import Item, Ledger, Link, open_ledger
from tests.ledger.told import told


@pytest.fixture
def refs(ledger: Ledger) -> list[str]:
    """References of six reports."""
    return fill(ledger, 6)


def fill(ledger: Ledger, number: int) -> list[str]:
    found = []
    for n in range(number):
        record = told(
            f"Mara Tolen said that pier {n} is shut.",
            ("Mara Tolen", "said", f"that pier {n} is shut"),
            published=f"2027-03-0{n + 1}",
            outlet=f"Outlet {n % 3}",
        )
        found.append(ledger.add(record.report, record).ref)
    return found


def story(one: str, two: str, score: float = 0.9) -> Link:
    return Link("story", (Item(one), Item(two)), score, "about one pier", "test")


def sizes(ledger: Ledger, kind: str = "story") -> list[int]:
    return sorted(len(group.items) for group in ledger.links.groups(kind))  # type: ignore[arg-type]


def test_links_make_groups_and_are_read_back(ledger: Ledger, refs: list[str]) -> None:
    links = [story(refs[0], refs[1]), story(refs[1], refs[2]), story(refs[3], refs[4])]
    numbers = ledger.links.save(links)
    assert [ledger.links.get(number or 0).link for number in numbers] == links
    assert sizes(ledger) == [2, 3]
    group = ledger.links.group_of("story", Item(refs[2]))
    assert group is not None
    assert [item.report for item in group.items] == refs[:3]
    assert ledger.links.group_of("story", Item(refs[5])) is None
    assert len(ledger.links.select(report=refs[1])) == 2
    assert len(ledger.links.select(story=group.ref)) == 2
    assert len(ledger.links.select(group=group.ref)) == 2


def test_saving_again_renews(ledger: Ledger, refs: list[str]) -> None:
    (first,) = ledger.links.save([story(refs[0], refs[1])])
    (again,) = ledger.links.save([story(refs[0], refs[1], score=0.5)])
    assert first == again
    assert [one.link.score for one in ledger.links.select()] == [0.5]


def test_joining_two_groups_keeps_the_larger_ones_name(ledger: Ledger, refs: list[str]) -> None:
    ledger.links.save([story(refs[0], refs[1]), story(refs[1], refs[2]), story(refs[3], refs[4])])
    large = ledger.links.group_of("story", Item(refs[0]))
    small = ledger.links.group_of("story", Item(refs[3]))
    assert large is not None
    assert small is not None
    ledger.links.describe(large.ref, name="Piers", data={"n": 1})
    ledger.links.save([story(refs[2], refs[3])])
    assert ledger.links.group(small.ref).ref == large.ref
    assert ledger.links.group(small.ref).name == "Piers"
    assert sizes(ledger) == [5]


def test_withdrawn_links_split_their_group(ledger: Ledger, refs: list[str]) -> None:
    numbers = ledger.links.save([story(refs[0], refs[1]), story(refs[1], refs[2])])
    ledger.links.save([], withdraw=[numbers[1] or 0])
    assert sizes(ledger) == [2]
    ledger.links.save([story(refs[1], refs[2])])
    assert sizes(ledger) == [3]


def test_what_a_person_took_back_stays_back(ledger: Ledger, refs: list[str]) -> None:
    numbers = ledger.links.save([story(refs[0], refs[1]), story(refs[1], refs[2])])
    entry = ledger.links.unlink(numbers[0] or 0, by="ada", reason="two piers")
    assert sizes(ledger) == [2]
    assert ledger.links.save([story(refs[0], refs[1])]) == [None]
    # Nor do the two come together by way of a third.
    assert ledger.links.save([story(refs[0], refs[2])]) == [None]
    assert sizes(ledger) == [2]
    ledger.undo(entry.id, by="ben")
    assert sizes(ledger) == [3]
    assert [one.action for one in ledger.history()] == ["undo", "unlink"]
    assert [one.undone for one in ledger.history()] == [False, True]


def test_undo_undo_and_again(ledger: Ledger, refs: list[str]) -> None:
    (number,) = ledger.links.save([story(refs[0], refs[1])])
    entry = ledger.links.unlink(number or 0, by="ada")
    for expected in ([2], [], [2], []):
        entry = ledger.undo(entry.id, by="ada")
        assert sizes(ledger) == expected
    ledger.undo(1, by="ada")  # in force again, by its last redo
    assert sizes(ledger) == [2]
    with pytest.raises(UsageError, match="taken back already"):
        ledger.undo(1, by="ada")


def test_what_a_person_joined_rules_cannot_withdraw(ledger: Ledger, refs: list[str]) -> None:
    entry = ledger.links.join("story", [Item(refs[0]), Item(refs[1])], by="ada")
    (link,) = ledger.links.select()
    assert (link.made_by, link.link.rule, link.state) == ("ada", "person", "on")
    ledger.links.save([], withdraw=[link.id])
    assert sizes(ledger) == [2]
    ledger.undo(entry.id, by="ada")
    assert sizes(ledger) == []
    # Her own link taken back says nothing against a rule's.
    assert ledger.links.save([story(refs[0], refs[1])]) != [None]


def test_taking_out_leaves_the_others_together(ledger: Ledger, refs: list[str]) -> None:
    links = [story(refs[2], refs[n]) for n in (0, 1, 3, 4)]
    ledger.links.save(links)
    group = ledger.links.group_of("story", Item(refs[0]))
    assert group is not None
    entry = ledger.links.take_out("story", Item(refs[2]), by="ada")
    assert sizes(ledger) == [1, 4]
    assert ledger.links.save(links) == [None] * 4
    assert len(ledger.links.group(group.ref).items) == 4
    ledger.undo(entry.id, by="ada")
    assert sizes(ledger) == [5]
    assert ledger.links.group(group.ref).items == tuple(Item(ref) for ref in refs[:5])


def test_a_name_that_a_person_gave_stays(ledger: Ledger, refs: list[str]) -> None:
    ledger.links.save([story(refs[0], refs[1])])
    (group,) = ledger.links.groups("story")
    ledger.links.describe(group.ref, name="Pier talks")
    entry = ledger.links.rename(group.ref, "Closed piers", by="ada")
    ledger.links.describe(group.ref, name="Pier talks")
    assert ledger.links.story("closed").line.name == "Closed piers"
    ledger.undo(entry.id, by="ada")
    assert ledger.links.story("pier talks").line.ref == group.ref


def test_story_and_its_line(ledger: Ledger, refs: list[str]) -> None:
    ledger.links.save([story(refs[n], refs[n + 1]) for n in range(4)])
    (line,) = ledger.links.stories().items
    assert (line.reports, line.outlets, line.first, line.last) == (5, 3, "2027-03-01", "2027-03-05")
    view = ledger.links.story(line.ref)
    assert [one.ref for one in view.reports] == refs[:5]
    with pytest.raises(LedgerError, match="no story"):
        ledger.links.story("nowhere")


def test_people_by_name(ledger: Ledger, refs: list[str]) -> None:
    pair = (Item(refs[0], "a1"), Item(refs[1], "a1"))
    ledger.links.save([Link("person", pair, 0.9, "one name", "test")])
    known = ledger.links.people("tolen")
    assert [one.reports for one in known] == [2, 1, 1, 1, 1]
    assert known[0].ref is not None
    assert known[1].ref is None  # nobody knows whether these are one
    assert ledger.links.person(known[0].ref) == known[0]
    assert {actor.report for actor in known[0].actors} == set(refs[:2])
    few = ledger.links.people("tolen", limit=3)
    assert few == known[:3]
    assert [one.actors[0].report for one in few[1:]] == [refs[5], refs[4]]  # the latest


def test_of_two_groups_of_one_size_the_one_told_of_last_comes_first(
    ledger: Ledger, refs: list[str]
) -> None:
    for pair in ((0, 1), (4, 5)):
        one, two = (Item(refs[n], "a1") for n in pair)
        ledger.links.save([Link("person", (one, two), 0.9, "one name", "test")])
    first, second = ledger.links.people("tolen")[:2]
    assert {actor.report for actor in first.actors} == {refs[4], refs[5]}
    assert {actor.report for actor in second.actors} == {refs[0], refs[1]}


def test_relations_make_no_groups(ledger: Ledger, refs: list[str]) -> None:
    pair = (Item(refs[0], "s1"), Item(refs[1], "s1"))
    ledger.links.save([Link("disagreement", pair, 0.7, "pier 0 or 1", "test", {"n": [1, 2]})])
    assert ledger.links.groups() == []
    (stored,) = ledger.links.select(kind="disagreement")
    assert stored.link.data == {"n": [1, 2]}


def test_links_follow_items_when_a_report_is_read_anew(ledger: Ledger) -> None:
    text = "Mara Tolen said that it is shut. Ivo Brandt denied it."
    first = ("Mara Tolen", "said", "that it is shut")
    second = ("Ivo Brandt", "denied", "it")
    other = told("Mara Tolen: shut.", ("Mara Tolen", ":", "shut"))
    old, new = told(text, first, second), told(text, second, first)
    a = ledger.add(old.report, old, reader="1").ref
    b = ledger.add(other.report, other).ref
    pairs = [(Item(a, "s1"), Item(b, "s1")), (Item(a, "s2"), Item(b, "s1"))]
    ledger.links.save([Link("claim", pair, 0.9, "same", "test") for pair in pairs[:1]])
    entry = ledger.links.unlink(ledger.links.save(
        [Link("disagreement", pairs[1], 0.9, "x", "test")])[0] or 0, by="ada")  # fmt: skip
    ledger.put_record(a, new, reader="2")
    (claim,) = ledger.links.select(kind="claim")
    assert claim.link.items == (Item(a, "s2"), Item(b, "s1"))  # Tolen's statement, as before
    group = ledger.links.group_of("claim", Item(b, "s1"))
    assert group is not None
    assert set(group.items) == {Item(a, "s2"), Item(b, "s1")}
    (off,) = ledger.links.select(kind="disagreement", state="off")
    assert off.link.items[0] == Item(a, "s1")
    assert ledger.links.save([Link("disagreement", off.link.items, 0.9, "x", "test")]) == [None]
    ledger.undo(entry.id, by="ada")
    ledger.put_record(a, told(text), reader="3")
    assert [one.state for one in ledger.links.select(state=None)] == ["lost", "lost"]
    assert ledger.links.groups("claim") == []


@pytest.mark.parametrize(
    "act",
    [
        lambda links: links.get(99),
        lambda links: links.unlink(99, by="ada"),
        lambda links: links.group("story-99"),
        lambda links: links.save([story("r1", "r2")]),
        lambda links: links.take_out("story", Item("r1"), by="ada"),
        lambda links: links.person("person-99"),
    ],
)
def test_what_is_not_there_is_an_error(ledger: Ledger, act) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LedgerError, match=r"no (link|group|report|person)"):
        act(ledger.links)


@settings(max_examples=15, deadline=None)
@given(
    edges=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=10),
    gone=st.sets(st.integers(0, 9)),
)
def test_groups_are_what_links_in_force_connect(
    edges: list[tuple[int, int]],
    gone: set[int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with open_ledger(tmp_path_factory.mktemp("groups") / "press.db") as ledger:
        refs = fill(ledger, 6)
        pairs = list(dict.fromkeys(pair for pair in edges if pair[0] != pair[1]))
        numbers = [ledger.links.save([story(refs[a], refs[b])])[0] or 0 for a, b in pairs]
        off = [numbers[n] for n in gone if n < len(numbers)]
        ledger.links.save([], withdraw=off)
        parts = [{n} for n in range(6)]
        for (a, b), number in zip(pairs, numbers, strict=True):
            if number not in off:
                one = next(part for part in parts if a in part)
                two = next(part for part in parts if b in part)
                if one is not two:
                    parts.remove(two)
                    one |= two
        expected = sorted(sorted(refs[n] for n in part) for part in parts if len(part) > 1)
        found = sorted(
            sorted(item.report for item in group.items) for group in ledger.links.groups("story")
        )
        assert found == expected
        assert {group.ref for group in ledger.links.groups("story")} == {
            line.ref for line in ledger.links.stories().items
        }
