"""Words whose part of speech the parse mistook, on parses written by hand and in whole reports."""

import onrecord
from onrecord.reading.mending import mended
from tests.reading.parses import sentence
from tests.reading.views import mentions_of, sayings_in


def test_people_who_open_a_sentence_are_no_name() -> None:
    text = "Negotiators for Orle met"
    rows = [("NNP", 3, "nsubj"), ("IN", 2, "case"), ("NNP", 0, "nmod"), ("VBD", -1, "root")]
    assert mended(text, sentence(text, rows)).words[0].tag == "NNS"
    name = "Halvards of Orle met"
    assert mended(name, sentence(name, rows)).words[0].tag == "NNP"


def test_a_participle_hangs_on_the_subject_of_the_saying() -> None:
    text = "two officials briefed on talks said"
    rows = [
        ("CD", 1, "nummod"), ("NNS", 5, "nsubj"), ("VBD", -1, "root"), ("IN", 4, "case"),
        ("NNS", 2, "obl"), ("VBD", 2, "ccomp"),
    ]  # fmt: skip
    words = mended(text, sentence(text, rows)).words
    assert (words[2].tag, words[2].head, words[2].relation) == ("VBN", 1, "acl")
    assert (words[5].head, words[5].relation) == (-1, "root")


def test_a_name_that_looks_like_a_plural_is_told_by_the_noun_behind_it() -> None:
    text = "Seafleets , a database of ships , lists it"
    rows = [
        ("NNS", 7, "nsubj"), (",", 0, "punct"), ("DT", 3, "det"), ("NN", 7, "nsubj"),
        ("IN", 5, "case"), ("NNS", 3, "nmod"), (",", 0, "punct"), ("VBZ", -1, "root"),
        ("PRP", 7, "obj"),
    ]  # fmt: skip
    apposed = [*rows[:3], ("NN", 0, "appos"), *rows[4:]]
    assert mended(text, sentence(text, apposed)).words[0].tag == "NNP"
    named = [("NNP", 7, "nsubj"), *rows[1:]]  # two subjects of one verb
    words = mended(text, sentence(text, named)).words
    assert (words[3].head, words[3].relation) == (0, "appos")
    illness = text.replace("Seafleets , a database", "Measles , a disease")
    assert mended(illness, sentence(illness, apposed)).words[0].tag == "NNS"


REPORT = (
    "Negotiators for the Harbour Front and the government of Lusenia ended a third day of talks on "
    "Thursday without agreement, two officials briefed on the meetings said, hours after a drone "
    "strike on the port of Ostrel killed at least nine dockers, according to the regional health "
    "office.\n\nLusenia's army denied that it had struck the port and accused the Front of storing "
    "rockets there."
)


def test_a_body_that_people_speak_for_goes_by_its_own_name() -> None:
    record = onrecord.read(REPORT)
    assert "Harbour Front" in [actor.name for actor in record.actors]
    assert [(one.who, one.cue) for one in sayings_in(record)] == [
        ("two officials briefed on the meetings", ("said",)),
        ("regional health office", ("according to",)),
        ("Lusenia's army", ("denied",)),
        ("Lusenia's army", ("accused",)),
    ]
    accused = next(one for one in record.events if one.type == "ACCUSE")
    struck = [one.happening for one in record.events if one.type == "ASSAULT"]
    assert accused.happening == "actual"
    assert "denied" in struck


def test_what_a_speaker_does_the_while_is_no_part_of_who_speaks() -> None:
    record = onrecord.read(
        "The interior ministry, citing the fire service, put the number of missing at 31, while a "
        "residents' committee said at least 70 were unaccounted for."
    )
    actor = record.actors[0]
    assert mentions_of(record, actor) == ["The interior ministry"]


def test_a_firms_first_word_is_the_firm_and_nobody() -> None:
    record = onrecord.read(
        "The union will strike unless the port operator, Halvard Lines, withdraws its plan.\n\n"
        "Halvard denied this. Its chief executive, Tom Reik, said the firm would talk."
    )
    names = [actor.name for actor in record.actors]
    assert "Halvard Lines" in names
    assert "Halvard" not in names
