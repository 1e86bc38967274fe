"""Whom a description goes back to: "the ministry", "the company", "the suspect"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reading.actors.bound import around_it, doer_of, tells_of
from onrecord.reading.actors.by_deed import by_deed
from onrecord.reading.actors.capitalised import by_capital
from onrecord.reading.actors.chains import BODIES, NO_ACTORS, PEOPLE, Chain, compatible
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import adjective_of, body_and_country, of_its_people, state_of
from onrecord.reading.actors.nearer import (
    heads_money,
    met_or_sued,
    not_named_below,
    of_other_members,
    of_other_trade,
    set_against,
    who_acts,
    who_hears,
)
from onrecord.reading.actors.newcomers import places_told, same_count, told_anew
from onrecord.reading.actors.own_bodies import called_in_short, of_medium
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.same_owners import same_owner
from onrecord.reading.actors.state_meant import ends_name, state_meant, told_which
from onrecord.reading.actors.told_again import passed_by
from onrecord.reading.actors.whose_force import whose_force

_MEN = ("men", "people", "women", "children", "persons", "those")
_YOUNG = frozenset(["orphan", "baby", "infant", "toddler", "teenager", "schoolchild", "youth"])
_SIDES = frozenset(
    ["side", "party", "camp", "bloc", "delegation", "conference", "briefing", "hearing", "meeting"]
)
_KIN = frozenset(["family", "household", "relative", "kin"])
_COUNTED = frozenset(["two", "three", "four", "five", "several", "dead", "captured", "wounded"])
_OF_A_STATE = frozenset(["state", "national", "official", "local"])
_FAR = 30  # sentences back that a description with the same head noun may look
_NEAR = 6  # sentences back that a wider term may look


def described(
    phrase: Phrase,
    chains: Sequence[Chain],
    of: Mapping[Phrase, Chain],
    sentences: Sequence[Words],
    below: Sequence[str] = (),
) -> Iterator[tuple[str, Chain | None]]:
    """The chains that a description may go back to, each with its rule, the safest first; `below`
    are the names in what it is said to say."""
    if (body := by_capital(phrase, chains, sentences)) is not None:
        yield "same-head", body
    if around := around_it(phrase):
        chains = [chain for chain in chains if around.isdisjoint(chain.phrases)]
    if (doer := doer_of(phrase)) is not None:
        chains = [chain for chain in chains if not tells_of(chain, doer)]
    floor = phrase.sentence - _FAR
    # Asked first: most are far. "*No group* has claimed it … the group": that was nobody.
    near = [chain for chain in chains if chain.latest >= floor and not chain.nobody]
    alike = _recent([chain for chain in near if same_head(phrase, chain, of, sentences)])
    alike = [one for one in alike if not who_hears(one, phrase)] or alike
    if any(chain.kind in PEOPLE for chain in alike):
        alike = [chain for chain in alike if compatible(phrase.kind, chain.kind)]  # a guard's body
    if (kept := _kept_short(phrase, alike)) is not None:
        yield "same-head", kept
    surface = sentences[phrase.sentence].lower[phrase.head]
    if alike and passed_by(phrase, alike[0]):
        firm = _wider(phrase, chains, surface, sentences, below)
        yield "wider-term", firm if firm is not None and firm.latest > alike[0].latest else None
    once = bool(alike) and len(alike[0].phrases) == 1 and not alike[0].suspect
    alike = met_or_sued(phrase, who_acts(phrase, alike))
    alike = heads_money(phrase, not_named_below(below, alike))
    named = [chain for chain in alike if chain.names and chain.since(phrase) < 8]
    yield "same-head", (named[0] if named and once else alike[0]) if alike else None
    if phrase.owner is not None:
        return
    if not alike:
        yield "same-head", whose_force(phrase, chains)
    if phrase.noun in lexicon().suspects and phrase.number != "p":
        suspects = [one for one in chains if one.suspect and one.kind in PEOPLE]
        suspects = [one for one in suspects if one.names] or suspects
        yield "the-suspect", suspects[0] if len(suspects) == 1 else None
        if suspects:
            return
    yield "by-deed", by_deed(phrase, chains)
    yield "wider-term", _paper(phrase, chains)
    yield "wider-term", _wider(phrase, chains, surface, sentences, below)


_PAPERS = {
    "survey": ("poll",),
    "poll": ("survey",),
    "paper": ("study", "research", "analysis", "review"),
}


def _paper(phrase: Phrase, chains: Sequence[Chain]) -> Chain | None:
    """ "A report by the inspectors … *the document* states", "a poll … the survey": the only paper
    told of near by, of which nothing new is told."""
    if not phrase.said or phrase.mods or phrase.text.split()[0].lower() not in _POINTING:
        return None
    alike = _PAPERS.get(phrase.noun, ())
    papers = [
        chain
        for chain in chains
        if chain.kind == "document" and chain.number != "p" and chain.since(phrase) <= _SOON
        if phrase.noun == "document" or not chain.nouns.isdisjoint(alike)
    ]
    return papers[0] if len(papers) == 1 else None


_POINTING = ("the", "this", "that")
_SOON = 3  # sentences back that "the document" may look


def _kept_short(phrase: Phrase, alike: Sequence[Chain]) -> Chain | None:
    """Of several bodies, the one that has been called so before: "the federation" stays the world's
    where a country's has been named since."""
    if phrase.mods or phrase.owner is not None or len(alike) < 2:
        return None
    short = [
        chain
        for chain in alike
        if chain.kind in BODIES
        and any(
            one.form == "noun" and one.noun == phrase.noun and not one.mods and one.definite
            for one in chain.phrases
        )
    ]
    return short[0] if len(short) == 1 else None


