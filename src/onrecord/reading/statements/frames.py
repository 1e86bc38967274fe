"""The frames in which a verb is a cue: what its grammar makes the content of its saying.

Each reads one construction ("accused X of …", "puts X at …") and gives `Found` or None.
"""

from onrecord.reading.draft import Draft
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.clauses import clause_frame, finite_clause
from onrecord.reading.statements.content import (
    behind_verb,
    clause_around,
    complement,
    only_fragments,
    quotes_beside,
    right_of,
)
from onrecord.reading.statements.hearers import HEARERS, hearer_of
from onrecord.reading.statements.in_a_row import lasts, sums_up
from onrecord.reading.statements.lexicon import CONTESTING, is_document, lexicon, passes_on
from onrecord.reading.statements.measuring import (
    SCORES,
    bare_number,
    counting,
    keeps_count,
    measuring,
    named_as,
    ranking,
)
from onrecord.reading.statements.naming import accusing, brings_up, described, naming
from onrecord.reading.statements.passives import passed
from onrecord.reading.statements.silence import Found, kept_back, no_answer
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import has_marks
from onrecord.reading.statements.urging import (
    behind_particle,
    infinitive,
    only_refuses,
    party,
    pressing,
    urging,
    wanted,
)
from onrecord.reading.syntax import Node
from onrecord.report import Span


def saying(
    draft: Draft,
    verb: Node,
    frames: frozenset[str],
    lemma: str,
    stretch: Span,
    subject: Node | None,
) -> Found | None:
    """The first frame that the verb's grammar fills, the surest first."""
    if lemma.startswith(("decline to", "refuse to", "wish to", "want to", "care to")):
        return kept_back(verb)
    by_name = lemma == "say" and subject is not None and subject.tag.startswith("NN")
    if by_name and verb.tag != "VB" and (found := bare_number(verb)) is not None:
        return found
    if (found := no_answer(verb, lemma)) is not None:
        return found
    if (found := passed(draft, verb, lemma)) is not None:
        return found
    hearer = hearer_of(verb, lemma, "clause")
    if hearer is not None:
        stretch = stretch[0], max(stretch[1], hearer[1])
    held = lemma in _HELD  # "would never accept “a foreign hand”" is a stance
    if ("clause" in frames or "quote" in frames) and not held:
        if "naming" in frames and (found := naming(draft, verb)):
            return found
        hearers = lemma in HEARERS
        left, right = quotes_beside(draft, verb, stretch, hearers=hearers)
        if (left or right) and not only_fragments(draft, lemma, (left, right)):
            return "quote", tuple(one for one in (left, right) if one), True
    if "naming" in frames and (found := naming(draft, verb)):
        return found
    if "accusing" in frames and (found := accusing(verb)):
        return found
    if "urging" in frames and (found := urging(verb)):
        return found
    if lemma == "appeal to" and (found := appealed_for(verb)):
        return found
    if "pressing" in frames and (found := pressing(draft, verb, subject)):
        return found
    if "measuring" in frames and (found := measuring(verb)):
        return found
    if "ranking" in frames and (found := ranking(draft, verb, subject)):
        return found
    if "counting" in frames and (found := named_as(verb)):
        return found
    told_of = described(verb) if "phrase" in frames else None
    if told_of and complement(verb, ("ccomp", "xcomp")) is None:
        return "phrase", (told_of,), True  # "[the share] that the agency recommends"
    found = clause_frame(draft, verb, stretch, hearer) if "clause" in frames else None
    if found is not None and not (lemma == "work out" and found[0] == "parenthesis"):
        return found  # "they left, as it *worked out*, too late"
    if lemma in _OF_IT and (found := _told_of(verb)):
        return found
    if lemma in ("go on", "continue") and (found := _goes_on(draft, verb, subject, stretch)):
        return found
    finds = "finding" in frames and verb.object is None and _finds(verb, subject)
    if finds and (found := clause_frame(draft, verb, stretch, None)) is not None:
        if found[0] == "clause":
            found = found[0], (behind_verb(draft, verb, found[1][0]), *found[1][1:]), found[2]
        asked = any(draft.words(part).startswith(("whether ", "if ")) for part in found[1])
        return None if asked else found
    if subject is not None and "document" in frames and is_document(subject):
        found = clause_frame(draft, verb, stretch, None)
        found = found or _object(verb, verb.index, all_of_it=True)
        if found is not None:
            return "document", found[1], found[2]
    mute = lemma == "refuse" and only_refuses(draft, verb, subject)
    if "infinitive" in frames and not mute and (found := infinitive(verb)):
        return found
    if "knowing" in frames and (found := infinitive(verb)):
        action = complement(verb, ("xcomp", "ccomp", "advcl"))
        if action is not None and action.lemma.lower() in ("know", "see", "hear", "learn"):
            return found
    if "gerund" in frames and (found := _gerund(verb)):
        return found
    played = lemma in SCORES and subject is not None and not keeps_count(verb, subject)
    if "counting" in frames and not played:
        found = counting(verb, by_paper=_written(subject))
        if found is not None:
            return found
    if "marked" in frames:
        found = accusing(verb) or _object(verb, verb.index)
        if found is None or not has_marks(draft, found[1]):
            return None
        return "phrase", found[1], True
    if "raising" in frames and brings_up(draft, verb, subject):
        return _object(verb, verb.index)
    if "phrase" in frames:
        if " " in lemma:
            return None if lemma.endswith(" for") and lasts(verb) else behind_particle(verb)
        if (found := _object(verb, verb.index)) is not None:
            if lemma == "question" and verb.object is not None and _somebody(verb.object):
                return None  # "is to question the mayor": an interview, not a doubt
            if lemma in CONTESTING:
                return ("phrase", found[1], True) if _disputable(verb) else None
            if lemma == "claim" and (owned := _owned_up_to(verb)) is not None:
                return "phrase", (owned,), True
            sure = lemma in _SURE or (lemma in _ADMITTING and _numbered(verb, subject))
            return "phrase", found[1], sure or (lemma == "claim" and _counts(verb, subject))
    return None


