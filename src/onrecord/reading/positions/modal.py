"""Positions in what somebody says: "we will not sign", "they must leave", "Release them".

They are found at the modal verb and read from the words around it, so that a wrong parse costs
little.
"""

from itertools import pairwise

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand, Why, inside
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.accusers import accuser, doers
from onrecord.reading.positions.answers import only_judges
from onrecord.reading.positions.barred import (
    as_it_is,
    no_grounds,
    nobody_may,
    not_one,
    nothing_to,
    would_get,
)
from onrecord.reading.positions.charges import (
    against,
    answers_for,
    blamed,
    charge,
    laid_on,
    left_open,
    named_so,
    not_vouched_for,
    scheme,
    wrong,
)
from onrecord.reading.positions.clauses import Clause, clause_of
from onrecord.reading.positions.closed import enough, out_of_question, welcome
from onrecord.reading.positions.denials import denied
from onrecord.reading.positions.done import assured, given, in_store, not_borne, seen_to, withheld
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import (
    Read,
    expected_of,
    must,
    needed,
    no_intention,
    ought_to_be,
    ready,
    sides,
    there_must,
    time_to,
    we_must,
)
from onrecord.reading.positions.orders import imperative, lets
from onrecord.reading.positions.past_need import had_to, needing
from onrecord.reading.positions.ultimatums import ultimatum
from onrecord.reading.positions.wills import alone, ordered_first, own_will
from onrecord.reading.positions.words import BODIES, bare, clip, cut, personal, to_court, trimmed
from onrecord.reading.statements.lexicon import untrue
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

OWNERS = ("its", "their", "his", "her")
HANDING = ("give", "send", "hand", "pay", "grant", "show", "offer", "deliver", "provide")
OWN = ("own-will", "order-and-will", "ready")  # rules by which the speaker's side does it itself


