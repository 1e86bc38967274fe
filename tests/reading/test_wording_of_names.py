"""How much of a source's own words is its name: no noun before it, no half of it, no rank."""

import pytest

import onrecord
from tests.reading.views import speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tavora's government said the bridge was safe.", ["Tavora's government"]),
        # its own words are fuller than the state's name, where that does nothing
        (
            "The road to Tavora was shut. The Tavoran government said the bridge was safe. The "
            "government denied that anyone had been hurt.",
            ["Tavoran government", "Tavoran government"],
        ),
        # … but not where the state acts
        (
            "Tavora closed the bridge. Tavora denied that anyone had been hurt. The "
            "Tavoran government said the river was high.",
            ["Tavora", "Tavora"],
        ),
    ],
)
def test_a_government_is_called_so_where_its_state_does_little(text: str, names: list[str]) -> None:
    assert speakers(onrecord.read(text)) == names
