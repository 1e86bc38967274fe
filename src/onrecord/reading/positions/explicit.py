"""Positions that a verb names: "rejected the bid", "urged both sides to stop", "denied that …"."""

from typing import cast

from onrecord.reading.amounts import each_other
from onrecord.reading.draft import Draft, Said, Stand, Why, inside
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import (
    Pattern,
    given_to_somebody,
    objects_of,
    passive,
    verb_pattern,
    with_preposition,
)
from onrecord.reading.positions.answers import only_judges
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.consents import answered_to
from onrecord.reading.positions.forsworn import forsworn, sworn
from onrecord.reading.positions.holders import Holders, takes_no_side, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.objects import object_of, promised, told_by
from onrecord.reading.positions.pressing import defies, menaces
from onrecord.reading.positions.reasons import reason, told_beside
from onrecord.reading.positions.refusing import stands, worded
from onrecord.reading.positions.somebody_elses import (
    by_calendar,
    campaigns,
    charged_in_court,
    dismissed_in_court,
    foretold,
    sent_somewhere,
)
from onrecord.reading.positions.takers import cued, holders_of, of_league, tellers
from onrecord.reading.positions.untaken import takes_none
from onrecord.reading.positions.wanted import bidden, goes, of_one_wish, wants_done
from onrecord.reading.positions.whom import toward_of
from onrecord.reading.positions.words import (
    BODIES,
    clip,
    cut,
    gives_task,
    of_nobody,
    personal,
    trimmed,
    without_for,
    without_manner,
    without_quote,
    without_to,
)
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

ASKED = ("what", "which", "who", "whom", "how", "why")
ASKED_OF = ("what ", "which ", "how ")
NOW = ("VBZ", "VBP")

PLANNING = ("plan", "intend", "mean")
_CHARGING = ("accuse", "allege", "charge", "suspect", "blame")
# "Said no *to* it", "lent its support *to* it", "withdrew its support *from* it".
GIVEN_TO = ("say to", "give to", "lend to", "withdraw from")
GIVING = ("promise", "pledge", "guarantee")  # words for what others are to like


