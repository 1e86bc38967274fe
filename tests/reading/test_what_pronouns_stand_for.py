"""What the words beside "it", "its" and "they" say of whatever they mean, and whom "the agency",
"the firm", "the group" and "the government there" do not mean."""

import pytest

import onrecord
from tests.reading.views import mentions_of

CASTS: list[tuple[str, str, dict[str, list[str] | None]]] = [
    (
        "no crowd arrests anybody",
        "The Orle Guard asked for help. Two hundred fans came to the gates. Jon Berge said they "
        "arrested a man.",
        {"Orle Guard": ["The Orle Guard", "they"]},
    ),
    (
        "but it is arrested",
        "The Orle Guard asked for help. Fans came to the gates at noon. They were arrested.",
        {"Orle Guard": ["The Orle Guard"]},
    ),
    (
        "what was handed over is no body",
        "The Orle Front met the judges. A list was late. The Front says it was handed over in May.",
        {"Orle Front": ["The Orle Front", "The Front"]},
    ),
    (
        "what was given to somebody is no body",
        "The Orle Front kept a list. Its envoy said that it had been given to the judges in May.",
        {"Orle Front": ["The Orle Front", "Its"]},
    ),
    (
        "but a body may be given something",
        "The Harbour Fund opened in May. It was given 3 million talers by the state.",
        {"Harbour Fund": ["The Harbour Fund", "It"]},
    ),
    (
        "what was published is no guild",
        "The Guild was founded in May. The Guild says it was published in June.",
        {"Guild": ["The Guild", "The Guild"]},
    ),
    (
        "what has been reported is nobody",
        "The Selm Fund, it was reported, has left the talks.",
        {"Selm Fund": ["The Selm Fund"]},
    ),
    (
        "what lapses is what was ordered",
        "The Guild backed a curfew. The Guild demanded that it lapse after ten days.",
        {"Guild": ["The Guild", "The Guild"]},
    ),
    (
        "nobody blames himself, all or some",
        "Six sailors were shot. Their families wept. Tavora's army, which is busy, met them. "
        "Tavora has blamed all of them on the Orle Front.",
        {"Tavora": ["Tavora", "Tavora"]},
    ),
    (
        "one body is not both of them",
        "Tavora and Orsava met in Oubari. Oubari will act if both of them ask.",
        {"Oubari": ["Oubari", "Oubari"]},
    ),
    (
        "who was released is the crew",
        "Orsava's coastguard seized a trawler and held its 11 crew. They were released in May.",
        {"its 11 crew": ["its 11 crew", "They"], "Orsava": ["Orsava"]},
    ),
    (
        "whoever is it is not they in one sentence",
        "The Selm Guild has called on Orle to free two clerks. It will sue if they are not freed.",
        {"Selm Guild": ["The Selm Guild", "It"], "two clerks": ["two clerks", "they"]},
    ),
    (
        "a chief gives his own firm no ultimatum",
        "Renn Port has closed. Orle Bank's chairman, Jon Berge, has given them a week.",
        {"Orle Bank": ["Orle Bank"]},
    ),
    (
        "what a state's minister welcomes is not the state",
        "Tavora rejoined the talks. Orsava's premier welcomed it.",
        {"Orsava": ["Orsava"]},
    ),
    (
        "it does not do so to itself by name",
        "Tavora recalled its ambassador. Orsava recalled its ambassador. In return it will drop a "
        "duty on Orsava's milk.",
        {"Tavora": ["Tavora", "its", "it"], "Orsava": ["Orsava", "its", "Orsava"]},
    ),
    (
        "only a state has an army chief",
        "Tavora's defence ministry said nine soldiers died. Orsava admitted three dead. Its army "
        "chief, General Abdou Fassin, said his men had only answered.",
        {"Tavora's defence ministry": ["Tavora's defence ministry"], "Orsava": ["Orsava", "Its"]},
    ),
    (
        "a ministry has spokesmen as well",
        "Tavora met Orsava. The defence ministry said nine soldiers died. Its spokesman wept.",
        {"defence ministry": ["The defence ministry", "Its"]},
    ),
    (
        "a ship has an owner, no navy",
        "The navy sank a trawler. Its owner, Mara Tolen, wept.",
        {"navy": ["The navy"]},
    ),
    (
        "many do not own what is its",
        "Tavora's army has camps in Kesh. Orsava's parliament met in May. Tavora accused Orsava of "
        "letting the rebels train on its soil.",
        {"Orsava": ["Orsava", "Orsava", "its"], "Tavora": ["Tavora", "Tavora"]},
    ),
    (
        "whoever keeps a list of its own is told of right there",
        "The navy has found 133 bodies, while the Selm diocese, which keeps a list of its own, "
        "speaks of 171.",
        {"navy": ["The navy"]},
    ),
    (
        "whoever is spoken to is not meant, whoever is spoken of may be",
        "The delegation walked out. Speaking to the Selm Courier later, Jon Berge hinted that "
        "foreign experts might be welcome, provided that they came unarmed.",
        {"foreign experts": ["foreign experts", "they"]},
    ),
    (
        "whoever finds it void is not it",
        "The Court of Appeal in Selm issued an opinion on the tax, finding it to be void.",
        {"Court of Appeal in Selm": ["The Court of Appeal in Selm"]},
    ),
    (
        "what is scandalous within a quotation is no body named outside",
        "A fisherman sued Orle Chemicals. The company must pay 64 million. “It's a scandal,” said "
        "Marta Hollis. “It makes me weep.”",
        {"Orle Chemicals": ["Orle Chemicals", "The company"]},
    ),
    (
        "it is whom the quotation itself has named",
        "The talks failed. “Tavora must withdraw its guns, and it must do so now,” Jon Berge said.",
        {"Tavora": ["Tavora", "its", "it"]},
    ),
    (
        "they are those whom the speaker is at odds with",
        "The Selm League accused the government of theft. “They took our water and left,” its "
        "chairwoman, Mara Tolen, said.",
        {"government": ["the government", "They"]},
    ),
    (
        "no group is nobody",
        "No group has claimed the raid. The minister blamed the Orle Liberation Army. A spokesman "
        "of the rebels said that the group would keep the truce.",
        {"Orle Liberation Army": ["the Orle Liberation Army", "the rebels", "the group"]},
    ),
    (
        "the agency whose head is accused is not the one that saw the letter",
        "The Selm Water Agency is in trouble. A letter, seen by the news agency Coris, accuses the "
        "agency's director of fraud.",
        {"Coris": ["the news agency Coris"]},
    ),
    (
        "a consumer group is no firm",
        "Brena Electric apologised. Consumer group Sunwatch alleged the firm saved three million.",
        {"Brena Electric": ["Brena Electric", "the firm"], "Sunwatch": ["Consumer group Sunwatch"]},
    ),
    (
        "a shipping group is one",
        "Shipping group Norsund raised its offer. The firm will walk away otherwise.",
        {"Norsund": ["Shipping group Norsund", "its", "The firm"]},
    ),
    (
        "the government there is that of whom it is told last",
        "Tavora's president flew to Orsava. Orsava's parliament rejected the plan, and the "
        "government there resigned.",
        {"Orsava": ["Orsava", "Orsava", "the government"]},
    ),
]


@pytest.mark.parametrize(("text", "cast"), [one[1:] for one in CASTS], ids=[n[0] for n in CASTS])
def test_what_it_is_told_of(text: str, cast: dict[str, list[str] | None]) -> None:
    record = onrecord.read(text)
    told = {one.name: mentions_of(record, one) for one in record.actors}
    assert {name: told.get(name) for name in cast} == cast
