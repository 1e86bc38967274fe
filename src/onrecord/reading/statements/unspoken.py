"""Verbs of saying by which nobody says anything: what a thing threatens, what is explained.

`sifting` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.acts import is_act
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.deeds import is_deed
from onrecord.reading.statements.hearers import HEARERS
from onrecord.reading.statements.lexicon import (
    CONTESTING,
    frames_of,
    is_document,
    lexicon,
    passes_on,
)
from onrecord.reading.statements.naming import TWO_OBJECTS
from onrecord.reading.statements.no_saying import is_no_saying
from onrecord.reading.statements.somebody import is_person, is_thing
from onrecord.reading.statements.spans import first_word, has_marks
from onrecord.reading.statements.tolls_and_votes import of_count_or_vote
from onrecord.reading.statements.urging import party
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def unspoken(draft: Draft, one: Candidate) -> bool:
    """Whether a verb of saying tells here of something else than a saying."""
    return (
        _found_so(one)
        or of_count_or_vote(draft, one)
        or _looms(draft, one)
        or _presses_on(draft, one)
        or _points(draft, one)
        or _by_hand(draft, one)
        or _booked(draft, one)
        or _by_a_thing(draft, one)
        or _takes(draft, one)
        or _kept_by_a_thing(draft, one)
        or _explains(draft, one)
        or _is_about(draft, one)
        or _titled(one)
        or _called_so(one)
        or _in_a_name(one)
        or _what_they_say(draft, one)
        or _held_against(one)
        or _seen_by_paper(draft, one)
        or _only_hears(draft, one)
        or _to_oneself(one)
        or _whoever(draft, one)
        or _would_come_to(one)
        or _may_blame(one)
        or _lets_in(draft, one)
        or _how_well(draft, one)
        or is_act(draft, one)
        or is_deed(draft, one)
        or is_no_saying(draft, one)
    )


def _found_so(one: Candidate) -> bool:
    """ "The number of people [confirmed] dead rose": how they were found, not what they confirm;
    "30 [are listed] as missing" counts them."""
    verb = one.anchor
    if verb is None or verb.tag != "VBN" or verb.agent is not None:
        return False
    after = verb.after()
    if after is not None and after.lower == "as" and verb.lemma in ("list", "register", "count"):
        after = after.after() if verb.passive and not one.source else None
    elif verb.relation != "acl":
        return False
    return after is not None and after.lower in ("dead", "missing", "killed", "injured", "infected")


def _looms(draft: Draft, one: Candidate) -> bool:
    """ "The vote [threatens] to split the party", "floods [threaten] it with ruin": what a thing
    is about to do. A letter that threatens says so, and so does a plan in quoted words."""
    if one.lemma not in ("threaten", "promise") or not one.source:
        return False
    first = first_word(draft, one.content)
    if first is None or has_marks(draft, one.content):
        return False
    if first.tag != "TO" and one.frame != "accusing":
        return False
    head = draft.syntax.head(one.source[0])
    return head is not None and (head.tag in ("DT", "VBG") or is_thing(draft, head))


def _lets_in(draft: Draft, one: Candidate) -> bool:
    """ "Will [admit] *travellers* with a test", "admitted *him* to the ward": who is let in."""
    thing = one.anchor.object if one.anchor is not None and one.lemma == "admit" else None
    if thing is None or has_marks(draft, one.content):
        return False
    return is_person(draft, thing)


def _how_well(draft: Draft, one: Candidate) -> bool:
    """ "[Defended] the town as best she could": how, and not as what."""
    how = any(_AS_BEST.search(draft.words(part)) for part in one.content)
    return how and "naming" in frames_of(one.lemma) and not has_marks(draft, one.content)


_AS_BEST = re.compile(r"\bas (?:best|well as|far as|long as)\b")


def _by_hand(draft: Draft, one: Candidate) -> bool:
    """ "[Threatened] the guard with a knife", "[cited] the driver for speeding": what is done to
    somebody, by hand or with a fine."""
    verb = one.anchor
    if verb is None or one.lemma not in ("threaten", "cite") or not verb.is_verb:
        return False
    thing = verb.object
    if one.lemma == "threaten":
        near = (*verb.children, *(thing.children if thing is not None else ()))
        return any(each.lemma.lower() in lexicon().words["arms"] for each in near)
    fined = verb.passive or (thing is not None and party(draft, thing))
    return fined and any(each.lower == "for" for near in verb.children for each in near.children)


def _booked(draft: Draft, one: Candidate) -> bool:
    """ "[Credited] the account with 40 crowns": what is booked, and nobody praised."""
    thing = one.anchor.object if one.anchor is not None and one.lemma == "credit" else None
    return thing is not None and not (thing.lower in _ONESELF or party(draft, thing))


def _takes(draft: Draft, one: Candidate) -> bool:
    """ "The job [demands] patience": what a thing takes. A petition that demands it says so."""
    if one.lemma != "demand" or len(one.source) != 1 or has_marks(draft, one.content):
        return False
    head, said = draft.syntax.head(one.source[0]), first_word(draft, one.content)
    clause = said is None or said.tag in ("TO", "IN")
    if clause or head is None or head.lemma.lower() in lexicon().words["voiced"]:
        return False
    return is_thing(draft, head)


def _presses_on(draft: Draft, one: Candidate) -> bool:
    """ "The boat [pressed for] home", "the wall does not [dispute] the sea": no party, no paper."""
    known = lexicon().words
    said = draft.syntax.head(one.content[0]) if one.content else None
    # what can be contested was said; a wall and the sea are not
    contests = said is not None and said.is_noun and said.lower not in known["disputable"]
    noun = draft.syntax.head(one.source[0]) if one.source else None
    return (
        ((one.lemma in CONTESTING and contests) or one.lemma in known["of_parties"])
        and noun is not None
        and noun.lower not in ("it", "which", "office")
        and not (is_document(noun) or party(draft, noun))
    )


def _points(draft: Draft, one: Candidate) -> bool:
    """ "[That] shows that the vote is open", "this tells us …", "it tells *you* …": what the report
    or who speaks concludes."""
    if len(one.source) != 1:
        return False
    first, whom = draft.words(one.source[0]).lower(), one.anchor and one.anchor.object
    if first == "it" and one.lemma == "tell" and one.anchor is not None and whom is not None:
        return one.anchor.tag == "VBZ" and whom.lower in ("you", "us", "me")
    return first in ("that", "this") and one.lemma in _CONCLUDING


_CONCLUDING = ("show", "suggest", "tell", "demonstrate", "indicate", "reveal", "prove")


def _by_a_thing(draft: Draft, one: Candidate) -> bool:
    """ "Were told by [loudspeaker]": how, and not by whom; "was ruled out by *injury*"."""
    anchor = one.anchor
    if anchor is None or not anchor.is_verb or not anchor.passive or len(one.source) != 1:
        return False
    if anchor.span[1] >= one.source[0][0]:
        return False
    if draft.words(one.source[0]).lower() in lexicon().words["devices"]:
        return True
    head = draft.syntax.head(one.source[0]) if one.lemma == "rule out" else None
    return head is not None and (is_thing(draft, head) or head.lemma in _BARS)


_BARS = ("injury", "rain", "illness", "weather", "snow", "fog", "cost", "law", "suspension",
         "referee", "umpire")  # fmt: skip


def _kept_by_a_thing(draft: Draft, one: Candidate) -> bool:
    """ "High costs [would not explain] the closure", "that [will not reveal] much", "the map [gives
    no] names": nobody keeps anything back; nor does a senate that "would not confirm" somebody, or
    who "would not repeat" a year."""
    known = lexicon().words
    if one.lemma in ("give", "set") and one.source:
        giver = draft.syntax.head(one.source[0])
        none = draft.words(one.cue[-1]).endswith(" no")
        return none and giver is not None and giver.tag != "PRP" and not party(draft, giver)
    if one.frame != "no answer" or one.lemma not in known["held_back"] or not one.source:
        return False
    noun = draft.syntax.head(one.source[0])
    kept = draft.syntax.head(one.content[0]) if one.content else None
    if kept is not None and one.lemma == "confirm" and party(draft, kept):
        return True
    if kept is not None and one.lemma == "repeat" and kept.lower not in known["disputable"]:
        return True
    if noun is None or noun.lower in ("that", "this"):
        return noun is not None
    return noun.lower not in ("it", "office") and not party(draft, noun)


def _explains(draft: Draft, one: Candidate) -> bool:
    """ "…, he said, [referring to] the mayor": the report says whom he meant. So it does of what a
    word "refers to". What somebody refers to *as* something, or in quoted words, he calls so."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("refer to", "refer", "point to"):
        return False
    if anchor.tag != "VBG" and not (one.lemma == "refer to" and _is_word(draft, one, anchor)):
        return False
    if anchor.auxiliaries or has_marks(draft, one.content):
        return False
    return not any(node.lower == "as" for part in one.content for node in draft.syntax.nodes(part))


