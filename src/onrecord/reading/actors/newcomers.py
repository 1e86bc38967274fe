"""Descriptions that tell of somebody new, though their noun has been said before: "other drivers",
"a group of students", "the drivers of Orle" where those of Selm were told of."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import adjective_of
from onrecord.reading.actors.phrases import Phrase, Words

_OTHERS = frozenset(["other", "further", "additional"])
_SOME = ("some", "several", "many", "most", "few", "more", "fewer", "dozens", "scores", "hundreds")
_MAGNITUDES = ("hundred", "thousand", "million", "billion")


def told_anew(phrase: Phrase, chain: Chain, sentences: Sequence[Words]) -> bool:
    """Whether a description cannot go back to a chain of the same noun, by what is told with it.
    What is said in the very words of before can."""
    first = phrase.text.split()[0].lower()
    if phrase.noun == "other" and not phrase.definite:
        return True  # "some wept, *others* sang. *Others* had left"
    if phrase.bare in chain.worded:
        return False
    if first == "another" or phrase.mods & _OTHERS - chain.mods:
        return True  # "Dockers struck. *Other dockers* worked"
    if _in_other_number(phrase, chain) or _elsewhere(phrase, chain, sentences):
        return True
    if phrase.kind == "document" and _with_another(phrase, chain):
        return True
    if phrase.noun in lexicon().relations and _to_another(phrase, chain):
        return True
    if phrase.kind != "group":
        return False
    if _of_others(phrase, chain):
        return True
    if phrase.definite or first in ("all", "both"):
        return False
    if first in ("a", "an"):  # "a group *of students*"
        return any(one.relation in ("nmod", "acl") for one in phrase.node.children)
    return _part_of_many(phrase, chain, sentences)


def _of_others(phrase: Phrase, chain: Chain) -> bool:
    """ "Displaced families in the town … families *of the captives*": whose they are tells them
    from those of before, of whom other things are told."""
    whose = _behind_of(phrase)
    if whose is None:
        return False
    told = {other for one in chain.phrases if (other := _behind_of(one)) is not None}
    if told:
        return whose not in told
    told_of = any(one.node.child("nmod") is not None for one in chain.phrases if one.form == "noun")
    return told_of or bool(chain.mods)


def _behind_of(phrase: Phrase) -> str | None:
    """The noun behind "of" that tells whose people are: "families of the *captives*"."""
    for one in phrase.node.children if phrase.form == "noun" else ():
        case = one.child("case")
        if one.relation == "nmod" and case is not None and case.lower == "of":
            return one.lemma.lower()
    return None


def _part_of_many(phrase: Phrase, chain: Chain, sentences: Sequence[Words]) -> bool:
    """ "Dockers struck. *Some dockers* …, *forty dockers* …, *young dockers* …": a part, or others,
    of whom nothing has been told."""
    if phrase.text.split()[0].lower() in _SOME:
        return True
    mine = numbers(phrase, sentences)
    known = chain.phrases[0].definite  # "the prisoners … 17 prisoners" may be all of them
    if mine and not known and not any(mine & one for one in _numbers_told(chain, sentences)):
        return True
    told = {word for word in phrase.mods if word not in mine and not word[0].isdigit()}
    told -= chain.mods | chain.name_words | chain.beside | {*_MAGNITUDES}
    owner = chain.owner
    country = (owner.country or next(iter(owner.names), "")) if owner is not None else ""
    return not all(country and adjective_of(word, country) for word in told)


def numbers(phrase: Phrase, sentences: Sequence[Words]) -> set[str]:
    """The words for how many they are."""
    words = sentences[phrase.sentence]
    before = [i for i in words.children[phrase.head] if i < phrase.head]
    before += [below for i in before if words.words[i].tag == "CD" for below in words.children[i]]
    told = {words.lower[i] for i in before if words.words[i].tag == "CD"}
    return told.difference(_MAGNITUDES)


def _numbers_told(chain: Chain, sentences: Sequence[Words]) -> list[set[str]]:
    return [numbers(one, sentences) for one in chain.phrases if one.form != "pronoun"]


def same_count(phrase: Phrase, chain: Chain, sentences: Sequence[Words]) -> bool:
    """Whether a group's number is that of the chain, where both have one."""
    mine, theirs = numbers(phrase, sentences), _numbers_told(chain, sentences)
    return not mine or not any(theirs) or any(mine & one for one in theirs)


