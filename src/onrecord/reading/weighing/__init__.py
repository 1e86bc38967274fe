"""Positions and events weighed: what rules read, and what the network proposes.

Rules know language and the report's cast, but not which of their readings hold in reports that
they were not written beside; the network has seen many reports marked, and knows nothing for
certain. So both propose, and weights fitted on reports that neither was made with decide.
"""

from collections.abc import Sequence

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.weighing.choice import weighed_deeds, weighed_stands
from onrecord.reading.weighing.in_step import in_step
from onrecord.reading.weighing.net import hints_of
from onrecord.reading.weighing.once_more import told_once
from onrecord.reading.weighing.stage import Stage

__all__ = ["weigh"]

LEAST = 3
"""Sentences of prose that a report has. The network has learnt from whole reports: of single
sentences rules know more, and there it adds events alone, where rules have none of their own."""
ADDED = 0.2
"""The least share of such an event. With 0.35, 0.2 and 0.1 of PLOVER's development sentences 53.1,
54.9 and 55.9 of 100 have their type and both sides right (rules alone 51.7), and of those in which
both sides are read 75.7, 76.3 and 74.9 (76.0)."""


def weigh(draft: Draft) -> Draft:
    """The draft with its positions and events as they hold beside what the network says.

    `Why.score` is how likely each is to be right in act or type and in who holds it or takes part;
    what no rule had read is by the model's head `acts`. What is shorter than a report stays as
    rules read it, but for events that they read nothing of.
    """
    if draft.holders is None or not draft.tagging.sentences:
        return draft
    stages = [Stage(draft, draft.holders, hints, part) for part, hints in hints_of(draft)]
    if len(draft.tagging.sentences) < LEAST:
        return draft.with_(deeds=tuple(_with_more(draft, stages)))
    held = [one for stage in stages for one in weighed_stands(stage)]
    told = told_once(draft, [one for stage in stages for one in weighed_deeds(stage)])
    stands, deeds = in_step(draft, held, told)
    return draft.with_(stands=stands, deeds=deeds)


def _with_more(draft: Draft, stages: Sequence[Stage]) -> list[Deed]:
    """What rules read, and what the network tells by other words."""
    words = [one.trigger for one in draft.deeds]
    more = [
        one
        for stage in stages
        for one in weighed_deeds(stage, ADDED)
        if not any(one.trigger[0] < end and start < one.trigger[1] for start, end in words)
    ]
    return sorted((*draft.deeds, *more), key=lambda one: one.trigger)
