"""What a fact-checker relies on across reports: who copied whom, who is who, which counts clash."""

import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger.links import Item, Link
from onrecord.linking import Filed, Linker, find_people, link_items, person_view, story_view
from onrecord.linking.claims import claim_links
from onrecord.linking.credits import credit
from onrecord.linking.disagreements import disagreement_links
from onrecord.linking.joining import groups_of, joining_links
from onrecord.linking.origins import copy_link, origin_links, origins
from onrecord.linking.people import person_links
from onrecord.linking.shifts import shift_links
from onrecord.linking.shortened import shortened_links
from onrecord.linking.stretches import CLOSE, stretches
from onrecord.linking.tallies import series
from onrecord.record import SCHEMA, Record
from onrecord.report import Report

EXAMPLES = Path(__file__).parents[2] / "examples" / "stories"


def examples(name: str) -> dict[str, Filed]:
    """The example reports with bare records, for what needs the text alone."""
    found = {}
    for line in (EXAMPLES / f"{name}.jsonl").read_bytes().splitlines():
        raw = msgspec.json.decode(line)
        report = Report.of(
            raw["text"],
            title=raw["title"],
            outlet=raw["outlet"],
            byline=tuple(raw["byline"]),
            url=raw["url"],
            published=raw["published"],
        )
        found[raw["name"]] = Filed(raw["name"], Record(SCHEMA, report, (), (), (), (), (), ()))
    return found


# Origins


def test_reprints_trimmed_and_rewritten_go_back_to_the_agency() -> None:
    dam = examples("dam")
    found = {
        one.reports: one.name
        for one in origins(list(dam.values()), origin_links(list(dam.values())))
    }
    copied = next(reports for reports in found if "dam-1-agency" in reports)
    assert set(copied) == {"dam-1-agency", "dam-2-reprint", "dam-2-verbatim", "dam-3-rewrite"}
    assert found[copied] == "Corvane Press"
    assert found[("dam-4-independent",)] == "Sannick Radio"


def test_a_copy_points_at_the_agency_dispatch_whichever_comes_first() -> None:
    dam = examples("dam")
    pair = dam["dam-2-reprint"], dam["dam-1-agency"]
    for one, two in (pair, pair[::-1]):
        link = copy_link(one, two)
        assert link is not None
        assert [item.report for item in link.items] == ["dam-2-reprint", "dam-1-agency"]


def test_a_shared_quotation_is_no_copy(story: Any) -> None:
    quoted = "“We have waited for the bridge for nine winters and we will not wait for a tenth,”"
    one = story("a", f"Mayor Odile Brand spoke at noon. {quoted} she told the crowd by the river.")
    two = story("b", f"Traffic stopped again yesterday. {quoted} Odile Brand wrote to the council.")
    assert copy_link(one.filed, two.filed) is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("LISTRA (Corvane Press) - The gates stay shut.", "Corvane Press"),
        ("The gates stay shut.\n\n– Corvane Press", "Corvane Press"),
        ("The gates stay shut.\n\nAdditional reporting from Corvane Press.", None),
        ("The gates stay shut.\n\n(Reporting by Ines Halloway)", None),
        ("The gates stay shut.", None),
    ],
)
def test_only_a_credit_for_the_whole_text_counts(story: Any, text: str, agency: str | None) -> None:
    found = credit(story("a", text).filed)
    assert (found.agency if found else None) == agency


def test_an_origin_that_nobody_tells_is_unknown(story: Any) -> None:
    filed = story("a", "The ferry did not sail on Monday.").filed
    (found,) = origins([filed], [])
    assert found.name is None
    assert story_view([filed], []).told == "outlet unknown, 1 text, origin unknown"


# People


def test_spellings_titles_and_offices_lead_to_one_person(story: Any) -> None:
    one = story("a", "Water Minister Halina Brodeur spoke.")
    one.actor("Water Minister Halina Brodeur", name="Halina Brodeur", of=("Marenta",))
    two = story("b", "Ms Brodeur of Marenta declined.")
    two.actor("Ms Brodeur", name="Brodeur", of=("Marenta",))
    assert len(person_links([one.filed, two.filed])) == 1


