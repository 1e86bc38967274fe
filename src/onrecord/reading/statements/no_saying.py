"""Verbs of saying by which nobody has told anything: a phone answered, a novel written, what the
report has noted itself.

`unspoken` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.as_told import denied_or_likened
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import is_document, is_outlet, lexicon
from onrecord.reading.statements.on_tape import (
    counted_here,
    of_a_word,
    taped,
    tells_no_number,
    without_a_word,
)
from onrecord.reading.statements.spans import first_word, has_marks, in_quote, told_time
from onrecord.reading.statements.urging import party
from onrecord.reading.syntax import SUBJECTS, Node


def is_no_saying(draft: Draft, one: Candidate) -> bool:
    """Whether a verb of saying tells here of no words of anybody's."""
    return (
        _answers_a_call(draft, one)
        or _dealt_with(draft, one)
        or _shows_a_mind(one)
        or _assured_by_a_thing(draft, one)
        or _a_title(draft, one)
        or _is_done_to(draft, one)
        or _has_a_name(draft, one)
        or _by_trade(draft, one)
        or _noted_here(one)
        or _only_informing(draft, one)
        or _so_committed(one)
        or _made_public_when(draft, one)
        or _where_it_rules(one)
        or _only_between(draft, one)
        or _looks_at_it(draft, one)
        or _borne_out_by_nobody(draft, one)
        or _reported_so(draft, one)
        or _worth_it(one)
        or _gives_a_number(draft, one)
        or _only_that(draft, one)
        or taped(one)
        or tells_no_number(draft, one)
        or without_a_word(draft, one)
        or counted_here(draft, one)
        or of_a_word(draft, one)
        or denied_or_likened(draft, one)
        or _spoken_of(draft, one)
    )


def _worth_it(one: Candidate) -> bool:
    """ "It is *worth [mentioning]* that the fair drew a crowd": the report mentions it itself."""
    verb = one.anchor
    before = verb.before() if verb is not None and verb.tag == "VBG" else None
    return before is not None and before.lower == "worth"


def _gives_a_number(draft: Draft, one: Candidate) -> bool:
    """ "Anyone with information can call 101, *[quoting] reference 4471*": what is to be said on
    the telephone."""
    verb = one.anchor
    if verb is None or one.lemma != "quote" or verb.tag != "VBG" or has_marks(draft, one.content):
        return False
    words = verb.sentence.nodes[verb.index + 1 : verb.index + 5]
    return any(each.lower in _FILES for each in words) and any(each.tag == "CD" for each in words)


_FILES = ("reference", "ref", "incident", "crime", "log", "case", "number", "code", "operation")


def _only_that(draft: Draft, one: Candidate) -> bool:
    """ "“They *said that* in 2018, too”": what was said stands before."""
    first = first_word(draft, one.content)
    if first is None or first.lower != "that" or one.lemma != "say" or len(one.content) > 1:
        return False
    if not in_quote(draft, first.span[0]):
        return False
    return not any(each.is_verb for each in draft.syntax.nodes(one.content[0]))


def _answers_a_call(draft: Draft, one: Candidate) -> bool:
    """ "A woman [answered] *the phone*": whoever called was told nothing by that."""
    verb = one.anchor
    thing = verb.object if verb is not None and one.lemma == "answer" else None
    called = thing is not None and thing.lemma.lower() in lexicon().words["answered"]
    return called and not has_marks(draft, one.content)


def _borne_out_by_nobody(draft: Draft, one: Candidate) -> bool:
    """ "*Neither* figure could be [confirmed]", "it has not been [verified] whether …": what the
    report itself has found nobody to bear out. "The ministry could not confirm it" is told by one.
    """
    verb = one.anchor
    if verb is None or one.lemma not in _BEARING_OUT or not verb.passive or one.source:
        return False
    first = first_word(draft, one.content)
    return verb.negated or (first is not None and first.lower in ("neither", "no", "none"))


def _reported_so(draft: Draft, one: Candidate) -> bool:
    """ "*Two guards* [reported] missing had been found": they have reported nothing."""
    verb = one.anchor
    after = verb.after() if verb is not None and one.lemma == "report" else None
    if verb is None or after is None or verb.tag not in ("VBN", "VBD") or not one.source:
        return False
    head = draft.syntax.head(one.source[0])
    before = verb.before()
    state = after.lower in lexicon().words["states"] or after.lower in ("stolen", "drowned", "safe")
    return state and head is not None and head == before and not verb.auxiliaries


_BEARING_OUT = ("confirm", "verify", "corroborate", "authenticate", "substantiate")


