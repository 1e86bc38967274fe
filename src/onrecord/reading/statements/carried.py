"""Who carries a saying beside its own words: a statement that the radio prints, an agency."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.carriers import by_words, has_seen, is_passer, printed_in
from onrecord.reading.statements.channels import is_own
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase, speaker_of
from onrecord.reading.statements.spans import told_time
from onrecord.reading.statements.urging import party
from onrecord.reading.syntax import Node
from onrecord.report import Span


def printed(one: Candidate) -> Candidate:
    """ "The radio [carried] [a statement] from the ministry [saying] …": the ministry says it, in
    a statement, which the radio passes on."""
    anchor, words = one.anchor, lexicon().words
    verb = anchor.head if anchor is not None and anchor.tag == "VBG" else None
    while verb is not None and verb.is_noun:
        verb = verb.head
    if anchor is None or verb is None or verb.lemma.lower() not in words["passing"] or one.relays:
        return one
    outlet, noun = speaker_of(verb), verb.object
    case = noun.after() if noun is not None else None
    owner = case.head if case is not None and case.lower in ("by", "from", "of") else None
    if outlet is None or noun is None or owner is None or not passes_on(outlet):
        return one
    if noun.lower not in words["channels"] or not noun.index < owner.index < anchor.index:
        return one
    paper = RelayWords((noun.subtree()[0].span[0], noun.span[1]), None)
    relay = RelayWords(noun_phrase(outlet), verb_group(verb)[-1])
    source = noun_phrase(owner, without=anchor.span)
    return replace(one, source=(source,), relays=(paper, relay))


def via(draft: Draft, one: Candidate) -> Candidate:
    """ "according to the mayor [via] [the agency]": the agency passes on what the mayor says."""
    noun = draft.syntax.head(one.source[0]) if one.frame == "according" and one.source else None
    for child in noun.children if noun is not None else ():
        case = child.child("case")
        if noun is not None and case is not None and case.lower == "via":
            relay = RelayWords(noun_phrase(child), case.span)
            source = noun_phrase(noun, without=child.span)
            return replace(one, source=(source,), relays=(relay, *one.relays))
    return _via_by_words(draft, one) if noun is not None else one


def _via_by_words(draft: Draft, one: Candidate) -> Candidate:
    """The same where the parse hangs "via" elsewhere."""
    words = draft.syntax.nodes(one.source[0])
    place = next((at for at, word in enumerate(words) if word.lower == "via"), 0)
    if not place or place + 1 >= len(words):
        return one
    relay = RelayWords((words[place + 1].span[0], words[-1].span[1]), words[place].span)
    source = words[0].span[0], words[place - 1].span[1]
    return replace(one, source=(source,), relays=(relay, *one.relays))


def summed(draft: Draft, one: Candidate) -> Candidate:
    """ "according to [a calculation by] the radio": who made the sum says it; an estimate that is
    put out passes it on."""
    noun = draft.syntax.head(one.source[0]) if one.frame == "according" and one.source else None
    words = lexicon().words
    if noun is not None and noun.lower in words["utterances"]:
        return _uttered(draft, one, noun)  # "according to [a statement] [from the ministry]"
    if noun is None or noun.lower not in words["sums"]:
        return one
    for child in noun.children:
        case = child.child("case")
        if child.is_noun and case is not None and case.lower == "by":
            put_out = noun.lower in words["estimates"]
            relays = (RelayWords(noun_phrase(noun), None),) if put_out else ()
            return replace(one, source=(noun_phrase(child),), relays=(*relays, *one.relays))
    return one


def _uttered(draft: Draft, one: Candidate, noun: Node) -> Candidate:
    author = author_of(draft, noun)
    if author is None:
        return one
    paper = RelayWords(paper_of(noun, author), one.cue[0])
    verb, carrier = next(_carries(author), (None, None))
    source = noun_phrase(author, without=verb.span if verb else None)
    relays = [paper]
    if verb is not None and carrier is not None:
        relays.append(RelayWords(noun_phrase(carrier), by_words(verb, carrier)))
    return replace(one, source=(source,), relays=(*relays, *one.relays))


def author_of(draft: Draft, noun: Node) -> Node | None:
    """Whose words a statement or the like has: "a statement *from the ministry*", "… released by
    *her family*"; a report of somebody's speaks by itself."""
    if noun.lower not in lexicon().words["utterances"]:
        return None
    after = noun.after()
    behind = after.head if after is not None and after.relation == "case" else None
    for child in (*noun.children, *([behind] if behind is not None else [])):
        case = child.child("case")
        author = child if case is not None and case.lower in ("by", "from") else None
        if child.tag == "VBN" and child.lemma.lower() in lexicon().words["issuing"]:
            author = child.agent
        if author is None or told_time(draft, author):
            continue
        town = author.entity == "LOCATION" and case is not None and case.lower == "from"
        if town or not (party(draft, author) or author.lower == "office"):
            continue  # "a statement *by the roadside*", "an e-mail *from Oslo*"
        if author.is_noun and author.index > noun.index:
            return author
    return None


