"""Reading attributions, grammar and names off a text with a small model of our own.

>>> from onrecord.tagger import Tagger
>>> tagging, = Tagger.load().tag(["..."])   # doctest: +SKIP
"""

from .tagger import Tagger
from .tagging import Attribution, Mention, Sentence, Span, Tagging, Word
from .weights import TaggerError

__all__ = [
    "Attribution",
    "Mention",
    "Sentence",
    "Span",
    "Tagger",
    "TaggerError",
    "Tagging",
    "Word",
]
