"""From chains to characters: name, kind, roles and affiliations as the report has them."""

from __future__ import annotations

import re

from onrecord.reading.actors.belonging import no_member
from onrecord.reading.actors.chains import BODIES, NO_ACTORS, PEOPLE, Chain
from onrecord.reading.actors.fuller import fuller_name, names_given
from onrecord.reading.actors.governing import as_government
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import country_of, opens_firm, without_royal
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.placed import land_only, located, near_by
from onrecord.reading.actors.roles import ARTICLE, head_span, roles_told
from onrecord.reading.actors.state_offices import BUREAUS
from onrecord.reading.actors.title_bodies import name_in_title
from onrecord.reading.actors.told_bodies import body_told, known_as, meant_otherwise
from onrecord.reading.actors.wider_names import of_anywhere
from onrecord.reading.actors.wording import (
    description,
    few,
    without_clause,
    without_contents,
    without_counts,
    without_many,
)
from onrecord.reading.draft import Character, Why
from onrecord.record import ActorKind
from onrecord.report import Span

_KINDS: dict[str, ActorKind] = {
    kind: kind
    for kind in (
        "person", "organisation", "government", "armed_group", "agency", "outlet", "document",
        "group", "place", "unnamed",
    )
}  # fmt: skip
_NEW = re.compile(r"^(?:a|an|its|his|her|their) ", re.IGNORECASE)


def portray(joining: Joining, chain: Chain, key: int) -> Character:
    """The character of a chain."""
    name, wording = _name(joining, chain)
    kind = _kind(chain)
    if kind == "government" and (_department(chain) or _firm(joining, chain)):
        kind = "organisation"
    people = kind in PEOPLE
    roles = roles_told(joining, chain) if people else _descriptions(joining, chain)
    return Character(
        key=key,
        name=name,
        kind=kind,
        roles=roles,
        affiliations=_affiliations(joining, chain) if people else _owners(joining, chain),
        mentions=tuple(sorted({one.span for one in chain.phrases})),
        why=Why(_rule(chain), words=(wording,)),
        prominent=_prominent(joining, chain, kind),
    )


def _prominent(joining: Joining, chain: Chain, kind: ActorKind) -> bool:
    """Whether a reader would list it among those the report is about.

    Named persons and bodies are, and countries told of other than as a place; those without a name
    where they act and the report comes back to them.
    """
    acts = any(one.role == "subject" for one in chain.phrases)
    if kind == "place":
        return False
    if _speaks(chain) and chain.names:
        return True
    if kind == "government" and (chain.country or all(map(near_by, chain.phrases))):
        return not all(land_only(joining.sentences[one.sentence], one) for one in chain.phrases)
    if chain.names:
        return not (kind in _BESIDE and _only_told_beside(joining, chain))
    if kind == "government" and chain.nouns.isdisjoint(BUREAUS):
        return acts or any(one.mods and one.definite for one in chain.phrases)
    return (acts and len(chain.phrases) > 1) or (kind == "group" and len(chain.phrases) > 2)


_BESIDE = ("organisation", "outlet", "group")


def _only_told_beside(joining: Joining, chain: Chain) -> bool:
    """Whether a body is named once, and only to tell where something was or whose somebody is: "was
    taken to Selm Hospital", "a member of the Harvest Party"."""
    only = chain.phrases[0]
    if len(chain.phrases) > 1 or only.role != "other":
        return False
    words = joining.sentences[only.sentence]
    including = any(words.lower[i] == "including" for i in words.children[only.head])
    return including or located(words, only)


def _rule(chain: Chain) -> str:
    """The rules that joined the mentions, each once, in the order of their first use."""
    return "+".join(dict.fromkeys(chain.rules))


def _kind(chain: Chain) -> ActorKind:
    kind = chain.kind
    if kind == "place" and (chain.country or _speaks(chain)):
        kind = "government"
    if kind == "unnamed" and chain.names:
        kind = "person"
    if kind == "person" and not chain.names and _nobody_known(chain):
        kind = "unnamed"
    if kind not in _KINDS and _of_papers(chain):
        kind = "document"
    if kind not in _KINDS:
        kind = "group" if chain.number == "p" else "organisation" if chain.names else "unnamed"
        if kind == "unnamed" and not any(
            one.said and one.hint == "person" for one in chain.phrases
        ):
            there = {one.hint for one in chain.phrases} == {"place"}  # "the capital of Orle"
            kind = "organisation" if _of_a_body(chain) else "place" if there else "document"
    return _KINDS[kind]


