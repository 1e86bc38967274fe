"""What the grammar of a sentence says for whoever a pronoun in it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS


def joined_to(phrase: Phrase) -> int:
    """The first of those whom a phrase is told with: "*Tolen* and Berge"; its own head else."""
    words, at = phrase.clause.sentence.words, phrase.head
    while words[at].relation == "conj":
        at = words[at].head
    return at


def subject_ahead(pronoun: Phrase, beside: Sequence[Phrase]) -> Phrase | None:
    """The subject behind a pronoun that it means: "In *her* ruling, *she* …", "Asked by Mr Orle
    whether *he* would pay, *Tolen* said". `beside` are the phrases of its sentence outside quotes.
    """
    subjects = [one for one in beside if one.role == "subject"]
    led = pronoun.head <= 2 and pronoun.clause.nodes[0].tag in ("IN", "TO")
    if pronoun.role == "owner" and pronoun.outer is not None and led:
        same = (pronoun.gender, pronoun.number)
        alike = (one for one in subjects if one.form == "pronoun")
        return next((one for one in alike if (one.gender, one.number) == same), None)
    if pronoun.gender not in ("m", "f") or pronoun.quote >= 0:
        return None
    main, first = _fronted(pronoun)
    words = pronoun.clause.sentence.words
    behind = [
        one
        for one in subjects
        if pronoun.head < one.head and words[one.head].head == main
        if one.owner is None or one.owner.form != "pronoun"
    ]
    if len(behind) != 1 or not _may_be(pronoun, behind[0]):
        return None
    inside = (one for one in beside if first < one.head < pronoun.head and _may_be(pronoun, one))
    return None if any(not _agent(one) for one in inside) else behind[0]


def owner_ahead(
    pronoun: Phrase, beside: Sequence[Phrase], *, nobody: bool = False
) -> Phrase | None:
    """The subject behind a pronoun by whose own words or will it acts: "By *his* own account,
    *Berge* fired first"; where `nobody` was told of before, by any words: "Despite *her* promise,
    *Mara Tolen* resigned". `beside` are the phrases of its sentence outside quotes."""
    owned, nodes = pronoun.node.head, pronoun.clause.nodes
    if pronoun.role != "owner" or pronoun.head > 2 or owned is None or pronoun.quote >= 0:
        return None
    own = nobody or any(one.lower == "own" for one in owned.children)
    if nodes[0].tag not in ("IN", "TO") or owned.relation != "obl" or not own:
        return None
    subjects = [one for one in beside if one.role == "subject" and one.head > owned.index]
    first = next((one for one in subjects if one.node.head is owned.head), None)
    if first is None or nodes[owned.index + 1].lower != ",":
        return None
    if pronoun.gender in ("m", "f"):
        return first if _may_be(pronoun, first) else None
    return first if _does(pronoun, first) else None


def object_called(pronoun: Phrase, beside: Sequence[Phrase]) -> Phrase | None:
    """ "Condemned *the attacks* in Orle, calling *them* cowardly": what is done so to is what is
    called so. `beside` are the phrases of its sentence outside quotes."""
    verb = pronoun.node.head
    if verb is None or verb.tag != "VBG" or verb.lemma not in _CALLING:
        return None
    if pronoun.role == "owner" or pronoun.head < verb.index or verb.relation != "advcl":
        return None
    act = verb.head
    meant = act.object if act is not None and act.is_verb else None
    if meant is None or meant.index > verb.index:
        return None
    return next((one for one in beside if one.node == meant and _called(pronoun, one)), None)


def subject_calling(pronoun: Phrase, beside: Sequence[Phrase]) -> Phrase | None:
    """ "Hundreds fled when *the rebels* shelled Orle in what *they* called an answer": whoever does
    it calls it so. `beside` are the phrases of its sentence outside quotes."""
    what = pronoun.node.before()
    case = what.before() if what is not None and what.lower == "what" else None
    verb = pronoun.node.head
    if case is None or case.tag != "IN" or verb is None or verb.lemma not in _CALLING:
        return None
    doers = [
        one
        for one in beside
        if one.role == "subject" and one.head < case.index and one.clause is pronoun.clause
        if (done := one.node.head) is not None and done.is_verb and one.head < done.index
    ]
    last = max(doers, key=lambda one: one.head, default=None)
    done = last.node.head if last is not None else None
    if last is None or done is None or done.passive or done.index > case.index:
        return None
    return last if _does(pronoun, last) else None


