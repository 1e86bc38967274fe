"""One invented report, sentence by sentence, with its record: every span is right, since the items
are made with the words. Every name and place is made of syllables.
"""

import datetime
import random
from dataclasses import dataclass, field

from onrecord.record import (
    Actor,
    ActorKind,
    Counter,
    Cue,
    Event,
    Figure,
    Manner,
    Place,
    Population,
    Position,
    Record,
    Relay,
    Source,
    Statement,
    Time,
)
from onrecord.report import Dateline, Report, Span

_HEADS = (
    "Bar", "Cor", "Dal", "Es", "Fen", "Gar", "Hol", "Ist", "Jor", "Kel", "Lun", "Mar", "Nor",
    "Os", "Per", "Qua", "Ros", "Sol", "Tar", "Ul", "Ver", "Wen", "Yar", "Zel",
)  # fmt: skip
_MIDDLES = (
    "a", "e", "i", "o", "u", "ai", "ar", "en", "il", "on", "ur", "el", "an", "is", "or",
)  # fmt: skip
_TAILS = (
    "ven", "dar", "mir", "tok", "lin", "bur", "sta", "gren", "dov", "rak", "vale", "ness",
    "mond", "hal", "ric", "tan", "vik", "lam", "bert", "son",
)  # fmt: skip
OUTLETS = (
    "The Lantern", "Harbour Radio", "The Meridian Post", "Daily Courier", "Valley Gazette",
    "The Observer of Kessel", "Channel Nine", "The Ferryman", "Northern Dispatch", "The Quay",
    "Evening Standard of Dal", "Public Wire", "The Mill", "Capital Ledger", "Border Times",
)  # fmt: skip
AGENCIES = ("Meridian News", "TVR", "Coastline Agency")
OFFICES = (
    "harbour minister", "mayor", "army spokesman", "union leader", "head of the relief council",
    "opposition leader", "police chief", "chief surgeon", "trade envoy", "governor",
)  # fmt: skip
BODIES = (
    "Relief Council", "Coast Guard", "Health Directorate", "Farmers' Union", "Border Command",
    "Electricity Board", "Teachers' Association", "River Authority",
)  # fmt: skip
THINGS = (
    "port", "bridge", "dam", "hospital", "railway", "ferry line", "refinery", "market", "airfield",
    "school", "water works", "grain store", "power station", "border crossing", "mine", "tunnel",
    "fishing ground", "customs house", "shipyard", "radio mast", "archive", "quarry", "canal",
)  # fmt: skip
DEEDS = (
    "close", "reopen", "rebuild", "inspect", "sell", "guard", "extend", "evacuate", "search",
    "insure", "tax", "hand over", "flood", "light", "measure", "modernise", "abandon", "divide",
)  # fmt: skip
QUALITIES = (
    "old", "northern", "disputed", "damaged", "public", "unfinished", "crowded", "narrow",
    "contested", "costly", "western", "silent", "profitable", "neglected", "fortified",
)  # fmt: skip
_TIMES = (
    "before winter", "within a week", "by the end of the month", "as soon as the water falls",
    "after the harvest", "without further talks", "next spring", "at once", "in stages",
    "under supervision", "at night", "for good", "until a court has ruled", "before the vote",
)  # fmt: skip
_CUES = ("said", "warned", "announced", "confirmed", "insisted", "added", "stated", "repeated")
_LEMMAS = {
    "said": "say", "warned": "warn", "announced": "announce", "confirmed": "confirm",
    "insisted": "insist", "added": "add", "stated": "state", "repeated": "repeat",
}  # fmt: skip
COUNTED = (("killed", "people"), ("injured", "workers"), ("displaced", "villagers"),
            ("missing", "sailors"), ("arrested", "protesters"))  # fmt: skip
_FILLERS = (
    "Rain fell on the {thing} for the {n} day.",
    "The road to {place} stayed open, and buses ran late.",
    "Some shops near the {quality} {thing} had put up their shutters by noon.",
    "It was the {n} meeting in as many weeks.",
    "Prices for bread and fuel had risen since the {quality} {thing} was shut.",
    "Few in {place} remember a colder spring.",
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "ninth", "tenth")


