"""Whom the words of a verb's position name: who is asked, accused, answered or dealt with."""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import (
    Pattern,
    given_to_somebody,
    objects_of,
    passive,
    verb_pattern,
    with_preposition,
)
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import BODIES, OWN, opener
from onrecord.reading.syntax import SUBJECTS, Node


def toward_of(
    parties: Parties,
    holders: Holders,
    pattern: Pattern,
    verb: Node,
    thing: Node,
    *,
    as_told: bool = False,
) -> int | None:
    """Toward whom, by what the lexicon says of the verb; None where nobody is named."""
    found: list[int] = []
    if pattern.roles == "object":
        found = (
            parties.of_all(objects_of(verb))
            or (parties.by(thing) if thing.passive else parties.of(thing.child(*SUBJECTS)))
            or ([] if thing.passive else holders.named(thing))
        )
        return found[0] if found else None
    if pattern.roles == "asked":
        on = ("on", "upon") if pattern.particles & {"on", "upon"} else ()
        by = ("to", *on, *(["with"] if pattern.head == "plead" else []))
        for noun in (*objects_of(verb), *with_preposition(verb, by)):
            # "Demanded an inquiry", "wants the men to be freed": that is not who is asked.
            if noun != thing and not (verb.lemma == "want" and undergone(noun)):
                found = found or parties.of(noun)
        inquired = thing.lemma in lexicon().inquiries  # "an inquiry *into the union*"
        whole, done = thing.lower in _AMOUNTS, inquired or _done_to(thing)
        found = (
            found
            or (parties.of(thing.child(*SUBJECTS)) if _acts(thing) else [])
            or (_inquirers(parties, thing) if inquired else [])
            or parties.after(verb, ("from",) if whole or inquired else ("from", "of"))
            or parties.after(thing, ("from",))
            or _paid_by(parties, thing)
            or ([] if done or undergone(thing) else parties.owner(thing))
        )
        if not found and verb.lemma in _WRITTEN and verb.tag == "VBG" and verb.head is not None:
            found = parties.after(verb.head, ("to",))  # "wrote *to the mayor* asking to see him"
        # "ordered the line's ferries to stay in port"
        for noun in () if thing.passive else objects_of(verb):
            found = found or (parties.owner(noun) if noun != thing else [])
        found = found or _closed_by(parties, verb, thing) or _to_do(parties, verb, thing)
    elif pattern.roles == "owner":
        # Whoever is endorsed or condemned is himself the one it is toward.
        itself = pattern.sense in ("support", "oppose") and thing.child("nmod:poss") is None
        found = parties.of(thing) if itself and parties.is_named(thing) else []
        if pattern.sense in ("support", "oppose"):  # "endorsed *her old rival*, Jon Berge"
            found = found or [one for one in parties.of(thing) if parties.kinds[one] == "person"]
        if pattern.sense == "oppose":  # "warned *Tavora* against it", "protested *to the port*"
            told = (*objects_of(verb), *with_preposition(verb, ("to",)))
            found = found or parties.of_all(one for one in told if one != thing)
        # "a plan opposed *by the league*" is not the league's
        ours = parties.by(verb) if passive(verb) else []
        theirs = _whose_it_is(parties, holders, verb, thing)
        found = found or next((one for one in theirs if one and one[0] not in ours), [])
    elif pattern.roles == "counterpart":
        threatened = pattern.head == "threaten" and thing not in objects_of(verb)
        known = lexicon()
        deals = thing.is_verb and thing.lemma in known.dealing - known.done_alone
        receives = pattern.head in ("invite", "warn") or threatened or given_to_somebody(verb)
        found = (
            (parties.of_all(objects_of(verb)[:1]) if receives else [])
            or [
                key
                for one in with_preposition(verb, ("to", "with"))
                if one != thing  # "agreed to *a joint patrol*"
                for key in parties.of(one)
            ]
            or (_dealt_with(parties, holders, thing) if deals else [])
            or (_is_given(parties, verb) if pattern.sense == "offer" else [])
            or (parties.after(thing, ("to",)) if pattern.head == "offer" and thing.is_noun else [])
            or (_sold(parties, verb) if pattern.sense == "offer" and not thing.is_verb else [])
        )
        if not found and pattern.sense == "propose" and thing.is_verb and not thing.passive:
            # "Recommended that *tenants* pay", not "proposed that *a judge* decide"
            found = [one for one in parties.of(thing.child(*SUBJECTS)) if _crowd(parties, one)]
    elif pattern.sense == "promise":
        to_them = bool(given_to_somebody(verb)) or _is_told(verb)
        found = parties.of_all(objects_of(verb)[:1]) if to_them else _is_given(parties, verb)
        found = found or [
            key
            for key in _receivers(parties, verb, thing)
            if holders.acts(key)
            or parties.kinds[key] in ("person", "group")
            or _called(parties, key)
        ]
    if not found:
        return None
    # Who is praised or criticised is so himself, whomever he speaks for.
    as_told = as_told or pattern.sense in ("support", "oppose")
    return found[0] if as_told else holders.holder(found[0])


