"""What is known of everybody in a report while its proposals are weighed."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import exp, log
from typing import TypeVar

from msgspec import Struct

from onrecord.reading.draft import Character, Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.hints import (
    NOBODY,
    SEEN,
    Features,
    Floats,
    Hints,
    log_share,
    logit,
)
from onrecord.record import Act
from onrecord.report import Span

NO_PARTY = ("document", "place")
"""Kinds of those who take no part, whatever a word says."""
LOOKED_BACK = 30
"""Mentions before a sentence among which one who takes part is looked for."""
_Read = TypeVar("_Read")


class Proposal(Struct):
    """A position that may be one; `hint` is the index of its word among the hints, or None."""

    act: Act
    object: Span
    word: Node
    hint: int | None
    rules: list[Stand]  # those that say so of these words, with this act
    others: list[Stand]  # with another act
    seen: Features


class Stage:
    """Who may hold positions in a report, or in a part of a long one, and what is known of
    everybody there.

    A part stands alone: those who are mentioned in it, who speak in it or whom a rule has for its
    positions and events. So what a report costs grows with its length and not with its square.
    """

    def __init__(
        self, draft: Draft, holders: Holders, hints: Hints, part: Span | None = None
    ) -> None:
        self.draft, self.holders, self.hints = draft, holders, hints
        self.parties: Parties = holders.parties
        first, end = part if part is not None else (0, len(draft.text) + 1)
        self.stands = [one for one in draft.stands if first <= one.object[0] < end]
        self.deeds = [one for one in draft.deeds if first <= one.trigger[0] < end]
        self._mentions = sorted(
            (*span, one.key)
            for one in draft.cast.characters
            for span in one.mentions
            if first <= span[0] < end
        )
        self._sources: dict[int | None, list[int]] = {}
        self.characters = self._those_in(first, end)
        self.party = {one.key: holders.holder(one.key) for one in self.characters}
        self._sentences: dict[int, set[int]] = {}
        self._starts: dict[int, list[int]] = {}
        self._far: dict[tuple[int, int], float] = {}
        self._takes: dict[tuple[int, bool], bool] = {}
        self._facing: dict[int, dict[int, int]] = {}
        self._faced: dict[int, dict[int, float]] = {}
        self._met: dict[int, dict[int, float]] = {}
        self._order: list[tuple[int, int, str]] = []
        for start, _, key in self._mentions:
            clause = draft.syntax.clause_at(start)
            if clause is not None:
                self._sentences.setdefault(clause.sentence.start, set()).add(key)

    def _those_in(self, first: int, end: int) -> list[Character]:
        """Everybody who counts in a part, with the party that each speaks for."""
        everybody = self.draft.cast.characters
        if first == 0 and end > len(self.draft.text):
            return list(everybody)
        keys = {key for *_, key in self._mentions}
        for index, said in enumerate(self.draft.said):
            if any(start < end and first < stop for start, stop in (*said.content, *said.cue)):
                keys.update(self.sources(index))
        for one in self.stands:
            keys.update((one.holder, one.holder if one.toward is None else one.toward))
        for deed in self.deeds:
            keys.update((*deed.actors, *deed.recipients))
        keys |= {self.holders.holder(key) for key in keys}
        return [everybody[key] for key in sorted(keys)]

    def hear(self, some: list[Proposal]) -> None:
        """Takes note of who likely holds what toward whom, before anything is chosen."""
        for one in some:
            holder = self.likely_holder(one)
            if holder is None:
                continue
            self._order.append((one.word.word.start, holder, one.act))
            share = 1.0 if one.hint is None else self.hints.told[one.hint]
            for each in one.rules[:1]:
                if each.toward is not None:
                    self._note(holder, each.toward, 0.5)
            if one.hint is not None:
                for key, score in self.hints.who(one.hint, "toward").items():
                    if key != NOBODY and score > -4:
                        self._note(holder, key, share * exp(score))
        self._order.sort()

    def _note(self, holder: int, toward: int, share: float) -> None:
        faced = self._faced.setdefault(holder, {})
        faced[toward] = faced.get(toward, 0.0) + share

    def note_dealing(self, actor: int, recipient: int, share: float) -> None:
        """Takes note that somebody does something to another, and how likely that is."""
        if actor != recipient:
            met = self._met.setdefault(actor, {})
            met[recipient] = met.get(recipient, 0.0) + share

    def dealings(self, one: int, other: int) -> tuple[float, float]:
        """How much one likely does to another in the report, and the other way round."""
        met, by = self._met.get(one, {}), self._met.get(other, {})
        return met.get(other, 0.0), by.get(one, 0.0)

    def last_before(self, word: Node, but: frozenset[int]) -> int | None:
        """Who is mentioned last before a word's sentence and takes part, these and their side
        apart."""
        place = bisect_left(self._mentions, (word.sentence.sentence.start,))
        sides = but | {self.party[key] for key in but}
        for _, _, key in reversed(self._mentions[max(0, place - LOOKED_BACK) : place]):
            own = key in sides or self.party[key] in sides
            if not own and self.parties.kinds[key] not in NO_PARTY:
                return key
        return None

    def likely_holder(self, one: Proposal) -> int | None:
        """Whom a rule, else the network, has for the holder."""
        for each in (*one.rules, *one.others):
            return each.holder
        if one.hint is None:
            return None
        likely = self.hints.who(one.hint, "holder")
        best = max(likely, key=lambda key: likely[key])
        return None if best == NOBODY else best

    def facing(self, holder: int) -> dict[int, int]:
        """Whom rules have a holder's positions toward, or whose toward him, and how often."""
        if holder not in self._facing:
            found = self._facing[holder] = {}
            for one in self.stands:
                if one.holder == holder and one.toward is not None:
                    found[one.toward] = found.get(one.toward, 0) + 1
                if one.toward == holder:
                    found[one.holder] = found.get(one.holder, 0) + 1
        return self._facing[holder]

    def faced(self, holder: int, key: int) -> tuple[float, float]:
        """How much of what somebody holds is likely toward another, and the other way round."""
        ours, theirs = self._faced.get(holder, {}), self._faced.get(key, {})
        return ours.get(key, 0.0), theirs.get(holder, 0.0)

    def before(self, one: Proposal) -> tuple[int, str] | None:
        """Who likely holds the position before this one that another holds, and its act."""
        holder = self.likely_holder(one)
        found = None
        for start, other, act in self._order:
            if start >= one.word.word.start:
                break
            if other != holder:
                found = other, act
        return found

    def sources(self, index: int | None) -> list[int]:
        """Who says a statement, as keys of the cast."""
        if index is None:
            return []
        if index not in self._sources:
            self._sources[index] = self.draft.cast.keys_at(self.draft.said[index].source)
        return self._sources[index]

    def distance(self, key: int, word: Node) -> float:
        """The logarithm of how many characters the nearest mention of somebody is away."""
        place = word.word.start
        if (key, place) not in self._far:
            if key not in self._starts:
                spans = self.draft.cast.characters[key].mentions
                self._starts[key] = sorted(start for start, _ in spans)
            starts = self._starts[key]
            after = bisect_left(starts, place)
            near = starts[after] - place if after < len(starts) else place - starts[-1]
            if after:
                near = min(near, place - starts[after - 1])
            self._far[key, place] = log(1 + near / 20)
        return self._far[key, place]

    def inside(self, spans: Iterable[Span]) -> set[int]:
        """Who is mentioned within one of these stretches of the text."""
        found = set()
        for first, last in spans:
            begin = bisect_left(self._mentions, (first,))
            for start, end, key in self._mentions[begin:]:
                if start > last:
                    break
                if end <= last:
                    found.add(key)
        return found

    def takes(self, key: int, act: Act) -> bool:
        """See `takes_position`; of the acts it matters only whether courts rule by them."""
        asked = key, act in lexicon().rulings
        if asked not in self._takes:
            self._takes[asked] = takes_position(self.parties, key, act)
        return self._takes[asked]

    def beside(self, word: Node) -> set[int]:
        """Who is mentioned in the word's sentence."""
        return self._sentences.get(word.sentence.sentence.start, set())


