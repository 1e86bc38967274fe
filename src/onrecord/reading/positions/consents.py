"""Answers of one word: "the bishop offered to mediate. The union *accepted* within the hour", "they
proposed a truce, and the owner *refused*": what is accepted stands where it was offered.
"""

from collections.abc import Iterable, Iterator

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node
from onrecord.record import Act

_ANSWERS: dict[str, Act] = {
    "accept": "accept", "agree": "accept", "consent": "accept",
    "decline": "reject", "refuse": "reject",
}  # fmt: skip
_PUT: tuple[Act, ...] = ("offer", "propose", "demand")
_ALONE = (
    "within",
    "immediately",
    "promptly",
    "yesterday",
    "later",
    "instantly",
    "swiftly",
    "again",
)


def answers_alone(
    draft: Draft, parties: Parties, holders: Holders, stands: Iterable[Stand]
) -> Iterator[Stand]:
    """Rule `answer`: the position of whoever accepts or refuses, with nothing said of what, in the
    sentence of an offer, a proposal or a demand or in the next one."""
    put = [
        one for one in stands if one.act in _PUT and not one.alone and one.why.name != "condition"
    ]
    if not put:
        return
    for verb in draft.syntax.all_nodes:
        act = _ANSWERS.get(verb.lemma)
        if act is None or not _says_no_more(verb) or nobody_does(draft, parties, verb):
            continue
        before = [one for one in put if _just_before(draft, one, verb)]
        if not before:
            continue
        asked = max(before, key=lambda one: one.object[1])
        for holder in holders.sides(parties.of(subject_of(verb))):
            if holder == asked.holder or asked.toward not in (None, holder):
                continue
            if takes_position(parties, holder, act):
                yield Stand(
                    holder=holder,
                    act=act,
                    object=asked.object,
                    toward=asked.holder,
                    said=draft.said_at(asked.object),
                    why=Why("answer", words=(verb.span,)),
                )


def _says_no_more(verb: Node) -> bool:
    """Whether nothing stands behind an answer but a mark or a time: "accepted *within hours*"."""
    if verb.negated or verb.passive or verb.object is not None or verb.tag not in ("VBD", "VBN"):
        return False
    if verb.tag == "VBN" and not any(one.lemma == "have" for one in verb.auxiliaries):
        return False
    if verb.relation.startswith("acl") or verb.relation in ("advcl", "xcomp"):
        return False
    after = verb.after()
    return after is None or after.text in (".", ";", ",") or after.lower in _ALONE


def _just_before(draft: Draft, put: Stand, verb: Node) -> bool:
    """Whether something was put to somebody in an answer's sentence or the one before it."""
    between = draft.text[put.object[1] : verb.word.start]
    if put.object[1] > verb.word.start or "\n" in between:
        return False
    first = verb.sentence.span[0]
    head = draft.syntax.head(put.object)
    if head is None:
        return False
    last = head.sentence.span[1]
    return last > first or not draft.text[last:first].strip()
