"""Read the log: pages of it, narrowed; is its chain whole; a copy of it in a file.

Conventions of this file: the log is read newest first and by key, so that a page costs the same at any depth. A log
whose chain is broken can be read, and is not exported: a copy would lend it credit.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.rights import Act, require
from agent_desk.given_files import check_place
from agent_desk.services.store_facts import LogFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from agent_desk.domain.people import User, UserId
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import AuditEntry
    from agent_desk.services.store_facts import LogCheck

    Progress = Callable[[int, int | None], None]

#: Entries that are read at once.
_PORTION = 1000

#: The columns of a CSV file, in order; the same names as in JSON.
COLUMNS = ("entry", "at", "on", "actor", "event", "subject", "loan", "before", "after", "digest")

#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class LogExport:
    """A copy of the log.

    Attributes:
        digest: SHA-256 of the file.
        cancelled: Nothing was left behind.
    """

    path: str
    entries: int
    digest: str
    cancelled: bool = False


def _never() -> bool:
    return False


def _quietly(_done: int, _total: int | None) -> None:
    return None


@dataclass(frozen=True)
class ReadLog:
    """The use case."""

    desk: Desk

    def open(self, actor: User, wanted: LogFilter) -> None:
        """Somebody looks at the log, which is itself an entry; once for each look, not for each page."""
        require(actor, Act.READ_AUDIT)
        with self.desk.work(actor.user_id) as work:
            work.record(Event(EventKind.LOG_OPENED, "log", after={"filter": wanted.text}))
            work.commit()

    def page(self, actor: User, wanted: LogFilter, before: int = 0, limit: int = 200) -> Sequence[AuditEntry]:
        """Entries that fit, newest first.

        Args:
            actor: Who reads.
            wanted: What narrows the log.
            before: Only entries with a smaller number; 0 begins at the newest.
            limit: At most so many.
        """
        require(actor, Act.READ_AUDIT)
        return self.desk.store.reads.log(wanted, before, limit)

    def size(self, actor: User, wanted: LogFilter) -> int:
        """How many entries fit."""
        require(actor, Act.READ_AUDIT)
        return self.desk.store.reads.log_size(wanted)

    def require_known(self, actor: User, wanted: LogFilter) -> None:
        """Raise unless the loans and accounts that are named are, or were, there: a misspelt number finds nothing.

        What was erased is known by its entries.

        Raises:
            InputError: ``loan.unknown``, ``log.nobody``. RuleError: ``right.missing``.
        """
        require(actor, Act.READ_AUDIT)
        with self.desk.reading() as work:
            loans = wanted.loans - set(work.loans.find(LoanNumber(number) for number in wanted.loans))
            actors = wanted.actors - {user.user_id for user in work.people.all()}
        sizes = self.desk.store.reads.log_size
        for loan in sorted(loans):
            if not sizes(LogFilter(loans=frozenset({loan}))):
                raise InputError("loan.unknown", loan=loan)
        for number in sorted(actors):
            if not sizes(LogFilter(actors=frozenset({number}))):
                raise InputError("log.nobody", user=number)

    def names(self, actor: User) -> dict[UserId, str]:
        """Who is behind the numbers in the log, closed accounts too."""
        require(actor, Act.READ_AUDIT)
        with self.desk.reading() as work:
            return {user.user_id: user.name for user in work.people.all()}

    def check(
        self, actor: User, progress: Progress = _quietly, cancelled: Callable[[], bool] = _never
    ) -> LogCheck | None:
        """Follow the chain from the first entry to the last; ``None`` when it was cancelled."""
        require(actor, Act.READ_AUDIT)
        return self.desk.store.check_log(progress, cancelled)

    def export(
        self,
        actor: User,
        wanted: LogFilter,
        path: str,
        progress: Progress = _quietly,
        cancelled: Callable[[], bool] = _never,
    ) -> LogExport:
        """Write what fits to a file that only its owner can read: JSON lines for ``.jsonl`` and ``.json``, else CSV.

        The whole chain is followed first. The file is there whole or not at all, and the log says who wrote it.

        Raises:
            RuleError: ``right.missing``; ``audit.broken`` with the first broken entry.
            InputError: ``file.unwritable``; those of ``require_known``.
        """
        self.require_known(actor, wanted)
        check = self.check(actor, progress, cancelled)
        if check is None:
            return LogExport(path, 0, "", cancelled=True)
        if check.broken is not None:
            raise RuleError("audit.broken", entry=check.broken)
        target = Path(path)
        try:
            check_place(target)
        except OSError as error:
            raise InputError("file.unwritable", file=path, what=error.strerror or str(error)) from None
        fresh = target.with_name(f".{target.name}.part")
        try:
            written, digest = self._write(fresh, wanted, cancelled)
            if written is None:
                return LogExport(path, 0, "", cancelled=True)
            fresh.replace(target)
        except OSError as error:
            raise InputError("file.unwritable", file=path, what=error.strerror or str(error)) from None
        finally:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
        with self.desk.work(actor.user_id) as work:
            after = {"entries": str(written), "filter": wanted.text, "sha256": digest}
            work.record(Event(EventKind.LOG_EXPORTED, target.name, after=after))
            work.commit()
        return LogExport(path, written, digest)

    def _write(self, fresh: Path, wanted: LogFilter, cancelled: Callable[[], bool]) -> tuple[int | None, str]:
        as_json = fresh.name.removesuffix(".part").endswith((".json", ".jsonl"))
        digest, written = hashlib.sha256(), 0
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            head = "" if as_json else _csv_line(COLUMNS)
            for text in self._lines(wanted, head, as_json=as_json):
                if cancelled():
                    return None, ""
                file.write(text.encode())
                digest.update(text.encode())
                written += 1
            file.flush()
            os.fsync(file.fileno())
        return written - (0 if as_json else 1), digest.hexdigest()

    def _lines(self, wanted: LogFilter, head: str, *, as_json: bool) -> Iterator[str]:
        if head:
            yield head
        before = 0
        while entries := self.desk.store.reads.log(wanted, before, _PORTION):
            for entry in entries:
                plain = entry_values(entry)
                yield json.dumps(plain, ensure_ascii=False) + "\n" if as_json else _csv_line(_cells(plain))
            before = entries[-1].entry


def entry_values(entry: AuditEntry) -> dict[str, Any]:
    """An entry as it is printed and exported."""
    event = entry.event
    return {
        "entry": entry.entry,
        "at": entry.at.isoformat(),
        "on": entry.on.isoformat() if entry.on is not None else None,
        "actor": entry.actor,
        "event": event.kind.value,
        "subject": event.subject,
        "loan": event.loan_number,
        "before": dict(event.before),
        "after": dict(event.after),
        "digest": entry.digest,
    }


def _cells(plain: dict[str, Any]) -> tuple[str, ...]:
    found = []
    for name in COLUMNS:
        value = plain[name]
        text = json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else "" if value is None else str(value)
        found.append(f"'{text}" if text.startswith(_FORMULA) else text)
    return tuple(found)


def _csv_line(cells: tuple[str, ...]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()
