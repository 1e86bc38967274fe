"""Joins phrases into chains, in reading order: names first by sieve, descriptions by head noun,
pronouns by `pronouns.best`. Where two could be meant and nothing decides, nothing is joined.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain, compatible, merge
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import adjective_of, compounded, country_of, matches, same_body
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.pronouns import Context, best
from onrecord.reading.lemmas import lemma_of

_LEADING = frozenset(["lead", "head", "chair", "run", "represent", "direct", "command", "found"])
_STATE_WIDE = frozenset(["central", "federal", "national", "government"])

_VAGUE_MODS = lexicon().vague
_INSTITUTIONS = lexicon().institutions
_MEN = ("men", "people", "women", "children", "persons", "those")


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
        self.phrases = phrases
        self.sentences = sentences
        self.context = context
        self.chains: list[Chain] = []
        self.of: dict[Phrase, Chain] = {}
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
        if phrase.name is not None:
            return self._name(phrase)
        return self._noun(phrase)

    def add(self, chain: Chain, phrase: Phrase, rule: str) -> Chain:
        """Puts a phrase in a chain."""
        chain.add(phrase, rule)
        self.of[phrase] = chain
        chain.suspect = chain.suspect or self._accused(phrase)
        owner = self.of.get(phrase.owner) if phrase.owner else None
        if owner is not None and chain.owner is None and owner is not chain:
            chain.owner = owner
        return chain

    def _accused(self, phrase: Phrase) -> bool:
        """Whether the sentence says that somebody was arrested, charged, accused."""
        if phrase.number == "p" or phrase.role not in ("subject", "object"):
            return False
        if phrase.nouns & lexicon().suspects:
            return True
        words = self.sentences[phrase.sentence]
        verb = words.words[phrase.head].head
        if verb < 0:
            return False
        lemma = lemma_of(words.texts[verb], words.words[verb].tag)
        passive = words.words[phrase.head].relation == "nsubj:pass"
        if lemma in lexicon().accusing and (passive or phrase.role == "object"):
            return True
        return phrase.role == "subject" and any(
            words.words[i].relation in ("advcl", "xcomp", "acl", "dep")
            and words.words[i].tag == "VBN"
            and lemma_of(words.texts[i], "VBN") in lexicon().accusing
            for i in words.children[verb]
        )

    def new(self, phrase: Phrase, rule: str) -> Chain:
        """A chain of its own."""
        chain = Chain([])
        self.chains.append(chain)
        return self.add(chain, phrase, rule)

    def merge(self, into: Chain, other: Chain, rule: str) -> None:
        """Puts two chains together."""
        for phrase in other.phrases:
            self.of[phrase] = into
        merge(into, other, rule, self.chains)

    def join_governments(self) -> None:
        """Puts a government told by an adjective to its country, wherever that is named."""
        for chain in [one for one in self.chains if "government" in one.nouns and not one.names]:
            country = self.by_adjective(chain.mods)
            if country is not None and country is not chain:
                self.merge(country, chain, "government-of-country")

    def _pronoun(self, phrase: Phrase) -> Chain | None:
        if phrase.person != 3:
            return None
        found = best(phrase, self.chains, self.context, self.of)
        return None if found is None else self.add(found, phrase, "pronoun")

    # --- names

    def words_of(self, phrase: Phrase) -> str:
        """The name of a phrase, as `squeeze` leaves it."""
        assert phrase.name is not None
        return squeeze(phrase.clause.text[phrase.name[0] : phrase.name[1]])

    def _name(self, phrase: Phrase) -> Chain:
        name = self.words_of(phrase)
        found = self._by_name(phrase, name)
        rule = "same-name"
        if found is None and phrase.kind == "government":
            found, rule = self._government(phrase, name), "government-of-country"
        if found is None and phrase.kind == "person":
            found, rule = self._by_title(phrase) or self._by_post(phrase), "title-then-name"
        if found is None and phrase.kind in BODIES:
            found, rule = self._by_head(phrase, name), "short-then-name"
        if found is None:
            found, rule = self.new(phrase, "name"), ""
        if rule:
            self.add(found, phrase, rule)
        for one in (name, self.aliases.get(phrase, name)):
            if one not in found.names:
                found.names.append(one)
        found.country = found.country or country_of(name)
        for word in self.title_words(phrase):
            if word in lexicon().offices or word in lexicon().suspects:
                found.nouns.add(word)
        return found

    def title_words(self, phrase: Phrase) -> list[str]:
        """The plain words before the name; "vice president" is one word, and no president."""
        if phrase.title is None:
            return []
        return compounded(plain(one) for one in phrase.clause.text[slice(*phrase.title)].split())

    def _by_name(self, phrase: Phrase, name: str) -> Chain | None:
        found = [chain for chain in self.chains if chain.names and matches(phrase, name, chain)]
        if not found:
            return None
        exact = [chain for chain in found if name in chain.names]
        surname = [chain for chain in found if any(n.endswith(" " + name) for n in chain.names)]
        several = exact or surname or found
        return max(several, key=lambda chain: chain.phrases[-1].span)

    def _by_title(self, phrase: Phrase) -> Chain | None:
        """ "The Tavoran foreign minister" … "Foreign Minister Mara Tolen"."""
        title = {*self.title_words(phrase), *phrase.nouns}
        for chain in reversed(self.chains):
            if chain.kind != "person" or chain.names or not chain.phrases[0].definite:
                continue
            first = chain.phrases[0]
            if phrase.sentence - chain.phrases[-1].sentence > 12:
                continue
            shared = chain.nouns & title & lexicon().offices
            if not shared or not first.mods <= title:
                continue
            if first.mods or shared & lexicon().royal:
                return chain
            near = phrase.sentence - chain.phrases[-1].sentence <= 3
            if near and len(title) <= 2 and chain in self._officers(shared):
                return chain
        return None

    def _officers(self, offices: set[str]) -> list[Chain]:
        """The chain of the only person so far who bears the office, or none."""
        found = [one for one in self.chains if one.kind in PEOPLE and one.nouns & offices]
        return found if len(found) == 1 else []

    def _by_post(self, phrase: Phrase) -> Chain | None:
        """ "Its chief negotiator said … Mara Tolen, who leads the delegation"."""
        led = self.led(phrase)
        if led is None:
            return None
        for chain in reversed(self.chains):
            if phrase.sentence - chain.phrases[-1].sentence > 2:
                continue
            if chain.kind == "person" and not chain.names and chain.owner is led:
                return chain
        return None

    def led(self, phrase: Phrase) -> Chain | None:
        """The body that a phrase says somebody leads: "Mara Tolen, who leads the delegation"."""
        words = self.sentences[phrase.sentence]
        for inner in self.inner.get(phrase, ()):
            word = words.words[inner.head]
            if word.relation not in ("obj", "dobj") or word.head < 0:
                continue
            verb = words.words[word.head]
            if lemma_of(words.texts[word.head], verb.tag) in _LEADING:
                found = self.place(inner)
                if found is not None and found.kind in BODIES:
                    return found
        return None

    def _by_head(self, phrase: Phrase, name: str) -> Chain | None:
        """ "Their union said … The Harbour Workers' Union"."""
        for chain in reversed(self.chains):
            first = chain.phrases[0]
            if phrase.sentence - chain.phrases[-1].sentence > 2 or phrase.outer is not None:
                continue
            if chain.names or chain.kind not in BODIES or not first.definite or first.mods:
                continue
            if first.noun in name.split() and first.noun == phrase.noun.lower():
                return chain
        return None

    def _government(self, phrase: Phrase, name: str) -> Chain | None:
        """A country's government and the country are one actor."""
        if phrase.noun in ("government", "administration"):
            return self._country_in(phrase)
        for chain in self.chains:  # "The Tavoran government … Tavora"
            if "government" in chain.nouns and not chain.names:
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
        for inner in self.inner.get(phrase, ()):
            if inner.name is not None and inner.role != "owner" and inner.kind == "government":
                return self._of_country(inner)
        return self.by_adjective(phrase.mods)

    def _of_country(self, inner: Phrase) -> Chain:
        """ "The government of Tavora" is Tavora; the name within is no mention of its own."""
        name = self.words_of(inner)
        found = self._by_name(inner, name)
        if found is None:
            found = Chain([], kind="government", names=[name], country=country_of(name))
            self.chains.append(found)
        self.of[inner] = found
        return found

    def by_adjective(self, words: frozenset[str] | set[str]) -> Chain | None:
        """The country's chain that one of the words is the adjective or a name of."""
        for chain in self.chains:
            if chain.kind not in ("government", "place") or not chain.names:
                continue
            name = chain.country or chain.names[0]
            if any(adjective_of(word, name) for word in words) or words & set(chain.names):
                return chain
        return None

    # --- descriptions

    def _noun(self, phrase: Phrase) -> Chain:
        if phrase.kind in ("thing", "time", ""):
            return self.new(phrase, "thing")
        if phrase.kind == "government" and _is_government(phrase):
            found = self._country_in(phrase) or self._bare_government(phrase)
            if found is not None:
                return self.add(found, phrase, "government-of-country")
            return self.new(phrase, "description")
        lex = lexicon()
        surface = phrase.text.split()[-1].lower()
        bare = phrase.noun in _INSTITUTIONS or surface in _INSTITUTIONS
        again = phrase.kind == "group" and phrase.noun not in lex.anonymous
        if phrase.definite or bare or again:
            for rule, found in self._described(phrase):
                if rule != "same-head" and not phrase.definite and not bare:
                    continue
                if found is not None:
                    return self.add(found, phrase, rule)
        return self.new(phrase, "description")

    def _bare_government(self, phrase: Phrase) -> Chain | None:
        if phrase.owner is not None:
            return None
        if phrase.mods - _VAGUE_MODS - _STATE_WIDE:
            return next(
                (
                    chain
                    for chain in self.chains
                    if "government" in chain.nouns
                    and not chain.names
                    and not chain.mods - _VAGUE_MODS - _STATE_WIDE
                ),
                None,
            )
        for chain in reversed(sorted(self.chains, key=lambda one: one.phrases[-1].span)):
            if "government" in chain.nouns:
                return chain
        countries = [c for c in self.chains if c.kind == "government" and (c.country or c.names)]
        return countries[0] if len(countries) == 1 else None

    def _described(self, phrase: Phrase) -> Iterator[tuple[str, Chain | None]]:
        recent = sorted(self.chains, key=lambda one: one.phrases[-1].span, reverse=True)
        alike = [chain for chain in recent if self._same_head(phrase, chain)]
        named = [c for c in alike if c.names and phrase.sentence - c.phrases[-1].sentence < 8]
        once = bool(alike) and len(alike[0].phrases) == 1 and not alike[0].suspect
        yield "same-head", (named[0] if named and once else alike[0]) if alike else None
        if phrase.owner is not None:
            return
        if phrase.noun in lexicon().suspects:
            suspects = [c for c in recent if c.suspect and c.kind in PEOPLE]
            yield "the-suspect", suspects[0] if len(suspects) == 1 else None
        yield "wider-term", self._wider(phrase, recent)

    def _near(self, phrase: Phrase, chain: Chain, sentences: int) -> bool:
        return phrase.sentence - chain.phrases[-1].sentence <= sentences

    def _same_head(self, phrase: Phrase, chain: Chain) -> bool:
        if not compatible(phrase.kind, chain.kind) or chain.kind in ("thing", "time", ""):
            return False
        if phrase.number and chain.number and phrase.number != chain.number:
            if not (chain.kind in BODIES and phrase.kind in BODIES):
                return False
        if phrase.sentence - chain.phrases[-1].sentence > 30:
            return False
        heads = chain.nouns
        if chain.kind in BODIES or chain.kind == "document":
            heads = heads.union(*(name.split() for name in chain.names))
        if phrase.noun not in heads:
            return False
        if not self._same_owner(phrase, chain):
            return False
        if phrase.kind == "group" and self._numbers(phrase) and self._other_number(phrase, chain):
            return False
        words = chain.mods.union(*(name.split() for name in chain.names))
        country = chain.owner.country or (chain.owner.names or [""])[0] if chain.owner else ""
        return all(
            mod in words or (country and adjective_of(mod, country))
            for mod in phrase.mods - _VAGUE_MODS
            if not mod.isdigit() and "-" not in mod
        ) and self._no_clash(phrase, chain)

    def _no_clash(self, phrase: Phrase, chain: Chain) -> bool:
        """A bare "the minister" goes back to any minister; "two officials" not to "officials"."""
        if phrase.kind == "unnamed" and chain.kind == "unnamed":
            return phrase.definite
        if phrase.kind == "document":
            return phrase.definite and (phrase.sentence - chain.phrases[-1].sentence) < 8
        return True

    def _numbers(self, phrase: Phrase) -> set[str]:
        words = self.sentences[phrase.sentence]
        return {
            words.lower[i]
            for i in words.children[phrase.head]
            if words.words[i].tag == "CD" and i < phrase.head
        }

    def _other_number(self, phrase: Phrase, chain: Chain) -> bool:
        mine = self._numbers(phrase)
        if not any(self._numbers(one) for one in chain.phrases if one.form != "pronoun"):
            return False
        return not any(mine & self._numbers(one) for one in chain.phrases if one.form != "pronoun")

    def _same_owner(self, phrase: Phrase, chain: Chain) -> bool:
        if phrase.owner is None:
            return True
        owner = self.of.get(phrase.owner)
        if owner is chain:
            return False
        if owner is None:
            return chain.owner is None and not chain.names
        if chain.owner is None:
            return bool(chain.names) and phrase.noun in chain.names[0].split()
        return chain.owner is owner

    def _wider(self, phrase: Phrase, recent: list[Chain]) -> Chain | None:
        """ "The company", "the country", "the movement": the last of which that can be said."""
        lex = lexicon()
        noun, near = phrase.noun, []
        surface = self.sentences[phrase.sentence].lower[phrase.head]
        mods = phrase.mods - _VAGUE_MODS
        for chain in recent:
            last = chain.before(phrase.span)
            if last is None or phrase.sentence - last.sentence > 6:
                continue
            near.append(chain)
        if noun in lex.states and not mods:
            countries = [c for c in near if c.country or c.kind in ("government", "place")]
            named = [c for c in countries if c.names and (c.country or "state" in c.nouns)]
            return max(named, key=lambda c: len(c.phrases)) if named else None
        if noun == "media":
            return None
        if noun in lex.outlet_nouns | lex.agency_nouns:
            return next(
                (
                    c
                    for c in near
                    if c.kind in ("agency", "outlet") and c.names and self._near(phrase, c, 3)
                ),
                None,
            )
        if mods and not (noun in lex.armed_short or noun in lex.companies):
            return None
        for chain in near:
            if not chain.names and surface not in _MEN:
                continue
            heads = set(" ".join(chain.names).split())
            if noun in lex.armed_short and chain.kind == "armed_group":
                return chain
            if mods:
                continue
            if noun in ("organisation", "organization", "group", "body", "agency", "charity"):
                if chain.kind == "organisation":
                    return chain
            if noun in lex.companies and chain.kind == "organisation":
                if not heads & lex.no_companies:
                    return chain
            if noun == "party" and chain.kind == "organisation" and heads & lex.parties:
                return chain
            if noun in ("agency", "paper", "newspaper", "daily", "broadcaster", "publication"):
                if chain.kind in ("agency", "outlet"):
                    return chain
            if surface in _MEN and chain.kind == "group":
                if phrase.sentence - chain.phrases[-1].sentence <= 3 and not chain.names:
                    return chain
        return None


def _is_government(phrase: Phrase) -> bool:
    if phrase.number == "p":
        return False
    return phrase.noun in ("government", "administration") or "government" in phrase.mods


def same_as(chain: Chain, name: str) -> bool:
    """Whether a name or acronym is a body's.

    Used for words before an office: "HAWU general secretary", "Front spokesman".
    """
    return chain.kind in BODIES and any(same_body(name, one) for one in chain.names)
