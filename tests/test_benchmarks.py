"""What the benchmarks write is what a scorer of another convention than a record's expects."""

from importlib import import_module
from pathlib import Path

import pytest

import benchmarks
from benchmarks.polnear import as_polnear
from onrecord import Report
from onrecord.reading import read


def sources(text: str) -> list[str]:
    """The words of each attribution's source, in PolNeAR's convention."""
    record = as_polnear(read(Report.of(text)))
    return [
        " ".join(text[start:end] for start, end in one.source.spans) if one.source else ""
        for one in record.statements
    ]


def test_who_says_is_the_source() -> None:
    told = "The letter was sent to Ada Mirren, who said that the harbour board had lied."
    assert sources(told) == ["who"]


def test_the_writer_s_we_is_a_source_of_nobody_in_the_report() -> None:
    told = "The harbour has been shut for a year. We believe that the board should open it."
    assert sources(told) == ["We"]


def test_two_speakers_of_one_saying_are_one_source() -> None:
    (both,) = sources("The mayor and the harbour board said that the dam would hold.")
    assert "mayor" in both
    assert "board" in both


def test_the_colon_behind_a_speaker_is_a_cue() -> None:
    text = "TOLEN: Well, the dam will hold for years.\n\nMIRREN: It will not hold for a day.\n"
    record = as_polnear(read(Report.of(text)))
    cues = [text[slice(*one.cue.spans[0])] if one.cue else "" for one in record.statements]
    assert cues == [":", ":"]


@pytest.mark.parametrize("name", sorted(p.stem for p in Path(benchmarks.__path__[0]).glob("*.py")))
def test_every_benchmark_finds_what_it_measures(name: str) -> None:
    try:
        import_module(f"benchmarks.{name}")
    except ModuleNotFoundError as problem:
        if str(problem.name).startswith(("onrecord", "benchmarks")):
            raise  # others are packages that only training has
