"""Names that the tagger takes for persons' and that are none: what the whole report tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.towns_named import house_or_land, taken
from onrecord.report import Span

_KINDS = {"organization": "organisation", "place": "place", "person": "person"}


def named_otherwise(name: str, group: Sequence[Phrase], back: Mapping[int, Phrase]) -> str:
    """The kind of a name that is read as a person's, though the tagger's other reading, as a
    mention, sees something else wherever it stands; nothing where that may be a person."""
    lex = lexicon()
    kinds = {one.kind for one in group}
    if "person" in kinds and kinds <= {"person", "thing", ""} and any(map(_which, group)):
        return "" if any(map(_somebody, group)) else "organisation"
    hints = Counter(one.hint for one in group if one.hint)
    if not hints or hints["person"] > 1 or 3 * hints["person"] > hints.total():
        return ""
    if name.split()[0] in lex.given_names or any(one.kind != "person" for one in group):
        return ""
    for one in group:
        if not lex.titles.isdisjoint(one.title_words()):
            return ""
        if one.parts and not one.nouns.difference(name.split()).isdisjoint(lex.offices):
            return ""  # "its *head*, Brother Selm"
        if id(one) in back and back[id(one)].gender in ("m", "f"):
            return ""
    return _KINDS.get(hints.most_common(1)[0][0], "thing")


def _somebody(phrase: Phrase) -> bool:
    """Whether a name has an office before it, so that a "which" behind it tells of something else:
    "a debate with former *president* Mara Tolen, which was due on Friday"."""
    lex = lexicon()
    return not (lex.offices | lex.ranks | lex.courtesy.keys()).isdisjoint(phrase.title_words())


def told_kind(phrase: Phrase) -> bool:
    """ "*The airline* Blue Crane", "*the think tank* Agora": what such a noun and an article tell
    to be a body is none's name, wherever it stands else. Whoever has a given name may be one."""
    lex, title = lexicon(), phrase.title_words()
    if phrase.name is None or phrase.number == "p" or not title:
        return False
    if phrase.called.split()[0] in lex.given_names or not phrase.titled.islower():
        return False
    if title[-2:] == ["think", "tank"]:
        return True
    opens = phrase.text.lower().startswith(("the ", "its ", "their "))
    return opens and title[-1] in lex.apposed and title[-1] not in lex.either


def _which(phrase: Phrase) -> bool:
    """ "Helvion, *which* owns the yard, said" is no person; a law of Tolen's, "which", no Tolen."""
    assert phrase.name is not None
    return phrase.role == "subject" and phrase.clause.text.startswith(", which ", phrase.name[1])


def names_itself(phrase: Phrase) -> bool:
    """ "A gang *calling itself* Red Lantern", "hackers who *call themselves* the Porters"."""
    if phrase.name is None or phrase.name[0] < phrase.node.span[1]:
        return False
    return _ITSELF.search(phrase.clause.text[phrase.node.span[1] : phrase.name[0]]) is not None


_ITSELF = re.compile(
    r"^(?: of (?!an?\b|the\b)\w+(?: \w+)?)?"  # "a gang of robbers", but not "the people of a town"
    r",?(?: (?:who|which|that))?(?: \w+)? "
    r"(?:call|styl|nam|dubb)\w* (?:itself|themselves) (?:[Tt]he )?[\"“‘'`]*$"
)


def _who(phrase: Phrase) -> bool:
    """ "Helvi Orle, *who* owned the yard, said" is a person, as is by full name who says the words
    before: "“We failed,” Helvi Orle wrote"."""
    assert phrase.name is not None
    text, start = phrase.clause.text, phrase.span[0]
    if text.startswith(", who ", phrase.name[1]):
        return True
    return phrase.said and " " in phrase.called and text[max(start - 2, 0) : start] in _QUOTED


_QUOTED = ('" ', "” ", "’ ", "' ")