def _of_papers(chain: Chain) -> bool:
    """ "*The tests* showed lead", "*Findings* suggest a link": what says something, and what the
    tagger nowhere sees somebody in, is no people."""
    hints = {one.hint for one in chain.phrases if one.hint}
    said = any(one.said for one in chain.phrases)
    nobody = bool(hints) and hints.isdisjoint(_SOMEBODY) and not chain.names
    return said and nobody and not _of_a_body(chain)


_SOMEBODY = ("person", "organization", "place")


def _department(chain: Chain) -> bool:
    """ "The university's *Department of History*", "Orle Lines's press *department*": none of a
    state's."""
    owner = chain.owner
    if "department" not in chain.nouns or owner is None or owner is chain:
        return False
    return owner.kind == "organisation" and lexicon().governments.isdisjoint(owner.nouns)


def _firm(joining: Joining, chain: Chain) -> bool:
    """ "*Orle River Networks* … Orle River … we": what looks like a place and speaks is the firm
    that begins with its name."""
    if chain.kind != "place" or chain.country or not chain.names:
        return False
    return any(
        one.kind == "organisation" and any(opens_firm(name, other) for other in one.names)
        for one in joining.actors
        for name in chain.names
        if one is not chain
    )


def _of_a_body(chain: Chain) -> bool:
    """ "*The airport at Torne* put it at 114": who counts or offers is no paper."""
    lex = lexicon()
    bodies = lex.organisations | lex.facilities | lex.settlements
    return not chain.nouns.isdisjoint(bodies - lex.documents)


def _speaks(chain: Chain) -> bool:
    """Whether somebody says "we" for it: a town or a state whose mayor or governor does."""
    return "body-of-speaker" in chain.rules


# Whoever is told of so again and again is somebody: "a man … the man … the man".
_ANYBODY = frozenset(["man", "woman", "individual", "person", "people", "worker", "resident"])


def _nobody_known(chain: Chain) -> bool:
    """Whether somebody is told of first as one of many: "*a local official* … the official"."""
    told = _in_words(chain)
    first = min(told, key=lambda one: one.span, default=None)
    if first is None or first.kind != "unnamed" or chain.suspect:
        return False
    return len(told) <= 2 or first.noun in lexicon().anonymous - _ANYBODY


def _in_words(chain: Chain) -> list[Phrase]:
    """Its mentions but the pronouns, and but the headline's where the report has told so again:
    "Driver held … *A bus driver* was held"."""
    told = [one for one in chain.phrases if one.form != "pronoun"]
    if "headline" in chain.rules:
        return [one for one in told if one.sentence > 0] or told
    return told


def _name(joining: Joining, chain: Chain) -> tuple[str, Span]:
    """The fullest name, or the description where the report gives no name, and where it stands;
    asked again for those who speak for it or are its own."""
    if chain.fullest is None:
        chain.fullest = _fullest(joining, chain)
    return chain.fullest


def _fullest(joining: Joining, chain: Chain) -> tuple[str, Span]:
    text = joining.sentences[0].text
    named = names_given(chain)
    governs = as_government(joining.sentences, chain, named)
    if governs is not None:
        return description(text, governs), governs.span
    if "short-name" in chain.rules and chain.phrases[0].form == "noun" and chain.only_letters:
        named = []  # "the River Wolves militia … the Wolves"
    if named and (span := fuller_name(joining, chain)) is not None:
        return _shown(text, span, chain), span
    if named:
        spans = [(_full_name(joining, one), one) for one in named]
        span, first = max(spans, key=lambda pair: (_fullness(text, pair[0], chain), -pair[0][0]))
        if chain.kind == "group" and len(named) == 1 and _narrowed(first):
            assert first.title is not None
            span = min(first.title[0], span[0]), span[1]  # "*House* Republicans"
        return _shown(text, span, chain), span
    titled = name_in_title(chain, joining.phrases)
    if titled is not None:
        return _shown(text, titled, chain), titled
    noun = _in_words(chain) or chain.phrases
    first = _telling(joining, noun, chain)
    words = description(text, first)
    if chain.kind in ("group", "unnamed", "document", "person", *BODIES):
        aside = _kind(chain) != "document"  # "a letter *seen by the Courier*" is called so
        words = without_clause(joining.sentences[first.sentence], first, words, aside=aside)
    if _kind(chain) == "document":
        words = without_contents(words)
    if chain.kind == "group":
        words = without_many(words)
    if chain.kind == "group" and len({one.text.lower() for one in noun}) > 1:
        bare = without_counts(words)
        if " " in bare or joining.sentences[first.sentence].words[first.head].tag == "NNS":
            words = words if first.noun == "side" or few(words) else bare
    return words, first.span


