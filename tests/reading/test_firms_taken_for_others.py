"""Firms that the tagger takes for persons or places, and that "the company" goes back to."""

import pytest

import onrecord
from tests.reading.views import kinds_of, sayings_in


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


def test_a_gentleman_is_no_bank_of_his_name() -> None:
    found = mentions(
        "Holm Bank said on Tuesday that it would close 40 branches. Mr Holm, a farmer from Velm, "
        "said he would take his savings elsewhere. “I trusted them,” Mr Holm said."
    )
    assert found["Holm Bank"] == ["Holm Bank", "it"]
    assert "Mr Holm" in found["Holm"]
    found = mentions("Elsund Ferries shut a berth. The mayor of Orle, Mr Elsund, was sorry.")
    assert found["Elsund Ferries"] == ["Elsund Ferries"]
    assert found["Elsund"] == ["The mayor of Orle, Mr Elsund"]
    record = onrecord.read(
        "Mara Tolen spoke. Her Social Democrats want a new vote, Mara Tolen said."
    )
    assert kinds_of(record)["Social Democrats"] == "organisation"


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


TAKEN_UP = [
    ("The climate group Last Lump, which blocked the gate, left. It said little.", "Last Lump"),
    (
        "A gang calling itself Grey Adder stole 40 files. Grey Adder asked Selm for money. It "
        "would delete the lot, it wrote.",
        "Grey Adder",
    ),
    ("Luthen, Corder's rival, warned the islanders. It denied that this was a threat.", "Luthen"),
    ("The developer, Brentalis, plans 26 mills above Saint-Ulm. It promised to pay.", "Brentalis"),
    (
        "A man calling himself Orl Berge stole 40 files. Orl Berge asked Selm for money. He would "
        "delete the lot, he wrote.",
        "Orl Berge",
    ),
    (
        "“We failed,” Merindah Orle wrote on the company's blog. In the same post she ruled out "
        "paying.",
        "Merindah Orle",
    ),
    ("“The pumps rest,” flight director Torvild Moe said. He added it was late.", "Torvild Moe"),
    ("The school's head, Sister Walpurga, is sad. She said she had asked for help.", "Walpurga"),
    (
        "The guild is against it. Its head, 80-year-old Ba Norwick, suggests burning the flag. “It "
        "is only cloth,” he said.",
        "Ba Norwick",
    ),
]


@pytest.mark.parametrize(("text", "name"), TAKEN_UP, ids=[name for _, name in TAKEN_UP])
def test_is_whom_a_pronoun_means(text: str, name: str) -> None:
    assert sayings_in(onrecord.read(text))[-1].who == name
