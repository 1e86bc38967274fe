"""By whom a deed is done that a noun tells: "the release of two pilots *by Norda*".

The parse takes "by Norda" to whom the deed befell, as if they were pilots by Norda; then nobody has
freed them, and they are called so. A step of `onrecord.reading.mending`.
"""

from onrecord.reading.hanging import Words, has, hung, lower
from onrecord.reading.known_words import known_words

DEEDS = frozenset(
    ("abduction", "abuse", "annexation", "arrest", "arrests", "assassination", "beating",
     "blockade", "bombardment", "bombing", "capture", "closure", "crackdown", "deportation",
     "destruction", "detention", "dismissal", "dispersal", "eviction", "execution", "expulsion",
     "extradition", "freeing", "harassment", "imprisonment", "intimidation", "invasion", "jailing",
     "kidnapping", "killing", "killings", "liberation", "lynching", "massacre", "mistreatment",
     "murder", "murders", "occupation", "poisoning", "prosecution", "rape", "release", "removal",
     "rescue", "searching", "seizure", "shelling", "shooting", "shootings", "siege", "slaughter",
     "stabbing", "storming", "surveillance", "takeover", "targeting", "torture", "treatment")
)  # fmt: skip
"""Nouns for what is done to those, or to the thing, told behind "of". A thing that somebody makes
may be "by" him instead ("the loss of a painting *by* Solt"): deeds done to papers are left out."""


def done_by(text: str, words: Words, index: int) -> Words:
    """Gives a deed whoever did it, told by a "by" behind those whom it befell."""
    doer = words[index].head
    if not index < doer or not words[doer].relation.startswith(("nmod", "obl")):
        return words
    above = words[doer].head
    if words[doer].relation.startswith("obl"):
        deed = _judged(words, above, index)
        if deed is None or not _somebody(text, words, doer):
            return words
    else:
        while 0 <= above < index and words[above].relation == "conj":
            above = words[above].head  # "the killing of a nurse *and her son* by soldiers"
        if not 0 <= above < index or not words[above].relation.startswith("nmod"):
            return words
        deed = words[above].head
    if not 0 <= deed < index - 2 or lower(text, words[deed + 1]) != "of":
        return words
    return hung(words, doer, deed, "nmod") if lower(text, words[deed]) in DEEDS else words


def _judged(words: Words, verb: int, index: int) -> int | None:
    """The object of a verb that is not in the passive, before the "by" that hangs on the verb:
    "welcomed *the release* of two pilots by Norda"."""
    if not 0 <= verb < index or not words[verb].tag.startswith("VB"):
        return None
    if has(words, verb, "aux:pass", "nsubj:pass"):
        return None
    return next((at for at in range(verb + 1, index) if words[at].head == verb
                 and words[at].relation == "obj"), None)  # fmt: skip


def _somebody(text: str, words: Words, doer: int) -> bool:
    """Whether who stands behind "by" can act: a name, or people; not "by force", "by Monday"."""
    named = words[doer].entity[2:] in ("PERSON", "ORGANIZATION", "LOCATION")
    return named or lower(text, words[doer]).removesuffix("s") in known_words().persons