def appealed_for(verb: Node) -> Found | None:
    """ "appealed [to both camps for restraint]"."""
    to = verb.after()
    whom = to.head if to is not None and to.lower == "to" else None
    if to is None or whom is None or not whom.is_noun:
        return None
    for one in (*verb.children, *whom.children):
        case = one.child("case")
        if one.index > whom.index and case is not None and case.lower == "for":
            span = right_of(verb, [whom, one], after=verb.index)
            return ("phrase", (span,), True) if span is not None else None
    return None


def _finds(verb: Node, subject: Node | None) -> bool:
    """Whether a body with a name finds something ("[The tank leaked for two days], the Inspectorate
    found in a report"), or with a clause one that rules ("the jury found [that it leaked]")."""
    if subject is None:
        return False
    words = lexicon().words
    rules = subject.lemma.lower() in words["ruling"] | words["finders"]
    return subject.entity == "ORGANIZATION" or (rules and verb.child("ccomp") is not None)


_OF_IT = ("tell", "assure", "inform", "notify")


def _told_of(verb: Node) -> Found | None:
    """ "told the court [of threats against his sons]", "told reporters [about the smoke]"."""
    if verb.object is None or verb.passive or verb.tag == "VB":
        return None
    for one in (*verb.children, *verb.object.children):
        case = one.child("case")
        told = one.relation in ("obl", "nmod") and one.is_noun and one.tag != "PRP"
        if not told or case is None or case.lower not in ("of", "about"):
            continue
        if case.index > verb.index and case.before() in verb.object.subtree():
            span = right_of(verb, [one], after=verb.object.index)
            return ("phrase", (span,), False) if span is not None else None
    return None


def _goes_on(draft: Draft, verb: Node, subject: Node | None, stretch: Span) -> Found | None:
    """ "[Two earlier letters], the report [goes on], [drew no reply]", not "The strike, the guild
    said, went on"."""
    last = verb.after() if verb.lemma == "go" else verb
    behind = last.after() if last is not None else None
    first = subject.subtree()[0] if subject is not None else None
    before = first.before() if first is not None else None
    if subject is None or last is None or behind is None or before is None:
        return None
    speaks = is_document(subject) or party(draft, subject) or subject.lower == "it"
    apart = before.text == "," and behind.text in (",", ".") and subject.index < verb.index
    if not speaks or not apart:
        return None
    hole = min(stretch[0], noun_phrase(subject, without=verb.span)[0]), last.span[1]
    around = clause_around(draft, verb, hole)
    opening = draft.syntax.nodes(around[0])[:1] if around else []
    later = [one for part in around if part[0] >= hole[1] for one in draft.syntax.nodes(part)]
    if opening and opening[0].tag in ("IN", "WRB", "RB") and not any(one.is_verb for one in later):
        return None  # "When the rain stopped, the players went on"
    return "parenthesis", around, True


