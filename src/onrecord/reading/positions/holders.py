"""Whose position it is: the party that an official or spokesman speaks for, if the report has it."""

import re

from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node

_WORD = re.compile(r"\w+")
BODIES = ("government", "organisation", "armed_group")


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
        if one.kind not in ("person", "unnamed"):
            return one.key
        told = " ".join((*one.roles, *(() if one.roles else (one.name,))))
        if not self._is_speaker(told):
            return one.key
        for words in (*one.affiliations, *one.roles, one.name):
            for other in self.draft.cast.characters:
                if other.key != one.key and other.kind in BODIES and self._names(words, other):
                    if other.key in self._acting:
                        return other.key
        return one.key

    @staticmethod
    def _is_speaker(told: str) -> bool:
        return bool({one.lower() for one in _WORD.findall(told)} & lexicon().speakers)

    @staticmethod
    def _names(words: str, other: Character) -> bool:
        """Whether the words name the body: "Belmarran" and "Belmarra" do."""
        ours = [one.lower() for one in _WORD.findall(words)]
        theirs = [one.lower() for one in _WORD.findall(other.name) if one.lower() != "the"]
        if not theirs:
            return False
        joined = " ".join(ours)
        if " ".join(theirs) in joined:
            return True
        return (
            len(theirs) == 1
            and len(theirs[0]) > 4
            and any(one[: len(theirs[0]) - 1] == theirs[0][:-1] for one in ours)
        )

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
