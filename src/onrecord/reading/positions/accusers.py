"""Whoever tells a deed of another as his accuser: a prosecutor of the accused, a side that takes
the other to court, an army of the enemy's guns.

A deed that anybody tells of anybody is the news (`charges`); here it is who tells it of whom, and
beside what, that makes a charge of it.
"""

from collections.abc import Iterator

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.words import BODIES, onward, until_but
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

_PROSECUTION = frozenset(["prosecutor", "prosecutors", "prosecution"])
# What is done to whoever is accused, and what he does then.
_HELD = frozenset(["charge", "accuse", "arrest", "indict", "try", "convict", "detain", "sentence"])
_ON_TRIAL = ("trial", "charge", "charges")
_NO_DEED = frozenset(
    [
        "confess", "admit", "deny", "plead", "refuse", "appear", "cooperate", "appeal", "remain",
        "agree", "stay", "live", "work", "arrive", "return", "leave", "serve", "tell", "meet",
        "own", "pay", "get", "receive", "become", "die", "survive", "fall", "show", "ask", "call",
    ]
)  # fmt: skip
# By these one side is hard on the other, and a participle beside tells what for.
_HARD = frozenset(
    [
        "sue", "blame", "expel", "dismiss", "sack", "fire", "suspend", "fine", "ban", "bar",
        "condemn", "denounce", "criticise", "criticize", "cut", "sanction", "punish", "summon",
        "exclude", "boycott", "recall", "sever", "terminate", "cancel",
    ]
)  # fmt: skip
_KINDLY = frozenset(
    ["lead", "support", "help", "agree", "say", "tell", "win", "serve", "work", "be"]
)
_SAYING_SO = frozenset(["claim", "allege", "say", "argue", "charge", "complain", "contend"])
_WARLIKE = frozenset(
    [
        "ram", "torpedo", "sink", "hit", "strike", "bombard", "burn", "torch", "raze", "storm",
        "massacre", "execute", "destroy", "shoot", "fire", "shell", "bomb", "attack", "plant",
        "lay", "launch", "cross", "violate", "breach",
    ]
)  # fmt: skip
_ARMS = frozenset(
    [
        "shell", "rocket", "missile", "mine", "drone", "mortar", "shot", "bomb", "grenade",
        "attack", "raid", "strike", "fire",
    ]
)  # fmt: skip


def accuser(holders: Holders, clause: Clause) -> Read:
    """What a clause charges somebody with by who tells it: "prosecutors say he ran the office like
    a toll booth", "said a Tavoran cutter had rammed its trawler"."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.modal or clause.negated or clause.unreal or not verb.is_verb:
        return None
    if verb.relation not in ("root", "ccomp", "parataxis", "conj") or _nobodys(subject):
        return None
    if _prosecuted(holders, clause, subject) or _quarrels(holders, clause, subject):
        return "accuse", (verb.word.start, until_but(verb, onward(verb)[1])), "accuser"
    if (told := _of_the_enemy(holders, clause, subject)) is not None:
        return "accuse", told, "accuser"
    return None


def _nobodys(subject: Node) -> bool:
    first = subject.subtree()[0].lower
    return first in ("no", "nobody", "none", "neither", "nothing")


def _done(verb: Node) -> bool:
    """Whether it tells what somebody has done: "ran it", "had run it" (whatever its form is taken
    for), "has run it"."""
    return verb.tag == "VBD" or any(one.lemma == "have" for one in verb.auxiliaries)


def _prosecuted(holders: Holders, clause: Clause, subject: Node) -> bool:
    """Whether prosecutors tell it of whoever the report has as accused or held."""
    verb = clause.verb
    if _PROSECUTION.isdisjoint(holders.words_for(clause.party)) or verb.passive:
        return False
    if not _done(verb) or verb.lemma in lexicon().idle | _NO_DEED | lexicon().befalling:
        return False
    accused = set(holders.parties.of(subject))
    return bool(accused) and accused <= set(_on_trial(holders))


def _on_trial(holders: Holders) -> Iterator[int]:
    """Whom a report tells to be charged, arrested or tried."""
    parties = holders.parties
    for word in holders.draft.syntax.all_nodes:
        if word.is_verb and (word.lemma in _HELD or (word.lemma == "hold" and word.passive)):
            whom = word.child(*SUBJECTS) if word.passive else next(iter(objects_of(word)), None)
            yield from parties.of(whom)
            if word.relation in ("acl:relcl", "acl"):  # "the men, *who were arrested* in May"
                yield from parties.of(word.head)
        elif word.lemma in ("go", "stand") and any(
            one.lower in _ON_TRIAL for one in word.sentence.nodes[word.index + 1 :][:2]
        ):
            yield from parties.of(word.child(*SUBJECTS))
        elif word.lower in _ON_TRIAL:
            for owner in (word.child("nmod:poss"), *with_preposition(word, ("of", "against"))):
                yield from parties.of(owner)


def _quarrels(holders: Holders, clause: Clause, subject: Node) -> bool:
    """Whether it stands beside what its teller does to the same: "would sue the firm, *claiming
    that it had passed on its prices*"."""
    if not _done(clause.verb) or clause.verb.passive or clause.said.lemma not in _SAYING_SO:
        return False
    accused = set(holders.parties.of(subject))
    if not accused or holders.same_side(subject, clause.party):
        return False
    cues = (holders.draft.syntax.head(span) for span in clause.said.cue)
    cue = next((one for one in cues if one is not None and one.is_verb), None)
    if cue is None or cue.tag != "VBG" or cue.head is None or clause.verb.lemma in _KINDLY:
        return False
    acts = (cue.head, *(one for one in cue.head.children if one.relation == "ccomp"))
    return any(
        one.lemma in _HARD and not accused.isdisjoint(_met_by(holders.parties, one))
        for one in acts
        if one.index < cue.index
    )


