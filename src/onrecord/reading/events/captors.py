"""Who holds those who are freed or hurt, as the report told before: "Rebels *seized* six nurses …
They *were freed* on Sunday"."""

from collections.abc import Sequence

from onrecord.reading.draft import Deed
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.mutual import here
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of
from onrecord.reading.syntax import Node

HELD = (("COERCE", "arrest"), ("ASSAULT", "abduct"))
"""Acts that a release ends."""


def holders_of(found: Sequence[Deed], deed: Deed) -> tuple[int, ...]:
    """Who held those who are freed: whoever last took them, or anybody if the words do not say."""
    for one in reversed(found):
        if (one.type, one.mode) in HELD and one.actors and one.happening == "actual":
            return tuple(key for key in one.actors if key not in deed.recipients)
    return ()


def who_holds(parties: Parties, found: Sequence[Deed], deed: Deed, node: Node) -> tuple[int, ...]:
    """Who holds those of whom the sentence tells that they should be let go."""
    for one in reversed(found):
        if (one.type, one.mode) in HELD and one.actors and here(parties, node, one.recipients):
            return tuple(key for key in one.actors if key not in deed.actors)
    return ()


def asks_to_free(node: Node) -> bool:
    """Whether what is asked for is that somebody be let go: "demanded their *release*", "called for
    them to be *freed*"."""
    told = [*objects_of(node), *node.children] if node.is_verb else node.children
    return any(
        one.mode == "release"
        for word in told
        for one in (lexicon().verbs if word.is_verb else lexicon().nouns).get(word.lemma, ())
        if not word.is_verb or word.relation in ("xcomp", "ccomp", "advcl")
    )


def who_used_force(found: Sequence[Deed], deed: Deed, node: Node) -> tuple[int, ...]:
    """Who used force right before, in the same sentence, where the words do not say who took
    people away: "Police used water cannon to clear it; six people *were detained*"."""
    for one in reversed(found):
        if one.trigger[0] < node.sentence.span[0]:
            return ()
        force = one.mode in ("seize", "arrest", "crowd-control")
        if force and one.actors and one.happening == "actual":
            return tuple(key for key in one.actors if key not in deed.recipients)
    return ()


def captors(found: Sequence[Deed], deed: Deed) -> tuple[int, ...]:
    """Who hurt or killed those whom they had carried off: "Rebels kidnapped her driver. He *was
    beheaded*"."""
    for one in found:
        carried = one.mode == "abduct" and one.actors and one.happening == "actual"
        if carried and set(deed.recipients) <= set(one.recipients):
            return tuple(key for key in one.actors if key not in deed.recipients)
    return ()


def held_by_them(found: Sequence[Deed], deed: Deed) -> Deed | None:
    """The arrest right before by those who are told to be freed, for nobody frees his captors:
    "Police arrested seven. *They* were let go"."""
    last = next((one for one in reversed(found) if (one.type, one.mode) in HELD), None)
    if last is None or not last.recipients or set(deed.recipients) != set(last.actors):
        return None
    return last if last.happening == "actual" else None
