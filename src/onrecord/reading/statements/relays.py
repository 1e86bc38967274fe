"""Who passed a statement on: agencies, outlets and documents beside its source.

Nearest the source first: the document through which it speaks, then who quoted or carried it.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.hanging import FINITE
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.carriers import by_words, chain, printed_in, published
from onrecord.reading.statements.channels import (
    addressed,
    in_words,
    is_channel,
    is_site,
    on_air,
    printed_by,
    through_somebody,
    undated,
)
from onrecord.reading.statements.issued import holding, issued
from onrecord.reading.statements.lexicon import frames_of, is_platform, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import told_time
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

_THROUGH = frozenset(["in", "on", "via", "through", "by", "from", "per", "over", "to"])


def relays_of(draft: Draft, one: Candidate, anchors: frozenset[Node]) -> tuple[RelayWords, ...]:
    """The relays of a statement: those that it has already, and those among the cue's own words.

    `anchors` are the cue words of all statements: a phrase belongs to the nearest.
    """
    if one.anchor is None:
        clause = draft.syntax.clause_at(one.source[0][0]) if one.source else None
        if clause is None or clause.root is None or one.relays:
            return one.relays
        # "In a letter, the board backed the sale: “…”": what is done there is the saying
        return tuple(_channels(draft, replace(one, anchor=clause.root), anchors | {clause.root}))
    found: list[RelayWords] = []
    found.extend(_channels(draft, one, anchors))
    if not found and one.cue and one.anchor.is_verb:
        found.extend(in_words(draft, one))
    found[:0] = holding(one)  # "posted *a message* on Twitter blaming …"
    found.extend(() if found else issued(draft, one))
    found.extend(one.relays)
    seen: set[Span] = set()
    kept = [] if found else list(published(draft, one))
    for relay in (addressed(draft, undated(draft, each), one) for each in found):
        if not inside(relay.span, (*seen, *one.source)):
            seen.add(relay.span)
            kept.append(relay)
    return tuple(kept)


def _channels(draft: Draft, one: Candidate, anchors: frozenset[Node]) -> Iterator[RelayWords]:
    """ "said [in] [a statement]", "[via] [Twitter]", "[Through] [his lawyer] he declined"."""
    anchor = one.anchor
    if anchor is None or one.frame in ("according", "hearsay"):
        return
    own_words = (*one.content, *one.source, *one.cue)
    for noun in anchor.sentence.nodes:
        if not noun.is_noun or inside(noun.span, own_words):
            continue
        case = _case_of(noun)
        if case is None or case.lower not in _THROUGH:
            continue
        if _outside(draft, anchor, noun) or _elsewhere(draft, one, anchors, case, noun):
            continue  # "In a note, the board said, “The mayor has *announced* …”"
        if told_time(draft, noun):
            continue  # "three days of mourning, Wednesday through Friday"
        aired = on_air(noun, case)
        if aired is None and noun.lower in lexicon().words["occasions"]:
            if case.lower == "to":
                continue
            own = not case.index or _owner(noun, anchors) == anchor
            if own or _set_off(draft, one, case, noun):
                yield from list(_printers(noun)) or _broadcast(noun)
            continue
        if aired is None and not (
            is_channel(noun, case)
            or printed_by(noun, case, anchor)
            or through_somebody(draft, noun, case)
        ):
            continue
        owner = _owner(noun, anchors)
        if noun.head is not None and inside(noun.head.span, one.cue):
            owner = anchor  # "let it be *known* through his wife"
        if owner != anchor and not (
            (case.index == 0 and owner is not None and _goes_on_from(anchor, owner))
            or _in_one_breath(draft, one, _own_verb(noun) or _behind_speaker(case, noun))
            or _answered(draft, noun, anchor)
            or (_set_off(draft, one, case, noun) and not _told_within(anchor, anchors))
            or _behind_quote(draft, one, case, noun)
            or _speaking_there(one, noun)
            or _right_before(anchor, case, noun)
            or _behind_speaker(case, noun) == anchor
        ):
            continue
        if aired is not None:
            yield RelayWords(aired, case.span)
            continue
        yield from chain(noun, case.span, without=sorted((*one.content, *one.cue)))


def _case_of(noun: Node) -> Node | None:
    """The preposition before a noun; right before it also where the parse hangs it on the next:
    "said *on* Twitter on Monday"."""
    cases = [one for one in noun.children if one.relation == "case" and one.index < noun.index]
    if cases:
        return cases[-1]
    before = noun.before() if noun.relation in ("obl", "nmod") else None
    return before if before is not None and before.relation == "case" else None


def _elsewhere(
    draft: Draft, one: Candidate, anchors: frozenset[Node], case: Node, noun: Node
) -> bool:
    """Whether another saying has a channel, wherever the parse hangs it: between commas behind its
    own speaker ("…, the mayor said, while the firm, *in a post*, *called* it a farce") or right
    before its verb ("He denies it and *through his counsel* *accused* …"). What goes on from that
    saying in one breath has it too ("the firm, *in a post*, *called* it a farce and *said* …")."""
    anchor = one.anchor
    if anchor is None:
        return False
    others = [each for each in noun.sentence.nodes if each in anchors and each != anchor]
    if any(_right_before(each, case, noun) for each in others):
        return not _right_before(anchor, case, noun)
    verb = _behind_speaker(case, noun)
    if verb is not None and verb != anchor and verb in anchors:
        return not _in_one_breath(draft, one, verb)
    first, last = sorted((anchor.index, noun.index))
    return any(each.text == ";" for each in anchor.sentence.nodes[first:last])


def _behind_speaker(case: Node, noun: Node) -> Node | None:
    """The verb of the speaker behind whom a channel stands between commas."""
    comma, speaker = case.before(1), case.before(2)
    if comma is None or comma.text != "," or speaker is None or speaker.relation not in SUBJECTS:
        return None
    verb = speaker.head
    return verb if verb is not None and verb.index > noun.index else None


def _right_before(anchor: Node, case: Node, noun: Node) -> bool:
    """Whether a channel stands between a conjunction and the verb that it joins: "and *through his
    counsel* accused …"."""
    before, last = case.before(), noun.subtree()[-1]
    parted = before is not None and before.text == ","  # "and, *through his counsel*, accused …"
    before = case.before(2) if parted else before
    if before is None or before.tag != "CC" or anchor.sentence is not noun.sentence:
        return False
    behind = [noun.after(), last.after()]
    if parted:
        behind = [one.after() for one in behind if one is not None and one.text == ","]
    return anchor.relation == "conj" and anchor in behind