def _recent(chains: Sequence[Chain]) -> list[Chain]:
    """The chain that was mentioned last first."""
    return sorted(chains, key=lambda one: one.phrases[-1].span, reverse=True)


def same_head(
    phrase: Phrase,
    chain: Chain,
    of: Mapping[Phrase, Chain],
    sentences: Sequence[Words],
) -> bool:
    """Whether a description may go back to a chain by its noun, and by all that is told with it."""
    if phrase.noun == "army" and chain.kind == "armed_group":
        return False  # "the army" is the state's, whatever the rebels call theirs
    heads = chain.nouns
    if phrase.noun not in heads:
        if chain.kind not in BODIES and chain.kind != "document":
            return False
        if phrase.noun not in chain.name_words or of_its_people(phrase.noun, chain):
            return False
        if phrase.noun in lexicon().states and not ends_name(phrase.noun, chain):
            return False  # "the Selm Country Club … *the country*"
    elif chain.kind == "person" and _surname_only(phrase.noun, chain):
        return False
    if chain.kind == "agency" and phrase.noun == "agency" and phrase.role == "owner":
        return False  # "seen by the news agency Coris … *the agency's* director": another one
    guard = phrase.noun == "guard" and chain.kind in BODIES  # "the coast guard … the guard"
    held = phrase.noun in lexicon().holders and chain.kind in BODIES and phrase.noun in heads
    if not (guard or held or compatible(phrase.kind, chain.kind)) or chain.kind in NO_ACTORS:
        return False
    one = phrase.node.tag == "NN" and phrase.definite and phrase.node.child("nmod") is None
    bodies = chain.kind in BODIES and (phrase.kind in BODIES or one)  # "Red Lantern … *the gang*"
    if phrase.number and chain.number and phrase.number != chain.number and not bodies:
        return False
    if chain.since(phrase) > _FAR or not same_owner(phrase, chain, of):
        return False
    if phrase.kind == "group" and not same_count(phrase, chain, sentences):
        return False
    if told_anew(phrase, chain, sentences) or of_other_members(phrase, chain):
        return False
    if phrase.noun in _NO_CROWD and phrase.bare not in chain.worded:
        return False  # "Millions of voters … the support of *millions*"
    if _other_office(phrase, chain):
        return False
    words = chain.mods | chain.name_words | places_told(chain)
    if not narrowed_down(phrase, sentences[phrase.sentence]):
        words |= chain.beside  # "Mara Tolen, the Harvest nominee … the Harvest nominee"
    owner = chain.owner
    country = (owner.country or next(iter(owner.names), "")) if owner is not None else ""
    told = phrase.mods - lexicon().vague
    states = {state for name in chain.names if (state := body_and_country(name)[1])}
    if not all(
        mod in words
        or (country and adjective_of(mod, country))
        or (states and state_of(mod) in states)
        for mod in told
        if not mod.isdigit() and "-" not in mod
    ):
        return False
    if phrase.noun == "media" and told != chain.mods - lexicon().vague:
        return False  # "the press" is not the "state media" of before
    if phrase.kind == "unnamed" and chain.kind == "unnamed":
        return phrase.definite
    if phrase.kind == "document":
        return phrase.definite and chain.since(phrase) < 8
    return True


