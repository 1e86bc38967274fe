"""Ages, which are no figures: "Ferrer, 58, has", "a woman of 71", "men under 35"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.figures.lexicon import are_persons, persons, told_by_age
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.lemmas import lemma_of


def is_age(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Ferrer, 58, has"; "who is 34"; "aged between 20 and 30"; "pension age to 68"."""
    first, last = amount.first, amount.last
    high = amount.high or amount.value or 0
    if high > 120 or amount.number.scaled or amount.number.kind != "cardinal":
        return False
    before, after = word_at(tape, first - 1), word_at(tape, last)
    if before in _AT_A_TIME and word_at(tape, first - 2) == "," and after in (",", ".", ")"):
        named = tape[first - 3].text[:1].isupper()
        return named and not amount.bounded  # "Mara Tolen, now 34, said"
    if before == "," and after in (",", ".", ")") and first >= 2:
        who = tape[first - 2]
        named = who.text[:1].isupper() or who.lower.isalpha()
        several = who.text[:1].islower() and are_persons(who.lower)  # "the rebels, 71."
        named = named and not several
        return named and not amount.number.word and not amount.bounded
    if before in _EACH and word_at(tape, first - 2) == "," and after in (",", ".", ")"):
        return not amount.number.word and not amount.bounded  # "Ana and Pal Orle, both 71, were"
    if before == "(" and after == ")":
        return True
    if before == "of" and _of_one(tape, first - 2) and after not in persons():
        return not after.endswith("s") or after in _DOES
    told = _TOLD & {word_at(tape, k) for k in range(first - 8, first)}
    lived = {lemma_of(word_at(tape, k), "VBD") for k in range(first - 5, first)} & _LIFE
    if before == "at" and not after.isalpha() and 10 <= high < 100 and lived and not told:
        return True  # "started work at sixteen"
    near = {word_at(tape, k) for k in range(first - 8, first)}
    if before == "than" and word_at(tape, first - 2) in ("younger", "older"):
        return True
    verb = first - 1
    while word_at(tape, verb) in _BY_THEN:
        verb -= 1  # "he *already was* 18", "she was *only just* 17 when"
    doer = verb - 1
    while word_at(tape, doer) in _BY_THEN:
        doer -= 1
    pronoun = word_at(tape, doer) in ("he", "she", "who", "i")
    if word_at(tape, verb) in ("is", "was", "turned", "turns") and (not after.isalpha() or pronoun):
        says = lemma_of(word_at(tape, doer - 1), "VBD") in ("say", "insist", "claim")
        says = says or word_at(tape, doer - 1) in ("say", "ago", "earlier")
        if word_at(tape, doer) == "it" and says:
            return False  # "neighbours say it was five"
        return not near & _TOLD
    if {word_at(tape, k) for k in range(first - 4, first)} & {"age", "aged", "ages"}:
        return True
    if word_at(tape, first) in _LIMITS:  # "men under 35 support him", "most patients are over 60"
        if before in _THEM or before in persons() or lemma_of(before, "NNS") in persons():
            return True
        if before in _ARE and after in (",", ".", ";", ")", "", "and", "or", "who", "in"):
            return True
    # "two were aged above 60, two [between 51 and 60], and one [41-50] years old"
    wider = {word_at(tape, k) for k in range(first - 12, first)}
    limits = amount.bound == "range" or before in ("above", "over", "under", "below")
    return limits and "aged" in wider and after in (",", ".", ";", "and", ")", "")


def _of_one(tape: Sequence[Token], i: int) -> bool:
    """ "A *woman* of 71": one person whose age may follow; a mother of three has three children."""
    articles = {word_at(tape, k) for k in range(i - 4, i)} & {"a", "the", "another", "one"}
    return word_at(tape, i) in told_by_age() and bool(articles)


_BY_THEN = ("already", "only", "just", "still", "not", "then", "now", "barely")
_TOLD = {"toll", "number", "total", "figure", "count", "score"}
_DOES = ("was", "is", "has", "whose", "as")
_AT_A_TIME = ("now", "then")
_EACH = ("both", "all", "each", "also")
_LIFE = {"start", "begin", "leave", "retire", "die", "marry", "emigrate", "wed"}
_THEM = ("them", "whom", "those")  # "all but three of them under five"
_LIMITS = ("under", "over", "above", "below")
_ARE = ("is", "are", "was", "were", "those")
