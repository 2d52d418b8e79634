"""What the use cases need from the paper room; see ``ports`` for the conventions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from agent_desk.domain.agreement import AgreementContent
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.read_back import SpokenClause
    from agent_desk.services.recovery import RecoveryContent
    from agent_desk.services.spoken_texts import SpokenText


class DocumentRenderer(Protocol):
    """Makes paper of values."""

    def agreement(self, content: AgreementContent, language: str, *, status: str, issued_at: datetime | None) -> bytes:
        """An agreement as PDF bytes, in ``en`` or ``zh``."""
        ...

    def languages(self) -> tuple[str, ...]:
        """Language tags it has clauses for."""
        ...

    def letter(self, content: LetterContent, *, final: bool) -> bytes:
        """A letter as PDF bytes; one that is not final is marked as a draft on every page."""
        ...

    def recovery(self, content: RecoveryContent, language: str) -> bytes:
        """The recovery sheet of an encrypted store as PDF bytes."""
        ...

    def spoken(
        self, content: AgreementContent, clauses: Iterable[SpokenClause], language: str
    ) -> tuple[SpokenText, ...]:
        """What is read back to the borrower, in words of a language."""
        ...
