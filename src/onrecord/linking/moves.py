"""How surely a party moved from one position to another: the same matter, and another act, amount,
date or condition."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from onrecord.linking.matters import on_that, spans_of
from onrecord.linking.stands import Stand
from onrecord.linking.terms import differ, other_date
from onrecord.linking.words import as_written, containment, stemmed
from onrecord.record import Act

MATTER = 2.3
"""Weight of shared telling words from which two positions are on one matter; numbers are none."""

PLAIN = 1.5
"""The same where the sides are opposite and the words are most of what the shorter one says:
"will not publish the names", "publish them"."""

MOST = 0.6
"""The part of the lighter position that is most of it; also what one on "that" must share:
"rejected *that*" is of all that was offered, and not of the pits that the offer names, too."""

LOOSELY = 0.4
"""The part of the lighter of two that is one where a report only says that somebody moved."""

SAME = 0.8
"""From so much of the lighter one two positions are one position."""

_GIVING: frozenset[Act] = frozenset({"offer", "promise", "accept", "propose", "agree"})
_DOING: frozenset[Act] = frozenset({"threaten", "promise"})


_UNITS = frozenset({"percent", "cent", "million"})


def _tells(key: str) -> bool:
    """Whether an idea tells what a matter is, as no number does."""
    return not key[0].isdigit() and key not in _UNITS


class Move(NamedTuple):
    """How surely a party moved, 0 if not at all, and why in words; `loose` where the later report
    tells that it did, and the two positions share no word."""

    score: float
    why: str
    loose: bool = False


def moved(one: Stand, two: Stand, *, recalled: bool) -> Move:
    """How surely a party moved from one position to the other; `recalled` where the later report
    itself tells that the earlier one is past."""
    shared = {key for key in one.matter.keys() & two.matter.keys() if _tells(key)}
    weight = sum(min(one.matter[key], two.matter[key]) for key in shared)
    alike = containment(one.matter, two.matter)
    other_amount = _other_amount(one, two)
    turned = _turned(one, two)
    # Who will not talk until they are freed demands all the time that they be freed.
    other_side = one.side != two.side and {one.side, two.side} != {"against", "wants"}
    on_one = weight >= MATTER or (turned and weight >= PLAIN and alike >= MOST)
    if not on_one and not (recalled and other_side) and not other_amount:
        return Move(0.0, "")
    if on_that(one.filed, one.position) and alike < MOST:
        return Move(0.0, "")
    met = one.side == "wants" and two.side == "for" and shared <= two.condition.keys()
    if met and not other_amount:
        return Move(0.0, "")  # what was demanded is now the condition: it is demanded still
    other_terms = (
        bool(two.condition or one.condition) and containment(one.condition, two.condition) < 0.5
    )
    put_off = _put_off(one, two)
    other_terms &= {one.side, two.side} != {"for", "wants"} or alike >= MOST
    if two.loose:
        return _told_to_have_moved(one, two, weight, alike)
    # Who keeps a promise may demand something else; a sentence that has both tells of no move.
    recalled &= on_one or (one.side, two.side) != ("for", "wants")
    changed = turned or (recalled and other_side) or (other_side and other_terms)
    changed = changed or (two.turned and on_one and alike < SAME and one.side == two.side)
    if not (changed or other_amount or put_off):
        return Move(0.0, "")
    told = ", ".join(_in_words(one, two))
    why = f"{one.position.act} becomes {two.position.act}"
    why += f" on the same matter ({told})" if told else ", as the later report itself recalls"
    if other_amount and not told:
        why = f"{one.position.act} of another amount"
    score = weight + 6.0 * turned + 6.0 * recalled + 2.0 * other_terms
    return Move(score + 4.0 * other_amount + 2.0 * put_off, why, not on_one and not other_amount)


def _told_to_have_moved(one: Stand, two: Stand, weight: float, alike: float) -> Move:
    """The move to a statement of which the report only says that it is one: "relented"."""
    if weight < MATTER or alike < LOOSELY:
        return Move(0.0, "")
    told = ", ".join(_in_words(one, two))
    return Move(weight, f"the later report tells that they moved ({told})", loose=True)


def _turned(one: Stand, two: Stand) -> bool:
    """Whether two positions on one matter are on opposite sides of it: what was refused is offered
    or demanded now, what was demanded is offered. Who refused to do a thing and threatens to do it
    has turned, too, if no more is told than the thing."""
    sides = {one.side, two.side}
    if sides == {"for", "against"} or (one.side == "wants" and two.position.act == "offer"):
        return True
    alike = containment(one.matter, two.matter) >= MOST
    if _acts(one, two) == {"reject", "demand"}:
        return alike and not (_hangs(one) or _hangs(two))
    return alike and _acts(one, two) == {"reject", "threaten"}


def _hangs(one: Stand) -> bool:
    """Whether a position is told with what has to come first."""
    start, end = one.position.object
    return one.position.condition is not None or bool(_FIRST.search(one.filed.text, start, end))


_FIRST = re.compile(r"\b(?:before|until|till|unless|first|as long as)\b")


def _in_words(one: Stand, two: Stand) -> list[str]:
    """What two positions share, as the earlier report has it; the weightiest three."""
    shared = [key for key in one.matter.keys() & two.matter.keys() if _tells(key)]
    keys = sorted(shared, key=lambda key: (-one.matter[key], key))[:3]
    return as_written(keys, one.filed.text, spans_of(one.position))


def _acts(one: Stand, two: Stand) -> set[Act]:
    return {one.position.act, two.position.act}


def _put_off(one: Stand, two: Stand) -> bool:
    """Whether the same is wanted or held out for another day: "by Friday", "on 22 May"."""
    acts = _acts(one, two)
    alike = len(acts) == 1 or acts <= _GIVING or acts <= _DOING
    if not alike or not other_date(one.filed, one.position, two.filed, two.position):
        return False
    return containment(_undated(one.matter), _undated(two.matter)) >= MOST


def _undated(matter: Mapping[str, float]) -> dict[str, float]:
    """A matter without its days and numbers."""
    of_dates = stemmed("meaning", "shifts", "of_dates")
    return {key: told for key, told in matter.items() if _tells(key) and key not in of_dates}


def _other_amount(one: Stand, two: Stand) -> bool:
    """Whether one demand or offer became another by its one amount: "4 percent", then "6 percent".

    Both stand alone in what is wanted, but for what both are about. A demand may become what its
    holder would take: "12 percent", then "would settle for 9"."""
    first, second = one.position.act, two.position.act
    gives = first in _GIVING and second in _GIVING
    if not (gives or (first == "demand" and second in ("demand", *_GIVING))):
        return False
    start, end = two.filed.sentence_of(two.position.object)[0], two.position.object[0]
    said = _RAISED.search(two.filed.text, start, end) is not None
    matters = [each.filed.ideas([each.position.object]) for each in (one, two)]
    return differ(one.terms, matters[0], two.terms, matters[1], raised=said)


_RAISED = re.compile(
    r"\b(?:rais|increas|improv|doubl|tripl|lower|reduc|sweeten)\w* (?:its|their|his|her)"
    r" (?:\w+ )?(?:offer|bid|demand|promise)\b"
)
"""Words before an amount by which it takes the place of another."""
