"""Verbs that ask, order, offer or report, where they tell of a deed and pass no words on.

"She [reported] it to the police", "after [asking] him to go", "the men who [refused] to sign".
"""

from __future__ import annotations

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import complement
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.somebody import is_body
from onrecord.reading.statements.spans import first_word, has_marks
from onrecord.reading.statements.urging import to_come
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def is_deed(draft: Draft, one: Candidate) -> bool:
    """Whether a verb that may carry a saying tells here of what somebody did or is to do."""
    return (
        _in_writing(one)
        or _to_be_done(draft, one)
        or _told_aside(draft, one)
        or _who_it_is(draft, one)
        or _what_it_is(draft, one)
        or _on_condition(draft, one)
        or _asked_of_them(draft, one)
        or _interviewed(draft, one)
        or _handed_to(draft, one)
        or _called_back(draft, one)
        or _enacted(one)
        or _agreed_on_paper(one)
        or _weather(one)
        or _when_announced(one)
        or _says_nothing(draft, one)
    )


def no_word(draft: Draft, one: Candidate) -> bool:
    """Whether it is an invitation or a protest without words of it: "[invited] them to talks",
    "[protested] against the ban"."""
    if one.lemma not in lexicon().words["wordless"] or has_marks(draft, one.content):
        return False
    if one.lemma == "invite":
        return True
    first = first_word(draft, one.content)
    begins = first is not None and (first.tag in _ASKING or first.lower in _OPENING)
    clause = one.anchor is not None and one.anchor.child("ccomp") is not None
    return not begins and not clause


_OPENING = ("that", "whether", "if")
_ASKING = ("WRB", "WP", "WDT", "WP$")


def _acts(draft: Draft, one: Candidate) -> bool:
    """Whether it is a verb by which something is done as it is said, without quoted words of it."""
    if one.lemma not in lexicon().words["deeds"] or has_marks(draft, one.content):
        return False
    first = first_word(draft, one.content)
    return first is None or first.lower not in _OPENING


def _in_writing(one: Candidate) -> bool:
    """ "Promised in [writing] that …": how it was promised."""
    before = one.anchor.before() if one.anchor is not None else None
    return one.lemma == "write" and before is not None and before.lower == "in"


def _to_be_done(draft: Draft, one: Candidate) -> bool:
    """ "Is to [demand] ten years", "has to [ask] the parties": what is yet to be said."""
    verb = one.anchor
    to = verb.before() if verb is not None and verb.tag == "VB" else None
    if verb is None or to is None or to.lower != "to" or has_marks(draft, one.content):
        return False
    above = to.before()
    return above is not None and above.lower in ("is", "are", "has", "have")


def _told_aside(draft: Draft, one: Candidate) -> bool:
    """ "After [asking] them to leave", "blamed for [refusing] to pay": told as the time or the
    ground of something else."""
    verb = one.anchor
    if verb is None or verb.tag != "VBG" or not _acts(draft, one):
        return False
    before = verb.before()
    while before is not None and (before.tag.startswith("RB") or before.lower == "not"):
        before = before.before()
    return before is not None and before.lower in _GROUNDS


_GROUNDS = ("for", "of", "after", "when")


def _who_it_is(draft: Draft, one: Candidate) -> bool:
    """ "Those [who promised to vote for her] got a lamp", "the auditor, [which had refused] to
    sign": a clause that tells who somebody is."""
    verb = one.anchor
    noun = verb.head if verb is not None else None
    if verb is None or noun is None or verb.relation != "acl:relcl" or not one.source:
        return False
    names = [noun, *(each for each in noun.children if each.relation == "appos")]
    if not any(inside(each.span, one.source) for each in names) or not _acts(draft, one):
        return False
    links = (each for each in verb.subtree() if each.lower in ("who", "that", "which"))
    link = next(links, None)
    before = link.before() if link is not None else None
    if before is None or is_document(noun):
        return False
    if before.text == ",":
        return one.lemma in lexicon().words["deeds_of"]
    own = noun.tag.startswith("NNP") or before.tag in ("CC", "NNP", "NNPS")
    return not own and not _brought_in(noun)


def _what_it_is(draft: Draft, one: Candidate) -> bool:
    """ "A step [which the mediator had asked] them not to take", "waters [that both states
    claim]": a clause that tells which thing it is."""
    verb = one.anchor
    noun = verb.head if verb is not None and verb.relation == "acl:relcl" else None
    if verb is None or noun is None or one.lemma not in lexicon().words["deeds_to"]:
        return False
    if not one.source or has_marks(draft, one.content) or noun.span[0] > one.source[0][0]:
        return False
    links = (each for each in verb.subtree() if each.tag in ("WDT", "WP", "WP$"))
    before = first.before() if (first := next(links, None)) is not None else None
    held = before is not None and before.tag == "IN"  # "a letter *in which* she asked them to go"
    clause = complement(verb, ("ccomp",)) is not None
    mark = verb.child("mark")
    own = verb.child("nsubj") is not None and not inside(noun.span, one.source)
    own = own and (mark is None or mark.lower != "as")  # "trucks, *as* the army claimed, carried"
    return own and not held and not clause


def _on_condition(draft: Draft, one: Candidate) -> bool:
    """ "Unless she [promises] to clear both": what may be done, and has not been."""
    marks = [] if one.anchor is None else one.anchor.children
    return any(each.lower in ("if", "unless") for each in marks) and _acts(draft, one)


def _brought_in(noun: Node) -> bool:
    """ "It was *the guild* that demanded it", "there are *men* who say so": who, and what then."""
    first = noun.sentence.nodes[0].lower
    there = noun.head is not None and noun.head.child("expl") is not None
    return there or noun.child("expl", "cop") is not None or first in ("it", "there")


