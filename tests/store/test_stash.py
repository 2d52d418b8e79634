"""What is typed while the store is away lies in files of this computer, each for its owner alone."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.case_draft import CaseDraft
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.store.stash import FileStash
from tests import builders as b

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = CaseDraft(UserId("2041"), LoanNumber("L/1"), b.NOON, {"note": "失业 half a wo", "fact.income": "46"})


def test_a_draft_is_kept_found_replaced_and_forgotten(tmp_path: Path) -> None:
    stash = FileStash(tmp_path / "unsaved", "postgresql://desk:secret@server/desk")
    assert stash.all() == []
    assert stash.keep(DRAFT)
    later = replace(DRAFT, saved_at=b.NOON + timedelta(seconds=2), fields={"note": "half a word"}, in_front=False)
    assert stash.keep(later)
    assert stash.all() == [later]
    stash.forget(DRAFT.user_id, DRAFT.loan_number)
    assert stash.all() == []


def test_its_files_are_for_their_owner_alone_and_name_neither_store_nor_loan(tmp_path: Path) -> None:
    stash = FileStash(tmp_path / "unsaved", "postgresql://desk:secret@server/desk")
    stash.keep(DRAFT)
    paths = list((tmp_path / "unsaved").rglob("*"))
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o700, 0o600]
    assert not any(word in str(path) for path in paths for word in ("secret", "L/1", "2041"))


def test_drafts_of_another_store_are_not_seen(tmp_path: Path) -> None:
    FileStash(tmp_path, "one.db").keep(DRAFT)
    assert FileStash(tmp_path, "two.db").all() == []


def test_a_file_that_is_no_draft_is_passed_over(tmp_path: Path) -> None:
    stash = FileStash(tmp_path, "one.db")
    stash.keep(DRAFT)
    (folder,) = tmp_path.iterdir()
    (folder / "a.json").write_text("[1", "utf-8")
    (folder / "b.json").write_text("[]", "utf-8")
    assert stash.all() == [DRAFT]


def test_a_computer_that_can_keep_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert not FileStash(tmp_path / "file", "one.db").keep(DRAFT)
