"""Measure the queue and the search on a large store: `python -m tools.measure_queue STORE`, a file or `postgresql://`.

Each answer stands beside the bare statement that reads the same through the driver alone. Processor time is that of
this process and, where PostgreSQL runs on this machine, of its sessions. Nothing fails for being slow.
"""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from agent_desk.bootstrap import SystemClock
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.people import UserId
from agent_desk.services.ports import QueueFilter, QueueOrder, QueueView
from agent_desk.store.connections import make_engine, store_url
from agent_desk.store.engine import open_store
from tools import timing
from tools.timing import Servers, head, noise, say

if TYPE_CHECKING:
    from collections.abc import Callable

_COLUMNS = {
    QueueOrder.URGENCY: "urgency DESC, reply_by, oldest_due, loan_number",
    QueueOrder.DAYS_PAST_DUE: "oldest_due, loan_number",
    QueueOrder.ARREARS: "arrears_minor DESC, loan_number DESC",
    QueueOrder.NAME: "name_key DESC, loan_number DESC",
    QueueOrder.LOAN: "loan_number DESC",
    QueueOrder.LAST_CONTACT: "last_contact_at DESC, loan_number DESC",
    QueueOrder.REPLY: "reply_by DESC, loan_number DESC",
}
_PAGE = """SELECT c.*, l.product, b.name, b.latin_name, b.phone FROM (SELECT loan_number FROM cases WHERE {where}
ORDER BY {order} LIMIT 200) k JOIN cases c ON c.loan_number = k.loan_number
JOIN loans l ON l.loan_number = c.loan_number JOIN borrowers b ON b.borrower_id = c.borrower_id"""
_TEXTS = {
    "two characters of a Chinese name": "王丽",
    "a Chinese family name": "欧阳",
    "pinyin initials": "wlh",
    "a Latin fragment": "lihua",
    "a family name that very many have": "zhang",
    "two words": "Wang L",
    "last five digits of a phone": "",
    "no match": "zzqx",
}
_SQLITE = "SELECT rowid FROM borrower_search WHERE borrower_search MATCH '\"{text}\" *' LIMIT 20"
_POSTGRESQL = """SELECT row_id FROM borrowers
WHERE array_to_tsvector(string_to_array(search_terms, ' ')) @@ $$'{text}':*$$::tsquery LIMIT 20"""


class Bare:
    """The driver alone."""

    def __init__(self, place: str) -> None:
        self._raw: Any = make_engine(store_url(place)).raw_connection()
        self.is_sqlite = isinstance(self._raw.driver_connection, sqlite3.Connection)

    def rows(self, statement: str) -> Callable[[], object]:
        """Reads all rows of a statement."""

        def read() -> object:
            cursor = self._raw.cursor()
            cursor.execute(statement)
            found = cursor.fetchall()
            cursor.close()
            return found

        return read

    def sessions(self) -> Servers:
        """The server's processes that serve this store now."""
        if self.is_sqlite:
            return Servers()
        found: Any = self.rows("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")()
        return Servers(pid for (pid,) in found)


def main() -> None:
    """Measure and print."""
    place = sys.argv[1]
    store = open_store(place, SystemClock())
    reads, bare = store.reads, Bare(place)
    timed = partial(timing.timed, servers=bare.sessions())
    with store.reading() as work:
        portfolio = next(item for item in work.portfolios.all() if item.generated)
    asked = QueueFilter(portfolio.portfolio_id, portfolio.business_date, user_id=UserId("2041"))
    queue = f"queue = '{portfolio.portfolio_id}'"
    print(noise())
    size = reads.queue_size(asked)
    print(f"{size:,} cases in the queue")

    head("first page of 200 rows", "bare statement")
    for order, columns in _COLUMNS.items():
        first = timed(bare.rows(_PAGE.format(where=queue, order=columns)))
        say(f"by {order}", timed(partial(reads.queue, replace(asked, order=order))), first)
    for view in list(QueueView)[2:]:
        where = f"{queue} AND view = '{view}'"
        first = timed(bare.rows(_PAGE.format(where=where, order=_COLUMNS[QueueOrder.URGENCY])))
        say(f"view {view}", timed(partial(reads.queue, replace(asked, view=view))), first)
        by_name = replace(asked, view=view, order=QueueOrder.NAME)
        say(f"view {view} by name", timed(partial(reads.queue, by_name)))
    say("one's own", timed(partial(reads.queue, replace(asked, view=QueueView.MINE))))
    for bucket in list(DelinquencyBucket)[1:]:
        one = replace(asked, buckets=frozenset({bucket}))
        say(f"bucket {bucket}", timed(partial(reads.queue, one)))

    head("a jump of the scroll bar, 200 rows", "first page of the same order")
    for order in QueueOrder:
        one = replace(asked, order=order)
        places = reads.queue_places(one)
        first = timed(partial(reads.queue, one))
        for part in (2, 9):
            start = size * part // 10 // 200 * 200
            jump = timed(partial(reads.queue, one, start, 200, places))
            say(f"by {order}, to row {start:,}", jump, first)

    head("beside the window's work", "bare count of the queue")
    counted = timed(bare.rows(f"SELECT view, count(*) FROM cases WHERE {queue} GROUP BY view"), 3)
    say("counts of views, buckets, borrowers", timed(partial(reads.counts, asked), 3), counted)
    for order in (QueueOrder.URGENCY, QueueOrder.NAME, QueueOrder.LAST_CONTACT, QueueOrder.REPLY):
        one = replace(asked, order=order)
        say(f"places of all rows by {order}", timed(partial(reads.queue_places, one), 3), counted)

    phone = bare.rows("SELECT phone_digits FROM borrowers LIMIT 1")()
    tail = str(phone[0][0])[-5:]  # type: ignore[index]
    head("search, best 20", "bare index lookup")
    for name, text in _TEXTS.items():
        term = text or tail
        lookup = None
        if text and " " not in text:
            lookup = timed(bare.rows((_SQLITE if bare.is_sqlite else _POSTGRESQL).format(text=text)))
        say(name, timed(partial(reads.search, portfolio.portfolio_id, term, portfolio.business_date)), lookup)
    print("\n" + noise())
    store.close()


if __name__ == "__main__":
    main()
