"""A working day by command: every file it leaves is its owner's alone, and no folder that it made lets others in."""

from __future__ import annotations

import os
import stat
from functools import partial
from typing import TYPE_CHECKING

import pytest

from agent_desk.bootstrap import main
from agent_desk.services.own_files import write_own
from agent_desk.services.password_hashes import PasswordHashes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _open_mask() -> object:
    """Without a mask, whatever is made without a thought is everybody's."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_a_file_is_whole_and_its_owners_alone_also_in_the_place_of_an_open_one(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"older")
    write_own(path, b"newer")
    assert path.read_bytes() == b"newer"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(OSError, match="directory"):
        write_own(tmp_path / "none" / "sheet.pdf", b"x")
    assert [file.name for file in tmp_path.iterdir()] == ["sheet.pdf"]


def test_what_a_day_writes_nobody_else_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENT_DESK_CONFIG", "")
    monkeypatch.setattr("agent_desk.bootstrap.PasswordHashes", partial(PasswordHashes, 1, 8, 1))
    folder = tmp_path / "desk"
    store = ("--store", str(folder / "desk.db"))
    bad = tmp_path / "loans.csv"
    bad.write_text("loan_number,borrower_id\nX-1\n", "utf-8")
    assert main(["sample", "--size", "20", *store]) == 0
    main(["import", str(bad), "--report", str(folder / "report.csv"), *store])
    assert main(["backup", *store]) == 0
    assert main(["backup", str(folder / "copy.db"), *store]) == 0
    assert main(["restore", str(folder / "copy.db"), *store]) == 0
    assert main(["log", "--export", str(folder / "log.csv"), *store]) == 0
    key = tmp_path / "key"
    key.write_text("four words nobody guesses", "utf-8")
    sheet = str(folder / "sheet.txt")
    assert main(["encrypt", "--new-key-file", str(key), "--recovery-sheet", sheet, *store]) == 0
    made = [folder, *folder.rglob("*")]
    assert len(made) > 6
    assert {path.name: oct(stat.S_IMODE(path.stat().st_mode)) for path in made if path.stat().st_mode & 0o077} == {}
