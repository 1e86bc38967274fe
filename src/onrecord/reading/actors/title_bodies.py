"""Bodies named only before somebody's office: "*Orle Bank* economist Mara Tolen … the bank".

By convention a bare modifier is no mention of its own; but it tells the name of whoever is then
told of by a noun: "the bank", "her company".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase
from onrecord.report import Span

_NAME = re.compile(r"(?:[A-Z][\w’'&-]+ ){1,4}[A-Z][\w’'&-]+(?= [a-z])")


def name_in_title(chain: Chain, phrases: Sequence[Phrase]) -> Span | None:
    """Where the name of a body stands that is itself told of by a noun only."""
    first = chain.phrases[0]
    if chain.names or chain.kind not in BODIES or first.mods or not first.definite:
        return None
    owner = chain.owner
    if owner is None and first.text.lower() != f"the {first.noun}":
        return None  # "the bank of the river"
    if owner is not None and owner.kind not in PEOPLE:
        return None
    for phrase in phrases if owner is None else owner.phrases:
        if phrase.title is None or phrase.kind != "person" or phrase.span > first.span:
            continue
        name = _NAME.match(phrase.clause.text, *phrase.title)
        if name is None:
            continue
        words = [plain(word) for word in name[0].split()]
        if first.noun == words[-1] or (owner is not None and _firm(first.noun, words)):
            return name.span()
    return None


def _firm(noun: str, name: Sequence[str]) -> bool:
    """Whether "her company" may be the body of that name."""
    lex = lexicon()
    return noun in lex.companies and lex.no_companies.isdisjoint(name)
