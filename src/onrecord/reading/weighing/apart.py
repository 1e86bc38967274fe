"""Toward whom a position is not, and is, by grammar, whatever the network says of it.

The network weighs who is near and who faces whom in the report; it does not know that whoever is to
be investigated is not the one who is asked to do it, nor that two who say the same together do not
say it to each other.
"""

from collections.abc import Collection

from onrecord.reading.draft import Stand
from onrecord.reading.events.answers import TAKEN_UP
from onrecord.reading.positions.answers import judges, points_back
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.stage import Proposal, Stage

OF = ("of", "into", "on", "against", "over")
PUT_TO = ("demand", "propose", "reject")
RECIPROCAL = ("each other", "one another")
ANSWERING = ("accept", "reject")
TAKING = ("accept", "reject", "support", "oppose")
SHARED = ("demand", "propose", "support", "oppose", "promise", "reject", "deny")


def not_toward(stage: Stage, one: Proposal, holder: int, together: Collection[int]) -> set[int]:
    """Toward whom a position is not: who would be investigated ("requested an *inquiry into the
    union*"), and the others of those who hold it `together` ("*Orle and Selm* called for a vote"),
    nor whence they come ("*mediators from Orle* urged both"), unless a rule has it so; nor whom
    nobody denies anything, nor "each other", who are no third."""
    said = {each.toward for each in one.rules}
    found: set[int] = set()
    word = one.word
    if one.act in PUT_TO and word.is_noun and word.lemma in lexicon().inquiries:
        found.update(stage.parties.after(word, OF))
    if one.act in SHARED:
        found.update(together)
        found.update(_whence(stage, one.word, holder))
    # "backed by *Orle* but opposed by *Selm*": neither has put it forward
    found.update(each.holder for each in one.others if each.act in TAKING)
    if one.act == "deny":
        found.update(_not_denied(stage, holder))
    found -= said
    found.update(each.key for each in stage.characters if each.name.lower() in RECIPROCAL)
    return found


def _whence(stage: Stage, word: Node, holder: int) -> set[int]:
    """Where those come from who hold it, and who is told of only there: "*mediators from Orle*"."""
    begin, end = word.sentence.span
    everybody = stage.draft.cast.characters
    found: set[int] = set()
    for start, stop in everybody[holder].mentions:
        place = stage.draft.text.find(" from ", start, stop) if begin <= start < end else -1
        if place < 0:
            continue
        for key in stage.inside([(place, stop)]) - {holder}:
            here = [one for one in everybody[key].mentions if begin <= one[0] < end]
            if all(start < one[0] and one[1] <= stop for one in here):
                found.add(key)
    return found


def _not_denied(stage: Stage, holder: int) -> set[int]:
    """To whom nobody says no by a denial: his own state or people, and a court or judge, who only
    tells what others have charged him with."""
    party = stage.party
    return {
        one.key
        for one in stage.characters
        if party[one.key] == holder or party[holder] == one.key or judges(stage.holders, one.key)
    }


def bound_to(stage: Stage, one: Proposal) -> set[int]:
    """Toward whom a position is where a rule says so: whose its object is ("welcomed *her*
    election", "turned down *a Nordan* offer"), who is to resign ("demanded the resignation of *the
    mayor*"), is told to his face what he is to do or whose word it denies ("the claim"), and each
    other of two who say it of each other.
    """
    found = {each.holder for each in one.rules} if len(one.rules) > 1 else set()
    # "*Orle* faces opposition from the league over the tax"
    faced = (each.toward for each in one.rules if each.why.name == "drawn")
    found.update(key for key in faced if key is not None)
    if one.act == "demand":
        found.update(each.toward for each in one.rules if each.alone and each.toward is not None)
        to_face = (each.toward for each in one.rules if _to_his_face(stage, each))
        found.update(key for key in to_face if key is not None)
    if one.act in ("deny", *ANSWERING):  # "*that* offer", "the claim": whose it is stands before
        found.update(
            each.toward
            for each in one.rules
            if each.toward is not None
            and points_back(stage.draft, each)
            and (one.act == "deny" or _first(stage, each) in TAKEN_UP)
        )
    if one.act in ANSWERING and one.word.lemma in lexicon().positions:
        found.update(_proposers(stage, one.word))
    owner = one.word.child("nmod:poss") if one.act in ("support", "oppose") else None
    if owner is None:
        return found
    called = stage.parties.names  # "*the rival candidate's* plan": he may be one who has a name
    return found | {key for key in stage.parties.of(owner) if _has_name(called[key])}


def _to_his_face(stage: Stage, stand: Stand) -> bool:
    """Whether a demand is toward whom its statement is told: "told *the crew*: “Leave now”"."""
    if stand.said is None or stand.toward is None:
        return False
    addressee = stage.draft.cast.at(stage.draft.said[stand.said].addressee)
    return addressee is not None and stand.toward in (addressee, stage.holders.holder(addressee))


def _proposers(stage: Stage, word: Node) -> set[int]:
    """Whose plan, offer or demand a noun names: "*Orle's* plan", "*a US* proposal", "a call *by the
    mayor*"; his who speaks for him."""
    parties = stage.parties
    before = parties.of_all(one for one in word.children if one.relation == "compound")
    keys = [*before, *parties.owner(word), *parties.after(word, ("by", "from"))]
    keys = keys or stage.holders.named(word)  # "*a Nordan* offer"
    return {key for each in keys for key in (each, stage.holders.holder(each))}


def _first(stage: Stage, one: Stand) -> str:
    """The first word of an object, in lower case."""
    return stage.draft.words(one.object).lower().partition(" ")[0]


def _has_name(name: str) -> bool:
    return name.split()[-1][:1].isupper()
