"""The commands over a ledger: `add`, `search`, `story`, `who`, `tally`, `link`."""

import getpass
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

import msgspec
import typer

from onrecord.cli import complain
from onrecord.errors import UsageError
from onrecord.ledger import Filters, Known, Ledger, LinkKind, StoredLink, open_ledger
from onrecord.report import published_date

app = typer.Typer(rich_markup_mode="markdown")

Where = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH|URL",
        envvar="ONRECORD_LEDGER",
        show_envvar=False,
        help="The ledger: a file or a PostgreSQL URL. Your own, if not told (or ONRECORD_LEDGER).",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, one object a line, all of it.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Published on that day or later: 2027-03-09.")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published on that day or before.")]
Story = Annotated[
    str | None, typer.Option(metavar="NAME", help="Within a story: its name, or story-7.")
]


@app.callback()
def _ledger() -> None:
    """The ledger."""


@app.command()
def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Files (.txt, .html, .json, .jsonl, .warc …), web addresses, or - for input.",
            show_default=False,
        ),
    ],
    ledger: Where = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication, such as 2027-03-09, where unknown."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who printed the report, where unknown.")
    ] = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The report's headline, where unknown.")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="How the sources are encoded, such as windows-1252."),
    ] = None,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Read texts that do not seem to be English.")
    ] = False,
    no_links: Annotated[
        bool, typer.Option("--no-links", help="Do not look for what belongs together.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put reports and their records into the ledger, and link them with what is there.

    One line for each report, once it is safely stored. The same report twice is stored once; a
    page that has changed since becomes a new edition of its report.
    """
    if published is not None and published_date(published) is None:
        raise UsageError(f"--published {published}: no date; write it as 2027-03-09")
    from onrecord.filing import file_reports
    from onrecord.intake import Known, take

    known = Known(
        title=title,
        outlet=outlet,
        published=published,
        encoding=encoding,
        any_language=any_language,
    )
    failures = 0
    with _open(ledger, create=True) as opened:
        for filing in file_reports(opened, take(sources, known), link=not no_links):
            if filing.error is not None or filing.added is None:
                failures += 1
                complain(str(filing.error))
                continue
            said = len(filing.record.statements) if filing.record else None
            told = {"source": filing.source, **msgspec.to_builtins(filing.added)}
            if as_json:
                _line({**told, "statements": said})
                continue
            what: str = filing.added.status
            if filing.added.previous:
                what += f" of {filing.added.previous}"
            words = f", {said} statement{'s' * (said != 1)}" if said is not None else ""
            print(f"{filing.added.ref}  {what}{words}  {filing.source}", flush=True)
    if failures:
        raise typer.Exit(2)


@app.command()
def search(
    query: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]",
            help='Words, "a phrase", begin*, -without. Write -- before a query that begins with -.',
            show_default=False,
        ),
    ] = None,
    ledger: Where = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Said by: words of the source's name.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Printed by.")] = None,
    manner: Annotated[
        Literal["direct", "indirect", "mixed"] | None, typer.Option(help="How it is quoted.")
    ] = None,
    since: Since = None,
    until: Until = None,
    story: Story = None,
    reports: Annotated[
        bool, typer.Option("--reports", help="Find whole reports, not statements.")
    ] = False,
    limit: Annotated[
        int, typer.Option(min=1, help="How many to show; --json gives all of them.")
    ] = 20,
    as_json: AsJson = False,
) -> None:
    """Find who said what: statements by words, source, outlet, date and manner, latest first."""
    filters: Filters = {
        "within": "reports" if reports else "statements",
        "source": source,
        "outlet": outlet,
        "manner": manner,
        "since": since,
        "until": until,
        "story": story,
    }
    with _open(ledger) as opened:
        cursor: str | None = None
        while True:
            size = 500 if as_json else limit
            page = opened.search(query, limit=size, cursor=cursor, **filters)
            if not as_json:
                from onrecord.cli.pages import show_hits

                hint = "" if page.items else _outlets_like(opened, outlet)
                show_hits(page, within="reports" if reports else "statements", hint=hint)
                return
            for hit in page.items:
                _line(hit)
            cursor = page.next
            if cursor is None:
                return


def _outlets_like(opened: Ledger, asked: str | None) -> str:
    """Where no outlet has the name that was asked for: which have it in theirs."""
    if not asked:
        return ""
    from onrecord.cli.view.chains import plain
    from onrecord.ledger.words import cut

    words = cut(asked)
    known = [name for name, _ in opened.outlets()]
    if any(cut(name) == words for name in known):
        return ""
    like = [plain(name) for name in known if set(words) <= set(cut(name))][:5]
    there = f"did you mean {' or '.join(like)}?" if like else "story and search show the names"
    return f"; no outlet is called {plain(asked)}, {there}"


@app.command()
def story(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="A story's name, part of it, or story-7."),
    ] = None,
    ledger: Where = None,
    as_json: AsJson = False,
) -> None:
    """Show a story: time line, parties and positions, counts, disagreements, claims.

    Without a name, the stories there are.
    """
    with _open(ledger) as opened:
        if name is None:
            _stories(opened, as_json)
            return
        from onrecord.linking import Filed, story_view

        found = opened.links.story(name)
        stored = opened.links.select(story=found.line.ref)
        records = opened.records([one.ref for one in found.reports])
        view = story_view(
            [Filed(ref, record) for ref, record in records.items()],
            [one.link for one in stored],
            name=found.line.name,
            key=found.line.ref,
        )
    if as_json:
        _line(view)
        return
    from onrecord.cli.pages import show_story

    show_story(view, {one.link.key: one.id for one in stored})


def _stories(opened: Ledger, as_json: bool) -> None:
    cursor: str | None = None
    while True:
        page = opened.links.stories(limit=200, cursor=cursor)
        if as_json:
            for one in page.items:
                _line(one)
        else:
            from onrecord.cli.pages import show_stories

            show_stories(page.items)
        cursor = page.next
        if cursor is None:
            return


_REFERENCE = re.compile(r"person-\d+")


def _by_reference(ledger: Ledger, name: str) -> list[Known]:
    return [ledger.links.person(name)] if _REFERENCE.fullmatch(name) else []


@app.command()
def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, words of one, or person-7.")],
    ledger: Where = None,
    as_json: AsJson = False,
) -> None:
    """Show a person or body: offices, and everything they are recorded as saying, by date."""
    from onrecord.ledger import Item
    from onrecord.linking import Filed, person_view

    with _open(ledger) as opened:
        known = _by_reference(opened, name) or opened.links.people(name)
        if not known:
            raise UsageError(f"nobody is called {name!r} in {opened.name}; try a part of the name")
        first = known[0]
        refs = list(dict.fromkeys(one.report for one in first.actors))
        filed = [Filed(ref, record) for ref, record in opened.records(refs).items()]
        stored = [
            link
            for ref in refs
            for link in (
                *opened.links.select(kind="person", report=ref),
                *opened.links.select(kind="tally", report=ref),
            )
        ]
        links = list({one.id: one.link for one in stored}.values())
        item = Item(first.actors[0].report, first.actors[0].item)
        view = person_view(filed, links, item)
    if as_json:
        _line(view)
        return
    from onrecord.cli.pages import show_person

    show_person(view, known[1:])


@app.command()
def tally(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[STORY]", help="A story's name or story-7; all stories, if none."),
    ] = None,
    ledger: Where = None,
    as_json: AsJson = False,
) -> None:
    """Show counts as they ran, one series for each body that counted; never added up."""
    from onrecord.linking import Filed, story_view

    shown = False
    with _open(ledger) as opened:
        for line in [opened.links.story(name).line] if name else _all_stories(opened):
            found = opened.links.story(line.ref)
            links = [one.link for one in opened.links.select(story=line.ref)]
            records = opened.records([one.ref for one in found.reports])
            filed = [Filed(ref, record) for ref, record in records.items()]
            view = story_view(filed, links, name=line.name, key=line.ref)
            if as_json:
                for one in view.tallies:
                    _line({"story": line.ref, **msgspec.to_builtins(one)})
            elif view.tallies:
                from onrecord.cli.pages import show_tallies

                show_tallies(view)
                shown = True
    if not shown and not as_json:
        print("no count here says who counted")


def _all_stories(opened: Ledger) -> Iterable[Any]:
    cursor: str | None = None
    while True:
        page = opened.links.stories(limit=200, cursor=cursor)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return


@app.command()
def link(
    ledger: Where = None,
    undo: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", help="Take a link back; rules will not make it again."),
    ] = None,
    redo: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Put a link that was taken back in force.")
    ] = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why, for the history; with --undo or --redo.")
    ] = "",
    story: Story = None,
    kind: Annotated[LinkKind | None, typer.Option(help="Only links of this kind.")] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Show what people decided, latest first.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show what holds reports together and why; take a link back, or put it in force again."""
    if undo is not None and redo is not None:
        raise UsageError("--undo and --redo contradict each other; give one of them")
    with _open(ledger) as opened:
        by = getpass.getuser()
        if undo is not None:
            if opened.links.get(undo).state == "off":
                raise UsageError(f"link {undo} has been taken back already")
            entry = opened.links.unlink(undo, by=by, reason=reason)
            print(f"link {undo} is taken back (entry {entry.id} of the history)")
        elif redo is not None:
            entry = opened.undo(_taken_back(opened, redo), by=by, reason=reason)
            print(f"link {redo} is in force again (entry {entry.id} of the history)")
        elif history:
            for one in opened.history(limit=None):
                state = "  (undone)" if one.undone else ""
                words = f"{one.id:>5}  {one.at}  {one.by}  {one.action}{state}  {one.reason}"
                _line(one) if as_json else print(words.rstrip())
        else:
            _links(opened.links.select(story=story, kind=kind), as_json)


def _taken_back(opened: Ledger, number: int) -> int:
    """The entry of the history by which a link was taken back, and which is in force."""
    for entry in opened.history(limit=None):
        if not entry.undone and number in entry.payload.get("off", ()):
            return entry.id
    raise UsageError(f"link {number} was not taken back by anybody; nothing to redo")


def _links(links: Sequence[StoredLink], as_json: bool) -> None:
    for one in links:
        if as_json:
            _line(one)
            continue
        items = " – ".join(f"{item.report} {item.item}".rstrip() for item in one.link.items)
        print(f"{one.id:>6}  {one.link.kind:<12}  {one.link.score:.2f}  {items}  {one.link.reason}")


def _open(where: str | None, *, create: bool = False) -> Ledger:
    opened = open_ledger(where, create=create)
    if opened.backup is not None:
        complain(f"{opened.name}: brought to a new version; the old one is {opened.backup}")
    return opened


def _line(value: Any) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()
