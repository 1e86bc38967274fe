"""What one outlet takes from another, and what it makes of it."""

from typing import Any

import pytest

from onrecord.ledger import Item, Link
from onrecord.linking import Filed, link_items, person_view, story_view
from onrecord.linking.person import said_once

FULL = '"We will not return to the wards until the minister signs," Odile Marchetti said.'


def quoting(
    story: Any, ref: str, day: str, outlet: str | None, text: str, *words: str, **holds: Any
) -> Any:
    """A report with one quotation of Odile Marchetti."""
    one = story(ref, text, published=day, outlet=outlet)
    who = one.actor("Odile Marchetti")
    via = one.actor(holds["via"], holds.get("kind", "person")) if "via" in holds else None
    said = one.said(who, *words, manner="direct", relay=via)
    if "act" in holds:
        one.holds(who, holds["act"], holds["words"], statement=said)
    return one


def told(story: Any, *, second: str, via: str, kind: str) -> str:
    wire = quoting(story, "a", "2032-03-04", "Meridian Wire", FULL, FULL[:57])
    text = f"{FULL[:57]} Odile Marchetti said, according to {via}."
    other = quoting(story, "b", "2032-03-05", second, text, FULL[:57], via=via, kind=kind)
    collection = [wire.filed, other.filed]
    (claim,) = story_view(collection, link_items(collection)).claims
    assert isinstance(claim.told, str)
    return claim.told


@pytest.mark.parametrize(
    ("via", "kind", "origins"),
    [
        ("Meridian Wire", "person", 1),  # whatever the reader takes it for: it has a report here
        ("Meridian", "organisation", 1),  # in short
        ("Vesper", "agency", 2),
        ("Ines Roth", "person", 2),  # nobody's outlet: her words came by the paper itself
    ],
)
def test_who_has_a_statement_from_an_outlet_here_is_no_origin_of_it(
    story: Any, via: str, kind: str, origins: int
) -> None:
    numbers = told(story, second="Lorn Standard", via=via, kind=kind)
    assert numbers.endswith(f"{origins} origin{'s' * (origins > 1)}")


def test_who_is_told_to_have_spoken_to_another_paper_was_heard_there(story: Any) -> None:
    words = "the country could not afford the rise"
    collection = []
    for ref, outlet in (("a", "The Calveran"), ("b", "Lorn Standard")):
        one = story(ref, f"Tomas Rehn told The Calveran {words}.", outlet=outlet)
        paper = one.actor("The Calveran", "organisation")
        one.said(one.actor("Tomas Rehn"), words, to=paper)
        collection.append(one.filed)
    (claim,) = story_view(collection, link_items(collection)).claims
    assert claim.told == "2 outlets, 2 texts, 1 origin"


def shifts_and_cuts(story: Any, text: str, *words: str) -> tuple[list[str], list[str]]:
    wire = quoting(
        story, "a", "2032-03-04", "Meridian Wire", FULL, FULL[:57],
        act="reject", words="return to the wards",
    )  # fmt: skip
    short = quoting(
        story, "b", "2032-03-06", "Lorn Standard", text, *words,
        act="promise", words="return to the wards",
    )  # fmt: skip
    links = link_items([wire.filed, short.filed])
    return (
        [one.reason for one in links if one.kind == "shift"],
        [one.reason for one in links if one.kind == "shortened"],
    )


def test_who_is_quoted_short_has_not_moved(story: Any) -> None:
    text = '"We will return to the wards," Odile Marchetti said.'
    moved, cut = shifts_and_cuts(story, text, text[:29])
    assert moved == []
    assert cut == [
        "leaves out a negation that stands in the other quotation: “not”, “until the minister"
        " signs”"
    ]


def test_not_until_and_only_when_are_one(story: Any) -> None:
    text = 'Odile Marchetti said they would "return to the wards" only when the minister signs.'
    assert shifts_and_cuts(story, text, text[21:82])[1] == []