def _does(pronoun: Phrase, phrase: Phrase) -> bool:
    """Whether a pronoun may mean a subject, by number and by what it is."""
    if pronoun.gender in ("m", "f"):
        return _may_be(pronoun, phrase)
    body = phrase.kind not in ("person", "thing", "document", "time", "")
    if pronoun.number == "p":
        return body or phrase.number == "p" or phrase.node.tag in ("NNS", "NNPS")
    return body and phrase.kind != "group" and phrase.node.tag not in ("NNS", "NNPS")


def promised_by(pronoun: Phrase, beside: Sequence[Phrase]) -> Phrase | None:
    """ "Hailed signals from *Tavora* that *it* wants peace", "*Orle's* pledge that *he* would go":
    whoever gives his word on himself, whatever the sentence is about. `beside` are the phrases of
    its sentence outside quotes."""
    before, last = pronoun.node.before(), pronoun.node.before(2)
    if pronoun.role != "subject" or before is None or before.lower != "that" or last is None:
        return None
    for one in beside:  # by the words' order: a parse hangs "that it …" on anything
        case = one.node.child("case")
        if case is None or one.head >= pronoun.head:
            continue
        whose = one.role == "owner" and one.node.head == last and last.lemma in promises()
        word = case.before() if one.head == last.index and case.lower in _BY_WHOM else None
        if whose or (word is not None and word.lemma in promises()):
            return one if _may_promise(pronoun, one) else None
    return None


_BY_WHOM = ("from", "by", "of")


@cache
def promises() -> frozenset[str]:
    """What is one's word on oneself: "promise"."""
    return frozenset(table("pronouns")["promises"]["nouns"].split())


def _may_promise(pronoun: Phrase, phrase: Phrase) -> bool:
    """Whether a pronoun may mean who gives his word, by number and by what that is."""
    if pronoun.gender in ("m", "f"):
        return _may_be(pronoun, phrase)
    if pronoun.number == "p":
        return phrase.number == "p" or phrase.kind == "group"
    return phrase.number != "p" and phrase.kind not in ("person", "unnamed", "thing", "time", "")


def _called(pronoun: Phrase, phrase: Phrase) -> bool:
    """Whether a pronoun may mean an object, by number and by what it is."""
    if pronoun.gender in ("m", "f"):
        return _may_be(pronoun, phrase)
    if pronoun.number == "p":
        return phrase.node.tag in ("NNS", "NNPS") or phrase.number == "p"
    return phrase.node.tag == "NN" and phrase.kind in ("thing", "document")


_CALLING = ("call", "describe", "label", "dub", "brand", "term", "deem", "denounce", "hail",
            "praise", "dismiss", "decry", "criticise", "criticize")  # fmt: skip


def _fronted(pronoun: Phrase) -> tuple[int, int]:
    """The main verb behind the participle's clause that opens a sentence, and that participle, if
    the pronoun stands in that clause; -1 twice else."""
    words = pronoun.clause.sentence.words
    first = next((i for i, word in enumerate(words) if word.tag not in _MARKS), -1)
    if first < 0 or words[first].tag not in ("VBG", "VBN") or words[first].relation != "advcl":
        return -1, -1
    at = pronoun.head
    while at >= 0 and at != first:
        at = words[at].head
    return (words[first].head, first) if at >= 0 else (-1, -1)


