"""Positions: what a party demands, offers, accepts, refuses, promises, threatens, denies, backs.

A position needs a verb that takes it ("rejected the bid"), or a clause in somebody's statement that
does ("we will not sign"). Where neither stands there, none is read, whatever the report implies.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand, inside
from onrecord.reading.parties import Parties
from onrecord.reading.positions.announced import announced
from onrecord.reading.positions.conditions_set import CONDITIONS, as_condition, listed
from onrecord.reading.positions.consents import answers_alone
from onrecord.reading.positions.deadlines import SET, given_time, set_to_do
from onrecord.reading.positions.drawn import drawn_from
from onrecord.reading.positions.explicit import explicit
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.hung import hung
from onrecord.reading.positions.judged import judged
from onrecord.reading.positions.leaning import POINTS, leaning
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.modal import modal
from onrecord.reading.positions.nouns import bid_for, tabled, told_by_noun
from onrecord.reading.positions.otherwise import with_what_follows
from onrecord.reading.positions.stood_fast import stood_fast
from onrecord.reading.positions.terms import asked_by_condition
from onrecord.reading.positions.toward import with_toward
from onrecord.reading.positions.whole import with_its_terms
from onrecord.reading.positions.words import personal
from onrecord.reading.syntax import Node
from onrecord.report import Span

__all__ = ["find_positions"]


def find_positions(draft: Draft) -> Draft:
    """The draft with its positions, each with the rule that read it (see `explicit`, `modal`);
    `condition` marks one that was read from the condition of another."""
    parties = Parties(draft, without=("place", "document"))
    holders = Holders(draft, parties)
    stands = _read(draft, parties, holders)
    stands += answers_alone(draft, parties, holders, stands)
    stands += stood_fast(draft, parties, holders, stands)
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
            or set_to_do(draft, parties, holders, word)
            or as_condition(draft, parties, holders, word)
            or told_by_noun(draft, parties, holders, word)
            or drawn_from(draft, parties, holders, word)
            or listed(draft, parties, holders, word)
        )
        for stand in stands:
            one = _with_own_condition(draft, stand)
            if one.act == "demand":  # what a lawyer charges somebody with is his own word
                one = replace(one, holder=holders.client(one.holder))
            if _of_nothing(draft, one):
                continue
            one = with_its_terms(draft, one)
            if one.act == "accuse" and _only_named(parties, one) and not _blames(draft, word, one):
                continue  # "it accused the governor": of what is not told
            found += [
                replace(each, alone=personal(draft, each.object) or _joined_in(draft, each))
                for told in with_what_follows(draft, holders, one)
                for each in (told, *asked_by_condition(draft, holders, told))
            ]
    return _distinct(draft, found)


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


def _joined_in(draft: Draft, stand: Stand) -> bool:
    """Whether somebody calls his own people to a thing: "called for *a general strike*"; not "for
    *the strike* to end", "for an end to *the strike*"."""
    head = draft.syntax.head(stand.object)
    if stand.act not in ("demand", "propose") or head is None or not head.is_noun:
        return False
    first = draft.syntax.nodes(stand.object)[0].lower
    return head.lemma in lexicon().joined_in and first not in ("the", "their", "its", "no")


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
    if told.lstrip('“"‘`').startswith(_ONLY_TERMS):
        return True  # "would fast, he swore, *“until they pay”*"
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
_ONLY_TERMS = ("until ", "unless ", "if ", "provided ", "once ")
_NOTHING = ("nothing", "nobody", "no one", "none")
_MARK = 3  # characters: an article is more, a quotation mark is not


def _may_tell(word: Node) -> bool:
    if word.is_verb or word.lower == "blame":  # "is to *blame*", whatever it is taken for
        return True
    if word.child("cop") is not None:
        if word.tag.startswith(("NN", "JJ")):
            return True  # "we are against the bill", "the claim is untrue"
        if word.lower in POINTS:
            return word.child("case") is not None  # "the league is against it"
        if word.lower in ("out", "up", "off"):
            return True  # "a truce is out of the question"
    if word.tag in ("NN", "NNS") and (
        word.lemma in lexicon().nouns
        or word.lemma in lexicon().drawn
        or word.lemma in SET
        or word.lemma in CONDITIONS
    ):
        return True
    if word.tag in ("NN", "NNS"):  # only "there will be no release" is told by a noun
        start = max(0, word.index - 2)
        return any(one.lower == "no" for one in word.sentence.nodes[start : word.index])
    return word.lower in lexicon().ready or word.lower in lexicon().blamed


_GIVEN = ("offer", "promise")  # "promised that it would pay once …" is no offer beside it


def _distinct(draft: Draft, stands: Iterable[Stand]) -> list[Stand]:
    """Each holder's position on some words once; of two on the same words, the first read, and none
    on an "it" that goes back to the words before it."""
    kept: list[Stand] = []
    for one in stands:
        # Cutting a condition off can leave nothing of the words that it stood in.
        if one.object[0] < one.object[1] and not any(
            one.holder == other.holder and (_again(one, other) or _goes_back(draft, one, other))
            for other in kept
        ):
            kept.append(one)
    return kept


def _again(one: Stand, other: Stand) -> bool:
    if one.object[0] >= other.object[1] or other.object[0] >= one.object[1]:
        return False
    same = one.act == other.act or one.object == other.object
    return same or (one.act in _GIVEN and other.act in _GIVEN)


def _goes_back(draft: Draft, one: Stand, other: Stand) -> bool:
    """Whether an object is only an "it" that goes on from another of the same sentence: "denied the
    claim, calling *it* a lie"."""
    if one.act not in _AGAINST or other.act not in _AGAINST or other.object[1] > one.object[0]:
        return False
    if draft.words(one.object).lower() not in _EMPTY:
        return False
    between = draft.text[other.object[1] : one.object[0]]
    return ". " not in between and len(between) < _NEAR


_NEAR = 40  # characters: ", which she went on to describe as"
_AGAINST = ("deny", "reject", "oppose")
