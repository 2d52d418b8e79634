"""Stores to test with: the same tests on SQLite, plain and encrypted, and, where one can be reached, on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from agent_desk.store.engine import SqlStore, open_store
from agent_desk.store.store_key import StoreKey
from tests import builders
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

ENGINES = ["sqlite", "encrypted", "postgresql"]

#: Of the encrypted stores: digits, so that no test waits for a passphrase.
KEY = StoreKey("c0ffee" * 10 + "beef")

#: How the names of their files begin.
_UNDER_KEY = "under-key-"

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


class Places:
    """Addresses of empty stores on each engine, copied from a template: making one from nothing takes longer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.empty_file = folder / "empty.db"
        open_store(str(self.empty_file), FixedClock()).close()
        self.empty_encrypted = folder / f"{_UNDER_KEY}empty.db"
        open_store(str(self.empty_encrypted), FixedClock(), key=KEY).close()
        address = os.environ.get("AGENT_DESK_TEST_POSTGRES")
        self.server = Server(address) if address else None

    @contextmanager
    def empty(self, engine: str) -> Iterator[str]:
        """The address of an empty store for as long as it is needed."""
        if engine in {"sqlite", "encrypted"}:
            plain = engine == "sqlite"
            path = self.folder / f"{'' if plain else _UNDER_KEY}{uuid.uuid4().hex}.db"
            shutil.copy(self.empty_file if plain else self.empty_encrypted, path)
            yield str(path)
        elif self.server is None:
            pytest.skip(NO_POSTGRES)
        else:
            address = self.server.make(str(make_url(self.server.template).database))
            yield address
            self.server.drop(address)


def key_of(address: str) -> StoreKey | None:
    """The key of a store that ``Places`` made; ``None`` for a plain one and for PostgreSQL."""
    return KEY if _UNDER_KEY in address else None


def engine_name(address: str) -> str:
    """What people call the engine of a store that ``Places`` made."""
    if address.startswith("postgresql"):
        return "PostgreSQL"
    return "SQLite, encrypted" if _UNDER_KEY in address else "SQLite"


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("stores"))
    yield made
    if made.server is not None:
        made.server.drop(made.server.template)
        made.server.engine.dispose()


@pytest.fixture(scope="module", params=ENGINES)
def lasting(request: pytest.FixtureRequest, places: Places) -> Iterator[SqlStore]:
    """An open store on each engine for all tests of a file: they leave it as they find it."""
    with places.empty(request.param) as address:
        opened = open_store(address, FixedClock(builders.NOON), key=key_of(address))
        yield opened
        opened.close()


@pytest.fixture(params=ENGINES)
def address(request: pytest.FixtureRequest, places: Places) -> Iterator[str]:
    """The address of an empty store on each engine."""
    with places.empty(request.param) as found:
        yield found


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(builders.NOON)


@pytest.fixture
def store(address: str, clock: FixedClock) -> Iterator[SqlStore]:
    """An open, empty store on each engine."""
    opened = open_store(address, clock, key=key_of(address))
    yield opened
    opened.close()


@pytest.fixture
def sqlite_path(tmp_path: Path, places: Places) -> Path:
    """An empty store in a file."""
    path = tmp_path / "desk.db"
    shutil.copy(places.empty_file, path)
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
