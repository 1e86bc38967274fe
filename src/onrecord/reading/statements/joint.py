"""Who speaks together: whether "A and B said" has two sources, or two who speak as one."""

from onrecord.reading.parties import is_person_word
from onrecord.reading.syntax import Node


def joint_speakers(noun: Node) -> list[Node]:
    """The speakers of "both A and B said": each a name or with a determiner of its own, else one.

    >>> # "Doctors and nurses" speak as one; "the mayor and the Civic List" are two sources
    """
    first = noun.head if noun.relation == "conj" else None
    if first is not None and first.is_noun:  # the last of a list, where the parse tore the verb off
        before = first.subtree()[0].before()
        noun = first if before is None or before.text == "," else noun
    conjuncts = [one for one in _in_a_row(noun) if one.is_noun or one.tag == "PRP"]
    conjuncts = [one for one in conjuncts if one == noun or not _by_another_name(one)]
    if len(conjuncts) < 2:
        return [noun]
    if any(one.lower == "both" for one in conjuncts[0].children):
        return conjuncts
    owned = any(one.tag == "PRP$" for one in conjuncts[0].children)  # "*her* lawyer and the court"
    apart = all(_separate(one) for one in conjuncts[owned:]) or _two_kinds(conjuncts)
    apart = apart or _with_some(conjuncts)
    if apart and not (_one_person(conjuncts) or _two_offices(conjuncts)):
        return conjuncts
    return [noun]


def _in_a_row(noun: Node) -> list[Node]:
    """A word and those coordinated with it, also where the parse hangs each on the one before it:
    "the league, the unions and *two parties*"."""
    first, *others = noun.conjuncts()
    return [first, *(each for one in others for each in _in_a_row(one))]


def _by_another_name(noun: Node) -> bool:
    """ "Ruch, *or Movement*, said": what the same one is called besides."""
    link = noun.child("cc")
    comma = noun.subtree()[0].before() if link is not None and link.lower == "or" else None
    return comma is not None and comma.text == "," and noun.tag == "NNP"


def _with_some(conjuncts: list[Node]) -> bool:
    """Whether some who are many stand in a row with others, each of whom is told of by himself:
    "*old miners* and the mayor", "the bishops, the bar and *three presidents*"."""
    many = [one for one in conjuncts if not _separate(one)]
    beside = any(one.before() in conjuncts for one in conjuncts)  # "the agency Polaris"
    if len(many) != 1 or many[0].tag != "NNS" or beside:
        return False
    told = [one.relation for one in many[0].children if one.index < many[0].index]
    return ("amod" in told and many[0] == conjuncts[0]) or (len(conjuncts) > 2 and "nummod" in told)


def _two_kinds(conjuncts: list[Node]) -> bool:
    """Whether two are told of, each by words of their own: "officials and *aid groups*", "residents
    and *police*"; "doctors and nurses" are one crowd."""
    first, last = conjuncts[0], conjuncts[-1]
    if len(conjuncts) != 2 or first.tag != "NNS" or last.tag not in ("NN", "NNS"):
        return False
    told = [one for one in last.children if one.index < last.index and one.relation in _OWN_WORDS]
    if last.lower == "police":
        return not told
    many = last.tag == "NNS" or last.lower == "staff"
    return many and any(one.lower not in _OF_THE_FIRST for one in told)


_OWN_WORDS = ("compound", "amod")


def _one_person(conjuncts: list[Node]) -> bool:
    """Whether a second description only tells more of a name: "Orle, an adviser to the board *and
    a professor* in Selm"."""
    first, *others = conjuncts
    if not first.tag.startswith("NNP") or any(one.tag.startswith("NNP") for one in others):
        return False
    words = first.sentence.nodes[first.index + 1 : others[0].index]
    return any(one.text == "," for one in words)


def _two_offices(conjuncts: list[Node]) -> bool:
    """Whether two titles stand before one name: "Orle Power *President and CEO* Anders Vey"."""
    first, second = conjuncts[0], conjuncts[-1]
    own = any(one.relation == "det" for one in second.children)
    name = second.entity == "PERSON" or any(one.entity == "PERSON" for one in second.children)
    office = is_person_word(first.lemma.lower())  # whatever the tagger has it for
    # "candidate *Mara Tolen* and former mayor Paul Imre" are two
    apart = any(one.entity == "PERSON" and one.index < second.index for one in first.subtree())
    return len(conjuncts) == 2 and office and name and not (own or apart)


_OF_THE_FIRST = frozenset(["fellow", "other"])


def _separate(noun: Node) -> bool:
    if noun.tag.endswith("S") and any(one.lower in _OF_THE_FIRST for one in noun.children):
        return False  # "Mara Tolen and *fellow Greens*"
    if noun.tag.startswith("NNP") or noun.tag == "PRP":
        return True  # "both *she* and the mayor"
    # "Mara Tolen and *her* team" speak as one.
    if any(one.relation == "appos" and one.entity == "PERSON" for one in noun.children):
        return True  # "Mara Tolen and *her deputy, Jon Berge*,"
    return any(
        one.relation == "det" or (one.relation == "nmod:poss" and one.tag != "PRP$")
        for one in noun.children
    )
