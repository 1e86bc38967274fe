"""Words and sentences: exact offsets on any text, and the cases that newsrooms write every day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.words import split_sentences, tokenize, words_given

NEWS = st.text(
    st.sampled_from("abzAZÉß09 .,;:!?…'’‘\"“”()[]—–-$%&@#/\u00a0\u202f\u0301🗳"), max_size=80
)


def words(text: str) -> list[str]:
    return [token.words for token in tokenize(text, 0, len(text))]


def sentences(text: str) -> list[str]:
    tokens = tokenize(text, 0, len(text))
    return [
        text[tokens[first].start : tokens[last - 1].end] for first, last in split_sentences(tokens)
    ]


@given(st.one_of(st.text(max_size=80), NEWS))
def test_words_cover_everything_but_blanks(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    place = 0
    for token in tokens:
        assert token.words == text[token.start : token.end] != ""
        assert token.start >= place
        assert not text[place : token.start].strip()
        place = token.end
    assert not text[place:].strip()


@given(st.one_of(st.text(max_size=80), NEWS))
def test_sentences_are_the_words_in_order(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    ranges = split_sentences(tokens)
    assert [index for first, last in ranges for index in range(first, last)] == list(
        range(len(tokens))
    )


@given(NEWS, NEWS)
def test_a_paragraph_is_cut_alike_wherever_it_stands(before: str, text: str) -> None:
    alone = tokenize(text, 0, len(text))
    offset = len(before) + 1
    there = tokenize(f"{before}\n{text}", offset, offset + len(text))
    assert [(one.start + offset, one.words, one.quote) for one in alone] == [
        (one.start, one.words, one.quote) for one in there
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an anti-U.S. vote", ["an", "anti-U.S.", "vote"]),
        ("fell to #89.7 million", ["fell", "to", "#", "89.7", "million"]),
        ("#Vote10 and #10votes", ["#Vote10", "and", "#10votes"]),
        ("Mr. Orlo didn't vote.", ["Mr.", "Orlo", "did", "n't", "vote", "."]),
        ("the mayor’s aides’ notes", ["the", "mayor", "’s", "aides", "’", "notes"]),
        ("“[W]e won,” she said", ["“", "[W]e", "won", ",", "”", "she", "said"]),
        ("U.S.-backed forces left the U.S.", ["U.S.-backed", "forces", "left", "the", "U.S."]),
        ("Anti-U.S. and then-U.S.-run", ["Anti-U.S.", "and", "then-U.S.-run"]),
        ("It was non-U. S. left.", ["It", "was", "non-U", ".", "S.", "left", "."]),
        ("J. R. Veld and A.B. Moor", ["J.", "R.", "Veld", "and", "A.B.", "Moor"]),
        ("1,240.5 at 10:30 p.m., 9/11", ["1,240.5", "at", "10:30", "p.m.", ",", "9/11"]),
        ("$3.2bn (40%)", ["$", "3.2bn", "(", "40", "%", ")"]),
        ("the deal—he hopes—holds…", ["the", "deal", "—", "he", "hopes", "—", "holds", "…"]),
        ("wait -- what...", ["wait", "--", "what", "..."]),
        ("cannot open example.org/a_b.", ["can", "not", "open", "example.org/a_b", "."]),
        ("see https://example.org/a?b=1, too", ["see", "https://example.org/a?b=1", ",", "too"]),
        ("well-known left-wing 16-year-old", ["well-known", "left-wing", "16-year-old"]),
        ("end.The next", ["end", ".", "The", "next"]),
    ],
)  # fmt: skip
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Veld left. She spoke to Sen. Moor.", 2),
        ("He flew to the U.S. The talks failed.", 2),
        ("He met the U.S. Secretary of State.", 1),
        ("He led the anti-U.S. Shiite groups.", 1),
        ("“Will it hold?” he asked.", 1),
        ("“It will not hold.” The envoy left.", 2),
        ("He said: “No.” Then he left. “Why?” Nobody knew.", 4),
        ("The count rose to 3.5 million. No. 4 was closed.", 2),
        ("The vote was 10 to 4. “We won,” she said.", 2),
        ("He left at 5 p.m. on Monday.", 1),
        ("We … will not sign … ever.", 1),
        ("(The bank declined to comment.) The shares fell.", 2),
        ("The answer is no. Talks ended.", 2),
    ],
)
def test_sentences(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected, sentences(text)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“No,” he said.", ["“", "No", ",", "”"]),
        ('"No," he said, "never."', ['"', "No", ",", '"', '"', "never", ".", '"']),
        ("He went on: “We shall", ["“", "We", "shall"]),
        ("``No,'' he said", ["``", "No", ",", "''"]),
        ("nothing quoted", []),
    ],
)
def test_quotation(text: str, inside: list[str]) -> None:
    assert [one.words for one in tokenize(text, 0, len(text)) if one.inside] == inside


def test_words_given_keep_their_places() -> None:
    text, tokens = words_given(["``", "No", ",", "''", "he", "said"])
    assert [text[one.start : one.end] for one in tokens] == ["``", "No", ",", "''", "he", "said"]
    assert [one.quote for one in tokens] == [1, 0, 0, 2, 0, 0]
