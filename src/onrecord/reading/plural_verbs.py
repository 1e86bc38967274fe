"""Verbs that look like the plurals of nouns, and are tagged so: "the coastguard *estimates*".

Steps of `onrecord.reading.mending`; each gives the words as they were where nothing is amiss.
"""

from onrecord.reading.hanging import Words, hung

_SAYS = frozenset(
    ["claims", "estimates", "forecasts", "predicts", "projects", "reports", "says", "states",
     "suggests", "warns", "writes"]
)  # fmt: skip


def estimates(text: str, words: Words, index: int) -> Words:
    """Makes a verb of a word taken for the plural of a noun, where it ends a saying or "that"
    follows: "12 ships are stranded, the coastguard *estimates*.", "the guild *disputes* that,"."""
    word, before, after = words[index], words[index - 1], words[index + 1]
    meets = before.head == index and text[word.start : word.end] in _MEETS
    if meets and _alone(text, words, index):
        made = hung(verb_made(words, index, "VBZ"), index + 1, index, "obj")
        root = _root(words)
        return hung(made, index, root, "parataxis") if root < index else made
    if before.head != index or text[word.start : word.end] not in _SAYS:
        return words
    first = min(place for place, one in enumerate(words[:index]) if one.head in (index, index - 1))
    at_end = after.tag == "." and first > 0 and words[first - 1].tag == ","
    that = text[after.start : after.end] == "that" and after.relation == "mark"
    if not (at_end and word.head >= 0) and not (that and word.head < 0):
        return words
    made = verb_made(words, index, "VBZ")
    if at_end:
        made = hung(made, index, _root(words), "parataxis")
        made = hung(made, first - 1, index, "punct")
    return made


_MEETS = frozenset(("disputes", "doubts", "rejects", "denies", "contests", "questions"))


def _root(words: Words) -> int:
    return next(place for place, one in enumerate(words) if one.head < 0)


def _alone(text: str, words: Words, index: int) -> bool:
    """Whether a "that" or "this" stands for itself behind a word: "disputes *that*, saying …"."""
    told = text[words[index + 1].start : words[index + 1].end] in ("that", "this")
    return told and index + 2 < len(words) and words[index + 2].tag in (",", ".", ":", "CC")


def verb_made(words: Words, index: int, tag: str) -> Words:
    """The words with a noun made a verb, whose subject is the noun before it."""
    made = list(words)
    made[index] = made[index].with_(tag=tag)
    subject = index - 1
    if index and words[subject].tag.startswith("NN") and words[subject].head == index:
        for place, word in enumerate(words[:subject]):
            if word.head == index:
                made[place] = word.with_(head=subject)
        made[subject] = made[subject].with_(relation="nsubj")
    return tuple(made)


def disputes(words: Words, index: int) -> Words:
    """Makes a verb of what looks like a plural at the end of a clause: "a figure the defence
    *disputes*"."""
    before = words[index - 1]
    ends = index + 1 == len(words) or words[index + 1].tag in (".", ",", ":")
    if not ends or words[index].relation not in ("acl:relcl", "dep"):
        return words
    if before.head != index or before.relation != "compound":
        return words
    phrase = [at for at, one in enumerate(words[:index]) if one.head == index]
    noun = words[index].head
    if any(words[at].relation == "case" for at in phrase):
        return words  # "per Agency *guidelines*"
    if noun != min(phrase) - 1 or not words[noun].tag.startswith("NN"):
        return words
    made = list(words)
    for place, one in enumerate(words[: index - 1]):
        if one.head == index and one.relation in ("det", "amod", "compound", "nmod:poss"):
            made[place] = one.with_(head=index - 1)
    made[index - 1] = before.with_(relation="nsubj")
    made[index] = words[index].with_(tag="VBZ", relation="acl:relcl")
    return tuple(made)
