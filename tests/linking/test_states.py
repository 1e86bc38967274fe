"""Bodies of the state that a story is of, and who is nobody across reports."""

from typing import Any

import pytest
from msgspec.structs import replace

from onrecord.linking import Filed, link_items
from onrecord.linking.state import story_state
from onrecord.record import Cue


def people(*collection: Filed) -> list[set[str]]:
    """Names of the two actors of every link."""
    named = {one.ref: one.actors for one in collection}
    return [
        {named[item.report][item.item].name for item in link.items}
        for link in link_items(collection)
        if link.kind == "person"
    ]


def told(story: Any, ref: str, text: str, *bodies: tuple[str, str, str]) -> Filed:
    """A report with its bodies: words, kind, whose."""
    one = story(ref, text)
    for words, kind, of in bodies:
        one.actor(words, kind, of=(of,) if of else ())
    filed: Filed = one.filed
    return filed


HOME = (
    "Vestria’s coastguard counted 38 dead off Skarn. Vestria mourns, and Vestrian flags hang low.",
    ("Vestria’s coastguard", "organisation", "Vestria"),
)


def test_the_countrys_coastguard_is_that_of_the_state_which_the_story_is_of(story: Any) -> None:
    one = told(story, "a", *HOME)
    two = told(
        story, "b", "At least 38 drowned, the country’s coastguard said.",
        ("the country’s coastguard", "organisation", "country"),
    )  # fmt: skip
    assert people(one, two) == [{"Vestria’s coastguard", "the country’s coastguard"}]


def test_the_coastguard_is_not_the_neighbours(story: Any) -> None:
    one = told(story, "a", *HOME)
    two = told(
        story, "b", "The coastguard counts 97 dead. Orrland’s coastguard found two more.",
        ("The coastguard", "organisation", ""), ("Orrland’s coastguard", "organisation", "Orrland"),
    )  # fmt: skip
    three = told(
        story, "c", "Orrland’s coastguard has found a boat.",
        ("Orrland’s coastguard", "organisation", "Orrland"),
    )  # fmt: skip
    found = people(one, two, three)
    assert {"Vestria’s coastguard", "The coastguard"} in found
    assert {"Orrland’s coastguard"} in found
    assert len(found) == 2


def test_a_story_of_two_states_is_of_none(story: Any) -> None:
    text = "Norvia and Quell blame each other. Norvia shot first, says Quell."
    one = told(story, "a", text, ("Norvia", "government", ""), ("Quell", "government", ""))
    two = told(story, "b", "The government is silent.", ("The government", "government", ""))
    assert not story_state([one, two])
    assert people(one, two) == []


def test_the_government_is_that_of_the_only_state(story: Any) -> None:
    text = "Iskara has shut its ports, and Iskara waits."
    one = told(story, "a", text, ("Iskara", "government", ""))
    two = told(story, "b", "The government is silent.", ("The government", "government", ""))
    assert people(one, two) == [{"Iskara", "The government"}]


def test_the_authorities_of_a_place_are_no_states(story: Any) -> None:
    text = "Iskara has shut its ports, and Iskara waits."
    one = told(story, "a", text, ("Iskara", "government", ""))
    two = told(story, "b", "The authorities are silent.", ("The authorities", "government", ""))
    assert people(one, two) == []


def test_the_citys_health_office_has_its_name_elsewhere(story: Any) -> None:
    one = told(
        story, "a", "The Port Nessa health office counts 31 dead.",
        ("The Port Nessa health office", "organisation", ""),
    )  # fmt: skip
    two = told(
        story, "b", "The city’s health office counts 31 dead.",
        ("The city’s health office", "organisation", "city"),
    )  # fmt: skip
    assert len(people(one, two)) == 1


def test_the_army_before_the_soldiers(story: Any) -> None:
    text = "The coffee was warm when the soldiers came. Nadir accused the army of shooting."
    one = told(story, "a", text, ("the soldiers", "government", ""), ("the army", "government", ""))
    two = told(story, "b", "The army denied it.", ("The army", "government", ""))
    assert people(one, two) == [{"the army", "The army"}]


