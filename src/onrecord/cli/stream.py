"""Many reports through reading, in order, a few at a time; one that fails stops no other."""

from collections.abc import Iterable, Iterator
from itertools import islice

from onrecord.errors import InputError, OnrecordError, TaggerError
from onrecord.intake import Outcome, Taken
from onrecord.reading import read_many
from onrecord.record import Record

_GROWING = (1, 4)  # reports in the first groups, so that the first record is there at once
_GROUP = 64


def records(
    outcomes: Iterable[Outcome], *, explain: bool = False
) -> Iterator[tuple[Taken, Record] | InputError]:
    """The record of each report that was taken in, and the errors, in their order.

    No more than a group of reports is held at any time.
    """
    stream = iter(outcomes)
    sizes = iter(_GROWING)
    while group := list(islice(stream, next(sizes, _GROUP))):
        taken = [one for one in group if isinstance(one, Taken)]
        found = _read(taken, explain)
        yield from (one if isinstance(one, InputError) else next(found) for one in group)


def _read(taken: list[Taken], explain: bool) -> Iterator[tuple[Taken, Record] | InputError]:
    done = 0
    try:
        together = read_many([one.report for one in taken], explain=explain)
        for one, record in zip(taken, together, strict=True):
            yield one, record
            done += 1
    except TaggerError:
        raise
    except Exception as error:
        if len(taken) == 1:
            yield _failed(taken[0], error)
        else:  # any of those left may be the one; the others are read all the same
            for one in taken[done:]:
                yield from _read([one], explain)


def _failed(taken: Taken, error: Exception) -> InputError:
    """A report on which reading itself fails: our fault, but it must not stop the others."""
    what = str(error) if isinstance(error, OnrecordError) else f"{type(error).__name__}: {error}"
    return InputError(
        taken.source, f"reading failed ({what})", "please report this with the text, as a fault"
    )
