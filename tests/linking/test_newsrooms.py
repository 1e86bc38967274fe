"""What a newsroom would find wrong at once: false copies, false disagreements, old news as new."""

from typing import Any

import pytest

from onrecord.ledger import Item
from onrecord.linking import Filed, link_items, person_view, story_view
from onrecord.linking.origins import copy_link, origins

CLASH = (
    "TAL ORUN – Six Dovani soldiers were killed in an exchange of fire with Sarkite border "
    "guards at the Kirim Pass on Tuesday, the Dovani defence ministry said. The ministry "
    'accused the Sarkite guards of opening fire on a patrol without warning. "They shot at '
    "men who were mending a fence,\" Defence Minister Hal Ormond said. Sarkia's interior "
    "ministry said that the Dovani patrol had crossed the border and had fired first. It "
    "denied that any warning had been left out. Sarkia said two of its guards had been "
    "wounded. It holds nine Dovani soldiers, its interior minister, Nela Trask, said. Dovan "
    "demanded that the nine be returned at once. Trask ruled out any release before an "
    "apology."
)
DAY_AFTER = (
    "TAL ORUN – The defence ministry on Wednesday named the six soldiers killed at the Kirim "
    "Pass. Defence Minister Hal Ormond said that Sarkia was holding 11 Dovani soldiers, not "
    'nine. President Iva Kestrel refused to apologise. "One does not apologise to those who '
    "shoot,\" she said. Sarkia's interior minister Nela Trask told Vesper that the guards had "
    "not crossed the line, and that the Dovani patrol had fired first."
)


def kinds(collection: list[Filed], kind: str) -> list[str]:
    return [one.rule for one in link_items(collection) if one.kind == kind]


def test_names_and_offices_alone_are_no_rewritten_copy(story: Any) -> None:
    one = story("a", CLASH, published="2027-02-02", outlet="Vesper").filed
    two = story("b", DAY_AFTER, published="2027-02-03", outlet="Orun Sentinel").filed
    assert len(one.shingles & two.shingles) >= 12  # as many as a copy has
    assert copy_link(one, two) is None


@pytest.mark.parametrize("credit", ["CPA", "Corvale", "Corvale Press Agency"])
def test_an_agency_that_credits_itself_in_short_is_the_original(story: Any, credit: str) -> None:
    dispatch = f"SENNA ({credit}) - {CLASH}"
    agency = story("z", dispatch, published="2027-05-04", outlet="Corvale Press Agency")
    longer = story("a", dispatch + " Tarn is quiet.", published="2027-05-04", outlet="Tarn Courier")
    link = copy_link(agency.filed, longer.filed)
    assert link is not None
    assert [item.report for item in link.items] == ["a", "z"]
    (origin,) = origins([agency.filed, longer.filed], [link])
    assert origin.name == credit


def counted(story: Any, text: str, **told: float) -> Filed:
    one = story("a", text, published="2027-05-09")
    for body, value in told.items():
        one.counted(one.actor(body.replace("_", " "), "organisation"), f"{value:g}", value)
    filed: Filed = one.filed
    return filed


def test_an_earlier_toll_is_no_disagreement_with_todays(story: Any) -> None:
    earlier = "The Rescue Service's earlier toll was 26. The Health Board counted 33 dead."
    today = "The Rescue Service's toll was 26. The Health Board counted 33 dead."
    for text, expected in ((earlier, []), (today, ["counts"])):
        filed = counted(story, text, Rescue_Service=26, Health_Board=33)
        assert kinds([filed], "disagreement") == expected


def test_of_two_totals_in_one_report_neither_corrects_the_other(story: Any) -> None:
    one = story("a", "The Health Board counted 31 dead; it kept to 23.", published="2027-05-05")
    board = one.actor("Health Board", "organisation")
    one.counted(board, "31", 31)
    one.counted(board, "23", 23)
    (tally,) = story_view([one.filed], link_items([one.filed])).tallies
    assert [point.revised for point in tally.points] == [None, None]


def test_a_minister_and_her_ministry_do_not_contradict_each_other(story: Any) -> None:
    first = story(
        "a", "The Border Office said the patrol had crossed the frozen stream at the pass."
    )
    first.said(first.actor("Border Office"), "the patrol had crossed the frozen stream at the pass")
    for of, expected in ((("Border Office",), []), ((), ["contrary"])):
        second = story(
            "b",
            "Border Office. Nela Trask said no patrol had crossed the frozen stream at the pass.",
        )
        second.actor("Border Office", "government")
        trask = second.actor("Nela Trask", of=of)
        second.said(trask, "no patrol had crossed the frozen stream at the pass")
        office = story("a", first.report.text)
        office.said(
            office.actor("Border Office", "government"),
            "the patrol had crossed the frozen stream at the pass",
        )
        assert kinds([office.filed, second.filed], "disagreement") == expected


