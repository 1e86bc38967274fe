"""Reading attributions, grammar and names off a text with a small model of our own.

>>> from onrecord.tagger import Tagger
>>> tagging, = Tagger.load().tag(["..."])   # doctest: +SKIP
"""

from onrecord.errors import TaggerError

from .tagger import Tagger
from .tagging import Attribution, Mention, Sentence, Span, Tagging, Word

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
