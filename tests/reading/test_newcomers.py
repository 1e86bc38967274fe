"""Who is somebody new though the noun is old, and who is somebody of before: one actor each."""

import pytest

import onrecord
from tests.reading.views import mentions_of

CASTS: list[tuple[str, str, dict[str, list[str] | None]]] = [
    (
        "other dockers are not those of before",
        "Dockers struck in Port Vell. Other dockers went to work. They said they had no choice.",
        {"Other dockers": ["Other dockers", "They", "they"]},
    ),
    (
        "the other of two is not the first",
        "A driver was killed on Monday. The other driver said he had seen nothing.",
        {"other driver": ["The other driver", "he"]},
    ),
    (
        "the other captives, told in the same words, are one",
        "The other captives are women. The other captives said they were well.",
        {"other captives": ["The other captives", "The other captives", "they"]},
    ),
    (
        "those who do others' work are new each time",
        "Some residents wept, others sang. Others had left before. They said it was too late.",
        {"Others": ["Others", "They"]},
    ),
    (
        "those of another town",
        "Dockers in New Varn struck on Monday. Dockers in Selm worked. They said it was fair.",
        {"Dockers in Selm": ["Dockers in Selm", "They"]},
    ),
    (
        "those of the same town, whichever way it is told",
        "Police in Orle arrested a man. Orle police said he had confessed. Police in Orle agreed.",
        {"Police in Orle": ["Police in Orle", "Orle police", "Police in Orle"]},
    ),
    (
        "those of the town where they marched",
        "Protesters marched in Orle on Monday. The protesters in Orle said they wanted talks.",
        {"Protesters": ["Protesters", "The protesters in Orle", "they"]},
    ),
    (
        "a group told of with an article is another",
        "A group of students blocked the bridge. A group of nurses marched. The group said no.",
        {"A group of nurses": ["A group of nurses", "The group"]},
    ),
    (
        "in the very words of before it is the same",
        "A state grand jury heard him. A state grand jury charged the mayor on Monday, he said.",
        {"A state grand jury": ["A state grand jury", "A state grand jury"]},
    ),
    (
        "who is retired bears the title still",
        "A retired judge leads the inquiry. Judge Mara Orle said it would take a year.",
        {"Mara Orle": ["A retired judge", "Judge Mara Orle"]},
    ),
    (
        "some and so many are a part",
        "Dockers struck on Monday. Forty dockers said the strike was wrong. Some dockers wept.",
        {"dockers": ["Forty dockers"]},
    ),
    (
        "as many as before are the same",
        "Twelve dockers were held. Twelve dockers said they would appeal. All dockers agreed.",
        {"Twelve dockers": ["Twelve dockers", "Twelve dockers", "they", "All dockers"]},
    ),
    (
        "those of a state by its adjective",
        "Loveria wants its panners freed. Tarsk held 14 Loverian panners. They said they slept.",
        {"Loverian panners": ["its panners", "14 Loverian panners", "They", "they"]},
    ),
    (
        "the young are not all",
        "Residents fled on Monday. Young residents said they would come back.",
        {"Young residents": ["Young residents", "they"]},
    ),
    (
        "one government is not many",
        "Local governments may decide, Jon Berge said. The federal government said it would not.",
        {"federal government": ["The federal government", "it"], "Local governments": None},
    ),
    (
        "one group of three",
        "Three groups applied for the licence. The group said nothing of it.",
        {"group": ["The group"], "groups": None},
    ),
    (
        "the country is no country club",
        "The Boca Country Club closed. Mayors around the country said it was a pity.",
        {"Boca Country Club": ["The Boca Country Club"]},
    ),
    (
        "a country told by what it does is none of before",
        "Orsava asked for a notice. It is sent for the country requesting it. Orsava said so.",
        {"Orsava": ["Orsava", "Orsava"]},
    ),
    (
        "who held an office is not who holds it",
        "The prime minister said the plan was lawful. Former prime minister Jon Berge said no.",
        {
            "prime minister": ["The prime minister"],
            "Jon Berge": ["Former prime minister Jon Berge"],
        },
    ),
    (
        "who holds it is not who held it",
        "The former president said nothing. President Mara Tolen said the plan was a mistake.",
        {"Mara Tolen": ["President Mara Tolen"]},
    ),
    (
        "the former mayor is told by name later",
        "The former mayor was sentenced on Monday. Former mayor Jon Berge said he would appeal.",
        {"Jon Berge": ["The former mayor", "Former mayor Jon Berge", "he"]},
    ),
    (
        "by age and nation",
        "The paper named Greta Olm its choice. The sixteen-year-old Swede said she was glad.",
        {"Greta Olm": ["Greta Olm", "The sixteen-year-old Swede", "she"]},
    ),
    (
        "by nation, a team is nobody",
        "Greta Olm won in Selm. The Swedish team said she was glad.",
        {"Greta Olm": ["Greta Olm", "she"]},
    ),
    (
        "each captive is one of the captives",
        "Every captive must go, Mara Tolen said. The captives said they were well.",
        {"Every captive": ["Every captive", "The captives", "they"]},
    ),
    (
        "both are two, and no reports",
        "Jon Berge and his wife Mara fell ill. Reports said both were showing mild symptoms.",
        {"Jon Berge and his wife Mara": ["Jon Berge and his wife Mara", "both"]},
    ),
    (
        "both of the officers",
        "The officers were found guilty. Both said they would appeal.",
        {"officers": ["The officers", "Both", "they"]},
    ),
    (
        "a lawyer's client",
        "Mara Tolen was held. Jon Berge, a lawyer for Tolen, said: “My client slept. She sleeps.”",
        {"Mara Tolen": ["Mara Tolen", "Tolen", "My client", "She"]},
    ),
    (
        "the client of nobody who is named",
        "Mara Tolen was held. Jon Berge, the lawyer for the family, said: “My client was at home.”",
        {"Mara Tolen": ["Mara Tolen"]},
    ),
    (
        "of whom the words are said",
        "Orl Hale met Jon Berge. Mara Tolen said of Hale: “He was true to us.”",
        {"Orl Hale": ["Orl Hale", "Hale", "He"], "Jon Berge": ["Jon Berge"]},
    ),
    (
        "of whom they are said, unless they name another",
        "Orl Hale met Jon Berge. Mara Tolen said of Hale: “Jon Berge helped. He was true to us.”",
        {"Jon Berge": ["Jon Berge", "Jon Berge", "He"]},
    ),
    (
        "whom somebody speaks to is not they",
        "Mara Tolen was hit by two officers. She told a guard at the door, “They hit me”.",
        {"two officers": ["two officers", "They"]},
    ),
    (
        "what is condemned is called so",
        "The union condemned two attacks in Kenya and Tanzania, calling them cowardly.",
        {"Kenya": ["Kenya"], "Kenya and Tanzania": None},
    ),
    (
        "who is attacked is called so",
        "Jon Berge attacked Orl Hale on Monday, calling him a liar. Berge said he was sure.",
        {"Orl Hale": ["Orl Hale", "him"]},
    ),
    (
        "what it is for a court to do is nobody's",
        "The council met. It is not for the court to judge, Jon Berge said. It sat until noon.",
        {"council": ["The council", "It"]},
    ),
    (
        "whom a fund is for",
        "The council left. It is for the families, Jon Berge said.",
        {"council": ["The council", "It"]},
    ),
    (
        "an administration told of again",
        "Mara Orle heads the Tolen administration's team. The administration said it was glad.",
        {"Tolen administration": ["the Tolen administration", "The administration", "it"]},
    ),
    (
        "a hospital's administration is no government",
        "The government of Norway left. The administration of the hospital said it was glad.",
        {"administration of the hospital": ["The administration of the hospital", "it"]},
    ),
    (
        "the nation is that of whoever the report is about",
        "Prime Minister Igor Tolen of Norway said he was ill. He had met the French president in "
        "France. He told the nation that he would rest.",
        {"Norway": ["Norway", "the nation"]},
    ),
    (
        "a queen is called so, and no judge",
        "The advice to Her Majesty was unlawful, Judge Mara Orle said. Orle wrote to Her Majesty.",
        {"Mara Orle": ["Judge Mara Orle", "Orle"]},
    ),
]


@pytest.mark.parametrize(("text", "cast"), [one[1:] for one in CASTS], ids=[n[0] for n in CASTS])
def test_each_is_one_actor(text: str, cast: dict[str, list[str] | None]) -> None:
    record = onrecord.read(text)
    told = {one.name: mentions_of(record, one) for one in record.actors}
    assert {name: told.get(name) for name in cast} == cast
