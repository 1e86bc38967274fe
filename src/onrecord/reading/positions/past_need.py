"""What others have to do, told in the past as what was said is: "said the port *needed to* sack its
director", "told the rebels they *had to* leave", "said both clubs *had to* pay by Friday".

What somebody "had to" do is as often what befell him ("said residents had to flee"): it is asked of
him only where he is the one who is told so, or a body with a day for it or that has to do it first.
"""

from onrecord.reading.draft import covers, inside
from onrecord.reading.patterns import objects_of
from onrecord.reading.positions.clauses import Clause, negates
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.unheard import may_be
from onrecord.reading.positions.words import BODIES, opener
from onrecord.reading.syntax import SUBJECTS, Node

_PAST = ("had", "needed")
_MAIN = ("ccomp", "root", "parataxis", "conj")
_AT_ONCE = ("first", "now")  # "had to close quickly" is as well what it did
_BY_THEN = ("by", "before", "within")
_SPANS = ("hour", "day", "week", "month")  # "within *48 hours*"; not "by law", "before the storm"
# What nobody is asked to, beside what is said of a team: "needed to rest".
_OWN_NEED = frozenset((
    "rest", "eat", "drink", "sleep", "recover", "learn", "wait", "work", "change", "adapt", "grow",
    "win", "score", "raise", "find", "get", "borrow", "know", "survive", "hire", "breathe",
    "brace", "lose", "play", "defend", "attack", "improve", "shoot", "fire", "cancel", "run",
))  # fmt: skip


def needing(verb: Node) -> Node | None:
    """The "had" or "needed" before "to" and a verb."""
    to = verb.before()
    if verb.tag != "VB" or to is None or to.lower != "to":
        return None
    above = to.before()
    if above is not None and above.tag == "RB":
        above = above.before()
    return above if above is not None and above.lower in _PAST else None


def had_to(holders: Holders, clause: Clause) -> Read:
    """ "Said Sarvia *needed to free* them": somebody else, in the speaker's indirect words."""
    verb = clause.verb
    above = needing(verb)
    if above is None or verb.head != above or above.relation not in _MAIN or clause.unreal:
        return None
    subject = above.child(*SUBJECTS)
    if subject is None or negates(above) or above.auxiliaries or clause.own:
        return None
    if any(covers(one.span, above.span) for one in clause.draft.quotes):
        return None  # in his very words it is told as past: "we had to flee"
    if opener(above, "because", "after", "when", "as", "if", "whether", "while") is not None:
        return None
    if verb.lemma in lexicon().idle | _OWN_NEED or verb.passive:
        return None
    asked = holders.parties.of(subject)
    told = _is_told(holders, clause, subject, asked)
    if subject.tag == "PRP" and not told:
        return None
    if not (told and subject.lower == "they") and holders.same_side(subject, clause.party):
        return None
    if not told and not _of_a_body(holders, clause, above, asked):
        return None
    end = verb.extent("parataxis", "conj", "cc")[1]
    return "demand", (verb.word.start, end), "had-to"


def _is_told(holders: Holders, clause: Clause, subject: Node, asked: list[int]) -> bool:
    """Whether who has to do it is the one who is told so: "told *the rebels* that they had to"."""
    addressee = clause.said.addressee
    if addressee is None or clause.said.lemma not in ("tell", "inform", "notify", "remind"):
        return False
    key = holders.parties.at(addressee)
    if holders.parties.kinds[clause.party] == "group":
        return False  # "the brothers told the police they had to run"
    if key is None or holders.parties.names[key].lower().split()[-1] in lexicon().audiences:
        return False  # "told reporters they had to sell": their own
    if subject.lower == "they" and holders.parties.kinds[key] in ("person", "unnamed"):
        return False  # "told her husband *they* needed to leave": both of them
    return subject.tag == "PRP" or key in asked


def _of_a_body(holders: Holders, clause: Clause, above: Node, asked: list[int]) -> bool:
    """Whether a body has to do what another demands: "the port needed to sack its director", "both
    clubs had to pay *by Friday*"."""
    everybody = holders.characters
    verb, known = clause.verb, lexicon()
    if not asked or not all(may_be(everybody[key], BODIES) for key in asked):
        return False
    if verb.lemma in known.efforts or _for_its_own(holders, clause, above):
        return False
    if above.lower == "needed":
        return bool(objects_of(verb)) or verb.child("xcomp", "obl") is not None
    if holders.parties.kinds[clause.party] == "group":
        return False  # what witnesses say that the army had to do first
    words = {one.lower for one in verb.children}
    if not words.isdisjoint(_AT_ONCE):
        return True
    days = [one.span for one in clause.draft.times]
    return any(
        case.lower in _BY_THEN and (inside(one.span, days) or one.lemma in _SPANS)
        for one in verb.children
        if one.relation in ("obl", "nmod", "obl:tmod")
        for case in one.children
        if case.relation == "case" and case.index > verb.index
    )


def _for_its_own(holders: Holders, clause: Clause, above: Node) -> bool:
    """Whether it may be his own body that somebody without a name tells of: "*the chairman* said
    *the bank* had to close two branches first"."""
    subject, one = above.child(*SUBJECTS), holders.characters[clause.party]
    unnamed = one.kind in ("person", "unnamed") and not one.name[:1].isupper()
    return unnamed and subject is not None and subject.tag in ("NN", "NNS")
