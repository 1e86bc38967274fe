"""What a phrase is: name, title, head noun, kind of actor, gender, number, definiteness."""

from onrecord.reading.actors.lexicon import Lexicon, lexicon, plain, squeeze
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.lemmas import lemma_of

_DEFINITE = ("the", "this", "that", "these", "those", "both", "each", "neither", "every", "either")
_INDEFINITE = ("a", "an", "another", "some", "any", "one", "no", "several", "many", "few", "two")
_NAME_LINKS = ("of", "for", "in", "and", "the", "de", "la", "du", "des", "on", "to", "&", "at")


def describe(phrase: Phrase, words: Words) -> None:
    """Fills in everything that the words of the phrase alone tell; pronouns are done."""
    if phrase.form == "pronoun":
        return
    first, end = _bounds(phrase, words)
    head = phrase.head
    tag = words.words[head].tag
    phrase.noun = plain(lemma_of(words.texts[head], "NNS" if tag == "NNPS" else tag)).lower()
    if tag == "NNP":
        phrase.noun = plain(words.texts[head])
    _name(phrase, words, first, end)
    if phrase.noun in ("press", "medium") and phrase.name is None:
        phrase.noun = "media"
    phrase.definite = _definite(phrase, words, first)
    if phrase.noun == "accuse":
        phrase.noun = "accused"
    if words.lower[head - 1] in ("vice", "vice-") and head > first:
        phrase.noun = f"vice-{phrase.noun}"
    phrase.nouns = frozenset({phrase.noun, *_part_nouns(phrase, words)})
    name = _name_words(phrase, words)
    phrase.mods = frozenset(
        plain(words.texts[i])
        for i in range(first, head)
        if words.words[i].tag.startswith(("NN", "JJ", "VB", "CD"))
        and not (name and name[0] <= i < name[1])
        and not _of_owner(phrase, words, i)
    )
    phrase.kind = _kind(phrase, words, first, end)
    phrase.number = _number(phrase, words, first)
    phrase.gender = _gender(phrase, words, first)
    if phrase.kind == "person" and phrase.number == "p":
        phrase.kind = "group"


def _bounds(phrase: Phrase, words: Words) -> tuple[int, int]:
    first = end = phrase.head
    while first > 0 and words.words[first - 1].start >= phrase.span[0]:
        first -= 1
    while end < len(words.words) and words.words[end].end <= phrase.span[1]:
        end += 1
    return first, end


def _name_words(phrase: Phrase, words: Words) -> tuple[int, int] | None:
    """First word and end of the phrase's name."""
    if phrase.name is None:
        return None
    inside = [
        i
        for i, word in enumerate(words.words)
        if phrase.name[0] <= word.start and word.end <= phrase.name[1]
    ]
    return (inside[0], inside[-1] + 1) if inside else None


def _of_owner(phrase: Phrase, words: Words, index: int) -> bool:
    """Whether a word belongs to a possessive within the phrase."""
    one = index
    while one >= 0 and one != phrase.head:
        if words.words[one].relation == "nmod:poss":
            return True
        one = words.words[one].head
    return False


def _part_nouns(phrase: Phrase, words: Words) -> list[str]:
    found = []
    for part in phrase.parts:
        noun = plain(lemma_of(words.texts[part], words.words[part].tag)).lower()
        found.append(f"vice-{noun}" if words.lower[part - 1] == "vice" else noun)
    return found


def _name(phrase: Phrase, words: Words, first: int, end: int) -> None:
    """Where the name stands in the phrase, and the title before it."""
    if phrase.name is not None:  # known from the acronym after it
        return
    run = _run(words, phrase.head, first, end)
    if run is None:
        for part in phrase.parts:
            run = _run(words, part, max(first, part - 8), end)
            if run is not None:
                break
    if run is None and words.words[phrase.head].tag in ("NN", "NNS"):
        run = _name_before(words, phrase.head, first)
    if run is None or not any(_capitals(words.texts[i]) for i in range(*run)):
        return
    start, stop = run
    lex = lexicon()
    known = words.entities[stop - 1]
    if known is None or known[2] in ("PERSON", "MISC"):
        while start < stop - 1 and _is_title(words, start, stop, lex):
            start += 1
    tail = lex.parties | (lex.outlet_nouns - lex.loose_outlets) | lex.agency_nouns
    tail |= {"group", "charity"}
    while (
        stop - 2 > start
        and words.texts[stop - 1].islower()
        and words.lower[stop - 1] in tail
        and words.texts[stop - 2][0].isupper()
    ):
        stop -= 1
    if words.words[stop - 1].tag == "NNP" and words.lower[stop - 1] == "street" and start > first:
        start -= words.words[start - 1].tag == "CD"
    if _only_office(words, start, stop, lex):
        phrase.form = "noun"
        return
    if known is None or known[2] != "PERSON":
        stop = _wider_name(words, start, stop, end, lex)
    phrase.name = words.span(start, stop)
    phrase.form = "name"
    before = first
    while before < start and (
        words.words[before].tag in ("DT", "PRP$", "POS", "PDT")
        or words.words[before].relation == "nmod:poss"
        or _of_owner(phrase, words, before)
    ):
        before += 1
    if before < start and start <= phrase.head:
        phrase.title = words.span(before, start)


