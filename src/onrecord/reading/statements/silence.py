"""What somebody keeps back: "declined to say …", "did not comment", "gave no details"."""

from itertools import pairwise

from onrecord.reading.knowledge import weekdays
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.content import complement, right_of
from onrecord.reading.statements.cue import denied
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span

Found = tuple[str, tuple[Span, ...], bool]
"""A frame, the content it gives, and whether grammar alone makes it sure."""

ANSWERS = frozenset(["comment", "respond", "reply", "elaborate"])
"""Verbs whose bare negation tells that nothing was said."""
REPLYING = frozenset(["have", "make", "issue", "give", "offer"])
"""Verbs with "no comment", "no reply"."""
REPLIES = ANSWERS | {"answer", "response"}


def kept_back(verb: Node) -> Found | None:
    """What was left unsaid: "declined to say [whether …]", "declined to comment [on its plans]"."""
    branches = [
        one
        for one in verb.children
        if one.index > verb.index
        and one.relation in ("ccomp", "obj", "obl", "xcomp", "advcl", "nmod")
        and one.lower not in weekdays()
        and one.lower not in ("yesterday", "today")
    ]
    branches += _reported(verb, branches)
    into = verb.after()
    past = verb.lemma == "go" and into is not None and into.lower == "into"  # "to go into [that]"
    span = right_of(verb, branches, after=verb.index + past) if branches else None
    return "declined", (span,) if span else (), True


def _reported(verb: Node, branches: list[Node]) -> list[Node]:
    """The clause that the parse hangs on a refusal and not on what it is about: "declined to
    comment on reports *that it had lost two ships*"."""
    topic, head = branches[-1] if branches else None, verb.head
    if topic is None or head is None or not topic.is_noun or not head.is_verb:
        return []
    end = topic.subtree()[-1].index
    told = (one for one in head.children if one.relation in ("ccomp", "advcl"))
    return [
        one
        for one in told
        if (words := one.subtree())[0].index == end + 1 and words[0].lower == "that"
    ]


def no_answer(verb: Node, lemma: str) -> Found | None:
    """ "did not comment [on its plans]", "has commented" after "neither": nothing, or the topic."""
    if lemma == "answer" and denied(verb):
        return ("no answer", (), True) if _unanswered(verb) else None
    if lemma not in ANSWERS or not denied(verb):
        return None
    if lemma != "comment":
        return "no answer", (), True
    topic = complement(verb, ("obl", "nmod"))
    case = topic.child("case") if topic is not None else None
    if topic is None or case is None or case.lower not in ("on", "about", "upon"):
        return "no answer", (), True
    span = right_of(verb, [topic], after=verb.index)
    return "no answer", (span,) if span else (), True


def _unanswered(verb: Node) -> bool:
    """ "Did not *answer*", "has not answered *questions*", but the door, or to a name; who
    "cannot answer" is not able to."""
    what, after = verb.object, verb.after()
    if not _person_or_body(verb) or verb.tag == "VBG":
        return False
    if any(one.lower in ("can", "ca", "cannot") for one in verb.auxiliaries):
        return False
    if what is not None:
        known = what.index > verb.index and what.lower in lexicon().words["unanswered"]
        return known and not _demanded(what)
    ends = after is None or after.text in (".", ",", ";") or after.tag in ("CC", "RB", "WRB")
    heard = any(one.lemma.lower() in _AT_THE_DOOR for one in verb.sentence.nodes)
    return ends and not heard and verb.relation in ("root", "conj", "parataxis")


def _demanded(noun: Node) -> bool:
    """ "Has not answered *calls to step down*", "the call *for talks*": what is asked for is more
    than a word, and it may yet be done."""
    link = noun.after()
    if noun.lemma.lower() not in ("call", "request") or link is None:
        return False
    what = link.after()
    word = what is not None and what.lower in ("comment", "information", "interview", "an")
    return link.lower in ("to", "for") and not word


_AT_THE_DOOR = ("knock", "ring", "phone", "telephone", "doorbell", "dial")


def _person_or_body(verb: Node) -> bool:
    """Whether the subject of a verb may speak."""
    who = verb.child("nsubj")
    if who is None or who.tag == "PRP":
        return who is not None
    word = who.lemma.lower()
    return who.entity != "O" or word in lexicon().words["between"] or is_person_word(word)


