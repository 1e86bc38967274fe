"""What is said is read to its last word and no further, and told to whom and when it was."""

import pytest

from onrecord import Report, read
from tests.reading.views import contents, names_of

WHOLE = {
    "that, that and that": (
        "The inquiry found that the tank leaked; that nobody had looked; and that it burnt.",
        [("inquiry", "that the tank leaked; that nobody had looked; and that it burnt")],
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
        "Police would not divulge the evidence against Tolen but said the gun was a breakthrough.",
        [("Police", "the evidence against Tolen"), ("Police", "the gun was a breakthrough")],
    ),
    "what is pointed to, and as what": (
        "The minister pointed to the drought as the cause of the shortage.",
        [("minister", "the drought as the cause of the shortage")],
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
    "when it is to come": (
        "A 90 percent chance of snow is predicted for Thursday night, along with lows around zero.",
        [(None, "A 90 percent chance of snow … for Thursday night")],
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
        ("The regulator didn't disclose at the time whether it had been checked.", [None]),
    ],
)
def test_when_it_was_said(text: str, times: list[str | None]) -> None:
    record = read(Report.of(text, published="2031-11-18"))
    found = [one.time for one in record.statements]
    assert [text[slice(*one.span)] if one and one.span else None for one in found] == times
