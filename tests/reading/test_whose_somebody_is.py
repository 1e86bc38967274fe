"""Whose somebody is: "its researcher", "whose leader"; and what tells that a name is a body's."""

import pytest

from onrecord.reading import read
from onrecord.record import Actor


def _named(text: str, name: str) -> Actor:
    return next(one for one in read(text).actors if one.name == name)


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("The clinic ran out of beds. Its night nurse, Ada Lund, said she had wept.",
         "Ada Lund", "clinic"),
        ("River Watch, a rights group, said that it had counted 44 deaths; its Selm researcher,"
         " Jon Berge, said there were more.", "Jon Berge", "River Watch"),
        ("The opposition Harvest Dawn party, whose leader Mara Tolen is under house arrest, called"
         " on him to resign. Tolen said no.", "Mara Tolen", "Harvest Dawn party"),
        ("Orle Steel, whose chief executive, Jon Berge, wrote the letter, said it was sorry.",
         "Jon Berge", "Orle Steel"),
        ("Nurses Across Rivers, a charity, disputed the count. “Nobody asked us for our registers,”"
         " said its coordinator, Mara Tolen.", "Mara Tolen", "Nurses Across Rivers"),
        ("The service said that a patrol had crossed the line. Selmark's General Staff denied it."
         " “Our soldiers were at home,” its spokesman, Major Jon Berge, said.",
         "Jon Berge", "General Staff"),
    ],
)  # fmt: skip
def test_somebody_is_the_bodys_that_has_him(text: str, name: str, body: str) -> None:
    assert _named(text, name).affiliations == (body,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orle Steel lost a case. Its rival, Jon Berge, laughed. Berge is rich.", "Jon Berge"),
        ("Orle Steel lost a case. Its victim, Ada Lund, said she had wept.", "Ada Lund"),
        ("The man whose wife, Ada Lund, died was ill. Lund was 40.", "Ada Lund"),
    ],
)
def test_who_stands_against_a_body_is_not_its_own(text: str, name: str) -> None:
    assert _named(text, name).affiliations == ()


def test_of_what_sort_a_body_is_does_not_tell_whose() -> None:
    record = read("Clean Count, an observers' network, said the poll was rigged. It had seen it.")
    body = next(one for one in record.actors if one.name == "Clean Count")
    assert body.affiliations == ()


@pytest.mark.parametrize(
    "told",
    ["known by its initials RVM", "better known by its Tavian acronym RVM", "or, by its initials,"
     " RVM", "which is known by the abbreviation RVM"],
)  # fmt: skip
def test_initials_that_are_called_so_are_the_name_before_them(told: str) -> None:
    text = f"The River Valley Movement, {told}, left the talks. The RVM said that it was tired."
    names = [one.name for one in read(text).actors]
    assert "River Valley Movement" in names
    assert "RVM" not in names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The patrol crossed the line. Selmo's General Staff denied it. Selmo was angry.",
         "government"),
        ("Mara Tolen, who fled to Harnsund, won. Harnsund has granted her asylum.", "government"),
        ("Talks failed. Brennik, whose army crossed the line, said it was angry.", "government"),
        ("Talks failed. Brennik, whose wife crossed the line, said he was angry.", "person"),
        ("Brennik granted her an interview. Brennik said he was sorry.", "person"),
    ],
)  # fmt: skip
def test_what_only_a_state_has_or_does_tells_a_state(text: str, kind: str) -> None:
    found = [one for one in read(text).actors if one.name in ("Selmo", "Harnsund", "Brennik")]
    assert [one.kind for one in found] == [kind]


def test_nobody_is_a_things_own() -> None:
    text = "Berge said by satellite phone that its fighters had fired. The army laughed at it."
    assert all(one.affiliations == () for one in read(text).actors)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Norvik, which pays a third, froze its gift. Its fisheries minister, Ada Lund, said the"
         " country wanted fish. Norvik left.",
         "Norvik", "government"),
        ("Norvik, which owns ships, froze its gift. Its former chairman, Ada Lund, left.",
         "Norvik", "organisation"),
        ("“We are poor,” Ada Lund told a packed meeting. The lights failed.",
         "a packed meeting", "group"),
        ("The audit by Orlo & Sons, an accountancy firm, was leaked. Orlo declined to discuss it.",
         "Orlo & Sons", "organisation"),
    ],
)  # fmt: skip
def test_a_kind_by_what_one_has_or_hears(text: str, name: str, kind: str) -> None:
    assert _named(text, name).kind == kind


def test_a_house_of_sons_is_called_by_the_name_it_bears() -> None:
    text = "The audit by Orlo & Sons, an accountancy firm, was leaked. Orlo declined to discuss it."
    assert "Orlo" not in {one.name for one in read(text).actors}
