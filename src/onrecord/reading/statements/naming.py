"""Cues that name or accuse: "described it as …", "called the school “a barn”", "accused X of …"."""

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.knowledge import weekdays
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import right_of
from onrecord.reading.statements.lexicon import frames_of, lexicon
from onrecord.reading.statements.pronounced import in_a_state
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.source import RELATIVES, noun_before, noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.statements.urging import party
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def described(verb: Node) -> Span | None:
    """What a relative clause's verb names or accuses: "[the claim], which it dismissed as …"."""
    pronouns = [one for one in verb.children if one.lower in RELATIVES and one.index < verb.index]
    if not pronouns and (bare := _told_of_bare(verb)) is not None:
        return noun_phrase(bare, without=verb.span)
    clause = verb.relation == "acl:relcl" and verb.head is not None and verb.head.is_noun
    # "a figure *that* the union disputes": by the parse it only opens the clause
    thing = clause and verb.head is not None and verb.head.tag in ("NN", "NNS")
    opens = thing and verb.object is None and pronouns[:1] and pronouns[0].relation == "mark"
    if not pronouns or not (opens or pronouns[0].relation in ("obj", "dobj", "iobj")):
        return None
    noun = verb.head if clause else noun_before(pronouns[0])
    if noun is None or _beyond_saying(noun, pronouns[0]):
        return None
    return noun_phrase(noun, without=verb.span)


def _beyond_saying(noun: Node, pronoun: Node) -> bool:
    """Whether somebody's saying stands between a noun and a "which", which stands for the whole:
    "He owes money to a *lender*, the paper said, *which* his office denied"."""
    between = noun.sentence.nodes[noun.index + 1 : pronoun.index]
    own = set(noun.subtree())
    return any(one.tag in TENSED and one not in own for one in between)


def _told_of_bare(verb: Node) -> Node | None:
    """The noun that a clause without a pronoun tells of: "*a claim* the presidency denied"."""
    noun, subject = verb.head, verb.child("nsubj")
    two = [one for one in verb.children if one.relation == "nsubj" and one.index < verb.index]
    two = [one for one in two if one.tag != "PRP"]  # "the office *itself* put the toll at 53"
    if len(two) > 1 and two[0].tag == "NN" and two[1].subtree()[0].before() == two[0]:
        return two[0]  # "*a sum* the mayor called “a plaster”": the parse has two subjects
    claim = _claim_before(subject) if subject is not None else None
    if claim is not None and verb.object in (None, claim):
        return claim
    if verb.relation not in ("acl:relcl", "acl") or noun is None or subject is None:
        return None
    thing = verb.object  # "…, *a claim* her lawyer dismissed as slander", hung on another noun
    if thing is not None and thing.is_noun and subject.subtree()[0].before() == thing:
        return thing
    named = verb.lemma.lower() in TWO_OBJECTS  # "a sum the mayor called a plaster"
    if not noun.is_noun or (thing is not None and not named):
        return None
    return noun if subject.subtree()[0].before() == noun and subject.index < verb.index else None


def _claim_before(subject: Node) -> Node | None:
    """ "A boy was hit, *a claim* the army disputes": what was said before, called so behind a
    comma, whatever the parse hangs the clause on."""
    noun = subject.subtree()[0].before()
    if noun is None or noun.lower not in lexicon().words["disputable"] or not noun.is_noun:
        return None
    article, comma = noun.before(), noun.before(2)
    set_off = article is not None and article.lower in ("a", "an") and comma is not None
    return noun if set_off and comma is not None and comma.text == "," else None


_PREPOSITIONS = {
    "charge": ("with",),
    "attribute": ("to",),
    "ascribe": ("to",),
    "reproach": ("for", "with"),
    "blame": ("for", "on"),
    "credit": ("with", "for"),
    "threaten": ("with",),
}
"""What stands before the charge; "of" and "for" with all others."""