def _surname_only(noun: str, chain: Chain) -> bool:
    """ "Jon King, the mayor … *the King*": whoever is called so is none."""
    return any(name.endswith(" " + noun) for name in chain.names) and not any(
        noun in one.nouns and (one.noun != noun or one.name is None) for one in chain.phrases
    )


_BELOW = frozenset(["deputy", "shadow"])


def _title_words(chain: Chain) -> set[str]:
    return {word for one in chain.phrases for word in one.title_words()}


def _other_office(phrase: Phrase, chain: Chain) -> bool:
    """ "The Secretary of State" is not "Mara Tolen, the Secretary of Justice"; nor is "the
    governor" her deputy, or "the former mayor" the mayor."""
    if "former" in phrase.mods and (
        phrase.noun in lexicon().offices or phrase.noun in lexicon().relations
    ):
        return "former" not in chain.mods
    below = (chain.nouns | chain.mods | _title_words(chain)) & _BELOW - phrase.mods
    if phrase.noun not in _BELOW and below:
        return phrase.noun in lexicon().offices  # "the *shadow* minister … the minister"
    if " of " not in phrase.text:
        return False
    own = re.search(rf"\b{phrase.noun} of (?:the )?([A-Z]\w+)", phrase.text, re.IGNORECASE)
    if own is None or not own[1][0].isupper():
        return False
    told = [
        match[1]
        for one in chain.phrases
        for match in re.finditer(
            rf"\b{phrase.noun} of (?:the )?([A-Z]\w+)", one.text, re.IGNORECASE
        )
        if match[1][0].isupper()
    ]
    return bool(told) and own[1] not in told


def _wider(
    phrase: Phrase,
    chains: Sequence[Chain],
    surface: str,
    sentences: Sequence[Words],
    below: Sequence[str],
) -> Chain | None:
    """ "The company", "the country", "the movement": the last of which that can be said."""
    lex = lexicon()
    noun, mods = phrase.noun, phrase.mods - lex.vague
    floor = phrase.sentence - _NEAR
    near = _recent(
        [
            chain
            for chain in chains
            if chain.latest >= floor
            and (last := chain.before(phrase.span))
            and last.sentence >= floor
        ]
    )
    if phrase.number == "p" and phrase.text.split()[0].lower() == "both":
        return None  # "both countries" are two, and nobody of before
    many = phrase.node.tag == "NNS" or phrase.text.split()[0].lower() in _EACH
    if noun in lex.states and many:
        return None  # "the two countries", "every nation"
    if noun in lex.states and (told_which(phrase) or not mods):
        return state_meant(phrase, near, chains)
    if noun == "media":
        return None
    network = noun in lex.networks and not mods - _AIRED and phrase.node.child("nmod") is None
    if noun in lex.outlet_nouns or noun in lex.agency_nouns or network:
        if mods & _OF_A_STATE:
            return None  # "the state news agency" is told of here first
        close = [c for c in near if c.kind in ("agency", "outlet") and c.since(phrase) <= 3]
        press = next((c for c in close if of_medium(noun, c)), None)
        if noun == "agency" and not phrase.said and press is not None and press.kind == "agency":
            press = None  # "a letter, seen by Coris, accuses *the agency's* director": another one
        if press is not None or noun not in ("agency", "network"):
            return press  # "the agency" may be one for relief
    if mods and noun not in lex.armed_short and noun not in lex.companies:
        return None
    told = bool(mods)
    covered = [c for c in near if _covers(noun, surface, told, phrase, c, sentences)]
    covered = [c for c in covered if not (who_hears(c, phrase) or of_other_trade(noun, c))]
    covered = not_named_below(below, met_or_sued(phrase, who_acts(phrase, covered)))
    if len(covered) > 1 and set_against(phrase, covered[0], sentences[phrase.sentence]):
        return covered[1]
    return covered[0] if covered else _only_one(phrase, near)


