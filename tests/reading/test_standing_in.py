"""Who is called by a house, a rank, a number or "each", and whoever reports between commas."""

import pytest

import onrecord
from tests.reading.views import kinds_of

MANY = [
    ("an army's brass", "Five were killed, army top brass claim.", "army top brass", "group"),
    ("a party's hierarchy", "The party hierarchy denied it.", "party hierarchy", "group"),
    ("neither of two", "Neither capital commented.", "Neither capital", "group"),
    ("so many", "Another nine said they were safe.", "Another nine", "group"),
    ("one", "One said that he was ill.", "One", "unnamed"),
    ("each of many", "Tolen asked each household to boil water.", "each household", "group"),
    ("who lives in a palace", "The war is lost, he told the palace.", "palace", "government"),
    ("who speaks there", "The palace denied that the king was ill.", "palace", "government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), [n[1:] for n in MANY], ids=[n[0] for n in MANY])
def test_stands_for(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text)).get(name) == kind


def test_a_palace_that_burns_is_nobody() -> None:
    record = onrecord.read("The palace burned down, she said. The brass plate melted.")
    assert {one.name for one in record.actors} == {"she"}


def _roles(text: str, name: str) -> tuple[str, ...]:
    actors = onrecord.read(text).actors
    return tuple(role for one in actors if one.name == name for role in one.roles)


def test_whoever_reports_between_commas_holds_no_office() -> None:
    assert _roles("The minister, Delta reported, will resign.", "Delta") == ()
    assert _roles("The minister, Delta reported on Monday, will resign.", "Delta") == ()


def test_whoever_stands_between_two_commas_does() -> None:
    assert _roles("The mayor, Jon Berge, reported that he was ill.", "Jon Berge") == ("mayor",)


def test_a_name_that_ends_in_news_is_an_outlet() -> None:
    record = onrecord.read("The king, Halden News says, is ill. Halden News said so.")
    assert kinds_of(record)["Halden News"] == "outlet"
