"""Whether a noun stands for somebody who may speak, or for a thing. Asked by the rules whose verb
or phrase tells of things as well: "pressed *the miners* to return" and "pressed *the button*"."""

from onrecord.reading.actors.lexicon import lexicon as actors
from onrecord.reading.draft import Draft
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.lexicon import is_document
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


def is_body(draft: Draft, noun: Node) -> bool:
    """Whether a noun is a body by its name, its word ("the fire *service*") or the model."""
    if noun.tag == "PRP" or not noun.is_noun:
        return False
    known, word = actors(), noun.lower
    if noun.entity == "ORGANIZATION" or word in known.organisations or word in known.governments:
        return True
    return draft.syntax.mention_kinds.get(noun.span[0]) == "organization"


def is_thing(draft: Draft, noun: Node) -> bool:
    """Whether a common noun is a thing or a happening, by the tagger's reading of mentions, and no
    paper, which may speak."""
    if noun.tag not in ("NN", "NNS") or is_document(noun):
        return False
    kind = draft.syntax.mention_kinds.get(noun.span[0])
    return kind in ("event", "abstract", "object", "substance")
