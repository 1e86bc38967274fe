"""A story of our own, records and links made by hand: no reader's change moves a test."""

import re

from onrecord.ledger import Item, Ledger, Link
from onrecord.record import (
    Actor,
    Counter,
    Cue,
    Event,
    Figure,
    Position,
    Record,
    Relay,
    Source,
    Statement,
    Time,
)
from onrecord.report import Furniture, Report, Span

WIRE = (
    "KELMAR (Quay Wire) - At least 14 pilots are ill, the Pilots' Guild said on Monday. Dock "
    "Minister Runa Sval told Quay Wire that the guild invented “every one of them”.\n\n"
    "“We will not pay for the fog,” Sval said. Ferries collided in the strait on Sunday.\n\n"
    "Also read: Fog for beginners"
)
COPY = (
    "At least 14 pilots are ill, the Pilots' Guild said on Monday.\n\n"
    "“We will not pay for the fog,” Runa Sval said, Quay Wire reported."
)
LATER = (
    "The Pilots' Guild now counts 17 ill pilots. The Health Board put the number at about 9.\n\n"
    "Harbour chief Runa Sval said the state would pay half if the pilots returned by Friday. The "
    "guild began its count anew and gave 2."
)


class Draft:
    """A record that grows by words found in a text."""

    def __init__(self, text: str, outlet: str, published: str, title: str) -> None:
        self.text = text
        self.known = {"outlet": outlet, "published": published, "title": title}
        self.url = f"https://{outlet.lower().replace(' ', '')}.example/{published}"
        self.items: dict[str, list[object]] = {"statements": [], "figures": [], "positions": []}
        self.cast: list[Actor] = []
        self.events: list[Event] = []
        self.thoughts: list[Statement] = []

    def at(self, words: str) -> Span:
        start = self.text.index(words)
        return start, start + len(words)

    def near(self, words: str, others: str) -> Span:
        """Where words stand nearest to others."""
        start, end = self.at(others)
        spans = [found.span() for found in re.finditer(re.escape(words), self.text)]
        return min(spans, key=lambda one: min(abs(one[0] - end), abs(one[1] - start)))

    def actor(self, item: str, name: str, kind: str, *roles: str, shown: str = "") -> None:
        span = self.at(shown or name)
        self.cast.append(Actor(item, name, kind, roles, (), (span,)))  # type: ignore[arg-type]

    def said(self, item: str, who: str, cue: str, *content: str, **more: object) -> Statement:
        name = next(one for one in self.cast if one.id == who).name.split()[-1]
        values: dict[str, object] = {
            "id": item,
            "manner": "indirect",
            "source": Source(who, (self.near(name, content[0]),)),
            "cue": Cue((self.near(cue, content[0]),), cue),
            "content": tuple(self.at(one) for one in content),
            "relays": (),
            "polarity": "affirmed",
            "addressee": None,
            "time": None,
            "place": None,
            "within": None,
            **more,
        }
        made = Statement(**values)  # type: ignore[arg-type]
        self.items["statements"].append(made)
        return made

    def figure(self, item: str, words: str, who: str, day: str, **more: object) -> None:
        number = float(re.sub(r"\D", "", words))
        values: dict[str, object] = {"value": number, "low": number, "high": number}
        values |= {"bound": "exact", "since": None, "statement": None, **more}
        shown = next(one for one in self.cast if one.id == who)
        span = self.at(words)
        self.items["figures"].append(
            Figure(
                id=item,
                span=span,
                counts="sick",
                unit="person",
                population=None,
                place=None,
                as_of=Time(span, day),
                cumulative=True,
                counted_by=Counter(who, shown.mentions[0]),
                relays=(),
                stance="reported",
                **values,  # type: ignore[arg-type]
            )
        )

    def record(self, furniture: tuple[Furniture, ...] = ()) -> Record:
        report = Report.of(self.text, url=self.url, furniture=furniture, **self.known)  # type: ignore[arg-type]
        return Record(
            schema="onrecord/1",
            report=report,
            actors=tuple(self.cast),
            attitudes=tuple(self.thoughts),
            events=tuple(self.events),
            **{name: tuple(ones) for name, ones in self.items.items()},  # type: ignore[arg-type]
        )


