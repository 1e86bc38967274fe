"""Who stands where an act's parties are looked for: in phrases, before a noun, in a clause."""

from collections.abc import Iterator

from onrecord.reading.actors.lexicon import lexicon as actor_lexicon
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import OF_PEOPLE, Parties, is_origin
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import antecedent, subject_of
from onrecord.reading.syntax import SUBJECTS, Node

AIMED = ("against", "on", "upon", "at", "toward", "towards", "with", "to", "from", "for", "into")
ASKED_OF = ("from", "of", "on", "upon", "to", "at", "against")
FELT_IN = ("in", "on", "for", "across", "over", "throughout")
BEFORE_SEATS = ("outside", "past", "opposite", "before", "at")
FOLLOWED = ("after", "when", "because", "once")  # before what a protest follows on
BODIES = ("government", "organisation")  # kinds of party that have a seat
LODGING = ("file", "lodge", "submit")  # verbs for a complaint, with the body that hears it
MEDIA = ("outlet", "agency")  # where things are said, and whose things are stories
# Kinds of party for which the name of a people may stand before a noun: "Hamas targets".
NAMED_BY_PEOPLES = ("person", "government", "armed_group")
# Types of act that "at" aims: "threw stones at the police", but "held at the station".
AIMED_AT = ("ASSAULT", "PROTEST", "THREATEN", "ACCUSE", "REQUEST")


def aimed_by(pattern: Pattern) -> tuple[str, ...]:
    """The prepositions before those that an act is aimed at; an inquiry at a place is not, nor a
    complaint filed with a court."""
    if pattern.sense == "ACCUSE" and (pattern.head in LODGING or "court" in pattern.objects):
        return ("against",)  # not the court or council that it is lodged with
    if pattern.head == "complain":
        return tuple(one for one in AIMED if one != "to")  # not "to the referee"
    if pattern.mode == "withhold":
        return ("from",)
    if pattern.mode == "visit":
        return tuple(one for one in AIMED if one not in ("at", "with"))  # "with her children"
    if pattern.sense == "REQUEST":
        return ASKED_OF  # "for" whom something is asked is not asked for it
    if pattern.sense in AIMED_AT and pattern.mode != "investigate":
        return AIMED
    return tuple(one for one in AIMED if one != "at")


def of_subject(parties: Parties, subject: Node | None) -> list[int]:
    """Who the subject stands for; for a thing that acts, whose it is ("the army's tanks")."""
    if subject is None:
        return []
    found = parties.of(subject) or parties.standing_for(subject)
    if not found and _written_by_subject(subject) and subject.head is not None:
        # "she signed a decree banning …": who signed
        found = parties.of(subject_of(subject.head))
    if not found and stands_for_itself(subject):
        return []
    found = found or parties.owner(subject) or named_before(parties, subject)
    return found or force_before(parties, subject)


def stands_for_itself(noun: Node) -> bool:
    """Whether a noun tells of a firm or of people who act for themselves, whoever they are called
    after: "Norda's largest *brewer*", "the *farmers* of Norda"; not "Norda's *army*", its envoys or
    its jets, which act for it."""
    known = actor_lexicon()
    lemma = noun.lemma.lower()
    if lemma in known.companies or lemma in lexicon().themselves:
        return True
    before = noun.before()
    trade = before is not None and before.tag in ("NN", "NNS") and before.relation == "compound"
    return trade and lemma in known.selling  # "a meat *processor*", no "signal processor"


def _written_by_subject(paper: Node) -> bool:
    """Whether what acts is the object of whoever makes it, or a paper that he puts his name to; not
    one that he gets: "ministers *received* a letter urging them"."""
    verb = paper.head
    if verb is None or not verb.is_verb or verb.lemma in lexicon().receiving:
        return False
    if paper.relation == "obj":
        return True
    case = paper.child("case")
    return paper.relation == "obl" and case is not None and case.lower == "to" and _signs(verb)


def _signs(verb: Node) -> bool:
    """Whether somebody "put his *signature*" or "added their *names*" to something."""
    return verb.object is not None and verb.object.lemma in ("name", "signature")


