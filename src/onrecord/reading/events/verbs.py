"""Who acts and who suffers, where a verb tells the act: "the rebels attacked a convoy"."""

from collections.abc import Sequence

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.modes import mode_of
from onrecord.reading.events.nouns import SUFFERED, of_noun
from onrecord.reading.events.reach import (
    BODIES,
    aimed_by,
    concerned,
    doer_of,
    force_before,
    named_before,
    of_clause,
    of_subject,
    right_after,
    somebody_in,
)
from onrecord.reading.events.senses import pattern_of
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.lexicon import lexicon as position_lexicon
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

# Prepositions of where a march goes, which is not whom it is against.
MERELY_THROUGH = frozenset(("through", "in", "to"))
# What a thing is called suffers nothing: "dismissed it *as an insult* to nurses".
MERELY_AS = frozenset(("as",))
# Types of act that are done toward the other side, where the words name nobody.
FACED = ("REJECT", "THREATEN", "CONCEDE", "ASSAULT")
FACED_MODES = (
    ("RETREAT", "withdraw"),
    ("RETREAT", "disarm"),
    ("REQUEST", "yield"),
    ("PROTEST", "strike"),
)
# What those who do it do with each other: "Japan and Aral signed a treaty".
SIGNED = ("sign", "ratify", "establish")
# Modes of what a country does to those who have to leave it.
SENT_AWAY = ("expel", "deport")
# What a ministry does that has an envoy come to it: "was *summoned to* the foreign ministry".
SUMMONING = ("summon",)
# Kinds of those of whom one asks that they go themselves.
LEAVING = ("person", "government", "organisation")
# Types of act that a deed is blamed, backed or turned down by, toward whoever did it.
JUDGING = ("ACCUSE", "REJECT", "SUPPORT")
# Types of act that hit whoever owns what is hit.
PRESSING = ("COERCE", "SANCTION")
# Verbs that give what stands as their object, whatever it is.
GIVING = ("donate", "contribute")
# Prepositions behind what is asked, before whoever is asked: "an apology *from Norway*"; "seats *on
# the council*" are not asked of it.
ASKED_BESIDE = ("from",)
# Verbs of whoever asks somebody for something: "appealed *to Norway* for help".
BEGGING = ("appeal", "plead", "apply", "turn", "beg")
# Kinds of those who give what is asked of them: "*UN* help".
GIVERS = ("government", "organisation", "armed_group")
# How what is called for hangs on the verb or on whom it would be done to.
WANTED = ("xcomp", "advcl", "ccomp", "acl")
# Verbs by which a thing is given back to somebody, alone or with "back", "over"; they have a "to"
# of their own, however far behind them it stands.
RETURNING = ("return", "restore", "repatriate")
HANDING_BACK = ("hand", "give", "turn")
BACK = ("back", "over")
# Types of act that are for somebody whom a purpose may name: "sent tents to help *the villagers*".
HELPING = ("AID", "SUPPORT")


def faced(pattern: Pattern, word: Node) -> bool:
    """Whether an act of this sort is done toward the other side where the words name nobody."""
    if pattern.sense in FACED:
        return True
    mode = pattern.mode or mode_of(pattern.sense, word)
    return (pattern.sense, mode) in FACED_MODES


