"""Who says it: from the cue's word to the whole noun phrase of its speaker."""

import re

from onrecord.reading.draft import Draft, inside
from onrecord.reading.knowledge import months, weekdays
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.goes_on import outer_speaker
from onrecord.reading.statements.lexicon import frames_of, is_document, station_number
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def _dates(noun: Node) -> bool:
    """Whether a noun behind "in", "on" or "between" tells when: "in September", "on Friday"."""
    case = noun.child("case")
    named = noun.lower in weekdays() or noun.lower in months()
    dated = named or re.fullmatch(r"(?:19|20)\d\d", noun.text) is not None
    return dated and case is not None and case.lower in ("in", "on", "between", "since")


_OUTSIDE = (
    "case", "cc", "cc:preconj", "parataxis", "ccomp", "advcl", "punct", "mark", "discourse", "cop",
    "aux", "advmod", "nsubj", "obl", "dep", "expl", "vocative", "nsubj:pass",
)  # fmt: skip
_INSIDE_ADVERBS = frozenset(["only", "even", "more", "about", "around", "nearly", "almost", "not"])
RELATIVES = frozenset(["who", "which", "that", "whom"])
"""Words that stand for the noun before them."""


def noun_phrase(noun: Node, *, without: Span | None = None, conjuncts: bool = True) -> Span:
    """The full noun phrase of a noun: title, apposition and relative clause, without "'s".

    `without` is the saying itself: a relative clause that holds it is left out, with what follows.
    """
    asked, key = noun.sentence.asked, (noun_phrase, noun.index, without, conjuncts)
    found: Span | None = asked.get(key)
    if found is None:
        found = asked[key] = _noun_phrase(noun, without, conjuncts)
    return found


def _noun_phrase(noun: Node, without: Span | None, conjuncts: bool) -> Span:
    limit = noun.sentence.span[1]
    kept = [noun]
    number = station_number(noun)
    if number is not None:
        kept.append(number)  # "Channel 9", wherever the parse hangs it
    for child in noun.children:
        if child.relation in _OUTSIDE and not (
            child.relation == "advmod"
            and child.lower in _INSIDE_ADVERBS
            and not noun.tag.startswith("NNP")  # "only *Kesh* objected"
        ):
            continue
        if child.relation == "conj" and not conjuncts:
            if child.index > noun.index:
                limit = min(limit, child.subtree()[0].span[0])
            continue
        if _put_in(noun, child):
            limit = min(limit, child.subtree()[0].span[0])
            continue
        dated = child.index > noun.index and child.relation == "nmod" and _dates(child)
        # "told the governor's office *in September* that …", "the Post *in May*"
        dated = dated and (noun.tag.startswith("NNP") or not is_document(noun))
        if dated or _meanwhile(noun, child):
            limit = min(limit, child.subtree()[0].span[0])
            continue
        branch = child.subtree("parataxis")
        if without is not None and any(_overlap(one.span, without) for one in branch):
            if child.relation == "appos" and child.index > noun.index:
                # "the banker's driver, *Mara Tolen*, who testified": the name, not its clause
                start, end = noun_phrase(child, without=without)
                if not _overlap((start, end), without):
                    kept.extend(one for one in branch if start <= one.span[0] < end)
                    limit = min(limit, end)
                    continue
            if child.index > noun.index:  # a comma before the noun may hang on its clause
                behind = next(one for one in branch if one.index > noun.index)
                limit = min(limit, behind.span[0])
            continue
        kept.extend(branch)
    kept = [one for one in kept if one.span[1] <= limit or one == noun]
    kept = sorted(kept, key=lambda one: one.index)
    for place, one in enumerate(kept):
        if one.index > noun.index and one.tag == "``" and kept[place - 1].text == ",":
            kept = kept[:place]  # "said Dana Orle, who runs a bakery, “and not a good one.”"
            break
    # An unbroken run of words around the noun: what is torn off by other words is no part of it.
    kept = _run(kept, noun)
    while len(kept) > 1 and (not _wordy(kept[-1]) or kept[-1].tag in ("POS", "CC", "IN")):
        kept.pop()
    while len(kept) > 1 and (
        not _wordy(kept[0])
        or kept[0].tag == "CC"
        or kept[0].relation == "mark"  # "*though* the ministry, which stopped, gave …"
        or _preposed(kept[0], noun)
    ):
        kept.pop(0)
    return kept[0].span[0], _closed(kept).span[1]


