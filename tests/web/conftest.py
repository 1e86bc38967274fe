"""A real server over a ledger of our own stories, and a real browser before it."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import uvicorn

from onrecord.filing import file_reports
from onrecord.intake import take
from onrecord.ledger import Ledger, open_ledger
from onrecord.web.app import create_app
from onrecord.web.server import allowed_hosts, free_port
from tests.conftest import find_program
from tests.web.invented import file_story

EXAMPLES = Path(__file__).parents[2] / "examples"
TOKEN = "token-of-the-tests"

HOSTILE = (
    '<script>document.title = "taken"</script> “We <b onmouseover=alert(1)>will</b> not open the '
    "gate,” said Mara Tolen, the harbour minister of Ostrel. 📰 “Nobody & nothing; {{ 7 * 7 }} "
    '"><img src=x onerror=alert(1)>,” she added.\n\n'
    "The minister accused שרה כהן of hiding “a list” on Monday."
)


class Served(NamedTuple):
    """A running page: its address and its ledger."""

    address: str
    ledger: Ledger
    token: str


def serve(ledger: Ledger, password: str | None = None) -> Iterator[Served]:
    bound = free_port("127.0.0.1", 0)
    port = bound.getsockname()[1]
    app = create_app(ledger, token=TOKEN, hosts=allowed_hosts("127.0.0.1", port), password=password)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
        assert thread.is_alive()
    yield Served(f"http://127.0.0.1:{port}", ledger, TOKEN)
    server.should_exit = True
    thread.join(10)
    bound.close()


@pytest.fixture(scope="session")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger's file with two stories and a hostile report in it."""
    folder = tmp_path_factory.mktemp("filed")
    path, hostile = folder / "press.db", folder / "hostile.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    sources = [*sorted((EXAMPLES / "stories").glob("*.jsonl")), hostile]
    with open_ledger(path) as ledger:
        for one in file_reports(ledger, take(sources)):
            assert one.error is None, one.error
    return path


@pytest.fixture
def served(filed: Path, tmp_path: Path) -> Iterator[Served]:
    """The page over a fresh copy of that ledger."""
    copy = tmp_path / "press.db"
    copy.write_bytes(filed.read_bytes())
    with open_ledger(copy) as ledger:
        yield from serve(ledger)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    """The page over a ledger with nothing in it."""
    with open_ledger(tmp_path / "empty.db") as ledger:
        yield from serve(ledger)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find_program("chromium", "chromium-browser"),
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page on which any script error or refused resource fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    yield page
    context.close()
    assert wrong == []


def press(page: Any, keys: str) -> None:
    """Presses keys once the page's scripts listen."""
    # Not `wait_for_function`: what it asks again is evaluated in the page, which that forbids.
    page.wait_for_load_state("load")
    page.keyboard.press(keys)


class Told(NamedTuple):
    """The page over the invented story, and the references of its reports by outlet."""

    address: str
    ledger: Ledger
    token: str
    refs: dict[str, str]
    story: str


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """The page over a story whose records and links were made by hand."""
    with open_ledger(tmp_path / "told.db") as ledger:
        refs = file_story(ledger)
        (story,) = ledger.links.stories().items
        for one in serve(ledger):
            yield Told(one.address, one.ledger, one.token, refs, story.ref)