def _dealt_with(draft: Draft, one: Candidate) -> bool:
    """ "A jury has [addressed] the killing under a new law": what is dealt with. Whom somebody
    addresses with quoted words is told them."""
    return one.lemma == "address" and not has_marks(draft, one.content)


def _looks_at_it(draft: Draft, one: Candidate) -> bool:
    """ "They [observed] *proteins* in glue", "[estimate] *the herd* by counting hooves": what is
    looked at, and how it is reckoned; without a clause or an amount nothing is told of it."""
    verb, words = one.anchor, lexicon().words
    if verb is None or not verb.is_verb or verb.object is None or has_marks(draft, one.content):
        return False
    if one.lemma not in words["looking"] | words["reckoning"] or verb.passive:
        return False
    first = first_word(draft, one.content)
    if first is None or first.span[0] < verb.span[0] or first not in verb.object.subtree():
        return False
    said = draft.syntax.nodes((first.span[0], one.content[-1][1]))
    return one.lemma in words["looking"] or not any(each.tag in ("CD", "$") for each in said)


def _shows_a_mind(one: Candidate) -> bool:
    """ "The army [showed] *its readiness* to fight on": by what it did."""
    verb = one.anchor
    if verb is None or one.lemma != "show" or verb.object is None:
        return False
    own = any(each.tag == "PRP$" for each in verb.object.children)
    return own and verb.object.lemma.lower() in lexicon().words["minds"]


def _assured_by_a_thing(draft: Draft, one: Candidate) -> bool:
    """ "A *win* does not [guarantee] that they stay up", "tests cannot guarantee that …": what
    follows from a thing. A minister guarantees it by his word."""
    if one.lemma != "guarantee" or not one.source or one.anchor is None:
        return False
    head = draft.syntax.head(one.source[0])
    if head is None or not head.tag.startswith("NN") or head.entity != "O":
        return False
    return not party(draft, head) and not (is_document(head) and not one.anchor.negated)


def _a_title(draft: Draft, one: Candidate) -> bool:
    """ "[Wrote] a novel *called* “Salt”": the quotation is a title, and not what is told."""
    verb = one.anchor
    if verb is None or not verb.is_verb or verb.object is None or len(one.content) != 1:
        return False
    if verb.object.index < verb.index:
        return False  # "*what* the firm called lower demand"
    for word in verb.sentence.nodes[verb.object.index + 1 :]:
        before = word.before()
        titled = before is not None and before.lower in lexicon().words["titled"]
        if titled and inside(word.span, one.content):
            within = draft.syntax.nodes(one.content[0])
            return within[0] in (word, verb.object.subtree()[0])
        if word.is_verb and word.lower not in lexicon().words["titled"]:
            return False
    return False


def _is_done_to(draft: Draft, one: Candidate) -> bool:
    """ "A strand of *wool* [found] at the site": a bare participle behind what it is done to.
    Behind somebody it may be what he did: "a step Tolen [described] as hard"."""
    verb = one.anchor
    if verb is None or verb.tag != "VBN" or verb.relation != "acl" or verb.auxiliaries:
        return False
    if verb.head is None or verb.child(*SUBJECTS) is not None or not one.cue:
        return False
    thing = verb.head.entity == "O" and not party(draft, verb.head)
    return thing and inside(verb.head.span, one.source) and verb.head.index < verb.index


def _has_a_name(draft: Draft, one: Candidate) -> bool:
    """ "They drain it, *a process* [called] “sorting”": what a thing is called, whatever the parse
    hangs the participle on."""
    verb = one.anchor
    if verb is None or verb.tag not in ("VBN", "VBD") or verb.auxiliaries or verb.agent is not None:
        return False
    if verb.lemma not in _NAMES or not one.source or len(one.content) != 1:
        return False
    begins, named = one.source[-1][0], one.content[0][0]
    aside = draft.text[:begins].endswith((", ", "— ", "– "))
    thing = draft.words(one.source[-1]).lower().startswith(("a ", "an "))
    if not (aside and thing and named == verb.span[1] + 1):
        return False
    if draft.text[named] not in "“\"‘'`":
        return False
    head = draft.syntax.head(one.source[-1])
    return head is not None and head == verb.before() and not party(draft, head)


_NAMES = ("call", "dub", "name", "title", "entitle", "nickname", "label", "term")


def _by_trade(draft: Draft, one: Candidate) -> bool:
    """ "*She* [reported] widely *on the war* until May": a reporter's work. What a newspaper or a
    panel reports on it tells."""
    verb = one.anchor
    if verb is None or one.lemma != "report" or verb.passive or has_marks(draft, one.content):
        return False
    after = verb.after()
    while after is not None and after.tag.startswith("RB"):
        after = after.after()
    if after is None or after.lower != "on" or len(one.source) != 1:
        return False
    if verb.child("ccomp") is not None or (after.head is not None and told_time(draft, after.head)):
        return False
    head = draft.syntax.head(one.source[0])
    if head is None or is_outlet(draft.words(one.source[0])):
        return False
    return head.lower in ("he", "she", "i") or head.entity == "PERSON"