def only_charged(verb: Node) -> bool:
    """Whether a charge is one before a court, or something is attributed by nobody: "was *charged*
    with murder", "police *charged* him with theft"."""
    lemma = verb.lemma.lower()
    after = verb.after()
    if lemma not in _PREPOSITIONS or lemma in ("reproach", "blame"):
        return False
    if after is not None and after.lower == "that":
        return lemma == "charge" and after.tag == "DT"  # "charged *that* night's guests double"
    passive = verb.passive or (verb.tag == "VBN" and verb.relation.startswith("acl"))
    if passive and (lemma != "charge" or verb.agent is None):
        return True
    if lemma != "charge":
        return False
    subject = verb.agent or verb.subject
    indicts = subject is not None and subject.lemma.lower() in lexicon().words["indicting"]
    if passive:
        return indicts
    return indicts or verb.object is None or verb.tag in ("VBG", "VB")


def accusing(verb: Node) -> Found | None:
    """ "accused the bank of fraud"; in the passive the accused is the subject."""
    if only_charged(verb):
        return None
    before = _PREPOSITIONS.get(verb.lemma.lower(), ("of", "for", "over"))
    charges = [
        one
        for one in verb.children
        if one.relation in ("obl", "advcl", "nmod", "xcomp", "ccomp")
        and one.index > verb.index
        and any(child.lower in before for child in one.children)
    ]
    target = verb.object
    if charges and (accused := described(verb)) is not None:
        charge = right_of(verb, charges, after=verb.index)
        return ("accusing", (accused, charge), True) if charge else None
    if target is None:
        subject = verb.child("nsubj:pass", "nsubjpass")
        if subject is None or not charges:
            return None
        charge = right_of(verb, charges, after=verb.index)
        accused = noun_phrase(subject)
        return ("accusing", (accused, charge), True) if charge else None
    span = right_of(verb, [target, *charges], after=verb.index)
    has_charge = bool(charges) or any(
        child.lower in before for one in target.children for child in one.children
    )
    return ("accusing", (span,), True) if span is not None and has_charge else None


def _as_best(word: Node) -> bool:
    """ "Defended the town *as best* he could": how, and no name."""
    after = word.after()
    return after is not None and after.lower in ("best", "well", "far", "long", "soon")


def _as_who(noun: Node) -> bool:
    return any(one.lower == "as" and one.relation == "case" for one in noun.children)


def brings_up(draft: Draft, verb: Node, subject: Node | None) -> bool:
    """ "The climber *cited* the danger of avalanches", "did not *mention* a guarantee": told of
    somebody who did or did not; nobody has "*promised* not to mention it"."""
    done = verb.tag in TENSED or any(
        one.lemma.lower() in ("have", "do") for one in verb.auxiliaries
    )
    by_word = subject is not None and subject.lower in ("it", "who", "which", "office")
    return subject is not None and not verb.passive and done and (by_word or party(draft, subject))


def naming(draft: Draft, verb: Node) -> Found | None:
    """ "described it as …", "called the school “a barn”": object and name are content."""
    target = verb.object
    lemma = verb.lemma.lower()
    if lemma in _DECLARING:
        return _declared(verb)
    names = [
        one
        for one in verb.children
        if one.relation in ("obl", "advcl", "xcomp", "nmod", "ccomp")
        and one.index > verb.index
        and any(child.lower == "as" and not _as_best(child) for child in one.children)
        and one.tag not in TENSED  # "attacked the town *as rain began*"
    ]
    if lemma == "name" and target is not None:  # "named *Orle* as the one who fired", hung on him
        names += [one for one in target.children if _as_who(one)]
    if (told_of := _told_of_bare(verb)) is not None:
        behind = verb.span[1] + 1
        quoted = next((one.span for one in draft.quotes if one.span[0] == behind), None)
        if quoted is not None:
            return "naming", (noun_phrase(told_of, without=verb.span), quoted), True
    if names and (named := described(verb)) is not None:
        span = right_of(verb, names, after=verb.index)
        return ("naming", (named, span), True) if span else None
    if lemma == "call" and (span := _called(draft, verb)) is not None:
        named = described(verb)
        return "naming", (named, span) if named else (span,), True
    if lemma in TWO_OBJECTS and (named := described(verb)) is not None:
        things = [one for one in verb.children if one.relation in ("obj", "xcomp") and one.is_noun]
        called = [one for one in things if one.index > verb.index]
        span = right_of(verb, called, after=verb.index) if called else None
        if span is not None:
            return "naming", (named, span), True  # "[a figure] that he called [treason]"
    if target is not None and names:
        if lemma == "name" and not _identified(names[0]):
            return None  # "named her as minister", "as his heir"
        span = right_of(verb, [target, *names], after=verb.index)
        return ("naming", (span,), True) if span else None
    if verb.tag == "VBN" and not verb.auxiliaries:
        return None
    return _quoted_name(draft, verb, " as " if lemma not in TWO_OBJECTS else "")


