"""Who is who, case by case: which mentions are one character's, its name, its kind."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.reading.actors import find_actors
from onrecord.reading.draft import Character, Draft, Said
from onrecord.reading.steps import AFTER_TAGGING, BEFORE_TAGGING
from onrecord.reading.syntax import Syntax
from onrecord.report import Report
from onrecord.tagger import Tagger


def tagged(text: str) -> Draft:
    draft = Draft(Report.of(text, published="2025-03-05"))
    for step in BEFORE_TAGGING:
        draft = step(draft)
    tagging = Tagger.load().tag([text], [draft.prose])[0]
    return draft.with_(tagging=tagging, syntax=Syntax(text, tagging))


def read(text: str) -> Draft:
    draft = tagged(text)
    for step in AFTER_TAGGING[: AFTER_TAGGING.index(find_actors) + 1]:
        draft = step(draft)
    return draft


def mentions(draft: Draft, character: Character) -> list[str]:
    return [draft.words(span) for span in character.mentions]


def of(draft: Draft, words: str) -> Character:
    """The character of the first place where these words stand by themselves, out of brackets."""
    match = re.search(rf"(?<![\w(]){re.escape(words)}(?!\w)", draft.text)
    assert match is not None
    key = draft.cast.at(match.span())
    assert key is not None, f"nobody at {words!r}"
    return draft.cast.characters[key]


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


NAMED = [
    (
        "an office with its holder's name",
        "The Chancellor, Giles Marr, called the claim absurd.",
        "The Chancellor, Giles Marr",
        "Giles Marr",
        "person",
    ),
    (
        "a trade at a sentence's beginning",
        "Schoolteacher Dina Akhmetova stood outside her home.",
        "Schoolteacher Dina Akhmetova",
        "Dina Akhmetova",
        "person",
    ),
    (
        "a name that ends in an adverb",
        "Vote Now said most of them were its stewards.",
        "Vote Now",
        "Vote Now",
        "organisation",
    ),
    (
        "a body that many own",
        "The Lower Selkow Fishermen's Cooperative is suing the ministry.",
        "The Lower Selkow Fishermen's Cooperative",
        "Lower Selkow Fishermen's Cooperative",
        "organisation",
    ),
    ("courtesy title", "Ms Lund said no. Mr Berge said yes.", "Ms Lund", "Lund", "person"),
    (
        "office before the name",
        "Foreign Minister Ada Lund said talks had begun.",
        "Foreign Minister Ada Lund",
        "Ada Lund",
        "person",
    ),
    (
        "the fullest name",
        "Lund said no. Ada Lund, the minister, said it twice.",
        "Lund",
        "Ada Lund",
        "person",
    ),
    (
        "agency",
        "The news agency Reuters reported it.",
        "The news agency Reuters",
        "Reuters",
        "agency",
    ),
    (
        "unnamed source",
        "A senior official said the road was open.",
        "A senior official",
        "A senior official",
        "unnamed",
    ),
    (
        "a country in the title",
        "First Minister of Scotland Nicola Turlin said no.",
        "First Minister of Scotland Nicola Turlin",
        "Nicola Turlin",
        "person",
    ),
    (
        "a body's name with an and",
        "The Institute of Rivers and Marsh Life said no.",
        "The Institute of Rivers and Marsh Life",
        "Institute of Rivers and Marsh Life",
        "organisation",
    ),
    (
        "a report by a body with initials",
        "According to a 1989 report from the Selkow Safety Board (SSB), it fell.",
        "a 1989 report from the Selkow Safety Board (SSB)",
        "a 1989 report from the Selkow Safety Board (SSB)",
        "document",
    ),
    (
        "several who speak as one",
        "Mara Tolen and her team have said the count was wrong.",
        "Mara Tolen and her team",
        "Mara Tolen and her team",
        "group",
    ),
    (
        "named after the noun",
        "A woman named Ada Lund left the town on Monday.",
        "A woman named Ada Lund",
        "Ada Lund",
        "person",
    ),
    (
        "a body of justice",
        "The European Court of Justice ruled on Monday.",
        "The European Court of Justice",
        "European Court of Justice",
        "organisation",
    ),
    (
        "an ambassador to many",
        "Former Ambassador to the United Nations Nikki Hale said no.",
        "Former Ambassador to the United Nations Nikki Hale",
        "Nikki Hale",
        "person",
    ),
    (
        "a city in the title",
        "Mayor of Selkow Sadiq Khalid said no.",
        "Mayor of Selkow Sadiq Khalid",
        "Sadiq Khalid",
        "person",
    ),
    ("a continent", "Africa won, an African leader said.", "Africa", "Africa", "place"),
    ("initials like a pronoun", "Tolen flew to the US.", "the US", "US", "government"),
    ("document", "A report said the dam was weak.", "A report", "A report", "document"),
    (
        "ministry without a name",
        "The labour ministry said it would mediate.",
        "The labour ministry",
        "labour ministry",
        "government",
    ),
    ("crowd", "Residents said the water was brown.", "Residents", "Residents", "group"),
    ("police", "Police said the road was open.", "Police", "Police", "organisation"),
    (
        "a bounded number is no part of a group's name",
        "Over 100 security experts said the vote was fair.",
        "Over 100 security experts",
        "security experts",
        "group",
    ),
    (
        "an exact number is",
        "Two fishermen of Orle said they were beaten.",
        "Two fishermen of Orle",
        "Two fishermen of Orle",
        "group",
    ),
    (
        "a party named in apposition, its last word no name by itself",
        "Reiss’s party, the Civic List, called the verdict a disgrace.",
        "Reiss’s party, the Civic List",
        "Civic List",
        "organisation",
    ),
    (
        "a document keeps its owner's pronoun",
        "In her written ruling, Judge Ada Lund said the sale was void.",
        "her written ruling",
        "her written ruling",
        "document",
    ),
    (
        "an agency by the words before its name",
        "The news agency Harn said on Monday that the dam had held.",
        "The news agency Harn",
        "Harn",
        "agency",
    ),
    (
        "an outlet by the words before its name",
        "News website Harn Today said on Monday that the dam had held.",
        "News website Harn Today",
        "Harn Today",
        "outlet",
    ),
    (
        "a firm that goes by its trade keeps its kind",
        "Sarn Mining said it had paid. The miner denied that the dam leaked.",
        "The miner",
        "Sarn Mining",
        "organisation",
    ),
    (
        "a saint's house is no saint",
        "Two patients died at St Orle's hospital. The hospital's director, Jon Berge, denied it.",
        "St Orle's hospital",
        "St Orle's hospital",
        "organisation",
    ),
    (
        "who presents the news is no outlet",
        "Selm News Daily host Mara Tolen said on Monday that the dam had held.",
        "Selm News Daily host Mara Tolen",
        "Mara Tolen",
        "person",
    ),
    (
        "somebody of a body is not the body",
        "A Department for Works source told the Selm Mail that the mayor was livid.",
        "A Department for Works source",
        "A Department for Works source",
        "unnamed",
    ),
    (
        "people who open a sentence",
        "Lawmakers voted on Monday to strip Mara Tolen of her powers.",
        "Lawmakers",
        "Lawmakers",
        "group",
    ),
    (
        "a site of the press by what it is for",
        "Two runners tested positive, according to papers seen by the sports website Lane Five.",
        "the sports website Lane Five",
        "Lane Five",
        "outlet",
    ),
    (
        "who has an envoy is a state",
        "A ceasefire brokered by Marresh held. Marresh's envoy, Yusuf Adan, said it was fragile.",
        "Marresh",
        "Marresh",
        "government",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED]
)
def test_name_and_kind(text: str, words: str, name: str, kind: str) -> None:
    character = of(read(text), words)
    assert (character.name, character.kind) == (name, kind)


def test_roles_and_affiliation() -> None:
    draft = read("Ada Lund, a spokeswoman for the Orchard Relief Council, said roads were closed.")
    character = of(draft, "Ada Lund, a spokeswoman for the Orchard Relief Council")
    assert character.roles == ("spokeswoman for the Orchard Relief Council",)
    assert character.affiliations == ("Orchard Relief Council",)


def test_a_named_party_is_an_actor_whether_or_not_it_speaks() -> None:
    text = "Ada Lund said the ferry would sail to Oslo. Jon Berge, its captain, drove to the quay."
    names = [actor.name for actor in onrecord.read(text).actors]
    assert "Jon Berge" in names
    assert "quay" not in names
    assert "Oslo" not in names


def test_every_character_tells_why() -> None:
    draft = read("Ada Lund said the ferry would sail. She said it was safe.")
    why = of(draft, "She").why
    assert why.name.split("+")[0] == "name"
    assert "pronoun" in why.name
    assert why.words


TEXT = (
    "Foreign Minister Ada Lund said on Monday that the ferry, which had been held in Selkow, would "
    "sail. “We were told to wait,” a sailor said. The company did not comment."
)
WORDS = tagged(TEXT)
BOUNDS = [(word.start, word.end) for one in WORDS.tagging.sentences for word in one.words]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_source_is_found_exactly(data: st.DataObject) -> None:
    """Whatever words a statement takes for its source: the cast has exactly them."""
    first = data.draw(st.integers(0, len(BOUNDS) - 1))
    last = data.draw(st.integers(first, min(first + 6, len(BOUNDS) - 1)))
    span = BOUNDS[first][0], BOUNDS[last][1]
    if not any(letter.isalnum() for letter in TEXT[span[0] : span[1]]):
        return
    if any(one.start < span[1] and span[0] < one.start for one in WORDS.tagging.sentences[1:]):
        return  # a source stands in one sentence
    draft = find_actors(WORDS.with_(said=(Said(content=((0, 1),), source=(span,)),)))
    key = draft.cast.at(span)
    assert key is not None
    assert span in draft.cast.characters[key].mentions
    assert all(
        0 <= start < end <= len(TEXT)
        for character in draft.cast.characters
        for start, end in character.mentions
    )


def test_no_mention_is_two_characters() -> None:
    draft = read(TEXT)
    spans = [span for one in draft.cast.characters for span in one.mentions]
    assert len(spans) == len(set(spans))


def test_text_without_sentences_has_no_cast() -> None:
    draft = find_actors(Draft(Report.of("")))
    assert draft.cast.characters == ()


def test_a_movement_can_have_a_slogan_for_a_name() -> None:
    text = "Crowds of the No to 45 coalition marched on Monday. The coalition demanded an inquiry."
    assert "No to 45 coalition" in [one.name for one in onrecord.read(text).actors]


def test_a_radio_is_an_outlet_whatever_its_name() -> None:
    record = onrecord.read("Mara Tolen spoke in a statement carried by Radio Sarrak.")
    assert ("Radio Sarrak", "outlet") in {(one.name, one.kind) for one in record.actors}


def test_its_president_is_not_of_whom_only_his_words_tell() -> None:
    record = onrecord.read(
        "The Seafarers' Union opposes the deal. “Brint has closed three shipyards,” said its "
        "president, Rolf Dahl."
    )
    (dahl,) = [one for one in record.actors if one.name == "Rolf Dahl"]
    assert dahl.affiliations == ("Seafarers' Union",)


def test_a_firm_that_shares_its_name_with_men_is_one_firm() -> None:
    record = onrecord.read(
        "Brint Group raised its bid for the shipping company Harlan. Harlan's board will meet. "
        "Harlan shares rose. Harlan's shareholders vote in May."
    )
    assert [one.kind for one in record.actors if one.name == "Harlan"] == ["organisation"]


def test_an_office_of_a_place_goes_with_the_name_right_behind_it() -> None:
    record = onrecord.read(
        "United States Senator from Vermont Mara Tolen ended her bid on Wednesday. Tolen trailed "
        "former Vice President of the United States Jon Berge, her aides said."
    )
    persons = {one.name: one.roles for one in record.actors if one.kind == "person"}
    assert persons == {
        "Mara Tolen": ("United States Senator from Vermont",),
        "Jon Berge": ("former Vice President of the United States",),
    }


def test_a_government_is_its_countrys_also_before_a_verb_that_looks_like_a_noun() -> None:
    draft = read(
        "Rebels will not attend talks unless the government of Norway frees 240 prisoners, their "
        "spokesman said. Norway rejected the condition. The government had offered a truce."
    )
    assert mentions(draft, of(draft, "the government of Norway")) == [
        "the government of Norway", "Norway", "The government",
    ]  # fmt: skip


def test_a_firm_with_a_mans_name_is_known_by_its_trade() -> None:
    draft = read(
        "The mine's owner, Ardal Carbon, said 61 people had been below. The union accused the "
        "company of ignoring warnings. Ardal Carbon denied that any sensor had been switched off."
    )
    firm = of(draft, "Ardal Carbon")
    assert firm.kind == "organisation"
    assert "the company" in mentions(draft, firm)


def test_capitals_make_no_name_of_the_office_beside_a_person() -> None:
    draft = read(
        "The Senate Minority Leader, Mara Tolen, said the plan was dead. Tolen left early."
    )
    leader = draft.cast.characters[0]
    assert leader.name == "Mara Tolen"


def test_another_court_is_not_the_court_told_of_for_short() -> None:
    draft = read(
        "The Supreme Court of Ostmark ruled on Tuesday. “This Court has concluded that the advice "
        "was unlawful,” its summary read. The Court of Session in Velland had ruled before that "
        "the advice was sound. The Supreme Court heard both sides."
    )
    assert of(draft, "The Supreme Court of Ostmark") is not of(
        draft, "The Court of Session in Velland"
    )


def test_an_actor_may_be_she_and_what_she_was_for_a_while_is_nobody_else() -> None:
    draft = read(
        "The voice actor Alexis Tipton marveled at the growth of the trade. “When I was going as "
        "a fan, I knew about everything,” Tipton said. She said her career began in Selm."
    )
    (actor,) = [one for one in draft.cast.characters if one.name == "Alexis Tipton"]
    assert {"She", "her", "I"} <= set(mentions(draft, actor))


def test_he_who_speaks_to_somebody_is_somebody_else() -> None:
    draft = read(
        "Station KBS revealed that Prince Jorun Halvik had accepted the blame in December. "
        "Speaking to Martin Smith of KBS, he said the gate had been shut under his watch."
    )
    assert of(draft, "he").name.endswith("Jorun Halvik")


def test_a_short_form_in_brackets_is_the_body_also_over_small_words() -> None:
    draft = read(
        "The Calmont Department of Forestry and Fire Protection (CalFire) said several acres of "
        "land burned on Tuesday. CalFire requested that power be cut."
    )
    firm = of(draft, "CalFire")
    assert firm.name == "Calmont Department of Forestry and Fire Protection"


def test_a_body_called_after_two_things_is_one() -> None:
    record = onrecord.read(
        "Nobody would be sent into the building, Selkow Fire and Rescue said on Tuesday. The Food "
        "and Harbours Authority said it would open an inquiry."
    )
    names = {one.name for one in record.actors}
    assert {"Selkow Fire and Rescue", "Food and Harbours Authority"} <= names


def test_letters_and_titles_are_no_part_of_a_name_or_a_role() -> None:
    record = onrecord.read(
        "Opening the case, Daniel Roth KC said the nurse had lied. Mr Roth told the court so. The "
        "chairman of the trust, Sir David Lyle, said nothing was hidden."
    )
    persons = {one.name: one.roles for one in record.actors if one.kind == "person"}
    assert {"Daniel Roth", "David Lyle"} <= set(persons)
    assert not any("KC" in name or "Mr" in name for name in persons)
    assert persons["David Lyle"] == ("chairman of the trust",)


def test_a_review_is_not_called_by_the_name_of_whoever_led_it() -> None:
    record = onrecord.read(
        "A review led by the former chief inspector of prisons, Dame Mara Fry, had found that the "
        "staff failed to carry out checks."
    )
    (one,) = record.statements
    speaker = next(each for each in record.actors if one.source and each.id == one.source.actor)
    assert speaker.kind == "document"


def test_the_newspaper_and_the_operator_named_behind_are_no_persons() -> None:
    record = onrecord.read(
        "The brakes had failed, the newspaper El Norte reported, citing a police source. The "
        "operator, Transportes Marina, said in a statement that the coach had been inspected."
    )
    kinds = {one.name: one.kind for one in record.actors}
    assert kinds["El Norte"] == "outlet"
    assert kinds["Transportes Marina"] == "organisation"


def test_a_hospital_named_once_for_where_the_hurt_went_is_not_listed() -> None:
    record = onrecord.read(
        "Police said eleven people were taken to hospitals in the area, including Selm Hospital. "
        "The mayor, Mara Tolen, said the road would be closed."
    )
    assert "Selm Hospital" not in {one.name for one in record.actors}


def test_another_who_speaks_is_one_however_long_the_words() -> None:
    record = onrecord.read(
        "Nurses said they had run out of beds. Another, who asked not to be named, said the clinic "
        "had received no salts since Wednesday."
    )
    assert [one.name for one in record.actors if one.name.startswith("Another")] == ["Another"]


def test_both_countries_are_not_the_one_named_last() -> None:
    record = onrecord.read(
        "Sweden and Norway signed the treaty on Monday. Both countries said they would send ships."
    )
    speaker = next(
        each
        for each in record.actors
        for one in record.statements
        if one.source and each.id == one.source.actor
    )
    assert speaker.name not in ("Sweden", "Norway")


def test_they_are_the_two_who_were_told_of_together() -> None:
    record = onrecord.read(
        "Mara Tolen and Jon Berge met in Selm on Monday. They said the talks had been useful."
    )
    (one,) = record.statements
    speaker = next(each for each in record.actors if one.source and each.id == one.source.actor)
    assert (speaker.name, speaker.kind) == ("Mara Tolen and Jon Berge", "group")
    assert {"Mara Tolen", "Jon Berge"} <= {each.name for each in record.actors}


def test_a_pair_that_nobody_takes_up_is_no_actor() -> None:
    record = onrecord.read("Mara Tolen and Jon Berge met in Selm on Monday. The talks failed.")
    assert "Mara Tolen and Jon Berge" not in {each.name for each in record.actors}


def test_both_and_neither_are_those_told_of() -> None:
    record = onrecord.read(
        "The two leaders met for an hour. Both said the meeting was useful. Neither would say when "
        "they would meet again."
    )
    speakers = {
        each.name
        for each in record.actors
        for one in record.statements
        if one.source and each.id == one.source.actor
    }
    assert speakers == {"two leaders"}


def test_the_barrister_who_spoke_goes_on_speaking() -> None:
    record = onrecord.read(
        "The defendant, Clara Roth, sat in the dock. Her barrister, Sarah White, said the note was "
        "no confession. She told jurors the unit was short of staff."
    )
    speakers = [
        each.name
        for one in record.statements
        for each in record.actors
        if one.source and each.id == one.source.actor
    ]
    assert speakers == ["Sarah White", "Sarah White"]


def test_one_called_by_his_nation_is_who_was_just_told_of() -> None:
    record = onrecord.read(
        "Marco Bellini will miss the championships. The Italian said he would appeal."
    )
    (one,) = record.statements
    speaker = next(each for each in record.actors if one.source and each.id == one.source.actor)
    assert speaker.name == "Marco Bellini"


def test_the_first_of_two_surnames_is_the_surname() -> None:
    record = onrecord.read(
        "Ricardo Marello Nevares, the island's governor, announced his resignation on Wednesday. "
        "Marello said he would leave office next month."
    )
    names = [one.name for one in record.actors if one.kind == "person"]
    assert names == ["Ricardo Marello Nevares"]


def test_the_state_that_a_town_is_in_names_nobody() -> None:
    record = onrecord.read(
        "According to police in Baytown, Texas, the driver has been involved in collisions before."
    )
    (one,) = record.statements
    text = record.report.text
    assert [text[a:b] for a, b in one.content] == [
        "the driver has been involved in collisions before"
    ]
    speaker = next(each for each in record.actors if one.source and each.id == one.source.actor)
    assert speaker.name == "police in Baytown"


def test_rebels_and_their_council_are_one_party() -> None:
    record = onrecord.read(
        "The government and the Tolvan rebels failed to agree on Friday. The Tolvan Liberation "
        "Council said it had offered to release 120 soldiers. The rebels had added new conditions, "
        "the negotiator said."
    )
    text = record.report.text
    (council,) = [one for one in record.actors if one.name == "Tolvan Liberation Council"]
    assert {"the Tolvan rebels", "The rebels", "it"} <= {text[a:b] for a, b in council.mentions}
    assert council.kind == "armed_group"


def test_a_short_form_stays_with_the_body_that_had_it_first() -> None:
    record = onrecord.read(
        "The World Aquatics Federation has banned four swimmers. The federation said rules were "
        "clear. The Orvan Swimming Federation said it stood by its athlete. According to the "
        "federation, 61 swimmers were banned last year."
    )
    text = record.report.text
    (first,) = [one for one in record.actors if one.name == "World Aquatics Federation"]
    assert [text[a:b] for a, b in first.mentions].count("the federation") == 1


def test_the_defendant_is_who_denies_the_charges() -> None:
    record = onrecord.read(
        "Ms Clara Roth denies three counts of murder. The prosecutor said that the defendant was "
        "on duty on each occasion."
    )
    assert "defendant" not in {one.name for one in record.actors}


def test_she_and_her_neighbour_are_they() -> None:
    record = onrecord.read(
        "Mariam Roth is a teacher in Selm. She and her neighbour, Fay Dahl, spent the night in a "
        "school. They said they had heard shooting until four in the morning."
    )
    (one,) = record.statements
    speaker = next(each for each in record.actors if one.source and each.id == one.source.actor)
    assert speaker.name.startswith("She and her neighbour")


def test_whose_chief_executive_speaks_is_a_firm_and_the_airline() -> None:
    record = onrecord.read(
        "The chief executive of Norvair has apologised. The airline said it would pay."
    )
    text = record.report.text
    (firm,) = [one for one in record.actors if one.name == "Norvair"]
    assert firm.kind == "organisation"
    assert "The airline" in {text[a:b] for a, b in firm.mentions}


def test_the_agency_of_the_dateline_is_one_where_it_is_spoken_to() -> None:
    record = onrecord.read(
        "SARMIN, May 12 (Halden) - Two officials, who spoke to Halden on condition of anonymity, "
        "said the attackers had been helped from inside."
    )
    assert ("Halden", "agency") in {(one.name, one.kind) for one in record.actors}


def test_the_summary_and_the_courts_summary_are_one_paper() -> None:
    record = onrecord.read(
        "The judge ruled against the ministry, according to the summary. The court's summary said "
        "that the advice had been unlawful."
    )
    papers = [one.name for one in record.actors if one.kind == "document"]
    assert papers == ["court's summary"]


def test_a_country_that_is_visited_as_a_neighbour_does_not_govern_here() -> None:
    record = onrecord.read(
        "SELM - Prime Minister Goran Petric, who cut short a visit to neighbouring Velland, "
        "promised aid. The opposition leader, Jana Lind, urged the government to do more."
    )
    names = {actor.id: actor.name for actor in record.actors}
    assert [(names[one.holder], names.get(one.toward or "")) for one in record.positions] == [
        ("Goran Petric", None),
        ("Jana Lind", "government"),
    ]


def test_a_group_is_named_as_it_calls_itself() -> None:
    record = onrecord.read(
        "The hijackers, who call themselves the Free Varde Movement, are demanding a ransom. The "
        "Movement says it is ready."
    )
    text = record.report.text
    (group,) = [one for one in record.actors if one.name == "Free Varde Movement"]
    assert [text[a:b] for a, b in group.mentions][-2:] == ["The Movement", "it"]
    record = onrecord.read("A militia calling itself the Sons of the Lake claimed responsibility.")
    assert ("Sons of the Lake", "armed_group") in {(one.name, one.kind) for one in record.actors}


def test_the_courier_alone_is_a_newspaper() -> None:
    record = onrecord.read("Ada Lund told the Courier on Friday that it began at two.")
    assert ("Courier", "outlet") in {(one.name, one.kind) for one in record.actors}


def test_nobody_is_called_by_a_whole_sentence() -> None:
    record = onrecord.read(
        "Ormand's air force shot down 11 of 14 drones launched by Vesk overnight, its spokesman, "
        "Colonel Rurik Tamm, said on Wednesday, while regional authorities reported that debris "
        "had set fire to a grain store."
    )
    assert max(len(one.name) for one in record.actors) < 40


def test_her_party_is_the_party_that_is_named_as_hers() -> None:
    record = onrecord.read(
        "Ilka Moreau spoke outside her party's headquarters. It rained. Moreau's Dawn party said "
        "100 of its men had been detained. The carmaker Velo left. Kastria's election is over."
    )
    text = record.report.text
    (party,) = [one for one in record.actors if one.name == "Dawn"]
    assert party.kind == "organisation"
    assert "her party" in {text[a:b] for a, b in party.mentions}
    kinds = {one.name: one.kind for one in record.actors}
    assert (kinds["Velo"], kinds["Kastria"]) == ("organisation", "government")


def test_a_country_that_a_president_was_to_visit_does_not_govern_here() -> None:
    record = onrecord.read(
        "President Emil Sorrel postponed a visit to Norland. Norland's prime minister, Sigrid "
        "Dahl, was sorry. Health Minister Ana Roth appealed for calm. Jan Kohl blamed the "
        "government. The opposition Civic Front called off a rally."
    )
    names = {actor.id: actor.name for actor in record.actors}
    assert "Norland" not in {names[one.holder] for one in record.positions}
    text = record.report.text
    (norland,) = [one for one in record.actors if one.name == "Norland"]
    assert "the government" not in {text[a:b] for a, b in norland.mentions}
    kinds = {one.name: one.kind for one in record.actors}
    assert kinds["Civic Front"] == "organisation"


def test_a_governor_is_the_gov_who_is_named_and_ellen_park_is_no_park() -> None:
    record = onrecord.read(
        "A court blocked the governor of Carrow from sending troops. Gov. Dale Whitcomb vowed to "
        "appeal. A judge pressed his deputy, Ellen Park, on whether any mayor had asked for help."
    )
    text = record.report.text
    (governor,) = [one for one in record.actors if one.name == "Dale Whitcomb"]
    assert "the governor of Carrow" in {text[a:b] for a, b in governor.mentions}
    assert ("Ellen Park", "person") in {(one.name, one.kind) for one in record.actors}


def test_a_drugmaker_that_begins_a_sentence_is_no_part_of_its_name() -> None:
    record = onrecord.read(
        "Drugmaker Orlane Pharma on Thursday rejected an offer from rival Helvion. Helvion, which "
        "already owns 11 percent of Orlane, had raised its bid. The fund Greywater Capital, "
        "Orlane's largest shareholder, said it would sell."
    )
    kinds = {one.name: one.kind for one in record.actors}
    assert kinds["Orlane Pharma"] == "organisation"
    assert kinds["Helvion"] == "organisation"


def test_when_it_was_said_is_no_part_of_a_name() -> None:
    record = onrecord.read(
        "The Sentinel reported that engineers had told the governor's office in September that the "
        "spillway was too small."
    )
    assert "governor's office" in {one.name for one in record.actors}


def test_the_republic_of_tavora_is_tavora_and_mediators_are_not_the_last_of_them() -> None:
    record = onrecord.read(
        "Talks between the Republic of Tavora and the Ashmar Front broke up on Friday. Tavora "
        "left. The mediators, Sund and Norland, said they would invite both back."
    )
    text = record.report.text
    (tavora,) = [one for one in record.actors if "Tavora" in one.name]
    assert [text[a:b] for a, b in tavora.mentions] == ["the Republic of Tavora", "Tavora"]
    assert tavora.kind == "government"
    names = {one.id: one.name for one in record.actors}
    first = record.statements[0].source
    assert first is not None
    assert names[first.actor] == "mediators"
    assert "Republic" not in {one.place.name for one in record.events if one.place}


def test_a_title_in_wrong_marks_over_several_sentences_ends_no_reading() -> None:
    # Marks that stand the wrong way make one phrase of all that is between them, "it" included.
    text = """\
