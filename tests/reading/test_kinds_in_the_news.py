"""Who is somebody, a body, a place or a paper in the news, and what roles and posts they have."""

import pytest

import onrecord
from onrecord.record import Actor
from tests.reading.views import kinds_of


def cast(text: str) -> dict[str, Actor]:
    return {one.name: one for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # what says something and is nobody is a paper, also where there are many
        ("The tests showed lead in the water.", "tests", "document"),
        ("Findings made there suggest a link.", "Findings made there", "document"),
        ("The warnings called for calm.", "warnings", "document"),
        # … but people stay people
        ("The herders said the wells were dry.", "herders", "group"),
        ("The teams said they would play.", "teams", "group"),
        # many of a nation or a party
        ("Muslim Americans are angry. Muslim Americans said so.", "Muslim Americans", "group"),
        ("Orle Democrats left the party on Friday.", "Orle Democrats", "group"),
        ("Senate Republicans blocked the bill.", "Senate Republicans", "group"),
        ("The Selm Councillors walked out.", "Selm Councillors", "group"),
        # one of a nation has no name by that, and whoever speaks without one stays so
        ("Briton dies in a fall. The Briton was climbing.", "Briton", "unnamed"),
        ("The Frenchwoman said no. She left.", "Frenchwoman", "person"),
        (
            "A spokesman said no. The spokesman said it was new. The spokesman left.",
            "A spokesman",
            "unnamed",
        ),
        # … but a party is one
        ("The Liberal Democrats won the vote.", "Liberal Democrats", "organisation"),
        # a family by its name, and somebody whose name ends as a plural does
        ("Mara Tolen resigned. The Tolens left Selm.", "Tolens", "group"),
        ("Jon William and Ivo Williams met. Williams was angry.", "Ivo Williams", "person"),
        # agencies of state by what they are for, and those of many states
        ("The Norland Weather Service warned of floods.", "Norland Weather Service", "government"),
        ("The U.S. Geological Survey measured it.", "U.S. Geological Survey", "government"),
        ("The European Space Agency agreed.", "European Space Agency", "organisation"),
        ("The Selm Park Service Ltd. agreed.", "Selm Park Service Ltd.", "organisation"),
        # who has a constitution need be no state
        ("Interpol's constitution forbids it. Interpol said so.", "Interpol", "organisation"),
        # the world is told something
        ("Mara Tolen told the world that it must act.", "world", "group"),
        # those of a nation, and one of them
        ("The Saudis were only helping, she said.", "Saudis", "group"),
        ("The young Swede is at home. The Swede left.", "young Swede", "person"),
        # whose department it is
        ("The university's Department of Law agreed.", "Department of Law", "organisation"),
        ("The state's Department of Law agreed.", "Department of Law", "government"),
        ("The Selm Police department said no.", "Selm Police department", "organisation"),
        # firms by what they are the largest of, and by their full names
        ("Orlant, the world's largest brewer, agreed.", "Orlant", "organisation"),
        ("Coral Energy Inc. grew. Coral's president quit.", "Coral Energy Inc.", "organisation"),
        ("Halden's president, Mara Tolen, said the firm would pay.", "Halden", "organisation"),
        ("Halden's president, Mara Tolen, said the war was over.", "Halden", "government"),
        # a rank that is a ship's kind in small letters
        ("Brig. Ivo Tolen said the army had left.", "Ivo Tolen", "person"),
        # a site that is no other body
        ("The firm told The Verge that it was sorry.", "Verge", "outlet"),
        # cameras, and a broadcaster
        ("CCTV showed two men at the door.", "CCTV", "document"),
        ("The state broadcaster CCTV said two had died.", "CCTV", "outlet"),
    ],
)  # fmt: skip
def test_of_what_kind(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text)).get(name) == kind


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The English Channel was rough, the harbour board said.", "English Channel"),
        ("The Strait of Orle was closed, the navy said.", "Strait of Orle"),
        ("The River Orle flooded the town, police said.", "River Orle"),
        ("She was given Tamiflu, her doctor said.", "Tamiflu"),
        ("Storm Marta hit the coast. Marta killed three people, police said.", "Marta"),
        ("Storm Marta hit the coast. Marta killed three people, police said.", "Storm Marta"),
        ("They met at the Selm Cup, Mara Tolen said.", "Selm Cup"),
        ("She stood up for Tolenism, Ivo Berg said.", "Tolenism"),
        ("The brig Orla sank, the navy said.", "Orla"),
        ("Migori, Kisii and Siaya are among the worst hit districts.", "Kisii"),
        ("Jon Berge, 54, of Tyler said so.", "Tyler"),
        ("Jon Berge, 54, from Barton, agreed.", "Barton"),
        ("The Blue Bell, Pa., concern agreed, police said.", "Pa"),
        ("They met at its National Convention in Selm, Mara Tolen said.", "National Convention"),
    ],
)
def test_is_nobody(text: str, nobody: str) -> None:
    assert nobody not in cast(text)


