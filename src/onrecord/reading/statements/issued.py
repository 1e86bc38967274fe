"""Documents that somebody puts out with what they say: a letter in which it stands, a statement
that is issued saying it."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.knowledge import weekdays
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.channels import is_written
from onrecord.reading.statements.cue import denied
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.source import RELATIVES, noun_phrase
from onrecord.reading.syntax import SUBJECTS, Node


def holding(one: Candidate) -> Iterator[RelayWords]:
    """The documents that a noun before the saying names: "*a letter* in which the owner admitted
    …", "released *a statement* saying …"."""
    yield from _containers(one)
    yield from _issued(one)


def issued(draft: Draft, one: Candidate) -> Iterator[RelayWords]:
    """The documents put out with the saying: "issued *a statement* at his club, saying …"."""
    yield from list(_issued_before(one)) or _put_out(draft, one)


def _containers(one: Candidate) -> Iterator[RelayWords]:
    """ "a letter in which the owner admitted …": the document that holds the saying."""
    anchor = one.anchor
    if anchor is None or anchor.head is None or not one.source:
        return  # "a letter in which he *is said* to have sworn …": nobody says so there
    if anchor.relation not in ("acl:relcl", "acl"):
        yield from _which_before(one, anchor)
        return
    noun = anchor.head if _holds(anchor.head) else _put_before(anchor.head)
    if noun is None or inside(noun.span, one.source):
        return
    pronouns = [node for node in anchor.subtree() if node.lower == "which"]
    before = pronouns[0].before() if pronouns else None
    reads = anchor.lemma.lower() == "read" and is_written(noun)  # "a statement *which read* …"
    reads = reads and bool(pronouns) and pronouns[0].head == anchor
    if before is not None and (reads or before.lower in ("in", "by", "through")):
        yield RelayWords(noun_phrase(noun, without=anchor.span), None)


def _which_before(one: Candidate, anchor: Node) -> Iterator[RelayWords]:
    """The same where the parse lost the clause: "printed [a letter] in which he admitted …"."""
    starts = [
        node for node in anchor.sentence.nodes if one.source and node.span[0] == one.source[0][0]
    ]
    which = starts[0].before() if starts else None
    case = which.before() if which is not None and which.lower == "which" else None
    noun = case.before() if case is not None and case.lower in ("in", "by", "through") else None
    if noun is not None and noun.text == ",":
        noun = noun.before()
    if noun is not None and not _holds(noun):
        noun = _put_before(noun)
    if noun is not None and _holds(noun):
        first = next((n for n in noun.children if n.index < noun.index and n.tag != "IN"), noun)
        yield RelayWords((first.span[0], noun.span[1]), None)


def _holds(noun: Node) -> bool:
    """Whether a noun names what words stand in."""
    return is_document(noun) or is_written(noun)


def _put_before(noun: Node) -> Node | None:
    """ "released [a statement] after the fire, in which …", "said in [a letter] to the nuns, in
    which …": the document that a verb puts out, or that is for somebody, before the noun on which
    the parse hangs what it holds."""
    verb, to = noun.head, noun.child("case")
    paper = to.before() if to is not None and to.lower == "to" else None
    if paper is not None and _holds(paper):
        return paper
    if noun.relation not in ("obl", "nmod") or verb is None:
        return None
    if verb.is_noun:
        return verb if is_document(verb) else None
    paper = verb.object
    return paper if _signs(verb) and paper is not None and is_document(paper) else None


def _issued(one: Candidate) -> Iterator[RelayWords]:
    """ "released [a statement] saying …", "signed [an open letter] urging …"."""
    noun = _paper_of(one)
    if noun is not None and not inside(noun.span, one.source):
        yield RelayWords(noun_phrase(noun, without=(one.anchor or noun).span), None)


def _paper_of(one: Candidate) -> Node | None:
    """The document that somebody puts out and that a participle behind it lets speak."""
    noun = _paper_before(one)
    if noun is None or noun.head is None:
        return None
    known, lemma = lexicon().words, noun.head.lemma.lower()
    shown = noun.lower in known["shown"] and lemma in known["showing"]
    return noun if shown or _signs(noun.head) or lemma in known["starting"] else None


