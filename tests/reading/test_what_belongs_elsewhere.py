"""What a sentence tells of one clause and not of the other; whom a report tells of in passing."""

import pytest

from onrecord.reading import read
from tests.reading.views import names_of, sayings

BEHIND = "The ferry left at noon. The weir was shut on Monday."


def test_what_befell_when_a_quarrel_began_has_no_total() -> None:
    text = f"The quarrel has grown since a cart hit a barge last month, injuring two boys. {BEHIND}"
    [two] = [one for one in read(text, published="2026-11-24").figures if one.value == 2]
    assert (two.counts, two.since, two.cumulative) == ("injured", None, False)


def test_a_total_still_runs_since_what_began_it() -> None:
    text = f"At least 2,340 people have died since fighting began in March, clinics say. {BEHIND}"
    [dead] = read(text, published="2026-11-24").figures
    assert dead.since is not None
    assert (dead.since.value, dead.cumulative) == ("2026-03", True)


def test_what_was_done_since_is_not_what_is_offered() -> None:
    text = (
        "The mill rejected the charge, saying that it had not felled a single tree on the slope "
        f"since 2019, and offered 2 million crowns in aid. {BEHIND}"
    )
    record = read(text, published="2026-11-24")
    [sum_] = record.figures
    assert (sum_.since, sum_.statement) == (None, None)
    ends = [text[one.content[-1][0] : one.content[-1][1]] for one in record.statements]
    assert "that it had not felled a single tree on the slope since 2019" in ends


def test_what_somebody_calls_a_thing_ends_before_what_comes_of_it() -> None:
    told = sayings(
        "The head of the mill was held over what clerks called a scheme to hide 340 crowns in "
        f"losses, deepening a scandal that has cost two reeves their posts. {BEHIND}"
    )
    assert ("clerks", "called", "a scheme to hide 340 crowns in losses", "affirmed") in told


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The league had not ruled out a partial retreat.", []),
        ("The league ruled out a partial retreat.", ["reject"]),
        ("Brask called the same offer “a basis for talks”.", []),
        ("Brask called the same offer “a disgrace”.", ["oppose"]),
    ],
)
def test_what_was_not_ruled_out_is_not_refused(text: str, acts: list[str]) -> None:
    front = "The front threatened to shell the pass unless the league left the hill."
    record = read(f"{front} {text} {BEHIND}")
    spans = [
        (one.act, record.report.text[one.object[0] : one.object[1]]) for one in record.positions
    ]
    assert [act for act, what in spans if "retreat" in what or "offer" in what] == acts


def test_a_country_told_of_in_passing_has_not_the_government() -> None:
    text = (
        "The head of a bank was held on Wednesday. A lawyer for him, Beata Rys, said he denied it. "
        "The bank is the largest of the town. A prosecutor said he had shifted bad loans to firms "
        "in Norway. Shares fell. The government, which owns a fifth of the bank, denied a report "
        "that it had known."
    )
    record = read(text)
    names = names_of(record)
    [denied] = [one for one in record.statements if one.cue and one.cue.lemma == "deny"][-1:]
    assert denied.source is not None
    assert names[denied.source.actor or ""] == "government"


def test_who_died_besides_is_no_total() -> None:
    text = f"The toll rose to 31 after two men died of their wounds. {BEHIND}"
    told = {one.value: one.cumulative for one in read(text, published="2026-11-24").figures}
    assert told == {31: True, 2: False}


def test_what_befell_in_an_earlier_year_is_of_that_year() -> None:
    text = f"It is the deadliest attack since 2014, when 60 people died. {BEHIND}"
    [sixty] = read(text, published="2026-11-24").figures
    assert (sixty.since, sixty.cumulative) == (None, False)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("At least 12 people were killed, among them a clerk and two children.", "killed"),
        ("Police detained 31, including a deputy reeve and two clerks.", "arrested"),
        ("The blast wounded 40, among them an officer, his wife and two guards.", "injured"),
    ],
)
def test_a_part_told_behind_single_ones_is_of_the_whole(text: str, part: str) -> None:
    whole, two = read(f"{text} {BEHIND}", published="2026-11-24").figures
    assert (two.value, two.counts, two.subset_of) == (2, part, whole.id)


@pytest.mark.parametrize(
    ("text", "counter"),
    [
        ("The reeve, citing the fire brigade, put the number of homes lost at 40.", "fire brigade"),
        ("The premier said, quoting the army, that 40 rebels had been killed.", "army"),
        ("The guild said 40 carters had left, citing company emails.", "guild"),
    ],
)
def test_whose_count_a_speaker_rests_on(text: str, counter: str) -> None:
    record = read(f"{text} {BEHIND}", published="2026-11-24")
    names = names_of(record)
    [forty] = record.figures
    assert forty.counted_by is not None
    assert names[forty.counted_by.actor or ""] == counter
