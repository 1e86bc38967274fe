"""A record checks itself against its own text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import RecordError
from onrecord.record import (
    SCHEMA,
    Actor,
    Cue,
    Record,
    Source,
    Statement,
    json_schema,
)
from onrecord.report import Report, published_date, text_id

TEXT = "“We will not sign,” Mara Tolen said in Ostrel."


def statement(**changes: object) -> Statement:
    fields: dict[str, object] = {
        "id": "s1",
        "manner": "direct",
        "source": Source(actor="a1", spans=((20, 30),)),
        "cue": Cue(spans=((31, 35),), lemma="say"),
        "content": ((0, 19),),
        "relays": (),
        "polarity": "affirmed",
        "addressee": None,
        "time": None,
        "place": None,
        "within": None,
    }
    return Statement(**{**fields, **changes})  # type: ignore[arg-type]


def record(*statements: Statement, actors: tuple[Actor, ...] | None = None) -> Record:
    tolen = Actor("a1", "Mara Tolen", "person", (), (), ((20, 30),))
    return Record(
        schema=SCHEMA,
        report=Report.of(TEXT, published="2027-03-09"),
        actors=(tolen,) if actors is None else actors,
        statements=statements,
        attitudes=(),
        figures=(),
        positions=(),
        events=(),
    )


def test_a_record_comes_back_from_its_json_the_same() -> None:
    one = record(statement())
    assert Record.from_json(one.to_json()) == one


def test_json_has_the_fields_of_the_schema_and_no_empty_explanation() -> None:
    raw = json.loads(record(statement()).to_json())
    assert list(raw) == [
        "schema",
        "report",
        "actors",
        "statements",
        "attitudes",
        "figures",
        "positions",
        "events",
    ]
    assert raw["statements"][0]["source"] == {"actor": "a1", "spans": [[20, 30]]}


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"content": ((0, 400),)}, "not within"),
        ({"content": ((5, 5),)}, "not within"),
        ({"cue": Cue(spans=((35, 31),), lemma="say")}, "not within"),
        ({"source": Source(actor="a7", spans=((20, 30),))}, "no actor a7"),
        ({"addressee": "a9"}, "no actor a9"),
        ({"within": "s4"}, "no statement s4"),
        ({"within": "s1"}, "within itself"),
    ],
)
def test_a_record_that_contradicts_its_text_cannot_be_made(
    broken: dict[str, object], message: str
) -> None:
    with pytest.raises(RecordError, match=message):
        record(statement(**broken))


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(RecordError, match="s1 stands twice"):
        record(statement(), statement())


def test_a_record_read_from_json_is_checked_too() -> None:
    raw = json.loads(record(statement()).to_json())
    raw["statements"][0]["content"] = [[0, 4000]]
    with pytest.raises(RecordError):
        Record.from_json(json.dumps(raw))


def test_changed_text_under_the_old_identifier_is_refused() -> None:
    raw = json.loads(record(statement()).to_json())
    raw["report"]["text"] = raw["report"]["text"].replace("not ", "now ")
    with pytest.raises(RecordError, match="SHA-256"):
        Record.from_json(json.dumps(raw))


@given(st.text(st.characters(exclude_categories=())))
def test_every_text_keeps_its_code_points(text: str) -> None:
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        with pytest.raises(RecordError):
            Report.of(text)
    else:
        assert Report.of(text).text == text
        assert Report.of(text).id == text_id(text)


@pytest.mark.parametrize("published", ["yesterday", "2027-13-01", "09/03/2027", "2027-03"])
def test_a_publication_date_that_is_none_is_refused(published: str) -> None:
    assert published_date(published) is None
    with pytest.raises(RecordError, match="RFC 3339"):
        Report.of("Text.", published=published)


def test_the_schema_names_every_field() -> None:
    schema = json_schema()
    assert set(schema["$defs"]) >= {"Record", "Report", "Statement", "Figure", "Position", "Event"}
