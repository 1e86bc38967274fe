"""Bytes are decoded as they say, or as is certain, or not at all."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.intake.decoding import decoded

QUOTE = "“We’re shut until Friday – at least,” said René Müller of the café."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf8_comes_back_to_the_last_code_point(text: str) -> None:
    data = text.encode("utf-8")
    with contextlib.suppress(InputError):  # control characters look binary
        assert decoded(data, "a.txt") == text


def test_a_byte_order_mark_of_utf8_stays_so_that_the_hash_is_the_file_s() -> None:
    data = b"\xef\xbb\xbfShut.\r\n"
    assert decoded(data, "a.txt") == "\ufeffShut.\r\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marked_unicode(encoding: str) -> None:
    assert decoded(QUOTE.encode(encoding), "a.txt") == QUOTE


def test_unmarked_utf16_is_named_in_the_remedy() -> None:
    with pytest.raises(InputError) as caught:
        decoded(QUOTE.encode("utf-16-be"), "a.txt")
    assert "utf-16-be" in caught.value.remedy


def test_windows_1252_where_it_is_certain() -> None:
    assert decoded(QUOTE.encode("windows-1252"), "a.txt") == QUOTE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Порт закрыт до пятницы", "windows-1251"),
        ("Příliš žluťoučký kůň", "windows-1250"),
        ("“Shut until Friday”, he said", "mac-roman"),
        ("港口关闭至星期五", "gb18030"),
    ],
)
def test_what_is_not_certain_is_refused_and_never_replaced(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    with pytest.raises(InputError, match="not certain"):
        decoded(data, "a.txt")
    assert decoded(data, "a.txt", named=encoding) == text
    assert decoded(data, "a.txt", declared=encoding) == text


def test_valid_utf8_wins_over_a_wrong_declaration() -> None:
    assert decoded(QUOTE.encode("utf-8"), "a.html", declared="iso-8859-1") == QUOTE


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert decoded(QUOTE.encode("windows-1252"), "a.html", declared="iso-8859-1") == QUOTE


def test_a_named_encoding_is_taken_at_its_word() -> None:
    with pytest.raises(InputError, match="not valid UTF-16"):
        decoded(b"abc", "a.txt", named="utf-16")
    with pytest.raises(InputError, match="no encoding is called 'utf-9'"):
        decoded(b"abc", "a.txt", named="utf-9")
    with pytest.raises(InputError, match="no encoding is called 'base64'"):
        decoded(b"abc", "a.txt", named="base64")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_binary_data_is_called_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        decoded(data, "a.txt")
