"""Stores of the harness on each engine, on this machine alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reliability.extent import FOUND
from tests.store.conftest import Places

if TYPE_CHECKING:
    from collections.abc import Iterator


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of docs/reliability.md, of a run in one process (``make reliability``)."""
    if FOUND:
        terminalreporter.section("outcomes")
        terminalreporter.write_line("| run | outcome |\n| --- | --- |")
        for run, outcome in FOUND:
            terminalreporter.write_line(f"| {run} | {outcome} |")


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("stores"))
    yield made
    if made.server is not None:
        made.server.drop(made.server.template)
        made.server.engine.dispose()


@pytest.fixture
def sqlite(places: Places) -> Iterator[str]:
    """The address of an empty SQLite store."""
    with places.empty("sqlite") as found:
        yield found


@pytest.fixture(params=["sqlite", "encrypted"])
def in_a_file(request: pytest.FixtureRequest, places: Places) -> Iterator[str]:
    """The address of an empty SQLite store, plain and encrypted."""
    with places.empty(request.param) as found:
        yield found


@pytest.fixture(params=["sqlite", "encrypted", "postgresql"])
def address(request: pytest.FixtureRequest, places: Places) -> Iterator[str]:
    """The address of an empty store on each engine."""
    with places.empty(request.param) as found:
        yield found


@pytest.fixture
def postgresql(places: Places) -> Iterator[str]:
    """The address of an empty PostgreSQL store."""
    with places.empty("postgresql") as found:
        yield found
