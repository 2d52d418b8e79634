"""A door before a PostgreSQL server, for tests in which the server goes away and comes back."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading

from sqlalchemy import make_url

_SIZE = 64 * 1024


class Door:
    """Carries bytes between desks and a server; shut, every connection breaks and new ones are refused.

    Attributes:
        address: Of the store, through the door.
    """

    def __init__(self, address: str) -> None:
        url = make_url(address)
        self._server = (str(url.host or "localhost"), url.port or 5432)
        self._door: socket.socket | None = None
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self.port = 0
        self.open()
        self.address = url.set(host="127.0.0.1", port=self.port).render_as_string(hide_password=False)

    def open(self) -> None:
        """The server is there."""
        door = socket.socket()
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(("127.0.0.1", self.port))
        door.listen()
        self.port = door.getsockname()[1]
        self._door = door
        threading.Thread(target=self._let_in, args=(door,), daemon=True).start()

    def shut(self) -> None:
        """The server is gone."""
        door, self._door = self._door, None
        if door is not None:
            with contextlib.suppress(OSError):
                door.shutdown(socket.SHUT_RDWR)
            door.close()
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def _let_in(self, door: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                desk, _ = door.accept()
                pair = (desk, socket.create_connection(self._server))
                with self._lock:
                    self._pairs.append(pair)
                threading.Thread(target=_carry, args=pair, daemon=True).start()


def _carry(desk: socket.socket, server: socket.socket) -> None:
    with desk, server, selectors.DefaultSelector() as ready, contextlib.suppress(OSError):
        ready.register(desk, selectors.EVENT_READ, server)
        ready.register(server, selectors.EVENT_READ, desk)
        while True:
            for key, _ in ready.select():
                data = key.fileobj.recv(_SIZE)  # type: ignore[union-attr]
                if not data:
                    return
                key.data.sendall(data)
