"""Whose a participle, an apposition or a remark is: not of whoever stands first in the sentence."""

import pytest

from tests.reading.views import sayings

Told = tuple[str | None, str, str, str]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "According to Kesh Radio, a station close to the rebels, the army has left the town.",
            ("Kesh Radio", "According to", "the army has left the town", "affirmed"),
        ),
        (
            "According to the Vote Watch, a local monitoring group, 38 people have been killed.",
            ("Vote Watch", "According to", "38 people have been killed", "affirmed"),
        ),
        (
            "According to Mira Sol, the reeve's deputy, nobody was hurt.",
            ("Mira Sol", "According to", "nobody was hurt", "affirmed"),
        ),
        (
            "According to officials, rebels, villagers and priests have met.",
            ("officials", "According to", "rebels, villagers and priests have met", "affirmed"),
        ),
        (
            "The army says it has left; the rebels deny that, claiming that snipers remain.",
            ("rebels", "claiming", "that snipers remain", "affirmed"),
        ),
        (
            "She said 2,100 families had already accepted the money; the guild disputes that, "
            "saying that fewer than 800 have signed.",
            ("guild", "saying", "that fewer than 800 have signed", "affirmed"),
        ),
        (
            "The mill — whose owner, Jon Berge, is in custody, clerks say — has lost its licence.",
            ("clerks", "say", "whose owner, Jon Berge, is in custody", "affirmed"),
        ),
        (
            "The treaty — he insists — is dead.",
            ("he", "insists", "The treaty … is dead", "affirmed"),
        ),
        (
            "The league – which the guild accuses of fraud – has called for calm.",
            ("guild", "accuses", "The league … of fraud", "affirmed"),
        ),
        (
            "The strike (it began on Monday, the guild says) has closed the quay.",
            ("guild", "says", "it began on Monday", "affirmed"),
        ),
        (
            "A clerk was hit by a cart, her paper said, a claim the army denies.",
            ("her paper", "said", "A clerk was hit by a cart", "affirmed"),
        ),
        (
            "A clerk was hit by a cart, her paper said, a claim the army disputes.",
            ("army", "disputes", "a claim", "affirmed"),
        ),
    ],
)
def test_who_says_what(text: str, told: Told) -> None:
    assert told in sayings(text)
