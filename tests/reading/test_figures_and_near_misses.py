"""What figures count, in what, of whom and by whom, each beside a sentence where it is not so."""

import pytest

from onrecord.reading import read

COUNTS = [
    ("in the millions of the first", "Orle spent 14 million crowns last year, up from nine, and"
     " cut 40 posts.", [(14e6, "money", None), (9e6, "money", None), (40, "other", "post")]),
    ("in millions of tonnes", "Exports came to 3.2 million tonnes, against 2.6 last year.",
     [(3.2e6, "other", "tonne"), (2.6e6, "other", "tonne")]),
    ("another thing counted between", "It spent 14 million crowns on 30 beds, up from 25 in May.",
     [(14e6, "money", None), (30, "other", "bed"), (25, "other", "bed")]),
    ("donors are no millions", "The fund raised 14 million crowns from nine donors.",
     [(14e6, "money", None), (9, "other", "person")]),
    ("hundreds are no sum", "The school has 800 pupils but would take thirty-five hundred if it had"
     " the room.", [(800, "other", "person"), (3500, "other", None)]),
    ("there were so many", "The firm says there were six accidents. The union says there were"
     " five.",
     [(6, "other", "accident"), (5, "other", "accident")]),
    ("there had been so many", "The ministry put the dead at 30. The clinic said there had been"
     " 41.",
     [(30, "killed", "person"), (41, "killed", "person")]),
    ("there were others", "The club has 40 members. There are nine boats.",
     [(40, "other", "person"), (9, "other", "vessel")]),
    ("only so many of them", "While 54 nations have signed the pact, only 27 have ratified it.",
     [(54, "participants", "nation"), (27, "other", "nation")]),
    ("only so many with a noun", "The trust has 40 shops, only 12 men work there.",
     [(40, "other", "shop"), (12, "other", "person")]),
    ("where people live", "The march ended in Selm, where some 5,000 people live.",
     [(5000, "other", "person")]),
    ("a town of so many", "The rally was held in Orle, a town of 5,000 people.",
     [(5000, "other", "person")]),
    ("a crowd of so many", "The rally in Orle drew a crowd of 5,000 people.",
     [(5000, "participants", "person")]),
    ("a rally of so many", "The letter was read at the rally of 3,000 teachers.",
     [(3000, "participants", "person")]),
    ("a chain of things", "A chain of 12 shops has closed.", [(12, "other", "shop")]),
    ("an illness affects", "An illness affecting 200 villagers was found.",
     [(200, "sick", "person")]),
    ("afflicted with it", "Officials said 4,934 children are afflicted with the disease.",
     [(4934, "sick", "person")]),
    ("a drought affects", "A drought affecting 40,000 people has hit the south.",
     [(40000, "other", "person")]),
    ("incidents of cholera", "It has seen 160 incidents of cholera.", [(160, "sick", "person")]),
    ("incidents of theft", "It has seen 160 incidents of theft.", [(160, "other", "incident")]),
    ("critical in an outbreak", "Nine people died and sixty remain in critical condition after the"
     " outbreak of cholera.", [(9, "killed", "person"), (60, "sick", "person")]),
    ("critical after a crash", "Nine people died and sixty remain in critical condition after the"
     " crash.", [(9, "killed", "person"), (60, "injured", "person")]),
    ("a court's case", "He pointed to a murder case with three defendants. The hospital is near.",
     [(3, "other", "person")]),
    ("among all", "He spoke of more infections among the nation's 5.5 million people.",
     [(5.5e6, "other", "person")]),
    ("among some", "The fever spread. The ministry counted infections among 40 recruits.",
     [(40, "sick", "person")]),
    ("companions", "He came with three other companions.", [(3, "other", "person")]),
    ("square feet", "The hall has 500,000 square feet of space.", [(5e5, "other", "square foot")]),
    ("ages of those counted", "The law covers 2,000 children younger than 18 who live in Orle. He"
     " already was 18 at the time.", [(2000, "other", "person")]),
    ("where a house stands", "The house, located 70 miles (112 km) south of Orle, was sold, the"
     " court heard.", []),
    ("how far it was felt", "It was felt 70 miles away, residents said.", [(70, "other", "mile")]),
    ("two shares of two", "The poll shows Venn beating Rost 45 to 40 percent.",
     [(45, "percent", "percent"), (40, "percent", "percent")]),
    ("the shares of two rivals", "She lost Orle 36 percent to 51 percent.",
     [(36, "percent", "percent"), (51, "percent", "percent")]),
    ("a range of shares", "Fees are to rise by 36 percent to 51 percent.",
     [(36, "percent", "percent")]),
    ("a share right after", "He was at 3, 4 percent in the polls.",
     [(3, "percent", "percent"), (4, "percent", "percent")]),
    ("a mark", "The toll has passed the 10,000 mark.", [(10000, "killed", "person")]),
    ("marks", "The fine is 10,000 marks.", [(10000, "money", None)]),
    ("a figure called so", "He gave a 200,000 figure.", [(2e5, "other", None)]),
    ("a part of things", "Selm Holding holds 400 shares of Orle, including 120 bought in May.",
     [(400, "other", "share"), (120, "other", "share")]),
    ("lost in a quake", "The town lost 300 people in the quake.", [(300, "killed", "person")]),
    ("lost in ten years", "The town lost 300 people in ten years.", [(300, "other", "person")]),
    ("lost in a price war", "The mine lost 30 clerks in the price war.", [(30, "other", "person")]),
    ("a part of people", "The camp holds 300 prisoners, including 40 taken in May.",
     [(300, "held", "person"), (40, "held", "person")]),
    ("told aside", "The members, who include nine nurses, voted for Venn.",
     [(9, "other", "person")]),
    ("who voted", "The nine nurses voted for Venn.", [(9, "votes", "person")]),
    ("met and freed", "The army met two envoys and freed nine.",
     [(2, "other", "person"), (9, "released", "person")]),
    ("all were hurt", "Two envoys and nine guards were hurt.",
     [(2, "injured", "person"), (9, "injured", "person")]),
    ("a model behind its maker", "The flaw was in Kestrel's 80486 digital chip.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in COUNTS], ids=[c[0] for c in COUNTS])
def test_what_is_counted(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    figures = read(text).figures
    told = [
        (next(v for v in (f.value, f.low, f.high) if v is not None), f.counts, f.unit)
        for f in figures
    ]
    assert told == expected


OF_WHOM = [
    ("half of them", "About 35,000 people have fallen ill, half the victims in Orle.",
     ["people", "victims"]),
    ("or more of them", "Between 18 percent and 30 percent or more of jobs are part-time.",
     ["jobs"]),
    ("of two sorts", "Some 30 percent of coal and gas plants closed.", ["coal and gas plants"]),
    ("of whom it opens with", "Among women in state parliaments, about 70 percent are Greens.",
     ["women"]),
    ("of course", "Of course, 30 percent left.", [None]),
    ("along a list", "Marches drew 2,500 nurses in Selm, 1,000 in Orle, and 800 in Kessel.",
     ["nurses", "nurses", "nurses"]),
    ("too few for so many", "The rebels hold 31 soldiers. After talks with two envoys they released"
     " nine.", ["soldiers", "envoys", None]),
    ("some of so many", "Some 500 pilgrims were on board and 12 were killed.",
     ["pilgrims", "pilgrims"]),
    ("of one and another", "A third of women and child patients left.", ["women"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in OF_WHOM], ids=[c[0] for c in OF_WHOM]
)
def test_of_whom(text: str, expected: list[str]) -> None:
    figures = read(text).figures
    assert [f.population and text[slice(*f.population.span)] for f in figures] == expected


STANCES = [
    ("asked for", "The mission asked donors for 12 million crowns.", ["expected"]),
    ("thanked for", "The mission thanked donors for 12 million crowns.", ["reported"]),
    ("not confirmed", "The army did not confirm 40 deaths.", ["unverified"]),
    ("confirmed", "The army confirmed 40 deaths.", ["confirmed"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in STANCES], ids=[c[0] for c in STANCES]
)
def test_how_firmly(text: str, expected: list[str]) -> None:
    assert [f.stance for f in read(text).figures] == expected


COUNTERS = [
    ("a total that somebody has", "In Orle, Venn won 39 delegates. Venn's victory brings his"
     " delegate total to 86 delegates.", [None, None]),
    ("a total that was counted", "The army counted 40 dead, then raised its death total to 86.",
     ["The army", "The army"]),
    ("what a bid is called by", "The premier said his board found the $40 million bid too low.",
     [None]),
    ("what is not confirmed", "The army did not confirm 40 deaths.", [None]),
    ("what is confirmed", "The army confirmed 40 deaths.", ["The army"]),
    ("another range", "The bid was put at $98 to $110 a share. Analysts value the rival bid at $112"
     " to $118 a share.", [None, "Analysts"]),
    ("half of others", "Half of the fleet was lost. The ministry said half of the crews had left.",
     [None, "The ministry"]),
    ("taken up", "The firm has offered 4 percent. “Four percent is a pay cut,” Orla Venn said.",
     [None, None]),
    ("taken up before it is told", "Some 300 clerks marched. “Four percent is a pay cut,” Orla Venn"
     " said. The firm has offered 4 percent.", [None, None, None]),
    ("a loan that is told of", "The premier said a $40 million loan was signed.", ["The premier"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in COUNTERS], ids=[c[0] for c in COUNTERS]
)
def test_who_counted(text: str, expected: list[str | None]) -> None:
    figures = read(text).figures
    counters = [f.counted_by and text[slice(*f.counted_by.span)] for f in figures]
    assert counters == expected


DAYS = [
    ("at the close", "At the close of trading on 9 May 2026, 300 shares of Orle had been sold.",
     ["2026-05-09"]),
    ("by the clock", "Some 92 percent of the vote had been counted as of 1:30 a.m. on 9 May 2026.",
     ["2026-05-09"]),
    ("through", "Orle had bought 4,000 shares through 9 May 2026.", ["2026-05-09"]),
    ("what is said only", "Merio, which already holds 12 percent of Orle, said that as of 9 May"
     " 2026 its staff had counted 300 ballots.", [None, "2026-05-09"]),
    ("before who says it", "As of 9 May 2026, the ministry said, 40 people had died.",
     ["2026-05-09"]),
    ("told to leave until", "Orle has given two envoys until 9 May 2026 to leave.", [None]),
    ("open through", "The hall is open to 40 clerks through 9 May 2026.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in DAYS], ids=[c[0] for c in DAYS])
def test_as_of(text: str, expected: list[str | None]) -> None:
    assert [f.as_of and f.as_of.value for f in read(text).figures] == expected
