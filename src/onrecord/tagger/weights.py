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

from .decoding import Floats, constrained
from .inventory import ROLES_BIO

VERSION: Final = "onrecord-3"
SHA256: Final = {
    "reader.onnx": "2b32907bfbcf1fbebe3a1c93dd977abbee6fea63e8d8f4fa5859f60b8c1f267c",
    "roles.onnx": "22fef0a41f983b2dbb1afa3ee9f71ba5d6e77348662a44347211d532f5709ca0",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""The files of `weights/VERSION`, as `python -m training.export` prints them."""


@dataclass(frozen=True)
class Model:
    """The two graphs, the tokenizer and the transition scores of the roles."""

    reader: onnxruntime.InferenceSession
    roles: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    flat_moves: Floats
    role_moves: Floats


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


def model_of(files: dict[str, bytes]) -> Model:
    """The model in these files, whatever their hashes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    reader, roles = (
        onnxruntime.InferenceSession(
            files[name],
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # slower than what it fuses
        )
        for name in ("reader.onnx", "roles.onnx")
    )
    tokenizer = Tokenizer.from_str(files["tokenizer.json"].decode())
    tokenizer.no_padding()
    tokenizer.no_truncation()
    words = roles.get_modelmeta().custom_metadata_map["moves"].split()
    labels = len(ROLES_BIO)
    flat, role = np.array(words, dtype=np.float32).reshape(2, labels + 1, labels)
    return Model(reader, roles, tokenizer, constrained(flat), constrained(role))
