"""Clauses in what somebody says: who shall do what, by which modal verb, on which condition."""

from functools import cached_property

from msgspec import Struct

from onrecord.reading.draft import Draft, Said
from onrecord.reading.positions.conditions import Condition, condition_of
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

AUXILIARIES = ("be", "have", "has", "been", "to", "is", "are", "was", "were")
MAYBE = ("may", "might", "could", "will", "would", "'ll")
# Verbs that stand for a modal before "to".
LIKE_MODALS = {
    "going": "will", "is": "will", "are": "will",
    "has": "must", "have": "must", "needs": "must", "need": "must",
    "ought": "ought",
}  # fmt: skip


class Clause(Struct, frozen=True, dict=True):
    """A clause in a statement: who shall do what."""

    draft: Draft
    verb: Node
    subject: Node | None
    modal: str  # "" where there is none
    negated: bool
    said: Said
    index: int
    party: int  # whose statement it is
    own: bool = False  # whether the source speaks for the subject: "…, its spokesman said"
    unreal: bool = False  # whether it tells what may be or was not: "may have to", "would have run"

    @cached_property
    def condition(self) -> Condition | None:
        """What it hangs on, sought when it is first asked for: most clauses take no position."""
        return condition_of(self.draft, self.verb)


def clause_of(draft: Draft, word: Node, index: int, party: int) -> Clause:
    """The clause around a verb, adjective or noun, by the parse and, where that fails, by the
    words before it: [subject] [modal] [not] verb."""
    verb, modal_verb, negated = word, "", negates(word)
    unreal = going_on = False
    before = word.before()
    steps = 0
    while before is not None and steps < 5:
        if before.tag == "MD":
            modal_verb = before.lower
            break
        follower = before.after()
        if before.lower in LIKE_MODALS and follower is not None and follower.lower == "to":
            modal_verb = LIKE_MODALS[before.lower]
            negated = negated or negates(before)
            unreal = any(one.lower in MAYBE for one in before.auxiliaries)
            break
        if before.lower in ("not", "n't", "n’t", "never", "longer"):
            negated = not not_only(before)
        elif before.lower in ("have", "'ve", "’ve", "of") and word.is_verb:
            unreal = True  # "would not have run", "should have known"
        elif before.lower == "be" and word.tag == "VBG":
            going_on = True
        elif not (before.tag.startswith("RB") or before.lower in AUXILIARIES):
            break
        before, steps = before.before(), steps + 1
    else:
        before = None
    negated = negated or _at_no_point(word)
    # Of two subjects the one beside the verb: "no matter how long it takes, *we* will go on".
    own = [one for one in verb.children if one.relation in SUBJECTS]
    near = (one for one in reversed(own) if one.index < verb.index and not _of_one(own, one))
    subject = next(near, next(iter(own), None))
    if subject is None and before is not None and before.lower in LIKE_MODALS:
        subject = before.child(*SUBJECTS)
    if subject is None and before is not None and (modal_verb or verb.tag in ("VBG", "VBN")):
        subject = before.before() if modal_verb else before
        while subject is not None and subject.tag.startswith("RB"):
            subject = subject.before()
        if subject is not None and not subject.is_noun:
            subject = None
    if subject is None and modal_verb and verb.relation == "conj" and verb.head is not None:
        subject = subject_of(verb)  # "said it would meet them but *would not discuss* the fees"
    if subject is None and modal_verb and before is not None:
        subject = _told_on(before)
    if not modal_verb:
        modal_verb = next((one.lower for one in verb.children if one.tag == "MD"), "")
    return Clause(
        draft=draft,
        verb=verb,
        subject=subject,
        modal=modal_verb,
        negated=negated,
        said=draft.said[index],
        index=index,
        party=party,
        unreal=unreal or (going_on and modal_verb == "must") or _hedged(verb),
    )


def not_only(word: Node) -> bool:
    """ "Will *not only* mend the road but widen it", "are *not just* going to pay, we will build":
    done, and more; "will not just sign" alone may as well refuse."""
    after = word.after()
    if after is None or word.lower not in ("not", "n't", "n’t"):
        return False
    if after.lower in ("only", "solely"):
        return True
    more = any(one.lower == "but" for one in word.sentence.nodes[after.index + 1 :])
    return after.lower in ("just", "merely", "simply") and more


def negates(word: Node) -> bool:
    """Whether a word is negated, and not only by a "not only"."""
    return word.negated and not any(map(not_only, word.children))


def _told_on(modal: Node) -> Node | None:
    """Whose a second clause is that goes on after a "but" or "and", whatever the parse hangs it on:
    "*she* was preparing a list but *would* shelve it"."""
    joint = modal.before()
    if joint is None or joint.lower not in ("but", "and"):
        return None
    for one in reversed(modal.sentence.nodes[: joint.index]):
        if one.text in (";", ":"):
            return None
        if one.is_verb and (subject := one.child(*SUBJECTS)) is not None:
            return subject if subject.index < joint.index else None
    return None


def _at_no_point(verb: Node) -> bool:
    """ "*At no point* had he taken money", "*in no way* did we help them"."""
    nodes = [one.lower for one in verb.sentence.nodes[: verb.index] if one.text[0].isalnum()]
    return nodes[1:2] == ["no"] and nodes[2:3] != [] and nodes[2] in NO_TIMES


NO_TIMES = ("point", "time", "stage", "way", "circumstances", "case")


def _of_one(subjects: list[Node], noun: Node) -> bool:
    """Whether a word goes with the subject before it: "Falk *himself*", "labour *organizing*"."""
    return noun.lower.endswith(("self", "selves")) or noun.before() in subjects


def _hedged(verb: Node) -> bool:
    """Whether a clause says only when or whether: "I do not know if I would vote for him", "if we
    are to end it"."""
    above: Node | None = verb
    while above is not None:
        if _opened(above):
            return True
        above = above.head if above.relation in ("xcomp", "conj") else None
    return False


def _opened(verb: Node) -> bool:
    return any(
        one.lower in ("if", "whether", "when", "whenever")
        and one.relation in ("mark", "advmod")
        and one.index < verb.index
        for one in verb.children
    )


def after_to(verb: Node) -> bool:
    """Whether a verb stands after "to": "has to leave"."""
    before = verb.before()
    return before is not None and before.lower == "to"
