"""Look after the store: check it, copy it, read its log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import AuditEntry, StoreCheck


@dataclass(frozen=True)
class KeepStore:
    """The use case."""

    desk: Desk

    def verify(self, actor: User) -> StoreCheck:
        """Check the audit chain, the sheets and files, foreign keys and the database itself."""
        require(actor, Act.VERIFY)
        return self.desk.store.verify()

    def backup(self, actor: User, path: str) -> None:
        """Copy the store to a file, then say so in its log. Raises StoreError."""
        require(actor, Act.BACKUP)
        self.desk.store.backup(path)
        with self.desk.work(actor.user_id) as work:
            work.record(Event(EventKind.BACKUP_MADE, PurePath(path).name))
            work.commit()

    def audit(self, actor: User, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[AuditEntry]:
        """The log, newest first: entries with a smaller number than ``before``; 0 begins at the newest."""
        require(actor, Act.READ_AUDIT)
        return self.desk.store.reads.audit(before, limit, loan_number)
