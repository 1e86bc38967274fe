"""Where what is said ends: with its condition, before a wish to stay unnamed; and whose it is."""

import pytest

from tests.reading.views import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Orle ruled out direct talks while a single foreign gun remained on the slope.",
            "direct talks while a single foreign gun remained on the slope",
        ),
        (
            "Orle offered to let mothers cross, provided that Udaya took the men.",
            "to let mothers cross, provided that Udaya took the men",
        ),
        (
            "Orle offered to dig two wells, as long as the villages shared them.",
            "to dig two wells, as long as the villages shared them",
        ),
        (
            "Orle did not rule one out, on condition that the grocers paid.",
            "one … on condition that the grocers paid",
        ),
        (
            "Orle offered to help find out who had rung the bell.",
            "to help find out who had rung the bell",
        ),
        (
            "The firm said it would pay, unless the court objected.",
            "it would pay, unless the court objected",
        ),
        (
            "The gates stay shut, the minister said on Tuesday as villages downstream ran dry.",
            "The gates stay shut",
        ),
        (
            "The camp was empty, the mayor said, as everybody had fled.",
            "The camp was empty … as everybody had fled",
        ),
        (
            "At least nine died, the health office said, revising an earlier toll of 12.",
            "At least nine died",
        ),
        (
            "Rebels overran the base, officials said, killing five.",
            "Rebels overran the base … killing five",
        ),
        (
            "It was cold. The dam “is old. It will fail,” Ada Holm said.",
            "The dam “is old. It will fail,”",
        ),
        ("The firm denied any wrongdoing before the hearing began.", "any wrongdoing"),
        ("The army has promised a list by Friday.", "a list by Friday"),
        ("Orle demanded a vote before the harvest.", "a vote before the harvest"),
        ("The bank demands access to the cellars.", "access to the cellars"),
        ("The guild called for a strike on Monday.", "a strike"),
        ("The guild called for a ban in a letter.", "a ban"),
        ("The board called the man in a letter unfit.", "the man … unfit"),
        (
            "The guild said it would lift the ban, which has been in force since May.",
            "it would lift the ban, which has been in force since May",
        ),
        (
            "Parents demand that their sons leave the barracks, where fever has killed nine.",
            "that their sons leave the barracks, where fever has killed nine",
        ),
        (
            "The judge ruled the decree broke the charter, which grants every child a school.",
            "the decree broke the charter, which grants every child a school",
        ),
        ("Orle said the pump was safe, which surprised the engineers.", "the pump was safe"),
        ("Orle said it would meet the guild, which the bank resists.", "it would meet the guild"),
        ("Orle said that the pump was safe, which is not true.", "that the pump was safe"),
        (
            "Orle asked whether the pump would open, which is owned by the town.",
            "whether the pump would open",
        ),
        ("The firm announced a ban, which is the third.", "a ban"),
        (
            "Orle said that it would sail; that none would be paid; and that he would stay.",
            "that it would sail; that none would be paid; and that he would stay",
        ),
        ("The price was fair, Orle said, on condition of anonymity.", "The price was fair"),
        ("Orle said the price was fair, on condition of anonymity.", "the price was fair"),
    ],
)
def test_a_condition_belongs_to_what_is_said(text: str, content: str) -> None:
    assert [said for _, said in contents(text)] == [content]


def test_the_next_saying_is_none_of_the_condition() -> None:
    text = "The Front offered to free 40 men, on condition that the army left, and called for aid."
    assert contents(text) == [
        ("Front", "to free 40 men, on condition that the army left"),
        ("Front", "aid"),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("She met Jon Berge of the Halden Institute, who said prices would fall.", "Jon Berge"),
        (
            "The raid was led by Captain Lena Moor of the Border Guard, who denied it was cruel.",
            "Lena Moor",
        ),
        ('The head of the union, who called the offer "an insult", left.', "head of the union"),
        ("She is of the Dawn Party, which said prices would fall.", "Dawn Party"),
    ],
)
def test_who_is_a_person_and_no_body(text: str, who: str) -> None:
    assert [name for name, _ in contents(text)] == [who]


def test_both_a_pronoun_and_another_speak() -> None:
    text = "Mara Oss fell ill in May. Both she and the mayor said the water was bad."
    assert contents(text) == [("Mara Oss", "the water was bad"), ("mayor", "the water was bad")]


def test_a_quotation_is_of_whom_the_dash_behind_it_names() -> None:
    text = (
        "We asked readers what they make of the vote.\n\n“He is a fraud.” ― Martha Aguil\n\n"
        "“Never again. I cannot believe it.” — Edwin G. Monroy.\n\n“Maybe.” -- Jon Berge, voter\n"
    )
    assert contents(text)[1:] == [
        ("Martha Aguil", "“He is a fraud.”"),
        ("Edwin G. Monroy", "“Never again. I cannot believe it.”"),
        ("Jon Berge", "“Maybe.”"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "If there is no deal by May, Jon Berge has now announced, both firms will be shut.",
            "If there is no deal by May … both firms will be shut",
        ),
        ("Otherwise, hinted Jon Berge, the cooks might go.", "Otherwise … the cooks might go"),
        (
            "The judges, said Lena Moor, “have mistaken one page for a file”.",
            "The judges … “have mistaken one page for a file”",
        ),
        ("On Tuesday, Jon Berge said, “We won.”", "“We won.”"),
        ("Speaking in Oslo, Jon Berge said, “the vote was lost”.", "“the vote was lost”"),
    ],
)
def test_what_a_sentence_opens_with_is_said_too(text: str, said: str) -> None:
    assert [one for _, one in contents(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Radio Orle reported that the talks had ended, but the ministry denied it.",
        "Kanal, Tavora's public broadcaster, reported that the talks had ended, while the Ridge"
        " Front denied the report.",
    ],
)
def test_who_denies_a_report_is_not_told_of_by_it(text: str) -> None:
    assert contents(text)[0][1] == "that the talks had ended"
