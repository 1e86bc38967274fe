"""The first sentence tells of somebody by what he is, and his name follows."""

import pytest

import onrecord


def named(text: str) -> dict[str, list[str]]:
    """The mentions of every person."""
    record = onrecord.read(text)
    words = record.report.text
    return {
        one.name: [words[a:b] for a, b in one.mentions]
        for one in record.actors
        if one.kind in ("person", "unnamed")
    }


NAMED = [
    (
        "with an age",
        "The harbour master of Selm resigned on Monday after a tanker ran aground.\n\n"
        "Mara Tolen, 58, said she had been tired.",
        ("Mara Tolen", "The harbour master of Selm"),
    ),
    (
        "whom a court judges",
        "A court in Selm on Friday sent the former head of the state lottery to prison.\n\n"
        "Orla Berge, 57, took two million drens, the judges found.",
        ("Orla Berge", "the former head of the state lottery"),
    ),
    (
        "told by others",
        "A school nurse who had reported a theft was shot dead on Friday, prosecutors said.\n\n"
        "Jon Berge, 41, was hit by three bullets as he left his house.",
        ("Jon Berge", "A school nurse who had reported a theft"),
    ),
    (
        "without an age, in what he says",
        "The chief of Tavora's largest bank on Friday shrugged off calls to go.\n\n"
        "“I have done nothing wrong,” Jon Berge told reporters.",
        ("Jon Berge", "The chief of Tavora's largest bank"),
    ),
    (
        "whom others hit",
        "The head of the port was arrested on Monday.\n\n"
        "Jon Berge, 52, said the police had beaten him.",
        ("Jon Berge", "The head of the port"),
    ),
    (
        "whom the police held",
        "A former accountant accused of opening fire at a town meeting pleaded not guilty on"
        " Tuesday.\n\nErlend Brask, 52, who was detained minutes later, told the court that he had"
        " no memory of the day.",
        ("Erlend Brask", "A former accountant accused of opening fire at a town meeting"),
    ),
    (
        "a child",
        "A schoolgirl won the prize for poetry on Monday.\n\nMara Tolen, 9, wrote on a bus.",
        ("Mara Tolen", "A schoolgirl"),
    ),
    (
        "with the same office, far behind",
        "The mayor of Selm has refused to sign the treaty.\n\nThe council met on Monday. It took "
        "no vote. Many were absent.\n\n“I am looking at the people,” Mayor Mara Tolen said.",
        ("Mara Tolen", "The mayor of Selm"),
    ),
    (
        "whose the report is about",
        "Tavora will not let ships leave unless it is paid, its transport minister said.\n\n"
        "Orvin Kowal told state radio that three pilots had been killed.",
        ("Orvin Kowal", "its transport minister"),
    ),
]


@pytest.mark.parametrize(("text", "told"), [n[1:] for n in NAMED], ids=[n[0] for n in NAMED])
def test_is_whom_the_report_is_about(text: str, told: tuple[str, str]) -> None:
    name, words = told
    assert words in named(text)[name]


NEW = [
    (
        "somebody else is told of",
        "A tailor was hurt when a crane fell in Selm on Monday.\n\n"
        "Mara Tolen, 34, a neighbour, said she had heard a noise.",
    ),
    (
        "who met her",
        "A nurse from Velm won the lottery on Tuesday.\n\n"
        "Jon Berge told the radio he sold her the ticket.",
    ),
    (
        "who did not see her",
        "The minister of finance fled the country on Monday.\n\n"
        "Mara Tolen, 29, sells apples outside the ministry and did not see her go.",
    ),
    (
        "who follows him",
        "The coach of Velm was dismissed on Friday.\n\nJon Berge, 46, takes over on Monday.",
    ),
    (
        "a child",
        "A diver saved two children from the river on Monday.\n\n"
        "Mara Tolen, 8, fell from the bridge.",
    ),
    (
        "accused of it",
        "A pilot was shot on Sunday in Velm.\n\nMara Tolen, 47, is accused of firing the gun.",
    ),
    (
        "who tells of the dead",
        "A teacher drowned in Selm on Monday.\n\n“He was a good swimmer,” said Jon Berge, 34.",
    ),
    (
        "two may be meant",
        "The mayor of Selm met the head of the dockers' union on Friday.\n\n"
        "Mara Tolen, 58, said she was content.",
    ),
    (
        "another office",
        "The mayor of Selm resigned on Monday.\n\nPolice chief Jon Berge said nothing was wrong.",
    ),
    (
        "of a party",
        "The mayor of Selm resigned on Monday.\n\nA party congress follows. Jon Berge of the "
        "Harvest Party demanded a new election.",
    ),
    (
        "with another office than its own",
        "The union will strike unless its members are paid, its chair said on Monday.\n\n"
        "Interior Minister Mara Tolen called that madness.",
    ),
]


