"""Statements in statements: which one's content holds another."""

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft, Said
from onrecord.reading.statements.lexicon import lexicon, untrue
from onrecord.reading.statements.spans import first_word
from onrecord.reading.stretches import Stretches


def without_denied(said: Sequence[Said]) -> list[Said]:
    """The statements without those told only to be denied: "denied that she had promised to go" is
    no promise of hers."""
    if not any(one.lemma in untrue() for one in said):
        return list(said)
    outers = within_of(said)
    return [
        one
        for one, outer in zip(said, outers, strict=True)
        if outer is None or said[outer].lemma not in untrue()
    ]


def without_own_words(draft: Draft, said: Sequence[Said]) -> list[Said]:
    """The statements without what a speaker does by his very words: who says "we *urge* all sides
    to stop" urges them, once. What he tells of having said is another statement."""
    outers: list[int | None] | None = None
    found = []
    for index, one in enumerate(said):
        here = len(one.source) == 1 and draft.words(one.source[0]).lower() in _SPEAKERS
        if here and len(one.cue) == 1 and draft.words(one.cue[0]).lower() == one.lemma:
            outers = within_of(said) if outers is None else outers
            if outers[index] is not None:
                continue
        found.append(one)
    return found


def without_nobody(draft: Draft, said: Sequence[Said]) -> list[Said]:
    """The statements without those of nobody that somebody tells: "“*Nobody* here has spoken of
    days,” he said" is his alone."""
    none = [bool(one.source) and _NOBODY.match(draft.words(one.source[0])) for one in said]
    if not any(none):
        return list(said)
    outers = within_of(said)
    return [
        one for one, no, outer in zip(said, none, outers, strict=True) if not no or outer is None
    ]


_NOBODY = re.compile(r"(?:nobody|no[ -]one|none)\b", re.IGNORECASE)


def without_told_deeds(draft: Draft, said: Sequence[Said]) -> list[Said]:
    """The statements without what somebody is told to have asked, offered or ordered: who confirms
    "that he *had offered* to mediate" tells of an offer, in one statement. A promise is told for
    its words."""
    deeds = (lexicon().words["deeds"] | {"rule out"}) - {"promise", "pledge", "vow"}
    if not any(one.lemma in deeds for one in said):
        return list(said)
    return [
        one
        for one, outer in zip(said, within_of(said), strict=True)
        if outer is None or one.lemma not in deeds or _has_words(draft, one)
    ]


def _has_words(draft: Draft, one: Said) -> bool:
    """Whether a content is a clause that might be spoken, or has quoted words in it."""
    first = first_word(draft, one.content)
    clause = first is not None and first.lower in ("that", "whether", "if", "why", "how")
    return clause or one.manner != "indirect"


_SPEAKERS = ("i", "we", "you")


def within_of(said: Sequence[Said]) -> list[int | None]:
    """For each statement the index of the innermost one whose content holds its cue or source."""
    none = (0, 0)
    whole = [
        (one.content[0][0], one.content[-1][1]) if one.content and not one.attitude else none
        for one in said
    ]
    places = Stretches(whole)
    return [_outer(said, index, places) for index in range(len(said))]


def _outer(said: Sequence[Said], index: int, places: Stretches) -> int | None:
    one = said[index]
    inner = [*one.cue, *one.content] or list(one.source)
    best: tuple[int, int] | None = None
    for other_index in places.over(inner[0][0]) if inner else ():
        other = said[other_index]
        if other_index == index or other.cue == one.cue or other.content[-1][1] < inner[0][1]:
            continue
        held = all(
            any(start <= span[0] and span[1] <= end for start, end in other.content)
            for span in inner
        )
        if held and other.content != one.content:
            size = sum(end - start for start, end in other.content)
            if best is None or size < best[0]:
                best = size, other_index
    return best[1] if best is not None else None
