"""Whom somebody asks or charges by his own statements: of whom he is not the mouth."""

from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS


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
    return found - {one.key}
