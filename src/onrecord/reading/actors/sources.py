"""The words of sources, relays and addressees as phrases of the cast."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words, alike
from onrecord.reading.actors.rows import in_row
from onrecord.reading.draft import Draft, covers
from onrecord.reading.knowledge import weekdays
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def with_sources(draft: Draft, phrases: list[Phrase], sentences: list[Words]) -> list[Phrase]:
    """Gives the words of each source, relay and addressee a phrase that covers exactly them."""
    words_of = {id(one.clause): one for one in sentences}
    known = _Known()
    for one in phrases:
        known.add(one)
    for span in dict.fromkeys(_said_spans(draft)):
        around = known.touching(span)
        head = draft.syntax.head(span)
        words = words_of.get(id(head.sentence)) if head is not None else None
        joint = _joint(span, head.index, words) if head is not None and words is not None else None
        if joint is not None:
            known.add(joint)
            continue
        # "[a report by *the auditor*] seen by …": of two that are like it, the one with its head
        same = [one for one in around if _headed(one, head, words)]
        near = [one for one in same if alike(one.span, span) >= 0.5]
        near = near or [one for one in around if words and one.clause is words.clause] or around
        likest = max(near, key=lambda one: alike(one.span, span), default=None)
        exact = likest is not None and alike(likest.span, span) == 1.0
        if likest is not None and (exact or (alike(likest.span, span) >= 0.5 and not likest.said)):
            _fit(likest, span, sentences)
            known.note(likest)
            continue
        inside = [one for one in around if covers(span, one.span) and not one.said]
        own = next((one for one in inside if head is not None and one.head == head.index), None)
        if own is not None:
            _fit(own, span, sentences)
            known.note(own)
            continue
        begun = (one for one in same if one.span[0] == span[0] and not one.said)
        whole = next((one for one in begun if span[1] < one.span[1]), None)
        if whole is not None:
            _fit(whole, span, sentences)  # "in *a statement* carried by the Front's radio"
            known.note(whole)
            continue
        if head is not None and words is not None:  # the parse takes them for no noun phrase
            made = Phrase(span, words.clause, words.number, head.index, "noun", "subject")
            _fit(made, span, sentences)
            known.add(made)
    return sorted(known.phrases, key=lambda one: (one.span[0], -one.span[1]))


_BLOCK = 128  # characters


class _Known:
    """The phrases so far, found by the blocks of text that they stand in."""

    def __init__(self) -> None:
        self.phrases: list[Phrase] = []
        self._order: dict[Phrase, int] = {}
        self._blocks: dict[int, set[Phrase]] = {}

    def add(self, phrase: Phrase) -> None:
        """Takes in a phrase, the last in order."""
        self._order[phrase] = len(self.phrases)
        self.phrases.append(phrase)
        self.note(phrase)

    def note(self, phrase: Phrase) -> None:
        """Notes where a phrase stands, again where it has another extent than before."""
        for block in _blocks(phrase.span):
            self._blocks.setdefault(block, set()).add(phrase)

    def touching(self, span: Span) -> list[Phrase]:
        """Those that share a character with a span, in order."""
        near = set().union(*(self._blocks.get(block, ()) for block in _blocks(span)))
        over = [one for one in near if one.span[0] < span[1] and span[0] < one.span[1]]
        return sorted(over, key=self._order.__getitem__)


def _blocks(span: Span) -> range:
    return range(span[0] // _BLOCK, span[1] // _BLOCK + 1)


def _headed(phrase: Phrase, head: Node | None, words: Words | None) -> bool:
    """Whether a phrase has a head, in its sentence."""
    if head is None or words is None or phrase.clause is not words.clause:
        return False
    return phrase.head == head.index


def put_in(draft: Draft) -> frozenset[int]:
    """Where sources begin that are put into what they say, right behind its first words: "The
    president, *Tolen* said, had lied". She is no president by that."""
    found = set()
    for said in draft.said:
        if not said.source or len(said.content) < 2:
            continue
        start, end = said.source[0]
        before = draft.text[said.content[0][1] : start]
        if before == ", " and end <= said.content[1][0]:
            found.add(start)
    return frozenset(found)


