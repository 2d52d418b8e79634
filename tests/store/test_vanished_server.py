"""A server that vanishes without a word: the system is told to find out within seconds, not hours."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from agent_desk.store.engine import open_store
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from tests.store.conftest import Places


@pytest.mark.skipif(sys.platform != "linux", reason="the names of these options are Linux's")
def test_a_connection_is_watched_by_the_system(places: Places) -> None:
    with (
        places.empty("postgresql") as address,
        closing(open_store(address, FixedClock())) as store,
        store.engine.connect() as connection,
    ):
        raw = connection.connection.driver_connection
        assert raw is not None
        with socket.socket(fileno=os.dup(raw.fileno())) as wire:
            if wire.family == socket.AF_UNIX:
                pytest.skip("the server is reached by a socket of this machine, which ends with it")
            tcp = socket.IPPROTO_TCP
            assert wire.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
            asked = wire.getsockopt(tcp, socket.TCP_KEEPIDLE)
            again, times = (wire.getsockopt(tcp, option) for option in (socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT))
            assert asked + again * times <= 30
            assert wire.getsockopt(tcp, socket.TCP_USER_TIMEOUT) == 20_000
