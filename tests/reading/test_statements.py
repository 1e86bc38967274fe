"""Who said what, read from whole sentences with the shipped weights.

A case is: label, text, and for each statement expected its source, lemma, content parts, and
whatever else the label is about. Parties and persons are invented.
"""

from dataclasses import dataclass

import pytest

from onrecord.reading import read
from onrecord.reading.draft import Draft, Said
from onrecord.reading.furniture import find_furniture
from onrecord.reading.places import find_places
from onrecord.reading.quotes import find_quotes
from onrecord.reading.statements import find_statements
from onrecord.reading.statements.cue import declining_head
from onrecord.reading.syntax import Syntax
from onrecord.reading.times import find_times
from onrecord.report import Report
from onrecord.tagger import Tagger
from tests.reading.parses import syntax_of
from tests.reading.views import contents, figures_in, names_of


@dataclass(frozen=True)
class Case:
    label: str
    text: str
    source: str | None
    lemma: str
    content: tuple[str, ...]
    manner: str = "indirect"
    polarity: str = "affirmed"
    relays: tuple[str, ...] = ()


def draft_of(text: str) -> Draft:
    draft = find_quotes(find_furniture(Draft(Report.of(text, published="2031-05-14"))))
    tagging = Tagger.load().tag([text], [draft.prose])[0]
    draft = draft.with_(tagging=tagging, syntax=Syntax(text, tagging))
    return find_statements(find_places(find_times(draft)))


def statements(draft: Draft) -> list[Said]:
    return [one for one in draft.said if not one.attitude]


def shown(draft: Draft, one: Said) -> Case:
    return Case(
        "",
        "",
        " ".join(draft.words(span) for span in one.source) or None,
        one.lemma,
        tuple(draft.words(span) for span in one.content),
        one.manner,
        one.polarity,
        tuple(draft.words(relay.span) for relay in one.relays),
    )


