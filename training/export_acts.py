"""Adds the network of positions and events to the exported graphs.

    python -m training.export_acts CHECKPOINT [--to FOLDER] [--depth 3]

The upper layers that it has for itself go into `reader.onnx`, which then gives `told` beside what
it gave (not a number of that changes); what looks at a whole report becomes `acts.onnx`.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import onnx
import torch
from onnx import compose, helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.tagger.acts import HEARD

from .acts import Acts
from .export import WEIGHTS, _written
from .marked_reports import JUDGEMENTS

BELOW = "/encoder/layers.{}/norm2/LayerNormalization_output_0"
"""The name of a layer's states in the exported graph."""


class Upper(nn.Module):
    """The states of the shared layers to those of the words, through layers of its own."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.acts = acts

    def forward(self, below: Tensor, first: Tensor, last: Tensor) -> Tensor:
        states = self.acts.upper(below, None)[0]
        return (states[first] + states[last]) * 0.5


class Report(nn.Module):
    """A report's words to what is told of each, 1 W first: nothing is reshaped or copied."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.acts = acts

    def forward(
        self,
        states: Tensor,
        kinds: Tensor,
        flags: Tensor,
        gathered: Tensor,
        passed_on: Tensor,
        *near: Tensor,
    ) -> tuple[Tensor, ...]:
        acts = self.acts
        careful = torch.tensor([JUDGEMENTS.index("careful")])
        x = acts.words(states, kinds, flags, None, (gathered, passed_on), careful, near)

        def shares(logits: Tensor) -> Tensor:
            return torch.sigmoid(logits[..., :1]) * torch.softmax(logits[..., 1:], -1)

        return (
            shares(acts.acts(x)),
            shares(acts.types(x)),
            acts.left(x),
            acts.right(x),
            acts.none(x),
        )


def quantized(path: Path) -> onnx.ModelProto:
    small = path.with_suffix(".int8")
    quantize_dynamic(
        str(path), str(small), weight_type=QuantType.QInt8, per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm"],
    )  # fmt: skip
    model = onnx.load(str(small))
    small.unlink()
    path.unlink()
    return model


def without_upper(graph: onnx.GraphProto) -> None:
    """Takes away what an earlier call has added to a reader."""
    kept = [one for one in graph.node if not one.name.startswith("upper/")]
    values = [one for one in graph.initializer if not one.name.startswith("upper/")]
    outputs = [one for one in graph.output if one.name != "told"]
    for field, rest in ((graph.node, kept), (graph.initializer, values), (graph.output, outputs)):
        del field[:]
        field.extend(rest)


def export(acts: Acts, folder: Path, depth: int) -> None:
    acts.eval()
    below, words = torch.randn(1, 7, 384), torch.arange(1, 5)
    path = folder / "upper.onnx.new"
    torch.onnx.export(
        Upper(acts), (below, words, words), str(path), dynamo=False, opset_version=17,
        input_names=["below", "first", "last"], output_names=["told"],
        dynamic_axes={"below": {1: "L"}, "first": {0: "W"}, "last": {0: "W"}},
    )  # fmt: skip
    upper = compose.add_prefix(quantized(path), "upper/", rename_inputs=False, rename_outputs=False)
    reader = onnx.load(str(folder / "reader.onnx"))
    without_upper(reader.graph)
    source = BELOW.format(depth - 1)
    for node in upper.graph.node:
        node.input[:] = [source if one == "below" else one for one in node.input]
    reader.graph.node.extend(upper.graph.node)
    reader.graph.initializer.extend(upper.graph.initializer)
    reader.graph.output.extend(upper.graph.output)
    onnx.save(reader, str(folder / "reader.onnx"))
    path = folder / "acts.onnx.new"
    states, flags = torch.randn(1, 4, 384), torch.zeros(1, 4, 5)
    kinds = torch.zeros(1, 4, dtype=torch.long)
    gathered, passed_on = torch.zeros(1, 2, 4), torch.zeros(1, len(HEARD), 4, 2)
    near = {f"near {place}": torch.zeros(look.heads, 4, 4) for place, look in enumerate(acts.looks)}
    torch.onnx.export(
        Report(acts), (states, kinds, flags, gathered, passed_on, *near.values()), str(path),
        dynamo=False, opset_version=17,
        input_names=["states", "kinds", "flags", "gathered", "passed on", *near],
        output_names=["acts", "types", "left", "right", "none"],
        dynamic_axes={name: {1: "W"} for name in ("states", "kinds", "flags")}
        | {"gathered": {1: "G", 2: "W"}, "passed on": {2: "W", 3: "G"}}
        | {name: {1: "W", 2: "W"} for name in near},
    )  # fmt: skip
    model = quantized(path)
    near = torch.stack([torch.stack([look.slope, look.ahead]) for look in acts.looks], 1)
    helper.set_model_props(
        model,
        {name: _written(getattr(acts, name)) for name in ("steps", "sentences", "known")}
        | {
            "layers": str(len(acts.looks)),
            "near": " ".join(f"{value:.9g}" for value in near.flatten().tolist()),
        },
    )
    onnx.save(model, str(folder / "acts.onnx"))
    for name in ("reader.onnx", "acts.onnx"):
        print(f'    "{name}": "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}",')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--to", type=Path, default=WEIGHTS)
    parser.add_argument("--depth", type=int, default=3)
    options = parser.parse_args()
    export(
        Acts.holding(torch.load(options.checkpoint, map_location="cpu")), options.to, options.depth
    )


if __name__ == "__main__":
    main()
