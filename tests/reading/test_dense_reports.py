"""What dense reports of many sides were misread for: a word put in, a name before its kind, an
hour, a comparison. In each nobody may get what is another's."""

from tests.reading.rules import read
from tests.reading.views import kinds_of, names_of


def test_who_is_put_into_what_he_says_is_not_the_one_he_tells_of() -> None:
    text = "The president, Tolen said, had lied to the court about the loans."
    record = read(text)
    source = record.statements[0].source
    assert source is not None
    assert [text[a:b] for a, b in source.spans] == ["Tolen"]
    assert kinds_of(record) == {"president": "person", "Tolen": "person"}


def test_an_office_before_a_name_stays_its_title() -> None:
    text = "The head of the league, Mara Tolen, said that the season would start in May."
    source = read(text).statements[0].source
    assert source is not None
    assert [text[a:b] for a, b in source.spans] == ["The head of the league, Mara Tolen"]


def test_a_news_agency_is_called_by_the_name_before_it() -> None:
    record = read(
        "The minister spoke in remarks carried by the state broadcaster ORT. A rebel official told "
        "the Corvo news agency that the rebels would come. According to Corvo, the foreign "
        "ministry of Ostria urged both parties to show flexibility."
    )
    by = names_of(record)
    assert kinds_of(record)["Corvo"] == "agency"
    told = next(one for one in record.statements if one.cue and one.cue.lemma == "tell")
    assert by[told.addressee] == "Corvo"
    urged = next(one for one in record.statements if one.cue and one.cue.lemma == "urge")
    assert [by[one.actor] for one in urged.relays] == ["Corvo"]


def test_a_coast_guard_is_a_body_and_a_ship_no_board() -> None:
    record = read(
        "Selm's coast guard detained two trawlers on Saturday, and the ministry demanded the "
        "return of the 19 men on board. The coast guard said the crew had resisted."
    )
    assert kinds_of(record)["Selm's coast guard"] == "organisation"
    assert "board" not in kinds_of(record)


def test_a_cooperative_is_a_body() -> None:
    text = (
        "The fishermen's cooperative in the main port of Velden denied that its boats had crossed "
        "the line."
    )
    record = read(text)
    assert [one.act for one in record.positions] == ["deny"]
    assert "cooperative" in names_of(record)[record.positions[0].holder]


def test_an_hour_is_no_toll() -> None:
    text = (
        "The army shelled two posts, killing four soldiers, the ministry said. “We heard the first "
        "shells at four,” Tolen said. She put the number of dead at nine."
    )
    killed = [text[a:b] for a, b in (one.span for one in read(text).figures)]
    assert killed == ["two", "four", "nine"]


def test_what_a_thing_is_called_suffers_nothing() -> None:
    record = read(
        "A lawmaker, Britt Sund, criticised the detention as “a show for voters”. The foreign "
        "minister of Ulmar rejected the ultimatum as “theatre” but offered talks. The union "
        "dismissed the offer as “an insult to nurses”."
    )
    suffering = {names_of(record)[key] for one in record.events for key in one.recipients}
    assert not suffering & {"voters", "theatre", "nurses"}
    assert "theatre" not in kinds_of(record)


def test_two_who_accuse_each_other_accuse_one_another() -> None:
    record = read(
        "The Ondar Front and the government accused each other of breaking the truce. Later each "
        "side accused the other of lying."
    )
    by = names_of(record)
    assert [(by[one.holder], one.act, by[one.toward]) for one in record.positions] == [
        ("Ondar Front", "accuse", "government"),
        ("government", "accuse", "Ondar Front"),
    ]


def test_a_prime_minister_does_not_speak_for_another_ministry() -> None:
    record = read(
        "The environment ministry did not respond to questions. Prime Minister Daniel Crewe "
        "promised 40 million crowns in aid."
    )
    assert [names_of(record)[one.holder] for one in record.positions] == ["Daniel Crewe"]


def test_what_is_asked_for_hangs_on_the_noun_that_asks() -> None:
    record = read(
        "The Orsavan government has rejected a demand by the Savar Movement that it withdraw from "
        "the corridor. The minister dismissed calls from the opposition for a parliamentary vote."
    )
    by, text = names_of(record), record.report.text
    demands = [one for one in record.positions if one.act == "demand"]
    assert [(by[one.holder], text[slice(*one.object)]) for one in demands] == [
        ("Savar Movement", "it withdraw from the corridor"),
        ("opposition", "a parliamentary vote"),
    ]
    asking = {text[slice(*one.trigger)]: one for one in record.events if one.type == "REQUEST"}
    assert [by[key] for key in asking["calls"].actors] == ["opposition"]


def test_what_somebody_is_refused_is_refused_and_not_he() -> None:
    text = "The mission said both armies had refused it access to the site."
    record = read(text)
    refused = [text[slice(*one.object)] for one in record.positions if one.act == "reject"]
    assert refused == ["access to the site"]


def test_by_whose_count_many_died() -> None:
    text = (
        "The war began on 4 October, when fighters crossed the border and killed some 640 people, "
        "most of them civilians, by the government's count."
    )
    record = read(text)
    counter = record.figures[0].counted_by
    assert counter is not None
    assert names_of(record)[counter.actor] == "government"


def test_what_is_told_by_somebody_else_behind_where_is_his() -> None:
    text = (
        "Neither claim could be verified.\n\nResidents of Osk, a village on the border, said they "
        "had fled to a school, where, according to the mayor, Ruben Hasko, about 300 people were "
        "spending the night. “We heard the first shells,” a teacher said by telephone."
    )
    record = read(text)
    told = {
        names_of(record)[one.source.actor]: [text[a:b] for a, b in one.content]
        for one in record.statements
        if one.source is not None
    }
    assert told["Residents of Osk"] == ["they had fled to a school"]
    assert told["Ruben Hasko"] == ["where", "about 300 people were spending the night"]


def test_an_object_that_begins_within_a_quotation_ends_with_it() -> None:
    text = (
        "The diplomat said his government had been “ready to sign” last month, and that Lusania "
        "had walked away."
    )
    record = read(text)
    assert [text[slice(*one.object)] for one in record.positions if one.act == "offer"] == ["sign"]
