"""Which of two reports with the same words is the original."""

from typing import Any

from onrecord.linking.origins import copy_link

DISPATCH = (
    "Qadra on Monday rejected a demand that it pull its troops out of the valley before the"
    " captives of the Front are freed. Prime Minister Lena Oszek spoke to parliament for an hour"
    " and left by the back door. Mediators from Tessaly stayed in the town."
)


def test_whoever_leans_on_an_agency_in_his_lead_is_not_the_original(story: Any) -> None:
    agency = story("full", f"PORT HAMEL (Meridian) - {DISPATCH} The talks go on.", outlet="Courier")
    lead, rest = DISPATCH.split(" freed.", 1)
    trimmed = story(
        "cut", f"{lead} freed, the Meridian news agency reported.{rest}", outlet="Abend"
    )
    reporter = trimmed.actor("Meridian", "agency")
    trimmed.said(reporter, lead)
    link = copy_link(agency.filed, trimmed.filed)
    assert link is not None
    assert [item.report for item in link.items] == ["cut", "full"]
