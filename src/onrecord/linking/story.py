"""A story as people look at it: time line, parties, counts, disagreements, claims.

These are the types; `retelling.story_view` makes them. Each turns into plain JSON by `msgspec`;
the fields are told in `docs/linking.md`.
"""

import msgspec

from onrecord.ledger.links import Link
from onrecord.linking.origins import Origin
from onrecord.linking.passages import Passage
from onrecord.linking.witnesses import Telling, Witnesses


class ReportLine(msgspec.Struct, frozen=True):
    """One report of the story; `origin` is the place of its origin in `Story.origins`.

    `why` tells why it stands on another's text; `copied_from` is null where both bring an agency's.
    """

    ref: str
    title: str
    outlet: str | None
    published: str | None
    byline: tuple[str, ...]
    url: str | None
    origin: int
    copied_from: str | None
    why: str | None


class Claim(msgspec.Struct, frozen=True):
    """One statement, told by one or more reports; `words` are its fullest telling, and `cue` the
    words that tell there how it was said: "denied".

    `shortened` are warnings: a telling, the fuller one, and what was left out.
    """

    speaker: str | None
    person: str | None
    words: str
    cue: str | None
    date: str | None
    polarity: str
    numbers: Witnesses
    told: str
    tellings: tuple[Telling, ...]
    shortened: tuple["Pair", ...]


class Pair(msgspec.Struct, frozen=True):
    """Two passages and why they are shown together; `link` is the key to take the link back by."""

    link: str
    kind: str
    rule: str
    why: str
    score: float
    who: tuple[str | None, str | None]
    passages: tuple[Passage, Passage]


class Stance(msgspec.Struct, frozen=True):
    """One position of a party on one day; `toward` is the name of whom it is taken toward,
    `told_by` are the reports that have it. `holder` is the body whose position it is, where it is
    shown with somebody who only voices it."""

    date: str
    act: str
    recalled: bool
    spokesman: str | None
    object: str
    condition: str | None
    passage: Passage
    told_by: tuple[str, ...]
    toward: str | None = None
    holder: str | None = None


class Party(msgspec.Struct, frozen=True):
    """Someone who holds positions, with the positions by date and the shifts between them."""

    person: str
    name: str
    kind: str
    positions: tuple[Stance, ...]
    shifts: tuple[Pair, ...]


class Point(msgspec.Struct, frozen=True):
    """One value of a series: as told by `passages`, of which the first is the earliest.

    `value` is null for a range; `low` and `high` are the record's limits, null where open.
    `relays` are those who passed the count on; they counted nothing. `revised` is the value that
    this one corrects; `former` says that the report tells it as an earlier count, not as its own
    day's.
    """

    as_of: str | None
    value: float | None
    low: float | None
    high: float | None
    bound: str
    words: str
    stance: str
    relays: tuple[str, ...]
    passages: tuple[Passage, ...]
    revised: float | None
    former: bool = False


class Tally(msgspec.Struct, frozen=True):
    """One body's count of one thing since one start. Tallies of two bodies are never added up."""

    counted_by: str
    person: str
    counts: str
    part: tuple[str, ...]
    epoch: int
    since: str | None
    running: bool
    points: tuple[Point, ...]

    @property
    def what(self) -> str:
        """What is counted, in words: nine children among the dead are not the dead.

        >>> Tally("", "", "killed", ("children",), 1, None, True, ()).what
        'killed (children)'
        """
        part = ", ".join(self.part)
        if self.counts == "other" and part:
            return part
        return f"{self.counts} ({part})" if part else self.counts


class Moment(msgspec.Struct, frozen=True):
    """One entry of the time line; `kind` is report, claim, count, shift or event. `cue` is that of
    a claim, of an event the words that tell it."""

    date: str
    kind: str
    who: str | None
    words: str
    passage: Passage
    cue: str | None = None


class Cast(msgspec.Struct, frozen=True):
    """One person or body of the story under all the names it goes by; `key` is `report/item`."""

    key: str
    name: str
    kind: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    reports: tuple[str, ...]
    statements: int


class Story(msgspec.Struct, frozen=True):
    """All that linking knows of some reports which tell one story."""

    key: str
    name: str
    first: str | None
    last: str | None
    numbers: Witnesses
    told: str
    reports: tuple[ReportLine, ...]
    origins: tuple[Origin, ...]
    cast: tuple[Cast, ...]
    timeline: tuple[Moment, ...]
    parties: tuple[Party, ...]
    tallies: tuple[Tally, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Pair, ...]
    shifts: tuple[Pair, ...]
    links: tuple[Link, ...]

    def to_json(self) -> bytes:
        """The story as one JSON object, UTF-8."""
        return msgspec.json.encode(self)
