"""One desk a person and store: the second one speaks to the first, over a real socket, and opens nothing."""

from __future__ import annotations

import getpass
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalSocket

from agent_desk import settings
from agent_desk.domain.caller import Caller
from agent_desk.domain.errors import StoreError
from agent_desk.ui.single_instance import LONGEST_MESSAGE, SingleInstance, hand_over, instance_place
from tests.architecture.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CALLER = Caller(phone="13800004471")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return instance_place(tmp_path, "li", "desk.db")


@pytest.fixture
def first(place: Path, qapp: object) -> Iterator[SingleInstance]:
    del qapp
    desk = SingleInstance(place)
    assert desk.claim()
    assert desk.listen()
    yield desk
    desk.close()


def beside(qtbot: QtBot, *arguments: str | Path) -> int:
    """Run another Python process while this one's event loop runs; its exit status."""
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
    return process.wait()


def hand_over_beside(qtbot: QtBot, place: Path, caller: Caller | None) -> int:
    """What a second desk does, in a process of its own."""
    whom = "None" if caller is None else f"Caller({caller.phone!r}, {caller.loan!r})"
    lines = (
        "import sys",
        "from pathlib import Path",
        "from agent_desk.domain.caller import Caller",
        "from agent_desk.ui.single_instance import hand_over",
        f"hand_over(Path(sys.argv[1]), {whom})",
    )
    return beside(qtbot, "-c", "\n".join(lines), place)


def test_only_one_is_the_first(first: SingleInstance, place: Path) -> None:
    second = SingleInstance(place)
    assert not second.claim()
    assert not second.listen()
    first.close()
    assert second.claim()
    second.close()


@pytest.mark.parametrize("caller", [CALLER, Caller(loan="90067294"), None])
def test_the_first_is_told_whom_to_show(
    first: SingleInstance, place: Path, qtbot: QtBot, caller: Caller | None
) -> None:
    with qtbot.waitSignal(first.called) as called:
        assert hand_over_beside(qtbot, place, caller) == 0
    assert called.args == [caller]


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe is no file")
def test_nobody_else_may_open_the_socket(first: SingleInstance, place: Path) -> None:
    del first
    assert stat.S_IMODE(place.with_suffix(".sock").stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(place.parent.stat().st_mode) & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe is no file")
def test_the_socket_of_a_desk_that_was_killed_is_in_nobodys_way(place: Path, qtbot: QtBot) -> None:
    place.with_suffix(".sock").write_bytes(b"")
    desk = SingleInstance(place)
    assert desk.claim()
    assert desk.listen()
    with qtbot.waitSignal(desk.called):
        assert hand_over_beside(qtbot, place, CALLER) == 0
    desk.close()


@pytest.mark.parametrize(
    "message",
    [
        b"\n",
        b"[]\n",
        b'"13800004471"\n',
        b'{"phone": 13800004471}\n',
        b'{"phone": "1", "loan": ""}\n',
        b'{"phone": "13800004471", "loan": "1"}\n',
        b'{"store": "/tmp/other.db"}\n',
        b"\xff\xfe\n",
        b"[" * 400 + b"\n",
        b"9" * (2 * LONGEST_MESSAGE),
    ],
    ids=lambda message: repr(message[:20]),
)
def test_what_is_no_caller_is_hung_up_on(first: SingleInstance, place: Path, qtbot: QtBot, message: bytes) -> None:
    called: list[object] = []
    first.called.connect(called.append)
    socket = QLocalSocket()
    socket.connectToServer(f"{place}.sock" if sys.platform != "win32" else f"agent-desk-{place.name}")
    with qtbot.waitSignal(socket.disconnected):
        socket.write(message)
    assert called == []
    assert socket.bytesAvailable() == 0


def test_a_desk_that_does_not_answer_is_said(place: Path) -> None:
    with pytest.raises(StoreError, match=r"desk\.silent") as failure:
        hand_over(place, CALLER, patience_ms=1)
    assert "4471" not in str(failure.value)


def test_each_user_and_store_has_its_own_place(tmp_path: Path) -> None:
    address = "postgresql://desk:secret@db/desk"
    places = [
        instance_place(tmp_path, "li", str(tmp_path / "a.db")),
        instance_place(tmp_path, "li", str(tmp_path / "b.db")),
        instance_place(tmp_path, "wu", str(tmp_path / "a.db")),
        instance_place(tmp_path, "li", address),
    ]
    assert len(set(places)) == len(places)
    assert "secret" not in str(places[-1])
    assert instance_place(tmp_path, "li", str(tmp_path / "x" / ".." / "a.db")) == places[0]


@pytest.mark.parametrize(
    ("arguments", "caller"), [(["run"], None), (["pop", "--phone", CALLER.phone], CALLER)], ids=["run", "pop"]
)
def test_a_second_desk_on_the_store_opens_no_window(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, arguments: list[str], caller: Caller | None
) -> None:
    for name in ("HOME", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    store = tmp_path / "desk.db"
    desk = SingleInstance(instance_place(settings.data_folder(), getpass.getuser(), str(store)))
    assert desk.claim()
    assert desk.listen()
    with qtbot.waitSignal(desk.called) as called:
        assert beside(qtbot, "-m", "agent_desk", *arguments, "--store", store) == 0
    assert called.args == [caller]
    assert not store.exists()
    desk.close()


def test_a_desk_in_a_folder_with_a_long_name_listens_too(tmp_path: Path, qapp: object) -> None:
    del qapp
    folder = tmp_path / ("x" * 120)
    folder.mkdir()
    desk = SingleInstance(instance_place(folder, "li", "desk.db"))
    assert desk.claim()
    assert desk.listen()
    desk.close()


def test_a_lock_that_cannot_be_written_keeps_nobody_out(tmp_path: Path) -> None:
    desk = SingleInstance(tmp_path / "no-such-folder" / "place")
    assert desk.claim()
    assert not desk.listen()
    assert desk._lock.error() != QLockFile.LockError.LockFailedError
