"""Persons of whom the first sentence of a report tells what they are, and whose name follows: "The
mayor of Selm resigned on Monday. … Mara Tolen, 58, said that she was tired"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.officers import held_before, title_words
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

_FAR = 12  # sentences after the first that a name with the same office may stand
_NEAR = 4  # the same, for a name of which nothing is told


def named_after_lead(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """Whom the first sentence is about, where a name is the first of a person in the report and
    nothing but an age, a rank or the same office is told of it: a report tells of everybody who he
    is, so of this one it has done so."""
    if " " not in phrase.called or any(map(_named_person, actors)):
        return None
    if phrase.owner is not None or phrase.number == "p" or phrase.node.relation not in SUBJECTS:
        return None
    first = min((one.phrases[0].sentence for one in actors), default=phrase.sentence)
    chain = _told_first(actors, first) if phrase.sentence > first else None
    if chain is None or chain.of_other_sex(phrase):
        return None
    titles, nodes = set(title_words(phrase)) - {"the"}, phrase.clause.nodes
    told = [one for one in phrase.node.children if one.relation in TELLING]
    told += [nodes[part] for part in phrase.parts]
    aged = bool(told) and all(one.tag == "CD" for one in told)
    if told and not aged:
        return None  # "Mara Tolen, a neighbour", "Mara Tolen of the Harvest party": somebody new
    if _meets_another(phrase) or _somebody_else(chain.phrases[0], phrase):
        return None
    if held_before(phrase, chain):
        return None
    ages = [one.lower for one in phrase.node.children if one.tag == "CD"]
    young = any(one.isdigit() and int(one) < _GROWN for one in ages)
    if young and chain.nouns.isdisjoint(lexicon().first_told["young"]):
        return None  # "Lena Orvik, *8*", where a diver is told of
    far = phrase.sentence - first
    if _of_other_body(titles, chain.phrases[0]):
        return None
    if titles and not titles.isdisjoint(_may_be_titled(chain)):
        return chain if far <= _FAR else None
    lex = lexicon()
    ranks = lex.courtesy.keys() if aged else lex.plain_titles
    if far > _NEAR or not titles <= ranks or _dead(chain.phrases[0], phrase):
        return None
    told_of = chain.phrases[0]
    which = told_of.definite and " of " in told_of.text  # "the chief executive of Norland Bank"
    if not aged and told_of.noun in lex.anonymous and told_of.owner is None and not which:
        # "An official said …": often one of whom no name is told
        return chain if _age_told_before(chain) and not _stood_by(phrase) else None
    return chain


def _of_other_body(titles: set[str], told: Phrase) -> bool:
    """ "The president resigned. … *Club* president Mara Tolen": of a body that the first sentence
    does not tell of."""
    sentence = {one.lower for one in told.clause.nodes}
    return not (titles & lexicon().body_heads) <= sentence | lexicon().offices


def _age_told_before(chain: Chain) -> bool:
    """ "*A 59-year-old woman* was killed": whoever tells so much has a name to tell."""
    return any(one.endswith("-year-old") for one in chain.mods)


def _stood_by(phrase: Phrase) -> bool:
    """ "Jon Berge *saw* the car", "Jon Berge said": who tells what befell another."""
    verb, known = _verb_of(phrase), lexicon().first_told["seeing"]
    told = (verb, *verb.subtree()) if verb is not None else ()
    return phrase.said or any(one.is_verb and one.lemma in known for one in told)


def named_after_office(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "Nobody can be moved, *the hospital's director* warned. *Dr Mara Tolen* begged the general
    to leave": whoever speaks next under a new name, of which nothing else is told, where the only
    person before is one who has just spoken and of whom but his office is told."""
    if " " not in phrase.called or not phrase.said or phrase.owner is not None or phrase.parts:
        return None
    titles = set(title_words(phrase)) - lexicon().plain_titles
    if phrase.number == "p" or not titles <= {"dr"} or _tells_of_himself(phrase):
        return None
    if any(one.relation in TELLING for one in phrase.node.children):
        return None
    near = [
        (chain, last)
        for chain in actors
        if chain.kind in PEOPLE and (last := chain.before(phrase.span)) is not None
        if phrase.sentence - last.sentence <= 1
    ]
    if len(near) != 1:
        return None
    (chain, last) = near[0]
    holds = last.said and last.form == "noun" and last.noun in lexicon().offices
    one = chain.kind == "person" and not chain.names and chain.number != "p"
    same = last.clause.paragraph == phrase.clause.paragraph and last.sentence < phrase.sentence
    if not (holds and one and same) or chain.of_other_sex(phrase):
        return None
    whose = last.owner is not None and last.owner.form != "pronoun"
    house = lexicon().first_told["learned"]
    if titles and house.isdisjoint(re.findall(r"\w+", last.text.lower())):
        return None  # "*the port's director* said … *Dr Mara Tolen* said the wounds were deep"
    return chain if whose or " of " in last.text else None


