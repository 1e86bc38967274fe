"""Clauses that tell an act of their own, whatever comes of the one above them."""

from collections.abc import Collection

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.presupposed import pointed_at
from onrecord.reading.events.terms import on_condition
from onrecord.reading.syntax import SUBJECTS, Node


def stands_apart(word: Node) -> bool:
    """Whether a clause tells its own act, whatever becomes of the one above.

    A relative clause does ("the captive it holds", which nobody will free), or one of time or cause
    ("as talks opened").
    """
    if word.relation == "acl:relcl" or begins_with(word, lexicon().happening["apart"]):
        return True
    if _so_it_is(word) or _under_way(word):
        return True
    if word.relation in ("acl", "amod") and word.tag == "VBN":
        return True  # "the fighters *jailed* last year could be freed"
    saying = word.tag == "VBG" and word.lemma in lexicon().happening["speech"]
    comma = word.before()
    parted = word.relation == "advcl" or (comma is not None and comma.text == ",")
    if saying and parted and word.child("mark") is None:
        return True  # "demanded that she go, *alleging* that she lied"
    if word.relation == "nmod" and _of_somebody_named(word):
        return True  # "Mara Tolen, *in custody*, was not called"
    case = word.child("case", "mark")
    if case is not None and case.lower in lexicon().happening["past"] and word.relation != "ccomp":
        return True  # "*after* a second day of talks", "*despite* the raid"
    head = word.head
    charged = word.tag == "VBG" and case is not None and case.lower == "for"
    if (
        charged
        and word.relation == "advcl"
        and head is not None
        and head.lemma not in lexicon().happening["wish"]
    ):
        return True  # "jailed without parole *for driving* into a crowd"
    # "the claims could not be checked: reporters have been barred"
    return (
        head is not None
        and head.index < word.index
        and any(one.text in (":", ";") for one in word.sentence.nodes[head.index : word.index])
    )


def _so_it_is(verb: Node) -> bool:
    """Whether a clause takes for granted that something is so, and only leaves open what, who or
    how: "will tell them *what it has seized*", "did not say *who had shot* him"."""
    if verb.relation not in ("ccomp", "advcl", "acl", "obl") or not verb.is_verb:
        return False
    asks = any(one.tag in ("WP", "WRB") and one.lower != "when" for one in verb.children)
    tenses = {one.tag for one in (verb, *verb.auxiliaries)}
    told = not tenses.isdisjoint(("VBD", "VBZ", "VBP"))
    return asks and told and "MD" not in tenses and not on_condition(verb)


def _under_way(noun: Node) -> bool:
    """Whether a noun tells of what somebody is told to have begun, whatever comes of it: "will hear
    of the *suit brought* by the bank", "a ruling on the *siege laid* to it"."""
    begun = noun.child("acl") if noun.is_noun else None
    return (
        pointed_at(noun)
        and begun is not None
        and begun.tag == "VBN"
        and begun.lemma in lexicon().light
    )


def _of_somebody_named(noun: Node) -> bool:
    """Whether a phrase says something of a name that is a subject, not of what he does."""
    whose = noun.head
    return whose is not None and whose.tag == "NNP" and whose.relation in SUBJECTS


def begins_with(word: Node, marks: Collection[str]) -> bool:
    """Whether an adverbial clause begins with one of the words."""
    return word.relation == "advcl" and any(
        one.relation == "mark" and one.lower in marks for one in word.children
    )
