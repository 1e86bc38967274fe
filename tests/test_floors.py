"""Quality is a ratchet: scores on a small subset may not fall below `benchmarks/floors.toml`."""

import json
import subprocess
import sys
import tomllib
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import judged, own_stories
from benchmarks.marked import write
from benchmarks.polnear import as_polnear, whole_records
from benchmarks.records import report_of, reports_in
from benchmarks.shared import read_lines
from benchmarks.together import joined
from onrecord import read_many

FLOORS = tomllib.loads((Path(__file__).parents[1] / "benchmarks" / "floors.toml").read_text())


def score(shared: Path, program: str, gold: Path, predicted: Path) -> dict[str, dict]:
    command = [sys.executable, shared / "scoring" / program, "--json", gold, predicted]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.shared
@pytest.mark.parametrize("gold", sorted(FLOORS["records"]))
def test_records_are_as_good_as_they_were(gold: str, shared: Path, tmp_path: Path) -> None:
    predicted = tmp_path / "predicted.jsonl"
    records = read_many(reports_in(shared / gold))
    predicted.write_bytes(b"".join(record.to_json() + b"\n" for record in records))
    scores = score(shared, "score_records.py", shared / gold, predicted)
    for kind, floor in FLOORS["records"][gold].items():
        reached = headline(scores, kind)
        assert reached >= floor, f"{gold} {kind}: {reached:.3f} is below {floor}"


@pytest.mark.shared
@pytest.mark.parametrize("folder", sorted(FLOORS["marked"]))
def test_marked_reports_are_read_as_well_as_they_were(
    folder: str, shared: Path, tmp_path: Path
) -> None:
    write(folder, tmp_path)
    scores = score(shared, "score_records.py", tmp_path, tmp_path / "predicted.jsonl")
    for kind, floor in FLOORS["marked"][folder].items():
        reached = headline(scores, kind)
        assert reached >= floor, f"{folder} {kind}: {reached:.3f} is below {floor}"


@pytest.mark.shared
@pytest.mark.parametrize("folder", sorted(FLOORS["own_stories"]))
def test_stories_are_linked_as_well_as_they_were(folder: str, shared: Path, tmp_path: Path) -> None:
    own_stories.write(tmp_path, own_stories.stories(folder))
    scores = score(shared, "score_stories.py", tmp_path, tmp_path / "found.json")["scores"]
    for kind, floor in FLOORS["own_stories"][folder].items():
        reached = scores[kind]["f1"]
        assert reached >= floor, f"{folder} {kind}: {reached:.3f} is below {floor}"


@pytest.mark.shared
def test_attributions_are_as_good_as_they_were(shared: Path, tmp_path: Path) -> None:
    floors = FLOORS["polnear"]
    articles = list(islice(read_lines(shared / "corpora/polnear/dev.jsonl.gz"), floors["articles"]))
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    gold.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    records = map(as_polnear, whole_records(map(report_of, articles)))
    predicted.write_bytes(b"".join(record.to_json() + b"\n" for record in records))
    scores = score(shared, "score_attribution.py", gold, predicted)
    assert scores["scores"]["linked overlap"]["f1"] >= floors["linked_overlap"]


@pytest.mark.shared
def test_items_judged_right_are_still_made(shared: Path) -> None:
    """Of items that were judged one by one beside articles which nobody reads, the share that is
    right and the number of right ones; items made otherwise since are to be judged anew."""
    found = judged.counted(only=True)
    for kind, (share, number) in FLOORS["judged"].items():
        told = next(told for code, told in found.items() if judged.KINDS[code] == kind)
        reached = told["ok"] / (told["ok"] + told["wrong"])
        assert reached >= share, f"{kind}: {reached:.3f} is right, which is below {share}"
        assert told["ok"] >= number, f"{kind}: {told['ok']} of at least {number} right ones"


@pytest.mark.shared
def test_mentions_stand_with_the_right_character(shared: Path) -> None:
    """Of mentions of articles whose characters were judged, the share that is put rightly."""
    every = list(joined())
    for name, some in (("all", every), ("pronouns", [one for one in every if one.pronoun])):
        reached = sum(one.right for one in some) / len(some)
        assert reached >= FLOORS["together"][name], f"{name}: {reached:.3f}"


def headline(scores: dict[str, dict], kind: str) -> float:
    """F1 of "right", or of the B-cubed for mentions."""
    return scores["mentions"]["f1"] if kind == "mentions" else scores["kinds"][kind]["right"]["f1"]