def modal(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """The position that a clause inside a statement takes by its modal verb or mood.

    Rules: `own-will` (the speaker's side will, would or will not), `no-such-thing` ("there will be
    no release"), `must` (somebody else has to, there must be, "we need"), `imperative` (an order
    in a quote), `ready` (is ready, willing, open to), `given` ("they would be freed if"), `charge`
    (a claim that somebody does wrong, left a thing undone or is responsible), `sides` ("we are
    against the bill"), `no-intention` ("has no intention of leaving"), `not-borne` ("will not be
    tolerated"), `withheld` ("none would be freed"), `lets` ("let's talk"), `scheme` ("they are
    trying to silence us"), `seen-to` ("the road will be rebuilt"), `time-to` ("it is time for
    him to go"), `we-must` ("we need to do more"), `in-store` ("the monitors would be recalled,
    he warned"), `assured` ("nobody would be prosecuted"), `against` ("she claimed that they took
    the money"), `denied` ("insists that nobody was hurt"), `named-so` ("he is a fraud"),
    `out-of-question` ("it is off the table"), `enough` ("an apology would be enough"),
    `welcome` ("a delay might be welcome if"), `ultimatum` ("the strike would go on unless"),
    `had-to` ("said the port needed to sack him"),
    `accuser` ("prosecutors say he ran it like a shop"),
    `nothing-to`, `no-grounds`, `not-one`, `nobody-may`, `would-get`, `as-it-is` (see `barred`).
    """
    index = draft.said_at(word.span)
    believed = _belief(holders, word) if index is None else None
    index = believed if index is None else index
    if index is None or draft.said[index].polarity != "affirmed":
        return []
    if draft.said[index].lemma in untrue():
        return []  # "denied that it had broken the pact" charges nobody
    party = holders.speaker(index)
    if party is None:
        return []
    clause = _by_its_own(parties, holders, clause_of(draft, word, index, party))
    read = _asked(holders, clause) if believed is not None else _mood(draft, holders, clause)
    if read is None and believed is None and clause.subject is None and word.relation == "conj":
        # "had crossed the wire *and kidnapped* two shepherds": a second deed of the same
        clause = replace(clause, subject=subject_of(word))
        read = charge(holders, clause) if word.lemma in lexicon().violent else None
    if read is None:
        return []
    act, span, rule = read
    span = _from_its_noun(clause, span)
    if act in ("accuse", "deny") and left_open(holders, clause):
        return []
    if rule in ("must", "we-must") and not_vouched_for(holders, clause):
        return []  # "many believe that he should leave"
    outlet = parties.kinds[party] == "outlet" and rule in OWN
    subject = _subject(clause, rule)
    # "the minister is ready to pay, a source close to the cabinet said": not the source's
    teller = party
    if rule == "ready" and subject is not None and not clause.own:
        teller = holders.taker(subject, party)
    if not outlet and not takes_position(parties, teller, act):
        return []
    span = clip(draft, span)
    condition = clause.condition.span if clause.condition is not None else None
    if act == "accuse":
        condition = None  # what somebody has done hangs on nothing
    if rule == "order-and-will":
        condition = ordered_first(word)
    if condition is not None:
        span = cut(span, condition)
    if not any(start <= span[0] < end for start, end in clause.said.content):
        return []
    toward = _toward(holders, clause, subject, act, span, rule)
    return [
        Stand(
            holder=_holder(holders, clause, subject, act, span, rule),
            act=act,
            object=trimmed(draft, span),
            toward=None if toward == clause.party else toward,
            condition=condition,
            said=index if believed is None else None,
            why=Why(rule, words=(word.span,)),
        )
    ]


def _mood(draft: Draft, holders: Holders, clause: Clause) -> Read:
    """What a clause in a statement says, by the first rule that reads it."""
    return (
        own_will(holders, clause)
        or ultimatum(holders, clause)
        or _no_such_thing(clause)
        or must(holders, clause)
        or had_to(holders, clause)
        or there_must(clause)
        or we_must(clause)
        or ought_to_be(holders, clause)
        or needed(holders, clause)
        or imperative(draft, clause)
        or ready(holders, clause)
        or not_borne(clause)
        or withheld(holders, clause)
        or lets(clause)
        or given(holders, clause)
        or in_store(holders, clause)
        or charge(holders, clause)
        or wrong(holders, clause)
        or scheme(holders, clause)
        or seen_to(holders, clause)
        or assured(holders, clause)
        or blamed(holders, clause)
        or answers_for(holders, clause)
        or against(holders, clause)
        or accuser(holders, clause)
        or denied(holders, clause)
        or named_so(holders, clause)
        or sides(holders, clause)
        or no_intention(holders, clause)
        or time_to(clause)
        or out_of_question(clause)
        or enough(holders, clause)
        or welcome(holders, clause)
        or nothing_to(clause)
        or no_grounds(holders, clause)
        or not_one(holders, clause)
        or nobody_may(holders, clause)
        or would_get(holders, clause)
        or as_it_is(holders, clause)
    )


def _from_its_noun(clause: Clause, span: Span) -> Span:
    """The words from the noun on that what is done is told of, where the parse has torn it from a
    participle behind it: "*30 miners held below* the village Oriel would not be released"."""
    subject, verb = clause.subject, clause.verb
    if subject is None or not span[0] <= subject.word.start < verb.word.start:
        return span
    part = next((one for one in clause.said.content if one[0] <= span[0] < one[1]), None)
    if part is None:
        return span
    before = [
        one for one in verb.sentence.nodes if part[0] <= one.word.start and one.word.end <= span[0]
    ]
    if before and before[0].lower == "that":
        del before[0]
    torn = (one.tag in ("NN", "NNS") and after.tag == "VBN" for one, after in pairwise(before))
    if not any(torn) or any(one.tag not in _OF_A_NOUN for one in before):
        return span
    return before[0].word.start, span[1]


_OF_A_NOUN = ("DT", "CD", "JJ", "NN", "NNS", "NNP", "VBN", "IN", "PRP$", "POS", "RB")


def _asked(holders: Holders, clause: Clause) -> Read:
    """What somebody believes that others should do: no more is read from a belief."""
    return must(holders, clause) or ought_to_be(holders, clause)


def _belief(holders: Holders, word: Node) -> int | None:
    """The belief whose content has a word in it: "she believes the boy should stay"."""
    for index, content in holders.beliefs:
        if inside(word.span, content):
            return index
    return None


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


def _subject(clause: Clause, rule: str) -> Node | None:
    """Of whom a rule reads the clause: its subject, or that of what it hangs on ("was *open* to
    it", "is trying *to silence* us")."""
    above = clause.verb.head
    if rule == "had-to":
        had = needing(clause.verb)
        return had.child(*SUBJECTS) if had is not None else None
    if rule == "scheme":  # "the case was an attempt *to silence* us": whose, is not told
        tried = above is not None and clause.verb.relation == "xcomp"
        return above.child(*SUBJECTS) if above is not None and tried else None
    being = clause.verb.before(2)
    if rule == "charge" and clause.subject is None and being is not None:
        return being.child(*SUBJECTS)  # "the owner was *to blame*"
    if rule == "ready" and clause.subject is None and above is not None:
        return above.child(*SUBJECTS)
    return clause.subject


def _holder(
    holders: Holders, clause: Clause, subject: Node | None, act: Act, span: Span, rule: str
) -> int:
    """Whose position it is: the party's whose statement it is, or of whose will it tells; what is
    for one person alone to do is the speaker's, an appeal his client's."""
    holder = clause.party
    if rule in OWN and not clause.own and not clause.verb.passive:
        holder = holders.acting_as(subject, holder)
    if rule == "ready" and subject is not None and not clause.own:
        holder = holders.taker(subject, holder)
    if act in ("reject", "promise") and personal(holders.draft, span):
        himself = holders.parties.first_at(clause.said.source)
        holder = holder if himself is None else himself
    if clause.verb.lemma == "appeal":
        holder = holders.client(holder)
    return holder


def _toward(
    holders: Holders, clause: Clause, subject: Node | None, act: Act, span: Span, rule: str
) -> int | None:
    """Toward whom: who has to act; who has to meet the condition; else who is warned, met or
    helped; else nobody that is named."""
    parties = holders.parties
    found: list[int] = []
    if rule == "time-to":  # "it is time for the minister to go"
        found = parties.after(clause.verb.head, ("for",)) if clause.verb.head is not None else []
        return holders.holder(found[0]) if found else None
    if rule == "imperative" and clause.verb.lemma == "let":  # "let *him* resign"
        asked = clause.verb.after()
        found = parties.of(asked) if asked is not None and asked.lower in ("him", "her") else []
    elif rule == "in-store" and not clause.verb.passive:
        found = parties.of(subject)  # "*Tarsk* will pay for every window"
    elif rule == "had-to" and subject is not None and subject.tag == "PRP":
        told = clause.said.addressee  # "told *the rebels* they had to leave"
        found = [] if told is None else parties.cast.keys_at((told,))
    elif rule == "must" and (asked := expected_of(clause.verb)) is not None:
        found = parties.of(asked)
    elif act in ("demand", "accuse"):
        # "Parliament must be recalled" asks nothing of parliament.
        done_to = act == "demand" and clause.verb.passive
        by = clause.verb.agent if act == "accuse" and clause.verb.passive else None
        found = [] if done_to else parties.of(by or subject)
        found = (laid_on(holders, clause) if act == "accuse" else []) or found
        if rule == "accuser":
            found = doers(holders, clause)
    elif act in ("threaten", "offer") and clause.condition is not None:
        inner = clause.condition.inner
        met_by = holders.first_party(inner)
        found = [one for one in met_by if not only_judges(holders, one, inner)]
    elif act == "threaten" and to_court(clause.verb):
        sued = clause.verb.object
        found = parties.of(sued) if sued is not None and parties.is_people(sued) else []
        return holders.holder(found[0]) if found else None  # "took the case to court": against whom
    if found:
        # Only a person resigns, whomever he speaks for.
        himself = act == "accuse" or alone(clause.verb)
        return found[0] if himself else holders.holder(found[0])
    to_you = act == "demand" and subject is not None and subject.lower == "you"
    bid = rule == "imperative" or to_you
    if (act == "threaten" or bid) and clause.said.addressee is not None:
        warned = parties.at(clause.said.addressee)
        if warned is None:
            return None
        if parties.names[warned].lower().split()[-1] in lexicon().audiences:
            return None  # reporters are told, not bid; so is whoever only listens
        return holders.holder(warned)
    if act == "promise" and clause.verb.lemma in HANDING:
        found = _receiver(parties, clause.verb)  # "will give the families a list"
    first = next(iter(holders.draft.syntax.nodes(span)), None)
    if act == "offer" and first is not None and first.is_verb and first.lemma in lexicon().dealing:
        found = parties.of(first.object)  # "ready to meet the league"
    return holders.holder(found[0]) if found else None


def _receiver(parties: Parties, verb: Node) -> list[int]:
    """Who gets what is promised: "will give *them* a list", "will send *the island* two ships"."""
    things = [one for one in verb.children if one.relation in ("obj", "iobj")]
    return parties.of(things[0]) if len(things) > 1 else parties.after(verb, ("to",))


def _no_such_thing(clause: Clause) -> Read:
    """ "There would be no release": the thing is refused. The word here is the noun."""
    if not clause.verb.tag.startswith("NN"):
        return None
    index = clause.verb.index
    before = clause.verb.sentence.nodes[max(0, index - 5) : index]
    words = [one.lower for one in reversed(before)]
    if "no" not in words[:2]:
        return None
    known = lexicon()
    if clause.verb.lemma == "truth" and "there" in words:  # "there is *no truth* in the claim"
        claims = with_preposition(clause.verb, ("in", "to", "behind"))
        told = bool(claims) and claims[0].lemma in known.positions | known.told_things
        return ("deny", bare(claims[0]), "no-truth") if told else None
    told = "there" in words and "be" in words and bool(set(words) & (known.will | {"can", "could"}))
    if clause.verb.lemma.lower() not in known.refusable:
        return None
    if "could" in words and (
        clause.verb.lemma.lower() not in known.bargained
        or any(one.lower == "because" for one in clause.verb.sentence.nodes)
    ):
        return None  # "there could be no change in the weather"
    return ("reject", bare(clause.verb), "no-such-thing") if told else None
