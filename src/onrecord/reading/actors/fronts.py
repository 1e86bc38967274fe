"""Bodies that bear arms, by what is told beside their names, and fronts that sit in parliaments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase, Words


def is_party(name: str, group: Sequence[Phrase], owned: Mapping[int, Phrase]) -> bool:
    """Whether a front does or has what parties do and have: "the National *Front won 20 seats*",
    "the *Front's candidate*". What is called a rebel front anywhere is none."""
    lex = lexicon()
    if name.split()[-1] != "front" or any(one.kind != "armed_group" for one in group):
        return False
    told = {
        word for one in group for word in (*one.title_words(), *one.nouns, *one.mods, *one.beside)
    }
    if not told.isdisjoint(lex.rebels | lex.causes | {"rebels", "militia"}):
        return False
    mine = {noun for one in group if id(one) in owned for noun in owned[id(one)].nouns}
    return not mine.isdisjoint(lex.seats) or any(map(_in_politics, group))


def _in_politics(phrase: Phrase) -> bool:
    """Whether somebody does what parties do: "won 20 seats", "would oppose the bill"."""
    verb = phrase.node.head
    if phrase.role != "subject" or verb is None:
        return False
    verbs = [verb, *(one for one in verb.children if one.relation in ("ccomp", "xcomp", "conj"))]
    return any(
        f"{one.lemma}:{one.object.lemma}" in lexicon().politics
        for one in verbs
        if one.object is not None
    )


def claims_attack(phrase: Phrase) -> bool:
    """ "*The Sword of Dawn* claimed responsibility for the bombing": whoever does so of a deed done
    with arms bears them, whatever the name looks like."""
    verb = phrase.node.head
    if phrase.kind in ("government", "place", "person"):
        return False  # what a state or its navy does is a state's
    if verb is None or verb.lemma != "claim" or phrase.role != "subject" or verb.negated:
        return False
    met = verb.object
    if met is None or met.lower != "responsibility":
        return False
    if any(one.lower == "no" for one in met.children):
        return False  # "claimed no responsibility"
    behind = [one.lemma for node in (met, verb) for one in node.children if one.span > met.span]
    return not _ARMED_DEEDS.isdisjoint(behind)


_ARMED_DEEDS = frozenset(
    ["attack", "bombing", "bomb", "blast", "explosion", "killing", "shooting", "kidnapping", "raid",
     "ambush", "assassination", "murder", "abduction", "massacre", "assault"]
)  # fmt: skip


def has_fighters(phrase: Phrase) -> bool:
    """ "*Fighters of* the Silver Hand", "gunmen from the Sons of the Well": a body that has them.
    Those of a valley are but from there, and a union's militants bear no arms."""
    node, lex = phrase.node, lexicon()
    case, of = node.child("case"), node.head
    if case is None or of is None or case.lower not in ("of", "from"):
        return False
    if of.lemma.lower() not in _IN_ARMS or phrase.title is not None:
        return False
    article, words = node.child("det"), phrase.called.split()
    if article is None or article.lower != "the" or len(words) < 2:
        return False
    own = words[: words.index("of")] if "of" in words else words
    if not (lex.unions | lex.parties | lex.landforms | lex.facilities).isdisjoint(own):
        return False
    return case.lower == "of" or phrase.kind != "place" or "of" in words


_IN_ARMS = frozenset(
    ["fighter", "gunman", "militant", "militiaman", "guerrilla", "insurgent", "rebel", "jihadist"]
)


GANGS = ("gang", "cartel")


def fighters_called(words: Words, head: int, known: tuple[int, int, str]) -> bool:
    """Whether a name before "militia" or "gang" is what that is called: "the *Black Lynx* militia";
    one word may tell but where its people are from, and so do places ("the North Norland militia").
    """
    lex, (start, stop, _) = lexicon(), known
    noun = words.lower[head]
    if not (noun in lex.armed or noun in GANGS) or words.words[head].tag != "NN":
        return False
    told = [plain(words.texts[one]) for one in range(start, stop)]
    if stop - start == 1 and not words.texts[start].isupper() and told[0] not in lex.armed_names:
        return False
    return not any(
        one in places
        for one in told
        for places in (lex.landforms, lex.settlements, lex.country_of, lex.country_by_adjective)
    )
