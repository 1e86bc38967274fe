"""Reads the corpora into documents of the runtime's own words, with every layer set on them.

A layer that a corpus lacks is masked with IGNORE. Files are checked against SHA256SUMS.
"""

from __future__ import annotations

import bisect
import gzip
import hashlib
import json
import os
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.tagger.directions import directions
from onrecord.tagger.inventory import ENTITIES, KINDS, RELATIONS, ROLES_BIO, TAGS
from onrecord.tagger.windows import prose_given
from onrecord.tagger.words import Token, split_sentences, tokenize

IGNORE = -100
ROLES = ("source", "cue", "content")
Json = dict[str, Any]
Range = tuple[int, int]

TAG = {name: index for index, name in enumerate(TAGS)} | {
    "(": TAGS.index("-LRB-"),
    ")": TAGS.index("-RRB-"),
    "AFX": TAGS.index("JJ"),
}
RELATION = {name: index for index, name in enumerate(RELATIONS)}
ENTITY = {name: index for index, name in enumerate(ENTITIES)}
KIND = {name: index for index, name in enumerate(KINDS)}

# Universal Dependencies 1 (CoreNLP) and GUM's newer subtypes, in the names of `RELATIONS`.
_RELATION_NAMES = {
    "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "neg": "advmod", "mwe": "fixed", "name": "compound", "flat": "compound",
    "nmod:unmarked": "nmod:npmod", "obl:unmarked": "obl:npmod", "obl:agent": "obl",
    "nmod:desc": "compound", "advcl:relcl": "advcl", "csubj:outer": "csubj", "nsubj:outer": "nsubj",
    "nmod:agent": "obl", "expl:pass": "expl",
}  # fmt: skip


def shared() -> Path:
    """Where the corpora lie: $ONRECORD_SHARED, or `shared` beside the repository."""
    return Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[2] / "shared"))


def read_lines(name: str) -> Iterator[Json]:
    """The records of a corpus file such as `polnear/train`.

    Raises ValueError where the file is not the one that SHA256SUMS lists.
    """
    folder = shared() / "corpora"
    path = folder / f"{name}.jsonl.gz"
    sums = dict(
        reversed(line.split(maxsplit=1))
        for line in (folder / "SHA256SUMS").read_text().splitlines()
    )
    sums = {key.lstrip("*./"): value for key, value in sums.items()}
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sums.get(f"{name}.jsonl.gz"):
        raise ValueError(f"{path}: not the file that SHA256SUMS lists; fetch the corpora again")
    for line in gzip.decompress(data).decode().split("\n"):  # a text may have other line ends
        if line:
            yield json.loads(line)


@dataclass(eq=False)
class Document:
    """A text as words with its layers; every list has an entry for each word."""

    id: str
    text: str
    words: list[Token]
    sentence: list[int]
    paragraph: list[int]
    kind: str
    flat: list[int] = field(default_factory=list)
    attributions: list[tuple[int, list[tuple[int, int, int]]]] = field(default_factory=list)
    """Anchor, and (role, first word, word after the last) of its parts."""
    tag: list[int] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    relation: list[int] = field(default_factory=list)
    entity: list[int] = field(default_factory=list)
    mention: list[int] = field(default_factory=list)
    chain: list[int] = field(default_factory=list)
    speech: list[int] = field(default_factory=list)
    anchors_known: bool = False

    def __post_init__(self) -> None:
        for name in ("flat", "tag", "head", "relation", "entity", "mention", "speech"):
            if not getattr(self, name):
                setattr(self, name, [IGNORE] * len(self.words))
        self.chain = self.chain or [0] * len(self.words)

    def range_of(self, start: int, end: int) -> Range:
        """The words that share a character with `text[start:end]`."""
        first = bisect.bisect_right(self.words, start, key=lambda word: word.end)
        last = bisect.bisect_left(self.words, end, key=lambda word: word.start)
        return first, max(first, last)


def document(name: str, text: str, kind: str) -> Document:
    """The words of a text; paragraphs are its lines."""
    words: list[Token] = []
    sentence: list[int] = []
    paragraph: list[int] = []
    start = number = 0
    for index, line in enumerate(text.split("\n")):
        tokens = tokenize(text, start, start + len(line))
        start += len(line) + 1
        for first, last in split_sentences(tokens):
            sentence += [number] * (last - first)
            number += 1
        words += tokens
        paragraph += [index] * len(tokens)
    return Document(name, text, words, sentence, paragraph, kind)


@dataclass
class Layer:
    """A foreign tokenisation: spans, tags, heads (-1 root) within the whole text, relations."""

    spans: list[Range]
    tags: list[str]
    heads: list[int]
    relations: list[str]


