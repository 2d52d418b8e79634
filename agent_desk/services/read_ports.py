"""What people page through, as a protocol: answers from stored columns that take no lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.loan import PortfolioId
    from agent_desk.services.queue_rows import QueueCounts, QueueFilter, QueuePlaces, QueueRow
    from agent_desk.services.store_facts import AuditEntry, LogFilter


class Reads(Protocol):
    """What people page through, from stored columns."""

    def queue(
        self, wanted: QueueFilter, start: int = 0, limit: int = 200, places: QueuePlaces | None = None
    ) -> Sequence[QueueRow]:
        """Rows ``start`` to ``start + limit`` of the filtered queue.

        With the ``places`` of the same filter every page costs the same, however deep it lies; rows that came or went
        since shift it by as many.
        """
        ...

    def queue_places(self, wanted: QueueFilter) -> QueuePlaces:
        """How many rows the filter leaves, and where they stand; one walk through all of them."""
        ...

    def queue_size(self, wanted: QueueFilter) -> int:
        """How many rows the filter leaves."""
        ...

    def counts(self, wanted: QueueFilter) -> QueueCounts:
        """For tabs and chips; the filter's own view and buckets do not narrow the views' numbers."""
        ...

    def products(self, portfolio_id: PortfolioId) -> Sequence[str]:
        """The products of a portfolio's loans, by name."""
        ...

    def search(self, portfolio_id: PortfolioId, text: str, on: date, limit: int = 20) -> Sequence[QueueRow]:
        """Borrowers by part of a name (Chinese, Latin, pinyin, initials), phone, ID or loan number."""
        ...

    def audit(self, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[AuditEntry]:
        """The log, newest first: entries with a smaller number than ``before``; 0 begins at the newest."""
        ...

    def log(self, wanted: LogFilter, before: int = 0, limit: int = 200) -> Sequence[AuditEntry]:
        """What fits of the log, in the same way."""
        ...

    def log_size(self, wanted: LogFilter) -> int:
        """How many entries fit."""
        ...