def of_verb(parties: Parties, pattern: Pattern, verb: Node) -> tuple[list[int], list[int]]:
    """Who acts and who suffers, where a verb tells the act."""
    if pattern.roles == "undergo":
        if givers := _from_whom(parties, pattern, verb):
            return givers, parties.of(subject_of(verb))
        above = verb.head if verb.relation in ("ccomp", "xcomp") else None
        if above is not None and above.lemma in lexicon().happening["speech"]:
            above = None  # "she faces two charges, *her lawyer said*"
        actors = parties.of(subject_of(above)) if above is not None else []
        return actors, parties.of(subject_of(verb))
    aimed = aimed_by(pattern)
    if passive(verb):
        actors = parties.by(verb)
        if not actors and pattern.mode in SENT_AWAY:  # "expelled from Norway", "from his party"
            out = parties.after(verb, ("from",)) or _behind_both(parties, verb, "from")
            able = BODIES if pattern.sense == "SANCTION" else ("government",)
            actors = [key for key in out if parties.kinds[key] in able]
        if not actors and pattern.head in SIGNED:
            actors = parties.after(verb, ("between",))  # "a pact signed between the two"
        if not actors and pattern.mode == "withdraw":
            actors = _whose_people(parties, verb)
        if not actors and verb.lemma in SUMMONING:
            actors = bidden_to(parties, verb)
    else:
        actors = of_subject(parties, subject_of(verb))
    if pattern.sense == "RETREAT" and (back := given_back_to(parties, verb)):
        return actors, back
    suffering: list[int] = []
    # What is deployed or sent is no recipient; where it goes to is.
    sent = pattern.roles == "sent"
    things = objects_of(verb) if not sent else []
    if pattern.particles:
        merely = MERELY_THROUGH if pattern.sense == "PROTEST" else MERELY_AS
        led = pattern.particles - merely
        if pattern.roles == "both":
            # "discussed Iran *with him*", "had lunch *with her*"
            beside = [one for noun in things for one in with_preposition(noun, led)]
            things = with_preposition(verb, led) or beside or things
        elif not any(parties.of(noun) for noun in things):
            things = [*things, *with_preposition(verb, led)]
    wanted = "for" in pattern.particles and pattern.sense == "REQUEST"
    if pattern.sense == "REQUEST" and (givers := theirs_to_give(parties, verb)):
        return actors, givers
    # "closed the airport": what the lexicon names as a thing suffers nothing
    lifeless = [
        noun
        for noun in things
        if (noun.lemma in pattern.objects or pattern.head in GIVING)
        and (not parties.is_person_word(noun) or _is_sent(pattern) or _hears(pattern))
    ]
    for noun in things:
        if noun in lifeless:
            suffering += _whose_place(parties, noun)  # "searched the offices of Halden Steel"
            continue
        if wanted and _is_to_undergo(verb, noun):
            continue  # "pleaded for *the nurses* to be freed"
        if (lifeless or wanted) and not parties.is_named(noun):
            continue  # "closed schools and colleges"; "called for an inquiry", which is not asked
        whom = _whose_place(parties, noun) or parties.of(noun)
        if noun.tag == "CD" and not whom:
            whom = parties.after(noun, ("of",))  # "112 of them"
        suffering += [key for key in whom if key not in suffering]
    if not suffering:
        suffering = parties.of(verb.child("iobj"))  # "gave *Norway* permission"
    if wanted and not suffering:
        return actors, _called_upon(parties, verb, things)
    if not suffering and pattern.sense in JUDGING and pattern.mode != "investigate":
        done = [noun for noun in things if noun not in lifeless]
        suffering = [key for noun in done for key in _who_did(parties, noun) if key not in actors]
        if pattern.sense == "ACCUSE" and any(pattern_of(parties, noun) for noun in done):
            return actors, suffering  # nor is it those who suffered what is condemned
    if not suffering and pattern.sense == "SUPPORT":
        of = ("of", "for")  # "voiced support of her"
        backed = [parties.after(one, of) or right_after(parties, one, of) for one in things]
        suffering = [key for keys in backed for key in keys if key not in actors]
    if pattern.sense in PRESSING and not suffering:  # "her patrols were turned away", "his jeep"
        own = [parties.of(noun.child("nmod:poss")) for noun in things]
        suffering = [key for keys in own for key in keys if key not in actors]
    about = ASKED_BESIDE if pattern.sense == "REQUEST" and not pattern.particles else aimed
    for noun in () if suffering else things:
        put = pattern.sense == "REJECT" and _is_put_forward(noun)
        whom = concerned(parties, noun, ASKED_BESIDE if put else about)
        suffering += [key for key in whom if key not in suffering]
    if pattern.sense == "ASSAULT" and not suffering:  # "ambushed a convoy of the Doctors' Union"
        whose = [parties.owner(noun) or named_before(parties, noun) for noun in things]
        suffering = [key for keys in whose for key in keys if key not in actors]
    if not suffering and pattern.mode == "crowd-control":
        suffering = _driven_off(parties, verb)
    if not suffering and passive(verb) and not sent:
        joined = subject_of(verb) if verb.relation == "conj" else None
        taken = parties.of(verb.child(*SUBJECTS) or joined)  # "was taken into custody"
        sum_only = verb.object is not None  # "the firm was fined *two million crowns*"
        suffering = [key for key in taken if sum_only or parties.kinds[key] == "person"]
    if not suffering and not things and pattern.sense in ("REQUEST", "ACCUSE"):
        suffering = of_clause(parties, verb)
    if not suffering and (lifeless or pattern.sense != "THREATEN"):  # "issued a warning to her"
        suffering = concerned(parties, verb, aimed)
    if not suffering and _hears(pattern):  # "went to court *to force Norway* to pay"
        aims = [one for one in verb.children if one.relation in ("advcl", "xcomp")]
        aims = [one for one in aims if one.tag == "VB" and one.lemma in lexicon().forcing]
        suffering = parties.of_all(noun for one in aims for noun in objects_of(one))
    given = pattern.sense == "AID" and bool(pattern.objects)  # a team of experts gets no help
    if not suffering and pattern.sense in HELPING:
        suffering = [key for key in _helped(parties, verb, things) if key not in actors]
    # Whoever is to be freed is not the one of whom it is asked.
    for noun in () if suffering or given or faced(pattern, verb) else things:
        itself = parties.one(noun)
        asked = pattern.sense == "REQUEST"
        meant = _whose_to_do(parties, noun) if asked else somebody_in(parties, noun)
        found = [key for key in meant if key != itself]
        suffering += [key for key in found if key not in suffering]
    return actors, suffering


