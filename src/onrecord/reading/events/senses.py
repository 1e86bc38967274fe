"""Which act a word tells: the line of the lexicon that it fits, and what that means in its report.

"The strike" is what its report is about: a stoppage among dockers, an attack among rebels. A rally
of a candidate is no protest, a senator who attacks a bill hits nobody, scientists who investigate
accuse nobody. What a report is about is told by its own words (`topics` in `data/plover.toml`).
"""

import re
from collections import Counter
from functools import lru_cache

from msgspec import Struct

from onrecord.reading.actors.lexicon import lexicon as actor_lexicon
from onrecord.reading.events.court import HANDING, gives_term
from onrecord.reading.events.fighting import (
    ARMED,
    WARS,
    fought,
    the_fight,
    under_arms,
    whom_one_fights,
)
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.withdrawing import of_troops
from onrecord.reading.knowledge import table
from onrecord.reading.parties import Parties
from onrecord.reading.pattern_lines import by_head, parse_pattern
from onrecord.reading.patterns import (
    Pattern,
    noun_pattern,
    passive,
    verb_pattern,
    with_preposition,
)
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

# How a name that somebody is called by hangs on the verb.
NAMED = ("xcomp", "obl", "obj", "ccomp", "dep")

_COMMON = ("NN", "NNS", "JJ")  # tags of words that tell an act without being verbs
# What those who gather do by which one sees that they protest.
SHOUTING = ("shout", "chant", "demand", "wave", "carry", "boo", "jeer", "protest")
# What only an attack does of all that a raid or a strike may be.
OF_WAR = ("position", "rebel", "fighter", "militant", "insurgent")  # whom only an attack targets
RAZING = ("target", "flatten", "destroy", "level")

_WORD = re.compile(r"[a-z]+")


class Doubt(Struct, frozen=True):
    """What makes a word's usual act doubtful: a report more about `rather` than `usual`."""

    usual: str
    rather: str
    instead: Pattern | None  # what it tells then
    noun: bool  # only where it is a noun
    passive: bool  # also where somebody suffers it, in the passive


def pattern_of(parties: Parties, word: Node) -> Pattern | None:
    """The line of the lexicon that a verb or common noun fits, or None."""
    if not (word.is_verb or word.tag in _COMMON):
        return None
    asked: tuple[str, Span] = ("pattern", word.span)
    if asked not in parties.asked:
        fits = _pattern(parties, word)
        if fits is not None and _fought_with_words(parties, word):
            fits = None
        parties.asked[asked] = fits and in_this_report(parties, word, fits)
    found: Pattern | None = parties.asked[asked]
    return found


def takes_side(word: Node) -> bool:
    """Whether an adjective tells what somebody says of another: "was *critical of* the mayor"."""
    if word.tag != "JJ" or word.lower not in lexicon().of_mind or word.child("cop") is None:
        return False
    follower = word.after()
    return follower is not None and follower.lower == "of"


def as_noun(word: Node) -> bool:
    """Whether a verb in "-ing" stands for a noun: "since *fighting* began"."""
    if word.tag != "VBG" or word.object is not None or word.auxiliaries:
        return False
    before, follower = word.before(), word.after()
    told = follower is not None and follower.tag in ("VBD", "VBZ")
    opened = before is None or before.tag in ("IN", "DT", "JJ")
    if word.child("case") is not None and follower is not None and follower.lower == "of":
        return word.lower in lexicon().nouns  # "were killed in *shelling of* the town"
    # "left when *fighting between* the two began"
    two = follower is not None and follower.lower == "between" and word.lower in lexicon().nouns
    return word.relation in SUBJECTS or (told and opened) or two


