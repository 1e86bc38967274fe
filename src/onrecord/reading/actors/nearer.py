"""Which of several bodies a bare noun means that could be said of each: who does something, not
what it is done to; who acts, not a newspaper that only heard of it or passed it on."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.syntax import SUBJECTS, Node

_TAKES = ("buy", "acquire", "purchase", "absorb")
_RESISTS = ("reject", "refuse", "resist", "oppose", "fight", "welcome", "accept", "turn")
_SET_AGAINST = ("though", "although", "but", "while", "whereas")


def set_against(phrase: Phrase, chain: Chain, words: Words) -> bool:
    """Whether what somebody says is set against what is told according to a chain right before:
    "the Movement has killed 230, *according to the Institute, though the group* says …"."""
    first, last = words.at(phrase.span[0]), chain.before(phrase.span)
    if not first or words.lower[first - 1] not in _SET_AGAINST or last is None:
        return False
    to = words.at(last.span[0]) if last.sentence == phrase.sentence else None
    return to is not None and to > 1 and words.lower[to - 2 : to] == ["according", "to"]


def who_acts(phrase: Phrase, alike: Sequence[Chain]) -> list[Chain]:
    """These, the likeliest first: "Delta Foods bought Selm Mills. *The company* said it would keep
    the name" is the buyer, who is the subject of both."""
    if len(alike) < 2 or phrase.role != "subject":
        return list(alike)
    verb = phrase.node.head
    if verb is None or verb.lemma in _RESISTS:
        return list(alike)
    last = alike[0].before(phrase.span)
    if last is None or phrase.sentence - last.sentence != 1 or last.quote >= 0:
        return list(alike)
    if (buyer := _buyer(last.node)) is None:
        return list(alike)
    found = [one for one in alike[1:] if any(told.node is buyer for told in one.phrases)]
    return [*found, *(one for one in alike if one not in found)]


def met_or_sued(phrase: Phrase, alike: Sequence[Chain]) -> list[Chain]:
    """These, the likeliest first: "Minister Mara Tolen met Minister Jon Berge. *The minister* said
    …", "Delta Bank sued Selm Bank. *The bank* said …": of two told by name in the sentence before
    it is whom that is about, unless somebody answers here what was done to him there."""
    if len(alike) < 2 or phrase.mods or phrase.number == "p" or not phrase.said:
        return list(alike)  # who "resigned", or "had lost money", may be either
    verb = phrase.node.head
    if verb is not None and (verb.lemma in _RESISTS or verb.lemma in _ANSWERS):
        return list(alike)
    told = [_named_before(phrase, one) for one in alike]
    near = [(one, told[at]) for at, one in enumerate(alike) if told[at]]
    if len(near) != 2 or told[0] is None:
        return list(alike)
    leads = [one for one, there in near if any(_leads(it) for it in there or ())]
    rest = [one for one, there in near if any(_suffers(it) for it in there or ())]
    if len(leads) != 1 or len(rest) != 1 or leads[0] is rest[0]:
        return list(alike)
    if _of_other_sex(phrase, leads[0]):
        return list(alike)
    return [leads[0], *(one for one in alike if one is not leads[0])]


_ANSWERS = frozenset(
    ["deny", "dismiss", "respond", "reply", "answer", "apologise", "apologize", "thank", "retort"]
)


def _of_other_sex(phrase: Phrase, chain: Chain) -> bool:
    """ "Mayor Jon Berge met Mayor Ada Lund. The mayor said *she* would cycle home": not he."""
    verb = phrase.node.head
    told = verb.child("ccomp") if verb is not None else None
    subject = told.subject if told is not None else None
    sex = {"she": "f", "he": "m"}.get(subject.lower, "") if subject is not None else ""
    return bool(sex) and chain.gender in ("m", "f") and chain.gender != sex


def _named_before(phrase: Phrase, chain: Chain) -> list[Phrase] | None:
    """The names by which the sentence right before tells of somebody."""
    if chain.latest != phrase.sentence - 1:
        return None
    there = [one for one in chain.phrases if one.sentence == phrase.sentence - 1]
    return [one for one in there if one.name is not None and one.quote < 0] or None


def _leads(phrase: Phrase) -> bool:
    """Whether somebody is the subject of a sentence's main verb."""
    verb = phrase.node.head
    return phrase.node.relation in SUBJECTS and verb is not None and verb.head is None


def _suffers(phrase: Phrase) -> bool:
    """Whether somebody hangs on a sentence's main verb and is not who does it."""
    verb = phrase.node.head
    direct = phrase.node.relation in ("obj", "dobj", "obl", "iobj")
    return direct and verb is not None and verb.head is None


