"""What answers what: charges without a word in common, denials after and before, offers raised."""

from typing import Any

import pytest
from msgspec.structs import replace

from onrecord.linking import Filed, link_items


def pairs(collection: list[Filed], kind: str) -> list[list[str]]:
    found = [one for one in link_items(collection) if one.kind == kind]
    return [[f"{item.report}.{item.item}" for item in one.items] for one in found]


@pytest.mark.parametrize(
    ("answer", "speaker", "expected"),
    [
        ("nobody had been touched", "An army captain, Joris Wend", 1),
        ("nobody would be told", "An army captain, Joris Wend", 0),
        ("nobody had been touched", "A ferry captain, Joris Wend", 0),
        ("the men had been touched", "An army captain, Joris Wend", 0),
    ],
)
def test_one_of_those_charged_says_that_it_was_not_so(
    story: Any, answer: str, speaker: str, expected: int
) -> None:
    charge = "soldiers of beating men at the fence"
    one = story("a", f"Piers Adeyo accused {charge}. {speaker}, said that {answer}.")
    lawyer, soldiers = one.actor("Piers Adeyo"), one.actor("soldiers", "government")
    said = one.said(lawyer, charge, cue="accuse")
    one.holds(lawyer, "accuse", "of beating men at the fence", statement=said, toward=soldiers)
    one.said(one.actor(speaker), answer)
    assert len(pairs([one.filed], "disagreement")) == expected


@pytest.mark.parametrize(
    ("charge", "expected"),
    [("ignoring a letter", []), ("carrying men without tickets", [["a.s1", "a.s2"]])],
)
def test_a_denial_before_a_charge_denies_it_only_in_its_words(
    story: Any, charge: str, expected: list[list[str]]
) -> None:
    one = story(
        "a", f"Corran denied taking men without tickets. Dunn accused Corran of {charge} in June."
    )
    corran, dunn = one.actor("Corran", "organisation"), one.actor("Dunn")
    one.said(corran, "taking men without tickets", cue="deny")
    one.said(dunn, f"Corran of {charge}", cue="accuse")
    assert pairs([one.filed], "disagreement") == expected


@pytest.mark.parametrize(("kind", "expected"), [("rebel ", 1), ("old ", 0)])
def test_a_deed_of_rebels_is_denied_by_the_rebel_front(
    story: Any, kind: str, expected: int
) -> None:
    one = story(
        "a", f"The army said that rebels had fired rockets at it. The {kind}Front denied that it"
        " had launched any rockets.",
    )  # fmt: skip
    army, front = one.actor("The army", "government"), one.actor(f"The {kind}Front", "organisation")
    one.said(army, "rebels had fired rockets at it")
    own = one.span("it had")[0]
    one.actors[-1] = replace(one.actors[-1], mentions=(*one.actors[-1].mentions, (own, own + 2)))
    one.said(front, "that it had launched any rockets", cue="deny")
    assert len(pairs([one.filed], "disagreement")) == expected


def told(story: Any, ref: str, day: str, denied: str) -> Filed:
    text = (
        f"Strand accused the ministry of leaving out the dead of the dockers’ hostel. {denied} the"
        " dockers of the hostel had been left out, the ministry said. The fences stand in the rain"
        " around the six streets of Olm Quay, where the crane lowers the bread to the people."
    )
    one = story(ref, text, published=day)
    strand, ministry = one.actor("Strand"), one.actor("the ministry", "government")
    one.said(strand, "leaving out the dead of the dockers’ hostel", cue="accuse")
    one.said(ministry, f"{denied} the dockers of the hostel had been left out", cue="deny")
    filed: Filed = one.filed
    return filed


def test_of_a_copy_and_its_original_the_original_has_the_denial(story: Any) -> None:
    first = told(story, "a", "2031-05-06", "Not a single one of")
    copy = told(story, "b", "2031-05-07", "Any of")
    assert pairs([first, copy], "disagreement") == [["a.s1", "a.s2"]]
    assert pairs([copy], "disagreement") == [["b.s1", "b.s2"]]


