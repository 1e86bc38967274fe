"""Who is who where a report tells of several: in words quoted, in court, of one family, of firms."""

import pytest

import onrecord
from tests.reading.views import mentions_named

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
]


@pytest.mark.parametrize(("label", "text", "cast"), CASTS, ids=[one[0] for one in CASTS])
def test_casts(label: str, text: str, cast: dict[str, list[str] | None]) -> None:
    record = onrecord.read(onrecord.Report.of(text))
    for name, mentions in cast.items():
        assert mentions_named(record, name) == (mentions or []), label
