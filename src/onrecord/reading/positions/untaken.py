"""Whether a verb takes no position as it stands: nobody does yet what it says, somebody else says
that they do, or it means something else."""

from onrecord.reading.draft import Draft
from onrecord.reading.not_named import asks_not_to_be_named, refuses_to_be_named
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import (
    Pattern,
    objects_of,
    passive,
    verb_pattern,
    with_preposition,
)
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import TALKS
from onrecord.reading.positions.not_yet import by_points, not_yet
from onrecord.reading.positions.supposed import NEEDS, bid_of_others, supposed
from onrecord.reading.positions.takers import tellers
from onrecord.reading.positions.undone import (
    left_undone,
    moves_it,
    no_longer,
    not_done,
    punished_for,
)
from onrecord.reading.positions.wanted import (
    claimed_back,
    wants_done,
    wants_of_others,
    wished,
    would_like,
)
from onrecord.reading.positions.words import (
    UNITS,
    asked,
    behind,
    first_of,
    of_anybody,
    opener,
    with_objects,
)
from onrecord.reading.statements.lexicon import untrue
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act

DOUBTING = ("doubt", "question", "wonder", "disbelieve", "query")
RUMOURS = ("rumour", "rumor", "gossip", "speculation", "hearsay", "myth", "insinuation")
REPORTS = (
    "report", "claim", "allegation", "accusation", "assertion", "story", "suggestion", "talk",
)  # fmt: skip
MAY = ("should", "must", "may", "might", "could", "can")
ELSEWHERE = ("from", "away", "down", "off", "out", "up", "into")
NTH = ("first", "second", "third", "last")  # "for the *first* time"
TIES = ("tie", "link", "connection", "affair")


