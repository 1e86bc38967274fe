"""Bodies by another noun and what they deal in: "Mellstrom Foods … *the food group*", "the Bakers'
League … *the bakers' union*"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.officers import of_whoever_heads
from onrecord.reading.actors.phrases import Phrase

_WIDE = frozenset(["group", "charity", "body", "union", "organisation", "organization", "party"])
_NEAR = 6  # sentences back that such a description may look


def by_trade(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The one body near by in whose name stands all that a description tells beside its noun."""
    lex = lexicon()
    if phrase.node.tag != "NN" or not phrase.definite:
        return None
    if phrase.noun not in _WIDE and phrase.noun not in lex.companies:
        return None
    told = {one for one in phrase.mods - lex.vague if not one.endswith("-based")}
    if phrase.owner is not None:
        if phrase.owner.form != "noun" or phrase.owner.number != "p":
            return None
        told.add(phrase.owner.noun)
    if not told:
        return None
    found = [
        chain
        for chain in actors
        if chain.kind in ("organisation", "armed_group") and 0 <= chain.since(phrase) <= _NEAR
        if any(all(_in_name(word, name) for word in told) for name in chain.names)
        if _may_be(phrase.noun, chain.name_words)
    ]
    if not found and phrase.owner is None and told <= _CAUSES:
        found = _only_free(phrase, actors)
    return found[0] if len(found) == 1 else None


_CAUSES = frozenset(["aid", "relief", "humanitarian", "rights", "human", "advocacy", "campaign"])


def _only_free(phrase: Phrase, actors: Sequence[Chain]) -> list[Chain]:
    """ "The Red Cross … *the aid group*": the bodies near by whose names do not tell what they
    are, where the words that follow do not either."""
    lex = lexicon()
    if phrase.text.split()[0].lower() not in ("the", "this") or phrase.noun in lex.companies:
        return []
    if phrase.noun in ("union", "party") or phrase.node.child("nmod", "acl", "acl:relcl"):
        return []
    heads = (lex.body_heads | lex.firm_tails) - {"international", "watch"}
    return [
        chain
        for chain in actors
        if chain.kind == "organisation" and chain.names and 0 <= chain.since(phrase) <= 2
        if chain.name_words.isdisjoint(heads) and not chain.nouns & lex.companies
        if any(one.said or one.role == "subject" for one in chain.phrases)
    ]


def trades_told(phrase: Phrase) -> frozenset[str]:
    """What sort of firm is told before a name: "*Retailer* Orle Stores … the retailer"."""
    titles = phrase.title_words()
    return lexicon().companies.intersection(titles[-1:]) if phrase.kind in BODIES else frozenset()


def by_head(phrase: Phrase, name: str, actors: Sequence[Chain]) -> Chain | None:
    """ "Their union said … The Harbour Workers' Union"."""
    if phrase.outer is not None and not of_whoever_heads(phrase):
        return None
    for chain in reversed(actors):
        if phrase.sentence - chain.latest > 2 or chain.since(phrase) > 2:
            continue
        first = chain.phrases[0]
        if phrase.kind == "armed_group" and first.noun == "army":
            continue  # "the army" is the state's, whatever the rebels call theirs
        if chain.names or chain.kind not in BODIES or not first.definite or first.mods:
            continue
        if first.noun in (name.split()[-1], phrase.noun.lower()) and first.noun in name.split():
            return chain
    return _named_at_last(phrase, actors)


def _named_at_last(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "The mission denied it. … *The mission, known as ORSUP*, ends in May": the only body without
    a name that has been told of by that noun, by nothing that the later words do not tell."""
    if phrase.name is None or phrase.node.tag != "NN" or phrase.owner is not None:
        return None
    before = phrase.text[: max(phrase.node.span[1] - phrase.span[0], 0)].lower().split()
    if before[:1] != ["the"] or phrase.name[0] < phrase.node.span[1]:
        return None
    owns = phrase.noun in lexicon().holders
    if owns and (phrase.node.child("nmod") is not None or before[1:2] == ["new"]):
        return None  # "the owner *of the shop*, Tesco", "the *new* owner"
    alike = [
        one
        for one in actors
        if phrase.noun in one.nouns
        and (one.kind in BODIES or (owns and one.kind in PEOPLE and not one.gender))
    ]
    alike = [one for one in alike if not one.names and one.number != "p" and not one.nobody]
    if len(alike) != 1 or phrase.mods - lexicon().vague - alike[0].mods:
        return None
    if not 0 <= alike[0].since(phrase) <= _FAR:
        return None
    alike[0].kind = phrase.kind  # "the mine's owner … *the owner, Orle Mining*"
    return alike[0]


_FAR = 25  # sentences back that a body may have been told of before it is named


def _may_be(noun: str, heads: set[str]) -> bool:
    """Whether a body whose name has these words may be called so: no police is a "police union"."""
    lex = lexicon()
    if noun == "union":
        return not heads.isdisjoint(lex.unions | {"league"})
    if noun == "party":
        return not heads.isdisjoint(lex.parties)
    return heads.isdisjoint(lex.no_companies if noun in lex.companies else _OFFICIAL)


_OFFICIAL = frozenset(
    ["police", "ministry", "council", "court", "parliament", "army", "agency", "authority"]
)


def _in_name(word: str, name: str) -> bool:
    """Whether a word stands in a name, in one form or another: "food" in "Mellstrom Foods"."""
    return any(
        one == word
        or (len(one) > 3 and len(word) > 3 and (one.startswith(word) or word.startswith(one)))
        for one in name.replace("'", "").split()
    )
