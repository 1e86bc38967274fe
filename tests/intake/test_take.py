"""Sources in, reports or one-line errors out, in their order."""

import hashlib
import io
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.intake import Known, Taken, take, take_bytes
from onrecord.intake.limits import REPORT_CHARACTERS, TEXT_BYTES

TEXT = "The port is closed, the harbour master said.\r\n\r\nIt opens on Friday.\n"
GERMAN = (
    "Der Hafen bleibt nach Angaben der Stadt bis zum Freitag geschlossen, wie die Verwaltung "
    "mitteilte. Die Gewerkschaft ist damit nicht einverstanden und hat einen Streik angekündigt."
)
NOTHING = Known()
EXAMPLES = Path(__file__).parents[2] / "examples"


def one(source: str | Path, known: Known = NOTHING) -> Taken:
    (outcome,) = take([source], known)
    assert isinstance(outcome, Taken), outcome
    return outcome


def error(source: str | Path, known: Known = NOTHING) -> InputError:
    (outcome,) = take([source], known)
    assert isinstance(outcome, InputError)
    assert "\n" not in str(outcome)
    return outcome


def written(folder: Path, name: str, content: str | bytes | Any) -> Path:
    path = folder / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, str):
        path.write_bytes(content.encode("utf-8"))
    else:
        path.write_bytes(json.dumps(content).encode("utf-8"))
    return path


def test_text_is_stored_unchanged_under_the_hash_of_its_file(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "\ufeff" + TEXT)
    taken = one(path)
    assert taken.report.text == "\ufeff" + TEXT
    assert taken.raw == path.read_bytes()
    assert taken.report.id == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
    assert taken.media_type == "text/plain"


def test_what_the_user_knows_fills_what_the_source_does_not_tell(tmp_path: Path) -> None:
    known = Known(title="Port shut", outlet="The Lantern", published="2027-03-09")
    report = one(written(tmp_path, "a.txt", TEXT), known).report
    assert (report.title, report.outlet, report.published) == known[:3]
    told = {"text": TEXT, "title": "Harbour", "outlet": "Nordlys", "published": "2027-03-10"}
    report = one(written(tmp_path, "a.json", told), known).report
    assert (report.title, report.outlet, report.published) == ("Harbour", "Nordlys", "2027-03-10")


BAD = [
    ("empty", "a.txt", b"", "empty"),
    ("blank", "a.txt", b" \n\r\n", "empty"),
    ("binary", "a.txt", bytes(range(256)), "binary"),
    ("wrong encoding", "a.txt", "Порт закрыт".encode("cp1251"), "not UTF-8"),
    ("digits", "a.txt", b"1 2 3", "without words"),
    ("another language", "a.txt", GERMAN, "German"),
    ("another script", "a.txt", "Порт закрыт до пятницы, сказал мэр.", "another script"),
    ("a page without article", "a.html", b"<html><p>Hello</p></html>", "without an article"),
    ("a page without anything", "a.html", b"<!-- -->", "HTML without"),
    ("JSON without text", "a.json", {"title": "Port"}, "without a text"),
    ("JSON with null text", "a.json", {"text": None}, "without a text"),
    ("JSON that is a number", "a.json", b"3", "not an object"),
    ("an empty list", "a.json", b"[]", "empty JSON list"),
    ("cut JSON", "a.json", b'{"text": "The', "not JSON"),
    ("deep JSON", "a.json", b"[" * 50_000, "JSON"),
    ("lone surrogate", "a.json", b'{"text": "The port \\ud800 is shut"}', "surrogate"),
    ("no date", "a.json", {"text": TEXT, "published": "soon"}, "RFC 3339"),
    ("empty lines", "a.jsonl", b"\n\n", "empty"),
    ("an archive without page", "a.mhtml", b"MIME-Version: 1.0\n\nHello", "without a page"),
]


