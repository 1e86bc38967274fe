"""Toward whom an act is that is told of what was put forward before, or of what is somebody's."""

import pytest

from onrecord.reading import read
from tests.reading.test_dyads import told

CASES = [
    (
        "whoever proposed the plan that is welcomed",
        "Jon Berge proposed a truce at noon on Monday. The Harbour Union welcomed the plan.",
        "SUPPORT",
        ({"Harbour Union"}, {"Jon Berge"}),
    ),
    (
        "whoever offered what is declined",
        "The press council met in Selkow. Its chairman Jon Berge offered his resignation the same "
        "night; Mara Tolen declined it.",
        "REJECT",
        ({"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "whose patrols are turned away, not from where",
        "The mission's patrols were turned away from the bank on Sunday.",
        "COERCE",
        (set(), {"mission"}),
    ),
    (
        "not the council that a complaint is lodged with",
        "Norway has lodged a complaint with the World Trade Council.",
        "ACCUSE",
        ({"Norway"}, set()),
    ),
    (
        "of whom demands are made",
        "Mara Tolen will make demands of Jon Berge next week.",
        "REQUEST",
        ({"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "whose arrest and conviction it is",
        "Mara Tolen was arrested in May. Police offer money for what leads to the arrest and "
        "conviction of Jon Berge.",
        "SANCTION",
        (set(), {"Jon Berge"}),
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "sides"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_told_before(text: str, kind: str, sides: tuple[set[str], set[str]]) -> None:
    assert sides in told(text, kind)


def test_who_only_reports_an_act_does_not_suffer_it() -> None:
    text = (
        "The Left Union announced a march on the palace for Sunday. The city's governor promptly "
        "prohibited it, Radio Orle reported, quoting an order signed late on Friday."
    )
    record = read(text)
    radio = {one.id for one in record.actors if one.name == "Radio Orle"}
    assert not any(radio & set(one.recipients) for one in record.events)
