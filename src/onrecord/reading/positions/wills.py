"""What the speaker's own side will or will not do: "we will not sign", "would free them if …"."""

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.conditions import comes_by_nature
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read, binds_nobody
from onrecord.reading.positions.ones_own import of_its_body, of_its_land, of_itself
from onrecord.reading.positions.pressing import (
    defies,
    goes_on,
    harms,
    hurts,
    of_ones_own,
    presses,
    pressing,
    would_harm,
)
from onrecord.reading.positions.supposed import put_as_words
from onrecord.reading.positions.words import (
    BODIES,
    bare,
    behind,
    nobody,
    onward,
    to_court,
    until_but,
    without_to,
)
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

FURTHER = ("higher", "lower", "further", "beyond", "below")
WORK = ("work", "working")
CAN = ("can", "ca", "could")
STRIKING = ("walk out", "walk off", "stay out", "stay away", "come out", "down tools", "stay home")
TOLD = ("information", "detail", "update", "briefing")  # who gives it later only tells more later
IF_ONLY = ("if", "once")
LET_DO = ("go", "leave", "pass", "enter", "return", "stay", "sail")
LET_BY = ("through", "in", "out")
ACCEPTING = ("accept", "agree", "sign", "support")


def own_will(holders: Holders, clause: Clause) -> Read:
    """Rules `own-will`, `order-and-will` and `ready` (of what one "can live with")."""
    verb, subject, will = clause.verb, clause.subject, clause.modal in lexicon().will
    if subject is None or not verb.is_verb:
        return None
    if not clause.modal and verb.tag == "VBP" and subject.lower == "we":
        return _at_once(holders, clause)
    if not clause.modal and verb.tag == "VB" and subject.lower == "we":
        return _on_principle(clause)
    if not (will or clause.modal in CAN):
        return None
    if clause.unreal or clause.said.lemma in lexicon().finding or guessed(clause):
        return None  # "would not have run if …", "do not know whether we will go"
    own = (
        clause.own
        or holders.same_side(subject, clause.party)
        or of_its_body(holders, clause)
        or of_itself(holders, clause, subject)
        or of_its_land(holders, clause)
        or _of_the_state_ruled(holders, clause, subject)
    )
    accepts = verb.lemma == "accept" and not clause.negated and (will or clause.modal == "could")
    if own and accepts and verb.object is not None:
        return "accept", bare(verb.object), "own-will"  # "would accept a staged release"
    return _will(holders, clause, subject, own) if will else _can(holders, clause, subject)


def _of_the_state_ruled(holders: Holders, clause: Clause, subject: Node) -> bool:
    """Whether it is for his state that one who rules says what it will not do: "*Orle will not*
    recall its men, Premier Jon Berge told parliament", where nothing tells of which he is."""
    one, key = holders.characters[clause.party], holders.parties.one(subject)
    if not clause.negated or one.kind != "person" or key is None or subject.tag != "NNP":
        return False
    state = holders.characters[key].kind == "government"
    return state and not one.affiliations and holders.rules(clause.party)


def guessed(clause: Clause) -> bool:
    """Whether the will is only hoped for, feared or asked about: "I hope it will be settled",
    "afraid we'll find him", "how will I live here?"."""
    above = clause.verb.head
    if above is not None and clause.verb.relation in ("ccomp", "acl", "xcomp"):
        said = any(start <= above.word.start < end for start, end in clause.said.cue)
        unsure = above.negated and clause.verb.relation == "ccomp"
        if not said and (unsure or above.lemma in lexicon().guessing):
            return True
        if not said and above.lemma == "think" and clause.modal == "would":
            return True  # "I think we will walk out" says so
    if put_as_words(clause.verb):
        return True
    return any(one.text == "?" for one in clause.verb.sentence.nodes[-2:])


