"""Who does what a verb says, where its subject stands elsewhere, twice or not at all."""

from functools import lru_cache

from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS, Node, once

RELATIVES = ("which", "who", "that", "whom")
CLAUSES = ("if", "when", "while", "as", "because", "although", "though", "since", "unless")
# What somebody asks of others, who are to do it: "the union's call to close the pit".
ASKED = ("call", "demand", "appeal", "request", "order", "plea", "ultimatum", "instruction")
CLAUSAL = ("after", "since", "before", "until", "as")  # may begin a clause or a phrase


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    names = ("object_control", "outcomes")
    return {name: frozenset(table("people")[name].split()) for name in names}


def antecedent(noun: Node) -> Node:
    """What a relative pronoun stands for: the noun its clause hangs on; else the noun itself."""
    if noun.lower in RELATIVES and noun.tag in ("WDT", "WP", "IN"):
        verb = noun.head
        while verb is not None:
            if verb.relation == "acl:relcl" and verb.head is not None:
                return _presented(verb.head)
            verb = verb.head
        if noun.lower == "who":
            return _right_before(noun)
    if noun.tag == "WP$":
        return _right_before(noun)  # "the mayor, *whose* resignation they demand"
    return noun


def _presented(noun: Node) -> Node:
    """The first of those whom an "it was" presents, where the clause hangs on the last: "it was
    *Mara Tolen* and Jon Berge that left"."""
    first = noun.head if noun.relation == "conj" else None
    if first is None or first.child("cop") is None:
        return noun
    subject = first.child(*SUBJECTS, "expl")
    return first if subject is not None and subject.lower == "it" else noun


def _right_before(who: Node) -> Node:
    """The noun that "who" stands behind, where the parse tears its clause from it: "Mara Tolen,
    *who*, according to her office, invited them"."""
    node = who.before()
    if node is not None and node.text == ",":
        node = node.before()
    if node is None or not node.is_noun:
        return who
    while node.relation in ("compound", "flat", "appos") and node.head is not None:
        node = node.head
    return node if node.is_noun else who


def _stray_subject(verb: Node) -> Node | None:
    """A subject that the parse hangs on an earlier verb, though it stands after a conjunction and
    before this one: "was arrested after Mara Tolen was stabbed"."""
    if not verb.auxiliaries or verb.relation not in ("ccomp", "advcl", "parataxis", "root", "dep"):
        return None
    first = verb.auxiliaries[0].index
    before = verb.sentence.nodes[:first]
    while before and before[-1].relation == "punct":
        before.pop()
    node = before[-1] if before else None
    while node is not None and node.head is not None and not node.head.is_verb:
        node = node.head
    if node is None or node.head is None or node.index > first or node.head.index > node.index:
        return None
    if not node.is_noun or node.relation not in (*SUBJECTS, "obl", "nmod"):
        return None
    parts = [one for each in (node, *node.children) for one in each.children]
    return node if any(one.relation == "case" and one.lower in CLAUSAL for one in parts) else None


def told_of_oneself(verb: Node) -> Node | None:
    """The subject of a verb, of "they" those who tell it: "*soldiers* say they left"."""
    doer, above = subject_of(verb), verb.head
    told = verb.relation == "ccomp" and above is not None
    if doer is None or doer.lower != "they" or not told or above is None:
        return doer
    return subject_of(above) or doer


@once
def subject_of(verb: Node) -> Node | None:
    """Who does what the verb says: its subject, or the one it has without saying so.

    An infinitive or participle takes it from the verb it hangs on ("offered to meet", "offered
    them …, saying"), a participle at a noun is done by the noun ("troops attacking").
    """
    seen = 0
    node: Node | None = verb
    while node is not None and seen < 6:
        seen += 1
        own = _own_subject(node)
        if own is not None and not _of_what_is_said(verb, node):
            return antecedent(own)
        if node is verb and (stray := _stray_subject(verb)) is not None:
            return stray
        head = node.head
        if head is None:
            return None
        if node.relation in ("acl", "acl:relcl"):
            if head.is_verb:
                node = head
                continue
            if (punished := _punished(node)) is not None:
                return punished
            if node.tag == "VBG" and head.child("cop") is not None and _set_off(node):
                node = head  # "*Norway* is a donor to Aral, *providing* money"
                continue
            return head if node.tag != "VB" else _holder(node)
        if node.relation == "amod":
            return head
        if node is verb and (told := _told_before(verb)) is not None:
            node = told
            continue
        if node.relation in ("xcomp", "ccomp", "advcl", "obl"):
            if (
                node.relation == "xcomp"
                and head.lemma in _words()["object_control"]
                and head.object
                and not _set_off(node)
            ):
                return head.object
            if (whom := blamed(node, head)) is not None:
                return whom
            if head.object is not None and _charged(node):
                return head.object
            if node.relation == "xcomp" and (meant := _for_whom(node, head)) is not None:
                return meant
            if node.relation == "ccomp" and node.child("mark") is None and node.tag != "VB":
                return None
        elif node.relation not in ("conj", "parataxis", "dep"):
            return None
        if node.relation == "conj" and not (head.is_verb or head.tag.startswith("JJ")):
            return None
        node = head
    return None


