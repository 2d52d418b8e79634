"""Copies when they are due: by age, by the clock as it is now, the newest kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.services.copies import CopyFolder, read_age
from agent_desk.services.keep_store import KeepStore
from agent_desk.store.engine import SqlStore, open_store
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.floor import Floor

DAY = timedelta(days=1)


@pytest.fixture
def keep(desk: Floor, tmp_path: Path) -> KeepStore:
    return KeepStore(replace(desk.services.desk, copies=tmp_path / "copies", copies_kept=2))


def test_a_copy_is_made_when_none_is_there_or_the_newest_is_too_old(desk: Floor, keep: KeepStore) -> None:
    first = keep.keep_copies(DAY)
    assert first is not None
    assert first.name == "desk-20260616T040000Z.db"
    assert keep.keep_copies(DAY) is None
    desk.clock.move(DAY)
    assert keep.keep_copies(DAY) is None
    desk.clock.move(timedelta(seconds=1))
    second = keep.keep_copies(DAY)
    assert second is not None
    assert desk.events().count("backup-made") == 2
    again = open_store(str(second), FixedClock())
    assert again.verify().is_sound
    again.close()


def test_as_many_are_kept_as_the_settings_say_and_nothing_else_is_touched(desk: Floor, keep: KeepStore) -> None:
    made = []
    for _ in range(4):
        made.append(keep.keep_copies(DAY))
        desk.clock.move(2 * DAY)
        (keep.desk.copies / "desk-of-mine.db").write_bytes(b"mine")
        (keep.desk.copies / "other-20200101T000000Z.db").write_bytes(b"of another store")
    left = {path.name for path in keep.desk.copies.iterdir()}
    assert left == {"desk-of-mine.db", "other-20200101T000000Z.db", *(path.name for path in made[2:] if path)}


def test_a_clock_that_was_set_back_does_not_stop_the_copies(desk: Floor, keep: KeepStore) -> None:
    assert keep.keep_copies(DAY)
    desk.clock.move(-30 * DAY)
    back = keep.keep_copies(DAY)
    assert back is not None
    assert keep.keep_copies(DAY) is None


def test_a_half_copy_counts_for_nothing(desk: Floor, keep: KeepStore) -> None:
    keep.desk.copies.mkdir()
    (keep.desk.copies / "desk-20260616T030000Z.db").write_bytes(b"")
    (keep.desk.copies / "desk-20260616T030000Z.db.part").write_bytes(b"half")
    assert keep.keep_copies(DAY) is not None
    assert desk.events()[-1] == "backup-made"


def test_a_folder_that_cannot_be_made_is_named(desk: Floor, keep: KeepStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    spoiled = replace(keep, desk=replace(keep.desk, copies=tmp_path / "file" / "copies"))
    with pytest.raises(StoreError, match=r"store\.cannot-write"):
        spoiled.keep_copies(DAY)
    assert "backup-made" not in desk.events()


def test_by_hand_it_needs_the_right(desk: Floor, keep: KeepStore) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        keep.backup_when_due(desk.agent, DAY)
    assert keep.backup_when_due(desk.supervisor, DAY) is not None


@pytest.mark.parametrize(("words", "age"), [("1d", DAY), ("12h", DAY / 2), (" 90 m ", timedelta(minutes=90))])
def test_ages_are_read(words: str, age: timedelta) -> None:
    assert read_age(words) == age


@pytest.mark.parametrize("words", ["", "1", "d", "-1d", "1.5h", "1 week"])
def test_what_is_no_age_is_refused(words: str) -> None:
    with pytest.raises(InputError, match=r"argument\.age"):
        read_age(words)


def test_a_folder_that_is_not_there_holds_no_copies(tmp_path: Path) -> None:
    assert CopyFolder(tmp_path / "none", "desk.db").copies() == ()


def test_the_shelf_says_what_lies_there_and_when_the_next_is_due(desk: Floor, keep: KeepStore) -> None:
    assert keep.copies(desk.supervisor).copies == ()
    assert keep.copies(desk.supervisor).due_at is None
    made = keep.copy_now(desk.supervisor)
    assert made is not None
    desk.clock.move(timedelta(hours=3))
    newer = keep.copy_now(desk.administrator)
    assert newer is not None
    shelf = keep.copies(desk.manager)
    assert [copy.name for copy in shelf.copies] == [newer.name, made.name]
    assert (shelf.kept, shelf.by_itself, shelf.folder) == (2, True, str(keep.desk.copies))
    assert shelf.due_at == shelf.copies[0].made_at + DAY
    assert shelf.copies[1].size == made.stat().st_size
    assert all(copy.in_clear and copy.tried_at is None for copy in shelf.copies)


def test_a_copy_is_tried_and_what_came_of_it_stands_beside_it(desk: Floor, keep: KeepStore) -> None:
    made = keep.copy_now(desk.supervisor)
    assert made is not None
    before = made.read_bytes()
    told: list[tuple[int, int | None]] = []
    trial = keep.try_copy(desk.supervisor, made.name, lambda *said: told.append(said))
    assert trial.entries == len(desk.log()) - 2  # without the entries of the copy and of the trial
    assert told[0] == (len(before), len(before))
    assert told[-1] == (0, None)
    copy = keep.copies(desk.supervisor).copies[0]
    assert (copy.is_sound, copy.tried_at) == (True, desk.clock.now())
    assert made.read_bytes() == before
    assert [path.name for path in keep.desk.copies.iterdir()] == [made.name]


def test_a_copy_that_does_not_restore_is_said_so_and_logged(desk: Floor, keep: KeepStore) -> None:
    made = keep.copy_now(desk.supervisor)
    assert made is not None
    spoilt = bytearray(made.read_bytes())
    spoilt[8192:16384] = bytes(8192)
    made.write_bytes(spoilt)
    with pytest.raises(StoreError, match=r"backup\.(damaged|unsound)"):
        keep.try_copy(desk.supervisor, made.name)
    copy = keep.copies(desk.supervisor).copies[0]
    assert (copy.is_sound, copy.tried_at) == (False, desk.clock.now())
    assert desk.log()[0].event.after["outcome"].startswith("backup.")
    assert [path.name for path in keep.desk.copies.iterdir()] == [made.name]


def test_only_copies_of_the_folder_are_tried(desk: Floor, keep: KeepStore) -> None:
    with pytest.raises(StoreError, match=r"backup\.missing"):
        keep.try_copy(desk.supervisor, "../desk.db")


def test_a_copy_and_a_trial_can_be_stopped_and_leave_nothing(desk: Floor, keep: KeepStore) -> None:
    before = len(desk.log())
    assert keep.copy_now(desk.supervisor, cancelled=lambda: True) is None
    assert list(keep.desk.copies.iterdir()) == []
    made = keep.copy_now(desk.supervisor)
    assert made is not None
    assert keep.try_copy(desk.supervisor, made.name, cancelled=lambda: True).cancelled
    assert len(desk.log()) == before + 1
    assert [path.name for path in keep.desk.copies.iterdir()] == [made.name]


def test_an_agent_neither_sees_nor_tries_copies(desk: Floor, keep: KeepStore) -> None:
    for act in (keep.copies, keep.copy_now, lambda actor: keep.try_copy(actor, "x")):
        with pytest.raises(RuleError, match=r"right\.missing"):
            act(desk.agent)


def test_a_recovery_sheet_is_for_administrators_of_an_encrypted_store(
    desk: Floor, keep: KeepStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "sheet.pdf"
    with pytest.raises(StoreError, match=r"key\.plain"):
        keep.recovery_sheet(desk.administrator, str(sheet), "en")
    monkeypatch.setattr(SqlStore, "key_groups", lambda _store: ("0f1e",) * 16)
    with pytest.raises(RuleError, match=r"right\.missing"):
        keep.recovery_sheet(desk.manager, str(sheet), "en")
    before = len(desk.log())
    for language, file, code in (("en", tmp_path / "none" / "x.pdf", "file"), ("xx", sheet, "document.language")):
        with pytest.raises(InputError, match=code):
            keep.recovery_sheet(desk.administrator, str(file), language)
    assert len(desk.log()) == before, "what was not written is not said to be"
    assert keep.recovery_sheet(desk.administrator, str(sheet), "zh") == sheet
    assert sheet.read_bytes().startswith(b"%PDF-")
    assert sheet.stat().st_mode & 0o777 == 0o600
    assert len(desk.log()) == before + 1
