"""Which kind of body a name is, by the noun before it, by its own words and by what it does."""

import pytest

import onrecord
from tests.reading.views import kinds_of

TOLD = [
    ("a league of unions", "The Federation of Free Trade Unions announced a strike.",
     "Federation of Free Trade Unions", "organisation"),
    ("a league of firms", "The Confederation of Small Businesses denied it.",
     "Confederation of Small Businesses", "organisation"),
    ("a federation that is a state", "The Federation of Barsha denied it.",
     "Federation of Barsha", "government"),
    ("a bishopric", "The Selmouth bishopric speaks of 171 victims.", "Selmouth bishopric",
     "organisation"),
    ("a group of people that stand in lists", "Consumer group LightWatch denied it.", "LightWatch",
     "organisation"),
    ("a lobby", "The farm lobby Furrow denied it.", "Furrow", "organisation"),
    ("a body by a common noun", "The refugee body Shelter said that 300 had crossed. Shelter "
     "said that more would come.", "Shelter", "organisation"),
    ("a clerk", "The court Clerk denied it.", "Clerk", "person"),
    ("whom a body is led by", "The student body Amara Tolen leads denied it.", "Amara Tolen",
     "person"),
    ("a party by its cause", "The Labour Front said it would go on.", "Labour Front",
     "organisation"),
    ("a party by its seats", "The People's Front won 20 seats. The People's Front wants more.",
     "People's Front", "organisation"),
    ("a party by its people", "The Orle Front's lawmakers left. The Orle Front said so.",
     "Orle Front", "organisation"),
    ("rebels with seats", "The People's Front, a rebel group, won two seats in the council.",
     "People's Front", "armed_group"),
    ("rebels", "The Orle Front's fighters left. The Orle Front said so.", "Orle Front",
     "armed_group"),
    ("a rebel assembly", "The rebel Quoss Assembly took the town.", "Quoss Assembly",
     "armed_group"),
    ("a rebel league", "The rebel Quoss League said that players were free to go.", "Quoss League",
     "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), [n[1:] for n in TOLD], ids=[n[0] for n in TOLD])
def test_kind_of_body(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == kind
