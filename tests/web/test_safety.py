"""What the server refuses, asked over a real connection."""

import http.client
import json
import re
import time
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest
from starlette.routing import Route

from onrecord.errors import UsageError
from onrecord.ledger import Item, Link
from onrecord.record import Cue, Source, Statement
from onrecord.web.app import _routes
from onrecord.web.safety import MAX_BODY, new_token, safe_link
from onrecord.web.server import check_host
from tests.web.conftest import HOSTILE, Served, Told, serve
from tests.web.invented import Draft


def ask(
    served: Served,
    method: str,
    path: str,
    *,
    form: dict[str, str] | None = None,
    **headers: str,
) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=20)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = None
    if form is not None:
        body = urlencode(form)
        named.setdefault("content-type", "application/x-www-form-urlencoded")
    connection.request(method, path, body=body, headers=named)
    answer = connection.getresponse()
    words = answer.read().decode()
    connection.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, words


def report_refs(served: Served) -> list[str]:
    return [one.ref for one in served.ledger.reports().items]


def test_another_host_name_gets_nothing(served: Served) -> None:
    status, _, words = ask(served, "GET", "/", host="evil.example")
    assert status == 421
    assert "On record" not in words


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
def test_a_write_from_another_site_is_refused_even_with_the_token(
    served: Served, headers: dict[str, str]
) -> None:
    form = {"token": served.token, "text": "The port is closed, the harbour master said."}
    before = served.ledger.counts()
    assert ask(served, "POST", "/add", form=form, **headers)[0] == 403
    assert served.ledger.counts() == before


@pytest.mark.parametrize("path", ["/add", "/undo", "/decide", "/correct/{ref}"])
def test_a_write_without_the_token_is_refused(served: Served, path: str) -> None:
    ref = report_refs(served)[0]
    form = {"text": "The port is closed, the harbour master said.", "token": "guessed"}
    assert ask(served, "POST", path.format(ref=ref), form=form)[0] == 403
    assert served.ledger.history() == []


@pytest.mark.parametrize("path", ["/add", "/undo", "/decide"])
def test_a_write_in_another_content_type_needs_the_header(served: Served, path: str) -> None:
    assert ask(served, "POST", path, content_type="text/plain")[0] == 403


def test_asking_never_writes(served: Served) -> None:
    before = served.ledger.counts(), served.ledger.history()
    for path in ("/undo", "/decide", "/add?text=The+port+is+closed,+he+said", "/correct/r1"):
        ask(served, "GET", path)
    assert (served.ledger.counts(), served.ledger.history()) == before


def test_a_body_that_says_it_is_too_large_is_refused_before_it_is_read(served: Served) -> None:
    status, _, words = ask(
        served,
        "POST",
        "/add",
        content_length=str(MAX_BODY + 1),
        content_type="multipart/form-data; boundary=x",
    )
    assert status == 413
    assert "MiB" in words


def test_every_answer_carries_the_policy(served: Served) -> None:
    for path in ("/", "/nowhere", "/static/onrecord.css", "/search.csv", "/report/none"):
        _, headers, _ = ask(served, "GET", path)
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"


def test_hostile_words_stand_on_the_page_as_words(served: Served) -> None:
    (hostile,) = [
        one.ref
        for one in served.ledger.reports().items
        if "script" in served.ledger.report(one.ref).report.text
    ]
    _, _, words = ask(served, "GET", f"/report/{hostile}")
    assert "<script>document" not in words
    assert "<img src=x" not in words
    assert "&lt;script&gt;" in words
    assert "{{ 7 * 7 }}" in words
    _, _, raw = ask(served, "GET", f"/report/{hostile}.json")
    assert json.loads(raw)["report"]["text"] == HOSTILE


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", " https://a.example", "vbscript:x", "//x", ""],
)
def test_links_that_could_do_more_than_open_a_page_are_dropped(url: str) -> None:
    assert safe_link(url) is None


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "https://evil.example"])
def test_a_form_cannot_lead_away(served: Served, path: str) -> None:
    form = {"token": served.token, "action": "rename", "group": "", "name": "x", "back": path}
    story = served.ledger.links.stories().items[0]
    form["group"] = story.ref
    status, headers, _ = ask(served, "POST", "/decide", form=form)
    assert status == 303
    assert headers["location"].startswith("/history?done=")


