"""Writes a checkpoint as the two ONNX graphs that the runtime reads, in float and in int8.

    python -m training.export CHECKPOINT [--float] [--to FOLDER]

`reader.onnx` is the encoder with the heads that look at words, `roles.onnx` the head that looks at
the words around an anchor. Both take one window without padding: what is found in a window then
cannot depend on the windows beside it, int8 scales included.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F  # noqa: N812
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.tagger.weights import VERSION

from .graphs import lay_out_at_once, quantize_before_laying_out
from .network import Network
from .prepared import base_model

WEIGHTS = Path(__file__).parents[1] / "src" / "onrecord" / "tagger" / "weights" / VERSION


class Reader(nn.Module):
    """One window, L pieces and W words, to the scores of its words."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, types: Tensor, first: Tensor, last: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        states = self.network.encoder(pieces[None], types[None], None)
        scores = self.network.heads(states, first[None], last[None], sentence[None], None)
        return (
            scores.flat[0],
            torch.sigmoid(scores.anchor[0]),
            torch.sigmoid(scores.speech[0]),
            scores.tag[0].argmax(-1).int(),
            torch.log_softmax(scores.entity[0], -1),
            torch.softmax(scores.mention[0], -1),
            scores.arcs[0],
            scores.relation[0].argmax(-1).int(),
            scores.links[0],
            scores.states[0],
        )


class Roles(nn.Module):
    """N anchors of a window to the scores of roles of the T words around each."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.heads = network.heads

    def forward(
        self,
        states: Tensor,
        anchor: Tensor,
        around: Tensor,
        sentence: Tensor,
        paragraph: Tensor,
        inside: Tensor,
    ) -> Tensor:
        return self.heads.roles(
            states[None], torch.zeros_like(anchor), anchor, around,
            sentence[None], paragraph[None], inside[None],
        )  # fmt: skip


OUTPUTS = (
    "flat", "anchor", "speech", "tag", "entity", "mention", "arcs", "relation", "links", "states",
)  # fmt: skip


def export(state: dict[str, Tensor], folder: Path, quantize: bool) -> None:
    network = Network.holding(state)
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.arange(7)
    words = torch.arange(1, 5)
    zeros = torch.zeros(4, dtype=torch.long)
    reader, roles = folder / "reader.onnx.new", folder / "roles.onnx.new"
    torch.onnx.export(
        Reader(network), (ids, ids % 3, words, words, zeros), str(reader), dynamo=False,
        input_names=["pieces", "types", "first", "last", "sentence"], output_names=list(OUTPUTS),
        dynamic_axes={"pieces": {0: "L"}, "types": {0: "L"}}
        | {name: {0: "W"} for name in ("first", "last", "sentence")},
        opset_version=17,
    )  # fmt: skip
    around = torch.arange(4)[None].expand(2, -1).contiguous()
    torch.onnx.export(
        Roles(network), (torch.randn(4, 384), torch.tensor([1, 2]), around, zeros, zeros, zeros),
        str(roles), dynamo=False, opset_version=17,
        input_names=["states", "anchor", "around", "sentence", "paragraph", "inside"],
        output_names=["roles"],
        dynamic_axes={name: {0: "W"} for name in ("states", "sentence", "paragraph", "inside")}
        | {"anchor": {0: "N"}, "around": {0: "N", 1: "T"}},
    )  # fmt: skip
    if quantize:
        for path in (reader, roles):
            # Of the tables only that of pieces is large; the others are quicker in float.
            tables = ["Gather"] if path == reader else []
            small = path.with_suffix(".int8")
            quantize_dynamic(
                str(path), str(small), weight_type=QuantType.QInt8, per_channel=True,
                op_types_to_quantize=["MatMul", "Gemm", *tables],
            )  # fmt: skip
            model = onnx.load(str(small))
            quantize_before_laying_out(model)
            if path == roles:  # the reader has a tenth as many rows to lay out
                lay_out_at_once(model)
            onnx.save(model, str(path))
            small.unlink()
    moves = torch.stack([network.heads.flat_moves, network.heads.role_moves])
    level, slope = network.heads.link_bias
    model = onnx.load(str(roles))
    onnx.helper.set_model_props(
        model,
        {"moves": _written(moves), "links": _written(torch.stack([level, F.softplus(slope)]))},
    )
    onnx.save(model, str(roles))
    shutil.copy(base_model() / "tokenizer.json", folder / "tokenizer.json.new")
    for name in ("reader.onnx", "roles.onnx", "tokenizer.json"):
        path = folder / f"{name}.new"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f'    "{name}": "{digest}",')
        path.replace(folder / name)


def _written(values: Tensor) -> str:
    return " ".join(f"{value:.6f}" for value in values.flatten().tolist())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--float", action="store_true", help="leave the weights in float")
    parser.add_argument("--to", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    export(torch.load(options.checkpoint, map_location="cpu"), options.to, not options.float)


if __name__ == "__main__":
    main()
