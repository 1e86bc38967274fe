"""Positions that a noun tells of its owner: "the president's claims of fraud", "voiced support for
the inquiry", "the protesters' demands include an inquiry".
"""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import Told, lexicon
from onrecord.reading.positions.stands import taken
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.whom import is_firm
from onrecord.reading.positions.words import (
    PUTTING,
    bare,
    clip,
    cut,
    first_of,
    onward,
    opener,
    without_to,
)
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

UNWILLING = ("decline", "refuse", "fail", "hesitate", "unwillingness", "reluctance", "refusal")
BEHIND = ("by", "from", "of")  # "the call by the union for …", "the request of the premier to …"
IN_IT = ("support", "opposition", "favour", "favor")  # "marched *in support* of it"
MORE_OR_LESS = (
    "drop", "rise", "fall", "decline", "increase", "surge", "slump", "growth", "decrease", "loss",
    "gain", "lead", "slide", "jump", "dip", "erosion", "shift", "change", "collapse", "spike",
)  # fmt: skip
PROOF = ("evidence", "proof", "lack", "sign", "question", "hint", "suspicion", "absence", "trace")
_NEAR = 9  # words: "accusations from the head of the union of hiding it"
TOLD = ("accuse", "deny")
_GIVEN = frozenset(("result", "defeat", "outcome", "verdict", "decision", "treaty", "pact"))
FACING = ("face", "deny", "reject", "dismiss", "refute", "rebut", "answer")
ASKING = ("demand", "propose")  # "her demand that the pit be closed"
ASKED = ("to", "on", "from")  # "their appeal to the owner", "issued a demand to the owner"


def told_by_noun(draft: Draft, parties: Parties, holders: Holders, noun: Node) -> list[Stand]:
    """The position that a noun tells of whoever has it. Rule `act-noun`: an owner, and an object
    after one of the noun's prepositions or as an infinitive."""
    told = lexicon().nouns.get(noun.lemma.lower())
    if told is None or noun.tag == "VB" or given_up(noun):
        return []  # "did not go far enough *to demand* action"
    owners = _owners(parties, noun, told)
    if not owners:
        return []
    found = _included(noun, told) or _object(parties, noun, told)
    if found is None:
        return []
    span, thing = found
    span = clip(draft, span)
    condition = condition_of(draft, noun)
    if condition is not None and condition.span[0] < noun.word.start:
        condition = None  # "would answer if one was hurt, and repeated her call for aid"
    if condition is not None:
        span = cut(span, condition.span)
    toward = _toward(parties, holders, noun, thing, told)
    why = Why("act-noun", words=(noun.span,))
    limits = condition.span if condition is not None else None
    held = holders.sides(owners)
    if told.act == "offer" or (toward in (None, *held) and told.act in ASKING):
        answering = [one for one in _answering(parties, holders, noun) if one not in held]
        toward = next(iter(answering), toward if toward not in held else None)
    return taken(draft, parties, held, told.act, span, why, toward=toward, condition=limits)


def _answering(parties: Parties, holders: Holders, noun: Node) -> list[int]:
    """Who answers what is asked or offered: "*Orle* rejected calls from Selm for a pardon"."""
    verb = noun.head
    if verb is None or noun not in objects_of(verb) or passive(verb):
        return []
    known = lexicon().verbs.get(verb.lemma, ())
    answers = any(one.sense in ("reject", "accept") for one in known)
    return holders.sides(parties.of(subject_of(verb))) if answers else []


