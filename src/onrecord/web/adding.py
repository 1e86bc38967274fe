"""Adding from the page: pasted text, files, a link. Stored at once, read in the background."""

import itertools
import logging
import queue
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import InputError, OnrecordError
from onrecord.filing import link_reports, read_into
from onrecord.intake import Known, Taken, take_bytes
from onrecord.ledger import Addition, Ledger
from onrecord.report import published_date
from onrecord.web.desk import Desk, as_csv, as_json, desk
from onrecord.web.safety import check_token

_KEPT = 50  # jobs remembered in this launch
_PAUSE = 0.3  # seconds between two looks for unread reports, so that nobody's page waits for them
_log = logging.getLogger(__name__)


@dataclass
class Line:
    """One source of a job and how far it is."""

    source: str
    ref: str | None = None
    state: str = "waiting"
    words: str = ""


@dataclass
class Job:
    """One press of "Add": its sources, in order."""

    number: int
    lines: list[Line] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many sources need no more work."""
        return sum(one.state in ("read", "known", "error") for one in self.lines)

    @property
    def finished(self) -> bool:
        """Whether all are done."""
        return self.done == len(self.lines)


class Jobs:
    """Reads and links in the background, one report after another; can be left at any time.

    What is added is on the disk before the page answers; a job that is cut off leaves reports
    that are stored and not read, which the next launch reads.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._waiting: queue.Queue[tuple[Job, Line] | None] = queue.Queue()
        self._worker = threading.Thread(target=self._work, name="reading", daemon=True)
        self._worker.start()

    def start(self, outcomes: Iterable[Taken | InputError], link: Known | None = None) -> Job:
        """Stores what intake took, and queues it for reading. What lies at the address of `link`
        is asked for meanwhile; nobody's page waits for another server."""
        job = Job(next(self._numbers))
        for outcome in outcomes:
            self._take(job, outcome, Line(""))
        self._jobs[job.number] = job
        while len(self._jobs) > _KEPT:
            self._jobs.pop(next(iter(self._jobs)))
        if link is not None and link.url is not None:
            line = Line(link.url, state="fetching")
            job.lines.append(line)
            threading.Thread(target=self._fetch, args=(job, line, link), daemon=True).start()
        return job

    def _take(self, job: Job, outcome: Taken | InputError, line: Line) -> None:
        """Stores one outcome and shows it as a line of the job."""
        line.source = outcome.source
        if isinstance(outcome, InputError):
            line.state, line.words = "error", f"{outcome.problem}; {outcome.remedy}"
        else:
            addition = Addition(
                report=outcome.report,
                raw=outcome.raw,
                media_type=outcome.media_type,
                origin=outcome.source,
            )
            (added,) = self._ledger.add_many([addition])
            told = {"duplicate": "already in the ledger", "edition": "a new edition"}
            line.ref, line.state = added.ref, "waiting"
            line.words = told.get(added.status, "")
        if all(one is not line for one in job.lines):
            job.lines.append(line)
        if line.ref is not None:
            self._waiting.put((job, line))

    def _fetch(self, job: Job, line: Line, link: Known) -> None:
        from onrecord.intake import take

        assert link.url is not None  # only links are fetched
        try:
            for number, outcome in enumerate(take([link.url], link)):
                self._take(job, outcome, Line("") if number else line)
        except OnrecordError as error:
            line.state, line.words = "error", str(error)
        except Exception as error:  # a fault of ours must not leave the line waiting for ever
            _log.exception("fetching %s", link.url)
            line.state, line.words = "error", f"asking for it failed ({type(error).__name__})"

    def get(self, number: int) -> Job | None:
        """A job of this launch."""
        return self._jobs.get(number)

    def latest(self) -> list[Job]:
        """The jobs of this launch, newest first."""
        return sorted(self._jobs.values(), key=lambda one: -one.number)

    def close(self) -> None:
        """Finishes the report at hand and stops."""
        self._waiting.put(None)
        self._worker.join(timeout=30)

    def _work(self) -> None:
        left: Iterator[bool] | None = self._cut_off()
        pause = _PAUSE
        while True:
            try:
                task = self._waiting.get(timeout=None if left is None else pause)
            except queue.Empty:
                left, pause = self._caught_up(left)
                continue
            if task is None:
                return
            _, line = task
            assert line.ref is not None  # only stored reports are queued
            line.state = "reading"
            try:
                records = read_into(self._ledger, [line.ref])
                if records:
                    line.state = "linking"
                    link_reports(self._ledger, [line.ref])
                line.state = "read" if records else "known"
            except OnrecordError as error:
                line.state, line.words = "error", str(error)
            except Exception as error:  # a fault of ours must not stop the reports behind it
                _log.exception("reading %s", line.ref)
                words = f"stored, but reading it failed ({type(error).__name__})"
                line.state, line.words = "error", words

    def _cut_off(self) -> Iterator[bool]:
        """Reads, one by one, what an earlier launch stored and did not come to read; tells at
        each step whether something was read."""
        cursor: str | None = None
        while True:
            page = self._ledger.reports(limit=200, cursor=cursor)
            for one in page.items:
                if not one.read and read_into(self._ledger, [one.ref]):
                    link_reports(self._ledger, [one.ref])
                    yield True
            yield False
            cursor = page.next
            if cursor is None:
                return

    @staticmethod
    def _caught_up(left: Iterator[bool] | None) -> tuple[Iterator[bool] | None, float]:
        """Reads some more of what was cut off, or looks further, which is in no hurry; gives
        what is left, None once nothing is, and how long to wait before the next step."""
        try:
            read = next(left) if left is not None else False
        except StopIteration:
            return None, 0.0
        except Exception:  # the report stays unread, and its page says so
            _log.exception("reading what was cut off")
            return None, 0.0
        return left, 0.0 if read else _PAUSE


