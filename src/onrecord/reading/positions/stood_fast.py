"""Refusals that say only how things stand: "the growers asked her to drop the tax. The minister
said *the tax would stay*", "they offered a fund. The union said *that was not enough*".

What stays, goes on or is not enough refuses nobody of itself; it does where it answers what has
just been asked of, or offered to, whoever says it.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.reading.draft import Draft, Stand, Why, inside
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import behind, clip, onward, trimmed
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

_PUT: tuple[Act, ...] = ("offer", "propose", "demand")
_STAYING = ("stay", "remain", "stand", "continue", "proceed")
_PERHAPS = ("may", "might", "could", "can", "whether", "if")
_ON = ("on", "ahead")
_LACKING = ("money", "fund", "funds", "budget", "cash", "room", "time", "need", "scope", "reason")
_DECIDED = ("decision", "ruling", "order", "matter", "vote", "choice", "verdict", "date")
_POINTING = ("that", "this", "it", "they", "these", "those")
_SMALL = ("enough", "sufficient", "acceptable", "adequate")
_TOO = ("little", "late", "small", "low", "vague", "few")
_UNNEEDED = ("unnecessary", "superfluous", "unacceptable", "insufficient", "worthless")
_SENTENCES = 2  # that begin behind what was asked, the answer's own one of them
_AFFAIR = ("matter", "business", "affair", "job", "task")


def stood_fast(
    draft: Draft, parties: Parties, holders: Holders, stands: Sequence[Stand]
) -> Iterator[Stand]:
    """Rule `stands-fast`: whoever has been asked for a thing, or offered one, in the two sentences
    before refuses by saying how things stand."""
    put = [
        one for one in stands if one.act in _PUT and not one.alone and one.why.name != "condition"
    ]
    for word in draft.syntax.all_nodes if put else ():
        wanted = _answer(word)
        if not wanted:
            continue
        index = draft.said_at(word.span)
        if index is None or draft.said[index].polarity != "affirmed":
            continue
        said = draft.said[index]
        holder = holders.speaker(index)
        if holder is None or said.attitude or not takes_position(parties, holder, "reject"):
            continue
        asked = _put_to(draft, holders, put, word, holder, wanted)
        if asked is None or asked.holder == holder:
            continue
        span = trimmed(draft, clip(draft, _words(word)))
        if not inside(span, said.content) or _taken(stands, holder, span):
            continue
        yield Stand(
            holder=holder,
            act="reject",
            object=span,
            toward=asked.holder,
            said=index,
            why=Why("stands-fast", words=(word.span,)),
        )


def _answer(word: Node) -> tuple[Act, ...]:
    """Which acts a word can answer as a refusal; none for most words."""
    if word.relation not in ("ccomp", "root", "parataxis", "conj"):
        return ()
    if any(one.lower in _PERHAPS for one in word.children):
        return ()
    if word.is_verb and _goes_on(word):
        return ("demand",)
    if _there_is_none(word) or _for_others(word):
        return ("demand",)
    if _is_final(word):
        return ("demand", "offer", "propose")
    return ("offer", "propose") if _not_enough(word) else ()


def _goes_on(verb: Node) -> bool:
    """ "The tax *would stay*", "the march *would go ahead*", "it would stay where it was"."""
    subject = verb.child(*SUBJECTS)
    if subject is None or not subject.tag.startswith("NN") or verb.negated or verb.object:
        return False
    if not any(one.lower in lexicon().will for one in verb.children):
        return False
    if any(one.lower in ("if", "unless", "until", "as") for one in verb.subtree()):
        return False
    after = verb.after()
    if verb.lemma == "go":
        return behind(verb) in _ON
    alone = after is None or after.text in (".", ",", '"', "”") or after.lower in _ALONE
    return verb.lemma in _STAYING and alone


_ALONE = ("where", "in", "but", "and", "on", "for")


def _there_is_none(word: Node) -> bool:
    """ "There was *no money* set aside for that"; not "there was no need *to worry*"."""
    if any(one.lemma in lexicon().guessing for one in word.subtree()):
        return False
    first = word.sentence.nodes[max(0, word.index - 4) : word.index]
    there = any(one.lower == "there" for one in first)
    no = any(one.lower == "no" for one in word.children)
    if word.is_noun:
        return there and no and word.lemma in _LACKING
    if word.lemma != "be" or not there:
        return False
    after = word.sentence.nodes[word.index + 1 : word.index + 4]
    no = bool(after) and after[0].lower == "no"
    return no and any(one.lemma.lower() in _LACKING for one in after)


def _for_others(word: Node) -> bool:
    """ "It was *a matter* for the company", "this was the operator's *business*"."""
    subject = word.child(*SUBJECTS)
    if word.child("cop") is None or subject is None or word.lemma not in _AFFAIR:
        return False
    if subject.lower not in _POINTING or word.negated:
        return False
    return word.child("nmod:poss") is not None or bool(with_preposition(word, ("for",)))


def _is_final(word: Node) -> bool:
    """ "The decision was *final*", "the unit was not *needed*"."""
    subject = word.child(*SUBJECTS)
    if subject is None:
        return False
    if word.lower == "final" and word.child("cop") is not None:
        return subject.lemma in _DECIDED and not word.negated
    return word.lemma == "need" and word.passive and word.negated


def _not_enough(word: Node) -> bool:
    """ "That was *not enough*", "this was *too little*", "no sum would be *enough*"."""
    subject = word.child(*SUBJECTS)
    if subject is None or word.child("cop") is None:
        return False
    none = any(one.lower == "no" for one in subject.children)
    if word.lower in _SMALL:
        return (word.negated and _points(subject)) or none
    if word.lower in _UNNEEDED:
        return _points(subject) and not word.negated
    too = any(one.lower == "too" for one in word.children) and word.lower in _TOO
    if word.negated or word.child("xcomp", "advcl", "ccomp", "csubj", "acl") is not None:
        return False  # "too late *to turn back*"
    return too and _points(subject)


def _points(subject: Node) -> bool:
    """Whether a subject is what was offered: "that", "the sum", "the offer"."""
    return subject.lower in _POINTING or subject.lemma in (
        "sum", "offer", "proposal", "plan", "figure", "money", "amount", "text",
    )  # fmt: skip


def _words(word: Node) -> Span:
    """From the subject, or the "there", to the end of the clause."""
    first = word.subtree()[0]
    start = first.after() if first.lower == "that" and first.relation == "mark" else first
    return (start or first).word.start, onward(word)[1]


def _put_to(
    draft: Draft,
    holders: Holders,
    put: Iterable[Stand],
    word: Node,
    holder: int,
    wanted: tuple[Act, ...],
) -> Stand | None:
    """What was put last to whoever speaks, in the two sentences before or before in the same."""
    near = [one for one in put if _just_before(draft, one, word)]
    if not near:
        return None
    asked = max(near, key=lambda one: one.object[1])
    if asked.act not in wanted and not (asked.act == "offer" and asked.condition is not None):
        return None
    if word.is_verb and _goes_on(word) and not _told_of(draft, asked, word):
        return None  # "asked it to drop the tax. It said *the rain would go on*"
    if asked.toward is None:
        return asked if holders.rules(holder) or _not_enough(word) else None
    side = holders.holder(asked.toward)
    ruling = holders.rules(holder) or "ministry" in holders.words_for(holder)
    of_state = holders.rules(side) and ruling and _unnamed(holders, side)
    return asked if side == holder or of_state else None


def _told_of(draft: Draft, asked: Stand, verb: Node) -> bool:
    """Whether what goes on is what somebody wants to be otherwise: "drop *the tax* … *the tax*
    would stay", "return it if *the suit* is dropped … *the suit* would go on"."""
    spans = [asked.object, *([asked.condition] if asked.condition is not None else [])]
    told = {one.lemma.lower() for span in spans for one in draft.syntax.nodes(span)}
    subject = verb.child(*SUBJECTS)
    return subject is not None and subject.lemma.lower() in told


def _unnamed(holders: Holders, key: int) -> bool:
    """Whether somebody is only "the government", for which its ministries speak."""
    return holders.characters[key].name.lower().split()[-1] in ("government", "authorities")


def _just_before(draft: Draft, put: Stand, word: Node) -> bool:
    """Whether something was put to somebody before his answer, and a sentence between at most."""
    end = put.object[1]
    if end > _words(word)[0]:
        return False
    starts = (one.sentence.start for one in draft.syntax.clauses)
    return sum(end <= one <= word.word.start for one in starts) <= _SENTENCES


def _taken(stands: Iterable[Stand], holder: int, span: Span) -> bool:
    """Whether something was read of these words already."""
    return any(
        one.holder == holder and one.object[0] < span[1] and span[0] < one.object[1]
        for one in stands
    )
