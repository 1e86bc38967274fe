"""Accounts of two reports that exclude each other, where neither report has both."""

from typing import Any

import pytest

from onrecord.linking import Filed, link_items


def report(story: Any, ref: str, day: str, who: str, what: str, cue: str = "say") -> Filed:
    one = story(ref, f"{who} told of this: {what}.", published=f"2031-05-{day}")
    one.said(one.actor(who), what, cue=cue)
    filed: Filed = one.filed
    return filed


@pytest.mark.parametrize(
    ("one", "two", "day", "cue", "expected"),
    [
        (
            "the weir gates were bolted at night",
            "the weir gates were open at night",
            "07",
            "say",
            1,
        ),
        (
            "the weir gates were bolted at night",
            "the weir gates were open at night",
            "27",
            "say",
            0,
        ),
        ("the weir gates were bolted", "the weir gates would be open", "07", "say", 0),
        ("the weir was safe", "a bridge over the weir was unsafe", "07", "say", 0),
        ("keepers flooded the meadows by night", "that keepers flooded meadows", "07", "deny", 1),
        ("keepers flooded the meadows by night", "that keepers sold the weir", "07", "deny", 0),
    ],
)
def test_what_one_report_tells_another_has_otherwise(
    story: Any, one: str, two: str, day: str, cue: str, expected: int
) -> None:
    reports = [
        report(story, "a", "06", "Ana Brand", one), report(story, "b", day, "Tom Pell", two, cue)
    ]  # fmt: skip
    assert sum(each.kind == "disagreement" for each in link_items(reports)) == expected