def given_away(parties: Parties, verb: Node) -> set[int]:
    """Characters that are but what somebody gives, or agrees to give, to another: "promised *40
    million florins*", "agreed to lend *two helicopters*"; not "offered *the miners* talks"."""
    below = verb.child("xcomp")
    if below is not None and below.is_verb and verb.lemma in lexicon().promising:
        verb = below
    if not verb.is_verb or verb.lemma not in lexicon().handing or passive(verb):
        return set()
    if verb.child("iobj") is not None:
        return set()
    things = [one for one in objects_of(verb) if one.tag != "PRP"]
    if verb.lemma not in lexicon().sending or verb.lemma == "offer":
        things = [one for one in things if not parties.is_person_word(one)]  # "promised *miners*"
    given = parties.of_all(things)
    return {key for key in given if parties.kinds[key] in ("group", "unnamed")}


def concerned(parties: Parties, word: Node, prepositions: tuple[str, ...]) -> list[int]:
    """Who is in the phrases of a word that begin with a preposition, however deep: "into the
    dealings of the company"."""
    for one, cases in _phrases(word, prepositions):
        if one.index < word.index and word.is_verb and "against" not in cases:
            continue  # "*On a visit to Norway* she praised him"
        one = antecedent(one)  # "searched the firm's office, *from which* they took papers"
        found = parties.of(one) or somebody_in(parties, one)
        if "on" in cases:  # "praised her *on Twitter*"
            found = [key for key in found if parties.kinds[key] not in MEDIA]
        if found:
            return found
    return []


def somebody_in(parties: Parties, noun: Node, depth: int = 3) -> list[int]:
    """Whom a thing concerns: those it is aimed at, whose it is, those named before it."""
    if depth == 0:
        return []
    for prepositions in (AIMED, ("of", "by", "between"), ("in", "over", "about")):
        for one, _ in _phrases(noun, prepositions):
            if found := parties.of(one) or somebody_in(parties, one, depth - 1):
                return found
        if prepositions is AIMED:
            owner = noun.child("nmod:poss")
            if owner is not None and (found := parties.of(owner)):
                return found
    return named_before(parties, noun)


def doer_of(parties: Parties, noun: Node) -> list[int]:
    """Who did what a noun tells, for which he is blamed, backed or turned down, whoever it is done
    to: "condemned *Norda's* attack on a mosque", "rejected *Aral's* plan for the border"."""
    by = ("by", "from")
    found = parties.after(noun, by) or right_after(parties, noun, by)
    owner = noun.child("nmod:poss")
    return found or (parties.of(owner) if owner is not None else named_before(parties, noun))


def _phrases(word: Node, prepositions: tuple[str, ...]) -> Iterator[tuple[Node, list[str]]]:
    """The phrases of a word that begin with one of the prepositions, each with those it has; not
    "*to the delight* of pupils", to whom nothing is done."""
    for one in word.children:
        if not one.relation.startswith(("obl", "nmod")) or one.relation == "nmod:poss":
            continue
        cases = [each.lower for each in one.children if each.relation == "case"]
        if "to" in cases and one.lemma in lexicon().felt:
            continue
        if any(each in prepositions for each in cases) and "according" not in cases:
            yield one, cases


def named_before(parties: Parties, noun: Node) -> list[int]:
    """Who is named right before a noun: "a Front convoy", "rebel positions"."""
    for one in noun.children:
        if one.child("case") is not None:
            continue  # "the murder of Mara Tolen" is not hers
        # "the EU ban", "the Front-led attack"
        called = one.entity in ("PERSON", "ORGANIZATION", "LOCATION", "MISC")
        called = called or one.text.isupper() or one.text.endswith("-led") or _origin(one)
        if one.relation in ("compound", "amod", "nmod") and called:
            found = parties.of(one) or parties.named(one)
            found = [key for key in found if parties.kinds[key] not in MEDIA]
            if one.entity == "MISC":  # "an Islamic garment" is of no Islamic union
                found = [key for key in found if parties.kinds[key] in NAMED_BY_PEOPLES]
            if found:
                return found
    return []


def _origin(word: Node) -> bool:
    """ "*Norlandic* strikes": an adjective of a state that the tagger does not know."""
    return word.text[:1].isupper() and word.text.endswith(OF_PEOPLE) and is_origin(word)


