"""What is asked once and known from then on is what would be found anew."""

import pytest

from onrecord.reading.draft import Draft
from onrecord.reading.parties import Parties
from onrecord.reading.syntax import Node
from tests.reading.rules import draft_of

TEXT = (
    "The mayor of Velm, Ruth Kolb, said on Friday that the port had told her that the cranes were "
    "safe and that Velm would pay. “The port says it is ready. We are not,” said Per Dahl of the "
    "dockers' union, which the port had asked for an answer. Norrin News reported that the council "
    "would meet."
)


@pytest.fixture(scope="module")
def draft() -> Draft:
    """The report as rules read it."""
    return draft_of(TEXT)


def word(draft: Draft, text: str) -> Node:
    found = next(one for one in draft.syntax.all_nodes if one.text == text)
    return found


def test_the_last_content_around_a_word_is_the_statement_it_is_said_in(draft: Draft) -> None:
    contents = list(draft.contents())
    told: set[int | None] = set()
    for one in draft.syntax.all_nodes:
        start, end = one.span
        over = [index for (first, last), index in contents if first <= start and end <= last]
        told.add(over[-1] if over else None)
        assert (over[-1] if over else None) == draft.said_at(one.span), one
    assert len(told) > 3  # several statements, and words of nobody's


def test_what_was_asked_of_statements_is_forgotten_with_them(draft: Draft) -> None:
    span = word(draft, "cranes").span
    assert draft.said_at(span) is not None
    assert draft.with_(said=()).said_at(span) is None
    assert draft.with_(day="2027-03-09").said_at(span) == draft.said_at(span)


def test_a_place_is_a_party_only_to_whoever_asks_for_every_kind(draft: Draft) -> None:
    node = word(draft, "Velm")
    kinds = {one.kind for one in draft.cast.characters if "Velm" in one.name.split()}
    left_out = tuple(kinds & {"place", "government"})
    assert left_out  # the town is told of as one or the other
    some = Parties(draft, without=left_out)
    assert some.of(node) == []
    every = some.of_every_kind()
    assert every.of(node) != []
    assert some.of(node) == []


def test_what_is_given_may_be_changed_by_whoever_gets_it(draft: Draft) -> None:
    parties, node = Parties(draft), word(draft, "Dahl")
    parties.of(node).append(-1)
    assert -1 not in parties.of(node)
    nodes = draft.syntax.nodes((0, 40))
    nodes.clear()
    assert draft.syntax.nodes((0, 40))