def _own_subject(verb: Node) -> Node | None:
    """A verb's subject; of two, the one that stands nearer behind a comma: "a *Liberal*, *she*
    backed him", "in a letter to *Norway*, *the council* condemned it"."""
    found = [one for one in verb.children if one.relation in SUBJECTS]
    before = [one for one in found if one.index < verb.index]
    if len(before) < 2:
        return next(iter(found), None)
    first, nearer = before[0], before[-1]
    comma = nearer.subtree()[0].before()
    if comma is None or comma.text != "," or nearer.lower.endswith(("self", "selves")):
        return first
    if any(one.lower in CLAUSES for one in verb.sentence.nodes[: first.index]):
        return first
    place = comma.before()  # "the council of Orle, *Norway*, voted"
    placed = place is not None and (place.entity == "LOCATION" or place.text == ")")
    return first if nearer.entity == "LOCATION" and placed else nearer


def _set_off(verb: Node) -> bool:
    """Whether a participle stands behind a comma: "she told the chamber, *rejecting* a call"."""
    before = verb.before()
    return verb.tag == "VBG" and before is not None and before.text == ","


def _told_before(verb: Node) -> Node | None:
    """The act that had an outcome, told before who says so: "rebels *overran* the base, officials
    said, *killing* five"."""
    says = verb.head
    if says is None or verb.lemma not in _words()["outcomes"] or not _set_off(verb):
        return None
    told = says.child("ccomp")
    return told if told is not None and told.index < says.index < verb.index else None


def _of_what_is_said(verb: Node, above: Node) -> bool:
    """Whether a clause is of what somebody says while the verb that the parse joins to it tells on
    of him: "said the two *must settle* the dispute and *proposed* a patrol"."""
    joined = verb.relation == "conj" and verb.head is not None and verb.head == above
    modal = any(one.tag == "MD" for one in above.children)
    return joined and verb.tag == "VBD" and above.tag == "VB" and modal


def _punished(participle: Node) -> Node | None:
    """Who did what a sentence is for: "jailed *him* for life for killing them"."""
    noun = participle.head
    verb = noun
    while verb is not None and not verb.is_verb:
        verb = verb.head
    if verb is None or verb.object is None or noun == verb.object:
        return None
    return verb.object if _charged(participle) else None


def _for_whom(infinitive: Node, verb: Node) -> Node | None:
    """Who is to do what is called for: "pleaded for *the nurses* to be freed"."""
    mark = infinitive.child("mark")
    if mark is None or mark.lower != "to":
        return None
    for one in verb.children:
        case = one.child("case")
        for_it = one.relation == "obl" and case is not None and case.lower == "for"
        if for_it and one.subtree()[-1].index + 1 == mark.index:
            return one
    return None


def _charged(participle: Node) -> bool:
    """Whether a participle tells what the verb's object is accused of: "accused them of lying"."""
    return participle.tag == "VBG" and any(
        one.lower in ("of", "for") and one.relation in ("mark", "case")
        for one in participle.children
    )


def blamed(participle: Node, verb: Node) -> Node | None:
    """Who did what somebody is blamed for: "rebuked *the firm* for claiming it", "found fault with
    *the firm* for claiming it"."""
    mark = participle.child("mark") if participle.tag == "VBG" else None
    node = mark.before() if mark is not None and mark.lower == "for" else None
    while node is not None and node.head is not None and node.head != verb:
        node = node.head
    if node is None or not node.is_noun:
        return None
    if node == verb.object:
        return node
    case = node.child("case") if node.relation == "obl" else None
    return node if case is not None and case.lower in ("with", "at", "on", "against") else None


def _holder(participle: Node) -> Node | None:
    """Who is to do what an infinitive at a noun says: whoever has the noun ("a plan to meet")."""
    noun = participle.head
    if noun is None:
        return None
    owner = noun.child("nmod:poss") or _by_whom(noun)
    if owner is not None:
        return owner if noun.lemma not in ASKED else None
    if noun.lemma in ("talk", "negotiation"):
        return None  # "said little of *talks to free* them"
    verb = noun.head
    return subject_of(verb) if verb is not None and verb.is_verb else None


def _by_whom(noun: Node) -> Node | None:
    """Whose a decision or plan is that stands behind it: "a decision *by Norway* to leave"."""
    for one in noun.children:
        case = one.child("case")
        if one.relation == "nmod" and case is not None and case.lower in ("by", "from"):
            return one
    return None


def on_terms(clause: Node) -> bool:
    """Whether a clause tells on what terms something is, as the parse hangs it on the nearest verb:
    "to free the nurses they hold *if the siege is lifted*"."""
    mark = clause.child("mark") if clause.relation == "advcl" else None
    return mark is not None and mark.lower in ("if", "unless", "once", "provided")