def lone(group: list[Phrase]) -> bool:
    """Whether a name of one word, read as a person's, never has a title or a given name.

    Reports give a person's full name first: such a name is a body's or a country's more often.
    """
    return all(one.kind == "person" and one.title is None and not one.gender for one in group) and (
        not any(one.parts or one.mods for one in group)
    )


def told_as_firm(group: Sequence[Phrase], back: Mapping[int, Phrase]) -> bool:
    """Whether a name of one word is introduced as a firm. A person is introduced by a full name,
    and taken up by "he" or "she"."""
    told = any(_firm_before(one) or _made_by(one) for one in group)
    return told and not any(_he_or_she(one, back) for one in group)


def _made_by(phrase: Phrase) -> bool:
    """ "An app made by *Vantor*": what goods are made by, where it is told by one word alone."""
    verb, case = phrase.node.head, phrase.node.child("case")
    if case is None or case.lower != "by" or verb is None or verb.tag != "VBN":
        return False
    made = verb.lemma in ("make", "manufacture", "produce", "operate", "market")
    thing = verb.head if verb.relation == "acl" else verb.child("nsubj:pass", "nsubjpass")
    goods = thing is not None and thing.tag in ("NN", "NNS") and thing.lemma not in _MADE_UP
    return made and goods and not phrase.title_words() and not _he_next(phrase)


_MADE_UP = frozenset(
    ["claim", "remark", "comment", "statement", "decision", "film", "show", "series", "album",
     "offer", "call", "allegation", "speech", "point", "mistake", "goal", "painting", "song",
     "video", "play", "charge", "error", "discovery", "appeal", "request", "threat", "promise"]
)  # fmt: skip
"""What a person makes."""


def _firm_before(phrase: Phrase) -> bool:
    """ "*Truck maker* Vantor", "the haulage *firm* Vantor", "the *developer*, Vantor"."""
    lex, words = lexicon(), phrase.title_words()
    if not words:
        told = phrase.nouns.difference(phrase.called.split()) if phrase.parts else frozenset()
    else:
        told = frozenset(words[-1:])
    if not told.isdisjoint(lex.introducing):
        return True
    if words and words[-1] in _SHIPPED and lex.running_not.isdisjoint(words):
        return not _he_next(phrase)
    if any(one.endswith(("largest", "biggest")) for one in phrase.beside):
        return not told.isdisjoint(lex.sellers | lex.either)  # "Orle, the largest brewer"
    sells = len(words) != 1 and lex.crafts.isdisjoint(words)
    return sells and not told.isdisjoint(lex.selling) and not _he_next(phrase)


_SHIPPED = ("carrier", "retailer")  # "*Carrier* Norlund", but "mail carrier Berge"


def _he_next(phrase: Phrase) -> bool:
    """ "The supplier, Berge, said *he* was sorry"."""
    behind = (one.lower for one in phrase.clause.nodes if one.span > phrase.span)
    return next((one for one in behind if one in ("he", "she", "it", "they")), "") in ("he", "she")


def _he_or_she(phrase: Phrase, back: Mapping[int, Phrase]) -> bool:
    """Whether a name, or the pronoun that takes it up, tells a man or a woman."""
    taken = back.get(id(phrase))
    return phrase.gender in ("m", "f") or (taken is not None and taken.gender in ("m", "f"))


def taken_up(group: list[Phrase], back: Mapping[int, Phrase]) -> str:
    """What the pronouns tell that take a lone name up again: "it" is no person."""
    genders = [back[id(one)].gender for one in group if id(one) in back]
    return "organisation" if genders and all(one == "n" for one in genders) else ""


