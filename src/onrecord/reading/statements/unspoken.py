"""Verbs of saying by which nobody says anything: what a thing threatens, what is explained.

`sifting` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.hearers import HEARERS
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.naming import TWO_OBJECTS
from onrecord.reading.statements.spans import first_word
from onrecord.reading.statements.urging import party, to_come
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def unspoken(draft: Draft, one: Candidate) -> bool:
    """Whether a verb of saying tells here of something else than a saying."""
    return (
        _looms(draft, one)
        or _points(draft, one)
        or _explains(draft, one)
        or _is_about(draft, one)
        or _asked_about(one)
        or _would_come_to(one)
        or _withheld(draft, one)
        or _performed(draft, one)
        or _thrown(draft, one)
        or _meant(draft, one)
        or _only_hears(draft, one)
        or _held_against(draft, one)
        or _by_a_thing(draft, one)
        or _signed(one)
        or _seen_by_paper(draft, one)
        or _in_a_name(draft, one)
        or _laid_down(draft, one)
        or _whoever(draft, one)
        or _presses_on(draft, one)
        or _may_blame(one)
        or _to_oneself(one)
        or _let_in(draft, one)
        or _summoned(draft, one)
        or _called_so(one)
        or _titled(one)
        or _laid_claim(one)
        or _what_they_say(draft, one)
    )


def _presses_on(draft: Draft, one: Candidate) -> bool:
    """ "The boat [pressed for] home", "the ruins [tell of] a fire": no party and no paper."""
    if one.lemma not in lexicon().words["of_parties"] or not one.source:
        return False
    noun = draft.syntax.head(one.source[0])
    return noun is not None and not (is_document(noun) or party(draft, noun))


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
    return any(each.lower in ("could", "can", "might", "may", "would") for each in verb.auxiliaries)


def _to_oneself(one: Candidate) -> bool:
    """ "The mayor [told] *himself* that it would end": a thought, which nobody heard."""
    after = one.anchor.after() if one.anchor is not None else None
    return one.lemma in HEARERS and after is not None and after.lower in _ONESELF


_ONESELF = ("himself", "herself", "itself", "themselves", "myself", "ourselves", "oneself")


def _laid_claim(one: Candidate) -> bool:
    """ "The shelf is [claimed by] both states": it is theirs; an attack is owned up to."""
    verb = one.anchor
    if one.lemma != "claim" or verb is None or verb.agent is None:
        return False
    thing = verb.child("nsubj:pass", "nsubjpass", "nsubj") or verb.head
    return thing is not None and thing.is_noun and thing.lemma not in lexicon().words["owned_up"]


def _what_they_say(draft: Draft, one: Candidate) -> bool:
    """ "Called what the lawyers [say] “a shame”": the quotation is of whoever calls it so."""
    verb = one.anchor
    above = verb.head if verb is not None else None
    if verb is None or above is None or above.lemma not in TWO_OBJECTS:
        return False
    what = next((each for each in verb.children if each.lower == "what"), None)
    first = first_word(draft, one.content)
    return what is not None and first is not None and first.index > what.index


def _whoever(draft: Draft, one: Candidate) -> bool:
    """ "Anyone who [proclaimed] a state would be tried": nobody has."""
    anchor = one.anchor
    if anchor is None or not one.source or anchor.relation not in ("acl:relcl", "acl"):
        return False
    words = draft.words(one.source[0]).lower().split()
    return words[:1] in (["anyone"], ["anybody"], ["whoever"], ["everyone"], ["everybody"])


def _summoned(draft: Draft, one: Candidate) -> bool:
    """ "Has [called] a one-day walkout", "called an election": that is done by calling it."""
    anchor = one.anchor
    if one.lemma != "call" or one.frame == "naming" or anchor is None or len(one.content) != 1:
        return False
    thing = anchor.object
    if thing is None or thing.lemma.lower() not in lexicon().words["summoned"]:
        return False
    if _quotes(draft, one):
        return False
    first = first_word(draft, one.content)
    return first is not None and first.lower in ("a", "an", *_ANOTHER)


_ANOTHER = ("another", "new", "fresh", "early", "snap", "general", "emergency", "urgent")


def _called_so(one: Candidate) -> bool:
    """ "Are [called] “nationals” on their passports": a name that something goes by, given by
    nobody."""
    anchor = one.anchor
    named = one.lemma in ("call", "term", "name")
    return named and not one.source and anchor is not None and anchor.passive


def _titled(one: Candidate) -> bool:
    """ "A class [called] “Perception”": the thing's name, and nobody who speaks."""
    anchor = one.anchor
    if anchor is None or one.lemma not in TWO_OBJECTS or anchor.relation != "acl":
        return False
    before = anchor.before()
    bare = not anchor.auxiliaries and anchor.agent is None and anchor.child(*SUBJECTS) is None
    return bare and anchor.tag in ("VBN", "VBD") and before is not None and before.is_noun


