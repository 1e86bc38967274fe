"""Whether the cue of a statement tells a position: what is affirmed, or what is refused beyond an
answer ("refused to leave", not "refused to comment")."""

from onrecord.reading.draft import Draft, Said
from onrecord.reading.patterns import leaves_open
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import opener
from onrecord.reading.subjects import RELATIVES
from onrecord.reading.syntax import Node
from onrecord.record import Act


def stands(draft: Draft, said: Said, act: Act) -> bool:
    """Whether a position can be read from a statement's cue: it is affirmed, or refuses more than
    an answer ("refused to leave", not "refused to comment")."""
    silent = said.polarity == "declined" or said.lemma in ("refuse", "decline")
    if not silent or act != "reject":
        # "would not object to a delay", "does not want a delay"
        return said.polarity == "affirmed" or act == "accept" or said.lemma == "want"
    # "are refusing" is one verb; "to hand over" may stand in neither part, or in either.
    cue, told = (
        [one for span in spans for one in draft.syntax.nodes(span) if one.is_verb]
        for spans in (said.cue, said.content)
    )
    cue = [one for one in cue if not one.relation.startswith("aux")]
    if any(leaves_open(one) for one in cue):
        return False
    told = [*(one for one in _refused(cue) if one not in cue), *told]
    return _refuses_more(draft, said, [one.lemma for one in cue], [one.lemma for one in told])


def _refused(cue: list[Node]) -> list[Node]:
    """What somebody refuses to do, by the parse."""
    return [
        each
        for one in cue
        for each in one.children
        if each.relation == "xcomp" and each.tag == "VB" and opener(each, "to") is not None
    ]


def _refuses_more(draft: Draft, said: Said, cue: list[str], told: list[str]) -> bool:
    """Whether more is refused than an answer, by the verbs of a cue and of what is refused."""
    known = lexicon()
    content = [one for span in said.content for one in draft.syntax.nodes(span)]
    words = [one.lemma for one in content]
    if not told and len(cue) == 1:
        # "declined the request", "proposed arbitration, which the league refused"; "declined
        # comment" refuses no more than an answer
        return not worded(draft, said) or bool(known.positions & set(words[:4]))
    doing = {*cue, *told[:1]}  # "refused to concede"
    if "address" in doing and known.audiences & set(words):
        return True  # "refused to address the crowd"
    if "refuse" in cue and known.bargaining & doing and any(map(_is_to_come, content)):
        return True  # "refused to discuss *a truce*", "… *an end* to the war"
    hands = bool(known.handing & doing) and bool(known.facts & set(words))
    return not known.answers & doing and not hands


_PEACE = frozenset(["truce", "ceasefire", "armistice", "peace", "end", "halt", "disarmament"])
"""What one discusses with the other side and no paper asks of: not "a merger", "a settlement"."""


def _is_to_come(noun: Node) -> bool:
    """Whether a noun tells of a peace that there is not: "*a truce*"; "the truce" may be signed,
    and not talked of to the press."""
    known = noun.is_noun and noun.lemma in _PEACE
    return known and not any(
        one.relation == "nmod:poss" or one.lower in ("the", "this", "these", "that", "those")
        for one in noun.children
    )


def worded(draft: Draft, said: Said) -> bool:
    """Whether a statement's content says what it is about: more than "which" or "as absurd"."""
    told = draft.words(said.content[0]).lower() if said.content else ""
    return told not in ("", *RELATIVES) and not told.startswith("as ")