def _is_word(draft: Draft, one: Candidate, verb: Node) -> bool:
    """Whether it is a word or name that means something, told in the present by no person."""
    head = draft.syntax.head(one.source[0]) if one.source else None
    if head is None or verb.tag != "VBZ" or head.entity == "PERSON" or head.tag == "PRP":
        return False
    return not is_person_word(head.lower) and not is_document(head)


def _is_about(draft: Draft, one: Candidate) -> bool:
    """ "Airbase, a database [detailing] the fleets of carriers": what it is, no word of its own."""
    anchor = one.anchor
    if anchor is None or anchor.tag != "VBG" or len(one.source) != 1 or len(one.content) != 1:
        return False
    noun = draft.syntax.head(one.source[0])
    if noun is None or noun.relation != "appos" or anchor.lemma not in lexicon().words["about"]:
        return False
    article = any(each.lower in ("a", "an") for each in noun.children)
    words = draft.syntax.nodes(one.content[0])
    told = any(word.tag in TENSED or word.tag in ("CD", "``") for word in words)
    return article and anchor.before() == noun and not told


def _titled(one: Candidate) -> bool:
    """ "A class [called] “Perception”": the thing's name, and nobody who speaks."""
    anchor = one.anchor
    if anchor is None or one.lemma not in TWO_OBJECTS or anchor.relation != "acl":
        return False
    before = anchor.before()
    bare = not anchor.auxiliaries and anchor.agent is None and anchor.child(*SUBJECTS) is None
    return bare and anchor.tag in ("VBN", "VBD") and before is not None and before.is_noun