@pytest.mark.parametrize(
    ("name", "content", "problem"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_what_is_no_report_is_one_line_with_a_remedy(
    tmp_path: Path, name: str, content: bytes | str | Any, problem: str
) -> None:
    found = error(written(tmp_path, name, content))
    assert problem in found.problem
    assert found.remedy
    assert found.source.startswith(str(tmp_path / name))


def test_a_directory_a_missing_file_and_one_that_may_not_be_read(tmp_path: Path) -> None:
    assert "directory" in error(tmp_path).problem
    assert "no such file" in error(tmp_path / "a.txt").problem
    assert "http" in error("ftp://wire.example/a.txt").remedy
    assert error(f"{tmp_path}/a\0b.txt").problem


def test_a_file_that_vanishes_between_listing_and_reading(tmp_path: Path) -> None:
    paths = [written(tmp_path, f"{n}.txt", TEXT) for n in range(3)]
    outcomes = take(paths)
    first = next(outcomes)
    paths[1].unlink()
    second, third = outcomes
    assert [type(one) for one in (first, second, third)] == [Taken, InputError, Taken]


def test_fifty_megabytes_in_one_line_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "48 MiB" in error(path).problem


def test_a_text_too_long_for_a_report(tmp_path: Path) -> None:
    text = "word " * (REPORT_CHARACTERS // 5 + 1)
    assert "too long" in error(written(tmp_path, "a.txt", text)).problem


def test_another_language_is_read_where_the_user_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", GERMAN)
    assert one(path, Known(any_language=True)).report.text == GERMAN


@pytest.mark.parametrize("text", ["Port shut, says Müller.", "ANKARA: Ülkü Öz met Gül Şen."])
def test_a_short_text_is_not_refused_for_its_names(tmp_path: Path, text: str) -> None:
    assert one(written(tmp_path, "a.txt", text)).report.text == text


def test_json_lines_in_order_with_errors_in_their_places(tmp_path: Path) -> None:
    rows = [
        json.dumps({"text": TEXT, "title": "One", "byline": "By Ada Lund and Luis Tran"}),
        "",
        "{broken",
        json.dumps({"text": ""}),
        json.dumps({"text": TEXT, "byline": ["Ada Lund"], "url": "https://a.example/1"}),
    ]
    path = written(tmp_path, "a.jsonl", "\n".join(rows))
    outcomes = list(take([path]))
    assert [type(one) for one in outcomes] == [Taken, InputError, InputError, Taken]
    first, *errors, last = outcomes
    assert isinstance(first, Taken)
    assert isinstance(last, Taken)
    assert first.report.byline == ("Ada Lund", "Luis Tran")
    assert (last.report.byline, last.report.url) == (("Ada Lund",), "https://a.example/1")
    assert last.source == f"{path} line 5"
    assert [str(one).split(":")[0] for one in errors] == [f"{path} line 3", f"{path} line 4"]
    assert last.raw == rows[-1].encode()


def test_an_overlong_line_does_not_stop_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"text": "' + b"a" * (TEXT_BYTES + 10) + b'"}\n')
        stream.write(json.dumps({"text": TEXT}).encode())
    outcomes = list(take([path]))
    assert [type(one) for one in outcomes] == [InputError, Taken]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def given_bytes(data: bytes) -> list[Any]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return list(take(["-"]))

    (plain,) = given_bytes(TEXT.encode())
    assert plain.report.text == TEXT
    two = given_bytes(b'{"text": "The port is shut."}\n{"text": "The port is open."}\n')
    assert [one.report.text for one in two] == ["The port is shut.", "The port is open."]
    (pretty,) = given_bytes(b'{\n "text": "The port is shut."\n}\n')
    assert pretty.report.text == "The port is shut."
    (page,) = given_bytes((EXAMPLES / "bridge-closure.html").read_bytes())
    assert page.report.outlet == "The Aldmere Courier"
    (empty,) = given_bytes(b"")
    assert str(empty) == "standard input: empty; check that it was saved whole"


def test_the_name_of_an_encoding_is_used(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "Le maire, Šime Đurić, said no.".encode("cp1250"))
    assert "certain" in error(path).problem
    assert "Đurić" in one(path, Known(encoding="windows-1250")).report.text


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    child = os.fork()
    if not child:
        path.write_text(TEXT, newline="")
        os._exit(0)
    try:
        assert one(path).report.text == TEXT
    finally:
        os.waitpid(child, 0)


@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html", "application/json",
    "application/x-ndjson", "multipart/related", None]))  # fmt: skip
def test_hostile_bytes_give_reports_or_errors_and_nothing_else(
    data: bytes, media_type: str | None
) -> None:
    for outcome in take_bytes(data, "upload", media_type=media_type):
        assert isinstance(outcome, Taken | InputError)


def test_every_example_can_be_taken_in() -> None:
    files = [file for file in sorted(EXAMPLES.iterdir()) if file.suffix != ".py" and file.is_file()]
    assert files
    outcomes = list(take(files))
    assert all(isinstance(outcome, Taken) for outcome in outcomes)


def test_messages_name_no_python_types(tmp_path: Path) -> None:
    for _, name, content, _ in BAD:
        message = str(error(written(tmp_path, name, content)))
        assert not re.search(r"Error\b|object at|Traceback", message)
