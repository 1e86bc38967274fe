"""Who does not hold what the network alone takes for a position: whoever is only asked, ordered or
offered it, or stands in its object alone; and what is told not to have been asked or offered.

Of "the mayor was urged *to resign*" and "the owner faces calls *to sell*" the network has the one
who is nearest demand it, though he is the one who is to do it.
"""

from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.nouns import given_up
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.stage import Proposal, Stage
from onrecord.record import Act

_PUT = ("demand", "offer", "propose", "promise")  # acts by which one puts a thing to another
_TO_WHOM = ("to", "on", "upon", "for", "from", "with")
_BELOW = ("obj", "xcomp", "ccomp", "obl", "nmod", "acl", "advcl", "conj", "nsubj", "nsubj:pass")
_FAR = 3  # words between an object's head and what tells of it


def telling(act: Act, word: Node) -> Node | None:
    """The verb or noun that puts to somebody what a word heads: "was *urged* to resign", "*calls*
    for a vote", "their *demand* is a vote"; None where it is told otherwise."""
    if act not in _PUT:
        return None
    called = word.child(*SUBJECTS) if word.is_noun and word.child("cop") is not None else None
    if called is not None and _tells(act, called):
        return called
    above = word.head if word.relation in _BELOW else None
    for _ in range(_FAR):
        if above is None:
            return None
        if _tells(act, above):
            return above
        thing = above.object if above.is_verb else None
        dropped = thing is not None and thing is not word and not above.negated
        if thing is not None and dropped and given_up(thing) and _tells(act, thing):
            return thing  # "dropped its *demand* for an end", where the end hangs on the verb
        above = above.head if above.relation in _BELOW else None
    return None


def _tells(act: Act, word: Node) -> bool:
    known = lexicon()
    if word.is_verb:
        return any(one.sense == act for one in known.verbs.get(word.lemma, ()))
    told = known.nouns.get(word.lemma.lower()) if word.is_noun else None
    return told is not None and told.act == act


def not_told(stage: Stage, act: Act, word: Node) -> bool:
    """Whether what tells it is not done: "did not ask", "has never demanded", "may offer", "gave up
    its demand"."""
    teller = telling(act, word)
    if teller is None:
        return False
    if teller.is_noun:
        return given_up(teller)
    return teller.negated or nobody_does(stage.draft, stage.parties, teller)


def only_asked(stage: Stage, one: Proposal) -> set[int]:
    """Who is no holder of a proposal that no rule has: to whom the telling word puts it, and who is
    told of in the sentence only within the object."""
    if one.rules or one.others or one.act not in _PUT:
        return set()
    found = _only_inside(stage, one)
    teller = telling(one.act, one.word)
    if teller is None:
        return found
    if teller.is_verb:
        found.update(stage.parties.of_all(objects_of(teller)))
        found.update(stage.parties.of_all(with_preposition(teller, _TO_WHOM)))
    else:
        found.update(stage.parties.of_all(with_preposition(teller, _TO_WHOM[:4])))
        found.update(_faces_it(stage, teller))
    if one.word.is_verb:
        found.update(stage.parties.of(one.word.child(*SUBJECTS)))
    return found


def _faces_it(stage: Stage, noun: Node) -> list[int]:
    """Who has to do with a demand that others make: "*the owner* faces calls to sell"."""
    verb = noun.head
    if verb is None or not verb.is_verb or noun not in objects_of(verb) or passive(verb):
        return []
    if verb.lemma in lexicon().making or noun.child("nmod:poss") is not None:
        return []
    return stage.parties.of(verb.child(*SUBJECTS))


def _only_inside(stage: Stage, one: Proposal) -> set[int]:
    """Who is told of in the sentence only within the object, and does not say it himself."""
    first, last = one.word.sentence.span
    start, end = one.object
    said = stage.draft.said_at(one.word.span)
    sources = set(stage.sources(said))
    parties = sources | {stage.party[key] for key in sources}
    return {
        key
        for key in stage.inside([one.object]) - parties
        if all(
            start <= begin and stop <= end
            for begin, stop in stage.draft.cast.characters[key].mentions
            if first <= begin < last
        )
    }