def test_namesakes_stay_apart(story: Any) -> None:
    one = story("a", "Halina Brodeur spoke.")
    one.actor("Halina Brodeur", of=("Marenta",))
    two = story("b", "Doctor Marta Brodeur runs the clinic.")
    two.actor("Doctor Marta Brodeur", name="Marta Brodeur")
    three = story("c", "Brodeur of the harbour union spoke.")
    three.actor("Brodeur", of=("Harbour Union",))
    assert person_links([one.filed, two.filed]) == []
    assert person_links([one.filed, three.filed]) == []


def test_a_states_forces_and_its_name_in_other_words(story: Any) -> None:
    one = story("a", "The government of Marenta and Marentan troops moved.")
    one.actor("The government of Marenta", "government", name="government of Marenta")
    one.actor("Marentan troops", "government", of=("Marenta",))
    two = story("b", "Marenta spoke; the army of Dovria did not.")
    two.actor("Marenta", "government")
    two.actor("the army", "government", name="army", of=("Dovria",))
    (link,) = person_links([one.filed, two.filed])
    assert link.items == (Item("a", "a1"), Item("b", "a1"))


# Claims


def told(story: Any, ref: str, text: str, words: str, published: str, **more: Any) -> Filed:
    one = story(ref, text, published=published)
    one.said(one.actor("Anselm Okparo"), words, **more)
    return one.filed


def claims(*collection: Filed) -> list[Link]:
    return claim_links(collection, person_links(collection))


def test_a_paraphrase_is_one_claim_and_another_number_another(story: Any) -> None:
    first = told(
        story,
        "a",
        "Anselm Okparo said Dovria would pay 40 million crowns for the dam.",
        "Dovria would pay 40 million crowns for the dam",
        "2031-05-06",
    )
    again = told(
        story,
        "b",
        "For the dam Dovria was to pay 40 million crowns, said Anselm Okparo.",
        "For the dam Dovria was to pay 40 million crowns",
        "2031-05-07",
    )
    refused = told(
        story,
        "c",
        "Anselm Okparo said Dovria would not pay 40 million crowns for the dam.",
        "Dovria would not pay 40 million crowns for the dam",
        "2031-05-07",
    )
    later = told(
        story,
        "d",
        "Anselm Okparo said Dovria would pay 40 million crowns for the dam.",
        "Dovria would pay 40 million crowns for the dam",
        "2031-06-20",
    )
    (link,) = claims(first, again, refused, later)
    assert link.items == (Item("a", "s1"), Item("b", "s1"))


@pytest.mark.parametrize(
    ("short", "rule"),
    [
        ("“We … believe that the worst is over for us,”", "negations"),
        ("“We do not believe that the worst is over for us,”", None),
    ],
)
def test_a_quotation_that_lost_its_not_is_flagged(story: Any, short: str, rule: str | None) -> None:
    full = "“We do not believe that the worst is over for us,”"
    one = told(story, "a", f"{full} said Anselm Okparo.", full, "2031-05-06", manner="direct")
    two = told(story, "b", f"{short} said Anselm Okparo.", short, "2031-05-06", manner="direct")
    found = shortened_links([one, two], person_links([one, two]))
    assert [link.rule for link in found] == ([rule] if rule else [])
    assert len(claims(one, two)) == 1


def test_a_quotation_that_lost_its_condition_is_flagged(story: Any) -> None:
    full = "“We will sign the treaty tomorrow if the river runs again,”"
    short = "“We will sign the treaty tomorrow,”"
    one = told(story, "a", f"{full} said Anselm Okparo.", full, "2031-05-06", manner="direct")
    two = told(story, "b", f"{short} said Anselm Okparo.", short, "2031-05-06", manner="direct")
    (link,) = shortened_links([one, two], person_links([one, two]))
    assert (link.rule, link.items[0].report) == ("conditions", "b")


# Tallies, disagreements, shifts


def counts(story: Any, ref: str, day: str, *told: tuple[str, float, str | None]) -> Filed:
    text = "; ".join(f"{body} counted {value:g} dead" for body, value, _ in told)
    one = story(ref, text, published=day)
    for body, value, since in told:
        one.counted(one.actor(body, "organisation"), f"{value:g}", value, since=since)
    return one.filed


def test_a_count_begun_again_opens_an_epoch_and_contradicts_nothing(story: Any) -> None:
    collection = [
        counts(story, "a", "2031-05-06", ("Farmers League", 14, "2031-04-20")),
        counts(story, "b", "2031-05-09", ("Farmers League", 21, None)),
        counts(story, "c", "2031-05-14", ("Farmers League", 3, None), ("Health Board", 22, None)),
    ]
    people = person_links(collection)
    mine = [one for one in series(collection, people) if one.body.report == "a"]
    assert [[point.value for point in one.points] for one in mine] == [[14, 21], [3]]
    assert disagreement_links(collection, people) == []


