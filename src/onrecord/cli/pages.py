"""What the ledger's commands show on a terminal: hits, stories, people, counts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.cli.console import terminal
from onrecord.cli.view.chains import day, plain
from onrecord.ledger import Hit, Known, Page, StoryLine

if TYPE_CHECKING:  # search needs none of linking's libraries
    from onrecord.linking import Person, Story
    from onrecord.linking.passages import Passage
    from onrecord.linking.story import Pair, Point, Stance, Tally

_WIDEST = 140  # columns; a longer line is no pleasure to read
_LONGEST = 240  # characters of a passage


def show_hits(page: Page[Hit], *, within: str = "reports", hint: str = "") -> None:
    """Prints the answers to a search within statements or reports; `hint` where there are none."""
    elsewhere = " in statements; --reports looks in whole reports" if within != "reports" else ""
    console = _console()
    if not page.items:
        console.print(f"nothing found{hint or elsewhere}")
        return
    for hit in page.items:
        head = Text(f"{day(hit.published)}  {plain(hit.outlet or '')}", style="dim")
        if hit.source:
            chain = " ← ".join(plain(one) for one in (hit.source, hit.relays) if one)
            head.append("  ").append(chain, style="bold")
        head.append(f"  {hit.report} {hit.item}".rstrip(), style="dim")
        console.print(head)
        console.print(Text(f"    {_how(hit)}{_cut(hit.words)}"))
    if page.next is not None:
        console.print(f"\nthe latest {len(page.items)}; more with --limit, all with --json")


def _how(hit: Hit) -> str:
    """How something was said, where the words alone would mislead: "denied: the dam leaked"."""
    cue = plain(hit.cue) if hit.cue else hit.kind if hit.kind == "attitude" else ""
    if hit.polarity and hit.polarity != "affirmed":
        cue = f"{cue} ({hit.polarity})".strip()
    return f"{cue}: " if cue else ""


def show_stories(lines: Iterable[StoryLine]) -> None:
    """Prints stories, one a line."""
    console = _console()
    if not (lines := list(lines)):
        console.print("no stories here yet; `onrecord add` puts reports in and links them")
    for one in lines:
        days = _days(one.first, one.last)
        numbers = f"{_many(one.reports, 'report')}, {_many(one.outlets, 'outlet')}"
        console.print(Text(f"{one.ref:<12}  {plain(one.name or '')}  ({days}; {numbers})"))


def _days(first: str | None, last: str | None) -> str:
    """From which day to which.

    >>> _days("2031-05-06T08:00:00Z", "2031-05-06"), _days(None, None)
    ('2031-05-06', 'undated')
    """
    days = [day(one).strip() for one in (first, last) if one]
    return " to ".join(dict.fromkeys(days)) or "undated"


def show_story(view: "Story", numbers: Mapping[str, int]) -> None:
    """Prints a story; `numbers` are its links' numbers by key, to take them back by."""
    console = _console()
    console.print(Text(f"{plain(view.name)}  ({view.key})", style="bold"))
    console.print(Text(f"{_days(view.first, view.last)}: {view.told}"))
    outlets = {one.ref: one.outlet or one.ref for one in view.reports}

    _head(console, "Reports")
    for line in view.reports:
        console.print(
            Text(
                f"  {day(line.published)}  {plain(outlets[line.ref])}  "
                f"{plain(line.title)}  [{line.ref}]"
            )
        )
        if line.why:
            taken = line.copied_from and outlets.get(line.copied_from, line.copied_from)
            whence = f"copied from {plain(taken)}: " if taken else ""
            console.print(Text(f"              {whence}{plain(line.why)}", style="dim"))

    _head(console, "Time line")
    for moment in view.timeline:
        who = f"{_says(moment.who, moment.cue)}: " if moment.who else ""
        console.print(Text(f"  {day(moment.date)}  {moment.kind:<7}  {who}{_cut(moment.words)}"))

    _head(console, "Parties")
    for party in view.parties:
        console.print(Text(f"  {plain(party.name)}", style="bold"))
        for stance in party.positions:
            console.print(Text(_stance(stance)))
        for pair in party.shifts:
            console.print(Text(f"    moved: {pair.why}{_number(pair, numbers)}"))

    if view.tallies:
        show_tallies(view, console)

    _head(console, "Disagreements")
    for pair in view.disagreements:
        console.print(Text(f"  {pair.why}{_number(pair, numbers)}"))
        for name, one in zip(pair.who, pair.passages, strict=True):
            console.print(Text(f"    {plain(name or 'unnamed')}: {_passage(one)}"))
    if not view.disagreements:
        console.print("  none found")

    _head(console, "Claims told more than once")
    told = [claim for claim in view.claims if len(claim.tellings) > 1]
    for claim in told:
        console.print(
            Text(f"  {_says(claim.speaker or 'unnamed', claim.cue)}: {_cut(claim.words)}")
        )
        console.print(Text(f"    {claim.told}", style="bold"))
        for pair in claim.shortened:
            console.print(Text(f"    shortened: {pair.why}{_number(pair, numbers)}"))
    if not told:
        console.print("  none")


def _says(who: str, cue: str | None) -> str:
    """Who speaks, with the cue: a denial without it would read as a claim.

    >>> _says("Ardal Carbon", "denied"), _says("Oslo", "According to")
    ('Ardal Carbon denied', 'Oslo')
    """
    told = (
        cue is not None
        and cue[:1].isalpha()
        and not cue.lower().startswith(("according", "as ", "per ", "citing"))
    )
    return f"{plain(who)} {plain(cue)}" if told and cue else plain(who)


