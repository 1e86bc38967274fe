"""The name under which somebody speaks, where the words of the source are not it."""

import pytest

import onrecord


def speakers(text: str) -> list[str]:
    record = onrecord.read(text)
    names = {one.id: one.name for one in record.actors}
    return [names[one.source.actor] for one in record.statements if one.source]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # an office with a hyphen and capitals is no name
        (
            "“Half of it is gone,” the fund's Auditor-General, Karel Domin, warned. “Nobody "
            "asked,” the Auditor-General added.",
            ["Karel Domin"],
        ),
        # a firm by the first word of its name, without what it does
        (
            "Kestrel Rail Services, which runs the trains, offered two percent. Meeting the claim, "
            "Kestrel argued, would add six million crowns to its wage bill.",
            ["Kestrel Rail Services"],
        ),
        (
            "Halden, a suburb, was quiet, the Halden Institute of Weather said. Halden lies north.",
            ["Halden Institute of Weather"],
        ),
        # a body that is named with whoever heads it, after it has been told of
        (
            "Weavers will stop work on Friday, according to the union that represents them. “We "
            "have no choice,” said Ina Tolsen, who heads the Union of Mill and Loom Workers.",
            ["Union of Mill and Loom Workers", "Ina Tolsen"],
        ),
        (
            "The union said it would appeal. Jon Berge, a lawyer who once sued the Miners' Union, "
            "said that was unlikely.",
            ["union", "Jon Berge"],
        ),
        # "his movement", of whoever speaks for it or works there
        (
            "“They bring nothing,” said Yusuf Ardel, who speaks for the Harvest Front. His "
            "movement denied that it had fired.",
            ["Yusuf Ardel", "Harvest Front"],
        ),
        (
            "“Tents are short,” the head of the Civil Relief Agency, Mira Sand, told reporters. "
            "Her agency explained that it had lowered the count.",
            ["Mira Sand", "Civil Relief Agency"],
        ),
        (
            "Ada Lund, an economist at Nordbank, said prices would fall. Her bank denied it.",
            ["Ada Lund", "Nordbank"],
        ),
        (
            "Jon Berge, head of the Front, denied it. His regional organisation denied it.",
            ["Jon Berge", "His regional organisation"],
        ),
        ("Ada Lund, a teacher, was furious. Her bank denied it.", ["Her bank"]),
    ],
)
def test_who_speaks(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(speakers(text))) == names