def takes_none(draft: Draft, parties: Parties, pattern: Pattern, verb: Node, act: Act) -> bool:
    """Whether a verb takes no position as it stands here, whatever it is about."""
    if nobody_does(draft, parties, verb):
        return True
    if pattern.words == "assure: @people" and not _of_what_will_be(verb):
        return True  # "assured them that the water was safe"
    if (
        act == "threaten"
        and pattern.objects
        and not pattern.particles
        and _no_strike_called(verb, pattern)
    ):
        return True
    if pattern.sense in _GIVEN and _given_none(verb):
        return True  # "offered no evidence", "promised no such thing"
    if act == "demand" and (_bids_expect(verb) or asks_not_to_be_named(verb)):
        return True
    if act == "reject" and refuses_to_be_named(verb):
        return True
    if pattern.head == "abide" and any(one.tag == "MD" for one in verb.children):
        return True  # "would abide by the truce" promises to
    if act == "accept" and punished_for(verb):
        return True  # "was suspended for *accepting* money"
    if pattern.head == "blame" and _to_blame(verb):
        return True  # "the owner is to blame" is said by another
    if pattern.words in ("insist that", "ask that", "order that") and not wished(verb):
        return True  # "insisted that he was ill"
    if pattern.words == "ask to: !@people" and not _of_somebody(parties, verb):
        return True  # "asked to return"
    if pattern.words == "want" and not wants_done(verb):
        return True
    if pattern.words == "like" and not would_like(verb):
        return True
    if pattern.head == "seek" and any(_in_office_again(one) for one in objects_of(verb)):
        return True  # "will seek a *second term*"
    if pattern.head == "claim" and act == "demand" and not claimed_back(verb):
        return True  # "claimed a million votes"
    if pattern.head == "ignore" and any(
        one.lemma == "call" and one.child("compound") is not None for one in objects_of(verb)
    ):
        return True  # "ignored three *distress calls*"
    if pattern.head == "suggest" and not (pattern.objects or _suggests_doing(verb) or wished(verb)):
        return True  # "suggests a link"
    if pattern.head == "invite" and not (with_preposition(verb, ("to", "for")) or _to_deal(verb)):
        return True  # whoever is invited to tour a mine is offered nothing
    if pattern.head == "tell" and any(one.lower in ("us", "me") for one in objects_of(verb)):
        return True  # "they tell us to wait" complains
    if (pattern.head == "appeal" or "for" in pattern.particles) and _how_long(verb):
        return (
            True  # "held out for nine days", "fought for years", "has appealed to fans for years"
        )
    if pattern.head == "plan" and first_of(verb).lower == "had":
        return True  # "had planned to close the mill, but …"
    if pattern.head == "complain" and not _against_others(parties, pattern, verb):
        return True  # "complained of a headache", "that her knee hurt"
    if pattern.head == "support" and _tells_which(verb):
        return True  # "lawmakers supporting the bill" tells who they are
    if act in ("support", "oppose") and by_points(verb):
        return True  # "college graduates back her by 19 points"
    if act == "support" and parties.told_which(verb):
        return True  # "bailiffs backed by police"
    known = lexicon().verbs
    if verb.relation == "ccomp" and verb.head is not None and verb.child(*SUBJECTS) is not None:
        above = known.get(verb.head.lemma, ())
        if (
            any(one.sense in ("demand", "propose") for one in above)
            and verb.head.lemma != "announce"
            and not _told_as_fact(verb)
        ):
            return True  # "recommended that shareholders accept": nobody does yet
    if pattern.head == "allege" and any(one.lemma in TIES for one in objects_of(verb)):
        return True  # "has alleged ties to the guard"
    if pattern.sense == "agree" and pattern.objects and not _struck(verb):
        return True  # "reached an agreement", "could not reach one", "tried to strike a deal"
    if pattern.head == "adopt" and any(
        one.index > verb.index and one.subtree()[0].lower in ("a", "an") for one in objects_of(verb)
    ):
        return True  # "adopted *a* plan to keep buyers out": its own
    if pattern.head == "propose" and _told_so(verb):
        return True  # "proposed that running led to flight"
    if opener(verb, "as", "than") is not None:
        return True  # "a quarter as much as he had requested"
    if act in ("support", "threaten") and behind(verb) in ELSEWHERE:
        return True  # "who hails from the coast", "backed away from it", "called off a strike"
    if any(one.lower in ("other", "another") for one in objects_of(verb)):
        # "Each side accused the other": nobody's position by itself; of two who are named it is.
        return act != "accuse" or len(tellers(draft, parties, verb)) != 2
    return pattern.words == "want to" and not wants_of_others(verb)


def _in_office_again(term: Node) -> bool:
    """ "A *second* term", "another term in office": what a candidate is after, no sentence."""
    lowers = {one.lower for one in term.children}
    return term.lemma == "term" and not lowers.isdisjoint(_AGAIN)


_AGAIN = (
    "first", "second", "third", "fourth", "fifth", "sixth", "another", "new", "next", "final",
    "last", "fresh", "consecutive", "successive", "full", "straight", "presidential", "mayoral",
)  # fmt: skip


def _to_deal(verb: Node) -> bool:
    """ "Invited the Front *to rejoin the talks*", "invited both sides *to sign the accord*"."""
    below = (one for one in with_objects(verb) if one.index > verb.index)
    doing = next((one for one in below if opener(one, "to") is not None), None)
    if doing is None:
        return False
    known = lexicon()
    thing = doing.object or next(iter(with_preposition(doing, ("in", "to", "about"))), None)
    deals = thing is not None and thing.lemma in known.bargained | {*TALKS, *_PACTS}
    return deals or (thing is None and doing.lemma in ("talk", "negotiate", "mediate"))


_PACTS = ("pact", "accord", "treaty", "settlement", "summit")
_GIVEN = ("offer", "promise", "propose", "threaten")


def _given_none(verb: Node) -> bool:
    """Whether nothing is given, or no such thing: "offered *no evidence*", "promised *nothing*"."""
    return any(one.subtree()[0].lower in ("no", "nothing", "none") for one in objects_of(verb))