def force_before(parties: Parties, noun: Node) -> list[int]:
    """Whose forces a common noun before another tells of: "*army* helicopters", "*police* raid"."""
    before = (
        parties.called(one)
        for one in noun.children
        if one.relation in ("compound", "amod") and one.tag in ("NN", "NNS", "JJ")
        if one.entity == "O"
    )
    return [key for key in before if key is not None][:1]


def of_clause(parties: Parties, verb: Node) -> list[int]:
    """Whoever is to do what is demanded, or is said to have done what is alleged."""
    for one in verb.children:
        if one.relation in ("ccomp", "xcomp"):
            subject = one.child(*SUBJECTS)
            if subject is not None and one.passive:
                return parties.by(one)
            if subject is not None:
                return parties.of(subject) or somebody_in(parties, subject)
    return []


def right_after(parties: Parties, noun: Node, prepositions: tuple[str, ...]) -> list[int]:
    """Who stands in the phrase right after a noun, though the parse hangs it on the verb above:
    "condemned the attack by the rebels"."""
    case = noun.after()
    if case is None or case.relation != "case" or case.lower not in prepositions:
        return []
    whose = case.head
    astray = whose is not None and whose.head == noun.head and noun.relation == "obj"
    return parties.of(whose) if astray else []


def left(parties: Parties, word: Node) -> list[int]:
    """Which country one withdraws from: "pulled its troops *out of Norway*", "its withdrawal of
    troops *from Aral*", "left *Norway*"."""
    if word.is_verb and word.object is not None and word.object.entity == "LOCATION":
        return parties.of(word.object)
    for one in (word, *_moved(word)):
        found = parties.after(one, ("from", "of") if one.is_verb else ("from",))
        if found := [key for key in found if parties.kinds[key] == "government"]:
            return found
    return []


def _moved(word: Node) -> list[Node]:
    """What is withdrawn, and what of it is counted: "a batch of 200 *peacekeepers*"."""
    things = objects_of(word) if word.is_verb else [word]
    parts = [one for noun in things for one in with_preposition(noun, ("of",))]
    return [*things, *parts] if word.is_verb else parts


def where_felt(parties: Parties, word: Node) -> list[int]:
    """Which country or place a state of emergency, a curfew or a ceasefire is in force in."""
    everywhere = parties.of_every_kind()
    for one in (word, *(objects_of(word) if word.is_verb else ())):
        for place, _ in _phrases(one, FELT_IN):
            found = everywhere.of(place)
            if found and place.entity == "LOCATION":
                return found
    return []


def said_to_have_done_it(parties: Parties, word: Node) -> list[int]:
    """Who is looked into for what he is said to have done: "an inquiry into claims that *soldiers*
    beat them"."""
    things = [*(objects_of(word) if word.is_verb else ()), word]
    if word.is_noun and word.head is not None and word.head.is_verb:
        things.append(word.head)
    for noun in things:
        for claim, _ in _phrases(noun, ("into", "of", "over")):
            clause = claim.child("ccomp", "acl")
            doer = clause.child("nsubj") if clause is not None and clause.is_verb else None
            if doer is not None and (found := parties.of(doer)):
                return found
    return []


def protested(parties: Parties, word: Node) -> list[int]:
    """Whose deed or plan a protest is over: "a sit-in *over the firm's plan*", "protested against a
    law *by the council*"."""
    for one in (word, *([word.head] if word.is_noun and word.head is not None else ())):
        for noun, cases in _phrases(one, ("over", "at", "against", "in", "about")):
            if "in" in cases:
                if noun.lemma not in ("response", "reaction", "protest"):
                    continue
                noun = next((each for each, _ in _phrases(noun, ("to", "at", "over"))), noun)
            if noun.is_noun and noun.entity == "O" and (found := doer_of(parties, noun)):
                return [key for key in found if parties.kinds[key] != "group"]
        by = parties.by(one) if one.is_verb and not passive(one) else []
        if by:
            return by
    return []


