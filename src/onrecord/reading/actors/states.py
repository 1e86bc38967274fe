"""Names of places that a report treats as states: what only states have, do and suffer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from onrecord.reading.actors.capitals import party_to
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import STATES
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.known_bodies import known_body
from onrecord.report import Span


def used_as_states(
    names: dict[str, list[Phrase]], owned: Mapping[int, Phrase], sentences: Sequence[Words]
) -> set[str]:
    """The names that the report uses as a country's; `owned` is what each phrase owns, by id."""
    lex = lexicon()
    capitalised = {
        plain(text)
        for words in sentences
        for text, word in zip(words.texts, words.words, strict=True)
        if text[0].isupper() and word.relation in ("amod", "compound", "nsubj", "obj")
    }
    told = {one for one in capitalised if len(one) > 4 and one.endswith(lex.adjective_endings)}
    governing = {  # "the Orsava government"
        plain(words.texts[i - 1])
        for words in sentences
        for i, lower in enumerate(words.lower)
        if lower == "government" and i > 1 and words.lower[i - 2] == "the"
    }
    things = lex.state_things | lex.states_pairs
    found = set()
    for name, group in names.items():
        if " " in name or len(name) < 4 or name in lex.continents or name in lex.persons:
            continue
        if name in lex.landforms or known_body(group[0].node.text) is not None:
            continue  # "the Gulf of Orle"; "Europol's constitution"
        if any(
            one.startswith(f"{name} ") and one.split()[-1] in lex.firms_in_full for one in names
        ):
            continue  # "Coral Energy *Inc.* … Coral's president"
        if name in lex.country_by_capital:
            continue  # `capitals` asks each of its places
        seen = {one.hint for one in group if one.hint}
        if seen and seen.isdisjoint(("place", "organization", "person")):
            continue  # "Islam", for all that is "Islamic"
        stem = name.rstrip("aeiouy")
        forms = {base + end for base in (name, stem) for end in lex.adjective_endings}
        # "Tunisian" is Tunisia's, and tells nothing of Tunis.
        forms = {one for one in forms if one not in lex.country_by_adjective}
        if (
            name in governing
            or (len(stem) > 2 and (forms - {name}) & capitalised)
            or any(f"{state} of {name}" in names for state in STATES)
            or (_shortened(name, told) and not any(map(_plural, group)))
            or any(map(_rules_itself, group))
            or any(_owns_as_state(one, owned, things, sentences) for one in group)
            or any(map(_neighbour, group))
            or any(map(_headed_by_state, group))
            or any(
                one.outer is not None and one.outer.noun == "government" and one.role == "other"
                for one in group
            )
        ):
            found.add(name)
    return found


def _owns_as_state(
    name: Phrase,
    owned: Mapping[int, Phrase],
    things: frozenset[str],
    sentences: Sequence[Words],
) -> bool:
    """ "*Tavora's* army"; a president is a firm's as well: "*Halden's* president said the company
    would pay"."""
    thing = owned.get(id(name))
    told = _of_state(thing) & things if thing is not None else set()
    if told != {"president"}:
        return bool(told)
    near = sentences[name.sentence : name.sentence + 2]
    return not any(
        noun in _FIRM and the == "the" for words in near for the, noun in pairwise(words.lower)
    )


_FIRM = ("company", "firm", "club", "bank", "manufacturer", "retailer", "airline")


def acts_unknown(group: Sequence[Phrase], spots: Collection[Span]) -> bool:
    """Whether a name that the gazetteer does not have does something: the country of the dateline
    "SELM, *Orsava*", and no county."""
    return any(one.role == "subject" for one in group) and all(
        one.name not in spots for one in group
    )


def treats_as_state(group: Sequence[Phrase], spots: Collection[Span]) -> bool:
    """Whether a place that the gazetteer does not have does as states do with one another: "the
    truce between Orsava and *Velmark*"."""
    if any(one.kind not in ("place", "government") or one.name in spots for one in group):
        return False
    if group[0].called in lexicon().landforms:
        return False
    nodes = (one.node for one in group)
    return any(
        party_to(one.head if one.relation == "conj" and one.head is not None else one)
        for one in nodes
    )


def _shortened(name: str, adjectives: Collection[str]) -> bool:
    """Whether an adjective is made of all but the end of a long name: "Velmari", Velmark's."""
    stems = {name[:-1], name[:-2]} if len(name) > 5 else set()
    endings = lexicon().adjective_endings
    return any(
        one.startswith(stem) and one[len(stem) :] in endings and not name.startswith(one)
        for stem in stems
        for one in adjectives
    )


def _plural(phrase: Phrase) -> bool:
    """Whether a name is of many: "Democrats" are no state for all that is Democratic."""
    return phrase.node.tag in ("NNS", "NNPS") or phrase.number == "p"


def _rules_itself(phrase: Phrase) -> bool:
    """Whether a name does what only states do: "Orsava *recalled its ambassador*"."""
    verb = phrase.node.head
    if phrase.role != "subject" or verb is None:
        return False
    doings, thing = lexicon().state_doings, verb.object
    told = f"{verb.lemma}:"
    return told in doings or (thing is not None and told + thing.lemma in doings)


def _of_state(phrase: Phrase) -> set[str]:
    """The nouns of a phrase and of its title: "Orsava's foreign *minister*, Mara Tolen"."""
    ruling = {"government"} if phrase.mods & _RULING else set()  # "Tavora's ruling Harvest Party"
    # "Greywater Capital" is no capital
    own = phrase.called.split() if phrase.name is not None else []
    nouns = phrase.nouns.difference(own)
    titles = phrase.title_words()
    told = {f"{one}-{noun}" for one in phrase.mods for noun in nouns}  # "its *general staff*"
    told |= {"-".join(pair) for pair in pairwise(titles)}
    told |= {"-".join(pair) for pair in pairwise(own)}  # "Tavora's *General Staff*"
    nouns |= _OFFICES.intersection(own[-1:])
    return {*nouns, *ruling, *titles, *told}


_OFFICES = frozenset(["ministry", "army", "navy", "embassy", "government", "parliament"])
"""What no house or firm is called: "Tavora's Foreign *Ministry*"."""
_RULING = frozenset(["ruling", "governing"])


def _neighbour(phrase: Phrase) -> bool:
    """ "Neighbouring Orsava", "its *neighbour Orsava*", "Kenya's neighbour Orsava" is a country, or
    a town; no person. What is nearby is a town."""
    if phrase.titled.lower() in lexicon().near - {"nearby"}:
        return True
    beside = {*phrase.title_words()[-1:], phrase.noun}
    owner = phrase.owner
    if beside.isdisjoint(("neighbour", "neighbor")) or owner is None:
        return False
    if owner.form == "pronoun":
        return owner.node.lower == "its"
    return owner.name is not None and owner.called in lexicon().country_of


def _headed_by_state(phrase: Phrase) -> bool:
    """ "Premier Mara Tolen *of Tavora*", "the navy *of Tavora*": Tavora is a state."""
    case, outer = phrase.node.child("case"), phrase.outer
    if outer is None or case is None or case.lower != "of" or _plural(phrase):
        return False  # "the minister Mara Tolen *of the Greens*"
    return not _of_state(outer).isdisjoint(lexicon().state_things)