def _joint(span: Span, head: int, words: Words) -> Phrase | None:
    """A phrase for several who speak as one: "Tolen and his team", "Tolen and others"."""
    told = words.entities[head] or words.words[head].tag == "PRP"
    if " and " not in words.text[slice(*span)] or not told:
        return None
    if span[0] < words.clause.span[0]:
        return None  # it begins in the sentence before
    for i in words.children[head]:
        word = words.words[i]
        if word.relation != "conj" or not span[0] <= word.start < span[1]:
            continue
        if words.entities[i] and (
            words.entities[i] == words.entities[head]  # "House Oversight and Reform Committee"
            or not _reaches(span, words, head, i)
        ):
            continue
        between = words.texts[head + 1 : i]
        if "and" in between and "," not in between:
            made = Phrase(span, words.clause, words.number, head, "noun", "subject")
            made.said = made.joint = True
            return made
    return None


def _reaches(span: Span, words: Words, first: int, last: int) -> bool:
    """Whether a source has all of two names, no more than their titles before them."""
    one, other = words.entities[first], words.entities[last]
    if one is None or other is None:
        return False
    return span[0] <= words.words[one[0]].start and words.words[other[1] - 1].end == span[1]


def _said_spans(draft: Draft) -> Iterator[Span]:
    for said in draft.said:
        yield from said.source
        yield from (relay.span for relay in said.relays)
        if said.addressee is not None:
            yield said.addressee


_ALONE = ("only", "even", "just")


def _fit(phrase: Phrase, span: Span, sentences: list[Words]) -> None:
    """Gives a phrase the extent of a source, and the head and appositions that its words show.

    The parse need not have seen them as one phrase: the head is the last noun before the first
    preposition, comma, relative or verb; what follows a comma with an article or a name is an
    apposition.
    """
    words = sentences[phrase.sentence]
    every = [i for i, one in enumerate(words.words) if covers(span, (one.start, one.end))]
    alone = len(every) > 1 and words.lower[every[0]] in _ALONE
    if alone and words.words[every[1]].tag.startswith("NNP"):
        every = every[1:]  # "*only* Kesh objected"
        span = words.words[every[0]].start, span[1]
    inside = _first_by(words, every)
    if len(inside) < len(every):
        span = span[0], words.words[inside[-1]].end
    phrase.span = span
    phrase.said = True
    if phrase.form == "pronoun":
        return
    parts: list[list[int]] = [[]]
    letters = {i + step for i in inside if _letters(words, i) for step in range(3)}
    lettered = False  # whether the initials of a body within have stood
    for i in inside[_behind_town(words, inside) :]:
        if i in letters:
            continue  # "Member of Parliament *(MP)* Mara Tolen" is one person
        if parts[-1] and _lists_members(words, i):
            break  # "firms including Orle Steel and Dal Rail": those are some of them
        if words.texts[i] == ";":
            parts = [[]]
        elif words.texts[i] in (",", "(", "[", "–", "—", "-", "--") and not _glued(words, i):
            if words.texts[i] == "," and _between_adjectives(words, parts[-1], i):
                continue  # "the bespectacled, 71-year-old diplomat"
            if words.texts[i] == "," and in_row(words.text, words.words, span, words.words[i].end):
                continue  # "the envoys of Orle, Selm and Dorn"
            if lettered and not words.person_at(i + 1):
                break  # but "a spokesman for the Board (B), *Mara Tolen*"
            if words.texts[i] != "," or not _in_name(words, i):
                parts.append([])
                nested_ = words.texts[i] in "([" and any(
                    words.words[j].tag == "IN" for j in parts[0]
                )
                if nested_ and words.texts[i + 1 : i + 2] and words.texts[i + 1].isupper():
                    parts.pop()  # the initials of a body within: "a report by the Board (B)"
                    letters.update((i, i + 1, i + 2))
                    lettered = True
        else:
            parts[-1].append(i)
    heads = [head for part in parts if (head := _front(words, part)) is not None]
    if not heads or _front(words, parts[0]) is None:
        return
    known = words.entities[phrase.head]
    if not (known and known[0] <= heads[0] < known[1]):
        phrase.head = heads[0]
    clauses = {i for part in parts[1:] if _tells(words, part) for i in part}
    phrase.parts = tuple(one for one in heads[1:] if not _told_within(words, one, clauses))


