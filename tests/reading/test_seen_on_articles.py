"""Who said what, in constructions that real articles have and invented reports lack.

Each text is a natural passage of our own, with invented parties; what is asked is what a user of
the record would look for: who said it, who passed it on, and that nobody else is made a speaker.
"""

from collections.abc import Sequence

import pytest

from onrecord.reading import read
from onrecord.record import Record


def told(record: Record) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Of each statement its source's name, its content and the names of its relays."""
    names = {actor.id: actor.name for actor in record.actors}
    text = record.report.text
    return [
        (
            names[one.source.actor] if one.source and one.source.actor else None,
            " … ".join(text[start:end] for start, end in one.content),
            tuple(names[relay.actor] for relay in one.relays),
        )
        for one in record.statements
    ]


CASES = {
    "quoted words within a quotation in straight marks": (
        'Lena Orth criticized the deal via Twitter. "The palace note shows no understanding of the '
        'coast. The "Republic" is not holding any boats. They are all held by the league." Orth '
        'later wrote, "Nobody asked us."',
        [
            (
                "Lena Orth",
                'the deal … "The palace note shows no understanding of the coast. The "Republic" is'
                ' not holding any boats. They are all held by the league."',
                ("Twitter",),
            ),
            ("Lena Orth", '"Nobody asked us."', ()),
        ],
    ),
    "a defence in so many words": (
        'Orth, also on Twitter, defended her decision, "As I have said before, the boats were '
        'never ours. It is time for others to act."',
        [
            (
                "Orth",
                '"As I have said before, the boats were never ours. It is time for others to act."',
                ("Twitter",),
            )
        ],
    ),
    "a ministry before a colon, not the speaker of the paragraph before": (
        "The Selm Courier, citing local groups, reported that the attack consisted of three "
        "rockets.\n\nIn a statement released after the attack, the Ministry of Defence justified "
        'the strike, which was approved by President Lena Orth, as "defensive" in nature: "At the '
        'direction of the President, the army has acted to protect our people."',
        [
            ("local groups", "that the attack consisted of three rockets", ("Selm Courier",)),
            (
                "Ministry of Defence",
                '"At the direction of the President, the army has acted to protect our people."',
                ("a statement released after the attack",),
            ),
        ],
    ),
    "a statement issued to agree": (
        "The government of Orle Island issued a statement agreeing the issue should be decided by "
        "parliament and not by judges.",
        [
            (
                "government of Orle Island",
                "the issue should be decided by parliament and not by judges",
                ("a statement",),
            )
        ],
    ),
    "firms, some of which are named": (
        "Tavoran firms including Orle Steel, Dal Motors, Selm Rail, and Harbour Bank have "
        "announced plans to pull out of the country.",
        [
            (
                "Tavoran firms including Orle Steel, Dal Motors, Selm Rail, and Harbour Bank",
                "plans to pull out of the country",
                (),
            )
        ],
    ),
    "a radio that reported the governor said": (
        "Selm District Hospital, which had cracks in its walls, treated 25 wounded people, Harbour "
        "Radio reported the governor said.",
        [
            (
                "governor",
                "Selm District Hospital, which had cracks in its walls, treated 25 wounded people",
                ("Harbour Radio",),
            )
        ],
    ),
    "according to, of one member of a list": (
        "The outbreak had infected over 4,200 people since October and killed at least 62, "
        "including, according to the ministry, 54 small children.",
        [("ministry", "54 small children", ())],
    ),
    "per a paper": (
        '"The shops have a view that you would probably lower the panic," said Mara Tolen per Selm '
        "News. Per the decree signed by the king, priests are expected to notify the bishop.",
        [
            (
                "Mara Tolen",
                '"The shops have a view that you would probably lower the panic,"',
                ("Selm News",),
            ),
            (
                "decree signed by the king",
                "priests are expected to notify the bishop",
                (),
            ),
        ],
    ),
    "told to an outlet without a that": (
        "One activist, Nur Khan, told Agence France-Presse arson has been used to evict poor "
        "tenants. A fourth told Reuters Lena Orth had left.",
        [
            ("Nur Khan", "arson has been used to evict poor tenants", ()),
            ("A fourth", "Lena Orth had left", ()),
        ],
    ),
    "disclosed to a body, according to a filing": (
        "According to the filing, Orth Motor voluntarily disclosed this matter to the Harbour "
        "Agency on February 18, and also to the Air Board on February 21.",
        [
            (
                "filing",
                "Orth Motor voluntarily disclosed this matter to the Harbour Agency on February 18,"
                " and also to the Air Board on February 21",
                (),
            )
        ],
    ),
    "over a thousand were reported": (
        "Over a thousand were reported to have reached Selm, but most did not make the final trek.",
        [(None, "Over a thousand … to have reached Selm", ())],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_who_said_it_and_who_passed_it_on(
    text: str, expected: Sequence[tuple[str | None, str, tuple[str, ...]]]
) -> None:
    assert told(read(text, published="2031-05-14")) == list(expected)


NOBODY = {
    "goods ordered": "Selm Stores ordered bigger packages from suppliers; Dal ordered extra stock.",
    "mourning": "The president ordered three days of mourning after the storm.",
    "a name gone by": 'Islanders are called "nationals" on their passports.',
    "where reports go": "Abuse in the order is reported to the Harbour Society, which runs it.",
    "a place that has cases": "The island became the last region to report cases of the disease.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_is_made_a_speaker(text: str) -> None:
    assert read(text, published="2031-05-14").statements == ()


def test_ties_that_are_alleged_of_somebody_are_not_alleged_by_him() -> None:
    record = read(
        "Norpress reports the airline's director, Hamid Arab, has alleged ties to the guards. The "
        "opposition has alleged fraud."
    )
    assert [source for source, *_ in told(record)] == ["Norpress", "opposition"]
