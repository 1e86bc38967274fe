"""Positions of those who speak for a body, where only some reports say for which."""

from typing import Any

from onrecord.linking import Filed, link_items, story_view


def told(story: Any, ref: str, day: str, act: str, words: str, *, of: tuple[str, ...]) -> Filed:
    body = "The Front met in Tarsk. " if of else ""
    one = story(ref, f"{body}Dario Ostrov said {words}.", published=day)
    if of:
        one.actor("The Front", "armed_group", name="Front")
    man = one.actor("Dario Ostrov", of=of)
    one.holds(man, act, words, statement=one.said(man, words))
    filed: Filed = one.filed
    return filed


def test_a_spokesmans_positions_are_his_bodys_in_every_report(story: Any) -> None:
    collection = [
        told(story, "a", "2031-05-06", "reject", "talks in the Orel valley", of=("Front",)),
        told(story, "b", "2031-05-09", "offer", "talks in the Orel valley by June", of=()),
    ]
    view = story_view(collection, link_items(collection))
    (front,) = view.parties
    assert front.name == "Front"
    assert [one.act for one in front.positions] == ["reject", "offer"]
    assert len(front.shifts) == 1


def test_one_who_changed_sides_speaks_for_himself_where_nothing_is_told(story: Any) -> None:
    collection = [
        told(story, "a", "2031-05-06", "reject", "talks in the Orel valley", of=("Front",)),
        told(story, "b", "2031-05-07", "offer", "talks in the Orel valley by June", of=()),
    ]
    other = story(
        "c", "The League met. Dario Ostrov said peace would come.", published="2031-05-08"
    )
    other.actor("The League", "armed_group", name="League")
    man = other.actor("Dario Ostrov", of=("League",))
    other.said(man, "peace would come")
    collection.append(other.filed)
    names = {one.name for one in story_view(collection, link_items(collection)).parties}
    assert names == {"Front", "Dario Ostrov"}
