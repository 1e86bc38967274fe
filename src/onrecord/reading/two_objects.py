"""Verbs that give somebody something, of which the parse makes one object: "gave *the ministry
permission*".

A step of `onrecord.reading.mending`; gives the words as they were where nothing is to be mended.
"""

from onrecord.reading.hanging import lower
from onrecord.reading.known_words import known_words
from onrecord.reading.lemmas import lemma_of
from onrecord.tagger import Word

# What is given goes without an article, and by its sense has nothing named before it.
GIVEN = frozenset(
    ("permission", "access", "approval", "asylum", "authority", "authorisation", "authorization",
     "clearance", "immunity", "amnesty", "consent", "leave", "refuge", "shelter")
)  # fmt: skip


def who_is_given(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes two objects of a noun for what is given and whoever stands right before it."""
    given, verb = words[index], words[index].head
    if given.relation not in ("obj", "dobj") or not 0 <= verb < index - 1:
        return words
    if not words[verb].tag.startswith("VB"):
        return words
    if lemma_of(lower(text, words[verb]), words[verb].tag) not in known_words().giving:
        return words
    whom = index - 1
    inside = range(verb + 1, index)
    if not words[whom].tag.startswith("NN") or words[whom].head != index:
        return words
    named = words[whom].entity != "O" or words[verb + 1].tag in ("DT", "PRP$")
    if not named or any(words[one].head not in (index, *inside) for one in inside):
        return words
    made = list(words)
    for place in inside:
        if place != whom and words[place].head == index:
            made[place] = words[place].with_(head=whom)
    made[whom] = words[whom].with_(head=verb, relation="iobj")
    return tuple(made)


_BOUNDS = frozenset(
    ("at", "least", "most", "more", "less", "than", "up", "to", "about", "some", "nearly", "around",
     "almost", "roughly", "over", "another", "$", "€", "£")
)  # fmt: skip


def how_much_is_given(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes two objects of a sum and of whoever stands before it: "offered *the families of the
    dead* 15,000 crowns each". The word here is the number."""
    start = index
    while start > 0 and lower(text, words[start - 1]) in _BOUNDS:
        start -= 1
    if lower(text, words[start]) in ("to", "at") and start + 1 >= index:
        return words  # "granted citizenship *to 14* foreigners"; but "at least 14", "up to 14"
    who, unit = start - 1, index
    while words[unit].tag == "CD" and words[unit].head > unit:
        unit = words[unit].head
    if who < 2 or words[who].tag[:2] not in ("NN", "JJ", "VB") or words[unit].tag[:2] != "NN":
        return words
    verb = next((one for one in range(who - 1, -1, -1) if words[one].tag.startswith("VB")), -1)
    if verb < 0 or unit < start or _far_or_long(text, words[unit]):
        return words
    deed = lemma_of(lower(text, words[verb]), words[verb].tag)
    if deed not in known_words().giving | known_words().paying:
        return words
    inside = range(verb + 1, start)
    if any(words[one].tag in (",", ":", "CC", "TO", "MD", "RP") for one in inside):
        return words
    first = next((one for one in inside if words[one].head == verb), who)
    if words[first].tag[:2] not in ("NN", "JJ", "VB") or words[who].tag == "VBG":
        return words
    if words[who].tag[:2] != "NN" and words[who - 1].tag != "DT":
        return words  # "offered families fresh 50-crown notes"
    made = list(words)
    for place in inside:
        if words[place].head == unit and place != who:
            made[place] = words[place].with_(head=who)
    if first != who and words[who].head == unit:
        made[who] = words[who].with_(head=first, relation="nmod")
    made[first] = words[first].with_(head=verb, relation="iobj")
    made[unit] = words[unit].with_(head=verb, relation="obj")
    return tuple(made)


def _far_or_long(text: str, unit: Word) -> bool:
    """Whether a number counts how far or how long: "sent troops Monday *40 kilometres* north"."""
    word = lemma_of(lower(text, unit), unit.tag)
    return word in known_words().spans