def test_a_charge_that_is_denied_is_no_counter_charge(story: Any) -> None:
    text = (
        "Dovan said Sarkia broke the truce. Sarkia accused Dovan of selling rifles to smugglers."
        " Dovan denied selling rifles to smugglers."
    )
    for denied in (False, True):
        one = story("a", text)
        dovan, sarkia = one.actor("Dovan", "government"), one.actor("Sarkia", "government")
        first = one.said(dovan, "Sarkia broke the truce")
        second = one.said(sarkia, "Dovan of selling rifles to smugglers", cue="accuse")
        if denied:
            one.said(dovan, "selling rifles to smugglers.", cue="deny")
        one.holds(dovan, "accuse", "broke the truce", statement=first)
        one.holds(sarkia, "accuse", "of selling rifles", statement=second)
        record = one.filed.record
        aimed = [
            type(each)(each.id, each.holder, each.act, to, each.object, None, each.statement)
            for each, to in zip(record.positions, (sarkia, dovan), strict=True)
        ]
        one.positions[:] = aimed
        assert kinds([one.filed], "disagreement") == (["denial"] if denied else ["mutual charges"])


@pytest.mark.parametrize(
    ("words", "recalled"),
    [
        ("The mine closes, a day after Furst had refused to shut it.", True),
        ("Earlier in the week Furst had flatly refused to shut it.", True),
        ("Furst said on Tuesday she had refused to shut it.", False),
        ("Furst refused to shut it, two days after the burst.", False),
    ],
)
def test_what_somebody_had_refused_before_is_recalled(
    story: Any, words: str, recalled: bool
) -> None:
    one = story("a", words, published="2027-05-04")
    one.holds(one.actor("Furst"), "reject", "shut it")
    (party,) = story_view([one.filed], []).parties
    assert [stance.recalled for stance in party.positions] == [recalled]


def test_a_count_of_two_reprints_is_one_point(story: Any) -> None:
    collection = []
    for ref in ("a", "b"):
        one = story(ref, "The Rescue Service counted 60 missing and 12 missing.", outlet=ref)
        service = one.actor("Rescue Service", "organisation")
        one.counted(service, "60", 60, "missing")
        one.counted(service, "12", 12, "missing")
        collection.append(one.filed)
    (tally,) = story_view(collection, link_items(collection)).tallies
    assert [(point.value, len(point.passages)) for point in tally.points] == [(60, 2), (12, 2)]


@pytest.mark.parametrize(
    ("counts", "value", "day", "bodies"),
    [
        ("missing", 41, "2027-05-04", 1),
        ("killed", 62, "2027-05-04", 1),
        ("killed", 41, "2027-05-04", 2),  # the dead do not become fewer overnight
        ("missing", 41, "2027-05-03", 2),
    ],
)
def test_the_head_of_a_service_goes_on_with_its_count(
    story: Any, counts: str, value: float, day: str, bodies: int
) -> None:
    one = story("a", "The Rescue Service counted 60.", published="2027-05-03")
    one.counted(one.actor("Rescue Service", "organisation"), "60", 60, counts)
    two = story("b", f"Ruta Ostberg of the Rescue Service spoke of {value:g}.", published=day)
    two.actor("Rescue Service", "organisation")
    head = two.actor("Ruta Ostberg", of=("Rescue Service",))
    two.counted(head, f"{value:g}", value, counts)
    collection = [one.filed, two.filed]
    assert len(story_view(collection, link_items(collection)).tallies) == bodies


def test_an_earlier_count_is_told_as_one(story: Any) -> None:
    filed = counted(story, "The Rescue Service's earlier toll was 26.", Rescue_Service=26)
    (tally,) = story_view([filed], link_items([filed])).tallies
    assert [point.former for point in tally.points] == [True]


def test_a_persons_page_has_a_position_once_for_all_its_reprints(story: Any) -> None:
    collection = []
    for ref in ("a", "b"):
        one = story(ref, "Harrow accused Tesk of lying.", outlet=ref)
        harrow, tesk = one.actor("Harrow"), one.actor("Tesk")
        one.holds(harrow, "accuse", "of lying")
        position = one.positions[0]
        one.positions[0] = type(position)("p1", harrow, "accuse", tesk, position.object, None, None)
        collection.append(one.filed)
    links = link_items(collection)
    (stance,) = person_view(collection, links, Item("a", "a1")).positions
    assert (stance.told_by, stance.toward) == (("a", "b"), "Tesk")
