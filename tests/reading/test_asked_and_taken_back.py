"""What a demand asks for has not happened; what is taken back is no longer asked; of one offer two
positions may be held."""

import pytest

from tests.reading.truce import read_within
from tests.reading.views import names_of


def acts(text: str) -> list[tuple[str, str | None]]:
    """Type and happening of each event that a sentence tells, between others."""
    record, inside = read_within(text)
    return [(one.type, one.happening) for one in record.events if one.trigger[0] in inside]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The Front repeated its demand that the premier resign.", ("RETREAT", "actual")),
        ("The Front dropped its demand that the premier resign.", ("REQUEST", "actual")),
        ("The union has abandoned its threat to strike.", ("PROTEST", "actual")),
        ("The union has abandoned its threat to strike.", ("THREATEN", "actual")),
    ],
)
def test_what_did_not_happen(text: str, never: tuple[str, str]) -> None:
    assert never not in acts(text)


def test_who_resigns_resigns() -> None:
    assert ("RETREAT", "actual") in acts("The premier resigned on Monday.")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The mediators put forward a plan that Karsovia has rejected.",
            {("mediators", "propose"), ("Karsovia", "reject")},
        ),
        ("The Front accepted the pause.", {("Teshen Front", "accept")}),
    ],
)
def test_positions_on_one_thing(text: str, held: set[tuple[str, str]]) -> None:
    record, inside = read_within(text)
    names = names_of(record)
    found = {(names[one.holder], one.act) for one in record.positions if one.object[0] in inside}
    assert found == held
