"""What is mended at a word, by what part of speech it is: a preposition, a noun, a verb, any other.

One branch is taken for a word, the first that fits: their order counts. A part of
`onrecord.reading.mending`.
"""

from onrecord.reading.asking_nouns import ASKING, asked_by
from onrecord.reading.bodies_named import (
    ADVERBS,
    slogan,
    with_article,
)
from onrecord.reading.deed_nouns import done_by
from onrecord.reading.hanging import FINITE, Words, capital, hung, lower
from onrecord.reading.misread_words import (
    participle_of_subject,
    people_briefed,
    people_found,
)
from onrecord.reading.names_with_of import (
    begins_before,
    goes_on,
    named_by_aim,
    named_for,
    of_a_name,
    of_its_own,
    owned_by_whole,
    people_named,
    somebody_of,
)
from onrecord.reading.nouns_before_names import beside_name, names, side_by_side, titled
from onrecord.reading.of_towns import at_article
from onrecord.reading.persons_named import (
    given_name_before,
    given_name_behind,
)
from onrecord.reading.plural_verbs import disputes, estimates
from onrecord.reading.torn_clauses import (
    after_semicolon,
    behind_semicolon,
    broadcast,
    charged,
    is_day,
    known_as,
    only_when,
    opens_with_day,
    papers_show,
    said_before,
    to_do,
    with_particle,
)
from onrecord.reading.torn_joints import past_aside
from onrecord.reading.torn_relatives import (
    described_behind,
    of_summing_up,
    of_what_happened,
    relative_subject,
    told_in_it,
    told_of_barely,
    told_of_before,
    what_it_did,
)
from onrecord.reading.torn_sayings import (
    past_parenthesis,
    said_by_quoted,
    told_past_source,
)
from onrecord.reading.torn_subjects import (
    far_subject,
    joined_to_tensed,
    number_before_verb,
    of_the_verb,
    over_a_clause,
    second_subject,
    set_behind,
    subject_as_compound,
    subject_beside,
    told_behind,
    told_of_a_thing,
)
from onrecord.tagger import Word

_HANGING = ("advcl", "xcomp", "conj", "dep")  # how a participle hangs that tells more of a deed
_NAMED = ("NNP", "NN", "NNS", "NNPS")
_ASKED = ("IN", "TO")  # what opens who asks, or what is asked


