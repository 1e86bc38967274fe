"""Words that fit a line of the lexicon and yet tell no act, verb by verb and noun by noun.

Read by eye on real articles, these were most of what event coders invent: a question that is no
demand, a product that is released, a rally where a candidate speaks, a storm that kills.
"""

import re

from onrecord.reading.amounts import lemmas_of
from onrecord.reading.events.court import not_with_a_deed
from onrecord.reading.events.everyday import in_space, is_everyday
from onrecord.reading.events.freeing import frees_nobody, is_person
from onrecord.reading.events.hollow import is_hollow, is_no_act
from onrecord.reading.events.kinds import hits, stem
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.roles import Participants
from onrecord.reading.events.senses import pattern_of
from onrecord.reading.events.threats import threatens
from onrecord.reading.parties import Parties, is_person_word
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.words import goes_along
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")

# Words after which it stands what is shown, not where or against whom one demonstrates.
SHOWN = ("that", "how", "why", "what", "without")

# Prepositions before what a call is for.
ASKS = ("for", "on", "upon", "from", "by")

# What who speaks to reporters will not have done: "not to be *named*".
UNQUOTED = ("draw", "name", "identify", "quote", "interview", "photograph", "print", "publish")

NAMES = ("name", "surname", "identity")
# Verbs that ask nothing of anybody.
ADVISING = ("advise", "recommend")

# Courts to which a case is taken by whoever lost it, not by who accuses.
HIGHER = ("higher", "appeal", "appeals", "supreme", "constitutional", "upper")

