"""Second-hand news: who is quoted by whom, who goes on to say what, and what is kept back.

A case is a natural passage with invented parties and every statement expected of it, in order, as
(speaker's name, cue, content, polarity, names of the relays).
"""

import pytest

from onrecord.reading import read
from tests.reading.views import names_of, sayings_in

Told = tuple[str | None, str, str, str, tuple[str, ...]]


def told(text: str) -> list[Told]:
    return [
        (one.who, " ".join(one.cue), " … ".join(one.content), one.polarity, one.relays)
        for one in sayings_in(read(text))
    ]


def said(who: str, cue: str, what: str, *relays: str, polarity: str = "affirmed") -> Told:
    return who, cue, what, polarity, relays


CASES = {
    "what is done by the very words": (
        '"We urge both sides to stop," the guild said.',
        [said("guild", "said", '"We urge both sides to stop,"')],
    ),
    "what is told of having been said": (
        '"We have asked the bank to wait," the guild said.',
        [said("guild", "said", '"We have asked the bank to wait,"')],
    ),
    "a station that is introduced as one passes on what somebody says": (
        "Fire chief Lena Moor said there was no danger to health, local broadcaster Kanal 5"
        " reported.",
        [said("Lena Moor", "said", "there was no danger to health", "Kanal 5")],
    ),
    "what a paper says by the word of a station that was introduced before": (
        "Broadcaster VTV said on Sunday that 1.4 million rand had gone to an agent. The draft,"
        ' according to VTV, described the transfers as "undisclosed and undocumented".',
        [
            said("VTV", "said", "that 1.4 million rand had gone to an agent"),
            said(
                "draft",
                "described",
                'the transfers as "undisclosed and undocumented"',
                "VTV",
            ),
        ],
    ),
    "a newspaper reports that somebody said something": (
        "The broadcaster RTK reported that the harbour minister had said the port would reopen on"
        " Monday.",
        [said("harbour minister", "had said", "the port would reopen on Monday", "RTK")],
    ),
    "a newspaper reports what somebody did and said": (
        "The Halden Courier reported that Tavora had sent two boats and demanded the release of"
        " the crew.",
        [
            said(
                "Halden Courier",
                "reported",
                "that Tavora had sent two boats and demanded the release of the crew",
            ),
            said("Tavora", "demanded", "the release of the crew"),
        ],
    ),
    "a lawyer through whom somebody speaks, named": (
        'Through his lawyer, Karin du Preez, he said the payments were "ordinary commissions" and'
        " accused the board of leaking the findings to the press and demanded an apology.",
        [
            said("he", "said", 'the payments were "ordinary commissions"', "Karin du Preez"),
            said(
                "he",
                "accused",
                "the board of leaking the findings to the press",
                "Karin du Preez",
            ),
            said("he", "demanded", "an apology", "Karin du Preez"),
        ],
    ),
    "a spokeswoman through whom somebody speaks": (
        "Halvern's mayor, who was on holiday, said via a spokeswoman that he would return on"
        " Monday.",
        [said("Halvern's mayor", "said", "that he would return on Monday", "a spokeswoman")],
    ),
    "a charge and what its maker demands besides": (
        "Opposition lawmaker Jana Wirth accused both sides of using jobs as a shield and demanded"
        " a seat for residents on the inquiry.",
        [
            said("Jana Wirth", "accused", "both sides of using jobs as a shield"),
            said("Jana Wirth", "demanded", "a seat for residents on the inquiry"),
        ],
    ),
    "what is admitted and what is denied": (
        "The labour inspectorate confirmed to reporters that it had received one letter but denied"
        " having ignored it.",
        [
            said("labour inspectorate", "confirmed", "that it had received one letter"),
            said("labour inspectorate", "denied", "having ignored it"),
        ],
    ),
    "what somebody would like and supports is one saying": (
        "Nance said she would like the mayor to explain his plan but supports his candidacy because"
        ' there is "no question" about his record.',
        [
            said(
                "Nance",
                "said",
                "she would like the mayor to explain his plan but supports his candidacy because"
                ' there is "no question" about his record',
            )
        ],
    ),
    "what a speaker goes on to say in a participle": (
        "Sports Minister Dirk Amsel told parliament that the ministry had asked the auditor to"
        ' examine the books, saying he would publish the result "whatever it shows". He did not'
        " say when.",
        [
            said(
                "Dirk Amsel", "told", "that the ministry had asked the auditor to examine the books"
            ),
            said("Dirk Amsel", "saying", 'he would publish the result "whatever it shows"'),
            said("Dirk Amsel", "did not say", "when", polarity="negated"),
        ],
    ),
    "what is kept back": (
        "Qarim's foreign ministry said that it regretted the outcome. It did not elaborate. Police"
        " have not named any suspect.",
        [
            said("Qarim's foreign ministry", "said", "that it regretted the outcome"),
            said("Qarim's foreign ministry", "did not elaborate", "", polarity="declined"),
            said("Police", "have not named", "any suspect", polarity="negated"),
        ],
    ),
    "how somebody will answer is no saying of his": (
        'A spokesman for the president dismissed the letter as "theatre", while his deputy said'
        ' the government would answer "in due course".',
        [
            said("A spokesman for the president", "dismissed", 'the letter as "theatre"'),
            said("his deputy", "said", 'the government would answer "in due course"'),
        ],
    ),
    "what somebody was quoted as having said": (
        "The Union of Editors has not commented. Its chairman was quoted last year as having said"
        ' that there were "no journalists in prison, only criminals with notebooks".',
        [
            said("Union of Editors", "has not commented", "", polarity="declined"),
            said(
                "Its chairman",
                "having said",
                'that there were "no journalists in prison, only criminals with notebooks"',
            ),
        ],
    ),
    "two who say the same, one of them somebody's": (
        "The editor of a magazine has been jailed for four years, her lawyer and the official"
        " Tavan news agency said on Monday.",
        [
            said("her lawyer", "said", "The editor of a magazine has been jailed for four years"),
            said(
                "official Tavan news agency",
                "said",
                "The editor of a magazine has been jailed for four years",
            ),
        ],
    ),
    "what is cited, told by what the broadcaster says it was": (
        "Broadcaster VTV, quoting what it said was a draft of the investigators' report, said on"
        " Sunday evening that 1.4 million rand had gone to an agent.",
        [
            said(
                "a draft of the investigators' report",
                "quoting",
                "that 1.4 million rand had gone to an agent",
                "VTV",
            )
        ],
    ),
    "what was told to a channel that had it first": (
        "Sul's foreign minister, Adis Marok, told the channel Al-Sahil, which first reported the"
        " breakdown, that Amaranth was hiding prisoners.",
        [
            said("Al-Sahil", "reported", "the breakdown"),
            said("Adis Marok", "told", "that Amaranth was hiding prisoners"),
        ],
    ),
    "a call made once more, and nobody who calls back": (
        "The employers' federation, the VBM, said the strike was costing shops dear. It repeated"
        " its call for compulsory arbitration. Lawyers for the union did not return calls.",
        [
            said("VBM", "said", "the strike was costing shops dear"),
            said("VBM", "repeated its call for", "compulsory arbitration"),
            said("Lawyers for the union", "did not return calls", "", polarity="declined"),
        ],
    ),
    "a claim that others describe as something": (
        "Falk insisted that the negotiators had recommended the deal — a claim the union described"
        " as a lie.",
        [
            said("Falk", "insisted", "that the negotiators had recommended the deal"),
            said("union", "described", "a claim … as a lie"),
        ],
    ),
    "accusations that somebody only answers": (
        "The mayor responded on Sunday to accusations that she had exaggerated the toll. Police"
        " said the road was closed.",
        [said("Police", "said", "the road was closed")],
    ),
    "questions that are not taken, and a class by its name": (
        "Justice Minister Oren Tash refused to take questions about the case. He had shared the"
        ' plan for a class called "Perception" with his staff.',
        [
            said(
                "Oren Tash",
                "refused to take",
                "questions about the case",
                polarity="declined",
            )
        ],
    ),
    "when a newspaper had a paper is no part of its name": (
        'The report, a draft of which was obtained by the Post in May, warns of "serious'
        ' shortcomings" at the depot.',
        [said("report", "warns of", '"serious shortcomings" at the depot', "Post")],
    ),
    "what something is described as, as far as that goes": (
        "A Western diplomat described the sentence as harsher than expected.",
        [said("A Western diplomat", "described", "the sentence as harsher than expected")],
    ),
}


@pytest.mark.parametrize("label", CASES)
def test_second_hand(label: str) -> None:
    text, expected = CASES[label]
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ('"You cannot just show up at election time," Mara Tolen said to rousing applause.', None),
        ('Mara Tolen responded to criticism on Monday: "We will not be moved."', None),
        ('"We will not be moved," Mara Tolen told supporters on Monday.', "supporters"),
    ],
)
def test_only_somebody_hears(text: str, hearer: str | None) -> None:
    record = read(text)
    names = names_of(record)
    assert [names.get(one.addressee or "") for one in record.statements] == [hearer]


def test_who_is_only_cited_behind_a_saying_is_nothing_said() -> None:
    text = (
        "Two aid workers are still being held, their organisation, Medical Bridge, said, citing a "
        "relative who had spoken to one of them."
    )
    record = read(text)
    assert [text[a:b] for one in record.statements for a, b in one.content] == [
        "Two aid workers are still being held"
    ]