def test_a_body_told_beside_another_is_itself(story: Any) -> None:
    text = "The army of Ondara and the Kisanga Front accused each other."
    one = told(
        story, "a", text, ("The army of Ondara and the Kisanga Front", "government", ""),
        ("the Kisanga Front", "armed_group", ""),
    )  # fmt: skip
    two = told(
        story, "b", "Ondara’s army and the Kisanga Front met.",
        ("Ondara’s army", "government", "Ondara"), ("the Kisanga Front", "armed_group", ""),
    )  # fmt: skip
    found = people(one, two)
    assert {"The army of Ondara and the Kisanga Front", "Ondara’s army"} in found
    assert {"the Kisanga Front"} in found


def test_who_is_nobody_is_followed_nowhere(story: Any) -> None:
    text = (
        "The ship went down off Skarn on Thursday, and an inquiry will ask why its doors stood"
        " open. The others wait in the terminal hall, where residents said they want an answer."
    )
    collection = []
    for ref in ("a", "b"):
        one = story(ref, text)
        one.actor("an inquiry", "organisation")
        one.actor("The others", "group")
        one.said(one.actor("residents", "group"), "they want an answer")
        collection.append(one.filed)
    assert people(*collection) == [{"residents"}]


def test_who_repeats_a_position_has_not_moved(story: Any) -> None:
    for cue, shifts in (("say", 1), ("repeat", 0)):
        one = story("a", "The firm offered a raise in pay.", published="2031-05-06")
        one.holds(one.actor("The firm", "organisation"), "offer", "a raise in pay")
        two = story("b", "The firm said it ruled out a raise in pay.", published="2031-05-10")
        firm = two.actor("The firm", "organisation")
        said = two.said(firm, "it ruled out a raise in pay", cue=cue)
        two.holds(firm, "reject", "a raise in pay", statement=said)
        links = link_items([one.filed, two.filed])
        assert sum(link.kind == "shift" for link in links) == shifts


DENIAL = (
    "The owner, Karven Ugljen, said that the sensors had been checked on Friday. The miners’ union"
    " rejected that, and its chairman spoke of two weeks without any working sensor."
)


@pytest.mark.parametrize(
    ("speaker", "content", "claims"),
    [
        ("The company", "that any alarm had been switched off on Monday", 1),
        ("The company", "that any miner had been paid", 0),
        ("Borut Zelnik", "that any alarm had been switched off on Monday", 0),
    ],
)
def test_a_copy_may_call_the_speaker_otherwise(
    story: Any, speaker: str, content: str, claims: int
) -> None:
    one = story("a", f"{DENIAL} Ana Perko denied any alarm had been switched off.")
    one.said(one.actor("Ana Perko"), "any alarm had been switched off", cue="deny")
    two = story("b", f"{DENIAL} {speaker} denied {content}.")
    kind = "person" if speaker != "The company" else "organisation"
    two.said(two.actor(speaker, kind), content, cue="deny")
    links = link_items([one.filed, two.filed])
    assert any(link.kind == "origin" for link in links)
    assert sum(link.kind == "claim" for link in links) == claims


@pytest.mark.parametrize(("told", "claims"), [("had said", 1), ("said", 0)])
def test_what_somebody_had_said_is_of_any_day(story: Any, told: str, claims: int) -> None:
    one = story("a", "Vale said the doors were tied with rope.", published="2031-05-06")
    one.said(one.actor("Vale"), "the doors were tied with rope")
    text = f"Ten days on, {told}: the doors of the ship were tied with rope, by Mikkel Vale."
    two = story("b", text, published="2031-05-20")
    key = two.said(two.actor("Mikkel Vale"), "the doors of the ship were tied with rope")
    (said,) = [each for each in two.statements if each.id == key]
    two.statements[:] = [replace(said, cue=Cue((two.span(told),), "say"))]
    links = link_items([one.filed, two.filed])
    assert sum(link.kind == "claim" for link in links) == claims


def test_an_interior_ministry_is_not_the_defence_ministry(story: Any) -> None:
    one = story("a", "The interior ministry of Orsava said no.")
    one.actor("The interior ministry of Orsava", "government")
    two = story("b", "Orsava's defence ministry said yes. Orsava's interior ministry said no.")
    two.actor("Orsava's defence ministry", "government")
    two.actor("Orsava's interior ministry", "government")
    assert people(one.filed, two.filed) == [
        {"The interior ministry of Orsava", "Orsava's interior ministry"}
    ]


