"""Bodies, firms and laws that news of all the world names: one name each, of their own kind."""

import pytest

from onrecord import Report, read
from onrecord.reading.knowledge import table
from onrecord.reading.known_bodies import known_bodies, known_body
from tests.reading.views import kinds_of, mentions_named, speakers


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Orle reported the sale to the Securities and Exchange Commission, it said.",
         "Securities and Exchange Commission", "government"),
        ("A filing with the U.S. Securities and Exchange Commission said sales fell. The Securities"
         " and Exchange Commission said so.", "Securities and Exchange Commission", "government"),
        ("The Occupational Safety and Health Administration said it would look into the deaths.",
         "Occupational Safety and Health Administration", "government"),
        ("The U.S. Department of Health and Human Services said it had paid.",
         "U.S. Department of Health and Human Services", "government"),
        ("The Department of Environment said so. The Ministry of Agriculture, Fisheries and Food"
         " said farms were safe.", "Ministry of Agriculture, Fisheries and Food", "government"),
        ("Doctors Without Borders said the clinic was full.", "Doctors Without Borders",
         "organisation"),
        ("Chinese-owned Volvo said it would cut jobs.", "Volvo", "organisation"),
        ("State-run Xinhua news agency said so.", "Xinhua", "agency"),
        ("The Hamas-run Health Ministry said so.", "Hamas-run Health Ministry", "government"),
        ("The Rapid Support Forces said they had left.", "Rapid Support Forces", "armed_group"),
        ("He told Geo News that he was innocent.", "Geo News", "outlet"),
        ("Voice of America reported that 12 people died.", "Voice of America", "outlet"),
        ("Credit Lyonnais said it would sell its stake.", "Credit Lyonnais", "organisation"),
        ("Philip Morris Co. said it would raise prices.", "Philip Morris Co.", "organisation"),
    ],
)  # fmt: skip
def test_a_known_body_has_its_whole_name(text: str, name: str, kind: str) -> None:
    assert kinds_of(read(Report.of(text)))[name] == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He broke the Freedom of Access to Clinic Entrances Act, prosecutors said.",
         "Freedom of Access to Clinic Entrances Act"),
        ("The money comes from the American Recovery and Reinvestment Act, officials said.",
         "American Recovery and Reinvestment Act"),
        ("He was fined under the Rivers and Harbours Act, the board said. The Rivers and Harbours"
         " Act is old.", "Rivers and Harbours Act"),
    ],
)  # fmt: skip
def test_a_law_with_an_and_in_it_is_one(text: str, name: str) -> None:
    kinds = kinds_of(read(Report.of(text)))
    assert kinds.get(name, "document") == "document"
    assert not any(one != name and one in name for one in kinds)


def test_the_names_of_one_are_joined() -> None:
    text = (
        "Médecins Sans Frontières said the clinic was full. MSF said 12 people died. Doctors"
        " Without Borders closed it."
    )
    assert (
        len(mentions_named(read(Report.of(text)), "Doctors Without Borders")) == 3
        or len(mentions_named(read(Report.of(text)), "Médecins Sans Frontières")) == 3
    )


def test_groups_of_several_names_are_one() -> None:
    text = "The Islamic State claimed the attack. ISIS said so in a video. ISIL was driven out."
    (group,) = [one for one in read(Report.of(text)).actors if one.kind == "armed_group"]
    assert len(group.mentions) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The outbreak of BSE has cost US$2.8 million, officials said.",
        "St. Patrick's Day is near, the mayor said.",
        "The crash closed U.S. 95, police said.",
        "The secretary of state said so.",
    ],
)
def test_what_is_nobody_is_no_actor(text: str) -> None:
    names = set(kinds_of(read(Report.of(text))))
    assert names <= {"officials", "mayor", "police", "secretary of state"}


def test_an_abbreviated_state_is_no_agency() -> None:
    kinds = kinds_of(read(Report.of("Orle Corp., of Blue Bell, Pa., said sales fell.")))
    assert "agency" not in kinds.values()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anheuser-Busch Cos. said it plans to sell. Anheuser said so on Monday.",
         "Anheuser-Busch Cos."),
        ("Orle-Dahl Corp. said it plans to sell. Orle said so on Monday.", "Orle-Dahl Corp."),
        ("Institut Merieux S.A. raised its bid. Merieux said it would wait.",
         "Institut Merieux S.A."),
        ("Price Orle Sund Inc. had a loss. The publishing concern said it hired a bank.",
         "Price Orle Sund Inc."),
        ("The Selm-based Orle Corp. said sales fell.", "Orle Corp."),
        ("A bid by Selm Corp. was met by Orle Corp. Orle said 40 shares were sold.", "Orle Corp."),
    ],
)  # fmt: skip
def test_a_firm_is_known_by_its_short_name(text: str, who: str) -> None:
    assert set(speakers(read(Report.of(text)))) == {who}


def test_where_a_firm_is_based_is_no_part_of_its_name() -> None:
    text = (
        "Orle Nabisco Inc. said sales fell. Jon Berge is chairman of New York-based Orle. The"
        " company said it would cut costs."
    )
    record = read(Report.of(text))
    assert "New York-based Orle" in mentions_named(record, "Orle Nabisco Inc.")
    assert speakers(record) == ["Orle Nabisco Inc.", "Orle Nabisco Inc."]


def test_every_name_is_told_once() -> None:
    listed = [kind["names"] for kind in table("known_bodies").values()]
    names = [
        one for lines in listed for line in lines.split("\n") for one in line.split("|") if one
    ]
    assert len(names) == len(set(names)) == len(known_bodies())
    assert all(one == one.strip() for one in names)


def test_possessives_and_articles_do_not_matter() -> None:
    assert known_body("the WHO's") == known_body("World Health Organization")
    assert known_body("who") is None


def test_a_station_has_its_own_name() -> None:
    text = "The Norlink news agency and the Selm Today radio station said talks had ended."
    kinds = kinds_of(read(Report.of(text)))
    assert {"Norlink", "Selm Today"} <= kinds.keys()
    assert kinds["Norlink"] == "agency"
    assert kinds["Selm Today"] == "outlet"


def test_a_charge_is_nobody() -> None:
    text = "He was charged with DUI on Monday, police in Selm said."
    assert "DUI" not in kinds_of(read(Report.of(text)))


@pytest.mark.parametrize("name", ["Joe's Pizza", "Knucklehead's Bar", "Dorn’s Cafe"])
def test_a_place_to_eat_is_one_name(name: str) -> None:
    kinds = kinds_of(read(Report.of(f"Officers were called to {name} on Monday, police said.")))
    assert kinds.get(name, "organisation") == "organisation"
    assert not any(one != name and one in name for one in kinds)
