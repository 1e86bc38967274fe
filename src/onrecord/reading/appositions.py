"""Names behind a comma, given to whom the noun before it tells of: "her deputy, *Jon Berge*".

A step of `onrecord.reading.mending`; each function takes the words of a sentence and where the name
begins, and gives the words back, changed or as they were.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.hanging import FINITE, Words, has, hung, lower, name_end, upward
from onrecord.reading.known_words import known_words
from onrecord.reading.torn_clauses import SAYING
from onrecord.tagger import Word


def told_by_name(text: str, words: Words, start: int) -> Words:
    """The words with the name that begins here, behind a comma, given to its noun."""
    if words[start].entity == "B-PERSON":
        words = of_far_noun(text, words, start)
        words = of_noun_before(text, those_named(text, words, start), start)
        words = speaker_behind_name(words, start)
    return says_between(text, of_outer_noun(text, words, start), start)


def of_body_spoken_for(text: str, words: Words, start: int) -> Words:
    """Gives a body's name to the body right before it, not to the person who speaks for that: "a
    spokesman for *the regulator, the Energy Board*, said"."""
    last = name_end(words, start)
    comma = start - 2 if lower(text, words[start - 1]) == "the" else start - 1
    inner, outer = comma - 1, words[last].head
    apposed = words[last].relation in ("appos", "nmod") and not has(words, last, "case")
    if inner < 2 or not apposed or not 0 <= outer < inner or words[comma].tag != ",":
        return words
    if (words[inner].tag, words[inner].entity, words[inner].head) != ("NN", "O", outer):
        return words
    known, body, head = known_words(), lower(text, words[inner]), lower(text, words[outer])
    if not any(body in each for each in (known.bodies, known.groups, known.holders)):
        return words
    person = head in known.persons or head in known.people
    case = any(lower(text, one) in ("for", "of", "at") and one.head == inner for one in words)
    the = any(one.head == inner and one.tag in ("DT", "PRP$") for one in words[:inner])
    return hung(words, last, inner, "appos") if person and case and the else words


def says_between(text: str, words: Words, start: int) -> Words:
    """Gives a saying between commas to the name right before it, which is not that of the noun
    before the comma: "The minister, *Delta reported*, will resign". Another comma closes what
    somebody is called: "The minister, Jon Berge, reported"."""
    last = name_end(words, start)
    noun, verb = words[last].head, last + 1
    if words[last].relation != "appos" or not 0 <= noun < start or verb + 1 >= len(words):
        return words
    saying = SAYING | _PASSING_ON | known_words().between
    if words[verb].tag not in FINITE or lower(text, words[verb]) not in saying:
        return words
    main = words[noun].head
    if main == verb or has(words, verb, "nsubj"):
        return words  # "The minister, *Jon Berge* said, will resign"
    made = list(words)
    made[last] = words[last].with_(head=verb, relation="nsubj")
    if main > verb and words[main].head == verb:
        made[main] = words[main].with_(head=words[verb].head, relation=words[verb].relation)
        made[verb] = words[verb].with_(head=main, relation="parataxis")
    return tuple(made)


_PASSING_ON = frozenset(
    ["reported", "reports", "writes", "quoted", "announced", "revealed", "claims", "believes"]
)


def speaker_behind_name(words: Words, start: int) -> Words:
    """Gives a saying to the office and name behind the comma, and the name before it to the noun
    that it ends: "… in the *factory Brilla*, the clinic's *head*, Jon Berge, said". Whoever speaks
    behind what is told stands behind a comma."""
    noun = words[name_end(words, start)].head
    name = words[noun].head if noun >= 0 and words[noun].relation == "appos" else -1
    if name < 1 or words[name].relation != "nsubj" or not words[name].tag.startswith("NNP"):
        return words
    verb, before = words[name].head, words[name - 1]
    told = (one.head == verb and one.relation == "ccomp" for one in words[:name])
    if verb < start or before.tag not in ("NN", "NNS") or not any(told):
        return words
    return hung(hung(words, name, name - 1, "appos"), noun, verb, "nsubj")


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


def of_noun_before(text: str, words: Words, start: int) -> Words:
    """Gives a name to the person right before it, where the parse has it for a subject or object
    of the same verb ("blamed *her successor, Mara Tolen*."), for the next of a list ("*the mayor,
    Mara Tolen*, and …") or another name of the first ("Jon Berge and *her deputy, Ana Orle*")."""
    noun, last = start - 2, name_end(words, start)
    above, relation = words[last].head, words[last].relation
    if relation == "appos" and 0 <= above < noun:  # "the secretary *of trade, Mara Tolen*"
        noun = next((at for at in (noun, *_around(words, noun)) if _person(text, words[at])), noun)
    if not _person(text, words[noun]) or above > noun:
        return words
    after = [text[one.start : one.end] for one in words[last + 1 : last + 2]]
    if above == noun and relation == "conj":
        told = any(one.head == noun and one.tag in ("DT", "PRP$") for one in words[:noun])
        return hung(words, last, noun, "appos") if told and after == [","] else words
    if words[noun].relation == "conj" and relation in ("appos", "conj") and 0 <= above < noun:
        return _next_in_office(hung(words, last, noun, "appos"), noun)
    if not 0 <= words[noun].head < noun or above != words[noun].head:
        return words
    loose = relation in ("nsubj", "obj", "obl", "dep", "parataxis", "ccomp")
    ends = after in ([], ["."], [","], [";"])
    return hung(words, last, noun, "appos") if loose and ends else words


