"""Which mentions are one character's, and which are not, case by case."""

import pytest

from tests.reading.casts import mentions, of, read

TOGETHER = [
    (
        "surname after full name",
        "Mara Tolen opened the hearing on Monday. Tolen said the bridge was safe.",
        ["Mara Tolen", "Tolen"],
    ),
    (
        "title and surname",
        "The mayor of Selkow, Ada Lund, signed the order. Mayor Lund said it would hold.",
        ["The mayor of Selkow, Ada Lund", "Mayor Lund"],
    ),
    (
        "pronoun of a speaker",
        "Ada Lund said the ferry would sail. She said it was safe.",
        ["Ada Lund", "She"],
    ),
    (
        "I is the speaker",
        "“I saw the smoke from the quay,” said Jon Berge, a fisherman.",
        ["I", "Jon Berge, a fisherman"],
    ),
    (
        "a guild is a union",
        "The Selkow Transport Guild said talks had failed. The union would not give in.",
        ["The Selkow Transport Guild", "The union"],
    ),
    (
        "their union, said of its own people",
        "The Dockers' Union said 400 of its members had joined. Their union would decide.",
        ["The Dockers' Union", "Their union"],
    ),
    (
        "the paper that speaks is the newspaper",
        "The Selm Courier printed a letter. The paper said it was real.",
        ["The Selm Courier", "The paper"],
    ),
    (
        "a firm by its chief executive",
        "A spokesman for Canterra was silent. Canterra's chief executive said the company paid.",
        ["Canterra", "the company"],
    ),
    (
        "told of by age",
        "Gina Salter said she had been given ten minutes. “I forgot my shoes,” the 52-year-old"
        " teacher said.",
        ["Gina Salter", "the 52-year-old teacher"],
    ),
    (
        "a speaker is not whom her own words tell of",
        "Marion Pike said the police had promised her the truth. “We still ask why my mum is"
        " dead,” she said.",
        ["Marion Pike", "she"],
    ),
    (
        "named behind the verb",
        "Among the marchers was Vesna Kolar, 68, a retired driver. “I waited,” she said.",
        ["Vesna Kolar, 68, a retired driver", "she"],
    ),
    (
        "a surname that is a man's trade",
        "Tom Ijaz stayed. Rita Monk said the firm knew. “They sent a brochure,” she said.",
        ["Rita Monk", "she"],
    ),
    (
        "the county sheriff is named",
        "The fire spread, the county sheriff said. Sheriff Donna Reyes said six had died.",
        ["the county sheriff", "Sheriff Donna Reyes"],
    ),
    (
        "acronym told in brackets",
        "The Northern Dock Workers' Union (NDWU) called a strike. NDWU said ports would close.",
        ["The Northern Dock Workers' Union (NDWU)", "NDWU"],
    ),
    (
        "short form of a body",
        "The Orchard Relief Council sent trucks. The council said roads were closed.",
        ["The Orchard Relief Council", "The council"],
    ),
    (
        "a body's pronoun",
        "The Orchard Relief Council said roads were closed. It said trucks had turned back.",
        ["The Orchard Relief Council", "It"],
    ),
    (
        "country and its government",
        "The Tavoran government rejected the plan on Friday. Tavora said it would wait.",
        ["The Tavoran government", "Tavora"],
    ),
    (
        "the country",
        "Norway closed its border on Friday. The country said trade would suffer.",
        ["Norway", "its", "The country"],
    ),
    (
        "we is the body spoken for",
        "“We will not sign,” said Ada Lund, a spokeswoman for the Orchard Relief Council.",
        ["We", "the Orchard Relief Council"],
    ),
    (
        "initials that are also a word",
        "The World Heron Organization (WHO) met on Monday. Nests are lost, the WHO said.",
        ["The World Heron Organization (WHO)", "the WHO"],
    ),
    (
        "an office set before a name by a comma",
        "A member of the Selkow Council, Ada Lund, said no. Ms Lund then left.",
        ["A member of the Selkow Council, Ada Lund", "Ms Lund"],
    ),
    (
        "what only persons have is a person's",
        "Tavora is holding nine sailors, the ministry said, demanding their release.",
        ["nine sailors", "their"],
    ),
    (
        "a speaker's own pronoun in a quoted fragment",
        "Asked by the Selkow Post, Berge Lines said the company “extends its condolences”.",
        ["Berge Lines", "its"],
    ),
    (
        "a surname in a quotation",
        "Yusef Chahin signed the order. “Chahin left on Monday,” an official said.",
        ["Yusef Chahin", "Chahin left"],
    ),
    (
        "we is the body named beside the speaker",
        "“We saw it coming,” said Jon Berge of the Orchard Relief Council.",
        ["We", "the Orchard Relief Council"],
    ),
    (
        "one told of and then named",
        "The mayor met a property developer in May. A court named the developer, Jon Berge.",
        ["a property developer", "the developer, Jon Berge"],
    ),
    (
        "the one accused of something of his own",
        "Tavora accused the Orchard Relief Council of hiding its books.",
        ["the Orchard Relief Council", "its"],
    ),
    (
        "initials of several cases told in brackets",
        "The Selkow River Trade Area (SeRTA) opened on Monday. SeRTA said trade would grow.",
        ["The Selkow River Trade Area (SeRTA)", "SeRTA said"],
    ),
    (
        "initials in another language",
        "The Selkow Workers' Party (PKR) called a strike. The PKR said ports would close.",
        ["The Selkow Workers' Party (PKR)", "The PKR"],
    ),
    (
        "a bare surname is the one whom the report is about",
        "Ginger Lund died on Sunday. He was 80. His daughter Nettie Lund wept. Lund drummed.",
        ["Ginger Lund", "Lund drummed"],
    ),
    (
        "a pronoun before its subject",
        "Judge Alva Crane spoke of Robin Lund. In her ruling, she found that Lund had paid.",
        ["Judge Alva Crane", "her"],
    ),
    (
        "a queen by her title",
        "Queen Elinor II opened the session. The Queen said it would be long.",
        ["Queen Elinor II", "The Queen"],
    ),
    (
        "the official who is not named",
        "A local official said the dam had held. The official said villages were empty.",
        ["A local official", "The official"],
    ),
    (
        "a body by the noun before its name",
        "The dockers' union FTH called a strike on Monday. Ada Lund regretted it. The union said "
        "the walkout would last a week.",
        ["The dockers' union FTH", "The union"],
    ),
    (
        "a firm by its trade",
        "The lender Sarn Bank closed on Monday. The lender blamed high rates.",
        ["The lender Sarn Bank", "The lender"],
    ),
    (
        "a firm by what a person may be",
        "Sarn Mining said it had paid. The miner denied that the dam leaked.",
        ["Sarn Mining", "The miner"],
    ),
    (
        "people named for what they do",
        "Doctors Across Borders, a medical charity, spoke of cholera on Monday. A spokesman for "
        "Doctors Across Borders said 412 had died.",
        ["Doctors Across Borders, a medical charity", "Doctors Across Borders"],
    ),
    (
        "an agency that is none of the press",
        "The United Relief Programme suspended deliveries. Its director, Jon Berge, said the "
        "agency would resume them.",
        ["The United Relief Programme", "the agency"],
    ),
    (
        "a front with an article in its name",
        "Armed men of the Front for a Free Orle let 38 hostages go. The Front's spokesman said all "
        "were free.",
        ["the Front for a Free Orle", "The Front"],
    ),
    (
        "who is cleared of something, behind what she is",
        "The agency has cleared the Olympic 200-metre champion Lira Onwe of a doping violation. "
        "Onwe said she had known it.",
        ["the Olympic 200-metre champion Lira Onwe", "she"],
    ),
]


