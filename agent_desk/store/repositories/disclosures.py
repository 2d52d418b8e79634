"""What was said to borrowers: ticks are appended and never changed."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from agent_desk.domain.disclosures import DisclosureTick
from agent_desk.store.tables import disclosures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from agent_desk.domain.loan import LoanNumber

_COLUMNS = tuple(disclosures.c[item.name] for item in fields(DisclosureTick))


class SqlDisclosures:
    """Implements ``speech_ports.Disclosures``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add(self, tick: DisclosureTick) -> None:
        """Append; nothing that was kept is changed."""
        self._connection.execute(insert(disclosures).values(asdict(tick)))

    def of_loan(self, number: LoanNumber) -> Sequence[DisclosureTick]:
        """All of a loan, oldest first."""
        wanted = select(*_COLUMNS).where(disclosures.c.loan_number == number).order_by(disclosures.c.tick_id)
        return [DisclosureTick(*row) for row in self._connection.execute(wanted)]