def of_far_noun(text: str, words: Words, start: int) -> Words:
    """Gives a name to the person of whom more is told before it, where the parse has two subjects
    of one verb: "*the judge* presiding over the case, *Mara Tolen*, said"."""
    last = name_end(words, start)
    verb = words[last].head
    if words[last].relation != "nsubj" or verb <= last or lower(text, words[last + 1]) != ",":
        return words
    noun = next((at for at in range(start - 2) if words[at].head == verb), start)
    if noun == start or words[noun].relation != "nsubj" or not _person(text, words[noun]):
        return words
    told = range(noun + 1, start - 1)
    if any(one.head == verb for one in words[noun + 1 : start - 1]) or not any(
        words[at].head == noun and words[at].tag in ("VBG", "VBN", "IN", "NN", "NNS", "NNP")
        for at in told
    ):
        return words
    return hung(words, last, noun, "appos")


def _person(text: str, word: Word) -> bool:
    return word.tag == "NN" and lower(text, word) in known_words().persons


def _next_in_office(words: Words, noun: int) -> Words:
    """Joins the second of "the mayor, Mara Tolen, and *her deputy*, …" to the first's office."""
    first = words[noun].head
    if words[first].relation != "appos" or words[words[first].head].tag != "NN":
        return words
    return hung(words, noun, words[first].head, "conj")


def of_titled(text: str, words: Words, start: int) -> Words:
    """The same where a title stands before the name: "the head of the bank, *Dr Mara Tolen*"."""
    return of_outer_noun(text, words, start) if words[start - 2].tag == "," else words


def of_outer_noun(text: str, words: Words, start: int) -> Words:
    """Gives a name to whoever bears it, not to the noun right before it: "*the head* of the bank,
    *Mara Tolen*, said", "*the company* that runs the ferry, *Blue Strait Lines*, said"."""
    last = name_end(words, start)
    inner = words[last].head
    person = words[start].entity == "B-PERSON"
    if not 0 <= inner < start or not (words[last].relation == "appos" or _torn_off(words, start)):
        return words
    kinds = known_words().persons if person else known_words().bodies | known_words().groups
    if lower(text, words[inner]) in kinds:
        return words
    if not person and not words[inner].entity.endswith(("O", "LOCATION")):
        return words
    outer = next((at for at in _around(words, inner) if lower(text, words[at]) in kinds), -1)
    named = any(one.head == outer and one.relation == "appos" for one in words)
    office = outer >= 0 and lower(text, words[outer]) in known_words().offices
    if outer < 0 or words[outer].entity != "O" or named:
        return words
    if words[outer].tag != "NN" and not (office and words[outer].tag == "NNP"):
        return words
    if _torn_off(words, start):
        case = next(at for at, one in enumerate(words[: start - 2]) if _is_case(one, last))
        words = hung(words, case, start - 2, "case")
    return hung(words, last, outer, "appos")


def _torn_off(words: Words, start: int) -> bool:
    """Whether a name behind a comma is taken for where something is: "the head of the centre *in
    Selm, Mara Tolen*"."""
    last = name_end(words, start)
    town = words[start - 2]
    return (
        words[last].relation == "nmod"
        and words[start].entity == "B-PERSON"
        and words[start - 1].tag == ","
        and town.tag.startswith("NNP")
        and any(_is_case(one, last) for one in words[: start - 2])
    )


def _is_case(word: Word, of: int) -> bool:
    return word.relation == "case" and word.head == of


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


def those_named(text: str, words: Words, start: int) -> Words:
    """Sets two names beside the plural that they tell: "*Two senators*, Mara Tolen and Jon Berge,
    said", where the parse makes a list of the three."""
    noun, first = start - 2, name_end(words, start)
    link = first + 1
    if words[noun].tag != "NNS" or words[first].head != noun:
        return words
    if link + 1 >= len(words) or words[link].tag != "CC" or words[link + 1].entity != "B-PERSON":
        return words
    last = name_end(words, link + 1)
    joined = words[first].relation in ("conj", "appos") and words[last].relation == "conj"
    if not joined or words[last].head not in (noun, first):
        return words
    two = any(
        lower(text, one) in ("two", "both") and (one.head == noun or words[noun].head == at)
        for at, one in enumerate(words[:noun])
    )
    after = words[last + 1].tag if last + 1 < len(words) else "."
    if after != "," and not (two and after in (".", "IN")):
        return words  # "*two senators*, Mara Tolen and Jon Berge left" tells of four
    return hung(hung(words, first, noun, "appos"), last, first, "conj")