def _is_told(verb: Node) -> bool:
    """Whether a promise is told to its object: "assured *the union* that it would reopen"."""
    clause = verb.child("ccomp")
    return (
        clause is not None
        and verb.object is not None
        and verb.object.index < clause.index
        and opener(clause, "that") is not None
    )


def _is_given(parties: Parties, verb: Node) -> list[int]:
    """Who gets what is offered or promised in the passive: "*they* were offered 5 percent"."""
    if not verb.passive or verb.object is None or verb.object.index < verb.index:
        return []
    return parties.of(verb.child(*SUBJECTS))


def _whose_it_is(
    parties: Parties, holders: Holders, verb: Node, thing: Node
) -> Iterator[list[int]]:
    """Whose a thing is that somebody answers or judges, by each way to tell it, surest first."""
    yield parties.after(thing, ("by", "from"))
    yield [] if _suffered(parties, thing) else parties.owner(thing)
    yield _put_forward(parties, verb, thing)
    yield _called_theirs(parties, thing)
    yield _named_before(parties, thing)
    yield _only_named(holders, thing)


def _paid_by(parties: Parties, thing: Node) -> list[int]:
    """From whom a sum is asked that is told with what it is for: "2 million *in* damages *from
    Orle*"; not "shelter for refugees from Orle"."""
    verb = thing.head if thing.is_noun and thing.relation == "obj" else None
    if verb is None:
        return []
    for one in (*with_preposition(thing, ("in", "of")), *with_preposition(verb, ("in",))):
        told = one.index > thing.index and not parties.is_people(one) and not parties.of(one)
        if told and (found := parties.after(one, ("from",))):
            return found
    return []


def lends_thing(verb: Node) -> bool:
    """ "Agreed to *lend two tankers*", not "to lend *it* fuel", "to lend *Tarsk* ships"."""
    thing = verb.object
    return verb.lemma == "lend" and thing is not None and thing.tag in ("NN", "NNS")


def _dealt_with(parties: Parties, holders: Holders, deed: Node) -> list[int]:
    """With whom a deed is done: "agreed to meet *the owners*", not "to lend two tankers"."""
    met = [] if lends_thing(deed) else parties.of(deed.object)
    return [key for key in met if not own_men(holders, key)]


def own_men(holders: Holders, key: int) -> bool:
    """Whether they are those whom somebody sends for himself: "agreed to leave *its envoys* there",
    with whom nothing is agreed."""
    words = holders.parties.names[key].lower().split()
    if len(words) < 2 or words[0] not in OWN:
        return False
    known, last = lexicon(), words[-1].removesuffix("s")
    return last in known.own_men | _SENT or words[-1] in known.teams


_SENT = frozenset(("envoy", "negotiator", "diplomat", "delegate", "delegation", "representative"))


def _sold(parties: Parties, verb: Node) -> list[int]:
    """The firm that a sum is offered for: "offered 12.50 euros a share *for Belton Steel*"."""
    for one in verb.subtree():
        if one.is_verb and one != verb:
            continue
        found = [key for key in parties.after(one, ("for",)) if is_firm(parties, key)]
        if found:
            return found
    return []


