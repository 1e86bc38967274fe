"""What several do to each other, of whom each does it and suffers it: "blamed *each other*", "the
two leaders *met*", "Norda and Aral recalled their ambassadors"."""

from onrecord.reading.amounts import each_other
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.reach import of_subject
from onrecord.reading.parties import BOTH, Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

# What states do that fall out, and with whom.
RECALLING = ("recall", "withdraw")
ENVOYS = ("ambassador", "envoy", "diplomat")
# … what they end, which two have with each other, and by what verb.
SHARED = ("talk", "negotiation", "tie", "relation", "contact", "trade")
ENDING = ("break", "sever", "cut", "suspend", "end", "halt", "freeze", "discontinue")


def here(parties: Parties, word: Node, keys: tuple[int, ...]) -> bool:
    """Whether one of some characters is told of in the sentence of a word."""
    clause = word.sentence
    return any(
        clause.span[0] <= start < clause.span[1]
        for key in keys
        for start, _ in parties.cast.characters[key].mentions
    )


def charged_alike(parties: Parties, verb: Node) -> tuple[int, ...]:
    """Who does to each other what each says of the other: "accusing the other of firing first"."""
    subject = subject_of(verb)
    if subject is None or not each_other(subject):
        return ()
    above = subject.head
    if above is None or not above.is_verb or subject.relation != "obj":
        return ()
    return tuple(of_subject(parties, subject_of(above)))


def done_to_each_other(parties: Parties, verb: Node) -> bool:
    """Whether those who do it do it to each other, or say so: "blamed *each other*", "each side
    alleged *the other* had lied"."""
    said_of = (one.child(*SUBJECTS) for one in verb.children if one.relation == "ccomp")
    if _call_envoys_home(parties, verb) or _fall_out(parties, verb):
        return True
    return any(one is not None and each_other(one) for one in (*objects_of(verb), *said_of))


def _call_envoys_home(parties: Parties, verb: Node) -> bool:
    """Whether two states are told to call home those whom each has with the other: "the two
    countries *recalled their ambassadors*"; not where the sentence names a third, "Norda and Aral
    recalled their ambassadors *from Kesh*"."""
    doer = subject_of(verb)
    if doer is None or passive(verb) or verb.lemma not in RECALLING:
        return False
    two = len(doer.conjuncts()) == 2 or any(one.lower in (*BOTH, "two") for one in doer.children)
    theirs = any(
        one.lemma in ENVOYS and (own := one.child("nmod:poss")) is not None and own.lower == "their"
        for one in objects_of(verb)
    )
    if not (two and theirs) or with_preposition(verb, ("from",)):
        return False
    sides = set(parties.of_all(doer.conjuncts()))
    third = (key for key, kind in parties.kinds.items() if kind == "government")
    return not any(here(parties, verb, (key,)) for key in third if key not in sides)


def _fall_out(parties: Parties, verb: Node) -> bool:
    """Whether two states end what they have with each other: "*Norda and Aral* broke off talks",
    "the two countries cut ties"; not with a third, "cut ties *with Kesh*", as two unions would that
    break off talks after the employer has refused to pay more."""
    if verb.lemma not in ENDING or passive(verb):
        return False
    doer, ended = subject_of(verb), [one for one in objects_of(verb) if one.lemma in SHARED]
    if doer is None or not ended:
        return False
    if any(one.lower in (*BOTH, "two") for one in doer.children):
        two = doer.lower in lexicon().states or doer.lower == "sides"
    else:
        both = set(parties.of_all(doer.conjuncts()))
        two = len(both) == 2 and all(parties.kinds[key] == "government" for key in both)
    return two and not any(
        with_preposition(one, ("with", "to", "between", "of", "by")) for one in (verb, *ended)
    )


def one_another(pattern: Pattern, verb: Node) -> bool:
    """Whether several who are named as one meet with each other: "their ministers will meet", "the
    two leaders *spoke by telephone*", "the parties negotiated a truce"; not "with the envoy"."""
    subject = subject_of(verb)
    plural = subject is not None and subject.tag == "NNS"
    if not plural or passive(verb) or pattern.head not in lexicon().two_by_two:
        return False
    whom = with_preposition(verb, ("with", "to"))
    return not whom and not any(one.tag.startswith(("NNP", "PRP")) for one in objects_of(verb))
