"""Figures told after others: parts of a count, a poll gone on with, bodies without a verb, aims."""

import pytest

from onrecord.reading import read

CASES = [
    ("a number of houses before them", "The ministry put at 40 the number of houses destroyed.",
     [(40, "damaged")]),
    ("a number of people before them", "Officials put at 1,200 the number of people who fled Orle.",
     [(1200, "displaced")]),
    ("an earlier count of like size", "The storm killed 341 people and hurt 1,500. Some 40 are"
     " missing. The agency said it had lowered a previous count of 366.",
     [(341, "killed"), (1500, "injured"), (40, "missing"), (366, "killed")]),
    ("a share without its unit", "Recent polls put the Harbour Party at 31 percent, ahead of the"
     " Greens on 24.", [(31, "percent"), (24, "percent")]),
    ("a share that was counted", "The commission gave Reik 54 percent; his party said it had"
     " counted 49.", [(54, "percent"), (49, "percent")]),
    ("a day is no share", "Turnout was 61 percent on 24 May.", [(61, "percent")]),
    ("a part behind its clause", "He said five men had been killed, including two cooks.",
     [(5, "killed"), (2, "killed")]),
    ("places are no part of people", "The army killed 12 people in raids on two towns, including"
     " three schools.", [(12, "killed"), (2, "other"), (3, "other")]),
    ("the dead told of between commas", "The dead in last month's collision, for which the union"
     " blames long shifts, included three deckhands.", [(3, "killed")]),
    ("the injured between commas", "The injured, officials said, included two children.",
     [(2, "injured")]),
    ("a kind of wound", "At least 16 were being treated for minor shrapnel wounds.",
     [(16, "injured")]),
    ("the others to hospital", "Four people were on board; one was pronounced dead, with the other"
     " three being taken to a nearby hospital.", [(4, "other"), (1, "killed"), (3, "injured")]),
    ("one of those", "Three climbers fell. One was killed and two were hurt.",
     [(3, "other"), (1, "killed"), (2, "injured")]),
    ("one is somebody", "Three climbers fell. One was a doctor.", [(3, "other")]),
    ("things counted before and named again", "The Front is to hand over 60 rifles, she said. “Not"
     " another 34 dead,” she added. Sela Imran confirmed that rifles would be handed over but said"
     " the number was 40.", [(60, "other"), (34, "killed"), (40, "other")]),
    ("whoever tells is not counted", "Police said 30 people were killed and 12 soldiers were held."
     " Soldiers said the number was 40.", [(30, "killed"), (12, "held"), (40, "killed")]),
    ("levelled", "The quake levelled about 900 buildings.", [(900, "damaged")]),
    ("a quarter of a year is none", "Of voters, 58 percent were opposed and a quarter had never"
     " heard of it.", [(58, "percent"), (25, "percent")]),
    ("less than a third", "The ministry put turnout at less than a third.", [(33.33, "percent")]),
    ("ages of people", "Men under 35 support the plan, women over 60 oppose it.", []),
    ("an identifier", "The entry 661196115484643328 was removed.", []),
    ("picked up", "At least 130 activists were picked up after the rally.", [(130, "arrested")]),
    ("carried off", "Rebels raided the post, carrying off four cooks.", [(4, "held")]),
    ("dug out", "Rescuers dug out 17 people and 40 were still under the mud.",
     [(17, "evacuated"), (40, "missing")]),
    ("swapped", "The sides swapped 90 prisoners on a bridge.", [(90, "released")]),
    ("buried houses", "A landslide buried 24 houses in Kalo.", [(24, "damaged")]),
    ("treated somewhere", "Some 35 demonstrators were treated at a clinic.", [(35, "injured")]),
    ("still in the cells", "Four journalists are still in the cells.", [(4, "held")]),
    ("lives are no coin", "The truce has cost 26 lives in violations.", [(26, "killed")]),
    ("joining a party", "Eleven of his own party's 66 members joined the opposition.",
     [(11, "other"), (66, "other")]),
    ("joining a march", "Some 900 nurses joined the march.", [(900, "participants")]),
    ("suffering no wound", "Hundreds of parents suffer this kind of stress.", [(200, "other")]),
    ("up a third", "It says 12,300 migrants crossed in May, up a third on April.",
     [(12300, "other"), (33.33, "percent")]),
    ("of which", "The state promised 600,000 doses, of which barely 40,000 have arrived.",
     [(600000, "other"), (40000, "other")]),
    ("admits to", "The police spoke of 48 arrests; Kovan admits to 180.",
     [(48, "arrested"), (180, "arrested")]),
    ("washed away", "Some 4,500 homes and two bridges had been washed away.",
     [(4500, "damaged"), (2, "damaged")]),
    ("sunk and captured", "The navy had sunk two skiffs and captured seven pirates.",
     [(2, "damaged"), (7, "held")]),
    ("shot dead behind a comma", "The governor, Rashid Omal, said 17 people had been shot dead in"
     " Sarn.", [(17, "killed")]),
    ("suspected", "The hospital admitted 140 children with suspected typhoid.", [(140, "sick")]),
    ("speeds", "It flew at over 100 mph in winds of 20 knots, then at 40 km per hour.", []),
    ("give or take", "It is 1,010 ± 195 parsecs away.", [(1010, "other")]),
]  # fmt: skip

