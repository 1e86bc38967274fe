"""Changes to the exported graphs that onnxruntime does not make by itself; no number changes."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import helper, numpy_helper


def quantize_before_laying_out(model: onnx.ModelProto) -> int:
    """Quantizes the words of a convolution before their neighbours are laid side by side.

    As exported, a convolution pads the words, lays each one's neighbours beside it (five times the
    floats) and quantizes those. Zero is always in the range that is quantized and every word stands
    in the middle of some row, so the range of the words themselves is the same: quantized first,
    what is laid out is bytes. Gives back how many convolutions it changed.
    """
    nodes = list(model.graph.node)
    made_by = {output: node for node in nodes for output in node.output}
    readers = [node for node in nodes if node.op_type == "DynamicQuantizeLinear"]
    changed = 0
    for quantize in readers:
        beside = made_by.get(quantize.input[0])
        if beside is None or beside.op_type != "Concat":
            continue
        cut_from = {made_by[one].input[0] for one in beside.input if one in made_by}
        pad = made_by.get(next(iter(cut_from)))
        if len(cut_from) > 1 or pad is None or pad.op_type != "Pad":
            continue
        laid_out, small, zero = beside.output[0], quantize.output[0], quantize.output[2]
        words = pad.input[0]
        for node in nodes:
            if node is not quantize:
                node.input[:] = [laid_out if one == small else one for one in node.input]
        quantize.input[:] = [words]
        pad.input[:] = [small, pad.input[1], zero]
        nodes.remove(quantize)
        nodes.insert(nodes.index(pad), quantize)
        changed += 1
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    # The types noted for what lies between are those of floats.
    del model.graph.value_info[:]
    return changed


def lay_out_at_once(model: onnx.ModelProto) -> int:
    """Lays a convolution's neighbours side by side by one lookup, not by five cuts put together.

    Gives back how many convolutions it changed.
    """
    graph = model.graph
    nodes = list(graph.node)
    made_by = {output: node for node in nodes for output in node.output}
    fixed = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for node in nodes:
        if node.op_type == "Constant":
            fixed[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    changed = 0
    for beside in [node for node in nodes if node.op_type == "Concat"]:
        cuts = [made_by.get(one) for one in beside.input]
        if len(cuts) < 3 or any(one is None or one.op_type != "Slice" for one in cuts):
            continue
        padded, _, words, *_ = cuts[0].input
        if any(one.input[0] != padded or fixed[one.input[3]] != [1] for one in cuts):
            continue
        place = nodes.index(beside)
        nodes[place : place + 1] = _looked_up(
            graph, padded, words, [int(fixed[one.input[1]][0]) for one in cuts], beside.output[0]
        )
        nodes = [node for node in nodes if node not in cuts]
        changed += 1
    del graph.node[:]
    graph.node.extend(nodes)
    return changed


def _looked_up(
    graph: onnx.GraphProto, padded: str, words: str, starts: list[int], to: str
) -> list[onnx.NodeProto]:
    """The nodes that give each word (`words` is how many) the rows of `padded` that stand `starts`
    after its own number, side by side."""

    def constant(name: str, value: object) -> str:
        array = np.array(value, dtype=np.int64)
        graph.initializer.append(numpy_helper.from_array(array, f"{to}_{name}"))
        return f"{to}_{name}"

    zero, one = constant("zero", 0), constant("one", 1)
    count, word, column, rows, laid = (
        f"{to}_{name}" for name in ["count", "word", "column", "rows", "laid"]
    )
    return [
        helper.make_node("Gather", [words, zero], [count]),
        helper.make_node("Range", [zero, count, one], [word]),
        helper.make_node("Unsqueeze", [word, constant("axis", [1])], [column]),
        helper.make_node("Add", [column, constant("starts", [starts])], [rows]),
        helper.make_node("Gather", [padded, rows], [laid], axis=1),
        helper.make_node("Reshape", [laid, constant("shape", [0, 0, -1])], [to]),
    ]
