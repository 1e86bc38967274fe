"""The name under which somebody speaks, where the words of the source are not it."""

import pytest

import onrecord
from tests.reading.views import speakers


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
        # a union of a body's people is not the body
        (
            "The Union of Hospital Workers said it would strike. The hospital said that it would "
            "not pay.",
            ["Union of Hospital Workers", "hospital"],
        ),
        # who speaks with others of his own
        (
            "Ada Lund and fellow Greens warned that the dam would burst.",
            ["Ada Lund and fellow Greens"],
        ),
        (
            "Ada Lund and fellow lawmaker Jon Berge warned that the dam would burst.",
            ["Ada Lund", "Jon Berge"],
        ),
        (
            "The mine and its auditors were told of on Monday. Ada Lund and her lawyers face "
            "questions over their claims that votes were stolen.",
            ["Ada Lund and her lawyers"],
        ),
        # an office that somebody's name stands behind, and a body's
        (
            "A spokeswoman for the Chancellery told Radio Lauen that the law would pass.",
            ["A spokeswoman for the Chancellery"],
        ),
        # whoever goes on has spoken last
        (
            "Twelve are left, the senator, Oona March, said. An inquiry will start under one of "
            "its members, Piet Arnsen, she added.",
            ["Oona March"],
        ),
        (
            "Twelve are left, the senator, Oona March, said. Kim Varo of the ministry said "
            "there were more. She added that two were sold.",
            ["Oona March", "Kim Varo"],
        ),
        # a guard that is a body
        (
            "The Tarvish river guard said the boats had taken no notice of calls. In a bulletin, "
            "it added that 35 hands had been held. The guard did not say whether it had fired.",
            ["Tarvish river guard"],
        ),
        (
            "The vote among UMW men was close, their union said. “We have no choice,” said Ina "
            "Tolsen, who heads the Union of Mill Workers (UMW).",
            ["Union of Mill Workers", "Ina Tolsen"],
        ),
        # a paper that has been told of in other words
        (
            "The train had failed before, according to a report by the inspectors. Three men were "
            "hurt, the document states.",
            ["a report by the inspectors"],
        ),
        (
            "A poll by Orle Opinion found that half would vote. The survey showed that women were "
            "surer.",
            ["A poll by Orle Opinion"],
        ),
        (
            "The ferry sank at noon, the Axis Press news service reported.",
            ["Axis Press"],
        ),
        ("Upwards of 300 doctors warned that the dam would burst.", ["doctors"]),
        # bodies by another noun and what they deal in
        (
            "Mellstrom Foods will shut two plants. The food group denied that it had been warned.",
            ["Mellstrom Foods"],
        ),
        (
            "The Bakers and Confectioners' League (BCL) called the plan a scandal. The bakers' "
            "union said it would strike.",
            ["Bakers and Confectioners' League"],
        ),
        (
            "The Selm Police said 40 were hurt. The police union denied it.",
            ["Selm Police", "police union"],
        ),
        (
            "Orle Steel said it had no choice. The mining company denied it.",
            ["Orle Steel", "mining company"],
        ),
        # whoever was in office once; the client of somebody's lawyer
        (
            "Ilse Marr, 52, is accused of taking bribes, prosecutors said. The former mayor denies "
            "the charge.",
            ["prosecutors", "Ilse Marr"],
        ),
        (
            "The court found Ilse Marr guilty on Friday. Her lawyer, Per Lodd, said that his "
            "client would appeal. “She is no thief,” he said. His client admitted that she knew.",
            ["court", "Per Lodd", "Ilse Marr"],
        ),
        (
            "“Our pagers went off,” said Dr Mirko Stenz of the Orle Clinic. “Every team was called "
            "in,” the doctor said.",
            ["Mirko Stenz"],
        ),
        # what opens the sentence is no part of who speaks
        (
            "In an assessment the Hallam Trust, a charity, calculates that 8,500 homes are lost.",
            ["Hallam Trust"],
        ),
        ("In Orle the mayor's statement said that all were safe.", ["mayor's statement"]),
        # a party's noun belongs to its fullest name, a newspaper's does not
        (
            "The far-right Ramparts movement said it would march. Ramparts denied it had guns.",
            ["Ramparts movement"],
        ),
        ("The People's Plough party said it would march.", ["People's Plough party"]),
        ("The Orle Gazette newspaper said it would close.", ["Orle Gazette"]),
        # two who are each told of by words of their own, and one crowd
        ("Officials and aid groups said two were dead.", ["Officials", "aid groups"]),
        ("Residents and police said two were dead.", ["Residents", "police"]),
        ("Teachers and other parents said two were dead.", ["Teachers and other parents"]),
        ("Doctors and nurses said two were dead.", ["Doctors and nurses"]),
        # the town that a body sits in, and the mayor of one
        (
            "The interior ministry in Caldria's capital, Oresund Bay, said that 23 had crossed.",
            ["interior ministry in Caldria's capital"],
        ),
        ("The mayor of the capital, Ada Lund, said that 23 had crossed.", ["Ada Lund"]),
        # a firm, though its name looks like a man's
        (
            "The jet, VP-BKX, was built by Vantor in May. The manufacturer said that it was safe.",
            ["Vantor"],
        ),
        ("Vantor, a broadcaster, said that 23 had crossed. It denied a leak.", ["Vantor"]),
        # bodies named only before an office; two surnames; a mother of three; a deputy
        (
            "Orle Bank economist Ada Lund said it was red. The bank denied that it had been paid.",
            ["Ada Lund", "Orle Bank"],
        ),
        (
            "“Tents are short,” said Relief Board director Mira Sand. Her bank denied it.",
            ["Mira Sand", "Her bank"],
        ),
        (
            "Maria Ferro Lund, a fisher, said that the road was shut. Ferro Lund blamed the rain.",
            ["Maria Ferro Lund"],
        ),
        (
            "“I saw it,” said Nadia Sorel, 41. “It was red,” the mother of three added.",
            ["Nadia Sorel"],
        ),
        (
            "Deputy Governor Jon Vey said it was red. The governor said nothing was wrong.",
            ["Jon Vey", "governor"],
        ),
        # the other of two states
        (
            "Kestria closed its border with Ostland. Ostland said that no truck had passed. Its "
            "neighbour denied it.",
            ["Ostland", "Kestria"],
        ),
        (
            "Kestria closed its border with Ostland. Sund recalled its ambassador. Ostland said "
            "that no truck had passed. Its neighbour denied it.",
            ["Ostland", "Its neighbour"],
        ),
        ("Ada Lund, a teacher, was furious. Her bank denied it.", ["Her bank"]),
        # who is called alike and is another: an heir to the office, a King, a guard, one of two
        # papers, a body that is no charity, those who are warned
        (
            "Ada Lund, the mayor of Orle, was sworn in on Monday. The former mayor said that the "
            "vote was rigged.",
            ["former mayor"],
        ),
        (
            "Jon King, the mayor of Orle, opened the bridge. The King said that it was safe.",
            ["King"],
        ),
        (
            "The National Guard came. A guard said it was red. The guard said two drowned.",
            ["A guard"],
        ),
        (
            "The auditors published a report on the mine. The union presented a petition. The "
            "document states that the mine is unsafe.",
            ["document"],
        ),
        (
            "Jon Vey, spokesman for the Orle Front, spoke on Monday. His charity denied it.",
            ["His charity"],
        ),
        ("The troops, warned of mines, turned back.", ["troops"]),
        (
            "An official close to the government said it might accept. “A hundred,” the official "
            "said.",
            ["An official close to the government"],
        ),
        (
            "Tarsk's coastguard said 61 had died. The coastguard of neighbouring Orrland says that "
            "it has counted 11 more.",
            ["Tarsk's coastguard", "coastguard of neighbouring Orrland"],
        ),
        # a text that is cut off behind who speaks
        ("The treaty, argued her lawyer, Mara Tolen,", ["Mara Tolen"]),
    ],
)
def test_who_speaks(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(speakers(onrecord.read(text)))) == names