def test_a_storm_is_called_so_once_and_a_man_may_be() -> None:
    found = cast(
        "Hurricane Tolmer struck. Though Tolmer grew weak, wind blew. Storm Tolmer will bring"
        " floods, the office said."
    )
    assert not {"Tolmer", "Storm Tolmer", "Hurricane Tolmer"} & found.keys()
    man = cast("Storm Tolmer, a designer, died on Monday. Tolmer was 69.")
    assert man["Storm Tolmer"].kind == "person"


def test_what_is_which_behind_an_office_need_not_be_a_body() -> None:
    found = cast(
        "A debate between Ivo Berg and former Vice President Mara Tolen, which was due, fell."
    )
    assert found["Mara Tolen"].kind == "person"
    assert (
        cast("Orle Lambert, which owns the yard, shut it.")["Orle Lambert"].kind == "organisation"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "It was disclosed to the Halden Air Quality Board on March 21.",
            "Halden Air Quality Board",
        ),
        (
            "The deal was sent to the Committee on River Reform on Feb. 3.",
            "Committee on River Reform",
        ),
        ("The Committee on River Reform agreed.", "Committee on River Reform"),
        (
            "The Ministry of Health of the People's Republic of Norland agreed.",
            "Ministry of Health of the People's Republic of Norland",
        ),
    ],
)
def test_a_day_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in cast(text)


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        # one title of several is each one's
        ("Presidents Musa Tolen and Ivan Orle signed it.", "Musa Tolen", ["President"]),
        ("Presidents Musa Tolen and Ivan Orle signed it.", "Ivan Orle", ["President"]),
        ("Congressmen Jon Berge and Ivo Lund left.", "Jon Berge", ["Congressman"]),
        ("Congressmen Jon Berge and Ivo Lund left.", "Ivo Lund", ["Congressman"]),
        ("Senators Jan Tolen, Mara Orle and Ivo Berg met.", "Ivo Berg", ["Senator"]),
        ("President Musa Tolen and Ivan Orle signed it.", "Ivan Orle", []),
        # what limits a name is no role
        ("Only Mara Tolen agreed.", "Mara Tolen", []),
        ("Even Senator Mara Tolen agreed.", "Mara Tolen", ["Senator"]),
        ("Her only daughter Ada Lund agreed.", "Ada Lund", ["daughter"]),
        ("It was not clear how active Mara Tolen would be.", "Mara Tolen", []),
        # an address behind an office is none, a cleric's is
        ("Foreign Secretary Sir Ivo Berg agreed.", "Ivo Berg", ["Foreign Secretary"]),
        ("Anglican Archbishop Mara Tolen agreed.", "Mara Tolen", ["Anglican Archbishop"]),
        ("First Lady Mara Tolen agreed.", "Mara Tolen", ["First Lady"]),
        # in a clause behind the name; who leads a body has no role by that
        ("Ivo Berg, who is the secretary of state, said no.", "Ivo Berg", ["secretary of state"]),
        ("Mara Tolen, who serves as mayor, agreed.", "Mara Tolen", ["mayor"]),
        ("Mara Tolen, who served as mayor, died.", "Mara Tolen", []),
        ("Mara Tolen, who was not the mayor, died.", "Mara Tolen", []),
        ("Jon Orle, who fears the mayor, agreed.", "Jon Orle", []),
        # where somebody sits is none
        ("Sen. Mara Tolen (R) said no.", "Mara Tolen", ["Sen."]),
        ("Sen. Mara Tolen (R-S.C.), a judge, said no.", "Mara Tolen", ["Sen.", "judge"]),
        # what somebody does for another, whose name ends the words
        ("Ivo Berg, a lawyer representing Mara Tolen, said no.", "Ivo Berg", ["lawyer"]),
    ],
)  # fmt: skip
def test_what_role(text: str, name: str, roles: list[str]) -> None:
    assert list(cast(text)[name].roles) == roles


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Germany lost. German Football Association president Mara Tolen resigned.",
            ["German Football Association"],
        ),
        (
            "European Council chief Mara Tolen resigned. Europe is calm, she said.",
            ["European Council"],
        ),
        ("The UN envoy for Syria, Mara Tolen, said talks would go on. Syria agreed.", ["UN"]),
        ("The spokeswoman for Syria, Mara Tolen, said no. Syria agreed.", ["Syria"]),
        ("Germany lost. German Foreign Minister Mara Tolen resigned.", ["Germany"]),
    ],
)
def test_whom_somebody_speaks_for(text: str, bodies: list[str]) -> None:
    assert list(cast(text)["Mara Tolen"].affiliations) == bodies


def test_a_town_is_one_by_its_council_and_acts_as_one() -> None:
    found = cast(
        "Henderson has set aside a million, police said. The Henderson City Council agreed."
    )
    assert found["Henderson"].kind == "government"
    person = cast("Henderson agreed, police said. The Henderson Foundation agreed.")
    assert person["Henderson"].kind != "government"
