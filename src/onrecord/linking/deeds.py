"""Whether two positions stand on opposite sides of one matter, by what is to be done in each."""

import re
from itertools import islice

from onrecord.linking.matters import deed_before, on_that
from onrecord.linking.stands import Stand
from onrecord.linking.words import containment, idea, negations, stemmed, stems

MOST = 0.6
"""The part of the lighter position that is most of it; also what one on "that" must share:
"rejected *that*" is of all that was offered, and not of the pits that the offer names, too."""


def turned(one: Stand, two: Stand) -> bool:
    """Whether two positions on one matter are on opposite sides of it: what was refused is offered
    or demanded now, what was demanded is offered. Who refused to do a thing and threatens to do it
    has turned, too, if no more is told than the thing."""
    if {one.side, two.side} == {"for", "against"}:
        return not one_will(one, two)
    if one.side == "wants" and (two.position.act == "offer" or _settles(two)):
        return True
    acts = {one.position.act, two.position.act}
    alike = containment(one.matter, two.matter) >= MOST
    if acts == {"reject", "demand"}:
        if on_that(two.filed, two.position):
            return False  # "wants 40,000", and turns *that* down: it is another's 15,000
        return alike and not (_hangs(one) or _hangs(two)) and not one_will(one, two)
    return alike and acts == {"reject", "threaten"}


def _settles(one: Stand) -> bool:
    """Whether somebody would take less than was wanted: "would *settle for* a toll of 35"."""
    start, end = one.position.object
    return one.side == "for" and bool(_LESS.search(one.filed.text, max(0, start - 20), end))


_LESS = re.compile(r"\b(?:settl\w+ for|content (?:itself|himself|herself|themselves)? ?with)\b")


def one_will(one: Stand, two: Stand) -> bool:
    """Whether both want one thing though one of them is told as against something: who "rules out
    closing" a branch and promises to "keep it open", who threatens to do a thing and says that it
    will be done."""
    if {one.side, two.side} == {"wants", "for"} or one.matter.keys().isdisjoint(two.matter):
        return False
    if any(on_that(each.filed, each.position) for each in (one, two)):
        return False
    if one.side == "against" and two.side == "for" and _if_met(one, two):
        return True
    for no, yes in ((one, two), (two, one)):
        if no.position.act == "threaten" and no.side == "against":
            return not contrary(one, two) and _does(no, yes)
    return contrary(one, two)


def contrary(one: Stand, two: Stand) -> bool:
    """Whether one of two deeds ends a thing and the other does not: "close", "open"."""
    return _ends(one) != _ends(two)


def _if_met(no: Stand, yes: Stand) -> bool:
    """Whether what one will do hangs on what the other will not do without: "not unless the bills
    are paid", "when they are paid"."""
    hangs_on = no.condition.keys() & yes.matter.keys()
    return sum(no.condition[key] for key in hangs_on) >= MOST * sum(no.condition.values()) > 0


def still_so(one: Stand, said: Stand) -> bool:
    """Whether a statement keeps to a position, though it is told beside words of moving: the
    elephant "will not be given back", and that was refused before."""
    words = said.filed.words(said.position.object)
    clause = _CLAUSE.split(words, maxsplit=1)[0]
    denied = negations(clause) % 2 == 1
    if one.position.act in ("reject", "oppose"):
        return denied
    return not denied and (one.side == "for" or _does(one, said))


_CLAUSE = re.compile(r"[,;]| and | but ")


def _ends(one: Stand) -> bool:
    """Whether what is to be done ends something, or keeps it from being done."""
    start, end = one.position.object
    words = one.filed.text[start:end]
    first = _FIRST.search(words)
    words = words[: first.start()] if first else words
    ending = stemmed("meaning", "shifts", "ending")
    deed = one.filed.words(*deed_before(one.filed, one.position))
    ends = sum(key in ending for key in stems(f"{deed} {words}"))
    # "No truce", "that nobody would be freed" are told as refused: the act has that "no".
    denied = 0 if one.side == "against" else negations(words)
    return (ends + denied) % 2 == 1


def _does(one: Stand, two: Stand) -> bool:
    """Whether the deed of a position is told in another: its first word, most often its verb."""
    empty = stemmed("meaning", "turns", "function")
    keys = (key for key in stems(one.filed.text, *one.position.object) if key not in empty)
    # However little it tells: "stop" is in half of all news.
    done = map(idea, stems(two.filed.text, *two.position.object))
    return any(idea(key) in done for key in islice(keys, 1))


def _hangs(one: Stand) -> bool:
    """Whether a position is told with what has to come first."""
    start, end = one.position.object
    return one.position.condition is not None or bool(_FIRST.search(one.filed.text, start, end))


_FIRST = re.compile(r"\b(?:before|until|till|unless|first|as long as)\b")
