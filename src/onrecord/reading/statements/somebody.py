"""Whether a noun stands for somebody who may speak. Asked by the rules whose verb or phrase tells
of things as well: "pressed *the miners* to return" and "pressed *the button*"."""

from onrecord.reading.draft import Draft
from onrecord.reading.parties import is_person_word
from onrecord.reading.syntax import Node


def is_person(draft: Draft, noun: Node) -> bool:
    """Whether a noun is a person: by its name, its word or the model."""
    if noun.entity == "PERSON" or is_person_word(noun.lemma.lower()):
        return True
    return draft.syntax.mention_kinds.get(noun.span[0]) == "person"


def is_somebody(draft: Draft, noun: Node) -> bool:
    """Whether a noun is a person, a crowd or a body: by its name, its word or the model."""
    if noun.entity in ("PERSON", "ORGANIZATION") or is_person_word(noun.lemma.lower()):
        return True
    return draft.syntax.mention_kinds.get(noun.span[0]) in ("person", "organization")