def paper_of(noun: Node, author: Node) -> Span:
    """A document without whose it is, who is told beside it."""
    after = noun.after()
    return noun_phrase(noun, without=(after.span[0], author.span[1]) if after else None)


def _carries(author: Node) -> Iterator[tuple[Node, Node]]:
    """Who carried what somebody says, where the parse hangs it on him: "a statement from the army
    *carried by the radio*"."""
    for verb in author.children:
        passes = verb.lemma.lower() in lexicon().words["passing"] | lexicon().words["seeing"]
        if verb.tag == "VBN" and verb.relation == "acl" and passes and verb.agent is not None:
            yield verb, verb.agent


def decided(draft: Draft, one: Candidate) -> Candidate:
    """ "[The court] [decided], [according to] [the summary], [“that …”]": who decides says it, and
    the paper passes it on."""
    anchor = one.anchor
    if anchor is None or one.frame != "according" or one.relays or not is_passer(draft, one.source):
        return one
    verb = anchor.before(2)
    finite = verb is not None and verb.tag in ("VBD", "VBZ", "VBP")
    if verb is None or not finite or not frames_of(verb.lemma.lower()) & _RULING:
        return one
    source, end = _before_verb(verb), one.source[-1][1]
    content = tuple(span for span in one.content if span[0] >= end)
    if source is None or not content:
        return one
    return replace(
        one,
        lemma=verb.lemma.lower(),
        anchor=verb,
        source=(source,),
        cue=verb_group(verb),
        content=content,
        frame="clause",
        relays=(RelayWords(one.source[0], whole(one.cue)),),
    )


def _before_verb(verb: Node) -> Span | None:
    """A verb's speaker; where the parse lost it, all that stands before the verb and has none."""
    speaker = speaker_of(verb)
    if speaker is not None:
        return noun_phrase(speaker, without=verb.span) if speaker.index < verb.index else None
    words = verb.sentence.nodes[: verb.index]
    nouns = bool(words) and words[-1].is_noun and words[0].tag.startswith(("NNP", "DT", "PRP$"))
    return (words[0].span[0], words[-1].span[1]) if nouns and not any(map(_acts, words)) else None


def _acts(word: Node) -> bool:
    return word.is_verb or word.tag == "MD"


_RULING = frozenset(["clause", "quote", "document"])


def quoted_first(one: Candidate) -> Candidate:
    """ "[Quoted by] [the radio], the minister said …": a participle that opens the sentence tells
    who passes on what its main verb says."""
    anchor = one.anchor
    first = anchor.sentence.nodes[0] if anchor is not None else None
    if anchor is None or first is None or first.tag not in ("VBN", "VBD") or one.relays:
        return one
    agent = first.agent or after_by(first)
    cites = first.lemma.lower() in lexicon().words["citing"]
    if not cites or agent is None or not passes_on(agent) or not is_main(anchor, anchor):
        return one
    return replace(one, relays=(RelayWords(noun_phrase(agent), by_words(first, agent)),))


def reported_saying(draft: Draft, one: Candidate) -> Candidate:
    """ "…, [Harbour Radio] [reported] [the governor] said": the radio passes on what he says."""
    if one.anchor is None or len(one.source) != 1 or one.relays:
        return one
    words = draft.syntax.nodes(one.source[0])
    verb = next((word for word in words[1:-1] if word.tag in ("VBD", "VBZ", "VBP")), None)
    if verb is None or verb.lemma.lower() not in lexicon().words["passing"]:
        return one
    before, after = verb.before(), verb.after()
    if before is None or after is None or not passes_on(before):
        return one
    if after.lower == "that":
        after = after.after() or after
    relay = RelayWords((words[0].span[0], before.span[1]), verb.span)
    return replace(one, source=((after.span[0], one.source[0][1]),), relays=(relay,))


