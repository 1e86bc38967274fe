"""Countries and governments by other words than their name."""

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import adjective_of, country_of
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import Node

_STATE_WIDE = frozenset(["central", "federal", "national", "government"])


def country_meant(
    actors: Sequence[Chain], words: frozenset[str] | set[str], ordered: Sequence[str] = ()
) -> Chain | None:
    """The country's chain that one of the words is the adjective or a name of ("Tavoran"), or all
    of them in their order ("United States")."""
    whole = country_of(" ".join(ordered))
    for chain in actors:
        if chain.kind not in ("government", "place") or not chain.names:
            continue
        name = chain.country or chain.names[0]
        if chain.country and whole == chain.country:
            return chain
        if any(adjective_of(word, name) for word in words) or words & set(chain.names):
            return chain
        if chain.country and any(country_of(word) == chain.country for word in words):
            return chain
    return None


def is_government(phrase: Phrase) -> bool:
    """Whether a description is of a government: "the government", "government delegation"."""
    named = phrase.noun in ("government", "administration") or "government" in phrase.mods
    return phrase.number != "p" and named


# What a state may be in its own name, of the nouns for what governs.
_WHOLE = frozenset(
    ["republic", "kingdom", "emirate", "sultanate", "duchy", "khanate", "state", "government"]
)


_ANY = ("a", "an", "any", "another", "every", "no", "some")
"""What opens a government that is nobody's yet: "create *a government* that works"."""


def nobodys_yet(chain: Chain) -> bool:
    """Whether a government is only one that may be: "hopes for *a government* of all parties"."""
    return chain.phrases[0].text.partition(" ")[0].lower() in _ANY


def bare_government(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The government that is told of without a name or country beside it."""
    if phrase.owner is not None or phrase.text.partition(" ")[0].lower() in _ANY:
        return None
    if phrase.noun == "administration" and phrase.node.child("nmod") is not None:
        return None  # "the administration of the hospital"
    if phrase.mods & lexicon().country_by_adjective.keys():
        return None  # "the Scottish government" is not the one told of without a name
    if phrase.mods - lexicon().vague - _STATE_WIDE:
        return next(
            (
                chain
                for chain in actors
                if "government" in chain.nouns
                and not chain.names
                and not nobodys_yet(chain)
                and not chain.mods - lexicon().vague - _STATE_WIDE
            ),
            None,
        )
    for chain in sorted(actors, key=lambda one: one.phrases[-1].span, reverse=True):
        if chain.number == "p" or nobodys_yet(chain):
            continue  # "local governments" are not the government
        if "government" in chain.nouns or "administration" in {phrase.noun} & chain.nouns:
            return chain
    organs = lexicon().governments - _WHOLE
    bodies = lexicon().body_heads - _WHOLE
    countries = [
        chain
        for chain in actors
        if chain.kind == "government"
        and (chain.country or chain.names)
        and organs.isdisjoint(chain.name_words)
        and (chain.country or bodies.isdisjoint(chain.name_words))
    ]  # "the government" is not the Department for Transport, the only one that has a name, nor is
    # it the Lake States Union
    return the_only_one_at_home(countries)


def is_there(phrase: Phrase) -> bool:
    """ "The government *there*": that of the state told of last, and not the one at home."""
    after = phrase.node.after()
    return after is not None and after.lower == "there"


def government_there(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The state named last: "accused *Orsava* of a raid, which the government there denied"."""
    told = [
        (one.span, chain)
        for chain in actors
        if chain.kind in ("government", "place")
        for one in chain.phrases
        if one.form != "pronoun" and one.span < phrase.span and one.outer is not phrase
    ]
    if not told:
        return None
    last = max(told, key=lambda pair: pair[0])[1]
    return last if last.kind == "government" and (last.names or last.country) else None


def told_after(chain: Chain, actors: Sequence[Chain]) -> Chain | None:
    """The country of which a government that was told of without a name is soon told to be, if no
    other is at home: "if *the government* opened the road … The government of Tavora refused"."""
    if chain.mods - lexicon().vague or chain.owner is not None:
        return None
    home = [
        one
        for one in actors
        if one.kind == "government"
        and (one.country or one.names)
        and not any(map(_abroad, one.phrases))
    ]
    if len(home) != 1:
        return None
    called = [one for one in home[0].phrases if one.noun == "government" and not one.mods]
    if not called or not 0 < called[0].sentence - chain.latest <= _SOON:
        return None
    return home[0]


_SOON = 3  # sentences


def the_only_one_at_home(countries: Sequence[Chain]) -> Chain | None:
    """The one country of these, where there is no other and the report does not stand outside."""
    if len(countries) != 1 or any(map(_abroad, countries[0].phrases)):
        return None
    return None if _in_passing(countries[0]) else countries[0]


def _in_passing(country: Chain) -> bool:
    """Whether a report tells of a country once, late and as a place where something else is:
    "shifted loans to firms *in Norland*"."""
    phrase = country.phrases[0]
    if len(country.phrases) > 1 or phrase.sentence < _LATE:
        return False
    case, above = phrase.node.child("case"), phrase.node.head
    placed = case is not None and case.lower in ("in", "at", "from", "via", "through", "to", "into")
    return placed and above is not None and above.is_noun and above.tag in ("NN", "NNS")


_LATE = 3  # sentences, of which a report's own country is told in one


_JOURNEYS = frozenset(["visit", "trip", "tour", "journey", "border", "ambassador", "embassy"])
_GOING = frozenset(["travel", "flee", "fly"])
# "Envoys from Norland": who is sent abroad by a country or comes from there.
_SENT = frozenset(
    ["envoy", "mediator", "diplomat", "delegate", "delegation", "negotiator", "observer",
     "peacekeeper", "facilitator"]
)  # fmt: skip


def _abroad(phrase: Phrase) -> bool:
    """ "Neighbouring Orsava", "a visit to Norland", "envoys from Norland": not the country whose
    premier, police or government is told of."""
    case = phrase.node.child("case")
    if case is not None and case.lower == "from":
        return (sent := case.before()) is not None and sent.lemma in _SENT
    before = case.before() if case is not None and case.lower in ("to", "with", "in") else None
    gone = before is not None and (before.lemma in _JOURNEYS or before.lemma in _GOING)
    if any(one.lemma in _BETWEEN for one in _told_of(phrase)):
        return True  # "the Emirate of Hadrim, which is mediating"
    near = lexicon().near
    if any(one.lower in near for one in phrase.node.children):
        return True  # "the neighbouring republic of Orsava"
    return phrase.titled.lower() in near or gone


_BETWEEN = frozenset(["mediate", "mediator", "broker"])


def _told_of(phrase: Phrase) -> list[Node]:
    """What a clause about a country says that it does or acts as."""
    verbs = [one for one in phrase.node.children if one.relation == "acl:relcl"]
    acts = [one for verb in verbs for one in verb.children if one.relation in ("obl", "nmod")]
    return [*verbs, *acts]