def _closed(kept: list[Node]) -> Node:
    """The last word of a phrase, with the bracket behind it where one is open: "Mara Tolen (D)"."""
    last, after = kept[-1], kept[-1].after()
    opened = sum((one.text == "(") - (one.text == ")") for one in kept)
    return after if opened == 1 and after is not None and after.text == ")" else last


def _put_in(noun: Node, child: Node) -> bool:
    """ "The mayor, *the Courier reported*, has denied it": a saying between commas, which the parse
    takes for a clause that tells of the noun."""
    if not child.relation.startswith("acl") or child.tag not in ("VBD", "VBZ"):
        return False
    own = child.child("nsubj")
    before = own.subtree()[0].before() if own is not None else None
    last = child.subtree()[-1]
    after = last if last.text == "," else last.after()  # "The firm, its owner said *on Monday*, …"
    commas = before is not None and before.text == "," and after is not None and after.text == ","
    return (
        own is not None
        and own.index > noun.index
        and own.lower not in RELATIVES
        and commas
        and "clause" in frames_of(child.lemma.lower())
    )


def _meanwhile(noun: Node, child: Node) -> bool:
    """Whether a branch tells what somebody does the while: "the ministry, *citing the fire
    service*, put it at 31"."""
    if child.relation != "acl" or child.tag != "VBG" or child.index < noun.index:
        return False
    before = child.subtree()[0].before()
    return before is not None and before.text == ","


def _preposed(word: Node, noun: Node) -> bool:
    """Whether a word is one of "according to", which the parse hung on a word within the phrase."""
    first = word.head if word.relation == "fixed" else word
    return word.index < noun.index and first is not None and first.lower == "according"


def _run(nodes: list[Node], noun: Node) -> list[Node]:
    """The nodes around `noun` with nothing but punctuation and small words torn out of between."""
    inner = {one.index for one in nodes}
    words = noun.sentence.nodes
    first = last = noun.index
    while first > 0 and (first - 1 in inner or (_bridge(words[first - 1]) and first - 2 in inner)):
        first -= 1
    end = len(words) - 1
    while last < end and (last + 1 in inner or (_bridge(words[last + 1]) and last + 2 in inner)):
        last += 1
    return words[first : last + 1]


def _bridge(node: Node) -> bool:
    return not _wordy(node) or node.relation in ("case", "cc", "cc:preconj", "advmod")


def _wordy(node: Node) -> bool:
    return node.text.isalnum() or any(char.isalnum() for char in node.text)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def speaker_of(verb: Node) -> Node | None:
    """The noun or pronoun that does a verb's saying, or None.

    The subject; the agent of a passive; for "saying", "adding" the subject of the clause they hang
    on; for a relative clause its head noun; for a coordinated verb the shared subject; for "heard a
    sailor shout" the object before it.
    """
    node: Node | None = verb
    for _ in range(6):
        if node is None:
            return None
        agent = node.agent
        if agent is not None and node.tag == "VBN" and (node == verb or node.passive):
            return agent
        if node.passive and node == verb:
            return None
        accused = _accused(node)
        if accused is not None:
            return accused
        outer = outer_speaker(node) if node == verb else None
        if outer is not None:
            node = outer
            continue
        own = _nearest_subject(node)
        if own is not None and node != verb and _other_number(verb, node):
            node = node.head  # "*Investigators* think the fire was set, but *have ruled out* …"
            continue
        if own is not None and own.lower in RELATIVES and own.tag != "DT":
            return _antecedent(node, own)
        if own is not None and own.tag != "EX":
            return own
        finite = node.tag in ("VBD", "VBZ", "VBP")
        if node == verb and finite and (torn := torn_subject(node)) is not None:
            return torn
        reads = node == verb and finite and node.lemma in _TURNED
        if reads and (paper := _paper(node)) is not None:
            return paper  # "…, reads the motion"
        if node.relation in ("acl", "acl:relcl"):
            return _described(node.head) if node.head is not None and node.head.is_noun else None
        if node.relation not in ("conj", "xcomp", "advcl", "parataxis", "dep", "ccomp", "aux"):
            return None
        if node.relation == "ccomp" and node.tag not in ("VBG", "VBN", "VB"):
            return None
        if node.relation in ("xcomp", "ccomp") and node.head is not None and node.tag == "VB":
            heard = node.head.object
            if heard is not None and heard.index < node.index:
                return heard
        if node == verb and (shown := _shown(node)) is not None:
            return shown
        node = node.head
    return None


