"""What an outlet tells that somebody says, where only the outlet was heard: "According to Norpress,
the judge *found that* …", "The mayor, Radio Orle reported, *told* drivers to turn back"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, Why
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import (
    cue_lemma,
    frames_of,
    is_document,
    lexicon,
    passes_on,
)
from onrecord.reading.statements.somebody import is_person
from onrecord.reading.statements.source import noun_phrase, speaker_of
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.statements.verbs import read_verb
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span


def heard_through(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with those that an outlet's own hides: whose speaker it is set behind, or
    whose clause is all that it tells."""
    found = list(candidates)
    for outer in (*candidates, *_as_told(draft, candidates)):
        outlet = _outlet_of(draft, outer)
        if outlet is None or outer.anchor is None:
            continue
        amid = _set_amid(draft, outer, outlet)
        cited = _cited_there(draft, outer) if amid is not None else None
        if amid is not None and cited is not None and _goes_on_saying(draft, found, amid):
            found = _parted(draft, found, outer, outlet, amid)
            found = [one for one in found if one.anchor != cited[0]]
        elif amid is not None and cited is not None:
            found = _from_cited(draft, found, outer, outlet, amid, cited)
        elif amid is not None:
            found = _parted(draft, found, outer, outlet, amid)
        elif outer.content and outer in found:
            found.extend(_only_told(draft, outer, found))
    return found


