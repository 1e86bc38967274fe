"""Which words are cues and in which grammar: the tables of `data/cues.toml`, asked for by lemma."""

import re
from functools import lru_cache

from msgspec import Struct

from onrecord.reading import knowledge
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node


class Lexicon(Struct, frozen=True):
    """The cue tables. `frames` gives a lemma's frames of saying, `attitudes` those of thought."""

    frames: dict[str, frozenset[str]]
    attitudes: dict[str, frozenset[str]]
    polarity: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    documents: frozenset[str]
    outlets: frozenset[str]
    outlet_endings: frozenset[str]
    services: tuple[str, ...]


def untrue() -> frozenset[str]:
    """Cues whose content the speaker calls untrue."""
    return lexicon().words["untrue"]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


def _by_lemma(table: dict[str, str]) -> dict[str, frozenset[str]]:
    lemmas = {lemma for text in table.values() for lemma in _words(text)}
    split = {frame: _words(text) for frame, text in table.items()}
    return {one: frozenset(f for f, words in split.items() if one in words) for one in lemmas}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The cue tables, read once in a process."""
    cues, outlets = knowledge.table("cues"), knowledge.table("outlets")
    names = outlets["agencies"]["names"] + "\n" + outlets["outlets"]["names"]
    endings = outlets["outlets"]["endings"] + " " + outlets["outlets"]["nouns"]
    return Lexicon(
        frames=_by_lemma(cues["frames"]),
        attitudes=_by_lemma(cues["attitudes"]),
        polarity={key: _words(text) for key, text in cues["polarity"].items()},
        words={key: _words(text) for key, text in cues["words"].items()},
        documents=_words(knowledge.table("documents")["documents"]["words"]),
        outlets=frozenset(one.strip() for line in names.split("\n") for one in line.split("|")),
        outlet_endings=_words(endings + " agency wire newswire presse"),
        services=tuple(outlets["agencies"]["services"]),
    )


def cue_lemma(verb: Node) -> str:
    """The lemma under which a verb's cue stands in the tables, with its particle where it has one.

    "went on" is "go on" and "called for" is "call for"; "called" is "call".
    """
    lemma = verb.lemma.lower()
    if verb.tag == "NN" and lemma.endswith("ing"):
        lemma = lemma_of(lemma, "VBG")  # "with media reporting that …", tagged as a noun
    after = verb.after()
    if after is not None:
        phrase = f"{lemma} {after.lower}"
        if phrase in lexicon().frames:
            return phrase
    return lemma


def frames_of(lemma: str) -> frozenset[str]:
    """The frames in which a lemma is a cue of saying; none where it is no such cue."""
    return lexicon().frames.get(lemma, frozenset())


def is_document(noun: Node) -> bool:
    """Whether a noun names something written, shown or measured."""
    return noun.lower in lexicon().documents


def is_outlet(name: str) -> bool:
    """Whether a name is a newspaper's, a broadcaster's or a news agency's.

    >>> [is_outlet(name) for name in ["the Selm Courier", "Reuters", "state radio", "Orle"]]
    [True, True, True, False]
    """
    lower = name.lower().removeprefix("the ").strip()
    last = lower.split()[-1] if lower else ""
    known = lexicon()
    return (
        lower in known.outlets
        or "the " + lower in known.outlets
        or last in known.outlet_endings
        or lower.endswith(known.services)
    )


@lru_cache(maxsize=8)
def introduced(text: str) -> frozenset[str]:
    """Names that a report gives in full as a news agency's once: "the Halden news agency".

    >>> sorted(introduced("He told the Halden news agency and news agency Interline."))
    ['Halden', 'Interline']
    """
    found = re.findall(r"([A-Z][\w’-]+)(?:’s|'s)? news agency", text)
    return frozenset([*found, *re.findall(r"news agency,? ([A-Z][\w’-]+)", text)])


def passes_on(noun: Node) -> bool:
    """Whether a noun phrase is somebody that passes news on: an outlet, an agency, "media".

    Asked of the phrase's head: its name, or a word such as "broadcaster" before it.
    """
    if noun.tag.startswith("NNP") and any(
        one.relation in ("compound", "appos", "amod") and one.lower in lexicon().outlet_endings
        for one in noun.children
    ):
        return True
    before = noun.before()
    if noun.lower == "service" and before is not None and before.lower in ("wire", "news"):
        return True
    named = before is not None and before.tag.startswith("NNP")
    if not named and noun.text in introduced(noun.sentence.text):
        return True
    article = any(one.relation == "det" and one.lower == "the" for one in noun.children)
    if noun.entity == "PERSON" and not article:
        return False
    first = noun
    while before is not None and before.tag.startswith(("NNP", "CD")):
        first, before = before, before.before()
    clause = noun.sentence.text
    return is_outlet(clause[first.span[0] : noun.span[1]]) or is_outlet(noun.text)
