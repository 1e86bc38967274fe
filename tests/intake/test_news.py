"""News as JSON, in its standards' forms."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.intake import Taken, take, take_bytes
from onrecord.report import Report

BODY = "The port is shut, the mayor said.\n\nIt opens on Friday."


def report(value: Any) -> Report:
    (outcome,) = take_bytes(json.dumps(value).encode(), "a.json", media_type="application/json")
    assert isinstance(outcome, Taken), outcome
    return outcome.report


NEWS_ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Port shut",
    "articleBody": BODY,
    "datePublished": "2027-03-09T10:00:00+01:00",
    "author": [{"@type": "Person", "name": "Ada Lund"}, {"name": "Luis Tran"}],
    "publisher": {"@type": "Organization", "name": "The Lantern"},
    "mainEntityOfPage": {"@id": "https://lantern.example/port"},
}


@pytest.mark.parametrize(
    "value",
    [
        NEWS_ARTICLE,
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, NEWS_ARTICLE]},
        {**NEWS_ARTICLE, "@type": ["ReportageNewsArticle", "Thing"]},
        {**NEWS_ARTICLE, "@type": "https://schema.org/NewsArticle"},
    ],
)
def test_schema_org(value: Any) -> None:
    found = report(value)
    assert found == Report.of(
        BODY,
        title="Port shut",
        outlet="The Lantern",
        byline=("Ada Lund", "Luis Tran"),
        url="https://lantern.example/port",
        published="2027-03-09T10:00:00+01:00",
    )


def test_schema_org_with_one_author_as_a_string() -> None:
    found = report({**NEWS_ARTICLE, "author": "Ada Lund", "publisher": "The Lantern"})
    assert (found.byline, found.outlet) == (("Ada Lund",), "The Lantern")


def test_a_plain_object_under_other_names() -> None:
    found = report(
        {
            "text": BODY,
            "headline": "Port shut",
            "author": [{"name": "Ada Lund"}, "Luis Tran"],
            "source": {"id": None, "name": "The Lantern"},
            "hostname": "lantern.example",
            "link": "https://lantern.example/port",
            "pubdate": "2027-03-09 10:00:00 +0100",
        }
    )
    assert found == Report.of(
        BODY,
        title="Port shut",
        outlet="The Lantern",
        byline=("Ada Lund", "Luis Tran"),
        url="https://lantern.example/port",
        published="2027-03-09 10:00:00+0100",
    )


def ninjs(generation: int) -> dict[str, Any]:
    names = {2: ("versioncreated", "infosources", "contenttype"),
             3: ("versionCreated", "infoSources", "contentType")}[generation]  # fmt: skip
    return {
        "uri": "https://wire.example/items/1",
        "standard": {"name": "ninjs", "version": f"{generation}.0"},
        "type": "text",
        names[0]: "2027-03-09T10:00:00Z",
        names[1]: [{"name": "Meridian"}],
        "by": "By Ada Lund",
        "headlines": [{"role": "short", "value": "Port"}, {"role": "main", "value": "Port shut"}],
        "bodies": [
            {"role": "text", names[2]: "text/plain", "value": BODY.replace("\n\n", " ")},
            {"role": "html", names[2]: "text/html",
             "value": "<p>The port is shut, the mayor said.</p>\n<p>It opens on Friday.</p>"},
        ],
    }  # fmt: skip


@pytest.mark.parametrize("generation", [2, 3])
def test_ninjs_with_its_paragraphs(generation: int) -> None:
    assert report(ninjs(generation)) == Report.of(
        BODY,
        title="Port shut",
        outlet="Meridian",
        byline=("Ada Lund",),
        url="https://wire.example/items/1",
        published="2027-03-09T10:00:00Z",
    )


def test_ninjs_with_plain_text_alone() -> None:
    value = ninjs(3)
    value["bodies"] = value["bodies"][:1]
    assert report(value).text == BODY.replace("\n\n", " ")


def test_a_record_is_taken_by_its_report() -> None:
    value = {"schema": "onrecord/1", "report": {"text": BODY, "title": "Port shut"}, "actors": []}
    assert report(value).title == "Port shut"


def test_a_list_gives_one_report_each(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": BODY}, {"no": 1}, {"text": BODY}]))
    outcomes = list(take([path]))
    assert [isinstance(outcome, Taken) for outcome in outcomes] == [True, False, True]