def per(draft: Draft, one: Candidate) -> Candidate:
    """ "…, said Mara Tolen [per] [Selm News]": who passes on what she says stands behind her."""
    if not one.source or one.anchor is None or one.frame == "according":
        return one
    start, end = one.source[-1]
    pers = [word for word in one.anchor.sentence.nodes if word.lower == "per"]
    if not pers:
        return one
    own = draft.syntax.nodes((start, end))
    stops = {span[1] for span in (*one.source, *one.content, *one.cue)}
    for word in pers:
        near = word in own or any(0 <= word.span[0] - stop <= len(", ") for stop in stops)
        if not near:
            continue
        name = _named_after(word)
        if name is None or not passes_on(name[-1]):
            continue
        relay = RelayWords((name[0].span[0], name[-1].span[1]), word.span)
        kept = draft.text[start : word.span[0]].rstrip(" ,") if word in own else ""
        source = (*one.source[:-1], (start, start + len(kept) if kept else end))
        return replace(one, source=source, relays=(*one.relays, relay))
    return one


def _named_after(word: Node) -> list[Node] | None:
    """The words of the name or noun phrase right behind a preposition."""
    found: list[Node] = []
    node = word.after()
    while node is not None and (node.is_noun or node.tag in ("DT", "JJ", "PRP$")):
        found.append(node)
        node = node.after()
    return found if found and found[-1].is_noun else None


def after_by(verb: Node) -> Node | None:
    """The last word of the name behind "reported by", where the parse lost it."""
    node = verb.after()
    if node is None or node.lower != "by":
        return None
    last = None
    node = node.after()
    while node is not None and (node.is_noun or node.tag in ("DT", "JJ", "POS", "PRP$", "CD")):
        last = node
        node = node.after()
    return last if last is not None and last.is_noun else None


def is_main(verb: Node, outer: Node) -> bool:
    """Whether a saying is the sentence's own and stands in no other clause."""
    node: Node | None = verb
    while node is not None and node.relation in ("conj", "parataxis", "dep"):
        node = node.head
    if node is None:
        return False
    return node.relation in ("root", "ccomp") and (node.head in (None, outer) or node == outer)


def quoted_by(draft: Draft, one: Candidate) -> Candidate:
    """ "The minister, [quoted by] [Selm Radio], said …": who passes on what the quoted one says is
    a relay, and no part of the source; so is who has seen the document that tells it."""
    if one.anchor is None or not one.source:
        return one
    head = draft.syntax.head(one.source[0])
    for verb in one.anchor.sentence.nodes:
        if verb.tag not in ("VBN", "VBD") or verb == one.anchor:
            continue
        by = verb.after()
        if by is not None and by.tag == "RB":
            by = by.after()  # "reported *previously* by the Courier"
        if by is None:
            continue
        page = printed_in(verb) if by.lower == "in" else None  # "quoted *in the Courier*"
        if by.lower != "by" and page is None:
            continue
        of = told = verb.head  # "the report, *a draft* of which was obtained by the Post"
        if of is not None and of.relation == "appos" and of.head == head and not of.entity[1:]:
            of = head
        paper = head is not None and is_document(head)
        sees_it = verb.lemma.lower() in lexicon().words["seeing"]
        if paper and sees_it and head is not None and of is not None and of in head.subtree():
            of = head  # "a letter *to the board* seen by the Courier"
        if of not in (head, one.anchor) or verb.relation[:3] not in ("acl", "adv", "dep"):
            continue
        agent, lemma, words = page or by.head, verb.lemma.lower(), lexicon().words
        seen = of == head and head is not None and is_document(head)
        # Not who issues a document, which may be its author: "a count published by the Courier".
        sees = words["seeing"] | words["passing"] - words["issuing"]
        if lemma not in words["citing"] and not (seen and lemma in sees):
            continue
        if agent is None or is_own(agent):
            continue  # "a letter seen by this newspaper"
        single = agent.before() == by  # "witnesses quoted by *Norpress*", though taken for a person
        named = agent.tag.startswith("NNP") and (single or agent.entity != "PERSON")
        passer = passes_on(agent) or (named and lemma in words["citing"]) or has_seen(verb, agent)
        span = _site(agent) or (noun_phrase(agent) if passer else None)
        if span is None:
            continue
        source = one.source
        if head is not None and inside(verb.span, source):
            start, end = noun_phrase(head, without=verb.span)
            if told is not None and told in head.subtree():
                end = max(end, noun_phrase(told, without=verb.span)[1])
            source = ((start, end), *source[1:])
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
