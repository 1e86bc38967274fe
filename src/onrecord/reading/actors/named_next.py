"""Bodies that a report begins with by their kind and names next: "A regional hospital turned away
patients on Tuesday. … *The Selm General Hospital* said", "A Dutch company … *Orle Lines* said", or
whose they are: "Bus drivers voted to strike, *their union* said. *The Transport Association* …"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS

_NEXT = 2  # sentences behind the first mention that the name may stand


def named_next(phrase: Phrase, name: str, actors: Sequence[Chain]) -> Chain | None:
    """The only body of its kind that the report's first sentences tell of with an "a" or "their",
    where the name is a subject soon after and has the noun in it, or may be a firm's; no other of
    the kind may have been told of."""
    if phrase.role in ("owner", "other") or phrase.quote >= 0 or phrase.number == "p":
        return None
    if phrase.parts or phrase.owner is not None or phrase.outer is not None:
        return None
    if phrase.name is None or phrase.name[1] != phrase.span[1] or phrase.titled.lower() not in _THE:
        return None  # "Orle Lines, which sold them": told of here first
    found = [one for one in actors if _told_first(one, phrase)]
    if not found:
        return None
    words = name.split()
    heads = {words[-1], *(one for one, after in pairwise(words) if after == "of")}
    nouns = heads | ({"union"} if phrase.said and _of_workers(words, heads) else set())
    for one in found:
        noun = one.phrases[0].noun
        if noun not in nouns:
            continue
        others = any(noun in it.nouns | it.name_words for it in actors if it is not one)
        if not others and _of_one_level(one, set(words)):
            return one
    return _firm(phrase, words, found, actors)


_THE = ("", "the")


def _of_workers(words: Sequence[str], heads: set[str]) -> bool:
    """Whether a name is that of a union, or of a league of those who work: "Transport *Staff
    Association*", no "Employers' Association"."""
    if not _listed("unions").isdisjoint(heads):
        return True
    at_work = any(one.rstrip("s'’") in _listed("at_work") for one in words)
    return at_work and not _listed("leagues").isdisjoint(heads)


def _told_first(chain: Chain, phrase: Phrase) -> bool:
    """Whether a body without a name is a subject in the first sentences, and near by."""
    first = chain.phrases[0]
    said = first.noun == "union" and first.said
    opens = first.text.partition(" ")[0].lower() in (("their",) if said else ("a", "an"))
    opens = (opens or _told_which(first)) and first.quote < 0
    if not opens or chain.names or chain.kind not in BODIES or chain.number == "p":
        return False
    near = first.sentence <= 1 and 0 < phrase.sentence - first.sentence <= _NEXT
    return near and first.role != "owner"


def _told_which(first: Phrase) -> bool:
    """ "*The* union *that represents* Norland's train drivers": told of here for the first time."""
    clauses = (one for one in first.node.children if one.relation == "acl:relcl")
    return first.text[:4].lower() == "the " and any(one.span > first.node.span for one in clauses)


def _of_one_level(chain: Chain, words: set[str]) -> bool:
    """Whether what tells one court or school from another is the same on both sides: "a military
    court" is no Supreme Court, nor "a court in Selm"."""
    levels, top = _listed("levels"), _listed("top")
    mine, named = {one.rstrip("s") for one in chain.mods}, {one.rstrip("s") for one in words}
    mine, named = mine & levels, named & levels
    return bool(mine & named) if mine and named else not named & top


def _firm(
    phrase: Phrase, words: Sequence[str], found: Sequence[Chain], actors: Sequence[Chain]
) -> Chain | None:
    """ "A Dutch company agreed to buy the port. *Orle Lines* said": the first body with a name, and
    the report's only firm, where no other word of the name tells of something else."""
    lex = lexicon()
    firms = [one for one in found if one.phrases[0].noun in lex.companies]
    if phrase.kind != "organisation" or len(firms) != 1 or not phrase.said:
        return None
    if phrase.role != "subject":
        return None
    first = firms[0].phrases[0]
    if first.sentence > 0 or not _main(first) or not lex.no_companies.isdisjoint(words):
        return None
    if any(one.kind == "organisation" and one.names for one in actors):
        return None
    if len([one for one in actors if not one.nouns.isdisjoint(lex.companies)]) > 1:
        return None
    return firms[0] if _of_one_trade(firms[0], words) else None


def _of_one_trade(chain: Chain, words: Sequence[str]) -> bool:
    """Whether nothing in a firm's name tells of another trade than is told: "an airline" is no
    Orle Insurance; a company may be."""
    lex, noun = lexicon(), chain.phrases[0].noun
    told = {one for one in chain.mods - lex.vague if not one.endswith("-based")}
    told -= lex.country_by_adjective.keys()
    if noun not in _listed("plain"):
        told |= {noun, *table("roles")["named_next"].get(noun, "").split()}
    trades = {*words} & (lex.firm_endings | lex.companies) - _listed("wide")
    return not told or all(any(one[:5] == it[:5] for it in told) for one in trades)


def _main(phrase: Phrase) -> bool:
    """Whether somebody is the subject of a sentence's main verb."""
    verb = phrase.node.head
    return phrase.node.relation in SUBJECTS and verb is not None and verb.head is None


@cache
def _listed(key: str) -> frozenset[str]:
    """The words of a row of the table that tells bodies apart."""
    return frozenset(table("roles")["named_next"][key].split())
