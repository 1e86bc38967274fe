"""What a phrase is: name, title, head noun, kind of actor, gender, number, definiteness."""

import re
from collections.abc import Iterator

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import Lexicon, lexicon, plain
from onrecord.reading.actors.named_kinds import named_kind
from onrecord.reading.actors.named_things import festive
from onrecord.reading.actors.naming import find_name, name_words, of_owner
from onrecord.reading.actors.office_letters import in_words, spelled_out
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.sexes import child_words, gender_of
from onrecord.reading.actors.standing_in import each_of_many, standing_in
from onrecord.reading.lemmas import lemma_of

_DEFINITE = ("the", "this", "that", "these", "those", "both", "each", "neither", "every", "either")
_OF_TWO = ("side", "party", "team", "camp", "man", "woman")  # "neither side": those told of
_INDEFINITE = ("a", "an", "another", "some", "any", "one", "no", "several", "many", "few", "two")


def describe(phrase: Phrase, words: Words) -> None:
    """Fills in everything that the words of the phrase alone tell; pronouns are done."""
    if phrase.form == "pronoun":
        return
    if phrase.joint:
        phrase.kind, phrase.number, phrase.noun, phrase.definite = "group", "p", "both", True
        return
    first, end = _bounds(phrase, words)
    head = phrase.head
    tag = words.words[head].tag
    phrase.noun = plain(lemma_of(words.texts[head], "NNS" if tag == "NNPS" else tag)).lower()
    if tag == "NNP":
        phrase.noun = plain(words.texts[head])
    office = spelled_out(phrase, words, first)
    if office is not None:
        phrase.form, phrase.noun = "noun", office[0]
    else:
        find_name(phrase, words, first, end)
    if phrase.noun in ("press", "medium") and phrase.name is None:
        phrase.noun = "media"
    phrase.definite = _definite(phrase, words, first)
    if phrase.noun == "accuse":
        phrase.noun = "accused"
    if words.lower[head - 1] in ("vice", "vice-") and head > first:
        phrase.noun = f"vice-{phrase.noun}"
    phrase.nouns = frozenset({phrase.noun, *_part_nouns(phrase, words)})
    name = name_words(phrase, words)
    phrase.mods = frozenset(
        plain(words.texts[i])
        for i in range(first, head)
        if words.words[i].tag.startswith(("NN", "JJ", "VB", "CD"))
        and not (name and name[0] <= i < name[1])
        and not of_owner(phrase, words, i)
    )
    phrase.beside = frozenset(_beside_parts(phrase, words))
    if office is not None and office[1]:
        phrase.mods |= {office[1]}
    elif office is None and name is not None:
        phrase.mods |= {*in_words(phrase.title_words())[len(phrase.title_words()) :]}
    phrase.kind = _kind(phrase, words, first) if office is None else "person"
    phrase.number = _number(phrase, words)
    phrase.gender = gender_of(phrase, words)
    if name is not None and phrase.kind in BODIES:
        phrase.nouns |= _noun_before(words, first, name[0])
    if phrase.kind == "person" and phrase.number == "p":
        phrase.kind = "group"
    if name is not None and phrase.kind == "person":
        phrase.nouns |= child_words(phrase)


def _bounds(phrase: Phrase, words: Words) -> tuple[int, int]:
    first = end = phrase.head
    while first > 0 and words.words[first - 1].start >= phrase.span[0]:
        first -= 1
    while end < len(words.words) and words.words[end].end <= phrase.span[1]:
        end += 1
    return first, end


def _part_nouns(phrase: Phrase, words: Words) -> list[str]:
    found = []
    for part in phrase.parts:
        noun = plain(lemma_of(words.texts[part], words.words[part].tag)).lower()
        found.append(f"vice-{noun}" if words.lower[part - 1] == "vice" else noun)
    return found


def _noun_before(words: Words, first: int, start: int) -> frozenset[str]:
    """What a body is called right before its name: "the dockers' *union* FTH"."""
    before = start - 1
    if before < first or words.words[before].tag != "NN":
        return frozenset()
    return frozenset({lemma_of(words.texts[before], "NN")})


def _beside_parts(phrase: Phrase, words: Words) -> Iterator[str]:
    """What is told of the appositions: "Mara Tolen, the *Harvest* nominee"."""
    for part in phrase.parts:
        for i in words.children[part]:
            word = words.words[i]
            if i < part and word.relation in ("amod", "compound") and not words.entities[part]:
                yield plain(words.texts[i])