def _pattern(parties: Parties, word: Node) -> Pattern | None:
    if as_noun(word):
        return next((one for one in lexicon().nouns.get(word.lower, ()) if not one.before), None)
    if word.is_verb or (word.relation in ("root", "acl", "amod") and word.tag == "VBN"):
        special = (
            _by_weapon(parties, word)
            or _by_crowd(parties, word)
            or of_troops(parties, word)
            or _by_term(word)
            or _by_telephone(parties, word)
            or _by_name(word)
            or (_FIGHT if fought(word) else None)
        )
        return special or verb_pattern(lexicon().verbs, word, is_people=parties.is_people)
    if word.tag not in ("NN", "NNS") and not takes_side(word):
        return None
    return noun_pattern(lexicon().nouns, word)


_FIGHT = parse_pattern("fight", "ASSAULT", roles="both", apart=True)


def _fought_with_words(parties: Parties, word: Node) -> bool:
    """Whether a word tells a fight that hurts nobody, as a verb or as what is fought."""
    verb = word.head if word.is_noun and word.relation == "obj" else word
    fight = the_fight(verb) if verb is not None else None
    if verb is None or not (fought(word) if fight is None else word in (verb, fight)):
        return False
    return (fight is None or fight.lemma not in WARS) and _only_words(parties, verb)


def _only_words(parties: Parties, fight: Node) -> bool:
    """Whether those who "fight" are neither states nor armed, and no arms are told of, or they
    fight for some end of theirs: "the two sides fought over pay", "fought *to save* the dam", "the
    union fought a long battle with the ministry"."""
    doer = subject_of(fight)
    doers = parties.of(doer)
    if doer is not None and (doer.lower in lexicon().states or under_arms(parties, doer)):
        return False
    if doers and all(
        parties.kinds[key] in ARMED for key in (*doers, *whom_one_fights(parties, fight))
    ):
        return False
    if doer is not None and doer.lemma in actor_lexicon().companies:
        return True  # "the two *firms* fought over the patent"
    if any(one.tag == "VB" and one.relation in ("xcomp", "advcl") for one in fight.children):
        return True
    at_war = "armed_group" in parties.kinds.values() or told(parties, fight, "war") > 0
    return not at_war


@lru_cache(maxsize=2)
def _deeds(mode: str) -> dict[str, tuple[Pattern, ...]]:
    return by_head(
        [parse_pattern(one, "ASSAULT", mode=mode) for one in table("plover")["weapons"]["verbs"]]
    )


def _by_weapon(parties: Parties, verb: Node) -> Pattern | None:
    """The deed of a weapon: "a bomb exploded", "shells hit a market"."""
    subject = verb.child("nsubj")
    mode = lexicon().weapons.get(subject.lemma) if subject is not None else None
    return verb_pattern(_deeds(mode), verb, is_people=parties.is_people) if mode else None


@lru_cache(maxsize=1)
def _crowds() -> tuple[dict[str, tuple[Pattern, ...]], frozenset[str], frozenset[str]]:
    words = table("plover")["crowd"]
    deeds = [parse_pattern(one, "PROTEST", mode="demo", roles="protest") for one in words["verbs"]]
    others = table("told_acts")["classes"]["crowds"].split()
    return by_head(deeds), frozenset(words["people"]), frozenset(others)


def _by_crowd(parties: Parties, verb: Node) -> Pattern | None:
    """What protesters do together: "protesters gathered outside the court"."""
    deeds, people, others = _crowds()
    if verb.lemma not in deeds:
        return None
    subject = verb.child("nsubj")
    if subject is None or subject.lemma not in people | others:
        return None
    if subject.lemma not in people and not any(
        one.relation in ("advcl", "conj") and one.lemma in SHOUTING for one in verb.children
    ):
        return None  # "dockers gathered outside the hall, *shouting*"
    return verb_pattern(deeds, verb, is_people=parties.is_people)


@lru_cache(maxsize=1)
def _terms() -> tuple[Pattern, Pattern]:
    gives, gets = (
        parse_pattern(one, "SANCTION", mode="convict", roles=roles, apart=True)
        for one, roles in (("give", ""), ("get", "undergo"))
    )
    return gives, gets


