"""Sayings told by a phrase or a clause of the sentence's own: "in the words of the judge", "by his
account", "going by the log", "as the mayor put it"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.somebody import is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import has_marks, tidied
from onrecord.reading.syntax import Node
from onrecord.report import Span


def told_by(draft: Draft, first: Node) -> Iterator[Candidate]:
    """What is told so where the phrase begins with `first`."""
    found = None
    if first.lower in ("in", "by", "on"):
        found = _of_somebody(draft, first) or _somebodys(draft, first)
    elif first.lower in ("going", "judging"):
        found = _going_by(first)
    if found is None:
        return
    source, cue, noun = found
    topic = _topic(noun) if noun.child("nmod:poss") is not None else 0
    if _about_itself(first) or (first.lower == "on" and _acts_upon(first)):
        return
    hole = min(source[0], cue[0][0]), max(source[1], cue[-1][1], topic)
    comma, that = first.before(), first.before(2)
    if not first.index and not draft.text.startswith(",", hole[1]):
        return  # "In his version the hero dies", "in the account of the firm there were …"
    around = clause_around(draft, first, hole)
    if comma is not None and comma.text == "," and that is not None and that.lower == "that":
        around = tuple(part for part in around if part[0] >= hole[1])
    content = tidied(draft, around)
    content = tuple(part for part in content if len(draft.words(part).split()) > 1)
    if content:
        yield Candidate(
            anchor=first if noun.lower not in ("reckoning", "telling") else noun,
            lemma=draft.words(cue[0]).lower(),
            source=(source,),
            cue=cue,
            content=content,
            why=Why("told-by", words=cue),
            frame="according",
            speech=noun.lower not in lexicon().words["views"] or has_marks(draft, content),
        )


Telling = tuple[Span, tuple[Span, ...], Node]
"""Who tells it, the cue, and the cue's word that tells whether it is a saying or a thought."""


def _of_somebody(draft: Draft, first: Node) -> Telling | None:
    """ "[In the words of] [the judge]", "[on the evidence of] [the letters]"."""
    the, noun, of = first.after(), first.after(2), first.after(3)
    if the is None or noun is None or of is None or the.lower != "the" or of.lower != "of":
        return None
    if noun.lower not in _nouns(first):
        return None
    above = (one for one in (of.head, *of.children) if one is not None)
    teller = next((one for one in above if one.is_noun or one.tag == "CD"), None)
    if teller is None or teller.index < of.index or not _tells(draft, teller):
        return None
    after = teller.after()
    if teller.tag == "CD" and teller.lower != "one" and (after is None or after.lower != "of"):
        return None  # "by the count of ten"
    source = noun_phrase(teller)
    return (max(source[0], of.span[1] + 1), source[1]), ((first.span[0], of.span[1]),), noun


def _somebodys(draft: Draft, first: Node) -> Telling | None:
    """ "[By] [the union's] [reckoning]", "[in] [her] own [words]"."""
    noun, telling = first.after(), _nouns(first)
    while noun is not None and noun.lower not in telling:
        if noun.tag not in _BEFORE or noun.index > first.index + _LONGEST:
            return None
        noun = noun.after()
    if noun is None or noun.index == first.index + 1 or noun.lower == "mind":
        return None  # "in her mind, she walked home"
    after = noun.after()
    if after is not None and (after.is_noun or (after.lower == "of" and not _topic(noun))):
        return None
    ends = noun.sentence.text[_topic(noun) or noun.span[1] :][:1]
    if noun.lower in lexicon().words["views"] and ends != ",":
        return None  # "in her eyes there were tears"
    owner = noun.child("nmod:poss")
    if owner is None or not first.index < owner.index < noun.index:
        return None
    if _performed(noun):
        return None  # "in her reading of the poem, Haske stumbled"
    own = owner.tag == "PRP$"
    if owner.lower in ("my", "our"):
        return None  # whoever speaks tells it already
    if not own and not _tells(draft, owner):
        return None
    source = owner.span if own else noun_phrase(owner)
    behind = next((one for one in owner.children if one.tag == "POS"), owner)
    own_words = behind.after() or noun  # "own account", "sober estimate"
    return source, (first.span, (own_words.span[0], noun.span[1])), noun


def _performed(noun: Node) -> bool:
    """Whether what somebody reads or tells again is a work, and no law or event."""
    known, of = lexicon().words, noun.after()
    work = of.head if of is not None and of.lower == "of" else None
    return work is not None and work.lemma.lower() in known["works"] | known["recited"]


def _topic(noun: Node) -> int:
    """Where what somebody's account is of ends, if a comma does it: "in his reading *of the law*,";
    else 0."""
    of = noun.after()
    if of is None or of.lower != "of" or of.head is None or of.head.head != noun:
        return 0
    last = of.head.subtree()[-1]
    after = last.after()
    return last.span[1] if after is not None and after.text == "," else 0


def _going_by(first: Node) -> Telling | None:
    """ "[Going by] [the log], the pump had failed": what somebody has said or written."""
    before, by = first.before(), first.after()
    if by is None or by.lower not in ("by", "from") or first.tag != "VBG":
        return None
    if before is not None and before.text not in (",", "(", "–", "—", ";"):
        return None
    for noun in (by.head, *first.children, *by.children):
        if noun is None or not noun.is_noun or noun.index < by.index:
            continue
        told = is_document(noun) or noun.lower in lexicon().words["accounts"]
        if told or noun.lower in lexicon().words["tellings"]:
            return noun_phrase(noun), ((first.span[0], by.span[1]),), first
    return None


def _nouns(first: Node) -> frozenset[str]:
    """The nouns of telling behind "in", "by" or "on"."""
    known = lexicon().words
    if first.lower == "on":
        return known["grounds"]
    return known["tellings"] | known["views"]


def _tells(draft: Draft, noun: Node) -> bool:
    """Whether a noun stands for somebody who speaks, or for a paper."""
    paper = is_document(noun) or passes_on(noun)
    return noun.tag in ("PRP", "CD") or paper or is_somebody(draft, noun)


def _about_itself(first: Node) -> bool:
    """ "We know him *by his words*": a manner within a clause, told of nobody's saying."""
    before = first.before()
    set_apart = before is None or before.text in (",", "(", "–", "—", ";", ":", "“", '"', "``")
    return not (set_apart or (before is not None and before.lower in _JOINED))


def _acts_upon(first: Node) -> bool:
    """ "On the word of the captain, the crew *opened* fire": what is done upon somebody's words and
    not told by them; "on the word of two guards, the door *was* open" tells what they say."""
    ground = first.head
    verb = ground.head if ground is not None else None
    if verb is None or not verb.is_verb or verb.lemma.lower() in ("be", "have"):
        return False
    return verb.passive or not verb.auxiliaries


_JOINED = ("was", "is", "were", "are", "and", "but", "that")
# "it was, in his words", "and by hers"
_LONGEST = 8  # words of an owner's name
_BEFORE = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD", "IN")
