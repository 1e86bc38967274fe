"""Firms that the tagger takes for persons or places, and that "the company" goes back to."""

import pytest

import onrecord
from tests.reading.views import kinds_of


def mentions(text: str) -> dict[str, list[str]]:
    record = onrecord.read(text)
    words = record.report.text
    return {one.name: [words[a:b] for a, b in one.mentions] for one in record.actors}


FIRMS = [
    (
        "by what its name ends in",
        "The owner, Zelmar Tin, filed a claim for 640 million drens. The company asked for more.",
        "Zelmar Tin",
        "The company",
    ),
    (
        "told of some sentences on",
        "Tovar announced in March that it would close the mill. Prices rose. The unions want "
        "the company to build a new one.",
        "Tovar",
        "the company",
    ),
    (
        "an owner with a place's name",
        "The operator, Selk Harbour, refused to pay. The company said it was insured.",
        "Selk Harbour",
        "The company",
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "short"), [f[1:] for f in FIRMS], ids=[f[0] for f in FIRMS]
)
def test_is_the_company(text: str, name: str, short: str) -> None:
    assert short in mentions(text)[name]
    assert kinds_of(onrecord.read(text))[name] == "organisation"


PERSONS = [
    ("whom a pronoun tells", "Zelmar Tolen said he would fight. The company refused to pay."),
    ("who accuses it", "Zelmar Tolen went on. Tolen accused the firm of buying the vote."),
    ("with a given name", "Jon Tolen bought the mill in March. The company denied wrongdoing."),
]


@pytest.mark.parametrize("text", [one[1] for one in PERSONS], ids=[one[0] for one in PERSONS])
def test_is_no_company(text: str) -> None:
    assert "organisation" not in {
        kind for name, kind in kinds_of(onrecord.read(text)).items() if "Tolen" in name
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lena Crystal, 34, won the race. She said she was glad.", "Lena Crystal", "person"),
        ("Captain Rolf Marine was killed on Monday.", "Rolf Marine", "person"),
        (
            "Orla Holding closed the mill. The company blamed prices.",
            "Orla Holding",
            "organisation",
        ),
    ],
)
def test_persons_may_be_called_as_firms_are(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == kind