def test_listening_beyond_this_machine_needs_a_password() -> None:
    check_host("127.0.0.1", None)
    check_host("0.0.0.0", "long and secret")
    with pytest.raises(UsageError, match=r"ONRECORD_PASSWORD.*TLS"):
        check_host("0.0.0.0", None)


def test_answers_on_a_kept_connection_are_sent_at_once(served: Served) -> None:
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=20)
    spent = []
    for _ in range(12):
        started = time.perf_counter()
        connection.request("GET", "/static/icon.svg")
        connection.getresponse().read()
        spent.append(time.perf_counter() - started)
    connection.close()
    assert min(spent[1:]) < 0.03  # 0.04 s and more where each waits for an acknowledgement


def test_with_a_password_nothing_is_shown_without_it(served: Served) -> None:
    import base64

    for locked in serve(served.ledger, password="gate: 7"):
        assert ask(locked, "GET", "/")[0] == 401
        assert ask(locked, "GET", "/static/onrecord.css")[0] == 401
        wrong = base64.b64encode(b"me:gate").decode()
        assert ask(locked, "GET", "/", authorization=f"Basic {wrong}")[0] == 401
        right = base64.b64encode(b"me:gate: 7").decode()
        assert ask(locked, "GET", "/", authorization=f"Basic {right}")[0] == 200


def test_a_body_that_grows_too_large_without_saying_so_is_cut_off(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    import onrecord.web.safety as safety

    monkeypatch.setattr(safety, "MAX_BODY", 100_000)
    before = served.ledger.counts()
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=20)
    body = f"token={served.token}&text=".encode() + b"a" * 300_000
    parts = (body[at : at + 10_000] for at in range(0, len(body), 10_000))
    kind = {"content-type": "application/x-www-form-urlencoded", "transfer-encoding": "chunked"}
    connection.request("POST", "/add", body=parts, headers=kind, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()
    assert served.ledger.counts() == before


def test_no_address_writes_when_it_is_asked_for(told: Told) -> None:
    before = told.ledger.counts(), told.ledger.history(), told.ledger.links.select(state=None)
    wire = told.refs["Quay Wire"]
    named = {"ref": wire, "number": "1"}
    form = urlencode({"token": told.token, "action": "remove", "item": "s1", "by": "ada"})
    for path in addresses():
        for method in ("GET", "HEAD"):
            ask(told, method, f"{path.format(**named)}?{form}")
    assert (told.ledger.counts(), told.ledger.history(), told.ledger.links.select(state=None)) == (
        before
    )


def addresses() -> list[str]:
    return [re.sub(r":\w+", "", route.path) for route in _routes() if isinstance(route, Route)]


def test_an_empty_ledger_has_every_list_and_says_what_to_do(empty: Served) -> None:
    for path in ("/", "/stories", "/reports", "/people", "/search", "/history", "/add"):
        status, _, words = ask(empty, "GET", path)
        assert status == 200
        assert 'class="empty"' in words or "/add" in words
    for path in ("/stories", "/reports", "/people", "/search", "/history", "/index"):
        for ending in ("json", "csv"):
            assert ask(empty, "GET", f"{path}.{ending}")[0] == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/report/r0000", 404),
        ("/story/story-99", 404),
        ("/who/person-99", 404),
        ("/who/r0000.a1", 404),
        ("/claim/claim-99", 404),
        ("/report/{ref}?at=9-3", 400),
        ("/report/{ref}?at=0-999999999", 400),
        ("/report/{ref}?at=x", 400),
        ("/search?q=-", 400),
        ("/search?since=tomorrow", 400),
        ("/search?cursor=x", 400),
        ("/search?story=story-99", 404),
        ("/search?manner=loud", 200),
        ("/search?within=dreams", 200),
        ("/join?kind=dream&item=r1", 400),
        ("/join?kind=person&item={ref}/a99", 400),
        ("/nowhere", 404),
        ("/history?before=x", 200),
    ],
)
def test_what_is_not_there_is_told_in_words(told: Told, path: str, status: int) -> None:
    found, _, words = ask(told, "GET", path.format(ref=told.refs["Quay Wire"]))
    assert found == status
    assert "Traceback" not in words
    assert "<main" in words


