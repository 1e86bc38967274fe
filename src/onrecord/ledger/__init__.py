"""The ledger: reports and records kept so that an acknowledged report is never lost.

`open_ledger` opens one; `Ledger` is all that the other rooms need of it, `Ledger.links` holds
what linking found and what people decided about it.
"""

from onrecord.ledger.adding import Added, Addition
from onrecord.ledger.answers import (
    ActorLine,
    Counts,
    Edition,
    Facets,
    Hit,
    Known,
    Page,
    Reading,
    ReportLine,
    StoredReport,
    StoryLine,
    StoryView,
)
from onrecord.ledger.corrections import Change, Correction
from onrecord.ledger.ledger import Ledger, open_ledger
from onrecord.ledger.linked import Links
from onrecord.ledger.links import (
    GROUPING,
    Group,
    Happened,
    Item,
    Link,
    LinkKind,
    LinkState,
    Sheet,
    StoredLink,
)
from onrecord.ledger.search import Filters

__all__ = [
    "GROUPING",
    "ActorLine",
    "Added",
    "Addition",
    "Change",
    "Correction",
    "Counts",
    "Edition",
    "Facets",
    "Filters",
    "Group",
    "Happened",
    "Hit",
    "Item",
    "Known",
    "Ledger",
    "Link",
    "LinkKind",
    "LinkState",
    "Links",
    "Page",
    "Reading",
    "ReportLine",
    "Sheet",
    "StoredLink",
    "StoredReport",
    "StoryLine",
    "StoryView",
    "open_ledger",
]
