"""Who is told of again and again by what he is to somebody else: a father, a widow, a lawyer."""

import pytest

import onrecord
from tests.reading.views import mentions_named

CASTS: list[tuple[str, str, dict[str, list[str]]]] = [
    (
        "the father is named after he has spoken",
        "Six-year-old Pavel Dorn was found on a raft on Monday. The boy's father said that he "
        "wanted him home. His father, Anton Dorn, spoke to the press.",
        {"Anton Dorn": ["The boy's father", "he", "His father, Anton Dorn"]},
    ),
    (
        "and so is the lawyer, by another word for one",
        "Jon Berge was jailed for fraud. Berge's attorney said that the case was weak. "
        "Berge's lawyer, Ada Pell, will appeal.",
        {"Ada Pell": ["Berge's attorney", "Berge's lawyer, Ada Pell"]},
    ),
    (
        "but another lawyer is another",
        "Jon Berge was jailed for fraud. Berge's lawyer said that the case was weak. "
        "Another lawyer for Berge, Karl Orr, left the court.",
        {"Karl Orr": ["Another lawyer for Berge, Karl Orr"]},
    ),
    (
        "and whoever pleads for somebody else as well",
        "Ivo Marsh was sentenced. His lawyer, Ada Pell, said he would appeal. The lawyer for Jon "
        "Tarr left. The lawyer of Marsh's brother said the sentence was just.",
        {
            "Ada Pell": ["His lawyer, Ada Pell"],
            "lawyer of Marsh's brother": ["The lawyer of Marsh's brother"],
        },
    ),
    (
        "the mother of a boy is the boy's mother, and her son the boy",
        "The mother of a four-year-old boy said that they had waited nine hours. Her son, Timo, "
        "was ill. The boy's mother, Ada Rehn, later took him home.",
        {
            "Ada Rehn": [
                "The mother of a four-year-old boy", "Her", "The boy's mother, Ada Rehn",
            ],
            "Timo": ["a four-year-old boy", "Her son, Timo", "The boy", "him"],
        },
    ),
    (
        "a son of another age is none of hers that was told of",
        "A boy of nine drowned off Selm. The boy's mother said that her son, Ole Rand, 12, had "
        "tried to save him.",
        {"Ole Rand": ["her son, Ole Rand, 12"]},
    ),
    (
        "a younger brother is not the elder one",
        "Mara Tolen's younger brother said he had been asleep. Her elder brother, Jon Tolen, "
        "called the police.",
        {"Jon Tolen": ["Her elder brother, Jon Tolen"]},
    ),
    (
        "and the former wife is not the wife",
        "Berge was freed on Monday. Berge's wife, Lena, met him at the gate. His former wife is a "
        "judge. His former wife said that he owed her money.",
        {"Lena": ["Berge's wife, Lena"]},
    ),
    (
        "a great-aunt told as one without saying whose",
        "The court gave custody to great-aunt Rosa Quill. The child's great-aunt said that she was "
        "glad.",
        {"Rosa Quill": ["great-aunt Rosa Quill", "The child's great-aunt", "she"]},
    ),
    (
        "a club's coach is named later",
        "The striker Ole Rand broke his leg. The club's coach said it was a pity. Its coach, Tom "
        "Vale, will pick another.",
        {"Tom Vale": ["The club's coach", "Its coach, Tom Vale"]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("label", "text", "cast"), CASTS, ids=[one[0] for one in CASTS])
def test_casts(label: str, text: str, cast: dict[str, list[str]]) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    for name, mentions in cast.items():
        assert mentions_named(record, name) == mentions, label
