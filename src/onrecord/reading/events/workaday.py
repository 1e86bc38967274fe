"""Verbs and nouns of work, of home, of the sickbed and of the courtroom, which tell no act of state
or party, though their words would: a postman's round, a house that its people leave, a paper that
scholars read, counsel who object.

By the words around them alone, so that it holds whatever proposes the act.
"""

from functools import lru_cache

from onrecord.reading.knowledge import table
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

BRINGING = ("deliver", "bring", "carry", "drop", "leave", "hand")
GETTING_BACK = ("get", "receive", "regain", "recover", "retrieve", "obtain")
STUDYING = ("analyse", "analyze", "examine", "review", "study", "assess", "look")
CALLING_OFF = ("cancel", "postpone", "scrap", "shelve", "defer", "reschedule", "axe")
"""Verbs by which talks or a visit do not come about …"""
OFF = {"call": "off", "put": "off"}
"""… and those that do so with a particle."""
CUTTING_SHORT = ("suspend", "freeze")
"""Verbs of what becomes of an act that went on before."""
MEETINGS = (
    "talk", "talks", "negotiation", "negotiations", "meeting", "summit", "visit", "trip",
    "conference", "dialogue", "round",
)  # fmt: skip


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    listed = table("told_acts")["workaday"]
    return {name: frozenset(words.split()) for name, words in listed.items()}


def is_workaday(sense: str, word: Node) -> bool:
    """Whether a word tells no act of a type, as it is but work, health or a hearing."""
    if not word.is_verb:
        return (sense == "PROTEST" and _objection(word)) or (
            sense == "CONSULT" and called_off(word)
        )
    if sense == "AID":
        return _leaves_its_house(word) or _on_a_round(word)
    if sense == "ACCUSE":
        return _studies(word) or _is_healed(word)
    return sense == "RETREAT" and _gets_back(word)


def _doer(verb: Node) -> tuple[str, ...]:
    """The noun of whoever does it and the words right before it: "*delivery driver*"."""
    doer = verb.agent if passive(verb) else subject_of(verb)
    if doer is None:
        return ()
    before = (one for one in doer.children if one.relation in ("compound", "amod"))
    return (doer.lemma.lower(), *(one.lemma.lower() for one in before))


def _leaves_its_house(verb: Node) -> bool:
    """Whether those who live or work somewhere only go out: "*office workers* evacuated two
    towers"; firemen who evacuate a tower help those in it."""
    doer = _doer(verb)[:1]
    if verb.lemma != "evacuate" or passive(verb) or not doer or not objects_of(verb):
        return verb.lemma == "evacuate" and not passive(verb) and not objects_of(verb)
    left = all(one.lemma.lower() in _words()["left"] for one in objects_of(verb))
    return left and doer[0] in _words()["dwelling"]


def _on_a_round(verb: Node) -> bool:
    """Whether somebody brings what was bought or posted: "the *courier* brought her a *parcel*",
    "Solt had delivered *letters* there"; not "lorries delivered *food parcels*"."""
    things = objects_of(verb)
    if verb.lemma not in BRINGING or not things:
        return False
    before = {below.lemma.lower() for one in things for below in one.children}
    if before & _words()["relief"] or any(
        one.lemma.lower() not in _words()["posted"] for one in things
    ):
        return False
    agent = verb.agent if passive(verb) else subject_of(verb)
    if agent is None:
        return passive(verb)
    one_man = agent.entity == "PERSON" or agent.tag == "PRP"
    return one_man or bool(set(_doer(verb)) & _words()["couriers"])


def _studies(verb: Node) -> bool:
    """Whether scholars or reporters only look at something: "a *research* team analysed footage";
    police who do so look into somebody's deed."""
    if verb.lemma not in STUDYING:
        return False
    return bool(set(_doer(verb)) & _words()["scholars"])


def _is_healed(verb: Node) -> bool:
    """ "Is being *treated* for a burn", "was treated abroad": by doctors, which blames nobody."""
    if verb.lemma != "treat":
        return False
    how = (one for one in verb.children if one.relation in ("advmod", "xcomp"))
    ill = any(one.lower.endswith("ly") or one.tag.startswith("JJ") for one in how)
    return not ill and not with_preposition(verb, ("like", "as", "with"))


def _gets_back(verb: Node) -> bool:
    """ "Norda *got* back 57 soldiers", "received": it is the others who let them go."""
    return verb.lemma in GETTING_BACK and not passive(verb)


def _objection(noun: Node) -> bool:
    """Whether a protest is but raised at a hearing: "over the *defence's* protests"."""
    owner = noun.child("nmod:poss")
    return owner is not None and owner.lemma.lower() in _words()["counsel"]


def called_off(noun: Node) -> bool:
    """Whether talks or a visit did not come about, or not yet: "*cancelled* a visit to Orle", "the
    *talks* were put off"; those that broke down had begun."""
    verb = _verb_over(noun)
    if noun.lemma.lower() not in MEETINGS or verb is None:
        return False
    if verb.negated or any(one.tag == "MD" for one in verb.auxiliaries):
        return False
    particle = OFF.get(verb.lemma)
    if particle is not None:
        return any(
            one.lower == particle and one.relation == "compound:prt" for one in verb.children
        )
    return verb.lemma in CALLING_OFF


def cut_short(noun: Node) -> bool:
    """Whether a verb tells what became of an act that had gone on, at another time: "*talks* were
    suspended in May", "Norda broke off *the talks* on Sunday"; not "broke up *a march*"."""
    verb = _verb_over(noun)
    if verb is None or not noun.is_noun:
        return False
    broken = verb.lemma == "break" and any(
        one.lower in ("off", "down") and one.relation == "compound:prt" for one in verb.children
    )
    return broken or verb.lemma in CUTTING_SHORT or called_off(noun)


def _verb_over(noun: Node) -> Node | None:
    """The verb whose subject, if it is passive or tells what becomes of it, or object a noun is."""
    verb = noun.head
    if verb is None or not verb.is_verb:
        return None
    if noun.relation == "nsubj" and verb.lemma in CALLING_OFF:
        return None  # "the talks scrapped a tax"
    return verb if noun.relation in ("obj", "nsubj", "nsubj:pass") else None
