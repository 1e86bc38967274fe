"""The demand in a time that is given, a deadline, an ultimatum, pressure: "gave it until Thursday
to withdraw", "set a deadline for *the rebels* to leave", "is under pressure from *it* to pay".

Whoever sets it holds the demand, whoever is to do it is whom it is toward; without either, or
without what is to be done, none is read.
"""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.stands import taken
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.words import BODIES, clip, onward, opener
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

SET = ("deadline", "ultimatum", "pressure")
_SETTING = frozenset((
    "set", "give", "impose", "issue", "extend", "announce", "deliver", "send", "renew",
    "put", "pile", "increase", "raise", "heap", "exert", "apply", "step", "keep", "ramp", "bring",
    "maintain", "mount", "intensify", "up",
))  # fmt: skip
_SUFFERING = frozenset(("face", "be", "come", "remain", "receive", "get", "meet"))
# What somebody owes another by then, of all that one may have time for ("*to enjoy* the show").
_OWED = frozenset((
    "leave", "withdraw", "free", "release", "pay", "repay", "hand", "surrender", "return",
    "remove", "stop", "end", "lift", "disarm", "vacate", "evacuate", "comply", "sign", "accept",
    "dismantle", "pull", "disband", "reopen", "open", "halt", "close", "apologise", "apologize",
    "reinstate", "resign", "quit", "cease", "evict", "scrap", "drop", "reverse", "clear", "give",
))  # fmt: skip
# What one is given time or pressed to do for oneself: "six months *to live*".
_FOR_ONESELF = frozenset((
    "live", "train", "rest", "recover", "learn", "enjoy", "see", "switch", "play", "win", "score",
    "apply", "appeal", "enter", "register", "bid", "lodge", "vote", "qualify", "prepare", "object",
))  # fmt: skip
_MOUNTING = ("grow", "mount", "rise", "increase", "intensify")
_FAR = 12  # words between such a noun and what is to be done


def given_time(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `given-time`: "had given the government until Thursday (or 48 hours) to withdraw it",
    "was given until Friday *by the state* to leave"; where somebody says it, "the rebels *have*
    until Friday to leave"."""
    if verb.lemma not in ("give", "have") or verb.negated:
        return []
    nodes = verb.sentence.nodes
    after = nodes[verb.index + 1 : verb.index + 15]
    limit = next((one for one in after if one.lower == "until" or _while(one)), None)
    if limit is None or (verb.lemma == "have" and limit.lower != "until"):
        return []
    doing = _to_be_done(limit)
    if doing is None or doing.lemma in lexicon().silence | _FOR_ONESELF:
        return []  # "ten days to comment": a hearing, and no demand
    if verb.lemma == "have":
        return _has_until(draft, parties, holders, verb, doing)
    asked = parties.of_all(objects_of(verb))
    by = parties.by(verb) if passive(verb) else parties.of(subject_of(verb))
    return _put(draft, parties, holders, verb, doing, by, asked, "given-time")


def _has_until(
    draft: Draft, parties: Parties, holders: Holders, verb: Node, doing: Node
) -> list[Stand]:
    """What somebody says that another has until a day to do."""
    index = draft.said_at(verb.span)
    if index is None or draft.said[index].polarity != "affirmed" or doing.lemma not in _OWED:
        return []
    asked = parties.of(verb.child(*SUBJECTS))
    speaker = holders.speaker(index)
    if speaker is None or not asked or parties.kinds[speaker] not in (*BODIES, "person"):
        return []
    return _put(draft, parties, holders, verb, doing, [speaker], asked, "given-time")


def set_to_do(draft: Draft, parties: Parties, holders: Holders, noun: Node) -> list[Stand]:
    """Rule `set-to-do`: "set *a deadline* for the rebels to leave", "gave it *an ultimatum* to",
    "put *pressure* on it to", "faces *pressure* from the union to"."""
    if noun.lemma not in SET or not noun.is_noun:
        return []
    doing = _to_be_done(noun)
    if doing is None or doing.lemma in lexicon().silence | _FOR_ONESELF:
        return []
    verb = noun if noun.child("cop") is not None else noun.head  # "is under pressure"
    if verb is not None and verb.lemma in _MOUNTING and verb.tag == "VBG":
        verb = verb.head  # "faces *growing* pressure", taken for what grows it
    if verb is None or not (verb is noun or verb.is_verb):
        return []
    if verb.tag == "VB" and opener(verb, "to") is not None and verb.relation != "xcomp":
        return []  # "armed them *to put* pressure on it": what for
    who = parties.of(subject_of(verb))
    makers = parties.after(noun, ("from", "by")) or (
        parties.after(verb, ("from",)) if verb is not noun else []
    )
    suffers = verb is noun or verb.lemma in _SUFFERING
    if suffers and all(_plays(holders, key) for key in makers):
        return []
    if suffers:
        by, asked = makers, who
    elif verb.lemma in _SETTING and not passive(verb):
        by, asked = who, _of_whom(parties, noun, verb, doing)
    else:
        return []
    if verb.negated or (verb.is_verb and nobody_does(draft, parties, verb)):
        return []
    return _put(draft, parties, holders, noun, doing, by, asked, "set-to-do")


def _plays(holders: Holders, key: int) -> bool:
    """Whether somebody is a person of no office or side, who presses another by playing well:
    "came under pressure from *Berge* to hold her serve"."""
    one = holders.characters[key]
    return one.kind == "person" and not one.roles and not one.affiliations


def _of_whom(parties: Parties, noun: Node, verb: Node, doing: Node) -> list[int]:
    """Of whom it is asked: "set *it* a deadline", "a deadline for *it* to", "pressure on *it*"."""
    words = with_preposition(noun, ("for", "to", "on", "upon"))
    words += with_preposition(verb, ("for", "to", "on", "upon"))
    words += [one for one in objects_of(verb) if one is not noun]
    subject = doing.child(*SUBJECTS)
    words += [subject] if subject is not None else []
    return parties.of_all(one for one in words if one.index < doing.index)


def _put(
    draft: Draft, parties: Parties, holders: Holders, word: Node, doing: Node,
    by: list[int], asked: list[int], rule: str,
) -> list[Stand]:  # fmt: skip
    """The demand of those who set it, toward whom it is set."""
    if not asked:
        return []
    toward = holders.holder(asked[0])
    held = [one for one in holders.sides(by) if one != toward]
    span = clip(draft, onward(doing))
    why = Why(rule, words=(word.span,))
    return taken(draft, parties, held, "demand", span, why, toward=toward)


def _to_be_done(word: Node) -> Node | None:
    """The infinitive that a word is followed by in its own clause."""
    for one in word.sentence.nodes[word.index + 1 : word.index + _FAR]:
        if one.text in (",", ";", ":") or one.tag in ("VBD", "VBZ", "MD"):
            return None
        after = one.after()
        if one.lower == "to" and after is not None and after.tag == "VB":
            return after
    return None


def _while(word: Node) -> bool:
    """A span of time with its number: "gave it *48 hours* to withdraw", "*a week* to reply"."""
    if word.lemma not in ("hour", "day", "week", "month"):
        return False
    before = word.before()
    return before is not None and (before.tag == "CD" or before.lower in ("a", "an"))
