"""Positions and events weighed: what rules read, and what the network proposes.

Rules know language and the report's cast, but not which of their readings hold in reports that
they were not written beside; the network has seen many reports marked, and knows nothing for
certain. So both propose, and weights fitted on reports that neither was made with decide.
"""

from onrecord.reading.draft import Draft
from onrecord.reading.weighing.choice import weighed_deeds, weighed_stands
from onrecord.reading.weighing.net import hints_of
from onrecord.reading.weighing.stage import Stage

__all__ = ["weigh"]

LEAST = 3
"""Sentences of prose that a report has. The network has seen whole reports alone: of single
sentences rules know more (complete dyads of PLOVER's: 77.9, 52.8 by rules, 72.9, 48.6 weighed); of
paragraphs of two or three, cut from marked reports, less (events right 20.6 by rules, 22.7 weighed,
positions 13.5, 14.1), but two alone lose what is told only to be denied."""


def weigh(draft: Draft) -> Draft:
    """The draft with its positions and events as they hold beside what the network says.

    `Why.score` is how likely each is to be right in act or type and in who holds it or takes part;
    what no rule had read is by the model's head `acts`. What is shorter than a report stays as
    rules read it.
    """
    if draft.holders is None or len(draft.tagging.sentences) < LEAST:
        return draft
    stages = [Stage(draft, draft.holders, hints, part) for part, hints in hints_of(draft)]
    stands = [one for stage in stages for one in weighed_stands(stage)]
    deeds = [one for stage in stages for one in weighed_deeds(stage)]
    return draft.with_(stands=tuple(stands), deeds=tuple(deeds))
