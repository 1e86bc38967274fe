"""Positions in what somebody says: "we will not sign", "they must leave", "Release them".

They are found at the modal verb and read from the words around it, so that a wrong parse costs
little.
"""

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.clauses import Clause, clause_of
from onrecord.reading.positions.holders import BODIES, Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import bare, clip, cut, trimmed, without_to
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

# Cues under which a sentence on somebody else is a charge against him.
CHARGING = ("allege", "claim", "accuse")


OWNERS = ("its", "their", "his", "her")
OWN = ("own-will", "order-and-will", "ready")  # rules by which the speaker's side does it itself


Read = tuple[Act, Span, str] | None


def modal(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """The position that a clause inside a statement takes by its modal verb or mood.

    Rules: `own-will` (the speaker's side will, would or will not), `no-such-thing` ("there will be
    no release"), `must` (somebody else has to), `imperative` (an order in a quote), `ready` (is
    ready, willing, open to), `charge` (a claim that somebody does wrong or
    is responsible), `sides` ("we are against the bill"), `no-intention` ("has no intention of
    leaving"), `time-to` ("it is time for him to go").
    """
    index = draft.said_at(word.span)
    if index is None or draft.said[index].polarity != "affirmed":
        return []
    party = holders.speaker(index)
    if party is None:
        return []
    clause = _by_its_own(parties, holders, clause_of(draft, word, index, party))
    party = clause.party
    read = (
        _own_will(holders, clause)
        or _no_such_thing(clause)
        or _must(holders, clause)
        or _imperative(draft, clause)
        or _ready(holders, clause)
        or _charge(holders, clause)
        or _blamed(holders, clause)
        or _sides(holders, clause)
        or _no_intention(holders, clause)
        or _time_to(clause)
    )
    if read is None:
        return []
    act, span, rule = read
    subject = clause.subject
    if rule == "ready" and subject is None and word.head is not None:
        subject = word.head.child(*SUBJECTS)
    span = clip(draft, span)
    condition = clause.condition.span if clause.condition is not None else None
    if rule == "order-and-will":
        condition = _ordered_first(word)
    if condition is not None:
        span = cut(span, condition)
    if not any(start <= span[0] < end for start, end in clause.said.content):
        return []
    toward = _toward(parties, holders, clause, act)
    if rule == "time-to" and clause.verb.head is not None:
        asked = parties.after(clause.verb.head, ("for",))
        toward = holders.holder(asked[0]) if asked else None
    holder = holders.acting_as(subject, party) if rule in OWN and not clause.own else party
    if clause.verb.lemma == "appeal":
        holder = holders.client(clause.said.source, holder)
    return [
        Stand(
            holder=holder,
            act=act,
            object=trimmed(draft, span),
            toward=None if toward == party else toward,
            condition=condition,
            said=index,
            why=Why(rule, words=(word.span,)),
        )
    ]


def _by_its_own(parties: Parties, holders: Holders, clause: Clause) -> Clause:
    """The clause with the party it is told for, where the source after it belongs to its subject:
    "The league will walk out, its spokesman said"."""
    subject, source = clause.subject, clause.said.source
    if subject is None or not subject.tag.startswith("NN") or len(source) != 1:
        return clause
    first = next(iter(holders.draft.syntax.nodes(source[0])), None)
    if first is None or first.lower not in OWNERS or first.word.start < clause.verb.word.end:
        return clause
    if not clause.verb.sentence.span[0] <= first.word.start < clause.verb.sentence.span[1]:
        return clause
    key, kind = parties.one(subject), parties.kinds[clause.party]
    speaker = parties.at(source[0])
    if speaker is not None and parties.kinds[speaker] not in ("person", "unnamed"):
        return replace(clause, own=True, party=holders.holder(speaker))
    if key is None or parties.kinds[key] not in BODIES or kind == "group":
        return clause
    return replace(clause, own=True, party=holders.holder(key))


def _toward(parties: Parties, holders: Holders, clause: Clause, act: Act) -> int | None:
    """Toward whom: who has to act; who has to meet the condition; else nobody that is named."""
    found: list[int] = []
    if act in ("demand", "accuse") and clause.subject is not None:
        # "Parliament must be recalled" asks nothing of parliament.
        done_to = act == "demand" and clause.verb.passive
        found = [] if done_to else parties.of(clause.subject)
    elif act in ("threaten", "offer") and clause.condition is not None:
        found = holders.first_party(clause.condition.inner)
    return found[0] if found and act == "accuse" else (holders.holder(found[0]) if found else None)


def _own_will(holders: Holders, clause: Clause) -> Read:
    known, verb = lexicon(), clause.verb
    cannot = clause.modal in ("can", "ca", "could") and verb.lemma in known.unbearable
    if clause.subject is None or not verb.is_verb:
        return None
    with_it = next((one for one in verb.children if one.relation.startswith("obl")), None)
    if verb.lemma == "live" and with_it is not None and clause.modal in ("can", "could"):
        case = with_it.child("case")
        if case is not None and case.lower == "with" and not clause.negated:
            return "accept", bare(with_it), "own-will"  # "we can live with the list"
    if cannot and clause.negated and holders.same_side(clause.subject, clause.party):
        span = verb.word.start, _until_but(verb, without_to(verb)[1])
        return "reject", span, "own-will"
    if clause.modal not in known.will or clause.subject is None or not verb.is_verb:
        return None
    if verb.relation == "acl:relcl" or verb.lemma in known.unwilled:
        return None  # "somebody whom the country will miss"
    # "They would appeal" is said by a lawyer of those he speaks for.
    appeals = verb.lemma == "appeal" and clause.subject.tag == "PRP"
    # Whoever is to do it, a warning with a condition is the speaker's threat.
    warned = clause.said.lemma in ("warn", "threaten") and clause.condition is not None
    if verb.lemma in known.idle or not (
        warned or clause.own or appeals or holders.same_side(clause.subject, clause.party)
    ):
        return None
    span = verb.word.start, _until_but(verb, without_to(verb)[1])
    if clause.modal == "would" and clause.said.manner == "direct" and clause.condition is None:
        return None  # "I would ask again" says what is not going to be
    if clause.negated and verb.lemma in known.refusals:
        return None  # "would not rule out a strike"
    if clause.negated:
        return "reject", span, "own-will"
    if clause.condition is not None:
        hostile = warned or verb.lemma in known.hostile or clause.condition.word == "unless"
        return ("threaten" if hostile else "offer"), span, "own-will"
    if clause.condition is None and clause.modal in ("will", "shall", "'ll", "’ll"):
        ordered = _ordered_first(verb)
        if ordered is not None:
            return "offer", span, "order-and-will"
    threat = verb.lemma in known.threats or (verb.lemma == "walk" and _next(verb) == "out")
    return ("threaten" if threat else "promise"), span, "own-will"


def _after_to(verb: Node) -> bool:
    """Whether a verb stands after "to": "has to leave"."""
    before = verb.before()
    return before is not None and before.lower == "to"


def _next(verb: Node) -> str:
    follower = verb.after()
    return follower.lower if follower is not None else ""


def _ordered_first(verb: Node) -> Span | None:
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


def _until_but(verb: Node, end: int) -> int:
    """Where a clause ends that the parse may have run on over a "but"."""
    last = verb.word.end
    for one in verb.sentence.nodes[verb.index + 1 :]:
        if one.word.start >= end or one.lower == "but":
            break
        last = one.word.end
    return last


def _no_such_thing(clause: Clause) -> Read:
    """ "There would be no release": the thing is refused. The word here is the noun."""
    words: list[str] = []
    here = clause.verb.before()
    while here is not None and len(words) < 5:
        words.append(here.lower)
        here = here.before()
    if not clause.verb.tag.startswith("NN") or "no" not in words[:2]:
        return None
    told = "there" in words and "be" in words and set(words) & (lexicon().will | {"can"})
    return ("reject", bare(clause.verb), "no-such-thing") if told else None


def _must(holders: Holders, clause: Clause) -> Read:
    verb, subject = clause.verb, clause.subject
    if clause.modal not in lexicon().must or subject is None or not verb.is_verb:
        return None
    if subject.lower in ("i", "there", "we") or verb.lemma in lexicon().idle:
        return None
    if _after_to(verb) and (subject.lower == "you" or not holders.parties.of(subject)):
        return None  # "you have to work for it", "the way it has to go"
    if clause.own or holders.same_side(subject, clause.party):
        return None  # what one has to do oneself is asked of nobody
    if verb.relation == "acl:relcl" or _doubted(verb) or verb.sentence.nodes[-1].text == "?":
        return None
    start, end = verb.extent("parataxis", "conj", "cc", "advcl")
    start = max(start, subject.extent("acl:relcl", "parataxis")[0])
    act: Act = "propose" if clause.modal == "should" and verb.passive else "demand"
    return act, (start, end), "must"


def _doubted(verb: Node) -> bool:
    """Whether the clause hangs on a negated verb: "I do not think that they should leave"."""
    return verb.relation == "ccomp" and verb.head is not None and verb.head.negated


def _imperative(draft: Draft, clause: Clause) -> Read:
    """An order: a bare verb without subject that begins a sentence within a quote."""
    verb = clause.verb
    if verb.tag not in ("VB", "VBP") or clause.subject is not None or clause.modal:
        return None
    first = next((one for one in verb.sentence.nodes if one.text[0].isalnum()), None)
    if first is None or first != verb or verb.lemma in lexicon().idle:
        return None
    quoted = any(
        draft.text[start] in "\"“‘'" and start <= verb.word.start < end
        for start, end in clause.said.content
    )
    if not quoted:
        return None
    start, end = verb.extent()
    for one in verb.children:
        if one.relation == "conj" and one.child(*SUBJECTS) is not None:
            joint = next((each for each in one.children if each.relation == "cc"), one)
            end = min(end, joint.word.start)  # "free them, and then we will talk"
    return "demand", (start, end), "imperative"


def _ready(holders: Holders, clause: Clause) -> Read:
    """The word here is the adjective: "ready to accept a release", "open to a later date"."""
    word = clause.verb
    if word.lower not in lexicon().ready:
        return None
    subject = clause.subject
    if subject is None:
        # "would not withdraw the bill but was open to …": the subject of the verb before it
        above = word.head
        subject = above.child(*SUBJECTS) if above is not None else None
    if subject is None:
        return None
    told_of_itself = subject.lower in ("it", "they") and holders.parties.one(subject) is None
    if not told_of_itself and not holders.same_side(subject, clause.party):
        return None
    follower = word.after()
    if follower is None or follower.lower not in ("to", "for"):
        return None
    act: Act = "reject" if clause.negated else "offer"
    inner = follower.after()
    if inner is None:
        return None
    end = word.sentence.span[1]
    below = inner.extent("parataxis")
    if inner.is_verb:
        if inner.lemma == "accept" and inner.object is not None:
            return ("reject" if clause.negated else "accept"), bare(inner.object), "ready"
        return act, (inner.word.start, below[1]), "ready"
    head = inner
    while head.head is not None and head.head.word.start > follower.word.start:
        head = head.head
    return act, (inner.word.start, min(end, head.extent("parataxis")[1])), "ready"


def _charge(holders: Holders, clause: Clause) -> Read:
    known, verb, subject = lexicon(), clause.verb, clause.subject
    if subject is None or clause.modal or clause.negated or not verb.is_verb:
        return None
    if holders.same_side(subject, clause.party) or subject.lemma in known.nobodys:
        return None
    thing = verb.object
    if verb.tag == "VBN" and not verb.auxiliaries:
        return None  # "counted hundreds of rebels killed"
    violent = verb.lemma in known.violent or (thing is not None and thing.lemma in known.violent)
    if violent and all(
        holders.parties.kinds[key] in BODIES
        for key in (clause.party, *(holders.parties.of(subject) or (clause.party,)))
    ):
        return "accuse", (verb.word.start, verb.extent("parataxis")[1]), "charge"
    faulty = verb.lemma in known.faults or (thing is not None and thing.lemma in known.faults)
    if not faulty or (verb.passive and clause.said.lemma not in CHARGING):
        return None
    if not verb.passive and not holders.parties.of(subject):
        return None
    if verb.lemma == "lie" and any(
        one.lower in ("on", "in", "at", "under", "along")
        for each in verb.children
        for one in each.children
        if one.relation == "case"
    ):
        return None  # "lying on the road"
    return "accuse", (verb.word.start, verb.extent("parataxis")[1]), "charge"


def _blamed(holders: Holders, clause: Clause) -> Read:
    """The word here is the adjective: "Orsava was responsible for the fire"."""
    word, subject = clause.verb, clause.subject
    if word.lower not in lexicon().blamed or clause.negated or clause.modal:
        return None
    if subject is None or word.child("cop") is None or holders.same_side(subject, clause.party):
        return None
    if not holders.parties.of(subject):
        return None
    return "accuse", (word.word.start, word.extent("parataxis")[1]), "charge"


def _sides(holders: Holders, clause: Clause) -> Read:
    """The word here is the noun that the speaker's side is for or against."""
    noun, subject, case = clause.verb, clause.subject, clause.verb.child("case")
    if case is None or noun.child("cop") is None or subject is None or clause.negated:
        return None
    if case.lower not in ("against", "for") or clause.modal:
        return None
    if not holders.same_side(subject, clause.party):
        return None
    return ("oppose" if case.lower == "against" else "support"), bare(noun), "sides"


def _no_intention(holders: Holders, clause: Clause) -> Read:
    """What somebody has "no intention of" doing is refused."""
    noun = clause.verb.head
    if noun is None or noun.lemma != "intention" or clause.verb.relation != "acl":
        return None
    before, having = noun.before(), noun.head
    if before is None or before.lower != "no" or having is None or having.lemma != "have":
        return None
    subject = having.child(*SUBJECTS)
    if subject is None or not holders.same_side(subject, clause.party):
        return None
    return "reject", (clause.verb.word.start, clause.verb.extent("parataxis")[1]), "no-intention"


def _time_to(clause: Clause) -> Read:
    """ "It is time for the minister to go" asks him to."""
    noun = clause.verb.head
    if noun is None or noun.lemma != "time" or clause.verb.relation != "acl":
        return None
    if noun.child("cop") is None or not _after_to(clause.verb):
        return None
    subject = noun.child(*SUBJECTS)
    if subject is not None and subject.tag.startswith("NN"):
        return None  # "a pause is only time to reload"
    return "demand", (clause.verb.word.start, clause.verb.extent("parataxis")[1]), "time-to"
