"""What a quantity counts, by the words around it where the parse says nothing.

Rules take the draft, the tape, the amount and its noun, and give a kind or None; `counted` asks
them in order. Which words mean what stands in `data/counted.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.counting_clauses import told_aside
from onrecord.reading.figures.illness import of_illness, tells_toll
from onrecord.reading.figures.lexicon import (
    charges,
    deeds,
    fallen,
    is_number_word,
    is_person,
    is_thing,
    only_people,
    tables,
    units,
)
from onrecord.reading.figures.majorities import has_majority
from onrecord.reading.figures.model_numbers import counts_nothing
from onrecord.reading.figures.population import put_before
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.wholes import among_all, whole_of
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def verb_forms(tape: Sequence[Token], i: int) -> Iterator[str]:
    """The base forms that a token may have as a verb."""
    if 0 <= i < len(tape) and tape[i].lower.isalpha():
        word = tape[i].lower
        yield word
        for tag in ("VBD", "VBG", "VBZ"):
            yield lemma_of(word, tag)


def words_before(tape: Sequence[Token], amount: Amount, most: int) -> list[str]:
    """At most so many words before an amount, in lower case and in their order."""
    return [token.lower for token in tape[max(0, amount.first - most) : amount.first]]


def words_after(tape: Sequence[Token], amount: Amount, most: int) -> list[str]:
    """At most so many words after an amount, in lower case."""
    return [token.lower for token in tape[amount.last : amount.last + most]]


def word_after(tape: Sequence[Token], amount: Amount) -> str:
    """The word or mark right after an amount, in lower case; a full stop where the tape ends."""
    return tape[amount.last].lower if amount.last < len(tape) else "."


def charged(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "three counts of murder and eight of attempted murder": charges, and nobody dead."""
    if noun is None:
        return None
    of_deed = noun.tag == "NN" and word_after(tape, amount) == "of" and noun.lemma in deeds()
    return "other" if noun.lemma in charges() or of_deed else None


def of_things(kind: Counted, noun: Node | None, verb: str = "") -> Counted:
    """Things are damaged rather than injured; they are seized, not held. People are no damage.

    Some verbs are done to people alone: "kidnapped two shepherds".
    """
    if noun is None or (verb in only_people() and not is_thing(noun)):
        return kind
    if noun.lemma == "other" and verb in ("damage", "destroy", "wreck"):
        return kind  # "destroyed three houses and damaged a dozen others"
    if is_person(noun):
        if verb in ("burn", "scald"):
            return "injured"  # "sixty people were burned", and sixty houses, too
        return "other" if kind == "damaged" else kind  # "washed away two walkers"
    if noun.tag not in ("NN", "NNS"):
        return kind
    if kind == "killed" and units().get(noun.lemma) == "building":
        return "damaged"  # "buried two dozen houses"
    if kind in _DONE_TO_PEOPLE and is_thing(noun):
        return "other"
    return _DONE_TO_THINGS.get(kind, kind)


_DONE_TO_PEOPLE: tuple[Counted, ...] = ("killed", "arrested", "participants")
_DONE_TO_THINGS: dict[Counted, Counted] = {
    "injured": "damaged",
    "missing": "other",  # ballot boxes that vanish are no missing people
    "held": "other",
    "evacuated": "other",
    "released": "other",  # papers, water, films
}


def is_noun(draft: Draft, tape: Sequence[Token], i: int) -> bool:
    """Whether token `i` is tagged as a noun."""
    node = draft.syntax.node_at(tape[i].start)
    return node is not None and node.tag.startswith("NN")


def attributive(tape: Sequence[Token], place: int) -> bool:
    """Whether the participle takes an object: "two men killed a guard"."""
    before, after = word_at(tape, place - 1), word_at(tape, place + 1)
    if before in ("were", "was", "been", "be", "are", "is"):
        return False
    return after in ("the", "a", "an", "his", "her", "their") or after[:1].isdigit()


