"""Every page, dialog, panel and other part of the window has a picture, and the picture shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.ui.sign_in.sign_in_page import SignInPage
from tools import shots_list
from tools.hands import Hands
from tools.shots import SIZES, Look, Photographer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_every_part_of_the_window_has_a_picture() -> None:
    parts = shots_list.parts()
    without = sorted(parts - shots_list.SHOWN.keys())
    assert not without, f"add a scene to tools/shots*.py and a line to tools/shots_list.py: {without}"
    gone = sorted(shots_list.SHOWN.keys() - parts)
    assert not gone, f"take the lines out of tools/shots_list.py: {gone}"


def test_parts_are_what_a_person_meets() -> None:
    assert shots_list.name_of(SignInPage) == "sign_in.sign_in_page.SignInPage"
    assert shots_list.name_of(Hands) == ""  # type: ignore[arg-type]
    assert {"sign_in.sign_in_page.SignInPage", "damage.damage_window.DamageWindow"} <= shots_list.parts()


def test_a_part_that_a_test_builds_upon_is_still_a_part() -> None:
    class Other(SignInPage): ...

    assert shots_list.name_of(Other.__base__) in shots_list.parts()  # type: ignore[arg-type]


def test_a_picture_that_does_not_show_its_part_is_named(qapp: QApplication, tmp_path: Path) -> None:
    with Photographer.on_stage(qapp, tmp_path, tmp_path / "shots") as photographer:
        photographer.only = frozenset({"nothing yet"})
        photographer.all_in(Look("en", dark=False, size=SIZES[0]))
        assert photographer.failed == []
        unseen = photographer.unseen()
    assert "sign_in.sign_in_page.SignInPage is not to be seen in 01-sign-in" in unseen
    assert not [line for line in unseen if line.startswith(("damage.", "opening."))]
    assert (tmp_path / "shots" / "1440x900-en-light" / "00-opening.png").is_file()