_AIRED = frozenset(["television", "tv", "radio", "broadcast", "news"])
_NO_CROWD = ("one", "other", "million", "thousand", "hundred")
_EACH = ("every", "each", "any", "no")


def _only_one(phrase: Phrase, near: Sequence[Chain]) -> Chain | None:
    """ "Local 18 struck … *the union* denied it": the one body near by whose name does not tell
    what it is, and that no other noun has been said of."""
    lex = lexicon()
    firm = phrase.noun in lex.companies or phrase.noun in lex.lone_heads
    if not firm or phrase.number == "p":
        return None
    if phrase.text.split()[0].lower() != "the" or phrase.mods - lex.vague:
        return None
    if not (phrase.said or phrase.role == "subject"):
        return None
    trade = phrase.noun in lex.companies
    heads = lex.body_heads - lex.companies if trade else lex.body_heads | lex.firm_tails
    found = [
        chain
        for chain in near
        if chain.kind == "organisation" and not chain.name_words & heads
        if any(" " in name for name in chain.names)
        if not (chain.nouns & lex.body_heads) - chain.name_words - {phrase.noun}
        if not who_hears(chain, phrase)
    ]
    return found[0] if len(found) == 1 and found[0].since(phrase) < 3 else None


def _covers(
    noun: str,
    surface: str,
    told: bool,
    phrase: Phrase,
    chain: Chain,
    sentences: Sequence[Words],
) -> bool:
    """Whether a wider term can be said of a chain; `told` where adjectives narrow it."""
    lex = lexicon()
    if not chain.names:
        near = chain.since(phrase) <= 3
        if noun in lex.scholars and not told and phrase.number == "p":
            return chain.kind == "group" and bool(chain.nouns & lex.scholars)
        if surface not in _MEN or chain.kind != "group" or told or not near:
            return False
        if narrowed_down(phrase, sentences[phrase.sentence]):
            return False  # "the people of Selm", "the women who left" are told of here
        told_of = {one.text.split()[-1].lower() for one in chain.phrases}
        if (told_of & {"men", "women", "children"}) - {surface}:
            return False  # "the men" are not the women of before
        if chain.nouns & (_SIDES if surface == "people" else _SIDES | _KIN):
            return False  # "talks between *the sides* … *the men* were freed"
        if phrase.quote < 0 and all(one.quote >= 0 for one in chain.phrases):
            return False  # "said it paid no “kidnappers” … the men" are not whom only he named
        if surface == "children" and chain.nouns.isdisjoint(lex.first_told["young"] | _YOUNG):
            return False  # "Villagers fled … *the children* had been sent home"
        return same_count(phrase, chain, sentences)
    if chain.kind == "armed_group" and (noun in lex.armed_short or surface in lex.fighters):
        # "the rebels", but not "the two rebels"
        return not (phrase.mods & _COUNTED or _called_otherwise(phrase, chain))
    return not told and called_in_short(noun, chain, plural=phrase.number == "p")


def _called_otherwise(phrase: Phrase, chain: Chain) -> bool:
    """ "The Wagner militia left. *The Azov militia* stayed": a name before the noun is its own."""
    before = (one for one in phrase.node.children if one.index < phrase.node.index)
    told = {plain(one.text) for one in before if one.tag == "NNP" and one.relation == "compound"}
    return phrase.number != "p" and not told <= chain.name_words | chain.mods


def narrowed_down(phrase: Phrase, words: Words) -> bool:
    """Whether what follows tells who is meant: "the senator who …", "the leader of the union"."""
    return any(
        i > phrase.head and words.words[i].relation in ("acl", "acl:relcl", "nmod", "conj", "appos")
        for i in words.children[phrase.head]
    )
