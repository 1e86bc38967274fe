"""A state that no list has is told by what only states have and do."""

import pytest

import onrecord
from tests.reading.views import kinds_of

TOLD = [
    ("a shorter adjective", "Velmark has yet to answer. Four Velmari guards died.", "Velmark"),
    ("what only a state has", "Kestrel agreed. Kestrel's foreign secretary said so.", "Kestrel"),
    ("what only a state does", "Harmond expelled three diplomats on Monday.", "Harmond"),
    ("who heads it", "Premier Mara Tolen of Teshgul agreed. Teshgul said no.", "Teshgul"),
    ("the country of the dateline", "SELM, Kestrel, May 3 (Halden) - Kestrel closed its schools in "
     "the district of Orm on Monday. The government sent troops.", "Kestrel"),
    ("a duchy", "The Duchy of Ingram closed its border on Monday. Ingram demanded a truce.",
     "Duchy of Ingram"),
    ("a khanate", "The Khanate of Bohr agreed on Monday to mark the border. Bohr wants a truce.",
     "Khanate of Bohr"),
    ("what is of it", "The embassy of Kestrel closed. Kestrel said so.", "Kestrel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in TOLD], ids=[n[0] for n in TOLD])
def test_is_a_government(text: str, name: str) -> None:
    kinds = kinds_of(onrecord.read(text))
    assert kinds[name] == "government"


def test_a_district_is_no_state() -> None:
    text = "Norway shut schools in its district of Mbeli. Fever last struck Mbeli in May."
    assert "Mbeli" not in [
        one.name for one in onrecord.read(text).actors if one.kind == "government"
    ]


def test_a_partys_people_are_no_state_for_its_adjective() -> None:
    record = onrecord.read("Many Republicans agreed. The Republican leader said so on Monday.")
    assert "government" not in {one.kind for one in record.actors}
