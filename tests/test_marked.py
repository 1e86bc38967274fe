"""The invented reports marked by hand: every mark stands where its words do."""

import pytest

from benchmarks.marked import FOLDERS, MARKED, SHORT, Marks, marks_of, short

REPORTS = sorted(one for half in FOLDERS for one in (MARKED / half).glob("*.marks"))


@pytest.mark.parametrize("path", REPORTS, ids=["-".join(one.parts[-2:]) for one in REPORTS])
def test_marks_can_be_placed(path):
    made = marks_of(path)
    known = {one["id"] for one in made.record["actors"]}
    events, positions = made.record["events"], made.record["positions"]
    assert events or made.record["statements"]
    assert known.issuperset(one for each in events for one in each["actors"] + each["recipients"])
    assert known.issuperset(one["holder"] for one in positions)
    spans = [one["trigger"] for one in events] + [one["object"] for one in positions]
    for start, end in spans:
        assert made.text[start:end] == made.text[start:end].strip() != ""


@pytest.mark.parametrize("half", SHORT)
def test_marks_of_short_reports_can_be_placed(half):
    made = short(half)
    assert len(made) == 120
    held = [one for each in made.values() for one in each.record["positions"]]
    assert len(held) > 250
    assert sum(not each.record["positions"] for each in made.values()) > 20


def test_a_mark_that_stands_twice_is_told_by_its_line():
    with pytest.raises(ValueError, match=r"line 2.*exactly once"):
        Marks("Tavora left. Tavora said no.", ["R said «no» | x", "P deny | Tavora > - | «Tavora»"])


def test_what_is_marked_becomes_an_item():
    made = Marks(
        "A guard said the Union (HU) had offered 5,000 crowns if Tavora left.",
        [
            "S «A guard» said | A guard «said» | «the Union (HU) had offered 5,000 crowns» | guard",
            "F «5,000 crowns» | 5000 | exact | money | Union (HU)",
            "P offer | Union (HU) > Tavora | «5,000 crowns» | «if Tavora left»",
        ],
    ).record
    assert [one["name"] for one in made["actors"]] == ["A guard", "Union", "Tavora"]
    assert made["figures"][0]["low"] == made["figures"][0]["high"] == 5000
    assert made["positions"][0]["condition"] == [53, 67]