def test_two_bodies_at_one_time_disagree_once(story: Any) -> None:
    collection = [
        counts(story, "a", "2031-05-06", ("Farmers League", 14, None), ("Health Board", 9, None)),
        counts(story, "b", "2031-05-07", ("Farmers League", 14, None), ("Health Board", 9, None)),
    ]
    (link,) = disagreement_links(collection, person_links(collection))
    assert {item.report for item in link.items} == {"a"}


def test_a_relayed_count_is_its_counters(story: Any) -> None:
    one = story("a", "The Health Board counted 9 dead.")
    one.counted(one.actor("Health Board", "organisation"), "9", 9)
    two = story("b", "Radio Listra said the Health Board counted 9 dead.")
    relay = two.actor("Radio Listra", "outlet")
    two.counted(two.actor("Health Board", "organisation"), "9", 9, relay=relay)
    collection = [one.filed, two.filed]
    links = link_items(collection)
    (tally,) = story_view(collection, links).tallies
    assert tally.counted_by == "Health Board"
    assert [(point.value, point.relays, len(point.passages)) for point in tally.points] == [
        (9, ("Radio Listra",), 2)
    ]


def test_a_refusal_that_becomes_an_offer_is_a_shift(story: Any) -> None:
    one = story("a", "Marenta refused to open the dam gates until Dovria paid.")
    one.holds(
        one.actor("Marenta", "government"),
        "reject",
        "open the dam gates",
        condition="until Dovria paid",
    )
    two = story("b", "Marenta offered to open two dam gates.", published="2031-05-14")
    two.holds(two.actor("Marenta", "government"), "offer", "open two dam gates")
    three = story("c", "Marenta offered to send a doctor.", published="2031-05-15")
    three.holds(three.actor("Marenta", "government"), "offer", "send a doctor")
    collection = [one.filed, two.filed, three.filed]
    (link,) = shift_links(collection, person_links(collection))
    assert [item.report for item in link.items] == ["a", "b"]


# Stories as they stream in


def filled(order: list[str]) -> Linker:
    both = {**examples("dam"), **examples("fever")}
    linker = Linker()
    for ref in order:
        linker.add(both[ref].record, ref)
    return linker


REFS = sorted([*examples("dam"), *examples("fever")])


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(chance: random.Random) -> None:
    shuffled = REFS.copy()
    chance.shuffle(shuffled)
    one, two = filled(REFS), filled(shuffled)
    assert [[f.ref for f in story] for story in one.stories()] == [
        [f.ref for f in story] for story in two.stories()
    ]
    assert one.links() == two.links()


def test_each_story_is_found_and_a_person_can_part_and_rejoin_it() -> None:
    linker = filled(REFS)
    assert [{f.ref.split("-")[0] for f in story} for story in linker.stories()] == [
        {"dam"},
        {"fever"},
    ]
    link = Link("story", (Item("dam-1-agency"), Item("dam-6-relay")), 1.0, "by hand", "person")
    linker.decide(link, on=False)
    assert not any(
        {"dam-1-agency", "dam-6-relay"} <= {f.ref for f in story} for story in linker.stories()
    )
    linker.decide(link, on=True)
    assert any(
        {"dam-1-agency", "dam-6-relay"} <= {f.ref for f in story} for story in linker.stories()
    )


def test_a_link_taken_back_is_not_found_again() -> None:
    linker = filled(REFS)
    link = next(one for one in linker.links() if one.kind == "origin")
    linker.decide(link, on=False)
    assert link.key not in {one.key for one in linker.links()}


def test_adding_a_report_twice_changes_nothing() -> None:
    linker = filled(REFS)
    before = linker.links()
    linker.add(examples("dam")["dam-1-agency"].record, "dam-1-agency")
    assert linker.links() == before


def test_taking_back_a_joining_link_splits_its_group() -> None:
    a, b, c = (Item(ref) for ref in "abc")
    links = [
        Link("person", pair, score, "", "name")
        for pair, score in (((a, b), 0.9), ((b, c), 0.8), ((a, c), 0.7))
    ]
    kept = joining_links(links)
    assert groups_of(kept).all() == [(a, b, c)]
    assert groups_of(kept[:1]).all() == [(a, b)]


