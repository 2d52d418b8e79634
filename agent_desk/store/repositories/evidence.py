"""Proof and attached files. A file's bytes lie in a table of their own: a list of records does not read them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import EvidenceRecord
from agent_desk.store.tables import evidence, evidence_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

    from agent_desk.domain.evidence import EvidenceId
    from agent_desk.domain.loan import LoanNumber


class SqlEvidence:
    """Implements ``ports.Evidence``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add(self, record: EvidenceRecord, content: bytes | None) -> None:
        """Keep a record and, where given, its file (checked and hashed by the caller)."""
        self._connection.execute(insert(evidence).values(asdict(record)))
        if content:
            values = {"evidence_id": record.evidence_id, "content": content}
            self._connection.execute(insert(evidence_files).values(values))

    def get(self, evidence_id: EvidenceId) -> EvidenceRecord:
        """One record. Raises InputError ``evidence.unknown``."""
        row = self._connection.execute(select(evidence).where(evidence.c.evidence_id == evidence_id)).first()
        if row is None:
            raise InputError("evidence.unknown", evidence=evidence_id)
        return _record(row)

    def of_loan(self, number: LoanNumber) -> Sequence[EvidenceRecord]:
        """All of a loan, oldest first."""
        wanted = select(evidence).where(evidence.c.loan_number == number)
        oldest_first = wanted.order_by(evidence.c.recorded_at, evidence.c.evidence_id)
        return [_record(row) for row in self._connection.execute(oldest_first)]

    def file(self, evidence_id: EvidenceId) -> bytes:
        """The file's bytes; empty when there is none. Raises InputError ``evidence.unknown``."""
        self.get(evidence_id)
        wanted = select(evidence_files.c.content).where(evidence_files.c.evidence_id == evidence_id)
        return bytes(self._connection.execute(wanted).scalar_one_or_none() or b"")


def _record(row: Row[Any]) -> EvidenceRecord:
    return EvidenceRecord(**row._asdict())
