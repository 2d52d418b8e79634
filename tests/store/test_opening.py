"""Opening a store: made where it is missing, upgraded where it is older, refused with a reason in every other case."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url, text

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import DeskError, InputError, StoreError
from agent_desk.domain.events import EventKind
from agent_desk.domain.letters import Application, ApplicationId
from agent_desk.domain.loan import LoanNumber
from agent_desk.services.ports import QueueFilter
from agent_desk.store import schema
from agent_desk.store.connections import WRITING, make_engine, store_url
from agent_desk.store.engine import open_store
from agent_desk.store.tables import metadata
from tests import builders as b
from tests.fakes import FixedClock
from tests.store.conftest import key_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from agent_desk.store.engine import SqlStore
    from tests.store.conftest import Places


def refused(address: str | Path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        open_store(str(address), FixedClock(), patience=0.05, key=key_of(str(address)))
    return caught.value


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def at_revision(address: str, revision: str) -> None:
    """A store as an earlier version made it."""
    engine = make_engine(store_url(address), key=key_of(address))
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        settings = schema.config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
    engine.dispose()


def set_revision(address: str, revision: str) -> None:
    engine = make_engine(store_url(address), key=key_of(address))
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    engine.dispose()


def test_a_new_store_is_for_its_owner_alone_with_every_file_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "data" / "agent-desk" / "desk.db"
    store = open_store(str(path), FixedClock())
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.commit()
        assert sorted(item.name for item in path.parent.iterdir()) == ["desk.db", "desk.db-shm", "desk.db-wal"]
        assert {mode(item) for item in path.parent.iterdir()} == {0o600}
    store.close()
    assert mode(path.parent) == 0o700
    assert [item.name for item in path.parent.iterdir()] == ["desk.db"]


def test_a_store_that_others_could_read_is_closed_to_them(sqlite_path: Path) -> None:
    sqlite_path.chmod(0o644)
    open_store(str(sqlite_path), FixedClock()).close()
    assert mode(sqlite_path) == 0o600


def test_the_log_begins_with_the_making_of_the_store(store: SqlStore) -> None:
    (entry,) = store.reads.audit()
    assert (entry.entry, entry.event.kind, entry.event.after) == (1, EventKind.STORE_CREATED, {"revision": schema.HEAD})


def test_opening_again_changes_nothing(address: str) -> None:
    for _ in range(2):
        store = open_store(address, FixedClock(), key=key_of(address))
        assert len(store.reads.audit()) == 1
        store.close()


def test_every_way_to_write_a_path_is_the_same_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    written = ["desk.db", "~/desk.db", str(tmp_path / "desk.db"), f"sqlite:///{tmp_path}/desk.db", "sqlite:///desk.db"]
    assert {store_url(address).database for address in written} == {str(tmp_path / "desk.db")}


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:", "mysql://x/y", "nonsense://", "://x"])
def test_an_address_that_is_no_store_is_bad_input(address: str) -> None:
    error = refused(address)
    assert isinstance(error, InputError)
    assert error.code == "store.address"


def test_a_password_never_stands_in_an_error() -> None:
    error = refused("postgresql://me:secret@127.0.0.1:1/desk")
    assert (error.code, error.values) == ("store.connection", {"store": "desk"})
    assert "secret" not in str(error)


def test_settings_that_keep_what_was_committed_are_on(sqlite_path: Path) -> None:
    store = open_store(str(sqlite_path), FixedClock())
    with store.engine.connect() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    store.close()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "store.is-folder"


def test_a_folder_that_cannot_be_made_is_named() -> None:
    error = refused("/proc/agent-desk/desk.db")
    assert (error.code, error.values["path"]) == ("store.no-folder", "/proc/agent-desk")


def test_a_file_under_a_file_cannot_be_made(sqlite_path: Path) -> None:
    assert refused(sqlite_path / "desk.db").code == "store.no-folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_without_the_right_to_write_is_read_only(sqlite_path: Path) -> None:
    sqlite_path.parent.chmod(0o500)
    try:
        assert refused(sqlite_path).code == "store.read-only"
    finally:
        sqlite_path.parent.chmod(0o700)


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(b"This is a letter, not a store. " * 200)
    assert refused(path).code == "store.damaged"


def test_a_file_that_was_cut_off_is_damaged(sqlite_path: Path) -> None:
    whole = sqlite_path.read_bytes()
    sqlite_path.write_bytes(whole[: len(whole) // 2])
    assert refused(sqlite_path).code == "store.damaged"


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "music.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
    assert refused(path).code == "store.foreign"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_a_store_of_a_later_version_is_refused_and_unchanged(address: str) -> None:
    set_revision(address, "9999")
    error = refused(address)
    assert isinstance(error, StoreError)
    assert (error.code, error.values["revision"], error.values["known"]) == ("store.newer", "9999", schema.HEAD)


def test_a_store_whose_tables_are_not_those_of_its_revision_is_refused_and_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    at_revision(str(path), "0017")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE applications")
        before = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    error = refused(path)
    assert (error.code, error.values["revision"]) == ("store.upgrade", "0017")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall() == before


def test_a_store_in_use_by_somebody_who_changes_it_is_locked(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    at_revision(str(path), "0001")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(path).code == "store.locked"


def test_an_older_store_is_copied_and_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    at_revision(str(path), "0001")
    with closing(sqlite3.connect(path)) as connection:
        values = "'b-1', 'Ann Lee', '', '', '', '', '', 'en', 'UTC', 0, 'ann lee', 'ann lee annlee', '', '', '', ''"
        columns = (
            "borrower_id, name, latin_name, phone, id_number, email, address, language, time_zone, derived, name_key,"
            " search_terms, phone_digits, phone_reversed, id_key, id_reversed"
        )
        connection.execute(f"INSERT INTO borrowers ({columns}) VALUES ({values})")
        connection.commit()
    store = open_store(str(path), FixedClock())
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.loans.save_many([b.standing(b.loan())])
        work.commit()
    assert [row.name for row in store.reads.search(b.PORTFOLIO, "lee", b.TODAY)] == ["Ann Lee"]
    assert store.verify().is_sound
    store.close()
    copy = path.with_name("desk.db.before-0001")
    assert mode(copy) == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert connection.execute("SELECT name FROM borrowers").fetchone() == ("Ann Lee",)


def test_a_store_from_before_the_queue_knew_reply_dates_is_put_in_their_order(address: str) -> None:
    store = open_store(address, FixedClock(), key=key_of(address))
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.borrowers.save_many([b.borrower()])
        names = [LoanNumber(name) for name in ("L-1", "L-2", "L-3", "L-4")]
        work.loans.save_many([b.standing(b.loan(name, first_due=b.TODAY - timedelta(days=9))) for name in names])
        for name, days, kind in zip(
            names, (5, 4, 3, 2), ("callback", "none", "awaiting-approval", "reply"), strict=True
        ):
            work.cases.save(replace(work.cases.get(name), action=NextAction(ActionKind(kind))))
            by = b.TODAY + timedelta(days=days)
            answered = b.TODAY if name == "L-4" else None
            number = ApplicationId(f"WA-{name}")
            work.letters.add_application(Application(number, name, b.TODAY, by, b.user().user_id, b.NOON, answered))
        work.commit()
    with store.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        for table in ("text_consents", "sent_texts"):  # of a later revision
            connection.execute(text(f"DROP TABLE {table}"))
        for index in ("urgency", "view", "reply"):
            connection.execute(text(f"DROP INDEX ix_cases_by_{index}"))
        connection.execute(text("ALTER TABLE cases DROP COLUMN reply_by"))
        for index in ("urgency", "view"):
            connection.execute(text(f"CREATE INDEX ix_cases_by_{index} ON cases (queue)"))
    store.close()
    set_revision(address, "0017")
    store = open_store(address, FixedClock(), key=key_of(address))
    rows = store.reads.queue(QueueFilter(b.PORTFOLIO, b.TODAY))
    assert [(row.loan_number, row.urgency) for row in rows] == [("L-2", 85), ("L-1", 85), ("L-4", 85), ("L-3", 10)]
    with store.work("x") as work:
        found = [work.cases.get(name).reply_by for name in names]
    assert found == [*(b.TODAY + timedelta(days=days) for days in (5, 4, 3)), None]
    store.close()


def test_the_newest_revision_is_the_one_the_program_names() -> None:
    scripts = ScriptDirectory.from_config(schema.config())
    assert scripts.get_heads() == [schema.HEAD]
    assert schema.known_revisions()[-1] == schema.HEAD


def test_the_migrations_make_the_declared_tables(store: SqlStore) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert _constraints(connection) == []


def _ours(name: str | None, kind: str, parents: object) -> bool:
    del parents
    return not (kind == "table" and str(name).startswith("borrower_search")) and name != "ix_borrowers_search_terms"


def _constraints(connection: Connection) -> list[str]:
    """Tables whose text differs from the declared one, in what the comparison does not see."""
    if connection.dialect.name != "sqlite":
        return []
    fresh = create_engine("sqlite://")
    with fresh.connect() as other:
        metadata.create_all(other)
        wanted = _texts(other)
    fresh.dispose()
    found = _texts(connection)
    return [name for name in wanted if found[name] != wanted[name]]


def _texts(connection: Connection) -> dict[str, list[str]]:
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql <> ''")
    )
    return {row.name: _parts(row.sql) for row in rows}


def _parts(sql: str) -> list[str]:
    """What stands between the commas of a statement, in any order: a column that was added later stands last."""
    depth, parts = 0, [""]
    for sign in " ".join(sql.split()):
        depth += (sign == "(") - (sign == ")")
        if sign in "(,)" and depth <= 1 and not (sign == ")" and depth == 1):
            parts.append("")
        else:
            parts[-1] += sign
    return sorted(part.strip() for part in parts)


def test_a_database_that_cannot_hold_every_name_is_refused(places: Places) -> None:
    if places.server is None:
        pytest.skip("no PostgreSQL here")
    url = make_url(places.server.template)
    with places.server.engine.connect() as connection:
        connection.execute(
            text("CREATE DATABASE desk_ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0"),
        )
    address = url.set(database="desk_ascii").render_as_string(hide_password=False)
    try:
        error = refused(address)
        assert (error.code, error.values["encoding"]) == ("store.encoding", "SQL_ASCII")
    finally:
        places.server.drop(address)


def test_a_database_or_a_password_that_is_wrong_is_said_so(places: Places) -> None:
    if places.server is None:
        pytest.skip("no PostgreSQL here")
    url = make_url(places.server.template)
    nowhere = url.set(database="desk_none").render_as_string(hide_password=False)
    assert refused(nowhere).code == "store.no-database"
