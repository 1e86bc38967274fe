"""Who says it, and who only passes it on, where two sayings share one content."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.actors import lexicon as actors
from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.apart import apart
from onrecord.reading.statements.beside import as_reported, beside
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.carried import (
    after_by,
    decided,
    per,
    printed,
    quoted_by,
    quoted_first,
    reported_saying,
    summed,
    via,
)
from onrecord.reading.statements.carriers import by_words, is_passer, printed_in
from onrecord.reading.statements.content import quotes_beside
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase, speaker_of, torn_subject
from onrecord.reading.statements.spans import tidied, without
from onrecord.reading.statements.told_on import told_on
from onrecord.reading.syntax import Node
from onrecord.report import Span


def pass_on(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with those that only pass another one on made its relays."""
    found = _quoted(draft, candidates)
    found = [_cited_that(draft, decided(draft, one)) for one in _citing(draft, found)]
    found = _told_twice(found)
    found = apart(draft, as_reported(draft, found))
    found = beside(draft, [per(draft, reported_saying(draft, one)) for one in found])
    found = [
        quoted_by(draft, quoted_first(printed(via(draft, summed(draft, one))))) for one in found
    ]
    return _carried_over(told_on(draft, _but_passed(found)))


def _but_passed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without what only tells who passed a document on: "according to papers
    [reported by] the Courier", which is no report of papers."""
    cues = {relay.cue: one for one in candidates for relay in one.relays if relay.cue is not None}
    return [
        one
        for one in candidates
        if not one.cue
        or all(other is one for cue, other in cues.items() if inside(one.cue[0], (cue,)))
    ]


