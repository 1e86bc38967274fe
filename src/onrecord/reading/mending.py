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
from onrecord.reading.asking_nouns import ASKING, asked_by
from onrecord.reading.bodies_named import (
    ADVERBS,
    branch,
    named_group,
    named_oddly,
    numbered_station,
    saints_house,
    slogan,
    station,
    with_article,
)
from onrecord.reading.deed_nouns import done_by
from onrecord.reading.firms_named import firm
from onrecord.reading.hanging import FINITE, Words, capital, hung, lower
from onrecord.reading.known_bodies import whole_bodies
from onrecord.reading.known_words import known_words
from onrecord.reading.loose_objects import placed
from onrecord.reading.misread_words import (
    close_to,
    health_body,
    name_told_behind,
    participle_of_subject,
    people_briefed,
    people_first,
    people_found,
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
    begins_before,
    goes_on,
    named_by_aim,
    named_for,
    of_a_name,
    of_elsewhere,
    of_its_own,
    owned_by_whole,
    people_named,
    somebody_of,
)
from onrecord.reading.nouns_before_names import beside_name, names, side_by_side, titled
from onrecord.reading.of_towns import at_article
from onrecord.reading.peoples_of_two import of_two_peoples
from onrecord.reading.persons_named import (
    given_name_before,
    given_name_behind,
    in_office,
    office_in_brackets,
    speaks_for_bracketed,
    surname_of_month,
    two_offices,
)
from onrecord.reading.plural_verbs import disputes, estimates
from onrecord.reading.rings import without_rings
from onrecord.reading.shares import per_cent
from onrecord.reading.torn_clauses import (
    after_semicolon,
    behind_semicolon,
    broadcast,
    charged,
    gerund_past_tense,
    is_day,
    known_as,
    only_when,
    opens_with_day,
    papers_show,
    past_gerund,
    said_before,
    to_do,
    with_particle,
)
from onrecord.reading.torn_joints import past_aside, with_have
from onrecord.reading.torn_pairs import (
    all_of_one,
    as_well_as,
    beside_the_whole,
    second_of_two,
    told_two,
)
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
    said_between_commas,
    said_by_quoted,
    says_too,
    silent_too,
    told_past_source,
)
from onrecord.reading.torn_subjects import (
    behind_its_verb,
    behind_parenthesis,
    beside_first,
    both_alone,
    clause_behind,
    each_of_them,
    far_subject,
    joined_to_tensed,
    number_before_verb,
    of_that_country,
    of_the_verb,
    over_a_clause,
    second_subject,
    set_behind,
    site_by_name,
    subject_as_compound,
    subject_beside,
    told_behind,
    told_of_a_thing,
)
from onrecord.reading.two_objects import GIVEN, how_much_is_given, who_is_given
from onrecord.tagger import Sentence, Word

_WHO = ("B-PERSON", "B-ORGANIZATION")

# What stands behind people that open a sentence: "*Lawmakers* voted", "*Negotiators* for peace".
_BEHIND_PEOPLE = frozenset(["IN", "WP", "MD", *FINITE])
_IN_BETWEEN = (*FINITE, "VBN")  # how a saying is tagged that stands between commas
_HANGING = ("advcl", "xcomp", "conj", "dep")  # how a participle hangs that tells more of a deed
_NAMED = ("NNP", "NN", "NNS", "NNPS")
_ASKED = ("IN", "TO")  # what opens who asks, or what is asked


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
            words = _at_preposition(text, words, index, word, after)
        elif word.tag == "VBG" and text[word.start : after.end].lower() == "according to":
            words = clause_behind(words, index)
        elif index and text[word.start] == "&" and word.end - word.start == 1:
            words = firm(text, words, index)  # where it is tagged as a symbol or a name
        elif noun:
            words = _at_noun(text, words, index, word, after)
        elif word.tag[0] == "V":
            words = _at_verb(text, words, index, word, after)
        elif word.tag == "DT" and index and text[word.start : word.end] == "each":
            words = each_of_them(words, index)
        elif word.tag == "FW" and index:
            words = of_elsewhere(text, words, index)
        else:
            words = _at_other(text, words, index, word, after)
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


def _at_preposition(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
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
        return _at_other(text, words, index, word, after)
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


def _at_noun(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
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
    return _at_other(text, words, index, word, after)


def _at_verb(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
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
    return _at_other(text, words, index, word, after)


def _at_other(text: str, words: Words, index: int, word: Word, after: Word) -> Words:
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