def _outside(draft: Draft, anchor: Node, noun: Node) -> bool:
    """Whether a saying stands in a quotation and a noun does not."""
    return any(
        inside(anchor.span, (quote.span,)) and not inside(noun.span, (quote.span,))
        for quote in draft.quotes
        if quote.speech
    )


def _goes_on_from(anchor: Node, first: Node) -> bool:
    """Whether a saying goes on from the one that a sentence's channel hangs on, its speaker the
    same: "*In a letter*, she denounced the plan, *calling* it …", "… praised it and *said* …"."""
    node: Node | None = anchor
    for _ in range(3):
        if node is None or node.child(*SUBJECTS) is not None:
            return False
        if node.relation not in ("conj", "advcl", "xcomp") or node.child("mark") is not None:
            return False  # "said that *by* refusing to say so"
        node = node.head
        if node == first:
            return True
    return False


def _own_verb(noun: Node) -> Node | None:
    """The first verb above a channel: of "accused them of *negotiating* through the newspapers and
    vowed …" not that of accusing."""
    node = noun.head
    while node is not None and not node.is_verb:
        node = node.head
    return node


def _in_one_breath(draft: Draft, one: Candidate, first: Node | None) -> bool:
    """Whether somebody says a second thing in the same form of the verb, to nobody in particular
    and at no other time: "said in a letter that … *and urged* …", "…, *adding* that …"."""
    anchor = one.anchor
    if anchor is None or first is None or not _goes_on_from(anchor, first):
        return False
    if not frames_of(first.lemma.lower()):
        return False
    others = (word for word in anchor.children if word.relation in ("obl", "iobj") and word.is_noun)
    own = (*one.content, *one.cue)
    heard = one.addressee is not None or not all(inside(other.span, own) for other in others)
    if anchor.head != first or heard:
        return False  # a channel of its own, or whom it is told
    adds = anchor.tag == "VBG" and first.tag in FINITE
    return (adds or anchor.tag == first.tag) and not any(
        told_time(draft, child) or child.lower in _LATER for child in anchor.children
    )


