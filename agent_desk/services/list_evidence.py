"""List the proof that a borrower still has to send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.policy.evidence import EvidenceWanted, evidence_wanted
from agent_desk.domain.rights import Act, require
from agent_desk.services.negotiate import Context, Negotiate

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class EvidenceLetter:
    """What to write to a borrower about proof.

    Attributes:
        language: The borrower's own; empty when it is not known.
    """

    loan_number: LoanNumber
    language: str
    wanted: EvidenceWanted


@dataclass(frozen=True)
class ListEvidence:
    """The use case."""

    desk: Desk

    def needed(self, actor: User, number: LoanNumber, reason: HardshipReason | None = None) -> EvidenceLetter:
        """What is still to be sent for a loan.

        Args:
            actor: Who asks.
            number: The loan.
            reason: The hardship reason; the case's own when absent.

        Raises:
            InputError: ``evidence.no-reason`` when neither says one.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            context = Negotiate(self.desk).read(work, number)
            why = reason or work.cases.get(number).reason
        if why is None:
            raise InputError("evidence.no-reason", loan=number)
        return self.of(context, why)

    def of(self, context: Context, reason: HardshipReason, by: date | None = None) -> EvidenceLetter:
        """The same for a case that was read already; pure."""
        wanted = evidence_wanted(reason, context.evidence, context.as_of, context.pack, by)
        return EvidenceLetter(context.loan.number, context.borrower.language, wanted)
