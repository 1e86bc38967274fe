"""Firms, parties and ministries whose names hold "and", a sign, a mark of possession or a stop."""

import pytest

from onrecord import read

ONE = [
    ("a sign and an ending", "Hale & Norcross Ltd. said sales fell.", ["Hale & Norcross Ltd."]),
    ("a sign behind a comma", "Bell, Orle & Kandel said sales fell.", ["Bell, Orle & Kandel"]),
    (
        "a sign before the mark",
        "Orle & Marlow's chief executive, Ida Moss, said sales fell.",
        ["Ida Moss"],
    ),
    (
        "short for a firm with a sign",
        "Wiley & Sons Inc. said it would close. Wiley said sales fell.",
        ["Wiley & Sons Inc.", "Wiley & Sons Inc."],
    ),
    (
        "an apposition in the singular",
        "Bread and Order, a small party, said the fridges had been a gift.",
        ["Bread and Order"],
    ),
    (
        "shown once, told again",
        "Bread and Order has won four seats. Bread and Order said it would march.",
        ["Bread and Order"],
    ),
    ("as it goes on", "Orle and Fisk Inc. said it recalled bottles.", ["Orle and Fisk Inc."]),
    (
        "a ministry of trade and industry",
        "The Ministry of Trade and Industry said exports rose.",
        ["Ministry of Trade and Industry"],
    ),
    (
        "customs and excise",
        "The Customs and Excise Board said 40 kg had been found.",
        ["Customs and Excise Board"],
    ),
    (
        "a shop of a mark",
        "Marlow's Corp. will close shops. Marlow's said sales fell.",
        ["Marlow's Corp."],
    ),
    (
        "a bay of a mark",
        "Hudson's Bay Co. is selling shares. Hudson's Bay said it would stay.",
        ["Hudson's Bay Co."],
    ),
    ("a stop in a name", "Norland Paper Co. Chairman Ivo Dahl said sales fell.", ["Ivo Dahl"]),
    (
        "a stop and another",
        "Korvan Electric Co. Ltd. said sales fell.",
        ["Korvan Electric Co. Ltd."],
    ),
]

NOT_ONE = [
    ("two states", "Tavora and Lusenia said they would sign.", ["Tavora", "Lusenia"]),
    (
        "two firms",
        "Hale Corp. and Norcross Inc. said they would merge.",
        ["Hale Corp.", "Norcross Inc."],
    ),
    (
        "what two have",
        "Tarn and Holm's first answer is to call us liars. Tarn and Holm said no.",
        ["Tarn", "Holm"],
    ),
    (
        "two who were named whole before",
        "Jon Tarn and Eva Holm met. Tarn and Holm says they agree.",
        ["Jon Tarn", "Eva Holm"],
    ),
    ("two by surname", "Sorel and Bram said it was too early.", ["Sorel", "Bram"]),
    (
        "two bodies",
        "The Ministry of Defence and the Police Union said they would wait.",
        ["Ministry of Defence", "Police Union"],
    ),
    ("the owner of a firm", "Dahl's Korvan Corp. said it would close.", ["Korvan Corp."]),
    ("the friend of somebody", "A friend of Dahl's said he was ill.", ["A friend of Dahl"]),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [case[1:] for case in (*ONE, *NOT_ONE)],
    ids=[case[0] for case in (*ONE, *NOT_ONE)],
)
def test_joined_names_are_one_where_the_words_show_it(text: str, names: list[str]) -> None:
    record = read(text)
    actors = {one.id: one.name for one in record.actors}
    said = [one.source.actor for one in record.statements if one.source is not None]
    assert [actors[one] for one in said] == names
