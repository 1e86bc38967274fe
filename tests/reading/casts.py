"""Who is who in a text, before anything else is read of it: what several tests of actors share."""

import re

from onrecord.reading.actors import find_actors
from onrecord.reading.draft import Character, Draft
from onrecord.reading.steps import AFTER_TAGGING, BEFORE_TAGGING
from onrecord.reading.syntax import Syntax
from onrecord.report import Report
from onrecord.tagger import Tagger


def tagged(text: str) -> Draft:
    draft = Draft(Report.of(text, published="2025-03-05"))
    for step in BEFORE_TAGGING:
        draft = step(draft)
    tagging = Tagger.load().tag([text], [draft.prose])[0]
    return draft.with_(tagging=tagging, syntax=Syntax(text, tagging))


def read(text: str) -> Draft:
    draft = tagged(text)
    for step in AFTER_TAGGING[: AFTER_TAGGING.index(find_actors) + 1]:
        draft = step(draft)
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