def set_grammar(doc: Document, layer: Layer) -> list[int]:
    """Sets tags, heads and relations on the words; returns each foreign token's word (-1 none)."""
    ours = [-1] * len(layer.spans)
    groups: dict[int, list[int]] = defaultdict(list)
    for index, (start, end) in enumerate(layer.spans):
        first, last = doc.range_of(start, end)
        if first < last:
            ours[index] = first
            groups[first].append(index)
    for word, group in groups.items():
        top = next((one for one in group if layer.heads[one] not in group), group[0])
        doc.tag[word] = TAG.get(layer.tags[top], IGNORE)
        head = layer.heads[top]
        target = word if head < 0 else ours[head]
        if (
            target >= 0
            and doc.sentence[target] == doc.sentence[word]
            and not (target == word and head >= 0)
        ):
            doc.head[word] = target
            doc.relation[word] = _relation(layer, top)
    return ours


def _relation(layer: Layer, token: int) -> int:
    name = layer.relations[token]
    name = _RELATION_NAMES.get(name, name)
    head = layer.heads[token]
    of_predicate = head >= 0 and layer.tags[head][:2] in {"VB", "JJ", "RB"}
    if name.startswith("nmod") and name != "nmod:poss" and of_predicate:
        name = "obl" + name[4:]
    if name not in RELATION:
        name = name.split(":")[0]
    return RELATION.get(name, IGNORE)


def head_of(doc: Document, first: int, last: int) -> int:
    """The word of a range whose head lies outside it, else its last word."""
    inside = range(first, last)
    return next(
        (
            one
            for one in inside
            if doc.head[one] == one or (doc.head[one] not in inside and doc.head[one] >= 0)
        ),
        last - 1,
    )


def set_attributions(doc: Document, attributions: Sequence[Json], lemmas: dict[int, str]) -> None:
    """Sets flat labels, anchors and their parts, and what the anchors' lemmas say of speech."""
    doc.flat = [0] * len(doc.words)
    doc.anchors_known = True
    speech = speech_lexicon()
    for attribution in attributions:
        parts = []
        for role, name in enumerate(ROLES):
            for start, end in attribution[name]:
                first, last = doc.range_of(start, end)
                if first < last:
                    parts.append((role, first, last))
                    doc.flat[first:last] = [1 + 2 * role] + [2 + 2 * role] * (last - first - 1)
        cue = next(((first, last) for role, first, last in parts if role == 1), None)
        if cue:
            anchor = head_of(doc, *cue)
            doc.attributions.append((anchor, parts))
            doc.speech[anchor] = speech.get(lemmas.get(anchor, ""), IGNORE)


_SPEECH: dict[str, int] = {}


def speech_lexicon() -> dict[str, int]:
    """1 for lemmas of saying, 0 for lemmas of thinking, wishing and feeling."""
    if not _SPEECH:
        lists = tomllib.loads((Path(__file__).parent / "cue_lemmas.toml").read_text())
        for value, name in enumerate(("attitude", "speech")):
            _SPEECH.update(dict.fromkeys(lists[name].split(), value))
    return _SPEECH


def polnear(split: str) -> list[Document]:
    """PolNeAR: attributions by hand; grammar, names and coreference by CoreNLP."""
    automatic = {one["id"]: one for one in read_lines(f"polnear/{split}.corenlp")}
    docs = []
    for article in read_lines(f"polnear/{split}"):
        doc = document(article["id"], article["text"], "polnear")
        lemmas: dict[int, str] = {}
        if silver := automatic.get(doc.id):
            _set_corenlp(doc, silver, lemmas)
        set_attributions(doc, article["annotations"][0], lemmas)
        docs.append(doc)
    return docs


def _set_corenlp(doc: Document, silver: Json, lemmas: dict[int, str]) -> None:
    layer = Layer([], [], [], [])
    names: list[str] = []
    all_lemmas: list[str] = []
    for sentence in silver["sentences"]:
        base = len(layer.spans)
        for start, end, tag, name, lemma, head, relation in sentence:
            layer.spans.append((start, end))
            layer.tags.append(tag)
            layer.heads.append(base + head - 1 if head else -1)
            layer.relations.append(relation)
            names.append(name)
            all_lemmas.append(lemma)
    _move_coordinators(layer)
    ours = set_grammar(doc, layer)
    doc.entity = [IGNORE] * len(doc.words)
    before = ""
    for index, word in enumerate(ours):
        name = names[index] if f"B-{names[index]}" in ENTITY else ""
        if word >= 0:
            doc.entity[word] = ENTITY[("I-" if name == before else "B-") + name] if name else 0
            lemmas[word] = all_lemmas[index].lower()
        before = name
    for number, chain in enumerate(silver["coref"], start=1):
        for start, end, _ in chain:
            first, last = doc.range_of(start, end)
            if first < last:
                doc.chain[head_of(doc, first, last)] = number


def _move_coordinators(layer: Layer) -> None:
    """UD 1 hangs "and" on the first conjunct, UD 2 on the next: made like the second."""
    conjuncts: dict[int, list[int]] = defaultdict(list)
    for index, relation in enumerate(layer.relations):
        if relation == "conj":
            conjuncts[layer.heads[index]].append(index)
    for index, relation in enumerate(layer.relations):
        if relation == "cc":
            after = [one for one in conjuncts[layer.heads[index]] if one > index]
            if after:
                layer.heads[index] = after[0]


