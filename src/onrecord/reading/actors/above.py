"""What stands above a pronoun: the verb it is an argument of, or what it owns."""

from __future__ import annotations

import re

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.lemmas import lemma_of


def does_to_papers(pronoun: Phrase) -> bool:
    """ "The airline published a list. *It* later corrected that": what no paper or thing does."""
    verb = pronoun.node.head if pronoun.role == "subject" else None
    done = verb is not None and not verb.passive
    return done and lemma_above(pronoun) in lexicon().papers_suffer


def of_style(pronoun: Phrase) -> bool:
    """ "The advice to *Her* Majesty": how a queen is called, whoever else has been told of."""
    above = pronoun.node.head if pronoun.role == "owner" else None
    return above is not None and above.lower in lexicon().styles and above.text[0].isupper()


def acts(pronoun: Phrase) -> bool:
    """Whether only an actor can do or own it: "it warned", "its spokesman"."""
    lemma, lex = lemma_above(pronoun), lexicon()
    if lemma is None:
        return False
    if pronoun.role == "owner":
        return lemma in lex.offices or lemma in lex.persons or lemma in lex.crowds
    return pronoun.role == "subject" and lemma in lex.agents


def suffers_as_text(pronoun: Phrase) -> bool:
    """Whether what is done to it is done to papers: "parliament ratified *it*", "*it* was read"."""
    word = pronoun.clause.sentence.words[pronoun.head]
    suffers = pronoun.role == "object" or word.relation == "nsubj:pass"
    return suffers and lemma_above(pronoun) in lexicon().texts_suffer


def of_persons(pronoun: Phrase) -> bool:
    """Whether it owns what only persons have: "their release", "his arrest", "her injuries"."""
    return lemma_above(pronoun) in lexicon().persons_own


def lemma_above(pronoun: Phrase) -> str | None:
    """The lemma of the word that it hangs on, its verb or what it owns; None at the root."""
    words = pronoun.clause.sentence.words
    head = words[pronoun.head].head
    if head < 0:
        return None
    text = pronoun.clause.text[words[head].start : words[head].end]
    return lemma_of(text, words[head].tag)


def of_scholars(phrase: Phrase) -> bool:
    """ "*The paper* concludes that bees can count": what newspapers report, scholars conclude; but
    a newspaper argues as well, and where the report has told of no study it is that."""
    if phrase.role != "subject" or lemma_above(phrase) not in _SCHOLARS_DO:
        return False
    return _STUDY.search(phrase.clause.text, 0, phrase.span[0]) is not None


_STUDY = re.compile(
    r"\b(?:[Ss]tud(?:y|ies|ied)|[Rr]esearch(?:ers?)?|[Ss]cientists?|journal|economists?|professors?"
    r"|[Uu]niversit(?:y|ies)|authors|preprint|working paper)\b"
)
_SCHOLARS_DO = ("conclude", "argue", "propose", "suggest", "show", "demonstrate")
