"""What stands between the start and the first rows: a limited set of modules, and packs that are read when wanted."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from agent_desk.bootstrap import open_services, packs
from agent_desk.bootstrap.packs import LatePacks, load_packs
from agent_desk.settings import load

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.domain.policy.pack import PolicyPack

#: Nothing of these is needed to show the queue.
LATE = ("pydantic", "tomlkit", "alembic", "psycopg", "argon2", "reportlab")

_OPEN = """
import sys
from agent_desk import settings
from agent_desk.bootstrap import open_services
chosen = settings.load({"store": sys.argv[1]}, {})
services = open_services(chosen, samples=False)
services.sign_in.people(), services.queue.portfolios()
services.desk.store.close()
print(*sys.modules)
"""


def test_opening_a_store_brings_in_nothing_that_the_queue_does_not_need(tmp_path: Path) -> None:
    place = str(tmp_path / "desk.db")
    open_services(load({"store": place}, {})).desk.store.close()
    command = [sys.executable, "-c", _OPEN, place]
    there = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert "sqlalchemy" in there
    assert [name for name in LATE if name in there] == []
    assert "agent_desk.services.make_sample" not in there


def test_packs_are_read_when_one_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reading() -> dict[str, PolicyPack]:
        read.append("read")
        return load_packs()

    monkeypatch.setattr(packs, "load_packs", reading)
    services = open_services(load({"store": str(tmp_path / "desk.db")}, {}))
    assert read == []
    assert set(services.desk.packs) == set(LatePacks()) == set(load_packs())
    services.desk.store.close()


@pytest.mark.parametrize("given", [{"lease_minutes": "45"}, {"lease_minutes": 45}], ids=["text", "number"])
def test_settings_are_the_same_whichever_way_they_are_read(given: dict[str, object]) -> None:
    assert load(given, {}).lease_minutes == 45