def called_firm(
    group: Sequence[Phrase],
    phrases: Sequence[Phrase],
    called: Collection[int],
    back: Mapping[int, Phrase],
) -> str:
    """ "Vantor would not say … *The manufacturer* answered": a firm, where the sentence after the
    lone name (`called` has such) calls one so and neither names another body; or where one is told
    of farther on and there is no other."""
    taken = ((one, back.get(id(one))) for one in group)
    if any(
        one.gender in ("m", "f") or (it is not None and it.node.lower in ("he", "she", "his"))
        for one, it in taken  # "Vantor let him go" may tell of somebody else
    ):
        return ""
    if any(map(_who, group)):
        return ""
    if _only_firm(group, phrases):
        return "organisation"
    for named in group:
        if named.sentence + 1 not in called:
            continue
        near = [one for one in phrases if 0 <= one.sentence - named.sentence <= 1]
        others = [one for one in near if one.name is not None and one.kind in BODIES]
        press = all(one.kind in ("outlet", "agency") and _passes(one) for one in others)
        if not others or (press and named.role == "subject"):
            return "organisation"
    return ""


def firms_called(phrases: Sequence[Phrase]) -> set[int]:
    """The sentences that tell what a firm did by a noun for one: "*The manufacturer* answered"."""
    lex = lexicon()
    firms = (lex.companies - lex.sellers) | lex.lone_heads
    return {
        one.sentence
        for one in phrases
        if one.noun in firms and one.name is None and one.role == "subject"
        if one.text.lower() == f"the {one.noun}"
    }


def _passes(phrase: Phrase) -> bool:
    """Whether a newspaper only says what happened: "the Evening Bell *reported*"."""
    verb = phrase.node.head
    return phrase.relay or (verb is not None and verb.lemma in ("report", "say", "cite", "write"))


_SOON = 5  # sentences after a name in which "the company" may be what it names
_BARE = frozenset(["the company", "the firm"])


def _only_firm(group: Sequence[Phrase], phrases: Sequence[Phrase]) -> bool:
    """Whether a report tells of "the company" soon after a name that it tells nothing of, and names
    nothing else up to there that may be one: no other body, and nobody else by one word."""
    name = group[0].called
    for told in phrases:
        if told.name is not None or told.text.lower() not in _BARE:
            continue
        near = [
            one
            for one in group
            if 0 <= told.sentence - one.sentence <= _SOON
            if one.node.head is not told.node.head  # "Tolen accused the company"
        ]
        if not near or min(near, key=lambda one: one.span).span > told.span:
            continue
        first = min(one.sentence for one in near)
        if not any(
            one.called != name and _may_be_firm(one)
            for one in phrases
            if one.name is not None and first <= one.sentence <= told.sentence
        ):
            return True
    return False


def _may_be_firm(named: Phrase) -> bool:
    """Whether a name may be a firm's: a body's that is none by its words, or one word's of which
    nothing tells that it is a person's."""
    if named.kind in BODIES:
        return lexicon().no_companies.isdisjoint(named.called.split())
    alone = named.kind == "person" and " " not in named.called
    return alone and named.title is None and not named.gender


def owner_kind(group: Sequence[Phrase], owned: Mapping[int, Phrase]) -> str:
    """What a lone name owns: "Selm's governor", "Selm's outskirts" tell of a place, "Orle's
    director", "Orle's founder" of a body."""
    nouns = {noun for one in group if id(one) in owned for noun in owned[id(one)].nouns}
    if nouns & lexicon().places_own:
        return "place"
    return "organisation" if nouns & lexicon().bodies_own else ""


def owns(phrase: Phrase) -> bool:
    """ "The plant's *owner*, Orle Atlantic", "the *importer*, Selm Harbour": no place is one."""
    lex, own = lexicon(), phrase.called.split()
    nouns = {*phrase.nouns, *phrase.title_words()}.difference(own)
    return not nouns.isdisjoint(lex.either | lex.sellers | {"owner", "buyer", "employer"})


def listed_kind(group: Sequence[Phrase], phrases: Mapping[tuple[int, int], Phrase]) -> str:
    """The kind of the names that a lone name stands in a list with: "Selm Rail, Orle Foods, *Velo*
    and Dal Mining" are firms. Two others must agree, and no person may stand among them."""
    for phrase in group:
        first = phrase.node
        if first.relation == "conj" and first.head is not None:
            first = first.head
        nodes = [first, *(one for one in first.children if one.relation == "conj")]
        beside = [phrases.get((phrase.sentence, one.index)) for one in nodes]
        kinds = Counter(
            one.kind for one in beside if one is not None and one.called != phrase.called
        )
        if not kinds:
            continue
        kind, count = kinds.most_common(1)[0]
        if count > 1 and kind in ("organisation", "place") and not kinds["person"]:
            return kind
    return ""