@pytest.mark.parametrize(
    ("later", "expected"),
    [("Corran raised its offer to the bereaved to", 1), ("Corran set aside for new ferries", 0)],
)
def test_a_promise_is_raised_as_an_offer(story: Any, later: str, expected: int) -> None:
    one = story("a", "Corran will pay families 5,000 thalers at once.", published="2031-05-06")
    firm = one.actor("Corran", "organisation")
    one.holds(firm, "promise", "pay families 5,000 thalers at once")
    one.counted(firm, "5,000 thalers", 5000, "money")
    two = story("b", f"{later} 40,000 thalers each.", published="2031-05-12")
    firm = two.actor("Corran", "organisation")
    two.holds(firm, "offer", "40,000 thalers each" if expected else "new ferries 40,000 thalers")
    two.counted(firm, "40,000 thalers", 40000, "money")
    assert len(pairs([one.filed, two.filed], "shift")) == expected


@pytest.mark.parametrize(("gives_in", "expected"), [(True, 1), (False, 0)])
def test_who_gives_in_to_a_demand_threatens_nobody(
    story: Any, gives_in: bool, expected: int
) -> None:
    one = story("a", "Ana Perko spoke against a plan to close the pits.", published="2031-05-06")
    one.holds(one.actor("Ana Perko"), "oppose", "a plan to close the pits")
    two = story(
        "b", "Ana Perko will close all pits, giving in to the union’s demand.",
        published="2031-05-10",
    )  # fmt: skip
    premier = two.actor("Ana Perko")
    two.holds(premier, "threaten", "close all pits")
    if gives_in:
        two.holds(premier, "accept", "the union’s demand")
    assert len(pairs([one.filed, two.filed], "shift")) == expected


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [("a week after he ruled out any withdrawal", 1), ("and he ruled out any withdrawal", 0)],
)
def test_after_he_ruled_it_out_is_of_before(story: Any, earlier: str, expected: int) -> None:
    one = story("a", "Hadi Maroun said there would be no withdrawal.", published="2031-05-06")
    one.holds(one.actor("Hadi Maroun"), "reject", "no withdrawal")
    two = story(
        "b", f"Hadi Maroun offered to move his guns off the ridge, {earlier}.",
        published="2031-05-12",
    )  # fmt: skip
    brigadier = two.actor("Hadi Maroun")
    two.holds(brigadier, "offer", "his guns off the ridge")
    two.holds(brigadier, "reject", "any withdrawal")
    assert len(pairs([one.filed, two.filed], "shift")) == expected


@pytest.mark.parametrize(("role", "expected"), [("Interior Minister", 1), ("baker", 0)])
def test_a_minister_tells_of_the_government_what_his_ministry_holds(
    story: Any, role: str, expected: int
) -> None:
    one = story(
        "a", "The interior ministry ruled out talks with any kidnappers, Ivo Duarte said.",
        published="2031-05-06",
    )  # fmt: skip
    ministry, duarte = (
        one.actor("The interior ministry", "government"),
        one.actor("Ivo Duarte", roles=(role,)),
    )
    said = one.said(duarte, "ruled out talks with any kidnappers")
    one.holds(ministry, "reject", "talks with any kidnappers", statement=said)
    two = story(
        "b", "The government was ready for talks with the kidnappers, Ivo Duarte said.",
        published="2031-05-10",
    )  # fmt: skip
    government, duarte = (
        two.actor("The government", "government", name="government"),
        two.actor("Ivo Duarte", roles=(role,)),
    )
    said = two.said(duarte, "ready for talks with the kidnappers")
    two.holds(government, "offer", "talks with the kidnappers", statement=said)
    assert len(pairs([one.filed, two.filed], "shift")) == expected


@pytest.mark.parametrize("both", [True, False])
def test_a_shift_begins_in_a_copy_only_where_its_original_lacks_the_position(
    story: Any, both: bool
) -> None:
    text = (
        "Ivo Duarte said that no prisoner would be exchanged for the travellers of the night train,"
        " whom the rebels of the mountains have held in two caves above the Gorin pass since the"
        " last Sunday of summer, and that nobody had asked him about the road to the monastery."
    )
    first, copy = story("a", text, published="2031-05-06"), story("b", text, published="2031-05-07")
    for one in (first, copy) if both else (copy,):
        one.holds(one.actor("Ivo Duarte"), "reject", "no prisoner would be exchanged")
    if not both:
        first.actor("Ivo Duarte")
    first.holds("a1", "demand", "the road to the monastery")
    later = story("c", "Ivo Duarte agreed to a prisoner being exchanged.", published="2031-05-11")
    later.holds(later.actor("Ivo Duarte"), "agree", "a prisoner being exchanged")
    collection = [first.filed, copy.filed, later.filed]
    assert pairs(collection, "shift") == [[("a" if both else "b") + ".p1", "c.p1"]]