def _bids_expect(verb: Node) -> bool:
    """ "Told them not to *expect* the strait to reopen", "advised firms to *expect* delays": a
    forecast."""
    after = verb.sentence.nodes[verb.index + 1 : verb.index + 16]
    doing = next((one for one in after if one.tag == "VB"), None)
    to = doing.before() if doing is not None else None
    return doing is not None and doing.lemma in _EXPECTING and to is not None and to.lower == "to"


_EXPECTING = ("expect", "anticipate")


def _how_long(verb: Node) -> bool:
    """ "*For nine days*", "for a week": no more is told of what somebody held out for, as "eight
    weeks *of pay*" does; "fought for years *for a dam*" tells it."""
    phrases = with_preposition(verb, ("for",))
    return bool(phrases) and all(
        (one.lemma.lower() in UNITS and not with_preposition(one, ("of",)))
        or (one.lemma == "time" and any(each.lower in NTH for each in one.children))
        for one in phrases
    )


def nobody_does(draft: Draft, parties: Parties, verb: Node) -> bool:
    """Whether nobody does yet what a verb says, or somebody else only says that they do."""
    if any(one.tag == "MD" and one.lower in MAY for one in verb.children) and not verb.negated:
        return True  # "should accept the result": nobody does yet
    around = draft.said_at(verb.span)
    told = draft.said[around] if around is not None else None
    if told is not None and (told.polarity != "affirmed" or told.lemma in untrue()):
        return True  # "did not say that he had ordered it", "denied that he had"
    doubted = verb.head if verb.relation == "ccomp" else None
    if doubted is not None and doubted.lemma in DOUBTING:
        return True  # "doubt that the league wants a vote"
    if _rumoured(parties, verb):
        return True
    if no_longer(verb) or not_done(verb) or left_undone(verb) or moves_it(verb):
        return True
    if not_yet(verb):
        return True  # "is likely to reject it", "wants the mayor to back it"
    above = verb.head if verb.relation == "xcomp" else None
    if above is not None and above.lemma in NEEDS:
        return True  # "they need to stand by us": nobody does yet
    before = verb.before()
    aside = verb.tag == "VBG" and before is not None and before.text == ","
    if (
        above is not None
        and above.lemma != "want"
        and not aside
        and verb_pattern(lexicon().verbs, above, is_people=parties.is_people) is not None
    ):
        return True  # "agreed to support the plan" is one position
    if bid_of_others(parties, verb):
        return True
    return _conditional(verb) or asked(verb) or of_anybody(verb)


def _rumoured(parties: Parties, verb: Node) -> bool:
    """Whether a verb tells what a rumour says, or a report that is denied: "laughed off *rumours*
    that it planned to sell the mill"; not "confirmed reports that it planned to"."""
    while verb.relation in ("xcomp", "conj") and verb.head is not None and verb.head.is_verb:
        verb = verb.head
    noun = verb.head if verb.relation in ("acl", "acl:relcl", "ccomp", "dep") else None
    if noun is None or not noun.is_noun or opener(verb, "that") is None:
        return False
    if noun.lemma in RUMOURS:
        return True
    above = noun.head
    if noun.lemma not in REPORTS or above is None or not above.is_verb:
        return False
    told = verb_pattern(lexicon().verbs, above, is_people=parties.is_people)
    return told is not None and told.sense in ("deny", "reject")


def _of_what_will_be(verb: Node) -> bool:
    """Whether the clause of a verb tells what will be: "assured them that it *would* reopen"."""
    clause = verb.child("ccomp")
    return (
        clause is not None
        and clause.lemma not in lexicon().comes | lexicon().unwilled  # "that she would recover"
        and any(one.lower in ("will", "would", "shall") for one in clause.auxiliaries)
    )


def _no_strike_called(verb: Node, pattern: Pattern) -> bool:
    """Whether a strike is only told of ("called *the* strike a success", "planned the *1912*
    strike"), or a thing that has to do with one ("a strike *meeting*"); whoever is warned "of
    strikes" is threatened with them."""
    if pattern.particles:
        return False
    things = [one for one in verb.children if one.relation in ("obj", "iobj")]
    told = any(each.lower in ("the", "this", "that") for one in things for each in one.children)
    return told or (bool(things) and things[0].lemma not in pattern.objects)


