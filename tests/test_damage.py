"""A damaged file is known when it is opened, and the newest copy that can be read through is named."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.bootstrap import main
from agent_desk.bootstrap.damage import newest_good_copy
from agent_desk.services.copies import CopyFolder
from agent_desk.settings import Settings
from agent_desk.store.engine import open_store
from tests import builders as b
from tests.fakes import FixedClock
from tests.store.conftest import fill

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def damaged(path: Path, place: float = 0.5) -> None:
    """Four pages of rubbish in the middle of the file."""
    data = bytearray(path.read_bytes())
    at = int(len(data) * place) // 4096 * 4096
    data[at : at + 4 * 4096] = os.urandom(4 * 4096)
    path.write_bytes(data)


def test_the_command_names_the_newest_copy_that_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AGENT_DESK_BACKUP_FOLDER", str(tmp_path / "backups"))
    path = tmp_path / "desk.db"
    store = open_store(str(path), FixedClock(b.NOON))
    fill(store)
    folder = CopyFolder(tmp_path / "backups", store.name)
    good, torn = (folder.place(b.NOON + timedelta(hours=hour), ".db") for hour in (0, 1))
    store.backup(str(good))
    store.close()
    shutil.copy(good, torn)
    damaged(torn)
    assert main(["portfolios", "--store", str(path)]) == 0
    damaged(path)
    assert main(["portfolios", "--store", str(path)]) == 3
    said = capsys.readouterr().err
    assert "desk.db is damaged" in said
    assert f"agent-desk restore {good}" in said
    assert main(["restore", str(good), "--store", str(path)]) == 0
    assert main(["portfolios", "--store", str(path)]) == 0


def test_where_no_copy_is_whole_none_is_named(tmp_path: Path) -> None:
    chosen = Settings(store=str(tmp_path / "desk.db"), backup_folder=str(tmp_path))
    assert newest_good_copy(chosen) is None
    (tmp_path / "desk.db.before-0003").write_bytes(b"rubbish" * 999)
    (tmp_path / "desk-20260616T040000Z.db").write_bytes(b"rubbish" * 999)
    assert newest_good_copy(chosen) is None
    assert newest_good_copy(Settings(store="postgresql://server/desk")) is None
