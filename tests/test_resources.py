from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _forget_root() -> Iterator[None]:
    resources.root.cache_clear()
    yield
    resources.root.cache_clear()


def test_the_checkout_holds_fonts_and_icons() -> None:
    assert resources.path("fonts", "Inter-Regular.ttf").is_file()
    assert resources.path("icons", "phone.svg").is_file()


def test_the_frozen_bundle_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.path("icons") == tmp_path / "resources" / "icons"


def test_the_installed_wheel_is_found_without_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "agent_desk"
    (package / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resources.root() == package / "_resources"


def test_an_incomplete_installation_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "agent_desk" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="_resources"):
        resources.root()


@pytest.mark.parametrize("part", ["..", "../x", "/etc/passwd"])
def test_no_path_leads_out_of_the_resources(part: str) -> None:
    with pytest.raises(ValueError, match="not inside"):
        resources.path("icons", part)


def test_fonts_come_with_their_licences() -> None:
    for family in ("Inter", "NotoSansSC"):
        text = resources.path("fonts", f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in text