@pytest.mark.parametrize("limit", ["who can prove he was", "whose family was"])
def test_anyone_who_is_not_anyone(story: Any, limit: str) -> None:
    full = f'"We would take back anyone {limit} at home."'
    collection = []
    for ref, words in (("a", full), ("b", '"We would take back anyone."')):
        one = story(ref, f"{words} So Ingrid Sault.")
        one.said(one.actor("Ingrid Sault"), words, manner="direct")
        collection.append(one.filed)
    (cut,) = [one for one in link_items(collection) if one.kind == "shortened"]
    assert cut.rule == "conditions"
    assert cut.reason.endswith(f"“{limit} at home”")


def holding(story: Any, ref: str, day: str, text: str, *acts: tuple[str, str]) -> Filed:
    one = story(ref, text, published=day)
    army = one.actor("The army", "organisation")
    for act, words in acts:
        one.holds(army, act, words)
    filed: Filed = one.filed
    return filed


@pytest.mark.parametrize(
    ("later", "moved"),
    [
        ("The army agreed to leave the bridge, nine days after it had refused the offer.", True),
        # What it refused before is of another sentence, and of another matter.
        ("The army agreed to leave the bridge. It had refused the offer.", False),
    ],
)
def test_one_sentence_that_recalls_a_refusal_tells_of_a_shift(
    story: Any, later: str, moved: bool
) -> None:
    collection = [
        holding(story, "a", "2031-07-05", "The army refused the offer.", ("reject", "the offer")),
        holding(
            story, "b", "2031-07-14", later, ("agree", "leave the bridge"), ("reject", "the offer")
        ),
    ]
    found = [one for one in link_items(collection) if one.kind == "shift"]
    assert [[item.report for item in one.items] for one in found] == ([["a", "b"]] if moved else [])


@pytest.mark.parametrize(
    ("text", "recalled"),
    [
        ("Petra Lang had rejected calls to resign on Wednesday.", True),
        ("Petra Lang rejected calls to resign on Wednesday.", False),
    ],
)
def test_what_a_report_tells_as_past_is_recalled(story: Any, text: str, recalled: bool) -> None:
    one = story("a", text)
    one.holds(one.actor("Petra Lang"), "reject", "calls to resign")
    (party,) = story_view([one.filed], []).parties
    assert party.positions[0].recalled == recalled


def test_yesterdays_words_in_a_reprint_are_not_recalled(story: Any) -> None:
    one = story("a", "Petra Lang on Thursday refused to go. She wants a vote.")
    lang = one.actor("Petra Lang")
    said = one.said(lang, "refused to go", on="2031-05-05")
    one.holds(lang, "reject", "go", statement=said)
    one.holds(lang, "demand", "a vote")
    (party,) = story_view([one.filed], []).parties
    assert [stance.recalled for stance in party.positions] == [False, False]


@pytest.mark.parametrize(
    ("name", "role", "same"),
    [
        ("Adan", "Health Minister", "Jusuf Adan"),
        ("Adan", "Colonel", "Peter Adan"),
        ("health minister", "health minister", "Jusuf Adan"),  # whose brother is no minister
    ],
)
def test_an_office_tells_whose_the_family_name_is(
    story: Any, name: str, role: str, same: str
) -> None:
    one = story("a", "Jusuf Adan and Peter Adan of the Health Ministry spoke.")
    one.actor("Jusuf Adan", roles=("Health Minister",), of=("Health Ministry",))
    one.actor("Peter Adan", roles=("Colonel", "brother of the health minister"))
    two = story("b", f"Now {name} spoke.", published="2031-05-08")
    two.actor(name, roles=(role,), of=("Health Ministry",) if name[0].islower() else ())
    links = [link for link in link_items([one.filed, two.filed]) if link.kind == "person"]
    known = {link.items[0]: link.items[1] for link in links}
    (actor,) = [item.item for item, other in known.items() if other.report == "b"]
    assert one.filed.actors[actor].name == same