def _narrowed(phrase: Phrase) -> bool:
    """Whether one word before a name tells which of those who bear it: "*Other* Republicans"."""
    title = phrase.titled.lower()
    return title.isalpha() and title not in _HOW_MANY


_HOW_MANY = ("many", "few", "most", "some", "several", "fellow", "all", "both", "more")


def _telling(joining: Joining, nouns: list[Phrase], chain: Chain) -> Phrase:
    """The description that says most: with an owner's name rather than a pronoun, with more words
    for a body, with more than "the filing" for a document; for the others the first, or the plural
    that needs no article."""
    settled = [one for one in nouns if one.owner is None or one.owner.form != "pronoun"] or nouns
    if chain.kind in BODIES:
        alike = [one for one in settled if one.noun == settled[0].noun]
        text = joining.sentences[0].text
        return max(alike, key=lambda one: (_length(description(text, one), one), -one.span[0]))
    if chain.kind == "group":
        first = settled[0]
        if first.nouns & lexicon().scholars and " from " in first.text:
            return first  # "scientists *from the University of Selm* … scientists"
        if few(description(joining.sentences[0].text, first)):
            return first  # "*two* suspects … suspects"
        for phrase in settled:
            if phrase.text.lower().split()[-1] == phrase.text.lower() and phrase.number == "p":
                return phrase
    if chain.kind == "document":  # "the court's summary" says more than "the summary"
        owned = next((one for one in settled if one.owner is not None), None)
        if owned is not None:
            return owned
        if " " in settled[0].text.removeprefix("the ").removeprefix("The "):
            return settled[0]
        # "*their* filing … the filing"
        return next((one for one in nouns if _NEW.match(one.text)), settled[0])
    return settled[0]


def _length(told: str, phrase: Phrase) -> int:
    """How many words tell of a body; of troops, where they are tells no more: "Tavoran troops …
    the Tavoran troops *in Orsava*"."""
    if phrase.node.tag == "NNS" and phrase.node.lower != "police":
        told = _WHEREABOUTS.sub("", told)
    return len(told.split())


_WHEREABOUTS = re.compile(r" (?:in|at|on|near|along|around) (?:the )?[A-Z].*$")


def _fullness(text: str, span: Span, chain: Chain) -> int:
    words = without_royal(text[span[0] : span[1]].split())
    if chain.country and country_of(text[span[0] : span[1]]) != chain.country:
        return 0
    return len(words) * 100 + len(" ".join(words))


def _full_name(joining: Joining, phrase: Phrase) -> Span:
    """A body's name with the place or field that belongs to it: "Health Directorate in Kessel"."""
    assert phrase.name is not None
    start, end = phrase.name
    if phrase.kind in PEOPLE or country_of(phrase.clause.text[start:end]):
        return start, end
    words = joining.sentences[phrase.sentence]
    first = next(i for i, word in enumerate(words.words) if word.end > start)
    while first > 0 and words.words[first - 1].start >= phrase.span[0]:
        before = words.words[first - 1]
        if not words.texts[first - 1][0].isupper() or before.tag in ("DT", "PRP$"):
            break
        if first == 1 and before.tag in ("VBG", "JJ") and words.lower[0].startswith("neighbo"):
            break
        if first == 1 and words.lower[0] in lexicon().before_names:
            break  # "Drugmaker Orlane Pharma", at a sentence's beginning
        if before.relation == "nmod:poss" or before.entity.endswith("LOCATION"):
            break
        noun = plain(words.texts[first - 1])
        if noun in lexicon().outlet_nouns or noun in lexicon().agency_nouns:
            break
        first -= 1
        start = before.start
    head = words.words[phrase.head]
    if start <= head.start < end:
        for child in words.children[phrase.head]:
            if words.words[child].relation != "nmod" or child <= phrase.head:
                continue
            inside: set[int] = set()
            words.below(child, inside)
            low, high = words.words[min(inside)], words.words[max(inside)]
            case = words.lower[min(inside)]
            proper = all(words.words[i].tag.startswith(("NNP", "DT", "IN", "CC")) for i in inside)
            if case == "for" and words.words[first - 1].tag == "NN" and first:
                continue  # "a poll by the institute Orle Opinion for Radio Selm"
            the = words.texts[min(inside) + 1 : min(inside) + 2] == ["the"]
            if case == "for" and the and low.start > phrase.name[1]:
                continue  # "built by Norcon for the Roads Authority", which is no part of the name
            if case == "in" and not of_anywhere(words.lower[phrase.head]):
                continue  # "the Hearth Party in Selm"
            if case in ("of", "for", "in") and proper and 0 <= low.start - end <= 1:
                end = min(high.end, phrase.span[1])
    return start, max(end, phrase.name[1])


