"""Persons whom a report calls something new for a change, so as not to repeat the name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain, Context
from onrecord.reading.actors.descriptions import narrowed_down, same_head
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.officers import leader_of_state
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.the_man import by_sex
from onrecord.reading.syntax import SUBJECTS


def epithet(
    phrase: Phrase, actors: Sequence[Chain], context: Context, sentences: Sequence[Words]
) -> Chain | None:
    """The named person whom a report calls something new for a change: "Ted Tolen has not said …
    *the Selm senator* told reporters". It is the only person named so far in the sentence, or whom
    the one before is about; and the report tells of nobody more, unless a place or party says who
    is meant."""
    if (leader := leader_of_state(phrase, actors)) is not None:
        return leader
    if (meant := by_sex(phrase, actors, context, sentences)) is not None:
        return meant
    lex = lexicon()
    words = sentences[phrase.sentence]
    parent = _OF_SOME.match(phrase.text) is not None
    leads = phrase.noun == "leader" and bool(phrase.mods & _IN_HOUSE)
    known = phrase.noun in lex.epithets or phrase.noun in lex.scholars - _ANY_SCHOLAR
    if not (known or parent or leads or _was_once(phrase)):
        return None
    if phrase.number == "p" or phrase.owner is not None or phrase.node.relation == "conj":
        return None
    if phrase.text.split()[0].lower() != "the" or (_of_another(phrase, words) and not parent):
        return None
    if any(one.kind in BODIES and same_head(phrase, one, {}, sentences) for one in actors):
        return None  # "the Selm Republican", which is a paper
    people = [one for one in actors if one.kind == "person" and one.names]
    here = [one for one in people if _told_in(one, phrase, 0)]
    if here and not _leads_its_clause(phrase):
        return None  # "Tolen attacked the senator": of himself "him" were shorter
    found = [one for one in here if not _stands_beside(phrase, one, context)]
    for back in (1, 2):
        if not found:
            near = {one: told for one in people if (told := _told_in(one, phrase, back))}
            found = [one for one in near if not _stands_beside(phrase, one, context)]
            about = [one for one in found if any(it.role == "subject" for it in near[one])]
            found = about if len(about) == 1 else found
    if len(found) != 1 or not _may_be_called(phrase, found[0]):
        return None
    told_most = max(len(one.phrases) for one in people)
    main = len(found[0].phrases) == told_most or _placed(phrase, words)
    main = main or (phrase.said and (parent or _was_once(phrase)))  # who speaks may be told of once
    if "retired" in phrase.mods and _in_public(found[0]):
        return None  # "Donald Trump spoke in Iowa. … *The retired farmer* said he was a fan"
    return found[0] if main else None


def _in_public(chain: Chain) -> bool:
    """Whether a report takes it that everybody knows who somebody is: it tells neither his age nor
    what he is or does."""
    return not (chain.nouns | chain.mods) - chain.name_words


_ANY_SCHOLAR = frozenset(["researcher", "scientist", "author", "academic", "investigator"])
"""Of those who study something, whom a report tells of without a name as often."""
_IN_HOUSE = frozenset(["minority", "majority", "opposition"])
_OF_SOME = re.compile(r"the (?:mother|father) of (?:two|three|four|five|six|seven)$", re.IGNORECASE)
"""How a report tells more of whoever has just spoken."""


def _of_another(phrase: Phrase, words: Words) -> bool:
    """Whether what follows tells who is meant; what an office is for does not ("former secretary
    *of state*"), nor a second one of the same person ("the front-runner *and former mayor*")."""
    if not narrowed_down(phrase, words):
        return False
    for i in words.children[phrase.head]:
        if i < phrase.head or words.words[i].relation == "punct":
            continue
        own = {words.lower[k] for k in words.children[i]}
        if "now" in own and words.words[i].relation == "appos":
            continue  # "the former champion, *now a baker*,"
        if words.words[i].tag == "CD" and words.words[i].relation == "nmod" and "of" in own:
            continue  # "the baker and mother *of two*"
        bare = words.words[i].tag == "NN" and own.isdisjoint(_ARTICLES)
        if words.words[i].relation == "nmod":
            if not (bare and "of" in own and phrase.noun in lexicon().offices):
                return True
        elif words.words[i].relation == "conj":
            person = words.lower[i] in lexicon().epithets or words.lower[i] in lexicon().offices
            same = (person and own & _ONCE) or both_one(phrase, i)
            if not (bare and same and "and" in own):
                return True
        else:
            return True
    return False


def both_one(phrase: Phrase, second: int) -> bool:
    """ "The *actor and comedian*", "the *baker and mother of two*": one person, where neither noun
    is an office; "the mayor and police chief" may be two."""
    one, other, lex = phrase.node, phrase.clause.nodes[second], lexicon()
    if other.relation != "conj" or other.head is not one:
        return False
    if other.child("det", "nmod:poss") is not None:
        return False
    return all(
        each.tag == "NN"
        and (each.lower in lex.persons or each.lower in lex.epithets)
        and each.lower not in lex.offices
        for each in (one, other)
    )


_ARTICLES = ("the", "a", "an", "his", "her", "their", "its")
_ONCE = {"former", "one-time", "onetime", "longtime", "veteran", "current"}


def _was_once(phrase: Phrase) -> bool:
    """ "The *former* mayor", "the *retired* nurse": reports seldom tell so of somebody new."""
    if phrase.mods.isdisjoint(_NOT_NOW) and not phrase.noun.startswith("ex-"):
        return False
    noun, lex = phrase.noun.removeprefix("ex-"), lexicon()
    if noun in lex.offices:
        return True
    doubtful = noun in lex.anonymous or noun in lex.relations or noun in lex.no_members
    return noun in lex.persons and not doubtful


_NOT_NOW = frozenset(["former", "retired"])


def _told_in(chain: Chain, phrase: Phrase, back: int) -> list[Phrase]:
    """The mentions of a chain some sentences before a phrase, outside quotations."""
    return [
        one
        for one in chain.phrases
        if one.sentence == phrase.sentence - back and one.quote < 0 and one.span < phrase.span
    ]


def _leads_its_clause(phrase: Phrase) -> bool:
    """Whether a phrase is a subject, or whose the subject is."""
    node = phrase.node
    while node.relation == "nmod:poss" and node.head is not None:
        node = node.head
    return node.relation in SUBJECTS


def _placed(phrase: Phrase, words: Words) -> bool:
    """Whether a place or a party tells which of many is meant: "the *Selm* senator"; a party has
    many candidates, so of them it does not."""
    if phrase.noun in lexicon().partisans or phrase.mods & lexicon().partisans:
        return True
    return any(words.words[i].entity.endswith("LOCATION") for i in words.children[phrase.head])


def _may_be_called(phrase: Phrase, chain: Chain) -> bool:
    """Whether a person may bear an office or belong to a party: no second one is told of him."""
    lex = lexicon()
    told = lex.partisans if phrase.noun in lex.partisans else lex.offices
    if phrase.noun in _IN_PARLIAMENT:
        told -= _THERE_TOO
    if "former" in phrase.mods and phrase.noun in chain.nouns and "former" not in chain.mods:
        return False  # "Mara Tolen, the mayor … *the former mayor*", whom she followed
    housed = chain.mods & _IN_HOUSE
    if phrase.mods & _IN_HOUSE and housed and housed.isdisjoint(phrase.mods):
        return False  # "Opposition leader Jon Berge … *the minority leader*": another house's
    kinds = (lex.offices, lex.persons, lex.epithets)
    known = not all(map(chain.nouns.isdisjoint, kinds))
    if known and phrase.noun not in lex.offices and _was_once(phrase):
        return phrase.said  # "Senator Mara Tolen spoke. *The former driver* was arrested": another
    if phrase.noun in told and (chain.nouns | chain.mods) & told - {phrase.noun}:
        return False
    if phrase.mods & lex.partisans and chain.mods & lex.partisans - phrase.mods:
        return False
    return not chain.of_other_sex(phrase)


_IN_PARLIAMENT = ("mp", "lawmaker", "parliamentarian", "legislator")
_THERE_TOO = frozenset(
    ["minister", "secretary", "leader", "chairman", "chairwoman", "chair", "premier"]
)
"""Offices of those who sit in a parliament: "the culture minister … *the Labour MP*"."""


def _stands_beside(phrase: Phrase, chain: Chain, context: Context) -> bool:
    """Whether a person is told of in the same breath: by the same verb, in one list, as whoever
    says these words, or by a pronoun, which needs no other words beside it."""
    if (speaker := context.speaker.get(phrase)) is not None and speaker in chain.phrases:
        return True
    head = phrase.node.head
    for one in chain.phrases:
        if one.sentence == phrase.sentence and one.quote == phrase.quote:
            if one.form == "pronoun" and one.span < phrase.span and not _leads_up(one, phrase):
                return True
            other = one.node.head
            if other is head or other is phrase.node or head is one.node:
                return True
    return False


def _leads_up(pronoun: Phrase, phrase: Phrase) -> bool:
    """ "Declaring that *he* alone can win, the billionaire left": a clause before its verb."""
    verb, node = phrase.node.head, pronoun.node
    while node.head is not None and node.head is not verb:
        node = node.head
    return node.head is verb is not None and node.relation == "advcl"


def just_told_of(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The named person that the sentence, or the one before it in its paragraph, is about:
    "Mara Tolen said … “…,” *the 52-year-old teacher* said"."""
    age = next((m[:-9] for m in (phrase.noun, *phrase.mods) if m.endswith("-year-old")), "")
    actors = [one for one in actors if not _does_it(one, phrase)]
    ages = {chain: _ages(chain) for chain in actors if chain.kind in PEOPLE}
    so_old = [chain for chain, told in ages.items() if age in told]
    if len(so_old) == 1:
        return so_old[0]
    beside = [
        chain
        for chain in actors
        if chain.kind == "person" and chain.names and phrase.sentence - chain.latest <= 1
        if (last := chain.before(phrase.span)) and last.clause.paragraph == phrase.clause.paragraph
        if not (age.isdigit() and ages[chain])  # who is of another age is somebody else
        if age or not _of_other_nation(phrase, chain)
    ]
    near = [one for one in beside if (last := one.before(phrase.span)) and last.role == "subject"]
    near = near or (beside if age and len(beside) == 1 else [])
    if near and not so_old:
        return max(near, key=lambda one: one.phrases[-1].span)
    grown = phrase.noun.endswith("-year-old") and age.isdigit() and int(age) >= _GROWN
    return None if so_old or not grown else _only_one(phrase, ages, int(age) >= _IN_OFFICE)


def _does_it(chain: Chain, phrase: Phrase) -> bool:
    """ "*The judge* told *the 71-year-old* he had lied": who does something to him is not he."""
    verb = phrase.node.head
    return any(
        one.clause is phrase.clause and one.role == "subject" and one.node.head is verb
        for one in chain.phrases[-2:]
    )


def _of_other_nation(phrase: Phrase, chain: Chain) -> bool:
    """ "The Briton … *the American*", "a British climber … *the New Zealander*"."""
    nations = lexicon().country_by_adjective
    told = {nations[word] for word in chain.nouns | chain.mods if word in nations}
    return bool(told) and nations.get(phrase.noun) not in told


_BACK = 4  # sentences that "the 77-year-old" may go back, where there is nobody else
# A pupil or a patient is told of by his age, and is nobody who came before; the judge is no youth.
_GROWN, _IN_OFFICE = 18, 30


def _only_one(phrase: Phrase, ages: Mapping[Chain, set[str]], in_office: bool) -> Chain | None:
    """The only one of whom so much as an age may be told in the sentences before: nobody in office
    but where there is nobody else. "Mara Tolen came. Crowds cheered. *The 77-year-old* said"."""
    offices = lexicon().offices
    found = [
        chain
        for chain, told in ages.items()
        if chain.number != "p" and not told and phrase.sentence - chain.latest <= _BACK
        if not chain.of_other_sex(phrase)
    ]
    plain_ones = [chain for chain in found if offices.isdisjoint(_told_to_be(chain))]
    found = plain_ones or (found if in_office else [])
    return found[0] if len(found) == 1 else None


def _told_to_be(chain: Chain) -> set[str]:
    """What somebody is, by nouns and by what stands before the name: "*Judge* Mara Tolen"."""
    return {*chain.nouns, *(word for one in chain.phrases for word in one.title_words())}


def _ages(chain: Chain) -> set[str]:
    """How old somebody is told to be behind a name or a noun: "Mara Tolen, *84*", "a boy, *16*"."""
    return {age for one in chain.phrases for age in _AGE.findall(one.text)}


_AGE = re.compile(r", (\d{1,3})\b(?![,.]\d)")


def rebels_of(name: str, actors: Sequence[Chain]) -> Chain | None:
    """ "The Tavoran rebels said … The Tavoran Liberation Council", "the *T23 rebels* … the
    T23": one party."""
    lex, words = lexicon(), set(name.split())
    rebels = [chain for chain in actors if not chain.names and chain.nouns & lex.rebels]
    if words & lex.causes:
        found = [chain for chain in rebels if chain.mods & words]
    elif name.isupper():
        found = [chain for chain in rebels if any(f"{name} " in one for one in chain.worded)]
    elif " " not in name and name.endswith("s"):  # "*Houthi* rebels … the *Houthis*"
        found = [chain for chain in rebels if name[:-1] in chain.mods]
    else:
        return None
    return found[0] if len(found) == 1 else None


def rebels_in_lead(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "*Rebels in the Orle hills* offered to free 12 miners. … *The Selm Front* made its offer":
    whoever a report begins with, where the first armed group that it names acts next.

    Who claims a deed or denies it may be another, and so may a rival of theirs.
    """
    verb = phrase.node.head
    near = 0 < phrase.sentence <= _NEXT and phrase.role == "subject" and phrase.quote < 0
    if phrase.kind != "armed_group" or not near or verb is None or verb.lemma in _MAY_BE_OTHERS:
        return None
    if any(one.kind == "armed_group" and one.names for one in actors):
        return None
    if not _OTHERS.isdisjoint({*phrase.mods, *phrase.beside, *phrase.nouns}):
        return None
    armed = [one for one in actors if one.nouns & lexicon().rebels or one.kind == "armed_group"]
    lead = [one for one in armed if one.phrases[0].sentence == 0]
    if len(armed) != 1 or len(lead) != 1:
        return None
    first = lead[0].phrases[0]
    opens = first.role == "subject" and first.number == "p" and first.noun in _REBELS
    return lead[0] if opens and not first.text[0].islower() and not lead[0].names else None


_NEXT = 3  # sentences
_REBELS = ("rebel", "insurgent", "separatist", "guerrilla")
_MAY_BE_OTHERS = ("claim", "deny", "condemn", "admit", "praise", "welcome")
_OTHERS = frozenset(
    ["rival", "other", "another", "second", "smaller", "larger", "ally", "splinter"]
)
