"""What is said is read to its last word and no further, and told to whom and when it was."""

import pytest

from onrecord import Report, read
from tests.reading.views import contents, names_of, sayings_in

WHOLE = {
    "that, that and that": (
        "In findings published Wednesday in Lake and Land, researchers from Orle College reported"
        " that lost harvests in Lusenia attributable to the dust blown by quarries were mostly"
        " caused by lime; that age was a significant factor in who was hit; and that a substantial"
        " share of the losses were from dust crossing borders.",
        [
            (
                "researchers from Orle College",
                "that lost harvests in Lusenia attributable to the dust blown by quarries were"
                " mostly caused by lime; that age was a significant factor in who was hit; and"
                " that a substantial share of the losses were from dust crossing borders",
            )
        ],
    ),
    "but a semicolon alone opens another clause": (
        "The report said the bridge was unsafe; the mayor closed it at once.",
        [("report", "the bridge was unsafe")],
    ),
    "but that, within what somebody else tells": (
        "The man claimed the sledge could reach 38 mph but that he was doing about 20 mph when he"
        " crashed it, according to the report.",
        [
            (
                "man",
                "the sledge could reach 38 mph but that he was doing about 20 mph when he"
                " crashed it",
            )
        ],
    ),
    "what was kept back, with what hangs on it": (
        "Police would not divulge the evidence against Tolen but said the rifle was a"
        " breakthrough.",
        [("Police", "the evidence against Tolen"), ("Police", "the rifle was a breakthrough")],
    ),
    "what is pointed to, and as what": (
        '"The government has pointed to tradition as a reason for the ban," he said.',
        [
            ("he", '"The government has pointed to tradition as a reason for the ban,"'),
            ("government", "tradition as a reason for the ban"),
        ],
    ),
    "but not what went on then": (
        "The clerk pointed to the river as he spoke.",
        [("clerk", "the river")],
    ),
    "a measure in brackets": (
        'Gusts of wind were forecast to reach 60–80 mph (about 95–130 km/h). "It will be bad,"'
        " he said.",
        [
            (None, "Gusts of wind … to reach 60–80 mph (about 95–130 km/h)"),
            ("he", '"It will be bad,"'),
        ],
    ),
    "in how many places it holds": (
        "Anna Berge, with the university, said in most rural towns, between 18 and 30 percent of"
        " jobs are now part-time.",
        [
            (
                "Anna Berge",
                "in most rural towns, between 18 and 30 percent of jobs are now part-time",
            )
        ],
    ),
    "under which law": (
        "Tolen said under the new law, owners must pay.",
        [("Tolen", "under the new law, owners must pay")],
    ),
    "but not in how many interviews": (
        "Berge said in several interviews, the town had no water.",
        [("Berge", "the town had no water")],
    ),
    "nor under oath": ("Berge said under oath, he had no money.", [("Berge", "he had no money")]),
    "on what condition, before who says it": (
        "If the court agrees, the firm told reporters it would sell the mill.",
        [("firm", "If the court agrees … it would sell the mill")],
    ),
    "without what": (
        "Without these measures, he says many parts of the camps would have been flooded.",
        [("he", "Without these measures … many parts of the camps would have been flooded")],
    ),
    "by which law, before who says it": (
        "Under the new law, he said owners must pay.",
        [("he", "Under the new law … owners must pay")],
    ),
    "but not how it was said": (
        "Without elaborating, he said the plan was dead.",
        [("he", "the plan was dead")],
    ),
    "nor what was asked": (
        "If asked, he said he would tell them.",
        [("he", "he would tell them")],
    ),
    "a last that": (
        "Tolen said she would never do that. Berge denied any part in that.",
        [("Tolen", "she would never do that"), ("Berge", "any part in that")],
    ),
    "but not one that only points back": (
        "The share that the agency recommends is low.",
        [("agency", "The share")],
    ),
    "when it is to come": (
        "A 90 percent chance of snow is predicted for Thursday night, along with lows around zero.",
        [(None, "A 90 percent chance of snow … for Thursday night")],
    ),
    "where none were hurt": (
        "No injuries were reported on the ground.",
        [(None, "No injuries … on the ground")],
    ),
    "where it spreads, and how many elsewhere": (
        "Two cases were reported in Nolm, in the north of Lusenia, on Monday.",
        [(None, "Two cases … in Nolm, in the north of Lusenia")],
    ),
    "at what hour": (
        "The fire at the flats was reported at noon.",
        [(None, "The fire at the flats … at noon")],
    ),
    "but not in which paper, nor on which day": (
        "Three deaths were reported in the Courier on Monday.",
        [(None, "Three deaths")],
    ),
    "for what somebody takes credit": (
        "The rebels immediately claimed credit for the attack on the mill.",
        [("rebels", "credit for the attack on the mill")],
    ),
    "despite what": (
        "It was a departure from his earlier rhetoric on the matter, in which he asserted he had"
        " won the vote despite several key towns certifying their results in favor of Berge.",
        [
            (
                "he",
                "he had won the vote despite several key towns certifying their results in favor"
                " of Berge",
            )
        ],
    ),
    "not by whom": ("Rain is predicted by the service for Monday.", [("service", "Rain")]),
    "whose verb is shared": (
        "The road was blocked but is said to be open again.",
        [(None, "The road … to be open again")],
    ),
    "a participle that the parse tears off": (
        "According to the report, records indicated that the car was reported stolen on Wednesday.",
        [("records", "that the car was reported stolen on Wednesday")],
    ),
    "what those asked in a poll say": (
        "The poll also showed that 59 percent of those asked dislike the mayor's work, and 74"
        " percent said the town is on the wrong track.",
        [
            (
                "poll",
                "that 59 percent of those asked dislike the mayor's work, and 74 percent said"
                " the town is on the wrong track",
            ),
            ("74 percent", "the town is on the wrong track"),
        ],
    ),
}