CASES = [
    Case("direct", "“We will not sign,” said Mara Tolen, the harbour minister.",
         "Mara Tolen, the harbour minister", "say", ("“We will not sign,”",), "direct"),
    Case("straight marks", '"We will not sign," Mara Tolen said on Tuesday.',
         "Mara Tolen", "say", ('"We will not sign,"',), "direct"),
    Case("quote after the cue", "Mara Tolen said: “We will not sign.”",
         "Mara Tolen", "say", ("“We will not sign.”",), "direct"),
    Case("split quote", "“The quay,” she said, “was built by our fathers.”",
         "she", "say", ("“The quay,”", "“was built by our fathers.”"), "direct"),
    Case("indirect with that", "The ministry said on Friday that the bridge would stay closed.",
         "The ministry", "say", ("that the bridge would stay closed",)),
    Case("indirect without that", "The coastguard said three boats had sunk.",
         "The coastguard", "say", ("three boats had sunk",)),
    Case("mixed", "The minister said the plan was “a door half open”.",
         "The minister", "say", ("the plan was “a door half open”",), "mixed"),
    Case("after its content", "Three boats had sunk, the coastguard said.",
         "the coastguard", "say", ("Three boats had sunk",)),
    Case("around the saying", "The council, it added, had been warned.",
         "it", "add", ("The council", "had been warned")),
    Case("according to at the end", "Three boats had sunk, according to the coastguard.",
         "the coastguard", "according to", ("Three boats had sunk",)),
    Case("according to at the beginning", "According to the coastguard, three boats had sunk.",
         "the coastguard", "according to", ("three boats had sunk",)),
    Case("denial is affirmed", "The company denied that it had ignored the warning.",
         "The company", "deny", ("that it had ignored the warning",)),
    Case("denial of a noun", "Mara Tolen denied the charge.",
         "Mara Tolen", "deny", ("the charge",)),
    Case("accused belongs to the content", "Mara Tolen accused the bank of hiding its losses.",
         "Mara Tolen", "accuse", ("the bank of hiding its losses",)),
    Case("urged belongs to the content", "The envoy urged the two captains to meet again.",
         "The envoy", "urge", ("the two captains to meet again",)),
    Case("promise of a noun", "The minister promised a new bridge.",
         "The minister", "promise", ("a new bridge",)),
    Case("call for", "The union called for an early election.",
         "The union", "call for", ("an early election",)),
    Case("rule out", "The foreign minister ruled out a truce.",
         "The foreign minister", "rule out", ("a truce",)),
    Case("called with a quoted name", "One teacher called the new school “a barn with a bell”.",
         "One teacher", "call", ("the new school “a barn with a bell”",), "mixed"),
    Case("reported figure", "Police put the turnout at 9,000.",
         "Police", "put", ("the turnout at 9,000",)),
    Case("not said", "The bank did not say whether the vault had been opened.",
         "The bank", "say", ("whether the vault had been opened",), "indirect", "negated"),
    Case("declined to say", "The museum declined to say whether the painting was insured.",
         "The museum", "decline to say", ("whether the painting was insured",), "indirect",
         "declined"),
    Case("declined to comment", "The ministry declined to comment.",
         "The ministry", "decline to comment", (), "indirect", "declined"),
    Case("no answer", "Her office did not respond to a request for comment.",
         "Her office", "respond", (), "indirect", "declined"),
    Case("in a statement", "“We did our best,” the company said in a statement.",
         "the company", "say", ("“We did our best,”",), "direct", "affirmed", ("a statement",)),
    Case("in an interview is no relay", "“We did our best,” Mara Tolen said in an interview.",
         "Mara Tolen", "say", ("“We did our best,”",), "direct"),
    Case("citing", "Forty people have died, Reuters reported, citing the health ministry.",
         "the health ministry", "cite", ("Forty people have died",), "indirect", "affirmed",
         ("Reuters",)),
    Case("quoted by as saying",
         "“Nobody gave an order,” the colonel was quoted by Reuters as saying.",
         "the colonel", "say", ("“Nobody gave an order,”",), "direct", "affirmed", ("Reuters",)),
    Case("citing between speaker and cue",
         "The agency Interline, citing two people close to the talks, reported that he would quit.",
         "two people close to the talks", "cite", ("that he would quit",), "indirect", "affirmed",
         ("The agency Interline",)),
    Case("security concerns are cited, not quoted",
         "The ministry, citing security concerns, said the port was closed.",
         "The ministry", "say", ("the port was closed",)),
    Case("quoted first", "Quoted by the agency Interline, Tolen described the meeting as “useful”.",
         "Tolen", "describe", ("the meeting as “useful”",), "mixed", "affirmed",
         ("the agency Interline",)),
    Case("who testified, in apposition",
         "Among them was the banker's driver, Mara Tolen, who testified that cash changed hands.",
         "the banker's driver, Mara Tolen", "testify", ("that cash changed hands",)),
    Case("what is quoted denies nothing", "Mara Tolen said: “Not to my knowledge.”",
         "Mara Tolen", "say", ("“Not to my knowledge.”",), "direct"),
    Case("a firm called after two", "Orle & Sons said it would wait.",
         "Orle & Sons", "say", ("it would wait",)),
    Case("what is promised hears nothing", "Unions have promised a general strike if it passes.",
         "Unions", "promise", ("a general strike if it passes",)),
    Case("no answer about a matter", "The department would not discuss the case.",
         "The department", "discuss", ("the case",), "indirect", "declined"),
    Case("what a relative clause recommends",
         "It fell below the share which the agency recommends.",
         "the agency", "recommend", ("the share",)),
    Case("who was briefed says no more",
         "The truce ends today, a diplomat briefed on the talks said.",
         "a diplomat briefed on the talks", "say", ("The truce ends today",)),
    Case("a name kept back", "“It will hold,” said a man who asked that his name not be used.",
         "a man who asked that his name not be used", "say", ("“It will hold,”",), "direct"),
    Case("a source that a paper cites",
         "The Selm Courier cited a security source that the blast was an attack.",
         "a security source", "cite", ("that the blast was an attack",), "indirect", "affirmed",
         ("The Selm Courier",)),
    Case("his wife by name", "According to his wife, Amanda, Huber died in June.",
         "his wife, Amanda", "according to", ("Huber died in June",)),
    Case("on a site", "“Numb,” writes his partner Erik Rowan on Instagram.",
         "his partner Erik Rowan", "write", ("“Numb,”",), "direct", "affirmed", ("Instagram",)),
    Case("was quoted, after its words",
         "The gates will open if troops pull back, its minister was quoted as saying on Tuesday.",
         "its minister", "say", ("The gates will open if troops pull back",)),
    Case("quoted by a paper, in apposition",
         "A ministry official, quoted by the Sarn Business Daily, said firms would make chips.",
         "A ministry official", "say", ("firms would make chips",), "indirect", "affirmed",
         ("the Sarn Business Daily",)),
    Case("by the radio's account",
         "According to the radio’s account of a meeting, Mara Tolen told them the war was lost.",
         "Mara Tolen", "tell", ("the war was lost",), "indirect", "affirmed",
         ("the radio’s account of a meeting",)),
    Case("through a spokesman", "Through a spokesman he said the firm was sad.",
         "he", "say", ("the firm was sad",), "indirect", "affirmed", ("a spokesman",)),
    Case("declined to be interviewed", "Mara Tolen declined to be interviewed.",
         "Mara Tolen", "decline to be interviewed", (), "indirect", "declined"),
    Case("document speaks", "The report said that the lock had been left open.",
         "The report", "say", ("that the lock had been left open",)),
    Case("unnamed official",
         "A senior official, who asked not to be named, said the deed was ready.",
         "A senior official, who asked not to be named", "say", ("the deed was ready",)),
    Case("colon without a verb", "Mara Tolen: “We will not sign.”",
         "Mara Tolen", "", ("“We will not sign.”",), "direct"),
    Case("reportedly", "The second attack was reportedly carried out by two men.",
         None, "reportedly", ("The second attack was", "carried out by two men")),
    Case("reportedly behind an and", "Nine fled, and the navy reportedly saved six.",
         None, "reportedly", ("the navy", "saved six")),
    Case("reportedly behind a while", "Police shut the pier while a crowd reportedly threw stones.",
         None, "reportedly", ("a crowd", "threw stones")),
    Case("reportedly of two", "Two men and a woman reportedly fled to Selm.",
         None, "reportedly", ("Two men and a woman", "fled to Selm")),
    Case("reportedly of what stands before a participle",
         "Dozens died in the raid, reportedly led by deserters.",
         None, "reportedly", ("the raid", "led by deserters")),
    Case("reportedly of who does it besides", "Rebels shelled Selm, reportedly killing nine men.",
         None, "reportedly", ("Rebels", "killing nine men")),
    Case("reportedly of a subject", "The ship, reportedly owned by a Selm firm, sank on Monday.",
         None, "reportedly", ("The ship", "owned by a Selm firm")),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_one_statement(case: Case) -> None:
    draft = draft_of(case.text)
    found = [shown(draft, one) for one in statements(draft)]
    assert found == [
        Case("", "", case.source, case.lemma, case.content, case.manner, case.polarity, case.relays)
    ]


NONE = [
    ("an interviewer's question", "How would you describe your style?"),
    ("signed in quoted words", "The firm found “an irregularity” on the line."),
    ("shown to visitors", "Mara Tolen shows visitors the dry intake."),
    ("bare offer", "The firm has offered a new contract."),
    ("rejected demand", "The union rejected the offer."),
    ("anonymity", "The official asked not to be named."),
    ("performed act", "The president declared three days of mourning."),
    ("scare quotes", "The “reform” of the port was late."),
    ("title", "The film “High Water on the Selm” opened in Orle."),
    ("plain narration", "The ferry left the harbour at noon and sank an hour later."),
]


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_no_statement(text: str) -> None:
    draft = draft_of(text)
    assert [shown(draft, one) for one in statements(draft)] == []


def test_a_quotation_by_itself_is_of_whom_the_paragraph_before_it_tells() -> None:
    text = (
        "The mayor, Mara Tolen, toured the quay at dawn.\n\n“We need pumps, and we need them now.”"
    )
    (one,) = statements(draft_of(text))
    assert (one.source, one.cue) == (((0, 21),), ())


def test_a_following_quotation_joins_the_statement_before_it() -> None:
    text = "“The roof came down,” said Mara Tolen.\n\n“I heard glass break. Then we ran.”"
    draft = draft_of(text)
    first = statements(draft)[0]
    assert [draft.words(span) for span in first.content] == [
        "“The roof came down,”",
        "“I heard glass break. Then we ran.”",
    ]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        (
            "The Harbour Rowers, who were not asked, disowned it. “We want the lamb.”",
            "Harbour Rowers",
        ),
        ("At noon the association tabled an offer. “We'll carry it ourselves.”", "association"),
        ("His boat was sunk by the navy. The navy has not paid. “I want a new one.”", "Jon Berge"),
        ("Two men were arrested. “I do not know them.”", "Jon Berge"),
    ],
)
def test_a_quotation_is_of_whom_its_paragraph_tells(second: str, speaker: str) -> None:
    text = f"Jon Berge said the quay was safe.\n\n{second}"
    assert contents(text)[-1][0] == speaker


