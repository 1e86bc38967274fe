"""The PLOVER type of a sentence whose actor and recipient are given: the reader's learned model.

    python -m benchmarks.plover_types           # the development part
    python -m benchmarks.plover_types --train   # the part it was learnt on: how much it remembers

Scores the model of `reading/events/model.py`, which learns from the training part of
`benchmarks.plover` and from sentences of our own (`python -m training.event_model`), on the
development part. CONCEDE and RETREAT are one class there, YIELD.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.plover import sentences
from onrecord.reading.events.dyads import NONE
from onrecord.reading.events.model import event_model
from training.event_model import drafts, of_corpus, type_row


def macro_f1(gold: Sequence[str], read: Sequence[str], classes: Iterable[str]) -> float:
    """The mean over the classes of their F1."""
    hits, ours, theirs = (
        Counter(g for g, r in zip(gold, read, strict=True) if g == r),
        Counter(read),
        Counter(gold),
    )
    each = [2 * hits[one] / (ours[one] + theirs[one]) for one in classes]
    return sum(each) / len(each)


def main(arguments: Sequence[str]) -> None:
    """Scores the part asked for."""
    part = of_corpus(sentences(train="--train" in arguments))
    model = event_model()
    gold, read = [one.type for one in part], []
    for one, draft in zip(part, drafts([each.text for each in part]), strict=True):
        shares = model.type_shares(type_row(one, draft))
        # That there is an act is given too.
        read.append(max((kind for kind in shares if kind != NONE), key=lambda kind: shares[kind]))
    right = sum(g == r for g, r in zip(gold, read, strict=True))
    print(f"{len(part)} sentences, {len(set(gold))} types")
    print(f"accuracy {right / len(gold):.3f}  macro-F1 {macro_f1(gold, read, set(gold)):.3f}")
    for kind in sorted(set(gold)):
        hit = sum(g == r == kind for g, r in zip(gold, read, strict=True))
        print(f"  {kind:10} P {hit}/{read.count(kind)}  R {hit}/{gold.count(kind)}")


if __name__ == "__main__":
    main(sys.argv[1:])
