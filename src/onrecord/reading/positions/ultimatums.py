"""What is in store unless another gives way, told of things and of one's own people: "the stoppage
would go ahead unless …", "deliveries would stop if it did not pay", "drivers would work to rule".

Whoever speaks for a side threatens with it; that things go on or come to a halt is in itself the
news, so each rule here asks for a condition that is for somebody else to meet.
"""

from onrecord.reading.known_words import known_words
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.conditions import Condition, comes_by_nature, for_somebody_to_do
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.pressing import of_ones_own, presses
from onrecord.reading.positions.words import BODIES, behind, onward, until_but
from onrecord.reading.syntax import Node

_GOING_ON = ("begin", "start", "continue", "resume", "follow", "spread", "last", "proceed")
_GO = ("ahead", "on")
_WIDENED = ("extend", "widen", "step", "repeat", "renew", "resume", "prolong")
_BY_ITSELF = frozenset(["fire", "war", "fighting", "hostility", "threat"])  # may go on or spread
_WORSE = ("occupy", "block", "blockade")


def ultimatum(holders: Holders, clause: Clause) -> Read:
    """A threat of what will go on, come to a halt or be done by a side's own people until another
    gives way: "the boycott would be extended unless he went"."""
    subject, known = clause.subject, lexicon()
    warned = clause.modal == "could" and clause.said.lemma in known.warning
    if subject is None or clause.unreal or not (warned or clause.modal in known.will):
        return None
    condition = clause.condition  # sought last: it goes through all of the sentence
    if condition is None:
        return None
    if not _takes_part(holders, clause) or not _pressing(holders, clause, condition):
        return None
    if not (
        _goes_on(clause, subject) or _halts(clause, subject) or _by_own(holders, clause, subject)
    ):
        return None
    start = subject.extent("acl:relcl", "parataxis")[0]
    end = max(until_but(clause.verb, onward(clause.verb)[1]), _as_far_as_back(clause.verb))
    return "threaten", (start, end), "ultimatum"


def _as_far_as_back(verb: Node) -> int:
    """The end of "would be *back*", which the parse may take for no part of it."""
    near = verb.sentence.nodes[verb.index : verb.index + 3]
    return max((one.word.end for one in near if one.lower == "back"), default=0)


def _takes_part(holders: Holders, clause: Clause) -> bool:
    """Whether whoever says it is a side, not an outlet, a hospital or an observer."""
    kind = holders.characters[clause.party].kind
    return kind in (*BODIES, "group", "person") and not holders.is_neutral(clause.party)


def _pressing(holders: Holders, clause: Clause, condition: Condition) -> bool:
    """Whether the condition is for another to meet: "unless", "if they did not", "as long as"; of a
    warning any "if"."""
    draft = holders.draft
    if comes_by_nature(draft, condition.inner) or of_ones_own(holders, clause.party, condition):
        return False
    if presses(draft, condition):
        return True
    warned = condition.word == "if" and clause.said.lemma in lexicon().warning
    return (warned or condition.word in ("long", "until")) and for_somebody_to_do(
        draft, condition.inner
    )


def _goes_on(clause: Clause, subject: Node) -> bool:
    """ "*The stoppage* would go ahead", "there would be *strikes*", "*the boycott* would be
    extended", "*the tractors* would be back"."""
    verb = clause.verb
    if clause.negated:
        return False
    if subject.lower == "there":
        return _protest(verb) or _protests_after(verb)
    after = [verb.lower, *(one.lower for one in verb.sentence.nodes[verb.index + 1 :][:2])]
    if "back" in after and (verb.lower == "back" or verb.lemma in ("be", "come")):
        return not _at_work_again(verb)
    if not _protest(subject):
        return False
    if verb.passive:
        return verb.lemma in _WIDENED
    return verb.lemma in _GOING_ON or (verb.lemma == "go" and behind(verb) in _GO)


def _protest(noun: Node) -> bool:
    """ "*The boycott*", "a *strike* ballot": what one fights another by."""
    known = lexicon()
    words = {one.lemma.lower() for one in (noun, *noun.children) if one.is_noun}
    return not words.isdisjoint((known.hostilities | known.joined_in) - _BY_ITSELF)


def _at_work_again(verb: Node) -> bool:
    """ "Would be back *at work*", "back *to* normal", "back *in* class": no pressure on anybody."""
    near = verb.sentence.nodes[verb.index : verb.index + 5]
    back = next((at for at, one in enumerate(near) if one.lower == "back"), len(near))
    return any(one.lower in ("at", "to", "in", "online") for one in near[back + 1 : back + 2])


def _protests_after(verb: Node) -> bool:
    """ "There would be *more strikes*"."""
    near = verb.sentence.nodes[verb.index + 1 : verb.index + 4]
    return verb.lemma == "be" and any(one.is_noun and _protest(one) for one in near)


def _halts(clause: Clause, subject: Node) -> bool:
    """ "*Deliveries* would stop", "*pumping* would be halted", "*schools* would shut"."""
    verb, known = clause.verb, lexicon()
    if clause.negated or verb.lemma not in known.halting or verb.agent is not None:
        return False
    words = {one.lemma.lower() for one in (subject, *subject.children) if one.is_noun}
    return not words.isdisjoint(known.halted) or subject.lower in known.halted


def _by_own(holders: Holders, clause: Clause, subject: Node) -> bool:
    """ "*Drivers* would work to rule, the union said", "*students* would occupy the hall again":
    what a union says that those do for whom it stands."""
    verb = clause.verb
    if verb.passive or subject.lemma.lower() not in lexicon().its_members:
        return False
    if known_words().leagues.isdisjoint(holders.words_for(clause.party)):
        return False
    return clause.negated or _no_longer(verb) or verb.lemma in _WORSE or _to_rule(verb)


def _to_rule(verb: Node) -> bool:
    """ "Would work *to rule*", "would work strictly to rule"."""
    return verb.lemma == "work" and any(
        one.lower == "rule" for one in verb.sentence.nodes[verb.index + 1 : verb.index + 4]
    )


def _no_longer(verb: Node) -> bool:
    return any(
        one.lower == "longer" for one in verb.sentence.nodes[max(0, verb.index - 2) : verb.index]
    )