def is_firm(parties: Parties, key: int) -> bool:
    """Whether it is an organisation with a name, which others may buy."""
    return parties.kinds[key] == "organisation" and parties.names[key][:1].isupper()


def _receivers(parties: Parties, verb: Node, thing: Node) -> list[int]:
    """To or for whom something is promised, or whose what it is for is: "to *the union's* fund"."""
    nouns = with_preposition(thing, ("to", "with", "for"))
    for one in nouns or with_preposition(verb, ("to", "for")):
        owner = one.child("nmod:poss")
        found = parties.of(owner) if owner is not None and not parties.is_people(one) else []
        if found := found or parties.of(one):
            return found
    return []


def _to_do(parties: Parties, verb: Node, thing: Node) -> list[int]:
    """Who is asked for to do something: "called for *the navy* to sail", not "asked for *the men*
    to be freed"."""
    marker = thing.subtree()[-1].after() if thing.is_noun else None
    deed = marker.head if marker is not None and marker.lower == "to" else None
    if deed is None or not deed.is_verb or deed.passive or deed.head not in (verb, thing):
        return []
    return [] if thing.subtree()[0].lower in ("a", "an") else parties.of(thing)


def _crowd(parties: Parties, key: int) -> bool:
    return parties.kinds[key] == "group"


def _acts(thing: Node) -> bool:
    """Whether the subject of what is demanded is to do something: not "that the men be freed"."""
    return thing.tag not in ("JJ", "JJR") and not thing.passive


def _suffered(parties: Parties, thing: Node) -> bool:
    """Whether a noun tells what somebody else did to its owner: "their *treatment*", "the *arrest*
    of two men"; "the board's *arrest* of two men" is its own deed."""
    if thing.lemma not in lexicon().done_to - lexicon().owed_to:
        return False
    owner = thing.child("nmod:poss")
    return owner is None or not parties.after(thing, ("of",))


def _called(parties: Parties, key: int) -> bool:
    """Whether it is a body with a name, to whom a thing may be promised."""
    return parties.kinds[key] in BODIES and parties.names[key][:1].isupper()


def _only_named(holders: Holders, thing: Node) -> list[int]:
    """The one body that a thing is called after: "*Iranian* plans", not "the pact between *Turkish*
    and *Libyan* ministers"."""
    named = holders.sides(holders.named(thing))
    return named if len(named) == 1 else []


def _put_forward(parties: Parties, verb: Node, thing: Node) -> list[int]:
    """Who put something forward: "a plan tabled *by the company*", "calls for a curfew, voiced *by
    the league*", "a claim *by the guild* that …", "a deal under which *the guild* would pay"."""
    said = thing.lemma in lexicon().positions
    behind = ("from",) if verb.passive else ("from", "by")
    found = parties.after(verb, behind) if said else []
    for one in thing.children if said and not found else ():  # "claims of fraud *by the guild*"
        if one.relation == "nmod" and one.is_noun:
            found = found or parties.after(one, ("by",))
    for one in thing.subtree() if said and not found else thing.children:
        if one.relation == "acl" and one.tag == "VBN" and not _answers(parties, one):
            if one.head == thing or one.lemma in _VOICED:
                found = found or parties.by(one)
        elif said and one.relation == "acl:relcl" and with_preposition(one, ("under",)):
            found = found or parties.of(one.child(*SUBJECTS))
    return found


def _answers(parties: Parties, verb: Node) -> bool:
    """Whether a verb takes up what another has put forward: "backed by", "opposed by"."""
    pattern = verb_pattern(lexicon().verbs, verb, is_people=parties.is_people)
    return pattern is not None and pattern.sense in _ANSWERS


_ANSWERS = ("accept", "reject", "support", "oppose", "deny")


def _called_theirs(parties: Parties, thing: Node) -> list[int]:
    """The only body whose a demand or plan is by the word before it: "rejected *union* demands",
    "*government* plans", where the report tells of one union, of one government."""
    if thing.lemma not in lexicon().positions | lexicon().decisions:
        return []
    for one in thing.children:
        if one.relation in ("compound", "amod") and one.lower in _CALLED:
            found = parties.ending_in(one.lower) or _crowds(parties, one)
            return found if len(found) == 1 else []
    return []


