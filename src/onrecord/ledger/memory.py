"""What linking keeps in memory of its index of neighbours, from one transaction to the next."""

from collections import OrderedDict
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from onrecord.ledger import schema
from onrecord.ledger.drawers import Drawers
from onrecord.ledger.links import Sheet

_KEPT = 8_000  # sheets in memory between transactions, at about 6 KB
_TURN = "linking_sheet"  # how often sheets were written, among the counters


class Memory:
    """Sheets that a writer keeps from one of its transactions to the next.

    They hold as long as nobody else has written sheets meanwhile, which the ledger's count of such
    writings tells; and only if the transaction that they were read or written in was committed.
    """

    def __init__(self) -> None:
        self.written = False
        self._turn: int | None = None
        self.ids: dict[str, int] = {}
        self.refs: dict[int, str] = {}
        self.drawers = Drawers()
        self.known: OrderedDict[str, Sheet] = OrderedDict()  # those of `light` without their terms
        self.light: set[str] = set()
        self.listed: dict[str, frozenset[str]] = {}  # whom each has near it in the table

    def wake(self, connection: Connection) -> None:
        """At the beginning of a transaction: forgets what another may have changed."""
        counter = schema.counter.c
        turn = connection.scalar(select(counter.last).where(counter.name == _TURN)) or 0
        if turn != self._turn:
            self.forget()
        self._turn, self.written = turn, False

    def use(self, refs: Iterable[str]) -> dict[str, Sheet]:
        """Those of some sheets that are here."""
        found = {}
        for ref in refs:
            if ref in self.known:
                self.known.move_to_end(ref)
                found[ref] = self.known[ref]
        return found

    def rest(self, connection: Connection) -> None:
        """At the end of a transaction: counts it if it wrote sheets."""
        if not self.written or self._turn is None:
            return
        table = schema.counter
        if self._turn == 0:
            connection.execute(insert(table).values(name=_TURN, last=1))
        else:
            mine = table.c.name == _TURN
            connection.execute(update(table).where(mine).values(last=self._turn + 1))
        self._turn += 1

    def trim(self) -> None:
        """After a transaction was committed: lets go of what was not used for longest."""
        while len(self.known) > _KEPT:
            ref, _ = self.known.popitem(last=False)
            self.light.discard(ref)
            self.listed.pop(ref, None)
        for names in (self.ids, self.refs):
            if len(names) > 10 * _KEPT:
                names.clear()
        self.drawers.trim()

    def forget(self) -> None:
        """Lets go of everything."""
        self._turn = None
        for kept in (self.ids, self.refs, self.drawers, self.known, self.light, self.listed):
            kept.clear()
