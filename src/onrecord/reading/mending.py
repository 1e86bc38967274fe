"""Slips of the parse that the words alone show, mended before any rule asks it.

Only what no rule can make good by itself: a name that the parse takes for two, a verb torn from its
subject.
"""

from onrecord.reading.appositions import (
    of_body_spoken_for,
    of_name_before,
    of_titled,
    told_by_name,
)
from onrecord.reading.bodies_named import (
    branch,
    named_group,
    named_oddly,
    numbered_station,
    saints_house,
    station,
)
from onrecord.reading.firms_named import firm
from onrecord.reading.hanging import FINITE, Words, capital, lower
from onrecord.reading.known_bodies import whole_bodies
from onrecord.reading.known_words import known_words
from onrecord.reading.loose_objects import placed
from onrecord.reading.mending_by_tag import at_noun, at_other, at_preposition, at_verb
from onrecord.reading.misread_words import (
    close_to,
    health_body,
    name_told_behind,
    people_first,
)
from onrecord.reading.names_of_two import (
    beside_whole,
    called_after_two,
    ends_behind_and,
    joint_body,
    office_of_two,
    owner_of_two,
    workers_of_two,
)
from onrecord.reading.names_with_of import (
    of_elsewhere,
)
from onrecord.reading.peoples_of_two import of_two_peoples
from onrecord.reading.persons_named import (
    in_office,
    office_in_brackets,
    speaks_for_bracketed,
    surname_of_month,
    two_offices,
)
from onrecord.reading.rings import without_rings
from onrecord.reading.shares import per_cent
from onrecord.reading.torn_clauses import (
    gerund_past_tense,
    past_gerund,
)
from onrecord.reading.torn_joints import with_have
from onrecord.reading.torn_pairs import (
    all_of_one,
    as_well_as,
    beside_the_whole,
    second_of_two,
    told_two,
)
from onrecord.reading.torn_sayings import (
    said_between_commas,
    says_too,
    silent_too,
)
from onrecord.reading.torn_subjects import (
    behind_its_verb,
    behind_parenthesis,
    beside_first,
    both_alone,
    clause_behind,
    each_of_them,
    of_that_country,
    site_by_name,
)
from onrecord.reading.two_objects import GIVEN, how_much_is_given, who_is_given
from onrecord.tagger import Sentence, Word

_WHO = ("B-PERSON", "B-ORGANIZATION")

# What stands behind people that open a sentence: "*Lawmakers* voted", "*Negotiators* for peace".
_BEHIND_PEOPLE = frozenset(["IN", "WP", "MD", *FINITE])
_IN_BETWEEN = (*FINITE, "VBN")  # how a saying is tagged that stands between commas


