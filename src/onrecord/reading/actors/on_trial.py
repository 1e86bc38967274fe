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
    if any(one != held and not _home(one) for one in told) or not on_trial(phrase):
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


def _home(noun: Node) -> bool:
    """ "Jon Berge, 38, *of Selm*": where somebody lives tells not who he is."""
    case = noun.child("case")
    return noun.tag == "NNP" and case is not None and case.lower == "of"


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


def named_witness(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "*A former clerk* told the inquiry on Monday that she had been paid. … *Mara Tolen, the 14th
    witness*, said": whose words a report on a hearing begins with, where the next to speak is the
    first witness that it names."""
    if not phrase.said or phrase.owner is not None or not any(map(_is_heard, _beside(phrase))):
        return None
    first = min((one.phrases[0].sentence for one in actors), default=phrase.sentence)
    heard = [one for one in actors if one.phrases[0].sentence == first and _testifies(one)]
    if len(heard) != 1 or not first < phrase.sentence <= first + _NEAR:
        return None
    return None if heard[0].of_other_sex(phrase) else heard[0]


def _beside(phrase: Phrase) -> list[Node]:
    return [phrase.clause.nodes[part] for part in phrase.parts]


def _is_heard(noun: Node) -> bool:
    """ "The 14th *witness* to appear", but no "witness to the crash"."""
    if noun.lemma != "witness" or noun.child("nmod") is not None:
        return False
    article = noun.child("det")
    return article is not None and article.lower == "the"


def _testifies(chain: Chain) -> bool:
    """ "*A former clerk* told the inquiry that …", "*a nurse* testified": no name is told yet."""
    told = chain.phrases[0]
    verb = told.node.head
    if chain.names or chain.kind not in _PERSONS or chain.number == "p" or told.form != "noun":
        return False
    if verb is None or not told.said or told.node.relation not in SUBJECTS:
        return False
    below = {one.lemma for one in verb.children}
    return verb.lemma == "testify" or (verb.lemma == "tell" and not below.isdisjoint(_HEARING))


_HEARING = frozenset(
    ["court", "inquiry", "enquiry", "inquest", "hearing", "jury", "juror", "tribunal", "commission",
     "panel", "judge", "committee", "magistrate", "trial"]
)  # fmt: skip


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
        return (prosecuted or _tells_from_the_bench(verb, phrase)) and not verb.passive
    if node.relation not in SUBJECTS:
        return False
    return (prosecuted and verb.passive) or _faces(verb)


def _tells_from_the_bench(verb: Node, phrase: Phrase) -> bool:
    """ "*Judge Ada Lund told* Jon Berge, 58, that he had robbed the old": who stands before her,
    where no office is told of him."""
    judge = verb.child(*SUBJECTS)
    if judge is None or verb.lemma != "tell" or phrase.titled:
        return False
    return not _BENCH.isdisjoint({judge.lower, *(one.lower for one in judge.children)})


_BENCH = frozenset(["judge", "magistrate", "recorder", "sheriff"])


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
