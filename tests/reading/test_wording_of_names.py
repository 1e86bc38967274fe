"""How much of a source's own words is its name: no noun before it, no half of it, no rank."""

import pytest

import onrecord
from tests.reading.views import speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tavora's government said the bridge was safe.", ["Tavora's government"]),
        # its own words are fuller than the state's name, where that does nothing
        (
            "The road to Tavora was shut. The Tavoran government said the bridge was safe. The "
            "government denied that anyone had been hurt.",
            ["Tavoran government", "Tavoran government"],
        ),
        # … but not where the state acts
        (
            "Tavora closed the bridge. Tavora denied that anyone had been hurt. The "
            "Tavoran government said the river was high.",
            ["Tavora", "Tavora"],
        ),
    ],
)
def test_a_government_is_called_so_where_its_state_does_little(text: str, names: list[str]) -> None:
    assert speakers(onrecord.read(text)) == names


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The owners, Tolen & Berge Shipping,", "Tolen & Berge Shipping"),
        ("Tolen & Berge Shipping", "Tolen & Berge Shipping"),
        ("Credit agency Orle & Lund", "Orle & Lund"),
        ("Sponsor Orle Brew", "Orle Brew"),
        ("Broadcaster Jon Berge", "Jon Berge"),
        # a name that a group gives itself
        ("A group styling itself the River Army", "River Army"),
        ("A group by the name of Four Oars", "Four Oars"),
        # … or of words that are otherwise no names
        ("The reform movement We Are Many", "We Are Many"),
        ("Passengers' group Islands First", "Islands First"),
        ("The union President Jon Berge", "Jon Berge"),
        # behind a description, the name of whoever is told of last
        ("A spokeswoman for the buyer, Selm Coal,", "A spokeswoman for the buyer"),
        ("Two members of her own party, the Commons Front,", "Two members of her own party"),
        ("Lawyers for the accused, Jon Berge,", "Lawyers for the accused"),
        ("A spokeswoman for the buyer, Ada Lund,", "Ada Lund"),
        ("The company that owned the plant, Selm Coal,", "Selm Coal"),
    ],
)
def test_a_name_is_whole_and_its_own(source: str, name: str) -> None:
    assert speakers(onrecord.read(f"{source} said the bridge was safe."))[0] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Prefect Ada Lund", "Ada Lund"),
        ("Its chairman, Don Fulgencio Ortiz,", "Fulgencio Ortiz"),
        ("Abbot Gerasim", "Gerasim"),
        ("Mother Agata Lund", "Agata Lund"),
        # without the rank nothing would be left
        ("A voice that called itself Commander Two", "Commander Two"),
        ("Queen Orla", "Queen Orla"),
        ("Queen Elinor II", "Queen Elinor II"),
        ("The envoy, Princess Mara Tolen of Selm,", "Mara Tolen"),
        ("Its founder, Cavaliere Fulgencio Ortiz,", "Fulgencio Ortiz"),
        ("Rector Jon Berge", "Jon Berge"),
        ("Newly elected Assemblywoman Nora Tolen", "Nora Tolen"),
        ("Hairdresser Karim Vandel, 31,", "Karim Vandel"),
        # given names that end as trades do
        ("Spencer Maria Vance", "Spencer Maria Vance"),
        ("Alexander Peter Berg", "Alexander Peter Berg"),
        ("Chester Anna Vance", "Chester Anna Vance"),
        # a firm and a county that are called after somebody
        ("Miller Thomas Bank", "Miller Thomas Bank"),
        ("Prince George County", "Prince George County"),
    ],
)
def test_a_rank_is_no_part_of_a_name(source: str, name: str) -> None:
    assert speakers(onrecord.read(f"{source} said the bridge was safe.")) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Banca di Lerma", "Banca di Lerma"),
        ("The Teachers' Rescue Fund", "Teachers' Rescue Fund"),
        ("The Retired Miners' Circle", "Retired Miners' Circle"),
        ("Farmers’ Shield, a group based in Selm,", "Farmers’ Shield"),
        ("The party Bread and Roses", "Bread and Roses"),
        ("The ruling Bread and Salt party", "Bread and Salt party"),
        ("The opposition Selm for All", "Selm for All"),
        ("The opposition Clear River list", "Clear River list"),
        ("The ruling Article 9 movement", "Article 9 movement"),
        ("The Committee to Defend Rivers", "Committee to Defend Rivers"),
        ("The Commission of Inquiry into the Sinkings", "Commission of Inquiry into the Sinkings"),
        ("The Department of Land and Human Services", "Department of Land and Human Services"),
        ("Press Without Borders", "Press Without Borders"),
        ("The aid group Rivers Without Borders", "Rivers Without Borders"),
        ("Mara Tolen of Rivers Without Borders", "Mara Tolen"),
        ("Dock Workers Local 17", "Dock Workers Local 17"),
        # two bodies, and somebody in one
        ("The party Fideles and the Greens", "Fideles"),
        ("The parties Bread and Roses", "Bread"),
        ("The Ministry of Defence and Border Police", "Ministry of Defence"),
        ("The Miners' Secretary, Mara Tolen,", "Mara Tolen"),
        ("The lead author, Dr Mara Storm,", "Mara Storm"),
    ],
)
def test_a_name_goes_on_over_small_words(source: str, name: str) -> None:
    assert speakers(onrecord.read(f"{source} said the bridge was safe."))[0] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Relatives of the four miners who drowned", "Relatives of the four miners"),
        ("A lawyer for two clerks who were dismissed", "A lawyer for two clerks"),
        ("Relatives of people who drowned", "Relatives of people who drowned"),
        ("Families of those who died", "Families of those who died"),
        ("The Metropolitan of Selm, Mara Tolen,", "Mara Tolen"),
        ("The military government of Norland", "military government of Norland"),
        ("A March 14, 2019 port release", "A March 14, 2019 port release"),
    ],
)
def test_what_belongs_to_a_description(source: str, name: str) -> None:
    assert speakers(onrecord.read(f"{source} said the bridge was safe."))[0] == name
