"""Answers of one word: "the bishop offered to mediate. The union *accepted* within the hour", "they
proposed a truce, and the owner *refused*": what is accepted stands where it was offered.
"""

from collections.abc import Iterable, Iterator

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import BOTH, Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.words import of_nobody
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act

_ANSWERS: dict[str, Act] = {
    "accept": "accept", "agree": "accept", "consent": "accept",
    "decline": "reject", "refuse": "reject",
}  # fmt: skip
_JOINING = ("and", "but", "while", "though", "whereas")
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
            if holder == asked.holder or not _put_to(parties, asked, holder):
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


def _put_to(parties: Parties, asked: Stand, holder: int) -> bool:
    """Whether something may have been put to somebody: to him, to nobody by name, or to "both
    sides", of whom he is one."""
    if asked.toward in (None, holder):
        return True
    return parties.names[asked.toward].partition(" ")[0].lower() in BOTH


def _says_no_more(verb: Node) -> bool:
    """Whether nothing stands behind an answer but a mark or a time: "accepted *within hours*"."""
    if verb.negated or verb.passive or verb.object is not None or verb.tag not in ("VBD", "VBN"):
        return False
    if of_nobody(verb):
        return False  # "neither government accepted"
    if verb.tag == "VBN" and not any(one.lemma == "have" for one in verb.auxiliaries):
        return False
    if verb.relation.startswith("acl") or verb.relation in ("advcl", "xcomp"):
        return False
    after = verb.after()
    if after is None or after.text in (".", ";", ",") or after.lower in _ALONE:
        return True
    # "Norda accepted and Kesh refused"; not "accepted and signed the plan"
    return after.lower in _JOINING and any(
        one.relation in ("conj", "advcl") and one.child(*SUBJECTS) is not None
        for one in verb.children
    )


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


def answered_to(parties: Parties, verb: Node, thing: Node) -> Node | None:
    """What somebody "said no *to*", "gave his blessing *to*", "withdrew his support *from*", where
    it was put to him or decided: not "no to a question on her age", "a blessing to the couple",
    "lent its support to a museum", "withdrew support from the front line"."""
    known, governs = lexicon(), verb.lemma == "withdraw"
    put = known.positions | known.decisions | known.bargained
    by = ("from",) if governs else ("to",)
    told = (*with_preposition(thing, by), *with_preposition(verb, by), thing)
    return next(
        (one for one in told if one.lemma in put or (governs and _is_a_government(parties, one))),
        None,
    )


def _is_a_government(parties: Parties, noun: Node) -> bool:
    return noun.lemma in _GOVERNING or any(
        parties.kinds[key] == "government" for key in parties.of(noun)
    )


_GOVERNING = ("coalition", "candidate", "leader", "premier", "president", "minister", "mayor")