def _as_told(draft: Draft, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """What only tells who passes it on, which was heard as no saying: "the ministry, [*as* Radio
    Orle *reported*], had not replied"."""
    known, telling = {one.anchor for one in candidates}, lexicon().words["telling"]
    for link in draft.syntax.all_nodes:
        comma = link.before() if link.lower == "as" else None
        if comma is None or comma.text != ",":
            continue
        behind = link.sentence.nodes[link.index + 1 :][:_AS]
        verb = next((node for node in behind if node.is_verb), None)
        if verb is None or verb in known or verb == behind[0]:
            continue
        if verb.tag in ("VBD", "VBZ") and verb.lemma.lower() in telling:
            source = behind[0].span[0], behind[verb.index - link.index - 2].span[1]
            why = Why("told-through", words=(verb.span,))
            yield Candidate(verb, verb.lemma.lower(), (source,), (verb.span,), (), why)


_AS = 6  # words of "as the daily Orle Times reported"


def _outlet_of(draft: Draft, one: Candidate) -> Span | None:
    """The outlet that tells: the source, or what stands behind the last comma of it where the
    model has taken all before the verb for one ("the mayor, Radio Orle")."""
    if len(one.source) != 1 or not one.cue or not one.speech:
        return None
    start, end = one.source[0]
    words = draft.syntax.nodes((start, end))
    commas = [word.index for word in words if word.text == ","]
    first = words if not commas else [word for word in words if word.index < commas[0]]
    if _is_outlet(draft, first):
        return start, end
    last = [word for word in words if commas and word.index > commas[-1]]
    return (last[0].span[0], end) if last and _is_outlet(draft, last) else None


def _is_outlet(draft: Draft, words: Sequence[Node]) -> bool:
    if not words or not (words[-1].is_noun or words[-1].tag == "CD"):
        return False
    heads = draft.syntax.head((words[0].span[0], words[-1].span[1])), words[-1]
    return any(one is not None and passes_on(one) and not is_document(one) for one in heads)


def _set_amid(draft: Draft, outer: Candidate, outlet: Span) -> tuple[Span, Node] | None:
    """Somebody whom the report names before an outlet's saying, set off by commas, and the word
    that goes on behind it: "[The mayor], Radio Orle reported on Monday, [told] …"."""
    verb = outer.anchor
    if verb is None or verb.lemma.lower() not in lexicon().words["telling"]:
        return None
    first = draft.syntax.node_at(outlet[0])
    comma = first.before() if first is not None else None
    if comma is not None and comma.lower == "as":
        comma = comma.before()  # "the mayor, *as* Radio Orle reported, told"
    if first is None or comma is None or comma.text != "," or in_quote(draft, outlet[0]):
        return None
    after = verb.after()
    while after is not None and after.text != "," and after.index - verb.index <= _WHEN:
        if _cites(after):
            after = next(
                (one for one in after.sentence.nodes[after.index :] if one.text == ","), after
            )
            break
        if after.is_verb or (after.tag in ("IN", "TO") and after.lower not in ("on", "in")):
            return None
        after = after.after()
    goes_on = after.after() if after is not None and after.text == "," else None
    if goes_on is None or verb.index < first.index:
        return None
    words = list(verb.sentence.nodes[: comma.index])
    begun = next((word.index for word in reversed(words) if word.text in (";", ":")), -1)
    words = words[begun + 1 :]
    while words and (words[0].tag in ("CC", "RB") or words[0].text == ","):
        words.pop(0)  # "But *the mayor*, Radio Orle reported, …"
    if not words or not any(word.is_noun for word in words):
        return None
    if words[0].tag in ("IN", "TO", "VBG", "VBN", "WRB") or any(
        word.tag in TENSED and word.relation != "acl:relcl" for word in words
    ):
        return None
    if words[-1].tag in ("IN", "DT", "TO", "CC") or words[-1].text in (";", ":", "”", '"'):
        return None
    return (words[0].span[0], words[-1].span[1]), goes_on


_WHEN = 5  # words of "reported early on Monday"


def _cites(word: Node) -> bool:
    return word.tag == "VBG" and word.lemma.lower() in lexicon().words["citing"]


def _cited_there(draft: Draft, outer: Candidate) -> tuple[Node, Span] | None:
    """Whom an outlet cites right behind its verb, up to the comma: "the envoy, Norpress reported
    [*citing*] [*two diplomats*], refused"."""
    verb = outer.anchor.after() if outer.anchor is not None else None
    if verb is None or not _cites(verb):
        return None
    words: list[Node] = []
    for word in verb.sentence.nodes[verb.index + 1 :]:
        if word.text == ",":
            break
        words.append(word)
    nouns = [word for word in words if word.is_noun]
    if not nouns or any(word.tag in TENSED for word in words):
        return None
    return verb, (words[0].span[0], words[-1].span[1])


def _goes_on_saying(
    draft: Draft, found: Sequence[Candidate], amid: tuple[Span, Node]
) -> Candidate | None:
    """The saying that goes on behind an outlet's, of whoever stands before it: "The mayor, Norpress
    reported citing two aides, [*admitted*] that …" is the mayor's word, whoever told of it."""
    first = amid[1].span[0]
    inner = next((one for one in found if one.cue and one.cue[0][0] == first), None)
    inner = inner or _saying_from(draft, amid[1])
    return inner if inner is not None and inner.speech else None


def _from_cited(
    draft: Draft,
    found: list[Candidate],
    outer: Candidate,
    outlet: Span,
    amid: tuple[Span, Node],
    cited: tuple[Node, Span],
) -> list[Candidate]:
    """The candidates with the whole sentence around an outlet's saying for whoever it cites."""
    (subject, goes_on), (verb, whom) = amid, cited
    words = [word for word in goes_on.sentence.nodes[goes_on.index :] if word.text not in ".?!"]
    content = tidied(draft, [subject, (goes_on.span[0], words[-1].span[1])])
    told = Candidate(
        anchor=verb,
        lemma=verb.lemma.lower(),
        source=(whom,),
        cue=(verb.span,),
        content=content,
        why=Why("told-through", words=(verb.span,)),
        relays=(RelayWords(outlet, whole(outer.cue)), *outer.relays),
    )
    own = {outer.anchor, verb}
    rest = [one for one in found if one.anchor not in own and one.cue[:1] != (goes_on.span,)]
    return [*rest, told]


def _parted(
    draft: Draft, found: list[Candidate], outer: Candidate, outlet: Span, amid: tuple[Span, Node]
) -> list[Candidate]:
    """The candidates with what goes on behind an outlet's saying for a saying of whoever stands
    before it; as they are where what goes on is none."""
    speaker, goes_on = amid
    inner = _goes_on_saying(draft, found, amid)
    if inner is None or inner is outer:
        return [_with_subject(one, speaker, goes_on) if one is outer else one for one in found]
    behind = inner.cue[-1][1]
    content = tidied(draft, [span for span in inner.content if span[0] >= behind])
    if not content and inner.frame not in ("declined", "no answer"):
        return found
    whose = replace(
        inner,
        source=(speaker,),
        joint=(),
        content=content,
        relays=(*inner.relays, RelayWords(outlet, whole(outer.cue)), *outer.relays),
    )
    rest = [one for one in found if one is not inner and one.anchor is not outer.anchor]
    return [*rest, whose]


def _with_subject(outer: Candidate, subject: Span, goes_on: Node) -> Candidate:
    """What an outlet tells, with the subject that stands before its saying: "[the bridge], as
    Radio Orle reported, [is shut]"."""
    if len(outer.content) != 1 or outer.content[0][0] != goes_on.span[0]:
        return outer
    return replace(outer, content=(subject, *outer.content))


def _saying_from(draft: Draft, first: Node) -> Candidate | None:
    """The saying whose cue begins with a word."""
    for verb in first.sentence.nodes[first.index : first.index + _CUE]:
        if verb.is_verb and (one := read_verb(draft, verb)) is not None and one.cue:
            return one if one.cue[0][0] == first.span[0] else None
    return None


_CUE = 4  # words of "had not yet said"


def _only_told(draft: Draft, outer: Candidate, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The saying that is all that an outlet tells, where it was not heard by itself. "It is too
    early *to speak of* a peak" tells what would be said, whoever says it."""
    if len(outer.content) != 1 or any(
        one is not outer and _is_all(draft, one, outer) for one in others
    ):
        return
    known = {one.anchor for one in others}
    for verb in draft.syntax.nodes(outer.content[0]):
        if not verb.is_verb or verb in known or in_quote(draft, verb.span[0]):
            continue
        before = verb.before()
        if before is not None and before.lower == "to":
            continue
        for one in (read_verb(draft, verb), _by_person(draft, verb, outer)):
            if one is not None and one.speech and one.content and _is_all(draft, one, outer):
                yield one
                return


def _by_person(draft: Draft, verb: Node, outer: Candidate) -> Candidate | None:
    """What a person may have said by a verb that tells of deeds as well: "called the ruling an
    insult", "found that nobody was to blame"; an outlet has it from what he said."""
    subject, frames = speaker_of(verb), frames_of(cue_lemma(verb))
    if subject is None or verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or verb.passive:
        return None
    if subject.tag.startswith("PRP") or not is_person(draft, subject):
        return None
    clause = verb.child("ccomp") is not None
    told = (
        (clause and bool(frames & {"clause", "urging", "finding"}))
        or ("naming" in frames and _calls(verb))
        or ("phrase" in frames and verb.object is not None)
    )
    cue = verb_group(verb)
    content = tidied(draft, [(cue[-1][1], outer.content[-1][1])])
    if not told or not content:
        return None
    why = Why("told-through", words=cue)
    return Candidate(verb, cue_lemma(verb), (noun_phrase(subject),), cue, content, why, "clause")


def _calls(verb: Node) -> bool:
    """ "Called *the ruling* *an insult*": what is called, and what it is called."""
    objects = [one for one in verb.children if one.relation in ("obj", "dobj", "iobj", "xcomp")]
    return len(objects) > 1 and objects[0].is_noun


_LINK = re.compile(r"(?:that )?(?:(?:on|in) [^,.]{3,20}, )?\Z")


def _is_all(draft: Draft, one: Candidate, outer: Candidate) -> bool:
    """Whether a saying reaches from the first to the last word of what another one tells."""
    if not (one.source and one.cue and one.content):
        return False
    start, end = outer.content[0][0], outer.content[-1][1]
    first = one.source[0][0]
    before = start <= first and _LINK.match(draft.text, start, first) is not None
    ordered = one.source[-1][1] <= one.cue[0][0] and one.cue[-1][1] <= one.content[0][0]
    return before and ordered and abs(end - one.content[-1][1]) <= 1