def test_a_week_stands_where_it_ends_in_the_time_line(story: Any) -> None:
    words, collection = "the wards of the old hospital were shut", []
    for ref in ("a", "b"):
        one = story(ref, f"Tomas Rehn said {words}.", published="2032-03-11", outlet=ref)
        one.said(one.actor("Tomas Rehn"), words, on="2032-W10")
        collection.append(one.filed)
    view = story_view(collection, link_items(collection))
    days = [one.date for one in view.timeline if one.kind in ("claim", "report")]
    assert days.index("2032-W10") < days.index("2032-03-11")


def test_a_persons_statements_come_by_day_and_their_reprints_are_told_once(story: Any) -> None:
    collection = []
    for ref, day in (("a", "2032-03-05"), ("b", "2032-03-06"), ("c", "2032-05-01")):
        one = story(ref, "Tomas Rehn said the wards were shut, and had been.", published=day)
        rehn = one.actor("Tomas Rehn")
        one.said(rehn, "the wards were shut")
        one.said(rehn, "had been", on="2032-03-01")
        collection.append(one.filed)
    group = [Link("person", tuple(Item(ref, "a1") for ref in "abc"), 1.0, "", "")]
    view = person_view(collection, group, Item("a", "a1"))
    days = [one.date for one in view.statements]
    assert days == sorted(day for day in days if day)
    told = [(one.passage.words, len(again)) for one, again in said_once(view.statements)]
    assert told == [("had been", 2), ("the wards were shut", 1), ("the wards were shut", 0)]


def test_a_persons_page_has_what_they_voice_for_their_body(story: Any) -> None:
    one = story("a", "The union will not return, said Odile Marchetti.")
    union = one.actor("The union", "organisation")
    said = one.said(one.actor("Odile Marchetti"), "not return")
    one.holds(union, "reject", "return", statement=said)
    (stance,) = person_view([one.filed], [], Item("a", "a2")).positions
    assert (stance.act, stance.holder) == ("reject", "union")
    (stance,) = person_view([one.filed], [], Item("a", "a1")).positions
    assert stance.holder is None


def test_a_persons_page_has_no_position_of_the_other_side(story: Any) -> None:
    one = story("a", "Odile Marchetti called the Front's offer to leave Orle a trick.")
    front = one.actor("the Front", "armed_group")
    said = one.said(one.actor("Odile Marchetti"), "the Front's offer to leave Orle a trick")
    one.holds(front, "offer", "leave Orle", statement=said)
    assert not person_view([one.filed], [], Item("a", "a2")).positions
    other = story("b", "Odile Marchetti of the League said she would go and they would leave.")
    front, league = other.actor("they", "armed_group"), other.actor("the League", "organisation")
    mayor = other.actor("Odile Marchetti", of=("the League",))
    told = other.said(mayor, "she would go and they would leave")
    other.holds(front, "promise", "leave", statement=told)
    other.holds(league, "promise", "go", statement=told)
    found = person_view([other.filed], [], Item("b", "a3")).positions
    assert [(stance.act, stance.object) for stance in found] == [("promise", "go")]


def test_who_printed_it_is_unknown_where_nobody_says_so(story: Any) -> None:
    first = quoting(story, "a", "2032-03-04", "Lorn Standard", FULL, FULL[:57])
    pasted = [
        quoting(story, ref, "2032-03-04", None, f"{FULL} {more}", FULL[:57])
        for ref, more in (("b", "She left at noon."), ("c", "Nobody had asked her."))
    ]
    collection = [first.filed, *(one.filed for one in pasted)]
    view = story_view(collection, link_items(collection))
    assert view.numbers.outlets == 1
    assert {claim.numbers.outlets for claim in view.claims} == {1}
    alone = [one.filed for one in pasted]
    assert story_view(alone, link_items(alone)).told.startswith("outlet unknown, ")
