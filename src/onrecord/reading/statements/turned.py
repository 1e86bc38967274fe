"""Sayings whose speaker stands behind the verb: "…, claimed a diplomat who would not be named"."""

from onrecord.reading.draft import Draft
from onrecord.reading.known_words import known_words
from onrecord.reading.statements.content import clause_around
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.hearers import HEARERS
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.somebody import is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def turned_speaker(draft: Draft, verb: Node) -> Node | None:
    """The noun behind a verb of saying that a comma parts from what is said, where the parse has it
    for an object or mending has set it right; None where the verb goes on from another ("sold
    boats, claimed a grant")."""
    before, lemma = verb.before(), verb.lemma.lower()
    if before is None or before.text != ",":
        return None
    if (speaker := _set_between(draft, verb)) is not None:
        return speaker
    if verb.tag not in TENSED or (verb.relation == "conj" and not _by_itself(verb)):
        return None
    if "clause" not in frames_of(lemma) or verb.auxiliaries:
        return None
    behind = verb.child("nsubj", "ccomp", "xcomp")
    if (behind is not None and behind.index > verb.index) or in_quote(draft, verb.span[0]):
        return None
    own = verb.child("nsubj")
    if own is not None and own.is_noun:
        return None  # "The firm, which ran it, disputed the account"
    head = _headed(verb)
    if head is None or not _speaks(draft, head):
        return None
    words = verb.sentence.nodes
    end = noun_phrase(head)[1]
    rest = [one for one in words if one.span[0] >= end]
    inside = len(rest) > 1 and rest[0].text == "," and rest[1].tag in (*TENSED, "MD")
    ended = not rest or rest[0].text in (".", "!", "?", ";")
    told = any(one.tag in TENSED or one.tag == "MD" for one in words[: before.index])
    # "He met the mayor, told the guards to go, and left"
    heard = lemma in HEARERS and not _of_a_thing(draft, verb)
    return head if (ended and told and not heard) or (inside and not told) else None


def _by_itself(verb: Node) -> bool:
    """Whether a verb behind a comma is joined by nothing, and none is joined behind it: "The dam
    was built on sand, *claimed* an engineer". With three, the first does them all: "sold boats,
    claimed a grant and left"."""
    above = verb.head
    if above is None or verb.child("cc") is not None:
        return False
    behind = [one for one in above.children if one.relation in ("conj", "cc")]
    return all(one == verb or one.index < verb.index for one in behind)


def _of_a_thing(draft: Draft, verb: Node) -> bool:
    """Whether the clause before a verb tells of a thing, which warns nobody: "The strike would go
    on, *warned* the head of the union"."""
    above = verb.head
    subject = above.child(*SUBJECTS) if above is not None else None
    if subject is None or not subject.is_noun or subject.index > verb.index:
        return False
    return subject.entity == "O" and not _speaks(draft, subject)


def _set_between(draft: Draft, verb: Node) -> Node | None:
    """Who stands behind a saying between commas, as `torn_sayings.said_in_between` has hung him:
    "The treaty, *argued the mayor*, is dead"."""
    speaker = verb.child("nsubj")
    if verb.lower not in known_words().between or verb.relation != "parataxis" or speaker is None:
        return None
    start, end = noun_phrase(speaker, without=verb.span)
    if draft.text[end : end + 1] != "," or start != verb.span[1] + 1:
        return None  # "The bill, argued *before* the court, …"
    behind = next((one for one in verb.sentence.nodes if one.span[0] > end), None)
    if behind is not None and behind.tag == "CC":
        return None  # "The army had left, warned villagers of mines, *and* burned the bridge"
    around = tidied(draft, clause_around(draft, verb, (verb.span[0], end)))
    return speaker if len(around) > 1 else None


def turned(draft: Draft, verb: Node, speaker: Node) -> Found:
    """What somebody who stands behind the verb says."""
    hole = verb_group(verb)[0][0], noun_phrase(speaker)[1]
    return "turned", clause_around(draft, verb, hole), True


def _headed(verb: Node) -> Node | None:
    """The head of the noun phrase that begins right behind a verb, with nothing joined on to it."""
    node = verb.after()
    if node is None or node.tag not in _BEGINS:
        return None
    head: Node | None = None
    while node is not None and node.tag in _IN_PHRASE:
        head = node if node.is_noun or (node.tag == "CD" and head is None) else head
        node = node.after()
    if head is None or (node is not None and node.tag == "CC"):
        return None
    return head


_BEGINS = ("DT", "PRP$", "NNP", "NNPS", "NNS", "NN", "CD", "JJ")
_IN_PHRASE = (*_BEGINS, "POS", "HYPH", "VBN", "VBG")


def _speaks(draft: Draft, noun: Node) -> bool:
    """Whether a noun stands for somebody, or for a paper."""
    heard = noun.lemma.lower() in lexicon().words["hearing"]
    return is_document(noun) or noun.tag == "CD" or heard or is_somebody(draft, noun)