_LATER = ("later", "then", "afterwards", "earlier", "since", "now")


def _told_within(anchor: Node, anchors: frozenset[Node]) -> bool:
    """Whether a saying stands in what another one tells: "On VTV, she said that by *refusing to
    say* so they …"."""
    node, inner = anchor, False
    for _ in range(6):
        inner = inner or node.relation in ("ccomp", "acl", "acl:relcl")
        inner = inner or (node.relation == "advcl" and node.child("mark") is not None)
        if node.head is None or (inner and node.head in anchors):
            return node.head is not None
        node = node.head
    return False


def _set_off(draft: Draft, one: Candidate, case: Node, noun: Node) -> bool:
    """Whether commas set a channel beside the speaker, wherever the parse hangs it: "*In a
    statement*, the board said …" at a sentence's beginning, "the board, *in a post*, called …"."""
    if not one.source or one.anchor is None:
        return False
    source, after = one.source[0], noun.after()
    if case.index == 0 and after is not None:
        opens = draft.syntax.nodes(source)[:1]
        return (after.text == "," and after.after() in opens) or after in opens
    before = case.before() if case.index else None
    return (
        before is not None
        and before.text == ","
        and 0 <= before.span[0] - source[1] <= 1
        and noun.span[1] < one.anchor.span[0]
    )


def _behind_quote(draft: Draft, one: Candidate, case: Node, noun: Node) -> bool:
    """ "…, saying “We won” *on Twitter*": right behind what is quoted."""
    if not is_platform(noun):
        return False
    return any(
        quote.span == part and 0 <= case.span[0] - part[1] <= 1
        for part in one.content
        for quote in draft.quotes
    )


def _speaking_there(one: Candidate, noun: Node) -> bool:
    """Whether a participle beside the speaker tells where it is said: "the premier, *speaking* on
    state radio, said …"."""
    verb = noun.head
    if verb is None or verb.tag != "VBG" or verb.head is None:
        return False
    if verb.lemma.lower() not in lexicon().words["speaking"] or one.anchor is None:
        return False
    first = verb.head
    goes_on = verb.index == 0 and _goes_on_from(one.anchor, first)
    return first == one.anchor or inside(first.span, one.source) or goes_on


def _answered(draft: Draft, noun: Node, anchor: Node) -> bool:
    """Whether an act's channel stands just before the saying that goes on from it: "replied [on]
    [Twitter], calling for …", "answered [in] [a letter], saying …"."""
    verb = noun.head
    follows = anchor.tag == "VBG" and anchor.relation in ("advcl", "xcomp", "conj", "dep")
    if not follows or verb is None or noun.relation not in ("obl", "nmod"):
        return False
    if verb.is_noun and verb.relation in ("obj", "obl"):  # "replied to the letter on Twitter"
        verb = verb.head
    case = noun.child("case")
    if case is not None and case.lower == "by" and not (verb and frames_of(verb.lemma.lower())):
        return False  # "*stood* by her decision, saying …"
    between = anchor.sentence.nodes[noun.index + 1 : anchor.index]
    return (
        verb is not None
        and anchor.head == verb
        and all(one.text in (",", "on") or told_time(draft, one) for one in between)
    )


