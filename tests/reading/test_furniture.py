"""What is prose and what is not, case by case. Kinds in order; the prose as it is left."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.draft import Draft
from onrecord.reading.furniture import find_furniture
from onrecord.report import Furniture, Report

LEDE = "The ferry to Selkow was halted on Monday after its ramp gave way, the port office said."
MORE = "Passengers were sent to the old pier, where buses waited for them until the evening."


def read(text: str, **known: object) -> Draft:
    return find_furniture(Draft(Report.of(text, **known)))  # type: ignore[arg-type]


def pieces(draft: Draft) -> list[tuple[str, str]]:
    return [(piece.kind, draft.words(piece.span)) for piece in draft.report.furniture]


FURNITURE = [
    ("headline", f"Ferry halted\n\n{LEDE}", [("heading", "Ferry halted")]),
    (
        "headline and deck",
        f"Ferry halted\n\nRamp gave way during the morning rush\n\n{LEDE}\n\n{MORE}",
        [("heading", "Ferry halted"), ("heading", "Ramp gave way during the morning rush")],
    ),
    ("heading in capitals", f"{LEDE}\n\nOLD PIER\n\n{MORE}", [("heading", "OLD PIER")]),
    ("heading", f"{LEDE}\n\nWhat happens now\n\n{MORE}", [("heading", "What happens now")]),
    ("quoted heading", f"{LEDE}\n\n‘It just bent’\n\n{MORE}", [("heading", "‘It just bent’")]),
    ("byline", f"Ferry halted\n\nBy Ada Lund\n\n{LEDE}", [
        ("heading", "Ferry halted"), ("byline", "By Ada Lund")]),
    ("byline with place and desk", f"By Ada Lund in Selm, Senior Correspondent\n\n{LEDE}", [
        ("byline", "By Ada Lund in Selm, Senior Correspondent")]),
    ("byline on the next line", f"Ferry halted\nBy Ada Lund\n{LEDE}", [
        ("heading", "Ferry halted"), ("byline", "By Ada Lund")]),
    ("byline without a name", f"Ferry halted\n\nBy our correspondent in Lezhin\n\n{LEDE}", [
        ("heading", "Ferry halted"), ("byline", "By our correspondent in Lezhin")]),
    ("a question for a heading", f"{LEDE}\n\nWhat do the captains say?\n\n{MORE}", [
        ("heading", "What do the captains say?")]),
    ("date line", f"Monday, March 1, 2027\n\n{LEDE}", [("dateline", "Monday, March 1, 2027")]),
    ("time stamp", f"Published: 1 March 2027, 14:03 GMT\n\n{LEDE}", [
        ("dateline", "Published: 1 March 2027, 14:03 GMT")]),
    ("caption and its credit", f"{LEDE}\n\nThe ramp at dawn. Photo: Ada Lund\n\n{MORE}", [
        ("caption", "The ramp at dawn."), ("credit", "Photo: Ada Lund")]),
    ("caption by its label", f"{LEDE}\n\nPicture: Buses wait at the pier.\n\n{MORE}", [
        ("caption", "Picture: Buses wait at the pier.")]),
    ("photo credit", f"{LEDE}\n\n(Photo: Ada Lund / Meridian)\n\n{MORE}", [
        ("credit", "(Photo: Ada Lund / Meridian)")]),
    ("file photo", f"{LEDE}\n\nThe ferry in 2019 (file photo)\n\n{MORE}", [
        ("caption", "The ferry in 2019 (file photo)")]),
    ("pull quote's speaker", f"{LEDE}\n\n—Ada Lund on the night of the accident\n\n{MORE}", [
        ("caption", "—Ada Lund on the night of the accident")]),
    ("agency at the end", f"{LEDE}\n\n— Meridian News", [("credit", "— Meridian News")]),
    ("reporters at the end", f"{LEDE}\n\n(Reporting by Ada Lund; editing by Luis Tran)", [
        ("credit", "(Reporting by Ada Lund; editing by Luis Tran)")]),
    ("reporters on the last line", f"{LEDE} (Reporting by Ada Lund)", [
        ("credit", "(Reporting by Ada Lund)")]),
    ("agencies", f"{LEDE}\n\nWith inputs from agencies", [("credit", "With inputs from agencies")]),
    ("contributors", f"{LEDE}\n\nAda Lund and Luis Tran contributed to this report.", [
        ("credit", "Ada Lund and Luis Tran contributed to this report.")]),
    ("related link", f"{LEDE}\n\nAlso read: How the pier was built\n\n{MORE}", [
        ("related_link", "Also read: How the pier was built")]),
    ("related link with a bar", f"{LEDE}\n\nREAD MORE | The pier’s long decay\n\n{MORE}", [
        ("related_link", "READ MORE | The pier’s long decay")]),
    ("list of links", f"{LEDE}\n\nRelated stories\n\nPier shut\n\nBuses late again", [
        ("related_link", "Related stories"), ("related_link", "Pier shut"),
        ("related_link", "Buses late again")]),
    ("sources", f"{LEDE}\n\nSources\n\nAda Lund. “Ferry halted”. The Lantern, 1 March 2027", [
        ("boilerplate", "Sources"),
        ("boilerplate", "Ada Lund. “Ferry halted”. The Lantern, 1 March 2027")]),
    ("correction", f"{LEDE}\n\nCorrection: An earlier version of this article was wrong.",
     [("boilerplate", "Correction: An earlier version of this article was wrong.")]),
    ("newsletter", f"{LEDE}\n\nSign up for our newsletter\n\n{MORE}", [
        ("boilerplate", "Sign up for our newsletter")]),
    ("links in the middle", f"{LEDE}\n\nRelated articles\n\nPier shut\n\nBuses late\n\n{MORE}", [
        ("related_link", "Related articles"), ("related_link", "Pier shut"),
        ("related_link", "Buses late")]),
    ("points above a dateline", f"Ferry halted\n\n* Ramp gave way, office says\n\n* Buses run"
     f"\n\nSELM (MN) - {LEDE}", [
        ("heading", "Ferry halted"), ("heading", "* Ramp gave way, office says"),
        ("heading", "* Buses run"), ("dateline", "SELM (MN) -")]),
    ("below a release", f"{LEDE}\n\n{MORE}\n\nENDS\n\nThe Selm Line sails to two ports.", [
        ("boilerplate", "ENDS"), ("boilerplate", "The Selm Line sails to two ports.")]),
    ("who the firm is", f"{LEDE}\n\nAbout the Selm Line\n\nThe Selm Line says it is old."
     f"\n\nMedia contact:\n\nAda Lund\n\n+47 555 0142", [
        ("boilerplate", "About the Selm Line"), ("boilerplate", "The Selm Line says it is old."),
        ("boilerplate", "Media contact:"), ("boilerplate", "Ada Lund"),
        ("boilerplate", "+47 555 0142")]),
    ("notes to editors", f"{LEDE}\n\nNotes to editors:\n\n1. Ada Lund says she will be there.", [
        ("boilerplate", "Notes to editors:"),
        ("boilerplate", "1. Ada Lund says she will be there.")]),
    ("an editor's address", f"{LEDE}\n\n((ada@meridian.example; +44 20 5550 1177;))", [
        ("boilerplate", "((ada@meridian.example; +44 20 5550 1177;))")]),
    ("a team's sheet", f"{LEDE}\n\nSelm (4-4-2): Lund; Berge, Tran (Orth 60), Dal.", [
        ("boilerplate", "Selm (4-4-2): Lund; Berge, Tran (Orth 60), Dal.")]),
    ("an edited interview", f"{LEDE}\n\nThis interview has been edited for length and clarity.", [
        ("boilerplate", "This interview has been edited for length and clarity.")]),
    ("rights", f"{LEDE}\n\n© 2027 The Lantern. All rights reserved.", [
        ("boilerplate", "© 2027 The Lantern. All rights reserved.")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in FURNITURE], ids=[case[0] for case in FURNITURE]
)
def test_furniture_is_known_and_is_no_prose(text: str, expected: list[tuple[str, str]]) -> None:
    draft = read(text)
    assert pieces(draft) == expected
    prose = [draft.words(span) for span in draft.prose]
    assert prose == [one for one in (LEDE, MORE) if one in text]


PROSE = [
    ("whose quotation it is", f"{LEDE}\n\n{MORE} “Nobody came to help us.” — Jon Berge"),
    ("a question of the report's own", f"{LEDE}\n\nAnd what now?\n\n{MORE}"),
    ("a cut-off end", f"{LEDE}\n\nPassengers were sent to the old pier where"),
    ("a list after a colon", f"{LEDE} The port has:\n\nTwo piers\n\nOne ramp\n\n{MORE}"),
    ("bullets", f"{LEDE}\n\n- two piers\n\n- one ramp\n\n{MORE}"),
    ("reporting as a subject", f"{LEDE}\n\nReporting by the Lantern showed that the ramp was old."),
    ("by and a day", f"{LEDE}\n\nBy Friday the ramp had been mended."),
    ("a quote and its speaker", f"{LEDE}\n\n“It just bent”\n\n— Ada Lund, captain"),
    ("a line that introduces speech", f"{LEDE}\n\nThe captain wrote:\n\n“It just bent.”"),
    ("an only line", "The ferry is halted"),
    ("a mayor speaks before a colon", f"Mayor: “We will mend it.” {LEDE}"),
    ("an aside with initials", f"Leaders of the Harbour Union (HU) met on Monday. {LEDE}"),
    ("points of a list", f"{LEDE}\n\n- The ramp broke at noon\n\n- Nobody was hurt, police say"),
    ("a heading about a number", f"{LEDE}\n\nAbout 200 people wait.\n\n{MORE}"),
    ("a head below a contact", f"{LEDE}\n\nAda Lund, the head, said parents had been told."),
    ("whoever sat on the bench", f"{LEDE}\n\nBench: Strand sat on it all night, he said."),
    ("an update of speech", f"{LEDE}\n\nUpdates will follow on Tuesday, the office said."),
]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Contact:", "Ada Lund, the head, said parents had been told."),
        ("Ends", "And ends meet at last, the farmers said."),
        ("About Orth", "Orth said he had never owned a bridge."),
        ("Sources", "The river has two sources, the geologist said."),
        ("Recommended", "The judges recommended nobody, the chair said."),
        ("Related stories", "“We will not give in,” Lund said."),
    ],
)
def test_a_report_that_goes_on_below_a_heading(heading: str, below: str) -> None:
    draft = read(f"{LEDE}\n\n{MORE}\n\n{heading}\n\n{below}")
    assert below in [draft.words(span) for span in draft.prose]


@pytest.mark.parametrize("text", [case[1] for case in PROSE], ids=[case[0] for case in PROSE])
def test_prose_is_not_taken_for_furniture(text: str) -> None:
    draft = read(text)
    assert pieces(draft) == []
    assert [draft.words(span) for span in draft.prose] == text.split("\n\n")


DATELINES = [
    ("GENEVA (Meridian News) - ", "GENEVA (Meridian News) -", "GENEVA", "Geneva"),
    ("KALMERE, Lusenia (Meridian) — ", "KALMERE, Lusenia (Meridian) —", "KALMERE, Lusenia",
     "Kalmere"),
    ("[KALMERE, Lusenia] ", "[KALMERE, Lusenia]", "KALMERE, Lusenia", "Kalmere"),
    ("SELM CITY, Sept. 26 (MN) -- ", "SELM CITY, Sept. 26 (MN) --", "SELM CITY", "Selm City"),
    ("Selm, 12 March – ", "Selm, 12 March –", "Selm", "Selm"),
    ("AK-TEREK - ", "AK-TEREK -", "AK-TEREK", "Ak-Terek"),
    ("New Selm: ", "New Selm:", "New Selm", "New Selm"),
    ("SELM/KALMERE (MN) - ", "SELM/KALMERE (MN) -", "SELM/KALMERE", "Selm"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "run_in", "words", "place"), DATELINES)
def test_datelines(opening: str, run_in: str, words: str, place: str) -> None:
    draft = read(opening + LEDE)
    assert pieces(draft) == [("dateline", run_in)]
    assert draft.report.dateline is not None
    assert draft.words(draft.report.dateline.span) == words
    assert draft.report.dateline.place == place
    assert [draft.words(span) for span in draft.prose] == [LEDE]


@pytest.mark.parametrize("opening", ["Analysis: ", "EXCLUSIVE - ", "Update 1 - ", "“No deal”: "])
def test_labels_are_no_datelines(opening: str) -> None:
    assert read(opening + LEDE).report.dateline is None


def test_a_dateline_without_a_place_is_furniture_alone() -> None:
    draft = read(f"Oct 5 (Meridian) - {LEDE}")
    assert pieces(draft) == [("dateline", "Oct 5 (Meridian) -")]
    assert draft.report.dateline is None


def test_only_an_agency_s_dateline_stands_in_the_middle() -> None:
    text = f"SELM (MN) - {LEDE}\n\nKALMERE (MN) - {MORE}\n\nBelmarra: {MORE}"
    draft = read(text)
    assert pieces(draft) == [("dateline", "SELM (MN) -"), ("dateline", "KALMERE (MN) -")]
    assert draft.report.dateline is not None
    assert draft.report.dateline.place == "Selm"


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The ferry to Selkow was halted on Monday\nafter its ramp gave way, the port office\nsaid."
    )
    assert read(wrapped).prose == ((0, len(wrapped)),)


def test_points_under_one_another_are_a_paragraph_each() -> None:
    points = "- The ramp broke at noon\n- Nobody was hurt, police say\n- Buses run every hour"
    draft = read(f"{LEDE}\n\n{points}")
    assert [draft.words(span) for span in draft.prose] == [LEDE, *points.split("\n")]


def test_line_ends_of_windows_and_a_byte_order_mark() -> None:
    draft = read(f"\ufeffFerry halted\r\n\r\n{LEDE}\r\n\r\n{MORE}\r\n")
    assert pieces(draft) == [("heading", "Ferry halted")]
    assert [draft.words(span) for span in draft.prose] == [LEDE, MORE]


def test_the_title_is_known_where_it_opens_the_text() -> None:
    draft = read(f"Ferry halted.\n\n{LEDE}", title="Ferry halted")
    assert pieces(draft) == [("heading", "Ferry halted.")]


def test_furniture_from_markup_stays_and_cuts_prose() -> None:
    text = f"{LEDE} Read on. {MORE}"
    start = text.index("Read on.")
    given = Furniture((start, start + 8), "related_link")
    draft = read(text, furniture=(given,))
    assert draft.report.furniture == (given,)
    assert [draft.words(span) for span in draft.prose] == [LEDE, MORE]


LINES = st.lists(
    st.sampled_from(
        [LEDE, MORE, "By Ada Lund", "SELM (MN) -", "Photo: x", "— Ada", "Sources", "“", "¿?",
         "\ufeff", "Read more: x", "x" * 500, "(", "[A] ", "Related", ":", "A: " + MORE]
    )
    | st.text(max_size=40),
    max_size=12,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\u2029"]))
def test_spans_hold_for_any_text_and_prose_is_never_furniture(lines: list[str], end: str) -> None:
    text = end.join(lines)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return
    draft = read(text)
    spans = sorted([*draft.prose, *(piece.span for piece in draft.report.furniture)])
    for start, stop in spans:
        assert 0 <= start < stop <= len(text)
        assert text[start:stop].strip()
    for before, after in pairwise(spans):
        assert before[1] <= after[0]
    again = read(text)
    assert (draft.report, draft.prose) == (again.report, again.prose)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Minister Leaves Selm Over The Ferry Row.\n\n", ["heading"]),
        ("Ferry crews walk out;\nOwners call the step unlawful.\n\n", ["heading", "heading"]),
        ("Ada Lund met Jon Berge in Selm.\n\n", []),
    ],
)
def test_headlines_that_end_with_a_mark(head: str, expected: list[str]) -> None:
    draft = read(f"{head}{LEDE}\n\n{MORE}")
    assert [kind for kind, _ in pieces(draft)] == expected