def _let_in(draft: Draft, one: Candidate) -> bool:
    """ "[Admitted] Cascarra only in May": a member is let in, and nothing owned up to."""
    if one.lemma != "admit" or len(one.content) != 1 or _quotes(draft, one):
        return False
    first = first_word(draft, one.content)
    verbs = any(each.is_verb for each in draft.syntax.nodes(one.content[0]))
    return first is not None and first.entity in ("LOCATION", "PERSON") and not verbs


def _held_against(draft: Draft, one: Candidate) -> bool:
    """ "Officers arrested him on [claims] that he took bribes": whose claims is not told."""
    anchor = one.anchor
    if anchor is None or not anchor.is_noun or not one.source:
        return False
    case = anchor.child("case")
    before = anchor.before()
    held = case is not None and case.lower in lexicon().words["held_on"]
    own = anchor.child("nmod:poss") is not None or (before is not None and before.tag == "PRP$")
    return held and not own and one.source[0][1] < anchor.span[0]


def _by_a_thing(draft: Draft, one: Candidate) -> bool:
    """ "Were told by [loudspeaker]": how, and not by whom."""
    anchor = one.anchor
    if anchor is None or not anchor.is_verb or not anchor.passive or len(one.source) != 1:
        return False
    device = draft.words(one.source[0]).lower() in lexicon().words["devices"]
    return device and anchor.span[1] < one.source[0][0]


def _signed(one: Candidate) -> bool:
    """ "Under the accord, [concluded] in 2019": a treaty is made so, and nobody's finding."""
    anchor = one.anchor
    return (
        anchor is not None
        and one.lemma == "conclude"
        and anchor.tag in ("VBN", "VBD")
        and anchor.relation not in ("root", "conj", "ccomp", "parataxis")
        and not anchor.auxiliaries
        and anchor.child(*SUBJECTS) is None
    )


def _seen_by_paper(draft: Draft, one: Candidate) -> bool:
    """ "In a letter which the Courier [has read], …": what a newspaper reads it does not say."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("read", "see", "obtain", "view") or not one.source:
        return False
    head = draft.syntax.head(one.source[0])
    return not _quotes(draft, one) and head is not None and head.is_noun and passes_on(head)


def _in_a_name(draft: Draft, one: Candidate) -> bool:
    """ "Her counterpart [Said] Kermani": a name, however it is tagged."""
    anchor = one.anchor
    if anchor is None or anchor.text != "Said" or not anchor.index:
        return False
    before, after = anchor.before(), anchor.after()
    opens = before is not None and not before.text[-1:].isalnum()
    return not opens and after is not None and after.text[:1].isupper()


def _laid_down(draft: Draft, one: Candidate) -> bool:
    """ "Has [put] 3.5 percent on the table": an offer, and no estimate."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("put", "place", "lay") or not one.content:
        return False
    end = anchor.sentence.span[1]
    return " on the table" in draft.text[anchor.span[1] : end]


def _performed(draft: Draft, one: Candidate) -> bool:
    """ "[Declared] a state of emergency", "[decreed] a curfew": done by the words, and nothing
    said. An epidemic that is declared an emergency is called one."""
    if one.lemma not in _DECLARING or len(one.content) != 1 or _quotes(draft, one):
        return False
    words = draft.syntax.nodes(one.content[0])[:_FEW]
    known = lexicon().words["performed"]
    for place, word in enumerate(words):
        three = " ".join(each.lower for each in words[place : place + 3])
        pair = " ".join(each.lower for each in words[place : place + 2])
        if word.lemma.lower() in known or three in known or pair in known:
            return True
        after = words[place + 1] if place + 1 < len(words) else None
        noun_ends = word.is_noun and (after is None or not after.is_noun)
        if (noun_ends and word.lower not in _DAYS) or word.is_verb or word.lower == "that":
            return False
    return False


_DECLARING = ("declare", "proclaim", "decree", "order")
_FEW = 7  # words of "three days of national mourning for the", within which the thing stands
_DAYS = ("day", "days", "week", "weeks", "state", "night", "nights")


def _thrown(draft: Draft, one: Candidate) -> bool:
    """ "[Projected] slogans onto a wall", "[projects] confidence": no forecast without a number."""
    if one.lemma != "project" or len(one.content) != 1 or _quotes(draft, one):
        return False
    words = draft.syntax.nodes(one.content[0])
    counted = any(each.tag == "CD" for each in words)
    clause = any(each.tag in (*TENSED, "VB") for each in words)
    return not counted and not clause


def _meant(draft: Draft, one: Candidate) -> bool:
    """ "Built a model [to predict] floods", "flew it [to show] that it works": what something is
    done for, and nothing said by it."""
    anchor = one.anchor
    if anchor is None or anchor.tag != "VB" or one.lemma not in lexicon().words["finding"]:
        return False
    return (
        to_come(anchor) and anchor.relation in ("acl", "advcl", "xcomp") and not _quotes(draft, one)
    )