def _definite(phrase: Phrase, words: Words, first: int) -> bool:
    lower = words.lower[first]
    if phrase.name is None and lower == "neither" and phrase.noun not in _OF_TWO:
        return False  # "neither army" is not the army told of
    if lower in _DEFINITE or phrase.name is not None:
        return True
    if lower in _INDEFINITE:
        return False
    return any(words.words[i].relation == "nmod:poss" for i in words.children[phrase.head])


def _number(phrase: Phrase, words: Words) -> str:
    if phrase.kind == "group":
        return "p"
    tag = words.words[phrase.head].tag
    if phrase.name is not None:  # "the hijackers, who call themselves the Free Movement": they, it
        return "" if tag == "NNS" and phrase.name[0] > words.words[phrase.head].end else "s"
    if phrase.noun == "accused":
        return "s"
    if tag in ("NNS", "NNPS") or (tag == "CD" and words.lower[phrase.head] != "one"):
        return "p"
    if words.lower[phrase.head] in ("people", "police", "those", "personnel", "staff", "crew"):
        return "p"
    if phrase.noun in lexicon().many and phrase.definite and not tag.startswith("NN"):
        return "p"  # "the lists of the missing"
    return "s" if tag.startswith("NN") else ""


def _kind(phrase: Phrase, words: Words, first: int) -> str:
    """The kind of actor, "thing" or "time"."""
    lex = lexicon()
    known = words.entities[phrase.head]
    label = known[2] if known else ""
    if words.lower[first] == "no" and first < phrase.head and words.words[first + 1].tag != "CD":
        return "group" if phrase.said else "thing"  # "*no Tavian unit* fired" is nobody who fired
    if phrase.name is not None:
        named = named_kind(phrase, words, label)
        if named:
            return named
    return _noun_kind(phrase, words, first, lex)


# "foreign troops", "captured soldiers" are none of a state's own
_SOME_OF_THEM = frozenset(
    ("foreign", "captured", "captive", "wounded", "missing", "dead", "former", "retired", "all")
)


_ANONYMOUS = re.compile(
    r"\b(?:not|declin\w+|refus\w+|unwilling) (?:to )?be (?:\w+ )?(?:named|identified|quoted)\b"
    r"|\bcondition of anonymity\b|\banonymously\b"
)
_PRESS = ("media", "press", "news")  # the last only where it says something: "by *local news*"
_MEETINGS = frozenset(["meeting", "rally", "gathering", "seminar", "vigil"])
_NOBODY = ("nobody", "none", "no-one", "noone")
_AIRCRAFT = frozenset(["water", "fire", "stealth", "strategic", "heavy", "jet", "nuclear", "dive"])
_OF_STATE = ("secretary", "minister", "head", "heads", "chief", "department", "secretaries")
_FUNDS = frozenset(["hedge", "pension", "investment", "sovereign", "mutual", "vulture", "equity"])


_HIT = ("dead", "wounded", "injured", "missing")


