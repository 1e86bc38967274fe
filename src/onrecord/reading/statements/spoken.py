"""Whether what only the model found is speech: by its verb, its content and its marks."""

from itertools import pairwise

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import only_fragments
from onrecord.reading.statements.cue import denied, let_known, tells_nothing
from onrecord.reading.statements.lexicon import lexicon, passes_on
from onrecord.reading.statements.naming import TWO_OBJECTS, only_charged
from onrecord.reading.statements.silence import ANSWERS
from onrecord.reading.statements.spans import is_quote, last_sign
from onrecord.report import Span


def says(draft: Draft, model: Candidate) -> bool:
    """Whether what only the model found is speech.

    A verb of saying with a clause or quoted words, or one that takes a bare noun phrase ("denied
    the charges"). What else PolNeAR marks (praise, support, acts) is no statement but an
    attitude; so is a noun ("claims") unless holder and content stand beside it.
    """
    anchor = model.anchor
    if anchor is None:
        return True
    if _issued(draft, model) or _again(draft, model):
        return True
    if let_known(anchor) or _put_it(model):
        return True
    if only_fragments(draft, model.lemma, model.content):
        return False
    if _left_open(draft, model):
        return True
    if _shown(draft, model):
        return False
    frames = lexicon().frames.get(model.lemma)
    if frames is None and anchor.is_verb and anchor.passive:
        return False  # "should be decided by Congress: “…”"
    if frames is None and _tells_clause(draft, model):
        return True
    if model.lemma not in lexicon().attitudes and _whole_quotes_only(draft, model.content):
        start = model.content[0][0]
        if model.speech or draft.text[:start].rstrip()[-1:] == ":":
            return True  # "shrugged: “People forget.”": with a whole quotation any act is speech
    if not anchor.is_verb and not anchor.lower.endswith("ing"):
        return (
            model.speech
            and bool(model.source)
            and anchor.lemma.lower() in lexicon().words["nouns"]
            and (_clausal(draft, model) or _of(draft, model))
        )
    if frames is None or only_charged(anchor) or _only_faults(draft, model):
        return False
    words = draft.words(model.content[0]).lower() if len(model.content) == 1 else ""
    yes_or_no = words.startswith(("no to ", "yes to ")) and not denied(anchor)
    yes_or_no = yes_or_no or (words in ("no", "yes") and model.speech)
    if model.lemma == "say" and yes_or_no:
        return True  # "Udaya said no", "said no to the plan"
    if "pressing" in frames or model.lemma in ("refuse", "name"):
        return False  # what grammar alone tells from an act
    if tells_nothing(anchor, model.lemma):
        return False
    if model.lemma == "call" and _two_objects(draft, model):
        return True  # whatever the model's word for it: "called [the attack barbaric]"
    if words.startswith("that ") and frames & _NAMES and _clausal(draft, model):
        return True  # "deplored [that it had taken so long]"
    if not model.speech or ("naming" in frames <= _NAMES and not _named(draft, model)):
        return False
    if "naming" in frames:
        as_something = _as_something(draft, model)
        if as_something and not model.source and frames <= _NAMES:
            return any(one.speech for one in draft.quotes if inside(one.span, model.content))
        if as_something or _two_objects(draft, model):
            return True  # "hailed the ruling as a victory"
    bare = frames & _BARE - (frozenset() if _written(draft, model) else _OF_DOCUMENTS)
    put = model.lemma in _PUT and not _laid(draft, model) and _numbered(draft, model)
    if bare == _OF_NUMBERS and not put:
        return _clausal(draft, model)  # "put a stay on his ruling"
    return bool(bare and model.lemma not in ANSWERS) or _clausal(draft, model)


def _put_it(model: Candidate) -> bool:
    """ "As the mayor [put it], [“the river won”]", not "put it at 40"."""
    it = model.anchor.after() if model.anchor is not None and model.lemma == "put" else None
    if it is None or it.lower != "it" or not model.speech:
        return False
    after = it.after()
    return after is None or after.text in (",", ":", ".") or after.tag == "RB"