@dataclass
class Party:
    """A person, body or agency of a story."""

    name: str
    kind: ActorKind
    office: str | None


@dataclass
class Story:
    """What the reports of a story have in common."""

    place: str
    country: str
    thing: str
    quality: str
    parties: list[Party]
    start: datetime.date
    counted: tuple[str, str]
    toll: int
    seed: int


@dataclass
class _Writer:
    """Text as it grows, with the spans of what stands in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    actors: dict[str, tuple[str, ActorKind, list[str], list[Span]]] = field(default_factory=dict)

    def put(self, words: str) -> Span:
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start, self.length

    def name(self, party: Party, *, full: bool = True) -> tuple[str, Span]:
        """Puts a party's name; gives the actor's identifier and the span."""
        known = party.name in self.actors
        shown = party.name if full or not known else party.name.split()[-1]
        roles: list[str] = []
        if party.office and not known:
            self.put(f"the {party.office} ")
            roles = [party.office]
        span = self.put(shown)
        if not known:
            item = f"a{len(self.actors) + 1}"
            self.actors[party.name] = (item, party.kind, roles, [])
        self.actors[party.name][3].append(span)
        return self.actors[party.name][0], span


def word(chance: random.Random) -> str:
    """A place's, a body's or a family's name, of some hundred thousand."""
    middle = chance.choice(_MIDDLES) + (chance.choice(_MIDDLES) if chance.random() < 0.6 else "")
    return chance.choice(_HEADS) + middle + chance.choice(_TAILS)


def given(chance: random.Random) -> str:
    """A given name, of five hundred, which many share."""
    return chance.choice(_HEADS) + chance.choice(_TAILS)