def _tells(words: Words, part: list[int]) -> bool:
    """Whether a part is a clause that tells of the source: "*who spoke through his aide*"."""
    return bool(part) and words.words[part[0]].tag in ("WP", "WDT", "WP$", "VBN", "VBG")


def _told_within(words: Words, index: int, clauses: set[int]) -> bool:
    """Whether a name says who somebody in such a clause is: "the governor, who spoke through his
    aide, *Tolu Bako*, said"."""
    return words.words[index].relation == "appos" and words.words[index].head in clauses


def _first_by(words: Words, inside: list[int]) -> list[int]:
    """The first of two who are each told behind a "by": "*the bishops* and by the guild"."""
    for place, i in enumerate(inside[1:-1], start=1):
        if words.words[i].tag == "CC" and words.lower[i + 1] == "by":
            return inside[:place]
    return inside


def _behind_town(words: Words, inside: list[int]) -> int:
    """How many words tell what town a noun belongs to, as the parse has them: "*The Selm, Ill.,*
    maker of boots"."""
    noun = words.words[inside[0]].head if inside and words.lower[inside[0]] == "the" else -1
    if noun not in inside or inside[1] == noun:
        return 0
    town = inside[1]
    while words.words[town].tag.startswith("NNP") and words.words[town].head == town + 1 != noun:
        town += 1  # "*El* Paso"
    of_noun = words.words[town].head == noun and words.words[town].relation == "compound"
    return inside.index(noun) if of_noun and "," in words.texts[town:noun] else 0


def _between_adjectives(words: Words, part: list[int], comma: int) -> bool:
    """Whether a comma stands between two adjectives of a noun that is still to come."""
    if not part or not all(words.words[i].tag in ("DT", "JJ", "PRP$", "RB") for i in part):
        return False
    if words.words[comma - 1].tag != "JJ":
        return False
    row = words.words[comma - 1].relation == "amod"  # "the Orlean, Tavoran *and* Selmish envoys"
    behind = next(
        (
            i
            for i in range(comma + 1, len(words.words))
            if not _adjective(words, i) and not (row and words.lower[i] == "and")
        ),
        0,
    )
    return behind > comma + 1 and words.words[behind].tag.startswith("NN")


def _adjective(words: Words, index: int) -> bool:
    return words.words[index].tag in ("JJ", "CD", "RB", "HYPH")


def _letters(words: Words, index: int) -> bool:
    """Whether brackets hold the letters of an office or body that stands before a person's name:
    "Member of Parliament *(MP)* Mara Tolen", "Selm Union *(SU)* spokesman Mara Tolen"."""
    if words.texts[index] != "(" or words.texts[index + 2 : index + 3] != [")"]:
        return False
    if not words.texts[index + 1].isupper():
        return False
    for place in range(index + 3, min(index + _BETWEEN, len(words.words))):
        if words.person_at(place):
            return True
        if not words.words[place].tag.startswith(("NN", "JJ")):
            return False
    return False


_BETWEEN = 8  # words from brackets to the name of whoever speaks for the body


def _in_name(words: Words, index: int) -> bool:
    known = words.entities[index]
    return known is not None and known[0] < index < known[1] - 1


_SOME = ("many", "some", "most", "several", "few", "others", "those", "all", "none", "more")
_WITHIN = ("in", "within", "inside", "at", "on", "from", "near", "across", "among", "outside")


