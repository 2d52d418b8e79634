"""Stores to test with: the same tests on SQLite and, where one can be reached, on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import uuid
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from agent_desk.store.engine import SqlStore, open_store
from tests import builders
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Engine

NO_POSTGRES = "no PostgreSQL: AGENT_DESK_TEST_POSTGRES is not set (`make test` sets it where the server is installed)"


class Server:
    """A PostgreSQL server: databases that live as long as a test."""

    def __init__(self, address: str) -> None:
        self.url = make_url(address).set(drivername="postgresql+psycopg")
        self.engine: Engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        self.template = self.make()
        open_store(self.template, FixedClock()).close()

    def make(self, template: str = "template0") -> str:
        """A new database; its address."""
        name = f"desk_{uuid.uuid4().hex[:12]}"
        with self.engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE {template}"))
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop(self, address: str) -> None:
        with self.engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {make_url(address).database} WITH (FORCE)"))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    address = os.environ.get("AGENT_DESK_TEST_POSTGRES")
    if not address:
        pytest.skip(NO_POSTGRES)
    found = Server(address)
    yield found
    found.drop(found.template)
    found.engine.dispose()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store without anything in it, to be copied: making one takes longer."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    open_store(str(path), FixedClock()).close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty store on each engine."""
    if request.param == "sqlite":
        path = tmp_path / "desk.db"
        shutil.copy(request.getfixturevalue("empty_file"), path)
        yield str(path)
        return
    server: Server = request.getfixturevalue("server")
    found = server.make(str(make_url(server.template).database))
    yield found
    server.drop(found)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(builders.NOON)


@pytest.fixture
def store(address: str, clock: FixedClock) -> Iterator[SqlStore]:
    """An open, empty store on each engine."""
    opened = open_store(address, clock)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_path(tmp_path: Path, empty_file: Path) -> Path:
    """An empty store in a file."""
    path = tmp_path / "desk.db"
    shutil.copy(empty_file, path)
    return path


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    """With the portfolio, one borrower, one overdue loan and one agent."""
    fill(store)
    return store


def fill(store: SqlStore) -> None:
    with store.work("agent-1") as work:
        work.portfolios.save(builders.portfolio())
        work.people.save(builders.user())
        work.borrowers.save_many([builders.borrower()])
        work.loans.save_many([builders.standing(builders.loan())])
        work.commit()


@pytest.fixture
def filler() -> Callable[[SqlStore], None]:
    return fill
