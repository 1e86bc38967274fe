"""Parts of those told of before, shares of other parties, counts still to come, voices cited."""

import pytest

from onrecord import Report, read


def _told(text: str) -> list[tuple[str, str, str]]:
    """Words, kind and stance of each figure."""
    record = read(Report.of(text, published="2031-05-14"))  # a Wednesday
    return [
        (record.report.text[slice(*one.span)], one.counts, one.stance)
        for one in sorted(record.figures, key=lambda one: one.span)
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Doctors reported 17 dead, including four children.", ["killed", "killed"]),
        ("The clinic counted 30 wounded, among them nine soldiers; the army put the number at six.",
         ["injured"] * 3),
        ("The town mourns 17 dead and thanked its staff, including four doctors.",
         ["killed", "other"]),
        ("The court heard of 17 dead. It named nobody, including four officers.",
         ["killed", "other"]),
    ],
)  # fmt: skip
def test_what_befell_a_part_befell_the_whole(text: str, counts: list[str]) -> None:
    assert [one[1] for one in _told(text)] == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The Front would free 14 of the 37 people it is believed to hold.", ["released", "held"]),
        ("The Front would free 14 of the 37 people it holds.", ["released", "held"]),
        ("The club sold 14 of the 37 paintings it holds.", ["other", "other"]),
        ("About 300 residents had been moved inland.", ["evacuated"]),
        ("The mill moved 300 workers to its office in Selm.", ["other"]),
        ("Five of our lads were cut down on Monday.", ["killed"]),
        ("The city cut down 40 trees.", ["other"]),
    ],
)
def test_what_is_counted(text: str, counts: list[str]) -> None:
    assert [one[1] for one in _told(text)] == counts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The daily Selm Post reported that, citing three unnamed deputies.", []),
        ("The station stood by its account, attributing it to two people who were there.", []),
        ("The paper attributed the fire to two boys.", ["two"]),
    ],
)
def test_voices_cited_are_no_figure(text: str, words: list[str]) -> None:
    assert [one[0] for one in _told(text)] == words


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The rebels would release 14 people in exchange for 210 prisoners.",
         ["expected", "expected"]),
        ("The rebels released nine captives in exchange for 210 prisoners.",
         ["reported", "reported"]),
        ("The Front freed 14 of the 37 it was believed to hold, and 210 sailors went home.",
         ["reported", "estimated", "reported"]),
        ("An Orle Institute poll published on Sunday gave it 36 percent.", ["estimated"]),
        ("Orle Data said 36 percent of farms were sold.", ["reported"]),
    ],
)  # fmt: skip
def test_how_firmly_it_is_told(text: str, stances: list[str]) -> None:
    assert [one[2] for one in _told(text)] == stances


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A survey gave it 36 per cent, against 24 for the premier's Union and 9 for Harvest.",
         ["percent"] * 3),
        ("She won 34 percent, to 29 for her rival.", ["percent"] * 2),
        ("Turnout was 34 percent, and 20 people were hurt.", ["percent", "injured"]),
        ("The union wanted 8 percent. He would agree if it put five and a half on the table.",
         ["percent"] * 2),
        ("After a loss of 3 percent the board put six cards on the table.", ["percent", "other"]),
    ],
)  # fmt: skip
def test_shares_of_others_are_shares(text: str, counts: list[str]) -> None:
    assert [one[1] for one in _told(text)] == counts


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The chairman disputed the union's claim that the port earned 640 million crowns.",
         ["claimed"]),
        ("The insurer met the claim. It paid 300 crowns.", ["reported"]),
        ("The Selm Fund is considering a credit of $120m.", ["expected"]),
        ("The board discussed 300 letters.", ["reported"]),
        ("The bank has approved a credit of $120m.", ["reported"]),
    ],
)  # fmt: skip
def test_what_is_claimed_or_weighed(text: str, stances: list[str]) -> None:
    assert [one[2] for one in _told(text)] == stances


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 71 percent of those taking part opposed the deal.", "those taking part"),
        ("Nearly half of those polled wanted her to go.", "those polled"),
        ("Half of those who came were hurt.", None),
        ("The polls had asked farmers, and 62 percent of those were glad.", None),
        ("The ferry was carrying 163 passengers and crew, the coastguard says.",
         "passengers and crew"),
        ("The blast killed 40 men, women and children.", "men, women and children"),
        ("The rebels took 12 men and officials said they were safe.", "men"),
    ],
)  # fmt: skip
def test_who_is_counted(text: str, words: str | None) -> None:
    record = read(Report.of(text))
    (one,) = record.figures
    told = record.report.text[slice(*one.population.span)] if one.population else None
    assert told == words


def test_an_earlier_bulletin_tells_of_the_same() -> None:
    text = "Five soldiers were wounded, the army said. An earlier bulletin had mentioned two."
    assert [one[:2] for one in _told(text)] == [("Five", "injured"), ("two", "injured")]
    text = (
        "Five soldiers were wounded, the army said. The first report spoke of hope, and two left."
    )
    assert [one[0] for one in _told(text)] == ["Five"]