def _can(holders: Holders, clause: Clause, subject: Node) -> Read:
    """ "Can live with the list", "could accept less if it were paid", "cannot go higher"."""
    verb = clause.verb
    if clause.negated and clause.modal == "could" and clause.said.manner == "direct":
        return None  # "I could not support my notes" tells of what was
    if clause.negated:
        further = verb.lemma == "go" and behind(verb) in FURTHER
        refused = further or verb.lemma in lexicon().unbearable
        if refused and holders.same_side(subject, clause.party):
            return "reject", _doing(verb), "own-will"
        return None
    if not holders.may_take(subject, clause.party):
        return None
    with_it = next((one for one in verb.children if one.relation.startswith("obl")), None)
    if verb.lemma == "live" and with_it is not None and clause.modal in ("can", "could"):
        case = with_it.child("case")
        if case is not None and case.lower == "with":
            return "accept", bare(with_it), "ready"
    if clause.modal == "could" and verb.lemma in ACCEPTING and clause.condition is not None:
        thing = verb.object  # whoever tells of it
        return "accept", (bare(thing) if thing is not None else without_to(verb)), "ready"
    return None


_REASONING = ("arguing", "reasoning", "contending")


def _reasons(clause: Clause) -> bool:
    """Whether it is told as the reason for something else that one does."""
    cue = clause.said.cue
    return bool(cue) and clause.draft.words(cue[0]).lower() in _REASONING


def _will(holders: Holders, clause: Clause, subject: Node, own: bool) -> Read:
    """ "Will not sign", "would free them if …", "will walk out"; `own`: it is the speaker's side
    that will."""
    known, verb, condition = lexicon(), clause.verb, clause.condition
    related = verb.head if verb.relation == "xcomp" and verb.head is not None else verb
    if related.relation == "acl:relcl" or verb.lemma in known.unwilled:
        return None  # "somebody whom the country will miss"
    # "They would appeal" is said by a lawyer of those he speaks for.
    strikes = _strikes(holders, clause)
    appeals = verb.lemma == "appeal" and subject.tag == "PRP"
    # Whoever is to do it, a warning with a condition is the speaker's threat.
    warning = clause.said.lemma in ("warn", "threaten") and condition is not None
    warned = warning and not comes_of_itself(verb)
    if clause.said.lemma == "warn" and not warned and verb.lemma not in known.hostile:
        return None  # "warned that it would rise again" promises nothing
    if verb.lemma in known.handing and verb.object is not None and verb.object.lemma in TOLD:
        return None  # "will give them all the information we have"
    if not clause.negated and binds_nobody(holders, clause):
        return None
    if subject.lower == "it" and condition is None and _reasons(clause):
        return None  # "refused to share them, arguing that *it would* cost lives"
    some = verb.object if verb.lemma == "take" else None  # "will not take part"
    taken = some and (condition is not None or (clause.negated and some.lemma == "part"))
    until = condition is not None and goes_on(holders.draft, verb, condition)
    if verb.lemma in known.idle and not (
        taken
        or until
        or to_court(verb)
        or lets_go(holders.parties, verb)
        or binds_itself(verb)
        or _not_even_considered(verb, negated=clause.negated)
    ):
        return None
    if not (warned or strikes or appeals or own):
        return None
    if clause.modal == "would" and clause.said.manner == "direct" and condition is None:
        return None  # "I would ask again" says what is not going to be
    if verb.lemma == "settle" and (least := _no_less(verb)) is not None:
        return "demand", (least.word.start, onward(verb)[1]), "own-will"
    if nobody(subject) and own:
        # "Not one soldier will leave", "nobody would be prosecuted"
        spares = verb.passive and verb.lemma in known.harming | known.suffered | known.spared
        span = subject.extent("acl:relcl")[0], until_but(verb, onward(verb)[1])
        return ("promise" if spares or would_harm(verb) else "reject"), span, "own-will"
    span = _doing(verb)
    doing = verb.after()
    if doing is not None and doing.tag == "VBG" and span[1] <= doing.word.start:
        span = span[0], until_but(verb, onward(doing)[1])  # "will keep speaking up"
    if warned and not own and not strikes and _of_a_thing(holders, subject, verb):
        # "warned that *the roads* would stay shut unless …": who does it is not told
        span = subject.extent("acl:relcl", "parataxis")[0], span[1]
    if clause.negated and verb.lemma in known.refusals | known.silence:
        return None  # "would not rule out a strike", "would not comment on the transfer"
    if clause.negated or _nothing(verb):
        if not would_harm(verb) or (condition is not None and condition.word not in IF_ONLY):
            return "reject", span, "own-will"
        not_to = verb.before()
        if not_to is not None and not_to.lower in ("not", "never"):
            span = not_to.word.start, span[1]
        # "will burn no huts", "will not sue if they say they are sorry"
        return ("promise" if condition is None else "offer"), span, "own-will"
    if own and defies(verb):
        return "reject", span, "own-will"
    if condition is not None:
        by_nature = not warned and comes_by_nature(holders.draft, condition.inner)
        if by_nature or of_ones_own(holders, clause.party, condition):
            return "promise", span, "own-will"  # "will cut taxes if she wins"
        if _before(verb, condition.span[0]) == "only":
            return "offer", (span[0], min(span[1], condition.span[0])), "own-will"
        if warned or strikes or hurts(verb) or pressing(holders, verb, condition):
            return "threaten", span, "own-will"
        if until:
            return "threaten", span, "own-will"
        # "will go on until …" is offered to nobody, nor "will stay unless …", "I will resign if …"
        for_nobody = condition.word in ("until", "unless") or alone(verb)
        return ("promise" if for_nobody else "offer"), span, "own-will"
    if clause.modal in ("will", "shall", "'ll", "’ll") and ordered_first(verb) is not None:
        return "offer", span, "order-and-will"
    threat = (
        strikes or walks_out(verb) or _otherwise(verb) or harms(holders.parties, verb, clause.party)
    )
    return ("threaten" if threat else "promise"), span, "own-will"


