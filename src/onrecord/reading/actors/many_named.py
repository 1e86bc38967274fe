"""Names that are many people's: a nation's, a party's members, those of a trade."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase, Words


def many_of_one_name(phrase: Phrase, words: Words, name: tuple[int, int]) -> bool:
    """Whether a name of one word is a people's or a party's members', as its plural tells."""
    last = name[1] - 1
    if name[1] - name[0] == 1 and _people(plain(words.texts[last])):
        return True  # "*Britons* voted", "Muslim *Americans*", which the tagger takes for one
    plural = words.words[last].tag in ("NNS", "NNPS") and words.texts[last].endswith("s")
    if last == 0 and not plural:  # "*Gendarmes* arrested her", which the tagger takes for a name
        plural = words.texts[0].endswith("s") and words.lower[0][:-1] in lexicon().persons
    titled = not lexicon().titles.isdisjoint(phrase.title_words())
    return plural and name[1] - name[0] == 1 and not titled


def _people(word: str) -> bool:
    """Whether a word is the plural for those of a nation or a party: "Britons", "democrats"."""
    lex, one = lexicon(), word[:-1]
    return word.endswith("s") and (one in lex.country_by_adjective or one in lex.partisans)


def some_of_a_party(name: Sequence[str], words: Words, span: tuple[int, int]) -> bool:
    """ "*Orle* Democrats", "*Senate* Republicans" are some of a party; the Liberal Democrats are
    one."""
    if len(name) < 2 or not _people(name[-1]) or name[-1][:-1] not in lexicon().partisans:
        return False
    first = words.words[span[0]].entity
    return name[0] in _HOUSES or first in ("B-LOCATION", "B-PERSON")


_HOUSES = frozenset(["house", "senate", "assembly", "congressional", "statehouse", "parliamentary"])


def of_a_trade(phrase: Phrase, words: Words) -> bool:
    """ "*Exporters'* lobby Freshlink": people of a trade, whose capital is the sentence's, and what
    stands for them has its name behind."""
    if phrase.head or phrase.role != "owner" or len(words.texts) < 4:
        return False
    mark, noun, name = words.texts[1:4]
    lex = lexicon()
    told = noun in lex.body_heads or noun in ("lobby", "group", "club", "charity")
    plural = words.lower[0].endswith(("ers", "ors", "ists", "ians"))
    return plural and mark in ("'", "’") and told and name[0].isupper()
