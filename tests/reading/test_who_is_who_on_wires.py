"""Who is who as agencies tell it: a trade, a party, a body's kind in the stead of a name."""

import pytest

import onrecord
from tests.reading.views import mentions_named

CASTS: list[tuple[str, str, dict[str, list[str]]]] = [
    (
        "the army is whose it is told to be later",
        "The Front said it would hold on until the army leaves the hill. The Sarvian army says it "
        "killed nine on Sunday. Nobody could check; the army says the figure is too low.",
        {"Sarvian army": ["the army", "The Sarvian army", "it", "the army"]},
    ),
    (
        "but not where it was told of beside another nation",
        "Tavora said on Sunday the army had lost 40 men. The Orsavan army denied that it had shot.",
        {"Orsavan army": ["The Orsavan army", "it"]},
    ),
    (
        "a union is named next",
        "Striking bus drivers voted on Saturday to reject an offer, their union said. The "
        "Transport Staff Association said 1,870 took part. The union would not say more.",
        {
            "Transport Staff Association": [
                "their union",
                "The Transport Staff Association",
                "The union",
            ]
        },
    ),
    (
        "but not by those who employ",
        "Striking bus drivers voted on Saturday to reject an offer, their union said. The "
        "Employers' Association said it was sad. The union would not say more.",
        {"union": ["their union", "The union"]},
    ),
    (
        "the envoy is the ambassador of before",
        "Belmarra's ambassador said that her country had no part in it. The envoy, Rosa Quint, "
        "said Belmarra wanted peace.",
        {"Rosa Quint": ["Belmarra's ambassador", "her", "The envoy, Rosa Quint"]},
    ),
    (
        "and a surgeon is named as the doctor",
        "An Orle surgeon was suspended on Monday. The doctor, Emil Kost, had removed the wrong "
        "kidney.",
        {"Emil Kost": ["An Orle surgeon", "The doctor, Emil Kost"]},
    ),
    (
        "but the constable is no police officer who was hurt before another",
        "Two constables and a surgeon were held. The constable, Tom Vale, denied it.",
        {"Tom Vale": ["The constable, Tom Vale"]},
    ),
    (
        "the union leader is who leads the union",
        "The Seafarers' Union said it would strike. Its general secretary, Maud Teller, accused "
        "the owners of lying. The union leader said that they had made a profit.",
        {"Maud Teller": ["Its general secretary, Maud Teller", "The union leader"]},
    ),
    (
        "the airline boss who leads an airline by its name",
        "The chief executive of Orle Air, Tom Vale, blamed fuel prices. The airline boss said "
        "fares would rise.",
        {"Tom Vale": ["The chief executive of Orle Air, Tom Vale", "The airline boss"]},
    ),
    (
        "and no deputy of his",
        "The deputy chief executive of Orle Air, Tom Vale, blamed fuel prices. The airline boss "
        "said fares would rise.",
        {"Tom Vale": ["The deputy chief executive of Orle Air, Tom Vale"]},
    ),
    (
        "the Swedish diplomat is the UN's envoy",
        "UN envoy Marta Lindqvist said that talks would go on. The Swedish diplomat met Nasir "
        "Khan last week.",
        {"Marta Lindqvist": ["UN envoy Marta Lindqvist", "The Swedish diplomat"]},
    ),
    (
        "and not the French ambassador",
        "The French ambassador, Ada Pell, was expelled. The Swedish diplomat said that he would "
        "leave as well.",
        {"Ada Pell": ["The French ambassador, Ada Pell"]},
    ),
    (
        "a minister may be the Labour MP",
        "Sports minister Daniel Osei called for an answer. The Labour MP said that medals were "
        "not worth misery.",
        {"Daniel Osei": ["Sports minister Daniel Osei", "The Labour MP"], "Labour": []},
    ),
    (
        "a premier the Christian Democrat, who is nobody's name",
        "State premier Klaus Reuter met farmers. The Christian Democrat was booed.",
        {
            "Klaus Reuter": ["State premier Klaus Reuter", "The Christian Democrat"],
            "Christian Democrat": [],
        },
    ),
    (
        "the actor and comedian is one",
        "Jon Tarr announced his candidacy on Monday. The actor and comedian promised lower taxes. "
        "Tarr has no party.",
        {"Jon Tarr": ["Jon Tarr", "his", "The actor and comedian", "Tarr"], "comedian": []},
    ),
    (
        "the mayor and police chief may be two, and neither the visitor",
        "Jon Tarr met the union. The mayor and police chief said that they would listen. Tarr "
        "left early.",
        {"Jon Tarr": ["Jon Tarr", "Tarr"]},
    ),
    (
        "the former dancer is the one told of",
        "Mara Tolen was found dead on Friday. The former dancer had been ill. Tolen was 81.",
        {"Mara Tolen": ["Mara Tolen", "The former dancer", "Tolen"]},
    ),
    (
        "the minority leader has just been told of",
        "Ada Pell refused to say whom she would back. The minority leader said that it did not "
        "matter. Pell added that voters would decide.",
        {"Ada Pell": ["Ada Pell", "she", "The minority leader", "Pell"]},
    ),
    (
        "one of the survivors has a name",
        "Two survivors were found. One of the survivors, a 19-year-old seamstress named Lila "
        "Moreno, is in hospital. Moreno said she had prayed.",
        {
            "Lila Moreno": [
                "One of the survivors, a 19-year-old seamstress named Lila Moreno",
                "Moreno",
                "she",
            ]
        },
    ),
    (
        "a schoolteacher is the teacher",
        "A schoolteacher was found alive in a cave. Hanna Brill, 29, was weak. The teacher had "
        "lived on melted snow.",
        {"Hanna Brill": ["A schoolteacher", "Hanna Brill, 29", "The teacher"]},
    ),
    (
        "a regional hospital is named next",
        "A regional hospital in eastern Velmark turned away patients on Tuesday. The Selm General "
        "Hospital had been without power since Sunday. The hospital had no fuel.",
        {
            "Selm General Hospital": [
                "A regional hospital in eastern Velmark",
                "The Selm General Hospital",
                "The hospital",
            ]
        },
    ),
    (
        "but a court is not the Supreme Court that will hear the appeal",
        "A court in Orle on Monday jailed an editor for two years. The Supreme Court said it "
        "would hear the appeal in May.",
        {"Supreme Court": ["The Supreme Court", "it"]},
    ),
    (
        "an airline is the first firm named",
        "An airline cancelled 40 flights on Monday. Selm Air said that pilots were ill. The "
        "airline will refund passengers.",
        {"Selm Air": ["An airline", "Selm Air", "The airline"]},
    ),
    (
        "and no insurer is a bank",
        "A bank collapsed on Monday. Halden Insurance said on Tuesday that depositors were safe.",
        {"Halden Insurance": ["Halden Insurance"]},
    ),
    (
        "nor is who sold the dolls who made them",
        "A company that makes toys recalled 3,000 dolls. Halden Retail, which sold them, said it "
        "was sorry.",
        {"Halden Retail": ["Halden Retail, which sold them", "it"]},
    ),
    (
        "who owns a part of the company is not the company",
        "Halden Foods lost money for a year. Ada Pell, whose fund Redwater Capital owns 8 percent "
        "of the company, wants it sold.",
        {"Halden Foods": ["Halden Foods", "the company"]},
    ),
    (
        "the retailer was called so, whoever was named since",
        "Retailer Holloway Stores will close 31 shops. Analyst Tim Brock of Orwell Securities "
        "said the retailer had little time.",
        {"Holloway Stores": ["Retailer Holloway Stores", "the retailer"]},
    ),
    (
        "the aid group is who has just spoken and has no other kind",
        "The Red Cross said that 3,000 people had fled. The aid group appealed for tents.",
        {"Red Cross": ["The Red Cross", "The aid group"]},
    ),
    (
        "and no mining firm is a rights group",
        "Orle Mining closed a pit on Monday. The rights group said that nobody had been paid.",
        {"Orle Mining": ["Orle Mining"]},
    ),
    (
        "the army is the state's and not the rebels' who call themselves one",
        "The army said the Free Highland Army had shelled a town. The Free Highland Army blamed "
        "the army.",
        {"Free Highland Army": ["the Free Highland Army", "The Free Highland Army"]},
    ),
    (
        "the headline's bus driver is the one held",
        "Bus driver held after crash kills four. A bus driver was held on Monday after a crash "
        "that killed four people. The driver said the brakes had failed.",
        {"A bus driver": ["Bus driver", "A bus driver", "The driver"], "Bus driver": []},
    ),
    (
        "its suspect the man who is charged, and he is named later",
        "Murder suspect dies in cell. A man charged with murder died in his cell on Sunday. Police "
        "said Jon Berge, 40, had been ill.",
        {
            "Jon Berge": [
                "Murder suspect",
                "A man charged with murder",
                "his",
                "Jon Berge, 40",
            ]
        },
    ),
    (
        "its hospital the one of the town it names",
        "Orle hospital fined over records. A hospital in Orle was fined 3 million crowns on "
        "Monday. The hospital said it would appeal.",
        {"A hospital in Orle": ["Orle hospital", "A hospital in Orle", "The hospital", "it"]},
    ),
    (
        "but no hospital of another town",
        "Orle hospital fined over records. A hospital in Selm took in 40 patients on Monday. The "
        "hospital in Selm said it was full.",
        {"A hospital in Selm": ["A hospital in Selm", "The hospital in Selm", "it"]},
    ),
    (
        "a firm's name goes on behind 'and'",
        "The report was written by the engineering firm Kessel and Partners. Kessel said that the "
        "concrete was crumbling.",
        {"Kessel and Partners": ["the engineering firm Kessel and Partners", "Kessel"]},
    ),
]


