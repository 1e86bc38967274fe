"""Who speaks where two are told together, or scientists by several words."""

from onrecord import read
from tests.reading.views import speakers


def test_a_deputy_who_is_named_speaks_for_himself() -> None:
    text = "Mayor Rik Tamm and his deputy, Ola Venn, said the hall would close."
    assert speakers(read(text)) == ["Rik Tamm", "Ola Venn"]


def test_a_deputy_without_a_name_speaks_with_the_mayor() -> None:
    text = "Mayor Rik Tamm and his deputy said the hall would close."
    assert speakers(read(text)) == ["Mayor Rik Tamm and his deputy"]


def test_scientists_are_called_by_whose_they_are() -> None:
    text = (
        "In findings published on Monday, scientists from the University of Bristel said zebras "
        "confuse flies. The researchers found that flies had a harder time on stripes. Results "
        "showed the flies did not slow down. They then dressed horses in cloths and again "
        "observed that the flies had trouble."
    )
    team = "scientists from the University of Bristel"
    assert speakers(read(text)) == [team, team, "Results", team]


def test_a_quotation_is_of_whoever_the_sentence_before_it_is_about() -> None:
    text = (
        "A union man, Jon Dahl, said the raid was a trap. He added that his men would not leave. "
        "“We shall stay,” he said.\n\nPolice Commissioner Reuben Hall wants no part in it. "
        "“I negotiate with citizens,” he told the Selm Courier."
    )
    assert speakers(read(text))[-1] == "Reuben Hall"


def test_an_inspectorate_is_no_firm() -> None:
    text = (
        "Boranta Foods kept the leak secret, the Environment Inspectorate found. "
        "The firm conceded that it had known."
    )
    assert speakers(read(text)) == ["Environment Inspectorate", "Boranta Foods"]
