"""Numbers that name one thing and do not count it: "a Falcon *9* rocket", "the *486* chip"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import animals, masses, persons, tables, units
from onrecord.reading.figures.population import counted_noun
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.knowledge import months, table
from onrecord.reading.syntax import Node


def is_model(tape: list[Token], amount: Amount, number: Node) -> bool:
    """ "a Falcon 9 rocket", "the 2018 campaign": digits that do not count the one thing after."""
    noun, word = _past_adjective(number), tape[amount.number.first]
    if re.fullmatch(r"19\d\d|20\d\d", word.text) and _dates_one(number):
        return True
    if word.text.isdigit() and _named_thing(number):
        return True
    if noun is None or noun.tag not in ("NN", "NNP") or not word.text.isdigit():
        return False
    if noun.tag == "NNP" and _named_model(number, noun):
        return True
    if noun.lower in masses() or amount.value == 1 or noun.lemma.lower() in animals():
        return False
    if _of_one(amount, noun):
        return True
    if noun.lemma.lower() in persons():
        return False
    left = tape[amount.first - 1] if amount.first else None
    opens = amount.first < 2 or tape[amount.first - 2].text in '.“”"'
    return left is not None and not opens and left.text[:1].isupper() and noun.tag == "NN"


def _past_adjective(number: Node) -> Node | None:
    """The word after a number; where the number has an owner or an article, the noun after an
    adjective: "Orle's *80486* digital *chip*"."""
    after, before = number.after(), number.before()
    if after is None or after.tag != "JJ" or before is None:
        return after
    known = before.tag in ("POS", "PRP$") or before.lower in ("a", "an")
    noun = after.after()
    return noun if known and noun is not None and noun.tag == "NN" else after


def _of_one(amount: Amount, noun: Node) -> bool:
    """ "The *486* chip", "a *911* dispatcher", "the *2400* block of Selm Street": digits before one
    thing do not count it."""
    if amount.bounded or amount.number.scaled or amount.sort != "count":
        return False
    last = noun
    while (after := last.after()) is not None and after.is_noun and not after.tag.startswith("PRP"):
        last = after
    if last.lower in tables()["states"]:
        return False  # "31 hurt"
    one = last.tag == "NN" and last.lower not in masses() and last.lemma.lower() == last.lower
    return one and noun.lower not in units() and not last.lower.endswith("s")


def _named_thing(number: Node) -> bool:
    """ "*Bus 22* was hit", "the *road 7* is closed": one thing, of which a verb for one tells."""
    noun, verb = number.before(), number.after()
    return (
        noun is not None
        and noun.tag in ("NN", "NNP")
        and verb is not None
        and verb.lower in ("was", "is", "has")
    )


def named_before(draft: Draft, tape: list[Token], amount: Amount) -> bool:
    """ "The *707* was a freighter", where the report has "Boeing 707" as well."""
    word = tape[amount.number.first].text
    if not re.fullmatch(r"\d{3,4}", word) or counted_noun(draft, tape, amount) is not None:
        return False
    named = re.compile(rf"\b[A-Z][a-z]{{3,}} {word}\b(?! [a-z]+s\b)")
    return named.search(draft.text, 0, tape[amount.number.first].start) is not None


def _named_model(number: Node, noun: Node) -> bool:
    """ "The 737 Max": one thing with a name, not "the 20 Labour members"."""
    article, after = number.before(), noun.after()
    while after is not None and after.tag == "NNP":
        after = after.after()
    one = article is not None and article.lower in ("the", "a", "an", "new")
    return one and (after is None or not after.tag.startswith(("NN", "JJ")))


def _dates_one(year: Node) -> bool:
    """Whether a year stands before a phrase for one thing: "the 2018 gubernatorial candidate"."""
    last, node = None, year.after()
    while node is not None and node.tag in ("JJ", "NN", "NNS", "NNP", "NNPS"):
        last = node if node.is_noun else last
        node = node.after()
    return last is not None and last.tag in ("NN", "NNP", "NNPS") and last.lower not in masses()


def counts_nothing(tape: Sequence[Token], place: int) -> bool:
    """Whether a number in digits is a year, a day, a size or part of a name, so that a toll told
    before it goes on behind: "the toll from Sunday's *magnitude 6.9* quake rose to 40"."""
    text = tape[place].text
    before, after = word_at(tape, place - 1), word_at(tape, place + 1)
    if re.fullmatch(r"(?:19|20)\d\d|\d\.\d", text) or before in ("-", "–"):
        return True
    sized = after in ("-", "–") and word_at(tape, place + 2).isalpha()
    return sized or before in _labels() or not months().isdisjoint((before, after))


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    raw = table("not_figures")["before"]
    return frozenset((*raw["words"], *raw["scale"]))
