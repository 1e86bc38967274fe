"""Verbs that give somebody something, of which the parse makes one object: "gave *the ministry
permission*".

A step of `onrecord.reading.mending`; gives the words as they were where nothing is to be mended.
"""

from onrecord.reading.hanging import lower
from onrecord.tagger import Word

# What is given goes without an article, and by its sense has nothing named before it.
GIVEN = frozenset(
    ("permission", "access", "approval", "asylum", "authority", "authorisation", "authorization",
     "clearance", "immunity", "amnesty", "consent", "leave", "refuge", "shelter")
)  # fmt: skip
_GIVING = frozenset(
    ("give", "gives", "gave", "given", "giving", "grant", "grants", "granted", "granting", "deny",
     "denies", "denied", "denying", "offer", "offers", "offered", "offering", "refuse", "refused",
     "refuses", "promise", "promised", "promises")
)  # fmt: skip


def who_is_given(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes two objects of a noun for what is given and whoever stands right before it."""
    given, verb = words[index], words[index].head
    if given.relation not in ("obj", "dobj") or not 0 <= verb < index - 1:
        return words
    if lower(text, words[verb]) not in _GIVING or not words[verb].tag.startswith("VB"):
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
