"""Makes a screenshot small: a palette of 256 colours, every other pixel in the nearest of them."""

import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def shrink(path: Path) -> None:
    """Writes a PNG of 8 bits a channel, not interlaced, anew with a palette of 256 colours."""
    pixels = _pixels(path.read_bytes())
    height, width, _ = pixels.shape
    flat = pixels.reshape(-1, 3).astype(np.int32)
    codes = (flat[:, 0] << 16) | (flat[:, 1] << 8) | flat[:, 2]
    colours, place, often = np.unique(codes, return_inverse=True, return_counts=True)
    split = np.stack([colours >> 16, (colours >> 8) & 255, colours & 255], axis=1)
    palette = split[np.argsort(-often, kind="stable")[:192]]
    for _ in range(min(64, len(split) - len(palette))):  # then those that are least like these
        nearest = np.square(split[:, None, :] - palette[None, :, :]).sum(axis=2).min(axis=1)
        palette = np.concatenate([palette, split[[nearest.argmax()]]])
    far = np.square(split[:, None, :] - palette[None, :, :]).sum(axis=2)
    indexes = far.argmin(axis=1).astype(np.uint8)[place].reshape(height, width)
    rows = np.concatenate([np.zeros((height, 1), np.uint8), indexes], axis=1)  # no filter
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", palette.astype(np.uint8).tobytes())
        + _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _pixels(data: bytes) -> Pixels:
    """The pixels of a PNG, rows by columns by red, green, blue (PNG specification, 9.2)."""
    at, packed, head = 8, b"", b""
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        head, packed = (body, packed) if kind == b"IHDR" else (head, packed)
        packed += body if kind == b"IDAT" else b""
        at += size + 12
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", head)
    if depth != 8 or colour not in (2, 6) or interlaced:
        raise ValueError("not a screenshot as Chromium makes them")
    step = 3 if colour == 2 else 4
    raw, stride = zlib.decompress(packed), width * step
    rows = np.zeros((height, stride), np.uint8)
    above = bytes(stride)
    for number in range(height):
        start = number * (stride + 1)
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + stride], above, step)
        rows[number] = np.frombuffer(above, np.uint8)
    return rows.reshape(height, width, step)[:, :, :3]


def _unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return (np.frombuffer(line, np.uint8) + np.frombuffer(above, np.uint8)).tobytes()
    done = bytearray(line)
    for at in range(len(done)):
        left = done[at - step] if at >= step else 0
        up, corner = above[at], above[at - step] if at >= step else 0
        if kind == 1:
            guess = left
        elif kind == 3:
            guess = (left + up) // 2
        else:
            near = left + up - corner
            guess = min((left, up, corner), key=lambda one: abs(near - one))
        done[at] = (done[at] + guess) & 255
    return bytes(done)
