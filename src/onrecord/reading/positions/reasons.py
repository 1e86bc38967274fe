"""What somebody is criticised or praised for: "slammed the army *for shelling a market*"."""

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act

CHARGING = ("blame", "accuse", "fault", "denounce", "condemn", "criticise", "criticize")
SAYING = ("say", "claim", "allege", "argue", "charge", "insist", "contend", "assert", "complain")
AT = ("at", "against", "on", "with")  # "lashed out *at* the army", "railed *against* it"


def reason(parties: Parties, verb: Node, act: Act) -> tuple[Node, Node] | None:
    """Who is criticised or praised by a verb, and the deed he is so for; None where no deed is
    told. Whoever criticises somebody for a deed accuses him of it: he opposes no person."""
    if act not in ("oppose", "support"):
        return None
    for whom in (*objects_of(verb), *with_preposition(verb, AT)):
        if not (parties.is_people(whom) or parties.is_named(whom)):
            continue
        # not "the minister responsible *for closing* it"
        below = (one for one in whom.subtree() if one.head is not None and one.head.is_noun)
        for one in (*below, *verb.children):
            if one.word.start > whom.word.start and _deed(one):
                return whom, one
    return None


def _deed(phrase: Node) -> bool:
    """ "For *shelling* a market", "for its *failure* to answer", "for *what* he did"."""
    mark = phrase.child("mark", "case")
    if mark is None or mark.lower not in ("for", "over") or mark.index > phrase.index:
        return False
    if phrase.tag == "VBG" or phrase.lower == "what":
        return True
    known = lexicon()
    owner = phrase.child("nmod:poss")
    bad = known.faults | known.grievances | known.undone
    return phrase.is_noun and (phrase.lemma in bad or (owner is not None and owner.tag == "PRP$"))


def told_beside(parties: Parties, verb: Node) -> Node | None:
    """The clause that tells what somebody is blamed for, said beside it: "blamed Tavria, *saying*
    its navy had *ignored* a call for help"; it has to be of whoever is blamed."""
    whom = next(iter(objects_of(verb)), None)
    if verb.lemma not in CHARGING or whom is None:
        return None
    for one in verb.children:
        if one.tag != "VBG" or one.lemma not in SAYING or one.index < whom.index:
            continue
        clause = one.child("ccomp")
        subject = clause.child(*SUBJECTS) if clause is not None else None
        if clause is not None and subject is not None and _of_them(parties, subject, whom):
            return clause
    return None


def _of_them(parties: Parties, subject: Node, whom: Node) -> bool:
    """Whether a clause tells of those who are blamed: "*they* knew", "*its navy* fired"."""
    owner = subject.child("nmod:poss")
    told = owner if owner is not None else subject
    meant, blamed = parties.of(told), parties.of(whom)
    if told.lower in ("it", "its", "they", "their"):
        return True  # nobody blames his own, whomever "its" was taken for
    if meant and blamed:
        return meant[0] == blamed[0]
    return told.tag in ("PRP", "PRP$") or told.lower == whom.lower