def evaded(verb: Node) -> Found | None:
    """ "would not be drawn [on the date]", "would not commit himself", "would not go into detail":
    nothing was said, or None."""
    if (mute := mute_cue(verb)) is not None:
        return "no answer", _topic(verb, mute, ("on", "about", "over")), True
    lemma = verb.lemma.lower()
    if unasked(verb) is not None:
        return "no answer", (), True
    unreached = lemma == "reach" and verb.passive and denied(verb)
    if unreached and (_for_comment(verb) or _answers_for_others(verb)):
        return "no answer", (), True
    if lemma not in ("draw", "commit", "go") or not unwilling(verb):
        return None
    target = verb.object
    after = verb.after()
    if lemma == "draw" and after is not None and after.lower == "into":
        return None  # "will not be drawn *into* a quarrel": what he will not do
    if lemma == "draw" and verb.passive:
        preposition: tuple[str, ...] = ("on", "about")
    elif lemma == "commit" and target is not None and target.lower in REFLEXIVES:
        preposition = ("to", "on")
    elif lemma == "go" and any(_into_detail(one) for one in verb.children):
        preposition = ("about", "on")
    elif lemma == "go" and _into(verb):
        return "no answer", _topic(verb, verb, ("into",)), True
    else:
        return None
    return "no answer", _topic(verb, verb, preposition), True


def _for_comment(verb: Node) -> bool:
    """ "Could not be *reached for comment*", "reached immediately for comment"."""
    words = verb.sentence.nodes[verb.index + 1 : verb.index + 5]
    return any(
        first.lower == "for" and second.lower in ("comment", "response")
        for first, second in pairwise(words)
    )


def _answers_for_others(verb: Node) -> bool:
    """ "A *spokesman* for the yard could not be reached", whom a report wants a comment of."""
    who = verb.child("nsubj:pass", "nsubjpass")
    cases = [case.lower for one in verb.children if (case := one.child("case")) is not None]
    if who is None or "by" in cases:
        return False  # "the agent could not be reached *by road*"
    between = lexicon().words["between"]
    return who.lemma.lower() in between or who.lemma.lower().startswith("spokes")


def unasked(verb: Node) -> Node | None:
    """The last word of "were *not available for comment*", "weren't available *to comment*", "was
    *unavailable for comment*"."""
    after = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + _UNASKED]]
    at = next((at for at, word in enumerate(after) if word.endswith("available")), None)
    if verb.lemma.lower() != "be" or at is None:
        return None
    state = verb.sentence.nodes[verb.index + at + 1]  # "Neither … nor … was *available*"
    mute = {"not", "n't", "n’t", "unavailable"} & {*after[: at + 1]}
    nobody = mute or denied(verb) or denied(state)
    told = after[at + 1 : at + 3] in (["for", "comment"], ["to", "comment"])
    return verb.sentence.nodes[verb.index + at + 3] if nobody and told else None


_UNASKED = 7


def _into(verb: Node) -> bool:
    """ "Would not *go into* the letters", told by the report and not by somebody in it; into
    "politics" or "receivership" goes whoever takes it up or falls into it."""
    into = verb.after()
    if into is None or into.lower != "into" or verb.relation in ("ccomp", "advcl"):
        return False
    what = into.head
    if what is None or not what.is_noun:
        return True  # "into *why* it fell"
    told = any(one.relation in ("det", "nmod:poss") for one in what.children)
    return told or what.tag in ("NNS", "NNPS")


def _topic(verb: Node, last: Node, prepositions: tuple[str, ...]) -> tuple[Span, ...]:
    """What nothing was said about: "[on the date]", "[on whether he knew]"."""
    for topic in (*verb.children, *last.children):
        case = topic.child("case", "mark")
        if topic.index > last.index and case is not None and case.lower in prepositions:
            span = right_of(verb, [topic], after=last.index)
            return (span,) if span else ()
    return ()


_KEEPING = ("keep", "remain", "stay")


def mute_cue(verb: Node) -> Node | None:
    """The word that ends the cue of a silence, where somebody could speak: "has kept [silent]"."""
    if verb.lemma.lower() not in _KEEPING:
        return None
    if verb.tag not in TENSED and not any(one.lemma == "have" for one in verb.auxiliaries):
        return None  # "was told to keep silent"
    after = verb.after()
    silent = after is not None and after.lower in ("silent", "mum", "tight-lipped", "tightlipped")
    return after if silent else None


REFLEXIVES = ("himself", "herself", "itself", "themselves")
"""Words that stand behind whom they mean: "the force *itself*"."""


def _into_detail(noun: Node) -> bool:
    case = noun.child("case")
    return (
        case is not None
        and case.lower == "into"
        and noun.lemma.lower() in ("detail", "details", "specifics", "particular")
    )


