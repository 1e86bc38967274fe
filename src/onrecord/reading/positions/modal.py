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
from onrecord.reading.positions.moods import (
    Read,
    blamed,
    charge,
    given,
    imperative,
    lets,
    must,
    no_intention,
    not_borne,
    ready,
    sides,
    time_to,
)
from onrecord.reading.positions.words import bare, clip, cut, trimmed, without_to
from onrecord.reading.statements.lexicon import untrue
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

OWNERS = ("its", "their", "his", "her")
OWN = ("own-will", "order-and-will", "ready")  # rules by which the speaker's side does it itself


def modal(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """The position that a clause inside a statement takes by its modal verb or mood.

    Rules: `own-will` (the speaker's side will, would or will not), `no-such-thing` ("there will be
    no release"), `must` (somebody else has to), `imperative` (an order in a quote), `ready` (is
    ready, willing, open to), `given` ("they would be freed if"), `charge` (a claim that somebody
    does wrong or is responsible), `sides` ("we are against the bill"), `no-intention` ("has no
    intention of leaving"), `not-borne` ("will not be tolerated"), `lets` ("let's talk"),
    `time-to` ("it is time for him to go").
    """
    index = draft.said_at(word.span)
    if index is None or draft.said[index].polarity != "affirmed":
        return []
    if draft.said[index].lemma in untrue():
        return []  # "denied that it had broken the pact" charges nobody
    party = holders.speaker(index)
    if party is None:
        return []
    clause = _by_its_own(parties, holders, clause_of(draft, word, index, party))
    party = clause.party
    read = (
        _own_will(holders, clause)
        or _no_such_thing(clause)
        or must(holders, clause)
        or imperative(draft, clause)
        or ready(holders, clause)
        or not_borne(clause)
        or lets(clause)
        or given(holders, clause)
        or charge(holders, clause)
        or blamed(holders, clause)
        or sides(holders, clause)
        or no_intention(holders, clause)
        or time_to(clause)
    )
    if read is None:
        return []
    act, span, rule = read
    subject = clause.subject
    if rule == "ready" and subject is None and word.head is not None:
        subject = word.head.child(*SUBJECTS)
    span = clip(draft, span)
    condition = clause.condition.span if clause.condition is not None else None
    if act == "accuse":
        condition = None  # what somebody has done hangs on nothing
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
    if rule == "ready" and subject is not None and not clause.own:
        holder = holders.taker(subject, holder)
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
        takes = holders.may_take(clause.subject, clause.party)
        if case is not None and case.lower == "with" and not clause.negated and takes:
            return "accept", bare(with_it), "ready"  # "we can live with the list"
    accepts = verb.lemma in ("accept", "agree", "sign", "support") and clause.condition is not None
    takes = holders.may_take(clause.subject, clause.party)
    if clause.modal == "could" and accepts and takes and not clause.negated:
        thing = verb.object  # "could accept less if it were paid", whoever tells of it
        return "accept", (bare(thing) if thing else without_to(verb)), "ready"
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
    if clause.said.lemma == "warn" and not warned and verb.lemma not in known.hostile:
        return None  # "warned that it would rise again" promises nothing
    if verb.lemma in known.idle or not (
        warned or clause.own or appeals or holders.same_side(clause.subject, clause.party)
    ):
        return None
    span = verb.word.start, _until_but(verb, without_to(verb)[1])
    if clause.modal == "would" and clause.said.manner == "direct" and clause.condition is None:
        return None  # "I would ask again" says what is not going to be
    if clause.negated and verb.lemma in known.refusals | known.silence:
        return None  # "would not rule out a strike", "would not comment on the transfer"
    if clause.negated:
        return "reject", span, "own-will"
    if clause.condition is not None:
        off = verb.lemma == "call" and _next(verb) == "off"  # "would call off the strike if"
        only = _before(verb, clause.condition.span[0]) == "only"
        if only:
            return "offer", (span[0], min(span[1], clause.condition.span[0])), "own-will"
        hostile = (
            warned or (verb.lemma in known.hostile and not off) or clause.condition.word == "unless"
        )
        kept: Act = (
            "promise" if clause.condition.word == "until" else "offer"
        )  # "will go on until …"
        return ("threaten" if hostile else kept), span, "own-will"
    if clause.condition is None and clause.modal in ("will", "shall", "'ll", "’ll"):
        ordered = _ordered_first(verb)
        if ordered is not None:
            return "offer", span, "order-and-will"
    threat = verb.lemma in known.threats or (verb.lemma == "walk" and _next(verb) == "out")
    return ("threaten" if threat else "promise"), span, "own-will"


def _before(verb: Node, offset: int) -> str:
    """The word before a place in a verb's sentence: "*only* if"."""
    return next((o.lower for o in reversed(verb.sentence.nodes) if o.word.end <= offset), "")


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
        follower = one.after()
        if one.lower == "and" and follower is not None and follower.tag in ("VBD", "VBZ", "VBP"):
            break  # "would not go below 8 *and* was ready to talk"
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
    known = lexicon()
    told = "there" in words and "be" in words and bool(set(words) & (known.will | {"can"}))
    if clause.verb.lemma.lower() not in known.refusable:
        return None
    return ("reject", bare(clause.verb), "no-such-thing") if told else None