def _may_be(pronoun: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase is one person whom a "he" or "she" may mean."""
    if phrase.form == "pronoun":
        return phrase.gender == pronoun.gender
    one = phrase.kind == "person" and phrase.number != "p" and not phrase.joint
    return one and phrase.gender in ("", pronoun.gender)


def _agent(phrase: Phrase) -> bool:
    """ "Asked *by Mr Orle*"."""
    case = phrase.node.child("case")
    return case is not None and case.lower == "by"


_MARKS = ("``", "''", ",", ":", "-LRB-", "-RRB-")


def local_subject(pronoun: Phrase) -> tuple[int, bool]:
    """The word that is the subject of the pronoun's own clause, or -1, and whether that is the
    object of the verb above, which passes over that verb's own subject.

    A clause without one takes it from the verb it hangs on: its object, where there is one
    ("accused the firm of hiding its files"), else its subject ("promised to show its files").
    """
    words = pronoun.clause.sentence.words
    children = pronoun.clause.children
    below, node = pronoun.head, words[pronoun.head].head
    if pronoun.role == "subject":
        if not raised(pronoun):
            return -1, False
        below, node = node, words[node].head
    while node >= 0:
        word = words[node]
        subject = next((i for i in children[node] if words[i].relation in SUBJECTS), -1)
        if subject >= 0 and subject != below and _unlike(pronoun, words[subject].tag):
            subject = -1
        elif subject >= 0:
            if words[subject].tag in ("WDT", "WP") and word.relation == "acl:relcl":
                return word.head, False  # "the diocese, *which* keeps a list of its own"
            return (-1 if subject == below else subject), False
        if word.tag.startswith("VB") and word.head >= 0:
            # "in hopes *of persuading* her": a noun so told of does not do it
            told = word.tag == "VBG" and words[node - 1].tag == "IN"
            if word.relation in ("acl", "acl:relcl") and not told:
                return word.head, words[word.head].relation in ("obj", "dobj")
            apart = word.tag == "VBG" and words[node - 1].tag == ","  # ", *casting* him as …"
            if word.relation != "conj" and word.tag in ("VB", "VBG") and not apart:
                object_ = next(
                    (
                        i
                        for i in children[word.head]
                        if words[i].relation in ("obj", "dobj") and word.head < i < node
                    ),
                    -1,
                )
                if object_ >= 0 and not _unlike(pronoun, words[object_].tag):
                    return object_, True
        below, node = node, word.head
    return -1, False


def put_upon(pronoun: Phrase) -> bool:
    """ "Norland and Kesh voted *against it*", "imposed a levy *on them*": what a verb's subject
    does to himself has a pronoun of its own."""
    verb, case = pronoun.node.head, pronoun.node.child("case")
    if verb is None or case is None or not verb.is_verb:
        return False
    return case.lower in ("against", "on", "upon", "to", "from", "at", "for")


def raised(pronoun: Phrase) -> bool:
    """ "The court found *it* to be void", "would prefer *it* to leave": subject of what follows and
    object to the verb before, never whoever finds or prefers."""
    verb = pronoun.node.head
    if verb is None or verb.head is None or pronoun.node.before() != verb.head:
        return False
    return verb.relation in ("xcomp", "ccomp") and any(
        one.tag == "TO" and one.index > pronoun.head for one in verb.children
    )


def _unlike(pronoun: Phrase, tag: str) -> bool:
    """ "Accuses *the observers* of mapping *its* guns": many do not own what is its."""
    return pronoun.role == "owner" and pronoun.number == "s" and tag in ("NNS", "NNPS")


def same_verb(pronoun: Phrase, last: Phrase) -> bool:
    """Whether the two are arguments of one verb: "he" and "him" in "he told him", "he went *after
    him*"; "he took the boy *with him*" may well be one."""
    if pronoun.clause is not last.clause:
        return False
    words = pronoun.clause.sentence.words
    verb = words[pronoun.head].head
    if pronoun.role == "oblique":
        case = pronoun.node.child("case")
        apart = case is not None and case.lower in _AT_ANOTHER and words[verb].tag[:2] == "VB"
        return apart and words[last.head].head == verb and last.role == "subject"
    if pronoun.role not in ("subject", "object"):
        return False
    if pronoun.role == last.role == "subject" and pronoun.node.lower == last.node.lower:
        return False  # no verb has two: "*he* will not, *he* wrote, step aside" is torn
    return verb == words[last.head].head and last.role in ("subject", "object", "oblique")


_AT_ANOTHER = frozenset(["after", "against", "at", "between", "by", "for", "from", "on", "to"])


WAYS = (subject_ahead, owner_ahead, object_called, subject_calling, promised_by)
"""By which grammar alone tells whom a pronoun means, the safest first."""