def wire() -> Record:
    draft = Draft(WIRE, "Quay Wire", "2041-03-04", "Fog sickens pilots")
    draft.actor("a1", "Pilots' Guild", "organisation")
    draft.actor("a2", "Runa Sval", "person", "Dock Minister")
    draft.actor("a3", "Quay Wire", "agency")
    day = Time(draft.at("on Monday"), "2041-03-04")
    draft.said("s1", "a1", "said", "At least 14 pilots are ill", time=day)
    draft.said("s2", "a2", "told", "the guild invented “every one of them”", addressee="a3")
    draft.said("s3", "a1", "invented", "every one of them", within="s2", manner="mixed")
    draft.said("s4", "a2", "said", "“We will not pay for the fog,”", manner="direct")
    low = {"low": 14.0, "high": None, "bound": "at_least", "statement": "s1"}
    draft.figure("f1", "At least 14", "a1", "2041-03-04", **low)
    refused = Position("p1", "a2", "reject", None, draft.at("pay for the fog"), None, "s4")
    draft.items["positions"].append(refused)
    sunday = Time(draft.at("Sunday"), "2041-03-03")
    trigger = draft.at("collided")
    draft.events.append(
        Event("e1", "ASSAULT", None, trigger, (), (), sunday, None, "actual", False, None)
    )
    also = Furniture(draft.at("Also read: Fog for beginners"), "related_link")
    return draft.record((also,))


def copy() -> Record:
    draft = Draft(COPY, "The Buoy", "2041-03-05", "Pilots ill in fog")
    draft.actor("a1", "Pilots' Guild", "organisation")
    draft.actor("a2", "Runa Sval", "person")
    draft.actor("a3", "Quay Wire", "agency")
    draft.said("s1", "a1", "said", "At least 14 pilots are ill")
    relay = Relay("a3", draft.at("Quay Wire"), draft.at("reported"))
    said = {"manner": "direct", "relays": (relay,)}
    draft.said("s2", "a2", "said", "“We will not pay for the fog,”", **said)
    return draft.record()


def later() -> Record:
    draft = Draft(LATER, "Strait Radio", "2041-03-07", "State offers half")
    draft.actor("a1", "Pilots' Guild", "organisation")
    draft.actor("a2", "Health Board", "organisation")
    draft.actor("a3", "Runa Sval", "person", "Harbour chief")
    draft.said("s1", "a1", "counts", "17 ill pilots")
    draft.said("s2", "a2", "put", "the number at about 9")
    draft.said("s3", "a3", "said", "the state would pay half if the pilots returned by Friday")
    draft.figure("f1", "17", "a1", "2041-03-07", statement="s1")
    draft.figure("f2", "about 9", "a2", "2041-03-07", low=None, high=None, bound="about")
    draft.figure("f3", "2", "a1", "2041-03-08")
    condition = draft.at("if the pilots returned by Friday")
    offer = Position("p1", "a3", "offer", None, draft.at("pay half"), condition, "s3")
    draft.items["positions"].append(offer)
    return draft.record()


def file_story(ledger: Ledger) -> dict[str, str]:
    """Adds the story; gives the references of its reports by outlet."""
    refs = {}
    for record in (wire(), copy(), later()):
        added = ledger.add(record.report, record, reader="by hand")
        assert record.report.outlet is not None
        refs[record.report.outlet] = added.ref
    one, two, three = refs["Quay Wire"], refs["The Buoy"], refs["Strait Radio"]

    def link(kind: str, *items: tuple[str, str], reason: str = "the same", **data: object) -> Link:
        held = tuple(Item(*item) for item in items)
        return Link(kind, held, 0.9, reason, "by hand", dict(data))  # type: ignore[arg-type]

    ledger.links.save(
        [
            link("story", (one, ""), (two, "")),
            link("story", (one, ""), (three, "")),
            link("origin", (two, ""), (one, ""), reason="a copy: all of it stands there"),
            link("person", (one, "a1"), (two, "a1")),
            link("person", (one, "a1"), (three, "a1")),
            link("person", (one, "a2"), (two, "a2")),
            link("person", (one, "a2"), (three, "a3"), reason="the name fits"),
            link("claim", (one, "s1"), (two, "s1")),
            link("claim", (one, "s4"), (two, "s2")),
            link("disagreement", (three, "f1"), (three, "f2"), reason="two bodies count apart"),
            link("shift", (one, "p1"), (three, "p1"), reason="reject becomes offer"),
        ]
    )
    group = ledger.links.group_of("story", Item(one))
    assert group is not None
    ledger.links.describe(group.ref, name="Fog over Kelmar")
    return refs
