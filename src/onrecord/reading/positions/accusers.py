"""Whoever tells a deed of another as his accuser: a prosecutor of the accused, a side that takes
the other to court, an army of the enemy's guns.

A deed that anybody tells of anybody is the news (`charges`); here it is who tells it of whom, and
beside what, that makes a charge of it.
"""

from collections.abc import Iterator

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, verb_pattern, with_preposition
from onrecord.reading.positions.charges import CHARGING, TOLD_SO
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.words import BODIES, no_one_of_them, onward, until_but
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

# What is done to whoever is accused, and what he does then.
_HELD = frozenset(["charge", "accuse", "arrest", "indict", "try", "convict", "detain", "sentence"])
_ON_TRIAL = ("trial", "charge", "charges")


def accuser(holders: Holders, clause: Clause) -> Read:
    """What a clause charges somebody with by who tells it: "prosecutors say he ran the office like
    a toll booth", "said a Tavoran cutter had rammed its trawler"."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.modal or clause.negated or clause.unreal or not verb.is_verb:
        return None
    if verb.relation not in TOLD_SO or no_one_of_them(subject):
        return None
    if _prosecuted(holders, clause, subject) or _quarrels(holders, clause, subject):
        return "accuse", (verb.word.start, until_but(verb, onward(verb)[1])), "accuser"
    if (told := _of_the_enemy(holders, clause, subject)) is not None:
        return "accuse", told, "accuser"
    return None


def _done(verb: Node) -> bool:
    """Whether it tells what somebody has done: "ran it", "had run it" (whatever its form is taken
    for), "has run it"."""
    return verb.tag == "VBD" or any(one.lemma == "have" for one in verb.auxiliaries)


def _held_against(verb: Node) -> bool:
    """Whether a deed may be a charge in an accuser's mouth: not that somebody confessed, that he
    turned 65, that a thing befell him."""
    known = lexicon()
    innocent = known.idle | known.befalling | known.blameless_deeds
    return _done(verb) and not verb.passive and verb.lemma not in innocent


def _prosecuted(holders: Holders, clause: Clause, subject: Node) -> bool:
    """Whether prosecutors tell it of whoever the report has as accused or held: "he *had run the
    office like a shop*"; not "he had *asked for a lawyer*"."""
    told_by = holders.words_for(clause.party)  # also "the prosecutor's office", "prosecutors"
    if not any(word.startswith("prosecut") for word in told_by) or not _held_against(clause.verb):
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
            cases = ("of", "against") if word.lower == "trial" else ("against",)
            for owner in (word.child("nmod:poss"), *with_preposition(word, cases)):
                yield from parties.of(owner)  # not "in charge *of the fund*"


def _quarrels(holders: Holders, clause: Clause, subject: Node) -> bool:
    """Whether it stands beside what its teller does to the same: "would sue the firm, *claiming
    that it had passed on its prices*"."""
    known = lexicon()
    saying_so = known.claiming | known.complaining | {*CHARGING, "say"}
    if not _held_against(clause.verb) or clause.verb.lemma in known.harmless:
        return False
    if clause.said.lemma not in saying_so:
        return False
    accused = set(holders.parties.of(subject))
    if not accused or holders.same_side(subject, clause.party):
        return False
    cues = (holders.draft.syntax.head(span) for span in clause.said.cue)
    cue = next((one for one in cues if one is not None and one.is_verb), None)
    if cue is None or cue.tag != "VBG" or cue.head is None:
        return False
    acts = (cue.head, *(one for one in cue.head.children if one.relation == "ccomp"))
    return any(
        one.lemma in known.hard_on and not accused.isdisjoint(_met_by(holders.parties, one))
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
    a Tavoran barracks"; not "Tavora had burned *its own* stores"."""
    verb, party = clause.verb, clause.party
    side = holders.characters[party].kind in ("government", "armed_group") or holders.rules(party)
    if not side or holders.is_neutral(party) or not (_done(verb) or verb.passive):
        return None
    known, doer = lexicon(), _doer(clause, subject)
    if verb_pattern(known.warlike, verb, is_people=holders.parties.is_people) is None:
        return None
    if verb.passive and verb.agent is None and subject.lemma not in known.projectiles:
        return None  # "an attack *from the north*" tells where
    if any(one.lower == "own" for thing in objects_of(verb) for one in thing.children):
        return None
    if doer is None or holders.same_side(doer, party):
        return None
    by = _whose(holders, doer)
    if not by or party in map(holders.holder, by):
        return None
    start, end = verb.word.start, until_but(verb, onward(verb)[1])
    return (subject.extent("acl:relcl")[0] if verb.passive else start), end


def _doer(clause: Clause, subject: Node) -> Node | None:
    """Who did it, or whence it came: "*a cutter* rammed it", "was laid *by a cutter*"."""
    verb = clause.verb
    if not verb.passive:
        return subject
    return verb.agent or next(iter(with_preposition(verb, ("from",))), None)


def doers(holders: Holders, clause: Clause) -> list[int]:
    """Who is charged in what `accuser` reads."""
    subject = clause.subject or clause.verb
    doer = _doer(clause, subject)
    if doer is None:
        return []
    warlike = clause.verb.lemma in lexicon().warlike
    return (_whose(holders, doer) if warlike else []) or holders.parties.of(doer)


def _whose(holders: Holders, doer: Node) -> list[int]:
    """The body that a ship, a unit or a side is, or is called after: "*a* Tavoran cutter" is
    Tavora's, whether or not it is somebody of its own."""
    found = [one for one in holders.parties.of(doer) if holders.characters[one].kind in BODIES]
    one_of_many = doer.subtree()[0].lower in ("a", "an")
    return (holders.named(doer) if one_of_many else []) or found or holders.named(doer)