def tabled(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `tabled`: "has put 3.5 percent on the table"."""
    if verb.lemma != "put" or verb.negated or verb.object is None or passive(verb):
        return []
    after = [one.lower for one in verb.sentence.nodes[verb.object.index + 1 :][:12]]
    if not any(after[at : at + 3] == ["on", "the", "table"] for at in range(len(after))):
        return []
    offered = verb.object.lemma in lexicon().tabled or verb.object.child("nummod") is not None
    if not offered or nobody_does(draft, parties, verb):
        return []  # "put her hat on the table", "if they put it on the table"
    span = clip(draft, verb.object.extent("acl:relcl", "parataxis"))
    end = draft.text.find(" on the table", *span)
    why = Why("tabled", words=(verb.span,))
    held = holders.sides(parties.of(subject_of(verb)))
    return taken(draft, parties, held, "offer", (span[0], end if end > 0 else span[1]), why)


def bid_for(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `bid`: "launched *a hostile bid* for Belton Steel", "made *a 3 billion euro offer* for
    it"; not "a bid for power"."""
    thing = verb.object
    if thing is None or thing.lemma not in _BIDS or verb.negated or passive(verb):
        return []
    if verb.lemma not in _BIDDING or nobody_does(draft, parties, verb):
        return []
    firms = [*parties.after(thing, ("for",)), *parties.after(verb, ("for",))]
    firms = [key for key in firms if is_firm(parties, key)]
    held = [one for one in holders.sides(parties.of(subject_of(verb))) if one not in firms]
    if not firms or not held or with_preposition(thing, ("of",)):
        return []  # "an offer of 3 billion": the sum is what is offered
    start, end = thing.extent("acl:relcl", "acl", "parataxis", "nmod", "obl")
    why = Why("bid", words=(verb.span,))
    toward = holders.holder(firms[0])
    return taken(draft, parties, held, "offer", (start, end), why, toward=toward)


_BIDS = ("bid", "offer")
_BIDDING = frozenset(("make", "launch"))


def given_up(noun: Node) -> bool:
    """Whether it is held no more: "his previous support for", "withdrew its demand for"."""
    known = lexicon()
    if any(one.lower in known.bygone for one in noun.children):
        return True
    above = noun.head
    if above is not None and above.lemma in PROOF and opener(noun, "of") is not None:
        return True  # "without evidence of her intent to break the law"
    asked = above.head if above is not None and above.relation in ("xcomp", "acl") else None
    if asked is not None and asked.lemma in UNWILLING:
        return True  # "declined to affirm his support"
    if above is None or not above.is_verb:
        return False
    if above.lemma == "deny" and noun.lemma.lower() in ("accusation", "allegation"):
        return False  # denied by whoever is charged
    parted = above.lemma == "give" and any(one.lower == "up" for one in above.children)
    return parted or above.lemma in known.giving_up


def _owners(parties: Parties, noun: Node, told: Told) -> list[int]:
    """Whose demand or offer it is: the possessor, whoever makes it, or whoever it is by."""
    owner = noun.child("nmod:poss") if not told.makers else None
    if owner is None and not told.makers and told.act in (*ASKING, "offer"):
        named = noun.child("compound")  # "a *Pentagon* proposal to stay"
        owner = named if named is not None and parties.is_named(named) else None
    owner = owner or _maker(noun, told)
    if owner is not None:
        return parties.of(owner)
    if told.makers:
        return []
    found = parties.after(noun, [one for one in BEHIND if one not in told.by])
    above = noun.head if told.act == "accuse" and not found else None
    if above is not None and above.lemma == "face":  # "faces accusations *from the guild*"
        found = parties.after(above, ("from", "by"))
    return found


def _maker(noun: Node, told: Told) -> Node | None:
    """Who issues an appeal, makes an offer or repeats a demand: the subject of that verb."""
    verb = noun.head
    if verb is not None and verb.is_verb and verb.index < noun.index and _for_it(noun):
        return subject_of(verb)  # "marched in support of the strike"
    if verb is None or noun.relation not in ("obj", "dobj") or verb.negated:
        return None
    making = told.makers or lexicon().making
    gives = told.act == "promise" and verb.lemma == "give" and not passive(verb)
    return subject_of(verb) if gives or verb.lemma in making else None


def _for_it(noun: Node) -> bool:
    """ "In support of", "in favour of", "in opposition to"."""
    case, verb = noun.child("case"), noun.head
    if noun.lower not in IN_IT or case is None or case.lower != "in":
        return False
    before = case.before()
    if before is not None and before.lemma in MORE_OR_LESS:
        return False  # "a *drop in* support for her rival"
    # "was left out in favour of her" takes no side
    sides = verb is not None and verb.lemma in lexicon().taking_sides
    return sides or noun.lower in ("support", "opposition")


def _included(noun: Node, told: Told) -> tuple[Span, Node] | None:
    """ "Their demands include an inquiry and a new vote", all that the verb names; "their main
    demand *is* a new vote" or "that it be held again"."""
    verb = noun.head
    if verb is None or noun.relation not in SUBJECTS:
        return None
    if verb.child("cop") is not None and noun.lemma != "plan":
        told_so = told.act in PUTTING and verb.tag in ("NN", "NNS")
        told_so = told_so and verb.child("case") is None  # "the offer is *on* the table"
        span = verb.extent("parataxis", "cop", "advmod", *SUBJECTS)
        return (span, verb) if told_so and not verb.negated else None
    clause = verb.child("ccomp") if verb.lemma == "be" and not verb.negated else None
    of_facts = noun.lemma in ("plan", "suggestion")  # "her suggestion was that he had lied"
    if clause is not None and told.act in ASKING and not of_facts and opener(clause, "that"):
        return without_to(clause), clause  # "their demand is *that it be reopened*"
    if verb.lemma != "include":
        return None
    things = _named_by(verb)
    if not things or told.act not in (*PUTTING, "promise"):
        return None
    return (things[0].extent("parataxis", "conj", "cc")[0], things[-1].extent("parataxis")[1]), (
        things[0]
    )


def _named_by(verb: Node) -> list[Node]:
    """All that an "include" names, deeds with the things: "*cutting* fees, *a new bus*"."""
    deeds = [one for one in verb.children if one.tag == "VBG" and one.index > verb.index]
    return sorted({*deeds, *objects_of(verb)}, key=lambda one: one.index)


def _object(parties: Parties, noun: Node, told: Told) -> tuple[Span, Node] | None:
    """What is demanded, offered, refused: an infinitive, a clause with "that", or a phrase."""
    thing = next(
        (
            one
            for one in noun.children
            if one.word.start > noun.word.start
            and (
                (one.tag == "VB" and "to" in told.by and opener(one, "that") is None)
                or (told.act in ASKING and _that(one, told))
                or (told.act == "promise" and _will_be(one))
                or (told.act in TOLD and _charge(one, noun, told))
            )
        ),
        None,
    )
    if thing is None and told.act in ASKING and noun.head is not None:
        # the parse may hang the clause on the verb: "renewed her demand that the pit be closed"
        thing = next(
            (one for one in noun.head.children if _that(one, told) and _follows(one, noun)), None
        )
    if thing is None and told.act == "accuse":  # "accusations from the union *of hiding* it"
        close = noun.sentence.nodes[noun.index + 1 : noun.index + _NEAR]
        inner = (one for one in close if one.tag == "VBG")
        thing = next((one for one in inner if opener(one, "of") is not None), None)
    if thing is None and "to" in told.by and noun.head is not None:
        thing = next((one for one in noun.head.children if _goes_on(one, noun)), None)
    if thing is not None:
        return (onward(thing) if thing.tag == "VBG" else without_to(thing)), thing
    if told.act == "promise" and noun.lemma in _PLEDGES:
        given = with_preposition(noun, ("of",))
        return (bare(given[0]), given[0]) if given and not parties.of(given[0]) else None
    if told.act in ("promise", "threaten"):
        return None  # "her commitment to justice", "a threat to the state"
    # What is demanded follows "for", who is asked for it "to".
    openers = told.by - {"to"} if told.act == "demand" else told.by
    phrases = with_preposition(noun, openers) or _phrase_after(noun, openers)
    if told.act == "demand":
        phrases = [one for one in phrases if not parties.is_named(one)]
    if told.act == "offer":
        # "Raised his offer *to the families*": for whom, not what; "… *to 40,000 crowns*": what.
        beyond = (each for one in phrases for each in with_preposition(one, ("to",)))
        raised = with_preposition(noun.head, ("to",)) if noun.head is not None else []
        some = (
            phrases
            if phrases and not any(_to_people(parties, one) for one in phrases)
            else [*beyond, *raised]
        )
        phrases = [one for one in some if not _to_people(parties, one)]
    if not phrases or (told.act == "accuse" and parties.of(phrases[0])):
        return None
    known = lexicon()
    if told.act == "accept" and phrases[0].lemma not in known.positions | known.bargained | _GIVEN:
        return None  # "her acceptance of the prize"
    return bare(phrases[0]), phrases[0]


_PLEDGES = ("promise", "pledge")  # "her promise *of a new hall*"


def _will_be(clause: Node) -> bool:
    """Whether a branch is a clause with "that" of what will be: "a pledge *that rents would not
    rise*"."""
    will = any(one.lower in ("will", "would", "shall") for one in clause.auxiliaries)
    of_itself = clause.lemma in lexicon().comes | lexicon().unwilled | {"hold"}
    return will and not of_itself and opener(clause, "that") is not None


def _to_people(parties: Parties, noun: Node) -> bool:
    case = noun.child("case")
    whom = bool(parties.of(noun)) or parties.is_people(noun)
    return case is not None and case.lower == "to" and whom


def _phrase_after(noun: Node, openers: frozenset[str]) -> list[Node]:
    """The phrase right after a noun, where the parse hangs it on the verb: "voiced support for"."""
    first = noun.after()
    if first is None or first.lower not in openers or noun.head is None:
        return []
    return [one for one in noun.head.children if first in one.children]


def _that(clause: Node, told: Told) -> bool:
    """Whether a branch is a clause with "that": "her demand that the pit be closed"; a suggestion
    says what shall be, not what can or may: "her suggestion that he could lose"."""
    if opener(clause, "that") is None:
        return False
    return (
        told.act == "demand"
        or first_of(clause).lower == first_of(clause).lemma == "be"
        or (clause.tag == "VB" and not clause.auxiliaries)
    )


def _goes_on(clause: Node, noun: Node) -> bool:
    """Whether an infinitive goes on where a noun's own words end: "granted the request of Jon Berge
    *to suspend* the council", whatever the parse hangs it on."""
    mark = opener(clause, "to")
    if clause.tag != "VB" or mark is None:
        return False
    return mark.index == noun.subtree()[-1].index + 1


def _charge(clause: Node, noun: Node, told: Told) -> bool:
    """ "Its accusation *that Orle had lied*", "accusations *of hiding* a report", "her denial *that
    she had left*"; a claim that something is so need charge nobody."""
    if clause.tag == "VBG" and opener(clause, *told.by) is not None:
        return True
    return noun.lemma.lower() != "claim" and opener(clause, "that") is not None


def _follows(clause: Node, noun: Node) -> bool:
    mark = clause.child("mark")
    return mark is not None and mark.index == noun.index + 1


def _toward(parties: Parties, holders: Holders, noun: Node, thing: Node, told: Told) -> int | None:
    """Toward whom, by what the lexicon says of the noun; None where nobody is named."""
    found: list[int] = []
    if told.toward == "asked":
        found = parties.after(noun, ASKED)
        if not found and noun.head is not None and noun.head.lemma in lexicon().making:
            found = parties.after(noun.head, ("to", "with"))
        found = found or parties.of(thing.child(*SUBJECTS))
        if not found and thing.tag == "VB":  # "her calls *for Tarsk* to lift the blockade"
            who = with_preposition(noun, ("for",)) or _phrase_after(noun, frozenset(["for"]))
            found = parties.of_all(one for one in who if one.index < thing.index)
        found = found or parties.after(thing, ("from",))
    elif told.toward == "owner":
        itself = parties.is_named(thing) and thing.child("nmod:poss") is None
        found = parties.of(thing) if itself else parties.owner(thing)
    elif told.act == "accuse":
        verb = noun.head
        faced = verb is not None and verb.lemma in FACING and noun in objects_of(verb)
        found = parties.after(noun, ("against",)) or parties.of(thing.child(*SUBJECTS))
        found = found or (parties.of(subject_of(verb)) if faced and verb is not None else [])
    if told.act in ("offer", "promise") and noun.head is not None and noun.head.is_verb:
        # "made *the union* an offer", "gave *the union* a guarantee"
        given = [one for one in objects_of(noun.head) if one is not noun]
        found = found or parties.of_all(one for one in given if one.index < noun.index)
        found = found or (parties.after(noun, ("to",)) if told.act == "promise" else [])
    if not found and told.act == "offer":
        above = [noun.head] if noun.head is not None and noun.head.is_verb else []
        sold = [key for one in (noun, thing, *above) for key in parties.after(one, ("for",))]
        found = [key for key in sold if is_firm(parties, key)]
    return holders.holder(found[0]) if found else None
