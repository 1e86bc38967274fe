"""Who acts or suffers himself, whoever he is called after, and who has others talk.

"Norda's largest brewer" is a firm and not Norda, as "Norda's army" and its jets are; who convened
the talks of two others did not meet himself.
"""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.reach import of_subject
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

ASKING = ("ask", "request", "seek", "want", "demand", "call", "appeal", "press", "push")
"""Verbs of whoever asks for something."""
WITH = ("together", "along", "jointly", "alongside")
"""Words before "with" for those who do it too."""


def hosts_of(parties: Parties, word: Node) -> tuple[int, ...] | None:
    """Who convened or hosted talks that a verb or its object tells, where the words name nobody
    who met: "*Norda*, which *convened* the *meetings* together with *Aral*"; not "hosted talks
    *with Aral*", who is met."""
    verb = word if word.is_verb else word.head if word.relation == "obj" else None
    if verb is None or not verb.is_verb or verb.lemma not in lexicon().hosting or passive(verb):
        return None
    talks = [one for one in objects_of(verb) if _are_talks(one)]
    if not talks or (word.is_noun and word not in talks):
        return None
    hosts = of_subject(parties, subject_of(verb))
    for one in (each for above in (verb, *talks) for each in above.children):
        case = one.child("case")
        if case is None or not one.relation.startswith(("obl", "nmod")):
            continue
        before = case.before()
        if case.lower == "alongside" or (
            case.lower == "with" and before is not None and before.lower in WITH
        ):
            hosts += [key for key in parties.of(one) if key not in hosts]
        elif case.lower in ("between", "with", "of", "by"):
            return None
    return tuple(hosts) or None


def asks_to_be_told(parties: Parties, verb: Node) -> bool:
    """Whether somebody asks for an answer, of nobody by name: "had *asked* only *for clarification*
    on the draft", which a mediator gives as well as the other side; not "asked *Norda* for" it."""
    if not verb.is_verb or passive(verb) or verb.lemma not in ASKING:
        return False
    wanted = [*objects_of(verb), *with_preposition(verb, ("for",))]
    of = ("of", "from", "to", "with")
    named = parties.of_all(wanted) or any(parties.after(one, of) for one in (verb, *wanted))
    return not named and any(one.lemma in lexicon().unsaid for one in wanted)


def _are_talks(noun: Node) -> bool:
    """Whether a noun is one for talks: "a meeting", "the negotiations"."""
    lines = lexicon().nouns.get(noun.lemma.lower(), ())
    return any(one.sense == "CONSULT" for one in lines) or noun.lemma in lexicon().meetings
