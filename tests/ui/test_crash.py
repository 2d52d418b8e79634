"""The desk is killed while somebody types, and comes back where it was."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from agent_desk.store.engine import open_store
from tests.architecture.source_tree import ROOT
from tests.fakes import FixedClock
from tests.services.floor import LATE, fill

if TYPE_CHECKING:
    from pathlib import Path


def _start(store: Path, what: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(store.parent)}
    environment |= {f"XDG_{name}_HOME": str(store.parent) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    command = [sys.executable, "-m", "tests.ui.crash_desk", str(store), LATE, what]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def _said(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("{"):
            found: dict[str, Any] = json.loads(line)
            return found
    raise AssertionError("the desk ended without a word")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise here")
def test_a_desk_that_was_killed_comes_back_with_everything_that_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = open_store(str(path), FixedClock())
    fill(store)
    store.close()
    with _start(path, "type") as desk:
        kept = _said(desk)
        desk.send_signal(signal.SIGKILL)
    assert desk.returncode == -signal.SIGKILL
    print(f"the last key was kept after {kept['kept_after']} s")  # noqa: T201 - reported, not judged
    with _start(path, "look") as again:
        seen = _said(again)
    assert again.returncode == 0
    said = seen.pop("said")
    assert said.startswith("What you typed at ")
    assert "proof" in said
    assert seen == {
        "page": "case",
        "loan": True,
        "verified": True,
        "reason": "Lost job",
        "income": "¥4,600.00",
        "since": "22 Ma",
        "plan": True,
        "months": 36,
        "evidence": ["termination-notice", "12 Ju"],
        "note": "Shop closed, laid off 22 M",
    }