def _only_office(words: Words, start: int, stop: int, lex: Lexicon) -> bool:
    """ "The Prime Minister" is an office, not a name, whatever its capitals."""
    known = words.entities[stop - 1]
    if known is not None and known[2] == "PERSON" and known[1] - known[0] > 1:
        return False
    return plain(words.texts[stop - 1]) in lex.offices


def _wider_name(words: Words, start: int, stop: int, end: int, lex: Lexicon) -> int:
    """Takes in what belongs to a body's name: "League for the Defence of Rivers"."""
    known = words.entities[stop - 1]
    body = words.lower[stop - 1] in lex.organisations | lex.governments | lex.armed
    if known is not None and known[2] == "LOCATION" and not body:
        return stop
    links = ("of", "for", "on", "in") if body else ("of", "for")
    while stop < end and words.lower[stop] in links:
        next_ = stop + 1
        while next_ < end and words.lower[next_] in ("the", "and"):
            next_ += 1
        last = next_
        while last < end and (
            words.words[last].tag.startswith("NNP")
            or (words.texts[last][0].isupper() and words.words[last].tag.startswith(("JJ", "NN")))
            or (words.lower[last] in ("and", "the") and _capital(words, last + 1, end))
            or (words.lower[last] == "and" and _capital(words, last + 2, end))
        ):
            last += 1
        if last == next_:
            break
        stop = last
    return stop


def _capital(words: Words, index: int, end: int) -> bool:
    return index < end and words.texts[index][0].isupper()


def _run(words: Words, head: int, first: int, end: int) -> tuple[int, int] | None:
    """The stretch of name around a head word within a phrase, or None."""
    if not first <= head < end:
        return None
    known = words.entities[head]
    if known is not None and not any(_capitals(words.texts[i]) for i in range(*known[:2])):
        known = None
    if known is not None:
        start, stop = max(known[0], first), min(known[1], end)
        while stop - start > 1 and words.texts[start].islower():
            if words.lower[start] in lexicon().particles:
                break
            start += 1
        if known[2] != "PERSON":
            while start > first and _of_name(words, start - 1):
                start -= 1
        return start, stop
    if not words.words[head].tag.startswith("NNP") and not _titled_body(words, head, end):
        return None
    start = head
    while start > first and (words.words[start - 1].tag == "HYPH" or _of_name(words, start - 1)):
        start -= 1
    stop = head + 1
    while (
        stop < end
        and words.words[stop].tag in ("NNP", "NNPS", "HYPH")
        and (words.words[stop].relation in ("flat", "compound"))
    ):
        stop += 1
    return start, stop


def _titled_body(words: Words, head: int, end: int) -> bool:
    """Whether a capital noun that the tagger takes for a common one begins or ends a name."""
    if head == 0 or not words.texts[head][0].isupper():
        return False
    if words.lower[head] not in lexicon().body_heads:
        return False
    if head + 2 < end and words.lower[head + 1] in ("of", "for"):
        return any(_capitals(text) for text in words.texts[head + 2 : head + 4])
    return head > 1 and _capitals(words.texts[head - 1]) and words.words[head - 1].tag != "DT"


def _of_name(words: Words, index: int) -> bool:
    """Whether a word before a name's head belongs to it, though it is an adjective."""
    tag = words.words[index].tag
    if tag in ("NNP", "NNPS"):
        return True
    return tag in ("JJ", "NN") and words.texts[index][0].isupper() and index > 0


def _capitals(text: str) -> bool:
    return any(letter.isupper() for letter in text)


def _name_before(words: Words, head: int, first: int) -> tuple[int, int] | None:
    """ "The Green Orchard alliance": a body's name before the noun that says what it is."""
    lex = lexicon()
    known = words.entities[head - 1] if head > first else None
    noun = words.lower[head]
    if known is None or known[2] != "ORGANIZATION" or known[0] < first:
        return None
    kinds = lex.parties | lex.agency_nouns | (lex.outlet_nouns - lex.loose_outlets)
    if noun in kinds or noun in ("group", "charity"):
        return known[0], known[1]
    return None