def _tells_clause(draft: Draft, model: Candidate) -> bool:
    """ "Confided [that the firm was ruined]", "likened [it to “a last rite of the old guard”]": a
    verb that no table knows, with a clause of its own or some words of somebody's."""
    anchor = model.anchor
    known = model.lemma in lexicon().attitudes
    if anchor is None or not anchor.is_verb or known or model.heard < _HEARD or not model.content:
        return False
    if anchor.tag == "VB" and not anchor.auxiliaries:
        return False
    for one in draft.quotes:
        before = draft.text[: one.span[0]].rstrip().rsplit(" ", 1)[-1].lower()
        named = before in ("to", "as") and one.speech and inside(one.span, model.content)
        if named and draft.words(one.span).count(" ") >= _SOME:
            return True
    clause = anchor.child("ccomp", "parataxis")
    begins = draft.words(model.content[0]).lower()
    told = begins.startswith(("that ", "whether "))
    return told or (clause is not None and inside(clause.span, model.content))


_HEARD = 0.8  # from this score on the model's word for speech is one, whatever the verb
_SOME = 3  # fewer blanks than these leave a scare quote


def _only_faults(draft: Draft, model: Candidate) -> bool:
    """ "Criticised [the delay]": what is disliked is told, and no word for it; not "criticised [the
    board for hiding its books]", nor where the words stand in a quotation right behind."""
    if model.lemma not in lexicon().words["faulting"] or len(model.content) != 1:
        return False
    ends = model.anchor.sentence.span[1] if model.anchor is not None else model.content[0][1]
    if draft.text[ends:].lstrip(" ")[:1] in ("“", '"'):
        return False
    words = draft.syntax.nodes(model.content[0])
    if words[:1] and words[0].lower == "that" and words[0].tag == "IN":
        return False  # "criticised [that the door was locked]"
    return not any(word.lower in ("for", "as") or word.text in '“"‘``' for word in words)


def is_news(draft: Draft, one: Candidate) -> bool:
    """ "The minister has resigned, [the Selm Courier] [has learned]": a newspaper tells so what
    others only come to know."""
    if one.lemma not in lexicon().words["news"] or not one.source:
        return False
    head = draft.syntax.head(one.source[0])
    return head is not None and head.is_noun and passes_on(head)


def _left_open(draft: Draft, model: Candidate) -> bool:
    """ "Did not say [when]": nothing but the question that is left open."""
    words = [draft.words(part).lower() for part in model.content]
    asked = len(words) == 1 and words[0] in ("when", "where", "why", "how", "who", "which")
    clause = "clause" in lexicon().frames.get(model.lemma, ())
    return asked and clause and model.anchor is not None and denied(model.anchor)


def _again(draft: Draft, model: Candidate) -> bool:
    """ "Repeated its call for [talks]", "renewed its demand for [a rise]": said once more."""
    words = [word for span in model.cue for word in draft.syntax.nodes(span)]
    if not model.source or not words or words[-1].lower not in ("for", "that", "to"):
        return False
    first, *others = (word.lemma.lower() for word in words)
    known = lexicon().words
    return first in known["renewing"] and not known["renewed"].isdisjoint(others)


def _issued(draft: Draft, model: Candidate) -> bool:
    """ "Issued [a statement] agreeing that …", "put out a statement to the effect that …": what
    stands in a document that somebody puts out is said, whatever the verb."""
    words = [word for span in model.cue for word in draft.syntax.nodes(span)]
    verbs = [word.lemma.lower() for word in words if word.is_verb]
    papers = [word for word in words if word.lower in lexicon().words["channels"]]
    if words and words[-1].tag == "IN":
        return False  # "issued an opinion on the closure": what it is about
    issued = verbs[:1] and verbs[0] in (*lexicon().words["signing"], "make", "put")
    return bool(issued and papers and model.source) and _clausal(draft, model)


_STOPS = (".", ",", "!", "?", "…")
_NAMES = frozenset(["naming", "quote"])


def _named(draft: Draft, model: Candidate) -> bool:
    """Whether something is called something: with "as", or in quoted words. A rule that "identifies
    them for the draft" names nothing."""
    inner = [one.span for one in draft.quotes if not one.within]
    quoted = any(a <= start and end <= b for start, end in inner for a, b in model.content)
    around = any(start <= a and b <= end for start, end in inner for a, b in model.content)
    words = [word.lower for part in model.content for word in draft.syntax.nodes(part)]
    return quoted or around or "as" in words or model.lemma in _CALLING


def _as_something(draft: Draft, model: Candidate) -> bool:
    """Whether somebody names something "as" something: object and name are content."""
    words = [word for part in model.content for word in draft.syntax.nodes(part)]
    return any(one.lower == "as" and one.tag == "IN" for one in words[1:])