def _named_before(parties: Parties, thing: Node) -> list[int]:
    """Whose plan or offer it is by the name before it: "agreed to *a US* proposal"."""
    if thing.lemma not in lexicon().positions:
        return []
    before = (one for one in thing.children if one.relation == "compound")
    return parties.of_all(one for one in before if one.tag.startswith("NNP"))


def _crowds(parties: Parties, word: Node) -> list[int]:
    """Those who are no body and are called so: "*rebel* demands", of "the rebels"."""
    return [
        key
        for key, name in parties.names.items()
        if _crowd(parties, key) and name.lower().split()[-1] == word.lower + "s"
    ]


_CALLED = (
    "union",
    "opposition",
    "government",
    "company",
    "management",
    "rebel",
    "council",
    "state",
)
_VOICED = ("voice", "make", "raise", "issue", "put", "table", "launch")


def _done_to(thing: Node) -> bool:
    """Whether a noun tells what is done to its owner: "their release", "the freeing of twenty"."""
    return thing.lemma in lexicon().done_to or thing.lower.endswith("ing")


def undergone(thing: Node) -> bool:
    """Whether something is to be done to a noun: "called for *Orle's chiefs* to be tried", "want
    *the deal* with Orle, signed in May, to be scrapped"."""
    words = thing.subtree() if thing.is_noun else []
    marker = words[-1].after() if words else None
    for comma, one in pairwise(words):  # though the parse hangs it on what is set off between
        if comma.text == "," and one.lower == "to":
            marker = one
    follower = marker.after() if marker is not None and marker.lower == "to" else None
    return follower is not None and follower.lower == "be"


def _inquirers(parties: Parties, inquiry: Node) -> list[int]:
    """Who is to make an inquiry: "an investigation *by the ministry*", "a *Justice Ministry*
    inquiry"."""
    named = inquiry.child("compound")
    return parties.after(inquiry, ("by",)) or (
        parties.of(named) if named is not None and parties.is_named(named) else []
    )


def _closed_by(parties: Parties, verb: Node, thing: Node) -> list[int]:
    """Whose things they are that something is to be done to: "ordered all of *Auric's* pits to be
    closed"; what is to be done to persons is asked of somebody else."""
    doing = thing.head if thing.relation.startswith("aux") else thing
    if doing is None or not doing.passive:
        return []
    subject = doing.child(*SUBJECTS) or next(iter(objects_of(verb)), None)
    if subject is None or parties.of(subject) or parties.is_people(subject):
        return []
    owners = (one.child("nmod:poss") for one in subject.subtree())
    return parties.of(next((one for one in owners if one is not None), None))


_WRITTEN = ("ask", "call", "appeal", "plead")  # "wrote to the mayor *calling* for a vote"
# "Demanded *all of the captives*": the "of" is theirs.
_AMOUNTS = frozenset(["all", "both", "half", "most", "some", "many", "each", "part", "none", "any"])


def answerable(parties: Parties, blamed: Node) -> list[int]:
    """Who answers for what is blamed: the party itself or whose deed it is ("blamed the outage on
    *Orle's refusal*"), not "on the king's death"."""
    theirs = blamed.child("nmod:poss") if blamed.lemma in lexicon().answered_for else None
    return parties.of(blamed) or parties.of(theirs)


def past_accused(parties: Parties, head: Node, told: list[Node], openers: list[Node]) -> list[Node]:
    """Of the words that may open a charge those behind whoever is accused: "accused *Jon Berge, a
    member of the board*, of it", "accused *Norda*, which denies it, of theft"."""
    key = parties.one(head)
    mentions = parties.cast.characters[key].mentions if key is not None else ()
    over = (end for start, end in mentions if start <= head.word.start < end)
    last = min(max(over, default=0), told[-1].word.start)
    return [one for one in openers if one.word.start >= last or _past_aside(one, head)]


def _past_aside(of: Node, accused: Node) -> bool:
    """Whether a word stands behind a clause that is set off by commas from the accused."""
    before, after = of.before(), accused.after()
    set_off = after is not None and after.text == "," and before is not None
    return set_off and before is not None and before.text == "," and before != after
