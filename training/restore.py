"""Makes a float checkpoint from the shipped int8 graphs, so that a later round can start from them.

    python -m training.restore training/runs/shipped.pt [--acts training/runs/acts.pt]

Only the weights in use are kept in the repository; a checkpoint of 90 MB is not. What int8 rounded
off stays lost, which costs less than a tenth of a point and is gone after some steps of training.

With `--acts` the network of positions and events is restored too, for `train_acts --start`. Of the
vectors that tell by whom a report is marked only that of the careful is left, for all of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from onrecord.tagger.acts import RELATIONS

from .acts import Acts
from .export import WEIGHTS
from .marked_reports import JUDGEMENTS
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


def restore_acts(folder: Path) -> dict[str, Tensor]:
    """The state of the network of positions and events, as far as the graphs tell it."""
    state: dict[str, Tensor] = {}
    for graph, prefix in (("reader.onnx", "upper/"), ("acts.onnx", "")):
        model = onnx.load(folder / graph)
        values = initial_values(model)
        for name, value in values.items():
            if name.startswith(prefix + "acts."):
                state[name.removeprefix(prefix + "acts.")] = value
        for node in model.graph.node:
            if node.op_type == "MatMulInteger" and node.name.startswith(prefix):
                module = node.name.removeprefix(prefix).strip("/").split("/MatMul")[0]
                weight = values[node.input[1].removesuffix("_quantized")]
                state[module.replace("/", ".") + ".weight"] = weight.T.contiguous()
        if prefix:
            continue
        (judgement,) = (one for name, one in values.items() if name.startswith("onnx::Add_"))
        state["judgement.weight"] = judgement.reshape(1, -1).repeat(len(JUDGEMENTS), 1)
        told = {one.key: one.value for one in model.metadata_props}
        for name in ("steps", "sentences", "known"):
            numbers = torch.tensor([float(one) for one in told[name].split()])
            state[name] = numbers.reshape(len(RELATIONS), -1)
        near = torch.tensor([float(one) for one in told["near"].split()])
        for name, by_layer in zip(
            ("slope", "ahead"), near.reshape(2, int(told["layers"]), -1), strict=True
        ):
            state |= {f"looks.{layer}.{name}": one for layer, one in enumerate(by_layer)}
    Acts.holding(state)  # nothing must be missing, and nothing left over
    return state


def _convolution(product: Tensor, shape: Sequence[int]) -> Tensor:
    """A convolution's weight, from the product with its neighbours that the graph has for it."""
    outer, inner, size = shape
    return product.T.reshape(outer, size, inner).permute(0, 2, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("to", type=Path)
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    parser.add_argument("--acts", type=Path)
    options = parser.parse_args()
    options.to.parent.mkdir(parents=True, exist_ok=True)
    torch.save(restore(options.folder), options.to)
    if options.acts:
        torch.save(restore_acts(options.folder), options.acts)


if __name__ == "__main__":
    main()
