"""Hearsay: "reportedly", "is reported to have …", nobody being named as its source."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around, extent_of
from onrecord.reading.statements.cue import ending_at, verb_group
from onrecord.reading.statements.lexicon import cue_lemma, is_document, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase, speaker_of
from onrecord.reading.statements.spans import tidied, told_time, until_semicolon, without
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def reportedly(draft: Draft, adverb: Node) -> Iterator[Candidate]:
    """ "reportedly": the clause is content, nobody the source; none where a speaker is named."""
    head = adverb.head
    if head is None:
        return
    if _has_a_teller(head):
        return
    nodes = _behind_link([one for one in head.subtree() if one != adverb], adverb)
    rule, participle = "reportedly", adverb.after()
    if participle is not None and (noun := _told_of(adverb, participle)) is not None:
        rule = "reportedly-of-a-participle"
        told = [one for one in participle.subtree() if one.index > adverb.index]
        spans = [noun_phrase(noun, without=participle.span), extent_of(told)]
    elif head.relation in ("acl", "acl:relcl") and head.head is not None and head.head.is_noun:
        noun = head.head
        spans = [noun_phrase(noun, without=head.span), extent_of(nodes)]
    else:
        spans = without([until_semicolon(draft, extent_of(nodes))], adverb.span)
        shared = head.head.child("nsubj", "nsubj:pass") if head.head is not None else None
        if head.relation == "conj" and head.child("nsubj", "nsubj:pass") is None and shared:
            spans = [noun_phrase(shared), *spans]  # "*The rally* drew a crowd and was reportedly …"
    content = tidied(draft, spans)
    if content:
        yield Candidate(
            anchor=adverb,
            lemma="reportedly",
            source=(),
            cue=(adverb.span,),
            content=content,
            why=Why(rule, words=(adverb.span,)),
            frame="hearsay",
        )


def _has_a_teller(verb: Node) -> bool:
    """Whether what is "reportedly" said has its own source: "she *reportedly called* it a farce",
    "the pictures *reportedly show* a crater"."""
    frames, speaker = lexicon().frames.get(cue_lemma(verb), frozenset()), speaker_of(verb)
    if speaker is None:
        return False
    if is_document(speaker):
        return not frames.isdisjoint(("clause", "document"))
    return not frames.isdisjoint(("clause", "naming", "accusing"))


def _told_of(adverb: Node, participle: Node) -> Node | None:
    """What a participle set off by a comma is told of, as nothing before it is hearsay: "Nine died
    in [a raid], reportedly [*led* by deserters]", "[He] fled, reportedly [*taking* the money]"."""
    comma, noun = adverb.before(1), adverb.before(2)
    if comma is None or comma.text != "," or noun is None or participle.auxiliaries:
        return None
    if participle.tag == "VBN" and noun.is_noun and participle.child(*SUBJECTS) is None:
        return noun
    if participle.tag != "VBG" or participle.head is None:
        return None
    return participle.child(*SUBJECTS) or participle.head.child(*SUBJECTS)


def _behind_link(nodes: list[Node], adverb: Node) -> list[Node]:
    """The words of a clause behind what joins it to the one before: "nine fled, and [*the navy*
    reportedly *saved them*]", "the bridge shut while [*a crowd* reportedly *threw stones*]"."""
    first = nodes[0].index
    words = adverb.sentence.nodes
    for link in range(adverb.index - 1, first - 1, -1):
        if words[link].tag in TENSED or words[link].tag == "MD":
            break  # "a man who *was* reportedly ill"
        joins = words[link].tag == "CC" or words[link].lower in _JOINING
        if not joins or not any(one.is_noun for one in words[link + 1 : adverb.index]):
            continue
        if link == first or any(one.tag in TENSED for one in words[first:link]):
            behind = [one for one in nodes if one.index > adverb.index]
            return [*words[link + 1 : adverb.index], *behind]
    return nodes[1:] if nodes[0].tag == "CC" else nodes


_JOINING = ("while", "although", "though", "because", "as")


def is_reported(draft: Draft, verb: Node) -> Iterator[Candidate]:
    """ "is reported to have …", "was announced to have died", "are said to …" """
    if cue_lemma(verb) not in ("report", "say", "announce", "rumor", "rumour", "project", "claim"):
        return
    action = next(
        (
            one
            for one in verb.children
            if one.relation in ("xcomp", "ccomp") and one.index > verb.index
        ),
        None,
    )
    subject = verb.child("nsubj:pass", "nsubjpass", "nsubj")
    if action is None or subject is None or not any(one.lower == "to" for one in action.children):
        return
    agent = verb.agent
    cue = verb_group(verb)
    if agent is not None:
        by = agent.child("case")
        if by is not None and by.before() == verb:
            cue = ending_at(cue, by.span[1])
    acts = [one for one in action.children if one.relation == "conj" and _tensed(one)]
    end = min([one.subtree()[0].index for one in acts], default=len(verb.sentence.nodes))
    told = [one for one in action.subtree() if one.index < end]
    while len(told) > 1 and told[-1].tag in ("CC", ","):
        told.pop()
    content = tidied(draft, [_with_bound(noun_phrase(subject), subject), extent_of(told)])
    yield Candidate(
        anchor=verb,
        lemma=verb.lemma.lower(),
        source=(noun_phrase(agent),) if agent is not None else (),
        cue=cue,
        content=content,
        why=Why("is-reported-to", words=cue),
        frame="hearsay",
    )


