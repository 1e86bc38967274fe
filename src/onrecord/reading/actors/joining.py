"""Joins phrases into chains, in reading order: names first by sieve, descriptions by head noun,
pronouns by `pronouns.best`. Where two could be meant and nothing decides, nothing is joined."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors import countries
from onrecord.reading.actors.accused import accused
from onrecord.reading.actors.bodies_of_states import body_of_states
from onrecord.reading.actors.capitalised import by_article, by_members
from onrecord.reading.actors.chains import BODIES, NO_ACTORS, Chain, Context, merge
from onrecord.reading.actors.counterparts import counterpart, offices_shared
from onrecord.reading.actors.descriptions import described
from onrecord.reading.actors.epithets import epithet, just_told_of, rebels_in_lead, rebels_of
from onrecord.reading.actors.firms_anew import firm_anew
from onrecord.reading.actors.fitting import owns_as_state
from onrecord.reading.actors.governed import WAYS, owner_ahead
from onrecord.reading.actors.headlines import told_in_headline
from onrecord.reading.actors.holding import holder, newspaper
from onrecord.reading.actors.in_arms import armed_before
from onrecord.reading.actors.kin import neighbour, relative
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.named_later import named_later
from onrecord.reading.actors.named_next import named_next
from onrecord.reading.actors.names import adjective_of, country_of, matches
from onrecord.reading.actors.newcomers import so_many
from onrecord.reading.actors.nicknames import nickname
from onrecord.reading.actors.nouns_told import nouns_told
from onrecord.reading.actors.officers import LEADING, by_title
from onrecord.reading.actors.pairs import find_pairs
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.pronouns import best, possible
from onrecord.reading.actors.surnames import (
    by_generation,
    of_namesakes,
    of_one_sex,
    of_told_sex,
    one_bare_name,
    opens_row,
)
from onrecord.reading.actors.told_again import same_words
from onrecord.reading.actors.trades import by_head, by_trade
from onrecord.reading.lemmas import lemma_of

_INSTITUTIONS = lexicon().institutions


class Joining:
    """The chains of one report while they grow."""

    def __init__(
        self,
        phrases: list[Phrase],
        sentences: list[Words],
        context: Context,
        aliases: dict[Phrase, str],
    ) -> None:
        self.aliases = aliases
        self.phrases, self.sentences, self.context = phrases, sentences, context
        self.chains: list[Chain] = []
        self.actors: list[Chain] = []  # those of the chains that are no things
        self.of: dict[Phrase, Chain] = {}
        self.pairs = find_pairs(phrases, sentences)
        self.alone = {
            one.called for one in phrases if one.name is not None and one.kind == "person"
        }
        self.told: dict[int, list[Phrase]] = {}  # outside quotations, by sentence
        for phrase in phrases:
            if phrase.quote < 0:
                self.told.setdefault(phrase.sentence, []).append(phrase)
        self.inner: dict[Phrase, list[Phrase]] = {}
        for phrase in phrases:
            if phrase.outer is not None:
                self.inner.setdefault(phrase.outer, []).append(phrase)

    def narrative(self) -> None:
        """Everything but the pronouns in quoted speech."""
        for phrase in self.phrases:
            if not (phrase.form == "pronoun" and phrase.quote >= 0):
                self.place(phrase)

    def place(self, phrase: Phrase) -> Chain | None:
        """The chain of a phrase, found or made; None for a pronoun that nothing settles."""
        if phrase in self.of:
            return self.of[phrase]
        if phrase.owner is not None and phrase.owner.quote < 0:
            self.place(phrase.owner)
        if phrase.form == "pronoun":
            return self._pronoun(phrase)
        if phrase.same is not None and (known := self.of.get(phrase.same)) is not None:
            return self.add(known, phrase, "same-words")
        if phrase.name is not None:
            return self._name(phrase)
        return self._noun(phrase)

    def add(self, chain: Chain, phrase: Phrase, rule: str) -> Chain:
        """Puts a phrase in a chain."""
        chain.add(phrase, rule)
        self.of[phrase] = chain
        chain.suspect = chain.suspect or accused(self.sentences[phrase.sentence], phrase)
        owner = self.of.get(phrase.owner) if phrase.owner else None
        if owner is not None and chain.owner is None and owner is not chain:
            chain.owner = owner
        return chain

    def new(self, phrase: Phrase, rule: str) -> Chain:
        """A chain of its own."""
        chain = Chain([])
        self.chains.append(chain)
        if phrase.kind not in NO_ACTORS:
            self.actors.append(chain)
        return self.add(chain, phrase, rule)

    def merge(self, into: Chain, other: Chain, rule: str) -> None:
        """Puts two chains together."""
        for phrase in other.phrases:
            self.of[phrase] = into
        merge(into, other, rule)
        self.chains.remove(other)
        if other in self.actors:
            self.actors.remove(other)

    def _pronoun(self, phrase: Phrase) -> Chain | None:
        if phrase.person != 3:
            return None
        beside = self.told.get(phrase.sentence, ())
        ahead = next((one for way in WAYS if (one := way(phrase, beside))), None)
        found = self.place(ahead) if ahead is not None else None
        if found is None:
            pairs = self.pairs if phrase.number == "p" and not phrase.gender else []
            found = best(phrase, [*self.chains, *pairs], self.context, self.of)
        if found is None and phrase.role == "owner" and phrase.gender in ("m", "f"):
            found = self._named_ahead(phrase, beside)
        if found is not None and found in self.pairs:
            self.take_in(found)
        if found is None:
            return None
        if phrase.gender == "n" and found.kind == "person":  # what "it" can mean is none
            found.kind = "government" if owns_as_state(phrase) else "organisation"
        return self.add(found, phrase, "pronoun")

    def _named_ahead(self, owner: Phrase, beside: Sequence[Phrase]) -> Chain | None:
        """ "Despite *her* promise, *Mara Tolen* resigned", where nobody else may be meant."""
        if any(possible(owner, one, self.context) for one in self.actors):
            return None
        ahead = owner_ahead(owner, beside, nobody=True)
        return self.place(ahead) if ahead is not None else None

    def take_in(self, pair: Chain) -> None:
        """Makes a pair that a pronoun takes up one of the chains."""
        self.pairs.remove(pair)
        self.chains.append(pair)
        self.actors.append(pair)
        self.of[pair.phrases[0]] = pair

    # --- names

    def _seat(self, phrase: Phrase) -> Chain:
        """ "Oslo denied it": the state, whether it is named or not."""
        state, name, rule = phrase.stands_for, squeeze(phrase.stands_for), "seat-of-government"
        for chain in self.actors:
            if chain.country == state and any(country_of(one) for one in chain.names):
                return self.add(chain, phrase, rule)
        found = self._government(phrase, name)
        if found is None:
            found = self.new(phrase, rule)
        else:
            self.add(found, phrase, rule)
        found.names.append(name)
        found.country = state
        return found

    def _name(self, phrase: Phrase) -> Chain:
        if phrase.stands_for:
            return self._seat(phrase)
        name = phrase.called
        party = by_members(phrase, name, self.actors, self.sentences)
        if party is not None:
            return self.add(party, phrase, "short-name")
        found = self._by_name(phrase, name)
        rule = "same-name"
        if phrase.told_of is not None:
            found, rule = self._identified(phrase, phrase.told_of, found), "told-name"
        if found is not None and phrase.title is not None and phrase.kind == "person":
            office = by_title(phrase, self.actors)  # "the president … Tolen … President Mara Tolen"
            if office is not None and office is not found and not found.nouns & office.nouns:
                self.merge(found, office, "title-then-name")
        if found is None and phrase.kind == "government":
            found, rule = self._government(phrase, name), "government-of-country"
        if found is None and phrase.kind == "person":
            found = named_later(phrase, self.led(phrase), self.actors)
            rule = "title-then-name"
        if phrase.kind in BODIES and (found is None or found.only_letters):
            short = by_head(phrase, name, self.actors)
            if found is None:
                found, rule = short, "short-then-name"
            elif short is not None:  # "UMW … the union … the Union of Mill Workers"
                self.merge(found, short, "short-then-name")
        if found is None:
            found, rule = by_article(phrase, name, self.actors, self.sentences), "short-name"
        if found is None and (phrase.kind in BODIES or name.isupper()):
            found = rebels_of(name, self.actors) or rebels_in_lead(phrase, self.actors)
            rule = "rebels-then-name"
        if found is None and phrase.kind in BODIES:
            found, rule = same_words(phrase, self.chains), "same-words"
        if found is None and phrase.kind in BODIES:
            found, rule = named_next(phrase, name, self.actors), "short-then-name"
        found, rule = (self.new(phrase, "name"), "") if found is None else (found, rule)
        if rule:
            self.add(found, phrase, rule)
        if rule == "rebels-then-name":
            found.kind, found.number = "armed_group", ""
        for one in (name, self.aliases.get(phrase, name)):
            if one not in found.names:
                found.names.append(one)
        if phrase.kind == "person" and (second := nickname(phrase)):
            found.seconds.add(second)
        found.country = found.country or country_of(name)
        found.nouns.update(nouns_told(phrase), offices_shared(phrase, self.of))
        return found

    def _identified(self, name: Phrase, told: Phrase, found: Chain | None) -> Chain | None:
        """ "The man was identified as Jon Berge": he is whoever the man is, if that has no name; or
        a second one that is part of his first mention ("Jon Berge, known as *Hemo*")."""
        known = self.place(told)
        second = told.name is not None and name.span[1] <= told.span[1]
        if known is None or known is found or (known.names and not second):
            return found
        if second:
            known.seconds.add(name.called)
        if found is not None:
            self.merge(found, known, "told-name")
            return found
        return known

    def _by_name(self, phrase: Phrase, name: str) -> Chain | None:
        family = by_generation(phrase, name, self.actors)
        if family is not None:
            return family[0] if family else None
        owner = self.of.get(phrase.owner) if phrase.owner else None  # "his father Jon Tolen"
        owner = None if opens_row(phrase) else owner
        found = [
            chain
            for chain in self.actors
            if chain.names and chain is not owner and matches(phrase, name, chain)
        ]
        if not found:
            told = of_told_sex(phrase, name, self.actors)
            return told or one_bare_name(phrase, name, self.actors)
        return of_namesakes(phrase, name, of_one_sex(phrase, found), self.alone)

    def led(self, phrase: Phrase) -> Chain | None:
        """The body that a phrase says somebody leads: "Mara Tolen, who leads the delegation"."""
        for inner in self.inner.get(phrase, ()):
            words = self.sentences[inner.sentence]  # a long phrase may reach over two sentences
            word = words.words[inner.head]
            verb = lemma_of(words.texts[word.head], words.words[word.head].tag)
            if word.relation in ("obj", "dobj"):
                leads = verb in LEADING
            else:  # "who speaks for the Front"
                leads = verb == "speak" and words.lower[word.head + 1] == "for"
            if leads and word.head >= 0:
                found = self.place(inner)
                if found is not None and found.kind in BODIES:
                    return found
        return None

    def _government(self, phrase: Phrase, name: str) -> Chain | None:
        """A country's government and the country are one actor."""
        if phrase.noun in ("government", "administration"):
            before = name.split()[:-1]
            return self._country_in(phrase) or self.by_adjective(set(before), before)
        for chain in self.actors:  # "The Tavoran government … Tavora"
            if "government" not in chain.nouns or chain.names:
                continue
            if any(adjective_of(mod, country_of(name) or name) for mod in chain.mods):
                return chain
        return None

    def _country_in(self, phrase: Phrase) -> Chain | None:
        """The chain of the country that a phrase names by possessive, adjective or "of"."""
        if phrase.owner is not None:
            owner = self.of.get(phrase.owner)
            if owner is not None and owner.kind in ("government", "place"):
                return owner
            if owner is not None and owner.kind == "person":
                return owner.body if owner.body and owner.body.kind == "government" else None
            if owner is not None and owner.kind in ("group", "unnamed") and not owner.names:
                return self.by_adjective(owner.mods)  # "Tavoran protesters … their government"
        for inner in self.inner.get(phrase, ()):
            if inner.name is not None and inner.role != "owner" and inner.kind == "government":
                return self._of_country(inner)
        before = self.sentences[phrase.sentence].texts[max(phrase.head - 4, 0) : phrase.head]
        ordered = [plain(one) for one in before if plain(one) in phrase.mods]
        return self.by_adjective(phrase.mods, ordered)

    def _of_country(self, inner: Phrase) -> Chain:
        """ "The government of Tavora" is Tavora; the name within is no mention of its own."""
        name = inner.called
        found = self._by_name(inner, name)
        if found is None:
            found = Chain([], kind="government", names=[name], country=country_of(name))
            self.chains.append(found)
            self.actors.append(found)
        self.of[inner] = found
        return found

    def by_adjective(
        self, words: frozenset[str] | set[str], ordered: Sequence[str] = ()
    ) -> Chain | None:
        """The country's chain that some words mean; see `countries.country_meant`."""
        return countries.country_meant(self.actors, words, ordered)

    # --- descriptions

    def _noun(self, phrase: Phrase) -> Chain:
        if (paper := newspaper(phrase, self.actors)) is not None:
            return self.add(paper, phrase, "wider-term")
        if (states := body_of_states(phrase, self.actors)) is not None:
            phrase.kind = states.kind
            return self.add(states, phrase, "wider-term")
        if phrase.kind in NO_ACTORS:
            firm = firm_anew(phrase, self.actors, self.sentences) if phrase.definite else None
            if firm is not None:  # "the thrift", "the Dutch chemical concern"
                phrase.kind = firm.kind
                return self.add(firm, phrase, "wider-term")
            return self._again(phrase, "thing") if phrase.said else self.new(phrase, "thing")
        if phrase.kind == "government" and countries.is_government(phrase):
            if countries.is_there(phrase):
                found = countries.government_there(phrase, self.actors)
            else:
                found = self._country_in(phrase) or countries.bare_government(phrase, self.actors)
            if found is not None:
                return self.add(found, phrase, "government-of-country")
            return self._again(phrase, "description")
        if phrase.node.lower == "those":
            return self.new(phrase, "description")  # "those who sign" are told of here first
        kin = relative(phrase, self.of, self.inner) or neighbour(phrase, self.of, self.actors)
        kin = kin or counterpart(phrase, self.of, self.actors)
        if (many := so_many(phrase, self.actors)) is not None:
            return self.add(many, phrase, "same-head")
        if kin is not None:
            return self.add(kin, phrase, "kin")
        lex = lexicon()
        surface = phrase.text.split()[-1].lower()
        bare = phrase.noun in _INSTITUTIONS or surface in _INSTITUTIONS
        bare &= phrase.text.split()[0].lower() not in ("a", "an", "any", "another", "neither")
        again = phrase.kind == "group" and phrase.noun not in lex.anonymous
        again |= phrase.text.lower() == "authorities"
        by_nation = phrase.noun in lex.country_by_adjective and phrase.number == "s"
        if phrase.definite and (
            by_nation or any(m.endswith("-year-old") for m in (phrase.noun, *phrase.mods))
        ):
            spoken = just_told_of(phrase, self.actors)
            if spoken is not None:
                return self.add(spoken, phrase, "by-age")
        if phrase.definite or bare or again:
            below = self.context.over.get(phrase, ())
            for rule, found in described(phrase, self.actors, self.of, self.sentences, below):
                if found is not None and (rule == "same-head" or phrase.definite or bare):
                    if found.kind in BODIES and (
                        rule == "wider-term" or phrase.noun in lex.holders or phrase.noun == "guard"
                    ):
                        phrase.kind = found.kind  # "Selm Mining … the miner" is no person
                    return self.add(found, phrase, rule)
        if (armed := armed_before(phrase, self.actors)) is not None:
            armed.kind, armed.number = "armed_group", ""
            return self.add(armed, phrase, "wider-term")
        body = by_trade(phrase, self.actors) or firm_anew(phrase, self.actors, self.sentences)
        if body is not None:
            phrase.kind = body.kind
            return self.add(body, phrase, "wider-term")
        held = holder(phrase, self.actors, self.of, self.inner, self.sentences)
        if held is not None:
            if held.kind == "place":
                held.kind = "organisation"  # "built by *Orle Yards* … the builder"
            if held.kind in BODIES:
                phrase.kind = held.kind  # "Orle Steel sold it … *the seller*"
            return self.add(held, phrase, "wider-term")
        if (meant := epithet(phrase, self.actors, self.context, self.sentences)) is not None:
            return self.add(meant, phrase, "epithet")
        return self._again(phrase, "description")

    def _again(self, phrase: Phrase, rule: str) -> Chain:
        """A chain of its own, unless a body is told of in the very words of before, or the headline
        tells of it."""
        if (found := same_words(phrase, self.chains)) is not None:
            return self.add(found, phrase, "same-words")
        found = told_in_headline(phrase, self.actors)
        return self.add(found, phrase, "headline") if found else self.new(phrase, rule)
