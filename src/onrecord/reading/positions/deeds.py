"""Whose deed an opinion is about: "pickets blocked the road … he condemned *the blockade*"; and who
holds those whose release is demanded."""

from collections.abc import Collection, Iterable

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import POINTING
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

DOERS = ("government", "organisation", "armed_group", "group", "person", "unnamed")
VIOLENT = ("attack", "assault", "killing", "murder", "shooting", "massacre", "bombing")
RELEASE = {"release", "free", "return", "freedom", "freeing", "liberation", "liberate"}
_MOVES = ("move", "decision", "step", "measure", "action", "announcement", "change", "order", "ban")
LETTING = ({"let", "go"}, {"hand", "over"}, {"hand", "back"}, {"send", "home"}, {"give", "back"})
WORDS = 4  # in the object at most: "the killing of two teachers" is another than the one told of


def doer(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Who did, by the last verb for it before, what the object calls by a noun with "the"; None
    where nobody is told to have, or the object says itself whose it is."""
    words = draft.syntax.nodes(stand.object)
    head = draft.syntax.head(stand.object)
    if head is None or not words or len(words) > WORDS:
        return None
    if words[0].lower not in POINTING:
        return None
    verbs = lexicon().deeds.get(head.lemma, frozenset())
    for verb in _told_before(draft, verbs, stand.object[0]):
        keys = parties.of(verb.agent if passive(verb) else subject_of(verb))
        if head.lemma in VIOLENT:
            # "officers shot the gunman … condemned the attack": it was not theirs
            keys = [key for key in keys if not takes_no_side(parties, key)]
        if (found := _another(parties, holders, stand, keys)) is not None:
            return found
    return None


def mover(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Who did what the sentence right before tells, where the next begins with a word for it:
    "*Wardens* have closed the lake. *The move* was welcomed by the village"; None where that
    sentence tells what somebody says or what befalls him."""
    head = draft.syntax.head(stand.object)
    here = draft.syntax.clause_at(stand.object[0])
    if head is None or here is None or head.lemma not in _MOVES:
        return None
    opens = next((one for one in here.nodes if one.text[0].isalnum()), None)
    if opens is None or opens.word.start != stand.object[0]:
        return None
    before = draft.syntax.clause_before(here)
    root = before.root if before is not None else None
    if root is None or not root.is_verb or draft.said_at(root.span) is not None:
        return None
    if any(cue[0] <= root.word.start < cue[1] for said in draft.said for cue in said.cue):
        return None
    keys = parties.of(root.agent if passive(root) else subject_of(root))
    return _another(parties, holders, stand, keys)


def captor(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Who holds those whose release is demanded, by the last verb that tells it before, or in the
    demand's own sentence; None where no verb does."""
    words = draft.syntax.nodes(stand.object)
    told = {one.lemma for one in words}
    if not told & RELEASE and not any(pair <= told for pair in LETTING):
        return None
    keys = {key for key in (parties.heading(one.span) for one in words) if key is not None}
    nouns = {one.lemma for one in words if one.is_noun and parties.is_people(one)}
    end = max(one.sentence.span[1] for one in words)
    for verb in _told_before(draft, lexicon().holding, end):
        held = verb.child(*SUBJECTS) if passive(verb) else verb.object
        held = verb.head if held is None and verb.relation == "acl" else held
        if held is None:
            continue
        if not keys & set(parties.of(held)) and held.lemma not in nouns:
            continue
        whose = parties.by(verb) if passive(verb) else parties.of(subject_of(verb))
        if (found := _another(parties, holders, stand, whose)) is not None:
            return found
    return None


def _told_before(draft: Draft, lemmas: Collection[str], end: int) -> list[Node]:
    """The verbs with one of these lemmas before a place, the last first."""
    found = [
        one
        for one in draft.syntax.all_nodes
        if one.is_verb and one.lemma in lemmas and one.word.start < end
    ]
    return found[::-1]


def _another(parties: Parties, holders: Holders, stand: Stand, keys: Iterable[int]) -> int | None:
    """The first of these who may do something and is not the one who takes the position."""
    for key in keys:
        if parties.kinds[key] in DOERS and holders.holder(key) != stand.holder:
            return _state_of(holders, key)
    return None


def _state_of(holders: Holders, key: int) -> int:
    """The state whose forces did it: "*Ostavian* warplanes", which are a crowd; else whose side he
    is on."""
    one = holders.characters[key]
    if one.kind != "group":
        return holders.holder(key)
    head = holders.draft.syntax.head(one.mentions[0])
    named = [] if head is None else holders.named(head)
    return named[0] if len(named) == 1 and holders.rules(named[0]) else holders.holder(key)
