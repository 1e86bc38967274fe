"""Quotation marks, told apart from apostrophes, feet and inches, and paired over paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import read
from onrecord.reading.draft import Draft, Quote
from onrecord.reading.furniture import find_furniture
from onrecord.reading.quotes import find_quotes, is_name
from onrecord.reading.quotes.pairs import pairs
from onrecord.report import Report


def quotes(text: str) -> tuple[str, tuple[Quote, ...]]:
    prose, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            prose.append((place, place + len(line)))
        place += len(line) + 1
    return text, find_quotes(Draft(Report.of(text), prose=tuple(prose))).quotes


PAIRS = [
    ("curly", "“We lost,” she said.", ["“We lost,”"]),
    ("straight", 'He said "no" twice.', ['"no"']),
    ("single curly", "‘We lost,’ she said.", ["‘We lost,’"]),
    ("single straight", "'We lost,' she said.", ["'We lost,'"]),
    ("nested", "“I said ‘no’ to them,” he said.", ["“I said ‘no’ to them,”", "‘no’"]),
    ("nested at the end", "“We say ‘a door.’”", ["“We say ‘a door.’”", "‘a door.’"]),
    ("apostrophes", "Don't; the dockers' hall and Orle's port.", []),
    ("curly apostrophes", "Don’t; the dockers’ hall and Orle’s port.", []),
    ("elisions", "’Tis the ’90s, and 'em all.", []),
    ("apostrophe in a single quote", "‘It isn’t the dockers’ fault,’ he said.",
     ["‘It isn’t the dockers’ fault,’"]),
    ("feet and inches", "He is 6' 2\" tall and the plank 15\" wide.", []),
    ("inches in a quote", '"The 15" pipe broke," he said.', ['"The 15" pipe broke,"']),
    ("guillemets", "«We lost,» she said.", ["«We lost,»"]),
    ("TeX marks", "``We lost,'' she said.", ["``We lost,''"]),
    ("two in one paragraph", "“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
    ("closing mark missing", "“We lost and we go home.", ["“We lost and we go home."]),
    ("brackets around", "(“We lost.”)", ["“We lost.”"]),
    ("lone closing mark", "We lost,” she said.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in PAIRS], ids=[c[0] for c in PAIRS]
)
def test_pairs(text: str, expected: list[str]) -> None:
    text, found = quotes(text)
    assert [text[slice(*quote.span)] for quote in found] == expected


def test_a_nested_quote_knows_its_depth() -> None:
    _, found = quotes("“I said ‘no’ to them,” he said.")
    assert [quote.within for quote in found] == [0, 1]


def test_a_quote_over_paragraphs_is_one_chain() -> None:
    text = "“We begin.\n\n“We go on.\n\n“We end.” He left.\n\n“Another.”"
    _, found = quotes(text)
    assert [quote.unclosed for quote in found] == [True, True, False, False]
    assert found[0].chain == found[1].chain == found[2].chain
    assert found[3].chain != found[0].chain


def test_a_quote_left_open_does_not_run_into_a_paragraph_that_repeats_no_mark() -> None:
    text = "“We begin.\n\nThe harbour was quiet. “We end.”"
    _, found = quotes(text)
    assert found[0].chain != found[1].chain
    assert text[slice(*found[0].span)] == "“We begin."


SPEECH = [
    ("speech", "“We lost,” she said.", True),
    ("one word that was said", "“Never,” she said.", True),
    (
        "long words of somebody's",
        "It was “the longest night that the island has seen” so far.",
        True,
    ),
    ("scare quotes", "The “reform” was late.", False),
    ("nickname", "Joe “The Hook” Marlo left.", False),
    ("title", "The film “High Water on the Selm” opened.", False),
    ("a show, with the sentence's own mark", "She spoke on “Meet the Bench.”", False),
    ("an answer with the sentence's own mark", "She said “No Way.”", True),
    ("after a colon", "He had one word: “Never”", True),
]


@pytest.mark.parametrize(("text", "speech"), [c[1:] for c in SPEECH], ids=[c[0] for c in SPEECH])
def test_speech_is_told_from_titles_and_scare_quotes(text: str, speech: bool) -> None:
    _, found = quotes(text)
    assert [quote.speech for quote in found] == [speech]


def test_a_name_in_marks_is_nobodys_words() -> None:
    text = "Joe “The Hook” Marlo"
    assert is_name(text, (text.index("“"), text.index("”") + 1))


@given(st.text(alphabet="ab .,’'\"“”‘\n12", max_size=60))
def test_quotes_lie_in_their_paragraphs_and_nest(text: str) -> None:
    report = Report.of(text)
    draft = find_quotes(find_furniture(Draft(report)))
    for quote in draft.quotes:
        start, end = quote.span
        assert start < end
        assert any(low <= start and end <= high for low, high in draft.prose)
        outer = [o for o in draft.quotes if o.span[0] < start < o.span[1] < end]
        assert not outer, "quotes nest or stand apart"


def test_a_part_of_a_show_s_name_is_nobody() -> None:
    record = read("Ada Mirren spoke on “Meet the Bench” in Velmouth on Monday.")
    assert [one.name for one in record.actors] == ["Ada Mirren"]


def test_a_name_in_marks_that_is_whole_is_somebody() -> None:
    record = read("The ship “Santa Edda” sank on Monday. The “Santa Edda” had refused help.")
    assert any("Santa Edda" in one.name for one in record.actors)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A closing mark that sticks to the sentence behind it …
        ('He "can’t stay. "Tolen, the clerk, said so. It took "pricing by a town," Tolen said.',
         ['"can’t stay.', '"pricing by a town,"']),
        ('"It is this. "It is that. "Police came. "We lost," she said.',
         ['"It is this. "It is that.', '"We lost,"']),
        ('It read "This is a robbery. I have a gun. "An officer came by.',
         ['"This is a robbery. I have a gun.']),
        ('"We deny it, "said the clerk. "It is theirs, "she added.',
         ['"We deny it,', '"It is theirs,']),
        # … one that stands free …
        ('She said: "We know of it. We help. " Heavy rain fell. "It is over. " He left.',
         ['"We know of it. We help. "', '"It is over. "']),
        ('"I ran. "He was good. "He came. " We mourn.', ['"I ran. "He was good. "He came. "']),
        ('He had " heard nothing" of it. A lone " is none.', ['" heard nothing"']),
        # … and the opening mark of a paragraph that is lost.
        ('"A long talk. "Berge was here." He left.', ['"A long talk. "Berge was here."']),
        ("“Numbers rose and people left. “It is bad.” The council said so. “We are well.”",
         ["“Numbers rose and people left. “It is bad.”", "“We are well.”"]),
    ],
)  # fmt: skip
def test_marks_that_lost_their_paragraph(text: str, expected: list[str]) -> None:
    found = pairs(text, (0, len(text)))
    assert [text[slice(*one.span)] for one in found if not one.within] == expected