def show_tallies(view: "Story", console: Console | None = None) -> None:
    """Prints the counts of a story, one table for each body that counted."""
    if console is None:
        console = _console()
        console.print(Text(f"{plain(view.name)}  ({view.key})", style="bold"))
    _head(console, "Counts, one body at a time")
    for tally in view.tallies:
        _tally(console, tally)


def show_person(view: "Person", others: "Sequence[Known]") -> None:
    """Prints a person or body; `others` are those of whom the name may speak as well."""
    console = _console()
    console.print(Text(f"{plain(view.line.name)}  ({view.line.kind})", style="bold"))
    names = [plain(one) for one in view.line.names if one != view.line.name]
    if names:
        console.print(Text(f"  also: {'; '.join(names)}"))
    for office in (*view.roles, *view.affiliations):
        console.print(Text(f"  {_days(office.first, office.last)}  {plain(office.words)}"))

    from onrecord.linking.person import said_once

    _head(console, f"Statements ({len(view.statements)})")
    for said, again in said_once(view.statements):
        via = f"  via {', '.join(map(plain, said.via))}" if said.via else ""
        mark = f"  {said.polarity}" if said.polarity != "affirmed" else ""
        cue = f"{plain(said.cue)}: " if said.cue else ""
        console.print(
            Text(
                f"  {said.date or 'undated':<10}  {said.manner}{mark}  "
                f"{cue}{_passage(said.passage, _more([one.passage.report for one in again]))}{via}"
            )
        )
    if view.positions:
        _head(console, "Positions")
        for stance in view.positions:
            console.print(Text(_stance(stance)))
    if view.tallies:
        _head(console, "Counts")
        for tally in view.tallies:
            _tally(console, tally)
    if others:
        _head(console, "Others of that name (nothing here says that they are the same)")
        for other in others[:8]:
            console.print(Text(f"  {_other(other)}"))


def _other(one: Known) -> str:
    roles = list(dict.fromkeys(plain(role) for actor in one.actors for role in actor.roles))
    days = sorted(actor.published[:10] for actor in one.actors if actor.published)
    told = ", ".join([plain(one.name), *roles[:2]])
    when = " to ".join(dict.fromkeys([days[0], days[-1]])) if days else "undated"
    where = one.ref or f"in {one.actors[0].report}"
    return f"{where:<12}  {told}  ({when}; {one.reports} report{'s' * (one.reports != 1)})"


def _tally(console: Console, tally: "Tally") -> None:
    part = f", {plain(', '.join(tally.part))}" if tally.part else ""
    since = f", since {tally.since}" if tally.since else ""
    epoch = f", count {tally.epoch}" if tally.epoch > 1 else ""
    head = f"  {plain(tally.counted_by)}: {tally.counts}{part}{since}{epoch}"
    console.print(Text(head, style="bold"))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for point in tally.points:
        table.add_row("   ", *map(Text, _point(point)))
    console.print(table)


def _point(point: "Point") -> tuple[str, str, str]:
    told = ", ".join(dict.fromkeys(plain(one.outlet or one.report) for one in point.passages))
    notes = [] if point.stance == "reported" else [point.stance]
    if point.former:
        notes.append("an earlier count, told again")
    if point.revised is not None:
        notes.append(f"corrects {point.revised:,.0f}")
    if point.relays:
        notes.append("via " + ", ".join(map(plain, point.relays)))
    shown = f"{told} ({'; '.join(notes)})" if notes else told
    return point.as_of or "undated", plain(point.words), shown


def _stance(stance: "Stance") -> str:
    condition = f" – {_cut(stance.condition)}" if stance.condition else ""
    recalled = ", recalled" if stance.recalled else ""
    # Of a charge it matters most whom it is made against; its own words often leave that out.
    against = f" {plain(stance.toward)}" if stance.act == "accuse" and stance.toward else ""
    voiced = f", for {plain(stance.holder)}" if stance.holder else ""
    more = _more(stance.told_by[1:])
    words = f"{_cut(stance.object)}{condition} {_where(stance.passage, more)}"
    return f"    {stance.date:<10}  {stance.act}{against}{recalled}{voiced}: {words}"


def _passage(one: "Passage", more: str = "") -> str:
    return f"{_cut(one.words)} {_where(one, more)}"


def _more(reports: Sequence[str]) -> str:
    """How many other reports tell it, too."""
    others = len(set(reports))
    return f", and {_many(others, 'more report')}" if others else ""


def _where(one: "Passage", more: str = "") -> str:
    """Outlet, report and item of a passage, in brackets."""
    outlet = f"{plain(one.outlet)} " if one.outlet else ""
    return f"[{outlet}{one.report} {one.item}{more}]"


def _number(pair: "Pair", numbers: Mapping[str, int]) -> str:
    number = numbers.get(pair.link)
    return f"  (link {number})" if number is not None else ""


def _head(console: Console, words: str) -> None:
    console.print()
    console.print(Text(words, style="bold underline"))


def _cut(words: str) -> str:
    shown = plain(" ".join(words.split()))
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def _console() -> Console:
    console = terminal()
    # What is piped is for another program: one line stays one line.
    width = min(console.width, _WIDEST) if console.is_terminal else 10_000
    return terminal(width=width, soft_wrap=False)
