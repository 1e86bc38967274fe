"""Who said what, in constructions that real articles have and invented reports lack.

Each text is a natural passage of our own, with invented parties; what is asked is what a user of
the record would look for: who said it, who passed it on, and that nobody else is made a speaker.
"""

from collections.abc import Sequence

import pytest

from onrecord.reading import read
from onrecord.record import Record
from tests.reading.views import sayings_in


def told(record: Record) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Of each statement its source's name, its content and the names of its relays."""
    return [(one.who, " … ".join(one.content), one.relays) for one in sayings_in(record)]


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
                ("a statement",),
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
    "neither of two, one of them told more of": (
        "Neither the army, which has sealed off two towns, nor the provincial governor responded "
        "to requests for comment.",
        [("army", "", ()), ("provincial governor", "", ())],
    ),
    "hailed as, called by": (
        "The editor, Jon Falk, hailed the ruling as a victory for readers. The army called the "
        "report a fabrication.",
        [
            ("Jon Falk", "the ruling as a victory for readers", ()),
            ("army", "the report a fabrication", ()),
        ],
    ),
    "let it be known": (
        'Last week the president\'s office let it be known that an inquiry was "not excluded".',
        [("president's office", 'that an inquiry was "not excluded"', ())],
    ),
    "on a network that no list has": (
        '"An inquiry that is not excluded is not an inquiry," the writer Osei Bram posted on the '
        "network Pavo.",
        [
            (
                "Osei Bram",
                '"An inquiry that is not excluded is not an inquiry,"',
                ("Pavo",),
            )
        ],
    ),
    "what monitors described, what he cited": (
        "Early results gave the Civic Union a narrow lead on Sunday in an election that monitors "
        'described as "chaotic but credible", with 61 percent of the vote counted. Jon Dal cited '
        "problems in the Delta, Orsava and elsewhere that he blamed on the policies of his rivals.",
        [
            ("monitors", 'an election … as "chaotic but credible"', ()),
            (
                "Jon Dal",
                "problems in the Delta, Orsava and elsewhere that he blamed on the policies of his"
                " rivals",
                (),
            ),
        ],
    ),
    "up to a third, on condition that": (
        "Union officials said up to a third of them were civil servants. Jon Arvad said he could "
        "work with Dusan, provided she dropped her plan.",
        [
            ("Union officials", "up to a third of them were civil servants", ()),
            ("Jon Arvad", "he could work with Dusan, provided she dropped her plan", ()),
        ],
    ),
    "a press release in which one denounces, calling": (
        "In a related press release issued the following day, the Tavoran Ministry of Foreign "
        'Affairs denounced the conclusions of the summit, calling the agreements "legitimate".',
        [
            (
                "Tavoran Ministry of Foreign Affairs",
                'the agreements "legitimate"',
                ("a related press release",),
            )
        ],
    ),
    "a parting shot": (
        'Incumbent President Jon Dal quickly took a parting shot on Twitter: "Oh no, really big '
        'political news, perhaps the biggest story in years!"',
        [
            (
                "Jon Dal",
                '"Oh no, really big political news, perhaps the biggest story in years!"',
                ("Twitter",),
            )
        ],
    ),
    "numbers reported, comments reported, rules kept": (
        "Per numbers reported by Norpress, 415 thousand priests are subject to the rule. The talks "
        "had failed, two diplomats told Reuters, in comments first reported by the Selm Courier. "
        "Tedros Ghebre said the name must not cite any place, per Agency guidelines.",
        [
            (
                "numbers reported by Norpress",
                "415 thousand priests are subject to the rule",
                (),
            ),
            ("two diplomats", "The talks had failed", ("Selm Courier",)),
            ("Tedros Ghebre", "the name must not cite any place, per Agency guidelines", ()),
        ],
    ),
    "a radio that reports a mayor, citing an aide": (
        "The mayor said the port would open on Friday, Harbour Radio reported, citing an aide.",
        [
            ("an aide", "The mayor said the port would open on Friday", ("Harbour Radio",)),
            ("mayor", "the port would open on Friday", ()),
        ],
    ),
    "an agency between the cue and what is said": (
        "The general said, according to the state news agency Tavra, that the hill was taken.",
        [("general", "that the hill was taken", ("Tavra",))],
    ),
    "a live broadcast": (
        "In remarks carried live by the state broadcaster, the president said there would be no "
        "truce.",
        [("president", "there would be no truce", ("state broadcaster",))],
    ),
    "said, adding": (
        'Orle Coal said: "It was highly successful when it became a company nearly a decade ago," '
        "adding that its value quadrupled in less than a year.",
        [
            (
                "Orle Coal",
                '"It was highly successful when it became a company nearly a decade ago,"',
                (),
            ),
            ("Orle Coal", "that its value quadrupled in less than a year", ()),
        ],
    ),
    "said that if, behind another quotation": (
        "Jon Dal said the court's decision \"will effectively force us to put back voters who have "
        'long since moved." He said that if "the ruling requires us to restore them, we will '
        'appeal."',
        [
            (
                "Jon Dal",
                "the court's decision \"will effectively force us to put back voters who have long"
                ' since moved."',
                (),
            ),
            ("Jon Dal", 'that if "the ruling requires us to restore them, we will appeal."', ()),
        ],
    ),
    "marks typed as two": (
        "The editor, Margarita Sim, told her that her words were ''not in line with our policy.'' "
        "The network said it would send her to Selm for a better understanding.",
        [
            ("Margarita Sim", "that her words were ''not in line with our policy.''", ()),
            ("network", "it would send her to Selm for a better understanding", ()),
        ],
    ),
    "called so and so in several words": (
        'Cruz Orr called Dal a "pathological liar" who is "utterly amoral," a "bully" and a '
        '"narcissist at a level I have never seen." The union called Orth a "champion" for its '
        "members.",
        [
            (
                "Cruz Orr",
                'Dal a "pathological liar" who is "utterly amoral," a "bully" and a "narcissist at '
                'a level I have never seen."',
                (),
            ),
            ("union", 'Orth a "champion" for its members', ()),
        ],
    ),
    "a cue between commas before a quotation": (
        'The mayor of Selm, Sadiq Orr, tweeted, "Here in Selm, thousands of people from across our '
        "city have come together to send a clear message: Enough is enough - it is time to let the "
        'public decide." Lead author Daniel Pal, a student at the University of Orle, said, '
        '"Frogs may look similar, but their skulls show drastic differences. Some are venomous."',
        [
            (
                "Sadiq Orr",
                '"Here in Selm, thousands of people from across our city have come together to send'
                ' a clear message: Enough is enough - it is time to let the public decide."',
                (),
            ),
            (
                "Daniel Pal",
                '"Frogs may look similar, but their skulls show drastic differences. Some are'
                ' venomous."',
                (),
            ),
        ],
    ),
    "a second that": (
        "On Tuesday, President Jon Dal announced he had asked for security adviser Bo Orth's "
        "resignation Monday night, and that Orth tendered it the next morning.",
        [
            (
                "Jon Dal",
                "he had asked for security adviser Bo Orth's resignation Monday night, and that "
                "Orth tendered it the next morning",
                (),
            )
        ],
    ),
    "turns of an interview": (
        "The Courier spoke with harbour master Lena Orth about the storm.\n\nQ: How bad was it?\n\n"
        "Orth: It was worse than we had feared. The waves broke over the wall. We lost boats."
        "\n\nQ: What happens now?\n\nOrth: Now we wait for the council. The wall is too low.",
        [
            (
                "Lena Orth",
                "It was worse than we had feared. The waves broke over the wall. We lost boats",
                (),
            ),
            ("Lena Orth", "Now we wait for the council. The wall is too low", ()),
        ],
    ),
    "what comes next is another's": (
        "Orsava has pledged funds and Tavora is taxing fuel to pay for the pipeline.",
        [("Orsava", "funds", ())],
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
    "an interview": "Her committee is to question the mayor, Desmond Quill, on 20 May.",
    "doses ordered": "Some 25,000 doses are needed; the ministry has ordered 9,000.",
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


def test_a_denial_is_of_the_allegation_and_not_of_a_that() -> None:
    record = read(
        "The collective said it knew of at least 40 arrests and accused officers of beating people "
        "on the ground, an allegation that a police spokeswoman denied."
    )
    assert told(record)[-1][1:] == ("an allegation", ())


def test_a_union_of_miners_is_not_the_party_that_is_called_the_union() -> None:
    record = read(
        "Early results gave the Civic Union a narrow lead. The Union, led by former judge Mirela "
        "Dusan, had 38 percent. The mine employs 3,400 people, according to the miners' union."
    )
    assert [source for source, *_ in told(record)] == ["miners' union"]


def test_whoever_declines_to_be_named_has_said_nothing_by_that() -> None:
    record = read("A shareholder, who declined to be identified, said the refusal was a mistake.")
    assert [content for _, content, _ in told(record)] == ["the refusal was a mistake"]