@pytest.mark.parametrize(
    ("text", "words"), [case[1:] for case in TOGETHER], ids=[case[0] for case in TOGETHER]
)
def test_mentions_that_are_one_characters(text: str, words: list[str]) -> None:
    draft = read(text)
    keys = {of(draft, one).key for one in words}
    assert len(keys) == 1, [mentions(draft, one) for one in draft.cast.characters]


APART = [
    (
        "one government and another",
        "The government of Prime Minister Henrik Aldous won. The Scottish government was angry.",
        "The government of Prime Minister Henrik Aldous",
        "The Scottish government",
    ),
    (
        "through whom he speaks",
        "Laszlo Dorn took over. Through a spokesman he said the firm was sad.",
        "a spokesman",
        "he",
    ),
    (
        "airlines are no airline",
        "Sorrel Air bought its rival Baltar. Baltar made no profit. The airlines said so.",
        "Baltar",
        "The airlines",
    ),
    (
        "the state's army and the rebels' own",
        "The Highland Liberation Army said it held the town. The army said it killed 14 rebels.",
        "The Highland Liberation Army",
        "The army",
    ),
    (
        "a guild is no company",
        "The Transport Guild voted no. The company said it was sad.",
        "The Transport Guild",
        "The company",
    ),
    (
        "two who share a surname",
        "Mara Tolen said the bridge was safe. Jon Tolen said it was not.",
        "Mara Tolen",
        "Jon Tolen",
    ),
    (
        "somebody alone and with others",
        "Mara Tolen and her team have said the count was wrong. They will appeal.",
        "Mara Tolen",
        "They",
    ),
    (
        "a first name and a country",
        "Erik Berge spoke on Monday. Tavora's government rejected it, and Erik left.",
        "Tavora's government",
        "Erik Berge",
    ),
    (
        "two universities told by their countries",
        "Eva Peers of the University of Selkow said no. The American University said yes.",
        "the University of Selkow",
        "The American University",
    ),
    (
        "any court",
        "The Selkow Court ruled on Monday. Lund said he would go before a court in May.",
        "a court",
        "The Selkow Court",
    ),
    (
        "she is not the one she speaks of",
        "Judge Alva Crane met Robin Lund. In her ruling, she found that Lund had paid.",
        "she",
        "Robin Lund",
    ),
    (
        "two ministries",
        "The interior ministry said five were hurt. The health ministry said nine were hurt.",
        "The interior ministry",
        "The health ministry",
    ),
    (
        "two unnamed sources",
        "A police officer said the road was open. A fire officer said it was closed.",
        "A police officer",
        "A fire officer",
    ),
    (
        "she is not he",
        "Ada Lund met Erik Berge in Oslo. He said the talks went well.",
        "Ada Lund",
        "He",
    ),
    (
        "president and vice president",
        "President Ada Lund resigned. Vice President Erik Berge said he would stay.",
        "President Ada Lund",
        "he",
    ),
    (
        "a father and his namesake",
        "Erik Tolen was freed on Monday. His father Jan Tolen said he was glad.",
        "Erik Tolen",
        "His father Jan Tolen",
    ),
    (
        "the other side's they",
        "“They shot first,” said Ada Lund, the army's spokeswoman.",
        "They",
        "Ada Lund, the army's spokeswoman",
    ),
    (
        "the government and one of its departments",
        "The Department for Works declined to comment. Ada Lund urged the government to act.",
        "The Department for Works",
        "the government",
    ),
    (
        "somebody's office and an office of another name",
        "Premier Odran Keel blamed the National Disaster Office. Keel's office said it had failed.",
        "the National Disaster Office",
        "Keel's office",
    ),
]


@pytest.mark.parametrize(
    ("text", "one", "other"), [case[1:] for case in APART], ids=[case[0] for case in APART]
)
def test_mentions_that_are_not(text: str, one: str, other: str) -> None:
    draft = read(text)
    start = draft.text.index(one)
    assert draft.cast.at((start, start + len(one))) != of(draft, other).key