_TURNED = ("read", "say", "add", "write", "insist", "warn")


def _paper(verb: Node) -> Node | None:
    """What stands behind ", reads" or ", says", as its subject though it looks like its object."""
    before, behind = verb.before(), verb.object
    after_what_it_says = before is not None and before.text in (",", '"', "”", "’", "''")
    return behind if after_what_it_says and behind is not None and behind.is_noun else None


def _shown(verb: Node) -> Node | None:
    """Who is shown to say something: "a video showed *Lenk* denying it"."""
    if verb.tag != "VBG" or verb.relation not in ("xcomp", "ccomp") or verb.head is None:
        return None
    shown = verb.head.object
    if shown is None or verb.before() != shown:
        return None
    return shown if shown.entity == "PERSON" or is_person_word(shown.lemma) else None


def _accused(verb: Node) -> Node | None:
    """Who is accused of saying something: "accused *Reik* of saying …"."""
    head = verb.head
    if verb.tag != "VBG" or head is None or "accusing" not in frames_of(head.lemma.lower()):
        return None
    marked = any(one.lower in ("of", "for") and one.index < verb.index for one in verb.children)
    return (head.object or head.child("nsubj:pass")) if marked else None


def _nearest_subject(verb: Node) -> Node | None:
    """A verb's subject; of two that the parse gives it ("“The *plan* is dead,” *she* said"), the
    nearer one, unless that only names the other ("a *miner*, Orle Coal, said")."""
    subjects = [one for one in verb.children if one.relation in SUBJECTS]
    if len(subjects) > 1:  # "According to the radio, the mayor said …"
        subjects = [one for one in subjects if one.subtree()[0].lower != "according"]
    nearest = min(subjects, key=lambda one: abs(one.index - verb.index), default=None)
    for one in subjects:
        if nearest is None or one.index >= nearest.index or nearest.tag == "PRP":
            break  # "Through his lawyer, *Mara Tolen*, *he* said": a pronoun names nobody
        between = verb.sentence.nodes[one.index + 1 : nearest.subtree()[0].index]
        if between and all(node.text == "," for node in between):
            return one
    return nearest


def torn_subject(verb: Node) -> Node | None:
    """The subject just before a verb group that the parser hung on another verb."""
    before = verb.before()
    while (
        before is not None
        and before.tag in ("RB", "MD", "VBD", "VBZ", "VBP")
        and (before.relation.startswith(("aux", "advmod", "neg")))
    ):
        before = before.before()
    if before is not None and before.text == ",":
        return _apposed(verb)
    if before is None or not before.is_noun or before.lower in RELATIVES:
        return None
    if before.relation == "conj" and before.head is not None and before.head.is_noun:
        before = before.head
    return before if before.relation.startswith("nsubj") else None


def _apposed(verb: Node) -> Node | None:
    """Who speaks between commas, where the parse has the verb for a noun that he is beside: "…, the
    *union*, Deep Lamp, claims"."""
    if verb.relation not in ("appos", "dep", "parataxis", "nmod", "obl") or verb.child(*SUBJECTS):
        return None
    name = verb.before(2)
    while name is not None and name.tag.startswith("NNP"):
        name = name.before()
    noun = name.before() if name is not None and name.text == "," else None
    if noun is None or noun.tag not in ("NN", "NNS"):
        return None
    opening: Node | None = noun
    while opening is not None and opening.tag in _IN_A_PHRASE:
        opening = opening.before()
    return noun if opening is not None and opening.text == "," else None


