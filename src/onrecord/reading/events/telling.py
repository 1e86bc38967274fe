"""Whether words that fit the lexicon tell of an act, not only of a thing or a kind of act."""

from onrecord.reading.events.circumstances import is_charge
from onrecord.reading.events.idle import tells_nothing
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.mutual import one_another
from onrecord.reading.events.nouns import of_a_country
from onrecord.reading.events.once import DEFINITE
from onrecord.reading.events.roles import IN_FORCE, Participants
from onrecord.reading.events.senses import as_noun
from onrecord.reading.events.sides import of_two_states
from onrecord.reading.events.threats import threatens
from onrecord.reading.parties import Parties, is_person_word
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

# Types of act whose noun alone tells one, with nobody named: "after the bombing".
BARE = ("ASSAULT", "COERCE", "CONSULT", "ACCUSE", "SANCTION", "PROTEST")

# Types of act whose noun tells what took place, wherever it stands; those done by words.
EVENTFUL = ("ASSAULT", "CONSULT", "PROTEST", "AGREE")
SPOKEN = ("ACCUSE", "REQUEST")

# Prepositions before the place of an act, or what it is upon.
UPON = ("on", "against", "in", "at", "near", "outside", "between")

WARNING = ("warn", "caution")

# Verbs by which a ceasefire sets in.
SETTING_IN = ("come", "take", "begin", "start", "enter", "go")

# What is shut for everybody, whoever shut it.
SHUT = ("closure",)

# Words by which a subject stands for the sides of an agreement: "the two sides agreed".
SIDES = ("two", "three", "both", "all")


GOT = ("AID", "SUPPORT", "REQUEST")
"""Types of what somebody gets from another."""