# Verbs for what one does with those one tells something as with those one deals with.
TELLING = ("discuss", "speak", "talk")
# Types of act that hurt or press somebody: what a threat threatens with.
HARMING = ("SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "REJECT", "THREATEN")


def tells_nothing(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> bool:
    """Whether a verb or noun that fits the lexicon tells no act; who takes part in it is known."""
    asked: tuple[str, Span] = ("nothing", word.span)
    known = parties.asked.get(asked)
    if known is None or known[:2] != (pattern, who):
        known = parties.asked[asked] = pattern, who, _nothing(parties, pattern, word, who)
    found: bool = known[2]
    return found


def _nothing(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> bool:
    if word.is_verb:
        return (
            _gone_astray(pattern, word)
            or _laid_down(pattern, word)
            or _keeps_silent(parties, pattern, word)
            or _only_shows(pattern, word)
            or _described(word, who)
            or (pattern.sense == "SUPPORT" and parties.told_which(word))
            or _by_nature(parties, pattern, word)
            or (pattern.head == "ask" and not pattern.particles and asks_to_know(word))
            or (pattern.head == "ask" and _asks_silence(word))
            or (pattern.sense == "CONCEDE" and not who.actors and not passive(word))
            or is_everyday(parties, pattern, word, who)
            or _courtesy(pattern, word)
            or _in_another_sense(pattern, word)
            or _holds_nobody(parties, pattern, word)
            or _canvasses(parties, pattern, word, who)
            or _threatens_nobody(pattern, word, who)
            or frees_nobody(parties, pattern, word, who)
            or _by_a_thing(parties, pattern, word, who)
            or (pattern.head == "arm" and not who.actors)  # "a man armed with a knife"
            or (pattern.head == "question" and not _examines(parties, word, who))
            or (pattern.head in TELLING and _with_press(parties, word, who))
            or (pattern.head == "charge" and not_with_a_deed(parties, pattern, word))
            or (pattern.head == "quit" and _gives_up(word))  # "quit smoking"
            or (pattern.sense == "AID" and not (who.actors or who.recipients or _undergoes(word)))
            or (pattern.sense == "REJECT" and not who.actors and not passive(word))
            or (pattern.head == "agree" and _only_thinks_so(word))
            or pattern.head in ADVISING
            or (pattern.head == "reopen" and not who.actors)  # "the bakery reopened"
            or is_hollow(parties, pattern, word, who)
            or _goes_away(parties, pattern, who)
        )
    return (
        is_no_act(pattern.sense, word)
        or (_figurative(pattern) and not (who.actors or who.recipients))
        or (word.text[:1].isupper() and word.before() is not None)  # "veterans of the Salt War"
        or frees_nobody(parties, pattern, word, who)
        or _canvasses(parties, pattern, word, who)
        or (pattern.sense == "THREATEN" and not who.actors and not _undergone(word))
        or (pattern.mode in ("visit", "phone") and not who.recipients)  # "her trip", "phone calls"
        or (pattern.head == "talk" and word.tag == "NN" and len(who.recipients) < 2)  # "her talk"
        or (pattern.head == "call" and pattern.sense == "REQUEST" and not _called_for(word))
        or _goes_away(parties, pattern, who)
        or in_space(pattern, word)
    )


def _with_press(parties: Parties, verb: Node, who: Participants) -> bool:
    """Whether what is discussed is told to a newspaper: an interview is no talks."""
    others = with_preposition(verb, ("with",))
    return any(one.lemma in lexicon().press for one in others) or any(
        parties.kinds[one] in ("outlet", "agency") for one in who.actors
    )


def _gone_astray(pattern: Pattern, verb: Node) -> bool:
    """Whether what hangs on a verb makes another thing of it: "*fired back* with a statement"."""
    if verb.lemma == "beat" and any(SCORE.fullmatch(one.text) for one in verb.sentence.nodes):
        return True  # "beat them 3-1"
    words = lexicon().astray.get(verb.lemma, frozenset()) - pattern.particles - pattern.objects
    if not words:
        return False
    beside = [one.lower for one in verb.children if one.relation != "conj"]
    follower = verb.after()
    if follower is not None and follower.relation == "case" and not passive(verb):
        beside.append(follower.lower)  # "seized *on* her words"; but "was seized on Monday"
    return not words.isdisjoint(beside)


def _only_thinks_so(verb: Node) -> bool:
    """Whether somebody is of one mind with another and settles nothing: "agreed with them",
    "agreed that it was cold"."""
    view = verb.child("ccomp")
    if view is not None and view.child("mark") is not None and view.child(*SUBJECTS) is not None:
        tags = {one.tag for one in (view, view.child("cop") or view, *view.auxiliaries)}
        return "MD" not in tags and not tags.isdisjoint(("VBD", "VBZ", "VBP"))
    cases = {
        each.lower for one in verb.children for each in one.children if each.relation == "case"
    }
    settled = verb.child("ccomp", "xcomp", "obj") is not None or not cases.isdisjoint(("to", "on"))
    return "with" in cases and not settled


def _called_for(noun: Node) -> bool:
    """Whether a call is for something, not on the telephone: "calls *for* a truce"."""
    follower = noun.after()
    if follower is not None and follower.lower in ASKS:
        return True
    phrases = [one for one in noun.children if one.relation.startswith(("nmod", "acl"))]
    return any(
        (each.relation == "case" and each.lower in ASKS) or (each.lower == "to" and one.is_verb)
        for one in phrases
        for each in one.children
    )


def _goes_away(parties: Parties, pattern: Pattern, who: Participants) -> bool:
    """Whether somebody who retreats only goes somewhere: no soldier, "retreated to her cabin"."""
    return pattern.head == "retreat" and all(parties.kinds[one] == "person" for one in who.actors)


def _figurative(pattern: Pattern) -> bool:
    """Whether a word is one for many a struggle that hurts nobody: "a battle with cancer"."""
    return pattern.head in ("war", "battle") and not pattern.before


def _described(verb: Node, who: Participants) -> bool:
    """Whether a participle only says what the noun after it is: "the accused group", "a *holding*
    company"."""
    if verb.relation != "amod" or who.actors:
        return False
    if verb.tag == "VBN" and verb.lemma in lexicon().undergone_by:
        return False  # "the kidnapped teenagers"
    before = verb.before()  # "a threat, in *withholding* money"
    return verb.tag == "VBN" or (verb.tag == "VBG" and (before is None or before.tag != "IN"))


def _laid_down(pattern: Pattern, verb: Node) -> bool:
    """Whether a law says what is forbidden: then nobody bans it now."""
    subject = verb.child("nsubj") if pattern.mode == "ban" else None
    return subject is not None and subject.lemma in lexicon().laws


def _keeps_silent(parties: Parties, pattern: Pattern, verb: Node) -> bool:
    """Whether what is refused is but an answer: "refused to say where she was"."""
    below = verb.child("xcomp") if pattern.head in ("refuse", "decline") else None
    if below is None or pattern_of(parties, below) is not None:
        return False  # "refused to *provide aid*"
    return below.lemma in lexicon().answering or (below.passive and below.lemma in UNQUOTED)


def _examines(parties: Parties, verb: Node, who: Participants) -> bool:
    """Whether a body or an officer questions somebody: anybody else only doubts him."""
    doer = verb.child("nsubj")
    if passive(verb) or doer is None:
        return passive(verb)
    body = any(parties.kinds[one] in ("organisation", "government") for one in who.actors)
    return body or doer.lemma in lexicon().prosecuting


def _undergoes(verb: Node) -> bool:
    """Whether a passive with its auxiliary tells it: "the building *was evacuated*"."""
    return passive(verb) and bool(verb.auxiliaries)


def _gives_up(verb: Node) -> bool:
    """Whether somebody only stops doing something: "quit smoking"."""
    follower = verb.after()
    return follower is not None and follower.tag == "VBG"


def _only_shows(pattern: Pattern, verb: Node) -> bool:
    """Whether who "demonstrates" that something is so only shows it."""
    if pattern.head not in lexicon().intransitive:
        return False
    follower = verb.after()
    told = follower is not None and follower.tag in ("IN", "WRB", "WP") and follower.lower in SHOWN
    return told or verb.child("obj", "ccomp") is not None


def _by_nature(parties: Parties, pattern: Pattern, verb: Node) -> bool:
    """Whether a storm, a disease or an accident does it, or is fought."""
    if pattern.mode == "investigate" or pattern.by:
        return False  # "sniper *fire* hit a bus"
    doer = subject_of(verb)
    done_by = [doer, *([_told_before(parties, doer)] if doer is not None else [])]
    if pattern.sense == "ASSAULT":
        done_by += [one for one in objects_of(verb) if one.lemma not in pattern.objects]
    return any(
        one is not None
        and not lexicon().natural.isdisjoint(
            each.lower for each in (one, *one.children) if each.relation not in ("nmod", "acl")
        )
        for one in done_by
    )


def _told_before(parties: Parties, it: Node) -> Node | None:
    """What the sentence before is about, for an "it" that is nobody: "*The storm* hit the coast.
    *It* blocked roads"."""
    if it.lower != "it" or parties.of(it):
        return None
    root = next((one for one in parties.sentence_before(it) if one.head is None), None)
    return root.child(*SUBJECTS) if root is not None else None


def _by_a_thing(parties: Parties, pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether no person and no weapon does it: "warm water is attacking the ice"."""
    subject = verb.child("nsubj")
    if pattern.sense != "ASSAULT" or who.actors or subject is None or not subject.is_noun:
        return False
    if pattern.by:
        return False  # the lexicon has what does it
    if subject.tag == "PRP" or subject.entity != "O" or parties.is_person_word(subject):
        return False
    parts = [one for one in subject.children if one.relation in ("compound", "amod", "nmod:poss")]
    if any(one.entity != "O" or is_person_word(one.lower) for one in parts):
        return False  # "a police helicopter"
    words = lexicon()
    steered = subject.lemma in words.weapons or subject.lemma in words.vehicles
    return not steered and subject.lower not in words.warlike


def asks_to_know(verb: Node) -> bool:
    """Whether somebody asks a question, and nothing of anybody: "asked her what she wanted"."""
    for one in verb.children:
        marks = [each.lower for each in one.children if each.relation in ("mark", "case")]
        if one.relation in ("xcomp", "ccomp", "advcl") and ("to" in marks or "that" in marks):
            return False
        if one.relation.startswith("obl") and "for" in marks:
            return False
    return True


def _asks_silence(verb: Node) -> bool:
    """Whether somebody only asks that his name be kept back: "asked that no name be printed"."""
    for one in verb.children:
        subject = one.child(*SUBJECTS)
        kept = one.lemma == "withhold" and subject is not None and subject.lemma in NAMES
        if one.relation in ("xcomp", "ccomp", "advcl") and (kept or one.lemma in UNQUOTED):
            if kept:
                return True  # "asked that her *surname be withheld*"
            no = subject is not None and any(each.lower == "no" for each in subject.children)
            return no or one.negated
    return False


def _in_another_sense(pattern: Pattern, verb: Node) -> bool:
    """Whether a participle stands for a person ("the accused"), or blame for guilt ("is to blame"),
    or somebody is sent a thing, not sent somewhere ("sent the police a plan")."""
    if verb.tag == "VBN" and any(
        one.relation == "det" and one.lower in ("the", "an") for one in verb.children
    ):
        return True  # but "among *those freed*"
    if pattern.head == "blame" and verb.tag == "VB" and verb.object is None:
        return any(one.lower == "to" for one in verb.children)
    if pattern.words == "take to: court":  # "took the case *to a higher court*"
        if goes_along(verb):
            return True
        courts = (each for one in with_preposition(verb, ("to",)) for each in one.children)
        return any(one.lower in HIGHER for one in courts)
    behind = verb.after(2)
    if pattern.head == "let" and behind is not None and behind.lower == "of":
        return True  # "let go *of* the rope"
    if pattern.head == "let" and behind is not None and behind.lower == "be":
        return True  # "let it *be* known"
    return pattern.sense == "MOBILIZE" and verb.child("iobj") is not None


def _courtesy(pattern: Pattern, verb: Node) -> bool:
    """Whether somebody thanks whom he speaks to: "Thank you for your time"."""
    follower = verb.after()
    return pattern.head == "thank" and follower is not None and follower.lower in ("you", "god")


def _holds_nobody(parties: Parties, pattern: Pattern, verb: Node) -> bool:
    """Whether what is held, or the host of what is hosted, is no person: "held a forum"."""
    if pattern.head == "hold" and pattern.sense == "COERCE":
        if verb.relation == "amod" and verb.tag == "VBG":
            return True  # "a holding company"
        to_come = verb.relation == "acl" and any(one.lower == "to" for one in verb.children)
        whom = objects_of(verb)
        if passive(verb) and any(_is_somebody(parties, one) for one in whom):
            return to_come  # "a herdsman *held* since March"
        return to_come or not any(is_person(parties, one) for one in whom)
    if pattern.head == "host":
        things = objects_of(verb)
        met = any(lemmas_of(one) & pattern.objects for one in things)
        return not met and not any(is_person(parties, one) for one in things)
    return False


def _is_somebody(parties: Parties, noun: Node) -> bool:
    """Whether the report tells of a noun as of a person, whatever its own words are."""
    keys = parties.of(noun)
    return bool(keys) and all(parties.kinds[one] in ("person", "unnamed") for one in keys)


def _canvasses(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> bool:
    """Whether one person's rally is meant, held to be elected: "her rally in Velmouth"."""
    if pattern.sense != "PROTEST" or len(who.actors) != 1:
        return False
    rally = word.lemma == "rally" or any(one.lemma == "rally" for one in objects_of(word))
    return rally and parties.kinds[who.actors[0]] == "person"


def _threatens_nobody(pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether nobody threatens ("threatened by mining"), or with nothing bad ("vowed to help")."""
    if pattern.sense != "THREATEN":
        return False
    if not who.actors:
        with_what = {one.lemma for one in with_preposition(verb, ("with",))}
        return not (_undergoes(verb) and who.recipients and with_what & lexicon().menaces)
    if any(one.lemma == "warning" for one in objects_of(verb)):
        return not threatens(verb)  # "a flood warning"
    if pattern.head != "vow":
        return False
    if any(one.lemma in lexicon().revenge for one in verb.subtree()):
        return False
    # "hasten efforts *to build a warning system*" is for something else
    told = (one for clause in verb.children for one in clause.subtree("acl", "acl:relcl"))
    words = [stem(one.text) for one in told]
    return not any(clue.type in HARMING and clue.strong for _, clue in hits(words))


def _undergone(noun: Node) -> bool:
    """Whether a noun tells what somebody gets: "received threats"."""
    head = noun.head
    return head is not None and head.lemma in lexicon().undergone
