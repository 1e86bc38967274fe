"""On what terms an act is told that has not happened: on a condition, by a timetable; and what goes
on, as somebody asks that it be ended."""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.presupposed import pointed_at
from onrecord.reading.knowledge import months, near_days, table
from onrecord.reading.syntax import SUBJECTS, Node

IN_RETURN = ("exchange", "return", "condition")
"""Nouns of what is given for an act: "*in exchange* for a truce", "*on condition* that it goes"."""
CONCEDING = ("even", "whether")
"""Words of what is told not to matter: "will march *even* if it rains"."""
NEEDED = ("necessary", "needed", "need", "possible", "required", "any", "ever")
"""What stands after an "if" that asks for nothing: "*if necessary*"."""
PUTTING_OFF = ("postpone", "delay", "defer", "reschedule", "put")
"""Verbs, the last with "off", of what is to come later than it was."""
STOPPING = ("stop", "halt", "suspend", "call")
"""Verbs by which what is not there yet may be ended, too: "halt *the* march", which may be planned,
but "halt *its* offensive"."""

DECIDING = ("decide", "vote", "resolve", "opt", "elect")
"""Verbs for settling what one will do."""
AVERTING = ("avert", "avoid")
"""Verbs by which what their subject tells in the passive did not come."""


def on_condition(verb: Node) -> bool:
    """Whether a verb stands in a clause with "if", "unless", "once"."""
    words = lexicon().happening["condition"]
    return any(
        one.relation in ("mark", "advmod")
        and one.lower in words
        and (one.lower != "once" or verb.relation == "advcl")  # not "was *once* jailed"
        for one in verb.children
    )


def hangs_on_terms(word: Node) -> bool:
    """Whether what a verb tells hangs on what others do: "will leave *unless the firm pays*",
    "would free them *in exchange for a truce*"; not "will march *even if it is banned*"."""
    return any(is_term(one) for one in word.children if one.relation in ("advcl", "obl"))


def is_term(clause: Node) -> bool:
    """Whether a clause or phrase at a verb says on what its act hangs."""
    if clause.relation == "obl":
        case = clause.child("case")
        return clause.lemma in IN_RETURN and case is not None and case.lower in ("in", "on")
    if clause.lemma == "provide" and clause.child("ccomp") is not None:
        return True  # "*provided that* parliament agrees"
    inverted = any(one.relation == "aux" and one.lower == "should" for one in clause.children)
    first = next(iter(clause.subtree()))
    if inverted and first.lower == "should":
        return True  # "*should it agree*"
    if not on_condition(clause) or clause.lower in NEEDED:
        return False
    before = first.before()
    return first.lower not in CONCEDING and (before is None or before.lower not in CONCEDING)


def aimed_at(word: Node, below: Node) -> bool:
    """Whether an act is what a deal or a journey is for, and is still to come then: "signed an
    agreement *to exchange* prisoners", "sent troops *to evacuate* the village"; not "fired gas *to
    disperse* them", which tells by what means it was done."""
    to, known = below.child("mark"), lexicon().happening
    if to is None or to.lower != "to" or not below.is_verb or below.tag != "VB":
        return False
    if word.is_noun:
        return below.relation in ("acl", "xcomp") and word.lemma in known["deals"]
    if below.relation not in ("advcl", "xcomp"):
        return False
    object_ = word.object
    if object_ is not None and object_.lemma in known["deals"]:
        return True
    return word.lemma in known["journeys"]


def settled_on(word: Node, below: Node) -> bool:
    """Whether an act is what somebody has made up his mind to do, and is still to come: "*decided*
    to send troops", "the drivers *voted* to strike"; what a parliament votes to do is done."""
    if word.lemma not in DECIDING or below.relation != "xcomp" or below.tag != "VB":
        return False
    voters = word.child(*SUBJECTS)
    return word.lemma != "vote" or (voters is not None and voters.tag == "NNS")


def kept_away(word: Node, below: Node) -> bool:
    """Whether an act did not come, by the verb above: "a strike *was averted*", "*voted against* a
    strike"."""
    if word.lemma in AVERTING:
        return below.relation == "nsubj:pass"
    case = below.child("case", "mark") if word.lemma in DECIDING else None
    return case is not None and case.lower == "against"


def goes_on(noun: Node, above: Node) -> bool:
    """Whether what a noun tells goes on, as somebody would end it: "before Orle lifts *its
    blockade*", "asked for an end to *the siege*"; not "would end *a siege*"."""
    if not noun.is_noun:
        return False
    if above.is_verb:
        ends = above.lemma in lexicon().ending and noun.relation in ("obj", "nsubj:pass")
    else:
        ends = above.lower in lexicon().ends and noun.relation == "nmod"
    if not ends:
        return False
    owned = noun.child("nmod:poss") is not None
    return owned or (pointed_at(noun) and above.lemma not in STOPPING)


