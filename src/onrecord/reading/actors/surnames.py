"""Who of several is meant by a surname, and whose given name misleads."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.reading.actors.acronyms import firm_called
from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import country_of
from onrecord.reading.actors.phrases import Phrase


def by_surname(chains: Sequence[Chain], alone: Collection[str]) -> list[Chain]:
    """Those of some namesakes whom their surname may mean.

    A report that calls one of them by his given name alone ("*Elian* likes Miami") does so to keep
    him apart from who goes by the surname. `alone` are all names of persons in the report.
    """
    others = [one for one in chains if not any(_given(name) in alone for name in one.names)]
    return others or list(chains)


def of_namesakes(
    phrase: Phrase, name: str, found: Sequence[Chain], alone: Collection[str]
) -> Chain:
    """Whom of those who may be called so a name means; `alone` are all names of persons in the
    report."""
    exact = [chain for chain in found if name in chain.names]
    exact = exact or [chain for chain in found if any(firm_called(name, n) for n in chain.names)]
    surname = [chain for chain in found if any(n.endswith(" " + name) for n in chain.names)]
    if len(surname) > 1:  # of namesakes each has been called so before
        exact = _called_so(phrase, name, surname)
    if surname and not exact:
        surname = _not_formal(phrase, name, by_surname(surname, alone))
    several = exact or surname or found
    if surname and not exact and phrase.title is None:  # the one whom the report is about
        return max(several, key=lambda chain: (len(chain.phrases), chain.phrases[-1].span))
    return max(several, key=lambda chain: chain.phrases[-1].span)


def by_generation(phrase: Phrase, name: str, chains: Sequence[Chain]) -> list[Chain] | None:
    """Whom "the younger Tolen" or "the elder Tolen" may mean: somebody's son or daughter, or whose
    they are; None where nothing so tells who is meant, or there is but one who is called so."""
    told = told_generation(phrase)
    if phrase.kind != "person" or not told or " " in name:
        return None
    people = [one for one in chains if one.kind == "person" and one.number != "p"]
    bearers = [one for one in people if any(n.split()[-1] == name for n in one.names)]
    children = [
        one
        for one in people
        if not one.nouns.isdisjoint(_CHILDREN) and (one in bearers or one.owner in bearers)
    ]
    family = [*bearers, *(one for one in children if one not in bearers)]
    if len(family) < 2:
        return None
    if told <= _YOUNGER:
        return children if len(children) == 1 else []
    parents = [one.owner for one in children if one.owner in bearers]
    parents += [one for one in bearers if not one.nouns.isdisjoint(_PARENTS)]
    first = [one for one in parents if one is not None]
    return first[:1] if first and all(one is first[0] for one in first) else []


def told_generation(phrase: Phrase) -> set[str]:
    """The words before a name that tell a father from a son: "the *younger* Tolen"."""
    return {*phrase.title_words(), *phrase.mods} & (_YOUNGER | _ELDER)


_YOUNGER = frozenset(["younger"])
_ELDER = frozenset(["elder", "older"])
_CHILDREN = frozenset(["son", "daughter", "grandson", "granddaughter", "nephew", "niece"])
_PARENTS = frozenset(["father", "mother", "grandfather", "grandmother", "uncle", "aunt"])


def of_one_sex(phrase: Phrase, found: Sequence[Chain]) -> list[Chain]:
    """Those of several who are known to be of the sex that a "Ms" or "Mr" tells."""
    if len(found) < 2 or not _formal(phrase) or phrase.gender not in ("m", "f"):
        return list(found)
    return [one for one in found if one.gender == phrase.gender] or list(found)


def opens_row(phrase: Phrase) -> bool:
    """ "*Tolen*, his brother, and his mother": three, though the second looks like what is told of
    the first."""
    if phrase.name is None:
        return False
    behind = phrase.clause.text[phrase.span[1] : phrase.span[1] + 6]
    inside = phrase.owner is not None and phrase.owner.span[0] > phrase.name[1]
    return inside and behind.startswith((", and ", " and "))


def _called_so(phrase: Phrase, name: str, chains: Sequence[Chain]) -> list[Chain]:
    """Those of some namesakes who have been called by their surname just as somebody is here, with
    a "Mr" or "Ms" before it or without: "Jon Orth … his sister Ada Orth … *Miss Orth* … *Orth*" is
    Jon; none where there are no namesakes."""
    if len(chains) < 2:
        return []
    formal = _formal(phrase)
    return [
        chain
        for chain in chains
        if any(one.called == name and _formal(one) == formal for one in chain.phrases if one.name)
    ]


def _not_formal(phrase: Phrase, name: str, chains: Sequence[Chain]) -> list[Chain]:
    """The others than those who so far are always "Mr" or "Ms" by this surname, if somebody is not
    here: "Jon Orth … *Mrs Orth* … *Orth*"."""
    if _formal(phrase):
        return list(chains)
    others = [
        chain
        for chain in chains
        if not any(one.called == name and _formal(one) for one in chain.phrases if one.name)
    ]
    return others or list(chains)


def _formal(phrase: Phrase) -> bool:
    return not lexicon().courtesy.keys().isdisjoint(phrase.title_words())


def _given(name: str) -> str:
    words = name.split()
    return words[0] if len(words) > 1 else ""


def of_told_sex(phrase: Phrase, name: str, chains: Sequence[Chain]) -> Chain | None:
    """The only one of a surname where "Ms" says otherwise than the given name does: "Keith Dahl …
    Ms. Dahl". The title knows better."""
    courtesy = lexicon().courtesy
    told = [courtesy[word] for word in phrase.title_words() if word in courtesy]
    if phrase.kind != "person" or not any(told) or " " in name:
        return None
    found = [
        chain
        for chain in chains
        if chain.kind == "person" and any(one.endswith(" " + name) for one in chain.names)
    ]
    if len(found) != 1 or _told(found[0]):
        return None
    if "mrs" in phrase.title_words() and found[0].gender == "m":
        return None  # "Keith Dahl … *Mrs Dahl*" is his wife, or his mother
    found[0].gender = phrase.gender
    return found[0]


def one_bare_name(phrase: Phrase, name: str, chains: Sequence[Chain]) -> Chain | None:
    """The only one that bears a name of one word by which nothing else is called, though the tagger
    takes it for a person here and for a body there: "*Lethgar* denied it … *Lethgar's* envoy". Who
    has been "he" or has a title is a person, and a state one of its own."""
    if " " in name or phrase.title is not None or phrase.gender or country_of(name):
        return None
    if phrase.kind != "person" and phrase.kind not in BODIES:
        return None
    found = [one for one in chains if name in one.names]
    if len(found) != 1 or any(one != name for one in found[0].names):
        return None
    chain = found[0]
    titled = any(one.title is not None for one in chain.phrases)
    if phrase.kind == "person":
        if chain.kind not in BODIES:
            return None
        phrase.kind = chain.kind
        return chain
    if chain.kind != "person" or chain.gender or titled or chain.nouns:
        return None
    chain.kind = phrase.kind
    return chain


def _told(chain: Chain) -> bool:
    """Whether more than a given name tells of which sex somebody is."""
    known = lexicon().courtesy.keys() | lexicon().men | lexicon().women
    words = {word for phrase in chain.phrases for word in phrase.title_words()}
    pronouns = any(phrase.form == "pronoun" for phrase in chain.phrases)
    return pronouns or not known.isdisjoint(words | {plain(one) for one in chain.nouns})
