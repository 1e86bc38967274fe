"""What a verb tells that is the affair of others than it seems: of whom it is only foretold, of the
court, of the calendar, of a person beside the state that he governs.
"""

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.answers import judges
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import behind, opener, with_objects
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act

FORETOLD = ("support", "oppose", "accept", "reject", "agree")
AREAS = ("front", "border", "region", "area", "capital", "coast", "scene", "gulf", "island", "zone")
TAKING_PART = ("endorse", "support", "back", "favour", "favor", "oppose", "vote", "campaign")


def foretold(draft: Draft, holders: Holders, verb: Node, act: Act, held: list[int]) -> bool:
    """Whether somebody only foretells what others will do: "the farmers will back it, the mayor
    *predicted*", "*a rival said* that she would endorse it"; what one's own side, or nobody by
    name, tells of it stands."""
    if act not in FORETOLD or not any(one.lower in lexicon().will for one in verb.auxiliaries):
        return False
    index = draft.said_at(verb.span)
    if index is None or not held:
        return False
    speaker = holders.speaker(index)
    if speaker is None or speaker in map(holders.holder, held):
        return False
    return draft.said[index].lemma in lexicon().foretelling


def by_calendar(doing: Node) -> bool:
    """ "Plans to *visit* the island", "intends to *take his time*": promised to nobody."""
    known = lexicon().by_calendar
    if not doing.is_verb:
        return False
    thing = doing.object
    if doing.lemma == "return" and thing is not None:
        return False  # "plans to return the island"
    if doing.lemma == "leave" and with_preposition(doing, ("for",)):
        return True  # "planned to leave Orle on Thursday for Selm"
    return (
        doing.lemma in known
        or f"{doing.lemma} {behind(doing)}" in known
        or (thing is not None and f"{doing.lemma} {thing.lemma}" in known)
    )


def charged_in_court(parties: Parties, verb: Node) -> bool:
    """ "Charged him *with robbing* a bank", "*with assault*": for the court, an event; a union that
    "charged the owners with bad faith" accuses them."""
    if verb.lemma != "charge":
        return False
    accused = [key for one in objects_of(verb) for key in parties.of(one)]
    if any(parties.kinds[key] not in ("person", "unnamed", "group") for key in accused):
        return False
    return any(
        one.lemma in lexicon().offences and opener(one, "with") is not None
        for one in with_objects(verb)
    )


def sent_somewhere(verb: Node) -> bool:
    """ "Ordered 300 soldiers *to Selm*": sent, and bidden nothing that another has to grant."""
    if verb.lemma != "order":
        return False
    ways = [one for each in (verb, *objects_of(verb)) for one in with_preposition(each, ("to",))]
    return any(
        (one.entity == "LOCATION" or one.lemma in AREAS) and one.index > verb.index for one in ways
    )


def campaigns(parties: Parties, verb: Node, thing: Node, act: Act) -> bool:
    """Whether somebody takes sides for or against who seeks an office, which a governor or mayor
    does for himself: "the governor *endorsed Mara Tolen*", "will back *the nominee*"."""
    if act not in ("support", "oppose", "promise", "reject"):
        return False
    if thing.is_verb and act in ("promise", "reject"):
        verb, inner = thing, thing.object
        if inner is None:
            return False
        thing = inner
    if verb.lemma not in TAKING_PART:
        return False
    if any(one.lemma in lexicon().running for one in (thing, *thing.children)):
        return True
    person = any(parties.kinds[key] == "person" for key in parties.of(thing))
    return person and verb.lemma in ("endorse", "vote", "campaign")


def dismissed_in_court(holders: Holders, verb: Node, held: Sequence[int]) -> bool:
    """Whether what is dismissed is a charge before a court: "dismissed the charges", of whoever
    says it, "the judge dismissed the charge"; a state that "dismissed the charge" rejects it."""
    thing = verb.child(*SUBJECTS) if verb.passive else verb.object
    if thing is None or thing.lemma != "charge":
        return False
    sides = ("government", "armed_group", "organisation")
    return (
        thing.tag != "NN"
        or not held
        or any(
            holders.characters[key].kind not in sides
            or judges(holders, key)
            or takes_no_side(holders.parties, key)
            for key in held
        )
    )
