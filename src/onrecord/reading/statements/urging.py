"""What somebody is urged to do, wants done or promises to do: an infinitive or a participle."""

from onrecord.reading.actors.lexicon import lexicon as actors
from onrecord.reading.draft import Draft
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.asked import QUESTIONS
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import complement, right_of
from onrecord.reading.statements.lexicon import behind_day, lexicon
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.somebody import is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def urging(verb: Node) -> Found | None:
    """ "urged the captains to meet": an object with an infinitive, or the two as one clause."""
    target = verb.object or verb.child("iobj")
    if target is not None and (off := _against(verb, target)) is not None:
        return "urging", (off,), True
    action = complement(verb, ("xcomp", "advcl", "ccomp", "acl"))
    if action is None:
        if target is not None:
            acts = [one for one in target.children if one.relation == "acl" and to_come(one)]
            if acts:
                span = right_of(verb, [target], after=verb.index)
                return ("urging", (span,), True) if span else None
        return None
    if not to_come(action):
        return None
    if target is None and not any(one.relation.startswith("nsubj") for one in action.children):
        obliques = [
            one
            for one in verb.children
            if one.relation == "obl" and one.index > verb.index and one != verb.agent
        ]  # "were asked *by the yard* not to come": who asks
        asked = verb.child("nsubj:pass") if verb.agent is not None else None
        if asked is not None and (act := right_of(verb, [action], after=verb.index)) is not None:
            return "urging", (noun_phrase(asked), act), True
        if not obliques or obliques[0].index > action.index:
            return None
        target = obliques[0]
    # "asked the court to jail *the minister*": by the parse a second object of the asking
    torn = [one for one in verb.children if one.relation == "obj" and one.index > action.index]
    parts = [one for one in (target, action, *torn) if one is not None]
    span = right_of(verb, parts, after=verb.index)
    return ("urging", (span,), True) if span is not None else None


def _against(verb: Node, target: Node) -> Span | None:
    """ "Warned [both sides against shelling the port]": whom, and what from."""
    if target.index < verb.index:
        return None
    for one in verb.children:
        off = one.child("case", "mark")
        if off is not None and off.lower == "against" and off.before() in target.subtree():
            return right_of(verb, [target, one], after=verb.index)
    return None


def urged_in_quotes(
    draft: Draft, verb: Node, parts: tuple[Span, ...]
) -> tuple[str, tuple[Span, ...]]:
    """What somebody is urged to in quoted words, with who is: "urged [the mayor “not to run”]"."""
    target = verb.object
    if target is None or target.index < verb.index or len(parts) != 1:
        return "quote", parts
    quoted = draft.syntax.nodes(parts[0])[:3]
    words = [one.lower for one in quoted if one.text[0].isalpha()]
    last = target.subtree()[-1]
    beside = draft.text[last.span[1] : parts[0][0]].strip() == ""
    if not beside or (words[:1] != ["to"] and words[:2] != ["not", "to"]):
        return "quote", parts
    return "urging", ((target.extent()[0], parts[0][1]),)


def only_asks(draft: Draft, one: Candidate) -> bool:
    """ "Asked [to be let in]", "asked [for a week to think]", "asked for [patience]": what somebody
    wishes for, and no word of how he put it."""
    verb, words = one.anchor, draft.syntax.nodes(one.content[0]) if one.content else []
    if one.lemma != "ask" or verb is None or verb.passive or not words:
        return False
    if any(word.text in '“"``' for word in words):
        return False
    if words[0].tag == "TO":
        told = [word.lower for word in words[1:3]]
        if len(words) > _ASKED and told in (["be", "told"], ["be", "informed"], ["be", "shown"]):
            return words[3].lower not in _CLAUSES  # "asked to be told *whether* it would go on"
        return "know" not in told
    if words[0].lower == "that" and _for_thing(verb, words[0].before()):
        return True
    if words[0].lower != "for" and (before := words[0].before()) is not None:
        words = [before, *words]
    to = next((word for word in words if word.tag == "TO"), None)
    before = to.before() if to is not None else None
    waits = before is not None and before.lemma.lower() in lexicon().words["respite"]
    return words[0].lower == "for" and (to is None or waits)


_ASKED = 3  # words of "to be told"
_CLAUSES = (*QUESTIONS, "if", "that")


def _for_thing(verb: Node, noun: Node | None) -> bool:
    """Whether a noun is what somebody asks for, with a clause behind it: "asked for *assurances*
    that it was safe"."""
    between = verb.sentence.nodes[verb.index + 1 : noun.index] if noun is not None else []
    return noun is not None and noun.is_noun and any(one.lower == "for" for one in between)


