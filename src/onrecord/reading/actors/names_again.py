"""Names told by their other places in a report: "the charity, Open Door, said … *Open Door* called
for help", "the Clear River party … *Clear River*"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.acronyms import SMALL
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.towns_named import stands_in


def take_up_names(phrases: Sequence[Phrase]) -> None:
    """Makes a name of whatever is written, with its capitals, as a name of two or more words is
    elsewhere in the report."""
    known = {
        one.called: one
        for one in phrases
        if one.name is not None and " " in one.called and one.form == "name"
    }
    if not known:
        return
    surnames = {name.split()[-1]: one for name, one in known.items() if one.kind == "person"}
    for phrase in phrases:
        if phrase.name is not None or phrase.form != "noun" or phrase.owner is not None:
            continue
        if phrase.said and phrase.text.istitle() and (bearer := surnames.get(plain(phrase.text))):
            phrase.name, phrase.form = phrase.span, "name"  # "Karl *Marks* … *Marks* said"
            phrase.kind, phrase.gender, phrase.number = "person", bearer.gender, "s"
            continue
        first, _, rest = phrase.text.partition(" ")
        bare = rest if first in ("The", "the") else phrase.text
        words = bare.split()
        if phrase.noun in lexicon().offices:
            continue  # "made Foreign Secretary"
        if len(words) < 2 or not all(one[0].isupper() or one in SMALL for one in words):
            continue
        if (other := known.get(squeeze(bare))) is None:
            continue
        end = phrase.span[1]
        phrase.name, phrase.form = (end - len(bare), end), "name"
        phrase.kind, phrase.gender = other.kind, other.gender
        phrase.number, phrase.nouns = other.number, phrase.nouns | other.nouns


def short_of_kind(phrases: Sequence[Phrase]) -> dict[Phrase, str]:
    """The names of parties without the noun for what they are, where the report calls them so too:
    "the *Clear River* party"; not those of unions, for a firm's union is not the firm ("the *Ford
    union* struck. *Ford* said …")."""
    lex = lexicon()
    parties = lex.parties - lex.unions - {"union"}
    named = [one for one in phrases if one.name is not None and one.kind in _BODIES]
    whole = [one for one in named if one.noun in parties and " " in one.called]
    if not whole:
        return {}
    names: dict[str, list[Phrase]] = {}
    for one in phrases:
        if one.name is not None:
            names.setdefault(one.called, []).append(one)
    found = {}
    for one in whole:
        assert one.name is not None
        noun = one.clause.text[one.name[0] : one.name[1]].split()[-1]
        short = one.called.rpartition(" ")[0]
        alone = names.get(short)
        if not noun.islower() or noun not in parties or alone is None:
            continue
        if any(map(stands_in, alone)) or lex.country_of.get(short):
            continue
        if any(it.role in ("subject", "owner") for it in alone):
            found[one] = short
    return found


_BODIES = ("organisation", "person", "place", "thing", "", "outlet")