"All our attempts to deal with our loans have only resulted in a moment's reprieve followed by
further threats. " A copy of the letter has been obtained by the Courier. "There are some who would
say that Listra Mill has been a victim of its own idealism and commitment to keeping the trade
alive, "she wrote, "and they would be correct. " The problems specific to the Listra Mill date to
the two-year reign of Ines Halloway, but the problems for the trade in Marenta go back way before
her administration. "The Mill Corporation has operated without financial assistance from the FLF
since 2008 and continue to provide a return on investment through increased equity value, "argued
a "White Paper" produced for the Marenta Department of Natural Resources in 2026.
"""
    assert onrecord.read(text.replace("\n", " ")).statements


def test_one_of_some_things_is_nobody_and_one_of_some_people_is() -> None:
    draft = read(
        "Orle's ambassador visited one of the camps on Monday. He met one of the captives, who "
        "said she was well."
    )
    names = {one.name for one in draft.cast.characters}
    assert "one of the camps" not in names
    assert "one of the captives" in names


def test_a_town_that_something_is_miles_off_is_no_firm() -> None:
    draft = read(
        "Sol Marine suspended sailings. The blaze broke out on Saturday, ten miles off Kelby. The "
        "company's chief executive, Jon Berge, apologised. An engineer was sent to Kelby."
    )
    firm = of(draft, "Sol Marine")
    assert of(draft, "The company").key == firm.key
    assert of(draft, "The company's chief executive, Jon Berge").affiliations == ("Sol Marine",)


def test_a_number_before_or_behind_a_name_is_no_role() -> None:
    draft = read(
        "Three nurses spoke. One of them, Dana Whit, said the ward was shut. Joan Amery, 67, from "
        "Selm, said she had waited a day."
    )
    roles = {one.name: one.roles for one in draft.cast.characters}
    assert (roles["Dana Whit"], roles["Joan Amery"]) == ((), ())


def test_what_is_taken_from_somebody_is_no_part_of_the_name() -> None:
    draft = read(
        "Lawmakers voted to strip Premier Odran Keel of powers he assumed after the floods, a "
        "rebuke that his allies called reckless."
    )
    (premier,) = [one for one in draft.cast.characters if one.name == "Odran Keel"]
    assert mentions(draft, premier) == ["Premier Odran Keel", "he", "his"]


def test_what_he_should_do_is_what_another_should_do() -> None:
    draft = read(
        "Jon Berge faces an inquiry over the dam. The opposition leader, Sim Okafor, said he "
        "should resign. Mara Tolen said she should stay with her family."
    )
    assert of(draft, "he").name == "Jon Berge"
    assert of(draft, "she").name == "Mara Tolen"
