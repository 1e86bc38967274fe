"""Clauses that a saying, a bracket or a list breaks: who says which part of them, and what is of
whom.
"""

import pytest

from onrecord.reading import read
from tests.reading.views import figures_in, mentions_named, sayings_in

SAID = {
    "what stands before a semicolon nobody is heard to say": (
        "A van hit the rail; some of the diesel, officials said, spilled and ignited.",
        [("officials", "some of the diesel … spilled and ignited")],
    ),
    "nor what a relative is of": (
        "Orle would guard the prisoners which, the minister said, nobody has taken back.",
        [("minister", "which … nobody has taken back")],
    ),
    "with a whole clause in front, all is said": (
        "The bridge fell at noon; two men were missing, the police said.",
        [("police", "The bridge fell at noon; two men were missing")],
    ),
    "what stands for the clause is no part of it": (
        "It was reported on Saturday Daro Venn was stabbed in prison.",
        [(None, "Daro Venn was stabbed in prison")],
    ),
    "but an it that is somebody's words stays": (
        "It was, the mayor said, a mistake.",
        [("mayor", "It was … a mistake")],
    ),
    "two by whose word it is told": (
        "The bridge is closed, according to the army and the police.",
        [("army", "The bridge is closed"), ("police", "The bridge is closed")],
    ),
    "a crowd of two sorts is one": (
        "According to doctors and nurses, the ward is full.",
        [("doctors and nurses", "the ward is full")],
    ),
    "one ministry of two things": (
        "According to the Ministry of Health and Welfare, the ward is full.",
        [("Ministry of Health and Welfare", "the ward is full")],
    ),
    "what is told of somebody before his name": (
        'The judge presiding over the case, Mara Tolen, said, "You have severed the bond."',
        [("Mara Tolen", '"You have severed the bond."')],
    ),
    "a name behind a quotation without a comma": (
        '"We stand ready" tweeted Tolen "to provide whatever help we can."',
        [("Tolen", '"We stand ready" … "to provide whatever help we can."')],
    ),
    "a paper by which something is so": (
        "Orle signed a border deal, according to which the dam would be Selmish.",
        [("a border deal", "the dam would be Selmish")],
    ),
    "what is told of those whom nobody had seen": (
        "Two men whom, police said, nobody had missed were found alive in the snow.",
        [("police", "whom … nobody had missed")],
    ),
    "a body in a town by which something is so": (
        "The boat was sold to a firm in Orland, according to which it had been repaired.",
        [("a firm in Orland", "it had been repaired")],
    ),
    "by whom it is what somebody tells": (
        "She said that, according to her doctors, she would walk again.",
        [
            ("She", "that, according to her doctors, she would walk again"),
            ("her doctors", "she would walk again"),
        ],
    ),
    "what is sold, and not where that stands for a clause": (
        "It, the mayor said on Monday, could be sold.",
        [("mayor", "It … could be sold")],
    ),
    "a body named by its aim": (
        "The Committee to Protect Writers says the press is watched.",
        [("Committee to Protect Writers", "the press is watched")],
    ),
    "who is only told to do something": (
        "The Council told Mara Tolen to Leave it.",
        [("Council", "Mara Tolen to Leave it")],
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_who_says_which_part(case: str) -> None:
    text, expected = SAID[case]
    said = [(one.who, " … ".join(one.content)) for one in sayings_in(read(text))]
    assert said == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Norland Institute of Seismology (Norseis) said so. Norseis was asked.",
            "Norland Institute of Seismology",
        ),
        ("The Commission on Elections (Comelec) was late. Comelec met.", "Commission on Elections"),
    ],
)
def test_a_word_put_together_from_a_name_stands_for_it(text: str, name: str) -> None:
    assert len(mentions_named(read(text), name)) == 2


def test_an_agency_in_brackets_is_not_the_body_before_it() -> None:
    record = read("The Norland Front (Reuters) said it had left. Reuters confirmed that.")
    assert "Reuters" in mentions_named(record, "Reuters")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("About a quarter of the U.S. federal government is shut.", "U.S. federal government"),
        ("A third of Norland Rail drivers stayed at home.", "Norland Rail drivers"),
        ("Half of Rivona's hospitals were closed.", "hospitals"),
        ("Hundreds of NLF (Norland Front) fighters escaped from the camp.", "fighters"),
        ("Venn pleaded guilty to 29 out of 30 charges.", "charges"),
    ],
)
def test_of_whom_a_number_is(text: str, counted: str) -> None:
    population = read(text).figures[0].population
    assert population is not None
    assert text[slice(*population.span)] == counted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Daro Venn, now 22, was sentenced to life in prison.", []),
        ("She escaped and phoned 911 to say that the house was on fire.", []),
        ("Eleven out of 14 ministers voted for the plan.", ["Eleven", "14"]),
    ],
)
def test_what_is_counted_at_all(text: str, found: list[str]) -> None:
    assert [one.words for one in figures_in(read(text))] == found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Residents were told to stay at home and schools were closed.", "to stay at home"),
        (
            "He called for the board to act but at the same time left town.",
            "the board to act",
        ),
        ("The mayor told the men to stop and they fled.", "the men to stop"),
        ("She asked the council to act and to pay the miners.", "the council to act and to pay"),
    ],
)
def test_what_was_done_is_no_part_of_what_was_to_be_done(text: str, content: str) -> None:
    (said,) = sayings_in(read(text))
    assert content in said.content[-1]
    assert len(said.content[-1]) - len(content) < len(" the miners.")


@pytest.mark.parametrize(
    ("text", "name", "many"),
    [
        (
            "The United States Embassy in Orle shut. The U.S. Embassy gave no reason.",
            "United States Embassy in Orle",
            2,
        ),
        (
            "The 116th United States Congress met. The U.S. Congress voted.",
            "United States Congress",
            2,
        ),
        (
            "Minister Daro Venn and his Greek, Turkish and French counterparts met. They said the"
            " pact was void.",
            "Minister Daro Venn and his Greek, Turkish and French counterparts",
            2,
        ),
    ],
)
def test_a_name_is_whole(text: str, name: str, many: int) -> None:
    assert len(mentions_named(read(text), name)) == many


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("WHO said they are uncertain.", "WHO"),
        ("On Monday WHO said the risk was high.", "WHO"),
        (
            "The Selmish State Ministry of Public Health in Munich, Germany confirmed a case of"
            " the disease.",
            "Selmish State Ministry of Public Health",
        ),
        (
            "According to the official Orle Bank report yesterday, there had been 80 deaths.",
            "official Orle Bank report",
        ),
        ("A nurse who said so was let go.", "A nurse"),
        (
            "The Dutch, Greek and Danish envoys said they agreed.",
            "Dutch, Greek and Danish envoys",
        ),
    ],
)
def test_who_speaks(text: str, who: str) -> None:
    assert who in {one.who for one in sayings_in(read(text))}


def test_several_tens_are_one_number() -> None:
    (crowd,) = figures_in(read("The rally was visited by several tens of thousands of people."))
    assert crowd.words == "several tens of thousands"