def so_many(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "Soldiers shot *two protesters*. … *The two* were unarmed": the only ones near by who are
    told to be as many."""
    said = phrase.text.lower().split()
    if len(said) != 2 or said[0] != "the" or phrase.node.tag != "CD":
        return None
    if _named_as_many(said[1], phrase, actors):
        return None
    found = [
        one
        for one in actors
        if one.kind == "group" and not one.names and 0 <= one.since(phrase) <= _CLOSE
        if any(said[1] in told.text.lower().split() for told in one.phrases if told.form == "noun")
    ]
    return found[0] if len(found) == 1 else None


_CLOSE = 2  # sentences back that "the two" may have been told of


def _named_as_many(number: str, phrase: Phrase, actors: Sequence[Chain]) -> bool:
    """ "Two soldiers died. *Macron* called *Scholz*. The two …": whether a sentence near by names
    as many, who may be meant as well."""
    size = _SIZES.get(number, 0)
    named: dict[int, set[int]] = {}
    for one in actors:
        if one.names and one.kind not in ("place", "outlet") and one.since(phrase) <= _CLOSE:
            for told in one.phrases:
                if 0 <= phrase.sentence - told.sentence <= _CLOSE:
                    named.setdefault(told.sentence, set()).add(id(one))
    return any(len(ones) == size for ones in named.values())


_SIZES = {"two": 2, "three": 3, "four": 4, "five": 5}


def _in_other_number(phrase: Phrase, chain: Chain) -> bool:
    """ "Three *groups* … *the group*", "local *governments* … *the federal government*": one is not
    many, unless a name tells what it is."""
    if chain.names or _each_of_many(phrase) or phrase.noun == "media":
        return False
    told = [one for one in chain.phrases if one.form == "noun" and one.noun == phrase.noun]
    many = _several(phrase)
    return bool(told) and not any(_several(one) == many or _each_of_many(one) for one in told)


def _each_of_many(phrase: Phrase) -> bool:
    """ "*Every captive* … the captives": one word for all of them."""
    return phrase.text.split()[0].lower() in ("each", "every", "any", "either", "neither", "no")


def _several(phrase: Phrase) -> bool:
    """Whether the noun itself stands in the plural: no "police"."""
    node = phrase.node
    return node.tag in ("NNS", "NNPS") and node.lower != node.lemma


def _elsewhere(phrase: Phrase, chain: Chain, sentences: Sequence[Words]) -> bool:
    """ "Dockers in Selm struck. *Dockers in Orle* worked": a place tells which are meant, and what
    has been told of the others does not have it."""
    if phrase.kind == "document" or phrase.noun in lexicon().offices:
        return False
    if any(name != phrase.noun for name in chain.names):
        return False
    places = _places_behind(phrase)
    if len(places) != 1:
        return False  # "the leaders of Orle, Selm and Varn" may sum up who came
    told = {one.sentence for one in chain.phrases if one.form != "pronoun"}
    words = [plain(word) for number in told for word in sentences[number].texts]
    if chain.owner is not None:
        words += chain.owner.name_words
    if f" {places[0]} " in f" {' '.join(words)} ":
        return False
    return not any(adjective_of(word, places[0]) for word in words)


def _with_another(phrase: Phrase, chain: Chain) -> bool:
    """ "The contract *with Orlane* … *the contract with Halden*", "a letter to Tolen … the letter
    to Lund": two papers, by whom they are with or for."""
    mine = _names_behind(phrase)
    if not mine:
        return False
    theirs = [names for one in chain.phrases if (names := _names_behind(one))]
    return bool(theirs) and all(mine.isdisjoint(names) for names in theirs)


def _to_another(phrase: Phrase, chain: Chain) -> bool:
    """ "The lawyer *for Tolen* … the lawyer *for Tolen's brother*": two, by whose they are."""
    mine = _whose_behind(phrase)
    theirs = [whose for one in chain.phrases if (whose := _whose_behind(one))]
    return bool(mine and theirs) and mine not in theirs


def _whose_behind(phrase: Phrase) -> str:
    """The noun that "of" or "for" hangs on another, the last word of a name."""
    for one in phrase.node.children if phrase.form != "pronoun" else ():
        case = one.child("case")
        if one.relation == "nmod" and case is not None and case.lower in ("of", "for"):
            return plain(one.text)
    return ""


def _names_behind(phrase: Phrase) -> set[str]:
    """The names that "with", "to" or "for" hangs on a noun."""
    if phrase.form == "pronoun":
        return set()
    return {
        plain(node.text)
        for node in phrase.node.children
        if node.relation == "nmod" and node.index > phrase.head and node.tag.startswith("NNP")
        if (case := node.child("case")) is not None and case.lower in ("with", "to", "for")
    }


def places_told(chain: Chain) -> set[str]:
    """Where those of a chain are said to be: "police in *Orle* … the *Orle* police"."""
    told = (one for one in chain.phrases if one.form != "pronoun")
    return {word for one in told for place in _places_behind(one) for word in place.split()}


def _places_behind(phrase: Phrase) -> list[str]:
    """The places that a preposition hangs on the noun: "the dockers of *Orle*"."""
    words = [
        word
        for node in phrase.node.children
        if node.relation == "nmod" and node.index > phrase.head
        for word in node.subtree("acl:relcl", "acl", "appos")
        if word.entity == "LOCATION" and word.span[1] <= phrase.span[1]
    ]
    places: list[str] = []
    for word in words:
        if word.word.entity.startswith("B-") or not places:
            places.append(plain(word.text))
        else:
            places[-1] += f" {plain(word.text)}"
    return places