# "*Selm-based* Orle Corp.", "*New Orle-based* Dahl": where a body is, and no part of its name
_BASED = re.compile(r"^(?:[A-Z]\S* ){0,2}(?:[A-Z]\S*-(?:based|owned|listed)|State-run) (?=[A-Z])")


def _shown(text: str, span: Span, chain: Chain) -> str:
    words = " ".join(text[span[0] : span[1]].split())
    # "*Orle's* said sales fell": the shop has no other name
    if chain.kind != "organisation" or not lexicon().body_heads.isdisjoint(words.lower().split()):
        words = re.sub(r"(?:'s|’s)$", "", words)
    words = _BASED.sub("", words) if chain.kind in BODIES else words
    words = re.sub(r"^Crown Prince(?:ss)? (?=\S+ \S)", "", words)  # as any title of a full name
    if words.lower().startswith("the ") and squeeze(words) not in lexicon().outlets:
        words = words[4:]
    return words


def _descriptions(joining: Joining, chain: Chain) -> tuple[str, ...]:
    """What a named body is said to be: "an aid group"."""
    found: dict[str, str] = {}
    for phrase in chain.phrases:
        if phrase.name is None:
            continue
        words = joining.sentences[phrase.sentence]
        for index in phrase.parts:
            span = head_span(words, index, phrase)
            if _another_name(words, index, span):
                continue
            if not (span[0] < phrase.name[1] and phrase.name[0] < span[1]):
                shown = " ".join(phrase.clause.text[span[0] : span[1]].split())
                found.setdefault(shown.lower(), shown)
    return tuple(found.values())


def _another_name(words: Words, index: int, span: Span) -> bool:
    """Whether what stands beside a body's name is but another name, or a part of it, and tells not
    what it is: "the Dock Board (DB)", "the University of Selm, Velmouth", "Velm, 1.6%"."""
    if not words.words[index].tag.startswith("NN") or not words.lower[index].isalpha():
        return True
    if words.words[index].tag.startswith("NNP") or not words.clause.text[span[0]].islower():
        return True
    bracketed = words.clause.text[: span[0]].rstrip()[-1:] in ("(", "[")
    return bracketed and not ARTICLE.match(words.clause.text[span[0] : span[1]])


def _affiliations(joining: Joining, chain: Chain) -> tuple[str, ...]:
    """The body that somebody speaks for, or the one that the words of his office name."""
    told, body = body_told(joining, chain), chain.body
    if told and (body is None or meant_otherwise(told, body)):
        body = known_as(joining, told)
        if body is None:
            return (told,)
    if body is None or (body is chain.owner and no_member(chain)):
        return ()
    return (_name(joining, body)[0],)


def _owners(joining: Joining, chain: Chain) -> tuple[str, ...]:
    owner = None if chain.owner is chain else chain.owner
    owned = {one.noun for one in chain.phrases if one.owner is not None}
    if owner is not None and chain.names and owned and owned <= lexicon().states:
        return ()  # "*his* country" is nobody's
    if owner is not None and (owner.nouns == {"world"} or owner.kind in NO_ACTORS):
        return ()  # "*the world's* largest brewer", what a telephone has
    return () if owner is None or no_member(chain) else (_name(joining, owner)[0],)
