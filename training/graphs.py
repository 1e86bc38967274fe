"""Changes to the exported graphs that onnxruntime does not make by itself; no number changes."""

from __future__ import annotations

import onnx


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