def test_a_quotation_over_paragraphs_behind_its_cue_is_one_statement() -> None:
    text = (
        "The hall opened on Friday. Governor Odile Wray said: “We have waited ten years. We have"
        " been told many things.\n\n“We will wait no longer.”\n\nShe left without a word."
    )
    draft = draft_of(text)
    (statement,) = statements(draft)
    assert statement.lemma == "say"
    assert [draft.words(span)[-11:] for span in statement.content] == ["any things.", "no longer.”"]


def test_a_quotation_over_paragraphs_is_one_span_a_paragraph() -> None:
    text = "“We came early,” Mara Tolen said. “But the gate was shut.\n\n“It is shut today.”"
    draft = draft_of(text)
    assert [draft.words(span) for span in statements(draft)[0].content] == [
        "“We came early,”",
        "“But the gate was shut.",
        "“It is shut today.”",
    ]


def test_neither_nor_gives_two_statements() -> None:
    draft = draft_of("Neither the Harbour League nor the bishop’s office has commented.")
    assert [(draft.words(one.source[0]), one.polarity) for one in statements(draft)] == [
        ("the Harbour League", "declined"),
        ("the bishop’s office", "declined"),
    ]


def test_a_statement_within_a_statement() -> None:
    draft = draft_of("The letter shows that an engineer warned that the dam would not hold.")
    outer, inner = statements(draft)
    assert (outer.lemma, outer.within) == ("show", None)
    assert (inner.lemma, inner.within) == ("warn", 0)


