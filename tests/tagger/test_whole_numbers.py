"""int8 is multiplied exactly: a record may not depend on the processor that reads the report."""

import numpy as np
import onnxruntime
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.weights import whole_numbers

UINT8, INT8, INT32 = 2, 3, 6  # of onnx.TensorProto


def _number(value: int) -> bytes:
    """A number as protocol buffers write it, seven bits a byte."""
    low, high = value & 127, value >> 7
    return bytes([low | 128]) + _number(high) if high else bytes([low])


def _field(key: int, value: bytes | str | int) -> bytes:
    if isinstance(value, int):
        return _number(key << 3) + _number(value)
    data = value.encode() if isinstance(value, str) else value
    return _number(key << 3 | 2) + _number(len(data)) + data


def _value(name: str, kind: int) -> bytes:
    """A matrix of any size, as an onnx.ValueInfoProto."""
    size = _field(1, b"") * 2
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, size)))


def product_of(weights: np.ndarray) -> onnxruntime.InferenceSession:
    """What multiplies uint8 rows by these int8 weights, with zero points for every column."""
    columns = weights.shape[1]
    held = b"".join(
        _field(5, b"".join(_field(1, size) for size in table.shape)
               + _field(2, kind) + _field(8, name) + _field(9, table.tobytes()))
        for name, kind, table in (
            ("weights", INT8, weights),
            ("zero", UINT8, np.zeros((), np.uint8)),
            ("zeros", INT8, np.zeros(columns, np.int8)),
        )
    )  # fmt: skip
    inputs = b"".join(_field(1, one) for one in ("rows", "weights", "zero", "zeros"))
    node = inputs + _field(2, "product") + _field(4, "MatMulInteger")
    graph = (
        _field(1, node) + _field(2, "product") + held
        + _field(11, _value("rows", UINT8)) + _field(12, _value("product", INT32))
    )  # fmt: skip
    model = _field(1, 8) + _field(7, graph) + _field(8, _field(1, "") + _field(2, 17))
    return onnxruntime.InferenceSession(model, whole_numbers(), ["CPUExecutionProvider"])


@given(st.integers(1, 96), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_products_are_exact(inner: int, columns: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    # Large numbers, which overflow where pairs are added in 16 bits.
    weights = random.choice(np.array([-127, -126, 0, 126, 127], np.int8), (inner, columns))
    rows = random.choice(np.array([0, 128, 254, 255], np.uint8), (9, inner))
    (product,) = product_of(weights).run(None, {"rows": rows})
    assert np.array_equal(product, rows.astype(np.int32) @ weights.astype(np.int32))