COUNTERS = [
    ("police without a verb",
     "Organisers of the march spoke of 150,000 people, police of 40,000.",
     ["Organisers of the march", "police"]),
    ("a union without a verb", "The ministry put turnout at 300, the union at 900.",
     ["The ministry", "the union"]),
    ("candidates count nothing",
     "A poll by Metrika put Tolk at 25 percent and Orle at 14 percent.",
     ["Metrika", "Metrika"]),
    ("a poll gone on with", "A poll by Metrika found that 44 percent want it. Another 31 percent do"
     " not. In 2012, some 50 percent did.", ["Metrika", "Metrika", None]),
    ("a pollster whom the parse hangs on the verb",
     "A survey by Pollux gives the Reform Bloc 37 percent and Tarn's Alliance 29. Orle won.",
     ["Pollux", "Pollux"]),
    ("by its own count",
     "The rail union called a strike, and by its own count four in five stayed at home.", ["its"]),
    ("on the table", "The union is asking for 8 percent; Vole has put 3 percent on the table.",
     [None, None]),
    ("only a number is said",
     "The league said 8,000 of them took part; the prefecture said 2,500.",
     ["The league", "the prefecture"]),
    ("an aim is no count", "According to Ada Tolk, the goal was to exceed 90 percent.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_is_told_after(text: str, expected: list[tuple[float, str]]) -> None:
    figures = read(text).figures
    told = [(next(v for v in (f.value, f.low, f.high) if v is not None), f.counts) for f in figures]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in COUNTERS], ids=[c[0] for c in COUNTERS]
)
def test_who_counted_after(text: str, expected: list[str | None]) -> None:
    figures = read(text).figures
    counters = [f.counted_by and text[slice(*f.counted_by.span)] for f in figures]
    assert counters == expected


def test_a_poll_goes_on_by_places() -> None:
    record = read(
        "A new Orle Data poll puts Trent ahead. Trent drew the support of 41 percent of the"
        " voters surveyed. Carsen was second at 12 percent. Mara Rube was at 10 percent."
    )
    names = {one.id: one.name for one in record.actors}
    told = [(one.value, one.counted_by and names[one.counted_by.actor]) for one in record.figures]
    assert len(told) == 3
    assert len({by for _, by in told}) == 1
    assert told[0][1] is not None
    assert {one.stance for one in record.figures} == {"estimated"}


def test_them_is_no_unit() -> None:
    record = read("The sirens are old. The county will replace 157 of them, it said.")
    (one,) = record.figures
    assert (one.value, one.unit) == (157, None)
