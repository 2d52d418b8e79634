"""One desk a person and store: the second one hands its caller to the first, and leaves.

Conventions of this file: a lock file held for as long as the desk runs says which one is the first; a local socket that
only this user may open carries the call. Both lie in the user's own folder, so that nobody else can stand in for the
desk and be told a number. One message a connection: a line of JSON, answered by ``ok``. What arrives is checked again
and never logged.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from agent_desk.domain.caller import Caller
from agent_desk.domain.errors import InputError, StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_MESSAGE: Final = 512
_OK: Final = b"ok\n"
_CONNECT_MS: Final = 500
_ANSWER_MS: Final = 3000
_PAUSE_MS: Final = 100
#: Bytes of a socket's path that every Unix takes (104 with the closing zero on some).
_LONGEST_PATH: Final = 100


def instance_place(folder: Path, user: str, store: str) -> Path:
    """Where lock and socket of a desk lie: another place for each user, machine and store.

    Args:
        folder: The user's own; made here when it is missing, for the user alone.
        user: The name at the machine.
        store: Path of a SQLite file, or a database URL (it may hold a password, which cannot be read from the place).
    """
    place = folder / "run"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    same = store if "://" in store else str(Path(store).expanduser().resolve())
    whose = f"{user}\n{platform.node()}\n{same}"
    return place / hashlib.sha256(whose.encode()).hexdigest()[:16]


def _address(place: Path) -> str:
    """A named pipe has no folder; a socket's path is short, so that a long one lies in the user's temporary folder."""
    if sys.platform == "win32":
        return f"agent-desk-{place.name}"
    near = f"{place}.sock"
    if len(os.fsencode(near)) <= _LONGEST_PATH:
        return near
    folder = Path(tempfile.gettempdir()) / f"agent-desk-{os.getuid()}"
    folder.mkdir(exist_ok=True, mode=0o700)
    seen = folder.lstat()
    if not stat.S_ISDIR(seen.st_mode) or seen.st_uid != os.getuid() or seen.st_mode & 0o077:
        return near  # somebody else's: no socket rather than theirs
    return str(folder / f"{hashlib.sha256(near.encode()).hexdigest()[:16]}.sock")


class SingleInstance(QObject):
    """The first desk's side.

    Signals:
        called: Somebody started the desk again: a ``Caller`` to show, or ``None`` just to come forward.
    """

    called = Signal(object)

    def __init__(self, place: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = _address(place)
        self._lock = QLockFile(f"{place}.lock")
        self._lock.setStaleLockTime(0)  # held for days; stale only when its process is gone
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Be the first; False when a living desk is. Where no lock can be written, everybody is."""
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> bool:
        """Take calls from now on; False where the system gives no socket. Only after ``claim``, with an application."""
        if not self._lock.isLocked():
            return False
        QLocalServer.removeServer(self._address)  # of a desk that was killed; the lock says that it is gone
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        self._server = server
        return server.listen(self._address)

    def close(self) -> None:
        """Take no more calls; the next desk is the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _welcome(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LONGEST_MESSAGE)
            socket.readyRead.connect(self._arrived)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    @Slot()
    def _arrived(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LONGEST_MESSAGE:
                socket.abort()
            return
        try:
            caller = _decoded(bytes(socket.readLine(LONGEST_MESSAGE).data()))
        except InputError:
            socket.abort()
            return
        socket.write(_OK)
        socket.flush()
        socket.disconnectFromServer()
        self.called.emit(caller)


def hand_over(place: Path, caller: Caller | None, *, patience_ms: int = 10_000) -> None:
    """Tell the running desk whom to show (``None``: only to come forward).

    Args:
        place: Of ``instance_place``.
        caller: Whom.
        patience_ms: How long to try; a desk that is just starting takes no calls yet.

    Raises:
        StoreError: ``desk.silent``, the running desk does not answer.
    """
    for attempt in range(max(1, patience_ms // _PAUSE_MS)):
        if attempt:
            QThread.msleep(_PAUSE_MS)
        if _told(_address(place), caller):
            return
    raise StoreError("desk.silent")


def _told(address: str, caller: Caller | None) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(_encoded(caller))
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_ANSWER_MS):
            return False
    return bytes(socket.readLine(LONGEST_MESSAGE).data()) == _OK


def _encoded(caller: Caller | None) -> bytes:
    said = {} if caller is None else {"phone": caller.phone, "loan": caller.loan}
    return json.dumps(said).encode("ascii") + b"\n"


def _decoded(line: bytes) -> Caller | None:
    """Raises InputError for anything that is no caller."""
    try:
        said: object = json.loads(line.decode("ascii"))
    except ValueError:
        raise InputError("argument.caller") from None
    if not isinstance(said, dict) or not set(said) <= {"phone", "loan"}:
        raise InputError("argument.caller")
    return _caller(said) if said else None


def _caller(said: Mapping[str, object]) -> Caller:
    phone, loan = said.get("phone", ""), said.get("loan", "")
    if not isinstance(phone, str) or not isinstance(loan, str):
        raise InputError("argument.caller")
    return Caller(phone, loan)
