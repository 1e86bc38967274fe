"""The bytes of a source: a file, a line of one, or standard input, never more than allowed."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import InputError
from onrecord.intake.limits import PAGE_BYTES, TEXT_BYTES, mebibytes

STDIN = "-"


def name_of(source: str | Path) -> str:
    """How a source is called in messages."""
    return "standard input" if str(source) == STDIN else str(source)


@contextlib.contextmanager
def opened(source: str | Path) -> Iterator[BinaryIO]:
    """The source's bytes as a stream.

    Raises `InputError` where there is no such file, or none that can be read.
    """
    name = name_of(source)
    if str(source) == STDIN:
        yield sys.stdin.buffer
        return
    try:
        stream = open(source, "rb")  # noqa: SIM115 - closed below, whatever happens
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    with stream:
        try:
            yield stream
        except OSError as error:  # also a file that vanishes or a disk that fails while it is read
            raise _unreadable(name, error) from None


def _unreadable(name: str, error: OSError | ValueError) -> InputError:
    if isinstance(error, IsADirectoryError):
        return InputError(name, "a directory", f"name the files in it, such as {name}/*.txt")
    if isinstance(error, FileNotFoundError) and "://" in name:
        return InputError(name, "not a web address", "give one with http or https, or a file")
    if isinstance(error, FileNotFoundError):
        return InputError(name, "no such file", "check the path, or whether it was moved")
    if isinstance(error, PermissionError):
        return InputError(name, "not allowed to read it", "change its permissions, or copy it")
    problem = getattr(error, "strerror", None) or str(error)
    return InputError(name, f"cannot be read ({problem})", "check the file and try again")


def whole(stream: BinaryIO, source: str, limit: int = PAGE_BYTES, *, head: bytes = b"") -> bytes:
    """All bytes of a stream, after `head`.

    Raises `InputError` where they are more than `limit`; a file that tells its size is not read.
    """
    size = _size(stream)
    if size is not None and size > limit:
        raise _too_large(source, mebibytes(size), limit)
    data = head + stream.read(limit + 1 - len(head))
    if len(data) > limit:
        raise _too_large(source, f"more than {mebibytes(limit)}", limit)
    return data


def _too_large(source: str, size: str, limit: int) -> InputError:
    return InputError(
        source,
        f"{size}, too large for one report (at most {mebibytes(limit)})",
        "split it into single reports, for example as .jsonl",
    )


def _size(stream: BinaryIO) -> int | None:
    try:
        status = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def lines(stream: BinaryIO, source: str) -> Iterator[tuple[int, bytes | InputError]]:
    """The lines of a stream that are not blank, with their numbers; an overlong one is an error
    in its place, and reading goes on after it."""
    number = 0
    while line := stream.readline(TEXT_BYTES + 1):
        number += 1
        if len(line) > TEXT_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(2**20)
            yield (
                number,
                _too_large(
                    f"{source} line {number}", f"more than {mebibytes(TEXT_BYTES)}", TEXT_BYTES
                ),
            )
        elif line.strip():
            yield number, line
