"""Whose somebody is who holds no office: "*its* Selm researcher, Mara Tolen", "the clinic's nurse,
Ada Lund", "the Dawn party, *whose* leader Jon Berge"."""

from __future__ import annotations

from functools import partial

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase, Words

_FAR = 6  # words between "whose" and a name
_BODIES = (*BODIES, "agency", "outlet")


def whose_body(joining: Joining, phrase: Phrase) -> Chain | None:
    """The body whose own somebody with a name is told to be, by a possessive or by "whose"."""
    if phrase.name is None or phrase.number == "p":
        return None
    found = joining.of.get(phrase.owner) if phrase.owner is not None else None
    if found is None or phrase.owner is None:
        return told_of_body(joining, phrase)
    words = joining.sentences[phrase.sentence]
    does = _works_for(words, words.words[phrase.owner.head].head)
    return found if does and found.kind in _BODIES else None


def told_of_body(joining: Joining, phrase: Phrase) -> Chain | None:
    """The body that a clause tells of in which somebody stands: "the Dawn party, *whose leader Jon
    Berge* is in jail". By the words' order: a parse hangs such clauses on anything."""
    words = joining.sentences[phrase.sentence]
    whose = _whose(words, phrase) if phrase.name is not None else 0
    if not whose:
        return None
    last = whose - 1 - (words.lower[whose - 1] == ",")
    for one in joining.told.get(phrase.sentence, ()):
        if one is not phrase and one.form != "pronoun" and one.head == last:
            chain = joining.of.get(one)
            return chain if chain is not None and chain.kind in _BODIES else None
    return None


def _whose(words: Words, phrase: Phrase) -> int:
    """The "whose" before what somebody is told to be, "*whose* chief executive, Mara Tolen"; 0
    where there is none."""
    assert phrase.name is not None
    name = next(i for i, word in enumerate(words.words) if word.end > phrase.name[0])
    at = name - 1
    floor = max(0, at - _FAR)
    while at > floor and (words.lower[at] == "," or words.words[at].tag.startswith(("NN", "JJ"))):
        at -= 1
    office = any(map(partial(_works_for, words), range(at + 1, name)))
    return at if office and words.lower[at] == "whose" else 0


def _works_for(words: Words, index: int) -> bool:
    """Whether a noun tells what somebody does for a body, and not what he is to it: "its
    *researcher*", "the clinic's *nurse*"; not "its *founder's widow*", "its *rival*"."""
    if not 0 <= index < len(words.texts):
        return False
    lex, noun = lexicon(), plain(words.texts[index])
    if noun in lex.outsiders | lex.no_members:
        return False
    return noun in lex.knowing | lex.scholars | lex.titles | lex.offices or noun.endswith(_DOERS)


_DOERS = ("ist", "er", "or", "ian", "nurse", "midwife", "chair", "woman", "man", "coach", "clerk")