def _told_twice(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without one that grammar and model read of the same cue and whose relays
    another one knows: "The general said, according to the agency, that the hill was taken"."""
    passed = {one.anchor for one in candidates if one.relays and one.anchor is not None}
    return [one for one in candidates if one.relays or one.anchor not in passed]


def _quoted(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """ "X [was quoted by] the radio as [saying] …", "It [cited] X as [stating] …".

    Both are one statement of X.
    """
    by_anchor = {one.anchor: one for one in candidates if one.anchor is not None}
    dropped: set[Node] = set()
    changed: dict[Node, Candidate] = {}
    words = lexicon().words["citing"]
    for verb in (node for clause in draft.syntax.clauses for node in clause.nodes if node.is_verb):
        reports = verb.lemma.lower() == "report" and (verb.object is not None or verb.passive)
        if verb.lemma.lower() not in words and not reports:
            continue
        saying = _as_saying(verb)
        outer, inner = by_anchor.get(verb), by_anchor.get(saying) if saying else None
        first = outer or inner
        if saying is None or first is None:
            continue
        base = inner if inner is not None and inner.content else first
        source = outer.source if outer is not None else base.source
        dropped.add(verb)
        speaker, relay = _parts(verb, saying)
        content = tidied(draft, without(base.content, (verb.span[0], saying.span[1])))
        content = content or base.content
        if speaker is not None:
            phrase = noun_phrase(speaker, without=verb.span)
            content = tidied(draft, without(content, phrase))
            stretch = min(phrase[0], verb.span[0]), max(phrase[1], saying.span[1])
            beside = quotes_beside(draft, verb, stretch, hearers=False)
            content = tuple(span for span in beside if span is not None) or content
        if all(verb.span[0] <= a and b <= saying.span[1] for a, b in content):
            told = (noun_phrase(speaker, without=verb.span),) if speaker else source
            before = (*told, *(one.span for one in relay), verb.span)
            content = _clause_before(draft, verb, before) or content
        changed[saying] = replace(
            base,
            anchor=saying,
            lemma=saying.lemma.lower(),
            cue=(saying.span,) if saying.tag == "VBG" else verb_group(saying),
            source=(noun_phrase(speaker, without=verb.span),) if speaker else source,
            content=content,
            speech=True,
            relays=relay,
        )
    kept = [one for one in candidates if one.anchor is None or one.anchor not in dropped]
    kept = [changed.pop(one.anchor, one) if one.anchor else one for one in kept]
    return [*kept, *changed.values()]


def _clause_before(draft: Draft, verb: Node, saying: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "[The gates will open], its minister was quoted as saying", "…, the radio quoted him as
    saying": what stands before the words of the saying."""
    start = verb.sentence.span[0]
    end = min(saying)[0]
    if end - start < _SHORT or not draft.text[start:end].rstrip().endswith(","):
        return ()
    return tidied(draft, [(start, end)])


_SHORT = 12  # characters before a comma that are no clause


def _as_saying(verb: Node) -> Node | None:
    """ "saying" of "was quoted as saying"."""
    node = verb.after()
    seen_as = False
    for _ in range(14):
        if node is None:
            return None
        if node.lower == "as":
            seen_as = True
        elif seen_as and node.tag == "VBG" and frames_of(node.lemma.lower()):
            return node
        elif seen_as and node.lower == "having" and (said := node.after()) is not None:
            return said if frames_of(said.lemma.lower()) else None
        node = node.after()
    return None


def _parts(verb: Node, saying: Node) -> tuple[Node | None, tuple[RelayWords, ...]]:
    """Speaker and relay of a verb of quoting, active or passive."""
    passive = verb.passive or any(
        one.lower in ("was", "were", "is", "been") for one in _before(verb)
    )
    if passive:
        # The nearest: of "“Nobody *bargains*,” its *negotiator* was quoted" the parse has two.
        subjects = [one for one in verb.children if one.relation in ("nsubj:pass", "nsubj")]
        subject = max(subjects, key=lambda one: one.index) if subjects else torn_subject(verb)
        agent = verb.agent or saying.agent or after_by(verb) or after_by(saying)
        agent = agent or printed_in(verb)
        if agent is None:
            return subject, ()
        return subject, (RelayWords(noun_phrase(agent), by_words(verb, agent)),)
    subject = speaker_of(verb)
    relay = (RelayWords(noun_phrase(subject), verb_group(verb)[-1]),) if subject else ()
    return verb.object, relay


def _before(verb: Node) -> list[Node]:
    return [one for one in (verb.before(1), verb.before(2)) if one is not None]


def _citing(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """ "the radio [reported], [citing] the ministry": a statement of the ministry's, relayed."""
    found = list(candidates)
    for one in candidates:
        for verb in one.anchor.sentence.nodes if one.anchor is not None else ():
            if verb.tag != "VBG" and verb.relation != "acl:relcl":
                continue
            credited = _credited(verb)
            if verb.lemma.lower() not in lexicon().words["citing"] and credited is None:
                continue
            cited = credited or _called_a_source(verb) or verb.object
            if _as_saying(verb) is not None:
                continue  # "quoting the mayor *as saying* …": he says but that
            if cited is None or one.anchor == verb or not _cites(draft, one, verb):
                continue
            read = [other for other in found if other.anchor == verb]
            phrase = verb.span[0], noun_phrase(cited)[0]
            found = [
                other
                for other in found
                if other.anchor != verb and not (other.cue and inside(other.cue[0], (phrase,)))
            ]
            if one in found:
                source = _cited(draft, cited, read)
                rest = tidied(draft, without(one.content, (verb.span[0], source[1])))
                found[found.index(one)] = replace(
                    one,
                    content=rest or one.content,
                    source=(source,),
                    cue=(verb.span,),
                    lemma=verb.lemma.lower(),
                    speech=True,
                    relays=(
                        RelayWords(_without_clause(one.source[0], verb), whole(one.cue)),
                        *one.relays,
                    ),
                )
    return found


def _credited(verb: Node) -> Node | None:
    """Who is behind "…, the daily wrote, *attributing the figure to the police union*"."""
    thing = verb.object
    if verb.tag != "VBG" or verb.lemma.lower() not in ("attribute", "credit") or thing is None:
        return None
    if thing.lemma.lower() not in lexicon().words["credited"]:
        return None
    branches = (one for node in (verb, thing) for one in node.children)
    for one in branches:
        case = one.child("case")
        if case is not None and case.lower == "to" and one.index > thing.index:
            return one
    return None


def _called_a_source(verb: Node) -> Node | None:
    """What is cited in "quoting *what it said was* a draft", "citing *what it called* minutes"."""
    words = verb.sentence.nodes[verb.index + 1 :][:_WHAT]
    if len(words) < _WHAT or words[0].lower != "what" or words[1].tag != "PRP":
        return None
    if not frames_of(words[2].lemma.lower()):
        return None
    noun: Node | None = words[4] if words[3].lemma.lower() == "be" else words[3]
    while noun is not None and noun.tag in ("DT", "JJ", "PRP$", "CD", "VBN", "NN", "NNS", "NNP"):
        after = noun.after()
        if noun.is_noun and (after is None or not after.is_noun):
            return noun
        noun = after
    return None


_WHAT = 5  # words of "what it called leaked minutes", at the least


def _cited_that(draft: Draft, one: Candidate) -> Candidate:
    """ "The Courier [cited] [a security source] [that …]": the source says it, the paper relays."""
    verb = one.anchor
    if verb is None or verb.lemma.lower() not in lexicon().words["citing"] or verb.tag == "VBG":
        return one
    cited = verb.object
    if cited is None or not is_passer(draft, one.source) or one.relays:
        return one
    phrase = noun_phrase(cited)
    after = next((each for each in verb.sentence.nodes if each.index > cited.index), None)
    while after is not None and after.span[0] < phrase[1] and after.lower != "that":
        after = after.after()
    if after is None or after.lower != "that" or after.tag != "IN":
        return one
    content = tidied(draft, [(after.span[0], max(one.content[-1][1], after.span[1]))])
    if not content or not (is_person_word(cited.lower) or cited.lemma == "source"):
        return one
    return replace(
        one,
        source=((phrase[0], min(phrase[1], after.span[0] - 1)),),
        content=content,
        speech=True,
        relays=(RelayWords(one.source[0], whole(one.cue)),),
    )


def _cited(draft: Draft, noun: Node, read: Sequence[Candidate]) -> Span:
    """Who is cited: the noun phrase, as far as the model reads it where the model has it."""
    phrase = noun_phrase(noun)
    at = next((each for each in noun.sentence.nodes if each.span[0] > phrase[1]), None)
    beside = at.head if at is not None and at.tag == "IN" and at.relation == "case" else None
    if beside is not None and beside.head == noun.head and beside.relation in ("obl", "nmod"):
        after = beside.subtree()[-1].after()
        if after is not None and after.text in (",", "."):
            return phrase[0], noun_phrase(beside)[1]  # "two officials *at the ministry*, that"
    for one in read:
        if len(one.content) == 1 and one.content[0][0] == phrase[0]:
            start, end = one.content[0]
            comma = draft.text.find(",", max(noun.span[1], start), end)
            return start, end if comma < 0 else comma
    return phrase


def _without_clause(source: Span, verb: Node) -> Span:
    """A relay without the relative clause that tells whom it cites."""
    head = verb.head
    if head is None or not head.is_noun or not source[0] <= verb.span[0] < source[1]:
        return source
    return noun_phrase(head, without=verb.span)


def _is_thing(noun: Node | None) -> bool:
    """Whether what is cited has been told of before, as no source is: "*this* test"."""
    return noun is not None and any(
        one.relation == "det" and one.lower in ("this", "that", "these", "such")
        for one in noun.children
    )


def _cites(draft: Draft, one: Candidate, verb: Node) -> bool:
    """Whether a "citing" tells where a newspaper or the like has a statement from."""
    if not one.source or one.anchor is None:
        return False
    opens = bool(one.content) and one.content[0][0] == verb.span[0]  # "said, [citing] a memo, that"
    if inside(verb.span, one.content) and not opens:
        return False
    head = verb.head
    if verb.tag != "VBG":  # "according to [the Courier], which [cited] two officials"
        return one.frame == "according" and head is not None and inside(head.span, one.source)
    # "according to Norpress, [citing] two people, …": whoever cites others passes on, by any name
    according = one.cue != () and draft.words(one.cue[0]).lower().startswith("according")
    if according and 0 < verb.span[0] - one.source[0][1] <= len(", "):
        return True
    if not is_passer(draft, one.source) and one.anchor.lemma.lower() != "report":
        return _hands_on(draft, one, verb)
    speaker = draft.syntax.head(one.source[0])  # "[the Courier], [citing] two officials, said …"
    paper = speaker is not None and is_document(speaker) and not passes_on(speaker)
    if paper and _is_thing(verb.object):
        return False  # "*Citing this test*, the notice said …": why, not by whose word
    return head in (one.anchor, speaker) or abs(verb.index - one.anchor.index) <= 6


def _hands_on(draft: Draft, one: Candidate, verb: Node) -> bool:
    """Whether a body tells another one's count: "the ministry, [citing] the fire service, put the
    toll at 34"; not "the firm, citing the courts, said …", which only gives a reason."""
    speaker, cited = draft.syntax.head(one.source[0]), verb.object
    if speaker is None or cited is None or verb.head not in (one.anchor, speaker):
        return False
    if not _is_body(speaker) or not (_is_body(cited) or is_person_word(cited.lower)):
        return False
    return any(word.tag == "CD" for span in one.content for word in draft.syntax.nodes(span))


def _is_body(noun: Node) -> bool:
    """Whether a noun names a body that may count, or tell what another one has counted."""
    known, words = actors.lexicon(), {noun.lower, noun.lemma.lower()}
    kinds = known.organisations, known.governments, {"group"}
    return noun.entity == "ORGANIZATION" or any(words & kind for kind in kinds)


def _carried_over(candidates: list[Candidate]) -> list[Candidate]:
    """ "The relative [was quoted] as saying": by the paper that the sentence before names."""
    found: list[Candidate] = []
    last: tuple[int, RelayWords] | None = None
    for one in sorted(candidates, key=lambda each: min(each.cue or each.content or each.source)):
        anchor = one.anchor
        if anchor is not None and not one.relays and last is not None:
            quoting = _quoting_before(anchor)
            if quoting is not None and anchor.sentence.paragraph == last[0]:
                cue = verb_group(quoting)[-1]
                one = replace(one, relays=(RelayWords(last[1].span, cue),))
        if anchor is not None and one.relays and one.lemma in lexicon().words["citing"]:
            last = anchor.sentence.paragraph, one.relays[0]
        found.append(one)
    return found


def _quoting_before(saying: Node) -> Node | None:
    """ "quoted" of "was quoted as saying"."""
    node = saying.before()
    for _ in range(3):
        if node is None:
            return None
        if node.tag in ("VBN", "VBD") and node.lemma.lower() in lexicon().words["citing"]:
            return node
        node = node.before()
    return None