def _by_term(verb: Node) -> Pattern | None:
    """What a court does that sends somebody to prison: "gave her *six years in jail*"."""
    if not gives_term(verb):
        return None
    gives, gets = _terms()
    return gives if verb.lemma in HANDING else gets


@lru_cache(maxsize=1)
def _telephone() -> tuple[Pattern, frozenset[str]]:
    call = parse_pattern("call: @people", "CONSULT", mode="phone", roles="both", apart=True)
    return call, frozenset(table("told_acts")["telephone"]["why"].split())


def _by_telephone(parties: Parties, verb: Node) -> Pattern | None:
    """Talks on the telephone: "*called* her counterpart to discuss the border"."""
    if verb.lemma != "call" or verb.object is None or passive(verb):
        return None
    call, why = _telephone()
    talks = any(
        one.relation in ("xcomp", "advcl") and one.lemma in why and one.tag in ("VB", "VBG")
        for one in verb.children
    )
    return call if talks and parties.is_people(verb.object) else None


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, Pattern], frozenset[str]]:
    words = table("told_acts")["naming"]
    calls = [parse_pattern(one, "ACCUSE", mode="disapprove", apart=True) for one in words["verbs"]]
    bad = table("acts")["wrong"] + table("acts")["insults"] + words["bad"]
    return {one.head: one for one in calls}, frozenset(bad.split())


def _by_name(verb: Node) -> Pattern | None:
    """What somebody does who calls another, or what he did, by a bad name: "called it an
    *insult*"."""
    calls, bad = _names()
    found = calls.get(verb.lemma)
    if found is None or verb.object is None or verb.object.lower.endswith(("self", "selves")):
        return None  # nor "called *himself* an oaf"
    end = verb.object.index
    names = [one for one in verb.children if one.index > end and one.relation in NAMED]
    return found if any(one.lemma.lower() in bad or one.lower in bad for one in names) else None


def means_otherwise(parties: Parties, word: Node, kind: str) -> bool:
    """Whether a word would tell an act of this type by the lexicon, but not in its report."""
    fits = _pattern(parties, word)
    return fits is not None and fits.sense == kind and pattern_of(parties, word) is not fits


def in_this_report(parties: Parties, word: Node, pattern: Pattern) -> Pattern | None:
    """The act that a word tells in its report, where its pattern is one of several; else its
    pattern. A pattern that asks for more ("hunger strike", "fought a war") leaves no doubt, nor as
    a rule does the passive: who is attacked by a crowd is hit."""
    if pattern.before or (pattern.objects and not pattern.people):
        return pattern
    head = word.lemma.lower() if word.is_noun else pattern.head
    for doubt in _doubts().get((head, pattern.sense), ()):
        told = _settled(parties, word, pattern, doubt)
        if told is not pattern:
            return told
    return pattern


def _settled(parties: Parties, word: Node, pattern: Pattern, doubt: Doubt) -> Pattern | None:
    """The act that a word tells in its report, one doubt settled."""
    if doubt.instead is not None and doubt.instead.sense == "ASSAULT" and _hurts(parties, word):
        return doubt.instead  # "a raid on a police station *killed* three officers"
    if doubt.usual == "police" and _police_here(word):
        return pattern  # "arrested seven in *raids* on its offices"
    if word.is_noun and doubt.instead is not None and doubt.instead.sense != "PROTEST":
        if pattern.sense == "ASSAULT" and (_on_target(word) or _in_place(word)):
            return pattern
        if doubt.instead.sense == "ASSAULT" and _on_target(word):
            return doubt.instead  # "*strikes* on an ammunition depot"
    if word.is_verb and (doubt.noun or (passive(word) and not doubt.passive)):
        return pattern
    doer = subject_of(word) if word.is_verb else None
    unnamed = doer is not None and doer.tag in ("NN", "NNS") and doer.text[:1].islower()
    rival = doer is not None and doer.lemma in lexicon().rivals
    if unnamed and not rival and pattern.sense == "ASSAULT":
        return pattern  # "masked men attacked a polling station"
    rather, usual = (told(parties, word, name) for name in (doubt.rather, doubt.usual))
    return doubt.instead if rather > usual else pattern


