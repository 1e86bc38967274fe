"""Names behind a comma, given to whom the noun before it tells of: "her deputy, *Jon Berge*".

A step of `onrecord.reading.mending`; each function takes the words of a sentence and where the name
begins, and gives the words back, changed or as they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.reading.bodies_named import known_words
from onrecord.reading.hanging import Words, hung, lower, upward
from onrecord.reading.knowledge import table
from onrecord.reading.whole_names import name_end


def told_by_name(text: str, words: Words, start: int) -> Words:
    """The words with the name that begins here, behind a comma, given to its noun."""
    if words[start].entity == "B-PERSON":
        words = those_named(name_of_second(words, start), start)
        words = of_noun_before(text, words, start)
    return of_outer_noun(text, words, start)


def of_name_before(text: str, words: Words, index: int) -> Words:
    """Gives a noun to the name right before it that it tells of: "*Seafleets, a database* of ships,
    lists it", where the parse has two subjects of one verb."""
    verb, start = words[index].head, index - 1
    while (
        start > index - 4 and start > 2 and words[start].head == index and words[start].tag != "DT"
    ):
        start -= 1
    name = start - 2
    if name < 0 or lower(text, words[start]) not in ("a", "an") or words[start - 1].tag != ",":
        return words
    named = words[name].tag.startswith("NNP") and words[name].relation == "nsubj"
    if not named or words[name].head != verb or verb < index:
        return words
    return hung(words, index, name, "appos")


@cache
def persons() -> frozenset[str]:
    """Nouns for one person, by office or otherwise."""
    roles = table("roles")
    persons = (roles["persons"][key] for key in ("male", "female", "neutral"))
    return known_words().offices.union(" ".join(persons).split())


def of_noun_before(text: str, words: Words, start: int) -> Words:
    """Gives a name to the person right before it: "blamed *her successor, Mara Tolen*.", where the
    parse has it for a subject or object of the same verb."""
    noun, last = start - 2, name_end(words, start)
    verb = words[noun].head
    if words[noun].tag != "NN" or not 0 <= verb < noun or words[last].head != verb:
        return words
    if words[last].relation not in ("nsubj", "obj", "obl", "dep", "parataxis", "ccomp"):
        return words
    after = [text[one.start : one.end] for one in words[last + 1 : last + 2]]
    ends = after in ([], ["."], [","], [";"])
    if not ends or lower(text, words[noun]) not in persons():
        return words
    return hung(words, last, noun, "appos")


def of_outer_noun(text: str, words: Words, start: int) -> Words:
    """Gives a name to whoever bears it, not to the noun right before it: "*the head* of the bank,
    *Mara Tolen*, said", "*the company* that runs the ferry, *Blue Strait Lines*, said"."""
    last = name_end(words, start)
    inner = words[last].head
    if words[last].relation != "appos" or not 0 <= inner < start:
        return words
    person = words[start].entity == "B-PERSON"
    kinds = persons() if person else known_words().bodies | known_words().groups
    if lower(text, words[inner]) in kinds:
        return words
    if not person and not words[inner].entity.endswith(("O", "LOCATION")):
        return words
    outer = next((at for at in _around(words, inner) if lower(text, words[at]) in kinds), -1)
    named = any(one.head == outer and one.relation == "appos" for one in words)
    if outer < 0 or words[outer].tag != "NN" or words[outer].entity != "O" or named:
        return words
    return hung(words, last, outer, "appos")


_OF_NOUNS = ("nmod", "acl", "acl:relcl")


def _around(words: Words, inner: int) -> Iterator[int]:
    """The nouns that a noun helps to tell, the nearest first."""
    below = inner
    for at in upward(words, words[inner].head):
        relation = words[below].relation
        if at > inner or relation not in (*_OF_NOUNS, "obj", "obl"):
            return
        if words[at].tag.startswith("NN"):
            yield at
        elif words[at].relation not in _OF_NOUNS:
            return
        below = at


def name_of_second(words: Words, start: int) -> Words:
    """Gives a name to the person right before it: "Mara Tolen and *her deputy, Jon Berge*, said",
    where the parse takes it for another name of the first."""
    noun, last = start - 2, name_end(words, start)
    one, name = words[noun], words[last]
    if one.relation != "conj" or one.tag != "NN" or name.head != one.head:
        return words
    owned = any(word.head == noun and word.tag == "PRP$" for word in words[max(noun - 3, 0) : noun])
    if name.relation != "appos" or not owned:
        return words
    return hung(words, last, noun, "appos")


def those_named(words: Words, start: int) -> Words:
    """Sets two names beside the plural that they tell: "*Two senators*, Mara Tolen and Jon Berge,
    said", where the parse makes a list of the three."""
    noun, first = start - 2, name_end(words, start)
    link = first + 1
    if words[noun].tag != "NNS" or words[first].head != noun or words[first].relation != "conj":
        return words
    if link + 1 >= len(words) or words[link].tag != "CC" or words[link + 1].entity != "B-PERSON":
        return words
    last = name_end(words, link + 1)
    if last + 1 >= len(words) or words[last + 1].tag != "," or words[last].relation != "conj":
        return words
    return hung(words, first, noun, "appos")
