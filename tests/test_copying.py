"""The desk copies its own file when it opens and closes, in a process of its own."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from agent_desk.bootstrap import main
from agent_desk.bootstrap.copying import AT_START, command, copy_when_due
from agent_desk.domain.loan import LoanNumber, PortfolioId
from agent_desk.services.erase_expired import EraseExpired, Erasure
from agent_desk.settings import Settings
from agent_desk.store.engine import open_store
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_copy_that_is_due_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENT_DESK_CONFIG", "")
    place = tmp_path / "desk.db"
    open_store(str(place), FixedClock()).close()
    for _ in range(2):
        begun = copy_when_due(Settings(store=str(place)), AT_START)
        assert begun is not None
        assert begun.wait(120) == 0
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_store_on_a_server_is_left_to_its_administrator() -> None:
    assert copy_when_due(Settings(store="postgresql://server/desk"), AT_START) is None


def test_by_command_the_copy_has_a_dated_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AGENT_DESK_BACKUP_FOLDER", str(tmp_path / "elsewhere"))
    store = ("--store", str(tmp_path / "desk.db"))
    assert main(["backup", "--if-older-than", "1d", *store]) == 0
    made = list((tmp_path / "elsewhere").iterdir())
    assert [path.name[:5] for path in made] == ["desk-"]
    assert main(["backup", "--if-older-than", "1d", *store]) == 0
    assert "young enough" in capsys.readouterr().out
    assert main(["backup", "x.db", "--if-older-than", "1d", *store]) == 2
    assert main(["backup", "--then-retention", *store]) == 2
    assert "agent-desk retention" in capsys.readouterr().err
    assert main(["backup", "--if-older-than", "soon", *store]) == 2
    assert "not an age" in capsys.readouterr().err


def test_what_the_policies_delete_by_themselves_goes_after_a_copy_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[int] = []

    def run_due(_self: EraseExpired) -> tuple[Erasure, ...]:
        asked.append(len(list((tmp_path / "backups").iterdir())))
        return (
            Erasure(PortfolioId("cn"), 5, date(2021, 6, 16), ((LoanNumber("L-1"), date(2020, 1, 1)),), 1, done=True),
        )

    monkeypatch.setenv("AGENT_DESK_CONFIG", "")
    monkeypatch.setattr(EraseExpired, "run_due", run_due)
    words = ["backup", "--if-older-than", "1d", "--store", str(tmp_path / "desk.db")]
    assert main([*words, "--then-retention", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["deleted"][0]["loans"] == [["L-1", "2020-01-01"]]
    assert main([*words, "--then-retention"]) == 0
    assert main(words) == 0
    assert asked == [1], "once, behind its copy; not where no copy was due"
    assert "--then-retention" in command(AT_START)
