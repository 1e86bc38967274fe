"""Owners without a name that "it" tells to be firms: "the plant's *owner* said *it* would sell it".

Whose a firm, a ship or a shop is reads as a person until a pronoun tells otherwise; what is owned
may be "it" as well, but does nothing of what only somebody does.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.above import lemma_above
from onrecord.reading.actors.chains import PEOPLE
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase

_OWNERS = frozenset(["operator", "manufacturer", "developer", "supplier"])


def owners_told(phrases: Sequence[Phrase]) -> None:
    """Makes bodies of the owners who say of themselves, as "it", what somebody does or will do."""
    owners = lexicon().holders | _OWNERS
    for place, phrase in enumerate(phrases):
        if phrase.noun not in owners or phrase.name is not None or phrase.kind not in PEOPLE:
            continue
        if phrase.number == "p" or not phrase.said or phrase.role != "subject":
            continue
        behind = [one for one in phrases[place + 1 :] if one.span[0] > phrase.span[1]]
        told = next((one for one in behind if one.form == "pronoun" and one.person == 3), None)
        if told is None or told.gender != "n" or told.clause is not phrase.clause:
            continue
        near = (phrase.sentence, phrase.sentence + 1)
        if any(one.gender in ("m", "f") and one.sentence in near for one in behind):
            continue  # "… *She* said beer would be cheap"
        if told.role == "subject" and _of_itself(phrase, told):
            phrase.kind, phrase.gender = "organisation", "n"


def _of_itself(phrase: Phrase, told: Phrase) -> bool:
    """Whether the pronoun is the subject right below the verb of saying, and does something."""
    verb, above = told.node.head, phrase.node.head
    if verb is None or verb.head is not above or verb.relation not in ("ccomp", "parataxis"):
        return False
    lex, lemma = lexicon(), lemma_above(told)
    if lemma not in (lex.agents | lex.told_of) - _THINGS_TOO or verb.passive:
        return False
    return verb.object is not None or verb.child("ccomp", "xcomp") is not None or lemma in _ALONE


_THINGS_TOO = frozenset(
    ["need", "hold", "run", "fly", "sail", "win", "lose", "make", "leave", "owe", "attack", "kill",
     "do", "give", "cut", "raise", "produce", "export", "import", "build", "find", "want", "help"]
)  # fmt: skip
"""Of these verbs, what a car, a dog or a mine does as well."""
_ALONE = frozenset(["pay", "appeal", "apologise", "apologize", "agree", "invest", "sue"])
"""Verbs that tell of an actor by themselves, too."""
