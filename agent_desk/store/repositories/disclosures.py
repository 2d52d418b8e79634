"""What was said to borrowers: ticks and readings are appended and never changed."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from agent_desk.domain.disclosures import DisclosureTick
from agent_desk.domain.read_back import Reading
from agent_desk.store.tables import disclosures, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from agent_desk.domain.agreement import AgreementNumber
    from agent_desk.domain.loan import LoanNumber

_TICK = tuple(disclosures.c[item.name] for item in fields(DisclosureTick))
_READING = tuple(readings.c[item.name] for item in fields(Reading))


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
        wanted = select(*_TICK).where(disclosures.c.loan_number == number).order_by(disclosures.c.tick_id)
        return [DisclosureTick(*row) for row in self._connection.execute(wanted)]


class SqlReadings:
    """Implements ``speech_ports.Readings``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add(self, reading: Reading) -> None:
        """Append; nothing that was kept is changed."""
        self._connection.execute(insert(readings).values(asdict(reading)))

    def of_agreement(self, number: AgreementNumber) -> Sequence[Reading]:
        """All of an agreement, oldest first."""
        wanted = select(*_READING).where(readings.c.agreement_number == number).order_by(readings.c.reading_id)
        return [Reading(*row) for row in self._connection.execute(wanted)]