def _hurts(parties: Parties, noun: Node) -> bool:
    """Whether a noun tells what killed or wounded people or razed what is hit by arms, by the verb
    whose subject it is: "strikes *targeted* a village"; a strike may hurt an economy or passengers,
    and one on the railway targets commuters."""
    verb = noun.head if noun.is_noun and noun.relation == "nsubj" else None
    if verb is None or verb.object is None:
        return False
    if verb.lemma in lexicon().harm and verb.lemma != "hurt":
        return parties.is_people(verb.object) or verb.object.tag == "CD"
    if verb.lemma not in RAZING or _police_here(noun):
        return False
    hit = [one.lemma for one in verb.object.conjuncts()]
    return any(one in lexicon().targets or one in OF_WAR for one in hit) and not _of_work(noun)


def _of_work(strike: Node) -> bool:
    """Whether a strike is one of workers by what stands beside it: "the *rail* strike", "*by*
    pilots"."""
    before = [one.lower for one in strike.children if one.relation in ("compound", "nmod:poss")]
    arms = lexicon().of_arms
    work = any(one not in arms for one in before) or bool(with_preposition(strike, ("by",)))
    return strike.lemma == "strike" and work


def _police_here(word: Node) -> bool:
    """Whether the sentence tells of police or arrests."""
    words, stems = _topics()["police"]
    said = {one.lower for one in word.sentence.nodes}
    return bool(said & words) or any(one.startswith(stems) for one in said if stems)


def _on_target(noun: Node) -> bool:
    """Whether an attack is on what is hit by arms: "the attack on the consulate"."""
    return any(
        one.lemma in lexicon().targets
        for below in noun.children
        if below.relation.startswith("nmod") and below.relation != "nmod:poss"
        for one in (below, *below.children)
    )


def _in_place(noun: Node) -> bool:
    """Whether an attack took place somewhere: "the attacks in Velm this month"."""
    return any(
        one.entity == "LOCATION" and (case := one.child("case")) is not None and case.lower == "in"
        for one in noun.children
        if one.relation.startswith(("nmod", "obl"))
    )


def told(parties: Parties, word: Node, topic: str) -> int:
    """How many words of the report that a word stands in are of a topic."""
    asked = (f"topic {topic}", (0, 0))
    if asked not in parties.asked:
        words, stems = _topics()[topic]
        parties.asked[asked] = sum(
            times
            for one, times in _counted(word.sentence.text).items()
            if one in words or one.startswith(stems)
        )
    return int(parties.asked[asked])


@lru_cache(maxsize=8)
def _counted(text: str) -> Counter[str]:
    """How often each word stands in a report."""
    return Counter(_WORD.findall(text.lower()))


@lru_cache(maxsize=1)
def _topics() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """For each topic its words, and the beginnings of words that it has with a "-" after them."""
    found = {}
    for name, words in table("plover")["topics"].items():
        listed = words.split()
        stems = tuple(one[:-1] for one in listed if one.endswith("-"))
        found[name] = (frozenset(one for one in listed if not one.endswith("-")), stems)
    return found


@lru_cache(maxsize=1)
def _doubts() -> dict[tuple[str, str], list[Doubt]]:
    """By word and the type of its usual act."""
    found: dict[tuple[str, str], list[Doubt]] = {}
    for entry in table("plover")["doubtful"]:
        then, mode = entry.get("instead"), entry.get("mode")
        for word in entry["words"].split():
            roles = entry.get("roles", "transitive")
            one = Doubt(
                usual=entry["usual"],
                rather=entry["rather"],
                instead=parse_pattern(word, then, mode=mode, roles=roles, noun=True)
                if then
                else None,
                noun=entry.get("noun", False),
                passive=entry.get("passive", False),
            )
            found.setdefault((word, entry["type"]), []).append(one)
    return found
