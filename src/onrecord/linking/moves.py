"""How surely a party moved from one position to another: the same matter, and another act, amount,
date or condition."""

from typing import NamedTuple

from onrecord.linking.deeds import MOST, contrary, one_will, still_so, turned
from onrecord.linking.matters import on_that, spans_of
from onrecord.linking.stands import Stand
from onrecord.linking.terms import differ, other_date
from onrecord.linking.things import counted_apart, names_told, other_things, tells, undated
from onrecord.linking.turning import raised
from onrecord.linking.words import as_written, containment
from onrecord.record import Act

MATTER = 2.3
"""Weight of shared telling words from which two positions are on one matter; numbers are none."""

PLAIN = 1.5
"""The same where the sides are opposite and the words are most of what the shorter one says:
"will not publish the names", "publish them"."""

LOOSELY = 0.4
"""The part of the lighter of two that is one where a report only says that somebody moved."""

SAME = 0.8
"""From so much of the lighter one two positions are one position."""

_GIVING: frozenset[Act] = frozenset({"offer", "promise", "accept", "propose", "agree"})
_DOING: frozenset[Act] = frozenset({"threaten", "promise"})


class Move(NamedTuple):
    """How surely a party moved, 0 if not at all, and why in words; `loose` where the later report
    tells that it did, and the two positions share no word."""

    score: float
    why: str
    loose: bool = False


_STAYED = Move(0.0, "")


def moved(one: Stand, two: Stand, *, recalled: bool) -> Move:
    """How surely a party moved from one position to the other; `recalled` where the later report
    itself tells that the earlier one is past."""
    weight = sum(min(one.matter[key], two.matter[key]) for key in _shared(one, two))
    alike = containment(one.matter, two.matter)
    if two.loose:
        return _told_to_have_moved(one, two, weight, alike)
    if on_that(one.filed, one.position) and alike < MOST:
        return _STAYED
    sides = (one.side, two.side)
    opposed, amount = turned(one, two), _other_amount(one, two)
    on_one = weight >= MATTER or (opposed and weight >= PLAIN and _most(one, two))
    on_one = on_one and (recalled or not other_things(one, two))
    # Who will not talk until they are freed demands all the time that they be freed.
    other_side = one.side != two.side and set(sides) != {"against", "wants"}
    other_side = other_side and not one_will(one, two)
    # Who keeps a promise may demand something else; a sentence that has both tells of no move.
    left = recalled and other_side and (on_one or sides != ("for", "wants"))
    # What was demanded and is now the condition is demanded still.
    met = sides == ("wants", "for") and _shared(one, two) <= two.condition.keys()
    if not amount and (met or _asked_in_return(one, two) or not (on_one or left)):
        return _STAYED
    terms = _other_terms(one, two) and (set(sides) != {"for", "wants"} or alike >= MOST)
    put_off = on_one and _put_off(one, two)
    told_to = two.turned and on_one and one.side == two.side and alike < SAME
    if not (amount or put_off or told_to or left or opposed or (other_side and terms)):
        return _STAYED
    score = weight + 6.0 * opposed + 6.0 * recalled + 2.0 * terms + 4.0 * amount + 2.0 * put_off
    return Move(score, _why(one, two, amount=amount), loose=not on_one and not amount)


def _why(one: Stand, two: Stand, *, amount: bool) -> str:
    told = ", ".join(_in_words(one, two))
    if amount and not told:
        return f"{one.position.act} of another amount"
    why = f"{one.position.act} becomes {two.position.act}"
    return why + (
        f" on the same matter ({told})" if told else ", as the later report itself recalls"
    )


def _told_to_have_moved(one: Stand, two: Stand, weight: float, alike: float) -> Move:
    """The move to a statement of which the report only says that it is one: "relented"; to another
    amount only if that is the "raised offer" of which it tells."""
    if raised(two.filed, two.position) and _other_amount(one, two):
        return Move(weight + 4.0, _why(one, two, amount=True), loose=True)
    another_day = other_date(one.filed, one.position, two.filed, two.position)
    if weight < MATTER or alike < LOOSELY or (still_so(one, two) and not another_day):
        return _STAYED
    matter = undated(one.matter)
    # A school's trips are not its meals.
    if max(matter, key=lambda key: (matter[key], key), default="") not in two.matter:
        return _STAYED
    told = ", ".join(_in_words(one, two))
    return Move(weight, f"the later report tells that they moved ({told})", loose=True)


def _shared(one: Stand, two: Stand) -> set[str]:
    return {key for key in one.matter.keys() & two.matter.keys() if tells(key)}


def _asked_in_return(one: Stand, two: Stand) -> bool:
    """Whether all that a refusal shares with an earlier offer is what the offer asked of others:
    who would sign if the troops left the road, and turns down an offer about the troops, has said
    nothing new about signing."""
    offered = one.filed.ideas([one.position.object]).keys()
    shared = _shared(one, two)
    asked = bool(shared) and shared <= one.condition.keys() - offered
    return asked and (one.side, two.side) == ("for", "against")


def _most(one: Stand, two: Stand) -> bool:
    """Whether what two positions share is most of the lighter one, whatever their days."""
    return containment(undated(one.matter), undated(two.matter)) >= MOST


def _other_terms(one: Stand, two: Stand) -> bool:
    """Whether one of two positions has a condition that the other has not."""
    return bool(two.condition or one.condition) and containment(one.condition, two.condition) < 0.5


def _in_words(one: Stand, two: Stand) -> list[str]:
    """What two positions share, as the earlier report has it; the weightiest three."""
    keys = sorted(_shared(one, two), key=lambda key: (-one.matter[key], key))[:3]
    return as_written(keys, one.filed.text, spans_of(one.position))


def _put_off(one: Stand, two: Stand) -> bool:
    """Whether the same is wanted or held out for another day: "by Friday", "on 22 May"."""
    acts = {one.position.act, two.position.act}
    alike = len(acts) == 1 or acts <= _GIVING or acts <= _DOING
    return (
        alike
        and (two.turned or not contrary(one, two))  # "the opening is put off" is of the opening
        and other_date(one.filed, one.position, two.filed, two.position)
        and _most(one, two)
    )


def _other_amount(one: Stand, two: Stand) -> bool:
    """Whether one demand or offer became another by its one amount: "4 percent", then "6 percent".

    Both stand alone in what is wanted, but for what both are about. A demand may become what its
    holder would take: "12 percent", then "would settle for 9"."""
    first, second = one.position.act, two.position.act
    gives = first in _GIVING and second in _GIVING
    if not (gives or (first == "demand" and second in ("demand", *_GIVING))):
        return False
    if counted_apart(one, two):
        return False
    # One town may be promised much: its name tells of no matter.
    matters = [
        each.filed.ideas([each.position.object]).keys() - names_told(each) for each in (one, two)
    ]
    return differ(
        one.terms, matters[0], two.terms, matters[1], raised=raised(two.filed, two.position)
    )
