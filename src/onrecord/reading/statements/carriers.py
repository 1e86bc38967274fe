"""Who carried a document, and who passes on a saying: by the words of one who does."""

from collections.abc import Iterator, Sequence

from onrecord.reading.draft import Draft, RelayWords
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.channels import is_own, is_site, is_written, on_air, puts_out
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import is_document, is_platform, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import Node
from onrecord.report import Span


def printed_in(verb: Node) -> Node | None:
    """The newspaper or station after "published *in*", "broadcast *on*", "quoted *in*"."""
    for one in verb.children:
        case = one.child("case")
        if one.is_noun and case is not None and case.lower in ("in", "on") and passes_on(one):
            return one
    return None


def chain(noun: Node, cue: Span | None, *, without: Sequence[Span] = ()) -> Iterator[RelayWords]:
    """A relay, and those who carried it: "a statement [carried by] [the radio]".

    What is said (`without`) is no part of its name, though the parse may hang it there.
    """
    verb, carrier = next(_carriers(noun), (None, None))
    site, case = next(_put_on(noun), (None, None))
    said = next((one for one in without if one[0] >= noun.span[1]), None)
    told = next((one.span for one in noun.children if _tells_of(one, noun)), said)
    through = _means(noun)
    hole = verb.span if verb else site or (through[1].span if through else told)
    yield RelayWords(noun_phrase(noun, without=hole), cue)
    if verb is not None and carrier is not None:
        yield from chain(carrier, by_words(verb, carrier))
    elif site is not None and case is not None:
        yield RelayWords(site, case.span)
    elif through is not None:
        yield RelayWords(noun_phrase(through[0]), through[1].span)


def _tells_of(child: Node, noun: Node) -> bool:
    """What a participle tells of a document, which is no part of its name: "a petition *running* to
    90 pages", "a video *sent* to the firm"."""
    papers = is_document(noun) or noun.lower in lexicon().words["surfaces"]
    if child.relation != "acl" or child.index < noun.index or not papers:
        return False
    if child.lower == "made" and (after := child.after()) is not None and after.lower == "public":
        return True
    return child.tag in ("VBG", "VBD") or (child.tag == "VBN" and child.agent is None)


def _put_on(noun: Node) -> Iterator[tuple[Span, Node]]:
    """The site on which a document stands, right behind it: "a statement [on] [Telegram]", "a post
    [on] [the network Pling]"."""
    case = noun.after()
    if not is_written(noun) or case is None or case.lower not in ("on", "via"):
        return
    said = case.lower == "on" and noun.lower in lexicon().words["utterances"]
    station = on_air(case.head, case) if said and case.head is not None else None
    if station is not None:
        yield station, case  # "a statement on *state television*"
        return
    words = noun.sentence.nodes[case.index + 1 :][:_SITE]
    name = next((one for one in words if one.tag.startswith("NNP")), None)
    after = name.after() if name is not None else None
    if name is None or (after is not None and after.tag.startswith("NN")):
        return  # "a statement on its Telegram channel"
    if is_platform(name) or is_site(name):
        yield (words[0].span[0], name.span[1]), case


def _means(noun: Node) -> tuple[Node, Node] | None:
    """Through whom a statement came, right behind it: "a statement *through his lawyer*"."""
    case = noun.after()
    if case is None or case.lower not in ("through", "via") or not is_written(noun):
        return None
    somebody = case.head
    if somebody is None or not (_speaks_for_others(somebody) or passes_on(somebody)):
        return None
    if somebody.lower == "post":  # "a letter through the *post*"
        return None
    return somebody, case


_SITE = 5  # words of "the new social network Pling"


def _carriers(noun: Node) -> Iterator[tuple[Node, Node]]:
    """The participle behind a document that tells who carried it, and who did: "a video [posted]
    on [Pavo]", "a statement [released] through [the club]"."""
    words = lexicon().words
    cases = ((one, one.child("case")) for one in noun.children)
    to = (one for one, case in cases if case is not None and case.lower in ("to", "from"))
    after = noun.sentence.nodes[noun.index + 1 :][:_PARTS]
    parts = (one for one in after if one.lower in words["excerpts"])  # "*parts* of which"
    for verb in (*noun.children, *(told for one in (*to, *parts) for told in one.children)):
        if verb.relation not in ("acl", "acl:relcl") or verb.tag not in ("VBN", "VBD", "VBG"):
            continue
        lemma = verb.lemma.lower()
        seen_by = verb.agent if lemma in words["seeing"] else None
        if seen_by is not None and not is_own(seen_by) and _has(verb, seen_by):
            yield verb, seen_by
        if (opener := _made_public(verb)) is not None and passes_on(opener):
            yield verb, opener
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
            onto = case.lower in ("on", "to", "via") and is_platform(one)
            named = case.lower in ("in", "on") and one.tag.startswith("NNP")
            named &= noun.lower not in words["studied"]  # "findings published *in* Tidal Biology"
            onto = onto or (named and (passes_on(one) or one.entity == "ORGANIZATION"))
            onto = onto or on_air(one, case) is not None
            if onto or (case.lower in ("through", "via") and one.tag != "CD"):
                yield verb, one


