"""Names of newspapers, broadcasters and news agencies that no list has: what the report tells.

One place is enough: what "the newspaper Zora" names once is an outlet wherever the report has
"Zora"; what an "agency" without a field of its own names, and what passes on another's words and
is no ministry, union or court by its own, is of the press.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.known_bodies import known_body

_PRESS = frozenset(["agency", "outlet"])


def told_press(name: str, group: Sequence[Phrase], back: Mapping[int, Phrase]) -> str:
    """ "agency" or "outlet" where one of a name's places tells it of the press, else nothing."""
    lex = lexicon()
    if name in lex.country_of or known_body(group[0].node.text) is not None:
        return ""
    words = name.split()
    if len(words) > 1 and words[0] in lex.given_names:
        return ""
    if any(back[id(one)].gender in ("m", "f") for one in group if id(one) in back):
        return ""
    tells = any(map(_tells_on, group))
    if introduced := next(filter(None, (_introduced(one, tells) for one in group)), ""):
        return introduced
    if any(one.kind in _PRESS or one.kind in ("government", "armed_group") for one in group):
        return ""
    if len(words) == 2 and words[0] in lex.agency_openings and words[1] not in lex.no_agencies:
        return "agency"  # "reached by Agence Lumen"
    if not any(one.relay or one.hears for one in group):
        return ""
    if any(one.relay and _agency(one) for one in group) or _closes_as_agency(words[-1]):
        return "agency"
    return "outlet" if _only_passes_on(group) else ""


def _introduced(phrase: Phrase, tells: bool) -> str:
    """What stands before a name: "the *newspaper* Zora", "the *Tavoran agency* TNP" that was told
    something or told it on, there or elsewhere (`tells`); none of "the space agency Orbis"."""
    titles = phrase.title_words()
    if not titles:
        return ""
    if phrase.kind in _PRESS:
        return phrase.kind
    called = phrase.called
    tells = tells or _closes_as_agency(called) or called.split()[0] in lexicon().agency_openings
    if tells and titles[-1] == "agency" and _of_no_field(phrase):
        return "agency"
    return "outlet" if titles[-1] in _PLATFORMS and phrase.kind in BODIES | {"person"} else ""


def _tells_on(phrase: Phrase) -> bool:
    """Whether what bears a name passes something on or is told it there: "*Barid* reported", "a
    statement carried by *Barid*", "in an interview with *Barid*"."""
    verb, case = phrase.node.head, phrase.node.child("case")
    if phrase.relay or phrase.hears or verb is None:
        return phrase.relay or phrase.hears
    if case is None:
        return phrase.role == "subject" and verb.lemma in _REPORTING
    carried = case.lower == "by" and verb.lemma in _CARRIED and verb.tag == "VBN"
    return carried or (case.lower in ("with", "to") and verb.lemma == "interview")


_REPORTING = frozenset(["report", "quote", "cite"])
_CARRIED = frozenset(["carry", "quote", "cite", "publish", "distribute", "interview", "relay"])
_PLATFORMS = frozenset(["platform"])  # on which people write


def _of_no_field(phrase: Phrase) -> bool:
    """Whether nothing but its state or what it belongs to is told of an agency: "the *official*
    agency", "the *Tavoran state* agency"."""
    told = phrase.titled.split()[:-1]
    return all(one[:1].isupper() or plain(one) in lexicon().agency_owners for one in told)


def _agency(phrase: Phrase) -> bool:
    """ "The BNP *agency*", "the Orle *Press Agency*"."""
    words = [plain(one) for one in phrase.text.split()]
    return "agency" in words[-1:] and lexicon().agency_fields.isdisjoint(words)


def _closes_as_agency(word: str) -> bool:
    """ "Nord*press*", "Bel*tass*", and none of the words that end so: "express"."""
    lex = lexicon()
    return len(word) > _SHORT and word.endswith(lex.agency_closings) and word not in lex.no_agencies


_SHORT = 5  # letters, as "press" itself has


def _only_passes_on(group: Sequence[Phrase]) -> bool:
    """Whether a name passes on what others say, and does nothing else that a body, no outlet,
    would do: "as *Le Matin* reported", "a memo seen by *the BNC*"."""
    lex = lexicon()
    heads = lex.body_heads - lex.press_heads
    for one in group:
        words = one.called.split()
        if one.parts or one.mods or not heads.isdisjoint(words):
            return False
        if not lex.titles.isdisjoint(one.title_words()):
            return False
        if not (one.relay or one.hears or one.role == "owner"):
            return False
    hear = [one for one in group if one.hears]
    told = len(hear) > 1 or any(_own_article(one) or _on_air(one) for one in hear)
    return told or any(one.relay for one in group)


def _on_air(phrase: Phrase) -> bool:
    """ "Told *the BNC*": letters that stations have."""
    return _LETTERS.fullmatch(phrase.node.text) is not None


_LETTERS = re.compile(r"[A-Z]{1,3}(?:BC|NC|BS|NN|BN|RT|TV)")


def _own_article(phrase: Phrase) -> bool:
    """ "Told *The Lantern*": an article with a capital within a sentence."""
    article = phrase.node.before()
    while article is not None and article.tag.startswith("NNP"):
        article = article.before()
    return article is not None and article.text == "The" and article.index > 0


def mark_press(
    phrases: Sequence[Phrase],
    relays: Collection[tuple[int, int]],
    hearers: Collection[tuple[int, int]],
) -> None:
    """Notes which phrases pass on what others say, and which are told it."""
    for one in phrases:
        spans = {one.span, one.heard}
        one.relay = not spans.isdisjoint(relays)
        one.hears = not spans.isdisjoint(hearers)
