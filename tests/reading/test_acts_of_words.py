"""Who is asked, blamed or refused by words, and what is no such act, in whole reports."""

import pytest

import onrecord

Told = tuple[str, list[str], list[str]]

CASES: list[tuple[str, str, str, list[Told]]] = [
    # label, report, type, its events: trigger, actors, recipients
    (
        "prices are nobody",
        "The firm Norvel closed two mills on Monday. The minister, Mara Tolen, said 300 jobs would "
        "go. Norvel blamed high energy prices and weak demand.",
        "ACCUSE",
        [],
    ),
    (
        "nor is a lack of money, whatever comes of it",
        "A bus fell into a river near Selm on Sunday. Six people died. A provincial official blamed"
        " a lack of money for the state of the road.",
        "ACCUSE",
        [],
    ),
    (
        "behind a colon stands whose it is",
        "Two trains collided near Selm on Monday. Six people died. The inspectorate blamed a lack "
        "of staff: Velrail had cut 140 posts. Velrail, a railway firm, did not comment.",
        "ACCUSE",
        [("blamed", ["inspectorate"], ["Velrail"])],
    ),
    (
        "prices that somebody sets are his",
        "Mara Tolen, a baker, blamed prices set by Norvel. Norvel is a firm. Shops opened late.",
        "ACCUSE",
        [("blamed", ["Mara Tolen"], ["Norvel"])],
    ),
    (
        "a firm is somebody",
        "Two trains collided near Selm on Monday. The railway firm Velrail blamed a faulty signal. "
        "The union of drivers blamed Velrail.",
        "ACCUSE",
        [("blamed", ["union of drivers"], ["Velrail"])],
    ),
    (
        "whose the embassy is that was bombed did not bomb it",
        "Norda condemned the bombing of Aral's embassy in Selm on Monday. Twelve people died in the"
        " blast. The president of Aral, Ivo Marr, flew home.",
        "ACCUSE",
        [("condemned", ["Norda"], [])],
    ),
    (
        "nor do those of whom several were attacked",
        "The president of Norda, Mara Tolen, condemned attacks on embassies of Aral in two cities. "
        "Twelve people died. Nobody has claimed responsibility.",
        "ACCUSE",
        [("condemned", ["Mara Tolen"], [])],
    ),
    (
        "criticism that somebody faces is by the one whose it is",
        "Tolen will continue to face the criticism of her rival, Senator Jon Berge. The two meet on"
        " Tuesday in a debate. Mara Tolen leads in the polls.",
        "ACCUSE",
        [("criticism", ["Jon Berge"], ["Mara Tolen"])],
    ),
    (
        "who called what he tells of something says so himself",
        "Norda's minister Mara Tolen said Aral had sent the arms and called it a flagrant "
        "violation. Aral denied it. The ship is in port.",
        "ACCUSE",
        [("called", ["Mara Tolen"], ["Aral"])],
    ),
    (
        "prosecutors examine what may be a crime",
        "Prosecutors said they were examining the incident. Two men were hurt on Sunday. The mayor,"
        " Mara Tolen, visited them.",
        "ACCUSE",
        [("examining", ["Prosecutors"], [])],
    ),
    (
        "doctors do not",
        "Doctors examined 40 pupils on Monday. None was ill. The school opens on Tuesday.",
        "ACCUSE",
        [],
    ),
    (
        "each is asked for himself",
        "The refuge group Open Door said many people would be at risk. It urged the government to "
        "examine each case and asked the airline, Selm Air, not to carry anybody against their "
        "will. The interior ministry declined to comment.",
        "REQUEST",
        [("urged", ["Open Door"], ["government"]), ("asked", ["Open Door"], ["Selm Air"])],
    ),
    (
        "who is urged next is not called upon before",
        "The Selm Rights Office called for an inquiry into the deaths and urged foreign banks to "
        "leave. The government of Norda said 40 people had died. The army denied it.",
        "REQUEST",
        [
            ("called for", ["Selm Rights Office"], []),
            ("urged", ["Selm Rights Office"], ["foreign banks"]),
        ],
    ),
    (
        "what is demanded is not asked for anything",
        "Not everyone in the Green Party is pleased. Its youth wing demanded a party congress. The "
        "mayor, Mara Tolen, said she would leave the party.",
        "REQUEST",
        [("demanded", ["Its youth wing"], [])],
    ),
    (
        "lightning is on no strike",
        "A lightning strike on Sunday damaged the signal. Trains stood still for two hours. State "
        "Railways apologised.",
        "PROTEST",
        [],
    ),
    (
        "but pilots stage a lightning strike",
        "Pilots staged a lightning strike on Monday. Selm Air cancelled forty flights. The union "
        "said more would follow.",
        "PROTEST",
        [("strike", ["Pilots"], [])],
    ),
    (
        "the weather is nobody",
        "Norda's minister blamed the weather for the delay. The bridge opened late. Nobody was "
        "hurt.",
        "ACCUSE",
        [],
    ),
    (
        "inspectors are not turned away by their own office",
        "Inspectors of the Atomic Office were turned away from the site in Norda on Monday. The "
        "director, Mara Tolen, left. Norda said they had come without papers.",
        "COERCE",
        [("turned", [], ["Inspectors of the Atomic Office"])],
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_who_is_told_to_take_part(text: str, kind: str, told: list[Told]) -> None:
    record = onrecord.read(text, published="2026-03-14")
    names = {one.id: one.name for one in record.actors}
    assert told == [
        (
            text[one.trigger[0] : one.trigger[1]],
            [names[key] for key in one.actors],
            [names[key] for key in one.recipients],
        )
        for one in record.events
        if one.type == kind
    ]
