"""Files that a person names are read so far and no further."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from agent_desk.domain.errors import InputError
from agent_desk.services.given_files import content_of
from agent_desk.services.importing.report import RefusedError
from agent_desk.services.importing.source_files import open_tables


def test_a_file_is_read_up_to_its_bound_and_refused_beyond_it(tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_bytes(b"x" * 1_000_000)
    assert len(content_of(file, 1_000_000)) == 1_000_000
    with pytest.raises(InputError, match=r"file\.too-large") as caught:
        content_of(file, 999_999)
    assert caught.value.values == {"file": "pack.toml", "most": 0}


def test_a_device_without_end_is_not_read_to_it() -> None:
    with pytest.raises(InputError, match=r"file\.too-large"):
        content_of(Path("/dev/zero"), 4096)


def test_what_comes_through_a_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pack.toml"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"id = 1",))
    writer.start()
    assert content_of(pipe) == b"id = 1"
    writer.join()


def test_an_import_reads_ordinary_files_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "loans.csv"
    os.mkfifo(pipe)
    with pytest.raises(RefusedError, match=r"file\.unreadable"):
        open_tables(pipe)
