"""Who stands opposite whom: the other side, where the words of a position name nobody.

"The Front rejected the offer" is toward whoever made it. What the report says elsewhere tells: whom
the holder deals with in its other positions, who deals with it, and who stands beside it in the
same sentences.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.words import OWN

# How much standing beside a party speaks for facing it, by kind; the others take no sides.
BESIDE = {"government": 2, "armed_group": 2, "organisation": 2, "person": 1}
NAMED, ANSWERED = 8, 6  # how much it counts to be named as the one a position is toward
DEALINGS = 1  # positions by name between two parties that make a dispute of theirs
# The part of all that speaks for the only other side of a report, of bodies and of persons.
ALONE, ALONE_PERSON = 0.3, 0.6

Pair = tuple[int, int]  # keys of the cast, the lower first


class Facing:
    """For each party of a report, the others by how much speaks for their being opposite it."""

    def __init__(self, draft: Draft, parties: Parties, holders: Holders) -> None:
        self._counts: dict[int, Counter[int]] = {}
        self._dealings: Counter[tuple[int, int]] = Counter()
        self._holders = holders
        self._kinds = parties.kinds
        self._holding: set[int] = set()  # those who take positions
        self._none = {one.key for one in draft.cast.characters if takes_no_side(parties, one.key)}
        sides = {one.key: holders.holder(one.key) for one in draft.cast.characters}
        able = {
            one.key
            for one in draft.cast.characters
            if one.kind in BESIDE
            and holders.acts(one.key)
            and one.key not in self._none
            and one.name.partition(" ")[0].lower() not in OWN  # "his office" is no other side
        }
        places = sorted(
            (mention[0], one.key)
            for one in draft.cast.characters
            if one.key in able
            for mention in one.mentions
        )
        for clause in draft.syntax.clauses:
            first, after = (bisect_left(places, (offset,)) for offset in clause.span)
            here = {sides[key] for _, key in places[first:after]} & able
            for one in here:
                self._counts.setdefault(one, Counter()).update(
                    {other: BESIDE[parties.kinds[other]] for other in here if other != one}
                )

    def learn(self, stands: Iterable[Stand]) -> None:
        """Takes in the positions that name whom they are toward."""
        for one in stands:
            self._holding.add(one.holder)
            if one.act in ("support", "agree"):
                continue  # who is backed or agreed with does not stand opposite
            if one.toward is not None:
                toward = self._holders.holder(one.toward)
                if toward in self._none:
                    continue
                self._counts.setdefault(one.holder, Counter())[toward] += NAMED
                self._counts.setdefault(toward, Counter())[one.holder] += ANSWERED
                self._dealings[min(one.holder, toward), max(one.holder, toward)] += 1

    def opposite(self, party: int) -> list[int]:
        """Those opposite the party, whoever most speaks for first; of two alike the one that comes
        first in the cast."""
        counts = self._counts.get(party, Counter())
        return sorted(counts, key=lambda key: (-counts[key], key))

    def disputes(self, party: int, other: int) -> bool:
        """Whether a report is about what lies between the two: both take positions in it, and some
        are between them by name, or next to nobody else stands opposite the party. In most
        reports many stand beside each other without being each other's side."""
        if other not in self._holding:
            return False
        counts = self._counts.get(party, Counter())
        bodies = "person" not in (self._kinds[party], self._kinds[other])
        share = ALONE if bodies else ALONE_PERSON
        alone = counts[other] >= share * sum(counts.values())
        return alone or self._dealings[min(party, other), max(party, other)] >= DEALINGS

    def other(self, party: int, *, least: int = 1, share: float = 0.0) -> int | None:
        """Who stands opposite the party, if it speaks for it at least so much, and at least that
        part of all that speaks for anybody; of two alike the one that comes first in the cast."""
        counts = self._counts.get(self._holders.holder(party))
        if not counts:
            return None
        best = min(counts, key=lambda key: (-counts[key], key))
        enough = counts[best] >= least and counts[best] >= share * sum(counts.values())
        return best if enough else None

    def side(self, party: int) -> int | None:
        """The party that somebody speaks or acts for; None where that is nobody else."""
        held = self._holders.holder(party)
        return held if held != party else None

    def pair(self) -> Pair | None:
        """The two parties that most positions are between, if at least two are."""
        return self.pair_among(self._kinds)

    def pair_among(
        self, keys: Collection[int], acts: Mapping[Pair, int] = MappingProxyType({})
    ) -> Pair | None:
        """The two of some parties that most positions and acts are between, if at least two are."""
        dealings = self._dealings + Counter(acts)
        two = [each for each in dealings if each[0] in keys and each[1] in keys]
        best = min(two, key=lambda each: (-dealings[each], each), default=None)
        return best if best is not None and dealings[best] > 1 else None
