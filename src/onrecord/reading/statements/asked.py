""" "Asked whether the quay would open, she did not comment": a question that was put to a speaker.

Nobody is named who asks, so the question is no statement of the speaker's; what was asked is what a
refusal to answer keeps back.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node


def is_asked(verb: Node) -> bool:
    """Whether a participle tells what its sentence's speaker was asked: "Asked …, X said"."""
    if verb.tag not in ("VBN", "VBD") or verb.lemma.lower() not in lexicon().words["asking"]:
        return False
    if verb.auxiliaries or verb.child(*SUBJECTS) is not None or verb.agent is not None:
        return False
    before = verb.before()
    while before is not None and before.text in ("“", '"', "‘", ","):
        before = before.before()
    if before is None or before.text == ";":
        return True  # "the decision was wrong; asked why, he replied: …"
    return before.lower in ("when", "if") and before.before() is None


def put_to(one: Candidate) -> Candidate:
    """A question as the model has it: nobody is its source, and it is no statement."""
    return replace(one, source=(), speech=False, frame="asked", joint=())


def with_topics(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with what was asked as the content of a refusal that names no topic."""
    found = []
    for one in candidates:
        if one.frame in ("no answer", "declined") and not one.content and one.anchor is not None:
            asked = [
                other
                for other in candidates
                if other.frame == "asked"
                and other.anchor is not None
                and other.anchor.sentence is one.anchor.sentence
            ]
            if asked:
                one = replace(one, content=asked[0].content)
        found.append(one)
    return found