def _only_hears(draft: Draft, one: Candidate) -> bool:
    """ "Orle [was questioned]": to whom something was said, and none of it."""
    anchor = one.anchor
    if anchor is None or one.source or len(one.content) != 1 or not anchor.passive:
        return False
    if one.lemma not in HEARERS and one.lemma not in ("question", "interview"):
        return False
    subject = anchor.child("nsubj:pass", "nsubjpass")
    head = draft.syntax.head(one.content[0])
    return subject is not None and head == subject and one.content[0][1] <= anchor.span[0]


def _looms(draft: Draft, one: Candidate) -> bool:
    """ "The vote [threatens] to split the party", "the debate [promised] to be long": what a thing
    is about to do. A letter that threatens says so, and so does a plan in quoted words."""
    if one.lemma not in ("threaten", "promise") or not one.source:
        return False
    first = first_word(draft, one.content)
    if first is None or first.tag != "TO" or _quotes(draft, one):
        return False
    head = draft.syntax.head(one.source[0])
    return head is not None and (head.tag in ("DT", "VBG") or _is_thing(draft, head))


def _points(draft: Draft, one: Candidate) -> bool:
    """ "[That] shows that the vote is open", "this tells us …": what the report concludes."""
    return (
        len(one.source) == 1
        and draft.words(one.source[0]).lower() in ("that", "this")
        and one.lemma in ("show", "suggest", "tell", "demonstrate", "indicate", "reveal", "prove")
    )


def _explains(draft: Draft, one: Candidate) -> bool:
    """ "…, he said, [referring to] the mayor": the report says whom he meant. So it does of what a
    word "refers to". What somebody refers to *as* something, or in quoted words, he calls so."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("refer to", "refer", "point to"):
        return False
    if anchor.tag != "VBG" and not (one.lemma == "refer to" and _is_word(draft, one, anchor)):
        return False
    if anchor.auxiliaries or _quotes(draft, one):
        return False
    return not any(node.lower == "as" for part in one.content for node in draft.syntax.nodes(part))


def _is_word(draft: Draft, one: Candidate, verb: Node) -> bool:
    """Whether it is a word or name that means something, told in the present by no person."""
    head = draft.syntax.head(one.source[0]) if one.source else None
    if head is None or verb.tag != "VBZ" or head.entity == "PERSON" or head.tag == "PRP":
        return False
    return not is_person_word(head.lower) and not is_document(head)


def _asked_about(one: Candidate) -> bool:
    """ "The premier [was questioned about] the case", "[held] a vote on whether to go": an act."""
    anchor = one.anchor
    if anchor is None:
        return False
    questioned = one.lemma == "question" and anchor.passive
    return questioned or (one.lemma == "hold" and anchor.object is not None)


def _would_come_to(one: Candidate) -> bool:
    """ "It means [admitting] that the plan failed": what something comes to, whoever does it."""
    anchor = one.anchor
    if anchor is None or anchor.tag != "VBG" or anchor.head is None:
        return False
    if anchor.relation in ("csubj", "nsubj") and not one.source:
        return True  # "*Calling* oneself a saint invites scorn"
    joined = anchor.relation in ("xcomp", "ccomp", "obj")
    return joined and anchor.head.lemma.lower() in ("mean", "involve", "entail", "require", "risk")


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


def _withheld(draft: Draft, one: Candidate) -> bool:
    """ "[Denied] the voters a voice", "were [denied] visas": what is kept from somebody, and no
    denial of anything said."""
    anchor = one.anchor
    if anchor is None or one.lemma != "deny" or not anchor.is_verb:
        return False
    given = anchor.object
    if anchor.passive:
        return given is not None and given.index > anchor.index and given.is_noun
    if anchor.child("iobj") is not None:
        return True
    if given is None or not given.is_noun:
        return False
    if given.lemma.lower() in lexicon().words["withheld"]:
        return True
    # The parse makes two things of whom it is kept from and of what is.
    return any(_second(given, each) for each in (*anchor.children, *given.children))


def _second(given: Node, noun: Node) -> bool:
    """Whether a noun stands right behind another as a second object: "the voters *a voice*"."""
    loose = noun.relation in ("xcomp", "dep", "obj") and noun.is_noun and noun.index > given.index
    return loose and any(one.tag == "DT" and one.index > given.index for one in noun.children)


def _is_thing(draft: Draft, head: Node) -> bool:
    """Whether a common noun is a thing or a happening, by the tagger's reading of mentions."""
    if not head.tag.startswith("NN") or head.tag.startswith("NNP") or is_document(head):
        return False
    kind = draft.syntax.mention_kinds.get(head.span[0])
    return kind in ("event", "abstract", "object", "substance")


def _quotes(draft: Draft, one: Candidate) -> bool:
    """Whether a mark of quotation stands in a content."""
    return any(mark in draft.words(part) for part in one.content for mark in "“\"‘'")
