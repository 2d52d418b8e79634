"""A store under a key: nothing of it lies in clear anywhere, a wrong key is no damage, and damage is no wrong key."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import InputError, StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store import recasting, schema
from agent_desk.store.engine import SqlStore, open_store
from agent_desk.store.plain_files import destroy, plain_files
from agent_desk.store.recasting import change_key
from agent_desk.store.restoring import is_whole, restore
from agent_desk.store.sqlite_files import FileState, connect, fits, seal_for, state_of
from agent_desk.store.store_key import Seal, StoreKey
from tests import builders as b
from tests.fakes import FixedClock
from tests.store.conftest import KEY, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.store.conftest import Places

PASSPHRASE = "four words nobody guesses"
OTHER = StoreKey("another " * 3)
NAME, PHONE = "Weatherstone-Quill", "13800138000"


@pytest.fixture
def path(tmp_path: Path, places: Places) -> Path:
    """An encrypted, empty store."""
    found = tmp_path / "desk.db"
    shutil.copy(places.empty_encrypted, found)
    return found


def opened(path: Path, key: StoreKey | None = KEY) -> SqlStore:
    return open_store(str(path), FixedClock(b.NOON), key=key)


@pytest.fixture
def desk(path: Path) -> Iterator[SqlStore]:
    store = opened(path)
    fill(store)
    yield store
    store.close()


def code(path: Path, key: StoreKey | None) -> str:
    with pytest.raises(StoreError) as caught:
        opened(path, key)
    assert "passphrase" not in str(caught.value.values)
    return caught.value.code


def write_names(store: SqlStore) -> None:
    with store.work("agent-1") as work:
        work.borrowers.save_many([replace(b.borrower(), name=NAME, phone=PHONE)])
        work.record(Event(EventKind.NOTE_SAVED, "L-1001", after={"note": f"{NAME} {PHONE}"}))
        work.commit()


def in_clear(folder: Path) -> list[str]:
    """Files of a folder, and of those in it, where a name or a number can be read."""
    wanted = [text.encode(how) for text in (NAME, PHONE) for how in ("utf-8", "utf-16-le", "utf-16-be")]
    wanted += [NAME.lower().encode(), b"SQLite format 3"]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file.name for file in files if any(word in file.read_bytes() for word in wanted)]


def damage(path: Path, at: int, length: int) -> None:
    data = bytearray(path.read_bytes())
    data[at : at + length] = os.urandom(length)
    path.write_bytes(data)


# What lies on the disk


def test_nothing_can_be_read_in_any_file_while_the_desk_works(path: Path, tmp_path: Path) -> None:
    store = opened(path)
    fill(store)
    write_names(store)
    watch = store.notices()
    (tmp_path / "copies").mkdir()
    store.backup(str(tmp_path / "copies" / "copy.db"))
    with store.reading() as work:
        assert work.borrowers.get(b.borrower().borrower_id).name == NAME
        names = sorted(file.name for file in tmp_path.rglob("*") if file.is_file())
        assert names == ["copy.db", "desk.db", "desk.db-shm", "desk.db-wal"]
        assert (tmp_path / "desk.db-wal").stat().st_size > 0
        assert in_clear(tmp_path) == []
    watch.close()
    store.close()
    assert in_clear(tmp_path) == []


def test_the_search_for_clear_text_finds_it_in_a_plain_store(tmp_path: Path, sqlite_path: Path) -> None:
    store = opened(sqlite_path, None)
    fill(store)
    write_names(store)
    assert sorted(in_clear(tmp_path)) == ["desk.db", "desk.db-wal"]
    store.close()


def test_what_is_sorted_and_gathered_on_the_way_stays_in_memory(desk: SqlStore) -> None:
    with desk.engine.connect() as connection:
        options = {row[0] for row in connection.exec_driver_sql("PRAGMA compile_options")}
    assert "TEMP_STORE=2" in options


def test_the_file_is_its_owners_alone(path: Path) -> None:
    path.unlink()
    opened(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert state_of(path) is FileState.ENCRYPTED


# Keys


def test_a_store_without_its_key_or_under_another_one_is_not_called_damaged(path: Path) -> None:
    before = path.read_bytes()
    assert code(path, None) == "store.needs-key"
    assert code(path, OTHER) == "store.wrong-key"
    assert path.read_bytes() == before


def test_damage_is_damage_under_the_right_key(desk: SqlStore, path: Path) -> None:
    desk.close()
    whole = path.read_bytes()
    for at, length in ((1000, 50), (len(whole) // 2 // 4096 * 4096, 4 * 4096)):
        path.write_bytes(whole)
        damage(path, at, length)
        assert code(path, KEY) == "store.damaged"
        assert code(path, OTHER) == "store.wrong-key"


def test_a_plain_store_opens_with_a_key_at_hand_and_stays_plain(sqlite_path: Path) -> None:
    store = opened(sqlite_path)
    assert not store.is_encrypted
    store.close()
    assert state_of(sqlite_path) is FileState.PLAIN


def test_where_the_driver_is_missing_a_sentence_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    assert code(path, KEY) == "store.no-cipher"


@pytest.mark.parametrize("text", ["", "  ", "- -"])
def test_an_empty_key_is_none(text: str) -> None:
    with pytest.raises(InputError, match=r"key\.empty"):
        StoreKey(text)


def test_digits_may_be_grouped_as_they_are_on_paper() -> None:
    grouped = " ".join(Seal(KEY, bytes(16)).groups)
    assert StoreKey(grouped.upper().replace(" ", "-", 3) + "\n") == KEY
    assert not StoreKey(grouped[:-1]).is_digits


def test_no_key_shows_itself(tmp_path: Path) -> None:
    seal = Seal.fresh(StoreKey(PASSPHRASE))
    for shown in (repr(seal), str(seal.key), f"{seal}"):
        assert PASSPHRASE not in shown
    with pytest.raises(TypeError):
        seal.key.__reduce__()
    store = opened(tmp_path / "new.db", seal.key)
    assert PASSPHRASE not in repr(store.engine) + str(store.engine.url) + repr(store.engine.get_execution_options())
    store.close()


def test_any_sqlcipher_opens_it_with_the_passphrase_alone_and_so_do_the_digits_of_the_sheet(tmp_path: Path) -> None:
    from sqlcipher3 import dbapi2

    path, copy = tmp_path / "desk.db", tmp_path / "copy.db"
    store = opened(path, StoreKey(PASSPHRASE))
    store.backup(str(copy))
    store.close()
    seal = seal_for(path, StoreKey(PASSPHRASE))
    assert seal is not None
    for file in (path, copy):
        with closing(dbapi2.connect(str(file))) as raw:
            raw.execute(f"PRAGMA key = '{PASSPHRASE}'")
            assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == (schema.HEAD,)
        opened(file, StoreKey(" ".join(seal.groups))).close()


def test_a_passphrase_is_the_same_however_its_letters_are_composed(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    opened(path, StoreKey("Grüße aus Köln am Rhein")).close()
    opened(path, StoreKey("Gru\u0308ße aus Ko\u0308ln am Rhein")).close()


def test_one_page_is_enough_to_know_a_key(desk: SqlStore, path: Path) -> None:
    desk.close()
    seal = seal_for(path, KEY)
    assert seal is not None
    last = path.stat().st_size // 4096 - 1
    damage(path, 16, last * 4096 - 16)
    assert fits(path, seal)
    assert not fits(path, replace(seal, key=OTHER))


# Copies and the way back


def test_a_copy_before_an_upgrade_is_encrypted_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(connect(path, seal_for(path, KEY))) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0014'")
    monkeypatch.setattr(schema, "_upgrade", lambda _connection: None)
    opened(path).close()
    copy = path.with_name("desk.db.before-0014")
    assert state_of(copy) is FileState.ENCRYPTED
    assert is_whole(copy, KEY)
    assert not is_whole(copy, OTHER)
    assert not is_whole(copy)


def test_a_copy_comes_back_under_the_same_key(desk: SqlStore, path: Path, tmp_path: Path) -> None:
    desk.backup(str(tmp_path / "copy.db"))
    write_names(desk)
    desk.close()
    aside = restore(str(tmp_path / "copy.db"), str(path), FixedClock(b.NOON), "x", key=KEY)
    assert aside == tmp_path / "desk.db.replaced-1"
    back = opened(path)
    assert back.is_encrypted
    assert back.verify().is_sound
    assert back.reads.audit()[0].event.kind is EventKind.BACKUP_RESTORED
    back.close()
    opened(aside).close()
    assert in_clear(tmp_path) == []


def test_without_its_key_a_copy_replaces_nothing(desk: SqlStore, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    desk.backup(str(copy))
    desk.close()
    before = path.read_bytes()
    for key, expected in ((None, "store.needs-key"), (OTHER, "store.wrong-key")):
        with pytest.raises(StoreError, match=expected):
            restore(str(copy), str(path), FixedClock(), "x", key=key)
    assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "desk.db"]


def test_a_plain_copy_in_an_encrypted_stores_place_is_encrypted(path: Path, places: Places, tmp_path: Path) -> None:
    copy = tmp_path / "plain.db"
    shutil.copy(places.empty_file, copy)
    restore(str(copy), str(path), FixedClock(), "x", key=KEY)
    assert state_of(path) is FileState.ENCRYPTED
    store = opened(path)
    assert store.verify().is_sound
    store.close()


def test_a_copy_under_an_older_key_comes_back_under_the_new_one(desk: SqlStore, path: Path, tmp_path: Path) -> None:
    desk.backup(str(tmp_path / "copy.db"))
    desk.close()
    change_key(path, KEY, Seal.fresh(OTHER), FixedClock(), "x")
    restore(str(tmp_path / "copy.db"), str(path), FixedClock(), "x", key=OTHER, copy_key=KEY)
    opened(path, OTHER).close()


def test_a_store_that_somebody_has_open_keeps_its_key(desk: SqlStore, path: Path, tmp_path: Path) -> None:
    desk.backup(str(tmp_path / "copy.db"))
    with desk.reading() as work:
        work.people.all()
        with pytest.raises(StoreError, match=r"store\.locked"):
            restore(str(tmp_path / "copy.db"), str(path), FixedClock(), "x", key=KEY)
        for new in (Seal.fresh(OTHER), None):
            with pytest.raises(StoreError, match=r"store\.locked"):
                change_key(path, KEY, new, FixedClock(), "x")
    assert desk.verify().is_sound
    assert sorted(file.name for file in tmp_path.glob("*.db*")) == ["copy.db", "desk.db", "desk.db-shm", "desk.db-wal"]


# From plain to encrypted and back


def test_a_plain_store_is_encrypted_with_everything_in_it(sqlite_path: Path, tmp_path: Path) -> None:
    store = opened(sqlite_path, None)
    fill(store)
    write_names(store)
    before = [entry.digest for entry in store.reads.audit()]
    store.close()
    aside = change_key(sqlite_path, None, Seal.fresh(StoreKey(PASSPHRASE)), FixedClock(b.NOON), "administrator-1")
    assert (aside.name, state_of(aside)) == ("desk.db.replaced-1", FileState.PLAIN)
    assert in_clear(tmp_path) == [aside.name]
    assert stat.S_IMODE(sqlite_path.stat().st_mode) == 0o600
    store = opened(sqlite_path, StoreKey(PASSPHRASE))
    newest, *older = store.reads.audit()
    assert [entry.digest for entry in older] == before
    assert (newest.event.kind, newest.actor, newest.event.subject) == (
        EventKind.STORE_ENCRYPTED,
        "administrator-1",
        "desk.db",
    )
    assert store.verify().is_sound
    with store.reading() as work:
        assert work.borrowers.get(b.borrower().borrower_id).phone == PHONE
    store.close()
    assert plain_files(sqlite_path, tmp_path / "backups") == (aside,)
    destroy(aside)
    assert in_clear(tmp_path) == []


def test_an_encrypted_store_is_put_in_clear_and_its_key_changed(desk: SqlStore, path: Path) -> None:
    desk.close()
    change_key(path, KEY, Seal.fresh(OTHER), FixedClock(), "x")
    assert code(path, KEY) == "store.wrong-key"
    change_key(path, OTHER, None, FixedClock(), "x")
    store = opened(path, None)
    assert not store.is_encrypted
    kinds = [entry.event.kind for entry in store.reads.audit()[:2]]
    assert kinds == [EventKind.STORE_DECRYPTED, EventKind.STORE_REKEYED]
    assert store.verify().is_sound
    store.close()


def test_what_cannot_be_done_is_refused_and_changes_nothing(path: Path, tmp_path: Path, places: Places) -> None:
    plain = tmp_path / "plain.db"
    shutil.copy(places.empty_file, plain)
    before = path.read_bytes(), plain.read_bytes()
    for file, old, new, expected in (
        (path, None, KEY, "key.already"),
        (path, OTHER, KEY, "store.wrong-key"),
        (plain, KEY, OTHER, "key.plain"),
        (plain, KEY, None, "key.plain"),
        (plain, None, StoreKey("too short"), "key.short"),
        (tmp_path / "none.db", None, KEY, "store.cannot-open"),
    ):
        with pytest.raises((StoreError, InputError), match=expected):
            change_key(file, old, Seal.fresh(new) if new is not None else None, FixedClock(), "x")
    assert (path.read_bytes(), plain.read_bytes()) == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desk.db", "plain.db"]


def test_a_store_that_comes_out_otherwise_than_it_went_in_is_left_as_it_was(
    sqlite_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(sqlite_path)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    before = sqlite_path.read_bytes()
    digest = recasting._digest
    met: list[str] = []

    def differs(raw: object, item: tuple[str, str]) -> bytes:
        met.append(item[0])
        return digest(raw, item) + (b"!" if item[0] == "audit" and met.count(item[0]) == 2 else b"")

    monkeypatch.setattr(recasting, "_digest", differs)
    with pytest.raises(StoreError, match=r"key\.differs"):
        change_key(sqlite_path, None, Seal.fresh(KEY), FixedClock(), "x")
    assert "audit" in met
    assert sqlite_path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["desk.db"]


def test_an_unsound_store_is_not_given_a_key(sqlite_path: Path) -> None:
    store = opened(sqlite_path, None)
    fill(store)
    store.close()
    with closing(sqlite3.connect(sqlite_path)) as raw:
        raw.execute("UPDATE instalments SET fees_minor = 1 WHERE number = 1")
        raw.commit()
    with pytest.raises(StoreError, match=r"backup\.unsound"):
        change_key(sqlite_path, None, Seal.fresh(KEY), FixedClock(), "x")
    assert state_of(sqlite_path) is FileState.PLAIN


# Two desks


def test_another_desks_change_is_news(path: Path) -> None:
    first, second = opened(path), opened(path)
    watch = second.notices()
    assert not watch.changed()
    write = first.work("agent-1")
    with write as work:
        work.record(Event(EventKind.NOTE_SAVED, "L-1001"))
        work.commit()
    assert watch.changed()
    assert not watch.changed()
    watch.close()
    first.close()
    second.close()


def test_the_groups_of_a_sheet_open_the_store_and_its_copies(tmp_path: Path) -> None:
    place, copy = tmp_path / "other.db", tmp_path / "copy.db"
    store = opened(place, StoreKey(PASSPHRASE))
    groups = store.key_groups()
    store.backup(str(copy))
    store.close()
    assert [len(group) for group in groups] == [4] * 16
    for file in (place, copy):
        opened(file, StoreKey(" ".join(groups))).close()


def test_a_store_in_clear_has_no_groups(tmp_path: Path) -> None:
    store = opened(tmp_path / "clear.db", None)
    assert store.key_groups() == ()
    store.close()
