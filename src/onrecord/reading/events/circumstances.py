"""When and whether an act happens, from the words around its trigger."""

from collections.abc import Collection

from onrecord.reading.draft import Draft
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.positions.wills import comes_of_itself
from onrecord.reading.positions.words import asked, instead, of_anybody
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Happening, Time

WITHIN_CLAUSE = ("ccomp", "parataxis", "advcl", "acl", "acl:relcl", "conj")
UNDER = ("ccomp", "xcomp", "obj", "obl", "advcl", "acl", "nmod", "conj")


def governors(word: Node) -> list[Node]:
    """The words above a word, from the nearest to the root."""
    found = []
    node = word.head
    while node is not None:
        found.append(node)
        node = node.head
    return found


def clause_verb(word: Node) -> Node:
    """The verb whose clause a word stands in; the word itself if it is one, or has none above."""
    if word.is_verb and word.relation not in ("amod", "compound"):
        return word
    for one in governors(word):
        if one.is_verb or one.child("cop") is not None:
            return one
    return word


def happening(trigger: Node) -> Happening | None:
    """Whether the act took place; None for one that is told not to have (no event at all).

    denied: under a denial ("denied that it had fired"). hypothetical: under a condition, a
    possibility, a demand, offer or wish. planned: to come, and told as settled.
    """
    words = lexicon().happening
    chain = [trigger, *governors(trigger)]
    negated, state = False, "actual"
    words_barring = lexicon().barring
    for depth, word in enumerate(chain):
        lemma = word.lemma.lower()
        if depth and _marked(chain[depth - 1], words["until"]):
            return "hypothetical"  # "until it frees them": whatever is refused till then
        if depth and _apart(chain[depth - 1]):
            break
        if depth and lemma in words_barring and _barred(chain[depth - 1]):
            return None  # "barred her family from visiting her"
        if depth and lemma in words["denial"] and _below(chain[depth - 1]):
            return "denied"
        if depth and lemma in words["speech"] and _below(chain[depth - 1]):
            if word.negated:
                return "hypothetical"
            break
        if word.is_verb or word.child("cop") is not None:
            modals = {one.lower for one in word.children if one.relation == "aux"}
            negated = negated or word.negated or _by_neither(word)
            coming = _to_come(word, modals)
            if modals & words["possible"] and not coming:
                state = "hypothetical"
            elif (coming or modals & words["future"]) and state == "actual":
                state = "planned"
        if on_condition(word):
            state = "hypothetical"
        if _none_of(word) or (depth == 0 and any(map(_none_of, _sides(word)))):
            negated = True
        if (
            depth
            and lemma in words["wish"]
            and chain[depth - 1].relation
            in ("xcomp", "ccomp", "obj", "obl", "acl", "nmod", "advcl")
        ):
            return "hypothetical"
        if (
            depth
            and lemma in words["plan"]
            and state == "actual"
            and (chain[depth - 1].relation in ("xcomp", "obj", "nsubj:pass", "acl"))
        ):
            state = "planned"
    if trigger.is_verb and (asked(trigger) or (state == "actual" and _of_nobody(trigger))):
        return None  # "*did it* shell the town?", "*had it* shelled the town, it would have won"
    if negated and _conditional(trigger):
        return None  # "unless it frees them", "if they are not freed": the threat is the event
    if negated:
        return "hypothetical" if state == "hypothetical" else None
    return state  # type: ignore[return-value]


def _of_nobody(verb: Node) -> bool:
    """Whether what a verb tells is true of anybody ("whoever steals *is jailed*") or just not done
    ("left *without torching* a house", "*has yet* to find them")."""
    return instead(verb) or _is_yet(verb) or of_anybody(verb)


def _is_yet(verb: Node) -> bool:
    """ "Has *yet to* find them"."""
    to = verb.before()
    yet = to.before() if to is not None and to.lower == "to" else None
    return yet is not None and yet.lower == "yet"


