"""Whether somebody asks for no more than that he is not named, which is no demand of anybody."""

from onrecord.reading.syntax import Node

_BEING = ("be", "remain", "stay", "go", "speak", "appear", "keep", "kept", "talk")
_UNNAMED = ("anonymous", "anonymously", "unnamed", "unidentified", "nameless")
_KEPT = ("anonymity", "confidentiality")  # what is asked for
_NAMED = ("named", "identified", "quoted")
_FAR = 6  # words: "that he be kept strictly anonymous"


def asks_not_to_be_named(verb: Node) -> bool:
    """Whether what stands behind a verb of asking is only that somebody is not named: "requested to
    *remain unidentified*", "asked *not to be named*", "asked for *anonymity*"; not "asked to remain
    in his post", "asked not to be sent to Orle", "asked to remain the head of an unnamed firm"."""
    after = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 1 + _FAR]]
    for place, word in enumerate(after):
        if word in _UNNAMED or word in _KEPT:
            return word in _KEPT or any(one in _BEING for one in after[:place])
        if word in _NAMED and "be" in after[:place]:
            return "not" in after[:place] or after[place + 1 : place + 2] == ["only"]
        if word not in _BEFORE:
            return False
    return False


def refuses_to_be_named(verb: Node) -> bool:
    """Whether no more is refused than to be named: "declined to *be named* because of the talks";
    not "refused to be named *as* a candidate"."""
    if verb.lemma not in ("decline", "refuse"):
        return False
    after = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 5]]
    named = after[:2] == ["to", "be"] and after[2:3] != [] and after[2] in _NAMED
    return named and after[3:] != ["as"]


_BEFORE = (
    *_BEING, "for", "on", "to", "not", "that", "he", "she", "they", "him", "her", "them", "his",
    "their", "strictly", "completely", "only", "full", "complete", "total", "strict",
)  # fmt: skip
