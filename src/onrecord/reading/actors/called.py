"""Names that a report gives to somebody it has just described: "a man identified as Mara Tolen"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words

_AS = frozenset(["identified", "named", "known"])
_ONLY = frozenset(
    ["only", "simply", "just", "also", "locally", "better", "widely", "publicly", "later", "since",
     "subsequently", "formally", "officially", "eventually", "previously", "tentatively",
     "initially", "provisionally", "afterwards", "now"]
)  # fmt: skip
_WRITTEN = frozenset(["name", "pseudonym", "alias", "nickname", "handle", "moniker"])
_UNDER = frozenset(["by", "under", "using"])
_GOES = frozenset(["go", "goes", "going", "went"])
_MARKS = frozenset(['"', "“", "``", "‘", "'"])
_BESIDE = frozenset([",", "who", "and"])
_FAR = 6  # words that "by the police in Selm" may take


def take_in_names(phrases: Sequence[Phrase], sentences: Sequence[Words]) -> list[Phrase]:
    """Gives who is described the name that the same words tell, and drops the name's own phrase.

    Where a verb tells it ("the man *was identified as* Jon Berge"), the name stays a mention and
    knows of whom it is told.
    """
    by_sentence: dict[int, list[Phrase]] = {}
    for one in phrases:
        by_sentence.setdefault(one.sentence, []).append(one)
    gone = set()
    for named in phrases:
        if named.name is None or named.kind not in ("person", "thing", "", *BODIES):
            continue
        words = sentences[named.sentence]
        first = words.at(named.span[0])
        start = _told_from(words, first) if first else None
        name = words.at(named.name[0])
        if start is None and name and words.lower[name - 1] in _WRITTEN:
            start = _told_from(words, name)  # "using *the pseudonym* Katya", one phrase
        if start is None:
            continue
        around = by_sentence[named.sentence]
        told = _finite(words, start, around)
        if told is not None:
            if _alike(told, named) and told.span[0] < named.span[0]:
                named.told_of = told
            continue
        told = _described(words, start, named, around)
        if told is not None and _alike(told, named):
            _name(told, named)
            gone.add(id(named))
        elif told is None and (bearer := _bearer(words, start, named, around)) is not None:
            named.told_of = bearer
    return [one for one in phrases if id(one) not in gone]


def _told_from(words: Words, first: int) -> int | None:
    """Where the words begin that tell a name: "*identified* by police as", "*who* goes by"."""
    lower = words.lower
    at = first - 1
    if at >= 0 and lower[at] in _MARKS:
        at -= 1
    at = _joined(words, at)
    if at > 0 and lower[at] == "as":
        for verb in range(at - 1, max(-1, at - 2 - _FAR), -1):
            if lower[verb] in _AS:
                return verb - (verb > 0 and lower[verb - 1] in _ONLY)
            if lower[verb] == "gave" and "name" in lower[verb:at]:
                return _from_who(words, verb)
            if words.texts[verb] == "," or words.words[verb].tag in ("VBD", "VBZ", "VBP"):
                return None
        return None
    if at > 0 and lower[at] == "of":
        at -= 1
    if at > 1 and lower[at] in _WRITTEN:
        at -= 2
        if lower[at] in _UNDER:
            at -= lower[at - 1] in _GOES
            return _from_who(words, at)
    elif at > 0 and lower[at] == "by" and lower[at - 1] in _GOES:
        return _from_who(words, at - 1)
    return None


def _joined(words: Words, at: int) -> int:
    """Where "as" stands before what is told with the name: "as *Selm resident and* Jon Berge"."""
    if at < 2 or words.lower[at] != "and":
        return at
    low = at - 1
    while low > 0 and at - low < _FAR and words.words[low].tag.startswith(("NN", "JJ", "DT")):
        low -= 1
    return low if words.lower[low] == "as" and low < at - 1 else at


def _from_who(words: Words, verb: int) -> int:
    return verb - (verb > 0 and words.lower[verb - 1] == "who")


def _finite(words: Words, start: int, around: Sequence[Phrase]) -> Phrase | None:
    """Of whom a verb tells the name: its object, or the subject of its passive."""
    verb = start + (words.lower[start] in _ONLY)
    if words.lower[verb] not in _AS:
        return None
    for child in words.children[verb]:
        if words.words[child].relation in ("obj", "nsubj:pass", "nsubjpass"):
            told = child
            if words.lower[child] in ("whom", "who"):  # "a man *whom* police named as Jon Berge"
                told = words.words[verb].head
            return next((one for one in around if one.head == told), None)
    return None


def _described(words: Words, start: int, named: Phrase, around: Sequence[Phrase]) -> Phrase | None:
    """The phrase that the words telling a name belong to, or that ends right before them."""
    end = start
    while end and words.lower[end - 1] in _BESIDE:
        end -= 1
    if not end:
        return None
    edge = words.words[end - 1].end
    found = [
        one
        for one in around
        if one is not named
        and one.name is None
        and one.form != "pronoun"
        and one.number != "p"
        and one.head < start
        and (one.span[1] == edge or one.span[1] >= words.words[start].end)
    ]
    return max(found, key=lambda one: (one.head, one.span), default=None)


def _bearer(words: Words, start: int, named: Phrase, around: Sequence[Phrase]) -> Phrase | None:
    """Whose second name it is: "*Jon Berge*, the Front's leader known as Hemo"."""
    edge = words.words[start].end
    found = [
        one
        for one in around
        if one is not named
        and one.name is not None
        and (one.kind, named.kind) == ("person", "person")
        and one.span[0] < named.span[0]
        and one.span[1] >= edge
    ]
    return max(found, key=lambda one: one.span, default=None)


def _alike(told: Phrase, named: Phrase) -> bool:
    """Whether the two can be one: somebody and a person's name, a body and any name."""
    if told.number == "p" or (told.form == "pronoun" and (told.person != 3 or told.gender == "n")):
        return False
    if told.kind in PEOPLE or told.form == "pronoun":
        return named.kind in ("person", "thing", "")
    return told.kind in BODIES and named.kind in BODIES


def _name(told: Phrase, named: Phrase) -> None:
    """Makes the name part of the description."""
    told.name, told.form = named.name, "name"
    told.kind = "person" if told.kind in PEOPLE else named.kind
    told.gender = told.gender or named.gender
    told.nouns |= named.nouns
    if told.kind == "person" and told.title is None and named.title is not None:
        told.title = named.title  # "a man who gave his name as *Commander* Ruk Tarel"
        told.nouns |= lexicon().titles.intersection(told.title_words())
    told.definite = True
    if named.said and not told.said:
        told.said, told.heard = True, named.span
    elif told.said and told.span[1] < named.span[1]:
        told.heard = told.heard or told.span
    told.span = min(told.span[0], named.span[0]), max(told.span[1], named.span[1])
