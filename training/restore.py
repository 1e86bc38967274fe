"""Makes a float checkpoint from the shipped int8 graphs, so that a later round can start from them.

    python -m training.restore training/runs/shipped.pt

Only the weights in use are kept in the repository; a checkpoint of 90 MB is not. What int8 rounded
off stays lost, which costs less than a tenth of a point and is gone after some steps of training.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .export import WEIGHTS
from .network import Network, shape_of


def initial_values(model: onnx.ModelProto) -> dict[str, Tensor]:
    """Every weight of a graph in float, by its name there without the marks of quantisation."""
    raw = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    found = {}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            stem = name.removesuffix("_quantized")
            centred = value.astype("float32") - raw[stem + "_zero_point"].astype("float32")
            found[stem] = torch.from_numpy(centred * raw[stem + "_scale"])
        elif not name.endswith(("_scale", "_zero_point")):
            found[name] = torch.from_numpy(value.copy())
    return found


def restore(folder: Path) -> dict[str, Tensor]:
    """The network's state as far as the graphs of a folder of weights tell it: all of it."""
    values = initial_values(onnx.load(folder / "reader.onnx"))
    sizes = {name.removeprefix("network."): value.shape for name, value in values.items()}
    state = Network(shape=shape_of(sizes)).state_dict()
    missing = set(state)

    def put(name: str, value: Tensor) -> None:
        own = state[name]
        if value.dim() == 2 and own.shape != value.shape and own.shape == value.T.shape:
            value = value.T
        state[name] = value.reshape(own.shape).to(own.dtype).contiguous()
        missing.discard(name)

    for graph, prefix in (("reader.onnx", ""), ("roles.onnx", "heads.")):
        model = onnx.load(folder / graph)
        values = initial_values(model)
        for name, value in values.items():
            if value.dim() == 4:  # sums of three tables: see `Heads.roles`
                first = value[0, 0, 0]
                put("heads.sentence_step.weight", value[:, 0, 0])
                put("heads.paragraph_step.weight", value[0, :, 0] - first)
                put("heads.quotation.weight", value[0, 0] - first)
            stem = name.removeprefix("network.").replace("_Transposed", "")
            if stem in state:
                put(stem, value.T if "_Transposed" in name else value)
        for node in model.graph.node:
            parts = [one.removesuffix("_quantized") for one in node.input]
            if node.op_type == "MatMulInteger":
                module = node.name.rsplit("/", 1)[0].strip("/").replace("/", ".")
                name = f"{prefix}{module.removesuffix('.Gemm')}.weight"
                weight = values[parts[1]]
                if node.name == "/heads/MatMul_1_quant":
                    put("heads.relation", weight)
                elif ".convolutions." in name:
                    put(name, _convolution(weight, state[name].shape))
                elif name in state:
                    put(name, weight.T)
        scalars = [values[name] for name in sorted(values) if name.startswith("onnx::Mul_")]
        if len(scalars) == len(state["heads.mix"]):
            put("heads.mix", torch.stack(scalars).log())
        for entry in model.metadata_props:
            if entry.key == "moves":
                moves = torch.tensor([float(one) for one in entry.value.split()])
                flat, roles = moves.chunk(2)
                put("heads.flat_moves", flat)
                put("heads.role_moves", roles)
            elif entry.key == "links":
                level, slope = (torch.tensor(float(one)) for one in entry.value.split())
                put("heads.link_bias", torch.stack([level, slope.expm1().log()]))
    if missing:
        raise SystemExit(f"{folder}: nothing found for {', '.join(sorted(missing))}")
    return state


def _convolution(product: Tensor, shape: Sequence[int]) -> Tensor:
    """A convolution's weight, from the product with its neighbours that the graph has for it."""
    outer, inner, size = shape
    return product.T.reshape(outer, size, inner).permute(0, 2, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("to", type=Path)
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    options.to.parent.mkdir(parents=True, exist_ok=True)
    torch.save(restore(options.folder), options.to)


if __name__ == "__main__":
    main()
