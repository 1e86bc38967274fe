"""Words that the parse hangs on a saying or on what is said, though they belong to the other."""

from onrecord.reading.hanging import FINITE, has, hung, lower
from onrecord.reading.torn_clauses import SAYING
from onrecord.tagger import Word

_KEPT_BACK = frozenset(["comment", "say", "elaborate", "discuss", "specify", "disclose", "reveal"])


def silent_too(text: str, words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Hangs what somebody will not tell on his saying, not on what he says of himself: "confirmed
    that it had offered help but *would not comment*"."""
    verb = words[link + 1].head if words[link + 1].tag == "MD" else -1
    if verb < 0 or words[verb].relation != "conj" or not 0 <= words[verb].head < link:
        return words
    if lower(text, words[verb]) not in _KEPT_BACK or has(words, verb, "nsubj"):
        return words
    inner = words[verb].head
    saying = words[inner].head
    denied = any(one.head == verb and lower(text, one) in ("not", "n't", "n’t") for one in words)
    himself = any(one.head == inner and lower(text, one) in ("it", "he", "she") for one in words)
    told = words[inner].relation == "ccomp" and saying >= 0 and words[saying].tag == "VBD"
    if not (denied and himself and told) or lower(text, words[saying]) not in SAYING:
        return words
    return hung(words, verb, saying, "conj")


def past_parenthesis(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a "would" on its own verb past the saying in between: "she *would* not, she told us,
    recount it". A verb with a tense has no such word."""
    after = words[index + 1]
    head = words[index].head
    if head < index and after.tag == "RB":
        head = after.head  # "would" is joined to what stands before, "not" hangs on the saying
    if head <= index + 2 or words[head].tag not in FINITE:
        return words
    if not any(one.tag == "," for one in words[index:head]):
        return words
    own = next((at for at in range(head + 1, len(words)) if words[at].tag == "VB"), -1)
    if own < 0:
        return words
    made = list(words)
    made[index] = words[index].with_(head=own, relation="aux")
    if after.tag == "RB" and after.head == head:
        made[index + 1] = after.with_(head=own)
    return tuple(made)
