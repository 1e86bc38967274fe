"""Sources that say nothing: a day, a loss that "raises the possibility", the factors that something
is done "according to", the words "having said that".

`sifting` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.knowledge import table
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.nouns import MET
from onrecord.reading.statements.somebody import is_thing
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import first_word, has_marks, told_time
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def by_somebody(draft: Draft, one: Candidate) -> Candidate:
    """ "*The next day* on Monday the mayor [accused] …", "cases were [reported] throughout *the
    world*": when or where it was said; who said it is the verb's other subject or the name right
    before it, or untold."""
    if len(one.source) != 1 or one.lemma == "according to":
        return one  # "according to January", a man of that name
    if inside(one.source[0], [each.span for each in draft.times]):
        return replace(one, source=_subject(one, one.source[0]), joint=())
    if _all_over(draft, one) or _by_letter(draft, one):
        return replace(one, source=(), joint=())
    return one


def _by_letter(draft: Draft, one: Candidate) -> bool:
    """ "Was told *by text message* that …", "by letter": by what way, as no article tells; by a
    letter, the letter tells it."""
    verb, head = one.anchor, draft.syntax.head(one.source[0])
    if verb is None or head is None or not verb.passive or head.tag != "NN" or head.entity != "O":
        return False
    by = head.child("case")
    if by is None or by.lower != "by" or head.child("det", "nmod:poss", "nummod") is not None:
        return False
    return is_document(head) or head.lemma.lower() in lexicon().words["channels"]


def _subject(one: Candidate, when: Span) -> tuple[Span, ...]:
    verb = one.anchor
    if verb is None or not verb.is_verb:
        return ()
    if (name := _named_before(verb)) is not None:
        return (name,)
    subjects = [each for each in verb.children if each.relation in SUBJECTS]
    others = [each for each in subjects if not inside(each.span, (when,))]
    return (noun_phrase(others[-1]),) if others else ()


def _named_before(verb: Node) -> Span | None:
    """The name that ends right before a verb: "The next day on Twitter *Orle Dant* accused …"."""
    last = verb.before()
    if last is None or last.entity not in ("PERSON", "ORGANIZATION"):
        return None
    first = last
    while (before := first.before()) is not None and before.entity == last.entity:
        above = before.before()
        if above is not None and above.tag == "IN":
            break
        first = before
    return first.span[0], last.span[1]


def _all_over(draft: Draft, one: Candidate) -> bool:
    verb, head = one.anchor, draft.syntax.head(one.source[0])
    if verb is None or head is None or not verb.passive or verb.agent is not None:
        return False
    case = head.child("case")
    return case is not None and head.head is verb and case.lower in _PLACING


_PLACING = ("throughout", "across", "in", "around", "near", "over", "outside", "at")


def impersonal(draft: Draft, one: Candidate) -> bool:
    """Whether what stands as the source of a saying is nothing that could say it."""
    return (
        _points_to_it(draft, one)
        or _criterion(draft, one)
        or _set_phrase(draft, one)
        or _of_a_few(draft, one)
        or _dated(draft, one)
        or _which_claim(draft, one)
    )


def _tells_nothing(draft: Draft, noun: Node) -> bool:
    """Whether a noun is a thing or a happening, and no body and nothing read or measured."""
    if not noun.text.islower() or noun.lemma.lower() in _bodies():
        return False  # "the board suggests"
    of = [each for each in noun.children if each.relation == "nmod"]  # "a batch of *letters*"
    if any(is_document(each) or each.lemma.lower() in _looked_at() for each in (noun, *of)):
        return False
    return is_thing(draft, noun)


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    """Nouns that name bodies of people, as `actors` knows them."""
    return frozenset(table("organisations")["organisation"]["words"].split())


def _looked_at() -> frozenset[str]:
    return lexicon().words["looked_at"]


def _points_to_it(draft: Draft, one: Candidate) -> bool:
    """ "The *move* [suggests] that the council fears a strike", "the *loss* [raises] fears that …":
    what the report makes of a deed or a thing. A report or a poll that suggests so tells it; and
    so does a thing in whose words it stands. Whoever "[shows] *signs* of" something says nothing.
    """
    if one.lemma not in lexicon().words["pointing"] or len(one.source) != 1:
        return False
    head, verb = draft.syntax.head(one.source[0]), one.anchor
    if head is None or head.tag not in ("NN", "NNS") or has_marks(draft, one.content):
        return False
    if verb is not None and verb.object is not None and verb.object.lower in ("sign", "signs"):
        return one.lemma == "show"
    if head.lemma.lower() in lexicon().words["pointers"]:
        return True
    counts = any(each.tag == "CD" for part in one.content for each in draft.syntax.nodes(part))
    return _tells_nothing(draft, head) and not counts  # what gives numbers has measured


def _criterion(draft: Draft, one: Candidate) -> bool:
    """ "Sorted [according to] *size*", "vote according to *their preference*": by what somebody
    goes, and nothing that tells anything."""
    if one.lemma != "according to" or len(one.source) != 1:
        return False
    head = draft.syntax.head(one.source[0])
    return head is not None and head.lemma.lower() in lexicon().words["criteria"]


def _set_phrase(draft: Draft, one: Candidate) -> bool:
    """ "*Having said that*, we are late", "*speaking of which*": how one goes on."""
    words = [draft.words(part).lower() for part in one.content]
    verb = one.anchor
    which = words[:1] in (["which"], ["that"]) and one.lemma in ("speak of", "talk of")
    which = which and verb is not None and verb.tag == "VBG" and verb.index <= 1
    if verb is None or one.lemma != "say" or verb.tag not in ("VBN", "VBD"):
        return which
    before, after = verb.before(), verb.after()
    having = before is not None and before.lower == "having" and before.index <= 1
    return which or (having and after is not None and after.lower in ("that", "this"))


def _of_a_few(draft: Draft, one: Candidate) -> bool:
    """ "All *15* [confirmed] cases had met birds": which of them, and not what fifteen say."""
    verb = one.anchor
    after = verb.after() if verb is not None else None
    if verb is None or after is None or len(one.source) != 1:
        return False
    last, noun = verb.before(), after if after.tag == "NNS" else None
    counted = last is not None and last.tag == "CD" and inside(last.span, one.source)
    if not counted or noun is None or verb.tag not in ("VBD", "VBN"):
        return False
    return one.lemma in _OF_CASES


_OF_CASES = ("confirm", "report", "suspect", "estimate", "record")


def _dated(draft: Draft, one: Candidate) -> bool:
    """ "Since *last week's* [announcement] of the closure": that somebody said so, and no more."""
    noun = one.anchor
    owner = noun.child("nmod:poss") if noun is not None and noun.is_noun else None
    return owner is not None and told_time(draft, owner) and not one.source


def _which_claim(draft: Draft, one: Candidate) -> bool:
    """ "A [claim] *that the army denies*": which claim it is, and not what is claimed."""
    noun, first = one.anchor, first_word(draft, one.content)
    if noun is None or not noun.is_noun or first is None or first.lower != "that":
        return False
    verb = first.head
    return verb is not None and verb.lemma.lower() in MET and verb.object is None
