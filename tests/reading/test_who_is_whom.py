"""Who is who where a report tells of several: in words quoted, in court and of one family."""

import pytest

import onrecord
from tests.reading.views import mentions_named, mentions_of

CASTS: list[tuple[str, str, dict[str, list[str] | None]]] = [
    (
        "in a later quotation 'he' is whom the quotation names, not whom an earlier one told of",
        "Ada Lund praised Jon Berge. “Jon was brave. He will be missed,” Lund said.\n"
        "Berge left Selm in May. The harbour was built in June.\n"
        "The prize was given by Tom Orlan. Cleo Rand said, “Jon Berge was a hero. He was kind.”",
        {
            "Jon Berge": ["Jon Berge", "Jon", "He", "Berge", "Jon Berge", "He"],
            "Tom Orlan": ["Tom Orlan"],
        },
    ),
    (
        "the surname alone is his who goes by it, not hers who is Miss",
        "Jon Orth, 23, is charged with the murder of his sister Ada Orth, 20. Orth was due in "
        "court. Miss Orth was found at home. Orth was held in Selm. He denies it.",
        {
            "Jon Orth": ["Jon Orth, 23", "his", "Orth", "Orth", "He"],
            "Ada Orth": ["his sister Ada Orth, 20", "Miss Orth"],
        },
    ),
    (
        "Mr and Mrs are each their own",
        "Mara Tolen met Jon Tolen in Selm. Mr Tolen praised her. Tolen said she would go.",
        {
            "Mara Tolen": ["Mara Tolen", "her", "Tolen", "she"],
            "Jon Tolen": ["Jon Tolen", "Mr Tolen"],
        },
    ),
    (
        "the middle one of three names may be what one is called by",
        "Peter Dut Orle, the minister of trade, died on Monday. Dut had been ill.",
        {"Peter Dut Orle": ["Peter Dut Orle, the minister of trade", "Dut"]},
    ),
    (
        "but no given name is",
        "Kim Lee Orth, a nurse, spoke to Dana Lee. Lee said the clinic was shut.",
        {"Kim Lee Orth": ["Kim Lee Orth, a nurse"]},
    ),
    (
        "a row of three opens with whoever was told of",
        "Alan Orth, 3, drowned off Velm. Relatives of the boy came. Orth, his brother, and his "
        "mother died in a storm.",
        {"Alan Orth": ["Alan Orth, 3", "the boy", "Orth, his brother", "his", "his"]},
    ),
    (
        "the victim and the attacker",
        "A man stabbed a woman in Selm on Friday. The victim was taken to hospital. "
        "Police said the attacker was about 30.",
        {"A man": ["A man", "the attacker"], "a woman": ["a woman", "The victim"]},
    ),
    (
        "the gunman is whoever shot, by name",
        "Jon Berge shot three people at a market in Selm. The gunman then fled.",
        {"Jon Berge": ["Jon Berge", "The gunman"]},
    ),
    (
        "but not whoever was shot",
        "Jon Berge was shot dead in Selm on Friday. The gunman fled.",
        {"Jon Berge": ["Jon Berge"]},
    ),
    (
        "nor an officer, nor who attacked in words",
        "Officer Tom Dahl shot a man in Selm. The gunman had fired first. Ada Lund attacked the "
        "budget. Police sought the attacker.",
        {"Tom Dahl": ["Officer Tom Dahl"], "Ada Lund": ["Ada Lund"]},
    ),
    (
        "the defendant stands trial, the victim is who was murdered",
        "Jon Berge, 45, went on trial on Monday for the murder of Mara Tolen. The defendant "
        "pleaded not guilty. The victim had been his wife.",
        {
            "Jon Berge": ["Jon Berge, 45", "The defendant", "his"],
            "Mara Tolen": ["Mara Tolen", "The victim"],
        },
    ),
    (
        "of two who were hit neither is the victim",
        "Mara Tolen was killed in 1990. On Monday a woman was attacked in Selm. The victim was "
        "taken to hospital.",
        {"Mara Tolen": ["Mara Tolen"]},
    ),
    (
        "the victim of something else is told of there",
        "Mara Tolen, 43, was stabbed on Friday. The victim of a robbery was held.",
        {"Mara Tolen": ["Mara Tolen, 43"]},
    ),
    (
        "whom the police shot is the suspect",
        "Jon Berge, 16, was shot by police on Saturday. Officers fired at the suspect, who ran.",
        {"Jon Berge": ["Jon Berge, 16", "the suspect, who ran"]},
    ),
    (
        "the victim is named",
        "A nurse was stabbed in Selm on Friday. Police came. The victim, Mara Tolen, 34, has died.",
        {"Mara Tolen": ["A nurse", "The victim, Mara Tolen, 34"]},
    ),
    (
        "the teenager and the boy are as old as told",
        "Jon Berge, 16, ran from officers on Saturday. They said the teenager had a gun. The boy "
        "was held.",
        {"Jon Berge": ["Jon Berge, 16", "the teenager", "The boy"]},
    ),
    (
        "of two girls neither is the girl",
        "Mara Tolen, 9, met Ada Orle, 8, in Selm. The girl was happy.",
        {"Mara Tolen": ["Mara Tolen, 9"], "Ada Orle": ["Ada Orle, 8"]},
    ),
    (
        "a grown man is no boy",
        "Jon Berge, 45, has a son. The boy was ill.",
        {"Jon Berge": ["Jon Berge, 45"]},
    ),
    (
        "the name with the age is whose age was told",
        "A 36-year-old man was charged on Friday with arson. The fire killed nobody. Jon Berge, "
        "36, will appear in court on Monday.",
        {"Jon Berge": ["A 36-year-old man", "Jon Berge, 36"]},
    ),
    (
        "of two who are as old neither is",
        "A 36-year-old man hurt a 36-year-old man. Jon Berge, 36, of Orle, fled.",
        {"Jon Berge": ["Jon Berge, 36, of Orle"]},
    ),
    (
        "whose age the first sentence tells is named next",
        "A 59-year-old woman was killed in a crash on Friday, police said. Mara Tolen was walking "
        "along Orle Street when she was struck by a car.",
        {"Mara Tolen": ["A 59-year-old woman", "Mara Tolen", "she"]},
    ),
    (
        "but not who heard it",
        "A 23-year-old man was shot dead in Selm on Monday. Jon Berge heard the shots.",
        {"Jon Berge": ["Jon Berge"]},
    ),
    (
        "named with something besides",
        "A 25-year-old man was arrested on suspicion of murder. Reports named him on Sunday as "
        "Selm resident and Norland national Jon Berge.",
        {"Jon Berge": ["A 25-year-old man", "him", "Selm resident and Norland national Jon Berge"]},
    ),
    (
        "named later, and by whom",
        "Police arrested the man, later identified as Jon Berge. The nurse, whom police named as "
        "Mara Tolen, was hurt.",
        {
            "Jon Berge": ["the man, later identified as Jon Berge"],
            "Mara Tolen": ["The nurse", "Mara Tolen"],
        },
    ),
    (
        "whom police name as another's lawyer is another",
        "Police arrested a man and later named Ada Lund as his lawyer. Lund said nothing.",
        {"Ada Lund": ["Ada Lund", "Lund"]},
    ),
    (
        "the chief of a body by its letters",
        "Director of the Federal River Bureau (FRB) Jon Berge said he would go. The FRB chief "
        "said he was glad.",
        {
            "Jon Berge": [
                "Director of the Federal River Bureau (FRB) Jon Berge",
                "he",
                "The FRB chief",
                "he",
            ]
        },
    ),
    (
        "and by its name, though another leads another",
        "UN Secretary-General Mara Tolen met FRB director Jon Berge. The UN chief called for calm.",
        {"Mara Tolen": ["UN Secretary-General Mara Tolen", "The UN chief"]},
    ),
    (
        "but no deputy is the chief",
        "Deputy FRB director Jon Berge spoke. The FRB chief called for calm.",
        {"Jon Berge": ["Deputy FRB director Jon Berge"]},
    ),
    (
        "whose signals they are is who wants it",
        "The Courier said that the words were a response to signals from Tavora that it wants to "
        "talk. Tavora denied it.",
        {"Courier": ["The Courier"], "Tavora": ["Tavora", "it", "Tavora"]},
    ),
    (
        "and whose promise it is, whatever the parse hangs it on",
        "The guild welcomed a promise by the Orle Front that it would leave the town.",
        {"Orle Front": ["the Orle Front", "it"]},
    ),
    (
        "but a ruling is of another",
        "The firm rejected the finding of the court that it had lied.",
        {"firm": ["The firm", "it"]},
    ),
    (
        "an Islamic State is no nation",
        "Tavora's minister was stabbed. The suspects were linked to the Islamic State. The "
        "nation's president condemned the attack.",
        {"Islamic State": ["the Islamic State"]},
    ),
    (
        "a government that may be is nobody's",
        "Norland held a vote. Jon Berge hopes for a government that works for everyone. The "
        "government of Norland said it would help.",
        {"Norland": ["Norland", "The government of Norland", "it"]},
    ),
    (
        "a government by a state's name of two words",
        "The council is the only level of New Zealand government that is elected. New Zealand will "
        "hold a vote in May. The government said it would go.",
        {
            "New Zealand": [
                "New Zealand government that is elected",
                "New Zealand",
                "The government",
                "it",
            ]
        },
    ),
    (
        "the school is the university",
        "Tulverton University fired its coach. The school said he had lied.",
        {"Tulverton University": ["Tulverton University", "its", "The school"]},
    ),
    (
        "but not where a school has been told of",
        "Pupils of a school in Orle fell ill. Researchers of Selm University came. The school "
        "said it would close. Selm University said nothing.",
        {"Selm University": ["Selm University", "Selm University"]},
    ),
    (
        "the Briton is who has just been named",
        "Jon Berge, 36, was killed in a fall. The Briton, who lived in Kesh, was walking to a hut.",
        {"Jon Berge": ["Jon Berge, 36", "The Briton, who lived in Kesh"]},
    ),
    (
        "and so is the New Zealander, but no third of another nation",
        "Jon Berge won the race. The New Zealander beat Tom Dahl. The Frenchman was second.",
        {"Jon Berge": ["Jon Berge", "The New Zealander"]},
    ),
]


def test_papers_with_two_are_two() -> None:
    text = (
        "The contract with Orlane says 3 million talers. The contract with Halden says 4 million."
    )
    record = onrecord.read(text)
    assert not any(len(mentions_of(record, one)) > 1 for one in record.actors)


def test_a_police_spokesman_speaks_for_no_county() -> None:
    text = "Rain hit Orle, Selmshire. A Selmshire Police spokesman said: “We were called at noon.”"
    record = onrecord.read(text)
    assert not any("We" in mentions_of(record, one) for one in record.actors)


@pytest.mark.parametrize(("label", "text", "cast"), CASTS, ids=[one[0] for one in CASTS])
def test_casts(label: str, text: str, cast: dict[str, list[str] | None]) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    for name, mentions in cast.items():
        assert mentions_named(record, name) == (mentions or []), label