def _called_so(one: Candidate) -> bool:
    """ "Are [called] “nationals” on their passports": a name that something goes by, given by
    nobody."""
    anchor = one.anchor
    named = one.lemma in ("call", "term", "name")
    return named and not one.source and anchor is not None and anchor.passive


def _in_a_name(one: Candidate) -> bool:
    """ "Her counterpart [Said] Kermani": a name, however it is tagged."""
    anchor = one.anchor
    before = anchor.before() if anchor is not None and anchor.text == "Said" else None
    return before is not None and before.text[-1:].isalnum()


def _what_they_say(draft: Draft, one: Candidate) -> bool:
    """ "Called what the lawyers [say] “a shame”": the quotation is of whoever calls it so."""
    verb = one.anchor
    above = verb.head if verb is not None else None
    if verb is None or above is None or above.lemma not in TWO_OBJECTS:
        return False
    what = next((each for each in verb.children if each.lower == "what"), None)
    first = first_word(draft, one.content)
    return what is not None and first is not None and first.index > what.index


def _held_against(one: Candidate) -> bool:
    """ "Officers arrested him on [claims] that he took bribes": whose claims is not told."""
    anchor = one.anchor
    if anchor is None or not anchor.is_noun or not one.source:
        return False
    case = anchor.child("case")
    before = anchor.before()
    held = case is not None and case.lower in lexicon().words["held_on"]
    own = anchor.child("nmod:poss") is not None or (before is not None and before.tag == "PRP$")
    return held and not own and one.source[0][1] < anchor.span[0]