def explicit(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The positions that a verb names; none where it is negated or has nothing for an object.

    Rule `cue`: the verb is the cue of a statement, whose source holds the position and whose
    content is its object. Rule `act-verb`: any other verb, its subject and its object. "Both A and
    B demand" gives one position each.
    """
    if not verb.is_verb:
        return []
    pattern = verb_pattern(lexicon().verbs, verb, is_people=parties.is_people)
    if pattern is None:
        return []
    act = _act(pattern, verb)
    said = cued(draft, verb)
    if act is None or (said is not None and not stands(draft, said, act) and not sworn(verb)):
        return []
    if takes_none(draft, parties, pattern, verb, act) or _of_no_party(parties, pattern, verb, act):
        return []
    if act == "demand" and sent_somewhere(verb):
        return []  # "ordered 300 soldiers to Selm to help"
    if pattern.head == "mean" and (verb.relation.startswith("acl") or verb.tag not in NOW):
        return []  # "a suit *meant* to keep them out", "a plan which he *means* to lay before it"
    mutual = act == "accuse" and any(map(each_other, objects_of(verb)))
    held = (
        holders.sides(tellers(draft, parties, verb))
        if mutual
        else holders_of(draft, parties, holders, verb, said)
    )
    kinds = lexicon().holders.get(pattern.words)
    subject = verb.child(*SUBJECTS)
    speaks_for_all = subject is not None and subject.lower in ("we", "i")
    if (
        kinds
        and not (speaks_for_all or wants_done(verb) or _offered_to(parties, verb))
        and not all(parties.kinds[key] in kinds for key in held)
    ):
        return []
    if pattern.head == "dismiss" and act == "reject" and dismissed_in_court(holders, verb, held):
        return []
    if pattern.head == "announce" and act == "promise":
        held = [holders.client(key) for key in held]  # "his counsel announced an appeal"
    if pattern.head == "charge" and (
        gives_task(verb) or any(takes_no_side(parties, key) for key in held)
    ):
        return []  # what prosecutors charge somebody with is for the court, an event
    if pattern.head == "plan" and not _announced(draft, parties, holders, verb, held):
        return []
    blamed = reason(parties, verb, act)
    if blamed is None:
        if pattern.head in lexicon().reasoned and pattern.people:
            return []  # "scolded her son"
        found = _object(draft, parties, pattern, verb, said, act)
    else:
        # "criticised the army *for shelling a market*", "praised it *for leaving*"
        whom, deed = blamed
        act = "accuse" if act == "oppose" else act
        found = clip(draft, deed.extent() if act == "accuse" else without_for(deed)), whom
    if not held or found is None:
        return []
    span, thing = found
    if pattern.head in PLANNING and by_calendar(thing):
        return []  # "plans to visit the island in May"
    if act == "accuse" and charged_in_court(parties, verb):
        return []
    if foretold(draft, holders, verb, act, held):
        return []  # "the farmers will back it, the mayor predicted"
    if sworn(verb):
        act, span = forsworn(parties, verb, span)
    condition = condition_of(draft, verb)
    if act == "demand" and condition is not None and condition.word == "before":
        condition = None  # "urged them to leave *before the river rose*": by when
    if act == "promise" and thing.is_verb:
        inner = condition_of(draft, thing)  # "vowed to stay out *until* …"
        if condition is None and inner is not None and inner.word not in ("before", "without"):
            condition = inner
        if held and menaces(holders, thing, condition, held[0], kindly=verb.lemma in GIVING):
            act = "threaten"
        act = "reject" if defies(thing) else act
    limits = condition.span if condition is not None else None
    if limits is not None:
        span = cut(span, limits)
    alone = personal(draft, span)
    own_wish = alone and not of_league(parties, act, held, thing)
    if own_wish or campaigns(parties, verb, thing, act):
        held = holders_of(draft, parties, holders, verb, said, as_told=True)
    if blamed is None:
        toward = toward_of(parties, holders, pattern, verb, thing, as_told=alone)
    else:
        toward = next(iter(parties.of(thing)), None)
    if wants_done(verb) or mutual:
        # "wants him jailed" asks it of somebody else, "wants to see *him* leave" or "gone" of him
        toward = next(iter(parties.of(bidden(verb))), None)
        if toward is not None and not (parties.kinds[toward] == "person" and goes(verb)):
            toward = next(iter(holders.sides([toward])), None)
    meant = thing.child(*SUBJECTS)
    if meant is not None and meant.tag == "PRP" and toward in held and act in ("demand", "accuse"):
        toward = None  # "demanded that they be suspended": no pronoun for whoever demands
    if toward is None and condition is not None and act in ("threaten", "offer"):
        # "threatened to strike if the owner did not pay"
        first = holders.first_party(condition.inner)[:1]
        first = [one for one in first if not only_judges(holders, one, condition.inner)]
        met_by = holders.sides(first)
        toward = next((one for one in met_by if one not in held), None)
    asked_for = pattern.particles == {"for"} and act == "demand" and not thing.passive
    if (alone or asked_for) and toward is None:  # "called for Falk to resign"
        # … or, of whom the parse has made the object, "demanded that Falk step aside"
        whole = span[1] if alone and thing.is_noun else span[0]
        toward = next(iter(holders.first_party((verb.word.end, whole))), None)
    if toward in held and pattern.sense == "reject":
        toward = None  # "rejected calls for *him* to step down": asked of himself, by others
    return [
        Stand(
            holder=holder,
            act=act,
            object=trimmed(draft, span),
            toward=_counterpart(holders, "agree" if mutual else act, held, holder, toward),
            condition=limits,
            said=draft.said_at(span),
            why=Why("cue" if said is not None else "act-verb", words=(verb.span,)),
        )
        for holder in held
        # "defended her decision" is toward nobody, to urge oneself no position.
        if (holder != toward or act == "support") and takes_position(parties, holder, act)
    ]


def _of_no_party(parties: Parties, pattern: Pattern, verb: Node, act: Act) -> bool:
    """Whether somebody wants for himself ("I want *a quiet life*"), or announces what others do
    ("a sit-in *by teachers*"), what is asked ("an appeal *for blankets*") or what is ruled."""
    if pattern.head not in ("want", "announce"):
        return False
    subject, things = verb.child(*SUBJECTS), objects_of(verb)
    if pattern.head == "want":
        own = subject is not None and subject.lower == "i" and not wants_done(verb)
        return own and any(one.lemma in lexicon().own_wish for one in things)
    by = [other for one in (verb, *things) for other in with_preposition(one, ("by",))]
    asked = any(one.lemma == "appeal" and with_preposition(one, ("for",)) for one in things)
    ruled = subject is not None and subject.lemma in lexicon().courts
    return any(map(parties.is_people, by)) or (act == "promise" and (asked or ruled))


def _offered_to(parties: Parties, verb: Node) -> bool:
    """Whether it is told to whom something is offered, or how many: "offered the prosecutors its
    archives", "offered vouchers to the poor", "offered 600,000 drens"."""
    if verb.lemma != "offer":
        return False
    things = objects_of(verb)
    if any(one.child("nummod") is not None or one.tag in ("$", "CD") for one in things):
        return True
    to = with_preposition(verb, ("to",))
    if any(one and one.lemma in lexicon().customers for one in (*to, verb.child("iobj"))):
        return False
    return bool(given_to_somebody(verb)) or any(map(parties.is_people, to))


def _announced(
    draft: Draft, parties: Parties, holders: Holders, verb: Node, held: list[int]
) -> bool:
    """Whether a plan binds whoever has it: a body's, or one that he tells of himself; a traveller
    who plans to see a town promises nothing."""
    around = draft.said_at(verb.span)
    if around is not None and draft.said[around].lemma in _CHARGING:
        return False  # "accused the firm of running a ring that *planned* to rob it"
    if all(parties.kinds[key] in BODIES for key in held):
        return True
    return around is not None and holders.speaker(around) in held


def _object(
    draft: Draft, parties: Parties, pattern: Pattern, verb: Node, said: Said | None, act: Act
) -> tuple[Span, Node] | None:
    """The words of what the position is about, without how it is called or the quote beside it,
    and their head; None where they stand elsewhere."""
    beside = told_beside(parties, verb) if act == "accuse" else None
    if beside is not None and not with_preposition(verb, ("for", "of")):
        return clip(draft, without_to(beside)), beside
    read = object_of(parties, pattern, verb)
    whole = said is not None and _with_infinitive(verb, said)
    threat = pattern.head == "threaten" and read is not None and read[1] not in objects_of(verb)
    whole = whole or (threat and verb.object is not None)  # "threatened the owner with a strike"
    asked = pattern.particles == {"for"} and passive(verb)  # "the court was petitioned *for* a ban"
    if asked and said is not None and all(one[1] <= verb.word.start for one in said.content):
        whole = True
    whole = whole or wants_done(verb) or pattern.head == "invite"
    if said is not None and read is not None and passive(verb) and verb.agent is not None:
        whole = whole or not inside(read[1].span, said.content)  # "backed by Orle but opposed by"
    if said is not None and worded(draft, said) and not whole and not _beside(verb, said):
        read = told_by(draft, parties, pattern, verb, said) or read
    if read is None:
        return None
    span, thing = read
    if pattern.words.partition(":")[0] in GIVEN_TO:
        what = answered_to(parties, verb, thing)
        return (clip(draft, what.extent("case")), what) if what is not None else None
    aside = thing.tag == "VBG" and draft.text.endswith(", ", 0, span[0])
    if aside and thing.word.start == span[0]:
        return None  # "has refused, citing privacy": what is refused stands elsewhere
    span = clip(draft, span)
    if act == "demand":
        span = span[0], of_one_wish(draft, span)
    if draft.text.startswith("as ", span[0]) and said is not None and said.content:
        span = said.content[0]  # "dismissed *that* as theatre", "*an idea* he dismissed as …"
        if draft.text.startswith("as ", span[0]):
            return None
        manner = draft.text.find(" as ", *span)
        span = (span[0], manner) if manner > 0 else span
    if thing.is_noun and act in ("reject", "support", "oppose"):
        span = without_quote(draft, without_manner(draft, span))
    told = draft.words(span)
    if inside(span, [one.span for one in draft.times]) or told.lower() in ASKED:
        return None  # "agreed on Tuesday", "what he opposed": the object stands elsewhere
    asked_of = told.lower().startswith(ASKED_OF) and verb.relation != "acl:relcl"
    if asked_of and span[0] < verb.word.start:
        return None  # "must decide *what price* it will demand"
    if act == "demand" and told.startswith(("whether ", "if ")):
        return None  # "asked whether there would be an inquiry"
    if act == "demand" and pattern.words.endswith("to: @people") and thing.is_noun:
        return None  # "pushed the party to the left"
    if pattern.head == "threaten" and thing.is_noun and parties.is_people(thing):
        return None  # a witness is threatened with something
    if pattern.head == "want" and verb.object is not None and verb.object.lower == "nothing":
        return None  # "wants nothing to do with it"
    return promised(draft, verb, span, thing) if act == "promise" else (span, thing)


def _with_infinitive(verb: Node, said: Said) -> bool:
    """Whether what is refused stands before the content, in the cue or in neither: "refused to
    concede [defeat]", "refuses to disavow [the endorsement]"."""
    return any(
        one.tag == "VB" and one.relation == "xcomp" and not inside(one.span, said.content)
        for one in verb.children
    )


def _beside(verb: Node, said: Said) -> bool:
    """Whether the verb has an object apart from the quote: "rejected that claim: “There is …”"."""
    return any(
        verb.word.start < one.word.start
        and not any(start <= one.word.start < end for start, end in said.content)
        for one in objects_of(verb)
    )


def _counterpart(
    holders: Holders, act: Act, held: list[int], holder: int, toward: int | None
) -> int | None:
    """Toward whom: not the holder's own people; of two who agree, each toward the other."""
    if toward is not None:
        return toward if holders.holder(toward) != holder else None
    others = [one for one in held if one != holder]
    return others[0] if act == "agree" and len(others) == 1 else None


def _act(pattern: Pattern, verb: Node) -> Act | None:
    """The act of a verb as it stands: "will not accept" rejects, "did not reject" is none."""
    negated = verb.negated
    if verb.relation == "xcomp" and verb.head is not None:
        negated = negated or verb.head.negated
    if pattern.head == "recognise":
        return "reject" if negated else None
    if sworn(verb):
        return "reject"
    if of_nobody(verb):  # "neither side *has accepted* it": nobody; "*will accept*": each refuses
        if not _declares(verb):
            return None
        negated = True
    if not negated:
        return cast(Act, pattern.sense)
    if pattern.words == "object to" and any(one.tag == "MD" for one in verb.children):
        return "accept"  # "would not object to a payment"
    if pattern.head == "comply" and not any(one.tag == "MD" for one in verb.children):
        return None  # "the pact does not comply with the law"
    if pattern.head == "offer" and any(one.lemma == "do" for one in verb.auxiliaries):
        return None  # "the firm does not offer paid leave": what it lacks
    if pattern.head == "want" and pattern.words != "want to" and _declares(verb):
        return "oppose" if verb.object is None or verb.object.tag[0] == "N" else None  # "that"
    if pattern.sense in ("agree", "support", "offer") and not _declares(verb):
        return None  # "have not yet agreed", "did not offer details" tell of no refusal
    return "reject" if pattern.sense in ("accept", "agree", "support", "offer") else None


def _declares(verb: Node) -> bool:
    """Whether a negated verb says what somebody will or does not do: "will not support"."""
    told = [
        one.lower for one in (*verb.auxiliaries, *verb.children) if one.tag in ("MD", "VBP", "VBZ")
    ]
    return any(one not in ("has", "have", "is", "are") for one in told)