@pytest.mark.parametrize("text", [one[1] for one in NEW], ids=[one[0] for one in NEW])
def test_is_somebody_new(text: str) -> None:
    first = " ".join(text.split()[:2])
    said = [*named(text).get("Mara Tolen", ()), *named(text).get("Jon Berge", ())]
    assert said
    assert not any(one.startswith(first) for one in said)


FLED = "Imad Orle fled in May. Nobody knows where he is.\n\n"
NEXT = [
    (
        "nothing else is told of him",
        "The sick cannot be moved, the hospital's director warned. Dr Mara Tolen urged calm.",
        True,
    ),
    (
        "at the beginning",
        "The hospital's director warned it was late. Dr Mara Tolen begged them to wait.",
        True,
    ),
    (
        "a neighbour",
        "The hospital's director warned it was late. Mara Tolen, a neighbour, said it was not.",
        False,
    ),
    (
        "another office",
        "The hospital's director warned it was late. Minister Mara Tolen said it was not.",
        False,
    ),
    (
        "somebody comes between",
        "The hospital's director warned it was late. His lawyer came. Mara Tolen said it was not.",
        False,
    ),
    (
        "a witness",
        "The hospital's director warned it was late. Mara Tolen said her shop was gone.",
        False,
    ),
    ("an office of no body", "The director warned it was late. Mara Tolen said it was not.", False),
]


@pytest.mark.parametrize(("text", "same"), [one[1:] for one in NEXT], ids=[one[0] for one in NEXT])
def test_speaks_next_under_his_name(text: str, same: bool) -> None:
    mentions = [one.lower() for one in named(FLED + text)["Mara Tolen"]]
    assert ("the hospital's director" in mentions) is same


TRIED = [
    (
        "awaiting trial",
        "A 35-year-old Selm man is awaiting trial after police arrested him over a fire. Police"
        " named the victim as Orla Tolen, 61. Jon Berge was arrested at his home.",
        "A 35-year-old Selm man",
    ),
    (
        "due in court",
        "A Selm man has been accused of burning down a barn. Jon Berge was due to appear in court"
        " on Friday.",
        "A Selm man",
    ),
    (
        "who denied the charges",
        "A former minister was jailed for nine years on Monday. Jon Berge denied the charges.",
        "A former minister",
    ),
    (
        "the suspect by name",
        "Police are hunting a gunman who robbed a bank on Sunday. The suspect, Jon Berge, 28, is"
        " armed.",
        "a gunman who robbed a bank on Sunday",
    ),
]


@pytest.mark.parametrize(
    ("text", "told"), [one[1:] for one in TRIED], ids=[one[0] for one in TRIED]
)
def test_whom_a_court_tries_is_named_later(text: str, told: str) -> None:
    assert told in named(text)["Jon Berge"]


NOT_TRIED = [
    ("hit and charged", "A man was shot in Selm. Jon Berge, 30, has been charged with his murder."),
    (
        "an officer",
        "A Selm man was arrested on Monday. Inspector Jon Berge said a knife was found.",
    ),
    ("several", "Two men were arrested on Monday. Jon Berge was charged on Friday with arson."),
    (
        "of the other sex",
        "A Selm woman has been charged. Jon Berge was convicted of arson in 2009.",
    ),
]


@pytest.mark.parametrize("text", [one[1] for one in NOT_TRIED], ids=[one[0] for one in NOT_TRIED])
def test_another_is_not_whom_a_court_tries(text: str) -> None:
    (mentions,) = [found for name, found in named(text).items() if name == "Jon Berge"]
    assert not any(one.startswith(("A ", "Two ")) for one in mentions)