@pytest.mark.parametrize(("label", "text", "cast"), CASTS, ids=[one[0] for one in CASTS])
def test_casts(label: str, text: str, cast: dict[str, list[str]]) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    for name, mentions in cast.items():
        assert mentions_named(record, name) == mentions, label


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "The Brothers of Dawn claimed responsibility for the attack in a video.",
            "Brothers of Dawn",
            "armed_group",
        ),
        (
            "Orle Council claimed no responsibility for the attack. Orle Council met on Monday.",
            "Orle Council",
            "organisation",
        ),
        ("The dead included a tea seller. The dead were buried on Monday.", "dead", "group"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    assert [one.kind for one in record.actors if one.name == name] == [kind]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The ministry launched a campaign on Monday to vaccinate cattle. Farmers welcomed it.",
            "campaign",
        ),
        (
            "A water source that was not treated made 40 soldiers ill. The water source was "
            "shut, doctors said.",
            "source",
        ),
        ("The state banned the movement of horses. Riders welcomed the ban.", "movement"),
    ],
)
def test_what_is_done_or_drunk_is_nobody(text: str, words: str) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    assert record.actors
    assert not any(words in one.name for one in record.actors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Pell's campaign said that it was not broke.", "Ada Pell's campaign"),
        (
            "The movement of landless workers said that it would stay.",
            "movement of landless workers",
        ),
        ("A source in the ministry said that the bridge was unsafe.", "A source in the ministry"),
        ("Norland asked the Group of Seven for help.", "Group of Seven"),
    ],
)
def test_but_who_speaks_or_is_asked_is_somebody(text: str, name: str) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    assert name in [one.name for one in record.actors]


def test_an_age_behind_an_office_is_no_role() -> None:
    record = onrecord.read(
        onrecord.Report.of("Erika Sommer is mayor of Oberau. The mayor, 68, said she would stay.")
    )
    assert not any("68" in role for one in record.actors for role in one.roles)