def test_the_bank_of_a_river_is_not_called_by_an_economist_s_bank() -> None:
    record = onrecord.read("Orle Bank economist Ada Lund left. The bank of the river was flooded.")
    assert "Orle Bank" not in {one.name for one in record.actors}


def test_a_place_that_troops_leave_is_no_part_of_what_they_are_called() -> None:
    record = onrecord.read(
        "Ardel demanded the pull-out of Norland soldiers from the plateau. Envoys from Merrowland "
        "met the rebels, and all foreign diplomats were ordered to leave."
    )
    names = {one.name for one in record.actors}
    assert {"Norland soldiers", "Envoys from Merrowland", "foreign diplomats"} <= names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alderman Lotte Brandt said the weir would stay.", "Lotte Brandt"),
        ("The chair, Sheikh Karim Vandel, said he would go.", "Karim Vandel"),
        ("Canon Felix Brough, of St Jude's, said the council slept.", "Felix Brough"),
        ("Baroness Tilda Aalst said she knew nothing.", "Tilda Aalst"),
        ("Queen Orla II said yes.", "Queen Orla II"),
        ("Duke Energy said the plant would close.", "Duke Energy"),
        ("Earl Warren said no.", "Earl Warren"),
        ("Prophet Capital said it had sold the shares.", "Prophet Capital"),
        ("Deacon Blue said the tour was off.", "Deacon Blue"),
        ("Don Harlan said the canon was old.", "Don Harlan"),
        ("Polder Ports has bought the quay. Polder said all would stay.", "Polder Ports"),
        ("Jubilee Leisure owns it. Jubilee said the roof was safe.", "Jubilee Leisure"),
        ("Selm Council met in Selm. Selm said it would pay.", "Selm"),
    ],
)
def test_a_title_is_no_part_of_a_name_and_a_firm_is_called_by_its_first_word(
    text: str, name: str
) -> None:
    spoken = onrecord.read(text).statements[-1].source
    names = {one.id: one.name for one in onrecord.read(text).actors}
    assert spoken is not None
    assert names[spoken.actor] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "United Ropemakers met Brint on Monday. The union said it would wait.",
            "United Ropemakers",
        ),
        ("Banca Sarmento raised its fees. The bank said its terms were clear.", "Banca Sarmento"),
        ("Racing Dalmar let him go. The club said it wished him well.", "Racing Dalmar"),
        ("Clement Aduro, 68, met Ada Lund. “No,” the 68-year-old said.", "Clement Aduro"),
        ("A boy, 16, was held. Mara Tolen met his mother. The 16-year-old said no.", "A boy"),
        ("Mara Tolen came home. Crowds cheered. The 77-year-old said little.", "Mara Tolen"),
        ("Judge Mara Tolen came. The court was full. The 19-year-old said no.", "19-year-old"),
        ("The mayor, Mara Tolen, came. Pupils sang. The 14-year-old said no.", "14-year-old"),
        ("Mara Tolen met Ida Orle. Crowds cheered. The 50-year-old said no.", "50-year-old"),
        ("A man was jailed for hitting a girl. The 12-year-old said no.", "12-year-old"),
        ("Racing Dalmar met the mayor. The school said the pitch was its own.", "school"),
        ("Polder Ports let ten go. The union said it would strike.", "union"),
        ("Dana Wu sued Brint Foods. The hospital said it had treated her.", "hospital"),
        ("Velo Mining fell into debt. The insurance company said no.", "insurance company"),
    ],
)
def test_the_one_body_near_by_is_the_union_or_club(text: str, name: str) -> None:
    record = onrecord.read(text)
    names = {one.id: one.name for one in record.actors}
    spoken = record.statements[-1].source
    assert spoken is not None
    assert names[spoken.actor] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The rank before a name that stands in apposition.
        (
            "The squad's commander, Colonel Ivo Brandt, led it. The colonel said it was over.",
            "Ivo Brandt",
        ),
        (
            "The board's chair, retired admiral Olaf Lind, left. The admiral said he was tired.",
            "Olaf Lind",
        ),
        ("Home Secretary Petra Holm came. “I am sorry,” the minister told them.", "Petra Holm"),
        ("General Secretary Petra Holm came. “I am sorry,” the minister said.", "minister"),
        # A nation's leader is who heads its state.
        ("President Odel Farran spoke today. The Torvan leader said it was over.", "Odel Farran"),
        (
            "Torvan Prime Minister Odel Farran met President Ilse Grau of Norland. The Torvan "
            "leader said talks had failed.",
            "Odel Farran",
        ),
        (
            "The union's president, Odel Farran, spoke. The Torvan leader said it was over.",
            "Torvan leader",
        ),
        (
            "President Odel Farran spoke today. The Torvan opposition leader said it was over.",
            "Torvan opposition leader",
        ),
        (
            "President Odel Farran of Norland met Torvan envoys. The Torvan leader said it was "
            "over.",
            "Torvan leader",
        ),
        (
            "University president Odel Farran spoke today. The Torvan leader said it was over.",
            "Torvan leader",
        ),
        ("King Odel left. The Christian leader said it was over.", "Christian leader"),
        ("President Odel Farran left. The African leader said no.", "African leader"),
        ("Former Home Secretary Petra Holm came. The minister said it was over.", "minister"),
        (
            "The club's chair, general manager Olaf Lind, left. The general said it was over.",
            "general",
        ),
        # What the end of a body's name owns is the whole body's.
        ("The Bank of Torva's governor, Petra Lund, said rates would rise.", "Petra Lund"),
        (
            "The University of Torva's rector said fees would rise.",
            "University of Torva's rector",
        ),
        # "It" is told of by a name that may be a firm's, and of who leads the sentence before.
        ("The developer Tollum dropped its plan on Monday. It said the mayor lied.", "Tollum"),
        (
            "Its budget rival Skyra sees the matter in another light. The slots, it said, were its "
            "own.",
            "Skyra",
        ),
        ("Owner Tollum wants to sell the club. The fans met. It said no.", "club"),
        ("The council met the developer Tollum. It said the plan was dead.", "council"),
    ],
)
def test_whoever_is_called_otherwise_or_it_in_the_next_sentence(text: str, name: str) -> None:
    record = onrecord.read(text)
    names = {one.id: one.name for one in record.actors}
    spoken = record.statements[-1].source
    assert spoken is not None
    assert names[spoken.actor] == name
