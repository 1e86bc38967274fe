"""The model's files: which ones belong to this version, and loading them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.errors import TaggerError

from .acts import RELATIONS, Nearness
from .decoding import Floats, constrained
from .inventory import ROLES_BIO

VERSION: Final = "onrecord-7"
SHA256: Final = {
    "reader.onnx": "f8b498397d73e3804279bdded3dda900fe2b973a1ea417eda00d1a20635b64a2",
    "roles.onnx": "a2d36d43e31b19d89c6c7c55aabbf8e0d556a13ca2e96e40d2429a18e6a3bd16",
    "acts.onnx": "870f5502bd0169111e31018d404b76c3523966d5c826bfa9369f6ab861c8761c",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""The files of `weights/VERSION`, as `python -m training.export` prints them."""


@dataclass(frozen=True)
class Model:
    """The graphs, the tokenizer, the transition scores of the roles, what a link from a mention to
    an earlier one is worth at the distance of one word and loses by the logarithm of it, what
    `acts` is asked with for distances, and what it adds to a pair by distance in words and
    sentences and by what is known of it.
    """

    reader: onnxruntime.InferenceSession
    roles: onnxruntime.InferenceSession
    acts: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    flat_moves: Floats
    role_moves: Floats
    link_level: float
    link_slope: float
    steps: Floats  # relations x STEPS
    sentences: Floats  # relations x SENTENCES
    known: Floats  # relations x KNOWN
    near: Nearness


def checked(folder: Path) -> dict[str, bytes]:
    """The files' bytes. Raises TaggerError where one is missing or not the recorded one."""
    found = {}
    for name, digest in SHA256.items():
        path = folder / name
        try:
            data = path.read_bytes()
        except OSError as error:
            raise TaggerError(
                f"the tagger's weights are missing: {path} ({error.strerror}); reinstall onrecord"
            ) from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise TaggerError(
                f"{path} is not the file this version was made with; reinstall onrecord"
            )
        found[name] = data
    return found


def load(folder: Path | None = None) -> Model:
    """Loads the model; a run of a graph uses one thread, so that windows can run side by side."""
    files = checked(folder or Path(__file__).parent / "weights" / VERSION)
    return model_of(files)


def whole_numbers() -> onnxruntime.SessionOptions:
    """Options of a session on one thread that multiplies int8 exactly on every processor.

    Where a processor has no instruction for it (x86-64 without VNNI), ONNX Runtime otherwise adds
    pairs of products in 16 bits, which 255 x 127 x 2 overflows, and a report would have another
    record there. The exact way takes such a processor a fifth longer; others are not concerned.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.x64quantprecision", "1")
    return options


def model_of(files: dict[str, bytes]) -> Model:
    """The model in these files, whatever their hashes."""
    options = whole_numbers()
    reader, roles, acts = (
        onnxruntime.InferenceSession(
            files[name],
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # slower than what it fuses
        )
        for name in ("reader.onnx", "roles.onnx", "acts.onnx")
    )
    tokenizer = Tokenizer.from_str(files["tokenizer.json"].decode())
    tokenizer.no_padding()
    tokenizer.no_truncation()
    known = roles.get_modelmeta().custom_metadata_map
    labels = len(ROLES_BIO)
    moves = np.array(known["moves"].split(), dtype=np.float32)
    flat, role = map(constrained, moves.reshape(2, labels + 1, labels))
    level, slope = map(float, known["links"].split())
    told = acts.get_modelmeta().custom_metadata_map
    steps, sentences, pairs = (
        np.array(told[name].split(), dtype=np.float32).reshape(len(RELATIONS), -1)
        for name in ("steps", "sentences", "known")
    )
    layers = int(told["layers"])
    near = np.array(told["near"].split(), dtype=np.float32).reshape(2, layers, -1)
    return Model(
        reader, roles, acts, tokenizer, flat, role, level, slope, steps, sentences, pairs,
        Nearness(*near),
    )  # fmt: skip
