"""Who passed a statement on: agencies, outlets and documents beside its source.

Nearest the source first: the document through which it speaks, then who quoted or carried it.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.channels import (
    in_words,
    is_channel,
    is_own,
    on_air,
    printed_by,
    puts_out,
    told_time,
    undated,
)
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

_THROUGH = frozenset(["in", "on", "via", "through", "by", "from", "per", "over"])


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
    found.extend(_containers(one))
    found.extend(_issued(one))
    found.extend(() if found else _issued_before(one))
    found.extend(() if found else _put_out(draft, one))
    found.extend(one.relays)
    seen: set[Span] = set()
    kept = []
    for relay in (undated(draft, each) for each in found):
        if not inside(relay.span, (*seen, *one.source)):
            seen.add(relay.span)
            kept.append(relay)
    return tuple(kept)


def _channels(draft: Draft, one: Candidate, anchors: frozenset[Node]) -> Iterator[RelayWords]:
    """ "said [in] [a statement]", "[via] [Twitter]", "[Through] [his lawyer] he declined"."""
    anchor = one.anchor
    if anchor is None or one.frame in ("according", "hearsay"):
        return
    for noun in anchor.sentence.nodes:
        if not noun.is_noun or inside(noun.span, (*one.content, *one.source, *one.cue)):
            continue
        cases = [one for one in noun.children if one.relation == "case" and one.index < noun.index]
        if not cases or cases[-1].lower not in _THROUGH:
            continue
        case = cases[-1]
        if _outside(draft, anchor, noun):
            continue  # "In a note, the board said, “The mayor has *announced* …”"
        if told_time(draft, noun):
            continue  # "three days of mourning, Wednesday through Friday"
        aired = on_air(noun, case)
        if aired is None and noun.lower in lexicon().words["occasions"]:
            if not case.index or _owner(noun, anchors) == anchor:
                yield from list(_printers(noun)) or _broadcast(noun)
            continue
        if aired is None and not (is_channel(noun, case) or printed_by(noun, case, anchor)):
            continue
        owner = _owner(noun, anchors)
        if owner != anchor and not (
            (case.index == 0 and owner is not None and _goes_on_from(anchor, owner))
            or _answered(draft, noun, anchor)
            or (_set_off(draft, one, case, noun) and not _told_within(anchor, anchors))
            or _behind_quote(draft, one, case, noun)
        ):
            continue
        if aired is not None:
            yield RelayWords(aired, case.span)
            continue
        yield from chain(noun, case.span, without=sorted((*one.content, *one.cue)))


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
    if noun.text not in lexicon().words["platforms"]:
        return False
    return any(
        quote.span == part and 0 <= case.span[0] - part[1] <= 1
        for part in one.content
        for quote in draft.quotes
    )


def _answered(draft: Draft, noun: Node, anchor: Node) -> bool:
    """Whether an act's channel stands just before the saying that goes on from it: "replied [on]
    [Twitter], calling for …", "answered [in] [a letter], saying …"."""
    verb = noun.head
    follows = anchor.tag == "VBG" and anchor.relation in ("advcl", "xcomp", "conj", "dep")
    if not follows or verb is None or noun.relation not in ("obl", "nmod"):
        return False
    if verb.is_noun and verb.relation in ("obj", "obl"):  # "replied to the letter on Twitter"
        verb = verb.head
    between = anchor.sentence.nodes[noun.index + 1 : anchor.index]
    return (
        verb is not None
        and anchor.head == verb
        and all(one.text in (",", "on") or told_time(draft, one) for one in between)
    )


def _printers(noun: Node) -> Iterator[RelayWords]:
    """Who printed or broadcast what was said: "in remarks [published by] [the Courier]"."""
    for child in noun.children:
        if not child.relation.startswith("acl") or child.tag not in ("VBN", "VBD"):
            continue
        if child.lemma.lower() not in lexicon().words["passing"]:
            continue
        agent = child.agent or printed_in(child)
        if agent is not None and passes_on(agent):
            yield from chain(agent, by_words(child, agent))


