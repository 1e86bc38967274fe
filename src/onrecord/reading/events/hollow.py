"""Verbs of agreeing, backing, complaining, occupying: anything may stand behind them, and so they
often tell no act; nor does what a law only allows, or a court orders."""

from onrecord.reading.events.blameless import blames_nobody
from onrecord.reading.events.freeing import cared_for, employs
from onrecord.reading.events.given_word import GIVING_WORD, SIDING, gives_word, sides, sits_in
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.no_harm import harms_nobody
from onrecord.reading.events.roles import Participants
from onrecord.reading.events.threats import threatens
from onrecord.reading.events.workaday import is_workaday
from onrecord.reading.not_named import asks_not_to_be_named
from onrecord.reading.parties import Parties, is_person_word
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.lexicon import lexicon as position_lexicon
from onrecord.reading.subjects import antecedent, subject_of
from onrecord.reading.syntax import SUBJECTS, Node

# Verbs of who tells of a danger, and threatens only with a condition or harm of his own.
WARNING = ("warn", "caution", "alert")

# Verbs by which one takes back what one has said.
TAKING_BACK = (
    "withdraw",
    "retract",
    "pull",
    "recall",
    "scrap",
    "drop",
    "revoke",
    "cancel",
    "remove",
)

# What a commission does that looks into something.
INQUIRING = (
    "inquiry", "enquiry", "inquest", "investigation", "investigate", "probe", "examine", "look",
    "find", "establish", "determine", "fact-finding", "truth", "clarify", "uncover",
)  # fmt: skip

# How often acts of a kind come.
OFTEN = ("common", "commonplace", "rare", "frequent", "unusual", "uncommon", "routine", "usual")


