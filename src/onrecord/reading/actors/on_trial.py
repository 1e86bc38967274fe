"""Whose name a report on a crime tells after what he is: "A Selm man was arrested on Monday. …
*Jon Berge* is charged with murder"; "a gunman killed three … *the suspect, Jon Berge*"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lead import TELLING
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import SUBJECTS, Node

_NEAR = 5  # sentences between what he is and his name
_PERSONS = ("person", "unnamed", "")
_OBJECTS = ("obj", "dobj")


def named_in_court(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The one person without a name whom a report has told to be arrested, charged or tried, where
    the same is told of a name that is new and of which nothing else is told."""
    if " " not in phrase.called or phrase.number == "p" or phrase.owner is not None:
        return None
    held = _held(phrase.node)
    told = [one for one in phrase.node.children if one.relation in TELLING and one.tag != "CD"]
    if any(one != held for one in told) or not on_trial(phrase):
        return None
    tried = [one for one in actors if any(map(on_trial, one.phrases))]
    if len(tried) != 1:
        return None
    (chain,) = tried
    first = chain.phrases[0]
    if chain.names or chain.kind not in _PERSONS or chain.number == "p" or first.owner is not None:
        return None
    if first.form != "noun" or first.quote >= 0 or chain.of_other_sex(phrase):
        return None
    return chain if 0 < phrase.sentence - first.sentence <= _NEAR else None


def named_suspect(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "*The suspect, Jon Berge*", where one of whom only the deed is known was told of before."""
    known = lexicon().suspects
    the, *told = phrase.text.lower().replace(",", " ").split()
    if the != "the" or not told or told[0] not in known or phrase.number == "p":
        return None
    before = [one for one in actors if one.nouns & known and one.kind in _PERSONS]
    if len(before) != 1 or before[0].names or before[0].number == "p":
        return None
    return None if before[0].of_other_sex(phrase) else before[0]


def on_trial(phrase: Phrase) -> bool:
    """Whether the law's hand is on somebody: who is charged, whom the police arrest, who faces
    trial."""
    node = phrase.node
    verb = node.head
    if _held(node) is not None:
        return True
    if verb is None:
        return False
    prosecuted = verb.lemma in lexicon().first_told["prosecuted"]
    if node.relation in _OBJECTS:
        return prosecuted and not verb.passive
    if node.relation not in SUBJECTS:
        return False
    return (prosecuted and verb.passive) or _faces(verb)


def _held(noun: Node) -> Node | None:
    """ "A banker *accused* of fraud", "Jon Berge, who was *detained* on Monday": what the law has
    done to him, told behind him."""
    for verb in noun.children:
        if verb.lemma not in lexicon().first_told["prosecuted"] or not verb.is_verb:
            continue
        subject = verb.child(*SUBJECTS)
        if verb.relation == "acl" and verb.tag in ("VBN", "VBD") and subject is None:
            return verb
        if verb.relation == "acl:relcl" and verb.passive and subject is not None:
            return verb if subject.lower == "who" else None
    return None


def _faces(verb: Node) -> bool:
    """ "Is *awaiting trial*", "*faces charges* of theft", "was *due to appear in court*"."""
    known = lexicon().first_told
    deeds = [verb, *(one for one in verb.children if one.relation in ("xcomp", "advcl"))]
    for one in deeds:
        below = {each.lemma for each in one.children if each.relation not in SUBJECTS}
        if one.lemma in known["facing"] and below & known["court"]:
            return True
    return False