def test_the_day_of_a_later_saying_is_not_that_of_an_earlier_one() -> None:
    draft = draft_of(
        "Mara Tolen had earlier put the toll at 12, and warned on Monday that it would climb."
    )
    earlier, later = statements(draft)
    assert earlier.time is None
    assert later.time is not None
    assert later.time.value == "2031-05-12"


def test_time_and_hearer_of_saying() -> None:
    draft = draft_of("Mara Tolen told reporters on Monday that the talks had failed.")
    (said,) = statements(draft)
    assert said.time is not None
    assert said.time.value == "2031-05-12"
    assert said.addressee is not None
    assert draft.words(said.addressee) == "reporters"


def test_thought_is_an_attitude() -> None:
    draft = draft_of("Mara Tolen believes that the talks will fail.")
    assert [one.attitude for one in draft.said] == [True]


def test_every_statement_says_why() -> None:
    draft = draft_of("Three boats had sunk, the coastguard said. Police put the turnout at 9,000.")
    assert all(one.why.name != "unknown" and one.why.words for one in draft.said)


def test_the_same_text_gives_the_same_statements() -> None:
    text = "“We lost,” said Mara Tolen. The company denied it, according to the Selm Courier."
    assert draft_of(text).said == draft_of(text).said


def test_a_report_may_end_behind_whoever_an_aside_is_according_to() -> None:
    """A text that ends there without a stop once ended the reading."""
    draft = draft_of("Kesh, which has lost 14 soldiers, according to its army")
    assert [draft.words(one.source[0]) for one in draft.said] == ["its army"]


@pytest.mark.parametrize(
    ("text", "rows", "declines"),
    [
        ("She declined to answer", [("PRP", 1), ("VBD", -1), ("TO", 3), ("VB", 1)], True),
        ("To answer she declined", [("TO", 1), ("VB", 3), ("PRP", 3), ("VBD", -1)], False),
    ],
    ids=["before", "behind"],
)
def test_only_a_verb_before_the_saying_declines_it(
    text: str, rows: list[tuple[str, int]], declines: bool
) -> None:
    """A "declining" behind "answer" once gave a cue that ended before it began."""
    syntax = syntax_of(text, [(tag, head, "xcomp" if tag == "VB" else "dep") for tag, head in rows])
    answer = syntax.node_at(text.index("answer"))
    assert answer is not None
    assert (declining_head(answer) is not None) == declines


def test_no_comment_is_declined_and_the_topic_is_its_content() -> None:
    record = read("The harbour office had no immediate comment. Mara Tolen made no comment on it.")
    assert [one.polarity for one in record.statements] == ["declined", "declined"]
    text = record.report.text
    cues = [text[slice(*one.cue.spans[0])] for one in record.statements]
    assert cues == ["had no immediate comment", "made no comment"]
    assert [[text[slice(*part)] for part in one.content] for one in record.statements] == [
        [],
        ["on it"],
    ]


def test_when_somebody_shows_something_is_not_what_he_says() -> None:
    text = "Wikk, who had pleaded not guilty, showed no emotion as the sentence was read out."
    assert all(
        "sentence" not in text[slice(*part)]
        for one in read(text).statements
        for part in one.content
    )