def provoked(parties: Parties, word: Node) -> list[int]:
    """Who did what a protest or strike is told to follow on: "walked out after *the firm* refused
    to talk", "have marched since May, when *their government* raised the fee"."""
    above = word.head if word.is_noun and word.head is not None else None
    if above is not None and above.lemma in lexicon().ended:
        return []  # "ended their strike after the firm raised pay"
    for verb in (word, *([above] if above is not None and above.is_verb else ())):
        for one in verb.subtree():
            opener = one.child("mark", "advmod")
            told = one.is_verb and one.relation in ("advcl", "acl:relcl") and one != word
            told = told and one.lemma not in lexicon().pleasing
            if told and opener is not None and opener.lower in FOLLOWED:
                found = parties.of(one.child("nsubj"))
                return [key for key in found if parties.kinds[key] in BODIES]
    return []


def struck(word: Node) -> tuple[Node, ...]:
    """What an attack strikes, told by a verb whose subject it is: "bombings hit *the capital*"."""
    verb = word.head if word.is_noun and word.relation in SUBJECTS else None
    if verb is None or not verb.is_verb or verb.lemma not in lexicon().striking:
        return ()
    return objects_of(verb) if not passive(verb) else ()


def where_hit(parties: Parties, word: Node) -> list[int]:
    """Which town or region an attack hits of which nobody is named: "shelled *Orle*", "bombed a
    market *in the town of Orle*", "the shelling *of Orle*"."""
    everywhere = parties.of_every_kind()
    hit = objects_of(word) if word.is_verb else with_preposition(word, ("on", "of", "against"))
    hit = hit or struck(word)
    for noun in hit:
        at = [one for one, _ in _phrases(noun, ("in", "at"))] if noun.entity == "O" else []
        for one in (noun, *at):
            town = one.lemma in actor_lexicon().settlements
            for place in (one, *(each for each, _ in (_phrases(one, ("of",)) if town else ()))):
                if _is_place(place) and (found := everywhere.of(place)):
                    return found
    return []


def where_to(parties: Parties, word: Node, prepositions: tuple[str, ...]) -> list[int]:
    """Which town, region or country help or troops go to or leave: "trucked water *to the Dene
    valley*", "the withdrawal of observers *from Selm*"."""
    everywhere = parties.of_every_kind()
    for one in (word, *_moved(word)):
        for place, cases in _phrases(one, prepositions):
            if "of" in cases and "out" not in cases:
                continue  # what is withdrawn, not from where
            found = [key for key in everywhere.of(place) if parties.kinds[key] == "place"]
            if found and _is_place(place):
                return found
    return []


def _is_place(noun: Node) -> bool:
    """Whether a word or the name before it is a place's: "the *Dene* valley"."""
    return any(
        one.entity == "LOCATION"
        for one in (noun, *(each for each in noun.children if each.relation == "compound"))
    )


def befallen(parties: Parties, verb: Node, keys: tuple[int, ...]) -> bool:
    """Whether some are but told of as where or whom an act hit that a verb judges: "condemned the
    attacks *in Norway*"."""
    hit = [
        key
        for noun in (objects_of(verb) if verb.is_verb else ())
        for one, _ in _phrases(noun, ("in", "at", "on", "against"))
        for key in parties.of(one)
    ]
    return bool(keys) and set(keys) <= {*hit, *victims(parties, verb)}


def victims(parties: Parties, word: Node) -> list[int]:
    """Whom befell what an act judges or looks into, and who did nothing: "an inquiry into *her*
    death", "deplored *their* treatment"."""
    above = word.head if word.is_noun and word.head is not None and word.head.is_verb else None
    things = [*(objects_of(word) if word.is_verb else ()), word, *([above] if above else ())]
    below = [each for noun in things for each, _ in _phrases(noun, ("into", "of", "about", "over"))]
    found: list[int] = []
    for noun in (*things, *below):
        if noun.lemma in lexicon().befell:
            found += [*parties.of(noun.child("nmod:poss")), *parties.after(noun, ("of",))]
    return found


def at_whose_doors(parties: Parties, word: Node) -> list[int]:
    """Before whose seat people protest: "rallied *outside the Senate*", "a sit-in *in front of the
    ministry*"; not at a place that is nobody."""
    for one in (word, *([word.head] if word.is_noun and word.head is not None else ())):
        for noun, cases in _phrases(one, (*BEFORE_SEATS, "in")):
            front = noun.lemma == "front" and noun.child("nmod")
            if "in" in cases and not front:
                continue
            found = parties.of(front or noun)
            if found and all(parties.kinds[key] in BODIES for key in found):
                return found
    return []
