"""Persons who are told again by a pronoun, an office or a nation, alone or two together."""

import onrecord
from tests.reading.casts import mentions, of, read
from tests.reading.views import mentions_of, only_speaker, speakers


def test_an_actor_may_be_she_and_what_she_was_for_a_while_is_nobody_else() -> None:
    draft = read(
        "The voice actor Alexis Tipton marveled at the growth of the trade. “When I was going as "
        "a fan, I knew about everything,” Tipton said. She said her career began in Selm."
    )
    (actor,) = [one for one in draft.cast.characters if one.name == "Alexis Tipton"]
    assert {"She", "her", "I"} <= set(mentions(draft, actor))


def test_he_who_speaks_to_somebody_is_somebody_else() -> None:
    draft = read(
        "Station KBS revealed that Prince Jorun Halvik had accepted the blame in December. "
        "Speaking to Martin Smith of KBS, he said the gate had been shut under his watch."
    )
    assert of(draft, "he").name.endswith("Jorun Halvik")


def test_what_he_should_do_is_what_another_should_do() -> None:
    draft = read(
        "Jon Berge faces an inquiry over the dam. The opposition leader, Sim Okafor, said he "
        "should resign. Mara Tolen said she should stay with her family."
    )
    assert of(draft, "he").name == "Jon Berge"
    assert of(draft, "she").name == "Mara Tolen"


def test_the_barrister_who_spoke_goes_on_speaking() -> None:
    record = onrecord.read(
        "The defendant, Clara Roth, sat in the dock. Her barrister, Sarah White, said the note was "
        "no confession. She told jurors the unit was short of staff."
    )
    assert speakers(record) == ["Sarah White", "Sarah White"]


def test_one_called_by_his_nation_is_who_was_just_told_of() -> None:
    record = onrecord.read(
        "Marco Bellini will miss the championships. The Italian said he would appeal."
    )
    speaker = only_speaker(record)
    assert speaker.name == "Marco Bellini"


def test_the_defendant_is_who_denies_the_charges() -> None:
    record = onrecord.read(
        "Ms Clara Roth denies three counts of murder. The prosecutor said that the defendant was "
        "on duty on each occasion."
    )
    assert "defendant" not in {one.name for one in record.actors}


def test_a_governor_is_the_gov_who_is_named_and_ellen_park_is_no_park() -> None:
    record = onrecord.read(
        "A court blocked the governor of Carrow from sending troops. Gov. Dale Whitcomb vowed to "
        "appeal. A judge pressed his deputy, Ellen Park, on whether any mayor had asked for help."
    )
    (governor,) = [one for one in record.actors if one.name == "Dale Whitcomb"]
    assert "the governor of Carrow" in mentions_of(record, governor)
    assert ("Ellen Park", "person") in {(one.name, one.kind) for one in record.actors}


def test_they_are_the_two_who_were_told_of_together() -> None:
    record = onrecord.read(
        "Mara Tolen and Jon Berge met in Selm on Monday. They said the talks had been useful."
    )
    speaker = only_speaker(record)
    assert (speaker.name, speaker.kind) == ("Mara Tolen and Jon Berge", "group")
    assert {"Mara Tolen", "Jon Berge"} <= {each.name for each in record.actors}


def test_a_pair_that_nobody_takes_up_is_no_actor() -> None:
    record = onrecord.read("Mara Tolen and Jon Berge met in Selm on Monday. The talks failed.")
    assert "Mara Tolen and Jon Berge" not in {each.name for each in record.actors}


def test_both_and_neither_are_those_told_of() -> None:
    record = onrecord.read(
        "The two leaders met for an hour. Both said the meeting was useful. Neither would say when "
        "they would meet again."
    )
    assert set(speakers(record)) == {"two leaders"}


def test_she_and_her_neighbour_are_they() -> None:
    record = onrecord.read(
        "Mariam Roth is a teacher in Selm. She and her neighbour, Fay Dahl, spent the night in a "
        "school. They said they had heard shooting until four in the morning."
    )
    speaker = only_speaker(record)
    assert speaker.name.startswith("She and her neighbour")