def _noun_kind(phrase: Phrase, words: Words, first: int, lex: Lexicon) -> str:
    noun = phrase.noun
    tag = words.words[phrase.head].tag
    plural = tag in ("NNS", "NNPS")
    surface = words.lower[phrase.head]
    if noun in lex.idle and surface != "those":
        return "thing"
    if party := festive(phrase):
        return party
    if stands := standing_in(phrase, words, first):
        return stands
    if words.lower[first : first + 2] in (["how", "many"], ["how", "much"]):
        return "thing"  # "declined to say *how many people* it held"
    if words.lower[phrase.head + 1 : phrase.head + 2] == ["of"] and noun in lex.crowds:
        counted = {words.lower[i].removesuffix("s") for i in words.children[phrase.head]}
        if counted & lex.times:
            return "time"  # "the last couple of weeks"
    if noun in ("world", "globe") and not plural:
        return "group" if phrase.said else "thing"  # "told *the world* that it must act"
    if surface in _NOBODY:
        return "group" if phrase.said else "thing"
    if surface in lex.anybody and not _described(phrase, words):
        return "thing"
    if surface == "one" and not phrase.said and _of_things(phrase, words):
        return "thing"
    if noun == "guard" and not plural and _of_coast_or_nation(phrase):
        return "organisation"  # "the coast guard", written in one word or two
    if noun == "department" and not _FORCES.isdisjoint(words.lower[first : phrase.head]):
        return "organisation"  # by the conventions, police forces are no government
    if noun == "head" and _own_head(phrase, words):
        return "thing"
    before = words.lower[max(0, phrase.head - 2) : phrase.head]
    if noun == "state" and before[1:] == ["of"] and before[0] in _OF_STATE:
        return "thing"  # "the secretary of *state*"
    if noun in lex.animals or (noun == "bomber" and not phrase.mods.isdisjoint(_AIRCRAFT)):
        return "thing"
    if surface == "offices" and phrase.name is None and not phrase.said:
        return "thing"  # "raids on *its offices*"
    if noun in lex.money and plural and not phrase.said:
        return "thing"  # "40 million *florins* in aid"
    if surface == "funds" and phrase.mods.isdisjoint(_FUNDS) and phrase.name is None:
        return "thing"  # "federal *funds*" are money
    if noun == "state" and _of_affairs(words.texts[phrase.head + 1 : phrase.head + 3]):
        return "thing"
    if (surface in _PRESS and (phrase.said or surface != "news")) or noun in lex.sure_outlets:
        return "outlet"
    if surface == "powers":
        return "group" if phrase.mods & lex.of_powers else "thing"
    if surface == "police" and _counted(phrase, words):
        return "group"  # "several police" are officers
    if noun in ("agency",) and "news" in phrase.mods:
        return "agency"
    if surface == "those" or noun in ("anyone", "everyone", "someone", "somebody", "nobody"):
        return "group" if surface in ("those", "anyone", "everyone", "nobody") else "unnamed"
    if (noun == "conference" and phrase.mods & {"news", "press"}) or noun in _MEETINGS:
        return "group" if phrase.said else "thing"  # "told *a news conference*": those who came
    person = noun in lex.persons or noun in lex.offices
    if person and words.lower[first] in ("every", "each", "any", "neither"):
        return "group"
    if plural and noun in lex.two_sides and _opposed(words, first, phrase.head):
        return "group"
    if noun in lex.court_sides and phrase.said and not phrase.mods:
        return "organisation"
    if noun in lex.often_things and phrase.hint not in ("", "person", "organization"):
        return "document" if phrase.said else "thing"  # "a climate model", "the main driver"
    if (
        noun.endswith("-year-old")
        and not plural
        and "which" not in words.lower[phrase.head + 1 :][:2]
    ):
        return "person" if phrase.definite else "unnamed"  # "the 62-year-old, who grows rice, said"
    people = noun in lex.persons or noun in lex.offices or noun == "one"
    if "government" in phrase.mods and noun in ("delegation", "side", "team"):
        return "government"
    if "-".join([*before[-1:], surface]) in lex.government_pairs:
        return "government"
    if noun in _NEIGHBOURS and _of_it(phrase, words):
        return "group" if plural else "government"
    if surface in lex.governments or noun in lex.governments:
        own = surface in ("forces", "troops", "authorities", "customs", "soldiers")
        own = own and not any(words.words[i].tag == "CD" for i in words.children[phrase.head])
        some = not _SOME_OF_THEM.isdisjoint(words.lower[max(0, first - 1) : phrase.head])
        return "group" if plural and (not own or some) else "government"
    hit = noun in _HIT and words.lower[phrase.head - 1] == "the"  # "the dead" as a noun, too
    if people and noun in lex.many and phrase.definite and (hit or not tag.startswith("NN")):
        return "group"  # "the women and *the sick*"
    if people:
        if plural and surface != "accused":
            return "unnamed" if surface in ("officials", "sources", "insiders") else "group"
        return "person" if phrase.definite and not _ANONYMOUS.search(phrase.text) else "unnamed"
    if surface in lex.crowds or noun in lex.crowds:
        return "group"
    if noun in lex.armed or surface in lex.armed or surface in lex.fighters:
        return "group" if plural else "armed_group"
    if noun in lex.states:
        return "group" if plural else "place"
    if noun == "concern" and phrase.said and phrase.definite:
        return "organisation"  # "The *publishing concern* said"
    if noun in lex.documents:
        return "document"
    if noun in lex.armed_short and phrase.mods & lex.armed_names and not plural:
        return "armed_group"  # "the Houthi movement"
    if (noun in lex.only_named or surface in lex.only_named) and not phrase.said:
        short = surface in lex.firms_short and phrase.definite and not phrase.mods
        if not short:  # "the line" is a firm of before
            return "thing"  # "a prisoner exchange", "power lines"
    if noun in lex.organisations or surface in lex.organisations:
        return "group" if plural and surface != "police" else "organisation"
    if noun in lex.times or surface in lex.measures:
        return "time"
    if noun in lex.country_by_adjective:
        aged = any(word.endswith("-year-old") for word in phrase.mods)
        one = aged or phrase.hint == "person" or _one_who_says(phrase) or noun in lex.nationals
        one = one and phrase.definite and not plural
        return "group" if plural else "person" if one else "thing"
    shape = _by_shape(noun, plural, phrase.definite)
    if noun == "command" and not plural and (phrase.said or phrase.mods & _FORCES_THAT_COMMAND):
        return "organisation"  # "the police command said"
    if shape == "thing" and phrase.hint == "person":
        many = plural or each_of_many(words, first, phrase.head)
        return "group" if many else "person" if phrase.definite else "unnamed"
    if shape == "thing" and phrase.hint == "organization" and not plural:
        return "organisation"
    return shape