def told(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> bool:
    """Whether the words really tell of an act, those who take part in it known."""
    noun = word.is_noun or as_noun(word)
    verb = not noun
    if word.relation in ("compound", "nmod:poss"):
        return False
    if tells_nothing(parties, pattern, word, who):
        return False
    if pattern.head == "destroy" and pattern.mode is None and not who.actors:
        return False  # "3,200 homes were destroyed": by a flood, for all that is told
    # "met each side", "agreed to buy its rival"
    mediated = bool(who.actors) and bool(who.recipients) and who.actors != who.recipients
    alone = pattern.roles == "both" and verb and len(who.actors) < 2 and not mediated
    alone = alone and not (pattern.head == "agree" and _grants(word))
    alone = alone and not any(of_two_states(parties.names[key]) for key in who.actors)
    if alone and not (
        who.actors and (_among_themselves(pattern, word) or _with_another(pattern, word))
    ):
        return False
    if pattern.words == "meet" and objects_of(word):
        return False  # "met a deadline"
    if noun and pattern.head in lexicon().meetings and not who.actors:
        return False  # "minutes of the meeting"
    if pattern.head == "support" and verb and _keeps_somebody(word):
        return False
    if pattern.sense == "THREATEN" and noun and word.child("cop") is not None:
        return False  # "it is a threat to security"
    if pattern.roles == "undergo" and verb and passive(word):
        return False  # "the aid that is *received* by the rebels"
    if pattern.roles == "undergo" and verb and pattern.sense in GOT and not who.actors:
        # "gained support among young voters", "students get grants": of whom is not told
        return pattern.sense == "AID" and word.tag not in ("VBP", "VBZ")
    if pattern.roles == "protest" and verb and passive(word):
        return False  # "none has been demonstrated to help"
    if pattern.mode == "strike" and word.lemma == "walk" and _leaves(word):
        return False  # "walked out of a briefing"
    if pattern.sense == "THREATEN" and pattern.head in WARNING and not threatens(word):
        return False
    if pattern.mode == "investigate" and verb and passive(word) and who.recipients:
        return bool(word.auxiliaries)  # "the premier is being investigated", by whomever
    if pattern.sense in SPOKEN and verb and not who.actors:
        doer = None if passive(word) else subject_of(word)
        unnamed = doer is not None and doer.tag == "NNS" and is_person_word(doer.lemma)
        return unnamed or _put_to_somebody(pattern, word, who)
    if word.lemma in lexicon().counted and pattern.people and not who.actors:
        return False  # "57 people were killed": a count of the hurt, the attack is told elsewhere
    if word.tag == "VB" and word.relation == "root" and not word.auxiliaries and not who.actors:
        return False  # "Release them!" is a demand
    if noun and (is_charge(word) or _undone(pattern, word) or _merely_named(word)):
        return False
    if verb and (_of_nobody(word) or _by_nobody(parties, word)):
        return False
    shown = word.child("nsubj") if verb else None
    if shown is not None and shown.lower in lexicon().lenses:
        return False  # "video captured two men"
    if pattern.mode == "expel" and noun and not who.recipients:
        return False  # "the dismissal of the bill"
    if noun and pattern.sense in ("REQUEST", "REJECT") and _known(word):
        return False  # "the union's demand would cost millions": told elsewhere, or not at all
    if who.actors or who.recipients or (noun and of_a_country(word)):
        return True
    if verb:
        # A bare infinitive or participle without anybody tells of a kind of act.
        finite = word.tag in ("VBD", "VBP", "VBZ") or bool(word.auxiliaries) or passive(word)
        return finite or (word.tag == "VBG" and subject_of(word) is not None)
    above = word.head
    if pattern.mode == "ceasefire" and word.relation in SUBJECTS and above is not None:
        return (
            above.relation != "advcl" and above.lemma in SETTING_IN
        )  # "a truce *came* into force"
    if _is_told_by(pattern, word) or _placed(pattern, word):
        return True  # "survived a drone *attack*", "after the *bombing* in Velm"
    if above is not None and word.relation == "obj" and above.lemma not in lexicon().light:
        return False  # "the measures include travel bans", "recalled the riots"
    if (
        above is not None
        and word.relation in ("nmod", "obl")
        and not above.is_verb
        and above.lemma not in lexicon().amounts
    ):
        return False  # "sources close to the inquiry", "a plan of attack"
    if pattern.sense == "COERCE":  # "robbery", "the arrests": kinds of act, or told elsewhere
        return pattern.mode in IN_FORCE or pattern.head in SHUT
    # An accusation with nobody on either side tells nothing, an inquiry does.
    return pattern.sense in BARE and (pattern.sense != "ACCUSE" or pattern.mode == "investigate")


def _is_told_by(pattern: Pattern, noun: Node) -> bool:
    """Whether a noun is the object of a verb that takes what happened: "*survived* an attack",
    "*attended* a summit", "*drew* criticism"."""
    if pattern.sense not in EVENTFUL + SPOKEN or noun.relation != "obj" or noun.head is None:
        return False
    return noun.head.lemma in lexicon().met_with


def _placed(pattern: Pattern, noun: Node) -> bool:
    """Whether a noun's own words say by a name or a number where or upon whom it was: "the
    *bombing* in Velm", "four hours of *talks* at the Labour Board"."""
    if pattern.sense not in EVENTFUL or noun.relation not in ("nmod", "obl"):
        return False
    for one in noun.children:
        case = one.child("case") if one.relation.startswith(("nmod", "obl")) else None
        named = any(each.tag in ("NNP", "CD") for each in (one, *one.children))
        if case is not None and case.lower in UPON and named:
            return True
    return False


def _among_themselves(pattern: Pattern, verb: Node) -> bool:
    """Whether those who are named as one are several, each toward the others: "the two sides
    agreed", "their ministers will meet", "African leaders have negotiated the pact"."""
    if one_another(pattern, verb):
        return True
    subject = subject_of(verb)
    if subject is None:
        return False
    if any(one.lower in SIDES for one in subject.children):
        return True
    if passive(verb):
        return False
    several = len(subject.conjuncts()) > 1 and pattern.sense != "AGREE"
    many = subject.tag == "NNS" and pattern.sense in ("CONSULT", "ASSAULT", "COOPERATE")
    return several or (many and subject.lemma not in lexicon().crowds)


def _grants(agree: Node) -> bool:
    """Whether somebody agrees to what another asks: "agreed *to leave*", "The firm agreed."."""
    if agree.child("obj", "ccomp", "obl") is not None or agree.tag not in ("VBD", "VBN", "VBZ"):
        clause = agree.child("xcomp")
        return clause is not None and clause.tag == "VB" and not agree.negated
    return not passive(agree)


def _put_to_somebody(pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether words are told to be put to somebody, by one whom the cast has not: "he was accused
    of fraud", "the defence asked the court"."""
    if not who.recipients:
        return False
    if passive(verb):
        told = pattern.head in lexicon().put_to
        what = verb.child("xcomp", "ccomp", "advcl") if pattern.head in lexicon().asked_of else None
        asked = what is not None and what.lemma not in lexicon().answering
        return (told or asked) and bool(verb.auxiliaries)
    return subject_of(verb) is not None


def _keeps_somebody(verb: Node) -> bool:
    """Whether support is not for a cause: "able to *support* their families", "supported you"."""
    if verb.tag == "VB" and not verb.auxiliaries:
        return True
    subject = subject_of(verb)
    asked = subject is not None and subject.tag == "WP" and subject.index == 0
    return asked or any(one.tag == "PRP" for one in objects_of(verb))


def _with_another(pattern: Pattern, verb: Node) -> bool:
    """Whether talks are held with one whom the cast has not, or a deal is signed by one side."""
    if pattern.sense == "CONSULT" and any(is_person_word(one.lemma) for one in objects_of(verb)):
        return True  # "rang *her counterpart* in Kesh"
    return verb.lemma in lexicon().signing or any(
        one.tag == "NNP" or is_person_word(one.lemma) for one in with_preposition(verb, ("with",))
    )


def _leaves(verb: Node) -> bool:
    """Whether somebody walks out of a room or meeting, not out on strike."""
    after = verb.after(2)
    if after is None or after.lower != "of":
        return False
    return after.head is None or after.head.lemma not in lexicon().workplaces


def _undone(pattern: Pattern, noun: Node) -> bool:
    """Whether a noun's verb ends the act, tells it itself, or shows that the noun tells another."""
    head = noun.head
    if head is None:
        return False
    if pattern.mode == "crowd-control":
        return noun.relation == "obj" and head.lemma in ("fire", "use")  # "fired tear gas"
    if not head.is_verb:
        return False
    if pattern.mode == "strike":
        return head.lemma in lexicon().bombed
    if pattern.sense in ("COOPERATE", "AID", "CONSULT"):
        return noun.relation in ("obj", "nsubj:pass") and head.lemma in lexicon().stopped
    return pattern.sense in ("SANCTION", "COERCE") and head.lemma in lexicon().ended


def _merely_named(noun: Node) -> bool:
    """Whether a noun only says what another is ("prisoners of war"), or is but a word for what
    somebody does: "called the protests *riots*", "resigned in *protest*", "a court *battle*"."""
    parts = [one.lower for one in noun.children if one.relation in ("compound", "amod")]
    if not lexicon().figurative.isdisjoint(parts):
        return True
    case = noun.child("case")
    if case is None:
        return False
    alone = noun.child("det", "nmod:poss", "amod", "nummod") is None
    if case.lower == "of" and noun.head is not None:
        return alone and noun.head.lemma in lexicon().merely_of
    return case.lower == "as" or (
        case.lower in ("in", "under") and noun.lower == "protest" and alone
    )


def _of_nobody(verb: Node) -> bool:
    """Whether a relative clause says whom a rule is for: "anyone who attacked them", "nurses who
    refused could be dismissed"."""
    head = verb.head
    if verb.relation not in ("acl:relcl", "acl") or head is None:
        return False
    if head.lower in lexicon().whoever and (verb.relation != "acl" or verb.tag == "VBG"):
        return True  # "an amnesty for *anyone surrendering* a weapon"
    if verb.relation == "acl":
        return False
    ruling = head.head
    at_large = head.tag == "NNS" and head.child("det", "nmod:poss", "nummod", "amod") is None
    return at_large and ruling is not None and any(one.tag == "MD" for one in ruling.children)


def _by_nobody(parties: Parties, verb: Node) -> bool:
    """Whether what does it is a thing: "villages threatened by landslides".

    A weapon has a hand, and "by noon" or "by mail" is no doer.
    """
    agent = verb.agent if passive(verb) else None
    return (
        agent is not None
        and not parties.of(agent)
        and agent.tag in ("NN", "NNS")
        and agent.lemma not in lexicon().weapons
        and agent.lemma not in lexicon().means
        and not is_person_word(agent.lemma)
        and agent.lemma not in lexicon().warlike
    )


def _known(noun: Node) -> bool:
    """Whether a noun, by "the" or a possessor, points to what a reader knows, in a clause whose
    verb tells something else of it."""
    head = noun.head
    return (
        head is not None
        and noun.relation in ("nsubj", "nsubj:pass", "obj")
        and head.lemma not in lexicon().light
        and any(
            (one.relation == "nmod:poss" and not (one.tag == "PRP$" and noun.relation == "obj"))
            or (one.relation == "det" and one.lower in DEFINITE)
            for one in noun.children
        )
    )
