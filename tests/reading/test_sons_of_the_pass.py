"""Bodies that go by a plural with a capital: "the Sons of the Pass"; and commands of forces."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in


def kinds(text: str) -> dict[str, str]:
    """The kind of each actor of a text, by name."""
    return {one.name: one.kind for one in read(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Sons of the Pass shot three men.", "Sons of the Pass", "organisation"),
        ("The Children of Orle denied it.", "Children of Orle", "organisation"),
        ("The Sons of the Well, a militia, denied it.", "Sons of the Well", "armed_group"),
        ("The police command denied it.", "police command", "organisation"),
    ],
)
def test_they_are_bodies(text: str, name: str, kind: str) -> None:
    assert kinds(f"The bridge was shut. {text} Mayor Dant left.")[name] == kind


def test_nothing_within_the_name_is_another_body() -> None:
    text = "The Sons of the Pass shot three men; the group, in a video, blamed snipers. It was hot."
    assert "Pass" not in kinds(text)
    assert [one.who for one in sayings_in(read(text))] == ["Sons of the Pass"]


def test_offices_are_no_such_name() -> None:
    met = kinds("Then the Ministers of Orsava met in the Gardens of Orle. Mayor Dant left.")
    assert met["Ministers of Orsava"] == "group"
    assert "Gardens of Orle" not in met


def test_it_is_the_command_that_spoke_last() -> None:
    text = (
        "Eleven people died, the Doctors' League said. The police command put the dead at one. "
        "It denied that officers had used live rounds."
    )
    assert [one.who for one in sayings_in(read(text))][-1] == "police command"
