"""Whom a newspaper or agency cites, and says by its words no more than that: "reported, citing two
officials", "which cited a doctor", "cited a source that …"."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.actors import lexicon as actors
from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.carried import author_of, paper_of
from onrecord.reading.statements.carriers import is_passer
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon, passes_on
from onrecord.reading.statements.somebody import is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied, without
from onrecord.reading.syntax import Node
from onrecord.report import Span


def citing(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
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
            if as_saying(verb) is not None or _names_nobody(verb):
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
                author = author_of(draft, cited)
                paper: tuple[RelayWords, ...] = ()
                if author is not None:  # "citing [a statement] by [the army]"
                    paper = (RelayWords(paper_of(cited, author), None),)
                    source = noun_phrase(author)
                found[found.index(one)] = replace(
                    one,
                    content=rest or one.content,
                    source=(source,),
                    cue=(verb.span,),
                    lemma=verb.lemma.lower(),
                    speech=True,
                    relays=(
                        *paper,
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


def cited_that(draft: Draft, one: Candidate) -> Candidate:
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
    phrase = noun_phrase(head, without=verb.span)
    name = head.after()  # "the agency *Polaris*, which cited a doctor"
    first = verb.subtree()[0]
    while name is not None and name.tag.startswith("NNP") and name.index < first.index:
        phrase, name = (phrase[0], max(phrase[1], name.span[1])), name.after()
    return phrase


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
    opens = any(part[0] == verb.span[0] for part in one.content)  # "said, [citing] a memo, that"
    head, speaker = verb.head, draft.syntax.head(one.source[0])
    passer = is_passer(draft, one.source)
    if inside(verb.span, one.content) and not opens:
        return passer and _is_told_by(draft, verb) and _ends_content(one, verb)
    if verb.tag != "VBG":  # "according to [the Courier], which [cited] two officials"
        own = head is not None and inside(head.span, one.source)
        by_name = speaker is not None and _is_named_body(speaker) and _is_told_by(draft, verb)
        return own and (
            passer or one.frame == "according" or by_name or _hands_on(draft, one, verb)
        )
    # "according to Norpress, [citing] two people, …": whoever cites others passes on, by any name
    according = one.cue != () and draft.words(one.cue[0]).lower().startswith("according")
    if according and 0 < verb.span[0] - one.source[0][1] <= len(", "):
        return True
    if not passer and one.anchor.lemma.lower() != "report":
        return _hands_on(draft, one, verb)
    paper = speaker is not None and is_document(speaker) and not passes_on(speaker)
    if paper and _is_thing(verb.object):
        return False  # "*Citing this test*, the notice said …": why, not by whose word
    if not _is_told_by(draft, verb) and (not passer or _ends(one, verb)):
        return False  # "the firm reported a loss, *citing weak demand*"
    # "[the Courier], [citing] two officials, said …", "[the Courier] reported …, [citing] aides"
    near = head in (one.anchor, speaker) or abs(verb.index - one.anchor.index) <= 6
    return near or _ends(one, verb)


def _ends(one: Candidate, verb: Node) -> bool:
    """Whether a "citing" stands behind all that a verb before it tells, which may as well say why
    it was done: "The radio said the minister had resigned, *citing* ill health"."""
    if one.anchor is None or not one.content or one.content[0][0] < one.anchor.span[0]:
        return False
    comma = verb.before()
    return comma is not None and comma.text == "," and comma.span[0] == one.content[-1][1]


def _ends_content(one: Candidate, verb: Node) -> bool:
    """Whether a "citing" and who is cited are the last words of what a newspaper tells: "The radio
    said it would close 40 [of its branches, *citing two aides*]"."""
    comma, cited = verb.before(), verb.object
    if comma is None or comma.text != "," or cited is None or one.anchor is None:
        return False
    return one.anchor.index < verb.index and noun_phrase(cited)[1] >= one.content[-1][1]


def _names_nobody(verb: Node) -> bool:
    """ "Reported, *without citing a source*"."""
    before = verb.before()
    return before is not None and before.lower in ("without", "not", "never")


def _is_told_by(draft: Draft, verb: Node) -> bool:
    """Whether what is cited may tell something: somebody, a body or a paper."""
    cited = verb.object
    if cited is None or _called_a_source(verb) is not None or _credited(verb) is not None:
        return True
    paper = is_document(cited) or passes_on(cited) or cited.lemma.lower() == "source"
    return paper or cited.tag in ("PRP", "CD") or _is_body(cited) or is_somebody(draft, cited)


def _is_named_body(noun: Node) -> bool:
    return noun.tag.startswith("NNP") and (noun.entity != "PERSON" or noun.text.isupper())


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


def as_saying(verb: Node) -> Node | None:
    """ "saying" of "was quoted as saying"."""
    node = verb.after()
    seen_as = verb.passive  # "was quoted by the radio *saying* …"
    for _ in range(14):
        if node is None:
            return None
        if node.text == "," or node.tag in ("IN", "CC"):
            seen_as = False if node.lower not in ("as", "by") else seen_as
        if node.lower == "as":
            seen_as = True
        elif seen_as and node.tag == "VBG" and frames_of(node.lemma.lower()):
            return node
        elif seen_as and node.lower == "having" and (said := node.after()) is not None:
            return said if frames_of(said.lemma.lower()) else None
        node = node.after()
    return None