def _of_things(phrase: Phrase, words: Words) -> bool:
    """Whether somebody is told to be one of what nobody is: "one of *the camps*"."""
    lex, head = lexicon(), phrase.head
    among = [i for i in words.children[head] if words.words[i].relation == "nmod" and i > head]
    if len(among) != 1 or words.words[among[0]].tag != "NNS" or words.entities[among[0]]:
        return False
    nouns = {words.lower[among[0]], lemma_of(words.texts[among[0]], "NNS")}
    if nouns & (lex.persons | lex.offices | lex.crowds | lex.body_heads | lex.fighters):
        return False
    return _by_shape(words.lower[among[0]].removesuffix("s"), True, True) == "thing"


def _opposed(words: Words, first: int, head: int) -> bool:
    """ "Pressed *both camps* to sign", "*the two capitals*"; not "slept in *both camps*"."""
    if first and words.lower[first - 1] in _PLACING:
        return False
    before = words.lower[first:head]
    return before[:2] == ["the", "two"] or not lexicon().opposed.isdisjoint(before)


_PLACING = ("in", "at", "near", "around", "outside", "from", "through")


def _one_who_says(phrase: Phrase) -> bool:
    """ "*The Italian* said": one, whom his nation's word tells from its many ("the French")."""
    return phrase.said and not phrase.noun.endswith(("sh", "ch", "ese", "ss"))


def _counted(phrase: Phrase, words: Words) -> bool:
    """Whether a number or "several" stands before a noun."""
    before = [i for i in words.children[phrase.head] if i < phrase.head]
    return any(words.words[i].tag == "CD" or words.lower[i] in _SEVERAL for i in before)


_SEVERAL = ("several", "many", "some", "few", "dozens", "hundreds")


_NEIGHBOURS = ("neighbour", "neighbor")


def _of_it(phrase: Phrase, words: Words) -> bool:
    """ "Orsava accused *its neighbour*", "its southern *neighbour*": no person has "its"."""
    owners = [i for i in words.children[phrase.head] if words.words[i].relation == "nmod:poss"]
    return any(words.lower[i] == "its" for i in owners)


def _of_coast_or_nation(phrase: Phrase) -> bool:
    """ "A coast guard", "the national guard"; a national guard may be a man."""
    return "coast" in phrase.mods or (phrase.definite and bool(phrase.mods & _GUARDING))


_FORCES = frozenset(["police", "fire", "sheriff"])
_FORCES_THAT_COMMAND = frozenset(["police", "army", "navy", "military", "fleet", "air", "joint"])
_GUARDING = frozenset(["national", "river", "lake", "harbour", "maritime", "civil", "frontier"])


def _own_head(phrase: Phrase, words: Words) -> bool:
    """ "He held *his head* in his hands": nobody's chief."""
    return not phrase.said and phrase.head > 0 and words.words[phrase.head - 1].tag == "PRP$"


def _of_affairs(after: list[str]) -> bool:
    """ "A state of emergency" is no state."""
    return after[:1] == ["of"] and len(after) > 1 and after[1] != "the" and after[1].islower()


def _described(phrase: Phrase, words: Words) -> bool:
    return any(
        words.words[i].relation in ("acl", "acl:relcl", "nmod") for i in words.children[phrase.head]
    )


_PERSON_ENDINGS = ("ist", "ician", "ologist", "man", "woman", "worker", "keeper", "ographer")


def _by_shape(noun: str, plural: bool, definite: bool) -> str:
    """Nouns for people that no list has: "beekeepers", "ferryman"."""
    if noun.endswith(_PERSON_ENDINGS) and len(noun) > 5:
        return "group" if plural else "person" if definite else "unnamed"
    return "thing"
