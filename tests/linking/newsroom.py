"""Records for tests, made from words: everything is found in the text by what it says."""

from onrecord.linking import Filed
from onrecord.record import (
    SCHEMA,
    Act,
    Actor,
    ActorKind,
    Counted,
    Counter,
    Cue,
    Figure,
    Population,
    Position,
    Record,
    Relay,
    Source,
    Statement,
    Time,
)
from onrecord.report import Report, Span


class Story:
    """One report in the making; `filed` gives it with its record."""

    def __init__(
        self, ref: str, text: str, *, published: str = "2031-05-06", outlet: str | None = None
    ) -> None:
        self.ref = ref
        self.report = Report.of(text, published=published, outlet=outlet)
        self.actors: list[Actor] = []
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []
        self.positions: list[Position] = []

    def span(self, words: str) -> Span:
        at = self.report.text.index(words)
        return at, at + len(words)

    def actor(
        self,
        words: str,
        kind: ActorKind = "person",
        *,
        name: str | None = None,
        roles: tuple[str, ...] = (),
        of: tuple[str, ...] = (),
    ) -> str:
        key = f"a{len(self.actors) + 1}"
        self.actors.append(Actor(key, name or words, kind, roles, of, (self.span(words),)))
        return key

    def said(
        self,
        actor: str | None,
        *words: str,
        manner: str = "indirect",
        cue: str = "say",
        relay: str | None = None,
        on: str | None = None,
        to: str | None = None,
    ) -> str:
        key = f"s{len(self.statements) + 1}"
        spans = {one.id: one.mentions[0] for one in self.actors}
        self.statements.append(
            Statement(
                key,
                manner,  # type: ignore[arg-type]
                Source(actor, (spans[actor],)) if actor else None,
                Cue(((0, 1),), cue),
                tuple(map(self.span, words)),
                (Relay(relay, spans[relay], None),) if relay else (),
                "affirmed",
                to,
                Time((0, 1), on) if on else None,
                None,
                None,
            )
        )
        return key

    def counted(
        self,
        actor: str,
        words: str,
        value: float,
        counts: Counted = "killed",
        *,
        since: str | None = None,
        relay: str | None = None,
        statement: str | None = None,
        running: bool = True,
        of: str | None = None,
    ) -> str:
        """A count; `of` are the words for those who are counted."""
        key = f"f{len(self.figures) + 1}"
        spans = {one.id: one.mentions[0] for one in self.actors}
        self.figures.append(
            Figure(
                key,
                self.span(words),
                value,
                value,
                value,
                "exact",
                counts,
                "person",
                Population(self.span(of), None) if of else None,
                None,
                None,
                Time((0, 1), since) if since else None,
                running,
                Counter(actor, spans[actor]),
                (Relay(relay, spans[relay], None),) if relay else (),
                "reported",
                statement,
            )
        )
        return key

    def figured(self, actor: str, words: str, value: float, statement: str) -> str:
        """A sum of money in a statement."""
        return self.counted(actor, words, value, "money", statement=statement)

    def holds(
        self,
        actor: str,
        act: Act,
        words: str,
        *,
        condition: str | None = None,
        statement: str | None = None,
        toward: str | None = None,
    ) -> str:
        key = f"p{len(self.positions) + 1}"
        limits = self.span(condition) if condition else None
        self.positions.append(
            Position(key, actor, act, toward, self.span(words), limits, statement)
        )
        return key

    @property
    def filed(self) -> Filed:
        record = Record(
            SCHEMA,
            self.report,
            tuple(self.actors),
            tuple(self.statements),
            (),
            tuple(self.figures),
            tuple(self.positions),
            (),
        )
        return Filed(self.ref, record)
