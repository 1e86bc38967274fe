"""Who passed a statement on: agencies, outlets and documents beside its source.

Nearest the source first: the document through which it speaks, then who quoted or carried it.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

_THROUGH = frozenset(["in", "on", "via", "through", "by", "from", "per"])


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
    found.extend(_containers(one))
    found.extend(_issued(one))
    found.extend(() if found else _issued_before(one))
    found.extend(() if found else _put_out(draft, one))
    found.extend(one.relays)
    seen: set[Span] = set()
    kept = []
    for relay in found:
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
        if any(inside(noun.span, (time.span,)) for time in draft.times):
            continue  # "three days of mourning, Wednesday through Friday"
        if noun.lower in lexicon().words["occasions"] and (
            not case.index or _owner(noun, anchors) == anchor
        ):
            yield from list(_printers(noun)) or _broadcast(noun)
            continue
        if not _is_channel(noun, case):
            continue
        owner = _owner(noun, anchors)
        if owner != anchor and not (
            (case.index == 0 and owner is not None and _goes_on_from(anchor, owner))
            or _answered(draft, noun, anchor)
            or _set_off(draft, one, case, noun)
            or _behind_quote(draft, one, case, noun)
        ):
            continue
        yield from chain(noun, case.span, without=sorted((*one.content, *one.cue)))


def _goes_on_from(anchor: Node, first: Node) -> bool:
    """Whether a saying goes on from the one that a sentence's channel hangs on, its speaker the
    same: "*In a letter*, she denounced the plan, *calling* it …", "… praised it and *said* …"."""
    node: Node | None = anchor
    for _ in range(3):
        if node is None or node.child(*SUBJECTS) is not None:
            return False
        if node.relation not in ("conj", "advcl", "xcomp"):
            return False
        node = node.head
        if node == first:
            return True
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
    told = [one.span for one in draft.times]
    return (
        verb is not None
        and anchor.head == verb
        and all(one.text in (",", "on") or inside(one.span, told) for one in between)
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


def _is_channel(noun: Node, case: Node) -> bool:
    words = lexicon().words
    if case.lower == "via" and is_person_word(noun.lower):  # "via a spokeswoman"
        return True
    if case.lower == "through":  # "through Friday" is none
        return noun.entity != "O" or is_person_word(noun.lower) or noun.lower in words["channels"]
    if noun.text in words["platforms"]:
        return case.lower in ("on", "via", "in")
    if case.lower in ("on", "via") and noun.lower in words["sites"]:
        return True
    before = noun.before()
    if case.lower in ("on", "via") and before is not None and before.lower in words["networks"]:
        return True  # "on the social network Pavo"
    if any(one.lower in words["staged"] for one in noun.children):
        return False  # "in a televised announcement": where it was said
    if noun.lower in _ANSWERS and noun.child("det", "nmod:poss") is None:
        return False  # "said in reply to a question"
    return noun.lower in words["channels"] and case.lower in ("in", "via", "by", "per")


_ANSWERS = ("reply", "response", "answer")


def _owner(node: Node, anchors: frozenset[Node]) -> Node | None:
    """The nearest cue word above a word, within its clause."""
    current = node.head
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
    carried = None
    for child in noun.children:
        passive = child.relation in ("acl", "acl:relcl") and child.tag == "VBN"
        passes = passive and child.lemma.lower() in lexicon().words["passing"]
        if passes and child.agent is not None and _carries(child, child.agent):
            carried = child
    said = next((one for one in without if one[0] >= noun.span[1]), None)
    hole = carried.span if carried else said
    yield RelayWords(noun_phrase(noun, without=hole), cue)
    if carried is not None and carried.agent is not None:
        yield from chain(carried.agent, by_words(carried, carried.agent))


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
    if anchor is None or anchor.relation not in ("acl:relcl", "acl") or anchor.head is None:
        return
    noun = anchor.head
    if not is_document(noun) or inside(noun.span, one.source):
        return
    pronouns = [node for node in anchor.subtree() if node.lower == "which"]
    before = pronouns[0].before() if pronouns else None
    if before is not None and before.lower in ("in", "by", "through"):
        yield RelayWords(noun_phrase(noun, without=anchor.span), None)


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


def quoted_by(draft: Draft, one: Candidate) -> Candidate:
    """ "The minister, [quoted by] [Selm Radio], said …": who passes on what the quoted one says is
    a relay, and no part of the source; so is who has seen the document that tells it."""
    if one.anchor is None or not one.source:
        return one
    head = draft.syntax.head(one.source[0])
    for verb in one.anchor.sentence.nodes:
        by = verb.after()
        if verb.tag not in ("VBN", "VBD") or by is None or by.lower != "by" or verb == one.anchor:
            continue
        if verb.head not in (head, one.anchor) or verb.relation[:3] not in ("acl", "adv", "dep"):
            continue
        agent, lemma = by.head, verb.lemma.lower()
        seen = verb.head == head and head is not None and is_document(head)
        if not (
            lemma in lexicon().words["citing"] or (seen and lemma in lexicon().words["seeing"])
        ):
            continue
        if agent is None or any(one.lower in ("this", "our") for one in agent.children):
            continue  # "a letter seen by this newspaper": no other passes it on
        span = _site(agent) or (noun_phrase(agent) if passes_on(agent) else None)
        if span is None:
            continue
        source = one.source
        if head is not None and inside(verb.span, source):
            source = (noun_phrase(head, without=verb.span), *source[1:])
        return replace(
            one, source=source, relays=(*one.relays, RelayWords(span, by_words(verb, agent)))
        )
    return one


def _site(noun: Node) -> Span | None:
    """ "the website Grenze24", "the Grenze24 news site": with its name, which the parse may hang
    elsewhere."""
    after, before = noun.after(), noun.before()
    if noun.lower not in lexicon().words["sites"] | {"site"}:
        return None
    if after is not None and after.tag.startswith("NNP"):
        return noun_phrase(noun)[0], after.span[1]
    named = before is not None and (before.tag.startswith("NNP") or before.lower == "news")
    return noun_phrase(noun) if named else None


def is_passer(draft: Draft, spans: Sequence[Span]) -> bool:
    """Whether a source is one that passes on: an outlet or agency, or a document."""
    for span in spans:
        head = draft.syntax.head(span)
        if head is not None and (passes_on(head) or is_document(head)):
            return True
    return False