def given_back_to(parties: Parties, verb: Node) -> list[int]:
    """To whom a thing is given back: "handed the airbase *back to Norway*", "returned the bodies of
    two sailors *to Norway*"; not whoever is handed over himself."""
    things = objects_of(verb)
    turned = [one for one in verb.children if one.lower in BACK]
    if verb.lemma not in RETURNING and not (verb.lemma in HANDING_BACK and turned):
        return []
    if not things or any(parties.of(one) or parties.is_people(one) for one in things):
        return []
    whom = [one for above in (verb, *turned) for one in with_preposition(above, ("to",))]
    return parties.of_all(whom) or parties.of_every_kind().of_all(
        one for one in whom if one.entity == "LOCATION"
    )


def bidden_to(parties: Parties, verb: Node) -> list[int]:
    """Before whom somebody has to come: "summoned *to the ministry*", "*before MPs*"."""
    found = parties.after(verb, ("to", "before"))
    return [key for key in found if parties.kinds[key] in BODIES]


def _from_whom(parties: Parties, pattern: Pattern, verb: Node) -> list[int]:
    """Who gives what somebody gets: "received 300 million crowns in aid *from Norda*", "won the
    backing *of the union*"."""
    cases = ("from", "of") if pattern.sense == "SUPPORT" else ("from",)
    things = objects_of(verb)
    below = [one for noun in things for one in with_preposition(noun, ("in", "of"))]
    for one in (verb, *things, *with_preposition(verb, ("in",)), *below):
        if found := parties.after(one, cases):
            return found
    return []


def _is_to_undergo(verb: Node, noun: Node) -> bool:
    """Whether somebody is only told of as whom what is called for would be done to."""
    clauses = [one for one in (*verb.children, *noun.children) if one.relation in WANTED]
    return any(one.passive and subject_of(one) == noun for one in clauses)


def _whose_people(parties: Parties, verb: Node) -> list[int]:
    """Whose envoys or soldiers are told to be called back: "*Norway's* ambassador was recalled"."""
    sent = verb.child("nsubj:pass")
    owner = sent.child("nmod:poss") if sent is not None else None
    if sent is None or owner is None or not parties.is_person_word(sent):
        return []
    return parties.of(owner)


def _is_sent(pattern: Pattern) -> bool:
    """Whether what stands as the verb's object is the help itself: "sent two teams of *medics*"."""
    return pattern.sense == "AID" and pattern.head in lexicon().sending


def _hears(pattern: Pattern) -> bool:
    """Whether what the lexicon names behind a preposition hears a complaint: "went to *court*"."""
    return pattern.sense == "ACCUSE" and bool(pattern.particles)


def _who_did(parties: Parties, noun: Node) -> list[int]:
    """Who did what is judged, not whom it befell: "condemned *her* arrest"."""
    deed = pattern_of(parties, noun) if noun.is_noun else None
    if deed is None:
        return doer_of(parties, noun)
    by, _ = of_noun(parties, deed, noun)
    return by or (named_before(parties, noun) if deed.mode not in SUFFERED else [])


def _is_put_forward(noun: Node) -> bool:
    """Whether what is turned down was asked or offered, of or for whom it is not turned down: "a
    request *for her* extradition"."""
    return any(noun.lemma in nouns for nouns in lexicon().put_forward.values())


def _whose_place(parties: Parties, noun: Node) -> list[int]:
    """Whose the place is that is raided or stormed: "the offices *of Halden Steel*"."""
    return parties.owner(noun) if noun.lower in lexicon().premises else []


def _whose_to_do(parties: Parties, noun: Node) -> list[int]:
    """Whose it is to do what is asked: "demanded *Norway's* approval", "restraint *by both sides*",
    "a *Front* withdrawal"; not to whom it would be done ("sought *her* removal")."""
    if noun.lemma in position_lexicon().done_to:
        return parties.after(noun, ("by", "from"))
    owner = noun.child("nmod:poss")
    if leaving := _who_is_to_go(parties, noun):
        return leaving
    found = parties.after(noun, ("by", "from", "with")) or parties.of(owner)
    return found or named_before(parties, noun)


