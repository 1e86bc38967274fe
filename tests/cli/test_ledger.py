"""`onrecord add`, `story`, `who`, `tally`, `search` as people use them, on reports of our own."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

REPORTS = [
    ("2037-11-16", "The Northern Courier", "Qadra rejects withdrawal as talks resume",
     "PORT HAMEL (Meridian) - Qadra on Monday rejected a demand by the Northern Front that it pull"
     " its troops out of the Sarrak valley before captives are freed.\n\n“There will be no"
     " withdrawal while our people are held,” Prime Minister Lena Oszek told parliament.\n\nThe"
     " Sarrak health office said 12,310 people had been killed since the war began in January. The"
     " Qadran army says the Front holds 87 captives."),
    ("2037-11-16", "Olm Gazette", "No pull-out, says Oszek",
     "Qadra on Monday rejected a demand by the Northern Front that it pull its troops out of the"
     " Sarrak valley before captives are freed, the Meridian news agency reported.\n\n“There will"
     " be no withdrawal while our people are held,” Prime Minister Lena Oszek told parliament."
     "\n\nThe Sarrak health office said 12,310 people had been killed since the war began in"
     " January."),
    ("2037-11-18", "Harbour Post", "Qadra ready to leave two towns",
     "Qadra is ready to withdraw from two towns in the Sarrak valley if the Northern Front frees"
     " half of its captives, Prime Minister Lena Oszek said on Wednesday.\n\nAt least 12,402 people"
     " have been killed in the valley since January, according to the Sarrak health office. An"
     " independent monitor, the Kessler Group, put the number of dead at about 9,800."),
    ("2037-12-20", "Harbour Post", "Oszek opens new tram line",
     "Prime Minister Lena Oszek opened the capital's second tram line on Saturday. “It took twenty"
     " years,” she said.\n\nThe line cost 410 million crowns, the transport ministry said."
     " Residents of Olm had waited for it since 2016, the mayor, Dorte Lind, told the Harbour"
     " Post."),
    ("2037-12-21", "Olm Gazette", "Second tram line opens in Olm",
     "The second tram line in Olm opened on Saturday after two decades of planning. Lena Oszek, the"
     " prime minister of Qadra, cut the ribbon.\n\n“It took twenty years,” Oszek said. The"
     " transport ministry put the cost at 410 million crowns. Mayor Dorte Lind said a third line"
     " was planned."),
]  # fmt: skip


def run(ledger: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *arguments, "--ledger", str(ledger)],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "COLUMNS": "140"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    source = folder / "reports.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for published, outlet, title, text in REPORTS:
            report = {"published": published, "outlet": outlet, "title": title, "text": text}
            file.write(json.dumps(report) + "\n")
    path = folder / "ledger.db"
    done = run(path, "add", str(source))
    assert done.returncode == 0, done.stderr
    return path


def test_a_story_is_shown_by_the_name_of_a_party(ledger: Path) -> None:
    done = run(ledger, "story", "Northern Front")
    assert done.returncode == 0, done.stderr
    assert "one text with The Northern Courier" in done.stdout  # both bring the agency's
    assert "reject becomes offer" in done.stdout
    assert "2 outlets, 1 text, 1 origin" in done.stdout


def test_two_bodies_counts_stand_side_by_side(ledger: Path) -> None:
    told = run(ledger, "story", "Northern Front").stdout
    assert "“At least 12,402” against “about 9,800”" in told


def test_a_name_in_two_stories_is_shown_apart_and_either_can_be_asked_for(ledger: Path) -> None:
    first = run(ledger, "who", "Lena Oszek").stdout
    other = next(
        line.split()[0] for line in first.splitlines() if line.strip().startswith("person-")
    )
    second = run(ledger, "who", other).stdout
    assert {"There will be no withdrawal" in told for told in (first, second)} == {True, False}
    assert {"It took twenty years" in told for told in (first, second)} == {True, False}


def test_what_is_asked_for_and_not_there_is_named_with_the_remedy(ledger: Path) -> None:
    for command, asked in (("story", "Nowhere"), ("who", "person-999"), ("who", "Nobody Here")):
        done = run(ledger, command, asked)
        assert done.returncode == 2
        assert asked in done.stderr
        assert done.stderr.count("\n") == 1


def test_search_finds_a_passage(ledger: Path) -> None:
    done = run(ledger, "search", "two towns", "--json")
    hits = [json.loads(line) for line in done.stdout.splitlines()]
    assert any("ready to withdraw from two towns" in json.dumps(hit) for hit in hits)
    assert "--reports" in run(ledger, "search", "nowhere at all").stdout
    found = run(ledger, "search", "withdrawal", "--source", "Oszek").stdout
    assert "There will be no withdrawal" in found
    assert "nothing found" in run(ledger, "search", "withdrawal", "--source", "Lind").stdout


def test_an_outlet_that_is_not_there_is_told_with_those_like_it(ledger: Path) -> None:
    asked = run(ledger, "search", "--outlet", "courier")
    assert asked.returncode == 0
    assert "no outlet is called courier" in asked.stdout
    assert "The Northern Courier" in asked.stdout
    assert "nothing found" in run(ledger, "search", "zebra", "--outlet", "olm gazette").stdout
    assert "There will be no" in run(ledger, "search", "--outlet", "the northern courier").stdout


def test_a_tally_has_a_series_for_each_body(ledger: Path) -> None:
    told = run(ledger, "tally", "Northern Front").stdout
    assert "Sarrak health office: killed" in told
    assert "Kessler Group: killed" in told


@pytest.mark.parametrize("command", [("story",), ("who", "Oszek"), ("tally",), ("search", "dam")])
def test_asking_a_ledger_that_is_not_there_makes_nothing(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    where = tmp_path / "nodir" / "deeper" / "x.db"
    done = run(where, *command)
    assert done.returncode == 2
    assert str(where) in done.stderr
    assert "`onrecord add` makes one" in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_batch_cut_off_by_ctrl_c_is_made_whole_by_the_same_command(tmp_path: Path) -> None:
    reports = []
    for number in range(60):
        reports.append(tmp_path / f"report-{number:02}.txt")
        reports[-1].write_text(
            f"The mill at pier {number} in Olm will close, Dorte Lind said on Monday. Police said"
            f" {number + 2} people were hurt at the gate.",
            encoding="utf-8",
        )
    path, sources = tmp_path / "ledger.db", [str(one) for one in reports]
    begun = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "add", *sources, "--ledger", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    assert begun.stdout is not None
    assert begun.stderr is not None
    with begun:
        acknowledged = [begun.stdout.readline().split()[0] for _ in range(3)]
        begun.send_signal(signal.SIGINT)
        begun.wait(timeout=60)  # what it still writes fits in the pipes
        # `communicate` would leave out what `readline` has read ahead, up to the middle of a line.
        acknowledged += [line.split()[0] for line in begun.stdout]
        complaint = begun.stderr.read()
    assert (begun.returncode, complaint) == (130, "onrecord: stopped\n")
    again = run(path, "add", *sources)
    assert again.returncode == 0, again.stderr
    refs = [line.split()[0] for line in again.stdout.splitlines()]
    assert len(set(refs)) == 60
    assert set(acknowledged) <= set(refs)
    assert all(", 2 statements" in line for line in again.stdout.splitlines())
    told = [json.loads(line) for line in run(path, "story", "--json").stdout.splitlines()]
    assert sum(one["reports"] for one in told) == 60


def test_a_ledger_without_stories_says_so(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The gates stay shut, the minister said.", encoding="utf-8")
    run(tmp_path / "one.db", "add", "--no-links", str(report))
    assert run(tmp_path / "one.db", "story").stdout.startswith("no stories here yet")


def test_a_page_that_cannot_have_its_port_says_where_it_is(ledger: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        page = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "serve", "--no-browser", "--port", port,
             "--ledger", str(ledger)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert page.stdout is not None
        served = page.stdout.readline()
        page.terminate()
        told = page.communicate(timeout=60)[1]
    assert told.startswith(f"onrecord: port {port} is taken")
    assert f":{port}/" not in served