def test_neither_confirm_nor_deny_is_declined_however_long_the_sentence() -> None:
    record = read(
        "Castor did not respond to requests for comment, and a spokesman for the family would "
        "neither confirm nor deny the report."
    )
    assert [one.polarity for one in record.statements] == ["declined", "declined"]


def test_that_alone_is_nothing_said() -> None:
    record = read("The Kelmar poll found that:\n\nMost of the residents want a new harbour.")
    text = record.report.text
    assert all(text[a:b] != "that" for one in record.statements for a, b in one.content)


def test_who_is_seen_in_a_poll_hears_nothing() -> None:
    text = "Early polls show voters in the area turning away from Mr. Tarn."
    (only,) = read(text).statements
    assert only.addressee is None
    assert [text[a:b] for a, b in only.content] == [text[len("Early polls show ") : -1]]


def test_a_letter_that_is_written_hears_nothing() -> None:
    text = """\
The mill told the council that two reports were wrong. The mill wrote a detailed letter to the
council calling the reports "inaccurate."
"""
    record = read(text.replace("\n", " "))
    names = names_of(record)
    assert all("letter" not in names.get(one.addressee or "", "") for one in record.statements)


def test_what_stands_between_the_cue_and_a_verb_is_its_subject() -> None:
    text = (
        "The president Jan Duda told local media Adam Velik’s heart was restarted by doctors "
        "“and there is hope, but his condition is very difficult.”"
    )
    (only,) = read(text).statements
    assert text[only.content[0][0] :].startswith("Adam Velik’s heart was restarted")


def test_what_reads_behind_its_words_is_their_source() -> None:
    text = "Because only the council may spend it, the money must be returned, reads the motion."
    (only,) = read(text).statements
    assert only.source is not None
    assert [text[a:b] for a, b in only.source.spans] == ["the motion"]
    assert [text[a:b] for a, b in only.content] == [text[: text.index(", reads")]]


def test_what_tells_of_a_source_is_nothing_it_says() -> None:
    text = (
        "According to two people briefed on the talks, who asked not to be named because they were "
        "not allowed to speak publicly, the company has made an offer."
    )
    (only,) = read(text).statements
    assert [text[a:b] for a, b in only.content] == ["the company has made an offer"]


def test_a_verb_at_the_end_that_looks_like_a_plural() -> None:
    record = read("The strike has stranded 12,000 passengers, the coastguard estimates.")
    names = names_of(record)
    (only,) = record.statements
    assert only.source is not None
    assert names[only.source.actor] == "coastguard"
    (figure,) = record.figures
    assert figure.counted_by is not None
    assert names[figure.counted_by.actor] == "coastguard"


def test_a_plural_stays_one() -> None:
    record = read("The ministry published two papers, the council’s estimates. They differ.")
    assert not record.statements


def test_what_stands_before_its_particle_is_ruled_out() -> None:
    text = "The council ruled a strike out on Monday. Labour Minister Dana Weiss ruled that out."
    said = read(text).statements
    assert [[text[a:b] for a, b in one.content] for one in said] == [["a strike"], ["that"]]
    assert [one.cue.lemma if one.cue else "" for one in said] == ["rule out", "rule out"]


def test_a_document_that_tells_it_is_the_source_and_no_content() -> None:
    text = "According to a leaked document seen by The Courier, engineers asked for repairs twice."
    (only,) = read(text).statements
    assert only.source is not None
    assert [text[a:b] for a, b in only.source.spans] == ["a leaked document"]
    assert [text[a:b] for a, b in only.content] == ["engineers asked for repairs twice"]


def test_what_somebody_does_beside_is_nothing_added() -> None:
    text = "The minister said that the port was shut. “We know nothing,” he added, before leaving."
    last = read(text).statements[-1]
    assert [text[a:b] for a, b in last.content] == ["“We know nothing,”"]


def test_a_number_that_is_claimed() -> None:
    record = read("Police put the crowd at 400; organizers claimed 1,500.")
    assert [one.by for one in figures_in(record)] == [
        "Police", "organizers"
    ]  # fmt: skip


def test_a_content_in_the_sentence_before_is_not_given_words_of_the_next() -> None:
    read(
        "\"She didn't look at it. e said she was warden on leave. She said she was trying to get"
        " along with the crews on the pier and things like, which I think is fine, but & I don't"
        " know. Ithink (Orlo's) aims were good to try to set up that kind of club. \"Added"
    )