def _called(draft: Draft, verb: Node) -> Span | None:
    """ "Something that the captain calls [out of the question]", "in what the envoy, a judge,
    calls [the last mile]": all that stands behind a verb with a pronoun for what it names."""
    pronoun = next((one for one in verb.children if one.lower in _FOR_THINGS), None)
    subject, first = verb.child("nsubj"), verb.after()
    if pronoun is None or subject is None or first is None or not verb.relation.endswith(_BESIDE):
        return None
    if not pronoun.index < subject.index < verb.index:
        return None
    if first.lower == "home":
        return None
    apart = first.lower in ("out", "all", "nothing", "anything", "no") or first.tag in _NAMED_BY
    if not apart or first.lower in weekdays():
        return None
    joined = ("cc", "conj") if first.lower != "all" else ()  # "an act of war *and Orle a raid*"
    rest = [one for one in verb.children if one.index > verb.index and one.relation not in joined]
    if any(one.tag.startswith("NNP") for one in rest):
        return None  # "what locals call *the Widow*": its name
    span = right_of(verb, rest, after=verb.index)
    return None if span is None or inside(span, [one.span for one in draft.times]) else span


_FOR_THINGS = ("what", "which", "that")
_BESIDE = ("relcl", "acl", "advcl", "ccomp", "csubj")
_NAMED_BY = ("DT", "PDT", "JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "``")


TWO_OBJECTS = ("call", "brand", "label", "dub", "term")
"""Verbs that need no "as" before the name: "called the report a fabrication"."""


_DECLARING = ("declare", "proclaim", "pronounce")


def _declared(verb: Node) -> Found | None:
    """ "declared [the outbreak a pandemic]", "declared [it to be safe]", "declared [victory]";
    not "declared a curfew", nor "declared Friday a holiday", which do what they say."""
    behind = [one for one in verb.children if one.index > verb.index]
    things = [one for one in behind if one.relation in ("obj", "iobj", "xcomp", "ccomp")]
    if not things or verb.passive:
        return None
    first, last = things[0], things[-1]
    if (torn := in_a_state(verb)) is not None:
        return "naming", (torn,), True
    if first == last:
        won = first.relation == "obj" and first.lower in ("victory", "defeat")
        return ("naming", (first.span,), True) if won else None
    known = lexicon().words
    performs = {last.lower, last.lemma.lower()} & (known["performed"] | known["set_apart"])
    if performs or not (last.is_noun or last.tag.startswith("JJ")) or first.lower in weekdays():
        return None
    span = right_of(verb, [first, last], after=verb.index)
    return ("naming", (span,), True) if span is not None else None


def _identified(noun: Node) -> bool:
    """Whether somebody is told to be who he is by name, to have done or to own something: whoever
    is named as anything else is given it by the naming."""
    if noun.lower == "one":
        return noun.child("acl:relcl") is not None  # "as *the one who* gave the order"
    return noun.entity != "O" or noun.lemma.lower() in lexicon().words["known_as"]


def _quoted_name(draft: Draft, verb: Node, joint: str) -> Found | None:
    """`called the school “a barn”`, `denounced it as “a fraud”`: object and quoted name."""
    following = verb.after()
    if following is None or following.text in (",", ".", ":", ";") or following.tag == "IN":
        return None
    start, end = following.span[0], verb.sentence.span[1]
    for quote in draft.quotes:
        if start < quote.span[0] <= end:
            gap = draft.text[start : quote.span[0]]
            inner = draft.syntax.nodes((start, quote.span[0]))
            if any(one.text in (",", ".", ";", ":") for one in inner) or len(inner) > 14:
                return None
            if any(one.is_verb or one.tag == "MD" for one in inner if not _relative_clause(one)):
                return None
            if joint not in " " + gap + " ":
                return None
            return "naming", ((start, quote.span[1]),), True
    return None


def _relative_clause(verb: Node) -> bool:
    return verb.relation in ("acl", "acl:relcl", "amod")


def what_called(draft: Draft, one: Candidate, verb: Node) -> Candidate:
    """ "Amid what the firm called [lower demand for cloth]": all that stands behind the verb."""
    what = len(one.content) == 2 and draft.words(one.content[0]).lower() == "what"
    names = [each for each in verb.children if each.relation == "obj" and each.index > verb.index]
    if not what or verb.lemma.lower() not in TWO_OBJECTS or not names:
        return one
    span = right_of(verb, names[:1], after=verb.index)
    return replace(one, content=(span,)) if span is not None else one


def from_as(
    draft: Draft, cue: tuple[Span, ...], content: list[Span]
) -> tuple[tuple[Span, ...], list[Span]]:
    """Cue and content with the "as" between them in the content: "a claim that the union
    [described] [as a lie]"."""
    if not cue or not draft.words(cue[-1]).endswith(" as"):
        return cue, content
    start, end = cue[-1]
    content = [(end - len("as"), b) if a == end + 1 else (a, b) for a, b in content]
    return (*cue[:-1], (start, end - len(" as"))), content


def with_named(draft: Draft, one: Candidate) -> Candidate:
    """What somebody is called by another, with him who is called so: "[*The plan*] was condemned
    [as “a fraud”] by both parties"."""
    one = _by_accuser(draft, one)
    verb = one.anchor
    agent = verb.agent if verb is not None else None
    if verb is None or agent is None or not one.content or verb.relation.startswith("acl"):
        return one
    subject = verb.child(*SUBJECTS)
    if "naming" not in frames_of(one.lemma) or subject is None or not one.source:
        return one
    if one.content[0][0] < verb.span[1] or not inside(agent.span, one.source):
        return one
    refuses = " " in one.lemma or one.lemma in lexicon().words["answering"]
    if refuses or subject.tag in ("WDT", "WP"):
        return one  # "their bid was thrown out as unserious": the bid is what is refused
    return replace(one, content=(noun_phrase(subject, without=verb.span), *one.content))


def _by_accuser(draft: Draft, one: Candidate) -> Candidate:
    """ "The mayor was accused [of taking bribes] by *the guild*": whoever accuses him stands behind
    the charge, whose own verb does not need him."""
    verb = one.anchor
    if verb is None or one.source or not verb.passive or "accusing" not in frames_of(one.lemma):
        return one
    for noun in draft.syntax.nodes(one.content[-1]) if one.content else ():
        case, deed = noun.child("case"), noun.head
        if case is None or case.lower != "by" or deed is None or deed.tag != "VBG":
            continue
        begins, ends = noun_phrase(noun)
        if deed.object is None or not party(draft, noun) or ends < one.content[-1][1]:
            continue
        rest = tidied(draft, [(one.content[-1][0], case.span[0])])
        return replace(one, source=((begins, ends),), content=(*one.content[:-1], *rest))
    return one
