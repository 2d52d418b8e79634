"""A desk on a store in a file: filled once, copied for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.documents.agreement_pdf import AgreementRenderer
from agent_desk.store.engine import open_store
from tests.fakes import FixedClock
from tests.services.floor import NOON, Floor, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled store, to be copied: filling one takes longer."""
    path = tmp_path_factory.mktemp("floor") / "desk.db"
    store = open_store(str(path), FixedClock(NOON))
    fill(store)
    store.close()
    return path


@pytest.fixture(scope="session")
def renderer() -> AgreementRenderer:
    return AgreementRenderer(resources)


@pytest.fixture
def bare(tmp_path: Path, renderer: AgreementRenderer) -> Iterator[Floor]:
    """A store in which nobody works yet."""
    clock = FixedClock(NOON)
    store = open_store(str(tmp_path / "bare.db"), clock)
    yield Floor.over(store, clock, renderer)
    store.close()


@pytest.fixture
def desk(filled_file: Path, tmp_path: Path, renderer: AgreementRenderer) -> Iterator[Floor]:
    """Everybody at a desk of their own."""
    path = tmp_path / "desk.db"
    shutil.copy(filled_file, path)
    clock = FixedClock(NOON)
    store = open_store(str(path), clock)
    yield Floor.over(store, clock, renderer)
    store.close()
