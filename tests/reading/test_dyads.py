"""Acts between two parties that only grammar tells apart: who did it, and to whom."""

import pytest

from tests.reading.rules import read
from tests.reading.views import acts_in

CASES = [
    # label, text, type, who acts, on whom
    (
        "whose airstrike it is, named before it alone",
        "An Israeli airstrike killed six people near the harbour on Monday.",
        "ASSAULT",
        ({"Israeli"}, {"six people"}),
    ),
    (
        "whose proposal is turned down, named before it alone",
        "Mara Tolen rejected an Armenian proposal on the border.",
        "REJECT",
        ({"Mara Tolen"}, {"Armenian"}),
    ),
    (
        "a body told by a noun and a name before it",
        "Mara Tolen rejected an Orle Harbour Board request on Monday.",
        "REJECT",
        ({"Mara Tolen"}, {"Orle Harbour Board"}),
    ),
    (
        "from which country troops are withdrawn",
        "Portugal withdrew its troops from Norway on Monday.",
        "RETREAT",
        ({"Portugal"}, {"Norway"}),
    ),
    (
        "troops that leave a country",
        "Portuguese troops left Norway on Monday.",
        "RETREAT",
        ({"Portuguese troops"}, {"Norway"}),
    ),
    (
        "the country that somebody is expelled from",
        "Three diplomats were ordered out and deported from Portugal.",
        "COERCE",
        ({"Portugal"}, {"Three diplomats"}),
    ),
    (
        "nobody where the words tell only whom it hit",
        "Mara Tolen condemned the attacks in Norway.",
        "ACCUSE",
        ({"Mara Tolen"}, set()),
    ),
    (
        "whose plan is criticised, whomever it is for",
        "Mara Tolen criticised Jon Berge's plan for the fishermen.",
        "ACCUSE",
        ({"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "whoever is given permission",
        "The council gave the harbour union permission to march.",
        "RETREAT",
        ({"council"}, {"harbour union"}),
    ),
    (
        "what came of an act, told behind who says so",
        "Rebels overran an army camp, officials said on Monday, killing six soldiers.",
        "ASSAULT",
        ({"Rebels"}, {"six soldiers"}),
    ),
    (
        "a call by telephone",
        "Mara Tolen called Jon Berge on Monday to discuss the border.",
        "CONSULT",
        ({"Mara Tolen", "Jon Berge"}, {"Mara Tolen", "Jon Berge"}),
    ),
    (
        "with whom something is discussed",
        "Mara Tolen discussed the budget with Jon Berge on Monday.",
        "CONSULT",
        ({"Mara Tolen", "Jon Berge"}, {"Mara Tolen", "Jon Berge"}),
    ),
    (
        "for whom help is meant, told by its purpose",
        "Norway sent medical teams to help the villagers.",
        "AID",
        ({"Norway"}, {"villagers"}),
    ),
    (
        "the nearer of two subjects",
        "Mara Tolen founded a bank. A Liberal, she backed Jon Berge for the presidency.",
        "SUPPORT",
        ({"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "by whom, told behind a verb in the active",
        "Ana Reyes seemed to rely on a lawsuit against Jon Berge by Mara Tolen.",
        "ACCUSE",
        ({"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "between whom somebody mediates",
        "Norway launched a mediation effort between Portugal and Japan.",
        "CONSULT",
        ({"Norway"}, {"Portugal", "Japan"}),
    ),
    (
        "on whom what one refuses to lift weighs",
        "Norway refuses to lift its ban on Portuguese ships.",
        "REJECT",
        ({"Norway"}, {"Portuguese"}),
    ),
    (
        "what is returned, and to whom",
        "Norway returned two bronze statues to Portugal on Monday.",
        "RETREAT",
        ({"Norway"}, {"Portugal"}),
    ),
    (
        "the town that is bombed",
        "The bombing of Selkow went on.",
        "ASSAULT",
        (set(), {"Selkow"}),
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "sides"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_the_sides_of_an_act(text: str, kind: str, sides: tuple[set[str], set[str]]) -> None:
    assert (kind, *sides) in acts_in(read(text))


def test_an_interview_is_no_talks() -> None:
    record = read("Mara Tolen discussed her book with a reporter on Monday.")
    assert [one for one in acts_in(record) if one.type == "CONSULT"] == []


def test_a_name_before_a_noun_is_no_party_of_its_own_where_the_report_names_it() -> None:
    record = read("Norway closed its ports. Six people died in a Norwegian airstrike on Monday.")
    assert [one.name for one in record.actors if "orw" in one.name] == ["Norway"]