def claims(
    stage: Stage, by_hint: Mapping[int, list[_Read]], shares: Floats, names: Sequence[str],
    name_of: Callable[[_Read], str],
) -> Iterator[tuple[int, Node, str, list[_Read], list[_Read]]]:  # fmt: skip
    """What may be told by each word that is heeded: its index, the word, an act or type that a rule
    or the network has for it, what rules read there of that name, and of another."""
    total = shares.sum(1)
    for index, span in enumerate(stage.hints.words):
        rules = by_hint.get(index, [])
        if not rules and float(total[index]) < SEEN:
            continue
        word = stage.draft.syntax.node_at(span[0])
        if word is None:
            continue
        best = names[int(shares[index].argmax())]
        for name in dict.fromkeys([*map(name_of, rules), best]):
            same = [one for one in rules if name_of(one) == name]
            yield index, word, name, same, [one for one in rules if name_of(one) != name]


def seen_of(sort: str, name: str, rule: str, shares: Floats | None, share: float) -> Features:
    """What is seen of any proposal: its act or type (`sort`, `name`), whether a rule says so, and
    the network's shares at its word and of its name; None where its word is not heeded."""
    seen: Features = {"all": 1.0, f"{sort} {name}": 1.0, rule: 1.0}
    if shares is None:
        seen["unseen"] = 1.0
    else:
        whole = float(shares.sum())
        seen["any"] = logit(whole)
        seen["which"] = log_share(share / max(whole, 1e-6))
        seen[f"any {rule}"] = seen["any"]
        seen[f"which {rule}"] = seen["which"]
    return seen


def told_by(rules: Sequence[object], others: Sequence[object]) -> str:
    """Whether a rule says what is proposed, or another thing of the same words, or none does."""
    return "rule" if rules else "other rule" if others else "no rule"