def _two_objects(draft: Draft, model: Candidate) -> bool:
    """ "Called [the report] [a fabrication]", not "called the race for a candidate"."""
    anchor = model.anchor
    if model.lemma not in TWO_OBJECTS or not model.source or anchor is None or anchor.passive:
        return False
    first = draft.syntax.nodes(model.content[0])[-1:]
    told_of = first and (first[0].is_noun or first[0].lower in ("which", "that", "what"))
    if len(model.content) > 1 and told_of and first[0].index < anchor.index:
        # "[a charge] the firm called [baseless]", "…, [which] it called [nonsense]"; but what
        # "locals call *the Widow*" has its name from them
        last = draft.syntax.nodes(model.content[-1])[-1:]
        named = bool(last) and last[0].tag.startswith("NNP")
        return not (named and first[0].lower == "what")
    words = [word for part in model.content for word in draft.syntax.nodes(part)]
    if len(words) > 1 and words[0].before() == anchor and words[0].lower in _POINTING:
        return True  # "called *that* a lie", "called *this* propaganda"
    if any(
        (left.is_noun or left.tag == "PRP") and right.tag in ("DT", "JJ", "PRP$", "VBN")
        for left, right in pairwise(words)
    ):
        return True
    # "called the sum *blood money*", where the parse has one noun phrase; not "called a press talk"
    # and not "called the girl *Mirela*", "called his team mates *together*"
    owned = len(words) > 1 and words[0].before() == anchor and words[0].lower in _OWNED
    two = owned and words[-2].is_noun and words[-1].tag in ("NN", "NNS")
    return two and words[-1].lower not in lexicon().words["summoned"]


_POINTING = ("that", "this", "these", "those", "it", "them", "both")
_OWNED = ("the", "his", "her", "its", "their", "our", "my")
_CALLING = (*TWO_OBJECTS, "deem", "offer")


def _shown(draft: Draft, model: Candidate) -> bool:
    """Whether a person shows things to somebody: only documents say what they show."""
    if model.lemma != "show" or not model.source:
        return False
    head = draft.syntax.head(model.source[0])
    person = head is not None and (head.tag.startswith("PRP") or head.entity == "PERSON")
    return person and not _clausal(draft, model)


_BARE = frozenset(["phrase", "document", "measuring", "accusing"])
_OF_DOCUMENTS = frozenset(["document"])
_OF_NUMBERS = frozenset(["measuring"])
_PUT = ("put", "place", "estimate")


def _numbered(draft: Draft, model: Candidate) -> bool:
    """Whether a number is told: "valued the firm at 3 billion", no "values her honesty"."""
    words = [one for part in model.content for one in draft.syntax.nodes(part)]
    amounts = lexicon().words["amounts"]
    return any(one.tag == "CD" or one.lower in amounts for one in words)


def _laid(draft: Draft, model: Candidate) -> bool:
    """Whether something is put somewhere rather than estimated."""
    words = [one for part in model.content for one in draft.syntax.nodes(part)]
    behind = model.anchor.children if model.anchor is not None else []
    cases = [case.lower for one in (*behind, *words) if (case := one.child("case")) is not None]
    cases += [draft.words(part).split()[-1] for part in model.cue[-1:]]  # "put a stay on"
    return not any(one.tag == "CD" for one in words) and bool(_ONTO.intersection(cases))


_ONTO = frozenset(["on", "onto", "into", "off", "under", "over"])


def _written(draft: Draft, model: Candidate) -> bool:
    """Whether it is a document that speaks, or a body that may rule; a person's "mentioned his
    family" says nothing by itself."""
    head = draft.syntax.head(model.source[0]) if model.source else None
    return head is None or not (head.lower in ("he", "she", "i") or head.entity == "PERSON")


def _whole_quotes_only(draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether a content is nothing but quotations that end with a stop of their own."""
    return bool(content) and all(
        is_quote(draft, span) and last_sign(draft.text, span[1]) in _STOPS for span in content
    )


def _of(draft: Draft, model: Candidate) -> bool:
    """ "the president's [claims] [of fraud]": what is claimed stands right behind the noun."""
    if not model.content or not model.cue:
        return False
    start = model.content[0][0]
    word = draft.text[start : start + 5].lower()
    return 0 <= start - model.cue[-1][1] <= 1 and word.startswith(("of ", "that ", "to "))


def _clausal(draft: Draft, model: Candidate) -> bool:
    """Whether a content holds a verb of its own or quoted words."""
    if any(one.span[0] >= a and one.span[1] <= b for one in draft.quotes for a, b in model.content):
        return True
    nodes = [node for span in model.content for node in draft.syntax.nodes(span)]
    return any(one.tag in ("VBD", "VBZ", "VBP", "MD", "VB") for one in nodes)
