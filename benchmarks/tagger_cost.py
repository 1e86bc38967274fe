"""What the tagger costs beside BERT-base, which the published systems run.

    python -m benchmarks.tagger_cost [FILES …]

Word pieces a second through the tagger's two graphs, and through a BERT-base encoder with random
weights and no heads, in the same runtime, on the same windows of the same text, in one run, with
one thread on each core; float and int8. Without FILES, the reports in `examples/` are used. Needs
the package `onnx` beside the package's own dependencies (see training/requirements.txt).
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from onrecord.tagger import Tagger
from onrecord.tagger.windows import Prose, Window, windows_of, words_of

EXAMPLES = Path(__file__).parents[1] / "examples"
THREADS = len(os.sched_getaffinity(0))
LAYERS, WIDTH, HEADS, INNER, VOCABULARY = 12, 768, 12, 3072, 30522


def bert_base() -> onnx.ModelProto:
    """An encoder of BERT-base's shape with random weights, attention fused as in ours."""
    chance = np.random.default_rng(1)
    weights: list[onnx.TensorProto] = []
    nodes: list[onnx.NodeProto] = []

    def weight(name: str, *shape: int) -> str:
        values = chance.normal(scale=0.03, size=shape).astype(np.float32)
        weights.append(numpy_helper.from_array(values, name))
        return name

    def node(kind: str, inputs: Sequence[str], **attributes: object) -> str:
        name = f"n{len(nodes)}"
        nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def linear(x: str, name: str, inner: int, outer: int) -> str:
        product = node("MatMul", (x, weight(f"{name}.w", inner, outer)))
        return node("Add", (product, weight(f"{name}.b", outer)))

    def norm(x: str, name: str) -> str:
        return node(
            "LayerNormalization", (x, weight(f"{name}.g", WIDTH), weight(f"{name}.o", WIDTH))
        )

    x = node("Gather", (weight("words", VOCABULARY, WIDTH), "pieces"))
    places = node("Gather", (weight("places", 512, WIDTH), "order"))
    x = norm(node("Add", (x, places)), "start")
    for layer in range(LAYERS):
        parts = [linear(x, f"{layer}.{part}", WIDTH, WIDTH) for part in "qkv"]
        mixed = node("MultiHeadAttention", parts, domain="com.microsoft", num_heads=HEADS)
        x = norm(node("Add", (x, linear(mixed, f"{layer}.out", WIDTH, WIDTH))), f"{layer}.n1")
        up = node("Gelu", (linear(x, f"{layer}.up", WIDTH, INNER),))
        x = norm(node("Add", (x, linear(up, f"{layer}.down", INNER, WIDTH))), f"{layer}.n2")
    graph = helper.make_graph(
        nodes, "bert",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, shape)
            for name, shape in (("pieces", [1, "L"]), ("order", ["L"]))
        ],
        [helper.make_tensor_value_info(x, TensorProto.FLOAT, [1, "L", WIDTH])],
        weights,
    )  # fmt: skip
    versions = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=versions, ir_version=9)


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def pace(
    run: Callable[[tuple[Window, Prose]], object], jobs: Sequence[tuple[Window, Prose]]
) -> float:
    """Word pieces a second, the best of three passes."""
    pieces = sum(len(window.pieces) for window, _ in jobs)
    best = 0.0
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(run, jobs[:THREADS]))
        for _ in range(3):
            start = time.perf_counter()
            list(pool.map(run, jobs))
            best = max(best, pieces / (time.perf_counter() - start))
    return best


def main(arguments: Sequence[str]) -> None:
    files = [Path(one) for one in arguments] or sorted(EXAMPLES.rglob("*.txt"))
    tagger = Tagger.load()
    jobs = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        prose = words_of(text, [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)])
        jobs += [(window, prose) for window in windows_of(prose, tagger._model.tokenizer)]
    ours = pace(tagger._read, jobs * 4)
    print(f"{len(files)} texts, {len(jobs)} windows, {THREADS} threads")
    print(f"tagger, both graphs as shipped   {ours:8.0f} pieces/s")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / "float.onnx", Path(folder) / "int8.onnx"]
        onnx.save(bert_base(), str(paths[0]))
        quantize_dynamic(
            str(paths[0]), str(paths[1]), weight_type=QuantType.QInt8, per_channel=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )  # fmt: skip
        for name, path in zip(("float", "int8"), paths, strict=True):
            encoder = session(path)

            def run(
                job: tuple[Window, Prose], encoder: onnxruntime.InferenceSession = encoder
            ) -> object:
                pieces = job[0].pieces[None]
                return encoder.run(None, {"pieces": pieces, "order": np.arange(pieces.shape[1])})

            theirs = pace(run, jobs[: 4 * THREADS])
            print(
                f"BERT-base alone, {name:5} {theirs:8.0f} pieces/s; ours {ours / theirs:.1f} times"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