def _of_a_thing(holders: Holders, subject: Node, verb: Node) -> bool:
    """Whether a noun is no body that does something itself: "*the men* would be tried"."""
    if not subject.tag.startswith("NN"):
        return False
    key = holders.parties.one(subject)
    return verb.passive or key is None or holders.parties.kinds[key] not in BODIES


def _no_less(verb: Node) -> Node | None:
    """ "Would settle for *nothing under* a tenth", "for *no less* than that": is asked."""
    after = verb.sentence.nodes[verb.index + 1 : verb.index + 4]
    words = [one.lower for one in after]
    least = words[:2] == ["for", "nothing"] or words in (
        ["for", "no", "less"],
        ["for", "no", "lower"],
    )
    return after[1] if least else None


def lets_go(parties: Parties, verb: Node) -> bool:
    """ "Would *let them go*", "will *let the trucks in*"; not "will let you know", "will let the
    deadline pass", "will let its lease run out"."""
    if verb.lemma != "let":
        return False
    whom: list[Node] = []
    for one in verb.sentence.nodes[verb.index + 1 : verb.index + 8]:
        if one.is_noun or one.tag == "PRP":
            whom.append(one)
        elif one.is_verb or one.lower in LET_BY:
            moves = one.lemma in LET_DO or one.lower in LET_BY
            return moves and any(
                parties.is_people(each) or each.lemma in lexicon().conveyances for each in whom
            )
    return False


def _not_even_considered(verb: Node, *, negated: bool) -> bool:
    """ "Would *not consider requests* of this kind", "will not even consider the offer"."""
    thing = verb.object
    known = lexicon()
    asked = known.positions | known.bargained
    return negated and verb.lemma == "consider" and thing is not None and thing.lemma in asked


def binds_itself(verb: Node) -> bool:
    """ "Would *consider itself bound* by the truce", "will hold ourselves to it"."""
    words = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 5]]
    if not words or not words[0].endswith(("self", "selves")):
        return False
    bound = {"bound", "committed", "obliged"} & set(words[1:])
    return bool(bound) or (verb.lemma == "hold" and words[1:2] == ["to"])


def _otherwise(verb: Node) -> bool:
    """ "Drop it *or we will* block the road"; "*otherwise*, it said, its men would storm it"."""
    nodes = verb.sentence.nodes
    before = nodes[max(0, verb.index - 14) : verb.index]
    if any(one.lower == "otherwise" and _opens(one) for one in before):
        return True  # not "voters decided otherwise, and I will go"
    order = nodes[1 if nodes[0].text in "\"“‘'" else 0]
    words = [one.lower for one in before[-5:]]
    return order.tag == "VB" and "or" in words and "and" not in words


