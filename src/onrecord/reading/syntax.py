"""A sentence's grammar as the reading rules ask for it: heads, subjects, phrases, negation.

Everything rests on the tagger's parse (Penn tags, Universal Dependencies relations), which is right
about nine times in ten: rules should ask for as little of it as will do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, TypeVar, cast

from onrecord.reading.firms_named import with_owners, with_pairs
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.mending import mended
from onrecord.reading.surnames import with_surnames
from onrecord.report import Span
from onrecord.tagger import Sentence, Tagging, Word

SUBJECTS = ("nsubj", "csubj", "nsubjpass", "nsubj:pass", "csubj:pass")
PASSIVE_SUBJECTS = ("nsubjpass", "nsubj:pass", "csubj:pass")
TENSED = ("VBD", "VBZ", "VBP", "MD")  # tags of the word in a verb group that has a tense
_PASSIVE = frozenset((*PASSIVE_SUBJECTS, "auxpass", "aux:pass"))
_OBJECTS = frozenset(("obj", "dobj"))
_AUXILIARIES = frozenset(("aux", "auxpass", "aux:pass"))
_NOT = frozenset(("not", "n't", "n’t", "never", "neither"))
CLAUSES = ("acl", "acl:relcl", "advcl", "ccomp", "xcomp", "parataxis", "conj", "appos", "dep")


_NONE: dict[str, Node] = {}  # what a word has on which nothing hangs


class Node:
    """One word in its sentence.

    A sentence makes its nodes once (`Clause.nodes`); ask it or another node for one.
    """

    __slots__ = (
        "_firsts", "auxiliaries", "children", "head", "index", "is_noun", "is_verb", "lemma",
        "lower", "negated", "object", "passive", "relation", "sentence", "span", "tag", "text",
        "word",
    )  # fmt: skip

    def __init__(self, clause: Clause, index: int) -> None:
        self.sentence = clause  # it stands in
        self.index = index
        self.word: Word = clause.sentence.words[index]  # the tagger's word
        start, end, tag = self.word.start, self.word.end, self.word.tag
        sort = tag[:2]
        self.span: Span = (start, end)  # where it stands in the report's text
        self.text: str = clause.text[start:end]  # its characters
        # The body "WHO" is no "who", whatever asks for that word.
        self.lower: str = self.text if tag == "NNP" and self.text == "WHO" else self.text.lower()
        self.tag: str = tag  # its Penn part of speech
        self.relation: str = self.word.relation  # to its head
        self.is_verb = sort == "VB"
        self.is_noun = sort == "NN" or tag == "PRP"  # a name or pronoun too
        self.lemma: str = lemma_of(self.text, tag)  # lower case unless it is a proper name
        self.head: Node | None = None  # the word it depends on; None for the root
        self.children: list[Node] = []  # the words that depend on it, in order
        self._firsts = _NONE  # of those the first under each relation
        # What most rules ask of a verb is seen once, as its children are hung on (`_hang`).
        self.auxiliaries: tuple[Node, ...] = ()  # in order: "has been"
        self.object: Node | None = None  # the direct one, the first
        self.passive = False  # whether the verb stands in the passive
        self.negated = False  # whether "not", "never", "no", "neither" … stands with the word

    def _hang(self, child: Node) -> None:
        """Takes a word that depends on this one, behind those it has."""
        relation = child.relation
        if self.children:
            self._firsts.setdefault(relation, child)
        else:
            self._firsts = {relation: child}
        self.children.append(child)
        if relation in _OBJECTS:
            self.object = self.object or child
        elif relation in _AUXILIARIES:
            self.auxiliaries += (child,)
        if relation in _PASSIVE:
            self.passive = True
        if relation == "neg" or child.lower in _NOT:
            self.negated = True

    def __hash__(self) -> int:
        return self.span[0]  # not where it lies in memory: sets are in the same order each time

    def __repr__(self) -> str:
        return f"<{self.text}/{self.tag}/{self.relation}>"

    @property
    def entity(self) -> str:
        """Its name class without B- and I-: PERSON, ORGANIZATION, LOCATION, MISC or O."""
        return self.word.entity.partition("-")[2] or "O"

    def child(self, *relations: str) -> Node | None:
        """The first child under one of the relations ("obl" does not match "obl:agent")."""
        if len(relations) == 1:  # as most rules ask
            return self._firsts.get(relations[0])
        for one in self.children:
            if one.relation in relations:
                return one
        return None

    def before(self, count: int = 1) -> Node | None:
        """The word `count` places to the left in the sentence, or None."""
        index = self.index - count
        return self.sentence.nodes[index] if index >= 0 else None

    def after(self, count: int = 1) -> Node | None:
        """The word `count` places to the right in the sentence, or None."""
        index = self.index + count
        nodes = self.sentence.nodes
        return nodes[index] if index < len(nodes) else None

    def subtree(self, *without: str) -> list[Node]:
        """The word and all below it, in order, leaving out branches under the relations named."""
        if not self.children:
            return [self]
        trees = self.sentence.trees
        tree = trees.get((self.index, without))
        if tree is None:
            nodes, children = self.sentence.nodes, self.sentence.children
            found = [self.index]
            for index in found:  # grows while it is gone through
                below = children[index]
                if without:
                    found += [i for i in below if nodes[i].relation not in without]
                else:
                    found += below
            tree = trees[self.index, without] = [nodes[i] for i in sorted(found)]
        return tree.copy()

    def extent(self, *without: str) -> Span:
        """From the first to the last word of `subtree`, without punctuation at its ends."""
        nodes = self.subtree(*without)
        while len(nodes) > 1 and not _wordy(nodes[-1]):
            nodes.pop()
        while len(nodes) > 1 and not _wordy(nodes[0]):
            nodes.pop(0)
        return nodes[0].word.start, nodes[-1].word.end

    @property
    def subject(self) -> Node | None:
        """The subject of a verb, its own or (for a coordinated or auxiliary-less verb) shared."""
        own = self.child(*SUBJECTS)
        if own is not None:
            return own
        head = self.head
        if head is not None and self.relation in ("conj", "xcomp"):
            return head.subject
        if head is not None and self.relation == "acl:relcl":
            return None
        return None

    @property
    def agent(self) -> Node | None:
        """Who does it, in the passive: the noun after "by", unless that tells when."""
        if (
            self.tag == "VBN"
            and not self.passive
            and any(one.lemma == "have" for one in self.auxiliaries)
        ):
            return None  # "had promised to answer by Friday"
        for one in self.children:
            if one.relation in ("obl", "obl:agent", "nmod", "nmod:agent", "nmod:by"):
                case = one.child("case")
                if case is not None and case.lower == "by":
                    return one
        return None

    def conjuncts(self) -> list[Node]:
        """The word and those coordinated with it."""
        return [self, *(one for one in self.children if one.relation == "conj")]


_Told = TypeVar("_Told")


def once(ask: Callable[[Node], _Told]) -> Callable[[Node], _Told]:
    """Keeps with the sentence what is asked of the same word over and over; see `objects_of`."""

    @wraps(ask)
    def kept(node: Node) -> _Told:
        asked, of_word = node.sentence.asked, (ask, node.index)
        found = asked.get(of_word, asked)  # what has not been asked is told by the table itself
        if found is asked:
            found = asked[of_word] = ask(node)
        return cast("_Told", found)

    return kept


class Clause:
    """One sentence, with its children worked out."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.sentence = sentence
        self.asked: dict[tuple[Any, ...], Any] = {}  # by what is asked, and of which word
        # What `Node.subtree` has found: rules ask for the same again.
        self.trees: dict[tuple[int, tuple[str, ...]], list[Node]] = {}

    @cached_property
    def children(self) -> list[list[int]]:
        """For every word the indexes of the words that depend on it."""
        found: list[list[int]] = [[] for _ in self.sentence.words]
        for index, word in enumerate(self.sentence.words):
            if word.head >= 0:
                found[word.head].append(index)
        return found

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return self.sentence.start, self.sentence.end

    @property
    def paragraph(self) -> int:
        """The index of its paragraph in `Draft.prose`."""
        return self.sentence.paragraph

    @cached_property
    def nodes(self) -> list[Node]:
        """Its words."""
        made = [Node(self, index) for index in range(len(self.sentence.words))]
        for node in made:
            if node.word.head >= 0:
                node.head = made[node.word.head]
                node.head._hang(node)
        return made

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Where its words start, and where they end."""
        words = self.sentence.words
        return [one.start for one in words], [one.end for one in words]

    def words_in(self, span: Span) -> slice:
        """The indexes of the words that stand wholly within a span."""
        starts, ends = self.edges
        return slice(bisect_left(starts, span[0]), bisect_right(ends, span[1]))

    @property
    def root(self) -> Node | None:
        """The word that everything hangs on."""
        return next((one for one in self.nodes if one.word.head < 0), None)


class Syntax:
    """All sentences of a report."""

    def __init__(self, text: str, tagging: Tagging) -> None:
        self.text = text
        self._mentions = tagging.mentions
        sentences = with_surnames(text, tagging.sentences, tagging.mentions)
        sentences = with_pairs(text, with_owners(text, sentences))
        self.clauses = [Clause(text, mended(text, one)) for one in sentences]
        self._starts = [one.sentence.start for one in self.clauses]
        # Rules ask for the same words again and again.
        self._nodes: dict[Span, list[Node]] = {}
        self._heads: dict[Span, Node | None] = {}

    def clause_at(self, offset: int) -> Clause | None:
        """The sentence over an offset, or None."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self.clauses[place].sentence.end:
            return None
        return self.clauses[place]

    def clause_before(self, clause: Clause) -> Clause | None:
        """The sentence before another, or None before the first."""
        place = self.clauses.index(clause)
        return self.clauses[place - 1] if place else None

    def nodes(self, span: Span) -> list[Node]:
        """The words that stand wholly within a span, in order."""
        found = self._nodes.get(span)
        if found is None:
            found = self._nodes[span] = []
            first = max(0, bisect_right(self._starts, span[0]) - 1)
            last = bisect_right(self._starts, span[1])
            for clause in self.clauses[first:last]:
                if clause.sentence.start < span[1] and clause.sentence.end > span[0]:
                    found += clause.nodes[clause.words_in(span)]
        return found.copy()

    def node_at(self, offset: int) -> Node | None:
        """The word over an offset, or None."""
        clause = self.clause_at(offset)
        if clause is None:
            return None
        place = bisect_right(clause.edges[0], offset) - 1
        if place < 0 or offset >= clause.sentence.words[place].end:
            return None
        return clause.nodes[place]

    def head(self, span: Span) -> Node | None:
        """The word within a span on which the others in it hang, or None where it has no word."""
        if span not in self._heads:
            self._heads[span] = self._head(self.nodes(span))
        return self._heads[span]

    def _head(self, nodes: list[Node]) -> Node | None:
        if not nodes:
            return None
        inner = set(map(id, nodes))
        for node in nodes:
            if (node.head is None or id(node.head) not in inner) and _wordy(node):
                return node
        return nodes[-1]

    def let_go(self) -> None:
        """Unties the words from each other, once nothing is to be asked any more.

        They hold each other in rings, which only Python's search for cycles would undo.
        """
        for clause in self.clauses:
            for node in clause.nodes:
                node.head = None
                node._firsts = _NONE
            vars(clause).clear()

    @cached_property
    def mention_kinds(self) -> dict[int, str]:
        """By where its head starts, the kind of each mention; of two with one head, the first's."""
        return {one.head[0]: one.kind for one in reversed(self._mentions)}

    @cached_property
    def subjects(self) -> list[Node]:
        """Every subject of a verb, in order."""
        return [node for node in self.all_nodes if node.relation in SUBJECTS]

    @cached_property
    def all_nodes(self) -> list[Node]:
        """Every word of the prose."""
        return [node for clause in self.clauses for node in clause.nodes]


def _wordy(node: Node) -> bool:
    return node.text.isalnum() or any(letter.isalnum() for letter in node.text)
