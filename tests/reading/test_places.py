"""Places: the right one of a name, and nothing lost where there is none."""

import pytest

from onrecord.reading import read
from onrecord.reading.draft import Draft
from onrecord.reading.places import find_places, named_at
from onrecord.reading.places.gazetteer import gazetteer
from onrecord.reading.places.resolve import Named, resolve
from onrecord.report import Report
from onrecord.tagger import Tagger

CASES = [
    ("variant spelling", ["Kiev"], ["UA"]),
    ("old name", ["Bombay"], ["IN"]),
    ("accents do not matter", ["Gdansk"], ["PL"]),
    ("large one alone", ["Paris"], ["FR"]),
    ("small one beside its state", ["Paris", "Texas", "Dallas"], ["US", "US", "US"]),
    ("country beside its neighbour", ["Georgia", "Tbilisi"], ["GE", "GE"]),
    ("state beside its town", ["Georgia", "Atlanta", "Savannah"], ["US", "US", "US"]),
    ("a strait has no country", ["Strait of Hormuz"], [""]),
    ("a strip", ["Gaza Strip"], ["PS"]),
    ("a region under fire", ["Donbas", "Kherson"], ["UA", "UA"]),
    ("invented beside real", ["Kalmere", "Cairo"], [None, "EG"]),
]


@pytest.mark.parametrize(("names", "countries"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_which_place_is_meant(names: list[str], countries: list[str | None]) -> None:
    spots = resolve([Named(name) for name in names])
    assert [spot and spot.country for spot in spots] == countries


def test_many_neighbours_outweigh_size() -> None:
    names = ["Springfield", "Chicopee", "Ludlow", "Westfield", "Holyoke", "Boston"]
    assert {spot and spot.region for spot in resolve([Named(one) for one in names])} == {
        "Massachusetts"
    }


def test_the_name_after_the_comma_decides() -> None:
    text = "A fire in Athens, Ga., killed nobody."
    (spot,) = resolve([named_at(text, (10, 16))])
    assert spot is not None
    assert (spot.country, spot.region) == ("US", "Georgia")


def test_an_outlets_home_tips_the_scales() -> None:
    (alone,) = resolve([Named("London")], home="CA", outlet="London Gazette")
    assert alone is not None
    assert alone.country in ("GB", "CA")


def test_no_names_no_places() -> None:
    assert resolve([]) == []
    assert "Kalmere Heights" not in gazetteer()


def test_an_unknown_place_empties_nothing() -> None:
    text = "Shells fell in Cairo and in Vellgrad, the envoy said."
    draft = Draft(Report.of(text), prose=((0, len(text)),))
    draft = draft.with_(tagging=Tagger.load().tag([text], [draft.prose])[0])
    found = {one.name: one.country for one in find_places(draft).places}
    assert found.get("Cairo") == "EG"
    assert found.get("Vellgrad") is None


def test_reading_twice_gives_the_same_places() -> None:
    text = "The envoy flew from Oslo to Cairo on Monday, the ministry said."
    assert read(text).to_json() == read(text).to_json()
