"""The sample is made beside its place: whole there, or not at all."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from agent_desk.bootstrap import open_services, sample
from agent_desk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], bool]], bool]:
    """Make a small sample in ``tmp_path / sample.db``."""
    first = tmp_path / "loans.csv"
    lines = sample.sample_files()[0].read_text("utf-8").splitlines(keepends=True)
    first.write_text("".join(lines[:21]), "utf-8")
    monkeypatch.setattr(sample, "sample_files", lambda: [first])
    monkeypatch.setattr(sample, "SAMPLE_SIZE", 8)
    place = tmp_path / "sample.db"
    chosen = Settings(store=str(place), backup_folder=str(tmp_path / "backups"))

    def made(cancelled: Callable[[], bool]) -> bool:
        return sample.make_aside(chosen, place, None, open_services, lambda *_: None, cancelled)

    return made


def test_what_is_whole_is_moved_to_its_place(tmp_path: Path, make: Callable[[Callable[[], bool]], bool]) -> None:
    left = tmp_path / "sample.db.preparing"  # by a desk that was killed
    left.mkdir()
    (left / "sample.db").write_bytes(b"half of a store")
    assert make(lambda: False)
    assert not left.exists()
    assert stat.S_IMODE((tmp_path / "sample.db").stat().st_mode) == 0o600
    services = open_services(Settings(store=str(tmp_path / "sample.db")))
    assert len(services.queue.portfolios()) == 2
    assert services.desk.store.verify().is_sound
    services.desk.store.close()


@pytest.mark.parametrize("after", [0, 3])
def test_what_is_stopped_leaves_nothing(tmp_path: Path, make: Callable[[Callable[[], bool]], bool], after: int) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > after

    assert not make(cancelled)
    assert not (tmp_path / "sample.db").exists()
    assert not (tmp_path / "sample.db.preparing").exists()