def _to_come(verb: Node, modals: Collection[str]) -> bool:
    """Whether "would" tells what was said to come: "said it *would recall* its envoy"."""
    above = verb.head
    return (
        "would" in modals
        and verb.relation == "ccomp"
        and above is not None
        and above.tag in ("VBD", "VBN")
        and above.lemma in lexicon().happening["speech"]
        and not above.negated
        and not any(on_condition(one) for one in verb.children)
    )


def _by_neither(verb: Node) -> bool:
    """Whether none of those who might do it do: "neither France nor Norway would endorse it"."""
    subject = verb.child(*SUBJECTS)
    return subject is not None and any(
        one.lower in ("neither", "nobody", "none") for one in (subject, *subject.children)
    )


def on_condition(verb: Node) -> bool:
    """Whether a verb stands in a clause with "if", "unless", "once"."""
    words = lexicon().happening["condition"]
    return any(
        one.relation in ("mark", "advmod")
        and one.lower in words
        and (one.lower != "once" or verb.relation == "advcl")  # not "was *once* jailed"
        for one in verb.children
    )


def _barred(verb: Node) -> bool:
    return any(one.relation in ("mark", "case") and one.lower == "from" for one in verb.children)


def _conditional(verb: Node) -> bool:
    return any(one.relation == "mark" and one.lower in ("if", "unless") for one in verb.children)


def _apart(word: Node) -> bool:
    """Whether a clause tells its own act, whatever becomes of the one above.

    A relative clause does ("the captive it holds", which nobody will free), or one of time or cause
    ("as talks opened").
    """
    if word.relation == "acl:relcl" or _marked(word, lexicon().happening["apart"]):
        return True
    head = word.head  # "the claims could not be checked: reporters have been barred"
    return (
        head is not None
        and head.index < word.index
        and any(one.text in (":", ";") for one in word.sentence.nodes[head.index : word.index])
    )


def _none_of(word: Node) -> bool:
    """ "Fired *no* shells", "*nobody* was hurt"."""
    if word.lower in ("nobody", "none", "nothing"):
        return True
    return any(one.tag == "DT" and one.lower == "no" for one in word.children)


def _sides(word: Node) -> list[Node]:
    """The subject and the object of a verb, as they stand."""
    return [one for one in word.children if one.relation in (*SUBJECTS, "obj", "dobj")]


def _marked(word: Node, marks: Collection[str]) -> bool:
    """Whether an adverbial clause begins with one of the words."""
    return word.relation == "advcl" and any(
        one.relation == "mark" and one.lower in marks for one in word.children
    )


def only_asked(trigger: Node) -> bool:
    """Whether an act is only what a demand, warning or threat is about: then that is the event."""
    node = trigger
    while node.head is not None and node.relation in UNDER:
        if node.head.lemma in lexicon().happening["asking"] and node.head.is_verb:
            return True
        node = node.head
    return False


def is_charge(noun: Node) -> bool:
    """Whether a noun only says what somebody is charged with or suspected of, or what may come."""
    head = noun.head
    if noun.lemma == "war" and head is not None and head.lemma in ("act", "crime", "prisoner"):
        return True  # "had committed an act of war"
    while head is not None and not head.is_verb and head.lemma not in lexicon().charge:
        head = head.head
    return head is not None and head.lemma in lexicon().charge


def threatens(verb: Node) -> bool:
    """Whether a warning threatens: with a condition, or with what the words name a harm."""
    # "warned of a loss, and *others said* jobs would go if …": what others say is not the warning
    end = min((one.index for one in verb.children if _says_besides(one)), default=None)
    nodes = verb.sentence.nodes[:end]
    words = {one.lower for one in nodes}
    if not words.isdisjoint(("otherwise", "retaliation", "retaliate", "consequences")):
        return True
    conditional = "unless" in words or (
        not words.isdisjoint(("will", "would")) and ("if" in words or any(map(_supposes, nodes)))
    )
    return conditional and not _only_foretells(verb)