def at_preposition(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
    """What is mended at an "in", "of" or "that"."""
    if word.relation == "mark" and index > 1 and word.head > index:
        words = of_summing_up(text, words, index) if index > 2 else words
        return told_past_source(text, said_before(text, words, index), index)
    if index and words[index - 1].tag == ",":
        return charged(text, words, index)
    if index > 3 and text[word.start : word.end] == "by" and word.relation == "case":
        return done_by(text, words, index)
    if after.tag == "DT" and index > 1 and capital(text, words[index - 1]):
        return named_for(text, words, index)
    if not capital(text, after):
        return at_other(text, words, index, word, after)
    if index and capital(text, word):
        words = people_named(text, words, index)
    if index and capital(text, words[index - 1]):
        words = somebody_of(text, words, index)
    words = goes_on(text, begins_before(text, words, index) if index else words, index)
    if index and after.tag == "NNP" and capital(text, words[index - 1]):
        words = of_its_own(text, words, index)
        words = owned_by_whole(text, words, index)
    if after.tag == "NNP" and word.head > index + 1:
        words = of_a_name(text, words, index)
    return words


def at_noun(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
    """What is mended at a noun or name."""
    if after.entity == "B-PERSON" and word.relation == "compound":
        words = given_name_before(text, words, index)
    if after.tag == "NNP" and names(word, after) and side_by_side(word, after):
        return titled(text, words, index, index + 1)
    if after.tag == "NNP" and word.tag == "NN" and beside_name(words, index):
        return titled(text, words, index, after.head)
    nouns = after.tag == "NN" and word.tag in ("NN", "NNP") and word.relation == "nsubj"
    if nouns and side_by_side(word, after):
        return hung(words, index, index + 1, "compound")  # "*state* television", "*Tarskan* guns"
    if word.tag == "NN" and after.tag == "NNP" and second_subject(words, index):
        if is_day(text, after):
            return words
        above = words[index].head, words[index].relation
        words = hung(titled(text, words, index, index + 1), index + 1, *above)
        return subject_beside(words, index + 1)
    if word.tag in ("NN", "NNS") and after.tag in _ASKED and lower(text, word) in ASKING:
        return asked_by(text, words, index)
    if word.tag == "NN" and after.tag == "RP" and after.head == index:
        return with_particle(words, index)
    if word.tag == "NNS" and index and words[index - 1].relation == "compound":
        return disputes(estimates(text, words, index), index)
    if word.tag == "NN" and after.tag == "IN" and index and after.head > index + 1:
        return broadcast(text, words, index)
    if word.tag in _NAMED and text[after.start : after.end] in ADVERBS:
        words = slogan(text, words, index)
        told = index and words[index - 1].tag == "NN" and words[index].tag == "NNP"
        if told and side_by_side(words[index - 1], words[index]):
            return titled(text, words, index - 1, index)  # "the *charity* Rivers First"
        return words
    if word.tag == "NNP" and "-" in text[after.start : after.end]:
        return given_name_behind(text, words, index)
    if word.relation in ("dep", "amod") and word.head > index:
        return far_subject(words, index)
    if word.tag == "NN" and (after.tag == "." or text[after.start : after.end] == "that"):
        return papers_show(text, words, index)
    if index > 1 and words[index - 1].tag == "WDT":
        return relative_subject(words, index)
    if after.tag in FINITE and 0 <= word.head < index:
        return of_the_verb(words, index)
    return at_other(text, words, index, word, after)


def at_verb(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
    """What is mended at a verb or participle."""
    if after.tag == "." and word.relation in ("obl", "nmod", "compound", "dep"):
        shown = papers_show(text, words, index)
        if shown is not words:
            return shown
    if index and word.tag == "VBD" and after.tag == "NNP" and words[index - 1].tag == "''":
        words = said_by_quoted(text, words, index)
    if word.tag == "VBG" and 0 <= word.head < index - 3 and word.relation in _HANGING:
        words = behind_semicolon(text, words, index)
    if word.tag == "VBN" and word.relation == "acl" and set_behind(text, words, index):
        return told_behind(words, index)
    if word.tag == "VBN" and index > 1 and words[index - 1].head == index:
        told = told_of_a_thing(words, index)
        bare = told is words and not word.relation.startswith("acl")
        return known_as(text, words, index) if bare else told
    if word.tag == "VBD" and index and (told := people_briefed(text, words, index)) is not words:
        return told
    if word.tag == "VBD" and index and (told := people_found(text, words, index)) is not words:
        return told
    if word.tag == "VBD" and index and words[words[index - 1].head].head == index:
        return participle_of_subject(words, index)
    if index and text[after.start : after.end] == "as" and word.tag in ("VBN", "VBD"):
        return known_as(text, words, index)
    if word.tag in ("VBD", "VBZ") and word.relation == "conj" and 0 <= word.head < index:
        return past_aside(text, joined_to_tensed(words, index), index)
    if word.tag in FINITE and index > 4 and words[index - 1].tag == ",":
        return past_aside(text, over_a_clause(text, words, index), index)
    if word.tag in FINITE and word.relation == "dep":
        return told_of_barely(words, index)
    return at_other(text, words, index, word, after)


def at_other(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
    """What is mended at a word of another kind, or at any."""
    if word.tag == ":" and text[word.start] == ";":
        return after_semicolon(words, index)
    if word.tag == "WDT" and index > 2 and word.relation in ("nsubj", "obj"):
        words = of_what_happened(text, words, index)
    if word.tag in ("WDT", "WP") and index > 1 and words[index - 1].tag == ",":
        return told_of_before(text, words, index)
    if word.tag == "WDT" and index > 1 and words[index - 1].tag == "IN":
        return told_in_it(words, index)
    if word.tag == "WDT" and index and word.relation in ("mark", "obj"):
        return what_it_did(words, index)
    if word.tag == "MD" and (word.head > index + 2 or after.tag == "RB"):
        return past_parenthesis(words, index)
    if word.tag == "CD" and index > 1:
        return number_before_verb(words, index)
    if word.tag == "DT" and after.tag in ("NN", "NNP"):
        named = capital(text, after)
        return at_article(text, with_article(text, words, index) if named else words, index)
    if word.tag == "JJ" and index and word.relation == "advmod":
        return described_behind(words, index)
    if word.tag == "TO" and index and after.tag == "VB" and capital(text, after):
        return named_by_aim(text, words, index)
    if word.tag == "TO" and after.tag in ("NN", "VB", "JJ"):
        return to_do(words, index)
    if index == 0 and word.relation.startswith("nsubj") and opens_with_day(text, word, after):
        return only_when(words)
    if word.relation == "compound" and word.head > index and after.tag in (*FINITE, "VB"):
        return subject_as_compound(words, index)
    return words
