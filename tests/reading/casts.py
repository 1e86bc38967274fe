"""Who is who in a text, before anything else is read of it: what several tests of actors share."""

import re

from onrecord.reading.draft import Character, Draft
from onrecord.reading.figures import find_figures
from onrecord.reading.steps import Step, drafts
from onrecord.reading.times import find_times
from onrecord.report import Report


def tagged(text: str) -> Draft:
    return _read(text, before=find_times)


def read(text: str) -> Draft:
    return _read(text, before=find_figures)


def _read(text: str, before: Step) -> Draft:
    (draft,) = drafts([Report.of(text, published="2025-03-05")], before=before)
    return draft


def mentions(draft: Draft, character: Character) -> list[str]:
    return [draft.words(span) for span in character.mentions]


def of(draft: Draft, words: str) -> Character:
    """The character of the first place where these words stand by themselves, out of brackets."""
    match = re.search(rf"(?<![\w(]){re.escape(words)}(?!\w)", draft.text)
    assert match is not None
    key = draft.cast.at(match.span())
    assert key is not None, f"nobody at {words!r}"
    return draft.cast.characters[key]
