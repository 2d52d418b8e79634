"""Opening a store: the file is made where it is missing, the schema brought up to date, and one object stands for it.

Conventions of this file: the first entry of a new store's audit log says that it was created.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store import audit_chain, upkeep
from agent_desk.store.connections import PATIENCE, make_engine, prepare_file, seal_of, store_name, store_url
from agent_desk.store.copying import SqlLoanCopying
from agent_desk.store.notices import notices_of
from agent_desk.store.reads import SqlReads
from agent_desk.store.schema import HEAD, bring_up_to_date
from agent_desk.store.trials import try_copy
from agent_desk.store.unit_of_work import SqlUnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from agent_desk.services import ports
    from agent_desk.services.sending import Sending
    from agent_desk.store.notices import Notices
    from agent_desk.store.store_key import StoreKey

#: Bytes up to which a file is read through whenever it is opened.
CHECKED_AT_START = 32 * 1024 * 1024

#: Who made the store, in its log: nobody in particular.
NOBODY = "desk"


class SqlStore:
    """Implements ``ports.Store`` over one engine whose schema is up to date.

    Attributes:
        name: File name or database name, for the window's title and the log.
        copy_suffix: How the names of its copies end.
        is_encrypted: Is its file, are its copies encrypted? A server's store is the server's to encrypt.
        reads: What people page through.
        engine: For the rooms of the store alone.
    """

    def __init__(self, engine: Engine, clock: ports.Clock) -> None:
        """Over an engine; the clock stamps audit entries."""
        self.engine = engine
        self.name = store_name(engine.url)
        self.copy_suffix = ".db" if engine.dialect.name == "sqlite" else ".dump"
        self.is_encrypted = seal_of(engine) is not None
        self.reads: ports.Reads = SqlReads(engine)
        self._clock = clock

    def work(self, actor: str, sending: Sending | None = None) -> ports.UnitOfWork:
        """Begin a unit of work for an acting person, of an act under its key."""
        return SqlUnitOfWork(self.engine, self._clock, actor, sending=sending, checked=True)

    def reading(self) -> ports.UnitOfWork:
        """A unit of work that only reads: it waits for nobody, nobody waits for it, and it cannot commit."""
        return SqlUnitOfWork(self.engine, self._clock, NOBODY, writing=False)

    def copying(self) -> SqlLoanCopying:
        """What stores very many loans that are copies of a few."""
        return SqlLoanCopying(self.engine)

    def verify(self) -> ports.StoreCheck:
        """Check the audit chain, foreign keys, sums, files' and sheets' digests and the database file."""
        return upkeep.verify(self.engine)

    def check_log(
        self, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
    ) -> ports.LogCheck | None:
        """Follow the chain of the log; ``None`` when it was cancelled."""
        with self.engine.connect() as connection:
            return audit_chain.check(connection, progress, cancelled)

    def notices(self) -> Notices:
        """Has somebody else changed something? Over a connection of its own; the caller closes it."""
        return notices_of(self.engine)

    def backup(
        self,
        path: str,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """Copy the store, consistent, to a file; False when it was cancelled. Raises StoreError."""
        return upkeep.backup(self.engine, Path(path), progress, cancelled)

    def try_copy(
        self, path: str, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
    ) -> int | None:
        """Does a copy restore? The length of its log; ``None`` when it was cancelled. Raises StoreError."""
        return try_copy(self.engine, Path(path), progress, cancelled)

    def key_groups(self) -> tuple[str, ...]:
        """The 64 digits that open its file and its copies, in groups; none where it is not encrypted."""
        seal = seal_of(self.engine)
        return seal.groups if seal is not None else ()

    def close(self) -> None:
        """Let go of connections."""
        self.engine.dispose()


def open_store(
    url_or_path: str,
    clock: ports.Clock,
    *,
    patience: float = PATIENCE,
    copies: Path | None = None,
    key: StoreKey | None = None,
    lasting: bool = True,
) -> SqlStore:
    """Open a store; create it where there is none, upgrade it where it is older.

    Args:
        url_or_path: Path of a SQLite file, ``sqlite:///path`` or ``postgresql://...``.
        clock: Stamps the audit entries.
        patience: Seconds to wait for another writer.
        copies: Where a PostgreSQL store is copied to before an upgrade; without it, whoever calls sees to that.
        key: Of an encrypted file; a file that is made anew is encrypted with it.
        lasting: See ``connections.make_engine``.

    Raises:
        InputError: ``store.address``.
        StoreError: ``store.newer`` (made by a later version), ``store.foreign`` (not a store), ``store.damaged``,
            ``store.locked``, ``store.read-only``, ``store.no-folder`` and the like; ``store.needs-key``,
            ``store.wrong-key``, ``store.no-cipher`` for an encrypted file.
    """
    url = store_url(url_or_path)
    if url.get_backend_name() == "sqlite":
        prepare_file(Path(str(url.database)))
    engine = make_engine(url, patience, key, lasting=lasting)
    try:
        _check_small(engine)
        before = bring_up_to_date(engine, copies)
        store = SqlStore(engine, clock)
        if before is None:
            with store.work(NOBODY) as work:
                work.record(Event(EventKind.STORE_CREATED, store.name, after={"revision": HEAD}))
                work.commit()
    except BaseException:
        engine.dispose()
        raise
    return store


def _check_small(engine: Engine) -> None:
    """Read a file through before it is used, unless it is so large that people would wait for it.

    Raises:
        StoreError: ``store.damaged``.
    """
    path = Path(str(engine.url.database))
    if engine.dialect.name != "sqlite" or path.stat().st_size > CHECKED_AT_START:
        return
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
            raise StoreError("store.damaged", store=store_name(engine.url))
