"""Who stands where around the word that tells an event."""

from onrecord.reading.positions.words import opener
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.stage import Stage

_CASES = ("of", "by", "with", "against", "to", "from")


class Words:
    """Whom the parts of a clause name, by part: "subject", "object", "of", "owner"."""

    def __init__(self, stage: Stage, word: Node) -> None:
        self.sources = set(stage.sources(stage.draft.said_at(word.span)))
        verb = word.is_verb
        passive = verb and word.passive

        def whom(noun: Node | None) -> frozenset[int]:
            return frozenset(stage.parties.of(noun))

        self.parts: dict[str, frozenset[int]] = {
            "passive subject" if passive else "subject": whom(word.subject if verb else None),
            "object": whom(word.object if verb else None),
            "agent": whom(word.agent if verb else None),
        }
        cases: dict[str, list[Node]] = {case: [] for case in _CASES}
        for one in word.children:
            if (mark := opener(one, *_CASES)) is not None:
                cases[mark.lower].append(one)
        for case, below in cases.items():
            self.parts[case] = frozenset(stage.parties.of_all(below))
        owner = [each for each in word.children if each.relation == "nmod:poss"]
        self.parts["owner"] = frozenset(stage.parties.of_all(owner))