def test_each_launch_has_a_token_of_its_own() -> None:
    assert len({new_token() for _ in range(50)}) == 50
    assert len(new_token()) >= 40


def test_the_command_refuses_to_listen_beyond_this_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from onrecord.cli import main

    monkeypatch.delenv("ONRECORD_PASSWORD", raising=False)
    command = ["onrecord", "serve", "--host", "0.0.0.0", "--no-browser"]
    monkeypatch.setattr("sys.argv", [*command, "--ledger", str(tmp_path / "a.db")])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert "ONRECORD_PASSWORD" in told
    assert "TLS" in told
    assert not (tmp_path / "a.db").exists()


def test_a_fault_of_ours_is_told_in_words_under_the_same_policy(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(type(served.ledger), "counts", broken)
    status, headers, words = ask(served, "GET", "/")
    assert status == 500
    assert "A fault of onrecord" in words
    assert "secret detail" not in words
    assert "default-src 'none'" in headers["content-security-policy"]


def test_vendored_scripts_are_the_pinned_ones() -> None:
    import hashlib

    import onrecord.web.app as app

    folder = app._STATIC / "vendor"
    sums = [line.split() for line in (folder / "SHA256SUMS").read_text().splitlines()]
    assert {name for _, name in sums} == {one.name for one in folder.glob("*.js")}
    for digest, name in sums:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_pages_name_no_other_host(told: Told) -> None:
    for path in ("/", f"/story/{told.story}", f"/report/{told.refs['Quay Wire']}", "/add"):
        _, _, words = ask(told, "GET", path)
        loaded = re.findall(r"""<(?:script|link|img|iframe)[^>]*(?:src|href)=["']([^"']+)""", words)
        assert loaded
        assert all(one.startswith("/static/") for one in loaded)


def test_hostile_names_titles_and_outlets_stand_as_words_on_every_page(empty: Served) -> None:
    bad = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"
    text = f"The port of {bad} is closed, Runa {bad} said."
    draft = Draft(text, f"The {bad}", "2041-03-04", f"Port {bad}")
    draft.actor("a1", f"Runa {bad}", "person", f"minister {bad}")
    draft.items["statements"].append(
        Statement(
            "s1",
            "indirect",
            Source("a1", draft.cast[0].mentions),
            Cue((draft.at("said"),), f"say {bad}"),
            (draft.at(f"The port of {bad} is closed"),),
            *((), "affirmed", None, None, None, None),
        )
    )
    record = draft.record()
    ref = empty.ledger.add(record.report, record, reader="by hand", origin=f"/tmp/{bad}").ref
    links = [Link("story", (Item(ref),), 1.0, bad, "alone")]
    empty.ledger.links.save(links)
    group = empty.ledger.links.group_of("story", Item(ref))
    assert group is not None
    rename = {"token": empty.token, "action": "rename", "group": group.ref, "name": bad}
    assert ask(empty, "POST", "/decide", form={**rename, "by": bad, "reason": bad})[0] == 303
    quoted = urlencode({"q": bad, "name": bad, "source": bad, "outlet": bad})
    paths = ["/", "/reports", "/stories", "/people", "/history", "/search", f"/search?{quoted}"]
    paths += [f"/people?{quoted}", f"/report/{ref}", f"/report/{ref}?at=0-9", f"/who/{ref}.a1"]
    paths += [f"/story/{group.ref}", f"/join?kind=person&item={ref}/a1&{quoted}"]
    for path in (*paths, f"/join?kind=claim&item={ref}/s1", f"/report/{bad}", f"/{bad}"):
        _, _, words = ask(empty, "GET", path.replace(bad, quote(bad)))
        assert "<main" in words, path
        assert "<script>alert" not in words, path
        assert "<img" not in words, path
