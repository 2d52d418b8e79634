"""Files that a person names are read so far and no further."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from agent_desk.domain.errors import InputError, StoreError
from agent_desk.given_files import content_of, text_of
from agent_desk.services.importing.report import RefusedError
from agent_desk.services.importing.source_files import open_tables
from agent_desk.services.own_files import write_own
from agent_desk.settings import load
from agent_desk.store.engine import open_store
from agent_desk.store.restoring import restore
from tests.fakes import FixedClock


def test_a_file_is_read_up_to_its_bound_and_refused_beyond_it(tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_bytes(b"x" * 1_000_000)
    assert len(content_of(file, 1_000_000)) == 1_000_000
    with pytest.raises(InputError, match=r"file\.too-large") as caught:
        content_of(file, 999_999)
    assert caught.value.values == {"file": "pack.toml", "most": 0}


def test_neither_device_nor_pipe_is_read_where_a_file_is_asked_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pack.toml"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(InputError, match=r"file\.not-ordinary"):
            content_of(path, 4096)
        with pytest.raises(InputError, match=r"file\.not-ordinary"):
            text_of(path)
    with pytest.raises(InputError, match=r"file\.not-ordinary"):
        content_of(Path("/dev/zero"), 4096, may_be_pipe=True)
    with pytest.raises(IsADirectoryError):
        content_of(tmp_path)


def test_a_secret_comes_through_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "key"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"0123",))
    writer.start()
    assert content_of(pipe, may_be_pipe=True) == b"0123"
    writer.join()


def test_a_pipe_that_nobody_writes_to_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agent_desk.given_files.PATIENCE", 0.01)
    pipe = tmp_path / "key"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match=r"file\.silent"):
        content_of(pipe, may_be_pipe=True)


def test_a_pipe_without_end_is_read_to_the_bound() -> None:
    reading, writing = os.pipe()
    try:
        os.write(writing, b"x" * 5000)
        with pytest.raises(InputError, match=r"file\.too-large"):
            content_of(Path(f"/dev/fd/{reading}"), 4096, may_be_pipe=True)
    finally:
        os.close(reading)
        os.close(writing)


def test_a_text_that_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    binary = tmp_path / "pack.toml"
    binary.write_bytes(b"\xff\xfe")
    for path in (binary, tmp_path, tmp_path / "nowhere", Path("a\0b"), Path("a" * 300)):
        with pytest.raises(InputError, match=r"file\.unreadable"):
            text_of(path)


def test_settings_are_not_read_from_a_device_or_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "config.toml"
    os.mkfifo(pipe)
    for path in ("/dev/zero", str(pipe)):
        with pytest.raises(InputError, match=r"file\.not-ordinary"):
            load({}, {"AGENT_DESK_CONFIG": path})


def is_pipe(path: Path) -> bool:
    return stat.S_ISFIFO(path.stat().st_mode)


def test_nothing_is_written_in_the_place_of_a_pipe_or_a_folder(tmp_path: Path) -> None:
    pipe = tmp_path / "out.pdf"
    os.mkfifo(pipe, 0o622)
    for path in (pipe, tmp_path, Path("/"), Path(), Path("a\0b"), Path("a" * 300)):
        with pytest.raises(OSError, match=r"."):
            write_own(path, b"x")
    assert is_pipe(pipe)


def test_neither_copy_nor_store_takes_the_place_of_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "copy.db"
    os.mkfifo(pipe)
    pipe.chmod(0o666)
    with pytest.raises(StoreError, match=r"store\.not-ordinary"):
        open_store(str(pipe), FixedClock())
    assert stat.S_IMODE(pipe.stat().st_mode) == 0o666, "nothing of it is changed"
    store = open_store(str(tmp_path / "desk.db"), FixedClock())
    try:
        for path in (str(pipe), str(tmp_path), "/", ".", "a\0b", "a" * 300):
            with pytest.raises(StoreError, match=r"store\.cannot-write"):
                store.backup(path)
            with pytest.raises(StoreError, match=r"backup\.missing"):
                restore(path, str(tmp_path / "other.db"), FixedClock(), "0001")
        assert is_pipe(pipe)
    finally:
        store.close()


def test_an_import_reads_ordinary_files_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "loans.csv"
    os.mkfifo(pipe)
    with pytest.raises(RefusedError, match=r"file\.unreadable"):
        open_tables(pipe)
