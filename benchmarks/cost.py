"""What reading costs: time to the first record, reports a second, peak memory.

    python -m benchmarks.cost [--steps] [FOLDER_OR_FILES …]

Without arguments, the reports in `examples/` are read, repeated to 100; FILES may be anything that
`benchmarks.records` reads. Beside reading, one pass of the same texts through `json.dumps` and
`re.findall` is timed in the same run: machines differ, the ratio of the two differs less. Cold start
is a new process each time, the best and median of five. On one core, another process reads the same
reports with all its threads held to one processor, and its own processor time counts: what else the
machine does then matters little. New processes find the byte code of all modules, as they do where
the package is installed.

With `--steps`, what each step of reading takes of one report on one thread, in milliseconds.
"""

import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

from benchmarks.records import reports_in
from onrecord import Report, read_many
from onrecord.reading import no_collection
from onrecord.reading.assembly import assemble
from onrecord.reading.draft import Draft
from onrecord.reading.steps import AFTER_TAGGING, BEFORE_TAGGING
from onrecord.reading.syntax import Syntax
from onrecord.tagger import Tagger
from onrecord.tagger.weights import load

EXAMPLES = Path(__file__).parents[1] / "examples"
_COUNT = 100
_BATCH = 8


def beside(texts: list[str]) -> float:
    """Seconds of processor time for a fixed amount of plain work on the texts, to compare with."""
    start = time.process_time()
    for _ in range(50):
        for text in texts:
            json.dumps(re.findall(r"\w+|\S", text))
    return time.process_time() - start


@contextmanager
def as_installed() -> Iterator[None]:
    """Lets new processes keep byte code, in a folder of its own, whatever is set here."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


def command(*arguments: str | Path, held: bool = False) -> None:
    """Runs `onrecord read`, its output thrown away; `held` to one processor."""
    subprocess.run(
        [sys.executable, "-m", "onrecord", "read", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        preexec_fn=_hold_to_one if held else None,
    )


def cold_starts(path: Path) -> list[float]:
    """Seconds from command to end of output, each in a new process, the first one left out."""
    seconds = []
    for _ in range(6):
        start = time.perf_counter()
        command(path)
        seconds.append(time.perf_counter() - start)
    return seconds[1:]


def _hold_to_one() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def one_core(texts: Sequence[str]) -> tuple[float, float]:
    """Processor seconds on one core for reading the texts: in a process that runs already, and in
    one call of the command with a file each, start included."""
    read = (
        "from benchmarks.cost import main; main(['--processor-time', *__import__('sys').argv[1:]])"
    )
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:03}.txt" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        warm = subprocess.run(
            [sys.executable, "-c", read, *files],
            check=True, capture_output=True, preexec_fn=_hold_to_one,
        )  # fmt: skip
        command("--json", files[0])
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command("--json", *files, held=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return float(warm.stdout), whole


def steps(reports: Sequence[Report]) -> dict[str, float]:
    """Seconds that each step of reading takes on one thread, all reports together."""
    spent: dict[str, float] = defaultdict(float)
    here = time.thread_time()

    def lap(step: str) -> None:
        nonlocal here
        spent[step] += time.thread_time() - here
        here = time.thread_time()

    tagger = Tagger(load(), threads=1)
    here = time.thread_time()
    for start in range(0, len(reports), _BATCH):
        drafts = [Draft(report) for report in reports[start : start + _BATCH]]
        for step in BEFORE_TAGGING:
            drafts = [step(draft) for draft in drafts]
            lap(step.__name__)
        taggings = tagger.tag([one.text for one in drafts], [one.prose for one in drafts])
        lap("tagger")
        drafts = [
            draft.with_(tagging=tagging, syntax=Syntax(draft.text, tagging))
            for draft, tagging in zip(drafts, taggings, strict=True)
        ]
        with no_collection():
            for step in AFTER_TAGGING:
                drafts = [step(draft) for draft in drafts]
                lap(step.__name__)
        records = [assemble(draft) for draft in drafts]
        lap("assemble")
        for record in records:
            record.to_json()
        lap("to_json")
    return spent


def _print_steps(reports: Sequence[Report], words: int) -> None:
    steps(reports[:_BATCH])  # loads the tables
    spent = steps(reports)
    plain = beside([report.text for report in reports])
    print(f"{'step':<20}{'ms/report':>10}{'ms/500 words':>14}{'of all':>8}")
    total = sum(spent.values())
    costly = sorted(spent.items(), key=lambda one: -one[1])
    for step, seconds in [*costly, ("all", total)]:
        print(
            f"{step:<20}{1000 * seconds / len(reports):>10.2f}{500_000 * seconds / words:>14.2f}"
            f"{seconds / total:>8.1%}"
        )
    print(f"ratio to plain      {total / plain:.1f} x 50 plain passes ({plain:.2f} s)")


def main(arguments: list[str]) -> None:
    """Prints one line a measure."""
    options = {one for one in arguments if one.startswith("--")}
    paths = [Path(one) for one in arguments if one not in options] or [EXAMPLES]
    files = [
        file
        for one in paths
        for file in (sorted(one.glob("*.txt")) if any(one.glob("*.txt")) else [one])
    ]
    known = [report for file in files for report in reports_in(file)]
    if not known:
        raise SystemExit(f"{', '.join(map(str, paths))}: no reports there")
    reports = list(islice(cycle(known), max(_COUNT, len(known))))
    texts = [report.text for report in reports]
    words = sum(len(text.split()) for text in texts)
    if "--steps" in options:
        return _print_steps(reports, words)
    list(read_many(reports[:1]))  # loads the weights and tables
    start, used = time.perf_counter(), time.process_time()
    items = sum(len(record.statements) for record in read_many(reports))
    seconds, used = time.perf_counter() - start, time.process_time() - used
    if "--processor-time" in options:
        return print(used)
    plain = beside(texts)
    with as_installed():
        warm, whole = one_core(texts)
        cold = cold_starts(next(iter(EXAMPLES.glob("*.txt"))))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"reports            {len(texts)}, {words} words, {items} statements")
    print(f"cores              {len(os.sched_getaffinity(0))}")
    print(f"reports a second   {len(texts) / seconds:.1f}")
    print(f"500-word reports/s {words / 500 / seconds:.1f}")
    print(
        f"on one core        {len(texts) / warm:.1f}, 500-word reports/s {words / 500 / warm:.1f}"
    )
    print(f"one call, one core {len(texts) / whole:.1f}, start and all files included")
    print(f"processor seconds  {used:.2f}, {used / seconds:.2f} cores at work")
    print(f"ratio to plain     {used / plain:.1f} x the time of 50 plain passes ({plain:.2f} s)")
    print(f"cold start         best {min(cold):.2f} s, median {statistics.median(cold):.2f} s")
    print(f"peak memory        {peak:.0f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