def _met_by(parties: Parties, verb: Node) -> list[int]:
    """Whom something is done to, or with whom a tie is cut: "cut ties *with the firm*"."""
    things = [one for one in verb.children if one.relation in ("obj", "iobj", "obl")]
    below = [one for thing in things for one in (thing, *thing.children) if one.is_noun]
    return parties.of_all(below)


def _of_the_enemy(holders: Holders, clause: Clause, subject: Node) -> Span | None:
    """A deed of war that one side tells of the other's men or things: "a Tavoran cutter had rammed
    its trawler", "the mine had been laid by a Tavoran submarine", "the shells had been fired from
    a Tavoran barracks"."""
    verb = clause.verb
    party = holders.characters[clause.party]
    side = party.kind in ("government", "armed_group") or holders.rules(clause.party)
    if not side or holders.is_neutral(clause.party):
        return None
    if verb.lemma not in _WARLIKE or not (_done(verb) or verb.passive):
        return None
    if not verb.passive and verb.lemma in _WITH and not _with_arms(verb):
        return None
    if verb.passive:
        if subject.lemma not in _ARMS:
            return None
        doer = verb.agent or next(iter(with_preposition(verb, ("from",))), None)
    else:
        doer = subject
    if doer is None or holders.same_side(doer, clause.party):
        return None
    by = _whose(holders, doer)
    if not by or clause.party in map(holders.holder, by):
        return None
    start, end = verb.word.start, until_but(verb, onward(verb)[1])
    return (subject.extent("acl:relcl")[0] if verb.passive else start), end


_WITH = {
    "fire": _ARMS | {""}, "launch": _ARMS, "plant": _ARMS, "lay": _ARMS, "strike": None,
    "cross": frozenset(["line", "border", "frontier", "boundary"]),
}  # fmt: skip
_DEALS = ("deal", "agreement", "bargain", "blow", "chord", "note", "balance")


def _with_arms(verb: Node) -> bool:
    """Whether it is a deed of war by its object: "fired *rockets*", "crossed *the line*", not
    "fired a salute", "struck a deal"."""
    thing = verb.object
    needed = _WITH[verb.lemma]
    if needed is None:
        return thing is not None and thing.lemma.lower() not in _DEALS
    return (thing.lemma.lower() if thing is not None else "") in needed


def doers(holders: Holders, clause: Clause) -> list[int]:
    """Who is charged in what `accuser` reads."""
    verb = clause.verb
    if not verb.passive:
        subject = clause.subject or verb
        if verb.lemma in _WARLIKE and (whole := _whose(holders, subject)):
            return whole
        return holders.parties.of(subject)
    doer = verb.agent or next(iter(with_preposition(verb, ("from",))), None)
    return [] if doer is None else _whose(holders, doer)


def _whose(holders: Holders, doer: Node) -> list[int]:
    """The bodies that did it: by name, or by the adjective of their things."""
    found = [one for one in holders.parties.of(doer) if holders.characters[one].kind in BODIES]
    small = doer.subtree()[0].lower in ("a", "an")  # "*a* Tavoran cutter" is Tavora's
    return (holders.named(doer) if small else []) or found or holders.named(doer)