def _broadcast(noun: Node) -> Iterator[RelayWords]:
    """The same where the parse lost it: "in a speech [broadcast live by] [state radio]"."""
    verb = noun if noun.lemma.lower() in lexicon().words["passing"] else noun.after()
    by = verb.after() if verb is not None else None
    if by is not None and by.lower in ("live", "first", "later"):
        by = by.after()
    if verb is None or by is None or by.lower != "by" or by.index - verb.index > _ADVERB:
        return
    first = last = by.after()
    while last is not None and (after := last.after()) is not None and after.is_noun:
        last = after
    carries = verb.lemma.lower() in lexicon().words["passing"]
    if carries and first is not None and last is not None and passes_on(last):
        yield RelayWords((first.span[0], last.span[1]), (verb.span[0], by.span[1]))


_ADVERB = 2  # words from the verb to its "by": "carried live by"


def printed_in(verb: Node) -> Node | None:
    """The newspaper or station after "published *in*", "broadcast *on*", "quoted *in*"."""
    for one in verb.children:
        case = one.child("case")
        if one.is_noun and case is not None and case.lower in ("in", "on") and passes_on(one):
            return one
    return None


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
        if current.is_verb and current.relation in ("acl:relcl", "acl", "ccomp"):
            return None
        current = current.head
    return None


def chain(noun: Node, cue: Span | None, *, without: Sequence[Span] = ()) -> Iterator[RelayWords]:
    """A relay, and those who carried it: "a statement [carried by] [the radio]".

    What is said (`without`) is no part of its name, though the parse may hang it there.
    """
    verb, carrier = next(_carriers(noun), (None, None))
    said = next((one for one in without if one[0] >= noun.span[1]), None)
    hole = verb.span if verb else said
    yield RelayWords(noun_phrase(noun, without=hole), cue)
    if verb is not None and carrier is not None:
        yield from chain(carrier, by_words(verb, carrier))


def _carriers(noun: Node) -> Iterator[tuple[Node, Node]]:
    """The participle behind a document that tells who carried it, and who did: "a video [posted]
    on [Pavo]", "a statement [released] through [the club]"."""
    words = lexicon().words
    for verb in noun.children:
        if verb.relation not in ("acl", "acl:relcl") or verb.tag not in ("VBN", "VBD", "VBG"):
            continue
        lemma = verb.lemma.lower()
        seen_by = verb.agent if lemma in words["seeing"] else None
        if seen_by is not None and passes_on(seen_by) and not is_own(seen_by):
            yield verb, seen_by
        if not puts_out(verb):
            continue
        if verb.agent is not None and verb.tag == "VBN" and _carries(verb, verb.agent):
            yield verb, verb.agent
        for one in verb.children:
            case = one.child("case")
            if case is None or not one.is_noun or one.index < verb.index:
                continue
            if one.lower in words["sites"] and (owner := _site_of(one)) is not None:
                yield verb, owner  # "posted on the website of *the Selm Post*"
                continue
            onto = case.lower in ("on", "to", "via") and one.text in words["platforms"]
            onto = onto or (case.lower in ("in", "on") and one.tag[:3] == "NNP" and passes_on(one))
            onto = onto or on_air(one, case) is not None
            if onto or (case.lower in ("through", "via") and one.tag != "CD"):
                yield verb, one


def _site_of(site: Node) -> Node | None:
    """The newspaper or station whose site it is."""
    owner = site.child("nmod", "nmod:poss")
    return owner if owner is not None and passes_on(owner) else None


def _carries(verb: Node, agent: Node) -> bool:
    """Whether somebody else passes a document on: who releases or publishes it is its author,
    unless that is a newspaper or the like."""
    return verb.lemma.lower() not in lexicon().words["issuing"] or passes_on(agent)


def by_words(verb: Node, agent: Node) -> Span:
    """ "carried by", "was quoted by"; without the preposition where it is torn off."""
    cue = verb_group(verb)[-1]
    case = agent.child("case")
    if case is not None and case.before() == verb:
        return cue[0], case.span[1]
    return cue


