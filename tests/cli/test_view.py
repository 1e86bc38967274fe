"""The view, from records made by hand."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from onrecord.cli.view import view
from onrecord.cli.view.chains import ARROW, Cast, chain, plain
from onrecord.cli.view.tables import limits
from onrecord.record import (
    SCHEMA,
    Actor,
    Counter,
    Cue,
    Event,
    Figure,
    Position,
    Reason,
    Record,
    Relay,
    Source,
    Statement,
    Time,
)
from onrecord.report import Furniture, Report, Span

TEXT = (
    "“Eight are held,” Ada Lund told Meridian. The Front demands their release unless the port "
    "opens, the Lantern reported on Monday."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


def actor(number: int, name: str, kind: str) -> Actor:
    return Actor(f"a{number}", name, kind, (), (), (at(name),))  # type: ignore[arg-type]


def record(**changes: object) -> Record:
    said = Statement(
        id="s1",
        manner="direct",
        source=Source("a1", (at("Ada Lund"),)),
        cue=Cue((at("told"),), "tell"),
        content=(at("“Eight are held,”"),),
        relays=(Relay("a4", at("the Lantern"), at("reported")),),
        polarity="affirmed",
        addressee="a2",
        time=Time(at("Monday"), "2027-03-08"),
        place=None,
        within=None,
    )
    held = Figure(
        id="f1", span=at("Eight"), value=8, low=8, high=8, bound="exact", counts="held",
        unit="person", population=None, place=None, as_of=None, since=None, cumulative=None,
        counted_by=Counter("a1", at("Ada Lund")), relays=(), stance="claimed", statement="s1",
    )  # fmt: skip
    wants = Position("p1", "a3", "demand", "a1", at("their release"),
                     at("unless the port opens"), None)  # fmt: skip
    holding = Event("e1", "COERCE", "arrest", at("held"), ("a1",), ("a3",), None, None,
                    "actual", True, "s1")  # fmt: skip
    whole = Record(
        schema=SCHEMA,
        report=Report.of(TEXT, title="Held", outlet="The Courier", published="2027-03-09"),
        actors=(actor(1, "Ada Lund", "person"), actor(2, "Meridian", "agency"),
                actor(3, "The Front", "armed_group"), actor(4, "the Lantern", "outlet")),
        statements=(said,),
        attitudes=(),
        figures=(held,),
        positions=(wants,),
        events=(holding,),
        explain=(Reason("s1", "model", "attribution", 0.93, (at("told"),)),),
    )  # fmt: skip
    import msgspec

    return msgspec.structs.replace(whole, **changes)


def drawn(one: Record, width: int, *, colour: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, color_system="truecolor" if colour else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(view(one, width, colour=colour))
    return out.getvalue()


def test_a_chain_goes_from_the_source_to_the_printer() -> None:
    one = record()
    links = chain(one, one.statements[0], Cast(one))
    assert ARROW.join(links) == (
        "Ada Lund ← told ← Meridian ← the Lantern (reported) ← printed by The Courier"
    )


@pytest.mark.parametrize("width", [40, 80, 99, 100, 120, 200])
def test_everything_in_the_record_is_to_be_seen(width: int) -> None:
    shown = " ".join(drawn(record(), width).replace("│", " ").split())
    for words in ("Ada Lund", "Meridian", "The Front", "demands", "their release", "claimed",
                  "COERCE/arrest", "background", "2027-03-08", "0.93", "Eight"):  # fmt: skip
        assert words in shown, words


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert all(len(line) <= width for line in drawn(record(), width).splitlines())


def test_a_report_that_says_nothing() -> None:
    empty = record(actors=(), statements=(), figures=(), positions=(), events=(), explain=())
    assert "Nobody is recorded as saying anything." in drawn(empty, 80)


def test_marks_are_numbers_in_colour_and_brackets_without() -> None:
    assert "[¹“Eight are held,”]" in drawn(record(), 80)
    assert "[¹" not in drawn(record(), 80, colour=True)
    assert "¹" in drawn(record(), 80, colour=True)


def test_what_is_no_prose_is_to_be_seen_without_colours() -> None:
    import msgspec

    head = "Also read: Ferry halted"
    report = Report.of(
        f"{TEXT}\n\n{head}",
        published="2027-03-09T10:00:12.000Z",
        furniture=(Furniture((len(TEXT) + 2, len(TEXT) + 2 + len(head)), "related_link"),),
    )
    shown = drawn(msgspec.structs.replace(record(), report=report), 80)
    assert "{Also read: Ferry halted}" in shown
    assert "2027-03-09 10:00 UTC" in shown
    assert "{" not in drawn(msgspec.structs.replace(record(), report=report), 80, colour=True)


@pytest.mark.parametrize("width", [80, 140])
def test_what_stands_before_the_text_is_one_paragraph(width: int) -> None:
    block = "---\ntitle: Port shut\n\nauthor: Ada Lund\n---"
    report = Report.of(
        f"{block}\n\nIt is shut.\n", furniture=(Furniture((0, len(block)), "boilerplate"),)
    )
    one = record(
        report=report, actors=(), statements=(), figures=(), positions=(), events=(), explain=()
    )
    lines = [line.rstrip() for line in drawn(one, width).splitlines()]
    first = lines.index("{---")
    told = ["{---", "title: Port shut", "", "author: Ada Lund", "---}"]
    assert lines[first : first + len(told)] == told
    assert any("It is shut." in line for line in lines)


def test_a_narrow_list_colours_only_the_words_meant() -> None:
    shown = drawn(record(), 60, colour=True)
    at = shown.index("direct")  # the manner, which has no colour of its own
    assert not shown[:at].endswith("\x1b[1;36m")


@pytest.mark.parametrize(
    ("bound", "value", "low", "high", "unit", "shown"),
    [
        ("exact", 8, 8, 8, "person", "8"),
        ("more_than", 34600, 34600, None, None, "> 34,600"),
        ("at_least", 3, 3, None, "person", "≥ 3"),
        ("range", None, 30, 45, "person", "30–45"),
        ("about", 2.5, None, None, "percent", "≈ 2.5 %"),
        ("up_to", 400, None, 400, "EUR", "≤ 400 EUR"),
        ("vague", None, 24, None, "person", "≥ 24, vague"),
    ],
)
def test_limits_in_signs(
    bound: str, value: float, low: float, high: float, unit: str, shown: str
) -> None:
    figure = record().figures[0]
    import msgspec

    changed = msgspec.structs.replace(
        figure, bound=bound, value=value, low=low, high=high, unit=unit
    )
    assert limits(changed) == shown


@given(st.text())
def test_shown_words_have_the_same_length_and_no_controls(words: str) -> None:
    shown = plain(words)
    assert len(shown) == len(words)
    assert not any((one < " " and one != "\n") or "\x7f" <= one <= "\x9f" for one in shown)


def test_what_two_did_with_each_other_names_them_once() -> None:
    both = ("a1", "a3")
    talks = Event("e1", "CONSULT", None, at("told"), both, both, None, None, "actual", False, None)
    shown = " ".join(drawn(record(events=(talks,)), 200).split())
    assert "Ada Lund, The Front told" in shown
    assert "→" not in shown


def test_what_a_count_runs_from_is_told_as_such() -> None:
    import msgspec

    (held,) = record().figures
    since = msgspec.structs.replace(held, as_of=None, since=Time(at("Monday"), "2027-03-08"))
    shown = " ".join(drawn(record(figures=(since,)), 60).split())
    assert "since 2027-03-08" in shown
    assert "as of since" not in shown
