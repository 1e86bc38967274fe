"""Firms in their own news: called by what they deal in and where, and by nothing of others."""

import pytest

import onrecord
from tests.reading.views import mentions_named


def sources(text: str) -> list[str]:
    """The names of those who say something, in reading order."""
    record = onrecord.read(text)
    names = {one.id: one.name for one in record.actors}
    return [
        names[one.source.actor]
        for one in record.statements
        if one.source is not None and one.source.actor is not None
    ]


OWN = [
    (
        "by its trade",
        "Lorma N.V. said profit jumped 63%. The Dutch chemical group said sales had risen.",
        ["Lorma N.V.", "Lorma N.V."],
    ),
    (
        "by town and state",
        "Dunmore Co. said it would close a plant. The Wilmington, Del., company said 200 jobs "
        "would go.",
        ["Dunmore Co.", "Dunmore Co."],
    ),
    (
        "by a town of two words and what it makes",
        "Tamblin Boots Co. said it named a chairman. The El Paso, Texas, maker of Western boots "
        "said it lost money.",
        ["Tamblin Boots Co.", "Tamblin Boots Co."],
    ),
]


@pytest.mark.parametrize(
    ("text", "names"), [case[1:] for case in OWN], ids=[case[0] for case in OWN]
)
def test_a_firm_is_called_something_new_in_its_own_news(text: str, names: list[str]) -> None:
    assert sources(text) == names


OTHERS = [
    (
        "one of two firms",
        "Brandel Inc. rejected a bid by Tolk Corp. The Ohio steelmaker said the price was low.",
    ),
    (
        "one from here",
        "Lorma N.V. said it will close. The local bus company said it would lose riders.",
    ),
    (
        "one told of by what it did",
        "Lorma N.V. said profit jumped. The drilling company that sued it said it lied.",
    ),
    (
        "whoever a report on a council tells of",
        "The council accused Lorma N.V. of lying. The German steel group said it was wrong.",
    ),
]


@pytest.mark.parametrize("text", [case[1] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_another_firm_is_no_new_name(text: str) -> None:
    assert not {"Lorma N.V.", "Brandel Inc.", "Tolk Corp."} & {sources(text)[-1]}


DOES = [
    (
        "what it does as well as what it says",
        "Dunmore Co. said profit jumped. The Selm company earned 3 million talers a year ago.",
        ["Dunmore Co.", "The Selm company"],
    ),
    (
        "by a town and a state in short",
        "Dunmore Co. said profit jumped. The Fairfield, N.J., company, which is 92% owned by "
        "Halden Corp., earned 1 million talers a year ago.",
        ["Dunmore Co.", "The Fairfield, N.J., company, which is 92% owned by Halden Corp."],
    ),
    (
        "as the largest of its country",
        "Dunmore Co. announced terms of an issue. Norland's largest store operator said holders "
        "may buy two shares.",
        ["Dunmore Co.", "Norland's largest store operator"],
    ),
    (
        "a thrift",
        "Dunmore Savings & Loan Association reported a loss. The Orle, Calif., thrift had income "
        "of 132,000 talers.",
        ["Dunmore Savings & Loan Association", "The Orle, Calif., thrift"],
    ),
    (
        "but one that has just been told of is another",
        "Dunmore Co. said profit jumped. A local company protested. The Velm company makes soap.",
        ["Dunmore Co."],
    ),
    (
        "and so is a network that only does something",
        "Dunmore Co. said profit jumped. The Velm network makes films.",
        ["Dunmore Co."],
    ),
]


@pytest.mark.parametrize(
    ("text", "mentions"), [case[1:] for case in DOES], ids=[case[0] for case in DOES]
)
def test_a_firm_is_told_of_anew(text: str, mentions: list[str]) -> None:
    record = onrecord.read(text)
    found = mentions_named(record, mentions[0])
    assert [one for one in found if one.lower() not in ("it", "its")] == mentions