def withheld(verb: Node) -> Found | None:
    """ "did not release any information about [the crew]": what is kept back, or None."""
    if (found := evaded(verb)) is not None:
        return found
    known = lexicon().words
    target = verb.object
    if verb.lemma.lower() in known["held_back"] and unwilling(verb):
        clause = complement(verb, ("ccomp", "xcomp"))
        about = (target or complement(verb, ("obl",))) if clause is None else None
        no = about is not None and about.lower in ("no", "so")  # "would not say no" is no silence
        if about is not None and not about.is_verb and not no:  # "would not explain [the delay]"
            span = right_of(verb, [about], after=verb.index)
            return "no answer", (span,) if span else (), True
    if target is None:
        return None
    talk = verb.lemma == "discuss" and target.lower in known["matters"]
    if talk and unwilling(verb):
        span = right_of(verb, [target], after=verb.index)
        return "no answer", (span,) if span else (), True  # "would not discuss [the case]"
    none = target.lower == "none" or any(one.lower == "no" for one in target.children)
    unset = verb.lemma.lower() in ("give", "set") and target.lower in known["unset"]
    unnamed = (verb.lemma.lower() in known["naming"] or unset) and none and verb.object is target
    if unnamed and verb.tag in TENSED and not verb.passive:
        for_it = [
            one for one in verb.children if one.relation == "obl" and one.index > target.index
        ]
        told = [one for one in for_it[:1] if (case := one.child("case")) and case.lower == "for"]
        if unset and (span := right_of(verb, [target, *told], after=verb.index + 1)) is not None:
            return "phrase", (span,), True  # "gave no [date for its end]"
        last = target.subtree()[-1].index
        words = verb.sentence.nodes[target.index : last + 1]
        return "phrase", ((words[0].span[0], words[-1].span[1]),), True  # "named no successor"
    after = target.after()
    alone = target.tag == "PRP" and (after is None or after.lower != "as")
    if verb.lemma.lower() in known["naming"] and alone and unwilling(verb):
        return "no answer", (target.span,), True  # "would not name [them]"
    if verb.lemma.lower() in known["naming"] and verb.negated and not _asked_not_to(verb):
        span = right_of(verb, [target], after=verb.index)
        return ("phrase", (span,), True) if span and target.is_noun else None
    none_made = no_comment(verb) is not None
    if verb.lemma.lower() not in known["releasing"] and not none_made:
        return None
    if target.lower not in known["information"] and not none_made:
        return None
    if not denied(verb) and not any(one.lower == "no" for one in target.children):
        return None
    topic = complement(verb, ("obl", "nmod")) or complement(target, ("nmod", "obl"))
    if none_made and (asked := _whether(verb, target)) is not None:
        return "no answer", (asked,), True  # "no comment [on whether it was sold]"
    case = topic.child("case") if topic is not None else None
    links = ("on", "about", "of", "for", "regarding", *(("to",) if none_made else ()))
    if topic is None or case is None or case.lower not in links:
        return "no answer", (), True
    if case.lower == "to" and topic.lower in known["channels"] | known["unanswered"]:
        return "no answer", (), True  # "made no reply to the letter", as to a request
    span = right_of(verb, [topic], after=case.index - none_made)  # "no comment [on the sale]"
    return "no answer", (span,) if span else (), True


def _whether(verb: Node, comment: Node) -> Span | None:
    """What somebody has no comment on, told by a question: "no comment *on how it was sold*"."""
    on, question = comment.after(1), comment.after(2)
    if on is None or question is None or on.lower not in ("on", "about", "as"):
        return None
    clause = question
    while clause.head is not None and clause.head.index > clause.index:
        clause = clause.head
    if question.lower not in ("whether", "if") and question.tag not in ("WRB", "WP", "WDT"):
        return None
    return right_of(verb, [clause], after=comment.index) if clause.is_verb else None


def _asked_not_to(verb: Node) -> bool:
    """Whether a naming is only wished away: "asked reporters not to name her"."""
    return verb.relation not in ("root", "ccomp", "conj", "parataxis") or verb.tag == "VBG"


def no_comment(verb: Node) -> Node | None:
    """The noun of "had no comment", "made no immediate reply", or None."""
    target = verb.object
    if target is None or verb.lemma.lower() not in REPLYING or target.lower not in REPLIES:
        return None
    to = target.after()
    if to is not None and to.lower == "to" and not _to_words(to.head):
        return None  # "had no answer to *the rebels' drones*"
    return target if any(one.lower == "no" for one in target.children) else None


def _to_words(noun: Node | None) -> bool:
    """Whether somebody has no answer to what was said or asked, or to who asked it."""
    known = lexicon().words
    if noun is None:
        return False
    said = noun.lower in known["deaf"] | known["disputable"] | known["nouns"] | known["unanswered"]
    return said or noun.is_verb or noun.tag == "PRP" or is_person_word(noun.lemma.lower())


def unwilling(verb: Node) -> bool:
    """ "*Would not* say", "*won't* discuss", but not "did not say"."""
    return denied(verb) and at_will(verb)


def at_will(verb: Node) -> bool:
    """Whether a verb has a "would" or "will", by which, denied, somebody keeps something back."""
    return any(one.lower in ("would", "will", "wo") for one in verb.auxiliaries)
