"""Whether what is blamed is anybody: bad weather and high prices accuse no one."""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.positions.whom import answerable
from onrecord.reading.positions.words import QUOTES
from onrecord.reading.syntax import SUBJECTS, Node

# How nouns end for whoever does something: "the operator", "militants".
AGENTS = ("er", "or", "ist", "ant", "ent", "ian", "eer", "man", "men")

# Types of what somebody did, when it is blamed.
DONE = ("ASSAULT", "COERCE", "SANCTION", "PROTEST", "THREATEN", "REJECT")


def blames_nobody(parties: Parties, verb: Node) -> bool:
    """ "Blamed the delay *on bad weather*", "blamed *high prices* for the loss": for a thing that
    nobody did nobody is accused."""
    if verb.lemma != "blame" or not verb.is_verb or verb.object is None:
        return False
    if passive(verb) or parties.is_people(verb.object):
        return False
    causes = with_preposition(verb, ("on",))
    if not causes:
        things = all(_is_nobodys(parties, one) for one in objects_of(verb))
        return things and not _says_whose(parties, verb)
    openers = [one.subtree()[0].after() for one in causes]
    quoted = any(one is not None and one.text in QUOTES for one in openers)
    return not quoted and not any(
        parties.is_people(one) or answerable(parties, one) for one in causes
    )


def _says_whose(parties: Parties, verb: Node) -> bool:
    """Whether a colon leads to whoever is to blame: "blamed a lack of staff: *Velrail* had cut
    posts"."""
    behind = verb.sentence.nodes[verb.index :]
    colon = next((one.index for one in behind if one.text == ":"), None)
    if colon is None:
        return False
    subject = next((one for one in behind if one.index > colon and one.relation in SUBJECTS), None)
    return subject is not None and bool(parties.of(subject))


def _is_nobodys(parties: Parties, thing: Node) -> bool:
    """Whether what is blamed is no person or body, nor anybody's deed: "a lack of money", "heavy
    rain"; not "an *operator*", "the mayor's neglect", "an attack"."""
    if thing.tag not in ("NN", "NNS") or thing.entity != "O" or parties.of(thing):
        return False
    if thing.lemma in lexicon().natural:
        return True
    whose = [one for one in thing.children if one.relation in ("nmod:poss", "compound", "amod")]
    whose += with_preposition(thing, ("by", "of", "from", "among"))
    if any(parties.is_named(one) or one.relation == "nmod:poss" for one in whose):
        return False
    if any(parties.of(one.agent) for one in thing.children if one.relation == "acl"):
        return False  # "prices set *by the firm*"
    lines = lexicon().nouns.get(thing.lemma.lower(), ())
    if any(one.sense in DONE for one in lines):
        return False
    article = thing.child("det")
    if article is not None and article.lower not in ("a", "an", "some"):
        return False  # "blamed *the port*", which is somebody's
    mass = thing.tag == "NN" and article is None
    return mass or not thing.lemma.endswith(AGENTS)