_PARTS = 6  # words of "a letter from prison, *excerpts* of which"


def published(draft: Draft, one: Candidate) -> Iterator[RelayWords]:
    """The outlet that put out another's paper, which stays the source with these words: "a survey
    [published by] [the daily Courier] suggested"."""
    head = draft.syntax.head(one.source[0]) if one.source else None
    if head is None or not _of_others(head):
        return
    for verb in head.children:
        if verb.relation != "acl" or verb.tag not in ("VBN", "VBD") or verb.agent is None:
            continue
        if verb.lemma.lower() in lexicon().words["issuing"] and passes_on(verb.agent):
            yield RelayWords(noun_phrase(verb.agent), by_words(verb, verb.agent))


def _of_others(paper: Node) -> bool:
    """Whether a paper that a newspaper puts out is somebody else's: a "survey", any that leaked."""
    words = lexicon().words
    leaked = any(one.lower in words["leaked"] for one in paper.children if one.index < paper.index)
    return paper.lower in words["of_others"] or leaked


def _has(verb: Node, agent: Node) -> bool:
    return passes_on(agent) or has_seen(verb, agent)


def has_seen(verb: Node, agent: Node) -> bool:
    """Whether a body by its name has been shown a document, of which it then tells: "records
    *reviewed by Polaris*". Whoever has got one otherwise need not: "obtained by the Ministry"."""
    bare = agent.entity in ("", "O", "MISC") and agent.text[:1].isupper()
    named = agent.tag.startswith("NNP") and (bare or agent.entity == "ORGANIZATION")
    return named and verb.lemma.lower() in ("see", "view", "review")


def _made_public(verb: Node) -> Node | None:
    """Who is behind "a letter *made public by* the agency"."""
    public = verb.after()
    if verb.lower != "made" or public is None or public.lower != "public":
        return None
    by = public.after()
    return by.head if by is not None and by.lower == "by" else None


def _site_of(site: Node) -> Node | None:
    """The newspaper or station whose site it is."""
    owner = site.child("nmod", "nmod:poss")
    return owner if owner is not None and passes_on(owner) else None


def _carries(verb: Node, agent: Node) -> bool:
    """Whether somebody else passes a document on: who releases or publishes it is its author, who
    obtains it a reader, unless that is a newspaper or the like, or somebody who speaks for him:
    "a statement released by *his lawyers*"."""
    words = lexicon().words
    if verb.lemma.lower() in words["issuing"] and agent.child("nmod:poss") is not None:
        person = is_person_word(agent.lower) and agent.lower != "office"
        return person or passes_on(agent)
    return verb.lemma.lower() not in words["issuing"] | words["seeing"] or passes_on(agent)


def _speaks_for_others(noun: Node) -> bool:
    return is_person_word(noun.lower) or noun.lower in lexicon().words["between"]


def by_words(verb: Node, agent: Node) -> Span:
    """ "carried by", "was quoted by"; without the preposition where it is torn off."""
    cue = verb_group(verb)[-1]
    case = agent.child("case")
    if case is not None and case.before() == verb:
        return cue[0], case.span[1]
    return cue


def passed_by(draft: Draft, one: Candidate) -> tuple[RelayWords, ...]:
    """The sources of a saying as relays of another one."""
    sources = one.source[0], *one.joint
    found = [each for span in sources for each in passers(draft, span, whole(one.cue))]
    starts = {each.span[0] - 1 for each in found}  # "the agency" of "the agency Interline"
    return tuple(each for each in found if each.span[1] not in starts)


def passers(draft: Draft, span: Span, cue: Span | None) -> tuple[RelayWords, ...]:
    """One who passes on, or two: "[the Courier] and [the agency Interline] reported"."""
    nodes = draft.syntax.nodes(span)
    at = next((place for place, one in enumerate(nodes) if one.lower == "and"), 0)
    if 0 < at < len(nodes) - 1 and passes_on(nodes[at - 1]) and _names(nodes[at + 1 :]):
        first, second = (span[0], nodes[at - 1].span[1]), (nodes[at + 1].span[0], span[1])
        return RelayWords(first, cue), RelayWords(second, cue)
    return (RelayWords(span, cue),)


def _names(nodes: Sequence[Node]) -> bool:
    """Whether words are an outlet's name with what it is: "the agency Interline"."""
    own = nodes[0].lower == "the" or nodes[0].tag.startswith("NNP")
    return own and any(passes_on(one) for one in nodes)


def is_passer(draft: Draft, spans: Sequence[Span]) -> bool:
    """Whether a source is one that passes on: an outlet or agency, or a document."""
    for span in spans:
        head = draft.syntax.head(span)
        if head is not None and (passes_on(head) or is_document(head) or head.lower == "papers"):
            return True
    return False
