"""What reading costs: time to the first record, reports a second, peak memory.

    python -m benchmarks.cost [FOLDER_OR_FILES …]

Without arguments, the reports in `examples/` are read, repeated to 100. Beside reading, one pass of
the same texts through `json.dumps` and `re.findall` is timed in the same run: machines differ, the
ratio of the two differs less. Cold start is a new process each time, the best and median of five.
"""

import json
import os
import re
import resource
import statistics
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from onrecord import Report, read_many

EXAMPLES = Path(__file__).parents[1] / "examples"
_COUNT = 100


def beside(texts: list[str]) -> float:
    """Seconds for a fixed amount of plain text work on the same texts, to compare with."""
    start = time.perf_counter()
    for _ in range(50):
        for text in texts:
            json.dumps(re.findall(r"\w+|\S", text))
    return time.perf_counter() - start


def cold_starts(path: Path) -> list[float]:
    """Seconds from command to end of output, each in a new process."""
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "onrecord", "read", path],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        seconds.append(time.perf_counter() - start)
    return seconds


def main(arguments: list[str]) -> None:
    """Prints one line a measure."""
    paths = [Path(one) for one in arguments] or [EXAMPLES]
    files = [
        file for one in paths for file in (sorted(one.glob("*.txt")) if one.is_dir() else [one])
    ]
    texts = list(islice(cycle(file.read_text(encoding="utf-8") for file in files), _COUNT))
    words = sum(len(text.split()) for text in texts)
    list(read_many([Report.of(texts[0])]))  # loads the weights and tables
    start = time.perf_counter()
    items = sum(len(record.statements) for record in read_many(map(Report.of, texts)))
    seconds = time.perf_counter() - start
    plain = beside(texts)
    cold = cold_starts(files[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"reports            {len(texts)}, {words} words, {items} statements")
    print(f"cores              {len(os.sched_getaffinity(0))}")
    print(f"reports a second   {len(texts) / seconds:.1f}")
    print(f"500-word reports/s {words / 500 / seconds:.1f}")
    print(f"ratio to plain     {seconds / plain:.1f} x the time of 50 plain passes ({plain:.2f} s)")
    print(f"cold start         best {min(cold):.2f} s, median {statistics.median(cold):.2f} s")
    print(f"peak memory        {peak:.0f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