def _is_title(words: Words, index: int, stop: int, lex: Lexicon) -> bool:
    word = plain(words.texts[index])
    if word in lex.royal or word in lex.given_names:
        return False
    return word in lex.ranks or word in lex.courtesy or word in lex.persons


def _definite(phrase: Phrase, words: Words, first: int) -> bool:
    lower = words.lower[first]
    if lower in _DEFINITE or phrase.name is not None:
        return True
    if lower in _INDEFINITE:
        return False
    return any(words.words[i].relation == "nmod:poss" for i in words.children[phrase.head])


def _number(phrase: Phrase, words: Words, first: int) -> str:
    if phrase.kind == "group":
        return "p"
    if phrase.name is not None:
        return "s"
    tag = words.words[phrase.head].tag
    if phrase.noun == "accused":
        return "s"
    if tag in ("NNS", "NNPS"):
        return "p"
    if words.lower[phrase.head] in ("people", "police", "those", "personnel", "staff", "crew"):
        return "p"
    return "s" if tag.startswith("NN") else ""


def _gender(phrase: Phrase, words: Words, first: int) -> str:
    lex = lexicon()
    if phrase.kind not in ("person", "unnamed"):
        return "" if phrase.number == "p" else "n"
    nouns = {*phrase.nouns, *phrase.mods}
    if phrase.title is not None:
        title = words.text[phrase.title[0] : phrase.title[1]].lower().split()
        nouns.update(plain(one) for one in title)
        for one in title:
            if lex.courtesy.get(one):
                return lex.courtesy[one]
    if nouns & lex.women:
        return "f"
    if nouns & lex.men:
        return "m"
    name = _name_words(phrase, words)
    if name is None:
        return ""
    given = plain(words.texts[name[0]])
    if name[1] - name[0] < 2:
        return ""
    return given_gender(given)


def given_gender(given: str) -> str:
    """m, f or nothing, by a given name as `plain` leaves it.

    >>> given_gender("katarzyna"), given_gender("emeka"), given_gender("robin")
    ('f', 'm', '')
    """
    lex = lexicon()
    if given in lex.male_names:
        return "m"
    if given in lex.female_names or (given.endswith(lex.female_endings) and len(given) > 4):
        return "f"
    return ""


def _kind(phrase: Phrase, words: Words, first: int, end: int) -> str:
    """The kind of actor, "thing" or "time"."""
    lex = lexicon()
    known = words.entities[phrase.head]
    label = known[2] if known else ""
    if phrase.name is not None:
        name = squeeze(words.text[phrase.name[0] : phrase.name[1]])
        named = _named_kind(name, phrase, words, label, lex)
        if named:
            return named
    return _noun_kind(phrase, words, first, lex)


def _named_kind(name: str, phrase: Phrase, words: Words, label: str, lex: Lexicon) -> str:
    span = _name_words(phrase, words)
    assert span is not None
    own = words.entities[span[1] - 1]
    label = own[2] if own else label
    title = (
        {plain(one) for one in words.text[phrase.title[0] : phrase.title[1]].split()}
        if phrase.title
        else set()
    )
    nouns = {*phrase.nouns, *title, *phrase.mods}
    last = name.split()[-1] if name else ""
    hyphened = name.replace(" ", "-")
    if title & lex.storms or nouns & lex.storms:
        return "thing"
    if name in lex.country_of:
        return "government" if label != "PERSON" else "person"
    if label == "PERSON" and name not in lex.agencies and name not in lex.outlets:
        return "person"
    if hyphened in lex.armed_names:
        return "armed_group"
    if hyphened in lex.government_names:
        return "government"
    if name in lex.agencies or nouns & lex.agency_nouns or last in lex.agency_endings:
        if not (nouns & lex.agency_nouns and label == "PERSON") and last != "agency":
            if name in lex.agencies or not last.startswith("agency"):
                return "agency" if _news(nouns, name, lex) else "organisation"
    if (
        name in lex.outlets
        or title & lex.outlet_nouns
        or nouns & (lex.outlet_nouns - lex.loose_outlets)
    ):
        return "outlet"
    if label in ("ORGANIZATION", "MISC", "") and " " in name and last in lex.outlet_endings:
        return "outlet"
    head = _head_noun(name, lex)
    if label == "LOCATION" and (head not in lex.institutional or " " not in name):
        return "place"
    if head in lex.times or head in lex.measures:
        return "time"
    if head in lex.armed or title & lex.armed:
        return "armed_group"
    if head in lex.governments:
        return "government"
    if label == "ORGANIZATION" or head in lex.organisations:
        return "organisation"
    if (head in lex.offices or head in lex.persons) and " " in name and not phrase.owner:
        return "person" if phrase.hint == "person" else "organisation"
    if head in lex.offices or head in lex.persons:
        return "person"
    if title & (lex.offices | lex.persons | lex.courtesy.keys()) or phrase.nouns & lex.offices:
        return "person"
    if head in lex.country_by_adjective and words.words[phrase.head].tag == "NNPS":
        return "group"
    if label == "MISC" and words.words[phrase.head].tag == "NNPS":
        return "group"
    return "" if phrase.noun not in name.split() else "thing"


