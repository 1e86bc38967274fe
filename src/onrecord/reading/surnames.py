"""Names that are a person's elsewhere in the report and that the tagger here takes for no name.

A surname that is a word besides ("Ban", "Day", "Hunter") loses its class where it stands alone at
the beginning of a sentence, and whoever speaks there would be a stranger or a thing. A surname that
looks like a body's or a place's name is torn from the given name before it: "Alun *Marsh*".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.tagger import Mention, Sentence, Word

_SAINTS = ("Saint", "St", "St.")  # a church or a town, mostly
SURE = 0.8
"""The least score of a mention by which a name is mended."""
_BEFORE_NOUNS = ("det", "amod", "nummod", "compound", "nmod:poss")
"""What stands before a common noun and before no bare name ("*the* ban", "*travel* bans")."""


def with_surnames(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention] = ()
) -> list[Sentence]:
    """The sentences, with the class of a person for each surname that stands alone as a subject or
    ends what is a mention of a person."""
    ends = {one.end for one in mentions if one.kind == "person" and one.score >= SURE}
    sentences = [_no_verb(text, _untorn(text, one, ends)) for one in sentences]
    known = _surnames(text, sentences)
    return [_named(text, one, known) for one in sentences] if known else list(sentences)


def _untorn(text: str, sentence: Sentence, ends: Collection[int]) -> Sentence:
    words = sentence.words
    for index, word in enumerate(words):
        if (
            word.end in ends
            and word.entity in ("B-ORGANIZATION", "B-LOCATION", "B-MISC")
            and word.tag == "NNP"
            and index
            and words[index - 1].entity.endswith("PERSON")
            and not _a_bodys(text, words, index)
        ):
            words = (*words[:index], word.with_(entity="I-PERSON"), *words[index + 1 :])
    return sentence if words is sentence.words else sentence.with_(words=words)


_OWN = ("nsubj", "nsubj:pass", "appos", "obj", "obl", "nmod", "conj", "compound")


def _no_verb(text: str, sentence: Sentence) -> Sentence:
    """Ends a person's name in the verb with a capital behind it: "the minister, *Mara Ask*, says".

    Where the parse has the whole sentence hang on that verb, it hangs on the next one.
    """
    words = sentence.words
    for index in range(1, len(words) - 1):
        word = words[index]
        if word.tag[:2] != "VB" or not text[word.start].isupper():
            continue
        before = words[index - 1]
        if not before.entity.endswith("PERSON") or word.start - before.end != 1:
            continue
        verbs = [one for one in words if one.tag.startswith("VB")]
        if word.entity != "O" or not any(text[one.start].islower() for one in verbs):
            continue  # in a headline all have capitals
        words = _as_surname(words, index)
    return sentence if words is sentence.words else sentence.with_(words=words)


def _as_surname(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """The words with one of them the last of a person's name, and no verb."""
    first = index - 1
    while first and words[first].entity.startswith("I-"):
        first -= 1
    made, word, relation = list(words), words[index], words[index].relation
    if relation == "dep" and words[word.head].tag.startswith("VB"):
        word = word.with_(relation="nsubj")  # "*Mara Ask* said", "said *Mara Ask*"
    elif relation not in _OWN or any(
        one.head == index and one.relation == "nsubj" for one in words
    ):
        verb = next(
            (
                place
                for place in range(index + 1, len(words))
                if words[place].head == index and words[place].tag.startswith("VB")
            ),
            None,
        )
        if verb is None:
            return words
        for place, one in enumerate(words):
            if one.head == index:
                behind = one.relation in ("appos", "acl", "acl:relcl", "nmod") and place < verb
                made[place] = one.with_(head=index if behind else verb)
        made[verb] = words[verb].with_(head=word.head, relation=relation)
        passive = any(one.head == verb and one.relation == "aux:pass" for one in words)
        word = word.with_(head=verb, relation="nsubj:pass" if passive else "nsubj")
    made[index] = word.with_(tag="NNP", entity="I-PERSON")
    for place in range(first, index):
        made[place] = words[place].with_(head=index, relation="compound", tag="NNP")
    return tuple(made)


def _a_bodys(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a name is none of a person, whatever its first word is: "the Ostmark *Courier*"."""
    first = index - 1
    while first and words[first].entity == "I-PERSON":
        first -= 1
    opened = text[words[first].start : words[first].end] in _SAINTS
    return opened or (first > 0 and words[first - 1].tag in ("DT", "PRP$"))


def _surnames(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The first and last words of persons' names: East Asian names begin with the surname."""
    found: set[str] = set()
    for sentence in sentences:
        words = sentence.words
        for index, word in enumerate(words):
            if word.entity != "B-PERSON":
                continue
            end = index + 1
            while end < len(words) and words[end].entity == "I-PERSON":
                end += 1
            if end - index > 1:
                last = text[words[end - 1].start : words[end - 1].end]
                found.add(last)
                if "-" in last:  # "Ban Ki-woon"
                    found.add(text[word.start : word.end])
    return frozenset(one for one in found if len(one) > 2 and one.isalpha())


def _named(text: str, sentence: Sentence, known: frozenset[str]) -> Sentence:
    words = sentence.words
    if len(words) > 2 and words[0].tag[0] == "V":
        words = _acting(text, words, known)
    for index, word in enumerate(words):
        if (
            word.entity == "O"
            and word.relation in ("nsubj", "nsubj:pass")
            and word.tag in ("NN", "NNP")
            and text[word.start : word.end] in known
            and text[word.start].isupper()
            and not _of_more(words, index)
        ):
            words = (*words[:index], word.with_(entity="B-PERSON", tag="NNP"), *words[index + 1 :])
    return sentence if words is sentence.words else sentence.with_(words=words)


def _acting(text: str, words: tuple[Word, ...], known: frozenset[str]) -> tuple[Word, ...]:
    """Makes a known surname that opens a sentence as a verb the subject of the verb behind it:
    "*Said* said he had checked it"."""
    first, verb = words[0], words[1]
    if not first.tag.startswith("VB") or verb.tag not in ("VBD", "VBZ") or verb.head != 0:
        return words
    if text[first.start : first.end] not in known:
        return words
    made = [one.with_(head=1) if one.head == 0 else one for one in words]
    made[0] = first.with_(tag="NNP", head=1, relation="nsubj", entity="B-PERSON")
    made[1] = verb.with_(head=first.head, relation=first.relation)
    return tuple(made)


def _of_more(words: Sequence[Word], index: int) -> bool:
    """Whether a word is only part of a phrase: "the Ban", "Ban Street", "May's rain"."""
    after = words[index + 1] if index + 1 < len(words) else None
    if after is not None and (after.tag.startswith("NN") or after.entity != "O"):
        return True
    return any(one.head == index and one.relation in _BEFORE_NOUNS for one in words)