def _containers(one: Candidate) -> Iterator[RelayWords]:
    """ "a letter in which the owner admitted …": the document that holds the saying."""
    anchor = one.anchor
    if anchor is None or anchor.head is None:
        return
    if anchor.relation not in ("acl:relcl", "acl"):
        yield from _which_before(one, anchor)
        return
    noun = anchor.head if is_document(anchor.head) else _put_before(anchor.head)
    if noun is None or inside(noun.span, one.source):
        return
    pronouns = [node for node in anchor.subtree() if node.lower == "which"]
    before = pronouns[0].before() if pronouns else None
    if before is not None and before.lower in ("in", "by", "through"):
        yield RelayWords(noun_phrase(noun, without=anchor.span), None)


def _which_before(one: Candidate, anchor: Node) -> Iterator[RelayWords]:
    """The same where the parse lost the clause: "printed [a letter] in which he admitted …"."""
    starts = [
        node for node in anchor.sentence.nodes if one.source and node.span[0] == one.source[0][0]
    ]
    which = starts[0].before() if starts else None
    case = which.before() if which is not None and which.lower == "which" else None
    noun = case.before() if case is not None and case.lower in ("in", "by", "through") else None
    if noun is not None and is_document(noun):
        first = next((n for n in noun.children if n.index < noun.index), noun)
        yield RelayWords((first.span[0], noun.span[1]), None)


def _put_before(noun: Node) -> Node | None:
    """ "released [a statement] after the fire, in which …": the document that a verb puts out,
    before the noun on which the parse hangs what it holds."""
    verb = noun.head
    if noun.relation not in ("obl", "nmod") or verb is None:
        return None
    if verb.is_noun:
        return verb if is_document(verb) else None
    paper = verb.object
    issued = verb.lemma.lower() in lexicon().words["signing"]
    return paper if issued and paper is not None and is_document(paper) else None


def _issued(one: Candidate) -> Iterator[RelayWords]:
    """ "released [a statement] saying …", "signed [an open letter] urging …"."""
    anchor = one.anchor
    noun = anchor.before() if anchor is not None and anchor.tag == "VBG" else None
    if noun is None or noun.head is None or noun.relation not in ("obj", "dobj"):
        return
    if noun.lower not in lexicon().words["channels"] or inside(noun.span, one.source):
        return
    if noun.head.lemma.lower() in lexicon().words["signing"]:
        yield RelayWords(noun_phrase(noun, without=(one.anchor or noun).span), None)


def _issued_before(one: Candidate) -> Iterator[RelayWords]:
    """ "issued [a statement] at his club, saying …": what is said there is said in it."""
    anchor = one.anchor
    verb = anchor.head if anchor is not None and anchor.tag == "VBG" else None
    if anchor is None or verb is None or anchor.relation not in ("advcl", "xcomp", "conj"):
        return
    noun = verb.object
    if noun is None or noun.lower not in lexicon().words["channels"]:
        return
    issued = verb.lemma.lower() in lexicon().words["signing"] and verb.index < noun.index
    if issued and noun.index < anchor.index and not inside(noun.span, one.source):
        yield RelayWords((noun.subtree()[0].span[0], noun.span[1]), None)


def _put_out(draft: Draft, one: Candidate) -> Iterator[RelayWords]:
    """ "Issued [a statement] that …": a cue that holds the document through which it was said."""
    words = [word for span in one.cue for word in draft.syntax.nodes(span)]
    verb = words[0] if words and words[0].is_verb else None
    if verb is None or verb.lemma.lower() not in lexicon().words["signing"]:
        return
    for noun in words[1:]:
        if noun.lower in lexicon().words["channels"]:
            first = next(each for each in words if each.index > verb.index)
            yield RelayWords((first.span[0], noun.span[1]), verb.span)
            return


def is_passer(draft: Draft, spans: Sequence[Span]) -> bool:
    """Whether a source is one that passes on: an outlet or agency, or a document."""
    for span in spans:
        head = draft.syntax.head(span)
        if head is not None and (passes_on(head) or is_document(head)):
            return True
    return False
