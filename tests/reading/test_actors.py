"""What holds of every cast: each source is found, each mention is one character's."""

from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.reading.actors import find_actors
from onrecord.reading.draft import Draft, Said
from onrecord.report import Report
from tests.reading.casts import of, read, tagged


def test_roles_and_affiliation() -> None:
    draft = read("Ada Lund, a spokeswoman for the Orchard Relief Council, said roads were closed.")
    character = of(draft, "Ada Lund, a spokeswoman for the Orchard Relief Council")
    assert character.roles == ("spokeswoman for the Orchard Relief Council",)
    assert character.affiliations == ("Orchard Relief Council",)


def test_a_named_party_is_an_actor_whether_or_not_it_speaks() -> None:
    text = "Ada Lund said the ferry would sail to Oslo. Jon Berge, its captain, drove to the quay."
    names = [actor.name for actor in onrecord.read(text).actors]
    assert "Jon Berge" in names
    assert "quay" not in names
    assert "Oslo" not in names


def test_every_character_tells_why() -> None:
    draft = read("Ada Lund said the ferry would sail. She said it was safe.")
    why = of(draft, "She").why
    assert why.name.split("+")[0] == "name"
    assert "pronoun" in why.name
    assert why.words


TEXT = (
    "Foreign Minister Ada Lund said on Monday that the ferry, which had been held in Selkow, would "
    "sail. “We were told to wait,” a sailor said. The company did not comment."
)


WORDS = tagged(TEXT)


BOUNDS = [(word.start, word.end) for one in WORDS.tagging.sentences for word in one.words]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_source_is_found_exactly(data: st.DataObject) -> None:
    """Whatever words a statement takes for its source: the cast has exactly them."""
    first = data.draw(st.integers(0, len(BOUNDS) - 1))
    last = data.draw(st.integers(first, min(first + 6, len(BOUNDS) - 1)))
    span = BOUNDS[first][0], BOUNDS[last][1]
    if not any(letter.isalnum() for letter in TEXT[span[0] : span[1]]):
        return
    if any(one.start < span[1] and span[0] < one.start for one in WORDS.tagging.sentences[1:]):
        return  # a source stands in one sentence
    draft = find_actors(WORDS.with_(said=(Said(content=((0, 1),), source=(span,)),)))
    key = draft.cast.at(span)
    assert key is not None
    assert span in draft.cast.characters[key].mentions
    assert all(
        0 <= start < end <= len(TEXT)
        for character in draft.cast.characters
        for start, end in character.mentions
    )


def test_no_mention_is_two_characters() -> None:
    draft = read(TEXT)
    spans = [span for one in draft.cast.characters for span in one.mentions]
    assert len(spans) == len(set(spans))


def test_text_without_sentences_has_no_cast() -> None:
    draft = find_actors(Draft(Report.of("")))
    assert draft.cast.characters == ()


def test_a_title_in_wrong_marks_over_several_sentences_ends_no_reading() -> None:
    # Marks that stand the wrong way make one phrase of all that is between them, "it" included.
    text = """\
"All our attempts to deal with our loans have only resulted in a moment's reprieve followed by
further threats. " A copy of the letter has been obtained by the Courier. "There are some who would
say that Listra Mill has been a victim of its own idealism and commitment to keeping the trade
alive, "she wrote, "and they would be correct. " The problems specific to the Listra Mill date to
the two-year reign of Ines Halloway, but the problems for the trade in Marenta go back way before
her administration. "The Mill Corporation has operated without financial assistance from the FLF
since 2008 and continue to provide a return on investment through increased equity value, "argued
a "White Paper" produced for the Marenta Department of Natural Resources in 2026.
"""
    assert onrecord.read(text.replace("\n", " ")).statements
