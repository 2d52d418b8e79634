"""What was said to borrowers, as the use cases need it from the store; see ``ports`` for the conventions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.agreement import AgreementNumber
    from agent_desk.domain.disclosures import DisclosureTick
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.read_back import Reading


class Disclosures(Protocol):
    """Ticks on what must be said."""

    def add(self, tick: DisclosureTick) -> None:
        """Append; nothing that was kept is changed."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[DisclosureTick]:
        """All of a loan, oldest first."""
        ...


class Readings(Protocol):
    """What was read back of agreements."""

    def add(self, reading: Reading) -> None:
        """Append; nothing that was kept is changed."""
        ...

    def of_agreement(self, number: AgreementNumber) -> Sequence[Reading]:
        """All of an agreement, oldest first."""
        ...
