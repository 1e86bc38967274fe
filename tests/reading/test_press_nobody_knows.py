"""Papers, stations and news agencies that no list has, as the report tells them."""

import pytest

import onrecord
from tests.reading.views import kinds_of

OUTLETS = [
    ("a paper by one of its places", "Police raided the newspaper Vesna on Monday. Vesna had "
     "printed a list. Vesna said its editor was held.", "Vesna"),
    ("a station's number", "The broadcaster Kanal 7, which filmed the march, counted 9,000. She "
     "told Kanal 7 that nothing was decided.", "Kanal 7"),
    ("a paper's own article", "The newspaper The Anchor wrote on Monday that the minister had "
     "lied. A teacher was cited by The Anchor as saying so.", "Anchor"),
    ("a paper told something", "“We are tired,” Mrs Tolen told the Courier afterwards.", "Courier"),
    ("who saw a memo", "A leaked memo, seen by the KNC, suggests otherwise. The minister told the "
     "KNC that it was false.", "KNC"),
    ("letters of a station", "The captain told the BNC that he had been boarded.", "BNC"),
    ("a title", "The mayor told The Gleaner that he would go.", "Gleaner"),
    ("news for a name", "The mayor told the Sarland News Network that he would go.",
     "Sarland News Network"),
    ("news that tells something", "Schools are shut, according to local news.", "local news"),
    ("a morning paper", "The mayor told the Morning News that he would go.", "Morning News"),
    ("a platform", "“He is lying,” she wrote on the platform Chirrup on Monday.", "Chirrup"),
    ("a foreign paper", "The mayor had lied, Le Matin reported, citing a source close to "
     "the council.", "Le Matin"),
]  # fmt: skip

AGENCIES = [
    ("of a state", "The minister had resigned, the state agency TarPress reported.", "TarPress"),
    ("of a nation", "The Tavoran agency VNP reported that the bridge was closed.", "VNP"),
    ("told something", "The ministry told the agency Beltar that the road was open.", "Beltar"),
    ("elsewhere", "Staff at the hospital, reached by Agence Clarté, counted 19 bodies.",
     "Agence Clarté"),
    ("a press agency", "“We are no hostages,” the minister said, the Olmen Press Agency reported.",
     "Olmen Press Agency"),
    ("who gave an interview to it", "The engineer said in an interview with the agency Barsha that "
     "he had resigned.", "Barsha"),
    ("what it does elsewhere", "The Gulf agency Barsha closed its office. The credit would be paid,"
     " Barsha reported.", "Barsha"),
    ("a press agency in small letters", "He was quoted by the Olmen Press agency on Monday.",
     "Olmen Press"),
    ("its short name", "His spokeswoman told the Delta News Agency so. She should go, according to "
     "Delta.", "Delta News Agency"),
    ("of news, then by its name", "He told the news agency Lyrapress that nobody had asked. Some "
     "were quoted by Lyrapress as saying so, and Lyrapress did not say who.", "Lyrapress"),
]  # fmt: skip

OTHERS = [
    ("of space", "The space agency Orbis told the ministry so, Orbis reported.", "Orbis"),
    ("of refugees", "The refugee agency Havre reported that 300 people had fled.", "Havre"),
    ("of ratings", "The rating agency Cordell told the bank that it was wrong.", "Cordell"),
    ("a union", "The Dockers' Union told the firm so, and the firm told the Dockers' Union.",
     "Dockers' Union"),
    ("a paper's name", "The Selm Lantern, a volunteer ambulance service, denied it.",
     "Selm Lantern"),
    ("in haste", "The mail service Tolexpress told the union that it would pay.", "Tolexpress"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"), [one[1:] for one in OUTLETS], ids=[n[0] for n in OUTLETS]
)
def test_is_an_outlet(text: str, name: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == "outlet"


@pytest.mark.parametrize(
    ("text", "name"), [one[1:] for one in AGENCIES], ids=[n[0] for n in AGENCIES]
)
def test_is_an_agency(text: str, name: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == "agency"


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in OTHERS], ids=[n[0] for n in OTHERS])
def test_is_an_organisation(text: str, name: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == "organisation"


def test_nobody_told_something_by_his_trade_is_a_paper() -> None:
    record = onrecord.read("The mayor told the courier that he would go to The Hague.")
    assert "outlet" not in {one.kind for one in record.actors}


def test_an_agency_goes_by_its_first_word() -> None:
    text = "His spokeswoman told the Delta News Agency so. She should go, according to Delta."
    assert "Delta" not in kinds_of(onrecord.read(text))


def test_a_person_of_that_name_is_no_agency() -> None:
    text = "Mara Delta said so. The Delta News Agency reported it, and Delta denied it."
    assert kinds_of(onrecord.read(text))["Mara Delta"] == "person"