def _somebody(noun: Node) -> bool:
    """Whether a noun stands for a person."""
    pronoun = noun.tag == "PRP" and noun.lower not in ("it", "this", "that")
    return noun.entity == "PERSON" or pronoun or is_person_word(noun.lemma.lower())


_SURE = ("deny", "promise", "pledge", "vow", "allege", "demand")
_ADMITTING = ("acknowledge", "admit", "concede", "confirm")


def _numbered(verb: Node, subject: Node | None) -> bool:
    """ "The police acknowledged only *two* deaths": how many, by whoever should know."""
    number = verb.object.child("nummod") if verb.object is not None else None
    return number is not None and subject is not None and subject.is_noun


def _counts(verb: Node, subject: Node | None) -> bool:
    """ "Police put it at 400, organisers *claimed 1,500*", "the party claimed 62 percent": from
    whoever has counted."""
    thing = verb.object
    if subject is None or thing is None:
        return False
    if thing.tag != "CD" and not (thing.lower == "percent" and thing.child("nummod")):
        return False
    return subject.entity != "O" or _somebody(subject) or subject.lower in lexicon().words["camps"]


def _disputable(verb: Node) -> bool:
    """Whether what a verb disputes was said: "disputes the figures", but not an island; whoever
    "does not dispute" it, whatever it is, says so."""
    if verb.object is not None and verb.negated:
        return True
    return verb.object is not None and verb.object.lower in lexicon().words["disputable"]


def _owned_up_to(verb: Node) -> Span | None:
    """ "Claimed [responsibility for the attack]", "[credit for it]", which needs no model to be
    told from other claims."""
    thing = verb.object
    if thing is None or thing.lower not in ("responsibility", "credit"):
        return None
    deed = [
        one
        for one in verb.children
        if one.relation == "obl" and any(child.lower == "for" for child in one.children)
    ]
    return right_of(verb, [thing, *deed], after=verb.index)


_HELD = ("accept", "dispute")


def _gerund(verb: Node) -> Found | None:
    branch = complement(verb, ("xcomp", "ccomp", "advcl"))
    if branch is None or not any(
        one.tag == "VBG" and one.index <= branch.index for one in (branch, *branch.children)
    ):
        return None  # "*having* made it", whatever the parse calls that word
    between = verb.sentence.nodes[verb.index + 1 : branch.index]
    if (between[:1] and between[0].text == ",") or any(one.text == ":" for one in between):
        return None
    if sums_up(verb, branch):
        return None
    span = right_of(verb, [branch], after=verb.index)
    return ("gerund", (span,), True) if span is not None else None


def _written(subject: Node | None) -> bool:
    """Whether a paper or a broadcaster tells it: what others "give" they hand over."""
    return subject is not None and (is_document(subject) or passes_on(subject))


def _object(verb: Node, after: int, *, all_of_it: bool = False) -> Found | None:
    """What is said as an object, with what it is for; `all_of_it` with what else hangs on the verb
    behind: "showed [nine boats *in the zone in April*]"."""
    target = verb.object
    if target is None or target.index < after:
        return None
    whose = [one for one in verb.children if one.relation == "obl" and one.index > target.index]
    for_them = [one for one in whose[:1] if _directly_for(one, target)]
    if verb.lemma == "put" or all_of_it:
        for_them = whose  # "puts [the frontier *in the middle of the river*]"
    span = right_of(verb, [target, *for_them], after=after)
    return ("phrase", (span,), True) if span is not None else None


def _directly_for(noun: Node, target: Node) -> bool:
    """Whether a "for" stands right behind an object: "demanded [a seat *for residents*]"."""
    case = noun.child("case")
    last = target.subtree()[-1]
    return case is not None and case.lower == "for" and case.index == last.index + 1


def thinking(verb: Node, frames: frozenset[str]) -> Found | None:
    """What is thought, wished or felt: "believes that …", "wants … to leave", "supports …"."""
    if "infinitive" in frames and (found := urging(verb)):
        return "demanded", found[1], True
    if (found := wanted(verb)) is not None:
        return found
    if "clause" in frames:
        branch = complement(verb, ("ccomp",))
        if branch is not None and finite_clause(branch):
            span = right_of(verb, [branch], after=verb.index)
            if span is not None:
                return "thought", (span,), True
    if "infinitive" in frames and (found := infinitive(verb)):
        return "wish", found[1], True
    if "phrase" in frames and (found := _object(verb, verb.index)):
        return "stance", found[1], False
    return None