def marked(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "14 *wrecked* tanks", "holds 4,000 *displaced* villagers"."""
    if noun is None or amount.last >= len(tape) or noun.span[0] <= tape[amount.last].start:
        return None
    words = draft.text[tape[amount.last].start : noun.span[0]].lower().split()
    kind = next((tables()["marked"][word] for word in words if word in tables()["marked"]), None)
    if kind == "damaged" and is_person(noun):
        return None
    return kind if len(words) <= _MARKS else None


_MARKS = 3  # words between a number and its noun


_NOT = re.compile(r"(?:\w*n[’']t|not|never|refused? to|declined? to) \Z")


def phrase_after(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "110 protesters needed treatment", "one child was among the dead": words of its clause."""
    clause: list[str] = []
    first = whole_of(tape, amount)
    for place in range(first, min(first + 16, len(tape))):
        token = tape[place]
        if token.text[0].isdigit() and tape[place - 1].lower == "or":
            continue  # "9,600 members, *or 84 percent*, stayed away"
        if token.text in (".", ";", "”", '"') or token.text[0].isdigit():
            break
        if place > first and is_number_word(token.lower) and token.lower != "one":
            break
        clause.append(token.lower)
    told = f" {' '.join(clause)} "
    found = [
        (place, kind)
        for phrase, kind in tables()["phrases"].items()
        if (place := told.find(f" {phrase} ")) >= 0
        and ("positive" not in phrase or of_illness(draft.text))  # an athlete's test is another
        and ("quarantine" not in phrase or noun is None or is_person(noun))  # no falcons
        and not (phrase == "to death" and _SENTENCED.search(told))
        and not (kind == "participants" and _NOT.search(told[: place + 1]))  # "won't *take part*"
    ]
    bedded = not found and noun is None and _BEDDED.search(told) is not None
    return "injured" if bedded else min(found, default=(0, None))[1]


_SENTENCED = re.compile(r" (?:sentenced|condemned|scared|worried) to death ")
_BEDDED = re.compile(r" in (?:the |a |an )?(?:\w+ )?hospitals? ")  # "11 are in hospital"


def told_apart(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> bool:
    """Whether a bare number has a verb of its own, so that what another number counts is not what
    it counts: "14 were dead and *30 had been flown out*". Verbs that tell how a count came about
    say nothing new: "14 died, 9 have been identified".
    """
    place = amount.last
    while place < len(tape) and tape[place].lower in _PASSIVE:
        place += 1
    if noun is not None or place == amount.last or place >= len(tape):
        return False
    participle = draft.syntax.node_at(tape[place].start)
    return (
        participle is not None
        and participle.tag == "VBN"
        and tape[place - 1].lower in _BE
        and participle.lower not in _COUNTED_BY
    )


_BE = ("been", "being", "were", "was", "are", "is")
_PASSIVE = (*_BE, "had", "have", "has", "also", "since", "later", "then", "already")
_COUNTED_BY = frozenset(
    ("confirmed", "recorded", "reported", "registered", "counted", "identified", "named",
     "verified", "found", "recovered", "buried", "believed", "thought", "said", "feared", "known",
     "expected", "estimated", "added", "announced", "included", "listed", "linked", "revised",
     "corrected", "cut", "lowered", "raised", "updated", "withdrawn", "given", "put", "published")
)  # fmt: skip


def toll(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> Counted | None:
    """ "the death toll rose to 40", "put the crowd at 45,000", "the number of dead has reached"."""
    if noun is not None and noun.lemma not in ("people", "person"):
        if not is_person(noun):
            return None
        lost = "losses" in words_before(tape, amount, _LOSSES)
        return "killed" if lost else _put_at(tape, amount)
    if told_apart(draft, tape, amount, noun):
        return None
    if amount.first and tape[amount.first - 1].lower in ("other", "remaining"):
        return None  # "one was pronounced dead, the other three were taken to a hospital"
    if noun is not None and amount.first and tape[amount.first - 1].lower in ("in", "per", "among"):
        return None  # "two deaths in 4,600 people"
    if noun is not None and among_all(draft.text, tape[amount.first].start):
        return None
    if noun is not None and not _BELONGING.isdisjoint(verb_forms(tape, amount.first - 1)):
        return None  # "ballots, said the union, which *represents* 6,900 people"
    tolls = tables()["tolls"]
    named = [token.lower for token in put_before(tape, amount)]
    if named[1:3] == ["number", "of"] and (kind := _number_of(tape, amount.last + 3)) is not None:
        return kind
    told = next((tolls[words] for words in _phrases(named[1:4]) if words in tolls), None)
    if told is not None:
        return told if tells_toll(told, draft.text, millions=amount.in_millions) else None
    for place in range(amount.first - 1, max(amount.first - 20, -1), -1):
        if tape[place].text in (".", ";", "?", "!", "”"):
            return None
        if tape[place].lower in _REVISING and tape[place - 1].text == ",":
            return None  # "held 40 at the rally, it said, *revising* an earlier figure of 35"
        if tape[place].text == "March":
            continue  # the month
        if noun is not None and tape[place].lower == "where":
            return None  # "the march ended in Orle, *where 5,000 people live*"
        for width in (3, 2, 1):
            words = " ".join(token.lower for token in tape[place : place + width])
            if place + width <= amount.first and words in tolls:
                if _besides(tape, place):
                    return None  # "in addition to the deaths, 33 were taken to hospital"
                if words == "majority" and noun is None and has_majority(tape, amount, place):
                    return None
                told = tolls[words]
                return told if tells_toll(told, draft.text, millions=amount.in_millions) else None
        if [tape[k].lower for k in range(max(0, place - 2), place)] == ["number", "of"]:
            kind = _number_of(tape, place)
            if kind is not None:
                return kind
        if tape[place].text[0].isdigit() and not counts_nothing(tape, place):
            return None
    return None


_REVISING = ("revising", "correcting", "updating", "amending", "adjusting")


def _phrases(words: Sequence[str]) -> Iterator[str]:
    """Some words from the first on, the longest first: "death toll from", "death toll", "death"."""
    for end in range(len(words), 0, -1):
        yield " ".join(words[:end])


def _put_at(tape: Sequence[Token], amount: Amount) -> Counted | None:
    """ "*Put the dead at* 19 villagers": the kind of whom so many are."""
    near = words_before(tape, amount, 4)
    if near[-1:] != ["at"] or "the" not in near:
        return None
    return tables()["tolls"].get(" ".join(near[near.index("the") + 1 : -1]))


_BELONGING = frozenset(("represent", "employ", "serve", "insure", "house", "govern", "speak"))
_LOSSES = 8  # tokens: "put its losses since the truce at 13 men"


def _besides(tape: Sequence[Token], place: int) -> bool:
    """Whether what stands here is only told of besides."""
    before = " ".join(token.lower for token in tape[max(0, place - 4) : place])
    return any(f"{words} " in f"{before} " for words in ("in addition to", "besides", "apart from"))


def _number_of(tape: Sequence[Token], place: int) -> Counted | None:
    """What "the number of" counts: "captives", "people killed", "homes destroyed"."""
    kind = tables()["nouns"].get(lemma_of(tape[place].lower, "NNS"))
    for token in tape[place : place + 3]:
        state = tables()["states"].get(token.lower)
        if state is None:
            state = tables()["affects"].get(lemma_of(token.lower, "VBN"))
        kind = state or kind
    return kind


_NEW_CLAUSE = (
    "and", "but", "while", "as", "after", "when", "who", "that", "which", "to", "with",
)  # fmt: skip


def verb_after(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """The first telling verb after it in its clause, where the parse said nothing."""
    table = tables()
    passive, first = False, whole_of(tape, amount)
    for place in range(first, min(first + 12, len(tape))):
        token = tape[place]
        if token.text in (".", ";", ":", "”", '"', "(", "—", "–") or token.text[0].isdigit():
            return None
        of_them = token.lower in ("whom", "which") and word_at(tape, place - 1) == "of"
        if of_them and place > amount.last + 1:
            return None  # "the clinic received 23, *of whom four died*": no more than four
        if token.text == "," and words_before(tape, amount, 1) == ["of"]:
            return None  # "the niece of two presidents, joins the show"
        if token.text == "," and noun is not None and told_aside(noun):
            return None  # "the members, who include nine nurses, voted": all of them
        if token.lower in ("were", "was", "been", "be", "being", "are"):
            passive = True
        joined = noun is None and token.lower in ("and", "but", "while")
        if token.lower in _NEW_CLAUSE and (place > first or joined):
            return None  # "put the number at 29 *and* says that six more died"
        if passive and token.lower.endswith("ing"):
            continue  # "400 people, *was sheltering* 2,900"
        for verb in verb_forms(tape, place):
            if verb == "free" == token.lower:
                continue  # "were free to vote"
            if verb in ("join", "suffer"):
                continue  # what they join or suffer decides, which the grammar asks
            if passive and verb in table["affects"] and not is_noun(draft, tape, place):
                return of_things(table["affects"][verb], noun)
            if verb in table["does"] and not passive and not is_noun(draft, tape, place):
                if noun is not None and noun.tag == "NNS" and not is_person(noun):
                    return None  # "a poet of over 300 *ballads*, died"
                return table["does"][verb]
    return None


def relative(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "eleven migrants who died", "the 40 people who were injured"."""
    who = noun.after() if noun is not None else None
    if who is None or who.lower not in ("who", "that"):
        return None
    table, passive = tables(), False
    for place in range(1, 5):
        node = who.after(place)
        if node is None or node.tag in (",", ".", "IN"):
            return None
        passive = passive or node.lower in ("were", "was", "been")
        if node.is_verb and (
            node.lemma in table["does"] or (passive and node.lemma in table["affects"])
        ):
            kind = table["affects" if passive else "does"].get(node.lemma)
            return of_things(kind, noun) if kind is not None else None
    return None


def deed_of(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "the murder of six priests", "the release of at least 40 captives"."""
    place = amount.first - 1
    while place > 0 and tape[place].lower in ("the", "these", "those", "another", "all"):
        place -= 1
    if place < 1 or tape[place].lower != "of" or (noun is not None and is_thing(noun)):
        return None
    word = tape[place - 1].lower
    if word in ("loss", "losses") and noun is not None and noun.lemma in fallen():
        return "killed"  # "admitted the loss of four soldiers"
    return deeds().get(word) or deeds().get(lemma_of(word, "NNS"))


def paid(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a verb of paying stands right before an amount, and its use or an end after it; or it
    is a loss: "puts the losses at 20 million a day"."""
    place = amount.first - 1
    near = words_before(tape, amount, 6)
    if near[-1:] in (["at"], ["to"], ["of"]) and not _LOST.isdisjoint(near):
        return True
    if "worth" in near[-3:]:
        return True  # "claims worth a combined 900 million"
    if place > 0 and tape[place].lower in ("out", "back", "about", "only", "another"):
        place -= 1
    used = word_after(tape, amount) in ("in", "for", "on", ".", ",", "a", "to", "and")
    return used and not _PAYING.isdisjoint(verb_forms(tape, place))


def wanted(tape: Sequence[Token], amount: Amount) -> bool:
    """ "They wanted *forty billion*", "have found *two billion* for shareholders": bare millions,
    where nothing told before is counted in them."""
    used = word_after(tape, amount) in ("in", "for", "on", ".", ",", "from", "to", "and", "”")
    known = amount.in_millions and used
    return known and not _WANTING.isdisjoint(verb_forms(tape, amount.first - 1))


_LOST = frozenset(["loss", "losses", "damage", "damages", "cost", "costs", "bill"])
_PAYING = frozenset(
    ["pay", "spend", "owe", "invest", "borrow", "cost", "donate", "lend", "pocket", "embezzle"]
)
_WANTING = frozenset(
    ["want", "demand", "offer", "seek", "find", "need", "request", "raise", "receive", "earn",
     "save", "pledge", "promise", "propose", "steal", "make"]
)  # fmt: skip
