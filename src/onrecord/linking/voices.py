"""Whose count it is that somebody tells who speaks for a body: a ministry, a spokesman."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.ledger.links import Item
from onrecord.linking.counting import Count
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.knowledge import words
from onrecord.linking.names import plain, same_place
from onrecord.record import Counted


def one_voice(
    counts: Sequence[Count], collection: Mapping[str, Filed], groups: Groups
) -> list[Count]:
    """Counts by those who speak for a body that counts the same thing go to its series.

    A ministry speaks for its government where it gives the very same number; a person for his
    body where the two do not give different numbers for one day. Else they stay two bodies.
    """
    bodies = dict.fromkeys(one.body for one in counts)
    voices = {body: _Voice.of(body, collection, groups) for body in bodies}
    alike: dict[tuple[Counted, frozenset[str]], list[Count]] = {}
    for one in counts:
        alike.setdefault((one.counts, one.part), []).append(one)
    speaks: dict[tuple[Item, Item], bool] = {}

    def speaks_for(one: Item, other: Item) -> bool:
        if (one, other) not in speaks:
            speaks[one, other] = voices[one].speaks_for(voices[other])
        return speaks[one, other]

    found = []
    for one in counts:
        owners = [
            other.body
            for other in alike[one.counts, one.part]
            if other.body != one.body
            and (other.value == one.value or (voices[one.body].person and _may_go_on(one, other)))
            and speaks_for(one.body, other.body)
        ]
        found.append(replace(one, body=min(owners)) if owners else one)
    return found


def _may_go_on(one: Count, two: Count) -> bool:
    """Whether two counts may be of one series at two times: of different days; of neighbouring
    ones only if what can only rise did."""
    if one.as_of is None or two.as_of is None or not one.as_of.apart(two.as_of):
        return False
    if one.as_of.apart(two.as_of) > 1 or not one.rises:
        return True
    earlier, later = (one, two) if one.as_of.first < two.as_of.first else (two, one)
    return (later.value or 0.0) >= (earlier.value or 0.0)


@dataclass(frozen=True)
class _Voice:
    """Who counts: a body by the words of its name, with the words of those it belongs to, and
    those of them that its reports have in their casts."""

    body: Item
    person: bool
    name: frozenset[str]
    belongs: frozenset[str]
    above: frozenset[Item]

    @classmethod
    def of(cls, body: Item, collection: Mapping[str, Filed], groups: Groups) -> "_Voice":
        empty = words("people", "bodies", "government") | words("people", "names", "empty")
        items = sorted(groups.of(body))
        cast = [collection[item.report].actors[item.item] for item in items]
        names = {word for actor in cast for word in plain(actor.name)} - empty
        above = {
            word
            for actor in cast
            for one in actor.affiliations
            if " and the " not in one  # "the army and the Front": nobody speaks for both
            for word in plain(one)
        } - empty
        person = all(actor.kind == "person" for actor in cast)
        return cls(
            body,
            person,
            frozenset(names),
            frozenset(above if person else above | names),
            frozenset(_named_bodies(items, collection, groups) if person else ()),
        )

    def speaks_for(self, other: "_Voice") -> bool:
        """Whether the other is the body, and no person, to which this voice belongs."""
        return (
            not other.person
            and bool(other.name)
            and self.name != other.name
            and (
                other.body in self.above
                or all(
                    word in self.belongs or any(same_place(word, own) for own in self.belongs)
                    for word in other.name
                )
            )
        )


def _named_bodies(
    items: Sequence[Item], collection: Mapping[str, Filed], groups: Groups
) -> Iterator[Item]:
    """The bodies for which some people work, where a report has them in its cast by that name:
    "Dr Ana Maroun, who runs *the hospital*"."""
    for item in items:
        filed = collection[item.report]
        for body in filed.works_for(item.item):
            if body.kind != "person":
                yield groups.first(filed.item(body.id))