def not_named_below(names: Sequence[str], alike: Sequence[Chain]) -> list[Chain]:
    """These without whoever is told of by name in what is said: "Norland Bank sued Selm Bank. *The
    bank's* lawyer said *Selm Bank* had lied" is Norland's."""
    found = [one for one in alike if not any(name in one.names for name in names)]
    return found or list(alike)


def heads_money(phrase: Phrase, alike: Sequence[Chain]) -> list[Chain]:
    """These, the central bank first: only that has a governor, "the *bank's governor*"."""
    outer = phrase.outer
    if phrase.noun != "bank" or phrase.role != "owner" or outer is None:
        return list(alike)
    if "governor" not in outer.nouns:
        return list(alike)
    central = [one for one in alike if "central" in one.mods or any(map(_of_state, one.names))]
    return [*central, *(one for one in alike if one not in central)]


def _of_state(name: str) -> bool:
    return name.startswith("bank of ") or any(f"{one} bank" in name for one in _CENTRAL)


_CENTRAL = ("central", "national", "reserve", "state", "people's")


def _buyer(node: Node) -> Node | None:
    """Who buys what a word names, by the verb's own subject or that of the verb above."""
    verb = node.head
    if node.relation not in ("obj", "dobj") or verb is None or verb.lemma not in _TAKES:
        return None
    while verb is not None and not verb.passive:
        subject = verb.child(*SUBJECTS)
        if subject is not None or verb.relation not in ("xcomp", "conj"):
            return subject
        verb = verb.head
    return None


def who_hears(chain: Chain, phrase: Phrase) -> bool:
    """Whether a body so far only heard what others said, or passed it on: "two were missing, the
    Selm Rescue Agency told *Coris*. *The agency* …". What runs a press is called by its noun."""
    if chain.kind not in BODIES:
        return False
    if phrase.noun in lexicon().outlet_nouns or phrase.noun in lexicon().networks:
        return False
    told = [one for one in chain.phrases if one.span < phrase.span and one.form != "pronoun"]
    return bool(told) and all(one.hears or one.relay or _reports(one) for one in told)


def _reports(phrase: Phrase) -> bool:
    """Whether a name tells what happened, as papers do; firms report of what is theirs: "*Selm
    Crier* reported that the mine had flooded", but "Orle reported that its sales fell"."""
    verb = phrase.node.head
    if verb is None or phrase.node.relation not in SUBJECTS or phrase.form != "name":
        return False
    told = verb.child("ccomp") if verb.lemma == "report" else None
    return told is not None and not any(one.lower in ("its", "it") for one in told.subtree())


def of_other_members(phrase: Phrase, chain: Chain) -> bool:
    """Whether whose body it is tells it from that of before: "the teachers' union … *the union of
    nurses*", "the Union for Change … *the dockers' union*"."""
    mine = _members(phrase)
    if not mine or chain.kind not in BODIES or phrase.kind not in BODIES:
        return False
    if not chain.names and not any(map(_members, chain.phrases)):
        return False  # "the union said … the dockers' union"
    told = [word for one in chain.phrases if one.form != "pronoun" for word in _words(one)]
    return not any(one[:_STEM] == word[:_STEM] for one in mine for word in told)


def of_other_trade(noun: str, chain: Chain) -> bool:
    """Whether a body has been told to make things where the noun tells of one that serves: "the
    *manufacturer* said it was sound. *The airline* …"; or the other way round."""
    makes = noun.endswith("maker") or noun in _MAKING
    serves = noun in _SERVING
    made = any(one.endswith("maker") or one in _MAKING for one in chain.nouns)
    return (serves and made) or (makes and not chain.nouns.isdisjoint(_SERVING))


_MAKING = frozenset(["manufacturer", "builder", "brewer", "producer", "shipbuilder", "distiller"])
_SERVING = frozenset(["airline", "carrier", "bank", "insurer", "lender", "utility", "reinsurer"])
_STEM = 5  # letters by which "dockers" are the "Dock Workers"


def _words(phrase: Phrase) -> list[str]:
    words = phrase.clause.words_in(phrase.span)
    return [one.lower for one in phrase.clause.nodes[words.start : words.stop]]


def _members(phrase: Phrase) -> set[str]:
    """Who a body's people are, where a plural tells it: "the *dockers'* union", "of *dockers*"."""
    if phrase.form != "noun":
        return set()
    found = set()
    for one in phrase.node.children:
        case = one.child("case")
        of = one.relation == "nmod" and case is not None and case.lower == "of"
        if one.tag == "NNS" and (of or one.relation == "nmod:poss"):
            found.add(one.lower)
    return found