def unlike_person(name: str, group: list[Phrase], back: Mapping[int, Phrase]) -> bool:
    """Whether a name that the tagger takes for a person's here and for another's there is the
    other's: nothing in the report tells of a person. Of more words than one, a name must be told
    as the other's by what stands beside it, or by the tagger's second reading."""
    if name.split()[0] in lexicon().given_names:
        return False
    others = [one for one in group if one.kind in ("place", "organisation")]
    if " " in name:
        if all(one.kind != "person" for one in group):
            return False
        others = [one for one in others if one.title or one.parts or one.hint in _KINDS]
        others = [one for one in others if one.title or one.parts or one.hint != "person"]
    return bool(others) and not any(tells_person(one, back) for one in group)


def tells_person(phrase: Phrase, back: Mapping[int, Phrase]) -> bool:
    """Whether a name is read as a person's, and by more than itself; or is taken up so."""
    told = phrase.title is not None or phrase.parts or phrase.mods
    return (phrase.kind == "person" and bool(told)) or _he_or_she(phrase, back)


def ends_as_firm(name: str) -> bool:
    """ "Orle AG", "Dal Mining Ltd", but no name that begins as a person's does."""
    first, *rest = name.split()
    return bool(rest) and rest[-1] in lexicon().firm_tails and first not in lexicon().given_names


def by_surname(
    name: str,
    group: Sequence[Phrase],
    names: Mapping[str, Sequence[Phrase]],
    back: Mapping[int, Phrase],
) -> str:
    """What "Sim Tolen" is that looks like a body, where "Mr Tolen" is told of as a person."""
    lex, last = lexicon(), name.split()[-1]
    if last in lex.firm_tails or last in lex.body_heads:
        return ""
    if any(one.kind == "person" for one in group):
        return ""
    if len(name.split()) > 3 or any(one.kind not in ("organisation", "thing", "") for one in group):
        return ""
    return "person" if any(tells_person(one, back) for one in names.get(last, ())) else ""


def other_kind(group: list[Phrase], spots: Collection[Span]) -> str:
    """The kind that a name has where it is not taken for a person's; a place that acts, and is no
    town that the gazetteer has, is a government."""
    kinds = Counter(one.kind for one in group if one.kind not in ("", "thing", "person"))
    kind = kinds.most_common(1)[0][0]
    nowhere = lexicon().landforms | {"channel"}  # "the *Gulf* of Orle" was shut
    town = any(one.name in spots or one.called in lexicon().continents for one in group)
    town = town or not nowhere.isdisjoint(group[0].called.split())
    town = town or any(map(_part_of_state, group)) or any(map(house_or_land, group))
    return "government" if kind == "place" and _acts(group) and not town else kind


def _part_of_state(phrase: Phrase) -> bool:
    """ "Its northern *district of* Selm", "the Selm *province*": no state of its own."""
    node, case = phrase.node, phrase.node.child("case")
    if case is not None and case.lower == "of" and node.head is not None:
        return node.head.lemma.lower() in lexicon().settlements
    return phrase.noun in lexicon().settlements


def _acts(group: list[Phrase]) -> bool:
    """Whether a name does something or is told to: is a verb's subject or object."""
    return any(one.role in ("subject", "object") and not taken(one) for one in group)


def second_opinion(group: list[Phrase]) -> str:
    """What most of a name's places are as mentions: a place, a body, or nothing."""
    hints = Counter(one.hint for one in group if one.hint)
    kind = _KINDS.get(hints.most_common(1)[0][0], "") if hints else ""
    return "" if kind == "person" else kind
