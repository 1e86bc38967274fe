"""The picture of who copied whom: what stands under what, and what stands alone."""

import pytest

from onrecord.web.copying import Told, picture
from onrecord.web.reports import asked_spans, fragment


def shape(*told: Told) -> list[tuple[str, str, int]]:
    """Label, kind and depth of each dot, from top to bottom."""
    return [(one.label, one.kind, (one.x - 8) // 18) for one in picture(told).nodes]


def report(name: str, origin: str | None = None, copied: str | None = None) -> Told:
    return Told(f"r-{name}", name, "2041-03-04", origin, copied)


def test_copies_of_copies_stand_under_what_they_were_copied_from() -> None:
    first = report("Quay Wire", "Quay Wire")
    second = report("The Buoy", "Quay Wire", "r-Quay Wire")
    third = report("Strait Radio", "Quay Wire", "r-The Buoy")
    assert shape(third, second, first) == [
        ("Quay Wire", "original", 0),
        ("The Buoy", "copy", 1),
        ("Strait Radio", "copy", 2),
    ]


def test_what_credits_an_agency_of_which_no_report_is_here_stands_under_its_name() -> None:
    assert shape(report("The Buoy", "Quay Wire"), report("The Mill", "Quay Wire")) == [
        ("Quay Wire", "agency", 0),
        ("The Buoy", "copy", 1),
        ("The Mill", "copy", 1),
    ]


def test_unknown_origins_stand_alone_and_are_not_called_independent() -> None:
    assert shape(report("The Buoy"), report("The Mill")) == [
        ("The Buoy", "unknown", 0),
        ("The Mill", "unknown", 0),
    ]


def test_two_reports_of_one_outlet_are_no_copies_of_each_other() -> None:
    told = [Told(f"r{n}", "The Mill", None, "The Mill", None) for n in (1, 2)]
    assert shape(*told) == [("The Mill", "original", 0)] * 2


def test_links_in_a_circle_lose_no_report() -> None:
    assert len(shape(report("A", None, "r-B"), report("B", None, "r-A"))) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The port - is shut", ":~:text=The%20port%20%2D%20is%20shut"),
        ("a, b & c", ":~:text=a%2C%20b%20%26%20c"),
        ("one two three four five six seven eight nine ten eleven",
         ":~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
        ("First line.\n\nSecond 📰 line.",
         ":~:text=First%20line.,Second%20%F0%9F%93%B0%20line."),
    ],
)  # fmt: skip
def test_a_text_fragment_leads_to_a_span(text: str, found: str) -> None:
    assert fragment(text, (0, len(text))) == found


def test_spans_of_an_address_come_in_reading_order() -> None:
    assert asked_spans("The port is closed.", "12-18,4-8") == ((4, 8), (12, 18))
