"""A damaged file, from the start of the program to the desk on the copy that was put back, by keys alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from agent_desk.services.copies import CopyFolder
from agent_desk.store.engine import open_store
from tests import builders as b
from tests.architecture.source_tree import ROOT
from tests.fakes import FixedClock
from tests.services.floor import fill
from tests.test_damage import damaged

if TYPE_CHECKING:
    from pathlib import Path


def test_the_damage_is_shown_a_copy_put_back_and_the_desk_opened(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = open_store(str(path), FixedClock(b.NOON))
    fill(store)
    before = len(store.reads.audit(0, 1000))
    store.backup(str(CopyFolder(tmp_path / "backups", store.name).place(b.NOON, ".db")))
    store.close()
    damaged(path)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    environment |= {f"XDG_{name}_HOME": str(tmp_path / "home") for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    environment["AGENT_DESK_BACKUP_FOLDER"] = str(tmp_path / "backups")
    command = [sys.executable, "-m", "tests.ui.damage_desk", str(path), str(tmp_path / "damage.png")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["status"] == 0
    assert said["seen"] == [
        "The store desk.db is damaged / Restore this copy / 0 other windows",
        "The store is whole again / Open the desk / 0 other windows",
        "desk",
    ]
    again = open_store(str(path), FixedClock(b.NOON))
    assert len(again.reads.audit(0, 1000)) >= before
    assert again.verify().is_sound
    again.close()
    assert list(tmp_path.glob("desk.db.*")), "the damaged file is kept"
