"""Takes the pictures of the page that the documentation shows, from the example stories alone.

    python -m docs.screenshots      (or: make screenshots)

Needs Debian's Chromium. What differs from run to run is the fonts of the machine and the day.
"""

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, ViewportSize, sync_playwright

from docs.palette import shrink
from onrecord.filing import file_reports
from onrecord.intake import take
from onrecord.ledger import Ledger, open_ledger
from onrecord.web.app import create_app
from onrecord.web.safety import new_token
from onrecord.web.server import allowed_hosts, free_port
from tests.conftest import find_program

HERE = Path(__file__).parent
SIZE = ViewportSize(width=1200, height=740)


def main() -> None:
    """Writes docs/pictures/*.png."""
    os.chdir(HERE.parent)  # what a report says of where it came from is the same for everybody
    (HERE / "pictures").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "press.db") as ledger:
        stories = sorted(Path("examples/stories").glob("*.jsonl"))
        for filing in file_reports(ledger, take(stories)):
            assert filing.error is None, filing.error
        with _served(ledger) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_program("chromium", "chromium-browser"),
                args=["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
            )
            page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
            _take(page, address, ledger)
            browser.close()


def _take(page: Page, address: str, ledger: Ledger) -> None:
    story = max(ledger.links.stories().items, key=lambda one: (one.reports, one.ref))
    reports = ledger.links.story(story.ref).reports
    said = {
        one.ref: len(record.statements) for one in reports if (record := ledger.record(one.ref))
    }
    most = max(said, key=lambda ref: (said[ref], ref))
    people = ledger.links.groups("person", story=story.ref)
    counted = [(len(_statements(ledger, one.ref)), one.ref) for one in people]

    page.goto(f"{address}/report/{most}")
    page.locator(".words .m-content").first.hover()
    _shoot(page, "report")
    page.goto(f"{address}/story/{story.ref}")
    _shoot(page, "story")
    page.wait_for_selector("#plot svg")
    page.locator("#parties").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#parties').scrollIntoView()")
    _shoot(page, "story-parties-and-tallies")
    page.goto(f"{address}/who/{max(counted)[1]}")
    _shoot(page, "who")


def _statements(ledger: Ledger, person: str) -> tuple[object, ...]:
    return ledger.search(person=person, limit=200).items


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(300)
    path = HERE / "pictures" / f"{name}.png"
    page.screenshot(path=path)
    shrink(path)
    print(f"{path.relative_to(HERE.parent)}  {path.stat().st_size // 1024} KiB")


@contextmanager
def _served(ledger: Ledger) -> Iterator[str]:
    bound = free_port("127.0.0.1", 0)
    port = bound.getsockname()[1]
    app = create_app(ledger, token=new_token(), hosts=allowed_hosts("127.0.0.1", port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    main()
