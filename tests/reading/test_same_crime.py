"""A crime or an arrest that a later sentence tells again, calling those before by a word that fits
anybody, is one event; what is told of others, elsewhere or once more is another."""

import pytest

from tests.reading.rules import read

AGAIN = [
    (
        "Dana Solt, 40, was gunned down on Friday when a man came to the party. "
        "He shot one man right away, police said.",
        "ASSAULT",
    ),
    (
        "Karl Brask was shot 11 times by police on Saturday in Velm. Both officers fired at the "
        "suspect, hitting him in the legs.",
        "ASSAULT",
    ),
    (
        "A stabbing in a park killed three people on Saturday. Witnesses said a man approached and "
        "attacked a group of men with a knife.",
        "ASSAULT",
    ),
    (
        "A 25-year-old man was arrested by Velm police. Officers soon came and detained the man.",
        "COERCE",
    ),
    (
        "A man stabbed Dana Solt in Velm. The attacker stabbed the woman in the neck, police said.",
        "ASSAULT",
    ),
]

OTHERS = [
    ("A 25-year-old man was arrested in Velm. A 30-year-old woman was detained.", "COERCE"),
    ("A man was arrested by Velm police. Officers also detained a man in Orle.", "COERCE"),
    ("Police arrested one person for theft. They arrested three for trespassing.", "COERCE"),
    ("Gunmen shot two officers in Velm on Friday. Gunmen shot a farmer.", "ASSAULT"),
    ("Gunmen shot a woman in Velm on Friday. A man was shot at the port.", "ASSAULT"),
    ("Karl Brask attacked Dana Solt on Friday. Solt attacked the man with a knife.", "ASSAULT"),
    ("Soldiers killed two policemen on Friday. The soldiers killed two journalists.", "ASSAULT"),
    ("Police arrested two men on Monday in Velm. Officers arrested a suspect.", "COERCE"),
]


@pytest.mark.parametrize(("text", "kind"), AGAIN)
def test_one_crime_told_twice_is_one_event(text: str, kind: str) -> None:
    record = read(text, published="2026-11-18")
    assert [one.type for one in record.events].count(kind) == 1


@pytest.mark.parametrize(("text", "kind"), OTHERS)
def test_what_is_done_to_others_is_another_event(text: str, kind: str) -> None:
    record = read(text, published="2026-11-18")
    assert [one.type for one in record.events].count(kind) == 2