def _seen_by_paper(draft: Draft, one: Candidate) -> bool:
    """ "In a letter which the Courier [has read], …": what a newspaper reads it does not say."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("read", "see", "obtain", "view") or not one.source:
        return False
    head = draft.syntax.head(one.source[0])
    return (
        not has_marks(draft, one.content) and head is not None and head.is_noun and passes_on(head)
    )


def _only_hears(draft: Draft, one: Candidate) -> bool:
    """ "Orle [was questioned]": to whom something was said, and none of it."""
    anchor = one.anchor
    if anchor is not None and one.lemma in _BRIEFED and _told_so(draft, one, anchor):
        return True
    if anchor is None or one.source or len(one.content) != 1 or not anchor.passive:
        return False
    if one.lemma not in HEARERS and one.lemma not in ("question", "interview"):
        return False
    subject = anchor.child("nsubj:pass", "nsubjpass")
    head = draft.syntax.head(one.content[0])
    return subject is not None and head == subject and one.content[0][1] <= anchor.span[0]


_BRIEFED = ("brief", "brief on")


def _told_so(draft: Draft, one: Candidate, verb: Node) -> bool:
    """ "Two *officials* [briefed on] the talks": who has been told, by a bare participle behind."""
    head = draft.syntax.head(one.source[0]) if one.source else None
    bare = verb.tag in ("VBN", "VBD") and not verb.auxiliaries and verb.object is None
    return bare and head is not None and head == verb.before() and head.is_noun


def _to_oneself(one: Candidate) -> bool:
    """ "The mayor [told] *himself* that it would end": a thought, which nobody heard; "the force
    has [referred] *itself* to a judge": an act."""
    after = one.anchor.after() if one.anchor is not None else None
    refers = one.lemma in ("refer", "refer to")
    return (refers or one.lemma in HEARERS) and after is not None and after.lower in _ONESELF


_ONESELF = ("himself", "herself", "itself", "themselves", "myself", "ourselves", "oneself")


def _whoever(draft: Draft, one: Candidate) -> bool:
    """ "Anyone who [proclaimed] a state would be tried": nobody has."""
    anchor = one.anchor
    if anchor is None or not one.source or anchor.relation not in ("acl:relcl", "acl"):
        return False
    words = draft.words(one.source[0]).lower().split()
    return words[:1] in (["anyone"], ["anybody"], ["whoever"], ["everyone"], ["everybody"])


def _would_come_to(one: Candidate) -> bool:
    """ "It means [admitting] that the plan failed": what something comes to, whoever does it."""
    anchor = one.anchor
    if anchor is None or anchor.tag != "VBG" or anchor.head is None:
        return False
    if anchor.relation in ("csubj", "nsubj") and not one.source:
        return True  # "*Calling* oneself a saint invites scorn"
    joined = anchor.relation in ("xcomp", "ccomp", "obj")
    return joined and anchor.head.lemma.lower() in ("mean", "involve", "entail", "require", "risk")


def _may_blame(one: Candidate) -> bool:
    """ "Critics *could* [lay the blame on] the minister", "a new law *would* [hold] owners liable":
    what may come to be said; and "the boy [pointed *his* finger at] the window", which is none."""
    verb = one.anchor
    if verb is None or one.why.name != "verb-and-noun":
        return False
    finger = verb.object
    hand = finger is not None and finger.lower in ("finger", "fingers")
    if hand and finger is not None and any(each.tag == "PRP$" for each in finger.children):
        return True
    words = lexicon().words
    return any(each.lower in words["maybe"] | words["yet_to_come"] for each in verb.auxiliaries)


def told_beside(words: Sequence[Node]) -> bool:
    """Whether words behind a saying tell what was done or went on as it was said: "he added,
    *before leaving*", "he said on Tuesday *as villages ran dry*"; "as long as it rains" and "as a
    gesture" are said."""
    if len(words) < _BESIDE:
        return False
    first, then = words[0].lower, words[1]
    if first in ("before", "after", "while", "without"):
        return then.tag == "VBG"
    told = (one.tag == "VBD" and one.child(*SUBJECTS) is not None for one in words)
    return first == "as" and then.tag not in ("RB", "JJ") and any(told)


_BESIDE = 2  # words of "before leaving"
