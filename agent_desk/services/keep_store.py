"""Look after the store: check it, copy it now or when a copy is due, read its log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require
from agent_desk.services.copies import CopyFolder
from agent_desk.services.store_facts import StoreStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import AuditEntry, StoreCheck


#: The desk itself, in the log.
_NOBODY = "desk"


@dataclass(frozen=True)
class KeepStore:
    """The use case."""

    desk: Desk

    def verify(self, actor: User) -> StoreCheck:
        """Check the audit chain, the sheets and files, foreign keys and the database itself."""
        require(actor, Act.VERIFY)
        return self.desk.store.verify()

    def status(self, actor: User) -> StoreStatus:
        """How the store and its copies lie there: encrypted or in clear, how many, how old."""
        require(actor, Act.VERIFY)
        store = self.desk.store
        copies = CopyFolder(self.desk.copies, store.name).copies()
        return StoreStatus(
            name=store.name,
            on_server=store.copy_suffix != ".db",
            is_encrypted=store.is_encrypted,
            copies=len(copies),
            in_clear=sum(copy.is_in_clear for copy in copies),
            newest=copies[0].made_at if copies else None,
        )

    def backup(self, actor: User, path: str) -> None:
        """Copy the store to a file, then say so in its log. Raises StoreError."""
        require(actor, Act.BACKUP)
        self._copy(actor.user_id, path)

    def backup_when_due(self, actor: User, older_than: timedelta) -> Path | None:
        """Copy the store into the folder of its copies when the newest there is older than that, or none is.

        Of the copies there, as many as the settings say are kept.

        Returns:
            The copy, ``None`` when none was due.

        Raises:
            StoreError: the store could not be copied. RuleError: ``right.missing``.
        """
        require(actor, Act.BACKUP)
        return self._copy_when_due(actor.user_id, older_than)

    def keep_copies(self, older_than: timedelta) -> Path | None:
        """The same by the desk itself, at the start and the end of a day's work; nobody needs a right for it."""
        return self._copy_when_due(_NOBODY, older_than)

    def _copy_when_due(self, actor: str, older_than: timedelta) -> Path | None:
        now = self.desk.clock.now()
        folder = CopyFolder(self.desk.copies, self.desk.store.name)
        if not folder.is_due(now, older_than):
            return None
        path = folder.place(now, self.desk.store.copy_suffix)
        self._copy(actor, str(path))
        folder.prune(self.desk.copies_kept)
        return path

    def _copy(self, actor: str, path: str) -> None:
        self.desk.store.backup(path)
        with self.desk.work(actor) as work:
            work.record(Event(EventKind.BACKUP_MADE, PurePath(path).name))
            work.commit()

    def audit(self, actor: User, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[AuditEntry]:
        """The log, newest first: entries with a smaller number than ``before``; 0 begins at the newest."""
        require(actor, Act.READ_AUDIT)
        return self.desk.store.reads.audit(before, limit, loan_number)
