"""What a body is called in short, and whose it is: "the company", "his party", "her government"."""

from __future__ import annotations

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon

# What a person who speaks for a state or a body calls it by.
OWN_STATE = frozenset(["government", "administration", "country"])
OWN = OWN_STATE | {"party", "union", "company", "firm"}
_BANDS = ("organisation", "organization", "group", "body")
_ANY_BODY = (*_BANDS, "agency", "charity")


def own_body(chain: Chain, body: Chain) -> bool:
    """Whether "his movement", "her agency" can be the body that somebody speaks for: by its own
    noun, or by a wider one."""
    first = chain.phrases[0]
    noun = first.noun
    if body.kind not in BODIES or body.country or first.node.tag != "NN":
        return False
    if first.mods - lexicon().vague:
        return False  # "her youth organisation"
    if body.kind == "armed_group" and noun in lexicon().parties.union(_BANDS):
        return True
    return noun in body.name_words | body.nouns or called_in_short(noun, body)


def own_again(chain: Chain, other: Chain, leader: Chain) -> bool:
    """Whether a body is that of somebody's told before: "his administration … *the Tolen
    administration* … his administration". Neither has a name of its own."""
    if other is chain or other.names or not chain.nouns & other.nouns & OWN:
        return False
    surnames = {name.split()[-1] for name in leader.names}
    return other.owner is leader or (other.owner is None and not surnames.isdisjoint(other.mods))


def called_in_short(noun: str, chain: Chain, *, plural: bool = False) -> bool:
    """Whether a noun for many bodies can be said of one that has a name."""
    lex = lexicon()
    if chain.kind != "organisation":
        return False
    heads = chain.name_words
    if noun in _ANY_BODY:
        return noun in _BANDS or heads.isdisjoint(lex.unions | lex.parties)
    if noun in lex.watchdogs:
        return bool(heads & lex.watchdog_heads)
    if noun in lex.companies:
        told = {word for one in chain.phrases for word in one.title_words()}
        return not plural and heads.isdisjoint(lex.no_companies) and told.isdisjoint(lex.no_firms)
    if noun == "bloc":
        return bool(heads & _BLOCS)
    if noun == "union":
        return bool(heads & lex.unions)
    if noun == "school":  # "Selm University … *the school*"
        return not plural and bool(heads & lex.schools)
    return noun == "party" and bool(heads & lex.parties)


_BLOCS = frozenset(
    ["alliance", "union", "league", "community", "forum", "pact", "coalition", "commonwealth",
     "confederation", "nations", "states"]
)  # fmt: skip
"""What bodies of many states are called: "the Eastern Security *Forum* … the bloc"."""


def of_medium(noun: str, chain: Chain) -> bool:
    """Whether "the channel" or "the paper" may be said of an outlet: what is on air is no paper,
    and one without a name is told by what it is ("state television … *the channel*")."""
    lex, told = lexicon(), chain.nouns | chain.name_words
    if noun in lex.networks:
        letters = any(len(one) > 2 and one.isupper() for one in _as_written(chain))
        return told.isdisjoint(lex.in_print) and (
            letters or bool(told & (lex.on_air | lex.networks))
        )
    if noun in lex.on_air:
        return bool(told & lex.on_air) or (bool(chain.names) and told.isdisjoint(lex.in_print))
    return bool(chain.names) and (noun not in lex.in_print or told.isdisjoint(lex.on_air))


def _as_written(chain: Chain) -> set[str]:
    """The words of its names as the report has them: "*ABC*-Norland"."""
    return {
        word
        for one in chain.phrases
        if one.name is not None
        for word in one.clause.text[slice(*one.name)].replace("-", " ").split()
    }