def _printers(noun: Node) -> Iterator[RelayWords]:
    """Who printed or broadcast what was said: "in remarks [published by] [the Courier]", "in
    comments that [appeared in] [the Courier]", "in a first reaction, posted [on] [X]"."""
    words = lexicon().words
    for child in noun.children:
        if not child.relation.startswith("acl") or child.tag not in ("VBN", "VBD"):
            continue
        if child.lemma.lower() in words["issuing"]:
            yield from _posted(child)
        if child.lemma.lower() not in words["passing"] | words["appearing"]:
            continue
        station = child.child("nsubj") if child.relation == "acl:relcl" else None
        if station is not None and station.index < child.index and passes_on(station):
            # "an interview that *the radio* aired"
            yield RelayWords(noun_phrase(station), child.span)
            continue
        agent = child.agent or printed_in(child)
        airs = child.lemma.lower() in ("broadcast", "air")  # which only stations do
        if agent is not None and (passes_on(agent) or (airs and agent.tag.startswith("NNP"))):
            yield from chain(agent, by_words(child, agent))


def _posted(verb: Node) -> Iterator[RelayWords]:
    """The site on which something was put up: "posted [on] [the network X]"."""
    for site in verb.children:
        case = site.child("case")
        if case is None or case.lower not in ("on", "via") or not site.is_noun:
            continue
        name = site.after() or site
        if is_platform(site) or is_site(site):
            # no more of it: "posted on the network Pavo, *Tolen*, who had left, asked …"
            yield RelayWords((noun_phrase(site)[0], site.span[1]), case.span)
        elif site.lower in lexicon().words["networks"] and name.tag == "NNP":
            yield RelayWords((noun_phrase(site)[0], name.span[1]), case.span)


def _broadcast(noun: Node) -> Iterator[RelayWords]:
    """The same where the parse lost it: "in a speech [broadcast live by] [state radio]"."""
    verb = noun if noun.lemma.lower() in lexicon().words["passing"] else noun.after()
    by = verb.after() if verb is not None else None
    if by is not None and by.lower in ("live", "first", "later"):
        by = by.after()
    if verb is None or by is None or by.index - verb.index > _ADVERB:
        return
    if by.lower != "by" and not (by.lower == "on" and verb.lemma.lower() in ("broadcast", "air")):
        return
    first = last = by.after()
    while last is not None and (after := last.after()) is not None and after.is_noun:
        last = after
    carries = verb.lemma.lower() in lexicon().words["passing"]
    if carries and first is not None and last is not None and passes_on(last):
        yield RelayWords((first.span[0], noun_phrase(last)[1]), (verb.span[0], by.span[1]))


_ADVERB = 2  # words from the verb to its "by": "carried live by"


def _deed_beside(verb: Node) -> bool:
    """ "Denied it but *posted* a picture on his site": what else was done has its own channel."""
    first = verb.head if verb.is_verb and verb.relation == "conj" else None
    return first is not None and first.is_verb and first.index < verb.index


def _owner(node: Node, anchors: frozenset[Node]) -> Node | None:
    """The nearest cue word above a word, within its clause."""
    current = node.head
    if current is not None and current.is_noun and current.relation == "appos":
        return None  # "said Mara Tolen, a plaintiff *in the lawsuit*"
    for _ in range(6):
        if current is None or current in anchors:
            return current
        joined = [one for one in current.children if one.relation == "conj" and one in anchors]
        if joined and current.is_verb:
            return joined[0]  # "in a statement he did not concede or [admit] defeat"
        clause = ("acl:relcl", "acl", "ccomp") if current.is_verb else ("acl:relcl",)
        if current.relation in clause or _deed_beside(current):
            return None
        current = current.head
    return None
