"""Positions: what a party demands, offers, accepts, refuses, promises, threatens, denies, backs.

A position needs a verb that takes it ("rejected the bid"), or a clause in somebody's statement that
does ("we will not sign"). Where neither stands there, none is read, whatever the report implies.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand, Why, inside
from onrecord.reading.parties import Parties
from onrecord.reading.positions.announced import announced
from onrecord.reading.positions.conditions import MOMENTS, for_somebody_to_do
from onrecord.reading.positions.explicit import explicit
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.hung import hung
from onrecord.reading.positions.judged import judged
from onrecord.reading.positions.leaning import POINTS, leaning
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.modal import modal
from onrecord.reading.positions.nouns import (
    bid_for,
    drawn_from,
    given_time,
    tabled,
    told_by_noun,
)
from onrecord.reading.positions.otherwise import with_what_follows
from onrecord.reading.positions.toward import with_toward
from onrecord.reading.positions.wills import withheld
from onrecord.reading.positions.words import personal, trimmed
from onrecord.reading.syntax import Node
from onrecord.report import Span

__all__ = ["find_positions"]


def find_positions(draft: Draft) -> Draft:
    """The draft with its positions, each with the rule that read it (see `explicit`, `modal`);
    `condition` marks one that was read from the condition of another."""
    parties = Parties(draft, without=("place", "document"))
    holders = Holders(draft, parties)
    stands = _read(draft, parties, holders)
    stands = with_toward(draft, parties, holders, stands)
    return draft.with_(stands=tuple(stands), holders=holders)


def _read(draft: Draft, parties: Parties, holders: Holders) -> list[Stand]:
    """The positions as the rules read them: toward whom their words name, or nobody."""
    furniture = [one.span for one in draft.report.furniture]
    found: list[Stand] = []
    for word in draft.syntax.all_nodes:
        if not _may_tell(word) or inside(word.span, furniture):
            continue
        stands = (
            leaning(draft, parties, holders, word)
            or judged(draft, parties, holders, word)
            or explicit(draft, parties, holders, word)
            or given_time(draft, parties, holders, word)
            or tabled(draft, parties, holders, word)
            or bid_for(draft, parties, holders, word)
            or modal(draft, parties, holders, word)
            or hung(draft, parties, holders, word)
            or announced(draft, parties, holders, word)
            or told_by_noun(draft, parties, holders, word)
            or drawn_from(draft, parties, holders, word)
        )
        for stand in stands:
            one = _with_own_condition(draft, stand)
            if one.act == "demand":  # what a lawyer charges somebody with is his own word
                one = replace(one, holder=holders.client(one.holder))
            if _of_nothing(draft, one):
                continue
            if one.act == "accuse" and _only_named(parties, one) and not _blames(draft, word, one):
                continue  # "it accused the governor": of what is not told
            found += [
                replace(each, alone=personal(draft, each.object))
                for told in with_what_follows(draft, holders, one)
                for each in (told, *_from_condition(draft, holders, told))
            ]
    return _distinct(found)


def _with_own_condition(draft: Draft, stand: Stand) -> Stand:
    """The position without a condition that is another's: "warned that it would end unless the road
    was opened, and urged both sides [to let the trucks through]"."""
    if stand.act in ("accuse", "deny"):
        return replace(stand, condition=None)  # "took marks in return for contracts" is the charge
    if stand.condition is None or stand.said is None:
        return stand
    if inside(stand.condition, draft.said[stand.said].content):
        return stand
    other = draft.said_at(stand.condition)
    if other is None:
        # "urged it to join, something that Korb refuses *unless* …": the condition is Korb's
        begins = stand.condition[0]
        own = begins < stand.object[0] or begins - stand.object[1] <= _MARK
    else:
        own = other == stand.said or inside(stand.object, draft.said[other].content)
    return stand if own else replace(stand, condition=None)


def _only_named(parties: Parties, stand: Stand) -> bool:
    """Whether an accusation has nobody but the accused for an object."""
    if stand.toward is None:
        return False
    mentions = parties.cast.characters[stand.toward].mentions
    start, end = stand.object
    return any(abs(start - first) < _MARK and abs(end - last) < _MARK for first, last in mentions)


def _blames(draft: Draft, word: Node, stand: Stand) -> bool:
    """Whether somebody in particular is blamed: "the governor", not "armed men"."""
    first = draft.words(stand.object)
    laid = word.lemma == "blame" or stand.why.name == "laid-at"
    return laid and (first[0].isupper() or first.startswith("the "))


def _of_nothing(draft: Draft, stand: Stand) -> bool:
    """Whether the object is no more than a word for something told elsewhere, or for anything."""
    told = draft.words(stand.object).lower()
    if not any(map(str.isalnum, told)):
        return True  # what is proposed stands nowhere: "like that proposed from the league"
    if told in _NOTHING:
        return True  # "sided with nobody"
    if stand.act == "demand" and _unnamed_only(draft, stand.object):
        return True
    # "ask for it", "do so": what is asked for stands elsewhere
    return stand.act in ("demand", "offer", "propose") and told in _EMPTY