def _who_is_to_go(parties: Parties, noun: Node) -> list[int]:
    """Who is to go, by a noun for that: "*his* resignation", "the departure *of the premier*"; not
    "the withdrawal of troops"."""
    if noun.lemma not in lexicon().going:
        return []
    of = [key for key in parties.after(noun, ("of",)) if parties.kinds[key] in LEAVING]
    return of or parties.of(noun.child("nmod:poss"))


def asked_to_go(parties: Parties, verb: Node) -> list[int]:
    """Of whom it is asked that he go: "demanded *the premier's* resignation"."""
    things = (*objects_of(verb), *with_preposition(verb, ("for",))) if verb.is_verb else ()
    return [key for noun in things for key in _who_is_to_go(parties, noun)]


def theirs_to_give(parties: Parties, verb: Node) -> list[int]:
    """Of whom what is asked is theirs to give or do, by the name before it: "asked for *UN* help",
    "sought *Norwegian* approval"; not "an *Orle* inquiry"."""
    things = (*objects_of(verb), *with_preposition(verb, ("for",)))
    given = [noun for noun in things if noun.lemma in lexicon().theirs]
    whose = [named_before(parties, noun) or force_before(parties, noun) for noun in given]
    return [key for keys in whose for key in keys if parties.kinds[key] in GIVERS]


def told_to(parties: Parties, verb: Node) -> list[int]:
    """Who is asked to do something: "asked *the airline*, Tavor Air, not *to fly* them"."""
    if not verb.is_verb or passive(verb) or not any(map(_to_do, verb.children)):
        return []
    return parties.of_all(objects_of(verb))


def _to_do(clause: Node) -> bool:
    """Whether a clause tells what somebody is to do, however it hangs on the verb."""
    mark = clause.child("mark")
    told = clause.relation in ("xcomp", "advcl", "ccomp") and clause.tag == "VB"
    return told and mark is not None and mark.lower == "to"


def _behind_both(parties: Parties, verb: Node, preposition: str) -> list[int]:
    """Who stands behind the second of two joined verbs in a phrase that the parse hangs on the
    first: "were ordered out and deported *from Norway*"."""
    first = verb.head if verb.relation == "conj" else None
    behind = [] if first is None else with_preposition(first, (preposition,))
    return parties.of_all(one for one in behind if one.index > verb.index)


def _helped(parties: Parties, verb: Node, things: Sequence[Node]) -> list[int]:
    """Whom help or support is for, told by its purpose: "sent tents *to help the villagers*", "a
    commitment *to supporting Norway*"."""
    for one in (*things, verb):
        for clause in one.children:
            if not clause.is_verb or clause.relation not in ("acl", "advcl", "xcomp", "nmod"):
                continue
            if one is verb and clause.lemma not in lexicon().helping:
                continue
            for noun in objects_of(clause):
                if found := parties.of(noun) or somebody_in(parties, noun):
                    return found
    return []


def _called_upon(parties: Parties, verb: Node, things: Sequence[Node]) -> list[int]:
    """Of whom something is asked that is called for: "from *Norway*", "for *Norway* to leave", "for
    *her* resignation"; not whom it only concerns."""
    begs = verb.lemma in BEGGING
    asked = parties.after(verb, ("to", "with") if begs else ("from", "on", "upon"))
    if asked:
        return asked
    for one in verb.children:
        if one.relation in ("ccomp", "xcomp", "advcl") and one.tag == "VB" and not one.passive:
            found = parties.of(one.child(*SUBJECTS))
            if found:
                return found
    going = [noun for noun in things if noun.lemma in lexicon().going]
    return [key for noun in going for key in parties.of(noun.child("nmod:poss"))]


def _driven_off(parties: Parties, verb: Node) -> list[int]:
    """On whom gas is used: "beat *them*, using gas", "used it to end a march by *students*"."""
    for one in verb.children:  # "fired gas *when strikers* tried to pass"
        when = one.child("advmod", "mark")
        if one.relation == "advcl" and when is not None and when.lower in ("when", "as", "after"):
            found = parties.of(one.child(*SUBJECTS))
            if found and all(parties.kinds[key] == "group" for key in found):
                return found
    verbs = [one for one in verb.children if one.relation in ("advcl", "xcomp")]
    if verb.head is not None and verb.relation in ("advcl", "xcomp", "conj"):
        verbs.append(verb.head)
    for one in verbs:
        for noun in objects_of(one):
            found = parties.of(noun) or parties.after(noun, ("by", "of"))
            if found or (found := parties.after(one, ("by",))):
                return found
    return []