NO_MORE = {
    "a thing is confirmed, another done": (
        "The tests confirmed the presence of the virus and the sample was sent to a laboratory in"
        " Kalmere.",
        [("tests", "the presence of the virus")],
    ),
    "no reason is given, and somebody not reached": (
        "It gave no reason for the arrests and the interior ministry could not be reached for"
        " comment.",
        [("It", "the arrests")],
    ),
    "nor any of two offices of one ministry": (
        "It gave no reason for the expulsions and Tavora's criminal investigation and immigration"
        " departments could not be reached for comment.",
        [("It", "the expulsions")],
    ),
    "a thing and a clause": (
        "The charity warned of floods and that roads were closed.",
        [("charity", "floods and that roads were closed")],
    ),
    "two things": (
        "The ministry confirmed the death of two miners and the injury of four.",
        [("ministry", "the death of two miners and the injury of four")],
    ),
    "the same said twice": (
        'A spokesman for the charity, Jon Berge, said: "Tavora is heading for its worst outbreak'
        ' and the situation remains very bad," he said.',
        [
            (
                "Jon Berge",
                '"Tavora is heading for its worst outbreak and the situation remains very bad,"',
            )
        ],
    ),
    "two quotations, each with its saying": (
        '"His mood is sour," she said, but despite the rising tone, "I think he will do it," said'
        " Berge.",
        [("she", '"His mood is sour,"'), ("Berge", '"I think he will do it,"')],
    ),
    "but whom somebody quotes": (
        "The mayor told him, “Go,” Berge said.",
        [("Berge", "The mayor told him, “Go,”"), ("mayor", "“Go,”")],
    ),
    "an outlet's name behind what it is": (
        "Berge told Kalmere-based news network Lusenta rules had been followed.",
        [("Berge", "rules had been followed")],
    ),
    "but with an article a name may begin the clause": (
        "The envoy told a newspaper Tolen aides had met him.",
        [("envoy", "Tolen aides had met him")],
    ),
}


@pytest.mark.parametrize(("text", "told"), WHOLE.values(), ids=WHOLE)
def test_nothing_of_what_is_said_is_lost(text: str, told: list[tuple[str | None, str]]) -> None:
    assert contents(text) == told


@pytest.mark.parametrize(("text", "told"), NO_MORE.values(), ids=NO_MORE)
def test_nothing_else_is_said(text: str, told: list[tuple[str | None, str]]) -> None:
    assert contents(text) == told


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("In a statement to the Courier, Jon Berge said the pact would hold.", "Courier"),
        ("Jon Berge, in comments to the Harbour Forum, said the nets worked.", "Harbour Forum"),
        ("In a move to the left, Jon Berge said, the van hit a tree.", None),
        ("In a reply to the question, Berge said no.", None),
        ("Tolen, speaking to reporters Tuesday on her plane, said it was over.", "reporters"),
        ("The minister told state broadcaster Nordvik the dam would hold.", "Nordvik"),
    ],
)
def test_whom_it_is_for(text: str, hearer: str | None) -> None:
    record = read(Report.of(text))
    assert [names_of(record).get(one.addressee or "") for one in record.statements] == [hearer]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Since it was sold on Wednesday, the workers have said they will strike.", [None]),
        (
            "Tolen hasn't said whether she has a plan, and she insisted at a rally Wednesday that"
            " she's still in the race.",
            [None, "Wednesday"],
        ),
        ("As the vote began on Monday, Tolen said she would win.", ["Monday"]),
        ("Speaking on Monday, Tolen said the road was open.", ["Monday"]),
    ],
)
def test_when_it_was_said(text: str, times: list[str | None]) -> None:
    record = read(Report.of(text, published="2031-11-18"))
    found = [one.time for one in record.statements]
    assert [text[slice(*one.span)] if one and one.span else None for one in found] == times


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The panel later blamed the harbour office, whose head left.", "blamed"),
        ("The student council then further demands a seat on the board.", "demands"),
        ("Two more deaths were reported overnight.", "were reported"),
        ("Tolen never said that the mill was safe.", "never said"),
        ("Berge neither confirmed nor denied that he had left.", "neither confirmed nor denied"),
    ],
)
def test_adverbs_are_no_part_of_a_saying(text: str, cue: str) -> None:
    assert [" … ".join(one.cue) for one in sayings_in(read(Report.of(text)))] == [cue]