def test_a_mediators_state_has_no_bodies_in_the_story(story: Any) -> None:
    """Where two states are named as often, the story is of the one whose bodies are told of."""
    first = told(
        story, "a", "Orsava's government met the Front in Lurenne. Lurenne mediates for Orsava.",
        ("Orsava's government", "government", ""), ("Lurenne", "government", ""),
    )  # fmt: skip
    second = told(
        story, "b", "Orsava's defence ministry said no. Lurenne said yes. Lurenne's envoy left.",
        ("Orsava's defence ministry", "government", "Orsava"), ("Lurenne", "government", ""),
    )  # fmt: skip
    third = told(
        story, "c", "Orsava's government waits.", ("Orsava's government", "government", "")
    )
    assert story_state([first, second, third]) == {"orsava"}
    other = told(
        story, "d", "Lurenne's government waits.", ("Lurenne's government", "government", "")
    )
    assert story_state([first, second, third, other]) == frozenset()


@pytest.mark.parametrize(
    ("text", "firm", "expected"),
    [
        ("Vireo will shut the gates.", "Vireo Motors", 1),
        ("Vireo will shut the gates.", "Vireo and Sons Trust", 0),
        ("Mr Vireo will shut the gates.", "Vireo Motors", 0),
    ],
)
def test_a_firm_taken_for_a_person_goes_by_its_first_word(
    story: Any, text: str, firm: str, expected: int
) -> None:
    one = story("a", text)
    one.actor("Mr Vireo" if "Mr" in text else "Vireo", "person", name="Vireo")
    two = told(story, "b", f"{firm} said it would close.", (firm, "organisation", ""))
    assert len(people(one.filed, two)) == expected


@pytest.mark.parametrize("of", ["Education", "Health"])
def test_the_ministry_is_rather_that_of_the_only_minister(story: Any, of: str) -> None:
    one = story("a", f"{of} minister Ana Reth spoke. The ministry counted 12 schools.")
    one.actor("Ana Reth", "person", roles=(f"{of} minister",))
    one.counted(one.actor("The ministry", "government"), "12", 12, "other", of="schools")
    two = told(
        story, "b", "The education ministry said no. The health ministry said yes.",
        ("The education ministry", "government", ""), ("The health ministry", "government", ""),
    )  # fmt: skip
    assert people(one.filed, two) == [{"The ministry", f"The {of.lower()} ministry"}]


@pytest.mark.parametrize(
    ("first", "second", "kind", "expected"),
    [
        ("Hagen Tours", "Hagen Tours", "organisation", 1),
        ("The association Mothers Against Dams", "Mothers Against Dams", "group", 1),
        ("Two tourists", "Two tourists", "group", 0),
        ("Tavoran troops", "Tavoran troops", "group", 0),
    ],
)
def test_a_body_with_a_plural_for_a_name_is_no_crowd(
    story: Any, first: str, second: str, kind: str, expected: int
) -> None:
    one, two = story("a", f"{first} said no."), story("b", f"{second} said yes, and waited.")
    one.said(one.actor(first, "group"), "no")
    two.said(two.actor(second, kind), "yes")
    assert len(people(one.filed, two.filed)) == expected


@pytest.mark.parametrize(("owned", "expected"), [("whose", 0), ("the", 1)])
def test_a_government_that_only_a_pronoun_owns_is_not_the_storys(
    story: Any, owned: str, expected: int
) -> None:
    one = story("a", "Vestria’s coastguard counted 38 dead. Vestria mourns.")
    one.actor("Vestria’s coastguard", "organisation", of=("Vestria",))
    one.actor("Vestria mourns", "government", name="Vestria")
    two = story("b", f"At least 38 drowned off Vestria. Ana Ruiz said {owned} government mourned.")
    two.actor(f"{owned} government", "government", name="government")
    assert len([pair for pair in people(one.filed, two.filed) if "government" in pair]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the valley’s health directorate", 1),
        ("the health directorate in the valley", 1),
        ("Orrland’s health directorate", 0),
    ],
)
def test_the_body_of_the_valley_is_that_which_another_report_names(
    story: Any, words: str, expected: int
) -> None:
    one = story("a", "The Ulmen health directorate counts 312 dead in the Ulmen valley.")
    one.actor("Ulmen health directorate", "government")
    two = story("b", f"Of the dead in the Ulmen valley 330 were counted by {words}.")
    of = ("Orrland",) if "Orrland" in words else ()
    two.actor(words, "government", of=of)
    assert len(people(one.filed, two.filed)) == expected