class Composer:
    """One report of a story: sentence by sentence, items beside the words."""

    def __init__(self, story: Story, day: datetime.date, agency: str | None, seed: str) -> None:
        self.story, self.day, self.agency = story, day, agency
        self.chance = random.Random(seed)
        self.writer = _Writer()
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []
        self.positions: list[Position] = []
        self.events: list[Event] = []
        self.dateline: Dateline | None = None

    def write(self, sentences: int) -> None:
        """Writes the report: its opening, then so many sentences."""
        span = self.writer.put(self.story.place)
        self.dateline = Dateline(span, self.story.place)
        self.writer.put(f", {self.day:%B} {self.day.day} – ")
        steps = [self._indirect, self._direct, self._figure, self._event]
        for step in steps:
            step()
        more = [self._indirect, self._direct, self._demand, self._filler, self._figure, self._event]
        for n in range(sentences):
            if n % 4 == 3:
                self.writer.put("\n\n")
            self.chance.choices(more, weights=(5, 4, 2, 4, 1, 1))[0]()

    def _clause(self) -> str:
        chance, story = self.chance, self.story
        thing = story.thing if chance.random() < 0.6 else chance.choice(THINGS)
        quality = story.quality if chance.random() < 0.3 else chance.choice(QUALITIES)
        where = f" of {story.place}" if chance.random() < 0.3 else ""
        deed, when = chance.choice(DEEDS), chance.choice(_TIMES)
        modal = chance.choice(("would", "must", "could", "should", "will not", "might"))
        return f"they {modal} {deed} the {quality} {thing}{where} {when}"

    def _say(
        self, manner: Manner, source: tuple[str, Span], cue: str, span: Span, content: Span
    ) -> str:
        item = f"s{len(self.statements) + 1}"
        relays: tuple[Relay, ...] = ()
        if self.agency and self.chance.random() < 0.25:
            self.writer.put(", ")
            told = self.writer.put("according to")
            self.writer.put(" ")
            actor, words = self.writer.name(Party(self.agency, "agency", None))
            relays = (Relay(actor, words, told),)
        self.statements.append(
            Statement(
                id=item,
                manner=manner,
                source=Source(source[0], (source[1],)),
                cue=Cue((span,), _LEMMAS[cue]),
                content=(content,),
                relays=relays,
                polarity="affirmed",
                addressee=None,
                time=None,
                place=None,
                within=None,
            )
        )
        self.writer.put(". ")
        return item

    def _indirect(self) -> str:
        source = self.writer.name(self.chance.choice(self.story.parties), full=False)
        self.writer.put(" ")
        cue = self.chance.choice(_CUES)
        span = self.writer.put(cue)
        self.writer.put(" that ")
        return self._say("indirect", source, cue, span, self.writer.put(self._clause()))

    def _direct(self) -> str:
        content = self.writer.put("“" + self._clause().replace("they", "We", 1) + ",”")
        self.writer.put(" ")
        source = self.writer.name(self.chance.choice(self.story.parties), full=False)
        self.writer.put(" ")
        cue = self.chance.choice(_CUES[:4])
        return self._say("direct", source, cue, self.writer.put(cue), content)

    def _figure(self) -> None:
        counts, who = self.story.counted
        passed = (self.day - self.story.start).days
        value = self.story.toll + passed * (self.story.toll // 5 + 1)
        vague = self.chance.random() < 0.4
        span = self.writer.put(f"more than {value // 10 * 10:,}" if vague else f"{value:,}")
        self.writer.put(" ")
        population = self.writer.put(who)
        self.writer.put(f" were {counts}, ")
        actor, words = self.writer.name(self.story.parties[-1])
        self.writer.put(" counted. ")
        low = float(value // 10 * 10 if vague else value)
        self.figures.append(
            Figure(
                id=f"f{len(self.figures) + 1}",
                span=span,
                value=low,
                low=low,
                high=None if vague else low,
                bound="more_than" if vague else "exact",
                counts=counts,  # type: ignore[arg-type]
                unit="person",
                population=Population(population, None),
                place=None,
                as_of=None,
                since=None,
                cumulative=True,
                counted_by=Counter(actor, words),
                relays=(),
                stance="reported",
                statement=None,
            )
        )

    def _demand(self) -> None:
        holder, toward = self.chance.sample(self.story.parties, 2)
        actor, _ = self.writer.name(holder)
        act = self.chance.choice(("demand", "offer", "reject", "propose"))
        self.writer.put(f" {act}s of ")
        other, _ = self.writer.name(toward)
        self.writer.put(" that ")
        wanted = self.writer.put(self._clause())
        self.writer.put(". ")
        item = f"p{len(self.positions) + 1}"
        self.positions.append(Position(item, actor, act, other, wanted, None, None))  # type: ignore[arg-type]

    def _event(self) -> None:
        actor, _ = self.writer.name(self.chance.choice(self.story.parties))
        self.writer.put(" ")
        trigger = self.writer.put("met")
        self.writer.put(" envoys in ")
        span = self.writer.put(self.story.place)
        self.writer.put(" on ")
        when = self.writer.put(f"{self.day:%A}")
        self.writer.put(". ")
        self.events.append(
            Event(
                id=f"e{len(self.events) + 1}",
                type="CONSULT",
                mode=None,
                trigger=trigger,
                actors=(actor,),
                recipients=(),
                time=Time(when, self.day.isoformat()),
                place=Place(span, self.story.place),
                happening="actual",
                background=False,
                statement=None,
            )
        )

    def _filler(self) -> None:
        words = self.chance.choice(_FILLERS)
        self.writer.put(
            words.format(
                thing=self.chance.choice(THINGS),
                quality=self.chance.choice(QUALITIES),
                place=self.story.place,
                n=self.chance.choice(_ORDINALS),
            )
            + " "
        )

    def record(self, outlet: str, number: int) -> Record:
        """The record of what was written, as one outlet prints it at an address of its own."""
        story = self.story
        report = Report.of(
            "".join(self.writer.parts),
            title=f"{story.quality.title()} {story.thing} of {story.place}: day "
            f"{(self.day - story.start).days + 1}",
            outlet=outlet,
            byline=() if self.agency is None else (self.agency,),
            url=f"https://{''.join(filter(str.isalpha, outlet)).lower()}.example/{number}",
            published=self.day.isoformat(),
            dateline=self.dateline,
        )
        return Record(
            schema="onrecord/1",
            report=report,
            actors=tuple(
                Actor(item, name, kind, tuple(roles), (), tuple(mentions))
                for name, (item, kind, roles, mentions) in self.writer.actors.items()
            ),
            statements=tuple(self.statements),
            attitudes=(),
            figures=tuple(self.figures),
            positions=tuple(self.positions),
            events=tuple(self.events),
        )
