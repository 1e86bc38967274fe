"""Who answers: whoever has been asked, charged or spoken to, and not who has done it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain, Context
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import Node

_ASKS = ("ask", "question", "quiz", "press", "grill", "challenge", "query")
_ABOUT = ("whether", "if", "why", "how", "what", "who", "whom", "whose", "when", "where", "which",
          "about", "on", "over", "for")  # fmt: skip
_CHARGES = ("accuse", "charge", "blame", "criticise", "criticize", "attack", "sue", "denounce")
_REFUTES = ("deny", "reject", "dismiss", "refute", "dispute")
_ANSWERS = ("reply", "answer", "respond", "retort", "snap", "counter", "insist")
_GOES_ON = ("add", "continue", "go", "ask", "conclude")


def asked_before(
    pronoun: Phrase, chains: Sequence[Chain], context: Context, of: Mapping[Phrase, Chain]
) -> list[Chain]:
    """Who has asked, charged or told somebody right before, where the other answers: "The judge
    asked Orle whether he had fired. *He* said he had not", "Tolen accused Orle of theft. *He*
    denied it", but "Tolen accused Orle of theft. *He* said it began in May"."""
    if pronoun not in context.speaks or pronoun.role != "subject" or pronoun.person != 3:
        return []
    verb = pronoun.node.head
    if verb is None or verb.lemma in _GOES_ON:
        return []
    near = [
        one
        for one in _since_before(pronoun, chains)
        if one.sentence < pronoun.sentence and one.clause is not pronoun.clause
    ]
    for asker in near:
        act = asker.node.head
        if asker.node.relation != "nsubj" or act is None or asker.quote >= 0:
            continue
        first = of.get(asker)
        if first is None or not _asks(act, verb.lemma):
            continue
        for other in near:
            chain = of.get(other)
            if chain is None or chain is first or not _hangs_on(other.node, act):
                continue
            if _may_be(pronoun, chain):
                return [first]
    return []


def _since_before(pronoun: Phrase, chains: Sequence[Chain]) -> list[Phrase]:
    """Who is told of since the sentence before a pronoun's began."""
    return [
        one
        for chain in chains
        if chain.latest >= pronoun.sentence - 1
        for one in chain.phrases
        if one.sentence >= pronoun.sentence - 1
    ]


def by_whom(pronoun: Phrase, chains: Sequence[Chain], of: Mapping[Phrase, Chain]) -> list[Chain]:
    """Who has done something to whom a sentence is about, told by a participle that opens it:
    "Questioned by *Frost*, the witness said *he* had left. *He* denied that he had lied"."""
    if pronoun.role != "subject" or pronoun.person != 3 or not pronoun.gender:
        return []
    told = _since_before(pronoun, chains)
    near = [one for one in told if one.quote < 0 and one.form != "pronoun"]
    for agent in near:
        main = _after_participle(agent.node)
        if main is None:
            continue
        doer, subject = of.get(agent), main.child("nsubj", "nsubj:pass")
        led = next(
            (of.get(one) for one in near if subject is not None and one.node.span == subject.span),
            None,
        )
        if doer is None or led is None or doer is led or not _may_be(pronoun, led):
            continue
        last = doer.before(pronoun.span)
        if last is agent or (last is not None and last.form == "pronoun"):
            return [doer]
    return []


def to_whom(pronoun: Phrase, chains: Sequence[Chain], of: Mapping[Phrase, Chain]) -> list[Chain]:
    """All but the one to whom the participle before has done something: "Sentencing *Orle*, the
    judge told *him* that he had shown no remorse"."""
    verb = pronoun.node.head
    if pronoun.role != "object" or pronoun.gender not in ("m", "f") or verb is None:
        return []
    opens = (one for one in verb.children if one.tag == "VBG" and one.index == 0)
    done = next((thing for one in opens if (thing := _done_to(one)) is not None), None)
    if done is None or done.index > pronoun.node.index:
        return []
    here = (one for chain in chains for one in chain.phrases if one.sentence == pronoun.sentence)
    meant = next((of.get(one) for one in here if one.node.span == done.span), None)
    if not (done.tag == "NNP" if meant is None else _may_be(pronoun, meant)):
        return []
    return [one for one in chains if one is not meant]


def _done_to(participle: Node) -> Node | None:
    """To whom a participle does something: its object, or the name right behind it."""
    name = participle.after()
    while name is not None and (after := name.after()) is not None and after.tag == "NNP":
        name = after
    named = name is not None and name.tag == "NNP"
    return participle.object or (name if named else None)


def _after_participle(agent: Node) -> Node | None:
    """The verb behind the participle that opens a sentence, of whose doer a noun tells."""
    case, verb = agent.child("case"), agent.head
    if case is None or case.lower != "by" or verb is None or verb.tag != "VBN":
        return None
    opens = verb.index <= 1 and verb.relation in ("advcl", "acl") and not verb.auxiliaries
    main = verb.head if opens else None
    if main is not None and main.relation in ("nsubj", "nsubj:pass"):
        main = main.head
    return main if main is not None and main.index > agent.index else None


def _asks(act: Node, answer: str) -> bool:
    """Whether a verb asks, or does what this verb answers."""
    lemma = act.lemma
    if answer in _ANSWERS or answer in _REFUTES:
        return lemma in ("tell", *_ASKS, *_CHARGES) or _put(act)
    if _put(act):
        return True
    if lemma not in _ASKS:
        return False
    after = [one for one in act.sentence.nodes if one.index > act.index]
    for place, one in enumerate(after):
        if one.lower == "to" and place and place < 8:
            return False  # "asked him *to leave*"
        if one.lower in _ABOUT and place:
            return lemma != "ask" or one.lower not in ("for", "on", "over")
    before = act.sentence.text[act.sentence.span[0] : act.span[0]]
    return "?" in before


def _put(act: Node) -> bool:
    """ "*Put it to* the witness that he had lied"."""
    said = act.child("obj")
    return act.lemma == "put" and said is not None and said.lower == "it"


def _hangs_on(node: Node, act: Node) -> bool:
    return (
        node.head is act
        and node.relation in ("obj", "iobj", "obl", "dobj")
        and node.index > act.index
    )


def _may_be(pronoun: Phrase, chain: Chain) -> bool:
    """Whether a pronoun can mean somebody, by number and gender."""
    if pronoun.gender in ("m", "f"):
        person = chain.kind in PEOPLE and chain.number != "p"
        return person and chain.gender in ("", pronoun.gender)
    if pronoun.gender == "n":
        return chain.kind in BODIES and chain.number != "p"
    return chain.kind in BODIES or chain.number == "p"