def _news(nouns: set[str], name: str, lex: Lexicon) -> bool:
    return (
        name in lex.agencies
        or "news" in nouns
        or name.split()[-1] in lex.agency_endings
        or ("agency" in nouns and "news" in name)
        or bool(nouns & {"wire", "newswire"})
    )


def _head_noun(name: str, lex: Lexicon) -> str:
    """The noun of a body's name: the word before "of" or "for", else the last."""
    words = name.split()
    for place, word in enumerate(words):
        if place and word in _NAME_LINKS and word != "and":
            return words[place - 1]
    last = words[-1] if words else ""
    return last if last in lex.organisations | lex.governments else last.removesuffix("s") or last


def _noun_kind(phrase: Phrase, words: Words, first: int, lex: Lexicon) -> str:
    noun = phrase.noun
    tag = words.words[phrase.head].tag
    plural = tag in ("NNS", "NNPS")
    surface = words.lower[phrase.head]
    if noun in lex.idle and surface != "those":
        return "thing"
    if surface in lex.anybody and not _described(phrase, words):
        return "thing"
    if noun == "state" and words.lower[phrase.head + 1 : phrase.head + 2] == ["of"]:
        if words.lower[phrase.head + 2 : phrase.head + 3] != ["the"] and not any(
            text[0].isupper() for text in words.texts[phrase.head + 2 : phrase.head + 3]
        ):
            return "thing"  # "a state of emergency"
    if surface in ("media", "press") or noun in lex.outlet_nouns - lex.loose_outlets:
        return "outlet"
    if noun in ("agency",) and "news" in phrase.mods:
        return "agency"
    if surface == "those" or noun in ("anyone", "everyone", "someone", "somebody", "nobody"):
        return "group" if surface in ("those", "anyone", "everyone", "nobody") else "unnamed"
    if noun in lex.persons and words.lower[first] in ("every", "each", "any", "no", "neither"):
        return "group"
    people = noun in lex.persons or noun in lex.offices or noun == "one"
    if "government" in phrase.mods and noun in ("delegation", "side", "team"):
        return "government"
    if surface in lex.governments or noun in lex.governments:
        own = surface in ("forces", "troops", "authorities", "customs", "soldiers")
        return "group" if plural and (not own or "foreign" in phrase.mods) else "government"
    if people:
        if plural and surface != "accused":
            return "unnamed" if surface in ("officials", "sources", "insiders") else "group"
        return "person" if phrase.definite else "unnamed"
    if surface in lex.crowds or noun in lex.crowds:
        return "group"
    if noun in lex.armed or surface in lex.armed or surface in lex.fighters:
        return "group" if plural else "armed_group"
    if noun in lex.states:
        return "group" if plural else "place"
    if (noun in lex.documents and not phrase.definite) or noun in lex.documents:
        return "document"
    if noun in lex.organisations or surface in lex.organisations:
        return "group" if plural else "organisation"
    if noun in lex.times or surface in lex.measures:
        return "time"
    if noun in lex.country_by_adjective and plural:
        return "group"
    shape = _by_shape(noun, plural, phrase.definite)
    if shape == "thing" and phrase.hint == "person":
        return "group" if plural else "person" if phrase.definite else "unnamed"
    if shape == "thing" and phrase.hint == "organization" and not plural:
        return "organisation"
    return shape


def _described(phrase: Phrase, words: Words) -> bool:
    return any(
        words.words[i].relation in ("acl", "acl:relcl", "nmod") for i in words.children[phrase.head]
    )


_PERSON_ENDINGS = ("ist", "ician", "ologist", "man", "woman", "worker", "keeper", "ographer")


def _by_shape(noun: str, plural: bool, definite: bool) -> str:
    """Nouns for people that no list has: "beekeepers", "ferryman"."""
    if noun.endswith(_PERSON_ENDINGS) and len(noun) > 5:
        return "group" if plural else "person" if definite else "unnamed"
    return "thing"
