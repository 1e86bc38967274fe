"""Bytes to text: as they say they are encoded, else UTF-8, else only what is certain.

1. The encoding that the user names.
2. A byte order mark: UTF-8, UTF-16 or UTF-32.
3. UTF-8, where the bytes are valid UTF-8: other encodings almost never are by chance.
4. What the page or its server declares, where its bytes fit.
5. Windows-1252, where every byte above 127 means the same in the Western, Central European and
   Turkish Windows encodings, and no word is made of such bytes, as Cyrillic or Greek would be.

Anything else is an error: no byte is ever replaced or left out. A text in UTF-8 keeps its byte
order mark and its line ends, so that the SHA-256 of the report is that of the file.
"""

import codecs
import re

from onrecord.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# https://encoding.spec.whatwg.org: pages that say Latin-1 or ASCII mean Windows-1252.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_KIN = ("cp1252", "cp1250", "cp1254")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FILES = (
    (b"%PDF", "a PDF", "save its text as .txt (for example with pdftotext) and read that"),
    (b"PK\x03\x04", "a zip or Office file", "save it as plain text or HTML and read that"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as plain text or HTML and read that"),
    (b"{\\rtf", "an RTF file", "save it as plain text and read that"),
    (b"\x1f\x8b", "gzip data", "unpack it first (gunzip)"),
    (b"BZh", "bzip2 data", "unpack it first (bunzip2)"),
    (b"\xfd7zXZ", "xz data", "unpack it first (unxz)"),
    (b"(\xb5/\xfd", "zstd data", "unpack it first (unzstd)"),
    (b"\x89PNG", "an image", "give the report's text, not its picture"),
    (b"\xff\xd8\xff", "an image", "give the report's text, not its picture"),
    (b"GIF8", "an image", "give the report's text, not its picture"),
    (b"SQLite format 3", "a SQLite database", "give the reports themselves"),
    (b"\x7fELF", "a program", "give a report's text"),
)


def decoded(
    data: bytes, source: str, *, named: str | None = None, declared: str | None = None
) -> str:
    """The text of some bytes; `named` is the user's word, `declared` the page's or server's.

    Raises `InputError` where the bytes are no text, or no encoding is certain.

    >>> decoded("“Café”, he said".encode("windows-1252"), "a.txt")
    '“Café”, he said'
    >>> try:
    ...     decoded("Порт закрыт".encode("windows-1251"), "b.txt")
    ... except InputError as error:
    ...     print(error.problem)
    not UTF-8 (byte 0xcf at 0), and its encoding is not certain
    """
    if named is not None:
        return _strict(data, _codec(named, source), source)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strict(data, marked, source)
    _check_not_binary(data, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at, byte = error.start, data[error.start]
    if declared is not None and (encoding := _known(declared)):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    if (text := _certain(data)) is not None:
        return text
    problem = f"not UTF-8 (byte {byte:#04x} at {at}), and its encoding is not certain"
    raise InputError(source, problem, "save it as UTF-8, or name the encoding with --encoding")


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"not valid {encoding.upper()} ({error.reason} at byte {error.start})"
        raise InputError(
            source, problem, "save it as UTF-8, or name its encoding with --encoding"
        ) from None


def _codec(named: str, source: str) -> str:
    found = _known(named)
    if found is None:
        raise InputError(
            source, f"no encoding is called {named!r}", "name one such as windows-1252 or utf-16"
        )
    return found


def _known(name: str) -> str | None:
    """Python's name for an encoding of text, under any of its labels."""
    try:
        info = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding:
        return None
    return _MEANT.get(info.name, info.name)


def _check_not_binary(data: bytes, source: str) -> None:
    for start, what, remedy in _FILES:
        if data.startswith(start):
            raise InputError(source, f"{what}, not a text", remedy)
    head = data[:65536]
    if b"\0" in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > 0.3 * len(head) / 2 and min(even, odd) < 0.05 * len(head):
            order = "le" if odd > even else "be"
            raise InputError(
                source,
                "looks like UTF-16 without a byte order mark",
                f"name the encoding with --encoding utf-16-{order}",
            )
    controls = len(_CONTROL.findall(head))
    if b"\0" in head or controls > max(4, 0.01 * len(head)):
        raise InputError(
            source, "binary data, not a text", "give a .txt, .html, .json or .jsonl file"
        )


def _certain(data: bytes) -> str | None:
    """The text in Windows-1252 where nothing else is likely (rule 5), or None."""
    texts = []
    for encoding in _KIN:
        try:
            texts.append(data.decode(encoding))
        except UnicodeDecodeError:
            return None
    if any(text != texts[0] for text in texts[1:]):
        return None
    runs = re.findall(r"[^\W\d_A-Za-z]{3,}", texts[0])
    return None if runs else texts[0]
