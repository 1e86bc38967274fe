"""Names of bodies and persons as they are in full: no word cut off, no rank before."""

import pytest

import onrecord
from tests.reading.views import kinds_of

WHOLE = [
    ("a rank of the army", "Pte Jonas Lohr, who was 20, was killed.", "Jonas Lohr", "person"),
    ("a rank in two halves", "L/Cpl Ansgar Holt denied it.", "Ansgar Holt", "person"),
    ("a people's list", "He leads the opposition People's List, she said.", "People's List",
     "organisation"),
    ("a rally that is a party", "The opposition National Rally denied it.", "National Rally",
     "organisation"),
    ("of those who work at two things", "The Federation of Quay and Mill Workers announced it.",
     "Federation of Quay and Mill Workers", "organisation"),
    ("what they own", "The Federation of Quay and Mill Workers' leader, Mara Tolen, denied it.",
     "Federation of Quay and Mill Workers", "organisation"),
    ("of two sorts of unions", "The Confederation of Paper and Print Unions denied it.",
     "Confederation of Paper and Print Unions", "organisation"),
    ("one and another", "The Society of Rail Engineers and the Union of Dockers signed.",
     "Society of Rail Engineers", "organisation"),
    ("a station's number", "He told the television station Surya 7 that he would go.", "Surya 7",
     "outlet"),
    ("a radio's number", "Mara Tolen told the radio station Echo 9 that it was over.", "Echo 9",
     "outlet"),
    ("what a station is paid", "The broadcaster Zora 14 times refused to answer.", "Zora",
     "outlet"),
    ("a regiment's number", "The 3rd Armoured Regiment said it had taken the bridge.",
     "3rd Armoured Regiment", "government"),
    ("a corps'", "The 4th Rifle Corps withdrew on Monday, the ministry said.", "4th Rifle Corps",
     "government"),
    ("a bank's", "The 1st Orle Bank denied it.", "Orle Bank", "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "kind"), [n[1:] for n in WHOLE], ids=[n[0] for n in WHOLE]
)
def test_name_is_whole(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text)).get(name) == kind


def test_a_rally_is_no_party() -> None:
    record = onrecord.read("The opposition rally was broken up. The Dakar Rally was called off.")
    assert not {"opposition rally", "Dakar Rally"} & {one.name for one in record.actors}