def gum() -> list[Document]:
    """GUM: grammar, mentions and coreference by hand. Its attributions follow other rules."""
    docs = []
    for record in read_lines("gum/gum"):
        doc = document(record["id"], record["text"], f"gum-{record['split']}")
        layer = Layer([], [], [], [])
        for sentence in record["sentences"]:
            base = len(layer.spans)
            for start, end, tag, _, _, head, relation in sentence["tokens"]:
                layer.spans.append((start, end))
                layer.tags.append(tag)
                layer.heads.append(base + head - 1 if head else -1)
                layer.relations.append(relation)
        _put_last_name_first(layer)
        set_grammar(doc, layer)
        _set_mentions(doc, record["entities"])
        docs.append(doc)
    return docs


def _put_last_name_first(layer: Layer) -> None:
    """UD hangs a name's parts on the first ("flat"), CoreNLP on the last. As CoreNLP here."""
    flats: dict[int, list[int]] = defaultdict(list)
    for index, relation in enumerate(layer.relations):
        if relation == "flat":
            flats[layer.heads[index]].append(index)
    for first, parts in flats.items():
        last = parts[-1]
        relation, head = layer.relations[first], layer.heads[first]
        for index, old in enumerate(layer.heads):
            if old == first:
                layer.heads[index] = last
        layer.heads[first], layer.relations[first] = last, "compound"
        layer.heads[last], layer.relations[last] = head, relation


def _set_mentions(doc: Document, entities: Sequence[Json]) -> None:
    names = {
        "person": "PERSON",
        "organization": "ORGANIZATION",
        "place": "LOCATION",
        "event": "MISC",
    }
    doc.mention = [0] * len(doc.words)
    doc.entity = [0] * len(doc.words)
    chains: dict[Any, int] = {}
    widest = sorted(entities, key=lambda one: one["span"][0] - one["span"][1])
    proper = {TAG["NNP"], TAG["NNPS"]}
    for entity in reversed(widest):  # the widest mention of a head is set last, and stays
        first, last = doc.range_of(*entity["span"])
        if first >= last:
            continue
        top = head_of(doc, first, last)
        doc.mention[top] = KIND.get(entity["type"], KIND["abstract"])
        doc.chain[top] = chains.setdefault(entity["chain"], len(chains) + 1)
    for entity in widest:
        first, last = doc.range_of(*entity["span"])
        top = head_of(doc, first, last) if first < last else -1
        if top < 0 or doc.tag[top] not in proper or doc.entity[top] or entity["type"] == "time":
            continue
        name = names.get(entity["type"], "MISC")
        while top > first and doc.tag[top - 1] in proper:
            top -= 1
        end = top
        while end < last and doc.tag[end] in proper:
            doc.entity[end] = ENTITY[("I-" if end > top else "B-") + name]
            end += 1
    for index, word in enumerate(doc.words):
        if doc.tag[index] == TAG["JJ"] and word.words[0].isupper():
            doc.entity[index] = IGNORE  # peoples: names for CoreNLP, none for GUM


def plain() -> list[Document]:
    """News with no layer set: Wikinews and the training topics of ECB+, for a teacher to tell of.

    What stands annotated by hand in `gold-wikinews` is left out.
    """
    judged = {path.stem for path in (shared() / "gold-wikinews" / "reports").iterdir()}
    docs = [
        document(one["id"], one["text"], "plain")
        for one in read_lines("wikinews/wikinews")
        if one["id"].removeprefix("wikinews-") not in judged and one["id"] not in judged
    ]
    docs += [
        document(one["id"], one["text"], "plain")
        for one in read_lines("merging/ecbplus_1_35")
        if one["split"] == "train"
    ]
    return docs


def unmarked() -> list[Document]:
    """Further news with no layer set, to adapt the encoder to: MUC-4 and TimeBank.

    MUC-4 is all in capitals, which tell nothing there: it is read in small letters.
    """
    docs = [
        document(f"muc-{one['id']}", one["text"].lower(), "other")
        for one in read_lines("figures/muc4_train")
    ]
    docs += [
        document(one["id"], one["text"], "other") for one in read_lines("times/timebank_aquaint")
    ]
    return docs


def cofenet_valid() -> list[Document]:
    """CofeNet's validation sentences, a document each, cut and marked as they are given."""
    docs = []
    for number, one in enumerate(read_lines("polnear/cofenet_valid")):
        prose = prose_given(one["words"], directions(one["words"]))
        doc = Document(str(number), "", prose.tokens, prose.sentence, prose.paragraph, "sentences")
        doc.flat = [ROLES_BIO.index(label) for label in one["labels"]]
        docs.append(doc)
    return docs
