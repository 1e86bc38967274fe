"""Events read from plain sentences against PLOVER types given by hand: type, actor, recipient.

    python -m benchmarks.plover          # the development part
    python -m benchmarks.plover --train  # the rest, to learn from

The corpus is `corpora/events/plv_train.jsonl.gz`. Its development part is fixed: sentences whose
id's SHA-256, read as a number, is divisible by four (288 of 1,046). YIELD there is CONCEDE and
RETREAT together, and what is only agreed or refused has the type of the agreement or refusal, which
the record tells as an act that has not happened: the types are compared as they stand.

Printed are precision, recall and F1 of triples, over one triple a sentence:

    type               some event of the sentence has the type
    type, actor        … and an actor whose mention overlaps the given one
    all three          … and a recipient likewise (where one is given)

Precision counts, of the sentences in which any event was read, those where one is right. The last
line is of complete dyads alone, as coders of the PETRARCH kind give out nothing else: precision is of
the sentences in which an event with both actor and recipient was read.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from benchmarks.shared import SHARED, read_lines
from onrecord.reading import read_many
from onrecord.record import Event, Record
from onrecord.report import Report

ONE_CLASS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
Sentence = dict[str, Any]


def in_development(sentence: Sentence) -> bool:
    """Whether a sentence belongs to the development part, by its id alone."""
    return int(hashlib.sha256(sentence["id"].encode()).hexdigest(), 16) % 4 == 0


def sentences(train: bool) -> list[Sentence]:
    """The sentences of one part, in the corpus's order."""
    path = SHARED / "corpora" / "events" / "plv_train.jsonl.gz"
    return [one for one in read_lines(path) if in_development(one) is not train]


def type_of(event: Event) -> str:
    """An event's type as the corpus names it."""
    return ONE_CLASS.get(event.type, event.type)


def takes_part(record: Record, ids: Iterable[str], given: dict[str, Any] | None) -> bool:
    """Whether one of the actors has a mention that overlaps the words given; right if none are."""
    if given is None:
        return True
    mentions = [span for one in record.actors if one.id in set(ids) for span in one.mentions]
    return any(
        start < end_given and start_given < end
        for start, end in mentions
        for start_given, end_given in given["spans"]
    )


def right(record: Record, sentence: Sentence) -> Iterator[str]:
    """The names of the lines in which some event of the sentence is right."""
    same = [one for one in record.events if type_of(one) == sentence["type"]]
    if same:
        yield "type"
    by_actor = [one for one in same if takes_part(record, one.actors, sentence["actor"])]
    if by_actor:
        yield "type, actor"
    if any(takes_part(record, one.recipients, sentence["recipient"]) for one in by_actor):
        yield "all three"


def main(arguments: list[str], show: Callable[[str], None] = print) -> None:
    """Scores the part asked for."""
    part = sentences("--train" in arguments)
    records = read_many(Report.of(one["text"]) for one in part)
    counts: Counter[str] = Counter()
    read = complete = 0
    for sentence, record in zip(part, records, strict=True):
        read += bool(record.events)
        complete += any(one.actors and one.recipients for one in record.events)
        counts.update(right(record, sentence))
    show(f"{len(part)} sentences, events read in {read}")
    for line in ("type", "type, actor", "all three"):
        precision, recall = counts[line] / max(read, 1), counts[line] / len(part)
        both = 2 * counts[line] / (read + len(part))
        show(f"{line:12} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}")
    right_all = counts["all three"]
    show(
        f"{'dyads':12} P {right_all / max(complete, 1):.3f}  R {right_all / len(part):.3f}  "
        f"F1 {2 * right_all / max(complete + len(part), 1):.3f}  read in {complete}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
