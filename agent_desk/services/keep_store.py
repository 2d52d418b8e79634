"""Look after the store: check it, copy it now or when a copy is due, read its log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError, StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require
from agent_desk.services.copies import CopyFolder
from agent_desk.services.copy_shelf import DUE_AFTER, CopyShelf, CopyTrial, KeptCopy
from agent_desk.services.own_files import write_own
from agent_desk.services.recovery import KeyPlace, RecoveryContent
from agent_desk.services.store_facts import LogFilter, StoreStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import timedelta

    from agent_desk.domain.people import User
    from agent_desk.services.copies import Copy
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import AuditEntry, StoreCheck

    Progress = Callable[[int, int | None], None]


#: The desk itself, in the log.
_NOBODY = "desk"

#: What a trial that went well came to, in the log; and how many trials are looked through.
_SOUND, _TRIALS = "sound", 200


def _never() -> bool:
    return False


def _quietly(_done: int, _total: int | None) -> None:
    return None


def _kept(copy: Copy, trial: AuditEntry | None) -> KeptCopy:
    return KeptCopy(
        name=copy.path.name,
        made_at=copy.made_at,
        size=copy.path.stat().st_size,
        in_clear=copy.is_in_clear,
        tried_at=trial.at if trial is not None else None,
        is_sound=trial is not None and trial.event.after.get("outcome") == _SOUND,
    )


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
            place=self.desk.place,
            key_place=self._key_place() if store.is_encrypted else None,
        )

    def _key_place(self) -> KeyPlace:
        return self.desk.key_place() if self.desk.key_place is not None else KeyPlace.ASKED

    def recovery_sheet(self, actor: User, path: str, language: str) -> Path:
        """Write the sheet with the digits that open the store, for its owner alone; that there is one is in the log.

        Args:
            actor: An administrator.
            path: A file that is not there yet.
            language: Of the sheet.

        Raises:
            RuleError: ``right.missing``. StoreError: ``key.plain``.
            InputError: ``key.sheet-there``, ``file.unwritable``, ``document.language``.
        """
        require(actor, Act.ENCRYPT)
        desk, file = self.desk, Path(path)
        groups = desk.store.key_groups()
        if not groups:
            raise StoreError("key.plain", store=desk.store.name)
        if file.exists():
            raise InputError("key.sheet-there", file=path)
        if not file.absolute().parent.is_dir():
            raise InputError("file.unwritable", file=path, what="there is no such folder")
        content = RecoveryContent(desk.store.name, desk.clock.now(), actor.user_id, groups, self._key_place())
        printed = desk.renderer.recovery(content, language)
        with desk.work(actor.user_id) as work:  # first: a sheet that the log does not know is worse than none
            work.record(Event(EventKind.RECOVERY_SHEET_MADE, desk.store.name))
            work.commit()
        try:
            write_own(file, printed)
        except OSError as fault:
            raise InputError("file.unwritable", file=path, what=fault.strerror or str(fault)) from None
        return file

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

    def copies(self, actor: User) -> CopyShelf:
        """The copies in their folder, with what trying them came to.

        Raises:
            RuleError: ``right.missing``.
        """
        require(actor, Act.BACKUP)
        store = self.desk.store
        found = CopyFolder(self.desk.copies, store.name).copies()
        tried: dict[str, AuditEntry] = {}
        for entry in store.reads.log(LogFilter(kinds=frozenset({EventKind.BACKUP_TRIED})), 0, _TRIALS):
            tried.setdefault(entry.event.subject, entry)
        by_itself = store.copy_suffix == ".db"
        return CopyShelf(
            folder=str(self.desk.copies),
            kept=self.desk.copies_kept,
            by_itself=by_itself,
            due_at=found[0].made_at + DUE_AFTER if found and by_itself else None,
            copies=tuple(_kept(copy, tried.get(copy.path.name)) for copy in found),
        )

    def copy_now(
        self, actor: User, progress: Progress = _quietly, cancelled: Callable[[], bool] = _never
    ) -> Path | None:
        """Copy the store into the folder of its copies, whatever lies there; ``None`` when it was cancelled.

        Raises:
            StoreError: the store could not be copied. RuleError: ``right.missing``.
        """
        require(actor, Act.BACKUP)
        folder = CopyFolder(self.desk.copies, self.desk.store.name)
        path = folder.place(self.desk.clock.now(), self.desk.store.copy_suffix)
        if not self.desk.store.backup(str(path), progress, cancelled):
            return None
        self._note(actor.user_id, path.name)
        folder.prune(self.desk.copies_kept)
        return path

    def try_copy(
        self, actor: User, name: str, progress: Progress = _quietly, cancelled: Callable[[], bool] = _never
    ) -> CopyTrial:
        """Does a copy restore? It is put back in a place of its own and checked; what came of it is in the log.

        Args:
            actor: Whoever may copy the store.
            name: Of the copy, in the folder of copies.
            progress: Told how far it is, where that is known.
            cancelled: Asked now and then.

        Raises:
            RuleError: ``right.missing``. StoreError: ``backup.missing``, and why it does not restore.
        """
        require(actor, Act.BACKUP)
        store = self.desk.store
        found = {copy.path.name: copy.path for copy in CopyFolder(self.desk.copies, store.name).copies()}
        if name not in found:
            raise StoreError("backup.missing", path=str(self.desk.copies / PurePath(name).name))
        try:
            entries = store.try_copy(str(found[name]), progress, cancelled)
        except StoreError as fault:
            self._say_tried(actor.user_id, name, {"outcome": fault.code})
            raise
        if entries is None:
            return CopyTrial(name, 0, cancelled=True)
        self._say_tried(actor.user_id, name, {"outcome": _SOUND, "entries": str(entries)})
        return CopyTrial(name, entries)

    def _say_tried(self, actor: str, name: str, after: dict[str, str]) -> None:
        with self.desk.work(actor) as work:
            work.record(Event(EventKind.BACKUP_TRIED, name, after=after))
            work.commit()

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
        self._note(actor, PurePath(path).name)

    def _note(self, actor: str, name: str) -> None:
        with self.desk.work(actor) as work:
            work.record(Event(EventKind.BACKUP_MADE, name))
            work.commit()

    def audit(self, actor: User, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[AuditEntry]:
        """The log, newest first: entries with a smaller number than ``before``; 0 begins at the newest."""
        require(actor, Act.READ_AUDIT)
        return self.desk.store.reads.audit(before, limit, loan_number)
