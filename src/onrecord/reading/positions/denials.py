"""What a clause in a statement denies: "insists that nobody was hurt", "no ransom was paid"."""

from onrecord.reading.positions.charges import CHARGING, called_names, did_no_wrong, held_against
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.done import TELLING
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.ones_own import PLAINLY
from onrecord.reading.positions.words import behind, first_of, no_one_of_them, onward
from onrecord.reading.syntax import SUBJECTS, Node


def denied(holders: Holders, clause: Clause) -> Read:
    """What somebody insists has not been: "insists that nobody was turned away", "said its forces
    had not opened fire"; whoever did not think or own something denies nothing."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.modal or clause.unreal:
        return None
    if verb.relation not in ("root", "ccomp", "parataxis"):
        return None
    if did_no_wrong(verb) or _knew_nothing(holders, clause) or _no_such_thing(holders, clause):
        return "deny", onward(verb), "denied"
    if (
        _no_such(holders, clause, subject)
        or _never(holders, clause)
        or _none_of_ours(holders, clause, subject)
    ):
        return "deny", (subject.extent("acl:relcl")[0], onward(verb)[1]), "denied"
    if clause.said.manner == "direct" and not clause.negated:
        if not _flatly(holders, clause, subject):
            return None
        return "deny", (subject.extent("acl:relcl")[0], onward(verb)[1]), "denied"
    if clause.said.manner == "direct":
        return None
    insists = clause.said.lemma in lexicon().insisting
    if not (insists or clause.negated):
        return None
    if not (held_against(holders, verb) if verb.is_verb else called_names(verb)):
        return None
    first = first_of(verb) if verb.is_verb else verb.child("cop")
    own = subject.lower != "i" and holders.same_side(subject, clause.party)
    if insists:
        things = (subject, *verb.children) if verb.is_verb else (verb,)
        if not clause.negated and not any(map(no_one_of_them, things)):
            return None
    elif not own or not verb.is_verb or first is None or first.tag != "VBD":
        return None
    return "deny", (subject.extent("acl:relcl")[0], onward(verb)[1]), "denied"


def _flatly(holders: Holders, clause: Clause, subject: Node) -> bool:
    """ "“We *took nobody*”, “*Nobody fired* at them”, “*no order* was given”": what the speaker's
    side has not done; that nobody was hurt is the news, that nobody came a complaint."""
    verb = clause.verb
    first = first_of(verb)
    if first.tag not in ("VBD", "VBZ", "VBP", "VBN") or not verb.is_verb or verb.tag == "VBP":
        return False
    if verb.passive:
        deed = subject.lemma in lexicon().deeds.keys() | {"order", "shot"}
        return deed and no_one_of_them(subject)
    if no_one_of_them(subject):
        return held_against(holders, verb) and not _of_daily_life(verb)
    thing = verb.object
    if thing is None or not no_one_of_them(thing) or not holders.same_side(subject, clause.party):
        return False
    # "We took *nobody*"; "we took no breaks", "paid nothing for the hall" deny nothing
    captive = verb.lemma in ("take", "touch") and thing.lower in ("nobody", "none")
    return captive or held_against(holders, verb)


def _of_daily_life(verb: Node) -> bool:
    """ "Nobody *ordered a second helping*", "*fired the boilers*": no attack and no shots."""
    known, thing = lexicon(), verb.object
    shots = known.violent | known.deeds.keys() | {"shot", "rocket", "missile", "round", "weapon"}
    return verb.lemma in ("order", "fire", "aim") and thing is not None and thing.lemma not in shots


def _knew_nothing(holders: Holders, clause: Clause) -> bool:
    """ "*Knew nothing of* the affair", "had known nothing about it"."""
    verb, subject = clause.verb, clause.subject
    after = verb.after(2)
    if verb.lemma != "know" or behind(verb) != "nothing" or after is None or subject is None:
        return False
    return after.lower in ("of", "about") and holders.same_side(subject, clause.party)


def _no_such_thing(holders: Holders, clause: Clause) -> bool:
    """ "Had *promised no such thing*", "made no such offer", "did nothing of the kind"."""
    verb, thing, subject = clause.verb, clause.verb.object, clause.subject
    if thing is None or subject is None or not holders.same_side(subject, clause.party):
        return False
    words = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 5]]
    kind = words[:3] == ["nothing", "of", "the"] and words[3:] in (["kind"], ["sort"])
    return kind or words[:2] == ["no", "such"]


def _no_such(holders: Holders, clause: Clause, subject: Node) -> bool:
    """ "*No such promise* had been given", "*no ransom* had been *paid*", "*nothing* had been given
    in return", "there was *no such call*"; who complains or finds that nothing was, by somebody
    else or not yet, denies nothing."""
    verb = clause.verb
    no, *rest = (one.lower for one in subject.subtree()[:2])
    known = lexicon()
    if no == "no" and rest == ["such"]:
        return verb.passive or verb.lemma == "be"
    if not any(clause.said.lemma in each for each in (known.insisting, PLAINLY, TELLING)):
        return False
    giver = verb.agent
    if giver is not None and not holders.same_side(giver, clause.party):
        return False
    if any(one.lower in ("yet", "since", "so") for one in verb.subtree()):
        return False
    handed = verb.passive and verb.lemma in known.handed
    if handed and any(one.lower == "never" for one in verb.children):
        return subject.lemma in known.handed_over  # "the *offer* had *never been made*"
    return handed and (no == "nothing" or (no == "no" and subject.lemma in known.handed_over))


def _none_of_ours(holders: Holders, clause: Clause, subject: Node) -> bool:
    """ "*None of our men* fired", or, where somebody has charged them before, "*none of its
    aircraft* had been in the area": what a side's own have not done. That none of its men were hurt
    or none of its ships sailed is the news, that none had a seat a complaint."""
    words = [one.lower for one in subject.subtree()[:3]]
    if words[:2] != ["none", "of"] or words[2:] not in (["its"], ["their"], ["our"], ["his"]):
        return False
    verb = clause.verb
    if verb.is_verb and not verb.passive and verb.lemma not in lexicon().idle:
        if verb.lemma in lexicon().violent:
            return True
        return verb.lemma in _GOING_THERE and _charged_before(holders, clause)
    case = verb.child("case")
    there = verb.child("cop") is not None and case is not None and case.lower in _THERE
    being = verb.lemma == "be" and behind(verb) in _THERE
    return (there or being) and _charged_before(holders, clause)


def _charged_before(holders: Holders, clause: Clause) -> bool:
    """Whether somebody else has charged whoever speaks here before, or told a thing of him."""
    parties, syntax = holders.parties, holders.draft.syntax
    heads = (syntax.head(span) for span in holders.characters[clause.party].mentions)
    ours = {clause.party, *(key for one in heads for key in parties.owner(one))}
    for node in syntax.all_nodes:
        verb = node.head
        if node.word.start >= clause.verb.sentence.span[0]:
            return False
        if verb is None or not node.is_noun:
            continue
        index = holders.draft.said_at(node.span)
        told = index is not None and holders.speaker(index) != clause.party
        doer = verb.agent if verb.passive else verb.child(*SUBJECTS)
        charged = verb.lemma in (*CHARGING, "blame") and node != doer  # also "blamed it *on them*"
        whose = [*parties.of(node), *parties.owner(node)]  # "Tavora's air force"
        if (told or charged) and not ours.isdisjoint([*whose, *holders.sides(whose)]):
            return True
    return False


_GOING_THERE = ("enter", "cross", "fly", "sail", "take", "leave", "use", "touch")
_THERE = ("in", "near", "at", "over", "on", "within", "involved")


def _never(holders: Holders, clause: Clause) -> bool:
    """ "It had *never told* anyone how to vote": what one would be charged with; who has
    never seen a thing denies nothing."""
    verb, subject = clause.verb, clause.subject
    if subject is None or subject.lower == "i" or clause.said.manner == "direct":
        return False
    never = any(one.lower == "never" for one in verb.children)
    first = first_of(verb)
    if any(one.lower in ("so", "more") or one.tag in ("JJR", "RBR") for one in verb.subtree()):
        return False  # "had *never* moved *so* fast"
    if verb.object is not None and verb.object.lemma in lexicon().luck:
        return False  # "had never made a *loss*", "never received an *answer*"
    if not never or first.lower not in ("had", "has") or verb.lemma in lexicon().unwilled:
        return False
    return verb.lemma not in lexicon().idle - {"take", "tell", "let"} and holders.same_side(
        subject, clause.party
    )
