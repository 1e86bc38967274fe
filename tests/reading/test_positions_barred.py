"""What is refused, ordered, promised with no word for it, or told by the report itself."""

import pytest

from onrecord.reading import read
from tests.reading.views import positions_in

HELD = [
    # holder, act, words that the object has to hold
    ("Dock Union", "reject", "discuss",
     "“There is nothing to discuss as long as the gates are shut,” the Dock Union said."),
    ("Mara Tolen", "reject", "clos",
     "Mara Tolen, the health minister, said she saw no grounds for closing the plant."),
    ("Tarsk's government", "reject", "Not one soldier",
     "Not one soldier will leave the ridge, Tarsk's government said."),
    ("interior ministry", "demand", "Nobody may enter",
     "Nobody may enter the marsh until the nests are empty, the interior ministry said."),
    ("Ida Voss", "promise", "would receive 500 crowns",
     "Families would receive 500 crowns each, Finance Minister Ida Voss said."),
    ("interior ministry", "promise", "ban would end",
     "The fishing ban would end on Monday, the interior ministry announced."),
    ("health ministry", "promise", "stay closed",
     "All schools will stay closed until 20 January, the health ministry said."),
    ("Salt Company", "promise", "pay 75,000 marks",
     "The Salt Company has lost a ship. The Salt Company will pay 75,000 marks to each family, "
     "chief executive Ana Pellik announced."),
    ("Ana Perko", "promise", "lend the yard",
     "Ana Perko, the mayor, said the city would lend the yard four million marks."),
    ("Dock Union", "offer", "let them go",
     "The Dock Union said it would let them go if the gates were opened."),
    ("Dock Union", "reject", "sign", "The Dock Union will not sign the roster."),
    ("Tarsk's government", "promise", "let oil tankers",
     "Tarsk's government will let oil tankers in from Monday."),
    ("Tarsk's government", "promise", "take part",
     "Tarsk's government will take part in the census after all."),
    ("Dock Union", "reject", "send any men", "The Dock Union is not going to send any men."),
    ("Dock Union", "demand", "nothing under 40 crowns",
     "The Dock Union said it would settle for nothing under 40 crowns."),
    ("Dock Union", "threaten", "sue the harbour",
     "The Dock Union means to sue the harbour."),
    ("Dock Union", "accept", "offer", "The Dock Union took the company's offer of 4.8 percent."),
    ("Dock Union", "promise", "four of the seats",
     "The Dock Union promised them four of the seats on the board."),
    ("Salt Company", "offer", "40,000 marks",
     "The Salt Company raised its offer to bereaved families to 40,000 marks each."),
    ("labour inspectorate", "reject", "close the plant",
     "The labour inspectorate saw no reason to close the plant."),
    ("Dock Union", "oppose", "vote no", "The Dock Union will vote no."),
]  # fmt: skip

NOT_HELD = [
    # words that no object may hold
    ("say", "“There is nothing to say,” the Dock Union said."),
    ("doubt", "Mara Tolen, the health minister, said she saw no grounds for doubt or hope."),
    ("win", "No team will win the cup twice, the Salt League said."),
    ("leave", "No patient would leave the ward alive, a nurse said."),
    ("swim", "Nobody may swim, as nobody can, Jon Berge said."),
    ("a cold", "Children would get a cold, Health Minister Ida Voss said."),
    ("storm", "The storm would end on Sunday, the weather service said."),
    ("dry", "The valley will stay dry until June, the weather service said."),
    ("pay 40", "Union leader Ana Ruiz said Salt Holdings would pay 40 people less."),
    ("lose", "Ana Perko, the mayor, said the city would lose two schools."),
    ("know", "The Dock Union said it would let reporters know."),
    ("play", "Tarsk will play Orsava on Friday."),
    ("meet in May", "The Dock Union will meet in May."),
    ("open in June", "The Salt Museum will open in June."),
    ("lift sales", "The Salt Company will lift sales by a tenth."),
    ("families", "The Salt Company raised its offer to the families."),
    ("an end", "Hunger is a means to an end, the Dock Union said."),
    ("its bags", "The Dock Union took its bags and withdrew its men from the quay."),
    ("them", "The Dock Union promised them four of the seats on the board."),
    ("parents", "The Dock Union assured their parents."),
    ("to do with", "The Dock Union wants nothing to do with the league."),
    ("keep", "A suit of the Dock Union meant to keep the gates shut was thrown out."),
    ("be freed", "The Dock Union no longer insists that all captives be freed."),
    ("discuss", "Mayor Ana Perko said the council had found there was nothing to discuss."),
    ("complain", "“I have no reason to complain,” Mayor Ana Perko said."),
    ("borrow", "The Salt Company said it had no need to borrow."),
    ("customers", "The Salt Bank said it saw no need for action by its customers."),
    ("return", "No refugee would return of his own will, the interior ministry said."),
    ("come", "No bus will come after midnight, the transport company said."),
    ("blame", "Nobody is to blame, the transport ministry said."),
    ("work", "No vaccine may work for ever, the health ministry said."),
    ("less", "The Dock Union said dockers would receive 300 crowns less."),
    ("shareholders", "The Dock Union said shareholders would receive 40 million crowns."),
    ("case", "The case will remain open, the justice ministry said."),
    ("closed", "The Nurses' Union said wards would remain closed because of the cuts."),
    ("strike", "The Salt Company said the strike would end on Sunday."),
    ("disaster", "The lockdown would end in disaster, Tarsk's government said."),
    ("him", "The owner, Tom Hale, said Brightwater Insurance would not pay him."),
    ("raise", "Chairman Ivo Lenk said Brenn Capital would raise its bid for the Salt Company."),
    ("price", "Ana Perko, the mayor, said the city would pay a high price."),
    ("sell", "Ana Perko, the mayor, said the country would sell its ports."),
    ("eight", "Finance Minister Ida Voss said she would be home by eight."),
    ("pass", "The Salt Company said it would let the deadline pass."),
    ("table", "The Salt Company took the offer off the table."),
    ("weather", "The city council said there could be no change in the weather."),
    ("sit", "Parliament will not sit next week."),
    ("cash", "The Salt Company will not accept cash from May."),
    ("dividend", "The Salt Company will not pay a dividend this year."),
    ("leader", "The Green Party will not agree on a leader soon."),
    ("players", "The president of the chess club, Jon Berge, said the country would send players."),
    ("lie", "The witness, Jon Berge, said he had no reason to lie."),
    ("doubt", "Nobody may doubt that, the interior ministry said."),
    ("tower", "Salt Bank is old. The mayor, Lia Dahl, was angry. Her spokesman, Ivo Lenk, said "
     "Salt Bank would sell its tower."),
    ("album", "The Salt Company will release an album in May."),
    ("later", "The city council will vote no later than Friday."),
    ("young", "The Green Party will appeal to the young."),
    ("seats", "The Green Party will contest 40 seats."),
    ("play", "Tarsk will play after all its men have recovered."),
    ("sight", "The Salt Company will stay out of sight."),
    ("sue", "The Salt Company will sue, its lawyers believe."),
]  # fmt: skip


@pytest.mark.parametrize(("holder", "act", "some", "text"), HELD)
def test_a_position_without_a_word_for_it(holder: str, act: str, some: str, text: str) -> None:
    held = positions_in(read(text))
    assert [one for one in held if one[:2] == (holder, act) and some in one[2]], held


@pytest.mark.parametrize(("some", "text"), NOT_HELD)
def test_what_only_looks_like_one(some: str, text: str) -> None:
    assert not [one for one in positions_in(read(text)) if some in one[2]]
