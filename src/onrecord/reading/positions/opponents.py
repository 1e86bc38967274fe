"""Of whom somebody is not the mouth: whom he asks or charges by his own statements, and states that
the report calls neighbours of its own."""

from onrecord.reading.actors.lexicon import lexicon as actors_lexicon
from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def opposed_by(draft: Draft, parties: Parties, one: Character) -> set[int]:
    """Those of whom a person demands something, or whom he charges: "demanded that *Tarsk*
    withdraw", "accused *the Front* of delay"; "said that Tarsk would withdraw" opposes nobody."""
    own = set(one.mentions)
    found: set[int] = set()
    for said in draft.said:
        if said.lemma not in lexicon().opposing or own.isdisjoint(said.source):
            continue
        if said.addressee is not None and (heard := parties.at(said.addressee)) is not None:
            found.add(heard)
        for span in said.content[:1]:
            nodes = draft.syntax.nodes(span)
            subject = next((each for each in nodes if each.relation in SUBJECTS), None)
            found.update(parties.of(subject or (nodes[0] if nodes else None)))
    return (found | _accusers(draft, parties, own)) - {one.key}


def _accusers(draft: Draft, parties: Parties, own: set[Span]) -> set[int]:
    """Who made the charge that somebody turns down: "Tarsk accused Orle of a raid. The information
    minister, Mara Tolen, *dismissed the accusation*" speaks for anybody but Tarsk."""
    charged: Node | None = None
    found: set[int] = set()
    for node in draft.syntax.all_nodes:
        if not node.is_verb:
            continue
        if node.lemma in _CHARGING:
            charged = node
        thing = node.object
        if charged is None or thing is None or node.lemma not in _DENYING:
            continue
        subject = node.child(*SUBJECTS)
        if thing.lemma not in lexicon().charges or subject is None:
            continue
        if any(start <= subject.word.start < end for start, end in own):
            found.update(parties.of(charged.agent if charged.passive else subject_of(charged)))
    return found


_CHARGING = ("accuse", "blame", "allege", "charge")
_DENYING = ("deny", "reject", "dismiss", "dispute")


def neighbours_in(draft: Draft) -> set[int]:
    """Those told as neighbours of the state that a report is about, whose ministers it names
    without their state: "*neighbouring Ostland* closed the border. President Bek said"."""
    near = actors_lexicon().near
    return {
        one.key
        for one in draft.cast.characters
        if one.kind != "person"
        and any(_opens_with(draft, mention[0], near) for mention in one.mentions)
    }


def _opens_with(draft: Draft, start: int, words: frozenset[str]) -> bool:
    """Whether a mention begins with one of some words, or has it before it."""
    node = draft.syntax.node_at(start)
    before = node.before() if node is not None else None
    return any(each is not None and each.lower in words for each in (node, before))