def _to_blame(verb: Node) -> bool:
    to = verb.before()
    being = to.before() if to is not None and to.lower == "to" else None
    return being is not None and being.lemma == "be"


def _struck(verb: Node) -> bool:
    """ "Reached a deal *to share* the water", "an agreement *on* fishing": done, and of what."""
    if verb.negated or verb.tag == "VB":
        return False
    below = [one for thing in objects_of(verb) for one in thing.children]
    if any(opener(one, "to", "that") is not None for one in (*below, *verb.children)):
        return True
    cases = (one.child("case") for one in below)
    return any(case is not None and case.lower in ("on", "over", "for") for case in cases)


def _against_others(parties: Parties, pattern: Pattern, verb: Node) -> bool:
    """Whether a complaint is of what others do: "of abuse", "that the police had beaten him"."""
    known = lexicon()
    if "of" in pattern.particles:
        told = [one for thing in with_preposition(verb, ("of",)) for one in thing.subtree()]
        bad = known.grievances | known.faults | known.violent
        return any(one.lemma in bad or (one.is_noun and parties.of(one)) for one in told)
    clause = verb.child("ccomp")
    subject = clause.child(*SUBJECTS) if clause is not None else None
    if clause is None or subject is None or parties.of(subject) or clause.passive:
        return True
    owner = subject.child("nmod:poss")
    return subject.lower != "it" and (owner is None or owner.tag != "PRP$")


def _told_so(verb: Node) -> bool:
    """Whether the clause of a verb tells a fact, not what shall be: "proposed that it *led* to"."""
    clauses = (one for one in verb.children if one.relation == "ccomp" and opener(one, "that"))
    return any(
        not any(aux.tag == "MD" or aux.lower == "be" for aux in one.auxiliaries)
        and any(
            each.tag in ("VBD", "VBZ") and each.lower != each.lemma
            for each in (one, *one.auxiliaries)
        )
        for one in clauses
    )


def _of_somebody(parties: Parties, verb: Node) -> bool:
    """ "*Wrote to the mayor* asking to see him", "asked *it* to", "was asked *by the state* to"."""
    if verb.object is not None or (passive(verb) and verb.agent is not None):
        return True
    above = verb.head
    written = verb.tag == "VBG" and above is not None and above.lemma in ("write", "appeal")
    return written and above is not None and bool(parties.after(above, ("to",)))


def _conditional(verb: Node) -> bool:
    """Whether the verb stands in a condition: then nobody does yet what it says."""
    before = verb.sentence.nodes[max(0, verb.index - 6) : verb.index]
    return any(one.lower in ("provided", "providing") for one in before) or supposed(verb)


def _told_as_fact(verb: Node) -> bool:
    """Whether a clause is in the indicative: "told them that it had refused", not "that it go"."""
    subject = verb.child(*SUBJECTS)
    if subject is not None and subject.lower in ("i", "we"):
        return True  # ""I pledge that …," she told the public"
    first = first_of(verb)
    return first.tag in ("VBD", "VBZ") or first.lower in ("had", "has", "was", "were", "is")


def _tells_which(verb: Node) -> bool:
    """Whether a clause says which ones are meant: "groups *that support* it", "all supporting it";
    not "she is supporting it", "Falk, *who supported* it", "with 231 members supporting it"."""
    if verb.relation == "acl:relcl":
        before = first_of(verb).before()
        before = before.before() if before is not None and before.tag in ("WP", "WDT") else before
        return before is None or before.text != ","
    if verb.tag != "VBG" or verb.auxiliaries or verb.child(*SUBJECTS) is not None:
        return False
    noun = verb.before()
    case = noun.child("case") if noun is not None and noun.is_noun else None
    return case is None or case.lower != "with"


def _suggests_doing(verb: Node) -> bool:
    """ "Suggested *holding* a vote in May"."""
    return any(one.tag == "VBG" and one.index == verb.index + 1 for one in verb.children)