def _paper_before(one: Candidate) -> Node | None:
    """The document that somebody does something with, right before a participle that lets it speak
    or before where it is put: "hung *a banner* from the tower reading …"."""
    anchor = one.anchor
    if anchor is not None and anchor.relation == "conj" and anchor.head is not None:
        anchor = anchor.head if anchor.head.tag == anchor.tag else anchor  # "asking … and *saying*"
    noun = anchor.before() if anchor is not None and anchor.tag == "VBG" else None
    for _ in range(_WHERE):
        if noun is None or not (noun.is_noun or noun.tag in ("IN", "DT", "RP", "PRP$", "JJ", "TO")):
            return None
        if noun.lower in ("by", "of", "on") and not _where(noun):
            return None  # "a report *by the university* saying …", "a post *on* Facebook saying …"
        if noun.relation in ("obj", "dobj") and noun.head is not None:
            break
        noun = noun.before()
    if noun is None or noun.head is None or noun.relation not in ("obj", "dobj"):
        return None
    known = lexicon().words
    told = noun.child("det", "nummod") is not None or noun.tag == "NNS"
    paper = (is_written(noun) and told) or noun.lower in known["channels"]
    return noun if paper or noun.lower in known["shown"] else None


def _where(case: Node) -> bool:
    """Whether a preposition tells the day or the site on which a document is put out."""
    after = case.after()
    if case.lower != "on" or after is None:
        return False
    return after.text in lexicon().words["platforms"] or after.lower in weekdays()


_WHERE = 7  # words from a document to what it says: "a banner from the tower of the church"


def by_signer(one: Candidate) -> Candidate:
    """ "[The strikers] carried [placards] demanding …": who shows a document says what stands on
    it, and not the document."""
    noun = _paper_of(one)
    if noun is None or noun.head is None or not inside(noun.span, one.source):
        return one
    signer = noun.head.child(*SUBJECTS)
    if signer is None and noun.head.tag == "VBG" and noun.head.relation == "acl":
        signer = noun.head.head  # "The strikers, *carrying* placards demanding …, marched"
    if signer is None or signer.lower in RELATIVES or is_document(signer):
        return one
    return replace(one, source=(noun_phrase(signer, without=noun.head.span),))


def by_paper(one: Candidate) -> Candidate:
    """ "The singer got [a letter] asking her to leave": what comes to somebody says what stands in
    it, and not he."""
    noun = _paper_before(one)
    if noun is None or noun.head is None or inside(noun.span, one.source):
        return one
    whose, article = noun.head.child(*SUBJECTS), noun.child("det", "nmod:poss", "nummod")
    if whose is not None and whose.lower in RELATIVES:
        whose = noun.head.head  # "the police, *who* found a note saying …"
    new = article is None or article.lower in ("a", "an", "two", "three")
    if whose is None or not new or not inside(whose.span, one.source):
        return one  # "read *the* letter saying that he was free": he may say so himself
    if noun.head.lemma.lower() not in lexicon().words["receiving"]:
        return one
    return replace(one, source=(noun_phrase(noun, without=(one.anchor or noun).span),))


def shown_by_nobody(one: Candidate) -> bool:
    """Whether nobody puts out the document that would say it: "*nobody* carried placards demanding
    …", "did *not* carry"."""
    noun = _paper_of(one)
    if noun is None or noun.head is None:
        return False
    return denied(noun.head) or any(child.lower == "no" for child in noun.children)


def _issued_before(one: Candidate) -> Iterator[RelayWords]:
    """ "issued [a statement] at his club, saying …": what is said there is said in it."""
    anchor = one.anchor
    verb = anchor.head if anchor is not None and anchor.tag == "VBG" else None
    if anchor is None or verb is None or anchor.relation not in ("advcl", "xcomp", "conj"):
        return
    noun = verb.object
    if noun is None or noun.lower not in lexicon().words["channels"]:
        return
    between = verb.index < noun.index < anchor.index
    if _signs(verb) and between and not inside(noun.span, one.source):
        yield RelayWords((noun.subtree()[0].span[0], noun.span[1]), None)


def _put_out(draft: Draft, one: Candidate) -> Iterator[RelayWords]:
    """ "Issued [a statement] that …": a cue that holds the document through which it was said."""
    words = [word for span in one.cue for word in draft.syntax.nodes(span)]
    verb = words[0] if words and words[0].is_verb else None
    known = lexicon().words
    put = verb is not None and verb.lemma.lower() in known["starting"]
    if verb is None or not (_signs(verb) or put):
        return
    for noun in words[1:]:
        if noun.lower in known["channels"] or (put and noun.lower in known["shown"]):
            first = next(each for each in words[1:] if each.tag != "RP")  # "put *out* a note"
            yield RelayWords((first.span[0], noun.span[1]), verb.span)
            return


def _signs(verb: Node) -> bool:
    """Whether a verb tells that somebody puts out a document: "issued", "signed"."""
    return verb.lemma.lower() in lexicon().words["signing"]