def it_was_said(draft: Draft, one: Candidate) -> Candidate:
    """ "[A mission], *it was reported*, [has left]": the clause around it, of nobody's telling."""
    verb = one.anchor
    if one.source or not one.cue or verb is None or verb.tag != "VBN":
        return one
    first = verb.sentence.nodes[max(verb.index - _IT, 0) : verb.index]
    it = next((word for word in first if word.lower == "it"), None)
    comma, after = it.before() if it is not None else None, verb.after()
    if it is None or comma is None or after is None or (comma.text, after.text) != (",", ","):
        return one
    content = tidied(draft, clause_around(draft, verb, (it.span[0], verb.span[1])))
    return replace(one, content=content) if len(content) > 1 else one


_IT = 4  # words of "it has been reported"


def _with_bound(span: Span, noun: Node) -> Span:
    """A phrase that is a number, with its bound: "[Over] a thousand were said to …"."""
    first = next((one for one in noun.sentence.nodes if one.span[0] >= span[0]), noun)
    before = first.before()
    number = first.tag == "CD" or (first.lower == "a" and noun.lemma.lower() in _AMOUNTS)
    bound = before is not None and before.lower in ("over", "about", "around", "under", "nearly")
    return (before.span[0], span[1]) if before is not None and number and bound else span


_AMOUNTS = ("dozen", "hundred", "thousand", "million", "billion")


def _tensed(verb: Node) -> bool:
    """Whether a verb group has a tense: "was victorious", "won"."""
    words = [verb, *(one for one in verb.children if one.relation.startswith(("aux", "cop")))]
    return any(one.tag in TENSED for one in words)


def of_shared_subject(draft: Draft, one: Candidate) -> Candidate:
    """A hearsay with the subject that its verb shares with the one it is joined to: "[The bridge]
    was closed and is expected [to reopen in May]"."""
    verb = one.anchor
    first = verb.head if verb is not None and verb.relation == "conj" else None
    if verb is None or first is None or one.source or len(one.content) != 1 or not verb.passive:
        return one
    subject, begins = first.child(*SUBJECTS), draft.syntax.node_at(one.content[0][0])
    if subject is None or begins is None or begins.tag != "TO" or verb.child(*SUBJECTS):
        return one
    if not subject.is_noun or verb.agent is not None or verb.span[0] > begins.span[0]:
        return one
    return replace(one, content=tidied(draft, [noun_phrase(subject), *one.content]))


_WHERE = ("in", "at", "on", "across", "over", "near", "along", "off", "among", "from", "between")
_WHERE_TO_COME = (*_WHERE, "for", "through", "by", "until")


def with_where(draft: Draft, one: Candidate) -> Candidate:
    """What nobody named reports or forecasts, with where it is, and when it is to come: "[No
    deaths] were reported [on the ground]", "[snow] is forecast [for Friday]". The day behind "was
    reported" is that of the report, a clock's hour is not."""
    verb = one.anchor
    if verb is None or one.source or len(one.content) != 1 or not one.cue or not verb.is_verb:
        return one
    to_come = verb.lemma.lower() in lexicon().words["forecasting"]
    if not (to_come or verb.lemma.lower() in _REPORTED) or verb.agent or verb.tag != "VBN":
        return one
    if one.content[0][1] > one.cue[0][0] or one.cue[-1][1] != verb.span[1]:
        return one
    end, links = verb.index, _WHERE_TO_COME if to_come else _WHERE
    for noun in sorted(verb.children, key=lambda child: child.index):
        words = noun.subtree()
        if words[0].index != end + 1 or words[0].lower not in links or not noun.is_noun:
            continue
        if not to_come and told_time(draft, noun) and words[0].lower != "at":
            break
        if passes_on(noun) or is_document(noun) or noun.lower in lexicon().words["occasions"]:
            break
        end = words[-1].index
    if end == verb.index:
        return one
    nodes = verb.sentence.nodes
    until = [time.span[1] for time in draft.times if time.span[0] <= nodes[end].span[0]]
    behind = (nodes[verb.index + 1].span[0], max([nodes[end].span[1], *until]))
    return replace(one, content=tidied(draft, [*one.content, behind]))


_REPORTED = ("report", "record", "register", "confirm", "observe", "document")