def form(request: Request) -> Response:
    """The page to add from."""
    return desk(request).page(request, "add.html", jobs=_jobs(request).latest(), problem=None)


def progress(request: Request) -> Response:
    """How far a job is; the page asks again until it is finished."""
    job = _jobs(request).get(request.path_params["number"])
    if job is None:
        words = "That was added in an earlier launch; its reports are under Reports."
        return desk(request).page(request, "error.html", 404, title="No such job", words=words)
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json(job.lines, f"job-{job.number}")
    if kind == "csv":
        columns = ("source", "ref", "state", "words")
        return as_csv(columns, map(msgspec.to_builtins, job.lines), f"job-{job.number}")
    part = request.headers.get("hx-request") == "true"
    return desk(request).page(request, "job_lines.html" if part else "job.html", job=job)


async def add(request: Request) -> Response:
    """Takes pasted text, files and a link; stores at once and leads to the progress page."""
    from starlette.concurrency import run_in_threadpool

    sent = await request.form(max_files=500, max_fields=20, max_part_size=32 * 2**20)
    here: Desk = desk(request)
    if not check_token(sent.get("token"), here.token):
        words = "This form is from an earlier launch of onrecord. Reload and try again."
        return here.page(request, "error.html", 403, title="Not added", words=words)
    fields = {name: value.strip() for name, value in sent.items() if isinstance(value, str)}
    published = fields.get("published") or None
    if published is not None and published_date(published) is None:
        problem = "Write the date of publication as 2027-03-09, or leave it out."
        jobs = _jobs(request).latest()
        return here.page(request, "add.html", 422, jobs=jobs, problem=problem)
    known = Known(
        title=fields.get("title") or None,
        outlet=fields.get("outlet") or None,
        published=published,
        url=fields.get("url") or None,
    )
    files = [
        (one.filename or "file", await one.read(), one.content_type)
        for one in sent.getlist("files")
        if isinstance(one, UploadFile) and one.filename
    ]
    pasted = sent.get("text")
    await sent.close()
    text = pasted if isinstance(pasted, str) and pasted.strip() else None
    link = fields.get("link") or None
    if not files and text is None and link is None:
        problem = "Paste a report, choose files or give a link."
        jobs = _jobs(request).latest()
        return here.page(request, "add.html", 422, jobs=jobs, problem=problem)

    asked = known._replace(url=link) if _is_web(link) else None

    def start() -> Job:
        return _jobs(request).start(_outcomes(text, files, link, known), asked)

    job = await run_in_threadpool(start)
    return RedirectResponse(f"/jobs/{job.number}", 303)


def _outcomes(
    text: str | None, files: list[tuple[str, bytes, str | None]], link: str | None, known: Known
) -> Iterator[Taken | InputError]:
    if text is not None:
        # A form sends line ends as CR LF; the text that was pasted had the writer's own.
        plain = text.replace("\r\n", "\n")
        yield from take_bytes(plain.encode(), "pasted text", known, media_type="text/plain")
    for name, data, media_type in files:
        yield from take_bytes(data, name, known, media_type=media_type)
    if link is not None and not _is_web(link):
        yield InputError(link, "no web address", "it must begin with http:// or https://")


def _is_web(link: str | None) -> bool:
    return link is not None and link.startswith(("http://", "https://"))


def _jobs(request: Request) -> Jobs:
    found: Jobs = request.app.state.jobs
    return found
