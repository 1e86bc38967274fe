"""What one sentence tells twice or of two: a count behind other news, an offer and its answer."""

import pytest

from onrecord.reading import read
from onrecord.record import Record
from tests.reading.views import held_in

AFTERWARDS = " The army did not comment. Talks are to resume in June."


def said(record: Record, who: str) -> list[str]:
    """The words of what somebody says."""
    text, names = record.report.text, {one.id: one.name for one in record.actors}
    return [
        " … ".join(text[start:end] for start, end in one.content)
        for one in record.statements
        if one.source is not None and names.get(one.source.actor or "") == who
    ]


COUNTS = [
    # who counts, what precedes, what they say
    ("health ministry", "Mediators resumed talks in Orle on Sunday, a day after shells killed 38 "
     "people in Velm, according to the health ministry.", "shells killed 38 people in Velm"),
    ("hospital officials", "Norda closed the border on Monday as shells killed 12 villagers near "
     "Velm, hospital officials said.", "shells killed 12 villagers near Velm"),
    ("medics", "Shells killed 12 villagers near Velm on Monday, a day after a raid killed five, "
     "medics said.",
     "Shells killed 12 villagers near Velm on Monday, a day after a raid killed five"),
    ("rescuers", "The ferry sank on Sunday, hours after it left port with 40 people aboard, "
     "rescuers said.", "The ferry sank on Sunday, hours after it left port with 40 people aboard"),
    ("health officials", "The new vaccine was withdrawn from all wards in Velm after 38 people "
     "died, health officials said.",
     "The new vaccine was withdrawn from all wards in Velm after 38 people died"),
    ("clinic", "Some thirty people in the north of Velm fell ill after a crash that injured 12, "
     "the clinic said.",
     "Some thirty people in the north of Velm fell ill after a crash that injured 12"),
    ("hospital", "“We cut the power to the wing after shells killed 38 people,” the hospital said.",
     "“We cut the power to the wing after shells killed 38 people,”"),
    ("police", "The mayor resigned on Sunday, a day after rioters killed two guards, police said.",
     "The mayor resigned on Sunday, a day after rioters killed two guards"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "text", "words"), COUNTS, ids=[who for who, *_ in COUNTS])
def test_those_who_count_the_dead_tell_of_them_alone(who: str, text: str, words: str) -> None:
    assert said(read(text + AFTERWARDS), who) == [words]


def test_who_will_not_be_drawn_into_something_says_so() -> None:
    record = read(
        "“We will not be drawn into partial deals,” Mara Tolen of the Front said." + AFTERWARDS
    )
    drawn = [one for one in record.statements if one.cue is not None and one.cue.lemma == "draw"]
    assert not drawn


ANSWERS = [
    ("a name before it", "Norda agreed last month to a UN proposal for a ceasefire. Kesh has not "
     "signed it.", ("Norda", "accept", "a UN proposal for a ceasefire", "UN")),
    ("that offer", "Oslar offered the Front a pause of ten days on Monday. The Front rejected that"
     " offer. Norda waited.", ("Front", "reject", "that offer", "Oslar")),
    ("it, once it was turned down", "Oslar proposed a pause of ten days on Monday. The Front "
     "rejected that proposal. Norda accepted it.", ("Norda", "accept", "it", "Oslar")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "held"), [one[1:] for one in ANSWERS], ids=[a[0] for a in ANSWERS]
)
def test_whose_offer_is_answered(text: str, held: tuple[str, ...]) -> None:
    found = [(one.holder, one.act, one.object, one.toward) for one in held_in(read(text))]
    assert held in found


def test_a_refusal_and_its_event_are_toward_the_same_one() -> None:
    record = read(
        "Guards at the Velm mine stopped work on Monday. The owner, Karsk Minerals, offered them a"
        " rise. The guards rejected the offer and the mayor, Ina Solt, spoke to both."
    )
    toward = {one.holder: one.toward for one in record.positions if one.act == "reject"}
    for event in record.events:
        if event.type == "REJECT" and event.actors[0] in toward and event.recipients:
            assert event.recipients == (toward[event.actors[0]],)
    assert toward
