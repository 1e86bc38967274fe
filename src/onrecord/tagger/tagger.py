"""The tagger itself: texts in, words, attributions and mentions out."""

from __future__ import annotations

from collections.abc import Sequence

from .tagging import Span, Tagging


class TaggerError(RuntimeError):
    """The weights are missing, damaged or not those that this version was made for."""


class Tagger:
    """A small encoder with its decoder. Load it once and share it; it keeps no state."""

    @classmethod
    def load(cls) -> Tagger:
        """The tagger with the shipped weights, loaded once in a process.

        Raises TaggerError where the weights are missing or their SHA-256 is not the one recorded
        here.
        """
        raise TaggerError("the tagger's weights are missing: run `make train` or reinstall")

    def tag(
        self, texts: Sequence[str], prose: Sequence[Sequence[Span]] | None = None
    ) -> list[Tagging]:
        """Words, attributions and mentions of each text, in the order of the texts.

        `prose[i]` are the spans of the paragraphs of `texts[i]` that are prose; what lies outside
        (headlines, credits) is not read. Without it every paragraph is. The result of a text does
        not depend on the texts beside it.
        """
        raise NotImplementedError