def _noted_here(one: Candidate) -> bool:
    """ "*As noted*, the vote was lost", "as mentioned above": by the report, further up."""
    verb = one.anchor
    if verb is None or one.source or verb.tag != "VBN" or verb.agent is not None:
        return False
    before, after = verb.before(), verb.after()
    as_so = before is not None and before.lower == "as" and not verb.auxiliaries
    ends = after is None or after.text in (",", ".", ";") or after.lower in _FURTHER_UP
    return as_so and ends and one.lemma in _OWN_NOTES


_FURTHER_UP = ("above", "earlier", "before", "previously", "already", "below", "elsewhere")
_OWN_NOTES = ("note", "mention", "say", "state", "discuss", "explain", "describe", "outline")


def _only_informing(draft: Draft, one: Candidate) -> bool:
    """ "Is better *at* [informing] parents about forms", "thanked *for* [warning] us about it":
    what somebody does or did, told beside something else, and no words of it."""
    verb = one.anchor
    if verb is None or verb.tag != "VBG" or verb.auxiliaries or has_marks(draft, one.content):
        return False
    before = verb.before()
    if one.lemma not in ("inform", "notify", "advise", "brief", "remind", "warn", "tell"):
        return False
    first = first_word(draft, one.content)
    topic = first is not None and first.lower in ("about", "of", "on")
    beside = before is not None and before.lower in ("at", "by", "for", "in", "of", "to", "without")
    return topic and beside


def _so_committed(one: Candidate) -> bool:
    """ "Would it make them *less* [committed] to kill?": how they are, and no pledge."""
    verb = one.anchor
    if verb is None or one.lemma != "commit" or verb.tag not in ("VBN", "JJ"):
        return False
    before = verb.before()
    return before is not None and before.lower in ("less", "more", "so", "as", "too", "how")


def _made_public_when(draft: Draft, one: Candidate) -> bool:
    """ "[When we had news], we [made it public]": when, and what it is stands elsewhere."""
    first = first_word(draft, one.content)
    if one.anchor is None or first is None or first.index > one.anchor.index:
        return False
    return one.lemma == "make public" and len(one.content) == 1 and _opens_when(first, one.anchor)


def _opens_when(first: Node, verb: Node) -> bool:
    """Whether a word opens a clause that tells when or on what condition its verb is done."""
    clause = first.head
    while clause is not None and clause.relation != "advcl":
        clause = clause.head if clause.index < verb.index else None
    opens = first.lower in ("when", "whenever", "once", "after", "before", "while", "if", "until")
    return opens and clause is not None and clause.head is verb


def _where_it_rules(one: Candidate) -> bool:
    """ "In 2017, the court, *which* [rules] on such matters, said …": what somebody does, told
    beside, and no saying with the words around it for what is said."""
    verb = one.anchor
    if verb is None or one.frame != "parenthesis" or verb.relation != "acl:relcl":
        return False
    subject = verb.child("nsubj")
    return subject is not None and subject.lower in ("which", "who", "that")


def _only_between(draft: Draft, one: Candidate) -> bool:
    """ "The mayor added, [*quoting* a report], *that* it would close": where he has it from; what
    stands behind the second comma is what he added."""
    verb = one.anchor
    if verb is None or verb.tag != "VBG" or one.lemma not in lexicon().words["citing"]:
        return False
    comma, first = verb.before(), first_word(draft, one.content)
    if comma is None or comma.text != "," or first is None or first.index < verb.index:
        return False
    words = verb.sentence.nodes[verb.index : first.index + len(draft.syntax.nodes(one.content[0]))]
    behind = next((each.after() for each in words if each.text == ","), None)
    that = behind is not None and behind.lower == "that" and behind.tag == "IN"
    return that and (first.before() == verb or first == behind)


def _spoken_of(draft: Draft, one: Candidate) -> bool:
    """ "“They *talk of* peace and make war,” he said": what a quotation holds against those whom
    it does not name, and no saying of theirs."""
    verb = one.anchor
    if verb is None or one.lemma not in ("talk of", "speak of", "talk about", "speak about"):
        return False
    subject = verb.child("nsubj")
    if subject is None or subject.lower not in ("they", "you", "we") or verb.tag == "VBD":
        return False  # "“*He talked* of a coup,” she said" is what he said
    return in_quote(draft, verb.span[0])
