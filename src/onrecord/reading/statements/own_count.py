"""What those who count the dead say of a clause set behind others' news.

"Talks resumed in Orle on Sunday, a day after [shells killed 38 people], according to medics": the
medics tell of the dead, not of the talks.
"""

import re
from functools import cache

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.knowledge import table
from onrecord.reading.patterns import passive
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span

# "…, a day *after*", "… *as*": what stands before it is others' news.
_JOINT = re.compile(
    r",? (?:(?:[\w-]+ )?(?:[\w-]+ )?(?:minute|hour|day|week|month)s? )?(?:after|as|while|when) "
)
_HARMED = ("killed", "injured", "displaced")


def own_count(draft: Draft, one: Candidate) -> Candidate:
    """A saying behind its content, of those who count the dead and hurt, without the news before
    the last clause of the content, where that clause alone tells of some."""
    if len(one.content) != 1 or not one.source or in_quote(draft, one.content[0][0] + 1):
        return one
    start, end = one.content[0]
    if not _counts_the_dead(draft, one) or one.source[0][0] < end:
        return one
    for joint in reversed(list(_JOINT.finditer(draft.text, start, end))):
        if not _tells_harm(draft, (joint.end(), end)):
            continue
        own = tidied(draft, [(joint.end(), end)])
        if not own or not _others_news(draft, start, joint.start()):
            return one
        return replace(one, content=own)
    return one


def _others_news(draft: Draft, start: int, end: int) -> bool:
    """Whether the words before the last clause tell what others did: no dead or hurt of their own,
    and nothing done by nobody that is named: "*the vaccine was withdrawn* after 38 people died"."""
    before, head = draft.syntax.nodes((start, end)), draft.syntax.head((start, end))
    if head is None or not head.is_verb or (passive(head) and head.agent is None):
        return False
    return any(map(_finite, before)) and not any(one.lemma in _harming() for one in before)


@cache
def _harming() -> frozenset[str]:
    """Verbs by which people are killed, hurt or driven out, or die."""
    counted = table("counted")
    told = [counted["does"]["killed"], *(counted["affects"][state] for state in _HARMED)]
    return frozenset(verb for verbs in told for verb in verbs)


def _counts_the_dead(draft: Draft, one: Candidate) -> bool:
    nodes = draft.syntax.nodes(one.source[0])
    return any(node.lower in lexicon().words["counters"] for node in nodes)


def _tells_harm(draft: Draft, span: Span) -> bool:
    """Whether words are a clause that tells how many were killed or hurt: "shells *killed 38*",
    "the army shelled it, *killing nine*"; not "a crash that injured 12", which is no clause."""
    clause, head = draft.syntax.nodes(span), draft.syntax.head(span)
    if head is None or not head.is_verb or head.child(*SUBJECTS) is None:
        return False
    harm = any(one.lemma in _harming() for one in (head, *head.children) if one.is_verb)
    return harm and any(one.tag == "CD" or one.lower in ("dozens", "scores") for one in clause)


def _finite(node: Node) -> bool:
    return node.tag in TENSED