def _asked_of_them(draft: Draft, one: Candidate) -> bool:
    """ "They [were asked] to leave": by nobody, and it is told for what they did then."""
    verb = one.anchor
    if verb is None or one.lemma != "ask" or one.source or verb.agent is not None:
        return False
    been = any(each.lower in ("was", "were", "been", "is", "are") for each in verb.auxiliaries)
    return been and verb.passive and not has_marks(draft, one.content)


def _interviewed(draft: Draft, one: Candidate) -> bool:
    """ "[Questioned] the director for an hour": what was asked is not told."""
    verb = one.anchor
    whom = verb.object if verb is not None and one.lemma == "question" else None
    if whom is None or not whom.is_noun:
        return False
    return whom.entity == "PERSON" or draft.syntax.mention_kinds.get(whom.span[0]) == "person"


def _bare_object(draft: Draft, one: Candidate) -> Node | None:
    """The thing that a verb is done to, where no clause and no quotation stands behind it."""
    verb = one.anchor
    if verb is None or not verb.is_verb or has_marks(draft, one.content):
        return None
    words = [each for part in one.content for each in draft.syntax.nodes(part)]
    thing = verb.object
    behind = [each for each in words if thing is not None and each.index > thing.index]
    told = thing is None or complement(verb, ("ccomp",)) is not None
    return None if told or any(each.lower == "that" for each in behind[:1]) else thing


def _handed_to(draft: Draft, one: Candidate) -> bool:
    """ "[Reported] the theft to the police": to whom it is brought. "[Reported] nine deaths to the
    regulator" tells it how many."""
    thing = _bare_object(draft, one) if one.lemma == "report" else None
    if thing is None or one.anchor is None:
        return False
    numbered = any(each.tag == "CD" for each in thing.subtree())
    for each in (*one.anchor.children, *thing.children):
        case = each.child("case")
        to = each.is_noun and each.index > thing.index and case is not None and case.lower == "to"
        if to and each.lemma.lower() in lexicon().words["reported_to"]:
            return not numbered or each.lower == "police"
    return False


def _enacted(one: Candidate) -> bool:
    """ "MPs [approved] a law", "a court [overturned] that order": what is done with laws and
    rulings, and says nothing."""
    thing, words = one.anchor.object if one.anchor is not None else None, lexicon().words
    return thing is not None and one.lemma in words["enacting"] and thing.lemma in words["enacted"]


def _called_back(draft: Draft, one: Candidate) -> bool:
    """ "[Recalled] its envoy", "is [recalling] 86,000 heaters", with whatever is told of them."""
    verb = one.anchor
    if one.lemma != "recall" or verb is None:
        return False
    goods, whom = verb.object, verb.child("nsubj")
    if goods is not None:
        if goods.child("nummod") is not None:
            return True
        if any(each.lemma == "be" for each in verb.auxiliaries):
            return True  # "*is recalling* every van": memory takes no such tense
        if whom is not None and is_body(draft, whom) and _no_words(goods):
            return True  # a firm remembers nothing but words
    thing = _bare_object(draft, one)
    if thing is None:
        return False
    whose = thing.child("nmod:poss") is not None or any(
        each.tag in ("CD", "PRP$") for each in thing.subtree()
    )
    return (whose and _no_words(thing)) or thing.lemma.lower() in lexicon().words[
        "goods"
    ] | lexicon().words["envoys"]


def _no_words(thing: Node) -> bool:
    """Whether it is no saying, nor what is told of somebody: "recalled *its promise*", "*two men
    running*"."""
    told = any(each.relation.startswith("acl") for each in thing.children)
    return not told and thing.lemma.lower() not in lexicon().words["nouns"]


def _agreed_on_paper(one: Candidate) -> bool:
    """ "[Signed a contract] allowing waste to be dumped": two agree, and neither tells anybody."""
    verb = one.anchor
    paper = verb.object if verb is not None else None
    if verb is None or paper is None or verb.lemma.lower() != "sign":
        return False
    intent = any(each.lower == "intent" for each in paper.subtree())
    return intent or paper.lemma.lower() in lexicon().words["contracts"]


def _weather(one: Candidate) -> bool:
    """ "Snow [is forecast] for the hills", where "is forecast to fall" says so of it."""
    verb = one.anchor
    if verb is None or one.lemma != "forecast" or not verb.passive or one.source or verb.agent:
        return False
    told = complement(verb, ("xcomp", "ccomp", "advcl"))
    return told is None or not (to_come(told) or told.tag in TENSED)


def _when_announced(one: Candidate) -> bool:
    """ "When the result [was announced], they sang": when, and it is told elsewhere what it was."""
    verb = one.anchor
    if verb is None or one.lemma != "announce" or one.source or not verb.passive or verb.agent:
        return False
    bare = verb.child(*SUBJECTS)
    if complement(verb, ("ccomp", "xcomp")) is not None or (bare and bare.lower == "it"):
        return False
    return bare is not None and verb.relation in ("advcl", "acl:relcl", "acl")


def _says_nothing(draft: Draft, one: Candidate) -> bool:
    """ "The premier [kept silent]": on nothing that anybody asks for; "[voiced] regret"."""
    words = [each for part in one.content for each in draft.syntax.nodes(part)]
    if one.lemma in ("keep", "remain", "stay"):
        return not words and one.frame == "no answer"
    if one.lemma == "promise":
        return [each.lower for each in words[:3]] == ["nothing", "of", "the"]
    return one.lemma == "voice" and len(words) == 1
