"""What an outlet tells that somebody says is his statement, which it passes on, wherever the
sentence names it; and what of a sentence is not told by whoever is heard last in it."""

import pytest

from onrecord import Report
from onrecord.reading import read
from tests.reading.views import sayings_in

Heard = tuple[str | None, str, tuple[str, ...]]


def heard(text: str) -> list[Heard]:
    """Speaker, words and relays of each statement of a text."""
    return [(one.who, " … ".join(one.content), one.relays) for one in sayings_in(read(text))]


CASES: dict[str, tuple[str, list[Heard]]] = {
    "set amid the sentence": (
        "A spokesman, the Courier reported, said the quay was shut.",
        [("A spokesman", "the quay was shut", ("Courier",))],
    ),
    "the day between commas": (
        "Tolen, the Orle Times reported on Monday, promised to resign if the vote failed.",
        [("Tolen", "to resign if the vote failed", ("Orle Times",))],
    ),
    "an office and a name before it": (
        "Ada Lund, the mayor, Radio Selm reported, has denied taking bribes.",
        [("Ada Lund", "taking bribes", ("Radio Selm",))],
    ),
    "as reported by a station with a number": (
        "The broadcaster Kanal 4 filmed it. The ministry, as Kanal 4 reported, had not replied.",
        [("ministry", "", ("Kanal 4",))],
    ),
    "a thing says nothing": (
        "The harbour, Radio Selm reported, was shut on Monday.",
        [("Radio Selm", "The harbour … was shut on Monday", ())],
    ),
    "what only an act is": (
        "The mayor, as the Courier reported on Monday, has rejected the plan to close the port.",
        [("Courier", "The mayor … has rejected the plan to close the port", ())],
    ),
    "a newspaper that says what it is": (
        "The Courier, a daily in Halm, reported that the mayor had promised to resign.",
        [("mayor", "to resign", ("Courier",))],
    ),
    "a judge that an agency has it from": (
        "According to the agency NPT, judge Ada Lund found that the bonds were worthless.",
        [("Ada Lund", "that the bonds were worthless", ("NPT",))],
    ),
    "what a minister calls it": (
        "The justice minister, Ada Lund, called the ruling an insult, the state agency Prensa Orle"
        " reported.",
        [("Ada Lund", "the ruling an insult", ("Prensa Orle",))],
    ),
    "a station with two names": (
        "Organisers, quoted by the broadcaster Canal Oeste, spoke of 3,000.",
        [("Organisers", "3,000", ("Canal Oeste",))],
    ),
    "a letter that is printed in parts": (
        "“I am tired,” Lund wrote in a letter, excerpts of which were published by the weekly"
        " Pavo.",
        [("Lund", "“I am tired,”", ("a letter", "Pavo"))],
    ),
    "a draft that leaked": (
        "A leaked report, published by the Courier on Monday, says the dam was unsafe.",
        [("A leaked report", "the dam was unsafe", ("Courier",))],
    ),
    "a report of the newspaper's own": (
        "A report published by the Courier says the dam was unsafe.",
        [("A report published by the Courier", "the dam was unsafe", ())],
    ),
    "pictures reportedly show": (
        "Satellite pictures reportedly show a crater.",
        [("Satellite pictures", "a crater", ())],
    ),
    "reportedly, of a deed": (
        "The minister reportedly fled across the border.",
        [(None, "The minister … fled across the border", ())],
    ),
    "nobody's report between commas": (
        "A party of divers, it was reported, has put off its journey.",
        [(None, "A party of divers … has put off its journey", ())],
    ),
    "figures that show it, at the end": (
        "Six sailors have died in raids on shipping since July, figures from the Halm Watch"
        " consultancy show.",
        [
            (
                "figures from the Halm Watch consultancy",
                "Six sailors have died in raids on shipping since July",
                (),
            )
        ],
    ),
    "a prize, which shows nothing": (
        "They won the prize for the best cows, figures and cakes from the autumn show.",
        [],
    ),
    "behind a colon": (
        "She accused the owner of delay: only 11 claims have been settled, according to the union.",
        [("She", "the owner of delay", ()), ("union", "only 11 claims have been settled", ())],
    ),
    "blamed on somebody who answers": (
        "Tarsk has blamed all of them on the Front, which has admitted only one raid.",
        [("Tarsk", "all of them on the Front", ()), ("Front", "only one raid", ())],
    ),
    "what a denial denies": (
        "The rebels denied withholding the list.",
        [("rebels", "withholding the list", ())],
    ),
    "until somebody is back": (
        "She ruled out any halt to the raids before 12 captured pilots are returned.",
        [("She", "any halt to the raids before 12 captured pilots are returned", ())],
    ),
    "a letter to somebody, which a newspaper has seen": (
        "According to a letter to the guild seen by the Courier, the port would shut.",
        [("a letter to the guild", "the port would shut", ("Courier",))],
    ),
    "nobody, of whom somebody speaks": (
        "“Nobody in the cabinet has spoken of days,” he said.",
        [("he", "“Nobody in the cabinet has spoken of days,”", ())],
    ),
    "whom an agency cites amid it": (
        "The note came by the agency LETA-Nord. The envoy, LETA-Nord reported citing diplomatic"
        " sources, refused to accept the note.",
        [("diplomatic sources", "The envoy … refused to accept the note", ("LETA-Nord",))],
    ),
    "people briefed, amid a sentence that goes on": (
        "Couriers from Orle carried a revised plan to rebel envoys on Wednesday, two officials"
        " briefed on the indirect talks said, after the government dropped its demand that the"
        " fighters disarm first.",
        [
            (
                "two officials briefed on the indirect talks",
                "Couriers from Orle carried a revised plan to rebel envoys on Wednesday … after the"
                " government dropped its demand that the fighters disarm first",
                (),
            )
        ],
    ),
    "called for, on a day": (
        "The union called on Monday for a ballot.",
        [("union", "a ballot", ())],
    ),
    "called, on a day": ("She called on Monday and left.", []),
    "where a treaty puts it": (
        "A 1934 treaty puts the frontier in the middle of the river.",
        [("A 1934 treaty", "the frontier in the middle of the river", ())],
    ),
    "who is let in": ("The island will admit travellers only if they are well.", []),
    "whom an amount is admitted to": (
        "The owner admitted 12 deaths.",
        [("owner", "12 deaths", ())],
    ),
    "what went on meanwhile": (
        "He took cash on 14 occasions, a prosecutor alleged on Tuesday as one of the largest trials"
        " the county has seen opened in Halm.",
        [("a prosecutor", "He took cash on 14 occasions", ())],
    ),
    "words torn from their clause": (
        "The port would “remain shut for weeks”, its director was quoted as saying.",
        [("its director", "The port would “remain shut for weeks”", ())],
    ),
    "who would not be drawn": (
        "The office confirmed that a review had begun but would not be drawn on its length.",
        [("office", "that a review had begun", ()), ("office", "on its length", ())],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_is_heard_through_an_outlet(text: str, expected: list[Heard]) -> None:
    assert heard(text) == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("A spokesman said no unit had fired and suggested that rebels had.", "affirmed"),
        ("No spokesman said who had fired.", "negated"),
    ],
)
def test_a_negation_is_of_what_it_stands_in(text: str, polarity: str) -> None:
    assert sayings_in(read(text))[-1].polarity == polarity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Last week Lund had said that the quay was safe.", "2026-W46"),
        ("Orle accused its neighbour last March of letting the gunmen go.", "2026-03"),
        ("Lund blamed the guards for a raid on the mill on Friday.", None),
        ("The union called for a ballot on December 19.", None),
        ("The premier, as the Courier reported this morning, told envoys to go.", None),
    ],
)
def test_when_it_was_said(text: str, value: str | None) -> None:
    (statement,) = read(Report.of(text, published="2026-11-18")).statements
    assert (statement.time.value if statement.time else None) == value


def test_a_day_to_come_belongs_to_what_is_asked() -> None:
    text = "The union called for a ballot on December 19."
    (one,) = sayings_in(read(Report.of(text, published="2026-11-18")))
    assert one.content == ("a ballot on December 19",)