def wanted(verb: Node) -> Found | None:
    """ "wants [the votes counted again]": what is to be done, as a participle."""
    if verb.lemma.lower() != "want":
        return None
    behind = (one for one in verb.children if one.is_noun and one.index > verb.index)
    target = verb.object or next(behind, None)
    done = [
        one
        for one in (*verb.children, *(target.children if target is not None else ()))
        if one.tag in ("VBN", "VBD", "VB") and one.index > verb.index + 1 and not one.auxiliaries
    ]
    done = [one for one in done if one.relation in ("xcomp", "ccomp", "acl", "advcl", "obj")]
    agent = done[0].agent if done and done[0].relation == "acl" else None
    if not done or (agent is not None and (agent.entity != "O" or agent.child("det"))):
        return None  # "wants a letter signed by Orle", but "the votes counted by hand"
    thing = target or done[0].child("nsubj:pass", "nsubj", "obj")
    if done[0].tag == "VB" and (target is not None or to_come(done[0])):
        return None  # "wants 16 men *let* out", no "wants to go"
    if thing is None or not verb.index < thing.index < done[0].index:
        return None
    if any(one.text == "," for one in verb.sentence.nodes[verb.index : done[0].index]):
        return None  # "wants an end to it, … according to a letter *smuggled* out"
    span = right_of(verb, [thing, done[0]], after=verb.index)
    return ("wanted", (span,), True) if span is not None else None


def to_come(verb: Node) -> bool:
    """Whether a verb is an infinitive with its "to"."""
    return any(one.lower == "to" and one.tag == "TO" for one in verb.children)


def infinitive(verb: Node) -> Found | None:
    """ "promised [to resign]"."""
    branch = complement(verb, ("xcomp", "ccomp", "advcl"))
    if branch is None or not to_come(branch):
        return None
    span = right_of(verb, [branch], after=verb.index)
    return ("infinitive", (span,), True) if span is not None else None


def pressing(draft: Draft, verb: Node, subject: Node | None) -> Found | None:
    """ "has pressed [both camps to sign]": verbs of force and of invitation urge only where party
    stands to party; "pressed the button to open the lock" is none, nor "low rates push firms"."""
    target = verb.object or verb.child("obl", "iobj")
    if subject is None or target is None or not (party(draft, subject) and party(draft, target)):
        return None
    return urging(verb)


def party(draft: Draft, noun: Node) -> bool:
    """Whether a noun stands for somebody who may urge or be urged."""
    if noun.tag == "PRP":
        return noun.lower != "it"
    if noun.tag == "CD" or noun.lower in ("others", "some", "many", "both", "each"):
        return True
    state = noun.entity == "LOCATION" and noun.tag.startswith("NNP")
    return state or is_somebody(draft, noun)


def only_refuses(draft: Draft, verb: Node, noun: Node | None) -> bool:
    """Whether a refusal is an act and no saying: of a thing, of somebody without an office
    ("dockers refused to unload", "the prisoner refused to eat"), or to do what only a body does
    ("the mayor refused to leave"); what "I refuse" tells is told by whoever says so."""
    known, action = lexicon().words, complement(verb, ("xcomp", "ccomp", "advcl"))
    if noun is None or noun.lower in ("i", "we", "you") or not party(draft, noun):
        return True
    if action is not None and action.lemma.lower() in known["bodily"]:
        return True
    word = noun.lemma.lower()
    if noun.tag == "NNS":
        return word not in known["officers"]
    plain = noun.tag == "NN" and noun.entity == "O" and is_person_word(word)
    return plain and word not in known["officers"] | known["ruling"] | actors().offices


def behind_particle(verb: Node) -> Found | None:
    """ "called for his resignation", "ruled out selling it": what follows the particle; in the
    passive its subject, "[A sale] was ruled out by the owner"."""
    particle = behind_day(verb) or verb.after()
    if particle is None:
        return None
    agent = verb.agent
    if agent is not None and verb.passive:
        subject = verb.child(*SUBJECTS)
        whole = subject is not None and subject.is_noun and subject.tag not in ("PRP", "WDT")
        return ("phrase", (noun_phrase(subject),), True) if subject is not None and whole else None
    for one in verb.children:
        if one.index > particle.index and one.relation in _WHAT_BEHIND and one != agent:
            span = right_of(verb, [one, *_to_do(one), *_as_what(verb, one)], after=particle.index)
            if span is not None:
                return "phrase", (span,), True
    return None


def _to_do(thing: Node) -> list[Node]:
    """The infinitive right behind a phrase, wherever it hangs: "for the doors *to open*"."""
    to = thing.subtree()[-1].after()
    return [to.head] if to is not None and to.tag == "TO" and to.head is not None else []


def _as_what(verb: Node, thing: Node) -> list[Node]:
    """What a thing is pointed to as, right behind it: "pointed to the drought *as a reason*"."""
    link = thing.subtree()[-1].after()
    what = link.head if link is not None and link.lower == "as" else None
    return [what] if what is not None and what.head == verb and what.is_noun else []


_WHAT_BEHIND = ("obl", "obj", "nmod", "ccomp", "xcomp", "advcl")


def body_wants(draft: Draft, verb: Node, subject: Node | None) -> bool:
    """ "The party *wants* to see the troops gone": what a body wants to happen it has said; what
    anybody wants to be or do himself may be but a wish."""
    if verb.lemma.lower() != "want" or subject is None or verb.negated or verb.tag == "VBD":
        return False
    own = complement(verb, ("xcomp", "ccomp", "advcl"))
    if own is None or own.lemma.lower() != "see" or complement(own, ("ccomp", "xcomp")) is None:
        return False
    if subject.tag in ("NNS", "NNPS"):
        return subject.lemma.lower() in lexicon().words["officers"]
    if subject.entity in ("ORGANIZATION", "LOCATION") or subject.lower == "it":
        return True
    return draft.syntax.mention_kinds.get(subject.span[0]) == "organization"