def mended(text: str, sentence: Sentence) -> Sentence:
    """The sentence with its names whole and its clauses joined.

    Word by word, by whatever of this its tag and place allow; each step tells what it mends:

    - names (`known_bodies`, `bodies_named`, `names_of_two`, `names_with_of`, `persons_named`,
      `nouns_before_names`): a firm or body called after two things, a station, a group, a person
      with the office before the name are one each; a name behind a comma (`appositions`) is that of
      whom the noun before it tells; so are people of two states (`peoples_of_two`).
    - words taken for another part of speech (`misread_words`, `shares`, `known_as`, `to_do`,
      `estimates`): a participle without an auxiliary is not the sentence's verb, what looks like a
      plural at the end of a saying or a noun with an object behind "to" is a verb.
    - subjects (`torn_subjects`): a verb has one, its own, and what is left hanging before a verb
      without one is its subject.
    - the second of two (`torn_pairs`) hangs on the first.
    - what is said, asked and charged (`torn_clauses`, `torn_sayings`, `asking_nouns`) or done
      (`deed_nouns`) hangs on the verb or noun that tells it; a relative clause (`torn_relatives`)
      on the noun before it.
    - objects (`two_objects`, `loose_objects`): who is given something, and what no object is.

    Behind the first few only one branch is taken for a word, the first that fits: their order
    counts. What two steps close to a ring hangs again as the parse had it.
    """
    words = whole_bodies(text, sentence.words)
    if len(words) > 1 and words[1].tag in _BEHIND_PEOPLE and words[0].tag in ("NNP", "NNPS"):
        words = people_first(text, words)
    if len(words) > 3 and words[1].tag == "," and words[0].tag.startswith("NN"):
        words = name_told_behind(text, words)
    if "WHO" in text[words[0].start : words[-1].end]:
        words = health_body(text, words)
    if " close to " in text[words[0].start : words[-1].end]:
        words = close_to(text, words)
    for index in range(len(words) - 1):
        word, after = words[index], words[index + 1]  # as they were before any step here
        noun, named = word.tag[0] == "N", word.entity != "O"
        if noun:
            words = _name_begun(text, words, index, word, after)
        if named and after.tag == "NNP" and after.entity == "O" and word.entity.endswith("PERSON"):
            words = surname_of_month(text, words, index)
        if named and index > 3 and words[index - 2].entity.endswith("LOCATION"):
            words = of_that_country(words, index)
        if index and after.tag == "," and words[index - 1].tag in ("PRP$", "DT"):
            words = all_of_one(text, words, index)
        if noun:
            words = _at_argument(text, words, index, word)
        elif word.tag == "CD" and index > 3 and words[index - 1].tag != "CD":
            words = how_much_is_given(text, words, index)
        if word.entity == "B-ORGANIZATION" and index > 3:
            words = of_body_spoken_for(text, words, index)
        if named and index > 1 and word.entity in _WHO and words[index - 1].tag == ",":
            words = told_by_name(text, words, index)
        if index > 1 and words[index - 1].tag == "," and word.tag in _IN_BETWEEN:
            words = said_between_commas(text, words, index)
        if word.entity == "B-PERSON" and index > 4:
            words = speaks_for_bracketed(words, text, index)
        if word.entity == "B-PERSON" and index > 2 and words[index - 1].tag.startswith("NNP"):
            words = of_titled(text, in_office(text, words, index), index)
        elif word.entity == "B-PERSON" and index > 3 and text[words[index - 1].start] == ")":
            words = office_in_brackets(text, words, index)
        elif word.tag == "CC":
            words = _at_joint(text, words, index)
        elif word.tag == "RB" and word.relation == "cc":
            words = as_well_as(text, words, index)
        elif index and word.end - word.start == 3 and text[word.start : after.end] == "per cent":
            words = per_cent(words, index)
        elif word.tag == "IN":
            words = at_preposition(text, words, index, word, after)
        elif word.tag == "VBG" and text[word.start : after.end].lower() == "according to":
            words = clause_behind(words, index)
        elif index and text[word.start] == "&" and word.end - word.start == 1:
            words = firm(text, words, index)  # where it is tagged as a symbol or a name
        elif noun:
            words = at_noun(text, words, index, word, after)
        elif word.tag[0] == "V":
            words = at_verb(text, words, index, word, after)
        elif word.tag == "DT" and index and text[word.start : word.end] == "each":
            words = each_of_them(words, index)
        elif word.tag == "FW" and index:
            words = of_elsewhere(text, words, index)
        else:
            words = at_other(text, words, index, word, after)
    words = placed(text, words)
    if words is sentence.words:
        return sentence
    return sentence.with_(words=without_rings(sentence.words, words))


def _name_begun(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
    """What is mended where a body's name may begin, or a group's."""
    if word.tag == "NNP" and word.relation == "compound" and text[word.start] == "S":
        return saints_house(text, words, index)
    if word.tag == "NNP" and after.entity != "O" and word.end - word.start < 11:
        return station(text, words, index)
    if text[after.start].isdigit() and word.end - word.start < 11 and capital(text, word):
        return numbered_station(text, words, index)
    if text[after.start : after.end] == "Local" and word.tag.startswith("NNP"):
        return branch(text, words, index + 1)
    if word.tag == "NN" and after.entity == "O" and capital(text, after):
        noun, known = lower(text, word), known_words()
        if noun in known.groups:
            words = named_group(text, words, index)
        if noun in known.groups or noun in known.bodies:
            return named_oddly(text, words, index)
    return words


def _at_argument(text: str, words: Words, index: int, word: Word) -> Words:
    """What is mended at a noun that is somebody's subject or gift."""
    words = site_by_name(text, words, index) if word.relation == "nsubj" else words
    if words[index].relation == "nsubj" and 0 <= word.head < index:
        words = behind_its_verb(words, index)
    elif word.relation.startswith("nsubj") and words[index].head > index + 3 and index > 3:
        words = beside_first(words, index)
    if word.tag == "NN" and index > 2 and word.relation == "nsubj" and word.head > index:
        words = of_name_before(text, words, index)
    if word.tag == "NN" and index > 2 and lower(text, word) in GIVEN:
        words = who_is_given(text, words, index)
    return words


def _at_joint(text: str, words: Words, index: int) -> Words:
    """What is mended at an "and", "but", "both" or "&"."""
    if words[index].relation.startswith("nsubj"):
        return both_alone(words, index)
    said = text[words[index].start : words[index].end] if index else ""
    if said == "&":
        return firm(text, words, index)
    if said == "but":
        words = says_too(text, past_gerund(words, index), index)
        return silent_too(text, behind_parenthesis(words, index), index)
    if said != "and":
        return words
    words = of_two_peoples(text, words, index)
    words = silent_too(text, words, index)
    words = office_of_two(text, joint_body(text, words, index), index)
    words = behind_parenthesis(words, index)
    words = with_have(text, gerund_past_tense(words, index), index)
    words = says_too(text, past_gerund(words, index), index)
    words = workers_of_two(text, called_after_two(text, words, index), index)
    words = owner_of_two(words, index)
    words = ends_behind_and(words, index)
    words = second_of_two(beside_whole(text, words, index), index)
    words = told_two(beside_the_whole(text, words, index), index)
    return two_offices(text, words, index)
