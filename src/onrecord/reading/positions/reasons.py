"""What somebody is criticised or praised for: "slammed the army *for shelling a market*"."""

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import Node
from onrecord.record import Act

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
