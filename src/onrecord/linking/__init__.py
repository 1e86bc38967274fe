"""Linking: what belongs together across reports; every link has its reason and can be undone.

`Linker` takes reports as they stream in; `story_view` and `person_view` show what came of it.
"""

from onrecord.linking.filed import Filed
from onrecord.linking.linker import Linker
from onrecord.linking.linking import link_items
from onrecord.linking.person import Person, find_people, person_view
from onrecord.linking.retelling import story_view
from onrecord.linking.story import Story
from onrecord.linking.tallies import series

__all__ = [
    "Filed",
    "Linker",
    "Person",
    "Story",
    "find_people",
    "link_items",
    "person_view",
    "series",
    "story_view",
]
