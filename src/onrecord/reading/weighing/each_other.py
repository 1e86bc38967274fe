"""Who takes part in what is done with each other: whoever meets, talks, works or exchanges fire
with another is met by him, however the network parts the two.

The network tells who acts from who suffers, and of those who only meet it makes a doer and a
sufferer. A guest, a caller and a go-between stay apart from whom they seek out.
"""

from onrecord.reading.draft import Deed
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.mutual import here
from onrecord.reading.events.reach import MEDIA
from onrecord.reading.events.roles import JOINED
from onrecord.reading.events.sides import stands_for_both
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.stage import Stage

ONE_WAY = ("visit", "third-party")
"""Modes of talks in which one side only is sought out."""
WITH_EACH_OTHER = (*JOINED, "ASSAULT")
"""Types of acts of which a rule may have the same on both sides …"""
TALKING = ("CONSULT", "COOPERATE")
"""… and those that take two, whichever word tells them."""


def told_alike(stage: Stage, kind: str, word: Node, rules: list[Deed]) -> bool:
    """Whether a rule reads that several told of here do it with each other: "*Norda's premier* met
    *the envoy*", "*soldiers* exchanged fire *with rebels*"."""
    # "since *fighting* began": of the two whom the report is about, who need not be told here
    alone = kind == "ASSAULT" and word.tag in ("NN", "NNS", "VBG") and word.relation != "obj"
    fight_of_both = kind == "ASSAULT" and _both_named(stage, word)
    return kind in WITH_EACH_OTHER and any(
        one.actors
        and set(one.actors) == set(one.recipients)
        and (
            len(one.actors) > 1
            or fight_of_both
            or (kind != "ASSAULT" and _counted(stage, *one.actors))
        )
        and (alone or fight_of_both or all(here(stage.parties, word, (key,)) for key in one.actors))
        for one in rules
    )


def _both_named(stage: Stage, word: Node) -> bool:
    """Whether the subject of a verb stands for both sides, whoever they are: "*the two countries*
    fought a war"."""
    doers = stage.parties.of(subject_of(word)) if word.is_verb else []
    return any(stands_for_both(stage.parties, key) for key in doers)


def _counted(stage: Stage, key: int) -> bool:
    """Whether several are told as one: "*the two presidents* spoke by telephone"; who "the two
    sides" are the network may know."""
    return not stands_for_both(stage.parties, key)


def with_each_other(stage: Stage, deed: Deed, word: Node) -> tuple[int, ...] | None:
    """Who is on either side of talks, joint work or a clash that the network has one do to another:
    "the premier *spoke with* her rival"; None where it is done by the one. Of several whom one
    meets it is not known whether he stands between them."""
    actors, recipients = set(deed.actors), set(deed.recipients)
    both = actors | recipients
    if deed.mode in ONE_WAY or not actors or len(recipients) != 1 or both == actors:
        return None
    if any(stage.parties.kinds[key] in MEDIA for key in both):
        return None  # "*spoke to Radio Velm*": only told it something
    if not _takes_two(deed.type, word):
        return None
    if sides := tuple(key for key in recipients if stands_for_both(stage.parties, key)):
        return None if _seeks_out(stage, word, sides) else sides
    return tuple(sorted(key for key in both if not _within(stage, key, both)))


def _seeks_out(stage: Stage, word: Node, sides: tuple[int, ...]) -> bool:
    """Whether somebody else talks with both sides: "the mediator *met both sides*", "held talks
    *with the two camps*"; not who only tells of them, "Norda wants talks *between the two*"."""
    parties = stage.parties
    if not word.is_verb:
        return bool(set(parties.after(word, ("with",))) & set(sides))
    if any(with_preposition(one, ("between", "of")) for one in (word, *objects_of(word))):
        return False
    subject = subject_of(word)
    return subject is not None and not set(parties.of(subject)) & set(sides)


def _takes_two(kind: str, word: Node) -> bool:
    """Whether a word tells what two do with each other: "met", "the talks", "held a *meeting*"."""
    known = lexicon()
    if kind == "ASSAULT":
        return word.lemma in known.clashing
    if kind == "AGREE":
        return word.is_verb and word.lemma in known.signing
    if kind not in TALKING:
        return False
    if word.is_noun:
        return word.lemma.lower() in known.joint
    if passive(word):
        return False
    things = {one.lemma.lower() for one in objects_of(word)}
    return word.lemma in known.two_by_two or bool(things & known.joint)


def _within(stage: Stage, key: int, keys: set[int]) -> bool:
    """Whether somebody is but a part of another's name: Aral of "the leaders of Norda and Aral"."""
    names = stage.parties.names
    own = f" {names[key]} "
    return any(own in f" {names[one]} " for one in keys if one != key)
