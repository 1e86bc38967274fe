"""Where an act happens, from the words around its trigger."""

from collections.abc import Iterable, Iterator

from onrecord.reading.actors.lexicon import squeeze
from onrecord.reading.actors.names import state_of
from onrecord.reading.draft import Draft
from onrecord.reading.events.circumstances import clause_verb
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.syntax import CLAUSES, Node
from onrecord.record import Place

BEFORE = ("compound", "amod", "nmod:poss", "nmod")
"""How a place that stands before a noun hangs on it: "the *Velm* police station"."""

BEYOND = tuple(one for one in CLAUSES if one != "appos")
"""What hangs on a noun and is no part of its phrase; "the capital, *Velm*" is."""

WHERE_THEY_ARE = ("ASSAULT", "COERCE", "CONSULT", "PROTEST")
"""Types of act that are done where those are to whom they are done, or what is attended:
"shot two guards *in Velm*", "the killing of a guard *in Velm*". Whom a court or a state judges,
helps or bans may be anywhere."""


def place_of(draft: Draft, kind: str, trigger: Node) -> Place | None:
    """The place told in the trigger's phrase or clause after "in", "at", "near" …, right before
    the noun that tells the act ("the Velm bombing"), or with those whom it hits; None otherwise."""
    if not draft.places:
        return None
    draft = _within_quote(draft, trigger)
    place = _at(draft, dict.fromkeys((trigger, clause_verb(trigger))))
    if place is not None or kind not in WHERE_THEY_ARE:
        return place
    if trigger.is_noun:
        for one in trigger.children:
            if one.relation == "compound" and (place := _named(draft, one)) is not None:
                return place
    return _at(draft, _hit(trigger))


def _within_quote(draft: Draft, trigger: Node) -> Draft:
    """The draft with no places but those of the quote that a word stands in, if it stands in one:
    who says "the *inquiry* goes on" at an airport does not inquire there."""
    around = [one.span for one in draft.quotes if one.span[0] <= trigger.word.start < one.span[1]]
    if not around:
        return draft
    start, end = max(around)
    return draft.with_(places=tuple(one for one in draft.places if start <= one.span[0] < end))


def _at(draft: Draft, words: Iterable[Node]) -> Place | None:
    """The first place that stands behind "in", "at" and the like at one of the words."""
    named = (_within(draft, phrase) for word in words for phrase in _phrases(word))
    return next((place for place in named if place is not None), None)


def _phrases(word: Node) -> Iterator[Node]:
    """The nouns that stand behind "in", "at" and the like at a word."""
    for one in word.children:
        if not one.relation.startswith(("obl", "nmod")):
            continue
        case = one.child("case")
        if case is not None and case.lower in lexicon().where:
            yield one


def _hit(trigger: Node) -> Iterator[Node]:
    """Those to whom an act is done, or what is attended: a verb's object, who stands behind "of",
    "on" or "against" at a noun."""
    for one in trigger.children:
        if one.relation in ("obj", "dobj") and trigger.is_verb:
            yield one
        elif one.relation == "nmod" or one.relation.startswith("nmod:of"):
            case = one.child("case")
            if trigger.is_noun and case is not None and case.lower in ("of", "on", "against"):
                yield one


def _within(draft: Draft, phrase: Node) -> Place | None:
    """The place that a phrase names: the first that is more than whose a thing in it is, else
    whose the place itself is: "in *Keldland's* far north"."""
    start, end = phrase.extent(*BEYOND)
    owner = None
    for place in draft.places:
        if start <= place.span[0] and place.span[1] <= end and len(squeeze(place.name)) > 1:
            head = draft.syntax.head(place.span)
            if head is not None and _is_a_name(head):
                continue
            if head is not None and not _only_owns(head, phrase, place):
                return place
            if head is not None and head.relation == "nmod:poss" and head.head == phrase:
                owner = owner or place
    return owner


def _is_a_name(word: Node) -> bool:
    """Whether a town's name is part of a person's or a firm's: "opened fire on Emil *Strand*", "a
    walkout at *Halden* Steel"; not "the *Velm* court"."""
    before, after = word.before(), word.after()
    if word.entity == "PERSON" or (
        before is not None and before.entity in ("PERSON", "ORGANIZATION") and before.head == word
    ):
        return True
    beside = (one for one in (before, after) if one is not None)
    return word.entity == "ORGANIZATION" and any(one.tag.startswith("NNP") for one in beside)


def _only_owns(name: Node, phrase: Node, place: Place) -> bool:
    """Whether a name before a noun tells whose or which it is, and not where: "the *US* embassy in
    Velm", "its *Keldish* capital Selm", "with *Keldland* governor Mara Tolen"."""
    noun, case = name.head, name.child("case")
    if noun is None or name == phrase or noun.index < name.index:
        return False
    if case is not None and case.tag != "POS":  # "in *Velm's* port" is in Velm, and Velm owns it
        return False
    follower = name.after()
    if name.relation not in BEFORE or (follower is not None and follower.text == ","):
        return False
    return noun != phrase or name.tag.startswith("JJ") or bool(state_of(squeeze(place.name)))


def _named(draft: Draft, name: Node) -> Place | None:
    """The town or region whose name stands before the noun of an act; a state's name tells who
    acted: "a *US* airstrike"."""
    for place in draft.places:
        start, end = place.span
        if start <= name.word.start < end and name.word.end == end:
            return None if state_of(squeeze(place.name)) else place
    return None
