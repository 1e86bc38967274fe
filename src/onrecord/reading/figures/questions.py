"""Figures that are only asked about: "argued over *whether* any of its nine crew was alive".

A step of `onrecord.reading.figures.counters`.
"""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft, Said
from onrecord.report import Span


def is_asked(draft: Draft, span: Span, said: Said) -> bool:
    """ "Argued over *whether* any of its nine crew was alive", "asked *how* 40 could vanish": what
    is asked nobody has found."""
    start = max((part[0] for part in said.content if part[0] <= span[0]), default=span[0])
    return (
        said.lemma.partition(" ")[0] in _ASKING and _QUESTION.match(draft.text, start) is not None
    )


_ASKING = (
    "ask", "argue", "wonder", "question", "inquire", "enquire", "debate", "discuss", "quarrel",
    "dispute", "disagree",
)  # fmt: skip
_QUESTION = re.compile(r"[“\"‘]?(?:whether|if|who|whose|why|how|what|which|when|where)\b", re.I)
