"""Two speakers in one sentence: each has his own clause, and what is counted in it.

A case is a sentence with every statement expected of it, in order, as speaker and content, and who
counts each figure.
"""

import pytest

from onrecord.reading import read
from tests.reading.views import figures_in, sayings_in

CASES = {
    "what two diplomats say, and what happened hours before by another's word": (
        "Mediators handed both sides a text on Sunday, two diplomats said, hours after shells"
        " killed 14 people, according to the regional health office.",
        [
            ("two diplomats", "Mediators handed both sides a text on Sunday"),
            ("regional health office", "shells killed 14 people"),
        ],
        {"14": "regional health office"},
    ),
    "a figure in either half": (
        "The army lost 12 men in the ambush, a spokesman said, while rebels killed 40 soldiers,"
        " according to the Front.",
        [
            ("a spokesman", "The army lost 12 men in the ambush"),
            ("Front", "rebels killed 40 soldiers"),
        ],
        {"12": "a spokesman", "40": "Front"},
    ),
    "the same the other way round": (
        "Shelling killed 14 people in Orle on Sunday, the regional health office said, hours after"
        " mediators handed both sides a text, according to two diplomats.",
        [
            ("regional health office", "Shelling killed 14 people in Orle on Sunday"),
            ("two diplomats", "mediators handed both sides a text"),
        ],
        {"14": "regional health office"},
    ),
    "while without a comma": (
        "The union said the offer was too low while the company said it could not pay more.",
        [("union", "the offer was too low"), ("company", "it could not pay more")],
        {},
    ),
    "while they speak who are told of": (
        "The report says two men fled while he told the court that they had stayed.",
        [
            ("report", "two men fled while he told the court that they had stayed"),
            ("he", "that they had stayed"),
        ],
        {"two": "report"},
    ),
    "who opens a sentence does not tell what others say in it": (
        "According to police, 400 people marched through Orle, and organisers said 3,000 had come.",
        [("police", "400 people marched through Orle"), ("organisers", "3,000 had come")],
        {"400": "police", "3,000": "organisers"},
    ),
    "two speakers set behind their clauses": (
        "The dam is sound, the utility said, and repairs will start in May, its director added.",
        [("utility", "The dam is sound"), ("its director", "repairs will start in May")],
        {},
    ),
    "a participle is of him who is named behind it": (
        "The Front shelled the market, the army said, killing 22 people, according to doctors at"
        " Selm hospital.",
        [
            ("army", "The Front shelled the market"),
            ("doctors at Selm hospital", "killing 22 people"),
        ],
        {"22": "doctors at Selm hospital"},
    ),
    "what is parted at the later of two joints": (
        "The dam broke, and two villages were flooded, the mayor said, killing nine people,"
        " according to medics.",
        [
            ("mayor", "The dam broke, and two villages were flooded"),
            ("medics", "killing nine people"),
        ],
        {"two": "mayor", "nine": "medics"},
    ),
    "a clause that the parse takes for what is said": (
        "Rebels seized the town overnight, residents said, as 6,000 people fled across the river,"
        " according to the Relief Council.",
        [
            ("residents", "Rebels seized the town overnight"),
            ("Relief Council", "6,000 people fled across the river"),
        ],
        {"6,000": "Relief Council"},
    ),
    "a relative clause": (
        "The firm said it would close the plant, which employs 1,400 people, according to the"
        " union.",
        [("firm", "it would close the plant"), ("union", "which employs 1,400 people")],
        {"1,400": "union"},
    ),
    "one who told somebody, and one behind him": (
        "The ship was carrying 300 migrants, a survivor told aid workers, and at least 60 drowned,"
        " the coastguard said on Tuesday.",
        [
            ("a survivor", "The ship was carrying 300 migrants"),
            ("coastguard", "at least 60 drowned"),
        ],
        {"300": "a survivor", "at least 60": "coastguard"},
    ),
    "two reasons, each by another side": (
        "The talks failed because the government would not release 40 captives, the Front said,"
        " and because the Front refused to name its dead, the ministry said.",
        [
            ("Front", "The talks failed because the government would not release 40 captives"),
            ("ministry", "because the Front refused to name its dead"),
            ("Front", "its dead"),
        ],
        {"40": None},
    ),
    "quotations of two speakers": (
        '"The vote was clean," the commission\'s chairwoman, Ada Reik, said; "it was a farce," said'
        " opposition leader Tomas Varga.",
        [("Ada Reik", '"The vote was clean,"'), ("Tomas Varga", '"it was a farce,"')],
        {},
    ),
    "the second quotation before its speaker": (
        '"I saw them fall," said Ana Brisk, 34, a nurse; "there was no warning," her colleague, Ivo'
        " Lenk, said.",
        [("Ana Brisk", '"I saw them fall,"'), ("Ivo Lenk", '"there was no warning,"')],
        {},
    ),
    "observers behind the commission": (
        "Turnout reached 61 percent, the commission said, and observers from the League reported"
        ' "serious flaws" in the count.',
        [
            ("commission", "Turnout reached 61 percent"),
            ("observers from the League", '"serious flaws"'),
        ],
        {"61 percent": "commission"},
    ),
    "a figure that somebody disputes": (
        "The strike cost the port 4 million crowns a day, the operator said, a figure that the"
        " union disputes.",
        [
            ("operator", "The strike cost the port 4 million crowns a day"),
            ("union", "a figure"),
        ],
        {"4 million crowns": "operator"},
    ),
    "a part of what police count by a lawyer's word": (
        "Police said 30 people were held, including nine minors, according to a lawyer for the"
        " group.",
        [("Police", "30 people were held"), ("a lawyer for the group", "including nine minors")],
        {"30": "Police", "nine": "a lawyer for the group"},
    ),
    "a demand that an office tells, and the day of it": (
        "Ilva Sorn demanded on Friday that the union call off its strike, two diplomats said.",
        [
            (
                "two diplomats",
                "Ilva Sorn demanded on Friday that the union call off its strike",
            ),
            ("Ilva Sorn", "that the union call off its strike"),
        ],
        {},
    ),
    "a number of those treated": (
        "According to the ministry, 31 people were hurt in the blast, though hospital staff said"
        " they had treated 54.",
        [
            ("ministry", "31 people were hurt in the blast"),
            ("hospital staff", "they had treated 54"),
        ],
        {"31": "ministry", "54": "hospital staff"},
    ),
    "two shares, the second without its unit": (
        "The governing party claimed 62 percent of the vote; state television gave it 55.",
        [("governing party", "62 percent of the vote"), ("state television", "it 55")],
        {"62 percent": "governing party", "55": "state television"},
    ),
    "a number put before what it is of": (
        "Rescuers put at no fewer than 31 the number of dead, and the mayor put the cost at 4"
        " million crowns.",
        [
            ("Rescuers", "at no fewer than 31 the number of dead"),
            ("mayor", "the cost at 4 million crowns"),
        ],
        {"no fewer than 31": "Rescuers", "4 million crowns": "mayor"},
    ),
    "what was not even discussed stands behind the quoted words": (
        'The Front\'s negotiator said Tavora had "refused even to discuss" the release of the 40'
        " prisoners.",
        [
            (
                "Front's negotiator",
                'Tavora had "refused even to discuss" the release of the 40 prisoners',
            ),
            ("Tavora", "the release of the 40 prisoners"),
        ],
        {"40": None},
    ),
    "whom a video shows speaking": (
        "A video posted on Tuesday showed Ivo Lenk denying the charge.",
        [("A video posted on Tuesday", "Ivo Lenk denying the charge"), ("Ivo Lenk", "the charge")],
        {},
    ),
    "a second speaker with a name set behind his office": (
        "Brandt's spokesman said the minute was forged, while the opposition leader, Lena Holt,"
        " demanded that it be published in full.",
        [
            ("Brandt's spokesman", "the minute was forged"),
            ("Lena Holt", "that it be published in full"),
        ],
        {},
    ),
    "a second speaker of whom a clause tells": (
        "Carpathia, which sent 46 observers, said the vote had been calm until the count, and the"
        " European observers, who will report on Wednesday, said it was too early to judge.",
        [
            ("Carpathia", "the vote had been calm until the count"),
            ("European observers", "it was too early to judge"),
        ],
        {"46": None},
    ),
    "a verb that shares its subject over two speakers": (
        "Its author, Dr Karl Nemec, was suspended on Friday, two colleagues said, and has not been"
        " reached since, according to his wife.",
        [
            ("two colleagues", "Its author, Dr Karl Nemec, was suspended on Friday"),
            ("his wife", "has not been reached since"),
        ],
        {},
    ),
    "a survey for a part of it": (
        "Another 1,200 people live there, the inquiry said, and half of them have asked to be"
        " moved, according to a survey by the county.",
        [
            ("inquiry", "Another 1,200 people live there"),
            ("a survey by the county", "half of them have asked to be moved"),
        ],
        {"1,200": "inquiry", "half": None},
    ),
    "a claim that somebody describes, without a pronoun": (
        "Tobias Wren resigned at noon, two commissioners said, a claim the presidency described as"
        " a fairy tale.",
        [
            ("two commissioners", "Tobias Wren resigned at noon"),
            ("presidency", "a claim … as a fairy tale"),
        ],
        {},
    ),
    "a charge that an office denies, whatever stands before it": (
        "Lawmakers accused Tarrow of having taken 90,000 talers from the firm before the last"
        " election, which her office denied.",
        [
            (
                "Lawmakers",
                "Tarrow of having taken 90,000 talers from the firm before the last election",
            ),
            (
                "her office",
                "Tarrow of having taken 90,000 talers from the firm before the last election",
            ),
        ],
        {"90,000 talers": "Lawmakers"},
    ),
    "a verb in the wrong form between the commas": (
        "Its team was turned back, the Relief Fund disclosed in a note to donors.",
        [("Relief Fund", "Its team was turned back")],
        {},
    ),
    "what the police own up to": (
        "Seven people have been killed, the Red Crescent said, while the police acknowledged only"
        " two deaths.",
        [
            ("Red Crescent", "Seven people have been killed"),
            ("police", "only two deaths"),
        ],
        {"Seven": "Red Crescent", "two": "police"},
    ),
    "a number given as so many": (
        "Marsh measles has killed 214 children, the charity said, though the ministry, which"
        " stopped publishing bulletins last month, gave the number as 76.",
        [
            ("charity", "Marsh measles has killed 214 children"),
            ("ministry", "the number as 76"),
        ],
        {"214": "charity", "76": "ministry"},
    ),
    "a sum that somebody calls something": (
        "The state has paid out 230 million, the finance ministry said, a sum the mayor of Ulvdal,"
        ' Ragnhild Moe, called "a plaster on an amputation".',
        [
            ("finance ministry", "The state has paid out 230 million"),
            ("Ragnhild Moe", 'a sum … "a plaster on an amputation"'),
        ],
        {"230 million": "finance ministry"},
    ),
    "a verb that looks like a plural": (
        "The dam broke, the ministry said, a claim the defence disputes.",
        [("ministry", "The dam broke"), ("defence", "a claim")],
        {},
    ),
    "a ministry parted from its verb by a clause": (
        "Measles has killed 214 children in the camps since February, the World Physicians charity"
        " said on Tuesday, though Dorvia's health ministry, which stopped publishing weekly"
        " bulletins last month, gave the number as 76.",
        [
            ("World Physicians", "Measles has killed 214 children in the camps since February"),
            ("Dorvia's health ministry", "the number as 76"),
        ],
        {"214": "World Physicians", "76": "Dorvia's health ministry"},
    ),
    "whoever challenges somebody to do something": (
        "Lise Aumont said that she would open its registers, and challenged Brandl to come and"
        " count.",
        [
            ("Lise Aumont", "that she would open its registers"),
            ("Lise Aumont", "Brandl to come and count"),
        ],
        {},
    ),
    "what an office denies behind another's saying": (
        "He owes 2 million kroner to a state lender, the newspaper said, which his office denied.",
        [
            ("newspaper", "He owes 2 million kroner to a state lender"),
            ("his office", "He owes 2 million kroner to a state lender"),
        ],
        {"2 million kroner": "newspaper"},
    ),
    "a bare number that somebody says": (
        "Wages have risen by 12 percent, according to the unions, while employers say 16.",
        [("unions", "Wages have risen by 12 percent"), ("employers", "16")],
        {"12 percent": "unions", "16": "employers"},
    ),
    "a number said for each side": (
        "Prins said that eleven drivers had been killed. The Front said nine, the army fourteen.",
        [("Prins", "that eleven drivers had been killed"), ("Front", "nine")],
        {"eleven": "Prins", "nine": "Front", "fourteen": "army"},
    ),
    "a figure that is given": (
        "Hospitals reported 94 injured; the health ministry, which has taken over counting, gave"
        " a figure of 88 late in the evening.",
        [("Hospitals", "94 injured"), ("health ministry", "a figure of 88")],
        {"94": "Hospitals", "88": "health ministry"},
    ),
    "what others dispute is no part of it": (
        "Labour Minister Hana Prell described the fire as an accident, an assessment that two of"
        " her own inspectors disputed.",
        [
            ("Hana Prell", "the fire as an accident"),
            ("two of her own inspectors", "an assessment"),
        ],
        {},
    ),
    "two speakers behind their words, a semicolon between": (
        "Eight people died, said the mayor; eleven, said the hospital.",
        [("mayor", "Eight people died"), ("hospital", "eleven")],
        {"Eight": "mayor"},
    ),
    "two of whom clauses tell what they say": (
        "Neither the army, which says it lost four men, nor the rebels, who claim to have killed"
        " 30, allowed reporters near.",
        [("army", "it lost four men"), ("rebels", "to have killed 30")],
        {"four": "army", "30": "rebels"},
    ),
    "a count in brackets": (
        "The ministry says 12 people died (the Front says 40).",
        [("ministry", "12 people died"), ("Front", "40")],
        {"12": "ministry", "40": "Front"},
    ),
    "doctors at a house, who say something": (
        "A version was contradicted by doctors at two hospitals, who said they had removed bullets"
        " from 17 people.",
        [("doctors at two hospitals", "they had removed bullets from 17 people")],
        {"17": "doctors at two hospitals"},
    ),
    "a clause around a saying stays whole, and who tells of it tells all": (
        "The bridge, the mayor said, would fall within weeks, according to engineers who inspected"
        " it.",
        [
            ("mayor", "The bridge … would fall within weeks"),
            (
                "engineers",
                "The bridge, the mayor said, would fall within weeks",
            ),
        ],
        {},
    ),
    "an agency passes on the whole": (
        "The mine is shut, the owner said, after a strike by 400 men, Reuters reported.",
        [("owner", "The mine is shut … after a strike by 400 men")],
        {"400": "owner"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_has_his_own_clause(case: str) -> None:
    text, sayings, counters = CASES[case]
    record = read(text)
    assert [(one.who, " … ".join(one.content)) for one in sayings_in(record)] == sayings
    assert {one.words: one.by for one in figures_in(record)} == counters