def is_hollow(parties: Parties, pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether a verb tells no act, as nobody does it, or by what it is done to."""
    if is_no_act(pattern.sense, verb):
        return True
    if pattern.head in GIVING_WORD:
        return not gives_word(parties, pattern, verb, who)
    if pattern.head in SIDING and pattern.sense == "SUPPORT":
        return not sides(verb, who)
    if pattern.head == "occupy" and pattern.sense == "PROTEST":
        return not sits_in(parties, verb, who)
    if pattern.head == "go" and "court" in pattern.objects:  # "went to court to *watch*"
        return any(one.lemma in lexicon().looking_on for one in verb.children)
    return blames_nobody(parties, verb)


def is_no_act(sense: str, verb: Node) -> bool:
    """Whether a verb tells no act of a type, whoever takes part, and whatever proposes it."""
    if is_workaday(sense, verb) or harms_nobody(sense, verb):
        return True
    if not verb.is_verb:
        return (
            (sense == "CONCEDE" and _sent_word(verb))
            or (sense == "ASSAULT" and _of_animals(verb))
            or (sense == "PROTEST" and _strikes_from_above(verb))
            or (sense == "AID" and _is_stopped(verb))
            or _in_general(verb)
        )
    return (
        _only_allowed(verb)
        or _denies(sense, verb)
        or (sense == "REJECT" and keeps_to_himself(verb))
        or _rules(sense, verb)
        or (sense == "SANCTION" and _takes_back(verb))
        or (
            sense == "ACCUSE" and (_stands_trial(verb) or _why_summoned(verb) or _only_a_body(verb))
        )
        or (sense == "CONCEDE" and (_owns(verb) or any(map(_sent_word, objects_of(verb)))))
        or (sense == "ASSAULT" and _only_moves(verb))
        or (sense == "PROTEST" and _votes_it_down(verb))
        or (sense == "AID" and verb.lemma in lexicon().stopped)
        or (sense == "RETREAT" and verb.lemma == "release" and cared_for(verb))
        or (sense == "RETREAT" and verb.lemma == "let" and employs(verb))
        or (sense == "RETREAT" and verb.lemma == "resign" and _to_himself(verb))
        or (sense == "RETREAT" and verb.lemma == "withdraw" and _from_use(verb))
        or (sense == "THREATEN" and verb.lemma in WARNING and not threatens(verb))
        or (sense == "REQUEST" and verb.lemma == "call" and _needs_or_rings(verb))
        or (sense == "REQUEST" and asks_not_to_be_named(verb))
        or (sense in ("CONCEDE", "RETREAT") and _calls_off_warning(verb))
    )


def _votes_it_down(verb: Node) -> bool:
    """Whether somebody votes against a strike or a march, and makes none."""
    return verb.lemma == "vote" and bool(with_preposition(verb, ("against",)))


def _is_stopped(aid: Node) -> bool:
    """Whether help is what somebody stops, and gives none: "suspended *aid* to Norda"."""
    verb = aid.head if aid.relation in ("obj", "nsubj:pass") else None
    return verb is not None and verb.is_verb and verb.lemma in lexicon().stopped


def _in_general(noun: Node) -> bool:
    """Whether a noun tells of all acts of a kind, how often they come: "*arrests* of journalists
    are common", "*attacks* on convoys have become rare"."""
    above = noun.head if noun.tag == "NNS" and noun.relation in SUBJECTS else None
    counted = ("det", "nmod:poss", "nummod")
    if above is None or any(one.relation in counted for one in noun.children):
        return False
    told = above if above.tag.startswith("JJ") else above.child("xcomp")
    return told is not None and told.lower in OFTEN


def _only_a_body(verb: Node) -> bool:
    """Whether a commission is set up that looks into nothing: "set up *a joint commission*"."""
    if verb.lemma != "set" or not any(one.lemma == "commission" for one in objects_of(verb)):
        return False
    return not any(one.lemma.lower() in INQUIRING for one in verb.subtree())


def _why_summoned(protest: Node) -> bool:
    """Whether one protests by what the verb above tells: "summoned the envoy *to protest*"."""
    above = protest.head
    told = above is not None and above.lemma == "summon"
    return told and protest.lemma == "protest" and protest.relation in ("xcomp", "advcl")


def _from_use(withdraw: Node) -> bool:
    """Whether a thing is only used or sold no more: "withdrew the ferry *from service*"; the police
    may withdraw from a market."""
    things = objects_of(withdraw)
    if not things or any(is_person_word(one.lemma) or one.tag == "PRP" for one in things):
        return False
    behind = with_preposition(withdraw, ("from",))
    behind += [each for one in things for each in with_preposition(one, ("from",))]
    return any(one.lemma in ("service", "sale", "market", "use", "circulation") for one in behind)


def _to_himself(verb: Node) -> bool:
    """Whether it is done to nobody else: "resigned *herself* to a long wait"."""
    return verb.object is not None and verb.object.lower.endswith(("self", "selves"))


def _strikes_from_above(strike: Node) -> bool:
    """Whether a strike is one of weapons or of lightning, on which no workers are: "a *lightning
    strike* damaged the signal"; not one "*by pilots*", nor one that somebody "*staged*"."""
    before = strike.before()
    if strike.lemma != "strike" or before is None or with_preposition(strike, ("by",)):
        return False
    if before.lower == "lightning":
        verb = strike.head if strike.relation in ("obj", "nsubj:pass") else None
        return verb is None or verb.lemma not in lexicon().light - lexicon().undergone
    return before.lower in lexicon().of_arms


def _stands_trial(verb: Node) -> bool:
    """Whether somebody only comes before a court, by which he accuses nobody: "*went* on trial
    accused of taking bribes"."""
    if verb.lemma not in ("go", "stand", "face", "appear"):
        return False
    things = (*objects_of(verb), *with_preposition(verb, ("on", "for", "in", "before")))
    return any(one.lemma in ("trial", "court", "dock") for one in things)


def _of_animals(killing: Node) -> bool:
    """Whether a noun tells of beasts that are killed: "the *slaughter* of 300,000 pigs"."""
    whom = with_preposition(killing, ("of",))
    return bool(whom) and all(one.lemma in lexicon().animals for one in whom)


def _only_allowed(verb: Node) -> bool:
    """Whether a law or motion lets somebody do it: "a bill allowing ministers *to close* papers",
    "the decree lets soldiers *search* homes and *ban* rallies"."""
    if verb.relation == "conj" and verb.head is not None and verb.head.is_verb:
        verb = verb.head if verb.child(*SUBJECTS) is None else verb
    above = verb.head if verb.relation in ("xcomp", "ccomp", "advcl") else None
    if above is None or above.lemma not in lexicon().allowing:
        return False
    giver = above.agent if passive(above) else subject_of(above)  # "soldiers, *allowed by* it"
    if giver is None and above.relation == "acl":
        giver = above.head
    if giver is None:
        return False
    return antecedent(giver).lemma in lexicon().laws | lexicon().drafts


def _denies(sense: str, verb: Node) -> bool:
    """Whether what is rejected was said and not asked: "*rejected* the allegation" denies it."""
    if sense != "REJECT" or verb.lemma not in ("reject", "dismiss"):
        return False
    things = objects_of(verb)
    if any(map(_asks, things)) or with_preposition(verb, ("for",)):
        return False
    return bool(things) and all(antecedent(one).lemma in lexicon().claims for one in things)


def keeps_to_himself(verb: Node) -> bool:
    """Whether somebody only does not say something, which turns nothing down: "*declined to offer*
    a number of its own", "*declined to describe* the letter"; but "refused to give *her* an answer
    to the demand"."""
    below = verb.child("xcomp") if verb.lemma in ("refuse", "decline") else None
    if below is not None and verb.lemma == "decline" and below.lemma in _ANSWERED:
        return True
    if below is None or below.lemma not in lexicon().giving_words:
        return False
    things = [one for one in below.children if one.relation == "obj"]
    asked = below.child("iobj") is not None or with_preposition(below, ("to",))
    return not asked and bool(things) and all(one.lemma in lexicon().unsaid for one in things)


_ANSWERED = ("describe", "discuss", "detail", "characterise", "explain", "speculate")


def _asks(claim: Node) -> bool:
    """A "claim *for compensation*" or "*to* the mill", a "version of the *treaty*": no telling."""
    texts = lexicon().laws | lexicon().drafts
    return bool(with_preposition(claim, ("for", "to"))) or any(
        one.lemma in texts for one in with_preposition(claim, ("of",))
    )


def _rules(sense: str, verb: Node) -> bool:
    """Whether a court orders something, by which it rules and asks nobody for anything, nor
    punishes: "ordered the mill *to keep* its records", but "ordered it *to pay*"."""
    if sense == "AGREE" and verb.lemma == "ratify":  # "the court ratified the settlement"
        return _by_a_court(verb)
    if sense not in ("REQUEST", "SANCTION") or verb.lemma != "order" or not _by_a_court(verb):
        return False
    if sense == "REQUEST":
        return True
    done = verb.child("xcomp", "ccomp")
    return done is not None and done.lemma not in lexicon().punishing


def _by_a_court(verb: Node) -> bool:
    doer = verb.agent if passive(verb) else subject_of(verb)
    return doer is not None and antecedent(doer).lemma in position_lexicon().courts


def _takes_back(verb: Node) -> bool:
    """Whether somebody withdraws what he has said or counted, which hurts nobody: "*withdrew* an
    earlier total", "pulled its report"."""
    if verb.lemma not in TAKING_BACK:
        return False
    return any(one.lemma in lexicon().retracted for one in objects_of(verb))


def _needs_or_rings(verb: Node) -> bool:
    """Whether a plan only has something in it ("the plan *calls for* two mills to close", "the
    forecast calls for rain"), or somebody telephones ("called the *police*")."""
    follower, doer = verb.after(), subject_of(verb)
    if follower is not None and follower.lower == "for":
        return doer is not None and antecedent(doer).lemma in lexicon().schemes
    return any(one.lemma.lower() in lexicon().rung for one in objects_of(verb))


def _calls_off_warning(verb: Node) -> bool:
    """Whether a warning of what nature does ends: "*withdrew* its storm *warning*"."""
    if verb.lemma not in (*TAKING_BACK, "lift", "end", "downgrade"):
        return False
    return any(one.lemma in lexicon().warnings for one in objects_of(verb))


def _owns(verb: Node) -> bool:
    """Whether somebody only owns that something is so, and gives nothing up: "*conceded that* the
    odds were poor"; not "conceded defeat"."""
    return verb.lemma in ("concede", "admit", "acknowledge") and verb.child("ccomp") is not None


def _sent_word(noun: Node) -> bool:
    """Whether an apology is but for staying away: "*sent* his *apologies*"."""
    above = noun.head
    return (
        noun.lemma in ("apology", "regret", "excuse")
        and noun.relation == "obj"
        and above is not None
        and above.lemma in ("send", "tender", "convey")
    )


def _only_moves(verb: Node) -> bool:
    """Whether somebody only goes somewhere, or has to: "a patrol *waded* across", "40,000 *have
    been forced* from their homes"; nobody is told to have hurt them."""
    if verb.lemma in lexicon().walking:
        return True
    if verb.lemma not in lexicon().displacing or not passive(verb):
        return False
    by = verb.agent  # "displaced *by the fighting*"
    if by is None:
        return True
    return by.tag in ("NN", "NNS", "VBG") and not is_person_word(by.lemma)
