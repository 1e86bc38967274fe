"""What those who count the dead say of a clause set behind others' news.

"Talks resumed in Orle on Sunday, a day after [shells killed 38 people], according to medics": the
medics tell of the dead, not of the talks.
"""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node

_HARM = frozenset(["kill", "wound", "injure", "die", "hurt", "drown", "displace", "perish"])
_JOINT = re.compile(r",? (?:(?:[\w-]+ ){0,3}(?:after|as|while|when)) ")


def own_count(draft: Draft, one: Candidate) -> Candidate:
    """A saying behind its content, of those who count the dead and hurt, without the news before
    the last clause of the content, where that clause alone tells of some."""
    if len(one.content) != 1 or not one.source or in_quote(draft, one.content[0][0]):
        return one
    start, end = one.content[0]
    if not _counts_the_dead(draft, one) or one.source[0][0] < end:
        return one
    for joint in reversed(list(_JOINT.finditer(draft.text, start, end))):
        clause = draft.syntax.nodes((joint.end(), end))
        if not _tells_harm(clause):
            continue
        before = draft.syntax.nodes((start, joint.start()))
        whole = any(one.lemma in _HARM for one in before) or not any(map(_finite, before))
        own = tidied(draft, [(joint.end(), end)])
        return one if whole or not own else replace(one, content=own)
    return one


def _counts_the_dead(draft: Draft, one: Candidate) -> bool:
    nodes = draft.syntax.nodes(one.source[0])
    return any(node.lower in lexicon().words["counters"] for node in nodes)


def _tells_harm(clause: list[Node]) -> bool:
    """Whether words are a clause that tells how many were killed or hurt: "shells *killed 38*"."""
    if not clause or not any(node.relation in SUBJECTS for node in clause):
        return False
    harm = any(node.lemma in _HARM and node.is_verb for node in clause)
    counted = any(node.tag == "CD" or node.lower in ("dozens", "scores") for node in clause)
    return harm and counted


def _finite(node: Node) -> bool:
    return node.tag in TENSED