def given_time(clause: Node) -> bool:
    """Whether a clause tells what others are to do within a time they are given: "gave the officers
    until Sunday *to free* him", "has 21 days *to pay*"; it is asked of them."""
    above = clause.head
    if clause.tag != "VB" or above is None or above.lemma not in ("give", "allow", "grant"):
        return False
    if clause.relation not in ("advcl", "xcomp", "acl") or above.child("iobj", "obj") is None:
        return False
    between = above.sentence.nodes[above.index : clause.index]
    return any(one.lower == "until" or one.lemma in ("day", "hour", "week") for one in between)


def looked_forward(below: Node, word: Node) -> bool:
    """Whether somebody only waits gladly for an act: "*looks forward* to visiting Orle"."""
    forward = any(one.lower == "forward" for one in word.children)
    return word.lemma == "look" and forward and below.index > word.index


def is_put_off(noun: Node) -> bool:
    """Whether what a noun tells is to come later than it was: "*postponed* the release of 40
    men", "the pull-out *was delayed*"."""
    if not noun.is_noun or noun.relation not in ("obj", "nsubj:pass"):
        return False
    verb = noun.head
    if verb is None or verb.lemma not in PUTTING_OFF:
        return False
    return verb.lemma != "put" or any(one.lower == "off" for one in verb.children)


def by_timetable(word: Node) -> bool:
    """Whether the present tense tells what is to come on a day: "talks *resume on Monday*", "the
    drivers *strike* tomorrow"; not "the council *meets* on Mondays"."""
    if word.relation == "root" and word.tag == "NNS":
        return any(map(_torn_off, word.subtree()))
    verb = word if word.is_verb else word.head if word.relation in SUBJECTS else None
    if verb is None or verb.tag not in ("VBZ", "VBP") or verb.auxiliaries:
        return False
    return verb.lemma in lexicon().scheduled and any(map(_is_day, verb.children))


def _torn_off(verb: Node) -> bool:
    """Whether a verb is taken for a noun: "Talks between Orle and Norda *resume* on Monday"."""
    follower = verb.after()
    bare = verb.tag == "NN" and verb.lower in lexicon().scheduled
    return (
        bare
        and follower is not None
        and follower.lower == "on"
        and any(map(_is_day, verb.children))
    )


def _is_day(phrase: Node) -> bool:
    """Whether a phrase at a verb is a day: "on Monday", "on 4 May", "tomorrow", "next week"."""
    if phrase.lower == "tomorrow":
        return True
    if not phrase.relation.startswith(("obl", "advmod", "nmod")) or phrase.lower in near_days():
        return False
    if any(one.lower == "next" for one in phrase.children):
        return True
    case = phrase.child("case")
    if case is not None and case.lower != "on":
        return False
    days = table("times")["weekdays"]
    return any(one.lower in days or one.lower in months() for one in (phrase, *phrase.children))


def is_to(verb: Node) -> bool:
    """Whether a verb tells what is settled to come, wherever the parse hangs its "is": "condemned
    it and *is to march* on Monday", "*is to be sentenced* in June"; not "the aim is to march", nor
    "is to blame"."""
    to = verb.before()
    if to is not None and to.lower == "be" and verb.tag == "VBN":
        to = to.before()
    elif verb.tag != "VB":
        return False
    be = to.before() if to is not None and to.lower == "to" else None
    if be is None or be.lower not in ("is", "are", "was", "were"):
        return False
    subject = next((found for one in (verb, be) if (found := one.child(*SUBJECTS))), None)
    return verb.lemma != "blame" and not (
        subject is not None and subject.lemma in lexicon().happening["aim"]
    )


def put_in_between(verb: Node) -> bool:
    """Whether a verb says whose words those around it are: "the union, *she warned*, will strike
    unless …"; the warning has been given."""
    return (
        verb.relation == "parataxis"
        and verb.tag in ("VBD", "VBZ")
        and verb.child(*SUBJECTS) is not None
        and not verb.negated
    )


def tells_anew(verb: Node, above: Node) -> bool:
    """Whether a verb joined to another has a tense of its own, whatever will, may or does not come
    of the other: "will raise the duty and *has frozen* the funds", "did not sign and *recalled* its
    envoy", or a subject and a tense: "is not illegal, but an author *was jailed*"; not "would have
    shelled and burnt it"."""
    if verb.relation not in ("conj", "parataxis"):
        return False
    if any(one.tag == "MD" for one in verb.auxiliaries):
        return False
    if any(one.tag in ("VBD", "VBZ", "VBP") for one in verb.auxiliaries):
        return True
    if verb.tag in ("VBD", "VBZ", "VBP") and verb.child(*SUBJECTS) is not None:
        return True
    return verb.tag == "VBD" and above.tag == "VB" and verb.lower != verb.lemma
