"""Reading as a list of named steps, to be read from top to bottom.

The one step that is not here is tagging: it is done for many reports at once, between
`BEFORE_TAGGING` and `AFTER_TAGGING`.
"""

from collections.abc import Callable, Iterable

from onrecord.reading.actors import find_actors
from onrecord.reading.draft import Draft
from onrecord.reading.events import find_events
from onrecord.reading.figures import find_figures
from onrecord.reading.furniture import find_furniture
from onrecord.reading.places import find_places
from onrecord.reading.positions import find_positions
from onrecord.reading.quotes import find_quotes
from onrecord.reading.statements import find_statements
from onrecord.reading.syntax import Syntax
from onrecord.reading.times import find_times
from onrecord.reading.weighing import weigh
from onrecord.report import Report
from onrecord.tagger import Tagger, Tagging

Step = Callable[[Draft], Draft]

BEFORE_TAGGING: tuple[Step, ...] = (
    find_furniture,  # what is not prose: headings, captions, credits; the dateline; paragraphs
    find_quotes,  # pairs of quotation marks, also over paragraphs
)
AFTER_TAGGING: tuple[Step, ...] = (
    find_times,  # dates and weekdays against the day of publication
    find_places,  # names against the gazetteer
    find_statements,  # source, cue, content, relays, polarity; who speaks is still a span
    find_actors,  # names, descriptions and pronouns joined into a cast
    find_figures,  # quantities with bound, counter and relays
    find_positions,  # demands, offers, refusals with their conditions
    find_events,  # what happens, who does it to whom
    weigh,  # positions and events as they hold beside what the network says of them
)


def begun(report: Report) -> Draft:
    """A report with what stands before tagging."""
    draft = Draft(report)
    for step in BEFORE_TAGGING:
        draft = step(draft)
    return draft


def read_on(draft: Draft, tagging: Tagging, *, before: Step | None = None) -> Draft:
    """A draft with what stands after tagging, as far as a step that is not done; without one,
    all of it."""
    draft = draft.with_(tagging=tagging, syntax=Syntax(draft.text, tagging))
    for step in AFTER_TAGGING:
        if step is before:
            break
        draft = step(draft)
    return draft


def drafts(reports: Iterable[Report], *, before: Step | None = None) -> list[Draft]:
    """Some reports, tagged together, as drafts; see `read_on`."""
    some = [begun(one) for one in reports]
    taggings = Tagger.load().tag([one.text for one in some], [one.prose for one in some])
    return [read_on(*each, before=before) for each in zip(some, taggings, strict=True)]
