"""What onrecord does, in a minute: a report's record, then a story of several reports.

    python -m examples.demo        (make demo)

Every party, person and outlet in the examples is invented.
"""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def step(what: str, *arguments: str) -> None:
    """Says what comes, shows the command, runs it."""
    shown = " ".join(shlex.quote(one) for one in arguments)
    print(f"\n\N{BLACK RIGHT-POINTING TRIANGLE} {what}\n  $ onrecord {shown}\n", flush=True)
    done = subprocess.run([sys.executable, "-m", "onrecord", *arguments], check=False)
    if done.returncode:
        sys.exit(done.returncode)


def main() -> None:
    """Runs the demonstration; its ledger is gone afterwards, unless ONRECORD_LEDGER names one."""
    where = os.path.relpath
    page, wire = where(HERE / "bridge-closure.html"), where(HERE / "mill-fire.txt")
    step("One report: a news page as a browser saved it", "read", page)
    step("Another, as text; weekdays are resolved against the day it was printed", "read",
         "--published", "2031-09-14", "--outlet", "The Aldmere Courier", wire)  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        ledger = os.environ.get("ONRECORD_LEDGER") or str(Path(folder) / "demo.db")
        stories = [where(one) for one in sorted((HERE / "stories").glob("*.jsonl"))]
        step("Many reports: put two stories into a ledger", "add", "--ledger", ledger, *stories)
        step("Which stories there are", "story", "--ledger", ledger)
        step("One of them: who moved, who counted, what clashes, how many origins a claim has",
             "story", "--ledger", ledger, "story-1")  # fmt: skip
    print(
        "\n▶ The same as a page in your browser, with a ledger that stays:\n"
        f"  $ onrecord add {' '.join(stories)}\n"
        "  $ onrecord serve\n"
    )


if __name__ == "__main__":
    main()