def test_every_pair_near_each_other_is_looked_after_once_in_a_long_story() -> None:
    filed = examples("dam")["dam-1-agency"]
    long = [Filed(f"r{at:04}", filed.record) for at in range(3 * CLOSE + 7)]
    found = stretches(long)
    assert {ref for stretch in found for ref in stretch.refs} == {one.ref for one in long}
    for one, two in pairwise(long):
        link = Link("claim", (one.item("s1"), two.item("s1")), 1.0, "", "")
        assert sum(stretch.owns(link) for stretch in found) == 1


def test_a_report_that_comes_in_between_moves_no_far_cut() -> None:
    filed = examples("dam")["dam-1-agency"]
    long = [Filed(f"r{at:04}", filed.record) for at in range(0, 1000, 2)]
    before = set(stretches(long))
    after = set(stretches([*long[:250], Filed("r0499", filed.record), *long[250:]]))
    assert len(before - after) < len(before) / 3


# What the faces show


def test_a_claim_shows_outlets_texts_and_origins_apart(story: Any) -> None:
    words = "the gates would stay shut until the repairs were paid"
    collection = []
    for ref, outlet in (("a", "Corvane Press"), ("b", "Listra Post"), ("c", "Hask Weekly")):
        one = story(ref, f"LISTRA (Corvane Press) - Halina Brodeur said {words}.", outlet=outlet)
        one.said(one.actor("Halina Brodeur"), words)
        collection.append(one.filed)
    view = story_view(collection, link_items(collection))
    assert view.claims[0].numbers.outlets == 3
    assert view.claims[0].numbers.origins == 1
    assert msgspec.json.decode(view.to_json())["claims"][0]["speaker"] == "Halina Brodeur"


def test_a_relay_is_no_origin_of_what_it_passes_on(story: Any) -> None:
    one = story(
        "a",
        "Corvane Press reported that Halina Brodeur said the gates were shut.",
        outlet="The Estuary",
    )
    relay = one.actor("Corvane Press", "agency")
    one.said(one.actor("Halina Brodeur"), "the gates were shut", relay=relay)
    (claim,) = story_view([one.filed], []).claims
    assert claim.tellings[0].origin == "Corvane Press"


def test_passages_are_exact_characters(story: Any) -> None:
    one = story("a", "Halina Brodeur said the gates were shut.")
    one.said(one.actor("Halina Brodeur"), "the gates were shut")
    (claim,) = story_view([one.filed], []).claims
    (span,) = claim.tellings[0].passage.spans
    assert one.filed.text[slice(*span)] == "the gates were shut"


def test_a_person_is_found_by_a_misspelt_name(story: Any) -> None:
    one = story("a", "Halina Brodeur said the gates were shut.")
    one.said(one.actor("Halina Brodeur", roles=("minister",)), "the gates were shut")
    (line,) = find_people([one.filed], [], "Brodeurr")
    assert line.name == "Halina Brodeur"
    person = person_view([one.filed], [], Item("a", "a1"))
    assert [said.passage.words for said in person.statements] == ["the gates were shut"]
    assert person.roles[0].words == "minister"
    assert find_people([one.filed], [], "Okparo") == []


def test_a_toll_told_on_another_day_is_no_disagreement(story: Any) -> None:
    told = []
    for ref, day, toll in (("one", "2031-05-06", "12,402"), ("two", "2031-05-07", "12,455")):
        report = story(
            ref, f"{toll} people had been killed in the Sarrak valley since January, Orn said.",
            published=day,
        )  # fmt: skip
        office = report.actor("Orn", "organisation")
        said = report.said(office, f"{toll} people had been killed in the Sarrak valley")
        report.counted(office, toll, float(toll.replace(",", "")), statement=said)
        told.append(report.filed)
    assert [one for one in link_items(told) if one.kind == "disagreement"] == []


def test_a_refusal_contradicts_no_account(story: Any) -> None:
    one = story("one", "Oszek ruled out any withdrawal from the valley.")
    one.said(one.actor("Oszek"), "any withdrawal from the valley", cue="rule out")
    two = story("two", "Marani said a withdrawal from the valley would be enough.")
    two.said(two.actor("Marani"), "a withdrawal from the valley would be enough")
    found = link_items([one.filed, two.filed])
    assert [one for one in found if one.kind == "disagreement"] == []