def _tells_of_himself(phrase: Phrase) -> bool:
    """ "Mara Tolen said *her* shop was gone": who tells what befell him is no official who speaks
    for his house, but a witness of whom nothing else is told."""
    behind = (one for one in phrase.clause.nodes if one.span > phrase.node.span)
    return any(one.tag in ("PRP", "PRP$") and one.lower in _HIMSELF for one in behind)


_HIMSELF = ("he", "she", "him", "her", "his", "himself", "herself")


def _meets_another(phrase: Phrase) -> bool:
    """ "Mara Tolen, 29, did not see *her* go", "he sold *her* the ticket": another is told of, who
    may be whom the report is about; in "said that the police had hit *him*" he is himself."""
    verb = _verb_of(phrase)
    if verb is None:
        return False
    for one in verb.subtree():
        met, after = one.head, one.after()
        if one.lower not in ("him", "her") or met is None:
            continue
        if one.tag == "PRP$" and (after is None or after.tag not in ("DT", "VB", ".", ",")):
            continue  # "her ticket"
        same = "he" if one.lower == "him" else "she"
        himself = {"m": "he", "f": "she"}.get(phrase.gender or "", same)
        while not met.is_verb or (one.relation in SUBJECTS and met.tag == "VB"):
            if met.head is None:
                break
            one, met = met, met.head
        doer = subject_of(met)
        if doer is not None and (doer == phrase.node or doer.lower in (same, himself)):
            return True
    return False


def _somebody_else(told: Phrase, named: Phrase) -> bool:
    """ "A pilot was *shot*. Mara Tolen, 47, is *accused* of it", "the coach was dismissed. Jon
    Berge, 46, *takes over*"."""
    hit, verb = _verb_of(told), _verb_of(named)
    if verb is not None and (
        verb.lemma in lexicon().first_told["following"] or (verb.lemma == "take" and _over(verb))
    ):
        return True
    if hit is None or verb is None or not (hit.passive and verb.passive):
        return False
    known = lexicon().first_told
    return hit.lemma in known["hit"] and verb.lemma in known["charged"]


def _over(verb: Node) -> bool:
    return any(one.lower == "over" for one in verb.children)


def _named_person(chain: Chain) -> bool:
    return chain.kind == "person" and bool(chain.names) and not chain.only_letters


TELLING = ("appos", "nmod", "acl", "acl:relcl", "conj")
"""Below a name: what tells who somebody new is."""
_GROWN = 15  # years, below which nobody has an office or a trade


def _may_be_titled(chain: Chain) -> set[str]:
    """The offices of which a title may tell: "the judge … *Justice* Mara Tolen"."""
    nouns = chain.nouns & (lexicon().offices | lexicon().persons)
    return nouns.union(*(lexicon().wider.get(noun, ()) for noun in nouns))


def _dead(told: Phrase, named: Phrase) -> bool:
    """Whether the first sentence tells of somebody's death, and the name says something."""
    verb = _verb_of(told)
    return verb is not None and verb.lemma in lexicon().first_told["dying"] and named.said


def _told_first(actors: Sequence[Chain], first: int) -> Chain | None:
    """The one person without a name who is subject or object of the main verb of a report's first
    sentence; none where several are."""
    found = []
    for chain in actors:
        told = chain.phrases[0]
        if told.sentence != first or told.quote >= 0 or chain.kind not in PEOPLE:
            continue
        if (
            chain.number == "p"
            or told.form != "noun"
            or told.noun in lexicon().first_told["unnamed"]
        ):
            continue
        owner = told.owner if told.owner is not None and told.owner.form == "pronoun" else None
        if owner is not None and (owner.gender != "n" or chain.nouns.isdisjoint(lexicon().offices)):
            continue  # "his lawyer" is not whom the report is about, "its transport minister" may
        if (verb := _verb_of(told)) is not None and _leads(verb):
            found.append(chain)
    return found[0] if len(found) == 1 else None


def _leads(verb: Node) -> bool:
    """Whether a verb is a sentence's main one, or what is told before "prosecutors said"."""
    above = verb.head
    return above is None or (
        verb.relation in ("ccomp", "parataxis") and above.head is None and above.index > verb.index
    )


def _verb_of(phrase: Phrase) -> Node | None:
    """The verb whose subject or object a phrase is."""
    direct = phrase.node.relation in (*SUBJECTS, "obj", "dobj")
    return phrase.node.head if direct else None