def _front(words: Words, part: list[int]) -> int | None:
    """The last noun of a stretch before its first preposition, relative or verb; where the
    stretch ends with a person's name, that."""
    head = None
    if part and words.lower[part[0]] in _SOME and words.lower[part[0] + 1] in _WITHIN:
        return part[0]  # "*Some* in the Dawn Party" are not the party
    first = words.words[part[0]] if part else None
    # "*retired* teacher Mara Tolen", but "*led* by Mara Tolen"
    verb = first is not None and first.tag in ("VBN", "VBG") and first.relation != "amod"
    told = verb or (part and _by_somebody(words, part))
    if part and not told and (known := words.entities[part[-1]]) and known[2] == "PERSON":
        title = [words.words[i] for i in part if i < known[0]]
        plain_title = all(
            one.tag.startswith(
                ("NN", "JJ", "DT", "PRP$", "POS", "IN", "TO", "HYPH", "CC", "VBN", ":")
            )
            and (one.tag not in ("NNS", "NNPS") or one.entity != "O")
            for one in title
        )
        while title and title[-1].tag in ("DT", "PRP$"):
            title.pop()  # "a spokeswoman *for the* Chancellery", which the tagger takes for a name
        plain_title &= not title or title[-1].tag not in ("IN", "TO")
        if plain_title and not _of_another(words, part, known[0]):
            return part[-1]
    for place, i in enumerate(part):
        tag, text = words.words[i].tag, words.lower[i]
        if place == 0 and text in ("such", "including", "like", "especially", "whose"):
            return None  # "the states, *including Tavora*": not Tavora
        if place == 0 and tag in ("CD", "DT") and words.lower[i + 1 : i + 2] == ["of"]:
            return i  # "one of them"
        if head is not None and text.endswith(("self", "selves")):
            break  # "a militia calling *itself* the Sons of the Lake"
        if head is not None and text in weekdays():
            break  # "the report published *Tuesday*"
        if head is not None and words.words[i].relation == "acl" and text not in _CALLED:
            break  # "a lawyer *representing* Mara Tolen"
        if head is not None and tag == "PRP" and words.words[i].relation in SUBJECTS:
            break  # "the charity *they* work for"
        if tag in ("POS",) or text in ("'s", "’s"):
            head = None
        elif tag.startswith(("NN", "PRP")) or (tag in ("CD", "JJ", "VBN", "DT") and i == part[-1]):
            head = i
        elif tag == "JJ" and text in lexicon().organisations:
            head = i  # "the farmers' *cooperative* in Selm"
        elif head is not None and not tag.startswith(
            ("JJ", "HYPH", "CD", "VBN", "VBG", "``", "''")
        ):
            known = words.entities[head]
            own = words.texts[i] == "The"  # "the newspaper *The* Anchor"
            if not own and (known is None or not known[0] <= i < known[1]):
                break
        elif place == 0 and tag.startswith(("IN", "TO", "W", "VB")) and text not in ("at", "as"):
            return None
    return head


_CALLED = ("called", "named", "dubbed", "known", "calling", "styling", "naming")


def _by_somebody(words: Words, part: list[int]) -> bool:
    """ "A committee *chaired by* Senator Mara Tolen": the name tells who did something to it."""
    return any(words.words[i].tag == "VBN" and words.lower[i + 1] == "by" for i in part[:-1])


def _of_another(words: Words, part: list[int], name: int) -> bool:
    """ "The daughter of former president Mara Tolen": the name has an office of its own, and is not
    that of whoever is told of first."""
    links = [i for i in part if i < name and words.lower[i] in ("of", "for", "to", "by", "from")]
    if not links or links[0] == part[0]:
        return False
    lex = lexicon()
    first, own = words.lower[links[0] - 1], words.lower[links[0] + 1 : name]
    if first in lex.documents:
        return True  # "a letter *to* Mayor Mara Tolen"
    somebody = first in lex.persons or first in lex.offices
    body = words.lower[links[0]] == "of" and words.texts[links[0] - 1].islower()
    if body:  # "the *government of* Prime Minister Mara Tolen"; not "Council of State President"
        somebody = somebody or first in lex.body_heads or first in lex.crowds
    if own == ["justice"] and first in ("minister", "secretary"):
        return False  # "the Minister of *Justice* Mara Tolen" is no judge's
    return somebody and bool(own) and own[-1] in lex.titles


def _lists_members(words: Words, index: int) -> bool:
    """Whether a word begins the names of some of those told of: "including", "such as"."""
    following = words.lower[index + 1 : index + 2]
    return words.lower[index] == "including" or (
        words.lower[index] == "such" and following == ["as"]
    )


def _glued(words: Words, index: int) -> bool:
    """Whether a dash is written against the words around it: "Export–Import Bank"."""
    word = words.words[index]
    left, right = words.words[index - 1 : index], words.words[index + 1 : index + 2]
    close = bool(left and right) and left[0].end == word.start and word.end == right[0].start
    return close and words.texts[index] in ("–", "—", "-")