def _unnamed_only(draft: Draft, span: Span) -> bool:
    """Whether no more is asked for than not to be named ("anonymity", "that her name be withheld"),
    or nothing at all ("sought *no* third term")."""
    words = [one.lower for one in draft.syntax.nodes(span)]
    head = draft.syntax.head(span)
    nothing = head is not None and head.tag in ("NN", "NNS") and words[:1] == ["no"]
    if nothing or "anonymity" in words or "anonymous" in words:
        return True
    named = any(one in _NAMING for one in words) and "not" in words
    unused = words[-1:] and words[-1] in _USED and bool({"not", "no"} & set(words))
    unused = unused and any(one in _NAMES for one in words)
    return named or bool(unused) or ("withheld" in words and any(one in _NAMES for one in words))


_NAMING = ("named", "identified", "quoted")
_NAMES = ("name", "names", "surname", "surnames", "identity", "identities")
_USED = ("used", "printed", "published", "given", "mentioned", "disclosed", "revealed")
_EMPTY = (
    "it", "that", "this", "them", "so", "do", "do so", "do it", "everything", "anything", "nothing",
)  # fmt: skip
_NOTHING = ("nothing", "nobody", "no one", "none")
_MARK = 3  # characters: an article is more, a quotation mark is not


def _may_tell(word: Node) -> bool:
    if word.is_verb or word.lower == "blame":  # "is to *blame*", whatever it is taken for
        return True
    if word.tag.startswith(("NN", "JJ")) and word.child("cop") is not None:
        return True  # "we are against the bill", "the claim is untrue"
    if word.lower in POINTS and word.child("cop") is not None:
        return word.child("case") is not None  # "the league is against it"
    if word.lower in ("out", "up", "off") and word.child("cop") is not None:
        return True  # "a truce is out of the question"
    if word.tag in ("NN", "NNS") and (
        word.lemma in lexicon().nouns or word.lemma in lexicon().drawn
    ):
        return True
    if word.tag in ("NN", "NNS"):  # only "there will be no release" is told by a noun
        start = max(0, word.index - 2)
        return any(one.lower == "no" for one in word.sentence.nodes[start : word.index])
    return word.lower in lexicon().ready or word.lower in lexicon().blamed


def _from_condition(draft: Draft, holders: Holders, stand: Stand) -> Iterable[Stand]:
    """A condition that somebody else has to meet is itself a demand on him."""
    if stand.condition is None:
        return
    words = draft.syntax.nodes(stand.condition)
    if len(words) < 4:
        return
    if stand.act in ("demand", "propose") and words[1].tag == "PRP":
        return  # "nobody should marry until they have lived together" asks for one thing
    only = words[0].before()
    first = _condition_begins(words, stand, only is not None and only.lower == "only")
    if first is None:
        return
    span = (first.word.start, stand.condition[1])
    toward = next(iter(holders.first_party(span)), None)
    soon = words[1].lower == "soon"
    by_itself = soon or words[0].lower in _BY_ITSELF or toward is None
    head = draft.syntax.head(span)
    by_if = soon or words[0].lower in ("if", "when")
    if by_if and head is not None and head.lemma in lexicon().befalling:
        return  # "promised to pray for the town if the mayor falls ill"
    being = head if head is not None and head.child("cop") is not None else None
    if being is not None and (being.lower in lexicon().over or being.tag in ("IN", "RP")):
        return  # "until the inquiry is over", "until the harvest is in" bids nobody end it
    if (by_if and (toward is None or head is None or not head.is_verb)) or (
        by_itself and not for_somebody_to_do(draft, span)
    ):
        return  # "until the complaint has been heard", "unless it rains", "before a court rules"
    if toward is not None and holders.holder(toward) == stand.holder:
        return
    yield Stand(
        holder=stand.holder,
        act="demand",
        object=trimmed(draft, span),
        toward=holders.holder(toward) if toward is not None else stand.toward,
        said=draft.said_at(span),
        why=Why("condition", words=(stand.condition,)),
    )


def _condition_begins(words: list[Node], stand: Stand, only: bool) -> Node | None:
    """The first word of what a condition asks for, after its connective; None where it asks for
    nothing: an "if" does of whoever is met halfway, a "before" where somebody refuses."""
    opening, second, act = words[0].lower, words[1].lower, stand.act
    if act == "promise" and (opening in ("until", "once") or second in MOMENTS):
        return None  # "pledged to search until all are found" bids nobody find them
    if opening in ("unless", "once", "until", "assuming"):
        return words[1]
    if opening in ("provided", "providing"):
        return words[2] if second == "that" else words[1]
    if second in MOMENTS:
        return words[2]  # "*the day* they pay"
    if second in ("long", "soon") or (opening, second) == ("on", "the"):
        # "*as long as* it left", "*on the understanding that* it left"
        return words[4 if opening == "on" else 3] if act in _MET else None
    if second in ("exchange", "return", "condition"):
        return words[3] if act in _MET else None
    if opening in ("if", "when") and act in _MET:
        return None if withheld(words[1:]) else words[1]
    if opening in ("before", "without") and act == "reject":
        return words[1]
    return None


_BY_ITSELF = ("if", "before", "without", "once", "when")  # may open what nobody is asked for
_MET = ("offer", "promise", "accept", "agree", "support", "propose")  # on terms for others to meet


def _distinct(stands: Iterable[Stand]) -> list[Stand]:
    """Each holder's position on some words once; of two on the same words, the first read."""
    kept: list[Stand] = []
    for one in stands:
        # Cutting a condition off can leave nothing of the words that it stood in.
        if one.object[0] < one.object[1] and not any(
            one.holder == other.holder
            and one.object[0] < other.object[1]
            and other.object[0] < one.object[1]
            and (one.act == other.act or one.object == other.object)
            for other in kept
        ):
            kept.append(one)
    return kept
