"""Who accepts, refuses, accuses, threatens, backs and opposes, by other constructions than a verb
with its object: participles with a doer each, nouns, and what is drawn from somebody."""

import pytest

from onrecord.record import Record
from tests.reading.truce import read_within
from tests.reading.views import names_of

Told = tuple[str, str, str, str | None]


def held(text: str) -> set[Told]:
    """Holder, act, words and toward whom each position of a sentence is, told between others."""
    record, inside = read_within(text)
    names = names_of(record)
    return {
        (names[one.holder], one.act, words(record, one.object), one.toward and names[one.toward])
        for one in record.positions
        if one.object[0] in inside
    }


def words(record: Record, span: tuple[int, int]) -> str:
    return record.report.text[slice(*span)]


def acts(text: str) -> set[tuple[str, str, str]]:
    """The same, whomever they are toward."""
    return {one[:3] for one in held(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A plan backed by the Open Road union but opposed by the Liberals will be put to a"
            " vote.",
            {("Open Road union", "support", "A plan"), ("Liberals", "oppose", "A plan")},
        ),
        (
            "The plan was supported by the Open Road union but opposed by the Liberals.",
            {("Open Road union", "support", "The plan"), ("Liberals", "oppose", "The plan")},
        ),
        (
            "The plan, backed by the Open Road union and rejected by the Liberals, would open the"
            " port.",
            {("Open Road union", "support", "The plan"), ("Liberals", "reject", "The plan")},
        ),
        (
            "The bill, opposed by the Liberals, would raise the tax on fuel.",
            {("Liberals", "oppose", "The bill")},
        ),
    ],
)
def test_each_participle_has_its_own_doer(text: str, told: set[tuple[str, str, str]]) -> None:
    assert told <= acts(text)
    assert not any(toward in ("Open Road union",) for *_, toward in held(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A pay rise was ruled out by the Open Road union.", "A pay rise"),
        ("Any talks on pay have been ruled out by the Open Road union.", "Any talks on pay"),
        ("The Open Road union said no to the plan.", "the plan"),
        ("The Open Road union broke off talks on Monday.", "talks"),
        ("The Open Road union vowed to ignore the order.", "ignore the order"),
        ("The Open Road union said it would ignore the ban.", "ignore the ban"),
    ],
)
def test_refused(text: str, told: str) -> None:
    assert ("Open Road union", "reject", told) in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen said no to a question about her age.",
        "A piece of the wing broke off over the sea.",
        "The company says it will ignore the noise.",
        "The team said it would ignore the rain warning.",
        "The navy broke off contact with the submarine.",
        "The senators turned their backs on the president.",
    ],
)
def test_nothing_refused(text: str) -> None:
    assert not any(act == "reject" for _, act, *_ in held(text))


@pytest.mark.parametrize(
    ("text", "told", "toward"),
    [
        ("The fire was blamed on Kesh Rail by the union.", "The fire", "Kesh Rail"),
        (
            "The union said Kesh Rail was behind the attack.",
            "Kesh Rail was behind the attack",
            "Kesh Rail",
        ),
        (
            "Responsibility for the crash lies with the company, the union said.",
            "Responsibility for the crash lies with the company",
            "company",
        ),
        (
            "The mayor faces accusations from the union of hiding the report.",
            "hiding the report",
            "mayor",
        ),
        (
            "The mayor drew criticism from the union for closing the school.",
            "for closing the school",
            "mayor",
        ),
        (
            "The union accused Kesh Rail, which employs 400 people, of breaking the law.",
            "of breaking the law",
            "Kesh Rail",
        ),
    ],
)
def test_charged_with(text: str, told: str, toward: str) -> None:
    assert ("union", "accuse", told, toward) in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said a short circuit was behind the fire.",
        "The coach said his team was behind at the break.",
        "Mara Tolen said responsibility for schools lies with the council.",
        "The fire was blamed on a faulty heater by the firemen.",
        "The firm called out a plumber.",
        "The captain said that the union was not behind the attack.",
    ],
)
def test_nobody_charged(text: str) -> None:
    assert not any(act == "accuse" for _, act, *_ in held(text))


@pytest.mark.parametrize(
    ("text", "act", "told"),
    [
        ("The plan came under fire from the Liberals.", "oppose", "The plan"),
        ("The plan has the Liberals' support.", "support", "The plan"),
        ("The plan drew praise from the Liberals.", "support", "The plan"),
        ("The Liberals lent their support to the plan.", "support", "the plan"),
        ("The Liberals gave their blessing to the plan.", "accept", "the plan"),
        ("The Liberals rallied behind the plan.", "support", "the plan"),
        ("The Liberals lined up against the plan.", "oppose", "the plan"),
        ("The Liberals withdrew their support from the government.", "oppose", "the government"),
        ("The Liberals denounced the ban as “theft by decree”.", "oppose", "the ban"),
        ("The Liberals' acceptance of the deal came late.", "accept", "the deal"),
    ],
)
def test_for_and_against(text: str, act: str, told: str) -> None:
    assert ("Liberals", act, told) in acts(text)
    assert len(acts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The convoy came under fire from the hills.",
        "The actor drew criticism for wearing fur.",
        "Cars lined up behind the bridge.",
        "The tower gave support to the roof.",
        "The patient gave consent to the operation.",
        "The fund lent its support to the museum.",
        "Germany lined up against Brazil in the final.",
        "Volunteers lined up against the wall.",
        "The crowd rallied behind the home team.",
        "Shares rallied behind the bank.",
        "The army withdrew support from the front line.",
        "The team said it was against Norway on Friday.",
        "The bank said it was against its policy to comment.",
        "The plan faces an attack from rebels on the base.",
        "The clerk signed off on the sale.",
        "The ministry said it was against the law to sail without lights.",
        "Mara Tolen's acceptance of the prize was brief.",
        "The union has not threatened to close the road.",
    ],
)
def test_neither_for_nor_against(text: str) -> None:
    assert held(text) == set()


def test_who_faces_it_is_whom_it_is_toward() -> None:
    told = held("The mayor faces opposition from the Liberals over the tax.")
    assert ("Liberals", "oppose", "the tax", "mayor") in told


def test_a_body_says_what_it_is_against() -> None:
    assert ("union", "oppose", "the plan") in acts("The union said it was against the plan.")


def test_who_is_alone_is_named_without_that() -> None:
    record, _ = read_within("Only Norland rejected the plan.")
    assert "Norland" in names_of(record).values()
    assert not any("Only" in name for name in names_of(record).values())


def test_one_another_is_nobody() -> None:
    text = "Both camps accused one another of breaking the truce."
    record, _ = read_within(text)
    assert not any("another" in name for name in names_of(record).values())
