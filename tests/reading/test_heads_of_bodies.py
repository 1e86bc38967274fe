"""Names behind a comma that are those of whoever heads the body named before them."""

import pytest

from onrecord.reading import read


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The head of the Maritime Rescue Centre in Torvik, Captain Hanne Lie,", "Hanne Lie"),
        ("The head of the Maritime Rescue Centre in Torvik, Hanne Lie,", "Hanne Lie"),
        ("The director of the Kano laboratory, Dr Amina Sule,", "Amina Sule"),
        ("The commander of the Third Brigade, Colonel Ivo Marr,", "Ivo Marr"),
    ],
)
def test_who_heads_a_body_has_the_name_behind_it(words: str, name: str) -> None:
    record = read(f"{words} called off the search on Monday.")
    people = [one for one in record.actors if one.kind == "person"]
    assert [one.name for one in people] == [name]
    assert people[0].mentions[0][0] == 0


def test_a_body_called_after_its_kind_of_meeting_is_one_name() -> None:
    record = read("The Rectors' Conference called the cut a disgrace. The rectors wept.")
    assert "Rectors' Conference" in {one.name for one in record.actors}