_IN_A_PHRASE = ("DT", "JJ", "NN", "NNS", "NNP", "POS", "PRP$")


def _antecedent(verb: Node, pronoun: Node) -> Node | None:
    """The noun that a relative pronoun stands for: the head of its clause, else the noun before."""
    node: Node | None = verb
    while node is not None and node.relation == "conj":
        node = node.head
    if node is not None and node.relation in ("acl:relcl", "acl") and node.head is not None:
        if node.head.tag == "CD":
            return _one_of(node.head, node)
        many = _many_above(node.head, node) if pronoun.lower == "who" else None
        if many is not None:
            return many
        return _described(node.head, pronoun) if node.head.is_noun else None
    return noun_before(pronoun)


def _one_of(number: Node, verb: Node) -> Node:
    """ "*One* of the guards, who has told", "one of *four guards*, who have told"."""
    among = next((one for one in number.children if one.tag == "NNS"), None)
    return among if among is not None and _plural(verb) else number


def _described(noun: Node, pronoun: Node | None = None) -> Node:
    """The head of the phrase that a relative clause describes: "*The mayor*, Lena Oss, who …"."""
    head = noun.head
    who = pronoun is None or pronoun.lower in ("who", "whom")
    if noun.relation in ("appos", "flat") and head is not None and head.is_noun:
        return head
    named = noun.tag.startswith("NNP") and noun.entity != "PERSON"
    house = noun.tag in ("NN", "NNS") and noun.entity == "O" and not is_person_word(noun.lemma)
    place = (named or house) and noun.relation == "nmod" and who  # "*doctors* at a ward, who …"
    if place and head is not None and is_person_word(head.lemma.lower()):
        # "*residents* of Selm, who have complained", "*Mara Orle*, a professor at SU, who …"
        return _described(head, pronoun)
    return noun


def _many_above(noun: Node, verb: Node) -> Node | None:
    """The persons that a plural "who" stands for, where the parse takes it for their place: "four
    *guards* at Lundby, the largest prison, who have told"."""
    node: Node | None = noun if noun.tag in ("NN", "NNP") and _plural(verb) else None
    while node is not None and node.relation in ("appos", "nmod", "flat"):
        node = node.head
        if node is not None and node.tag == "NNS":
            return node
    return None


def _plural(verb: Node) -> bool:
    """Whether a verb shows that its subject is in the plural: "who *tell*", "who *have* told"."""
    return any(one.tag == "VBP" for one in (verb, *verb.auxiliaries))


def _other_number(verb: Node, first: Node) -> bool:
    """Whether a verb cannot share the subject of the one that it is joined to: that is one thing's
    and this is many people's."""
    one = any(word.lower in ("was", "is", "has") for word in (first, *first.auxiliaries))
    return verb.relation == "conj" and one and _plural(verb)


def noun_before(pronoun: Node) -> Node | None:
    """The noun just before a relative pronoun, over a comma or a preposition."""
    before = pronoun.before()
    while before is not None and (before.text == "," or before.tag == "IN"):
        before = before.before()
    return _described(before, pronoun) if before is not None and before.is_noun else None


def beside_head(draft: Draft, source: tuple[Span, ...], phrase: tuple[Span, ...]) -> bool:
    """Whether the model's source is only what stands by the noun that speaks: "relatives of those
    aboard the [Halvard] walked out, accusing …"."""
    if len(source) != 1 or len(phrase) != 1:
        return False
    head, node = draft.syntax.head(phrase[0]), draft.syntax.head(source[0])
    if head is None or inside(head.span, source):
        return False
    while node is not None and node != head:
        if not node.relation.startswith(_BY_A_NOUN):
            return False
        node = node.head
    return node is not None


_BY_A_NOUN = ("nmod", "obl", "acl", "compound")
