"""`onrecord read` as people and scripts use it: in a process of its own, with its own terminal."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import Record

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = str(EXAMPLES / "mill-fire.txt")


def run(
    *arguments: str, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *arguments],
        input=given,
        capture_output=True,
        env={**os.environ, "COLUMNS": "80", **environment},
        timeout=60,
        check=False,
    )


def on_a_terminal(*arguments: str, columns: int, **environment: str) -> str:
    """What the command writes to a terminal of this width."""
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), **environment}
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, env=surroundings,
    ) as process:  # fmt: skip
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux: the other side is closed
                break
            if not part:
                break
            written += part
        process.wait(60)
    os.close(ours)
    return written.decode("utf-8")


def test_json_is_one_record_a_line_in_the_order_of_the_sources() -> None:
    sources = [REPORT, str(EXAMPLES / "wire.jsonl"), str(EXAMPLES / "bridge-closure.html")]
    done = run("read", "--json", *sources)
    assert done.returncode == 0
    assert done.stderr == b""
    records = [Record.from_json(line) for line in done.stdout.splitlines()]
    assert [record.report.outlet for record in records] == [
        None, "Northline", "The Aldmere Courier", "The Aldmere Courier"]  # fmt: skip
    assert records[0].report.text == Path(REPORT).read_bytes().decode("utf-8")
    assert all(record.statements for record in records)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert run("read", "--json", REPORT).stdout == run("read", "--json", REPORT).stdout


def test_options_tell_what_the_source_does_not() -> None:
    told = ("--published", "2031-09-14", "--outlet", "The Courier", "--title", "Mill burns")
    done = run("read", "--json", *told, "-", given=b"The mill burned, the mayor said on Monday.")
    report = json.loads(done.stdout)["report"]
    assert (report["published"], report["outlet"], report["title"]) == (
        "2031-09-14", "The Courier", "Mill burns")  # fmt: skip


def test_a_source_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("read", "--json", REPORT, str(tmp_path / "empty.txt"), str(tmp_path), "-",
               given=b"It is over, she said.")  # fmt: skip
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 2
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"onrecord: {tmp_path}/empty.txt: empty; ")
    assert lines[1].startswith(f"onrecord: {tmp_path}: a directory; ")


def test_a_date_that_is_none_is_a_usage_error() -> None:
    done = run("read", "--published", "soon", REPORT)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1


def test_no_source_and_no_such_command() -> None:
    assert run("read").returncode == 2
    assert run("reed").returncode == 2


def test_explain_says_why_for_every_item() -> None:
    record = Record.from_json(run("read", "--json", "--explain", REPORT).stdout)
    explained = {reason.item for reason in record.explain}
    items = [*record.statements, *record.figures, *record.positions, *record.events]
    assert items
    assert {item.id for item in items} <= explained
    assert all(reason.name for reason in record.explain)
    assert b"Why each item was read" in run("read", "--explain", REPORT).stdout


def test_the_piped_view_has_no_colour_and_shows_statements_in_place() -> None:
    view = run("read", REPORT).stdout.decode()
    assert "\x1b" not in view
    assert "[²“We are searching room by room,”]" in view
    assert re.search(r"Benedikta Amory ← said", view)
    assert all(len(line) <= 80 and line == line.rstrip() for line in view.splitlines())


def test_a_terminal_has_colour_unless_it_is_not_wanted() -> None:
    assert "\x1b[" in on_a_terminal("read", REPORT, columns=100)
    assert "\x1b[3" not in on_a_terminal("read", REPORT, columns=100, NO_COLOR="1")


def test_a_wide_terminal_has_the_speakers_beside_the_text() -> None:
    def lines(columns: int) -> list[str]:
        view = on_a_terminal("read", REPORT, columns=columns, NO_COLOR="1")
        return [re.sub(r"\x1b\[[\d;]*m", "", line) for line in view.splitlines()]

    assert any("searching room by room" in line and "Amory ← said" in line for line in lines(150))
    assert not any("searching room by room" in line and "←" in line for line in lines(80))


def test_a_report_cannot_command_the_terminal() -> None:
    hostile = "The \x1b]0;owned\x07port is shut\x1b[2J, the \u202emayor said.".encode()
    view = run("read", "-", given=hostile).stdout.decode()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", view)
    record = Record.from_json(run("read", "--json", "-", given=hostile).stdout)
    assert record.report.text.encode() == hostile


def test_a_hostile_name_cannot_either(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2Jb\nc.txt"
    path.touch()
    errors = run("read", str(path)).stderr.decode()
    assert "\x1b" not in errors
    assert errors.count("\n") == 1


def test_options_that_fill_nothing_change_nothing() -> None:
    sources = [REPORT, "nowhere.txt", str(EXAMPLES / "wire.jsonl")]
    plain = run("read", "--json", *sources)
    through_options = run("read", "--json", "--any-language", *sources)
    assert plain.returncode == through_options.returncode == 2
    assert plain.stdout == through_options.stdout
    assert plain.stderr == through_options.stderr


def test_output_that_nobody_reads_on_ends_quietly() -> None:
    command = f"{sys.executable} -m onrecord read --json {REPORT} {REPORT} {REPORT} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.stderr == b""


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started in the background of a script ignores SIGINT, and so would its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("options", [[], ["--json"], ["--json", "--outlet", "The Buoy"]])
def test_a_full_disk_is_told_in_one_line(options: list[str], tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("The port is shut, said Mara Tolen, the harbour minister.", "utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", "read", *options, str(source)],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("onrecord: the output cannot be written")
    assert done.stderr.count("\n") == 1


def _heeds_interrupts() -> None:
    """As in a terminal: a shell has what it starts with "&" ignore them, and tests with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_records_come_while_more_sources_are_awaited() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord", "read", "--json", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=_heeds_interrupts,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"text": "The port is shut, the mayor said."}\n')
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], 30)
        assert ready, "no record before the end of input"
        assert Record.from_json(process.stdout.readline()).statements
        process.send_signal(signal.SIGINT)
        try:
            code = process.wait(90)  # a busy machine may need a while for it
        except subprocess.TimeoutExpired:
            process.kill()
            code = None
        assert process.stderr is not None
        assert (code, process.stderr.read()) == (130, b"onrecord: stopped\n")


@pytest.mark.parametrize(
    "module", ["trafilatura", "sqlalchemy", "starlette", "httpx", "typer", "rich", "yaml"]
)
def test_reading_text_imports_nothing_it_does_not_need(module: str) -> None:
    program = (
        "import sys; sys.argv = ['onrecord', 'read', '--json', sys.argv[1]]\n"
        "from onrecord.cli import main\n"
        "try:\n main()\nfinally:\n print(sys.argv[0], file=sys.stderr) if "
        f"{module!r} in sys.modules else None"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, REPORT], capture_output=True, check=True, timeout=60
    )
    assert done.stderr == b""


@pytest.mark.parametrize("options", [["--json"], [], ["--outlet", "The Buoy"]])
def test_output_that_nobody_reads_on_is_no_failure(options: list[str]) -> None:
    command = [sys.executable, "-m", "onrecord", "read", *options, REPORT]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_help_that_cannot_be_written_is_told_in_one_line() -> None:
    command = [sys.executable, "-m", "onrecord", "--help"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60
        )
    assert done.returncode == 2
    assert done.stderr.startswith("onrecord: the output cannot be written")
    assert done.stderr.count("\n") == 1