def _supposes(word: Node) -> bool:
    """Whether "should" stands for "if": "*should* they attack, it would answer"."""
    return word.lower == "should" and word.head is not None and word.head.relation == "advcl"


def _only_foretells(verb: Node) -> bool:
    """Whether what is warned of is told to be, whoever may bring it about: "warned that an outbreak
    was certain unless chlorine was delivered", "warned that food would run out unless …"."""
    clause = verb.child("ccomp")
    if clause is None:
        return False
    return clause.child("cop") is not None or comes_of_itself(clause)


def _says_besides(other: Node) -> bool:
    """Whether a verb that is joined to another tells what somebody else does."""
    return other.relation == "conj" and other.is_verb and other.child(*SUBJECTS) is not None


def _below(word: Node) -> bool:
    return word.relation in ("ccomp", "xcomp", "obj", "advcl", "parataxis", "acl", "obl")


def time_of(draft: Draft, trigger: Node) -> Time | None:
    """The time told in the clause of the trigger, the nearest to it; None where there is none."""
    if not draft.times:
        return None
    verb = clause_verb(trigger)
    branches = [verb.subtree(*WITHIN_CLAUSE)]
    if trigger != verb:
        branches.insert(0, trigger.subtree("conj"))
    for branch in branches:
        # Not what only stands between its words: "Norway, *which left in 1998*, agreed".
        starts = {one.span[0] for one in branch}
        inner = [
            one
            for one in draft.times
            if one.value and any(one.span[0] <= start < one.span[1] for start in starts)
        ]
        if inner:
            return min(inner, key=lambda one: abs(one.span[0] - trigger.word.start))
    above = verb.head if verb.is_verb and verb.child(*SUBJECTS) is None else None
    together = above is not None and (
        (verb.relation == "conj" and above.tag == verb.tag)
        or (verb.relation == "advcl" and verb.tag == "VBG" and verb.child("mark") is None)
    )
    if above is not None and together:
        shared = time_of(draft, above)  # "arrested them in 2025 and fined them"
        return shared if shared is not None and shared.span[0] < verb.word.start else None
    return None


def is_background(draft: Draft, trigger: Node, time: Time | None) -> bool:
    """Whether the act is told as history: long before the report, or as something earlier."""
    verb = clause_verb(trigger)
    if any(map(_long_past, verb.subtree(*WITHIN_CLAUSE))):
        return True
    return _before(draft, time, OLD)


def long_before(draft: Draft, time: Time | None) -> bool:
    """Whether a time that is told elsewhere makes an act history: what a report is about may date
    from weeks before, as the trial does of which it tells today."""
    return _before(draft, time, LONG)


def _before(draft: Draft, time: Time | None, days: int) -> bool:
    published = (draft.report.published or "")[:10]
    if time is None or not time.value or not published:
        return False
    return _days(time.value[:10]) + days < _days(published)


def _long_past(word: Node) -> bool:
    """Whether a word tells of what is past: "formerly", "last year", but not "last night"."""
    if word.lower == "last":
        behind = (word.after(), word.after(2))  # "the last several months"
        return any(one is not None and one.lower in lexicon().last for one in behind)
    return word.lower in lexicon().history


OLD = 14  # days after which an act is no longer what a daily report is about
LONG = 30  # the same where another sentence tells its day


def _days(value: str) -> int:
    """A date, or the middle of a month, week or year, as a rough number of days.

    >>> _days("2024-05-05") - _days("2024-04")
    20
    >>> _days("2024-05-05") - _days("2024-W17")
    9
    """
    year = int(value[:4]) if value[:4].isdigit() else 0
    rest = value[5:]
    if rest.startswith("W") and rest[1:3].isdigit():
        return year * 365 + 30 + int(rest[1:3]) * 7 - 3  # as January's days begin at 30
    month = int(rest[:2]) if rest[:2].isdigit() else 0
    day = int(rest[3:5]) if rest[3:5].isdigit() else 15
    return year * 365 + (month * 30 + day if month else 365 // 2)