def _opens(word: Node) -> bool:
    before = word.before()
    return before is None or not before.text[0].isalnum() or before.lower in ("and", "that")


def _on_principle(clause: Clause) -> Read:
    """ "We do not pay kidnappers", "we never bargain with thieves"."""
    verb = clause.verb
    now = any(one.lower == "do" for one in verb.children)
    if not (clause.negated and now) or clause.unreal or verb.lemma not in lexicon().principle:
        return None
    return "reject", _doing(verb), "own-will"


def comes_of_itself(verb: Node) -> bool:
    """Whether a verb tells what nobody does: "food would run out"."""
    return verb.lemma in lexicon().itself and verb.object is None


def _at_once(holders: Holders, clause: Clause) -> Read:
    """ "If they do not pay, we walk out", "unless they sign, we stay here": a threat."""
    condition, verb = clause.condition, clause.verb
    if condition is None or condition.span[0] > verb.word.start or clause.unreal:
        return None
    if verb.lemma in lexicon().idle or not presses(holders.draft, condition):
        return None
    return "threaten", _doing(verb), "own-will"


def _doing(verb: Node) -> Span:
    """What will or will not be done: from the verb to the end of its clause."""
    return verb.word.start, until_but(verb, onward(verb)[1])


def _nothing(verb: Node) -> bool:
    """ "Will pay nothing", "would accept no delay", "will free none of them"; who spares no effort
    refuses nothing."""
    thing, known = verb.object, lexicon()
    if thing is None or verb.lemma in known.sparing:
        return False
    if thing.lower in ("nothing", "nobody", "none", "neither"):
        return True
    follower = verb.after()
    if follower is not None and follower.relation == "compound:prt":
        follower = follower.after()
    first = follower.lower if follower is not None else ""
    further = follower.after() if follower is not None else None
    second = further.lower if further is not None else ""
    # "Will give up *not one* village"; "*no less than* 40 trucks" are many.
    return (first == "no" and second not in known.no_refusal) or (
        first == "not" and second in ("one", "a")
    )


def walks_out(verb: Node) -> bool:
    """ "Will *walk out*"."""
    return verb.lemma == "walk" and behind(verb) == "out"


def _strikes(holders: Holders, clause: Clause) -> bool:
    """Whether a body announces that its people stop working: "Drivers will walk out, the union
    said"."""
    verb, thing = clause.verb, next(iter(objects_of(clause.verb)), None)
    stops = verb.lemma in ("stop", "cease") and thing is not None and thing.lemma in WORK
    out = f"{verb.lemma} {behind(verb)}" in STRIKING
    if not (stops or out or verb.lemma == "strike") or clause.negated or clause.subject is None:
        return False
    return holders.characters[clause.party].kind in ("organisation", "group")


def alone(verb: Node) -> bool:
    """Whether only one person can do it: to resign, to step down."""
    return bool({verb.lemma, f"{verb.lemma} {behind(verb)}"} & lexicon().personal)


def _before(verb: Node, offset: int) -> str:
    """The word before a place in a verb's sentence: "*only* if"."""
    return next((o.lower for o in reversed(verb.sentence.nodes) if o.word.end <= offset), "")


def ordered_first(verb: Node) -> Span | None:
    """The order that a promise hangs on: "[Free them], and then we will talk"."""
    nodes = [one for one in verb.sentence.nodes if one.text[0].isalnum()]
    joint = next((one for one in nodes if one.lower == "and" and one.index < verb.index), None)
    if (
        joint is None
        or not nodes
        or nodes[0].tag not in ("VB", "VBP")
        or nodes[0].child(*SUBJECTS) is not None
    ):
        return None
    if sum(one.lower == "and" for one in nodes if one.index < verb.index) > 1:
        return None
    last = nodes[nodes.index(joint) - 1]
    return nodes[0].word.start, last.word.end
