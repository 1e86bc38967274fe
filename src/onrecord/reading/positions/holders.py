"""Whose position it is: the party an official or spokesman speaks for, if the report has it."""

import re

from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node

_WORD = re.compile(r"\w+")
BODIES = ("government", "organisation", "armed_group")
STEM = 5  # letters that "Belmarra" and "Belmarran", "minister" and "ministry" share
ORGANS = {"minis", "gover", "coast", "embas", "deleg"}  # of a state, and speak for it
SMALL = {
    "the",
    "a",
    "an",
    "of",
    "for",
    "and",
    "in",
    "its",
    "his",
    "her",
    "their",
    "s",
    "it",
    "they",
}


def _stems(words: str) -> set[str]:
    """
    >>> sorted(_stems("the Belmarran ministry"))
    ['belma', 'minis']
    """
    return {one[:STEM] for one in _WORD.findall(words.lower()) if one not in SMALL}


class Holders:
    """Who speaks for whom in one report."""

    def __init__(self, draft: Draft, parties: Parties) -> None:
        self.draft = draft
        self.parties = parties
        self.by_key = {one.key: one for one in draft.cast.characters}
        self._acting = self._those_that_act()
        self._held: dict[int, int] = {}

    def holder(self, key: int) -> int:
        """The party that the character speaks for: itself, unless its role makes it a mouthpiece
        and the report has the body it speaks for as somebody who acts."""
        if key not in self._held:
            self._held[key] = self._speaks_for(self.by_key[key])
        return self._held[key]

    def _speaks_for(self, one: Character) -> int:
        if one.kind in ("person", "unnamed"):
            told = " ".join((*one.roles, *(() if one.roles else (one.name,))))
            if not _stems(told) & {word[:STEM] for word in lexicon().speakers}:
                return one.key
            words = _stems(" ".join((*one.affiliations, *one.roles, one.name)))
        elif one.kind in ("government", "organisation") and _stems(one.name) & ORGANS:
            words = _stems(one.name)
        else:
            return one.key
        named = [
            (len(stems), -other.key)
            for other in self.draft.cast.characters
            if other.key != one.key and other.kind in BODIES and other.key in self._acting
            for stems in self._names_of(other)
            if stems <= words and (one.kind in ("person", "unnamed") or stems < words)
        ]
        return -max(named)[1] if named else one.key

    def _names_of(self, one: Character) -> list[frozenset[str]]:
        """The stems of a body's name and of its mentions that are names or name its kind."""
        told = {one.name, *(self.draft.words(span) for span in one.mentions)}
        return [
            stems
            for words in sorted(told)
            if len(words.split()) <= 8 and (stems := frozenset(_stems(words)))
        ]

    def _those_that_act(self) -> set[int]:
        """Characters that speak, or are the subject of a verb, somewhere in the report."""
        found = set()
        for said in self.draft.said:
            found |= {key for key in map(self.parties.at, said.source) if key is not None}
        for node in self.draft.syntax.all_nodes():
            if node.relation in SUBJECTS:
                key = self.parties.one(node)
                if key is not None:
                    found.add(key)
        return found

    def speaker(self, index: int) -> int | None:
        """The party whose statement it is; None where its source has no character."""
        said = self.draft.said[index]
        for span in said.source:
            key = self.parties.at(span)
            if key is not None:
                return self.holder(key)
        return None

    def same_side(self, noun: Node, party: int) -> bool:
        """Whether a subject in a statement stands for the speaker's own party."""
        if noun.lower in ("i", "we"):
            return True
        key = self.parties.one(noun)
        return key is not None and party in (key, self.holder(key))
