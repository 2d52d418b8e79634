"""What people page through: the queue, the search and the log, each answer from one short reading transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.services.ports import QueueFilter
from agent_desk.services.store_facts import LogFilter
from agent_desk.store import log_query, queue_places, queue_query, search

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Engine

    from agent_desk.domain.loan import PortfolioId
    from agent_desk.services.ports import AuditEntry, QueueCounts, QueueRow
    from agent_desk.services.queue_rows import QueuePlaces


class SqlReads:
    """Implements ``ports.Reads``. Safe for several threads: each call has a connection of its own."""

    def __init__(self, engine: Engine) -> None:
        """Over an engine whose schema is up to date."""
        self._engine = engine

    def queue(
        self, wanted: QueueFilter, start: int = 0, limit: int = 200, places: QueuePlaces | None = None
    ) -> Sequence[QueueRow]:
        """Rows ``start`` to ``start + limit`` of the filtered queue; without its places, counted from the first."""
        with self._engine.connect() as connection:
            if places is None:
                return queue_query.page(connection, wanted, start, limit)
            return queue_places.page(connection, wanted, start, limit, places)

    def queue_places(self, wanted: QueueFilter) -> QueuePlaces:
        """How many rows the filter leaves, and where they stand."""
        with self._engine.connect() as connection:
            return queue_places.places(connection, wanted)

    def queue_size(self, wanted: QueueFilter) -> int:
        """How many rows the filter leaves."""
        with self._engine.connect() as connection:
            return queue_query.size(connection, wanted)

    def counts(self, wanted: QueueFilter) -> QueueCounts:
        """For tabs and chips; the filter's own view and buckets do not narrow the views' numbers."""
        with self._engine.connect() as connection:
            return queue_query.counts(connection, wanted)

    def products(self, portfolio_id: PortfolioId) -> Sequence[str]:
        """The products of a portfolio's loans, by name."""
        with self._engine.connect() as connection:
            return queue_query.products(connection, portfolio_id)

    def search(self, portfolio_id: PortfolioId, text: str, on: date, limit: int = 20) -> Sequence[QueueRow]:
        """Borrowers by part of a name (Chinese, Latin, pinyin, initials), phone, ID or loan number."""
        if not search.is_askable(text):
            return []
        with self._engine.connect() as connection:
            return queue_query.found(connection, QueueFilter(portfolio_id, on, text=text), limit)

    def audit(self, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[AuditEntry]:
        """The log, newest first: entries with a smaller number than ``before``; 0 begins at the newest."""
        return self.log(LogFilter(loans=frozenset({loan_number} if loan_number else ())), before, limit)

    def log(self, wanted: LogFilter, before: int = 0, limit: int = 200) -> Sequence[AuditEntry]:
        """What fits of the log, in the same way."""
        with self._engine.connect() as connection:
            return log_query.page(connection, wanted, before, limit)

    def log_size(self, wanted: LogFilter) -> int:
        """How many entries fit."""
        with self._engine.connect() as connection:
            return log_query.size(connection, wanted)
