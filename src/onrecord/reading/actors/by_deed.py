"""Whom "the victim", "the gunman" and "the boy" mean: whoever was hit, whoever did it, whoever is
as young, where that is one person of those whom the report has told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from onrecord.reading.actors.ages import of_that_age
from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.on_trial import on_trial
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS, Node

_FAR = 12  # sentences back that whom it befell may be told of
_OBJECTS = ("obj", "dobj")


def by_deed(phrase: Phrase, chains: Sequence[Chain]) -> Chain | None:
    """The only one whom such a word can mean: "Jon Berge shot three people at a market in Selm.
    *The gunman* fled", "a nurse was stabbed in Orle. *The victim* …", "Ada Tolen, 9, fell into the
    river. *The girl* …". Where two may be meant nothing is told."""
    if phrase.owner is not None or phrase.number == "p" or not _takes_up(phrase):
        return None
    people = [
        one
        for one in chains
        if one.kind in (*PEOPLE, "group") and 0 <= one.since(phrase) <= _FAR
        if phrase.outer is None or phrase.outer not in one.phrases
    ]
    if phrase.noun in _words("victims") or (_is_dead(phrase) and phrase.noun in _words("grown")):
        return _the_victim(phrase, people)
    single = [one for one in people if one.kind != "group" and one.number != "p"]
    if phrase.noun in lexicon().suspects:
        return _the_doer(phrase, single)
    return of_that_age(phrase, single)


def named_victim(phrase: Phrase, chains: Sequence[Chain]) -> Chain | None:
    """ "A nurse was stabbed in Orle. … *The victim, Mara Tolen*, 34": whoever was hit, if no name
    has been told."""
    words = phrase.text.lower().replace(",", " ").split()
    told = words[1:]
    if words[:1] != ["the"] or not told or told[0] not in _words("victims") or phrase.number == "p":
        return None
    hit = _only([one for one in chains if one.number != "p"], phrase, _hit)
    return hit if hit is not None and not hit.names else None


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("roles")["deeds"][key].split())


def _takes_up(phrase: Phrase) -> bool:
    """ "*The* victim", "*that* dead man", told apart by nothing more: none of "the victim of a
    robbery" or "the first victim"."""
    if phrase.text.partition(" ")[0].lower() not in ("the", "this", "that") or phrase.mods - _VAGUE:
        return False
    after = phrase.node.after()
    if after is None or after.lower in (",", "'s", "’s"):
        return True
    behind = (one.relation for one in phrase.node.children if one.index > phrase.head)
    return _TELLING.isdisjoint(behind)


_TELLING = frozenset(["nmod", "acl", "acl:relcl", "appos", "conj"])
_VAGUE = frozenset(["dead", "alleged", "suspected", "young", "little", "injured", "wounded"])


def _is_dead(phrase: Phrase) -> bool:
    return "dead" in phrase.mods


def _the_victim(phrase: Phrase, people: Sequence[Chain]) -> Chain | None:
    """Whoever was hit or died, where that is one person: of "the victims" some may be meant."""
    hit = [one for one in people if any(map(_hit, one.phrases)) and not _of_the_law(one)]
    hit = [one for one in hit if not _may_have_done(one)]
    if len(hit) != 1 or hit[0].number == "p" or hit[0].kind == "group":
        return None
    return None if hit[0].of_other_sex(phrase) else hit[0]


def _the_doer(phrase: Phrase, people: Sequence[Chain]) -> Chain | None:
    """Whoever did it, or stands trial for it: one whom a report tells to have done so."""
    if phrase.noun in ("accused", "defendant"):
        return _only(people, phrase, on_trial)
    found = _only(people, phrase, _did) or _only(people, phrase, on_trial)
    if found is None and phrase.noun == "suspect" and not any(map(_may_have_done, people)):
        found = _only(people, phrase, _hit_by_police)
    return found


def _hit_by_police(phrase: Phrase) -> bool:
    """ "*Jon Berge* was shot by police", "officers shot *a man*": whom the police take for one who
    did something."""
    verb = phrase.node.head
    if verb is None or verb.lemma not in _words("deeds"):
        return False
    doers = [one for one in verb.children if one.relation in SUBJECTS and not verb.passive]
    if verb.passive and phrase.node.relation in SUBJECTS:
        doers = [one for one in verb.children if (by := one.child("case")) and by.lower == "by"]
    elif phrase.node.relation not in _OBJECTS:
        return False
    return any(one.lemma in _words("of_the_law") or one.lower == "police" for one in doers)


def _only(people: Sequence[Chain], phrase: Phrase, told: Callable[[Phrase], bool]) -> Chain | None:
    """The only one of whom something is told."""
    found = [one for one in people if not _of_the_law(one) and any(map(told, one.phrases))]
    return found[0] if len(found) == 1 and not found[0].of_other_sex(phrase) else None


def _of_the_law(chain: Chain) -> bool:
    """Whether somebody shoots and is shot as an officer or soldier."""
    told = {word for one in chain.phrases for word in one.title_words()} | chain.nouns
    return not told.isdisjoint(_words("of_the_law") | lexicon().police_ranks)


def _may_have_done(chain: Chain) -> bool:
    return chain.suspect or any(map(_did, chain.phrases))


def _verbs(phrase: Phrase) -> list[Node]:
    """The verbs whose subject somebody is, those told in a row with the first too."""
    verb = phrase.node.head
    if verb is None or phrase.node.relation not in SUBJECTS:
        return []
    row = [
        one
        for one in verb.children
        if one.relation == "conj" and one.is_verb and one.child(*SUBJECTS) is None
    ]
    return [verb, *row]


def _hit(phrase: Phrase) -> bool:
    """Whether something befell somebody: "*a nurse* was stabbed", "shot *the driver*", "*Tolen*
    died", "the murder of *Berge*"."""
    node, deeds = phrase.node, _words("deeds")
    above = node.head
    if phrase.form == "pronoun" and phrase.gender not in ("m", "f"):
        return False
    if node.relation in _OBJECTS and above is not None:
        return above.lemma in deeds and not above.passive
    for verb in _verbs(phrase):
        if verb.lemma in _words("dying") and not verb.passive:
            return True
        if verb.lemma in deeds and verb.passive:
            return True
        dead = any(one.lower == "dead" for one in verb.children)
        if verb.passive and verb.lemma == "find" and dead:
            return True
    case = node.child("case")
    of = case is not None and case.lower == "of" and above is not None and above.is_noun
    return of and above is not None and above.lemma in _words("nouns")


def _did(phrase: Phrase) -> bool:
    """Whether somebody is told to have done it: "*Berge* shot three people", "was stabbed by *a
    man*", "*a man* robbed a bank"; of a name only where the verb can tell nothing else."""
    deeds = _words("deeds") - (_words("figurative") if phrase.name is not None else frozenset())
    deeds |= _words("doing")
    node = phrase.node
    above, case = node.head, node.child("case")
    if case is not None and case.lower == "by" and above is not None and above.is_verb:
        return above.lemma in deeds
    return any(
        verb.lemma in deeds and not verb.passive and not verb.negated and _done_to(verb)
        for verb in _verbs(phrase)
    )


def _done_to(verb: Node) -> bool:
    """Whether a deed has an object other than himself, or needs none: "opened fire"."""
    met = verb.object
    if met is None:
        return verb.lemma in _words("doing")
    return verb.lemma != "open" or met.lower == "fire"
