"""Numbers that words beside them give to somebody else than who speaks, or to nobody."""

import pytest

from onrecord.reading import read
from tests.reading.views import figures_in


def told(text: str) -> list[tuple[float | None, str, str | None, str]]:
    """Value, what is counted, by whom and how firmly, of each figure."""
    record = read(text, published="2031-05-14")
    return [
        (one.value, one.counts, one.by, figure.stance)
        for one, figure in zip(figures_in(record), record.figures, strict=True)
    ]


ANOTHERS = [
    ("Police put the crowd at 12,000, far below the 40,000 claimed by the union.",
     (40_000, "participants", "union", "claimed")),
    ("The clinic counted 31 deaths, more than the 22 reported by the ministry.",
     (22, "killed", "ministry", "reported")),
    ("The economy grew 0.4 percent, less than the 0.6 percent analysts had expected.",
     (0.6, "percent", "analysts", "expected")),
    ("The economy grew 0.4 percent, the statistics office said, against a forecast of 0.6 percent"
     " by the central bank.", (0.6, "percent", "central bank", "expected")),
    ("The economy grew 0.4 percent, below analysts' forecast of 0.6 percent.",
     (0.6, "percent", "analysts", "expected")),
    ("The mayor rejected the rebels' figure of 400 dead.", (400, "killed", "rebels", "reported")),
    ("The damage is estimated by insurers at 300 million crowns, the mayor said.",
     (300e6, "money", "insurers", "estimated")),
    ("Nine people are thought by intelligence officers to be dead, officials said.",
     (9, "killed", "intelligence officers", "unverified")),
    ("Around 12,000 people took part, by police estimates.",
     (12_000, "participants", "police", "estimated")),
    ("By government figures, 31 people have died.", (31, "killed", "government", "reported")),
    ("The army counts 14 dead and the rebels 60.", (60, "killed", "rebels", "reported")),
    ("The health board, in a report of last May, blamed a shortage of staff: the clinic had cut 140"
     " posts, the report found.", (140, "other", "health board", "reported")),
    ("The march drew 4,000, the union said. Support is put at 60 percent by the union and at 20"
     " percent by the railway.", (20, "percent", "railway", "reported")),
    ("The tally the union keeps has reached 88 dead.", (88, "killed", "union", "reported")),
    ("State radio had the number of dead at 40.", (40, "killed", "State radio", "reported")),
    ("In the latest poll Metrika gives Strand 41 percent.", (41, "percent", "Metrika", "reported")),
    ("Officials said 24 people had been hurt, but the Tarn Courier reported as many as 32"
     " hospitalised.", (32, "injured", "Tarn Courier", "reported")),
    ("At least 12 people were killed, according to police, and dozens more are missing.",
     (None, "missing", "police", "reported")),
    ("The UN, citing figures from the ministry, says 4,000 people have fled.",
     (4000, "displaced", "ministry", "reported")),
    ("A ministry statement put the dead at 12.", (12, "killed", "ministry", "reported")),
    ("Some 400 people have been killed, the rights group Open Hand said, a fifth of them children.",
     (20, "percent", "Open Hand", "reported")),
    ("Observers from the Regional Forum, who visited 310 polling stations, reported faults at 18"
     " of them.", (18, "other", "Observers from the Regional Forum", "reported")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANOTHERS)
def test_a_number_is_his_whom_the_words_beside_it_name(
    text: str, expected: tuple[float, str, str, str]
) -> None:
    assert told(text)[-1] == expected


OWN = [
    "The minister said the 12 laws quoted by the court were old.",
    "The toll of 40 dead was too high, the minister said.",
    "The judge had dismissed claims of 40 women against the mill, the minister said.",
    "A ransom of 2 million dollars was paid, the minister said.",
    "Tents were put up by soldiers at 40 sites, the minister said.",
]


@pytest.mark.parametrize("text", OWN)
def test_what_others_have_made_is_still_told_by_who_speaks(text: str) -> None:
    assert [by for _, _, by, _ in told(text)] == ["minister"]


@pytest.mark.parametrize(
    "text",
    [
        "The 300 books published by Penguin sold well.",
        "The 12 fouls conceded by Chelsea angered the coach.",
        "The 12 students admitted by Harvard were glad.",
        "The price was set at 40 dollars by OPEC.",
    ],
)
def test_who_made_or_took_what_is_counted_has_not_counted_it(text: str) -> None:
    assert told(text)[0][2] is None


NOBODYS = [
    "The government dismissed the figure of 400 dead as fantasy.",
    "The mayor called the figure of 400 dead exaggerated.",
    "The mayor said reports of 400 dead were false.",
    "The broker said the group had dropped its demand for a ransom of two million crowns.",
    "The firm announced that it was claiming 870 million crowns in damages.",
    "The railway said it had set aside 9 million crowns for compensation.",
    "By our count, 31 people have died.",
    "A mediator suggested 78 crowns a day.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_somebody_will_not_have_or_only_asks_for_he_has_not_counted(text: str) -> None:
    assert [by for _, _, by, _ in told(text)] == [None]


HIS_OWN = [
    ("The union said 40 of the defects reported by customers had been mended.", "union"),
    ("The court said the 2 million crowns claimed by the widow had been paid.", "court"),
    ("The firm said the three attacks claimed by the group had cost 40 million crowns.", "firm"),
    ("The board said the figure of 400 new homes had been reached.", "board"),
    ("The ministry says its figure of 40 dead is final.", "ministry"),
    ("The museum said 1,200 visitors, more than expected, had come by noon.", "museum"),
    ("The clinic said 12 nurses had been set free by the court.", "clinic"),
    ("The study suggested 5 percent of patients recovered.", "study"),
    ("The board said 40 huts had been put up by the army.", "board"),
    ("The UN, citing delays at the border, said 4,000 people had fled.", "UN"),
    ("Twelve people died, the mayor said, who has 40 firefighters.", "mayor"),
    ("Metrika said 58 percent wanted the polling day moved.", "Metrika"),
]


@pytest.mark.parametrize(("text", "by"), HIS_OWN)
def test_what_a_speaker_counts_stays_his(text: str, by: str) -> None:
    assert by in [one for _, _, one, _ in told(text)]


STANCES = [
    ("The figure of 400 dead could not be independently verified.", "unverified"),
    ("The central bank raised its inflation forecast to 3.4 percent.", "expected"),
    ("The central bank sees inflation at 3.4 percent next year.", "expected"),
    ("The interior ministry gave a lower toll of 58.", "reported"),
    ("The central bank saw a sign at 3.4 percent of its branches last year.", "reported"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_how_firmly_the_words_around_tell_it(text: str, stance: str) -> None:
    assert told(text)[-1][3] == stance
