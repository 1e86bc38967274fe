"""What a party will or will not do unless another does its part, also in the report's own voice.

"The stevedores will not load at night unless they are paid double" takes a position whoever tells
it: a bare "will not" tells as often what a team or a gift brings (`wills`), one that hangs on
somebody else's deed does not.
"""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.conditions import Condition, condition_of, for_somebody_to_do
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.pressing import goes_on, presses, pressing
from onrecord.reading.positions.wills import CAN, comes_of_itself
from onrecord.reading.positions.words import bare, clip, cut, onward, opener, trimmed, until_but
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span

_ONLY_NEGATED = ("until", "before", "without")
_BY_ANYBODY = ("unless", "provided", "providing", "long", "condition", "understanding")
_TAKING = ("accept", "approve", "take")


def hung(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The position of the subject of "will", "would" or "could not" on a condition that is for
    somebody else to meet: rule `hung`."""
    if not verb.is_verb or verb.passive or verb.relation == "acl:relcl":
        return []
    modal = next((one.lower for one in verb.auxiliaries if one.tag == "MD"), "")
    able = CAN if _refused(verb) else ()  # "could keep the house if …" tells what is possible
    if not (modal in lexicon().will or modal in able):
        return []
    if any(one.lower == "have" for one in verb.auxiliaries):
        return []
    if verb.lemma in lexicon().unwilled or comes_of_itself(verb):
        return []
    if opener(verb, "whether", "if"):
        return []  # "it is not known whether it will talk unless they are freed"
    if verb.sentence.nodes[-1].text == "?" or verb.lemma in lexicon().silence:
        return []
    condition = condition_of(draft, verb)
    subject = subject_of(verb)
    if condition is None or subject is None:
        return []
    index = draft.said_at(verb.span)
    keys = holders.sides(parties.of(subject)[:1])
    if not keys or not _of_others(draft, holders, condition, keys[0], negated=_refused(verb)):
        return []
    act, span = _act(holders, verb, condition)
    if act == "offer" and verb.lemma in lexicon().threats | lexicon().harming | lexicon().parting:
        return []  # "will sue if the mayor sells it": a threat, and nobody is bidden to sell it
    span = clip(draft, cut(span, condition.span))
    if index is not None and draft.said[index].polarity != "affirmed":
        return []
    if not takes_position(parties, keys[0], act):
        return []
    other = holders.first_party(condition.inner)
    return [
        Stand(
            holder=keys[0],
            act=act,
            object=trimmed(draft, span),
            toward=holders.holder(other[0]) if other and act != "reject" else None,
            condition=condition.span,
            said=index,
            why=Why("hung", words=(verb.span,)),
        )
    ]


def _refused(verb: Node) -> bool:
    thing = verb.object
    nothing = thing is not None and any(
        one.lower == "no" and one.relation == "det" for one in thing.children
    )
    return verb.negated or nothing


def _of_others(
    draft: Draft, holders: Holders, condition: Condition, party: int, *, negated: bool
) -> bool:
    """Whether it is for somebody else to meet the condition: he is named in it, or what is to be
    done is done to somebody ("unless they are paid")."""
    if condition.word in _ONLY_NEGATED and not negated:
        return False
    if not for_somebody_to_do(draft, condition.inner):
        return False
    head = draft.syntax.head(condition.inner)
    if head is None or not head.is_verb:
        given = condition.word == "exchange" and _lets_have(holders, condition, party)
        return head is not None and (condition.word == "without" or given)
    if head.lemma in lexicon().procedure | lexicon().befalling:
        return False
    other = holders.first_party(condition.inner)
    first = next(iter(draft.syntax.nodes(condition.inner)), None)
    if first is not None and first.tag == "PRP" and holders.parties.of(first)[:1] == other[:1]:
        return False  # "will play the final if *it* beats them": nobody is bidden
    if other and holders.holder(other[0]) != party:
        subject = subject_of(head)
        return subject is None or holders.parties.of(subject) != [] or head.passive
    done_to = subject_of(head)
    if condition.word == "until":  # "until *they* are paid", not "until the snow is removed"
        return head.passive and done_to is not None and holders.parties.of(done_to) != []
    return condition.word in _BY_ANYBODY and head.passive


def _lets_have(holders: Holders, condition: Condition, party: int) -> bool:
    """ "Would let the ships through in exchange for *an end to Orle's blockade*": of another."""
    other = holders.first_party(condition.inner)
    return bool(other) and holders.holder(other[0]) != party


def _act(holders: Holders, verb: Node, condition: Condition) -> tuple[Act, Span]:
    """Which position it is, and on which words."""
    span = verb.word.start, until_but(verb, onward(verb)[1])
    if _refused(verb):
        return "reject", span
    if verb.lemma in _TAKING and verb.object is not None:
        return "accept", bare(verb.object)
    if verb.lemma in ("agree", "consent"):
        return "accept", span
    if verb.lemma in ("support", "back") and verb.object is not None:
        return "support", bare(verb.object)
    if pressing(holders, verb, condition) or goes_on(holders.draft, verb, condition):
        return "threaten", span
    kept = presses(holders.draft, condition)  # "would keep the truce unless troops came"
    return ("promise" if kept else "offer"), span
