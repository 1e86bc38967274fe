"""Verbs of asking, ordering, offering and reporting where they tell of a deed, and where not."""

import pytest

from tests.reading.views import sayings


@pytest.mark.parametrize(
    "text",
    [
        "The keeper reported the theft to the police on Monday.",
        "Two deckhands have reported the captain to the harbour authority over the incident.",
        "Lantern Foods is recalling 40,000 jars of honey after glass was found in one of them.",
        "Sarvia recalled its ambassador within the hour.",
        "The two ports signed a contract allowing Halden ships to refuel in Orle.",
        "Rain is forecast for the coast tomorrow.",
        "When the verdict was announced, the gallery cheered.",
        "Villagers who refused to leave were carried out.",
        "The auditor, which had refused to sign the books, was dismissed.",
        "The captain was dismissed for refusing to sail.",
        "After asking the crew to leave, the captain locked the bridge.",
        "Reporters were asked to leave before the vote.",
        "The prosecutor is to demand ten years.",
        "The harbour board wants to build a second mole.",
        "The mayor invited the guild to talks.",
        "The guild asked for an inquiry into why the crane fell.",
        "The guild asked for assurances that the crane was safe.",
        "The army protested against the ruling.",
        "The committee will question the director of the mine on Monday.",
        "The premier kept silent.",
        "Yusuf bin Said, the old pilot, died on Friday.",
        "The council announced three days of mourning.",
        "The council announced two days of mourning for the miner's wife.",
        "The boat sank in waters that both states claim.",
        "The prefect took down a fence which the mayor had asked him to leave.",
        "They met at a pier which Sarvia refuses to repair.",
        "Unless Tolen promises to clear the road, the school will stay shut.",
        "The auditor, Brandt & Imre, which had refused to sign the books, was dismissed.",
        "Tolen promised nothing of the sort.",
        "She is to demand life imprisonment.",
        "The aid group recalled two of its teams from the north.",
        "The garrison attacked the village as snow began to fall.",
        "The mayor defended the town as best she could.",
        "The valley that the guide calls home is dry.",
    ],
)
def test_a_deed_is_told_and_nothing_said(text: str) -> None:
    assert sayings(text) == []


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Tolen reported to the police that her boat had been stolen.", ["reported"]),
        ("The clinic reported nine deaths to the regulator, which confirmed the toll.",
         ["reported", "confirmed"]),
        ("Older fishermen recall the flood of 2014, which took the mole.", ["recall"]),
        ("The mayor signed a letter saying the bridge would be closed.", ["saying"]),
        ("The storm is forecast to reach Orle on Friday.", ["is forecast"]),
        ("A new ferry was announced on Monday.", ["was announced"]),
        ("The guild, which demands a seat on the board, will strike on Friday.", ["demands"]),
        ("It was the guild that asked him to publish the list.", ["asked"]),
        ("After saying that the crew must leave, the captain locked the bridge.", ["saying"]),
        ("Residents were told to leave before the storm.", ["were told"]),
        ("The harbour board wants the city to build a second mole.", ["wants"]),
        ("The mayor invited the guild “to say what it wants”.", ["invited"]),
        ("The guild asked for the crane to be examined.", ["asked"]),
        ("The army protested that it had been insulted.", ["protested"]),
        ("Senator Imre questioned the count.", ["questioned"]),
        ("The council announced a strike.", ["announced"]),
        ("The board promised in writing that nobody would be dismissed.", ["promised"]),
        ("In a letter in which the mayor asked him to leave, there was a map.", ["asked"]),
        ("They left the harbour, from which, they claim, shots were fired.", ["claim"]),
        ("A charge that the ministry denied was dropped.", ["denied"]),
        ("The guild recalled its promise of May to strike.", ["recalled"]),
        ("The bank reported a loss of 40 million crowns to the court.", ["reported"]),
        ("When it was announced that the king was dead, bells rang.", ["was announced"]),
        ("The mayor announced that mourning would end.", ["announced"]),
        # What is told within somebody's words of having been asked or ordered is his statement.
        ("The ministry confirmed that it had offered to mediate.", ["confirmed"]),
        ("The envoy said the rebels had ordered all families to leave the town.", ["said"]),
        ("The diplomat said both sides had promised to answer by Friday.",
         ["said", "had promised"]),
        ("The firm said it would pay and offered to rebuild the quay.", ["said", "offered"]),
    ],
)  # fmt: skip
def test_it_is_said(text: str, cues: list[str]) -> None:
    assert [one[1] for one in sayings(text)] == cues
