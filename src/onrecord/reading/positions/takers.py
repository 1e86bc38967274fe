"""Who takes the position that a verb names: the source of the statement whose cue it is, its
subject, or in the passive whoever it is done by.
"""

from onrecord.reading.draft import Draft, Said
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.words import BODIES
from onrecord.reading.subjects import antecedent, subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act


def cued(draft: Draft, verb: Node) -> Said | None:
    """The statement or attitude whose cue has the verb in it, the first of several."""
    return next(iter(draft.told_by(verb.span)), None)


def holders_of(
    draft: Draft,
    parties: Parties,
    holders: Holders,
    verb: Node,
    said: Said | None,
    *,
    as_told: bool = False,
) -> list[int]:
    """Who takes the position, each as the party it speaks for, or `as_told` as he himself."""
    keys: list[int] = []
    if said is not None:
        source = parties.first_at(said.source)
        keys = [] if source is None else [source]
        if keys and parties.kinds[keys[0]] == "document":
            keys = holders.author(said.source[0])
        # "both A and B allege", "urged by A and B" is the source of one
        beside = parties.by(verb) if passive(verb) else parties.of(verb.child(*SUBJECTS))
        if keys and keys[0] in beside:
            keys = beside
    if not keys and passive(verb):
        keys = parties.by(verb)
    elif not keys:
        own = [one for one in verb.children if one.relation in SUBJECTS]
        # Of two subjects the one beside the verb: "an accusation *her spokesman* rejected".
        subject = own[-1] if len(own) > 1 else subject_of(verb)
        keys = parties.of(subject)
        if not keys and subject is not None and verb.relation == "acl":
            keys = _of_those_with(parties, subject)
        if not keys and subject is not None:
            keys = _of_paper(parties, holders, verb, subject)
        if not keys and subject is not None and subject.lower in ("i", "we", "it"):
            index = draft.said_at(verb.span)
            speaker = holders.speaker(index) if index is not None else None
            body = subject.lower != "it" or (
                speaker is not None and parties.kinds[speaker] in BODIES
            )  # "the league said it had agreed"
            keys = [speaker] if speaker is not None and body else []
    if as_told:
        return holders.apart(keys)
    state = holders.told_by_office(keys, verb.span)
    return holders.sides(keys) if state is None else [state]


def of_league(parties: Parties, act: Act, held: list[int], thing: Node) -> bool:
    """Whether a party or union wants another man gone, by the mouth of its leader: "*the Front's
    leader* called on Tolen to resign"; a premier who does so speaks for no state, and nobody for
    his party who wants it to go itself."""
    leagues = [parties.kinds[key] in ("organisation", "armed_group") for key in held]
    itself = not set(held).isdisjoint(parties.of(thing.child(*SUBJECTS)))
    return act == "demand" and bool(leagues) and all(leagues) and not itself


def tellers(draft: Draft, parties: Parties, verb: Node) -> list[int]:
    """Those who say the same with one verb: "*Orsava* and *Selm* accused each other"; of "both
    camps" the two that were named together last."""
    found = [parties.first_at(said.source) for said in draft.told_by(verb.span)]
    keys = list(dict.fromkeys(key for key in found if key is not None))
    subject = verb.child(*SUBJECTS)
    if len(keys) < 2 and subject is not None and is_two(subject):
        return named_together(draft, parties, verb) or keys
    return keys


def is_two(noun: Node) -> bool:
    """ "*Both* camps", "the *two* countries", "*both*"; of "*each* side" none is read."""
    first = noun.subtree()[0]
    words = {one.lower for one in noun.children} | {noun.lower}
    if not words & {"both", "two"} or first.lower in ("any", "no"):
        return False
    return noun.lower == "both" or noun.lemma in _TWO


def named_together(draft: Draft, parties: Parties, verb: Node) -> list[int]:
    """The two bodies that are named together last before a sentence: "talks between *the League and
    the Union* broke down. Both sides blamed each other"; none where there are more."""
    start = verb.sentence.span[0]
    for one in reversed(draft.syntax.nodes((max(0, start - _FAR), start))):
        joined = one.conjuncts() if one.is_noun and one.relation != "conj" else []
        if len(joined) < 2:
            continue
        if _after_another(one):
            return []  # "Orle, Selm and Tarsk": three
        found = list(dict.fromkeys(key for each in joined for key in parties.of(each)[:1]))
        if len(found) == len(joined) == 2 and all(
            parties.kinds[key] in (*BODIES, "group", "person") for key in found
        ):
            return found
        if len(found) > 1:
            return []
    return []


def _after_another(noun: Node) -> bool:
    first = noun.subtree()[0]
    comma = first if first.text == "," else first.before()
    before = comma.before() if comma is not None and comma.text == "," else None
    return before is not None and before.entity != "O"


_FAR = 400  # characters: two or three sentences
_TWO = (
    "side", "camp", "party", "country", "nation", "state", "team", "government", "army", "faction",
    "group", "rival", "neighbour", "neighbor", "man", "woman", "leader", "candidate", "union",
    "company", "firm", "club", "militia", "force", "bloc", "sides",
)  # fmt: skip


def _of_those_with(parties: Parties, sign: Node) -> list[int]:
    """Whose the words on a sign are: "*protesters* chanted slogans demanding her release", "with
    banners calling for …"."""
    verb = sign.head if sign.lemma in _SIGNS else None
    while verb is not None and not verb.is_verb:
        verb = verb.head
    return parties.of(subject_of(verb)) if verb is not None and verb.index < sign.index else []


_SIGNS = ("slogan", "sign", "banner", "placard", "poster", "chant", "petition", "flyer", "leaflet")


def _of_paper(parties: Parties, holders: Holders, verb: Node, subject: Node) -> list[int]:
    """Whose word it is that a document tells: "a letter to the owner *demands* an answer"."""
    if verb.tag == "VB" or verb.relation == "acl":
        return []  # "the code gives two ways to propose a change"
    key = parties.one(subject)
    if key is None or parties.kinds[key] != "document":
        return []
    return holders.author(antecedent(subject).extent("acl:relcl", "appos"))
