"""Whom "it" means where somebody speaks whose body stands in his office alone: "*Front spokesman*
Aram Veld said *it* had dropped its demand", "a *union official* said *it* would appeal".

The body is no mention there, and "it" would go to whoever was told of before: to the other side.
"""

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.officers import title_words
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import Node

_FOR_IT = frozenset(["spokesman", "spokeswoman", "spokesperson", "official", "representative"])
"""Who speaks for a body in the first place, and calls it "it"."""


def in_own_voice(joining: Joining) -> None:
    """Gives such an "it" to the body of a spokesman or official; of others who hold an office it
    may be either's, and means nobody."""
    for phrase in joining.phrases:
        if phrase.form != "pronoun" or phrase.gender != "n" or phrase.person != 3:
            continue
        chain = joining.of.get(phrase)
        if phrase.quote >= 0 or (chain is not None and chain.kind not in BODIES):
            continue
        speaker = _speaker(joining, phrase)
        body = joining.of[speaker].body if speaker is not None else None
        if speaker is None or body is None or body is chain or _held_against(phrase):
            continue
        if body.number == "p" or "police" in body.nouns | body.name_words:
            continue  # such are "they"
        if chain is not None:
            if _told_of(joining, speaker, body) or _again(chain, phrase):
                continue
            _taken_out(joining, chain, phrase)
        offices = {*title_words(speaker), *speaker.nouns}
        if offices & _FOR_IT and _acts(phrase):
            joining.add(body, phrase, "own-voice")


_OF_NOBODY = frozenset(["rain", "snow", "hail", "seem", "appear", "turn", "matter", "take"])
"""Verbs by whose "it" nobody need be meant: "it *rained*", "it *took* a week"."""


def _acts(pronoun: Phrase) -> bool:
    """Whether "it" does something or has something; "it was too early" is nobody."""
    verb = pronoun.node.head
    told = verb is not None and verb.is_verb and verb.lemma not in _OF_NOBODY
    return pronoun.role == "owner" or told


def _held_against(pronoun: Phrase) -> bool:
    """ "A NATO official said it *had demanded* a veto", "… it *had broken* the truce": what is told
    so is told against somebody, who is as often the other side; only what is denied is one's own.
    """
    verb = pronoun.node.head
    if verb is None or pronoun.role != "subject" or verb.lemma not in _WRONGS or verb.negated:
        return False
    return all(one.lower not in ("will", "would", "’ll", "'ll") for one in verb.auxiliaries)


_WRONGS = frozenset(
    ["break", "breach", "violate", "ignore", "abuse", "attack", "bomb", "shell", "demand", "refuse",
     "reject", "copy", "steal", "hide", "conceal", "launder", "lie", "stage", "kill", "mislead",
     "cheat", "threaten", "invade", "spy", "cover", "fail", "owe", "sell", "use", "delay", "block",
     "provoke", "betray", "commit", "exploit", "bribe", "pollute", "dump", "overcharge", "fire"]
)  # fmt: skip


def _speaker(joining: Joining, phrase: Phrase) -> Phrase | None:
    """Who says the clause in which a pronoun stands, told by a noun or a name right before it."""
    verb = _clause(phrase.node)
    saying = verb.head if verb is not None and verb.relation == "ccomp" else None
    subject = saying.child("nsubj") if saying is not None else None
    if subject is None or verb is None or not subject.index < verb.index:
        return None
    for one in joining.told.get(phrase.sentence, ()):
        if one.node is subject and one.form != "pronoun" and one in joining.of:
            return one if joining.of[one].kind in PEOPLE else None
    return None


def _clause(word: Node) -> Node | None:
    """The verb of the clause that a word stands in."""
    above: Node | None = word.head
    while above is not None and above.relation in ("nmod", "obj", "obl", "conj", "xcomp", "nsubj"):
        above = above.head
    return above


def _told_of(joining: Joining, speaker: Phrase, body: Chain) -> bool:
    """Whether the body is a mention of its own in the words for the speaker: "the *Front's*
    spokesman", "a spokesman for the *union*"."""
    return any(joining.of.get(one) is body for one in joining.inner.get(speaker, ()))


def _again(chain: Chain, phrase: Phrase) -> bool:
    """Whether a sentence tells of somebody twice: "said *the firm*'s lawyer had told it so"."""
    return any(one.sentence == phrase.sentence for one in chain.phrases if one is not phrase)


def _taken_out(joining: Joining, chain: Chain, phrase: Phrase) -> None:
    chain.phrases.remove(phrase)
    del joining.of[phrase]
