"""Whether a sentence tells that the law is after somebody."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.lemmas import lemma_of


def accused(words: Words, phrase: Phrase) -> bool:
    """Whether the sentence says that somebody was arrested, charged, accused."""
    lex = lexicon()
    if phrase.number == "p" or phrase.role not in ("subject", "object"):
        return False
    if phrase.nouns & lex.suspects:
        return True
    verb = words.words[phrase.head].head
    if verb < 0:
        return False
    lemma = lemma_of(words.texts[verb], words.words[verb].tag)
    passive = words.words[phrase.head].relation == "nsubj:pass"
    if lemma in lex.accusing and (passive or phrase.role == "object"):
        return True
    if phrase.role == "subject" and lemma in lex.pleading:
        said = {words.lower[i] for i in range(verb + 1, min(verb + 6, len(words.lower)))}
        if said & lex.charged_with:
            return True  # "Ms Tolen denies three counts of murder"
    return phrase.role == "subject" and any(
        words.words[i].relation in ("advcl", "xcomp", "acl", "dep")
        and words.words[i].tag == "VBN"
        and lemma_of(words.texts[i], "VBN") in lex.accusing
        for i in words.children[verb]
    )
